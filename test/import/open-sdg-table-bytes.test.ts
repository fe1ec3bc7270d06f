import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hundredth, whole } from "../../src/import/open-sdg/figure.ts";
import { type Figures, STATUSES } from "../../src/import/open-sdg/figures.ts";
import { tableBytes } from "../../src/import/open-sdg/table-bytes.ts";

const TYPES = ["proportion", "count", "amount", "index"] as const;

const number = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.stringMatching(/^[0-9]{1,14}$/),
    fc.option(fc.stringMatching(/^[0-9]{1,12}$/), { nil: undefined }),
  )
  .map(([sign, digits, decimals]) => `${sign}${digits}${decimals === undefined ? "" : `.${decimals}`}`);
const row = fc.record({
  number: fc.oneof(number, fc.constantFrom("0", "0.0", "5", "5.", "13.8", "00.5", "99.990", "100.0", "-0.5")),
  series: fc.nat(3),
  period: fc.nat(2),
  group: fc.nat(2),
  status: fc.nat(STATUSES.length - 1),
});

function figuresOf(rows: readonly { readonly [K in keyof Row]: Row[K] }[]): Figures {
  const codes = (of: (row: Row) => number) => Uint32Array.from(rows, of);
  return {
    length: rows.length,
    rows: codes((_) => 0),
    numbers: rows.map((each) => each.number),
    periods: { codes: codes(({ period }) => period), things: ["2019", "2020-Q1", "2021-2022"] },
    series: { codes: codes(({ series }) => series), things: TYPES.map((unit) => ({ series: "", unit })) },
    statuses: Uint8Array.from(rows, ({ status }) => status),
    groups: [{ codes: codes(({ group }) => group), things: ["", "Women", "Élèves"] }],
    geoCodes: { codes: codes((_) => 0), things: [""] },
  };
}

type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

describe("a table of the site, written sign by sign", () => {
  test("is the text that its cells are", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.boolean(), (rows, withStatus) => {
        const all = withStatus ? rows : rows.map((each) => ({ ...each, status: 0 }));
        const names = new Map(
          TYPES.slice(0, 3).map((type, code) => [
            code,
            { indicator: `of-${type}`, kind: { type, because: "nothing" as const } },
          ]),
        );
        const groups = ["", "women", "eleves"];
        const bytes = tableBytes(figuresOf(all), {
          columns: ["who"],
          groups: [(group) => groups[["", "Women", "Élèves"].indexOf(group)] ?? "?"],
          series: names,
        });
        const status = all.some((each) => each.status !== 0);
        const lines = all.flatMap((each) => {
          const type = TYPES[each.series] ?? "index";
          if (type === "index") return [];
          const written =
            type === "proportion"
              ? hundredth(each.number)
              : type === "count"
                ? whole(each.number)
                : each.number;
          const period = ["2019", "2020-Q1", "2021-2022"][each.period];
          const end = status ? `,${STATUSES[each.status]}` : "";
          return [`of-${type},${period},${groups[each.group]},${written}${end}`];
        });
        const header = `indicator,period,who,value${status ? ",status" : ""}`;
        expect(Buffer.from(bytes).toString()).toBe(`${[header, ...lines].join("\n")}\n`);
      }),
    );
  });

  test("may be long", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      number: `${at}.5`,
      series: 2,
      period: 2,
      group: 1,
      status: 0,
    }));
    const bytes = tableBytes(figuresOf(rows), {
      columns: ["who"],
      groups: [(group) => (group === "" ? "" : "a-long-name-of-women")],
      series: new Map([[2, { indicator: "an-amount", kind: { type: "amount", because: "nothing" } }]]),
    });
    const lines = Buffer.from(bytes).toString().split("\n");
    expect(lines).toHaveLength(20_002);
    expect(lines[20_000]).toBe("an-amount,2021-2022,a-long-name-of-women,19999.5");
  });
});

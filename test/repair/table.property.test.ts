import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pieces } from "../../src/files/memory.ts";
import { readPeriod } from "../../src/model/period.ts";
import { readTable } from "../../src/read/csv.ts";
import { readAmount, readWholeNumber } from "../../src/read/number.ts";
import type { Vocabulary } from "../../src/repair/cells.ts";
import { repairTable } from "../../src/repair/table.ts";

const RUNS = Number(process.env.FMT_RUNS ?? 150);
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  indicator: new Set(["homes-let", "rent"]),
  partner: new Set(["riverside", "keyhome"]),
  gender: new Set(["m", "v-x"]),
};
const VOCABULARY: Vocabulary = {
  wordsOf: (column) => WORDS[column],
  typeOf: (indicator) => ({ "homes-let": "count", rent: "amount" })[indicator],
  dimensions: ["gender"],
};
const RULES = new Set([
  "padded-cell",
  "blank-row",
  "bad-header",
  "ragged-row",
  "bad-period",
  "not-a-number",
  "unknown-reference",
  "csv-dialect",
] as const);

const cell = {
  indicator: fc.constantFrom("homes-let", "rent", "Homes let", "homes_let", "home", "rent "),
  period: fc.constantFrom("2024", " 2024", "K1 2024", "2024-25", "T1 2024", "jan 2024", "1/03/2025", "20222"),
  partner: fc.constantFrom("", "riverside", "Riverside", "keyhome\u00a0", "keyhme"),
  gender: fc.constantFrom("", "m", "M", "V-X", "x"),
  value: fc.constantFrom(
    "12",
    "1.250",
    "1,250",
    "1 250",
    "1.234,5",
    "1,234.5",
    "0,385",
    "12%",
    "n.b.",
    "nvt",
    "na",
    "€ 5",
  ),
};
const row = fc.tuple(fc.record(cell), fc.constantFrom("", "", "", ";;", "end")).map(([cells, tail]) => ({
  cells: [cells.indicator, cells.period, cells.partner, cells.gender, cells.value],
  tail,
}));
const table = fc
  .tuple(
    fc.constantFrom(",", ";", "\t"),
    fc.constantFrom("\n", "\r\n"),
    fc.array(row, { maxLength: 8 }),
    fc.boolean(),
  )
  .map(([delimiter, end, rows, mark]) => {
    const header = ["indicator", "period", " partner", "gender", "value"].join(delimiter);
    const lines = rows.map(({ cells, tail }) => {
      const text = cells.map((each) => (each.includes(delimiter) ? `"${each}"` : each)).join(delimiter);
      return (
        text + (tail === ";;" ? delimiter.repeat(2) : tail === "end" ? `${end}${delimiter.repeat(4)}` : "")
      );
    });
    return Buffer.from((mark ? "\ufeff" : "") + [header, ...lines].join(end) + end);
  });

interface Said {
  /** What was certain before anything was repaired; undefined for the rest. */
  readonly cells: readonly (string | number | undefined)[];
}

/** The cells of each row that can be read, as the repository reads them. */
async function said(bytes: Uint8Array): Promise<readonly Said[]> {
  const rows: Said[] = [];
  await readTable("", pieces(bytes), (each) => {
    const [indicator = "", period = "", partner = "", gender = "", value = ""] = each.cells;
    if (each.ragged && each.cells.slice(5).some((extra) => extra !== "")) return;
    const known = (column: string, text: string) =>
      WORDS[column]?.has(text) || text === "" ? text : undefined;
    const number =
      VOCABULARY.typeOf(indicator) === "amount" ? readAmount(value, each) : readWholeNumber(value, each);
    rows.push({
      cells: [
        known("indicator", indicator),
        readPeriod(period)?.text,
        known("partner", partner),
        known("gender", gender),
        // What a number is depends on the indicator: of one that is not known, nobody can say.
        VOCABULARY.typeOf(indicator) === undefined ? undefined : number,
      ],
    });
  });
  return rows;
}

describe("the repair of tables", () => {
  it("never changes what could be read, and needs no second time", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (bytes) => {
        const task = {
          path: "data/a.csv",
          rules: RULES,
          vocabulary: VOCABULARY,
          repeated: new Set<number>(),
        };
        const made = await repairTable({ ...task, bytes });
        if (made === undefined) return;
        const after = Buffer.from(made.text);
        const [before, now] = [await said(bytes), await said(after)];
        expect(now).toHaveLength(before.length);
        for (const [index, { cells }] of before.entries()) {
          for (const [at, text] of cells.entries()) {
            if (text !== undefined) expect(now[index]?.cells[at]).toBe(text);
          }
        }
        const again = await repairTable({ ...task, bytes: after });
        expect(again?.text ?? made.text).toBe(made.text);
      }),
      { numRuns: RUNS },
    );
  });

  it("never fails, whatever bytes stand in a file", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 200 }).map((text) => Buffer.from(`indicator;period;value\n${text}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const task = { path: "data/a.csv", bytes: given, rules: RULES, vocabulary: VOCABULARY };
        await repairTable({ ...task, repeated: new Set([2]) });
      }),
      { numRuns: RUNS },
    );
  });
});

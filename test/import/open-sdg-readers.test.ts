import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryTree } from "../../src/files/memory.ts";
import { planOpenSdg } from "../../src/import/open-sdg/plan.ts";
import { SiteRows } from "../../src/import/open-sdg/site-rows.ts";
import { windows1252 } from "./open-sdg-samples.ts";

/**
 * Rows of a site that show nothing new are read by their bytes; csv-parse is the reference. Both must make the
 * same repository and the same account of every table, however it is damaged.
 */
async function planned(files: Record<string, string | Uint8Array>, parserOnly: boolean) {
  const plan = await planOpenSdg(memoryTree(files), { folder: "site", parserOnly });
  return "refused" in plan ? plan : { files: plan.files, account: plan.account };
}

const HEADERS = [
  ["Year", "Sex", "Units", "Value"],
  ["Value", "Year", "Comments", "Series", "Units"],
  ["Year", "GeoCode", "Observation status", "Region", "Value"],
  ["Sex", "Units", "2018", "2019"],
  ["Year", "all", "Sex:Female|Age:0-17"],
  ["Year", "2019", "2020", "Value"],
  ["Year", "Sex"],
] as const;

const USUAL = fc.constantFrom(
  "",
  "2018",
  "2019",
  "2019-20",
  "A",
  "Female",
  "é",
  "12",
  "0.5",
  "13.80",
  "1234567",
);
const DIGITS = fc.constantFrom(
  "12",
  "0.5",
  "13.80",
  "-3",
  "2.5E+1",
  "1.234",
  "12,5",
  "99999999999999999999.5",
);
const ODD = fc.constantFrom(
  "n/a",
  "<5",
  " A",
  "A ",
  "\u00a0A",
  '"A"',
  '"12.5"',
  '"a""b"',
  '"1,5"',
  'a"b',
  '"open',
  '"two\nlines"',
  "\r",
  "_T",
  "2009-03",
  "20222",
  "1-2",
  "e",
  "+",
  "Year",
  "2020",
  "Value",
  "<<<<<<< x",
  "’",
  "\ufeff",
);

const table = fc.constantFrom(...HEADERS).chain((header) => {
  const cell = (name: string) =>
    name === "Value" || name === "all" || /^20|^Sex:/.test(name)
      ? DIGITS
      : name === "Year"
        ? fc.constantFrom("2018", "2019", "2020", "2019-20")
        : USUAL;
  const usual = fc.tuple(...header.map(cell));
  return fc.array(usual, { minLength: 1, maxLength: 5 }).chain((pool) => {
    const known: fc.Arbitrary<readonly string[]> = fc.constantFrom(...pool);
    const odd = fc
      .tuple(usual, fc.nat(9), ODD)
      .map(([row, at, text]) => row.map((old, index) => (index === at % row.length ? text : old)));
    const rows = fc.array(
      fc.oneof(
        { weight: 90, arbitrary: known },
        { weight: 20, arbitrary: usual },
        { weight: 3, arbitrary: odd },
        { weight: 1, arbitrary: fc.constant<readonly string[]>(header) },
        { weight: 1, arbitrary: fc.array(USUAL, { maxLength: 6 }) },
      ),
      { minLength: 5, maxLength: 50 },
    );
    return rows.map((all) => [header as readonly string[], ...all]);
  });
});

test("rows read by their bytes and by the reference make the same repository", async () => {
  let plain = 0;
  const { take } = SiteRows.prototype;
  SiteRows.prototype.take = function counted(...args) {
    const taken = take.apply(this, args);
    if (taken) plain += 1;
    return taken;
  };
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(table, table),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        async (tables, delimiter, lineEnd, isOld) => {
          const texts = tables.map(
            (rows) => rows.map((cells) => cells.join(delimiter)).join(lineEnd) + lineEnd,
          );
          const files = Object.fromEntries(
            texts.map((text, at) => [
              `data/indicator_1-1-${at + 1}.csv`,
              isOld ? windows1252(text.replace("\ufeff", "")) : text,
            ]),
          );
          expect(await planned(files, false)).toEqual(await planned(files, true));
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  } finally {
    SiteRows.prototype.take = take;
  }
  expect(plain).toBeGreaterThan(1000);
});

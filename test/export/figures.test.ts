import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import exceljs from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODED } from "../../src/export/codes-table.ts";
import { csvText, safeText } from "../../src/export/csv-text.ts";
import { hiddenIn } from "../../src/export/figures-table.ts";
import { notExported } from "../../src/export/not-exported.ts";
import type { ExportTable } from "../../src/export/table.ts";
import { tablesWorkbook } from "../../src/export/tables-workbook.ts";
import { diskTree } from "../../src/files/disk.ts";
import { type CodeList, codesOf } from "../../src/language/code-book-codes.ts";
import { loadRepository } from "../../src/model/load.ts";
import { everyFile, factsOf, records, tablesOf } from "../support/export.ts";
import { type Change, open, withBase } from "../support/repository.ts";

async function tablesFor(changes: Readonly<Record<string, Change>> = {}, asOf = "2026-03-01") {
  const { repository } = await open(withBase(changes));
  const facts = factsOf(repository, asOf);
  const tables = tablesOf(facts);
  const table = (name: string) => tables.find((each) => each.name === name) as ExportTable;
  return { facts, tables, table, rows: records(table("data")) };
}

const PARTNERS = `name: Steady workers
type: count
counts: people
over_partners: sum
unit: workers
delivered_by: [riverside, keyhome]
`;

describe("the figures", () => {
  it("stand one per row, with what they are about and how they came about", async () => {
    const { rows } = await tablesFor({
      "indicators/workers.yaml": PARTNERS,
      "data/workers.csv":
        "indicator,period,partner,value,status\nworkers,2025,riverside,20,final\nworkers,2025,keyhome,31,estimate\n",
    });
    const of = (figure: string) => rows.find((row) => row.figure === figure);
    expect(of("stable-housing-12m/2024/gender=m")).toMatchObject({
      indicator: "stable-housing-12m",
      period: "2024",
      "period-start": "2024-01-01",
      "period-end": "2024-12-31",
      gender: "m",
      numerator: 8,
      denominator: 22,
      value: 8 / 22,
      unit: "young people",
      status: "final",
      origin: "row",
    });
    expect(of("workers/2025")).toMatchObject({
      value: 51,
      status: "estimate",
      origin: "partners",
      "partners-reported": 2,
      "partners-expected": 2,
    });
    expect(rows.filter((row) => row.indicator === "workers")).toHaveLength(1);
  });

  it("are bounds where the same people may come to several partners", async () => {
    const { rows, facts } = await tablesFor({
      "indicators/workers.yaml": PARTNERS.replace("over_partners: sum", "over_partners: unique"),
      "data/workers.csv":
        "indicator,period,partner,value\nworkers,2025,riverside,20\nworkers,2025,keyhome,31\n",
    });
    const workers = rows.filter(({ indicator }) => indicator === "workers");
    expect(workers).toEqual([
      expect.objectContaining({ figure: "workers/2025", "at-least": 31, "at-most": 51, origin: "partners" }),
    ]);
    expect(workers[0]).not.toHaveProperty("value");
    expect(notExported(facts).undeclared).toBe(0);
  });

  it("say why a cell is empty that should hold one, for each group of a breakdown", async () => {
    const { rows, table } = await tablesFor({
      "data/stable-housing.csv":
        "indicator,period,gender,numerator,denominator,status\nstable-housing-12m,2024,,20,50,final\nstable-housing-12m,2024,m,2,22,final\nstable-housing-12m,2024,v-x,18,28,final\nstable-housing-12m,2025,,,,withheld\n",
    });
    const told = rows.filter(({ hidden }) => hidden !== undefined);
    expect(told.map(({ figure, hidden, value, numerator }) => [figure, hidden, value, numerator])).toEqual([
      ["stable-housing-12m/2025", "withheld", undefined, undefined],
      ["stable-housing-12m/2024/gender=m", "breakdown", undefined, undefined],
      ["stable-housing-12m/2024/gender=v-x", "breakdown", undefined, undefined],
    ]);
    expect(hiddenIn(table("data"))).toBe(3);
  });

  it("are those of a day: later periods and drafts stay away, and are counted", async () => {
    const { rows, facts } = await tablesFor(
      {
        "indicators/idea.yaml": "name: Idea\ntype: count\ncounts: things\ndraft: true\n",
        "data/idea.csv": "indicator,period,value\nidea,2024,4\n",
      },
      "2025-06-30",
    );
    expect(rows.some(({ period }) => period === "2025")).toBe(false);
    expect(rows.some(({ indicator }) => indicator === "idea")).toBe(false);
    expect(notExported(facts)).toMatchObject({ drafts: 1, crossed: 0, undeclared: 0, otherPeriods: 0 });
    expect(notExported(facts).later).toBeGreaterThan(0);
  });

  it("leave out what is not proven safe, and count it", async () => {
    const { rows, facts } = await tablesFor({
      "indicators/workers.yaml": PARTNERS.replace("over_partners: sum\n", ""),
      "data/workers.csv":
        "indicator,period,partner,gender,value\nworkers,2025,,,90\nworkers,2025,riverside,,40\nworkers,2025,keyhome,m,30\nworkers,2025,,m,50\nworkers,2024-Q1,,,12\n",
    });
    expect(rows.filter(({ indicator }) => indicator === "workers").map(({ figure }) => figure)).toEqual([
      "workers/2025",
    ]);
    expect(notExported(facts)).toMatchObject({ crossed: 1, undeclared: 2, otherPeriods: 1, later: 0 });
  });

  it("count what has no value: what does not apply, and a share of nobody", async () => {
    const { rows, facts } = await tablesFor({
      "data/stable-housing.csv":
        "indicator,period,gender,numerator,denominator,value,status\nstable-housing-12m,2024,,20,50,,final\nstable-housing-12m,2025,,,,na,final\n",
    });
    expect(rows.some(({ figure }) => figure === "stable-housing-12m/2025")).toBe(false);
    expect(notExported(facts)).toMatchObject({ withoutValue: 1, otherPeriods: 0 });
  });

  it("give a dimension another name where it is called like a column", async () => {
    const { table } = await tablesFor({
      "dimensions.yaml": (text) =>
        `${text}- id: origin\n  name: origin\n  values: [{id: a, name: a}, {id: b, name: b}]\n`,
      "indicators/homes-let.yaml": (text) => `${text}breakdowns: [{by: origin}]\n`,
      "data/homes.csv":
        "indicator,period,origin,value,status\nhomes-let,2024,,12,final\nhomes-let,2024,a,5,final\nhomes-let,2024,b,7,final\n",
    });
    const names = table("data").columns.map(({ name }) => name);
    expect(names).toContain("dimension-origin");
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the code book", () => {
  it("explains every column of every table", async () => {
    const { tables, table } = await tablesFor();
    const explained = records(table("columns")).map((row) => `${row.table}.${row.column}`);
    const others = tables.filter(({ name }) => name !== "columns");
    expect(explained).toEqual(
      others.flatMap(({ name, columns }) => columns.map((one) => `${name}.${one.name}`)),
    );
    expect(records(table("columns")).every(({ meaning }) => meaning)).toBe(true);
  });

  it("takes the baseline from what may be shown, not from what was typed", async () => {
    const { table } = await tablesFor({
      "indicators/stable-housing-12m.yaml": (text) => text.replace("value: 0.4}", "value: 0.04}"),
      "data/stable-housing.csv":
        "indicator,period,gender,numerator,denominator,status\nstable-housing-12m,2024,,2,50,final\nstable-housing-12m,2025,,30,52,final\n",
    });
    const indicator = records(table("indicators")).find(({ id }) => id === "stable-housing-12m");
    expect(indicator).toMatchObject({ "baseline-period": "2024", "minimum-count": 5 });
    expect(indicator).not.toHaveProperty("baseline-value");
  });

  it("says in words of what a figure is, whose it all is, and which outcome it is about", async () => {
    const { rows, table } = await tablesFor();
    expect(rows.find(({ figure }) => figure === "stable-housing-12m/2024/gender=m")).toMatchObject({
      "indicator-name": expect.stringMatching(/\w+ \w+/),
      "group-name": expect.stringMatching(/^\w+: \w+/),
    });
    expect(rows.find(({ figure }) => figure === "stable-housing-12m/2024")).not.toHaveProperty("group-name");
    const about = new Map(records(table("about")).map(({ item, text }) => [item, String(text)]));
    expect(about.get("coalition")).toBe("Open Door");
    expect(about.get("as-of")).toBe("2026-03-01");
    expect(about.get("protection")).toContain("fewer than 5 people");
    const measures = records(table("indicators")).find(({ id }) => id === "stable-housing-12m")?.measures;
    expect(records(table("outcomes")).map(({ id }) => id)).toContain(measures);
  });

  it("marks what is invented", async () => {
    const { rows, table } = await tablesFor({
      "impact.yaml": (text) => text.replace("  name: Open Door\n", "  name: Open Door\n  fictional: true\n"),
    });
    expect(rows.every(({ fictional }) => fictional === true)).toBe(true);
    expect(records(table("indicators")).every(({ fictional }) => fictional === true)).toBe(true);
  });

  it("gives each text in each language of the repository, and none instead", async () => {
    const { table } = await tablesFor({
      "impact.yaml": (text) => text.replace("languages: [en]", "languages: [en, nl]"),
      "indicators/homes-let.yaml": (text) =>
        text.replace("name: Homes let to young people", "name: {nl: Verhuurde woningen}"),
    });
    const indicators = records(table("indicators"));
    expect(indicators.find(({ id }) => id === "homes-let")).toMatchObject({
      "name-nl": "Verhuurde woningen",
    });
    expect(indicators.find(({ id }) => id === "homes-let")).not.toHaveProperty("name-en");
    expect(indicators.find(({ id }) => id === "stable-housing-12m")).not.toHaveProperty("name-nl");
  });
});

/** Numbers of people that occur nowhere else. */
const SECRET = {
  "indicators/x.yaml": `name: X
type: proportion
counts: people
direction: increase
minimum_count: 100000
baseline: {period: 2023, value: 0.4719}
targets: [{period: 2026, value: 0.75}]
breakdowns: [{by: gender}, {by: partner}]
delivered_by: [riverside, keyhome]
`,
  "data/x.csv": `indicator,period,partner,gender,numerator,denominator
x,2023,,,31337,66407
x,2025,,,40961,71993
x,2025,,m,20483,35993
x,2025,,v-x,20478,36000
x,2025,riverside,,20011,35023
x,2025,keyhome,,20950,36970
`,
};

/** The codes that a schema allows at a place in it. */
function allowed(file: string, ...path: readonly string[]): readonly string[] {
  const url = new URL(`../../schemas/v1/${file}.schema.json`, import.meta.url);
  let at: unknown = JSON.parse(readFileSync(url, "utf8"));
  for (const step of path) at = (at as Record<string, unknown>)[step];
  return (at as { readonly enum: readonly string[] }).enum;
}

describe("the codes", () => {
  const of = (list: CodeList) => codesOf(list, "en").map(([code]) => code);

  it("are those of the schemas: none is without a meaning", () => {
    const indicator = (name: string) => allowed("indicator", "properties", name);
    expect(of("type")).toEqual(indicator("type"));
    expect(of("counts")).toEqual(indicator("counts"));
    expect(of("direction")).toEqual(indicator("direction"));
    expect(of("over-partners")).toEqual(indicator("over_partners"));
    expect(of("over-time")).toEqual(indicator("over_time"));
    expect(of("frequency")).toEqual(allowed("common", "$defs", "frequency"));
    expect(of("tier")).toEqual(allowed("common", "$defs", "tier"));
    expect(of("partner")).toEqual(allowed("partners", "$defs", "partner", "properties", "kind"));
    expect(of("role")).toEqual(allowed("partners", "$defs", "partner", "properties", "role"));
    expect(of("source")).toEqual(allowed("sources", "$defs", "source", "properties", "kind"));
    const node = ["theory-of-change", "$defs", "node", "properties"] as const;
    expect(of("node")).toEqual(allowed(...node, "kind"));
    expect(of("level")).toEqual(allowed(...node, "level"));
  });

  it.each(["youth-homelessness", "school-transition", "neighbourhood", "solidary-housing"])(
    "explain every code that the export of %s uses",
    async (name) => {
      const path = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
      const tables = tablesOf(factsOf(await loadRepository(diskTree(path))));
      const table = (wanted: string) => tables.find((each) => each.name === wanted) as ExportTable;
      const known = new Set(records(table("codes")).map((row) => `${row.table}.${row.column}.${row.code}`));
      for (const [of, column] of CODED)
        for (const row of records(table(of)))
          if (row[column] !== undefined) expect(known).toContain(`${of}.${column}.${row[column]}`);
    },
  );
});

describe("whatever the form", () => {
  it("no byte gives a hidden number, nor one that follows from it", async () => {
    const { facts } = await tablesFor(SECRET);
    const rows = SECRET["data/x.csv"].trim().split("\n").slice(1);
    const numbers = rows.flatMap((row) => {
      const [part = 0, whole = 1] = row.split(",").slice(4).map(Number);
      return [part, whole, whole - part, (part / whole).toFixed(4), (1 - part / whole).toFixed(4)];
    });
    for (const { path, text } of await everyFile(facts)) {
      for (const number of [...numbers, "0.4719"]) expect(`${text}`, path).not.toContain(String(number));
    }
    const shown = (await everyFile(facts)).filter(({ path }) => path === "data.csv");
    expect(shown[0]?.text).toContain("x/2025,x,X,2025");
    expect(shown[0]?.text).toContain("small-group");
  });

  it("the same input gives the same bytes", async () => {
    const [first, second] = [await tablesFor(SECRET), await tablesFor(SECRET)];
    const [one, two] = [await tablesWorkbook(first.tables, "en"), await tablesWorkbook(second.tables, "en")];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    expect(await everyFile(first.facts)).toEqual(await everyFile(second.facts));
  });
});

const group = fc
  .integer({ min: 0, max: 25 })
  .chain((whole) => fc.record({ part: fc.integer({ min: 0, max: whole }), whole: fc.constant(whole) }));
type Group = { readonly part: number; readonly whole: number };

function less(all: Group, some: readonly Group[]): Group {
  const sum = (of: keyof Group) => some.reduce((total, one) => total + one[of], 0);
  return { part: all.part - sum("part"), whole: all.whole - sum("whole") };
}

describe("whatever the figures", () => {
  it("no cell, rest or complement that an export lets know is a small group", async () => {
    await fc.assert(
      fc.asyncProperty(group, group, fc.integer({ min: 2, max: 8 }), async (m, v, minimum) => {
        const rows = [
          `stable-housing-12m,2024,,${m.part + v.part},${m.whole + v.whole}`,
          `stable-housing-12m,2024,m,${m.part},${m.whole}`,
          `stable-housing-12m,2024,v-x,${v.part},${v.whole}`,
        ];
        const { table } = await tablesFor({
          "indicators/stable-housing-12m.yaml": (text) => `${text}minimum_count: ${minimum}\n`,
          "impact.yaml": (text) => `${text}privacy: {minimum_count: 2}\n`,
          "data/stable-housing.csv": `indicator,period,gender,numerator,denominator\n${rows.join("\n")}\n`,
        });
        const told = records(table("data")).filter(
          ({ indicator, value }) => indicator !== "homes-let" && value,
        );
        const groups = told.map(({ numerator, denominator }) => ({
          part: Number(numerator),
          whole: Number(denominator),
        }));
        const [total, ...cells] = groups;
        const known = [...groups, ...(total && cells.length > 0 ? [less(total, cells)] : [])];
        const counts = known.flatMap(({ part, whole }) => [part, whole, whole - part]);
        expect(counts.filter((count) => count > 0 && count < minimum)).toEqual([]);
      }),
      { seed: 20260301, numRuns: 60 },
    );
  });
});

const cellValue = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\t=1",
    " =1",
    '=HYPERLINK("x")',
    "＝1",
    "a,b",
    'say "x"',
    "a\nb",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);

function tableWith(rows: ExportTable["rows"]): ExportTable {
  const columns = ["a", "b"].map((name) => ({ name, type: "text" as const, meaning: name }));
  return { name: "data", key: [], columns, rows };
}

describe("CSV", () => {
  it("reads back as it was, whatever stands in it; no text begins as a formula does", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cellValue, cellValue), { maxLength: 5 }), (rows) => {
        const read = parse(csvText(tableWith(rows)), { relax_column_count: false }) as string[][];
        const expected = rows.map((row) =>
          row.map((cell) => (typeof cell === "string" ? safeText(cell) : String(cell))),
        );
        expect(read.slice(1)).toEqual(expected);
        rows.flat().forEach((cell, index) => {
          if (typeof cell === "string") expect(read.slice(1).flat()[index]).not.toMatch(/^\s*[=+\-@]/);
        });
      }),
      { seed: 20260301, numRuns: 300 },
    );
  });

  it("keeps negative numbers numbers", () => {
    expect(csvText(tableWith([[-2.5, "-2.5"]]))).toBe("a,b\n-2.5,'-2.5\n");
  });
});

describe("a workbook", () => {
  it("holds texts as texts, and reads back", async () => {
    const bytes = await tablesWorkbook(
      [
        tableWith([
          ["=1+1", -3],
          ["\u0000\ufffe \ud800", true],
        ]),
      ],
      "en",
    );
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet("Figures");
    expect(sheet?.getCell("A2").value).toBe("=1+1");
    expect(sheet?.getCell("A2").formula).toBeUndefined();
    expect(sheet?.getCell("B2").value).toBe(-3);
    expect(sheet?.getCell("A3").value).toBe("\ufffd\ufffd \ufffd");
    expect(sheet?.getCell("B3").value).toBe(true);
  });
});

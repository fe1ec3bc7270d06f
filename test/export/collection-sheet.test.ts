import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import exceljs, { type Worksheet } from "exceljs";
import { describe, expect, it, vi } from "vitest";
import { askOf } from "../../src/export/asked-cells.ts";
import { collectionSheet } from "../../src/export/collection-sheet.ts";
import { statusOf } from "../../src/import/words.ts";
import { statusChoices } from "../../src/language/collection-sheet-status.ts";
import { LANGS, type Lang } from "../../src/language/locale.ts";
import { readPeriod } from "../../src/model/period.ts";
import { folderWith } from "../support/folder.ts";
import { fillInOffice } from "../support/office.ts";
import { type Change, open, withBase } from "../support/repository.ts";

const PROPORTION = `name: {nl: Jongeren die blijven wonen, en: Young people who stay, fr: Jeunes qui restent}
definition: Of those who got a home a year ago, the part that still lives there.
measures: [stable-housing]
type: proportion
unit: young people
counts: people
direction: increase
frequency: year
over_partners: ratio-of-sums
breakdowns: [{by: gender, complete: true}]
delivered_by: [keyhome, riverside]
source: rent-register
owner: keyhome
`;
const MEAN = `name: Satisfaction
type: mean
scale: {from: 1, to: 10}
counts: people
direction: increase
frequency: year
delivered_by: [keyhome]
`;
const QUARTERLY = "name: Visits\ntype: count\ncounts: events\nfrequency: quarter\ndelivered_by: [keyhome]\n";
const DRAFT = "name: Idea\ntype: count\ncounts: events\ndraft: true\ndelivered_by: [keyhome]\n";

const STORY: Readonly<Record<string, Change>> = {
  "indicators/stay.yaml": PROPORTION,
  "indicators/satisfaction.yaml": MEAN,
  "indicators/visits.yaml": QUARTERLY,
  "indicators/idea.yaml": DRAFT,
};

interface Asked {
  readonly changes?: Readonly<Record<string, Change>>;
  readonly partner?: string;
  readonly period?: string;
  readonly lang?: Lang;
  readonly filled?: boolean;
}

async function bytesFor({ changes = STORY, partner = "keyhome", lang = "en", ...rest }: Asked = {}) {
  const { repository } = await open(withBase(changes));
  const period = readPeriod(rest.period ?? "2025");
  if (!period) throw new Error("no period");
  const asking = askOf(repository, partner, period);
  const filled = rest.filled ?? false;
  return { asking, bytes: await collectionSheet({ repository, partner, period, lang, asking, filled }) };
}

async function opened(bytes: Uint8Array) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const [instructions, figures, hidden] = workbook.worksheets;
  if (!instructions || !figures || !hidden) throw new Error("a sheet is missing");
  return { instructions, figures, hidden };
}

/** The rows under the header as records of the hidden names of columns, which `impact import` reads. */
function recordsOf(figures: Worksheet, namesRow: number): readonly Record<string, unknown>[] {
  const names = figures.getRow(namesRow).values as readonly (string | undefined)[];
  const records: Record<string, unknown>[] = [];
  for (let row = namesRow + 2; row <= figures.rowCount; row++) {
    const record: Record<string, unknown> = {};
    names.forEach((name, column) => {
      const value = figures.getCell(row, column).value;
      if (name && value !== null) record[name] = value;
    });
    records.push(record);
  }
  return records;
}

describe("what is asked", () => {
  it("is the total and each group of what the partner delivers in that kind of period", async () => {
    const { asking } = await bytesFor();
    expect(asking.cells.map(({ indicator, group }) => [indicator.id, group?.value ?? ""])).toEqual([
      ["satisfaction", ""],
      ["stay", ""],
      ["stay", "m"],
      ["stay", "v-x"],
    ]);
    expect(asking.leftOut.map(({ indicator, why }) => [indicator.id, why.because])).toEqual([
      ["idea", "draft"],
      ["visits", "other-period"],
    ]);
  });

  it("names the partner in the row only where others deliver too", async () => {
    const { asking } = await bytesFor();
    expect(new Set(asking.cells.map(({ indicator, partner }) => `${indicator.id} ${partner}`))).toEqual(
      new Set(["satisfaction ", "stay keyhome"]),
    );
  });

  it("is a quarter's figures for a quarter", async () => {
    const { asking } = await bytesFor({ period: "2025-Q2" });
    expect(asking.cells.map(({ indicator }) => indicator.id)).toEqual(["visits"]);
  });
});

describe("the workbook", () => {
  it("has a row per asked cell, with names of columns that import knows", async () => {
    const { figures, hidden } = await opened((await bytesFor()).bytes);
    expect(hidden.state).toBe("veryHidden");
    const about = new Map(
      (hidden.getSheetValues() as string[][]).slice(1).map((row) => [row[1], row[2]] as const),
    );
    expect(Object.fromEntries(about)).toEqual({
      "impact-collection-sheet": "1",
      partner: "keyhome",
      period: "2025",
      lang: "en",
      sheet: figures.name,
      "header-row": "3",
    });
    expect(recordsOf(figures, 3)).toEqual([
      { indicator: "satisfaction", period: "2025" },
      { indicator: "stay", period: "2025", partner: "keyhome" },
      { indicator: "stay", period: "2025", partner: "keyhome", gender: "m" },
      { indicator: "stay", period: "2025", partner: "keyhome", gender: "v-x" },
    ]);
    expect(figures.getRow(3).hidden).toBe(true);
  });

  it("opens only the cells that are asked", async () => {
    const { figures, instructions } = await opened((await bytesFor()).bytes);
    const names = figures.getRow(3).values as readonly (string | undefined)[];
    const openIn = (row: number) =>
      names.flatMap((name, column) =>
        figures.getCell(row, column).protection?.locked === false ? [name] : [],
      );
    expect(openIn(4)).toEqual([]);
    expect(openIn(5)).toEqual(["value", "n", "sd", "status"]);
    expect(openIn(6)).toEqual(["numerator", "denominator", "value", "status"]);
    for (const sheet of [figures, instructions]) {
      const { sheetProtection } = sheet as unknown as { sheetProtection: Record<string, unknown> };
      expect(sheetProtection.sheet).toBe(true);
      expect(sheetProtection.hashValue).toBeUndefined();
    }
  });

  it("checks what is typed: whole numbers, the scale, words for the status", async () => {
    const { figures } = await opened((await bytesFor({ lang: "nl" })).bytes);
    const names = figures.getRow(3).values as readonly string[];
    const check = (row: number, name: string) => figures.getCell(row, names.indexOf(name)).dataValidation;
    expect(check(5, "value").formulae?.[0]).toContain(">=1");
    expect(check(5, "value").formulae?.[0]).toContain("<=10");
    expect(check(5, "value").error).toContain("van 1 tot 10");
    expect(check(6, "numerator").type).toBe("custom");
    expect(check(6, "status").formulae).toEqual(['"definitief,voorlopig,schatting,niet vrijgegeven"']);
  });

  it("shows what numerator and denominator make, and closes to the eye a value that only takes na", async () => {
    const { figures } = await opened((await bytesFor({ lang: "nl" })).bytes);
    const titles = figures.getRow(4).values as readonly string[];
    const share = titles.indexOf("Aandeel");
    expect(figures.getCell(6, share).formula).toBe(
      'IF(AND(ISNUMBER(D6),N(E6)>0),IF(E6<10,D6&" / "&E6,D6/E6),"")',
    );
    expect(figures.getCell(6, share).protection?.locked).not.toBe(false);
    expect(figures.getCell(5, share).formula).toBeUndefined();
    const value = titles.indexOf("Waarde");
    expect(figures.getCell(6, value).fill).not.toEqual(figures.getCell(5, value).fill);
    expect(figures.getCell(6, value).dataValidation.formulae).toEqual(['"na"']);
    expect(titles.indexOf("Wat tel je precies?")).toBe(titles.indexOf("Indicator") + 1);
  });

  it("breaks no word of its header, in any language", async () => {
    for (const lang of LANGS) {
      const { figures } = await opened((await bytesFor({ lang })).bytes);
      (figures.getRow(4).values as readonly string[]).forEach((title, column) => {
        const longest = Math.max(...title.split(" ").map(({ length }) => length));
        expect(figures.getColumn(column).width, title).toBeGreaterThan(longest * 1.15);
      });
    }
  });

  it.each(LANGS)("says in %s what to do, also about privacy and what is not asked", async (lang) => {
    const { instructions } = await opened((await bytesFor({ lang })).bytes);
    const said = JSON.stringify(instructions.getSheetValues());
    expect(said).toMatch(/na /);
    expect(said).toContain("Visits");
    expect(said).toContain("Idea");
    expect(said).toMatch({ nl: /geen namen/, en: /no names/, fr: /pas de noms/ }[lang]);
  });

  it("is the same bytes for the same input", async () => {
    const first = await bytesFor();
    vi.setSystemTime("2031-07-14T15:16:17Z");
    const second = await bytesFor();
    vi.useRealTimers();
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  it("holds nothing of before, unless asked for; and then only of this partner", async () => {
    const rows =
      "indicator,period,partner,gender,numerator,denominator,status\nstay,2025,keyhome,,77431,88123,provisional\nstay,2025,riverside,,66543,99871,final\nstay,2024,keyhome,,55432,99872,final\n";
    const changes = { ...STORY, "data/stay.csv": rows };
    const empty = await opened((await bytesFor({ changes })).bytes);
    expect(JSON.stringify(empty.figures.getSheetValues())).not.toMatch(/77431|88123|66543|55432/);
    expect(JSON.stringify(empty.figures.getSheetValues())).toContain("Delivered already");
    const filled = await opened((await bytesFor({ changes, filled: true })).bytes);
    expect(JSON.stringify(filled.figures.getSheetValues())).not.toMatch(/66543|55432/);
    expect(recordsOf(filled.figures, 3)[1]).toMatchObject({
      numerator: 77431,
      denominator: 88123,
      status: "provisional",
    });
  });
});

const HOSTILE = '=HYPERLINK("http://x","y") & <b>\'\u0000\ud800 _x0041_ 𠮷野家 \u202e';

describe("names of strangers", () => {
  it("are text, and do not break the file", async () => {
    const name = JSON.stringify(HOSTILE);
    const { bytes } = await bytesFor({
      changes: {
        ...STORY,
        "indicators/stay.yaml": PROPORTION.replace(/name: .*/, `name: ${name.replace(/\\ud800/, "\\ufffd")}`),
      },
    });
    const { figures } = await opened(bytes);
    const shown = figures.getCell(6, 1).value;
    expect(typeof shown).toBe("string");
    expect(shown).toContain("=HYPERLINK");
    expect(shown).toContain("𠮷野家");
  });

  it("two hundred indicators with long definitions are no trouble", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `indicators/many-${index}.yaml`,
        `${PROPORTION.replace("delivered_by: [keyhome, riverside]", "delivered_by: [keyhome]")}`.replace(
          /definition: .*/,
          `definition: ${"語".repeat(300)} ${"word ".repeat(2000)}`,
        ),
      ]),
    );
    const { asking, bytes } = await bytesFor({ changes: many });
    expect(asking.cells).toHaveLength(600);
    const { figures } = await opened(bytes);
    expect(figures.rowCount).toBe(604);
    expect(Math.max(...[5, 6, 7].map((row) => figures.getRow(row).height))).toBeLessThanOrEqual(409);
  });
});

describe("the words for a status", () => {
  it.each(LANGS)("in %s are understood when they come back, and hold no comma", (lang) => {
    expect(statusChoices(lang).map(statusOf)).toEqual(["final", "provisional", "estimate", "withheld"]);
    expect(statusChoices(lang).join("")).not.toContain(",");
    expect(statusChoices(lang).join(",").length).toBeLessThan(250);
  });

  it("may be typed with capitals and blanks, or be the code; other words are not guessed", () => {
    expect(statusOf("  Niet Vrijgegeven ")).toBe("withheld");
    expect(statusOf("final")).toBe("final");
    expect(statusOf("klaar")).toBeUndefined();
  });
});

describe("LibreOffice", () => {
  it("opens it, fills it in and saves it; what is locked stays", { timeout: 120_000 }, async () => {
    const folder = folderWith();
    const [asked, filled] = [join(folder, "asked.xlsx"), join(folder, "filled.xlsx")];
    const { bytes } = await bytesFor({ lang: "fr" });
    writeFileSync(asked, bytes);
    const sheet = "Chiffres";
    fillInOffice(asked, filled, [
      { sheet, at: "G5", value: 7.5 },
      { sheet, at: "H5", value: 40 },
      { sheet, at: "D6", value: 12 },
      { sheet, at: "E6", value: 30 },
      { sheet, at: "J6", value: "provisoire" },
      { sheet, at: "G7", value: "na" },
      { sheet, at: "A6", value: "changed" },
    ]);
    const { figures, hidden } = await opened(new Uint8Array(readFileSync(filled)));
    expect(hidden.name).toBe("_impact");
    expect(hidden.state).not.toBe("visible");
    expect(figures.getCell("A6").value).toBe("Jeunes qui restent");
    expect(recordsOf(figures, 3)).toEqual([
      { indicator: "satisfaction", period: "2025", value: 7.5, n: 40 },
      {
        indicator: "stay",
        period: "2025",
        partner: "keyhome",
        numerator: 12,
        denominator: 30,
        status: "provisoire",
      },
      { indicator: "stay", period: "2025", partner: "keyhome", gender: "m", value: "na" },
      { indicator: "stay", period: "2025", partner: "keyhome", gender: "v-x" },
    ]);
  });
});

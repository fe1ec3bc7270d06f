import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/read/workbook.ts";
import { cellStyles } from "../../src/read/workbook-styles.ts";
import { coalitionWith, imported } from "../support/import.ts";

async function xlsx(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("A"), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function rowsOf(bytes: Uint8Array) {
  const read = await readWorkbook(bytes);
  return read.ok ? read.sheets[0]?.rows : read.trouble;
}

function changed(bytes: Uint8Array, change: (name: string, text: string) => string | undefined): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const text = change(name, new TextDecoder().decode(part));
    if (text !== undefined) parts[name] = new TextEncoder().encode(text);
  }
  return zipSync(parts);
}

describe("how a spreadsheet shows a number says what it means", () => {
  test("formats of percentages, months and years; words in a format are no format", () => {
    const formats = ["0.0%", "mmm yyyy", "[$-813]mmmm\\ yyyy;@", "yyyy", "dd/mm/yyyy", "0", '0 "%"', "mm:ss"];
    const definitions = formats.map(
      (code, at) => `<numFmt numFmtId="${at + 200}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
    );
    const cells = formats.map((_, at) => `<xf numFmtId="${at + 200}"/>`);
    expect(
      cellStyles(
        `<numFmts>${definitions.join("")}</numFmts><cellXfs count="9">${cells.join("")}<xf numFmtId="9"/></cellXfs>`,
      ),
    ).toEqual(["percent", "month", "month", "year", undefined, undefined, undefined, undefined, "percent"]);
  });

  test("13.8% is 0.138; a month is a month", async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(["periode", "aandeel"]);
      sheet.addRow([new Date(Date.UTC(2025, 2, 1, 23, 59)), 0.138]);
      sheet.getCell("A2").numFmt = "mmm yyyy";
      sheet.getCell("B2").numFmt = "0.0%";
      sheet.addRow([new Date(Date.UTC(2025, 3, 1)), 0.2]);
      sheet.getCell("A3").numFmt = "yyyy-mm-dd";
    });
    expect(await rowsOf(bytes)).toEqual([
      ["periode", "aandeel"],
      ["2025-03", { fraction: 0.138 }],
      ["2025-04-01", 0.2],
    ]);
  });

  test("a percentage is not divided again; a bare number beside it is listed", async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(["jaar", "aandeel"]);
      sheet.addRow([2027, 0.138]);
      sheet.getCell("B2").numFmt = "0.0%";
      sheet.addRow([2028, 14]);
    });
    const root = coalitionWith({ "a.xlsx": bytes });
    const options = {
      set: ["indicator=homes-let", "partner=keyhome"],
      map: ["aandeel=value%"],
      dryRun: true,
      skipBadRows: true,
    };
    const done = await imported(root, ["a.xlsx"], options);
    expect(done.stdout).toContain("0.138");
    expect(done.stdout).not.toContain("0.00138");
    expect(done.stdout).toContain("row 3, `aandeel`: `14` a number without %");
  });
});

test("a number in merged cells is nobody's, a word in them is everybody's", async () => {
  const bytes = await xlsx((sheet) => {
    sheet.addRow(["jaar", "regio", "aantal"]);
    sheet.addRow([2027, "Stad", 50]);
    sheet.addRow([null, "Platteland", null]);
    sheet.addRow([2028, "Stad", 7]);
    sheet.mergeCells("A2:A3");
    sheet.mergeCells("C2:C3");
  });
  const root = coalitionWith({ "a.xlsx": bytes });
  const options = { set: ["indicator=homes-let", "partner=keyhome"], skipBadRows: true };
  const done = await imported(root, ["a.xlsx"], options);
  expect(done.stdout).toContain("row 2, `aantal`: `50` one number in cells that were merged");
  expect(done.stdout).toContain("row 3, `aantal`: `50` one number in cells that were merged");
  expect(readFileSync(join(root, "data/keyhome.csv"), "utf8")).not.toContain("50");
});

test("a formula without its result is told, one with an empty text is empty", async () => {
  const bytes = await xlsx((sheet) => {
    sheet.addRow(["jaar", "waarde", "nota"]);
    sheet.addRow([2027, { formula: "1+1" }, { formula: '""', result: "" }]);
    sheet.addRow([2028, { formula: "20+2", result: 22 }, "x"]);
  });
  expect(await rowsOf(bytes)).toEqual([
    ["jaar", "waarde", "nota"],
    [2027, { error: "=?" }, null],
    [2028, 22, "x"],
  ]);
});

describe("what is too much, or no table", () => {
  test("a chart on a sheet of its own is passed over", async () => {
    const plain = await xlsx((sheet) => {
      sheet.addRow(["jaar", "waarde"]);
      sheet.addRow([2027, 3]);
    });
    const bytes = changed(plain, (name, text) => {
      if (name === "xl/workbook.xml")
        return text.replace("<sheets>", '<sheets><sheet name="Grafiek" sheetId="90" r:id="rId900"/>');
      if (name !== "xl/_rels/workbook.xml.rels") return undefined;
      const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet";
      return text.replace(
        "</Relationships>",
        `<Relationship Id="rId900" Type="${type}" Target="chartsheets/sheet1.xml"/></Relationships>`,
      );
    });
    expect(await rowsOf(bytes)).toEqual([
      ["jaar", "waarde"],
      [2027, 3],
    ]);
  });

  test("millions of words are refused before they are read", async () => {
    const plain = await xlsx((sheet) => sheet.addRow(["jaar"]));
    const bytes = changed(plain, (name) =>
      name === "xl/sharedStrings.xml" ? `<sst>${"<si><t>y</t></si>".repeat(2_100_000)}</sst>` : undefined,
    );
    expect(await rowsOf(bytes)).toBe("too-large");
  });

  test("columns beyond those that are read are not lost in silence", async () => {
    const wide = (cells: readonly string[]) => cells.join(";");
    const years = Array.from({ length: 600 }, (_, at) => {
      return `${1976 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    });
    const root = coalitionWith({
      "a.csv": `${wide(["regio", ...years])}\n${wide(["stad", ...years.map(() => "7")])}\n`,
    });
    const done = await imported(root, ["a.csv"], { set: ["indicator=homes-let", "partner="] });
    expect(done).toMatchObject({ status: 2, code: "too-wide" });
  });
});

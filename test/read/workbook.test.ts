import ExcelJS from "exceljs";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/read/workbook.ts";

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function troubleOf(bytes: Uint8Array): Promise<string | undefined> {
  const read = await readWorkbook(bytes);
  return read.ok ? undefined : read.trouble;
}

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A workbook by hand: its one sheet, and whatever else the archive holds. */
function archive(sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const text = (value: string) => new TextEncoder().encode(value);
  return zipSync(
    {
      "[Content_Types].xml": text(TYPES),
      "xl/workbook.xml": text(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": text(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/worksheets/sheet1.xml": text(`<?xml version="1.0"?>${sheet}`),
      ...more,
    },
    { level: 1 },
  );
}

const SHEET = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

describe("a workbook as a register writes it", () => {
  test("keeps each cell where it stands: days, numbers, results of formulas, errors, merged cells", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("Cijfers");
      sheet.getCell("B2").value = "Begeleiding in 2025";
      sheet.mergeCells("B2:C2");
      sheet.getCell("A3").value = new Date(Date.UTC(2025, 11, 31));
      sheet.getCell("A3").numFmt = "dd/mm/yyyy";
      sheet.getCell("B3").value = { formula: "1+1", result: 2 };
      sheet.getCell("C3").value = { formula: "1/0", result: { error: "#DIV/0!" } };
      sheet.getCell("D3").value = 0.45;
      sheet.getCell("E3").value = " rand ";
      book.addWorksheet("Codes", { state: "hidden" }).getCell("A1").value = "x";
      book.addWorksheet("_impact", { state: "veryHidden" }).getCell("A1").value = "y";
    });
    const read = await readWorkbook(bytes);
    expect(read.ok && read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Cijfers", "visible"],
      ["Codes", "hidden"],
      ["_impact", "very-hidden"],
    ]);
    expect(read.ok && read.sheets[0]?.rows).toEqual([
      [null, null, null, null, null],
      [null, { merged: "Begeleiding in 2025" }, { merged: "Begeleiding in 2025" }, null, null],
      ["2025-12-31", 2, { error: "#DIV/0!" }, 0.45, " rand "],
    ]);
  });
});

describe("a file that is no workbook to read gets its own word", () => {
  test.each([
    [
      "a workbook with a password",
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from("EncryptedPackage", "utf16le")],
      "encrypted",
    ],
    ["one of Excel 97", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3, 4], "old-excel"],
    ["a web page under another name", [...Buffer.from("<html><table></table></html>")], "web-page"],
    ["a CSV file under another name", [...Buffer.from("Jaar;Aantal\n2025;12\n")], "plain-text"],
    ["an empty file", [], "damaged"],
  ])("%s", async (_, bytes, trouble) => {
    expect(await troubleOf(Uint8Array.from(bytes))).toBe(trouble);
  });

  test("macros, binary workbooks, other archives", async () => {
    const some = new Uint8Array([1]);
    expect(await troubleOf(archive(SHEET(""), { "xl/vbaProject.bin": some }))).toBe("macros");
    expect(await troubleOf(zipSync({ "xl/workbook.bin": some }))).toBe("binary-workbook");
    expect(await troubleOf(zipSync({ mimetype: some, "content.xml": some }))).toBe("open-document");
    expect(await troubleOf(zipSync({ "holiday.jpg": some }))).toBe("no-workbook");
  });

  test("cut off anywhere, it is damaged and nothing else happens", async () => {
    const whole = await workbook((book) => {
      book.addWorksheet("A").getCell("A1").value = "x";
    });
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(await troubleOf(whole.subarray(0, Math.floor(whole.length * part)))).toBe("damaged");
    }
  });
});

describe("a file made to exhaust a machine is refused before it does", () => {
  test("a sheet that unpacks to a gigabyte", async () => {
    const large = archive(SHEET(""), { "xl/worksheets/sheet2.xml": new Uint8Array(200 * 1024 * 1024) });
    expect(large.length).toBeLessThan(1024 * 1024);
    expect(await troubleOf(large)).toBe("too-large");
  }, 30_000);

  test("a cell at the far end of the sheet", async () => {
    const far = SHEET(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
    expect(await troubleOf(archive(far))).toBe("too-large");
  });

  test("words that stand for other words", async () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${SHEET("")}`;
    expect(await troubleOf(archive(entities))).toBe("damaged");
  });

  test("more entries than any workbook has", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, n) => [`xl/media/${n}`, new Uint8Array(0)]),
    );
    expect(await troubleOf(archive(SHEET(""), many))).toBe("too-large");
  });
});

import type { Worksheet } from "exceljs";
import { codeBookWords } from "../language/code-book.ts";
import { TABLE_NAMES } from "../language/code-book-shape.ts";
import type { Lang } from "../language/locale.ts";
import type { CellValue, ExportTable } from "./table.ts";
import { bytesOf, cellText, FONT, newWorkbook, rowHeight } from "./workbook.ts";

const [NARROWEST, WIDEST] = [8, 60];
/** Widths follow from the first rows: looking at all of a large table would only cost time. */
const ROWS_LOOKED_AT = 200;
/** The column that holds whole sentences: it is shown in full. */
const TOLD = "text";

/**
 * Tables as a workbook, one sheet each, in the order in which somebody reads them and named in their
 * language. Texts are texts, also where they begin with `=`.
 */
export async function tablesWorkbook(tables: readonly ExportTable[], lang: Lang): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const { sheet: names } = codeBookWords(lang);
  const inOrder = TABLE_NAMES.flatMap((name) => tables.find((table) => table.name === name) ?? []);
  for (const table of inOrder) {
    const sheet = workbook.addWorksheet(names[table.name], { views: [{ state: "frozen", ySplit: 1 }] });
    writeTable(sheet, table);
  }
  return bytesOf(workbook);
}

function writeTable(sheet: Worksheet, { columns, rows }: ExportTable): void {
  sheet.columns = columns.map(({ name }, index) => ({
    width: widthOf([name, ...rows.slice(0, ROWS_LOOKED_AT).map((row) => row[index])]),
    style: { font: FONT, alignment: { vertical: "top" as const, wrapText: name === TOLD } },
  }));
  sheet.addRow(columns.map(({ name }) => cellText(name))).font = { ...FONT, bold: true };
  const told = columns.findIndex(({ name }) => name === TOLD);
  for (const row of rows) {
    const added = sheet.addRow(row.map(cellValue));
    if (told >= 0) added.height = rowHeight([{ text: String(row[told] ?? ""), width: WIDEST }]);
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

function cellValue(value: CellValue): string | number | boolean | null {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) return null;
  return typeof value === "string" ? cellText(value) : value;
}

function widthOf(values: readonly CellValue[]): number {
  const longest = values.reduce<number>(
    (most, value) => Math.max(most, value === undefined ? 0 : String(value).length + 2),
    NARROWEST,
  );
  return Math.min(longest, WIDEST);
}

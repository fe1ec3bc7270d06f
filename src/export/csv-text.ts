import type { CellValue, ExportTable } from "./table.ts";

/** What a spreadsheet program would work out, or run, when it opens a CSV file. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A table as CSV: commas, decimal points, UTF-8, plain line ends. A text that a spreadsheet program would
 * take for a formula gets an apostrophe before it, the usual remedy (OWASP, CSV injection); numbers stay
 * numbers, negative ones too.
 */
export function csvText({ columns, rows }: ExportTable): string {
  const lines = [columns.map(({ name }) => cell(name)), ...rows.map((row) => row.map(cell))];
  return lines.map((line) => `${line.join(",")}\n`).join("");
}

function cell(value: CellValue): string {
  if (value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  return typeof value === "boolean" ? String(value) : quoted(safeText(value));
}

function quoted(text: string): string {
  return /[",\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Halves of characters have no bytes of their own, and NUL stops many a reader. */
const NOT_IN_TEXT = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it stands in a CSV cell, before quotes. */
export function safeText(value: string): string {
  const text = value.replace(NOT_IN_TEXT, "\ufffd").replace(/\r\n?/g, "\n");
  return FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text;
}

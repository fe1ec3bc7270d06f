import type { Location } from "../findings/finding.ts";

/** Where a cell stands in the text of its row: offsets, end exclusive, quotes included. */
export interface CellRange {
  readonly from: number;
  readonly to: number;
  /** A quote that neither opens nor closes the cell; or one that opens and is never closed. */
  readonly quote?: "stray" | "unclosed";
}

const LINE_BREAK = /\r\n|\n|\r/g;

/**
 * The cells of one row, as the parser cuts them. The parser gives values without places; this is asked
 * only for the few rows that have a finding.
 */
export function cellRanges(raw: string, delimiter: string): readonly CellRange[] {
  const cells: CellRange[] = [];
  for (let from = 0; from <= raw.length; ) {
    const cell = raw[from] === '"' ? quotedCell(raw, delimiter, from) : plainCell(raw, delimiter, from, from);
    cells.push(cell);
    from = cell.to + 1;
  }
  return cells;
}

function quotedCell(raw: string, delimiter: string, from: number): CellRange {
  for (let at = raw.indexOf('"', from + 1); at !== -1; at = raw.indexOf('"', at + 2)) {
    const next = raw[at + 1];
    if (next === '"') continue;
    if (next === undefined || next === delimiter) return { from, to: at + 1 };
    return { ...plainCell(raw, delimiter, from, at + 1), quote: "stray" };
  }
  return { from, to: raw.length, quote: "unclosed" };
}

function plainCell(raw: string, delimiter: string, from: number, search: number): CellRange {
  const end = raw.indexOf(delimiter, search);
  const to = end === -1 ? raw.length : end;
  return raw.slice(from, to).includes('"') ? { from, to, quote: "stray" } : { from, to };
}

/** The number of line breaks in a text. */
export function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) breaks += 1;
  for (let at = text.indexOf("\r"); at !== -1; at = text.indexOf("\r", at + 1)) {
    if (text[at + 1] !== "\n") breaks += 1;
  }
  return breaks;
}

/** A stretch of a row's text as a place in the file; a quoted cell may hold line breaks. */
export function placeInRow(
  row: { readonly path: string; readonly line: number; readonly raw: string },
  range: { readonly from: number; readonly to: number },
): Location {
  const start = positionIn(row.raw, range.from);
  const end = positionIn(row.raw, range.to);
  return {
    path: row.path,
    line: row.line + start.breaks,
    column: start.column,
    endLine: row.line + end.breaks,
    endColumn: end.column,
  };
}

function positionIn(raw: string, offset: number): { readonly breaks: number; readonly column: number } {
  let breaks = 0;
  let lineStart = 0;
  for (const match of raw.slice(0, offset).matchAll(LINE_BREAK)) {
    breaks += 1;
    lineStart = match.index + match[0].length;
  }
  return { breaks, column: offset - lineStart + 1 };
}

/** A cell as a table writes it: in quotes where it holds the delimiter, a quote, a line break, or blanks at its ends. */
export function cellText(cell: string, delimiter: string): string {
  if (/^[\w.-]*$/.test(cell)) return cell;
  return cell.includes(delimiter) || /["\r\n]/.test(cell) || cell !== cell.trim()
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

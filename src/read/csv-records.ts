import { cellRanges, countBreaks } from "./csv-cells.ts";

/** A row of a table as text. */
export interface TextRecord {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly raw: string;
  /** The line end; empty at the end of the file. */
  readonly end: string;
}

/** The rows of a table as text, quoted line breaks kept inside. */
export function recordsOf(text: string): readonly TextRecord[] {
  const records: TextRecord[] = [];
  const ends = /\r\n|\n|\r/g;
  let from = 0;
  let line = 1;
  let open = false;
  let start = 0;
  for (const match of text.matchAll(ends)) {
    const piece = text.slice(from, match.index);
    if (piece.includes('"') && (piece.split('"').length - 1) % 2 === 1) open = !open;
    from = match.index + match[0].length;
    if (open) continue;
    const raw = text.slice(start, match.index);
    records.push({ line, raw, end: match[0] });
    line += countBreaks(raw) + 1;
    start = from;
  }
  if (start < text.length) records.push({ line, raw: text.slice(start), end: "" });
  return records;
}

/** Without the mark that some programs put at the start of a file. */
export function withoutMark(raw: string): string {
  return raw.replace(/^\uFEFF/, "");
}

/** The values of the cells of a row, quotes taken away. */
export function cellsOf(raw: string, delimiter: string): readonly string[] {
  return cellRanges(raw, delimiter).map(({ from, to }) => {
    const cell = raw.slice(from, to);
    return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  });
}

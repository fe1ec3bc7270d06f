import { parse } from "csv-parse/sync";
import { cellRanges } from "./csv-cells.ts";
import type { Delimiter } from "./csv-dialect.ts";

const LINE_END = /\r?\n$/;

/** How csv-parse is to read tables, here and in `csv.ts`. */
export function parserOptions(delimiter: Delimiter) {
  return {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  };
}

/**
 * The cells of one line, its line feed included, as csv-parse would give them; undefined where the line is
 * not one row by itself: a quote stays open, or a carriage return stands in it.
 */
export function cellsOfLine(text: string, delimiter: Delimiter): readonly string[] | undefined {
  const raw = text.replace(LINE_END, "");
  if (raw.includes("\r")) return undefined;
  if (!raw.includes('"')) return raw.split(delimiter);
  const ranges = cellRanges(raw, delimiter);
  if (ranges.some(({ quote }) => quote !== undefined)) return damagedLine(text, delimiter);
  return ranges.map(({ from, to }) =>
    raw[from] === '"' ? raw.slice(from + 1, to - 1).replaceAll('""', '"') : raw.slice(from, to),
  );
}

/** Quotes that stand astray: only the parser itself knows what it makes of them. */
function damagedLine(text: string, delimiter: Delimiter): readonly string[] | undefined {
  try {
    const rows: string[][] = parse(text, parserOptions(delimiter));
    return rows.length === 1 ? rows[0] : undefined;
  } catch {
    return undefined; // the quote stays open
  }
}

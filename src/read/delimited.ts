import { CsvError, parse } from "csv-parse/sync";
import { isUtf8, startsAsUtf16, startsWithMark } from "./text.ts";

/** Why a text file is not read as a table. */
export type DelimitedTrouble = "binary" | "too-large" | "unclosed-quote" | "empty";

/** Rows as they stand: the first is row 1 of a spreadsheet, blank rows included. */
export type Delimited =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly trouble: DelimitedTrouble };

const LARGEST = 128 * 1024 * 1024;
const LONGEST_ROW = 1024 * 1024;
/** So many lines say what separates the cells. */
const SAMPLE_LINES = 40;
/** In the order in which they win where the lines cannot tell. */
const DELIMITERS = [";", "\t", ",", "|"] as const;
const NAMED = /^"?sep=([,;\t|])"?\r?\n?/i;

/**
 * Reads what other programs call CSV, titles above the header included, so without taking the first
 * line for a header: comma, semicolon, tab or bar; UTF-8, UTF-16 with a mark, or Windows-1252.
 */
export function readDelimited(bytes: Uint8Array): Delimited {
  if (bytes.length > LARGEST) return { ok: false, trouble: "too-large" };
  const text = textOf(bytes);
  if (text === undefined) return { ok: false, trouble: "binary" };
  if (text.trim() === "") return { ok: false, trouble: "empty" };
  const named = NAMED.exec(text);
  const delimiter = named?.[1] ?? separatorOf(text);
  const rest = named ? text.slice(named[0].length) : text;
  try {
    const rows = rest.includes('"')
      ? parse(rest, {
          delimiter,
          record_delimiter: ["\r\n", "\n", "\r"],
          relax_column_count: true,
          relax_quotes: true,
          skip_empty_lines: false,
          max_record_size: LONGEST_ROW,
        })
      : withoutQuotes(rest, delimiter);
    return { ok: true, rows: named ? [[], ...rows] : rows };
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, trouble: "unclosed-quote" };
    throw error;
  }
}

/** What the parser would say of a text without a quotation mark, which most exports are; many times faster. */
function withoutQuotes(text: string, delimiter: string): readonly (readonly string[])[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => line.split(delimiter));
}

function textOf(bytes: Uint8Array): string | undefined {
  if (startsAsUtf16(bytes)) {
    const bigEndian = bytes[0] === 0xfe || bytes[0] === 0;
    const text = new TextDecoder(bigEndian ? "utf-16be" : "utf-16le").decode(bytes);
    return text.includes("\0") ? undefined : text;
  }
  if (bytes.includes(0)) return undefined;
  if (startsWithMark(bytes) || isUtf8(bytes)) return new TextDecoder().decode(bytes);
  return new TextDecoder("windows-1252").decode(bytes);
}

/** What separates the cells: it stands in most lines, and as often in each. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 256 * 1024)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, SAMPLE_LINES)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ""));
  let best: { readonly delimiter: string; readonly lines: number; readonly cells: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const tally = new Map<number, number>();
    for (const line of lines) {
      const cells = line.split(delimiter).length;
      if (cells > 1) tally.set(cells, (tally.get(cells) ?? 0) + 1);
    }
    for (const [cells, count] of tally) {
      const better =
        best === undefined ||
        count > best.lines ||
        (count === best.lines && cells > best.cells && best.delimiter === delimiter);
      if (better) best = { delimiter, lines: count, cells };
    }
  }
  return best?.delimiter ?? ",";
}

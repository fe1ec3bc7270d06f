import { cellRanges, cellText } from "../read/csv-cells.ts";
import { DELIMITER_LINE, delimiterOf } from "../read/csv-dialect.ts";
import { cellsOf, recordsOf, type TextRecord, withoutMark } from "../read/csv-records.ts";
import { isThousandsOrDecimals } from "../read/number.ts";
import { isUtf8 } from "../read/text.ts";

/** A change of one row that stands already: column to its new text. */
export interface RowEdit {
  /** The line on which the row begins, counted from 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface TableEdit<R> {
  readonly edits: readonly RowEdit[];
  /** New rows in the order in which they are added, and what stands in a column of one. */
  readonly added: readonly R[];
  readonly cellOf: (row: R, column: string) => string;
  /** Columns that the table must have; those it lacks are added behind the others. */
  readonly columns: readonly string[];
}

export type EditedTable =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: "not-utf8" | "no-header" | "row-moved" };

/** A new table in the canonical form. */
export function newTable<R>({ columns, added, cellOf }: Omit<TableEdit<R>, "edits">): string {
  const lines = [columns.join(",")];
  for (const row of added) lines.push(columns.map((name) => cellText(cellOf(row, name), ",")).join(","));
  return `${lines.join("\n")}\n`;
}

/**
 * Changes rows where they stand and adds new ones at the end, in the table's own dialect: what is not
 * changed keeps its bytes. Only a new column touches every row.
 */
export function editTable<R>(bytes: Uint8Array, edit: TableEdit<R>): EditedTable {
  if (!isUtf8(bytes)) return { ok: false, problem: "not-utf8" };
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const records = recordsOf(text);
  const at = records.findIndex(({ raw }) => raw.trim() !== "" && !DELIMITER_LINE.test(withoutMark(raw)));
  const head = records[at];
  if (head === undefined) return { ok: false, problem: "no-header" };
  const delimiter = delimiterOf(
    withoutMark(records[0]?.raw ?? "").match(DELIMITER_LINE) ? (records[0]?.raw ?? "") : head.raw,
  );
  const names = cellsOf(withoutMark(head.raw), delimiter).map((cell) => cell.trim());
  const extra = edit.columns.filter((name) => !names.includes(name));
  const comma = delimiter !== ",";
  const decimals = comma && usesComma(records, at);
  const write = (text: string) => cellText(inDialect(text, { comma, decimals }), delimiter);
  const written = (cells: ReadonlyMap<string, string>, name: string) => write(cells.get(name) ?? "");
  const tail = delimiter.repeat(extra.length);
  const edits = new Map(edit.edits.map((each) => [each.line, each.cells]));
  const pieces: string[] = [];
  for (const [index, { line, raw, end }] of records.entries()) {
    const cells = edits.get(line);
    edits.delete(line);
    if (index < at || (index !== at && raw.trim() === "")) pieces.push(raw, end);
    else if (index === at)
      pieces.push(raw, ...extra.map((name) => delimiter + cellText(name, delimiter)), end);
    else if (cells === undefined) pieces.push(raw, tail, end);
    else {
      const changed = changedRow(raw, { cells, names, delimiter, write: (name) => written(cells, name) });
      pieces.push(changed, ...extra.map((name) => delimiter + written(cells, name)), end);
    }
  }
  if (edits.size > 0) return { ok: false, problem: "row-moved" };
  const lineEnd = head.end || "\n";
  if (edit.added.length > 0 && records.at(-1)?.end === "") pieces.push(lineEnd);
  for (const row of edit.added) {
    pieces.push([...names, ...extra].map((name) => write(edit.cellOf(row, name))).join(delimiter), lineEnd);
  }
  return { ok: true, text: pieces.join("") };
}

function changedRow(
  raw: string,
  row: {
    readonly cells: ReadonlyMap<string, string>;
    readonly names: readonly string[];
    readonly delimiter: string;
    readonly write: (name: string) => string;
  },
): string {
  let changed = raw;
  const ranges = cellRanges(raw, row.delimiter);
  for (let index = ranges.length - 1; index >= 0; index--) {
    const range = ranges[index];
    const name = row.names[index];
    if (range === undefined || name === undefined || !row.cells.has(name)) continue;
    changed = changed.slice(0, range.from) + row.write(name) + changed.slice(range.to);
  }
  return changed;
}

/** True where the table writes its decimals behind a comma. */
function usesComma(records: readonly TextRecord[], header: number): boolean {
  for (const { raw } of records.slice(header + 1)) if (/(^|[;\t"])-?\d+,\d+($|[;\t"])/.test(raw)) return true;
  return false;
}

/** A figure that would be refused for its point gets a comma also where the table has none yet. */
function inDialect(text: string, style: { readonly comma: boolean; readonly decimals: boolean }): string {
  const withComma = style.decimals || isThousandsOrDecimals(text, { decimalComma: style.comma });
  return withComma && /^-?\d+\.\d+$/.test(text) ? text.replace(".", ",") : text;
}

import { pieces } from "../files/memory.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { FIXED_COLUMNS, NUMBER_COLUMNS } from "../model/measurements.ts";
import { comparePeriods, type Period, readPeriod } from "../model/period.ts";
import { readTable, type TableResult } from "../read/csv.ts";
import { cellText } from "../read/csv-cells.ts";
import { hasDecimalComma, readAmount, readWholeNumber } from "../read/number.ts";

/** The canonical form of a table, or the rule that says what has to be repaired first. */
export type FormattedTable =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly problem: "has-errors" | "ambiguous-number";
      readonly rule: RuleName;
      readonly line: number;
    };

/** A table as its cells, white space around them taken away. */
interface PlainTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What does not keep a table from being read to its last cell. */
const HARMLESS: ReadonlySet<RuleName> = new Set(["csv-dialect", "blank-row", "padded-cell"]);
const NEEDED = ["indicator", "period"] as const;
/** Before the dimensions. */
const FIRST = ["indicator", "period", "partner"] as const;

/**
 * A table of measurements in its canonical form: UTF-8 without a mark, commas, decimal points, plain line ends,
 * columns in the order of the format with `dimensions` behind `partner`, rows by indicator, period, partner and
 * groups. Every cell of every row stays; blank rows go. A table in which a cell may stand at another place than it
 * seems, or a number may be two, is left alone. With `keepOrder` columns and rows stand as they stood.
 */
export async function formatTable(
  bytes: Uint8Array,
  dimensions: readonly string[],
  { keepOrder = false }: { readonly keepOrder?: boolean } = {},
): Promise<FormattedTable> {
  const read = await tableOf(bytes);
  if (!read.ok) return read;
  const { result, table, ragged } = read;
  if (ragged !== undefined) return { ok: false, problem: "has-errors", rule: "ragged-row", line: ragged };
  const wrong = wrongColumn(table.columns, dimensions);
  if (wrong !== undefined) return { ok: false, problem: "has-errors", rule: wrong, line: result.headerLine };
  const style = { decimalComma: result.dialect.delimiter !== "," };
  const isNumber = table.columns.map((name) => (NUMBER_COLUMNS as readonly string[]).includes(name));
  const rows: (readonly string[])[] = [];
  for (const [index, row] of table.rows.entries()) {
    const cells = style.decimalComma ? row.map((cell, at) => (isNumber[at] ? withPoint(cell) : cell)) : row;
    if (cells.some((cell) => cell === undefined)) {
      return { ok: false, problem: "ambiguous-number", rule: "not-a-number", line: read.lines[index] ?? 1 };
    }
    rows.push(cells as readonly string[]);
  }
  const plain = { columns: table.columns, rows };
  return { ok: true, text: tableText(keepOrder ? plain : inOrder(plain, dimensions)) };
}

/** Rows and columns as text. */
function tableText({ columns, rows }: PlainTable): string {
  return [columns, ...rows].map((row) => `${row.map((cell) => cellText(cell, ",")).join(",")}\n`).join("");
}

type ReadTable =
  | {
      readonly ok: true;
      readonly result: TableResult;
      readonly table: PlainTable;
      readonly lines: readonly number[];
      /** The line of the first row with another number of cells than the header. */
      readonly ragged: number | undefined;
    }
  | { readonly ok: false; readonly problem: "has-errors"; readonly rule: RuleName; readonly line: number };

async function tableOf(bytes: Uint8Array): Promise<ReadTable> {
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  let ragged: number | undefined;
  const result = await readTable("", pieces(bytes), (row) => {
    rows.push(row.cells);
    lines.push(row.line);
    if (row.ragged) ragged ??= row.line;
  });
  const trouble = result.findings.find(
    ({ rule, args }) =>
      !HARMLESS.has(rule) && !(rule === "bad-header" && (args as { problem?: string }).problem === "padded"),
  );
  const { header: columns } = result;
  if (trouble) return { ok: false, problem: "has-errors", rule: trouble.rule, line: trouble.where.line };
  if (columns === undefined) return { ok: false, problem: "has-errors", rule: "file-unreadable", line: 1 };
  return { ok: true, result, table: { columns, rows }, lines, ragged };
}

function wrongColumn(columns: readonly string[], dimensions: readonly string[]): RuleName | undefined {
  const known = new Set([...FIXED_COLUMNS, ...dimensions]);
  if (columns.some((name) => !known.has(name))) return "unknown-column";
  return NEEDED.every((name) => columns.includes(name)) ? undefined : "missing-column";
}

/** A number with a point for its comma; undefined where it would be read as another number than now. */
function withPoint(cell: string): string | undefined {
  const written = hasDecimalComma(cell) ? cell.replace(",", ".") : cell;
  const [now, then] = [{ decimalComma: true }, { decimalComma: false }];
  const isSame =
    readAmount(cell, now) === readAmount(written, then) &&
    readWholeNumber(cell, now) === readWholeNumber(written, then);
  return isSame ? written : undefined;
}

/** Columns and rows in the order of the format. */
function inOrder({ columns, rows }: PlainTable, dimensions: readonly string[]): PlainTable {
  const groups = dimensions.filter((id) => !FIXED_COLUMNS.includes(id));
  const order = [...FIRST, ...groups, ...FIXED_COLUMNS].filter(
    (name, index, all) => columns.includes(name) && all.indexOf(name) === index,
  );
  const from = order.map((name) => columns.indexOf(name));
  const moved = rows.map((row) => from.map((at) => row[at] ?? ""));
  return { columns: order, rows: sorted(moved, order, groups) };
}

function sorted(
  rows: readonly (readonly string[])[],
  columns: readonly string[],
  groups: readonly string[],
): readonly (readonly string[])[] {
  const period = columns.indexOf("period");
  const read = new Map<string, Period | undefined>();
  for (const row of rows) {
    const text = row[period] ?? "";
    if (!read.has(text)) read.set(text, readPeriod(text));
  }
  const byPeriod = (a: string, b: string) => {
    const [first, second] = [read.get(a), read.get(b)];
    if (first && second) return comparePeriods(first, second);
    return first ? -1 : second ? 1 : byText(a, b);
  };
  const others = ["partner", ...groups].map((name) => columns.indexOf(name)).filter((at) => at !== -1);
  const indicator = columns.indexOf("indicator");
  return [...rows].sort((a, b) => {
    const first =
      byText(a[indicator] ?? "", b[indicator] ?? "") || byPeriod(a[period] ?? "", b[period] ?? "");
    if (first !== 0) return first;
    for (const at of others) {
      const difference = byText(a[at] ?? "", b[at] ?? "");
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

import type { Cell } from "../read/workbook.ts";
import { percentText } from "./figures.ts";
import { readPeriodText } from "./periods.ts";
import { isNotApplicable, plain } from "./words.ts";

/** A table as it came: rows and columns where they stand, the first being row 1 and column A. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
}

/** One column that has a header or a cell. */
export interface SourceColumn {
  /** Counted from 0. */
  readonly index: number;
  /** As it stands; both rows of a header of two with ` / ` between; `(C)` where there is no name. */
  readonly name: string;
  /** Its words, from the upper to the lower row of the header. */
  readonly parts: readonly string[];
}

/** Where the table stands on its sheet. */
export interface Layout {
  /** The lowest row of the header, counted from 1. */
  readonly headerRow: number;
  readonly columns: readonly SourceColumn[];
  /** The first row below the header, counted from 0. */
  readonly from: number;
  /** Rows above the header that are no part of it, and are not taken. */
  readonly above: number;
  readonly twoRows: boolean;
  /** A row under the header that names units: counted from 1. */
  readonly unitsRow?: number;
}

const SEARCH_ROWS = 60;
const MOST_COLUMNS = 500;

/**
 * Finds the header: the first row that fills most of the width of the table with different words and has
 * figures under it. `wanted` are the names of agreements made before; `row` is what the person says.
 */
export function findLayout(
  grid: Grid,
  {
    row,
    wanted,
  }: { readonly row?: number | undefined; readonly wanted?: readonly string[] | undefined } = {},
): Layout | undefined {
  const at = row !== undefined ? row - 1 : (wantedRow(grid, wanted ?? []) ?? likelyRow(grid));
  const header = at === undefined ? undefined : grid.rows[at];
  if (at === undefined || header === undefined || filled(header) === 0) return undefined;
  const above = groupsAbove(grid, at);
  const columns = columnsOf(grid, at, above);
  if (columns.length === 0) return undefined;
  const units = unitsRow(grid, at + 1, columns);
  return {
    headerRow: at + 1,
    columns,
    from: at + (units ? 2 : 1),
    above: above === undefined ? at : at - 1,
    twoRows: above !== undefined,
    ...(units && { unitsRow: at + 2 }),
  };
}

/** True where something stands beyond the last column that is read: it would be lost in silence. */
export function isTooWide({ rows }: Grid): boolean {
  return rows.some(
    (row) => row.length > MOST_COLUMNS && row.slice(MOST_COLUMNS).some((cell) => cellText(cell) !== ""),
  );
}

/** The text of a cell, as it is compared and shown. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "object") return specialText(cell);
  if (typeof cell !== "string") return String(cell);
  return isTidy(cell) ? cell : cell.trim().replace(/\s+/gu, " ");
}

function specialText(cell: Exclude<Cell, string | number | boolean | null>): string {
  if ("merged" in cell) return cellText(cell.merged);
  return "fraction" in cell ? percentText(cell.fraction) : cell.error;
}

/** True where nothing has to be taken away: most cells, and this is asked of each of them. */
function isTidy(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code === 0xa0 || code > 0x1fff || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32 || text === "";
}

export function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === "");
}

function filled(row: readonly Cell[]): number {
  let count = 0;
  for (const cell of row.slice(0, MOST_COLUMNS)) if (cellText(cell) !== "") count += 1;
  return count;
}

/** The row in which all the names of earlier agreements stand. */
function wantedRow({ rows }: Grid, wanted: readonly string[]): number | undefined {
  const last = wanted.map((name) => plain(name.split(" / ").at(-1) ?? ""));
  if (last.length === 0) return undefined;
  const most = rows.slice(0, SEARCH_ROWS).map((row) => {
    const names = new Set(row.map((cell) => plain(cellText(cell))));
    return last.filter((name) => names.has(name)).length;
  });
  const best = Math.max(0, ...most);
  return best >= Math.max(1, last.length / 2) ? most.indexOf(best) : undefined;
}

function likelyRow(grid: Grid): number | undefined {
  const rows = grid.rows.slice(0, SEARCH_ROWS);
  const widths = rows.map(filled);
  const width = Math.max(0, ...widths);
  if (width === 0) return undefined;
  const least = width === 1 ? 1 : Math.max(2, Math.ceil(width * 0.6));
  const found = rows.findIndex((row, at) => {
    if ((widths[at] ?? 0) < least || !isHeaderLike(row)) return false;
    // A header of two rows: the upper one repeats its words, the lower one is the one that counts.
    return true;
  });
  if (found === -1) return undefined;
  const next = rows[found + 1];
  const repeats = new Set(words(rows[found] ?? [])).size < words(rows[found] ?? []).length;
  const lower = next !== undefined && isHeaderLike(next) && filled(next) >= least;
  return lower && (repeats || (widths[found] ?? 0) < filled(next)) ? found + 1 : found;
}

function words(row: readonly Cell[]): readonly string[] {
  return row
    .slice(0, MOST_COLUMNS)
    .map(cellText)
    .filter((text) => text !== "");
}

/** Words, or the years and months of a wide table; not one and the same title in every cell. */
function isHeaderLike(row: readonly Cell[]): boolean {
  const texts = words(row);
  if (texts.length > 1 && new Set(texts).size === 1) return false;
  return texts.every((text) => !/^-?[\d.,\s%€]+$/u.test(text) || readPeriodText(text) !== undefined);
}

/** The row above a header whose names repeat, or that is wider than it: years over men and women. */
function groupsAbove(grid: Grid, at: number): readonly Cell[] | undefined {
  const header = grid.rows[at];
  const above = grid.rows[at - 1];
  if (header === undefined || above === undefined) return undefined;
  const lower = words(header);
  const upper = words(above);
  const repeats = new Set(lower.map(plain)).size < lower.length;
  const different = new Set(upper).size > 1;
  return repeats && different && isHeaderLike(above) ? above : undefined;
}

function columnsOf(grid: Grid, at: number, above: readonly Cell[] | undefined): readonly SourceColumn[] {
  const header = grid.rows[at] ?? [];
  const used = usedColumns(grid, at + 1);
  const width = Math.min(MOST_COLUMNS, Math.max(header.length, used.size === 0 ? 0 : Math.max(...used) + 1));
  const columns: SourceColumn[] = [];
  const seen = new Map<string, number>();
  let group = "";
  for (let index = 0; index < width; index++) {
    const own = cellText(header[index]);
    const over = cellText(above?.[index]);
    if (over !== "") group = over;
    if (own === "" && !used.has(index)) continue;
    const parts = above !== undefined && group !== "" && group !== own ? [group, own] : [own];
    const base = parts.filter((part) => part !== "").join(" / ") || `(${columnLetters(index)})`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    columns.push({ index, parts, name: times === 1 ? base : `${base} (${times})` });
  }
  return columns;
}

function usedColumns(grid: Grid, from: number): ReadonlySet<number> {
  const used = new Set<number>();
  for (let at = from; at < grid.rows.length; at++) {
    const row = grid.rows[at] ?? [];
    for (let index = 0; index < Math.min(row.length, MOST_COLUMNS); index++) {
      const cell = row[index];
      if (cell !== null && cell !== "" && !used.has(index) && cellText(cell) !== "") used.add(index);
    }
  }
  return used;
}

/** `A`, `B`, … `AA`, as spreadsheets name their columns. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** A row right under the header with only short words such as `(aantal)` over columns that hold numbers. */
function unitsRow(grid: Grid, at: number, columns: readonly SourceColumn[]): boolean {
  const row = grid.rows[at] ?? [];
  const next = grid.rows[at + 1];
  const texts = columns.map(({ index }) => cellText(row[index]));
  const some = texts.filter((text) => text !== "");
  // `n.v.t.`, `x` and stars stand instead of a figure: such a row is one of the table.
  if (some.some((text) => isNotApplicable(text) || /^x+$/i.test(text) || !/[\p{L}%€$#]/u.test(text)))
    return false;
  if (next === undefined || some.length === 0 || texts[0] !== "") return false;
  const overNumbers = columns.every(({ index }) => {
    const unit = cellText(row[index]);
    return unit === "" || (unit.length <= 20 && !/\d/.test(unit) && /\d/.test(cellText(next[index])));
  });
  return overNumbers;
}

import { type WorkbookTrouble, workbookParts } from "./workbook-parts.ts";
import { NO_RESULT, type SheetShape, sheetShape } from "./workbook-shape.ts";
import { cellStyles } from "./workbook-styles.ts";

export type { WorkbookTrouble };
export { NO_RESULT };

/** A cell as somebody sees it: a day is text in the form of the format, an error is told apart. */
export type Cell = string | number | boolean | null | CellError | CellFraction | CellMerged;

/** What a formula gave that could not be worked out: `#REF!`, or `NO_RESULT`. */
export interface CellError {
  readonly error: string;
}

/** A number that the spreadsheet shows as a percentage: 0.138 for `13.8%`. */
export interface CellFraction {
  readonly fraction: number;
}

/** What stands in several cells that were made one: as a word it holds for all, as a figure for none. */
export interface CellMerged {
  readonly merged: string | number | boolean | CellError | CellFraction;
}

/** One sheet; rows and columns stand where they stand in the sheet, counted from 0. */
export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly rows: readonly (readonly Cell[])[];
}

export type Workbook =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly trouble: WorkbookTrouble };

/** What merged cells may fill together, inside the columns that are used. */
const MOST_FILLED = 1_000_000;
/** More are no workbook of a coalition. */
const MOST_SHEETS = 500;

/**
 * Reads a workbook (`.xlsx`): the values that stand in it, no formula is worked out, no macro opened.
 * A merged cell stands in all of its places, and says that it does. Never throws for what is in the bytes.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const unpacked = workbookParts(bytes);
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  const found = sheetsOf(parts);
  if (found === undefined) return { ok: false, trouble: "damaged" };
  if (found.named.length > MOST_SHEETS) return { ok: false, trouble: "too-large" };
  const styles = cellStyles(find(parts, /^xl\/styles\.xml$/i) ?? "");
  const shapes = new Map<string, SheetShape>();
  for (const [name, text] of parts) {
    if (!/^xl\/worksheets\//i.test(name)) continue;
    const shape = sheetShape(decoded(text), styles);
    if (!shape.fits) return { ok: false, trouble: "too-large" };
    shapes.set(name, shape);
  }
  return readSheets(withBook(parts, found.book), found.named, shapes);
}

interface NamedSheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** Inside the archive. */
  readonly path: string | undefined;
}

async function readSheets(
  parts: ReadonlyMap<string, Uint8Array>,
  named: readonly NamedSheet[],
  shapes: ReadonlyMap<string, SheetShape>,
): Promise<Workbook> {
  const [{ default: readAll }, { zipSync }] = await Promise.all([
    import("read-excel-file/universal"),
    import("fflate"),
  ]);
  try {
    // Packed anew from what was measured, so that both readers of the archive see the same.
    const clean = zipSync(Object.fromEntries(parts), { level: 0 });
    const read = await readAll(new Blob([clean as Uint8Array<ArrayBuffer>]), { trim: false });
    const sheets: Sheet[] = [];
    for (const [index, { sheet, data }] of read.entries()) {
      const known = named[index];
      const raw = data as unknown as (string | number | boolean | Date | null)[][];
      const shape = known?.path === undefined ? undefined : shapes.get(known.path);
      const rows = withShape(raw, shape);
      if (rows === undefined) return { ok: false, trouble: "too-large" };
      sheets.push({ name: sheet, visibility: known?.visibility ?? "visible", rows });
    }
    return { ok: true, sheets };
  } catch {
    // The library says in English, and in its own words, what is wrong inside; there is one remedy.
    return { ok: false, trouble: "damaged" };
  }
}

const SHEET = /<(?:\w+:)?sheet\b([^>]*)>(?:\s*<\/(?:\w+:)?sheet\s*>)?/g;

/**
 * The sheets with cells as the workbook lists them, and the text of that list without those that have
 * none: charts and dialogs on a sheet of their own. Undefined where there is no list.
 */
function sheetsOf(
  parts: ReadonlyMap<string, Uint8Array>,
): { readonly named: readonly NamedSheet[]; readonly book: string } | undefined {
  const book = find(parts, BOOK);
  const relations = find(parts, /^xl\/_rels\/workbook[^/]*\.xml\.rels$/i);
  if (book === undefined || relations === undefined) return undefined;
  const targets = new Map<string, { readonly path: string; readonly hasCells: boolean }>();
  for (const [, attributes = ""] of relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)) {
    const [id, target] = [attribute(attributes, "Id"), attribute(attributes, "Target")];
    if (id === undefined || target === undefined) continue;
    const hasCells = !/\/(chart|dialog|macro)sheet$/i.test(attribute(attributes, "Type") ?? "");
    targets.set(id, { path: pathOf(target), hasCells });
  }
  const named: NamedSheet[] = [];
  const kept = book.replace(SHEET, (element: string, attributes: string) => {
    const target = targets.get(attribute(attributes, "\\w+:id") ?? "");
    if (target?.hasCells === false) return "";
    const visibility = visibilityOf(attribute(attributes, "state"));
    named.push({ name: attribute(attributes, "name") ?? "", visibility, path: target?.path });
    return element;
  });
  return named.length > 0 ? { named, book: kept } : undefined;
}

function visibilityOf(state: string | undefined): Sheet["visibility"] {
  if (state === undefined || state === "visible") return "visible";
  return state === "veryHidden" ? "very-hidden" : "hidden";
}

const BOOK = /^xl\/workbook[^/]*\.xml$/i;

function withBook(parts: ReadonlyMap<string, Uint8Array>, book: string): ReadonlyMap<string, Uint8Array> {
  const path = [...parts.keys()].find((name) => BOOK.test(name)) ?? "xl/workbook.xml";
  return new Map([...parts, [path, new TextEncoder().encode(book)]]);
}

function find(parts: ReadonlyMap<string, Uint8Array>, name: RegExp): string | undefined {
  for (const [path, text] of parts) if (name.test(path)) return decoded(text);
  return undefined;
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
}

function pathOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The cells with what the library does not tell; undefined where merged cells would fill too many. */
function withShape(
  rows: (string | number | boolean | Date | null)[][],
  shape: SheetShape | undefined,
): readonly (readonly Cell[])[] | undefined {
  const cells = rows as Cell[][];
  for (const { row, column, as } of shape?.shown ?? []) {
    const [line, cell] = [cells[row], rows[row]?.[column]];
    if (line === undefined) continue;
    if (typeof cell === "number" && as === "percent") line[column] = { fraction: cell };
    else if (cell instanceof Date && as !== "percent") line[column] = partOfDay(cell, as);
  }
  for (const row of rows) {
    for (const [index, cell] of row.entries()) if (cell instanceof Date) (row as Cell[])[index] = dayOf(cell);
  }
  for (const { row, column, text } of shape?.errors ?? []) {
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = { error: text };
  }
  return fillMerged(cells, shape?.merged ?? []) ? cells : undefined;
}

/** A spreadsheet's day has no time zone; a time of the day is not a measurement's business. */
function dayOf(date: Date): Cell {
  return Number.isNaN(date.getTime()) ? { error: "#" } : date.toISOString().slice(0, 10);
}

/** A day that is shown as its month or its year stands for all of it. */
function partOfDay(date: Date, as: "month" | "year"): Cell {
  const day = dayOf(date);
  return typeof day === "string" ? day.slice(0, as === "month" ? 7 : 4) : day;
}

/** False where they would fill more than is safe. */
function fillMerged(cells: Cell[][], merged: SheetShape["merged"]): boolean {
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0);
  let left = MOST_FILLED;
  for (const area of merged) {
    const value = cells[area.top]?.[area.left] ?? null;
    if (value === null || (area.top === area.bottom && area.left === area.right)) continue;
    const filled: Cell = typeof value === "object" && "merged" in value ? value : { merged: value };
    for (let row = area.top; row <= Math.min(area.bottom, cells.length - 1); row++) {
      const line = cells[row] ?? [];
      for (let column = area.left; column <= Math.min(area.right, widest - 1); column++) {
        if (left-- <= 0) return false;
        while (line.length <= column) line.push(null);
        line[column] = filled;
      }
    }
  }
  return true;
}

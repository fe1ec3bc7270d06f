import { type WorkbookTrouble, workbookParts } from "./workbook-parts.ts";
import { type SheetShape, sheetShape } from "./workbook-shape.ts";

export type { WorkbookTrouble };

/** A cell as somebody sees it: a day is text in the form of the format, an error is told apart. */
export type Cell = string | number | boolean | null | CellError;

/** What a formula gave that could not be worked out: `#REF!`. */
export interface CellError {
  readonly error: string;
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

/** What merged cells may fill together; a title over a whole sheet need not be repeated further. */
const MOST_FILLED = 100_000;

/**
 * Reads a workbook (`.xlsx`): the values that stand in it, no formula is worked out, no macro opened.
 * A merged cell stands in all of its places. Never throws for what is in the bytes.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const unpacked = workbookParts(bytes);
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  const named = sheetsOf(parts);
  if (named === undefined) return { ok: false, trouble: "damaged" };
  const shapes = new Map<string, SheetShape>();
  for (const [name, text] of parts) {
    if (!/^xl\/worksheets\//i.test(name)) continue;
    const shape = sheetShape(decoded(text));
    if (!shape.fits) return { ok: false, trouble: "too-large" };
    shapes.set(name, shape);
  }
  return readSheets(parts, named, shapes);
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
    const sheets = read.map(({ sheet, data }, index): Sheet => {
      const known = named[index];
      const rows = data as unknown as (string | number | boolean | Date | null)[][];
      const shape = known?.path === undefined ? undefined : shapes.get(known.path);
      return { name: sheet, visibility: known?.visibility ?? "visible", rows: withShape(rows, shape) };
    });
    return { ok: true, sheets };
  } catch {
    // The library says in English, and in its own words, what is wrong inside; there is one remedy.
    return { ok: false, trouble: "damaged" };
  }
}

/** The sheets as the workbook lists them; undefined where it lists none. */
function sheetsOf(parts: ReadonlyMap<string, Uint8Array>): readonly NamedSheet[] | undefined {
  const book = find(parts, /^xl\/workbook[^/]*\.xml$/i);
  const relations = find(parts, /^xl\/_rels\/workbook[^/]*\.xml\.rels$/i);
  if (book === undefined || relations === undefined) return undefined;
  const targets = new Map<string, string>();
  for (const [, attributes = ""] of relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)) {
    const [id, target] = [attribute(attributes, "Id"), attribute(attributes, "Target")];
    if (id !== undefined && target !== undefined) targets.set(id, pathOf(target));
  }
  const sheets = [...book.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].map(([, attributes = ""]) => {
    const state = attribute(attributes, "state");
    const id = attribute(attributes, "\\w+:id") ?? "";
    return {
      name: attribute(attributes, "name") ?? "",
      visibility:
        state === "veryHidden"
          ? ("very-hidden" as const)
          : state === "hidden"
            ? ("hidden" as const)
            : ("visible" as const),
      path: targets.get(id),
    };
  });
  return sheets.length > 0 ? sheets : undefined;
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

function withShape(
  rows: (string | number | boolean | Date | null)[][],
  shape: SheetShape | undefined,
): readonly (readonly Cell[])[] {
  const cells = rows as Cell[][];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) if (cell instanceof Date) (row as Cell[])[index] = dayOf(cell);
  }
  for (const { row, column, text } of shape?.errors ?? []) {
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = { error: text };
  }
  fillMerged(cells, shape?.merged ?? []);
  return cells;
}

/** A spreadsheet's day has no time zone; a time of the day is not a measurement's business. */
function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

function fillMerged(cells: Cell[][], merged: SheetShape["merged"]): void {
  let left = MOST_FILLED;
  for (const area of merged) {
    const value = cells[area.top]?.[area.left] ?? null;
    if (value === null) continue;
    for (let row = area.top; row <= Math.min(area.bottom, cells.length - 1); row++) {
      const line = cells[row] ?? [];
      for (let column = area.left; column <= Math.min(area.right, 200); column++) {
        if (left-- <= 0) return;
        while (line.length <= column) line.push(null);
        line[column] = value;
      }
    }
  }
}

import { type DelimitedTrouble, readDelimited } from "../read/delimited.ts";
import { readWorkbook, type Sheet, type WorkbookTrouble } from "../read/workbook.ts";
import { findLayout, type Grid, isBlank, isTooWide, type Layout } from "./layout.ts";

/** Why a file cannot be read as a table at all. */
export type SourceTrouble = WorkbookTrouble | DelimitedTrouble | "unknown-kind";

/** A file with the tables in it; text has one, without a name. */
export type Source =
  | { readonly ok: true; readonly file: string; readonly sheets: readonly SourceSheet[] }
  | { readonly ok: false; readonly file: string; readonly trouble: SourceTrouble };

export interface SourceSheet extends Grid {
  readonly name?: string;
  readonly visibility: Sheet["visibility"];
}

const WORKBOOK = /\.(xlsx|xlsm|xls|xlsb|ods|xltx|xltm)$/i;
const TEXT = /\.(csv|tsv|tab|txt)$/i;

/** True for the name of a file that can be imported; what spreadsheets leave beside an open file is none. */
export function isSourceName(name: string): boolean {
  return (WORKBOOK.test(name) || /\.(csv|tsv)$/i.test(name)) && !/^(~\$|\.~lock)/.test(name);
}

/** Reads a file by its name and its first bytes. Never throws for what is in it. */
export async function readSource(file: string, bytes: Uint8Array): Promise<Source> {
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;
  if (WORKBOOK.test(file) || packed) {
    const read = await readWorkbook(bytes);
    return read.ok ? { ok: true, file, sheets: read.sheets } : { ok: false, file, trouble: read.trouble };
  }
  if (!TEXT.test(file)) return { ok: false, file, trouble: "unknown-kind" };
  const read = readDelimited(bytes);
  if (!read.ok) return { ok: false, file, trouble: read.trouble };
  return { ok: true, file, sheets: [{ rows: read.rows, visibility: "visible" }] };
}

/** A table found on a sheet. */
export interface FoundTable {
  readonly file: string;
  readonly sheet?: string;
  readonly grid: Grid;
  readonly layout: Layout;
}

export type TableChoice =
  | { readonly found: FoundTable }
  | { readonly problem: "no-table" | "too-wide" }
  | { readonly problem: "no-such-sheet" | "several-sheets"; readonly sheets: readonly string[] };

/** The table of a file: on the sheet that is named, or on the only visible one that holds figures. */
export function chooseTable(
  { file, sheets }: { readonly file: string; readonly sheets: readonly SourceSheet[] },
  by: {
    readonly sheet?: string | undefined;
    readonly headerRow?: number | undefined;
    readonly wanted?: readonly string[] | undefined;
  },
): TableChoice {
  const visible = sheets.filter(({ visibility }) => visibility === "visible");
  const named = by.sheet === undefined ? visible : sheets.filter(({ name }) => name === by.sheet);
  if (named.length === 0 && by.sheet !== undefined) {
    return { problem: "no-such-sheet", sheets: visible.map(({ name }) => name ?? "") };
  }
  const tables = named.flatMap((grid): FoundTable[] => {
    const layout = findLayout(grid, { row: by.headerRow, wanted: by.wanted });
    if (layout === undefined || !hasFigures(grid, layout)) return [];
    return [{ file, grid, layout, ...(grid.name !== undefined && { sheet: grid.name }) }];
  });
  const [only] = tables;
  if (only === undefined) return { problem: "no-table" };
  if (tables.length === 1) return isTooWide(only.grid) ? { problem: "too-wide" } : { found: only };
  const wanted = by.wanted ?? [];
  const fitting = tables.filter(({ layout }) => {
    const names = new Set(layout.columns.map(({ name }) => name));
    return wanted.length > 0 && wanted.every((name) => names.has(name));
  });
  if (fitting.length === 1 && fitting[0])
    return isTooWide(fitting[0].grid) ? { problem: "too-wide" } : { found: fitting[0] };
  return { problem: "several-sheets", sheets: tables.map(({ sheet }) => sheet ?? "") };
}

function hasFigures({ rows }: Grid, { from }: Layout): boolean {
  for (let at = from; at < rows.length; at++) if (!isBlank(rows[at] ?? [])) return true;
  return false;
}

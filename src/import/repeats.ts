import type { Cell } from "../read/workbook.ts";
import type { ImportedRow, RowNote, RowTrouble, SkipReason, SourcePlace } from "./extracted.ts";
import { cellText } from "./layout.ts";
import { FIGURES } from "./words.ts";

/**
 * The same figure twice in the source: once where the whole rows are the same; not at all where the numbers
 * differ, or where the rows differ in what is not taken over: then they may be people, each counted as one.
 */
export function withoutRepeats(all: readonly ImportedRow[], cellsAt: CellsAt) {
  const rows = new Map<string, ImportedRow>();
  const skipped: RowNote<SkipReason>[] = [];
  const conflicts: RowNote<RowTrouble>[] = [];
  const fighting = new Set<string>();
  /** Rows of the source that are told already: each once, whatever the number of its figures. */
  const told = new Set<SourcePlace>();
  const repeated = new Set<SourcePlace>();
  const conflict = (place: SourcePlace, reason: "conflict" | "rows-differ") => {
    if (told.has(place)) return;
    told.add(place);
    conflicts.push({ place, reason });
  };
  for (const row of all) {
    const key = importedKey(row);
    const first = rows.get(key);
    if (first === undefined) {
      rows.set(key, row);
      continue;
    }
    const same = sameFigures(first, row);
    if (same && !fighting.has(key) && sameCells(cellsAt(first.from), cellsAt(row.from))) {
      repeated.add(row.from);
      continue;
    }
    const reason = same ? ("rows-differ" as const) : ("conflict" as const);
    if (!fighting.has(key)) conflict(first.from, reason);
    fighting.add(key);
    conflict(row.from, reason);
  }
  for (const key of fighting) rows.delete(key);
  // A row of which one figure is in doubt is not taken in part.
  if (told.size > 0) for (const [key, { from }] of rows) if (told.has(from)) rows.delete(key);
  for (const place of told) repeated.delete(place);
  if (repeated.size > 0) for (const { from } of rows.values()) repeated.delete(from);
  for (const place of repeated) skipped.push({ place, reason: "repeated" });
  return { rows, skipped, conflicts };
}

/** The cells of a row of the source; they are compared, never shown. */
export type CellsAt = (place: SourcePlace) => readonly Cell[];

function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at++) if (cellText(a[at]) !== cellText(b[at])) return false;
  return true;
}

function sameFigures(a: ImportedRow, b: ImportedRow): boolean {
  return FIGURES.every((figure) => a.figures[figure] === b.figures[figure]) && a.status === b.status;
}

function importedKey(row: ImportedRow): string {
  return keyText(row.indicator, row.period, row.partner, row.dimensions);
}

/** No identifier holds a line break, so no two figures have one key. */
export function keyText(
  indicator: string,
  period: string,
  partner: string,
  dimensions: ReadonlyMap<string, string>,
): string {
  let key = `${indicator}\n${period}\n${partner}`;
  if (dimensions.size === 0) return key;
  const groups = dimensions.size === 1 ? [...dimensions] : [...dimensions].sort(([a], [b]) => text(a, b));
  for (const [id, code] of groups) key += `\n${id}=${code}`;
  return key;
}

function text(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

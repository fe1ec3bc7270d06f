import type { Constants, ImportColumn } from "../generated/schema-types.ts";
import type { Cell } from "../read/workbook.ts";
import type { Agreements } from "./agreements.ts";
import { type ColumnStyle, columnStyleOf } from "./figures.ts";
import { cellText, type Grid, type Layout } from "./layout.ts";
import { codeKindOf, wordsOf } from "./questions.ts";
import type { CodeKind } from "./vocabulary.ts";
import { isFigure, plain } from "./words.ts";

/** A column of the source that is read, with what is known of its cells. */
export interface ReadColumn {
  readonly column: ImportColumn;
  readonly index: number;
  readonly of: CodeKind | undefined;
  readonly words: ReadonlyMap<string, string>;
  /** Codes found before, so that a word is looked up once. */
  readonly cache: Map<string, string | undefined>;
  /** Of a column of figures. */
  readonly style?: ColumnStyle;
}

/** Columns of figures that belong to one row of the format. */
export interface FigureGroup {
  readonly set: Constants;
  readonly columns: readonly ReadColumn[];
}

/** The columns that are read: those that tell what a row is about, and those with its figures. */
export function readColumns(
  { grid, layout }: { readonly grid: Grid; readonly layout: Layout },
  { columns, decimal }: Agreements,
): { readonly keys: readonly ReadColumn[]; readonly groups: readonly FigureGroup[] } {
  const read = columns.flatMap((column): ReadColumn[] => {
    const found = layout.columns.find(({ name }) => plain(name) === plain(column.name));
    if (found === undefined || column.holds === "ignore") return [];
    const { index } = found;
    const one = { column, index, of: codeKindOf(column), words: wordsOf(column), cache: new Map() };
    if (!isFigure(column.holds)) return [one];
    return [{ ...one, style: columnStyleOf(cellsUnder(grid, layout.from, index), decimal) }];
  });
  return {
    keys: read.filter(({ column }) => !isFigure(column.holds)),
    groups: groupsOf(read.filter(({ column }) => isFigure(column.holds))),
  };
}

function* cellsUnder({ rows }: Grid, from: number, index: number): Generator<Cell | undefined> {
  for (let at = from; at < rows.length; at++) yield rows[at]?.[index];
}

/** The text of a cell, or the word of the agreements that stands for it. */
export function wordOf(cell: Cell | undefined, words: ReadonlyMap<string, string>): string {
  const text = cellText(cell);
  return words.size === 0 ? text : (words.get(plain(text)) ?? text);
}

/** Figures that belong to one row of the format: those with the same constants. */
function groupsOf(columns: readonly ReadColumn[]): readonly FigureGroup[] {
  const groups = new Map<string, { set: Constants; columns: ReadColumn[] }>();
  for (const read of columns) {
    const set = read.column.set ?? {};
    const key = JSON.stringify([set.indicator, set.period, set.partner, set.status, sorted(set.dimensions)]);
    const group = groups.get(key) ?? { set, columns: [] };
    group.columns.push(read);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function sorted(
  values: Readonly<Record<string, string>> | undefined,
): readonly (readonly [string, string])[] {
  return Object.entries(values ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

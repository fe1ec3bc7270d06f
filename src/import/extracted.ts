import { FIXED_COLUMNS } from "../model/measurements.ts";
import type { FigureTrouble } from "./figures.ts";
import { FIGURES, type Figure } from "./words.ts";

/** Where a row of the source stands. */
export interface SourcePlace {
  readonly file: string;
  readonly sheet?: string;
  /** Counted from 1, as a spreadsheet counts. */
  readonly row: number;
}

/** One row of the format, as texts. A key that is absent is not said by the source. */
export interface ImportedRow {
  readonly indicator: string;
  readonly period: string;
  /** Empty for the total of all partners. */
  readonly partner: string;
  /** Only values that are not the total. */
  readonly dimensions: ReadonlyMap<string, string>;
  readonly figures: Readonly<Partial<Record<Figure, string>>>;
  readonly status?: string;
  readonly from: SourcePlace;
}

export type SkipReason = "declared" | "no-figure" | "total-row" | "header-again" | "repeated";

export type RowTrouble =
  | FigureTrouble
  | "unknown-word"
  | "no-period"
  | "no-indicator"
  | "conflict"
  | "contradicts"
  | "rows-differ"
  | "withheld-here";

/** A row that is not taken, and why; of a column that may hold anything, no value. */
export interface RowNote<R> {
  readonly place: SourcePlace;
  readonly reason: R;
  readonly column?: string;
  readonly value?: string;
}

/** What a table gives: every row with something in it stands in one of the three. */
export interface Extracted {
  readonly rows: readonly ImportedRow[];
  /** Rows of the source that gave at least one of `rows`. */
  readonly taken: number;
  /** Of these, rows of the format whose figure the source hides: no number, and status withheld. */
  readonly hidden: number;
  readonly skipped: readonly RowNote<SkipReason>[];
  readonly troubles: readonly RowNote<RowTrouble>[];
}

/** The columns of the format that these rows need, in the order of a new table. */
export function columnsNeeded(rows: Iterable<ImportedRow>, order: readonly string[]): readonly string[] {
  const used = new Set<string>();
  const dimensions = new Set<string>();
  for (const row of rows) {
    if (row.partner !== "") used.add("partner");
    if (row.status !== undefined) used.add("status");
    for (const id of row.dimensions.keys()) dimensions.add(id);
    for (const figure of FIGURES) if (row.figures[figure] !== undefined) used.add(figure);
  }
  const inOrder = [
    ...order.filter((id) => dimensions.has(id)),
    ...[...dimensions].filter((id) => !order.includes(id)),
  ];
  const head = ["indicator", "period", ...(used.has("partner") ? ["partner"] : [])];
  return [...head, ...inOrder, ...FIXED_COLUMNS.filter((name) => used.has(name) && !head.includes(name))];
}

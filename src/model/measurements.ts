import type { Location } from "../findings/finding.ts";
import type { Period } from "./period.ts";

export type MeasurementStatus = "provisional" | "final" | "estimate" | "withheld";

export const STATUSES: readonly MeasurementStatus[] = ["provisional", "final", "estimate", "withheld"];

/** The columns of a row that hold a number. */
export type NumberColumn = "numerator" | "denominator" | "value" | "n" | "sd";

export const NUMBER_COLUMNS: readonly NumberColumn[] = ["numerator", "denominator", "value", "n", "sd"];

/** The columns that every table may have, besides dimensions. */
export const FIXED_COLUMNS: readonly string[] = [
  "indicator",
  "period",
  "partner",
  ...NUMBER_COLUMNS,
  "status",
];

/** One row of a table of measurements, with its numbers read. */
export interface Measurement {
  readonly indicator: string;
  readonly period: Period;
  /** Absent: the total of all partners. */
  readonly partner?: string | undefined;
  /** Dimension to value; a dimension that is absent means the total. */
  readonly dimensions: ReadonlyMap<string, string>;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  /** As typed; a proportion's is a fraction. */
  readonly value?: number | undefined;
  /** `na` was typed: the figure does not apply. */
  readonly notApplicable: boolean;
  readonly n?: number | undefined;
  readonly sd?: number | undefined;
  readonly status: MeasurementStatus;
  readonly path: string;
  readonly line: number;
  /** The row as it stands in the file, without the line end. */
  readonly raw: string;
  /** The place of one cell, or of the row where the column is absent. */
  locate(column?: string): Location;
}

/**
 * All measurements, in the order of files and rows. There may be millions: go over them, and do not keep
 * them; for the rows of one indicator see `MeasurementTable`.
 */
export interface Measurements extends Iterable<Measurement> {
  readonly length: number;
}

/** Indicator, period, partner and dimensions: what may occur once. Dimensions are sorted by name. */
export function measurementKey(row: {
  readonly indicator: string;
  readonly period: { readonly text: string };
  readonly partner?: string | undefined;
  readonly dimensions: ReadonlyMap<string, string>;
}): string {
  const dimensions = [...row.dimensions].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([row.indicator, row.period.text, row.partner ?? "", dimensions]);
}

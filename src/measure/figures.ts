import type { MeasurementStatus } from "../model/measurements.ts";
import type { Period } from "../model/period.ts";
import type { Entity } from "../model/repository.ts";

/** How many of the partners that should deliver a figure did. */
export interface Coverage {
  readonly reported: number;
  readonly expected: number;
}

/**
 * One figure of an indicator: the total of a period, or one cell of a breakdown. Proportions and
 * growth are fractions; other values are in the indicator's unit.
 */
export interface Figure {
  readonly period: Period;
  /** Absent where the figure is withheld or does not apply. */
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly n?: number;
  readonly sd?: number;
  readonly status: MeasurementStatus;
  /** How it came about: a row as written, partners added up, or computed from other indicators. */
  readonly origin: "row" | "partners" | "computed";
  /** Absent where the rows do not say who reported. */
  readonly coverage?: Coverage;
  /** Of a computed figure: what it was computed from, so that protecting a part protects the whole. */
  readonly parts?: readonly Ground[];
}

/** A figure that a computed figure rests on, and its indicator. */
export interface Ground {
  readonly indicator: string;
  readonly figure: Figure;
  /** Where the figure is a cell of a breakdown: that breakdown in that period. */
  readonly table?: Table;
}

/** One breakdown in one period, with the total that its cells are part of. */
export interface Table {
  readonly by: string;
  readonly cells: readonly { readonly value: string; readonly figure: Figure }[];
  readonly total?: Figure;
}

/** The totals of one indicator in the order of time. Periods of one kind only: that of the latest. */
export interface Series {
  readonly indicator: Entity<"indicator">;
  readonly figures: readonly Figure[];
}

/** One breakdown of one indicator: for each period its cells, in the order of the dimension's values. */
export interface Breakdown {
  readonly by: string;
  readonly complete: boolean;
  readonly periods: readonly {
    readonly period: Period;
    readonly cells: readonly { readonly value: string; readonly figure: Figure }[];
  }[];
}

/** The measurements of a repository, sorted out once. */
export interface Measures {
  /** Per indicator, totals in the order of time. */
  readonly series: ReadonlyMap<string, Series>;
  /** Per indicator, its breakdowns in the order of declaration. */
  readonly breakdowns: ReadonlyMap<string, readonly Breakdown[]>;
}

import type { Pair } from "../language/bearing.ts";
import type { MeasurementStatus } from "../model/measurements.ts";
import type { Period, PeriodKind } from "../model/period.ts";
import type { Entity } from "../model/repository.ts";

/** How many of the partners that should deliver a figure did, and who did not. */
export interface Coverage {
  readonly reported: number;
  /** Those for whom the figure does not apply (`na`) are not counted. */
  readonly expected: number;
  /** Partners that should have delivered and did not, or that withhold their figure; in the order declared. */
  readonly missing: readonly string[];
}

/** Where a figure was written: a row of a table. */
export interface RowPlace {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** How a figure came about; see `Figure.origin`. */
export type Origin = "row" | "partners" | "overlaps" | "periods" | "breakdown" | "computed" | "typed";

/** One group of a breakdown. */
export interface Cell {
  readonly dimension: string;
  readonly value: string;
}

/** Which series of an indicator: the total, that of one partner, of one group, or both at once. */
export interface Selection {
  readonly partner?: string;
  readonly cell?: Cell;
  /** The kind of period; absent: the kind in which the indicator is judged. */
  readonly kind?: PeriodKind;
}

/** Why figures were not put together. */
export type RefusalReason =
  /** The same people may come to several partners, and no source says how many there are together. */
  | "unique-without-overlaps"
  /** A source says how many there are together, but of other records than the partners' rows. */
  | "overlaps-differ"
  /** The source withholds a part: a total without it would pass for the whole. */
  | "withheld-part"
  | "missing-n"
  | "missing-numerator"
  /** A part has no value, such as a share of nobody. */
  | "missing-value"
  /** A partner reports in another kind of period, which cannot be brought to this one. */
  | "mixed-kinds"
  /** The partners count by definitions of their own (`shared: false`). */
  | "different-definitions"
  /** The definition changed within the period. */
  | "break"
  /** The indicator does not say how, or says `none`. */
  | "none-declared"
  /** This type of figure cannot be added in the way that was declared. */
  | "not-addable"
  /** The same people may be in several groups (`overlapping: true`). */
  | "overlapping-groups"
  /** There are only figures of groups, which need not be all of it. */
  | "groups-only"
  /** Not all parts are there; of a breakdown also where those of unknown group have no row. */
  | "incomplete";

/** Figures that are there but make no total, and why: never silently absent. */
export interface Refusal {
  readonly period: Period;
  readonly reason: RefusalReason;
  /** Over what they would have been added. */
  readonly over: "partners" | "periods" | "groups";
  /** The partners, periods or groups that stand in the way; empty where it is not one of them. */
  readonly parts: readonly string[];
}

/**
 * One figure of an indicator: the total of a period, or one cell of a breakdown. Proportions and
 * growth are fractions; other values are in the indicator's unit.
 */
export interface Figure {
  readonly period: Period;
  /** Absent where the figure is withheld or does not apply, or where only `bounds` are known. */
  readonly value?: number;
  /**
   * Unique people over partners: at least as many as the largest partner knows, at most all files
   * together. Stands without `value`, or (origin `overlaps`) beside it.
   */
  readonly bounds?: readonly [least: number, most: number];
  readonly numerator?: number;
  readonly denominator?: number;
  readonly n?: number;
  readonly sd?: number;
  readonly status: MeasurementStatus;
  /**
   * How it came about: a row as written, partners added up, a source's overlaps, periods put
   * together, a complete breakdown added up, computed from other indicators, or (a baseline without a
   * measurement) typed in the indicator's file.
   */
  readonly origin: Origin;
  /** The row itself, where it is one. */
  readonly place?: RowPlace;
  /**
   * Of a total that was added up over partners, or computed from such totals. Absent where nobody said who
   * should report, and for a total that was written: its row does not say who is in it.
   */
  readonly coverage?: Coverage;
  /** `na` was typed: the figure does not apply. */
  readonly notApplicable?: boolean;
  /** Of a complete breakdown that was added up: its dimension. */
  readonly by?: string;
  /** Of periods put together: those, in the order of time. */
  readonly periods?: readonly string[];
  /**
   * The mean of several periods: no count, though it may be a whole number, and no numerator,
   * denominator or `n`, as the same people may be in every period.
   */
  readonly isAverage?: boolean;
  /**
   * Of a total that was added up: the partners in it, in the order of their rows. Of a computed figure:
   * those in all of the totals that it rests on.
   */
  readonly partners?: readonly string[];
  /**
   * Of a computed fraction (growth, a ratio of counts, a difference of shares): how many it is a fraction
   * of, as a proportion has its denominator. The smallest, where it rests on several.
   */
  readonly base?: number;
  /** Of a computed fraction: the two figures that say it in numbers. */
  readonly pair?: Pair;
  /**
   * Of a computed figure, or of a mean over periods that no longer says how many people it is about: what
   * it was made of, so that protecting a part protects the whole.
   */
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

/** One series of one indicator (its totals, or those of a selection) in the order of time; periods of one kind. */
export interface Series {
  readonly indicator: Entity<"indicator">;
  /** Absent: the total. */
  readonly of?: Selection;
  readonly figures: readonly Figure[];
  /** Periods of which there are rows but no figure, and why; in the order of time. */
  readonly refusals: readonly Refusal[];
  /** The first periods of new definitions that are not comparable with what was before. */
  readonly breaks: readonly Period[];
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
  /** What is worked out on demand; see `seriesFor`. */
  readonly asked: Asked;
}

/** Series that are made when somebody asks for them, and kept. */
export interface Asked {
  series(indicator: string, of: Selection): Series | undefined;
  /** The figure of any period, in a series or not; `undefined` where there is none. */
  figure(indicator: string, of: Selection, period: Period): Figure | undefined;
  /** Partners that have rows of an indicator, in the order of partners.yaml. */
  partners(indicator: string): readonly string[];
  /** Groups of a dimension that have rows of an indicator, in the order of the dimension. */
  groups(indicator: string, dimension: string): readonly string[];
  /** Periods of any kind of which a series has a value, those put together included; in the order of time. */
  periods(indicator: string, of: Selection): readonly Period[];
  /** The figures that a figure was put together from; none for a row. */
  parts(indicator: string, of: Selection, figure: Figure): readonly Part[];
}

/** One of the figures that a figure was put together from, and whose it is. */
export interface Part {
  readonly of: Selection;
  readonly figure: Figure;
}

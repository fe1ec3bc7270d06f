/**
 * What an attacker has, as mathematics that knows nothing of indicators: whole numbers of people, the
 * equations that hold between them, and which of them are, or may be, published.
 */

/** One whole number of people (or households), not below nobody, that somebody could work out. */
export interface Cell {
  /** Unique; the code-unit order of keys decides every tie. */
  readonly key: string;
  /** The true number: whole, 0 or more. */
  readonly value: number;
  /**
   * Key of the published figure it belongs to: all cells of a figure are shown or hidden together (numerator
   * and denominator). Absent: never published by itself (a rest, a complement, a step between two moments).
   */
  readonly figure?: string;
  /** The minimum that its range must have, see `isWideEnough`. Absent: anyone may know it. */
  readonly protect?: number;
}

/** A number that is published, or may be. */
export interface Figure {
  readonly key: string;
  /** It may not be shown, whatever the equations say. */
  readonly hidden: boolean;
  /** It is known already (an earlier release): it cannot be hidden any more. */
  readonly isPublic: boolean;
  /** What its hiding costs a reader; 0 or more. */
  readonly cost: number;
}

/** What everybody knows to hold: the sum of coefficient times cell equals a number. */
export interface Equation {
  readonly key: string;
  /** Index in `Problem.cells`, and a whole coefficient. */
  readonly terms: readonly (readonly [cell: number, coefficient: number])[];
  readonly equals: number;
}

/**
 * An insider: somebody who knows some cells besides what is shown, as who delivered a number, or is the only one in
 * it, does (the singletons of the Handbook on Statistical Disclosure Control).
 */
export interface View {
  /** Unique; says whose knowledge it is. */
  readonly key: string;
  /** Index in `Problem.cells`. */
  readonly cells: readonly number[];
}

export interface Problem {
  readonly cells: readonly Cell[];
  readonly figures: readonly Figure[];
  readonly equations: readonly Equation[];
  /** Those who know more than others; absent where nobody does. */
  readonly views?: readonly View[];
}

/** The smallest and the largest whole number that an attacker cannot rule out. */
export interface Range {
  readonly low: number;
  /** `Infinity` when nothing bounds it. */
  readonly high: number;
}

/**
 * Does a range leave room enough around a number that must stay hidden: at least `minimum` wide, with at least
 * one value below the minimum and one at or above it. (Fischetti and Salazar 2001: protection levels, here the
 * same for every cell.)
 */
export function isWideEnough({ low, high }: Range, minimum: number): boolean {
  return high - low >= minimum && low < minimum && minimum <= high;
}

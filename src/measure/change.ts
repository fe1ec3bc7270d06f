import { isAboutPeople } from "../model/about-people.ts";
import type { Entity } from "../model/repository.ts";
import type { Figure, Series } from "./figures.ts";
import {
  countDifferenceInterval,
  differenceInterval,
  type Interval,
  meanDifferenceInterval,
} from "./uncertainty.ts";

/**
 * By which method the interval of a change was made: `newcombe` for two proportions, `poisson` for two
 * counts of people, `welch` for two means with their standard deviations; see `uncertainty.ts`.
 */
export type ChangeMethod = "newcombe" | "poisson" | "welch";

/** Why two figures are not held against each other, though both are there. */
export type Caution =
  /** The definition changed in between. */
  | "break"
  /** Not the same partners are in both totals. */
  | "partners-differ";

/** What changed from one figure to a later one of the same series. */
export interface Change {
  readonly from: Figure;
  readonly to: Figure;
  /** Later minus earlier: in the unit of the indicator, a fraction for proportions. */
  readonly difference: number;
  /** 95% interval of the difference; absent where chance plays no part or its size is not known. */
  readonly interval?: Interval;
  readonly method?: ChangeMethod;
  /** True where the interval leaves out 0. Absent: it cannot be told (no interval, or a caution). */
  readonly clear?: boolean;
  readonly caution?: Caution;
}

/**
 * The change between two figures of a series; `undefined` where one has no value, or the second is not
 * later than the first.
 * Only a change whose interval leaves out 0 is called clear, and never one across a break or between
 * totals of different partners.
 */
export function changeBetween(series: Series, from: Figure, to: Figure): Change | undefined {
  if (from.value === undefined || to.value === undefined) return undefined;
  if (from.period.kind !== to.period.kind || from.period.start >= to.period.start) return undefined;
  const chance = chanceBetween(series.indicator, from, to);
  const caution = cautionOf(series, from, to);
  return {
    from,
    to,
    difference: to.value - from.value,
    ...chance,
    ...(caution && { caution }),
    ...(chance && !caution && clarity(series.indicator, chance.interval)),
  };
}

function cautionOf({ breaks }: Series, from: Figure, to: Figure): Caution | undefined {
  if (breaks.some((period) => period.start > from.period.start && period.start <= to.period.end)) {
    return "break";
  }
  return isSamePartners(from, to) ? undefined : "partners-differ";
}

/**
 * Whether two figures rest on the same partners. What was written, or typed as a baseline, counts as the
 * whole: it is like a sum only where all that should deliver are in that sum.
 */
export function isSamePartners(from: Figure, to: Figure): boolean {
  if (!from.partners || !to.partners) return !isPartial(from) && !isPartial(to);
  const before = new Set(from.partners);
  return before.size === to.partners.length && to.partners.every((partner) => before.has(partner));
}

/** A sum in which partners are missing that should have delivered. */
export function isPartial({ partners, coverage }: Figure): boolean {
  return partners !== undefined && coverage !== undefined && coverage.missing.length > 0;
}

interface Chance {
  readonly interval: Interval;
  readonly method: ChangeMethod;
}

/** Chance plays with samples and with counts of people; a full count of homes or events has none. */
function chanceBetween(indicator: Entity<"indicator">, from: Figure, to: Figure): Chance | undefined {
  const { type } = indicator.data;
  if (type === "mean" || type === "rating") return named("welch", meanChange(from, to));
  // A mean over periods is no count.
  if (!isAboutPeople(indicator) || from.isAverage || to.isAverage) return undefined;
  if (type === "proportion") return named("newcombe", shareChange(from, to));
  return type === "count"
    ? named("poisson", countDifferenceInterval(from.value ?? -1, to.value ?? -1))
    : undefined;
}

/**
 * Two cumulative figures hold each other, so that the interval is wider than it need be: it can show a
 * change, and not that there is none.
 */
function clarity(indicator: Entity<"indicator">, [low, high]: Interval): { readonly clear?: boolean } {
  const clear = low > 0 || high < 0;
  return clear || indicator.data.cumulative !== true ? { clear } : {};
}

function named(method: ChangeMethod, interval: Interval | undefined): Chance | undefined {
  return interval && { interval, method };
}

function shareChange(from: Figure, to: Figure): Interval | undefined {
  const first = asCounts(from);
  const second = asCounts(to);
  return first && second && differenceInterval(first, second);
}

/** A proportion as its two counts, where both are known. */
export function asCounts(figure: Figure): { numerator: number; denominator: number } | undefined {
  const { numerator, denominator } = figure;
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}

function meanChange(from: Figure, to: Figure): Interval | undefined {
  const first = asSample(from);
  const second = asSample(to);
  return first && second && meanDifferenceInterval(first, second);
}

function asSample({ value, sd, n }: Figure): { mean: number; sd: number; n: number } | undefined {
  return value === undefined || sd === undefined || n === undefined ? undefined : { mean: value, sd, n };
}

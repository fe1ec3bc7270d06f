import { isAboutPeople } from "../model/about-people.ts";
import type { Entity } from "../model/repository.ts";
import { asCounts } from "./change.ts";
import type { Figure } from "./figures.ts";
import {
  countInterval,
  differenceInterval,
  type Interval,
  meanInterval,
  wilsonInterval,
} from "./uncertainty.ts";

/** By which method the interval of a figure was made; see `uncertainty.ts`. */
export type IntervalMethod = "wilson" | "poisson-exact" | "byar" | "student" | "newcombe";

/** 95% interval of a figure; `undefined` where chance plays no part or its size is not known. */
export function intervalOf(indicator: Entity<"indicator">, figure: Figure): Interval | undefined {
  return methodAndInterval(indicator, figure)?.interval;
}

/**
 * The interval with its method. Registers of things and organisations are counted in full: chance
 * plays no part, so there is none. A mean over periods is no count, and unique people whose number a
 * source gives are one.
 */
export function methodAndInterval(
  indicator: Entity<"indicator">,
  figure: Figure,
): { readonly method: IntervalMethod; readonly interval: Interval } | undefined {
  const found = (method: IntervalMethod, interval: Interval | undefined) => interval && { method, interval };
  const { type } = indicator.data;
  if (figure.value === undefined) return undefined;
  const ofPeople = isAboutPeople(indicator);
  const counts = asCounts(figure);
  if (type === "proportion" && ofPeople && counts) {
    return found("wilson", wilsonInterval(counts.numerator, counts.denominator));
  }
  if (type === "computed") return found("newcombe", differenceOfShares(indicator, figure));
  if (type === "count" && ofPeople && figure.isAverage !== true) {
    return found(figure.value < 10 ? "poisson-exact" : "byar", countInterval(figure.value));
  }
  if ((type === "mean" || type === "rating") && figure.sd !== undefined && figure.n !== undefined) {
    const sample = { mean: figure.value, sd: figure.sd, n: figure.n };
    return found("student", within(indicator.data.scale, meanInterval(sample)));
  }
  return undefined;
}

/** Why a figure has no interval; see `whyNoInterval`. */
export type NoIntervalReason =
  /** Things, organisations or events, all of them counted. */
  | "full-count"
  /** A mean of which the standard deviation or the number of answers is not known. */
  | "no-sd"
  /** A share of people of which numerator and denominator are not known. */
  | "no-counts"
  /** People, but averaged over periods or no whole number. */
  | "average"
  /** No method for figures of this type. */
  | "no-method";

/** Why `intervalOf` a figure is absent; `undefined` where it is there. */
export function whyNoInterval(indicator: Entity<"indicator">, figure: Figure): NoIntervalReason | undefined {
  if (intervalOf(indicator, figure)) return undefined;
  const { type } = indicator.data;
  if (figure.isAverage) return "average";
  if (type === "mean" || type === "rating") return "no-sd";
  if (type !== "count" && type !== "proportion") return "no-method";
  if (!isAboutPeople(indicator)) return "full-count";
  return type === "count" ? "average" : "no-counts";
}

/** A gap between two groups: the interval of the difference of their proportions. */
function differenceOfShares(indicator: Entity<"indicator">, figure: Figure): Interval | undefined {
  const [from, to] = (figure.parts ?? []).map((part) => asCounts(part.figure));
  const isGap = indicator.data.computed?.difference !== undefined && isAboutPeople(indicator);
  return isGap && from && to ? differenceInterval(from, to) : undefined;
}

/** No mean lies off its scale. */
function within(
  scale: Entity<"indicator">["data"]["scale"],
  interval: Interval | undefined,
): Interval | undefined {
  if (!scale || !interval) return interval;
  return [Math.max(scale.from, interval[0]), Math.min(scale.to, interval[1])];
}

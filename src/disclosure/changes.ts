import { type Bearing, bearingOf } from "../language/bearing.ts";
import type { Caution, Change, ChangeMethod } from "../measure/change.ts";
import type { Coverage, Figure } from "../measure/figures.ts";
import { type Signal, type Trend, type TrendMethod, trendOfPoints } from "../measure/trend.ts";
import type { Interval } from "../measure/uncertainty.ts";
import type { Period } from "../model/period.ts";
import type { Guard } from "./guard.ts";
import type { HiddenBecause } from "./safety.ts";

/** A change as it may be shown: beside one of its ends it gives the other. */
export type PublishedChange =
  | { readonly hidden: true; readonly from: Period; readonly to: Period }
  | {
      readonly hidden: false;
      readonly from: Period;
      readonly to: Period;
      readonly difference: number;
      readonly interval?: Interval;
      readonly method?: ChangeMethod;
      readonly clear?: boolean;
      readonly caution?: Caution;
      /** What the end bears that rests on fewest. */
      readonly bears?: Bearing;
    };

/** Hidden where either end is. */
export function publishChange(guard: Guard, change: Change): PublishedChange {
  const { difference, interval, method, clear, caution } = change;
  const [from, to] = [change.from.period, change.to.period];
  if (guard(change.from) || guard(change.to)) return { hidden: true, from, to };
  const bases = [change.from, change.to].flatMap(({ denominator, base }) => denominator ?? base ?? []);
  const bears = bearingOf(bases.length > 0 ? Math.min(...bases) : undefined);
  return {
    hidden: false,
    from,
    to,
    difference,
    ...(interval && { interval }),
    ...(method && { method }),
    ...(clear !== undefined && { clear }),
    ...(caution && { caution }),
    ...(bears && { bears }),
  };
}

/** A trend as it may be shown. */
export interface PublishedTrend {
  readonly method: TrendMethod;
  readonly verdict: Trend["verdict"];
  /** How many points it rests on. */
  readonly points: number;
  /** The first and the last of them; absent where there is none. */
  readonly from?: Period;
  readonly to?: Period;
  readonly center?: number;
  readonly limits?: Interval;
  readonly signals: readonly Signal[];
  /** True where points were left out because they are hidden, and all before them. */
  readonly shortened: boolean;
}

/**
 * The trend of the points that may be shown, from the last hidden one on: a mean or a limit of all
 * points would give a hidden one away.
 */
export function publishTrend(guard: Guard, trend: Trend): PublishedTrend {
  const lastHidden = trend.points.findLastIndex((point) => guard(point) !== undefined);
  const { points, method, verdict, center, limits, signals } =
    lastHidden < 0 ? trend : trendOfPoints(trend.points.slice(lastHidden + 1), trend.isCumulative);
  const [first, last] = [points[0], points.at(-1)];
  return {
    method,
    verdict,
    points: points.length,
    ...(first && last && { from: first.period, to: last.period }),
    ...(center !== undefined && { center }),
    ...(limits && { limits }),
    signals,
    shortened: lastHidden >= 0,
  };
}

/** Bounds of unique people as they may be shown. */
export type PublishedBounds =
  | { readonly hidden: true; readonly period: Period; readonly because: HiddenBecause }
  | {
      readonly hidden: false;
      readonly period: Period;
      readonly bounds: readonly [least: number, most: number];
      readonly status: Figure["status"];
      readonly origin: Figure["origin"];
      readonly coverage?: Coverage;
    };

/** `undefined` where the figure is no bounds. */
export function publishBounds(guard: Guard, figure: Figure): PublishedBounds | undefined {
  const { period, bounds, value, status, origin, coverage } = figure;
  if (!bounds || value !== undefined) return undefined;
  const because = guard(figure);
  if (because) return { hidden: true, period, because };
  return { hidden: false, period, bounds, status, origin, ...(coverage && { coverage }) };
}

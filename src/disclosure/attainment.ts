import { type Bearing, bearingOf, type Pair } from "../language/bearing.ts";
import type { JudgedByWord } from "../language/status-explain.ts";
import type { Attainment, Target } from "../measure/attainment.ts";
import type { Coverage, Figure } from "../measure/figures.ts";
import type { Judgement } from "../measure/judgement.ts";
import type { Interval } from "../measure/uncertainty.ts";
import type { Period } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import {
  type PublishedBounds,
  type PublishedChange,
  type PublishedTrend,
  publishBounds,
  publishChange,
  publishTrend,
} from "./changes.ts";
import type { Guard } from "./guard.ts";
import { type HiddenBecause, hiddenBecause } from "./safety.ts";

/** A figure that may be shown, or the sign that it may not. */
export type PublishedFigure =
  | { readonly hidden: true; readonly period: Period; readonly because: HiddenBecause }
  | {
      readonly hidden: false;
      readonly period: Period;
      readonly value: number;
      readonly numerator?: number;
      readonly denominator?: number;
      readonly n?: number;
      readonly interval?: Interval;
      readonly status: Figure["status"];
      /** How it came about. */
      readonly origin: Figure["origin"];
      readonly coverage?: Coverage;
      /** What it can bear where it is a fraction of few; absent where nothing stands in the way of decimals. */
      readonly bears?: Bearing;
      /** What says it where it bears no percentage; of a computed figure, which is as safe as these. */
      readonly pair?: Pair;
    };

/** Goal attainment as it may be published: what is unsafe is gone, and so is all that gives it away. */
export interface PublishedAttainment {
  readonly indicator: Entity<"indicator">;
  readonly baseline?: PublishedFigure;
  readonly latest?: PublishedFigure;
  readonly next?: Target;
  readonly final?: Target;
  readonly expected?: number;
  readonly judgement: Judgement;
  readonly judgedBy: JudgedByWord;
  readonly breakAt?: Period;
  readonly alert: boolean;
  readonly clearChange?: boolean;
  readonly sinceBaseline?: PublishedChange;
  readonly sincePrevious?: PublishedChange;
  readonly trend?: PublishedTrend;
  /** A figure later than the latest of which only bounds are known. */
  readonly latestBounds?: PublishedBounds;
}

/**
 * Takes out of an attainment what may not be shown: progress beside a target gives the value itself.
 * @param guard that of the series (`guardFor`); absent: what each figure tells by itself
 */
export function publishAttainment(
  attainment: Attainment,
  repository: Repository,
  guard: Guard = (figure) => hiddenBecause(figure, attainment.indicator, repository),
): PublishedAttainment {
  const { indicator } = attainment;
  const baseline = attainment.baseline && publishBy(guard, attainment.baseline);
  const latest = attainment.latest && publishBy(guard, attainment.latest, attainment.interval);
  const latestBounds = attainment.latestBounds && publishBounds(guard, attainment.latestBounds);
  const shown = {
    indicator,
    ...(baseline && { baseline }),
    ...(latest && { latest }),
    ...(attainment.breakAt && { breakAt: attainment.breakAt }),
    ...(latestBounds && { latestBounds }),
    ...(attainment.sinceBaseline && { sinceBaseline: publishChange(guard, attainment.sinceBaseline) }),
    ...(attainment.sincePrevious && { sincePrevious: publishChange(guard, attainment.sincePrevious) }),
    ...(attainment.trend && { trend: publishTrend(guard, attainment.trend) }),
  };
  if (!baseline?.hidden && !latest?.hidden) {
    const { next, final, expected, judgement, judgedBy, alert, clearChange } = attainment;
    return {
      ...shown,
      ...(next && { next }),
      ...(final && { final }),
      ...(expected !== undefined && { expected }),
      judgement,
      judgedBy,
      alert,
      ...(clearChange !== undefined && { clearChange }),
    };
  }
  return {
    ...shown,
    ...(attainment.next && { next: withoutProgress(attainment.next) }),
    ...(attainment.final && { final: withoutProgress(attainment.final) }),
    // What is there for context only is judged by nobody, whatever it is.
    judgement: indicator.data.context === true ? "not-judged" : "cannot-tell",
    judgedBy: "hidden",
    alert: false,
  };
}

function withoutProgress({ period, value }: Target): Target {
  return { period, value };
}

/** One figure as its guard lets it be shown; `undefined` where it has no value. */
export function publishBy(guard: Guard, figure: Figure, interval?: Interval): PublishedFigure | undefined {
  if (figure.value === undefined && figure.status !== "withheld") return undefined;
  const because = guard(figure);
  if (because) return { hidden: true, period: figure.period, because };
  if (figure.value === undefined) return undefined;
  const { period, value, numerator, denominator, n, status, origin, coverage, base, pair } = figure;
  const bears = bearingOf(denominator ?? base);
  return {
    hidden: false,
    period,
    value,
    status,
    origin,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(n !== undefined && { n }),
    ...(interval && { interval }),
    ...(coverage && { coverage }),
    ...(bears && { bears }),
    ...(bears === "counts" && pair && { pair }),
  };
}

import { comparePeriods, type Period, readPeriod } from "../model/period.ts";
import type { Entity } from "../model/repository.ts";
import { type Change, changeBetween, isPartial, isSamePartners } from "./change.ts";
import type { Figure, Series } from "./figures.ts";
import { intervalOf } from "./interval.ts";
import { type JudgedBy, type Judgement, judge } from "./judgement.ts";
import { isSame } from "./rounding.ts";
import { type Trend, trendOf } from "./trend.ts";
import type { Interval } from "./uncertainty.ts";
export interface Target {
  readonly period: Period;
  /** In the unit of the indicator; a fraction for proportions. */
  readonly value: number;
  /** Fraction of the way from baseline to target, unclamped; absent where it cannot be known. */
  readonly progress?: number;
}

/** How far an indicator has come. */
export interface Attainment {
  readonly indicator: Entity<"indicator">;
  readonly baseline?: Figure;
  readonly latest?: Figure;
  /** 95% interval of the latest value, where the figure is one that chance plays with. */
  readonly interval?: Interval;
  readonly next?: Target;
  readonly final?: Target;
  /** The progress to the next target that a straight line would have reached by the latest period. */
  readonly expected?: number;
  readonly judgement: Judgement;
  readonly judgedBy: JudgedBy;
  /** The first period of a new definition between baseline and latest that is not comparable. */
  readonly breakAt?: Period;
  /** The latest value passed the indicator's warning light. */
  readonly alert: boolean;
  /** Whether baseline and latest differ by more than chance; absent where that cannot be told. */
  readonly clearChange?: boolean;
  readonly sinceBaseline?: Change;
  /** Since the figure before the latest. */
  readonly sincePrevious?: Change;
  /** Trend or noise; absent where nothing was measured. */
  readonly trend?: Trend;
  /** A figure later than the latest value of which only bounds are known. */
  readonly latestBounds?: Figure;
}

/**
 * Goal attainment of one indicator.
 *
 * Progress is `(latest − baseline) / (target − baseline)` for both directions, where the three are of one
 * kind of period and the latest is no earlier than the baseline. The next target is the first whose
 * period ends later than that of the latest measurement (else the last), the final target the last
 * one. Expected by now is linear in the number of periods from baseline to next target. Judged `on-course` when the
 * lower end of the 95% interval of progress reaches the expected, `behind` when the upper end does
 * not, otherwise `cannot-tell`; without an interval the value itself decides. `maintain` is judged by
 * its band. Across a break in the series, or between totals of different partners, nothing is judged;
 * nor is what only has bounds.
 */
export function attain(series: Series): Attainment {
  const { indicator } = series;
  if (series.of && (series.of.partner !== undefined || series.of.cell)) return attainPart(series);
  const latest = series.figures.findLast((figure) => figure.value !== undefined);
  const baseline = baselineOf(series);
  const interval = latest && intervalOf(indicator, latest);
  const isBefore = isBeforeBaseline(baseline, latest);
  const { next, final } = targetsOf(indicator, { baseline, latest }, isBefore);
  const breakAt = breakBetween(indicator, baseline?.period, latest?.period);
  const expected = isBefore ? undefined : expectedBy(baseline, latest, next);
  const latestBounds = series.figures.findLast(({ bounds, value }) => bounds && value === undefined);
  const isBoundsLater = latestBounds && latestBounds.period.end > (latest?.period.end ?? "");
  return {
    indicator,
    ...(baseline && { baseline }),
    ...(latest && { latest }),
    ...(interval && { interval }),
    ...(next && { next }),
    ...(final && { final }),
    ...(expected !== undefined && { expected }),
    ...(breakAt && { breakAt }),
    ...judge({
      indicator,
      baseline,
      latest,
      hasBounds: latestBounds !== undefined,
      isRefused: series.refusals.length > 0,
      arePartnersOther: arePartnersOther(indicator, baseline, latest),
      isBefore,
      next,
      expected,
      breakAt,
      progress: next?.progress,
      ends: next && interval?.map((value) => progressAt(value, next, { indicator, baseline, latest })),
    }),
    alert: isAlert(indicator, latest),
    ...(latest && changes(series, isBefore ? undefined : baseline, latest)),
    ...(isBoundsLater && { latestBounds }),
  };
}

/** Targets and a typed baseline are those of the total: a partner or a group has only its own figures. */
function attainPart(series: Series): Attainment {
  const { indicator, figures } = series;
  const period = indicator.data.baseline && readPeriod(indicator.data.baseline.period);
  const latest = figures.findLast((figure) => figure.value !== undefined);
  const baseline = figures.find((figure) => figure.period.text === period?.text);
  const interval = latest && intervalOf(indicator, latest);
  const breakAt = breakBetween(indicator, baseline?.period, latest?.period);
  const isMeasured = latest !== undefined;
  return {
    indicator,
    ...(baseline && { baseline }),
    ...(latest && { latest }),
    ...(interval && { interval }),
    ...(breakAt && { breakAt }),
    judgement: isMeasured ? "not-judged" : "no-data",
    judgedBy: isMeasured ? "no-target" : "no-data",
    alert: false,
    ...(latest && changes(series, baseline, latest)),
  };
}

function changes(
  series: Series,
  baseline: Figure | undefined,
  latest: Figure,
): Pick<Attainment, "clearChange" | "sinceBaseline" | "sincePrevious" | "trend"> {
  const sinceBaseline = baseline && changeBetween(series, baseline, latest);
  const previous = series.figures.findLast(
    ({ value, period }) => value !== undefined && period.start < latest.period.start,
  );
  const sincePrevious = previous && changeBetween(series, previous, latest);
  return {
    ...(sinceBaseline?.clear !== undefined && { clearChange: sinceBaseline.clear }),
    ...(sinceBaseline && { sinceBaseline }),
    ...(sincePrevious && { sincePrevious }),
    trend: trendOf(series),
  };
}

/** The measurement of the baseline's period; where there is none, the value typed. */
export function baselineOf({
  indicator,
  figures,
}: Pick<Series, "indicator" | "figures">): Figure | undefined {
  const typed = indicator.data.baseline;
  const period = typed && readPeriod(typed.period);
  if (!typed || !period) return undefined;
  const measured = figures.find((figure) => figure.period.text === period.text);
  // A figure that the source withholds is not given away by what somebody typed as the baseline.
  if (measured?.value !== undefined || measured?.status === "withheld") return measured;
  return typed.value === undefined
    ? undefined
    : { period, value: typed.value, status: "final", origin: "typed" };
}

interface Ends {
  readonly baseline: Figure | undefined;
  readonly latest: Figure | undefined;
}

/** What was measured before the baseline tells nothing of the way since. */
function isBeforeBaseline(baseline: Figure | undefined, latest: Figure | undefined): boolean {
  return baseline !== undefined && latest !== undefined && latest.period.end < baseline.period.end;
}

function targetsOf(
  indicator: Entity<"indicator">,
  ends: Ends,
  isBefore: boolean,
): { next?: Target; final?: Target } {
  const targets = (indicator.data.targets ?? []).flatMap(({ period: text, value, draft }) => {
    const period = readPeriod(text);
    // What nobody agreed on yet is nothing to be judged by, nor to be shown to others as a target.
    return period && draft !== true ? [{ period, value }] : [];
  });
  targets.sort((a, b) => comparePeriods(a.period, b.period));
  const last = targets.at(-1);
  if (!last) return {};
  const { latest } = ends;
  const next = latest ? targets.find((target) => target.period.end > latest.period.end) : targets[0];
  if (isBefore) return { next: next ?? last, final: last };
  return { next: withProgress(next ?? last, indicator, ends), final: withProgress(last, indicator, ends) };
}

function withProgress(
  target: { readonly period: Period; readonly value: number },
  indicator: Entity<"indicator">,
  ends: Ends,
): Target {
  const progress =
    ends.latest?.value === undefined
      ? undefined
      : progressAt(ends.latest.value, target, { indicator, ...ends });
  return progress === undefined ? target : { ...target, progress };
}

function progressAt(
  value: number,
  target: { readonly period: Period; readonly value: number },
  from: Ends & { readonly indicator: Entity<"indicator"> },
): number | undefined {
  const { indicator, baseline, latest } = from;
  if (indicator.data.direction === "maintain") return undefined;
  // A quarter is no part of the way that was set for years.
  if (latest && target.period.kind !== latest.period.kind) return undefined;
  if (baseline && latest && baseline.period.kind !== latest.period.kind) return undefined;
  if (baseline?.value === undefined) {
    // Achievement instead of progress makes sense only for what adds up from nothing.
    const addsUp = indicator.data.cumulative === true && indicator.data.type === "count";
    return addsUp && indicator.data.direction === "increase" && target.value !== 0
      ? value / target.value
      : undefined;
  }
  const way = target.value - baseline.value;
  return way === 0 ? undefined : (value - baseline.value) / way;
}

function expectedBy(
  baseline: Figure | undefined,
  latest: Figure | undefined,
  next: Target | undefined,
): number | undefined {
  if (!baseline || !latest || !next) return undefined;
  const { kind } = baseline.period;
  if (latest.period.kind !== kind || next.period.kind !== kind) return undefined;
  const whole = next.period.ordinal - baseline.period.ordinal;
  // After the last target, no more than the whole way is expected.
  return whole > 0 ? Math.min(1, (latest.period.ordinal - baseline.period.ordinal) / whole) : undefined;
}

function breakBetween(
  indicator: Entity<"indicator">,
  from: Period | undefined,
  to: Period | undefined,
): Period | undefined {
  if (!from || !to) return undefined;
  return (indicator.data.definition_since ?? [])
    .filter((version) => version.break_in_series === true)
    .map((version) => readPeriod(version.period))
    .find((period) => period !== undefined && period.start > from.start && period.start <= to.end);
}

function isAlert(indicator: Entity<"indicator">, latest: Figure | undefined): boolean {
  const { alert } = indicator.data;
  if (!alert || latest?.value === undefined) return false;
  return (
    (alert.above !== undefined && isMore(latest.value, alert.above)) ||
    (alert.below !== undefined && isMore(alert.below, latest.value))
  );
}

/** More than the last bits of binary fractions. */
function isMore(value: number, limit: number): boolean {
  return value > limit && !isSame(value, limit);
}

/**
 * A total with partners missing that were in the baseline, or the other way round, differs by who
 * reported. What should stay within a band has no baseline: a sum is then held against it whole.
 */
function arePartnersOther(
  { data }: Entity<"indicator">,
  baseline: Figure | undefined,
  latest: Figure | undefined,
): boolean {
  if (!latest) return false;
  if (data.direction !== "maintain") return baseline !== undefined && !isSamePartners(baseline, latest);
  return (data.type === "count" || data.type === "amount") && isPartial(latest);
}

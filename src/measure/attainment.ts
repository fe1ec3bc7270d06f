import { isAboutPeople } from "../model/about-people.ts";
import { comparePeriods, type Period, readPeriod } from "../model/period.ts";
import type { Entity } from "../model/repository.ts";
import type { Figure, Series } from "./figures.ts";
import {
  countInterval,
  differenceInterval,
  type Interval,
  meanInterval,
  wilsonInterval,
} from "./uncertainty.ts";

/** The verdict on an indicator; methods in `attain`. */
export type Judgement =
  | "on-course"
  | "behind"
  | "cannot-tell"
  | "inside"
  | "outside"
  | "no-data"
  | "not-judged";

/** Which rule gave the judgement. */
export type JudgedBy =
  | "interval"
  | "value"
  | "band"
  | "break"
  | "no-baseline"
  | "only-baseline"
  | "no-target"
  | "context"
  | "no-data";

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
}

/**
 * Goal attainment of one indicator.
 *
 * Progress is `(latest − baseline) / (target − baseline)` for both directions. The next target is the
 * first one later than the latest measurement (else the last), the final target the last one. Expected
 * by now is linear in the number of periods from baseline to next target. Judged `on-course` when the
 * lower end of the 95% interval of progress reaches the expected, `behind` when the upper end does
 * not, otherwise `cannot-tell`; without an interval the value itself decides. `maintain` is judged by
 * its band. Across a break in the series, nothing is judged.
 */
export function attain(series: Series): Attainment {
  const { indicator } = series;
  const latest = series.figures.findLast((figure) => figure.value !== undefined);
  const baseline = baselineOf(series);
  const interval = latest && intervalOf(indicator, latest);
  const { next, final } = targetsOf(indicator, { baseline, latest });
  const breakAt = breakBetween(indicator, baseline?.period, latest?.period);
  const expected = expectedBy(baseline, latest, next);
  const clearChange = baseline && latest && clearlyDifferent(baseline, latest, breakAt);
  return {
    indicator,
    ...(baseline && { baseline }),
    ...(latest && { latest }),
    ...(interval && { interval }),
    ...(next && { next }),
    ...(final && { final }),
    ...(expected !== undefined && { expected }),
    ...(breakAt && { breakAt }),
    ...judge({ indicator, baseline, latest, interval, next, expected, breakAt }),
    alert: isAlert(indicator, latest),
    ...(clearChange !== undefined && { clearChange }),
  };
}

/** The measurement of the baseline's period; where there is none, the value typed. */
export function baselineOf({ indicator, figures }: Series): Figure | undefined {
  const typed = indicator.data.baseline;
  const period = typed && readPeriod(typed.period);
  if (!typed || !period) return undefined;
  const measured = figures.find((figure) => figure.period.text === period.text);
  // A figure that the source withholds is not given away by what somebody typed as the baseline.
  if (measured?.value !== undefined || measured?.status === "withheld") return measured;
  return typed.value === undefined
    ? undefined
    : { period, value: typed.value, status: "final", origin: "row" };
}

/** Registers of things and organisations are counted in full: chance plays no part, so no interval. */
function intervalOf(indicator: Entity<"indicator">, figure: Figure): Interval | undefined {
  const { type } = indicator.data;
  if (figure.value === undefined) return undefined;
  const ofPeople = isAboutPeople(indicator);
  if (
    type === "proportion" &&
    ofPeople &&
    figure.numerator !== undefined &&
    figure.denominator !== undefined
  ) {
    return wilsonInterval(figure.numerator, figure.denominator);
  }
  if (type === "computed") return differenceOfShares(indicator, figure);
  if (type === "count" && ofPeople) return countInterval(figure.value);
  if (type === "mean" && figure.sd !== undefined && figure.n !== undefined) {
    return meanInterval({ mean: figure.value, sd: figure.sd, n: figure.n });
  }
  return undefined;
}

/** A gap between two groups: the interval of the difference of their proportions. */
function differenceOfShares(indicator: Entity<"indicator">, figure: Figure): Interval | undefined {
  const [from, to] = (figure.parts ?? []).map((part) => asCounts(part.figure));
  const isGap = indicator.data.computed?.difference !== undefined && isAboutPeople(indicator);
  return isGap && from && to ? differenceInterval(from, to) : undefined;
}

interface Ends {
  readonly baseline: Figure | undefined;
  readonly latest: Figure | undefined;
}

function targetsOf(indicator: Entity<"indicator">, ends: Ends): { next?: Target; final?: Target } {
  const targets = (indicator.data.targets ?? []).flatMap(({ period: text, value }) => {
    const period = readPeriod(text);
    return period ? [{ period, value }] : [];
  });
  targets.sort((a, b) => comparePeriods(a.period, b.period));
  const last = targets.at(-1);
  if (!last) return {};
  const { latest } = ends;
  const next = latest ? targets.find((target) => target.period.start > latest.period.end) : targets[0];
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
      : progressAt(ends.latest.value, target, { indicator, baseline: ends.baseline });
  return progress === undefined ? target : { ...target, progress };
}

function progressAt(
  value: number,
  target: { readonly value: number },
  from: { readonly indicator: Entity<"indicator">; readonly baseline: Figure | undefined },
): number | undefined {
  const { indicator, baseline } = from;
  if (indicator.data.direction === "maintain") return undefined;
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

interface Case extends Ends {
  readonly indicator: Entity<"indicator">;
  readonly interval: Interval | undefined;
  readonly next: Target | undefined;
  readonly expected: number | undefined;
  readonly breakAt: Period | undefined;
}

function judge(facts: Case): Pick<Attainment, "judgement" | "judgedBy"> {
  const { data } = facts.indicator;
  if (data.context === true) return { judgement: "not-judged", judgedBy: "context" };
  if (facts.latest?.value === undefined) return { judgement: "no-data", judgedBy: "no-data" };
  if (data.direction === "maintain") return judgeBand(facts.latest.value, data.range);
  if (!facts.next) return { judgement: "not-judged", judgedBy: "no-target" };
  if (facts.latest.period.text === facts.baseline?.period.text) {
    return { judgement: "cannot-tell", judgedBy: "only-baseline" };
  }
  if (facts.breakAt) return { judgement: "cannot-tell", judgedBy: "break" };
  const progress = facts.next.progress;
  if (progress === undefined || facts.expected === undefined) {
    return { judgement: "cannot-tell", judgedBy: "no-baseline" };
  }
  const ends = facts.interval?.map((value) => progressAt(value, facts.next as Target, facts));
  const [low, high] = ends ?? [];
  if (low === undefined || high === undefined) {
    return { judgement: reaches(progress, facts.expected) ? "on-course" : "behind", judgedBy: "value" };
  }
  // For what should fall, the lower end of the value is the upper end of the progress.
  if (reaches(Math.min(low, high), facts.expected)) return { judgement: "on-course", judgedBy: "interval" };
  if (!reaches(Math.max(low, high), facts.expected)) return { judgement: "behind", judgedBy: "interval" };
  return { judgement: "cannot-tell", judgedBy: "interval" };
}

/** At or above, forgiving the last bit of binary fractions. */
function reaches(value: number, expected: number): boolean {
  return value >= expected - 1e-12;
}

function judgeBand(
  value: number,
  band: { readonly from?: number; readonly to?: number } | undefined,
): Pick<Attainment, "judgement" | "judgedBy"> {
  if (!band) return { judgement: "not-judged", judgedBy: "no-target" };
  const inside =
    (band.from === undefined || value >= band.from) && (band.to === undefined || value <= band.to);
  return { judgement: inside ? "inside" : "outside", judgedBy: "band" };
}

function isAlert(indicator: Entity<"indicator">, latest: Figure | undefined): boolean {
  const { alert } = indicator.data;
  if (!alert || latest?.value === undefined) return false;
  return (
    (alert.above !== undefined && latest.value > alert.above) ||
    (alert.below !== undefined && latest.value < alert.below)
  );
}

/** For two proportions: the interval of their difference leaves out zero. Otherwise unknown. */
function clearlyDifferent(
  baseline: Figure,
  latest: Figure,
  breakAt: Period | undefined,
): boolean | undefined {
  if (breakAt || baseline.period.text === latest.period.text) return undefined;
  const first = asCounts(baseline);
  const second = asCounts(latest);
  const interval = first && second && differenceInterval(first, second);
  return interval && (interval[0] > 0 || interval[1] < 0);
}

function asCounts(figure: Figure): { numerator: number; denominator: number } | undefined {
  const { numerator, denominator } = figure;
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}

import type { Period } from "../model/period.ts";
import { isSamePartners } from "./change.ts";
import type { Figure, Series } from "./figures.ts";
import { isSame } from "./rounding.ts";
import type { Interval } from "./uncertainty.ts";

/** What can be drawn and said, by the number of points: see `trendOf`. */
export type TrendMethod = "none" | "line" | "run-chart" | "xmr";

/** What in a series is more than noise. */
export type SignalKind =
  /** Run chart: more points in a row on one side of the median than chance gives. */
  | "long-run"
  /** Run chart: the line crosses the median less often than chance lets it. */
  | "few-crossings"
  /** XmR: a point beyond the limits. */
  | "outside"
  /** XmR: 7 points in a row that rise, or fall. */
  | "steady"
  /** XmR: 2 of 3 points in the outer third of one side. */
  | "two-of-three"
  /** XmR: 7 points in a row on one side of the mean. */
  | "one-side";

/** One signal, and where it stands. */
export interface Signal {
  readonly kind: SignalKind;
  readonly from: Period;
  readonly to: Period;
  /** Above or below the centre; for `steady`: upwards or downwards. Absent for `few-crossings`. */
  readonly side?: "above" | "below";
}

/** What the points of a series tell together. */
export interface Trend {
  /** Those that count: with a value, after the last break. */
  readonly points: readonly Figure[];
  readonly method: TrendMethod;
  /** Run chart: the median; XmR: the mean. In the unit of the indicator. */
  readonly center?: number;
  /** XmR: mean ± 2.66 × mean moving range. */
  readonly limits?: Interval;
  readonly signals: readonly Signal[];
  readonly verdict: "too-few" | "line-only" | "no-signal" | "signal";
  /** The figures count everything since the start: a line that cannot but rise is no signal. */
  readonly isCumulative?: boolean;
}

/** From how many points a line, a run chart and a process chart can be judged. */
const LINE = 6;
const RUN_CHART = 10;
const XMR = 12;

/**
 * Trend or noise, by the number of points after the last break in the series. Fewer than 6: too few
 * to judge. 6 to 9: a line, no judgement. 10 or 11: a run chart with the rules of Anhøj (Anhøj and
 * Olesen 2014, PLoS ONE 9(11) e113825; qicharts2). From 12: an XmR chart with the four rules of
 * Making Data Count (NHS England). Of a cumulative indicator never more than a line: its points are
 * not independent. A gap in the series ends a row of points.
 */
export function trendOf(series: Series): Trend {
  return trendOfPoints(comparablePoints(series), series.indicator.data.cumulative === true);
}

/**
 * Figures with a value, of which the definition is that of the latest, and which rest on the same
 * partners: of totals of different partners, those that occur most (of two as many, the later).
 */
export function comparablePoints({ figures, breaks }: Series): readonly Figure[] {
  const points = figures.filter(({ value }) => value !== undefined);
  const last = points.at(-1);
  const reached = breaks.filter(({ start }) => last !== undefined && start <= last.period.end);
  const since =
    reached
      .map(({ start }) => start)
      .sort()
      .at(-1) ?? "";
  return ofSamePartners(points.filter(({ period }) => period.start >= since));
}

function ofSamePartners(points: readonly Figure[]): readonly Figure[] {
  const known = new Map<string, { readonly example: Figure; readonly count: number }>();
  for (const point of points) {
    const key = point.partners ? [...point.partners].sort().join("\n") : "";
    known.set(key, { example: point, count: (known.get(key)?.count ?? 0) + 1 });
  }
  let most: { readonly example: Figure; readonly count: number } | undefined;
  for (const each of known.values()) {
    const isLater = most && each.example.period.start > most.example.period.start;
    if (!most || each.count > most.count || (each.count === most.count && isLater)) most = each;
  }
  const { example } = most ?? {};
  return example ? points.filter((point) => isSamePartners(point, example)) : points;
}

/** As `trendOf`, of the points as they are given, in the order of time. */
export function trendOfPoints(points: readonly Figure[], isCumulative = false): Trend {
  const noSignals = { points, signals: [], ...(isCumulative && { isCumulative }) };
  if (points.length < LINE) return { ...noSignals, method: "none", verdict: "too-few" };
  if (points.length < RUN_CHART || isCumulative)
    return { ...noSignals, method: "line", verdict: "line-only" };
  const chart = points.length < XMR ? runChart(points) : xmrChart(points);
  return { points, ...chart, verdict: chart.signals.length > 0 ? "signal" : "no-signal" };
}

type Chart = Pick<Trend, "method" | "center" | "limits" | "signals">;

/** Longest run above round(log₂ n) + 3, or crossings below the 5% point of Binomial(n − 1, ½). */
function runChart(points: readonly Figure[]): Chart {
  const center = median(points.map(at));
  // Points on the median belong to neither side.
  const useful = points.filter((point) => sideOf(point, center) !== undefined);
  const runs = runsOf(useful, center, afterGaps(points));
  const { longestRun, fewestCrossings } = anhojLimits(useful.length);
  const signals = runs.filter(({ length }) => length > longestRun).map((run) => signalOf("long-run", run));
  const [first, last] = [useful[0], useful.at(-1)];
  const crossings = runsOf(useful, center).length - 1;
  if (first && last && crossings < fewestCrossings) {
    signals.push({ kind: "few-crossings", from: first.period, to: last.period });
  }
  return { method: "run-chart", center, signals };
}

/**
 * What chance still gives in a run chart with so many points off the median: the longest run, and the
 * fewest crossings.
 */
export function anhojLimits(useful: number): { longestRun: number; fewestCrossings: number } {
  if (useful < 1) return { longestRun: 0, fewestCrossings: 0 };
  return { longestRun: Math.round(Math.log2(useful)) + 3, fewestCrossings: halfQuantile(useful - 1) };
}

/** The smallest k with P(X ≤ k) of at least 5%, for a fair coin thrown so many times. */
function halfQuantile(throws: number): number {
  let term = 0.5 ** throws;
  let sum = term;
  let k = 0;
  while (sum < 0.05 && k < throws) {
    term *= (throws - k) / (k + 1);
    k += 1;
    sum += term;
  }
  return k;
}

/** 3 / 1.128: from the mean of moving ranges of two to three standard deviations. */
const RANGE_TO_LIMIT = 2.66;
const IN_A_ROW = 7;

function xmrChart(points: readonly Figure[]): Chart {
  const values = points.map(at);
  const center = mean(values);
  const gaps = afterGaps(points);
  // A step over a gap is longer than the others by itself.
  const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const ranges = steps.filter(
    (_, index) => gaps.get(points[index + 1] as Figure) === gaps.get(points[index] as Figure),
  );
  const reach = RANGE_TO_LIMIT * mean(ranges);
  const limits = [center - reach, center + reach] as const;
  const signals = [
    ...outside(points, limits),
    ...stretchesOf(points, gaps).flatMap((stretch) => [
      ...steady(stretch),
      ...twoOfThree(stretch, { center, reach }),
      ...oneSide(stretch, center),
    ]),
  ];
  return { method: "xmr", center, limits, signals };
}

function outside(points: readonly Figure[], [low, high]: Interval): readonly Signal[] {
  return points.flatMap((point): Signal[] => {
    const { period } = point;
    if (sideOf(point, high) === "above")
      return [{ kind: "outside", from: period, to: period, side: "above" }];
    if (sideOf(point, low) === "below") return [{ kind: "outside", from: period, to: period, side: "below" }];
    return [];
  });
}

/** 7 points that rise, or fall, are 6 steps. */
function steady(points: readonly Figure[]): readonly Signal[] {
  const signals: Signal[] = [];
  let start = 0;
  for (let index = 1; index <= points.length; index++) {
    const step = stepAt(points, index);
    if (index < points.length && step !== 0 && step === stepAt(points, start + 1)) continue;
    if (stepAt(points, start + 1) !== 0 && index - start >= IN_A_ROW) {
      const side = stepAt(points, start + 1) > 0 ? "above" : "below";
      signals.push(signalOf("steady", { points: points.slice(start, index), side }));
    }
    start = index - 1;
  }
  return signals;
}

/** 1 up, −1 down, 0 neither, from the point before. */
function stepAt(points: readonly Figure[], index: number): number {
  const [before, here] = [points[index - 1], points[index]];
  const side = before && here && sideOf(here, at(before));
  return side === undefined ? 0 : side === "above" ? 1 : -1;
}

function twoOfThree(
  points: readonly Figure[],
  { center, reach }: { readonly center: number; readonly reach: number },
): readonly Signal[] {
  const signals: Signal[] = [];
  for (const side of ["above", "below"] as const) {
    const sign = side === "above" ? 1 : -1;
    const isFar = (point: Figure) => sideOf(point, center + sign * (2 / 3) * reach) === side;
    let last: { from: number; to: number } | undefined;
    const close = () => {
      if (last) signals.push(signalOf("two-of-three", { points: points.slice(last.from, last.to), side }));
      last = undefined;
    };
    for (let index = 0; index + 3 <= points.length; index++) {
      const far = [0, 1, 2].filter((step) => isFar(points[index + step] as Figure));
      if (far.length < 2) continue;
      const [from, to] = [index + (far[0] ?? 0), index + (far.at(-1) ?? 0) + 1];
      if (last && from < last.to) last.to = to;
      else {
        close();
        last = { from, to };
      }
    }
    close();
  }
  return signals;
}

function oneSide(points: readonly Figure[], center: number): readonly Signal[] {
  return runsOf(points, center)
    .filter(({ length }) => length >= IN_A_ROW)
    .map((run) => signalOf("one-side", run));
}

interface Run {
  readonly points: readonly Figure[];
  readonly side: "above" | "below";
  readonly length: number;
}

/** Which stretch between gaps a point belongs to. */
type Gaps = ReadonlyMap<Figure, number>;

/** A gap is a step over more periods than the smallest step of the series. */
function afterGaps(points: readonly Figure[]): Gaps {
  const steps = points.map(
    ({ period }, index) => period.ordinal - (points[index - 1]?.period.ordinal ?? period.ordinal),
  );
  const usual = steps.slice(1).reduce((least, step) => Math.min(least, step), Number.POSITIVE_INFINITY);
  let stretch = 0;
  return new Map(points.map((point, index) => [point, (steps[index] ?? 0) > usual ? ++stretch : stretch]));
}

function stretchesOf(points: readonly Figure[], gaps: Gaps): readonly (readonly Figure[])[] {
  const stretches = new Map<number | undefined, Figure[]>();
  for (const point of points) {
    const stretch = stretches.get(gaps.get(point));
    if (stretch) stretch.push(point);
    else stretches.set(gaps.get(point), [point]);
  }
  return [...stretches.values()];
}

/** Stretches of points on one side; a point on neither ends a stretch, and so does a gap. */
function runsOf(points: readonly Figure[], center: number, gaps?: Gaps): readonly Run[] {
  const runs: Run[] = [];
  let stretch: Figure[] = [];
  let current: "above" | "below" | undefined;
  const close = () => {
    if (current) runs.push({ points: stretch, side: current, length: stretch.length });
    stretch = [];
  };
  for (const point of points) {
    const side = sideOf(point, center);
    const before = stretch.at(-1);
    if (side !== current || (before && gaps?.get(before) !== gaps?.get(point))) close();
    current = side;
    stretch.push(point);
  }
  close();
  return runs;
}

function signalOf(
  kind: SignalKind,
  { points, side }: { readonly points: readonly Figure[]; readonly side: "above" | "below" },
): Signal {
  const [first, last] = [points[0] as Figure, points.at(-1) as Figure];
  return { kind, from: first.period, to: last.period, side };
}

/** Where a point lies; neither where it differs only by the last bits of a binary fraction. */
function sideOf(point: Figure, line: number): "above" | "below" | undefined {
  if (isSame(at(point), line)) return undefined;
  return at(point) > line ? "above" : "below";
}

function at(figure: Figure): number {
  return figure.value ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}

import { type Jump, jumpsIn } from "../measure/jumps.ts";
import { isSame } from "../measure/rounding.ts";
import { type CodedRows, codesOf, numberColumn } from "../model/coded-rows.ts";
import type { Measurement } from "../model/measurements.ts";
import { readPeriod } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { type History, historiesOf, type Point, whose } from "./histories.ts";
import { possibleRange } from "./out-of-range.ts";
import type { Rule } from "./rule.ts";
import { type Draft, told } from "./told.ts";

const [NUMERATOR, DENOMINATOR, VALUE, N, SD] = (
  ["numerator", "denominator", "value", "n", "sd"] as const
).map(numberColumn) as [number, number, number, number, number];

/** A total, or a figure of a partner, that lies far from what its own history lets expect. */
export const unusualJump: Rule<"unusual-jump"> = {
  name: "unusual-jump",
  check({ repository }) {
    return told(draftsIn(repository));
  },
};

function* draftsIn({ entities, measurements }: Repository): Generator<Draft<"unusual-jump">> {
  const codes = codesOf(measurements);
  for (const indicator of entities.indicator.values()) {
    const rows = codes.rowsOf(indicator.id);
    const explained = explainedPeriods(indicator);
    const figureOf = (row: number) => figure(rows, row);
    // Groups are left out: they are small, and small figures jump by themselves.
    for (const history of historiesOf(indicator, { codes, rows, figureOf, isWholeOnly: true })) {
      const range = possible(indicator, history);
      for (const jump of jumpsOf(history, indicator, rows)) {
        const point = history[jump.index];
        if (!point || explained.has(point.period.text)) continue;
        yield draft(indicator, rows, { jump, point, before: history[jump.index - 1], range });
      }
    }
  }
}

function figure(rows: CodedRows, row: number): number {
  const [numerator, denominator] = [rows.numberOf(row, NUMERATOR), rows.numberOf(row, DENOMINATOR)];
  if (Number.isNaN(numerator) || Number.isNaN(denominator)) return rows.numberOf(row, VALUE);
  return denominator > 0 ? numerator / denominator : Number.NaN;
}

/** A note on a period says that somebody has looked at it. */
function explainedPeriods({ data }: Entity<"indicator">): ReadonlySet<string> {
  return new Set((data.notes ?? []).flatMap(({ period }) => readPeriod(period)?.text ?? []));
}

function jumpsOf(history: History, indicator: Entity<"indicator">, rows: CodedRows): readonly Jump[] {
  const levels = history.map(({ period, value }) => ({ step: period.ordinal, value }));
  return jumpsIn(levels, (earlier, later) => {
    const [from, to] = [history[earlier], history[later]];
    return from && to ? chanceOf(from, to, { indicator, rows }) : 0;
  });
}

/**
 * The standard deviation of the step from a figure to one of the same kind of group, if nothing but
 * chance made it: of counts (Poisson), of shares (binomial, with one more of each kind as Agresti and
 * Caffo 2000 do), of means with their standard deviations.
 */
function chanceOf(
  from: Point,
  to: Point,
  { indicator, rows }: { readonly indicator: Entity<"indicator">; readonly rows: CodedRows },
): number {
  if (indicator.data.type === "count") return Math.sqrt(2 * Math.max(1, from.value));
  const both = (column: number) => [rows.numberOf(from.row, column), rows.numberOf(to.row, column)] as const;
  const [a, b] = both(DENOMINATOR);
  if (a > 0 && b > 0) {
    const share = (from.value * a + 1) / (a + 2);
    const spread = Math.max(0, share * (1 - share));
    return Math.sqrt(spread / (a + 2) + spread / (b + 2));
  }
  const [n, m] = both(N);
  const [sd, other] = both(SD);
  const variance = n > 0 && m > 0 ? sd ** 2 / n + other ** 2 / m : 0;
  return Number.isNaN(variance) ? 0 : Math.sqrt(variance);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Jumped {
  readonly jump: Jump;
  readonly point: Point;
  readonly before: Point | undefined;
  readonly range: Range;
}

function draft(
  indicator: Entity<"indicator">,
  rows: CodedRows,
  { jump, point, before, range }: Jumped,
): Draft<"unusual-jump"> {
  const row = rows.at(point.row);
  const other = before && rows.at(before.row);
  const column = (each: Measurement) => (each.numerator === undefined ? "value" : "numerator");
  return {
    path: row.path,
    about: `indicator:${indicator.id}`,
    make: () => ({
      rule: "unusual-jump",
      args: {
        indicator: indicator.id,
        period: point.period.text,
        value: point.value,
        ...expected(jump, point.value, range),
        points: jump.index,
        limit: jump.limit,
        ...whose(row),
      },
      where: row.locate(column(row)),
      related: other ? [{ label: "other", detail: other.raw, where: other.locate(column(other)) }] : [],
    }),
  };
}

/**
 * What a figure of an indicator can be: within its scale, a share from 0 to 1, no count below 0. Sums of money and
 * means may be below 0; of those that never were, nobody expects it.
 */
function possible({ data }: Entity<"indicator">, history: History): Range {
  const { from, to } = possibleRange(data);
  const isNeverBelow = data.type !== "index" && history.every(({ value }) => !(value < 0));
  return {
    from: from ?? (isNeverBelow ? 0 : Number.NEGATIVE_INFINITY),
    to: to ?? Number.POSITIVE_INFINITY,
  };
}

/** Between which values a figure was to be expected, as it is told: the figure itself is never within. */
function expected(
  { low, high }: Jump,
  value: number,
  { from, to }: Range,
): { readonly low: number; readonly high: number } {
  return {
    low: rounded(Math.max(low, from), value, Math.floor),
    high: rounded(Math.min(high, to), value, Math.ceil),
  };
}

/** Three digits tell enough of a limit; outwards, and with more where the figure would seem to lie within. */
function rounded(limit: number, figure: number, outwards: (value: number) => number): number {
  for (let digits = ENOUGH_DIGITS; digits < MOST_DIGITS; digits += 1) {
    const told = roundedTo(digits, limit, outwards);
    // On the same side of the figure as the limit itself.
    if (Math.sign(told - figure) === Math.sign(limit - figure)) return told;
  }
  return limit;
}

const ENOUGH_DIGITS = 3;
const MOST_DIGITS = 12;

function roundedTo(digits: number, value: number, outwards: (value: number) => number): number {
  const near = Number(value.toPrecision(digits));
  if (!Number.isFinite(near) || isSame(value, near) || outwards(value - near) === 0) return near;
  const digit = 10 ** (Math.floor(Math.log10(Math.abs(near))) - (digits - 1));
  return Number((near + Math.sign(outwards(value - near)) * digit).toPrecision(digits));
}

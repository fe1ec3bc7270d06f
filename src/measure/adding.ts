import type { MeasurementStatus } from "../model/measurements.ts";
import type { Entity } from "../model/repository.ts";
import type { Figure, RefusalReason } from "./figures.ts";

/** What came of adding figures: the numbers of a new figure, or why there are none. */
export type Added =
  | (Pick<Figure, "status" | "value" | "numerator" | "denominator" | "n" | "sd" | "bounds" | "isAverage"> & {
      readonly refused?: never;
    })
  | {
      readonly refused: RefusalReason /** Which of the figures, by their place in the list. */;
      readonly at: readonly number[];
    };

type Type = Entity<"indicator">["data"]["type"];
type Figures = readonly Figure[];

/** The figures of several partners as one, by the indicator's `over_partners`. One or more figures. */
export function addPartners(figures: Figures, indicator: Entity<"indicator">): Added {
  const { type, over_partners: rule, shared } = indicator.data;
  if (rule === undefined || rule === "none") return { refused: "none-declared", at: [] };
  if (shared === false && figures.length > 1) return { refused: "different-definitions", at: [] };
  const withheld = whichOf(figures, ({ status }) => status === "withheld");
  if (withheld.length > 0) return { refused: "withheld-part", at: withheld };
  if (rule === "unique") return unique(figures, type);
  if (type === "proportion") return ratioOfSums(figures);
  if (rule === "sum" && (type === "count" || type === "amount")) return sum(figures);
  if (rule === "weighted-mean") return weightedMean(figures);
  return { refused: "not-addable", at: [] };
}

/**
 * The figures of the periods that make up a longer one, by `over_time`; of a cumulative indicator the
 * last. All of them, in the order of time, except that the last alone is enough for `last`.
 */
export function addPeriods(figures: Figures, indicator: Entity<"indicator">): Added {
  const { type, cumulative, over_time: declared } = indicator.data;
  const rule = cumulative === true ? "last" : declared;
  if (rule === undefined || rule === "none") return { refused: "none-declared", at: [] };
  const withheld = whichOf(figures, ({ status }) => status === "withheld");
  if (withheld.length > 0) return { refused: "withheld-part", at: withheld };
  if (rule === "last") return last(figures);
  // Never the mean of ratios: numerators and denominators are added, for a sum and for a mean.
  if (type === "proportion") return rule === "mean" ? asAverage(ratioOfSums(figures)) : ratioOfSums(figures);
  if (rule === "sum") {
    return type === "count" || type === "amount" ? sum(figures) : { refused: "not-addable", at: [] };
  }
  return asAverage(type === "mean" || type === "rating" ? weightedMean(figures) : plainMean(figures));
}

/**
 * The value alone: the same people may be in every period, so that twelve months of 50 people are no 600
 * people, and no interval can rest on them.
 */
function asAverage(added: Added): Added {
  if (added.refused !== undefined || added.value === undefined) return added;
  return { status: added.status, value: added.value, isAverage: true };
}

/** The groups of a complete breakdown as their total. */
export function addGroups(figures: Figures, indicator: Entity<"indicator">): Added {
  const { type } = indicator.data;
  const withheld = whichOf(figures, ({ status }) => status === "withheld");
  if (withheld.length > 0) return { refused: "withheld-part", at: withheld };
  if (type === "proportion") return ratioOfSums(figures);
  if (type === "count" || type === "amount") return sum(figures);
  return type === "mean" || type === "rating" ? weightedMean(figures) : { refused: "not-addable", at: [] };
}

function whichOf(figures: Figures, is: (figure: Figure) => boolean): readonly number[] {
  return figures.flatMap((figure, index) => (is(figure) ? [index] : []));
}

function total(figures: Figures, column: "value" | "numerator" | "denominator" | "n"): number {
  return figures.reduce((all, figure) => all + (figure[column] ?? 0), 0);
}

/** As settled as the least settled part. */
export function statusOf(figures: Figures): MeasurementStatus {
  if (figures.some(({ status }) => status === "estimate")) return "estimate";
  return figures.some(({ status }) => status === "provisional") ? "provisional" : "final";
}

function sum(figures: Figures): Added {
  const without = whichOf(figures, ({ value }) => value === undefined);
  if (without.length > 0) return { refused: "missing-value", at: without };
  const isAverage = figures.some((figure) => figure.isAverage === true);
  return { status: statusOf(figures), value: total(figures, "value"), ...(isAverage && { isAverage }) };
}

function ratioOfSums(figures: Figures): Added {
  const without = whichOf(
    figures,
    ({ numerator, denominator }) => numerator === undefined || denominator === undefined,
  );
  if (without.length > 0) return { refused: "missing-numerator", at: without };
  const [numerator, denominator] = [total(figures, "numerator"), total(figures, "denominator")];
  if (denominator <= 0) return { refused: "missing-value", at: [] };
  return { status: statusOf(figures), value: numerator / denominator, numerator, denominator };
}

function weightedMean(figures: Figures): Added {
  const without = whichOf(figures, ({ n }) => n === undefined);
  if (without.length > 0) return { refused: "missing-n", at: without };
  const empty = whichOf(figures, ({ value, n }) => value === undefined && n !== 0);
  if (empty.length > 0) return { refused: "missing-value", at: empty };
  const n = total(figures, "n");
  if (n <= 0) return { refused: "missing-value", at: [] };
  const value = figures.reduce((all, figure) => all + (figure.value ?? 0) * (figure.n ?? 0), 0) / n;
  const sd = pooledDeviation(figures, value);
  return { status: statusOf(figures), value, n, ...(sd !== undefined && { sd }) };
}

/**
 * The standard deviation of several groups taken together (Cochrane Handbook 6.5.2.10, table 6.5.a,
 * for any number of groups): what each spreads in itself, and what their means lie apart.
 */
export function pooledDeviation(figures: Figures, mean: number): number | undefined {
  let squares = 0;
  let count = 0;
  for (const { n, sd, value } of figures) {
    if (n === 0) continue;
    if (n === undefined || value === undefined || (sd === undefined && n > 1)) return undefined;
    squares += (n - 1) * (sd ?? 0) ** 2 + n * (value - mean) ** 2;
    count += n;
  }
  return count > 1 ? Math.sqrt(squares / (count - 1)) : undefined;
}

/** People may be known to several partners: at least the largest number, at most all together. */
function unique(figures: Figures, type: Type): Added {
  if (type !== "count") return { refused: "not-addable", at: [] };
  const without = whichOf(figures, ({ value }) => value === undefined);
  if (without.length > 0) return { refused: "missing-value", at: without };
  const values = figures.map(({ value }) => value ?? 0);
  const [least, most] = [values.reduce((a, b) => Math.max(a, b), 0), total(figures, "value")];
  const isKnown = least === most;
  return { status: statusOf(figures), bounds: [least, most], ...(isKnown && { value: most }) };
}

function last(figures: Figures): Added {
  const figure = figures.at(-1);
  if (figure?.value === undefined) return { refused: "missing-value", at: [figures.length - 1] };
  const { status, value, numerator, denominator, n, sd, isAverage } = figure;
  return {
    status,
    value,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(n !== undefined && { n }),
    ...(sd !== undefined && { sd }),
    ...(isAverage === true && { isAverage }),
  };
}

function plainMean(figures: Figures): Added {
  const added = sum(figures);
  if (added.refused !== undefined || added.value === undefined) return added;
  return { ...added, value: added.value / figures.length };
}

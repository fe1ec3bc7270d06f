import { list } from "../../list.ts";
import { quote } from "../../quote.ts";
import { among } from "../among.ts";
import type { FigureRule, SentencesOf } from "../shape.ts";
import { PERIOD_KINDS, words } from "./words.ts";

const { allOf, number, or, period } = words;

const TYPES: ReadonlyMap<string, string> = new Map([
  ["proportion", "a proportion needs"],
  ["count", "a count needs"],
  ["mean", "a mean needs"],
  ["amount", "an amount needs"],
  ["rating", "a rating needs"],
  ["index", "an index needs"],
]);

const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ["increase", "the figure is meant to go up"],
  ["decrease", "the figure is meant to go down"],
  ["maintain", "the figure is meant to stay as it is"],
]);

function possible(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return to === undefined ? "something else" : `at most ${number(to)}`;
  return to === undefined ? `at least ${number(from)}` : `from ${number(from)} to ${number(to)}`;
}

function compared(value: number, reference: number): string {
  if (Number.isNaN(reference)) return "not in line with";
  if (value === reference) return "the same as";
  return value < reference ? "lower than" : "higher than";
}

/** What was added up: the groups of a breakdown, or the periods within a longer one. */
export function partsBy(by: string): string {
  return by === "period" ? "the shorter periods" : `the parts by ${quote(by)}`;
}

/** What figures, baselines and targets say. */
export const figures: SentencesOf<FigureRule> = {
  "out-of-range": {
    message: ({ column, value, from, to }) =>
      `${number(value)} in ${quote(column)} cannot be right: possible is ${possible(from, to)}.`,
    why: "One slip of the keyboard can turn a whole total around.",
    help: () => "Check the figure at its source; a percentage is written as a fraction (38.5% is 0.385).",
  },
  "numerator-above-denominator": {
    message: ({ numerator, denominator }) =>
      `${number(numerator)} out of ${number(denominator)} is not possible.`,
    why: "A part cannot be larger than the whole, so the percentage would be wrong.",
    help: () => "Check both figures; perhaps `numerator` and `denominator` were swapped.",
  },
  "value-differs": {
    message: ({ value, expected }) =>
      `The value ${number(value, expected)} does not follow from numerator and denominator, which give ${number(expected, value)}.`,
    why: "Two figures for one thing: a reader cannot know which to believe.",
    help: () =>
      "Leave `value` empty: it is computed from `numerator` and `denominator`. Or correct the figure that is wrong.",
  },
  "value-missing": {
    message: ({ indicator, type, columns }) =>
      `There is no figure for ${quote(indicator)} on this row: ${TYPES.get(type) ?? "needed is"} ${allOf(columns)}.`,
    why: "A row without a figure looks like a measurement but says nothing.",
    help: () =>
      "Fill in the figure; write 0 if it was zero, `na` in `value` if it does not apply, or remove the row if it is not known.",
  },
  "computed-has-rows": {
    message: ({ indicator }) =>
      `${quote(indicator)} is computed from other figures, but has rows of its own here.`,
    why: "A figure that is both typed and computed will one day exist in two versions.",
    help: () => "Remove these rows, or give the indicator another `type` if it is measured after all.",
  },
  "partners-without-total": {
    message: ({ indicator, period: when, unique }) =>
      unique
        ? `${quote(indicator)} has figures per partner in ${period(when)}; the same people may come to several partners, so they do not add up to a total.`
        : `${quote(indicator)} has figures per partner in ${period(when)}, but nothing says how they become one total.`,
    why: "Without a total, status and reports say that there are no figures.",
    help: ({ type, unique }) =>
      unique
        ? "Add a row without a partner, with the number of different people, as soon as you know it."
        : `Write \`over_partners: ${type === "proportion" ? "ratio-of-sums" : type === "mean" ? "weighted-mean" : "sum"}\` with the indicator, \`none\` if there should be no total, or add a row without a partner.`,
  },
  "computed-loop": {
    message: ({ path }) =>
      `These figures are computed from one another: ${path.map((id) => quote(id)).join(" → ")}.`,
    why: "A figure that rests on itself has no value.",
    help: () => "Let one of them rest on what was measured.",
  },
  "parts-differ-from-total": {
    message: ({ indicator, period: when, by, column, parts, total, ...cell }) =>
      `For ${quote(indicator)} in ${period(when)}${among(cell)} ${partsBy(by)} add up to ${number(parts)}, but the total is ${number(total)} (${quote(column)}).`,
    why: "Somebody was counted twice or forgotten, and readers who add up will notice.",
    help: ({ by }) =>
      by === "period"
        ? "Check the figures of the periods and the total; if it is not their sum, say so with `over_time`."
        : by === "partner"
          ? "Check the figures of the partners and the total; if it is not their sum, say so with `over_partners`."
          : "Check the parts and the total; if the breakdown does not cover everyone, say `complete: false` in the indicator.",
  },
  "baseline-without-measurement": {
    message: ({ indicator, period: when }) =>
      `The baseline of ${quote(indicator)} is about ${period(when)}, but there is no measurement of that period.`,
    why: "Without a starting point nobody can see how far you have come.",
    help: () =>
      "Add the measurement of that period to a table in `data/`, or choose a period that was measured.",
  },
  "target-without-measurement": {
    message: ({ indicator, period: when, kinds }) =>
      `The target of ${quote(indicator)} for ${period(when)} can never be compared: ${
        kinds.length === 0
          ? "there are no measurements"
          : `it is measured per ${or(kinds.map((kind) => PERIOD_KINDS.get(kind) ?? quote(kind)))}`
      }.`,
    why: "A target that meets no figure cannot show whether you are getting there.",
    help: ({ kinds }) =>
      kinds.length === 0
        ? "Add measurements of the same kind of period."
        : `Set the target for ${list(
            kinds.map((kind) => `a ${PERIOD_KINDS.get(kind) ?? quote(kind)}`),
            "en",
            "or",
          )}, or measure in the same kind of period as the target.`,
  },
  "baseline-differs": {
    message: ({ indicator, period: when, typed, measured }) =>
      `The baseline of ${quote(indicator)} says ${number(typed, measured)}, but ${number(measured, typed)} was measured in ${period(when)}.`,
    why: "Progress is counted from the starting point; with two starting points there are two stories.",
    help: () =>
      "Leave `value` out of the baseline, so that the measurement counts, or correct the one that is wrong.",
  },
  "target-against-direction": {
    message: ({ indicator, period: when, direction, value, reference, against }) =>
      `The target of ${quote(indicator)} for ${period(when)} (${number(value, reference)}) is ${compared(value, reference)} the ${
        against === "baseline" ? "baseline" : "target before it"
      } (${number(reference, value)}), while ${DIRECTIONS.get(direction) ?? `\`direction\` is ${quote(direction)}`}.`,
    why: "As it stands, getting worse would count as success.",
    help: () => "Check the target, the baseline and `direction` of the indicator.",
  },
};

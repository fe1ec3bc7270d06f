import { list } from "../../list.ts";
import { pickText, type TextInLanguages } from "../../locale.ts";
import { quote } from "../../quote.ts";
import { among } from "../among.ts";
import type { CheckRule, SentencesOf } from "../shape.ts";
import { partsBy } from "./figures.ts";
import { words } from "./words.ts";

const { allOf, anyOf, date, number, period } = words;

/** Longer texts of a coalition are cut off. */
const LONGEST = 200;

function reason(because: TextInLanguages): string {
  return pickText(because, "en", [])?.text ?? "";
}

/** The periods that are named, and how many there are before them. */
function when(periods: readonly string[], earlier: number): string {
  const named = periods.map((one) => period(one));
  const more = earlier === 1 ? "an earlier period" : `${number(earlier)} earlier periods`;
  return list(earlier === 0 ? named : [...named, more], "en");
}

/** What is more than its total: a group of a breakdown, or a period within a longer one. */
function partOf(by: string, part: string): string {
  return by === "period" ? `${period(part)}, which lies in it,` : `the part ${quote(part)} (${quote(by)})`;
}

/** What set the limit that a figure passed, in plain words; the rule's page names the method. */
const LIMITS = {
  figures: "how much the earlier figures go up and down around their mean",
  steps: "how large the earlier steps from one figure to the next were",
  chance: "how large a step chance alone can make",
  tenth: "a tenth more or less than usual",
};

/** Checks of figures against each other, against their history, and against what was agreed. */
export const checks: SentencesOf<CheckRule> = {
  "part-above-total": {
    message: ({ indicator, period: when, by, part, column, value, total, ...cell }) =>
      part === undefined
        ? `For ${quote(indicator)} in ${period(when)}${among(cell)} ${partsBy(by)} add up to ${number(value)}, more than the total of ${number(total)} (${quote(column)}).`
        : `For ${quote(indicator)} in ${period(when)}${among(cell)} ${partOf(by, part)} is ${number(value)}, but the total is ${number(total)} (${quote(column)}).`,
    why: "A part cannot be more than the whole: one of the figures is not right.",
    help: ({ by, part }) =>
      part === undefined && by !== "period"
        ? "Check the parts and the total; if somebody may be in several groups, say `overlapping: true` with the breakdown."
        : "Check the part and the total at their source.",
  },
  "cumulative-falls": {
    message: ({ indicator, period: when, value, before, earlier, ...cell }) =>
      `${quote(indicator)}${among(cell)} counts everything since the start, but went from ${number(earlier)} in ${period(before)} to ${number(value)} in ${period(when)}.`,
    why: "What was counted once cannot disappear, and readers will ask what happened.",
    help: () =>
      "Check both figures. If something else is counted from here on, say so with `break_in_series: true` under `definition_since`; if each figure is about its own period only, remove `cumulative: true`.",
  },
  "unusual-jump": {
    message: ({ indicator, period: when, value, low, high, points, limit, ...cell }) =>
      `${quote(indicator)}${among(cell)} is ${number(value, value < low ? low : high)} in ${period(when)}; after its ${number(points)} earlier figures, something from ${number(low)} to ${number(high)} was to be expected (limit: ${LIMITS[limit]}).`,
    why: "A jump can be real news, and it can be a slip or another way of counting; only you can tell which.",
    help: () =>
      "Check the figure at its source. If it is right, write under `notes` of the indicator what happened in this period; if something else is counted, use `break_in_series: true`.",
  },
  "late-measurements": {
    message: ({ indicator, partner, periods, earlier, due, daysLate }) =>
      `The figures of ${quote(indicator)}${among({ partner })} for ${when(periods, earlier)} are not there yet; ${periods.length + earlier === 1 ? "they" : "the first"} were expected by ${date(due)} (${daysLate === 1 ? "1 day" : `${number(daysLate)} days`} ago).`,
    why: "Without them a total is not the whole, and nobody sees what changes for the people behind them.",
    help: ({ source }) =>
      `Add the figures${source === undefined ? "" : ` from ${quote(source)}`}; write \`withheld\` or \`na\` where there are none to give, or agree on another time with \`deliver_within\`.`,
  },
  "future-measurement": {
    message: ({ indicator, period: when, begins }) =>
      `${quote(indicator)} has a figure for ${period(when)}, but that period begins only on ${date(begins)}.`,
    why: "What has yet to happen cannot have been measured; status and reports leave the row out, so that the figure seems to be gone.",
    help: () =>
      "Correct the period: perhaps two digits changed places. What you hope for or plan belongs under `targets` of the indicator.",
  },
  "house-rule": {
    message: ({ id, text, period: when, problem, left, right, missing, ...cell }) =>
      problem === "broken"
        ? `The house rule ${quote(id)} does not hold in ${period(when)}${among(cell)}: in ${quote(text, LONGEST)} it says ${number(left ?? 0)} on the left and ${number(right ?? 0)} on the right.`
        : `The house rule ${quote(id)} cannot be checked in ${period(when)}${among(cell)}: there is no figure of ${anyOf(missing ?? [])}.`,
    why: ({ because }) =>
      because === undefined
        ? "You agreed on this with each other: where it does not hold, a figure is wrong, or the agreement is."
        : `The reason for this agreement: ${quote(reason(because), LONGEST)}.`,
    help: ({ problem }) =>
      problem === "broken"
        ? "Check the figures of both sides at their source; if the agreement has changed, change the rule under `house_rules`."
        : "Add the figure that is missing, or write `when_missing: skip` with the rule under `house_rules`.",
  },
  "house-rule-unchecked": {
    message: ({ id, text, per, computed, unequal }) =>
      unequal !== undefined
        ? `The house rule ${quote(id)} is checked nowhere: the totals do not rest on the same partners. ${unequal.map(({ figure, partners }) => `${quote(figure)} lacks ${allOf(partners)}`).join("; ")}.`
        : computed === undefined
          ? `The house rule ${quote(id)} is checked nowhere: in no period are all figures of ${quote(text, LONGEST)} there${per.length === 0 ? "" : ` per ${allOf(per)}`}.`
          : `The house rule ${quote(id)} is checked nowhere: ${quote(computed)} is computed, and has no figures per ${allOf(per)}.`,
    why: "A rule that is never checked gives a confidence that rests on nothing.",
    help: ({ unequal }) =>
      unequal !== undefined
        ? "Add the figures of the partners that are missing, or agree on the rule per partner (`per: [partner]`)."
        : "Look whether the indicators are measured in the same kind of period, and for the same partners and groups; otherwise change the rule or its `per`.",
  },
};

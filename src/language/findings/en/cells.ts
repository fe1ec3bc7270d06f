import { quote } from "../../quote.ts";
import type { CellRule, SentencesOf } from "../shape.ts";
import { PERIOD_KINDS, words } from "./words.ts";

const { allOf, date, number } = words;

const IMPOSSIBLE: ReadonlyMap<string, string> = new Map([
  ["year", "that year cannot be meant"],
  ["years", "several years together are none, and a school year runs from one year to the next"],
  ["half-year", "a year has two halves"],
  ["quarter", "a year has four quarters"],
  ["month", "a year has twelve months"],
  ["week", "that year does not have this week"],
  ["day", "that month does not have this day"],
]);

const PERIODS =
  "Periods are written as `2025`, `2025-H1`, `2025-Q3`, `2025-03`, or a school year `2024-2025`.";
const DIGITS_ONLY =
  "Write digits only, without unit or thousands separator; leave the row out if there is no figure, or write `na` in `value` if it does not apply.";

function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `Did you mean ${quote(suggestion)}? `;
}

/** Both numbers that a text may mean. */
function eitherOf(one: string | undefined, other: string | undefined): string {
  if (one === undefined || other === undefined) return didYouMean(one);
  return `Is it ${quote(one)} or ${quote(other)}? `;
}

function per(kind: string): string {
  return PERIOD_KINDS.get(kind) ?? quote(kind);
}

const TABLE_CUT: ReadonlyMap<string, string> = new Map([
  ["thousands", "the comma between thousands"],
  ["decimals", "the decimal comma"],
  ["text", "the comma in the text"],
]);

/** What stands in the cells of tables, and in the names of groups. */
export const cells: SentencesOf<CellRule> = {
  "ragged-row": {
    message: ({ cells: count, expected, broken, parts, delimiter, trailing }) => {
      if (broken) return "This row and the one below it are probably one row: each is too short.";
      const counted = `This row has ${number(count)} ${count === 1 ? "cell" : "cells"}, the first line has ${number(expected)}`;
      if (delimiter !== undefined) return `${counted}: between its cells stands ${quote(delimiter)}.`;
      if (trailing) return `${counted}: those at the end are empty.`;
      return parts === undefined ? `${counted}.` : `${counted}: ${allOf(parts)} probably belong together.`;
    },
    why: "In a row that is too long or too short, figures end up in the wrong column; the row is not used.",
    help: ({ broken, splitOf, likely, whole, delimiter, trailing }) => {
      if (broken) return "Look for a line break inside a cell, and take it away.";
      if (delimiter !== undefined)
        return "Separate the cells of all rows as in the first line; perhaps two files were put together.";
      if (trailing) return "Remove the separators at the end of the row.";
      if (splitOf !== undefined && whole)
        return "What is counted is a whole number: write it without decimals. The decimal comma was read as the end of a cell.";
      if (splitOf !== undefined && likely !== undefined)
        return `If so, write ${quote(likely)}: ${TABLE_CUT.get(splitOf) ?? "the comma"} was read as the end of a cell.`;
      return "Look for a comma too many or too few; text with a comma in it goes between quotation marks.";
    },
  },
  "padded-cell": {
    message: ({ value, column, unseen }) =>
      unseen
        ? `In ${quote(value)}, in the column ${quote(column)}, signs that nobody sees stand around the value.`
        : `There are spaces around ${quote(value)} in the column ${quote(column)}.`,
    why: "Spaces that nobody sees make two names out of one.",
    help: ({ unseen }) =>
      unseen
        ? "Remove what stands before and after the value; typing the cell anew is the surest way."
        : "Remove the spaces before and after the value.",
  },
  "not-a-number": {
    message: ({ value, column, whole, cause, other }) => {
      const start = `${quote(value)} in the column ${quote(column)}`;
      if (cause === "date") return `${start} is a date, which a spreadsheet made of what was typed.`;
      if (cause === "thousands" && other !== undefined)
        return `${start} can be read in two ways: its mark may stand between thousands or before decimals.`;
      if (cause === "percent") return `${start} has a percent sign, but no share is measured here.`;
      if (cause === "formula-error") return `${start} is the result of a formula that failed.`;
      return `${start} ${whole || cause === "thousands" ? "is not a whole number" : "is not a number"}.`;
    },
    why: "The figure cannot be counted, so it is missing from totals and reports.",
    help: ({ suggestion, other, whole, hiddenBySource, cause }) => {
      if (hiddenBySource)
        return "The source hides this figure: leave the cells with figures empty and write `withheld` under `status`.";
      const meant = didYouMean(suggestion);
      if (cause === "no-figure")
        return `${meant}Remove the row if the figure is not known; write \`na\` in \`value\` if it does not apply, and 0 if it was nothing.`;
      if (cause === "date")
        return `${meant}Look up the figure at its source, and format the column as a number before you type it again.`;
      if (cause === "formula-error")
        return "Repair the formula in the spreadsheet, and save the table again.";
      if (cause === "not-finite")
        return "Something was probably divided by zero: remove the row, or write `na` in `value`.";
      if (cause === "percent")
        return `${eitherOf(suggestion, other)}Look up at the source what was counted, and write the number without a percent sign.`;
      if (cause === "thousands" && other !== undefined) {
        const start = `${eitherOf(suggestion, other)}Look it up at the source, and write`;
        if (other.includes(".")) return `${start} thousands without a comma, and decimals with a point.`;
        if (!other.includes(",")) return `${start} digits only, without a point or comma.`;
        return `${start} thousands without a point, and decimals with a comma. If every point in this table stands before decimals, save it with commas between the columns.`;
      }
      if (cause === "shortened")
        return `${meant}A spreadsheet shortened it, so digits may be lost: widen the column, format it as a number, and save again.`;
      if (cause === "note")
        return `${meant}Write the number alone; an estimate has the status \`estimate\`, and a remark belongs to \`notes\` of the indicator.`;
      return whole || cause === "thousands"
        ? `${meant}What is counted is a whole number: write digits only, without a point or comma, as in \`1250\`.`
        : `${meant}${DIGITS_ONLY}`;
    },
  },
  "bad-period": {
    message: ({ value, madeDay, lostYear, impossible }) => {
      const start = `${quote(value)} is not a period`;
      if (madeDay !== undefined) return `${start}: this is how a spreadsheet writes ${date(madeDay)}.`;
      if (lostYear) return `${start}: a spreadsheet made a day of what was typed, without a year.`;
      return impossible === undefined
        ? `${start}.`
        : `${start}: ${IMPOSSIBLE.get(impossible) ?? "it does not exist"}.`;
    },
    why: "Figures can only be laid side by side when it is certain which time they are about.",
    help: ({ suggestion, madeDay, lostYear }) =>
      madeDay === undefined && !lostYear
        ? `${didYouMean(suggestion)}${PERIODS}`
        : `${didYouMean(suggestion)}Look up what was typed, and format the column as text before you type it again. ${PERIODS}`,
  },
  "mixed-periods": {
    message: ({ indicator, partner, kind, expected, basis, rows }) => {
      const who = partner === undefined ? "" : ` of ${quote(partner)}`;
      const than =
        basis === "frequency"
          ? `\`frequency\` says per ${per(expected)}`
          : `the others are per ${per(expected)}`;
      return `${rows === 1 ? "One figure" : `${number(rows)} figures`}${who} for ${quote(indicator)} ${rows === 1 ? "is" : "are"} per ${per(kind)}, while ${than}.`;
    },
    why: "Only periods of one kind are laid side by side, so the others are left out of totals and lines.",
    help: ({ kind, expected }) =>
      `Ask for the figures per ${per(expected)}, or agree on another \`frequency\` for all.` +
      (kind === "day" ? " Did a spreadsheet make days of them? Write `2024` instead of `2024-01-01`." : ""),
  },
  "garbled-text": {
    message: ({ text }) => `In ${quote(text)}, letters were garbled by the wrong encoding.`,
    why: "It is printed so in maps and reports, and a name that is garbled in one place is another name.",
    help: ({ meant }) =>
      `${meant === undefined ? "" : `Write ${quote(meant)}. `}Save files as UTF-8, and choose UTF-8 when a spreadsheet opens a CSV.`,
  },
  "near-duplicate-category": {
    message: ({ kind, first, second, dimension, differs }) => {
      const where = kind === "partner" ? "Two partners" : `Two values of ${quote(dimension ?? "")}`;
      return `${where} are almost the same: ${allOf([first, second])} differ only in ${differs === "spelling" ? "one letter" : "capitals, blanks, accents or other signs"}.`;
    },
    why: "Figures of one group that stand under two names are never added up, and each looks smaller than it is.",
    help: () =>
      "If they are one and the same, keep one of the two and use it in all tables; otherwise, give them names that nobody confuses.",
  },
};

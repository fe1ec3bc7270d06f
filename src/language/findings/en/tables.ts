import type { RuleArguments } from "../../../findings/rule-names.ts";
import { list } from "../../list.ts";
import { quote } from "../../quote.ts";
import type { SentencesOf, TableRule } from "../shape.ts";
import { words } from "./words.ts";

const { allOf, number } = words;

type Trait = RuleArguments["csv-dialect"]["traits"][number];

const TRAITS: { readonly [T in Trait]: string } = {
  semicolon: "semicolons between the columns",
  tab: "tabs between the columns",
  "decimal-comma": "decimal commas",
  "byte-order-mark": "an invisible mark at the start",
  "windows-1252": "the old Windows encoding",
  crlf: "Windows line ends",
};

/** Tables of measurements, as text. */
export const tables: SentencesOf<TableRule> = {
  "unknown-column": {
    message: ({ column }) => `The column ${quote(column)} does not exist in this format.`,
    why: "Only agreed columns are allowed, so that nothing about a person slips in with the figures.",
    help: ({ nearest, allowed }) =>
      `${nearest === undefined ? "" : `Did you mean ${quote(nearest)}? `}The columns are ${allOf(allowed)}; a new breakdown is first described in \`dimensions.yaml\`.`,
  },
  "missing-column": {
    message: ({ column, noHeader }) =>
      noHeader
        ? `The first line of this table does not hold the names of its columns.`
        : `The column ${quote(column)} is missing from this table.`,
    why: "Without it, nobody can tell what the figures are about.",
    help: ({ column, noHeader }) =>
      noHeader
        ? `Put the names in the first line, beginning with \`indicator\` and \`period\`; remove a title that stands above them.`
        : `Add ${quote(column)} to the first line, and fill it in on every row.`,
  },
  "ragged-row": {
    message: ({ cells, expected }) =>
      `This row has ${number(cells)} cells, the first line has ${number(expected)}.`,
    why: "In a row that is too long or too short, figures end up in the wrong column; the row is not used.",
    help: () => "Look for a comma too many or too few; text with a comma in it goes between quotation marks.",
  },
  "blank-row": {
    message: () => "This row is empty.",
    why: "An empty row makes people wonder whether something is missing.",
    help: () => "Remove the row. A figure that does not exist simply has no row.",
  },
  "bad-header": {
    message: ({ problem, column }) => {
      if (problem === "blank") return "A column has no name.";
      if (problem === "duplicate") return `The column ${quote(column)} occurs twice.`;
      return `There are spaces around the name of the column ${quote(column)}.`;
    },
    why: "The name of a column says what its figures mean.",
    help: ({ problem }) => {
      if (problem === "blank") return "Give the column a name, or remove the column.";
      return problem === "duplicate" ? "Keep one of the two columns." : "Remove the spaces.";
    },
  },
  "padded-cell": {
    message: ({ value, column }) => `There are spaces around ${quote(value)} in the column ${quote(column)}.`,
    why: "Spaces that nobody sees make two names out of one.",
    help: () => "Remove the spaces before and after the value.",
  },
  "not-a-number": {
    message: ({ value, column, whole }) =>
      `${quote(value)} in the column ${quote(column)} ${whole ? "is not a whole number" : "is not a number"}.`,
    why: "The figure cannot be counted, so it is missing from totals and reports.",
    help: ({ suggestion, whole, hiddenBySource }) => {
      if (hiddenBySource)
        return "The source hides this figure: leave the cells with figures empty and write `withheld` under `status`.";
      const meant = suggestion === undefined ? "" : `Did you mean ${quote(suggestion)}? `;
      return whole
        ? `${meant}What is counted is a whole number: write digits only, without a point or comma, as in \`1250\`.`
        : `${meant}Write digits only, without unit or thousands separator; leave the row out if there is no figure, or write \`na\` in \`value\` if it does not apply.`;
    },
  },
  "bad-period": {
    message: ({ value }) => `${quote(value)} is not a period.`,
    why: "Figures can only be laid side by side when it is certain which time they are about.",
    help: ({ suggestion }) =>
      `${suggestion === undefined ? "" : `Did you mean ${quote(suggestion)}? `}Periods are written as \`2025\`, \`2025-H1\`, \`2025-Q3\`, \`2025-03\`, or a school year \`2024-2025\`.`,
  },
  "csv-dialect": {
    message: ({ traits }) =>
      `This table was read without trouble, but is written in another way than agreed: ${list(
        traits.map((trait) => TRAITS[trait]),
        "en",
      )}.`,
    why: "When everyone saves tables alike, a change of one figure shows as a change of one figure.",
    help: () =>
      "Nothing has to happen now; next time, save as CSV in UTF-8 with commas between the columns and a point in decimals.",
  },
  "bad-quote": {
    message: ({ problem }) =>
      problem === "unclosed"
        ? "A quotation mark is opened here and never closed."
        : "There is a quotation mark in the middle of a value.",
    why: "From here on it is not certain which figure belongs to which column.",
    help: ({ problem }) =>
      problem === "unclosed"
        ? "Close the quotation mark, or remove it."
        : "Remove it, or put the whole value between quotation marks and double the one inside.",
  },
  "conflicting-duplicate": {
    message: ({ first, second }) =>
      `The same figure stands here twice with different values: ${quote(first, 100)} and ${quote(second, 100)}.`,
    why: "Nobody can know which of the two is right, and in a report either may turn up.",
    help: () => "Ask the source, keep the row that is right and remove the other.",
  },
  "identical-duplicate": {
    message: ({ row }) => `This row stands in the tables twice: ${quote(row, 100)}.`,
    why: "As soon as one of the two is corrected, they contradict each other.",
    help: () => "Keep one of the two rows.",
  },
};

import type { RuleArguments } from "../../../findings/rule-names.ts";
import { list } from "../../list.ts";
import { quote } from "../../quote.ts";
import type { SentencesOf, TableRule } from "../shape.ts";
import { words } from "./words.ts";

const { allOf } = words;

type Trait = RuleArguments["csv-dialect"]["traits"][number];

const TRAITS: { readonly [T in Trait]: string } = {
  semicolon: "semicolons between the columns",
  tab: "tabs between the columns",
  "decimal-comma": "decimal commas",
  "byte-order-mark": "an invisible mark at the start",
  "windows-1252": "the old Windows encoding",
  crlf: "Windows line ends",
  cr: "line ends of Macs of long ago",
  "mixed-line-ends": "several kinds of line ends",
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
    help: ({ column, noHeader, delimiter, headerLine }) => {
      if (delimiter !== undefined)
        return `Between the names stands ${delimiter === " " ? "a space" : quote(delimiter)}; save the table again with commas, semicolons or tabs between the columns.`;
      if (headerLine !== undefined)
        return `The names stand in line ${headerLine}: remove the lines above it, so that they come first.`;
      return noHeader
        ? `Put the names in the first line, beginning with \`indicator\` and \`period\`; remove a title that stands above them.`
        : `Add ${quote(column)} to the first line, and fill it in on every row.`;
    },
  },
  "blank-row": {
    message: ({ rows }) =>
      rows === undefined ? "This row is empty." : `From here on ${rows} rows are empty.`,
    why: "An empty row makes people wonder whether something is missing.",
    help: ({ rows }) =>
      `${rows === undefined ? "Remove the row." : "Remove the rows."} A figure that does not exist simply has no row.`,
  },
  "bad-header": {
    message: ({ problem, column }) => {
      if (problem === "blank") return "A column has no name.";
      if (problem === "duplicate") return `The column ${quote(column)} occurs twice.`;
      if (problem === "repeated")
        return "The names of the columns stand here again, in the middle of the table.";
      return `There are spaces around the name of the column ${quote(column)}.`;
    },
    why: "The name of a column says what its figures mean.",
    help: ({ problem }) => {
      if (problem === "blank") return "Give the column a name, or remove the column.";
      if (problem === "repeated")
        return "Two tables were probably put one below the other: remove this line, after checking that the columns stand in the same order.";
      return problem === "duplicate" ? "Keep one of the two columns." : "Remove the spaces.";
    },
  },
  "csv-dialect": {
    message: ({ traits, leftOut }) =>
      `${leftOut ? "This table is" : "This table was read without trouble, but is"} written in another way than agreed: ${list(
        traits.map((trait) => TRAITS[trait]),
        "en",
      )}.`,
    why: "When everyone saves tables alike, a change of one figure shows as a change of one figure.",
    help: ({ leftOut }) =>
      `${leftOut ? "First repair the rows that could not be used" : "Nothing has to happen now"}; next time, save as CSV in UTF-8 with commas between the columns and a point in decimals.`,
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

import type { PersonalKind } from "../../../findings/personal-kinds.ts";
import { list } from "../../list.ts";
import { oneLine, quote } from "../../quote.ts";
import { among } from "../among.ts";
import { byProblem, bySign } from "../choices.ts";
import type { PeopleRule, SentencesOf } from "../shape.ts";
import { words } from "./words.ts";

const { number, period } = words;

const KINDS: { readonly [K in PersonalKind]: string } = {
  "national-number": "a Belgian national number or BIS number",
  bsn: "a Dutch citizen service number",
  nir: "a French social security number",
  iban: "an account number",
  "e-mail": "an e-mail address of one person",
  telephone: "a telephone number",
  "birth-date": "a date of birth",
  address: "an address with a house number",
  coordinates: "a place to within a few houses",
  name: "a name beside an age",
  header: "the name of a column about one person",
};

const PLACES = {
  text: "This is",
  cell: "This cell holds",
  header: "The header of this table holds",
  name: "The name of this file or folder holds",
} as const;

/** Numbers with a check, and addresses with a sign of their own: there is no doubt about these. */
const SURE: ReadonlySet<PersonalKind> = new Set([
  "national-number",
  "bsn",
  "nir",
  "iban",
  "e-mail",
  "birth-date",
]);
const NATIONAL: ReadonlySet<PersonalKind> = new Set(["national-number", "bsn", "nir"]);

const SIGNS = {
  columns: (columns: string) => `only a list of people has ${columns}`,
  key: (columns: string) => `each row has its own ${columns}, and nothing is counted`,
  "unique-rows": (columns: string) =>
    `more than half of the rows are the only one with their ${columns}, and nothing is counted`,
};

const UNSEARCHED = {
  binary: () => "This file is not text: nobody looked for data about people in it.",
  "too-large": (limit: string) =>
    `This file is larger than ${oneLine(limit, 20)}: nobody looked for data about people in it.`,
  unreadable: () => "This file cannot be read: nobody looked for data about people in it.",
};

/** Data about people, and where nobody could look for them. */
export const people: SentencesOf<PeopleRule> = {
  "personal-data": {
    message: ({ kind, value, in: place }) => {
      if (kind === "header") return `The column ${quote(value)} announces data about one person.`;
      return SURE.has(kind)
        ? `${PLACES[place]} ${KINDS[kind]}: ${quote(value)}.`
        : `${PLACES[place]} what looks like ${KINDS[kind]}: ${quote(value)}.`;
    },
    why: "Nobody may be recognised in figures that are shared, and what once stood in git stays in its history.",
    help: ({ kind }) => {
      if (NATIONAL.has(kind))
        return "Take the number out; no exemption exists for it. If it was committed or shared already, tell whoever looks after privacy with you today.";
      if (kind === "header")
        return "Leave the column out: only counts of groups belong here. If it is not about people, give it another name, or note an exemption with `kind: header`, `reviewed_by` and `until`.";
      return `Take it out, or replace it by a role or a group. If it may stand here, note an exemption in impact.yaml with \`kind\` ${quote(kind)}, \`reviewed_by\` and \`until\`.`;
    },
  },
  "records-of-people": {
    message: ({ sign, columns, rows }) =>
      `This table of ${number(rows)} rows looks like one row per person: ${bySign(
        SIGNS,
        sign,
      )(
        list(
          columns.map((column) => quote(column)),
          "en",
        ),
      )}.`,
    why: "A few traits side by side are enough to recognise somebody, also without a name.",
    help: () =>
      "Keep this file outside the coalition's folder and count it per group first, for example with `impact import`. If it is not about people, note an exemption with `reviewed_by` and `until`.",
  },
  "unsearched-file": {
    message: ({ problem, limit = "" }) => byProblem(UNSEARCHED, problem)(limit),
    why: "A picture, a PDF or a spreadsheet may be about somebody as well.",
    help: () => "See for yourself that nobody can be recognised in it.",
  },
  "small-group": {
    message: ({ indicator, period: when, column, minimum, ...cell }) =>
      `${quote(indicator)}${among(cell)} counts fewer than ${number(minimum)} people in ${period(when)} (${quote(column)}, or who is left).`,
    why: "In a group of a few, people can be recognised, and whoever gets the files reads along.",
    help: () =>
      "Take small groups or periods together, leave the breakdown out, or write the figure down as `withheld`. If small numbers may stand in the files, remove `in_data` under `privacy`.",
  },
  "small-revision": {
    message: ({ figure, release, minimum }) =>
      `${quote(figure)} differs from what was published in ${quote(release)}, by fewer than ${number(minimum)} people.`,
    why: "Whoever lays both figures side by side sees a group of a few; therefore the new figure stays hidden.",
    help: () =>
      "Check whether it is right. If it is, wait until more changes, or publish the figure only once it is final.",
  },
  "release-without-indicator": {
    message: ({ indicator, release }) =>
      `Figures of ${quote(indicator)} were published in ${quote(release)}; that indicator is not there (any more).`,
    why: "Those figures cannot be taken into account when new ones about the same people come with them.",
    help: () =>
      "This is fine where the indicator really ended. If it got another name, see for yourself what both figures give away together.",
  },
};

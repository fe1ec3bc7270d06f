import type { PersonalKind } from "../../../findings/personal-kinds.ts";
import { list } from "../../list.ts";
import { oneLine, quote } from "../../quote.ts";
import { among } from "../among.ts";
import { byProblem, bySign, chosen, movedOf } from "../choices.ts";
import type { PeopleRule, SentencesOf } from "../shape.ts";
import { words } from "./words.ts";

const { kind: kindWord, number, period } = words;

const KINDS: { readonly [K in PersonalKind]: string } = {
  "national-number": "a Belgian national number or BIS number",
  bsn: "a Dutch citizen service number",
  nir: "a French social security number",
  "id-document": "the number of a passport, card or foreigner's file",
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
  ref: "The name of this branch or tag holds",
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
  names: (columns: string) => `first names stand in it beside what tells of each of them (${columns})`,
  "unique-rows": (columns: string) =>
    `more than half of the rows are the only one with their ${columns}, and nothing is counted`,
};

const UNSEARCHED = {
  binary: () => "This file is not text: nobody looked for data about people in it.",
  "in-part": () =>
    "Signs that are no text stand in this file: it was searched only as far as it can be read.",
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
    message: ({ kind, id, release }) =>
      `Figures of ${quote(id)} (${kindWord(kind)}) were published in ${quote(release)}; under that name there are none now.`,
    why: "Those figures cannot be taken into account when new ones about the same people come with them. Where they may go on under another name, new figures stay hidden.",
    help: ({ kind, id }) =>
      `Does it have another name now, add the old one to \`previously\` there: then its releases count again. Did it end, add ${quote(`${kind}:${id}`)} to the list \`ended\` under \`privacy\` in impact.yaml.`,
  },
  "release-changed": {
    message: ({ release, problem }) =>
      problem === "edited"
        ? `${quote(release)} no longer says what was written there when it was published.`
        : `${quote(release)} has no checksum: whether a line was changed or is gone cannot be seen.`,
    why: "What others have in their hands does not change with a file; beside a record that is not what it was, nobody can tell what they know.",
    help: ({ problem }) =>
      problem === "edited"
        ? "Bring the file back as it was, from git for example; until then nothing about people is shown but what other releases show. A correction comes in a new release."
        : "See for yourself, in git for example, that the file is still as it was when it was published.",
  },
  "release-removed": {
    message: ({ release }) =>
      `Git holds a record of what was published in ${quote(release)}; it is gone from the files.`,
    why: "Whoever has that report keeps it. Without its record, the next one can be subtracted from it.",
    help: () =>
      "Bring the file back from git, under its own name. If it was never published, note an exemption for this file in impact.yaml, with that reason.",
  },
  "goalpost-moved": {
    message: ({ thing, key }) =>
      chosen(movedOf({ thing, key }), {
        gone: `${quote(thing)} is gone though there were figures of it, and this change gives no reason.`,
        claim: `${quote(key)} of ${quote(thing)} became stronger without new evidence, and this change gives no reason.`,
        "claimed-of": `${quote(thing)} is now about another part of the theory (${quote(key)}), without new evidence for that, and this change gives no reason.`,
        protection: `${quote(key)} of ${quote(thing)} protects people less than before, and this change gives no reason.`,
        settings: `${quote(key)} in ${quote(thing)} protects people less than before, and this change gives no reason.`,
        target: `${quote(key)} of ${quote(thing)} is different while there are figures already, and this change gives no reason.`,
        check: `${quote(key)} in ${quote(thing)} makes a check weigh less that guards people, what was published or goalposts, and this change gives no reason.`,
        definition: `${quote(key)} of ${quote(thing)} is different while there are figures already, and this change gives no reason.`,
        yardstick: `${quote(key)} of ${quote(thing)} is different while there are figures already, and this change gives no reason.`,
      }),
    why: "Who moves the bar after the jump can always succeed. With a reason beside it, everybody can see that it was done in the open.",
    help: ({ thing, key }) =>
      chosen(movedOf({ thing, key }), {
        gone: "Write why: an entry under learning/ in this same change that names it in its text. Or put it back.",
        target:
          "Write why: `because` beside the target, or an entry under learning/ in this same change that names the indicator under `changes`. Or put it back.",
        claim:
          "Add the evidence that makes the claim stronger, or write why: an entry under learning/ in this same change that names the claim under `changes`. Or put it back.",
        "claimed-of":
          "Add evidence for what it says now, or write why: an entry under learning/ in this same change that names the claim under `changes`. Or put it back.",
        protection:
          "Put it back. If it is meant so, write why: an entry under learning/ in this same change that names this under `changes`.",
        settings:
          "Put it back. If it is meant so, write why: an entry under learning/ in this same change, with `impact.yaml` in its text.",
        check:
          "Put it back. If it is meant so, write why: an entry under learning/ in this same change, with `impact.yaml` in its text.",
        definition:
          "Write why: an entry of `definition_since` of the indicator, or an entry under learning/ in this same change that names it under `changes`. Or put it back.",
        yardstick:
          "Write why: an entry under learning/ in this same change that names it under `changes`. Or put it back.",
      }),
  },
  "protection-lowered": {
    message: ({ problem, id = "", minimum = 1, least = 1, unit = "", release = "" }) =>
      chosen(problem, {
        minimum:
          minimum <= 1
            ? "With `minimum_count: 1` no group is too small to be shown."
            : `With \`minimum_count: ${number(minimum)}\` only groups of one person are too small to be shown.`,
        "lower-minimum": `${quote(id)} asks for a minimum of ${number(minimum)}, lower than that of the whole coalition (${number(least)}); the higher one holds.`,
        counts: `${quote(id)} says that it does not count people, but its unit does: ${quote(unit)}.`,
        source: `${quote(id)} is called public statistics, and nothing says where these can be found.`,
        released: `Figures of ${quote(id)} were published in ${quote(release)} as figures about people, or without saying about what; now it is said to be about something else, or public.`,
      }),
    why: "What falls outside the protection is shown as it is, also where it is about one person.",
    help: ({ problem }) =>
      chosen(problem, {
        minimum: "Usual is 5 or 10. If it is meant so, note an exemption with the reason.",
        "lower-minimum":
          "Remove it here, or lower the one in impact.yaml if it is meant for all; an indicator can only ask for more.",
        counts: "Write `counts: people` or `counts: households`; or a unit that says what is counted.",
        source:
          "Give the `url` where everybody can look these figures up. If they are not published, choose another `kind`.",
        released:
          "Write `counts` and `source` as they were. Figures of the periods in that release stay hidden where they differ from what it shows; those of other periods do not.",
      }),
  },
};

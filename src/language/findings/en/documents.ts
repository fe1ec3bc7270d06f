import type { RuleArguments } from "../../../findings/rule-names.ts";
import { quote } from "../../quote.ts";
import type { DocumentRule, SentencesOf } from "../shape.ts";
import { yamlCause } from "../yaml-causes.ts";
import { EXPECTED, words } from "./words.ts";

const { anyOf, kind, kinds, number, or } = words;

type YamlProblem = RuleArguments["yaml-syntax"]["problem"];
type FileProblem = RuleArguments["file-unreadable"]["problem"];
type WrongValue = RuleArguments["wrong-value"];

const STAYS = { error: "an error", warning: "a warning", info: "a note" } as const;

function field(key: string): string {
  return key === "" ? "this field" : quote(key);
}

const YAML: { readonly [P in YamlProblem]: readonly [message: (detail: string) => string, help: string] } = {
  syntax: [
    (detail) => `From here on this file cannot be read as YAML: ${yamlCause(detail, "en")}.`,
    "Look at this line and the one above: the usual causes are a missing colon or quotation mark, a tab, or lines that are not indented alike.",
  ],
  "duplicate-key": [
    (detail) => `${quote(detail)} occurs twice in the same group of fields.`,
    "Keep the one that is right and remove the other.",
  ],
  "missing-dash": [
    (detail) =>
      `A dash is missing before ${quote(detail)}: something new begins here, but it reads as the same fields of what stands above for a second time.`,
    "Put `- ` before this line, where the dashes of the list stand.",
  ],
  "decimal-comma": [
    (detail) =>
      `In ${quote(detail)} a comma stands before the decimals; between braces a comma ends a field.`,
    "Write a point instead of the comma, as in `0.65`.",
  ],
  "cut-off": [
    (detail) => `${quote(detail)} is left out: what comes after a space and \`#\` is a remark to YAML.`,
    "Put the whole text between quotation marks. If it is meant as a remark, put a space behind `#`.",
  ],
  "too-many-aliases": [
    () => "This file repeats parts of itself too often, with `&` and `*`.",
    "Write the repeated parts out in full.",
  ],
  "too-deep": [
    () => "The fields in this file are nested too deeply to be read.",
    "Compare with an example from the documentation: no file of the format needs more than a few levels.",
  ],
  "no-front-matter": [
    () => "This file does not begin with a block of fields between two lines of `---`.",
    "Put a line `---` at the very top, then the fields, then a line `---`, then the text.",
  ],
  "unclosed-front-matter": [
    () => "The block of fields at the top of this file is not closed.",
    "Put a line with only `---` between the fields and the text.",
  ],
  "unusable-tag": [
    (detail) => `${quote(detail)} is a mark that this format does not use.`,
    "Remove the mark; put the value between quotation marks if it is meant as text.",
  ],
};

const FILES: { readonly [P in FileProblem]: readonly [message: (limit: string) => string, help: string] } = {
  "not-utf8": [
    () => "This file is not saved as UTF-8, so letters such as é and ë cannot be read with certainty.",
    "Save it again and choose UTF-8 as the encoding.",
  ],
  utf16: [
    () => "This file is saved as UTF-16, which spreadsheets call Unicode text.",
    "Save it again and choose UTF-8 as the encoding; spreadsheets call that CSV UTF-8.",
  ],
  binary: [
    () => "This file holds something else than text.",
    "Save it again as plain text, or as CSV if it was a spreadsheet.",
  ],
  "too-large": [
    (limit) => `This file is too large to be read${limit}.`,
    "Split it into smaller files, for example one for each year.",
  ],
  "link-outside": [
    () => "This is a link to something outside the repository, and that is not read.",
    "Put the file or folder itself in the repository.",
  ],
  "linked-folder": [
    () => "This is a link to a folder, and linked folders are not read.",
    "Replace the link by the folder itself.",
  ],
  "not-a-file": [
    () => "This is not an ordinary file, so it cannot be read.",
    "Replace it by an ordinary text file.",
  ],
  "no-permission": [
    () => "This may not be read by whoever runs the check.",
    "Change the rights of the file or folder, or ask the person who manages the computer.",
  ],
  gone: [
    () => "This file disappeared while the check was running.",
    "Run the check again once nothing is being moved or saved.",
  ],
  empty: [() => "There is nothing in this file.", "Fill it in, or remove it."],
  "line-too-long": [
    (limit) => `A line in this file is too long to be read${limit}.`,
    "Look for a quotation mark that is not closed, or for a text that does not belong in a table.",
  ],
  "too-many-cells": [
    (limit) => `A row in this file has too many cells to be read${limit}.`,
    "Remove the columns that the format does not have.",
  ],
};

const FORMS: ReadonlyMap<string, string> = new Map([
  ["url", "a web address that begins with `https://`"],
  ["account", "an account with the sign @ in front, such as `@riverside` or `@riverside/housing`"],
  ["currency", "a currency as three capitals, such as `EUR`"],
  ["ended", "the kind and the name, such as `partner:riverside`, or a group as `value:age=18-25`"],
  ["standard", "the name of a standard, a colon and the code in it, such as `sdg:11.1.1`"],
  ["table-path", "a path below `data/` that ends in `.csv`, without blanks"],
  ["language", "a language code such as `nl`, `en` or `fr`"],
  ["reference", "a kind and an identifier, such as `indicator:stable-housing`"],
  ["identifier", "lower-case letters, digits and hyphens"],
  ["text", "text, or text in several languages"],
  ["date", "a date such as `2026-03-01`"],
  ["period", "a period such as `2025` or `2025-Q3`"],
  ["house-rule-term", "an indicator, a number, or `2 * indicator` in this place"],
  ["house-rule-part", "only `.numerator`, `.denominator` or `.n` after the name of an indicator"],
  ["house-rule-sign", "`+`, ` - ` or a comparison (`<=`, `>=`, `<`, `>`, `=`, `!=`) in this place"],
  ["house-rule-minus", "blanks on both sides of the minus, because names have hyphens"],
  ["house-rule-comparison", "exactly one comparison: `<=`, `>=`, `<`, `>`, `=` or `!=`"],
  ["house-rule-indicator", "the identifier of at least one indicator"],
  ["house-rule-too-long", "a shorter rule, or several: at most 500 characters and 20 figures"],
]);

function expectedWords(expected: readonly (keyof typeof EXPECTED)[]): string {
  return expected.length === 0 ? "something else" : or(expected.map((one) => EXPECTED[one]));
}

function wrongValue({ problem, value, key }: WrongValue): string {
  switch (problem.is) {
    case "type":
      return `${field(key)} should be ${expectedWords(problem.expected)}, but ${quote(value)} stands there.`;
    case "not-in-list":
      return `${quote(value)} is not one of the choices for ${field(key)}.`;
    case "identifier":
      return `${quote(value)} cannot be used as an identifier.`;
    case "date":
      return problem.suggestion === undefined
        ? `${quote(value)} is not a date that exists.`
        : `${quote(value)} is not written as year-month-day.`;
    case "period":
      return `${quote(value)} is not a period.`;
    case "form":
      return `${quote(value)} is not written the way ${field(key)} needs.`;
    case "too-small":
      return `${field(key)} is ${quote(value)}, and that is less than ${number(problem.limit)}.`;
    case "too-large":
      return `${field(key)} is ${quote(value)}, and that is more than ${number(problem.limit)}.`;
    case "too-few":
      return `The list ${field(key)} is too short.`;
    case "too-many":
      return `The list ${field(key)} is too long.`;
    case "repeated":
      return `${quote(value)} occurs more than once in ${field(key)}.`;
    case "empty":
      return `${field(key)} is empty.`;
    case "reference-form":
      return `${quote(value)} does not say what kind of thing is meant.`;
    case "order":
      return `${quote(problem.second)} comes before ${quote(problem.first)}.`;
    case "contradicts":
      return `${quote(value)} in ${field(key)} says that there is no figure to give, but there are numbers in ${problem.columns.map((one) => quote(one)).join(", ")}.`;
    case "not-used":
      return `${field(key)} has no meaning for an indicator of type ${quote(problem.type)}.`;
    case "reserved":
      return `${quote(value)} is the name of a fixed column, so it cannot name anything else.`;
    case "not-softened":
      return `The rule ${field(key)} stays ${STAYS[problem.stays]}: ${quote(value)} changes nothing here.`;
    case "one-of":
      return `${field(key)} needs exactly one of these: ${or(problem.allowed.map((one) => quote(one)))}.`;
  }
}

function wrongValueHelp({ problem, key }: WrongValue): string {
  switch (problem.is) {
    case "type":
      if (problem.suggestion !== undefined)
        return problem.other === undefined
          ? `${didYouMean(problem.suggestion)}Write a number with a point before the decimals.`
          : `Is it ${quote(problem.suggestion)} or ${quote(problem.other)}? Write a number with a point before the decimals; 60% is \`0.6\` as a share.`;
      return `Write ${expectedWords(problem.expected)} here; text with \`:\` or \`#\` in it goes between quotation marks.`;
    case "not-in-list":
      return `${didYouMean(problem.nearest)}${choose(problem.allowed, problem.nearest)}`.trim();
    case "identifier":
      return `Use only lower-case letters, digits and hyphens${problem.suggestion === undefined ? "" : `, for example ${quote(problem.suggestion)}`}.`;
    case "date":
      return `${didYouMean(problem.suggestion)}Write year, month and day: \`2026-03-01\`.`;
    case "period":
      return `${didYouMean(problem.suggestion)}Periods are written as \`2025\`, \`2025-H1\`, \`2025-Q3\`, \`2025-03\`, or a school year \`2024-2025\`.`;
    case "form":
      return `Write ${FORMS.get(problem.expected) ?? quote(problem.expected)}.`;
    case "too-small":
      return `Write a number of at least ${number(problem.limit)}.`;
    case "too-large":
      return `Write a number of at most ${number(problem.limit)}.`;
    case "too-few":
      return "Add what is missing, or remove the field.";
    case "too-many":
      return "Keep only what matters most.";
    case "repeated":
      return "Keep it once.";
    case "empty":
      return `Fill in ${field(key)}, or remove it.`;
    case "reference-form":
      return `Put the kind in front: ${anyOf(problem.allowed.map((one) => `${one}:…`))}.`;
    case "order":
      return `Check both: ${quote(problem.first)} has to come first.`;
    case "contradicts":
      return key === "status"
        ? "Empty the cells with numbers if the source does not want them shown; they stay in the history of git, so ask for help if that is a harm. If they may be shown, take another status."
        : "Leave `na` where there is nothing to count, and empty the numbers; or take `na` away.";
    case "not-used":
      return "Leave this cell empty, or make the indicator a `proportion`.";
    case "reserved":
      return "Choose another name; in tables it would mean two things.";
    case "not-softened":
      return `Take this line out, so that nobody thinks that it counts. ${quote(`impact explain ${key}`)} tells what the rule finds, and what to do about it.`;
    case "one-of":
      return `Keep the one that you mean: ${anyOf(problem.allowed)}.`;
  }
}

/** All choices; where there are very many, the nearest one has to do. */
function choose(allowed: readonly string[], nearest?: string): string {
  const tooMany = allowed.length > (nearest === undefined ? 30 : 12);
  return allowed.length === 0 || tooMany ? "" : `Choose ${anyOf(allowed)}. `;
}

function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? "" : `Did you mean ${quote(nearest)}? `;
}

/** In what only a word differs from the one that was meant. */
const DIFFERS: ReadonlyMap<string, string> = new Map([
  ["case", "only capitals and small letters differ"],
  ["blanks", "only blanks, hyphens or other signs differ"],
  ["accents", "only accents differ"],
  ["unseen", "there is a sign in it that nobody sees"],
  ["line-break", "there is a line break in it"],
  ["encoding", "its letters were garbled when a file was opened in the wrong encoding"],
]);

/** Files, fields, identifiers and references. */
export const documents: SentencesOf<DocumentRule> = {
  "yaml-syntax": {
    message: ({ problem, detail }) => YAML[problem][0](detail),
    why: "What cannot be read is not checked, and is missing from every map and report.",
    help: ({ problem }) => YAML[problem][1],
  },
  "file-unreadable": {
    message: ({ problem, limit }) =>
      FILES[problem][0](limit === undefined ? "" : ` (at most ${quote(limit)})`),
    why: "What cannot be read is not checked, and is missing from every map and report.",
    help: ({ problem }) => FILES[problem][1],
  },
  "unknown-file": {
    message: () => "This file has no place in the format, so nothing in it is used.",
    why: "Whoever wrote it may think that it counts.",
    help: ({ nearest, workbook }) =>
      workbook
        ? "A spreadsheet is not read: import it with `impact import`, or save the sheet as CSV."
        : `${didYouMean(nearest)}Check the name of the file and the folder it is in, or take it out of the repository.`,
  },
  "unknown-key": {
    message: ({ key }) => `There is no field ${quote(key)} here.`,
    why: "A field that is not known is not used, so what it says would silently be lost.",
    help: ({ nearest, allowed }) =>
      nearest === undefined
        ? `${choose(allowed)}Anything of your own can go under \`meta\`.`
        : `Did you mean ${quote(nearest)}? Anything of your own can go under \`meta\`.`,
  },
  "missing-key": {
    message: ({ key, object }) => `${quote(key)} is missing${ofObject(object)}.`,
    why: "Without it, nobody can tell what is meant, and the rest cannot be checked.",
    help: ({ key }) => `Add a line ${quote(`${key}:`)} and fill it in.`,
  },
  "wrong-value": {
    message: wrongValue,
    why: ({ problem }) =>
      problem.is === "not-softened"
        ? "Whoever switched a rule off counts on its silence; some rules tell what could not be read, or protect people, and never keep silent."
        : "A value that can be read in two ways ends up in a report in the wrong way.",
    help: wrongValueHelp,
  },
  "duplicate-id": {
    message: ({ kind: one, id }) => `${quote(id)} is used twice among the ${kinds([one])}.`,
    why: "Whoever refers to it cannot know which of the two is meant.",
    help: () => "Give one of the two another identifier, or remove the one too many.",
  },
  "file-name-differs": {
    message: ({ id, name }) => `The file is called ${quote(name)}, but the identifier in it is ${quote(id)}.`,
    why: "Others refer to it by the name of the file; two names for one thing lead to mistakes.",
    help: () => "Rename the file, or leave `id` out: the name of the file is the identifier.",
  },
  "unknown-reference": {
    message: ({ kinds: many, id, from }) =>
      `${quote(from)} refers to ${quote(id)}, but it is not among the ${kinds(many)}.`,
    why: "A reference to nothing breaks the line from what you do to what you can show.",
    help: ({ nearest, allowed, differs }) =>
      nearest !== undefined && differs !== undefined
        ? `Write ${quote(nearest)}: ${DIFFERS.get(differs) ?? "only the way of writing differs"}.`
        : nearest === undefined || allowed !== undefined
          ? `${didYouMean(nearest)}${choose(allowed ?? [], nearest)}`.trim() ||
            "Check the spelling, or add what is missing first."
          : `Did you mean ${quote(nearest)}? Otherwise, add what is missing first.`,
  },
};

function ofObject(object: string): string {
  const known = kind(object);
  return known.startsWith("`") ? "" : ` (${known})`;
}

import { capital } from "../changes/speaking.ts";
import type { LifeSentences } from "./shape.ts";

export const en: LifeSentences = {
  span: (count, first, last) =>
    count === 1 ? `One moment, on ${first}.` : `${count} moments, from ${first} to ${last}.`,
  moment: (day, who) => (who === "" ? day : `${day}, ${who}`),
  why: (subject, request) => (request === "" ? `Why: ${subject}` : `Why: ${subject} (${request})`),
  request: (number) => `request ${number}`,
  learned: (title) => `Learned: ${title}`,
  figures: "Figures were added or revised; which ones is not told, to protect people in small groups.",
  unread: "A file could not be read here, so something may be missing.",
  conflict: "Two versions stood beside each other in a file here; nobody had said yet which one counts.",
  mended:
    "From here on the file could be read again; what is told is what differs from the last version that could be.",
  together: (of, count, versions) => {
    const said = `${count === 2 ? "two" : count} versions were brought together here: ${versions}.`;
    return of === "" ? capital(said) : `${of}: ${said}`;
  },
  version: (value, by) =>
    value === undefined
      ? by === ""
        ? "one from before"
        : `that of ${by}`
      : by === ""
        ? value
        : `${value} (${by})`,
  cutOff: (first) => `This copy of the repository begins on ${first}; what came before is not known here.`,
  cutOffEmpty: "This copy of the repository does not hold its whole history; nothing is known of this here.",
  notYet: "No commit says anything of this yet.",
  before: (day) => ({
    message: `Nothing had been committed on ${day} yet.`,
    help: "Choose a later day.",
  }),
  notHere: (day) => ({
    message: `On ${day} the coalition did not stand in this folder.`,
    help: "Choose a later day. Without a day, its life before is told as well.",
  }),
  nothingAsked: {
    message: "It does not say of what you want the history.",
    help: "Add what it is called in the files, for example: impact history indicator:stable-housing. Or ask for the whole theory: impact history --timeline.",
  },
  unknown: (name, nearest) => ({
    message: `Nothing is called ${name}, now or earlier.`,
    help:
      nearest === undefined
        ? "Use the identifier, as in the files, or with its kind: indicator:stable-housing."
        : `Did you mean ${nearest}?`,
  }),
  several: (name, references) => ({
    message: `${name} is the name of several things.`,
    help: `Say which one: ${references}.`,
  }),
};

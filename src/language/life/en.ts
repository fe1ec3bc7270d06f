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
  cutOff: (first) => `This copy of the repository begins on ${first}; what came before is not known here.`,
  cutOffEmpty: "This copy of the repository does not hold its whole history; nothing is known of this here.",
  notYet: "No commit says anything of this yet.",
  before: (day) => ({
    message: `Nothing had been committed on ${day} yet.`,
    help: "Choose a later day.",
  }),
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

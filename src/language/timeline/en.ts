import { pluralIn } from "../history-counts.ts";
import type { TimelineWords } from "./shape.ts";

const count = pluralIn("en");

export const en: TimelineWords = {
  title: (name) => (name === "" ? "How the theory of change grew" : `How the theory of change grew: ${name}`),
  titleOf: (name) => `How it went: ${name}`,
  description: (first, last) => `From ${first} to ${last}. The table says the same in words.`,
  dated: {
    decision: (title) => `Decision: ${title}`,
    lesson: (title) => `Lesson: ${title}`,
    obstacle: (title) => `Obstacle: ${title}`,
    event: (title) => `Event: ${title}`,
    question: (title) => `Question: ${title}`,
    session: (title) => `Session: ${title}`,
    "coalition-begins": (title) => `Begins: ${title}`,
    "trajectory-begins": (title) => `Trajectory begins: ${title}`,
    "trajectory-ends": (title) => `Trajectory ends: ${title}`,
    "policy-begins": (title) => `Policy takes effect: ${title}`,
    "policy-ends": (title) => `Policy ends: ${title}`,
  },
  added: (things) => `New: ${things}`,
  changed: (things) => `Changed: ${things}`,
  removed: (things) => `Gone: ${things}`,
  nodes: (number) => count(number, "part of the theory", "parts of the theory"),
  links: (number) => count(number, "link", "links"),
  assumptions: (number) => count(number, "assumption", "assumptions"),
  others: (number) => count(number, "other thing", "other things"),
  figures: "Figures were added or revised",
  unread: "A file could not be read",
  more: (number) => `and ${number} more`,
  when: "When",
  what: "What happened",
  why: "Why, and who",
  inWords: "In words",
  nothing:
    "There is nothing to tell yet: no commit has a theory of change, and nothing in the files has a day.",
};

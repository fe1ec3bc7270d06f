import { quote } from "../../quote.ts";
import { circle } from "../circle.ts";
import type { SentencesOf, TheoryRule } from "../shape.ts";
import { words } from "./words.ts";

const { date, kind } = words;

/** The theory of change. */
export const theory: SentencesOf<TheoryRule> = {
  "unmarked-loop": {
    message: ({ path }) => `These steps run in a circle: ${circle(path)}.`,
    why: "In a circle nobody can see what comes first, unless it is said which link feeds back.",
    help: () =>
      "If the circle is meant, put `kind: feedback` on the link that runs back; otherwise turn or remove a link.",
  },
  "unmarked-feedback": {
    message: ({ from, to, fromKind, toKind }) =>
      `The link from ${quote(from)} (${kind(fromKind)}) to ${quote(to)} (${kind(toKind)}) runs back.`,
    why: "A reader follows the theory from what you do to what changes, and gets lost where a link runs back unannounced.",
    help: () =>
      "If a change is meant to strengthen earlier work, put `kind: feedback` on the link; otherwise turn it round.",
  },
  "unconnected-node": {
    message: ({ id }) => `${quote(id)} is not linked to anything.`,
    why: "What stands alone does not show how it helps, and partners cannot find their part in it.",
    help: () =>
      "Add a link from or to it under `links`, or mark it `draft: true` until you have agreed on it.",
  },
  "dead-end": {
    message: ({ id, kind: one }) => `${quote(id)} (${kind(one)}) leads to no change for anyone.`,
    why: "Work that leads nowhere on the map is hard to defend to those who do it and those who pay for it.",
    help: () => "Add a link to the outcome that it should bring closer, or mark it `draft: true`.",
  },
  leap: {
    message: ({ from, to }) => `The activity ${quote(from)} is linked straight to the impact ${quote(to)}.`,
    why: "Between doing something and the final goal something has to change first; that step is what you can follow and learn from.",
    help: () =>
      "Put at least one outcome in between: who does, has or can do something new because of this activity?",
  },
  "activity-without-partner": {
    message: ({ id }) => `No partner is named for the activity ${quote(id)}.`,
    why: "Partners have to be able to see who does what, and what is left undone.",
    help: () =>
      "Name those who carry it under `partners`, or mark it `draft: true` until somebody takes it up.",
  },
  "outcome-without-indicator": {
    message: ({ id, kind: one }) =>
      `${quote(id)} (${kind(one)}) has no indicator, and it is not said why it is not measured.`,
    why: "Not everything has to be measured, but everyone should be able to see what you follow and what you do not.",
    help: () =>
      "Add it to `measures` of an indicator, or put `not_measured: {because: …}` on it: an honest gap is fine.",
  },
  "refuted-assumption": {
    message: ({ assumption, link }) =>
      `The link ${quote(link)} rests on the assumption ${quote(assumption)}, which turned out not to hold.`,
    why: "Whoever goes on building on it promises people something that you know is uncertain.",
    help: () =>
      "Decide together what this means: change the link or the work, or write down why the link still stands.",
  },
  "strong-link-refuted-assumption": {
    message: ({ assumption, link }) =>
      `The link ${quote(link)} is called strong, but its assumption ${quote(assumption)} turned out not to hold.`,
    why: "The theory promises more here than you know yourselves.",
    help: () => "Lower `strength` of the link, or look again at `status` of the assumption.",
  },
  "untested-assumption": {
    message: ({ id, reviewBy }) =>
      `The assumption ${quote(id)} was to be looked at by ${date(reviewBy)}, and is still untested.`,
    why: "An assumption that nobody tests quietly becomes a certainty.",
    help: () => "Look at it together and fill in `status`, or agree on a new `review_by`.",
  },
};

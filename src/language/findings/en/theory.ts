import { quote } from "../../quote.ts";
import { circle } from "../circle.ts";
import type { SentencesOf, TheoryRule } from "../shape.ts";
import { KNOWLEDGE, words } from "./words.ts";

const { allOf, date, kind, number } = words;

/** Where a change happens, as in "what changes …". */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ["individual", "for people themselves"],
  ["family", "in families"],
  ["organisation", "in organisations"],
  ["network", "in how organisations work together"],
  ["neighbourhood", "in the neighbourhood"],
  ["system", "in policy and society"],
]);

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
  "link-without-ground": {
    message: ({ link }) =>
      `Nothing stands behind the link ${quote(link)}: no evidence, no assumption, no reason.`,
    why: "Where it is written down why one thing leads to another, others can check it and you can learn from it.",
    help: () =>
      "Write `because` on the link, name its `assumptions` or add evidence about it; or say with `strength: assumed` that you only think so.",
  },
  "only-outputs": {
    message: ({ id, kind: one, indicators }) =>
      `For ${quote(id)} (${kind(one)}) only work is counted, by ${allOf(indicators)}.`,
    why: "How much was done does not yet show what changed for anyone.",
    help: () =>
      "Add an indicator of the change itself: for whom is something different, and how can you see it? Let the count measure the activity.",
  },
  "one-partner-outcome": {
    message: ({ id, partner }) => `Only the work of ${quote(partner)} leads to ${quote(id)}.`,
    why: "If that partner has to stop, the change stops as well; and together you can do what none can do alone.",
    help: () =>
      "See together who else contributes, and name them under `partners` of what they carry. If it is meant to be so, you can leave it.",
  },
  "outcomes-about-organisations": {
    message: ({ outcomes, ofOrganisations }) =>
      `Nearly all outcomes are changes in organisations or in how they work together: ${number(ofOrganisations)} of ${number(outcomes)}.`,
    why: "You do it for people; as long as their lives are not on the map, nobody sees whether they get better.",
    help: () =>
      "Add what is to change for people, families or the neighbourhood, with its `level`, and link what you have to it.",
  },
  "unmeasured-level": {
    message: ({ level, nodes }) =>
      `Nothing is measured of what changes ${LEVELS.get(level) ?? quote(level)}: ${allOf(nodes)}.`,
    why: "Good or bad, what happens where nobody looks stays out of sight.",
    help: () =>
      "Look at one of them in a small way: some talks, an observation, a figure that exists already. Add it as evidence or as an indicator.",
  },
  "factor-without-effect": {
    message: ({ id }) => `The factor ${quote(id)} leads to nothing on the map.`,
    why: "A factor is on the map because it helps or hinders; where that cannot be seen, it is soon forgotten.",
    help: () =>
      "Add a link from the factor to what it helps, or with `effect: weakens` to what it hinders. If it is your own work, give it another `kind`.",
  },
  "one-kind-of-knowledge": {
    message: ({ knowledge, pieces }) =>
      `All ${number(pieces)} pieces of evidence are one kind of knowledge: that ${KNOWLEDGE.get(knowledge) ?? quote(knowledge)}.`,
    why: "Those who do the work, those who live with the problem and those who study it each see something else.",
    help: () =>
      "Add what others know: ask those who live with the problem, or look for research or figures, and say with `knowledge` whose it is.",
  },
};

import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import type { ClaimRule, SentencesOf } from "../shape.ts";
import { KNOWLEDGE, words } from "./words.ts";

const { allOf, date, period } = words;

/** Claims, and the evidence they rest on. */
export const claims: SentencesOf<ClaimRule> = {
  "claim-without-rival": {
    message: ({ id }) => `The claim ${quote(id)} looks at no other explanation of the change.`,
    why: "A change has more than one cause; a claim that looked at the others is believed sooner.",
    help: ({ touching }) =>
      touching === undefined
        ? "Ask what else could explain the change, write it in rivals.yaml with what you found, and name it under `rivals`."
        : `Name under \`rivals\` what else could explain the change: ${quote(touching)} in rivals.yaml touches the same part of the theory.`,
  },
  "rivals-untested": {
    message: ({ id, rivals }) =>
      `The claim ${quote(id)} names other explanations that nobody has looked at yet: ${allOf(rivals)}.`,
    why: "Naming another explanation is a start; only looking at it says how much of the change is left for you.",
    help: () =>
      "Look at one or more of them, and write in rivals.yaml what came of it under `verdict` and `because`.",
  },
  "thin-evidence": {
    message: ({ id, problem, knowledge = "" }) =>
      `The claim ${quote(id)} ${chosen(problem, {
        none: "names no evidence",
        one: "rests on a single piece of evidence",
        "one-knowledge": `rests on one kind of knowledge, that ${KNOWLEDGE.get(knowledge) ?? quote(knowledge)}`,
        own: "rests only on evidence in which makers judge their own work",
        opinion: "rests only on what people say",
      })}.`,
    why: "For a clear part in a change, readers want to see it from more than one side.",
    help: ({ problem }) =>
      problem === "opinion"
        ? "Add evidence of another kind (figures, a count, observation), or claim less with `strength: modest`."
        : "Add evidence from another side, or claim less with `strength: modest`.",
  },
  "stale-evidence": {
    message: ({ id, evidence, date: day, problem }) =>
      `The claim ${quote(id)} rests on ${quote(evidence)} of ${date(day)}: ${chosen(problem, {
        old: "more than three years before the end of what is claimed",
        "old-literature": "literature of more than seven years before the end of what is claimed",
        "before-change": "before the change that is claimed began",
      })}.`,
    why: "What was true before the change, or long ago, says little about what happened in it.",
    help: () => "Add evidence of the time of the change, or look whether `period` is right.",
  },
  "evidence-after-claim": {
    message: ({ id, evidence, date: day, claimed }) =>
      `The claim ${quote(id)} is of ${date(claimed)}, and its evidence ${quote(evidence)} of ${date(day)}.`,
    why: "A claim that was there before its evidence cannot come from it.",
    help: () =>
      "Look at the claim again in the light of this evidence and adapt its `date`, or correct the date that is wrong.",
  },
  "claim-beyond-interval": {
    message: ({ id, from, to, indicators }) =>
      `The claim ${quote(id)} is about a change, but between ${period(from)} and ${period(to)} the figures of ${allOf(indicators)} show no clear change.`,
    why: "Among few people figures go up and down by chance; a difference that chance can explain carries no claim.",
    help: () =>
      "Say in the claim that the figures cannot tell yet, put `strength: not-yet`, or name figures that can.",
  },
  "self-reviewed-claim": {
    message: ({ id, author }) => `Only its author ${quote(author)} has reviewed the claim ${quote(id)}.`,
    why: "Somebody else sees what you overlook, and readers know it.",
    help: () =>
      "Ask another partner, or the people concerned, for a critical look, and write it under `reviewed`.",
  },
  "unreviewed-claim": {
    message: ({ id }) => `Nobody has reviewed the claim ${quote(id)}.`,
    why: "Somebody else sees what you overlook, and readers know it.",
    help: () =>
      "Ask another partner, or the people concerned, for a critical look, and write it under `reviewed`.",
  },
  "claim-on-untested-assumption": {
    message: ({ id, assumption }) =>
      `The way to what ${quote(id)} claims rests on the assumption ${quote(assumption)}, which nobody has tested.`,
    why: "If the assumption does not hold, something else may have made the change.",
    help: () => "Test the assumption and put its `status`, or agree under `review_by` when you will.",
  },
  "only-own-factors": {
    message: ({ id }) => `Everything that made the change in ${quote(id)} is your own work.`,
    why: "Others always do something too; naming it makes your own part more credible.",
    help: () => "Add under `package` what others did or what happened besides, with `own: false`.",
  },
  "percentage-of-contribution": {
    message: ({ id }) => `The claim ${quote(id)} gives somebody a percentage of the change.`,
    why: "Causes work together: no method can say how many percent each of them made, and partners will quarrel about it.",
    help: () => "Say in words what each contributed, and name the factors under `package`.",
  },
  "report-without-voice": {
    message: ({ id }) =>
      `The claims in the report ${quote(id)} rest on no evidence from the people they are about.`,
    why: "They know best what changed in their lives, and readers may ask what they say.",
    help: () =>
      "Ask them, with their consent, and add what they say as evidence with `knowledge: experience`.",
  },
  "consent-missing": {
    message: ({ id, problem, until = "" }) =>
      `${chosen(problem, {
        absent: `Nothing says whether the people in ${quote(id)} agreed to its use`,
        refused: `The people in ${quote(id)} did not agree to its use`,
        past: `The consent for ${quote(id)} ended on ${date(until)}`,
      })}.`,
    why: "Whoever tells of their own life decides who may read it, and for how long.",
    help: ({ problem }) =>
      problem === "absent"
        ? "Ask them, and write under `consent` what they said; the signed paper stays outside the repository. Until then put `draft: true`."
        : "Ask them again, or take the file out of the repository.",
  },
  "decision-without-evidence": {
    message: ({ id }) => `The decision ${quote(id)} does not say what it was taken on.`,
    why: "Later you will want to know why you decided this, and whether the reason still holds.",
    help: () => "Name under `because_of` the evidence, figure, claim or lesson that made you decide.",
  },
  "decision-before-evidence": {
    message: ({ id, reference, date: day, decided }) =>
      `The decision ${quote(id)} was taken on ${date(decided)}, and rests on ${quote(reference)} of ${date(day)}.`,
    why: "A reason that was found afterwards is no reason, and hides the real one.",
    help: () => "Name what you knew at the time, or correct the date that is wrong.",
  },
  "unanswered-obstacle": {
    message: ({ id }) => `After the obstacle ${quote(id)} nothing was decided or learned about it.`,
    why: "An obstacle that is only written down comes back.",
    help: () =>
      "Write what you decided or learned with this obstacle under `because_of`, agree on a day under `follow_up`, or put `state: done`.",
  },
  "report-due": {
    message: ({ id, due }) => `${quote(id)} was to have a report by ${date(due)}; none of that time is here.`,
    why: "A funder who hears nothing fills it in.",
    help: () =>
      "Write in reports/ what to report, with `funder` and `as_of`, or take the date away if it was reported elsewhere.",
  },
  "own-share-too-small": {
    message: ({ id, least }) =>
      `Your own contribution beside the grant of ${quote(id)} is less than the agreed ${words.number(Math.round(least * 1000) / 10)}% of the total.`,
    why: "If the agreed share is not reached, a funder may ask part of the grant back.",
    help: () =>
      "Add what is missing to `own_contribution` (hours and rooms often count too), or correct what was agreed; the total is the grant and your contribution together.",
  },
};

import { quote } from "../../quote.ts";
import { isNoPlace } from "../no-place.ts";
import type { AgreementRule, SentencesOf } from "../shape.ts";
import { words } from "./words.ts";

const { date } = words;

/** Agreements with funders, policy, decisions, and the repository's own settings. */
export const agreements: SentencesOf<AgreementRule> = {
  "unanswered-ask": {
    message: ({ funder, ask }) => `Nothing answers the question ${quote(ask)} of ${quote(funder)} yet.`,
    why: "Better to see now what is missing than in the week before the report is due.",
    help: () => "Name under `answered_by` what answers it, or write a few sentences under `answer`.",
  },
  "policy-expired": {
    message: ({ id, until }) => `The policy framework ${quote(id)} was valid until ${date(until)}.`,
    why: "Whoever still appeals to it stands weaker, and the new framework may ask for something else.",
    help: () => "Look up what replaced it and adapt `valid`, or add the new framework.",
  },
  "policy-watch-due": {
    message: ({ id, watch }) =>
      `The policy framework ${quote(id)} was to be looked at again by ${date(watch)}.`,
    why: "Policy changes; who sees it in time can still have a say.",
    help: () => "See what has changed, note it, and choose a new date for `watch`.",
  },
  "follow-up-due": {
    message: ({ id, followUp }) => `You were to look back at ${quote(id)} by ${date(followUp)}.`,
    why: "Only by looking back do you learn whether a decision helped.",
    help: () => "Discuss it, fill in `helped` and put `state: done`, or choose a new date for `follow_up`.",
  },
  "unused-exemption": {
    message: ({ rule, at, isDouble = false }) =>
      `The exemption of ${quote(rule)} at ${quote(at)} is not needed: ${isDouble ? "another exemption covers the same" : "it covers no finding"}.`,
    why: "An exemption that is left behind will hide the next problem in that place.",
    help: ({ at, isDouble = false }) =>
      isDouble
        ? "Remove one of the two; the one that holds longest counts."
        : isNoPlace(at)
          ? "A place is a file, an identifier (`node:…`) or a row (`figure:…`), never a line number or an asterisk: write such a place in `at`, or remove the exemption."
          : "Remove the exemption, or check its `rule` and `at`; what cannot be read can never be exempted.",
  },
  "expired-exemption": {
    message: ({ rule, at, until }) =>
      `The exemption of ${quote(rule)} at ${quote(at)} ended on ${date(until)}.`,
    why: "It was agreed that by then this would be solved.",
    help: () => "Solve it and remove the exemption, or agree on a new date with a reason.",
  },
};

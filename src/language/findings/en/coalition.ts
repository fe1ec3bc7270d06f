import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import type { CoalitionRule, SentencesOf } from "../shape.ts";
import { PERIOD_KINDS, words } from "./words.ts";

const { allOf, anyOf, date, kind, number, period } = words;

/** Levels of policy, as in "of the … level". */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ["local", "local"],
  ["flemish", "regional"],
  ["federal", "federal"],
  ["european", "European"],
]);

/** Who takes part, what was agreed on, and how it is counted together. */
export const coalition: SentencesOf<CoalitionRule> = {
  "partner-without-part": {
    message: ({ id }) =>
      `The partner ${quote(id)} has no part yet: nothing here is carried, delivered or decided by it.`,
    why: "Whoever signs up wants to see their part, and the others want to know whom to count on.",
    help: () =>
      "Name the partner under `partners` of what it carries, or as `owner` or under `delivered_by` of figures; or give it `role: supporter`.",
  },
  "no-backbone": {
    message: ({ partners }) => `None of the ${number(partners)} partners is the backbone.`,
    why: "Somebody has to keep the collaboration going; where it is nobody's task, it is left undone.",
    help: () => "Put `role: backbone` on the partner or the body that coordinates.",
  },
  "dates-disagree": {
    message: ({ problem, kind: one, id = "", date: day, other, before = "" }) =>
      chosen(problem, {
        "before-start": `The session ${quote(id)} is on ${date(day)}, before the trajectory starts on ${date(other)}.`,
        "after-end": `The session ${quote(id)} is on ${date(day)}, after the trajectory has ended on ${date(other)}.`,
        order: `The session ${quote(id)} is on ${date(day)}, earlier than ${quote(before)}, which comes before it, on ${date(other)}.`,
        "coalition-ends":
          one === "trajectory"
            ? `The trajectory goes on until ${date(day)}, but the coalition ends on ${date(other)}.`
            : `The grant of ${quote(id)} runs until ${date(day)}, but the coalition ends on ${date(other)}.`,
        "before-grant": `A report for ${quote(id)} is due on ${date(day)}, before the grant begins on ${date(other)}.`,
        "year-kind": `The ${kind(one)} ${quote(id)} names ${period(day)}, but what it belongs with goes by ${PERIOD_KINDS.get(other) ?? quote(other)}.`,
      }),
    why: ({ problem }) =>
      problem === "year-kind"
        ? "Calendar years and school years are never compared, so a reader finds no figure there."
        : "Where dates contradict each other, somebody prepares for the wrong day.",
    help: ({ problem }) =>
      problem === "year-kind"
        ? "Write the period as the figures have it: `2025` for a calendar year, `2024-2025` for a school year."
        : "See which of the dates is wrong and correct it.",
  },
  "unclear-denominator": {
    message: ({ indicator }) => `${quote(indicator)} is a proportion, and it is not written down of what.`,
    why: "Who counts another whole gets another percentage from the same facts.",
    help: () => "Write under `definition` who or what counts as the whole, and who or what as the part.",
  },
  "indicator-without-owner": {
    message: ({ indicator }) => `Nobody looks after the indicator ${quote(indicator)}.`,
    why: "What nobody looks after stops coming in, or shifts in meaning unnoticed.",
    help: () => "Name under `owner` the partner that looks after it.",
  },
  "indicator-without-source": {
    message: ({ indicator }) => `It is not said where the figures of ${quote(indicator)} come from.`,
    why: "A reader wants to know who counted, and next year somebody has to find the figure again.",
    help: () =>
      "Name under `source` where they come from: a register, a survey, a count. If it is not in sources.yaml yet, add it there.",
  },
  "unknown-burden": {
    message: ({ indicator }) =>
      `Partners deliver ${quote(indicator)}, and it is not said how much work that is.`,
    why: "Time for counting is time that is not spent with people; you can only weigh it when you know it.",
    help: () => "Ask them for an estimate and write it as `burden: {hours_per_year: …}`.",
  },
  "source-without-agreement": {
    message: ({ id }) => `The register ${quote(id)} is used without a data agreement.`,
    why: "People are on record there; who may use what, and for what, has to be agreed on first.",
    help: () =>
      "Make the agreement with those who keep the register and write its date under `agreement`. If nobody is on record there, choose another `kind`.",
  },
  "undeclared-overlap": {
    message: ({ indicator, source }) =>
      `${quote(indicator)} adds up people of several partners, and ${quote(source)} does not say how many of them come to more than one.`,
    why: "Who comes to two partners is counted twice, and the total is then no number of people.",
    help: () =>
      "Write under `overlaps` of the source how many different people the records are; if nobody knows, put `over_partners: unique`: then at least and at most are shown.",
  },
  "shared-indicator-differs": {
    message: ({ indicator, other, keys }) =>
      `${quote(indicator)} has the same name as ${quote(other)}, but another ${allOf(keys)}.`,
    why: "Partners who share an indicator have to count the same, otherwise their figures cannot stand side by side.",
    help: () =>
      "Keep one of the two and let all partners deliver that one, or give them names that say what differs.",
  },
  "too-many-core-indicators": {
    message: ({ funder, ask, most, named }) =>
      `${quote(funder)} takes at most ${number(most)} indicators for ${quote(ask)}, and ${number(named)} are named.`,
    why: "What matters most gets lost among the rest, and a funder may send it back.",
    help: () => "Choose together which ones say the most; the others simply stay in your repository.",
  },
  "high-score-without-evidence": {
    message: ({ condition, period: when }) =>
      `${quote(condition)} got a high score in ${period(when)}, and nothing is named that shows it.`,
    why: "A score is an opinion; with something beside it that others can look at, it is believed, also next year.",
    help: () => "Name under `evidence` of the score what it rests on, or talk about whether it is that high.",
  },
  "score-by-one-role": {
    message: ({ role, period: when, conditions }) =>
      `In ${period(when)} only people of one role (${quote(role)}) gave a score for ${allOf(conditions)}.`,
    why: "A collaboration looks different to those who coordinate it, to those who join in and to those it is for.",
    help: () =>
      "Next time, ask others for a score as well, such as those who live with the problem, and write them under `raters`.",
  },
  "policy-level-missing": {
    message: ({ id, levels }) =>
      id === undefined
        ? `No policy framework is named of the ${words.or(levels.map((level) => LEVELS.get(level) ?? quote(level)))} level.`
        : `It is not said of which level the policy framework ${quote(id)} is.`,
    why: "What one level of government allows, another may pay for, or forbid.",
    help: ({ id }) =>
      id === undefined
        ? "See whether a plan or rule of that level touches your work, and add it to policy.yaml. If there is none, set this aside with that as the reason."
        : `Put \`tier\` on it: ${anyOf(["local", "supralocal", "flemish", "federal", "european"])}.`,
  },
};

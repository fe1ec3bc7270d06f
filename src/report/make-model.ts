import { formatDate, formatPeriod } from "../language/dates.ts";
import { asksPart } from "./parts/asks.ts";
import { claimPart, shownClaims } from "./parts/claims.ts";
import { collaborationPart } from "./parts/collaboration.ts";
import { learningParts, setbacksPart } from "./parts/learning.ts";
import { mapPart } from "./parts/map.ts";
import { methodPart } from "./parts/method.ts";
import { outcomeParts, shownIndicators } from "./parts/outcomes.ts";
import { policyParts } from "./parts/policy.ts";
import { sincePart } from "./parts/since.ts";
import { storyParts } from "./parts/stories.ts";
import { summaryPart } from "./parts/summary.ts";
import { figureTables } from "./parts/tables.ts";
import type { CoalitionPart, OutcomePart, ReportModel, VintagePart } from "./report-model.ts";
import { type ReportRequest, type Telling, telling } from "./telling.ts";
import { digestOf, inputsOf } from "./vintage.ts";

/** Reports of at most so many pages leave out figures by group, definitions, partners and policy. */
const SHORT = 4;

/**
 * Everything that a report says, as data. Figures come only through `disclosure`; what outsiders may
 * not read (drafts, stories without consent) is not in it at all.
 */
export function reportModel(request: ReportRequest): ReportModel {
  const told = telling(request);
  const { report, words, lang } = told;
  const outcomes = outcomeParts(told);
  const tables = figureTables(told);
  const isShort = report.data.pages !== undefined && report.data.pages <= SHORT;
  const content = {
    language: lang,
    reader: report.data.reader,
    isShort,
    words: words.labels,
    title: titleOf(told),
    coalition: coalitionPart(told),
    about: aboutLines(told),
    summary: summaryPart(told),
    map: mapPart(told, told.showsDrafts),
    outcomes,
    hasIndicators: outcomes.some(({ indicators }) => indicators.length > 0),
    tables,
    since: sincePart(told),
    claims: shownClaims(told).map((claim) => claimPart(claim, told)),
    setbacks: setbacksPart(told),
    decisions: learningParts("decision", told),
    lessons: learningParts("lesson", told),
    questions: learningParts("question", told),
    collaboration: collaborationPart(told),
    asks: asksPart(told),
    policy: policyParts(told),
    method: methodPart(told, { tables, isShort }),
    unknowns: unknownsOf(outcomes, told),
    stories: storyParts(told),
    vintage: vintagePart(told),
  };
  // Last, because only now is it known whether a text was missing in this language.
  const said = { ...content, notices: noticesOf(told, isShort) };
  return { ...said, vintage: { ...said.vintage, digest: words.digest(digestOf(withoutEmptySection(said))) } };
}

/** A report without one before it says nothing about it, and keeps the fingerprint that it had. */
function withoutEmptySection({ since, ...content }: object & Pick<ReportModel, "since">): object {
  return since.exists ? { ...content, since } : content;
}

function titleOf({ report, say }: Telling): string {
  return say(report.data.title) || report.id;
}

function coalitionPart(told: Telling): CoalitionPart {
  const coalition = told.repository.coalition?.coalition;
  return {
    name: told.name(coalition?.name),
    problem: told.say(coalition?.problem),
    vision: told.say(coalition?.vision),
    mission: told.say(coalition?.mission),
    place: told.say(coalition?.place?.name),
    targetGroup: told.say(coalition?.target_group),
  };
}

function aboutLines(told: Telling): readonly string[] {
  const { words, lang, report, asOf } = told;
  const funder =
    report.data.funder === undefined ? "" : told.name(told.one("funder", report.data.funder)?.data.name);
  const reader = report.data.reader;
  return [
    funder === "" ? words.forReader[reader] : words.forFunder(funder),
    ...(report.data.period === undefined ? [] : [words.period(formatPeriod(report.data.period, lang))]),
    words.asOf(formatDate(asOf, lang)),
  ];
}

function noticesOf(told: Telling, isShort: boolean): readonly string[] {
  const { words, repository, chosen } = told;
  const coalition = repository.coalition;
  const isFictional = coalition?.fictional === true || coalition?.coalition.fictional === true;
  const all = told
    .all("indicator")
    .filter(({ data }) => !(data.context === true && !data.measures?.length)).length;
  return [
    ...(isFictional ? [words.fictional] : []),
    ...(told.fallbacks.size > 0 ? [words.otherLanguage([...told.fallbacks].sort())] : []),
    ...(chosen ? [words.selection(shownIndicators(told).length, all)] : []),
    ...(isShort ? [words.shortForm] : []),
    ...(told.hiddenDrafts > 0 ? [words.draftsLeftOut(told.hiddenDrafts)] : []),
  ];
}

/** What cannot be said yet: hidden, unclear or missing figures, and what is not measured. */
function unknownsOf(outcomes: readonly OutcomePart[], { words }: Telling): readonly string[] {
  const all = outcomes.flatMap(({ indicators }) => indicators);
  const byChance = all.filter(({ judgedBy }) => judgedBy === words.judgedBy.unclear);
  const open = new Set(["cannot-tell", "no-data"]);
  const each = outcomes.flatMap(({ indicators, notMeasured, title }) => [
    ...indicators
      .filter(({ state, isHidden }) => open.has(state) || isHidden)
      .filter((indicator) => !byChance.includes(indicator))
      .map(({ name, judgement, judgedBy }) =>
        words.cannotTellYet(name, judgedBy === "" ? judgement : `${judgement}, ${judgedBy}`),
      ),
    ...(notMeasured === "" ? [] : [words.gap(title, notMeasured)]),
  ]);
  return byChance.length === 0 ? each : [words.unclearTally(byChance.length, all.length), ...each];
}

function vintagePart({ repository, report, words, lang, asOf }: Telling): Omit<VintagePart, "digest"> {
  return {
    asOf: words.asOf(formatDate(asOf, lang)),
    inputs: words.inputs({
      files: inputsOf(repository, report).length,
      rows: repository.measurements.length,
      format: String(repository.coalition?.format ?? 1),
    }),
  };
}

import type { RelatedLabel } from "./finding.ts";
import type { RuleArguments, RuleName } from "./rule-names.ts";

/** What stands where something is not shown, in place of text and of a number. */
export const NOT_SHOWN = "•••";
export const NO_FIGURE = Number.NaN;

/**
 * What others may read of one argument of a rule:
 * `open`, it is nothing that was measured (a name, a date, what the format allows, a count of rows or days);
 * `figure`, it is what was measured, or the row that holds it, and is never shown;
 * `text`, somebody typed it where a figure could stand by mistake: shown only where it cannot be one;
 * `left-out`, the sentence does without it. Or a function that makes of all arguments what may be shown.
 */
export type Shown<Args, Key extends keyof Args> =
  | "open"
  | "figure"
  | "text"
  | ((args: Args) => Args[Key])
  | (Record<never, never> extends Pick<Args, Key> ? "left-out" : never);

/** Each argument of a rule has to be decided on; the compiler sees to it. */
export type ShownArguments<R extends RuleName> = {
  readonly [Key in keyof Required<RuleArguments[R]>]: Shown<RuleArguments[R], Key>;
};

const CELL = { partner: "open", groups: "open" } as const;

/**
 * What others than those who have the files may read of a finding: in SARIF, annotations, JUnit, comments. They
 * may not learn from it a figure that a report hides. Not the size of a figure decides, but what kind of argument
 * it is: a rule cannot know which figures are hidden, and what is never shown cannot slip through.
 */
export const SHOWN_ARGUMENTS: { readonly [R in RuleName]: ShownArguments<R> } = {
  "yaml-syntax": { problem: "open", detail: yamlDetail },
  // The lines of a version may be rows; names of branches have no figures.
  "conflict-markers": {
    problem: "open",
    mark: "open",
    above: "text",
    below: "text",
    onlyAbove: noLines,
    onlyBelow: noLines,
    linesAbove: "open",
    linesBelow: "open",
    fields: "open",
    holds: "open",
  },
  "file-unreadable": { problem: "open", limit: "open" },
  "unknown-file": { nearest: "open", workbook: "open" },
  "unknown-key": { key: "text", nearest: "open", allowed: "open" },
  "missing-key": { key: "open", object: "open" },
  "wrong-value": { problem: wrongProblem, value: wrongValue, key: "open" },
  "duplicate-id": { kind: "open", id: "text" },
  "file-name-differs": { id: "text", name: "open" },
  "unknown-reference": {
    kinds: "open",
    id: "text",
    nearest: "open",
    differs: "open",
    from: "open",
    allowed: "open",
  },
  "unmarked-loop": { path: "open" },
  "unmarked-feedback": { from: "open", to: "open", fromKind: "open", toKind: "open" },
  "unconnected-node": { id: "open" },
  "dead-end": { id: "open", kind: "open" },
  leap: { from: "open", to: "open" },
  "activity-without-partner": { id: "open" },
  "outcome-without-indicator": { id: "open", kind: "open" },
  "refuted-assumption": { assumption: "open", link: "open" },
  "strong-link-refuted-assumption": { assumption: "open", link: "open" },
  "untested-assumption": { id: "open", reviewBy: "open" },
  "link-without-ground": { link: "open" },
  "only-outputs": { id: "open", kind: "open", indicators: "open" },
  "one-partner-outcome": { id: "open", partner: "open" },
  "outcomes-about-organisations": { outcomes: "open", ofOrganisations: "open" },
  "unmeasured-level": { level: "open", nodes: "open" },
  "factor-without-effect": { id: "open" },
  "one-kind-of-knowledge": { knowledge: "open", pieces: "open" },
  "unknown-column": { column: "text", nearest: "open", allowed: "open" },
  "missing-column": { column: "open", noHeader: "open", delimiter: "open", headerLine: "open" },
  "ragged-row": {
    cells: "open",
    expected: "open",
    delimiter: "open",
    trailing: "open",
    broken: "open",
    splitOf: "open",
    parts: "left-out",
    likely: "left-out",
    whole: "open",
  },
  "blank-row": { rows: "open" },
  "bad-header": { problem: "open", column: "text" },
  "padded-cell": { column: "text", value: "figure", unseen: "open" },
  "not-a-number": {
    column: "text",
    value: "figure",
    suggestion: "left-out",
    other: "left-out",
    whole: "open",
    cause: "open",
    hiddenBySource: "open",
  },
  "bad-period": {
    value: "text",
    suggestion: "left-out",
    unsure: "open",
    madeDay: "left-out",
    lostYear: "open",
    impossible: "open",
  },
  "mixed-periods": {
    indicator: "open",
    partner: "open",
    kind: "open",
    expected: "open",
    basis: "open",
    rows: "open",
  },
  "garbled-text": { text: "text", meant: "left-out" },
  "near-duplicate-category": {
    kind: "open",
    first: "text",
    second: "text",
    dimension: "open",
    differs: "open",
  },
  "out-of-range": { column: "open", value: "figure", from: "open", to: "open" },
  "numerator-above-denominator": { numerator: "figure", denominator: "figure" },
  "value-differs": { value: "figure", expected: "figure" },
  "value-missing": { indicator: "open", type: "open", columns: "open" },
  "computed-has-rows": { indicator: "open" },
  "partners-without-total": { indicator: "open", period: "open", type: "open", unique: "open" },
  "computed-loop": { path: "open" },
  "conflicting-duplicate": { first: "figure", second: "figure" },
  "identical-duplicate": { row: "figure" },
  "csv-dialect": { traits: "open", leftOut: "open" },
  "bad-quote": { problem: "open" },
  "parts-differ-from-total": {
    ...CELL,
    indicator: "open",
    period: "open",
    by: "open",
    column: "open",
    parts: "figure",
    total: "figure",
  },
  "part-above-total": {
    ...CELL,
    indicator: "open",
    period: "open",
    by: "open",
    column: "open",
    part: "open",
    value: "figure",
    total: "figure",
  },
  "cumulative-falls": {
    ...CELL,
    indicator: "open",
    period: "open",
    value: "figure",
    before: "open",
    earlier: "figure",
  },
  "unusual-jump": {
    ...CELL,
    indicator: "open",
    period: "open",
    value: "figure",
    // They follow from the earlier figures.
    low: "figure",
    high: "figure",
    points: "open",
    limit: "open",
  },
  "late-measurements": {
    indicator: "open",
    partner: "open",
    source: "open",
    periods: "open",
    earlier: "open",
    due: "open",
    daysLate: "open",
  },
  "future-measurement": { indicator: "open", period: "open", begins: "open" },
  "house-rule": {
    ...CELL,
    id: "open",
    text: "open",
    problem: "open",
    left: "figure",
    right: "figure",
    missing: "open",
    period: "open",
    because: "open",
  },
  "house-rule-unchecked": { id: "open", text: "open", per: "open", computed: "open", unequal: "open" },
  "baseline-without-measurement": { indicator: "open", period: "open" },
  "target-without-measurement": { indicator: "open", period: "open", kinds: "open" },
  "baseline-differs": { indicator: "open", period: "open", typed: "figure", measured: "figure" },
  "target-against-direction": {
    indicator: "open",
    period: "open",
    direction: "open",
    value: "open",
    // A target was agreed on; a baseline was measured.
    reference: ({ against, reference }) => (against === "baseline" ? NO_FIGURE : reference),
    against: "open",
  },
  "claim-without-rival": { id: "open", touching: "open" },
  "rivals-untested": { id: "open", rivals: "open" },
  "thin-evidence": { id: "open", problem: "open", knowledge: "open" },
  "stale-evidence": { id: "open", evidence: "open", date: "open", problem: "open" },
  "evidence-after-claim": { id: "open", evidence: "open", date: "open", claimed: "open" },
  "claim-beyond-interval": { id: "open", from: "open", to: "open", indicators: "open" },
  "self-reviewed-claim": { id: "open", author: "open" },
  "unreviewed-claim": { id: "open" },
  "claim-on-untested-assumption": { id: "open", assumption: "open" },
  "only-own-factors": { id: "open" },
  "percentage-of-contribution": { id: "open" },
  "report-without-voice": { id: "open" },
  "consent-missing": { id: "open", problem: "open", until: "open" },
  "decision-without-evidence": { id: "open" },
  "decision-before-evidence": { id: "open", reference: "open", date: "open", decided: "open" },
  "unanswered-obstacle": { id: "open" },
  "report-due": { id: "open", due: "open" },
  "own-share-too-small": { id: "open", least: "open" },
  "partner-without-part": { id: "open" },
  "no-backbone": { partners: "open" },
  "dates-disagree": {
    problem: "open",
    kind: "open",
    id: "open",
    date: "open",
    other: "open",
    before: "open",
  },
  "unclear-denominator": { indicator: "open" },
  "indicator-without-owner": { indicator: "open" },
  "indicator-without-source": { indicator: "open" },
  "unknown-burden": { indicator: "open" },
  "source-without-agreement": { id: "open" },
  "undeclared-overlap": { indicator: "open", source: "open" },
  "shared-indicator-differs": { indicator: "open", other: "open", keys: "open" },
  "too-many-core-indicators": { funder: "open", ask: "open", most: "open", named: "open" },
  "high-score-without-evidence": { condition: "open", period: "open" },
  "score-by-one-role": { role: "open", period: "open", conditions: "open" },
  "policy-level-missing": { id: "open", levels: "open" },
  "unanswered-ask": { funder: "open", ask: "open" },
  "policy-expired": { id: "open", until: "open" },
  "policy-watch-due": { id: "open", watch: "open" },
  "follow-up-due": { id: "open", followUp: "open" },
  "activity-wording": { id: "open", kind: "open", phrase: "open" },
  "attribution-wording": { id: "open", kind: "open", phrase: "open", language: "open" },
  "claim-in-title": { id: "open", kind: "open", problem: "open", phrase: "open" },
  "missing-translation": { languages: "open", nowhere: "open" },
  "untranslated-text": { languages: "open" },
  // In a text, a number may be a figure.
  "numbers-differ-between-languages": { number: "figure", has: "open", lacks: "open" },
  "broken-link": { target: "open", problem: "open", nearest: "open" },
  "dead-address": { address: "open", problem: "open" },
  "unchecked-address": { address: "open", problem: "open" },
  // What is found of a person was masked where it was found.
  "personal-data": { kind: "open", value: "open", in: "open", column: "text" },
  // So many rows, so many people.
  "records-of-people": { sign: "open", columns: "open", rows: "figure" },
  "unsearched-file": { problem: "open", limit: "open" },
  // Which figure is small is not said either: among those that a report hides, that is what it hides.
  "small-group": {
    indicator: "open",
    period: "figure",
    column: "figure",
    minimum: "open",
    partner: "left-out",
    groups: "left-out",
  },
  "small-revision": { figure: "figure", release: "open", minimum: "open" },
  "release-without-indicator": { kind: "open", id: "open", release: "open" },
  "release-changed": { release: "open", problem: "open" },
  "release-removed": { release: "open" },
  "goalpost-moved": { thing: "open", key: "open" },
  "protection-lowered": {
    problem: "open",
    id: "open",
    minimum: "open",
    least: "open",
    unit: "text",
    release: "open",
  },
  "unused-exemption": { rule: "open", at: "open", isDouble: "open" },
  "expired-exemption": { rule: "open", at: "open", until: "open" },
};

/** Rules of which not even the line is said: it would say which figure is small. */
export const WITHOUT_PLACE: ReadonlySet<RuleName> = new Set(["small-group", "small-revision"]);

/** Whether the detail of a related place is a name; otherwise it is a row of a table. */
export const SHOWN_DETAILS: { readonly [L in RelatedLabel]: "open" | "left-out" } = {
  first: "left-out",
  other: "left-out",
  total: "left-out",
  defined: "left-out",
  step: "open",
  baseline: "left-out",
  assumption: "open",
};

/** In a text that looks like one of these, no digit is a figure: an identifier, a date, a period. */
const IDENTIFIER = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const DATE = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$/;
const PERIOD = /^(?:\d{4}-?[A-Z]\d{1,2}|[A-Z]\d[ -]\d{4}|\d{4}-\d{4})$/;

/** What somebody typed, where it cannot be a figure. */
export function typedText(text: string): string {
  const canBeFigure = /\p{N}/u.test(text) && ![IDENTIFIER, DATE, PERIOD].some((form) => form.test(text));
  return canBeFigure ? NOT_SHOWN : text;
}

/** Of bad syntax the parser's own code; otherwise a key or a line as it stands in the file. */
function yamlDetail({ problem, detail }: RuleArguments["yaml-syntax"]): string {
  return problem === "syntax" || problem === "too-deep" ? detail : typedText(detail);
}

/** The lines of two versions are left out; the sentence then says how many they are. */
function noLines(): readonly string[] {
  return NO_LINES;
}

const NO_LINES: readonly string[] = [];

type WrongValue = RuleArguments["wrong-value"];

/** Where a number is expected, whatever was typed is meant as one, also `three`. */
function wrongValue({ problem, value }: WrongValue): string {
  const wantsNumber =
    problem.is === "type" && problem.expected.some((one) => one === "number" || one === "integer");
  return wantsNumber ? NOT_SHOWN : typedText(value);
}

/** A suggestion follows from what was typed. */
function wrongProblem(args: WrongValue): WrongValue["problem"] {
  const { problem } = args;
  if (!("suggestion" in problem) || wrongValue(args) === args.value) return problem;
  const { suggestion: _, ...rest } = problem;
  if (!("other" in rest)) return rest;
  const { other: __, ...alone } = rest;
  return alone;
}

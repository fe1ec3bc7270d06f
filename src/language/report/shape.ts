import type { JudgedByWord } from "../status-explain.ts";

/** Words that stand in templates as they are: headings, columns, labels, fixed sentences. */
export interface ReportLabels {
  // Headings of the report for a funder.
  readonly summary: string;
  readonly wanted: string;
  readonly changed: string;
  readonly known: string;
  readonly otherwise: string;
  readonly map: string;
  readonly mapInWords: string;
  readonly attainment: string;
  readonly figures: string;
  readonly contribution: string;
  readonly setbacks: string;
  readonly assumptions: string;
  readonly sideEffects: string;
  readonly watched: string;
  readonly obstacles: string;
  readonly events: string;
  readonly decisions: string;
  readonly lessons: string;
  readonly questions: string;
  readonly collaboration: string;
  readonly bodies: string;
  readonly conditions: string;
  readonly asks: string;
  readonly policy: string;
  readonly method: string;
  readonly definitions: string;
  readonly sources: string;
  readonly gaps: string;
  readonly vintage: string;
  // Headings of the report for everyone.
  readonly whatWeWant: string;
  readonly whoWeAre: string;
  readonly whatChanged: string;
  readonly whatWeDoNotKnow: string;
  readonly whatWeLearned: string;
  readonly ourPart: string;
  readonly stories: string;
  readonly howWeThinkItWorks: string;
  readonly smallPrint: string;
  // Columns and labels.
  readonly indicator: string;
  readonly baseline: string;
  readonly latest: string;
  readonly nextTarget: string;
  readonly finalTarget: string;
  readonly judgement: string;
  readonly group: string;
  readonly total: string;
  readonly partner: string;
  readonly role: string;
  readonly brings: string;
  readonly condition: string;
  readonly level: string;
  readonly framework: string;
  readonly validity: string;
  readonly source: string;
  readonly definition: string;
  readonly strength: string;
  readonly evidence: string;
  readonly contradictedBy: string;
  readonly rivals: string;
  readonly ownWork: string;
  readonly othersWork: string;
  readonly notClaimed: string;
  readonly reviewedBy: string;
  readonly because: string;
  readonly changes: string;
  readonly followUp: string;
  readonly decidedBy: string;
  readonly checkedBy: string;
  readonly ourAnswer: string;
  readonly decides: string;
  readonly members: string;
  readonly notMeasured: string;
  /** Between a label and what it is about: French puts a blank before it. */
  readonly colon: string;
  readonly weAreFor: string;
  readonly problem: string;
  // Fixed sentences.
  readonly noClaims: string;
  readonly noRivals: string;
  readonly noEvidence: string;
  readonly noSetbacks: string;
  readonly noDecisions: string;
  readonly noAnswer: string;
  readonly noIndicators: string;
  readonly contributionNote: string;
  readonly howJudged: string;
  readonly howJudgedShort: string;
  readonly consentNote: string;
  readonly figuresNote: string;
  readonly intervalNote: string;
  readonly smallGroupNote: string;
  readonly roundingNote: string;
  readonly totalsNote: string;
  readonly causeNote: string;
}

export type Amount = string;

/** What a sentence about one indicator may say. All are words already. */
export interface ChangeFacts {
  readonly from?: { readonly when: string; readonly amount: Amount };
  readonly to?: { readonly when: string; readonly amount: Amount };
  /** True only where chance is unlikely; absent where that cannot be told. */
  readonly clear?: boolean;
  readonly rose?: boolean;
}

/** Counts for the sentences of the summary. */
export interface Tally {
  readonly shown: number;
  readonly all: number;
  readonly onCourse: number;
  readonly behind: number;
  readonly cannotTell: number;
  readonly inside: number;
  readonly outside: number;
  readonly hidden: number;
  readonly noData: number;
  readonly notJudged: number;
}

/** How indicators moved since their baseline, as far as chance lets us tell. */
export interface MoveTally {
  readonly better: number;
  readonly worse: number;
  readonly unclear: number;
}

type Named<K extends string> = Readonly<Record<K, string>>;

export type KnowledgeWord = "practice" | "experience" | "research" | "policy";
export type VerdictWord = "untested" | "rejected" | "weakened" | "explains-part" | "remains";

/** All words of reports in one language: sentences take facts that are words already. */
export interface ReportWords {
  readonly labels: ReportLabels;
  readonly judgements: Named<
    "on-course" | "behind" | "cannot-tell" | "inside" | "outside" | "no-data" | "not-judged" | "hidden"
  >;
  /** Behind a judgement: by which rule; empty where the judgement says it. */
  readonly judgedBy: Named<JudgedByWord | "unclear">;
  /** The judgement as the end of a sentence about a target. */
  readonly courses: Named<"on-course" | "behind" | "cannot-tell" | "inside" | "outside" | "hidden">;
  readonly learningKinds: Named<"decision" | "lesson" | "obstacle" | "event" | "question">;
  readonly strengths: Named<"substantial" | "moderate" | "modest" | "not-yet" | "possible-harm">;
  readonly confidences: Named<"high" | "fairly-high" | "medium" | "low">;
  readonly verdicts: Named<VerdictWord>;
  readonly knowledge: Named<KnowledgeWord>;
  readonly evidenceKinds: Named<
    | "register"
    | "survey"
    | "count"
    | "audit"
    | "attendance"
    | "case-file"
    | "public-statistics"
    | "focus-group"
    | "interview"
    | "timeline-interview"
    | "walking-talk"
    | "child-voice"
    | "network-scan"
    | "most-significant-change"
    | "story"
    | "outcome-harvest"
    | "observation"
    | "document"
    | "evaluation"
    | "comparison"
    | "rct"
    | "literature"
  >;
  readonly assumptionStates: Named<"untested" | "holding" | "weakened" | "refuted">;
  readonly roles: Named<
    "backbone" | "core" | "partner" | "experience" | "knowledge" | "government" | "funder" | "supporter"
  >;
  readonly tiers: Named<"local" | "supralocal" | "flemish" | "federal" | "european">;
  readonly conditions: Named<
    | "common-agenda"
    | "shared-measurement"
    | "mutually-reinforcing"
    | "continuous-communication"
    | "backbone"
    | "participation"
    | "policy-fit"
  >;
  readonly states: Named<"open" | "done" | "dropped">;
  readonly helped: Named<"yes" | "partly" | "no" | "unknown">;
  readonly statuses: Named<"provisional" | "estimate">;

  // Title block.
  forFunder(funder: string): string;
  forReader: Named<"funder" | "public" | "partners" | "participants" | "policy" | "team">;
  period(period: string): string;
  asOf(date: string): string;
  fictional: string;
  otherLanguage(codes: readonly string[]): string;
  selection(shown: number, all: number): string;
  shortForm: string;
  /** For outsiders: so many things are a draft and not shown. */
  draftsLeftOut(count: number): string;
  money(amount: string, currency: string): string;
  support(facts: { readonly amount: string; readonly from?: string; readonly to?: string }): string;

  // Figures.
  inPeriod(period: string, kind: string): string;
  share(facts: {
    readonly numerator: string;
    readonly denominator: string;
    readonly unit: string;
    /** The percentage, where the group is large enough for one. */
    readonly percent?: string;
    /** Small group: with its interval where known. */
    readonly small?: { readonly from?: string; readonly to?: string };
  }): string;
  answers(n: string): string;
  onScale(from: string, to: string): string;
  certainty(from: string, to: string): string;
  progress(percent: string): string;
  /** A figure or target in a table: the period first. */
  at(period: string, amount: string): string;
  band(from: string | undefined, to: string | undefined): string;
  hiddenFigure(because: "small-group" | "size-unknown" | "withheld"): string;
  noFigure: string;
  change(facts: ChangeFacts): string;
  seeAlso(node: string): string;

  // Notes under a table.
  coverage(reported: number, expected: number): string;
  provisional(status: string): string;
  broken(period: string, change: string): string;
  alertOn(limit: string): string;
  periodNote(period: string, text: string): string;
  hiddenBreakdown(by: string, period: string): string;

  // Summary.
  tally(tally: Tally): readonly string[];
  /** Empty where nothing can be said of any. */
  moves(tally: MoveTally): string;
  clearlyBetter(name: string, sentence: string): string;
  clearlyWorse(name: string, sentence: string): string;
  furthest(name: string, sentence: string, progress: string): string;
  leastFar(name: string, sentence: string, progress: string): string;
  evidenceTally(total: number, parts: readonly string[]): string;
  knowledgeCount(count: number, knowledge: KnowledgeWord): string;
  claimTally(counts: { readonly made: number; readonly notYet: number; readonly harm: number }): string;
  rivalTally(total: number, parts: readonly string[]): string;
  verdictCount(count: number, verdict: VerdictWord): string;
  assumptionTally(refuted: number, weakened: number): string;
  alertTally(names: readonly string[]): string;
  harm(statement: string): string;
  obstacleTally(titles: readonly string[]): string;
  decisionTally(count: number): string;
  nothingNoted: string;
  /** Behind an unwanted effect that no indicator measures. */
  notMeasuredYet: string;

  // Claims and evidence.
  claimLine(strength: string, confidence: string | undefined): string;
  claimPeriod(from: string | undefined, to: string | undefined): string;
  withheldEvidence(count: number): string;
  /** Beside a claim: the figures themselves do not show a clear change. */
  caution(indicator: string): string;
  writtenBy(name: string): string;
  // Learning.
  /** An assumption that did not hold, for a reader without knowledge of the theory. */
  thought(text: string, state: "weakened" | "refuted"): string;
  followUp(facts: {
    readonly state?: string;
    readonly date?: string;
    readonly helped?: string;
    readonly late: boolean;
  }): string;
  // References and asks.
  referenceKinds: Named<
    | "node"
    | "link"
    | "assumption"
    | "indicator"
    | "figure"
    | "evidence"
    | "claim"
    | "rival"
    | "learning"
    | "source"
    | "partner"
    | "policy"
    | "report"
    | "funder"
    | "condition"
    | "dimension"
  >;
  link(from: string, to: string): string;
  notForThisReader(kind: string): string;
  agreementOf(date: string): string;
  // Policy.
  validity(facts: {
    readonly from?: string;
    readonly until?: string;
    readonly ended: boolean;
    readonly begins: boolean;
  }): string;
  toCheck: string;
  // Collaboration.
  conditionScale(from: string, to: string): string;
  raters(period: string, count: number): string;
  partnerCount(count: number): string;
  // Method and vintage.
  overlap(facts: { readonly period: string; readonly records: string; readonly unique: string }): string;
  hiddenTally(count: number): string;
  /** Behind the number of hidden figures, where the part that works out what may be shown did not work. */
  readonly hiddenWithoutNeed: string;
  gap(node: string, because: string): string;
  untested(count: number): string;
  inputs(facts: { readonly files: number; readonly rows: number; readonly format: string }): string;
  digest(digest: string): string;
  // The report for everyone.
  nextTarget(when: string, amount: string, judgement: string): string;
  cannotTellYet(name: string, reason: string): string;
  /** Of so many figures chance hides whether they are on course. */
  unclearTally(count: number, shown: number): string;
}

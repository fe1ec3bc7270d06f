import type { ReportLabels } from "../language/report.ts";

/** Markdown that this tool made itself and that a template shows as it is. */
export interface Markdown {
  readonly markdown: string;
}

/**
 * Everything a template can refer to; there is nothing else. Every key is always there: what is
 * absent is an empty text, an empty list or `false`. All texts are finished sentences, words and
 * numbers in the report's language, never Markdown. Described for authors of templates in
 * docs/guide/report-templates.md.
 */
export interface ReportModel {
  /** `nl`, `en` or `fr`. */
  readonly language: string;
  readonly reader: string;
  /** True where `pages` asks for a short report. */
  readonly isShort: boolean;
  /** Headings, labels and fixed sentences. */
  readonly words: ReportLabels;
  readonly title: string;
  readonly coalition: CoalitionPart;
  /** For whom, which period, as of when. */
  readonly about: readonly string[];
  /** Fictional, another language, a selection: what a reader must know first. */
  readonly notices: readonly string[];
  readonly summary: SummaryPart;
  readonly map: MapPart;
  readonly outcomes: readonly OutcomePart[];
  /** True where an outcome has an indicator; an outcome may also stand there because it is not measured. */
  readonly hasIndicators: boolean;
  readonly tables: readonly FigureTable[];
  readonly since: SincePart;
  readonly claims: readonly ClaimPart[];
  readonly setbacks: SetbacksPart;
  readonly decisions: readonly LearningPart[];
  readonly lessons: readonly LearningPart[];
  readonly questions: readonly LearningPart[];
  readonly collaboration: CollaborationPart;
  readonly asks: AsksPart;
  readonly policy: readonly PolicyPart[];
  readonly method: MethodPart;
  readonly unknowns: readonly string[];
  readonly stories: readonly StoryPart[];
  readonly vintage: VintagePart;
}

export interface CoalitionPart {
  readonly name: string;
  readonly problem: string;
  readonly vision: string;
  readonly mission: string;
  readonly place: string;
  readonly targetGroup: string;
}

/** One page in plain words: sentences. */
export interface SummaryPart {
  readonly wanted: readonly string[];
  readonly changed: readonly string[];
  readonly known: readonly string[];
  readonly otherwise: readonly string[];
}

export interface MapPart {
  readonly exists: boolean;
  /** False where the map is larger than Mermaid draws. */
  readonly hasPicture: boolean;
  readonly picture: Markdown;
  readonly outline: Markdown;
}

/** One node of the theory, and the indicators that measure it. */
export interface OutcomePart {
  readonly id: string;
  readonly title: string;
  /** `output`, `outcome`, `impact` …; empty for indicators that measure no node. */
  readonly kind: string;
  readonly isUnwanted: boolean;
  readonly indicators: readonly IndicatorPart[];
  /** Names of indicators of this node that stand elsewhere in the report. */
  readonly alsoMeasuredBy: readonly string[];
  /** Why nothing measures it. */
  readonly notMeasured: string;
  /** True where an indicator has a note: a break, a warning light, a missing partner. */
  readonly hasNotes: boolean;
}

export interface IndicatorPart {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly source: string;
  /** `2023: 20 of 52 (38%)`; the sign ■ where hidden. */
  readonly baseline: string;
  readonly latest: string;
  /** The 95% interval of the latest value, in words. */
  readonly certainty: string;
  readonly next: string;
  readonly wayToNext: string;
  readonly final: string;
  readonly wayToFinal: string;
  readonly judgement: string;
  /** By which rule it was judged. */
  readonly judgedBy: string;
  /** `on-course`, `behind`, `cannot-tell`, `inside`, `outside`, `no-data` or `not-judged`. */
  readonly state: string;
  readonly isHidden: boolean;
  readonly isAlert: boolean;
  /** Baseline and latest in sentences; a change is called one only where it is clear. */
  readonly change: string;
  /** The next target and the judgement in a sentence; empty where there is none. */
  readonly target: string;
  readonly notes: readonly string[];
}

/** All figures of one indicator: a column per period, a row for the total and for each group. */
export interface FigureTable {
  readonly name: string;
  readonly periods: readonly string[];
  readonly rows: readonly { readonly group: string; readonly figures: readonly string[] }[];
}

/** What changed since the last report of the same kind. */
export interface SincePart {
  /** False where there was none. */
  readonly exists: boolean;
  readonly heading: string;
  /** With which report it was compared; empty where nothing changed, or nothing could be compared. */
  readonly compared: string;
  /** That nothing changed, or what could not be compared: sentences. */
  readonly notes: readonly string[];
  /** Moved goalposts, definitions, revised figures (those that were final apart), what cannot be compared any more. */
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly { readonly text: string; readonly remarks: readonly string[] }[];
  }[];
}

export interface EvidencePart {
  readonly title: string;
  /** What sort, whose knowledge, when, how many. */
  readonly about: string;
  readonly finding: string;
  readonly quality: string;
  readonly url: string;
}

export interface ClaimPart {
  readonly id: string;
  readonly node: string;
  readonly statement: string;
  /** Strength and confidence in words. */
  readonly strength: string;
  readonly period: string;
  /** True where the claim is that nothing is claimed yet. */
  readonly isNotYet: boolean;
  readonly isHarm: boolean;
  /** Where the figures themselves show no clear change. */
  readonly cautions: readonly string[];
  readonly evidence: readonly EvidencePart[];
  /** How many pieces of evidence are not for this reader, in words. */
  readonly withheld: string;
  readonly rivals: readonly RivalPart[];
  readonly own: readonly string[];
  readonly others: readonly string[];
  readonly notClaimed: string;
  readonly reviewedBy: string;
}

export interface RivalPart {
  readonly text: string;
  readonly verdict: string;
  readonly because: string;
}

export interface SetbacksPart {
  readonly any: boolean;
  readonly assumptions: readonly AssumptionPart[];
  readonly sideEffects: readonly SideEffectPart[];
  /** Unwanted effects that nothing points to so far: watched, not learned. */
  readonly watched: readonly SideEffectPart[];
  readonly obstacles: readonly LearningPart[];
  readonly events: readonly LearningPart[];
}

/** An assumption that was weakened or refuted. */
export interface AssumptionPart {
  readonly text: string;
  /** The same in plain words: what we assumed, and that it did not hold. */
  readonly sentence: string;
  readonly state: string;
  readonly check: string;
  readonly contradictedBy: readonly EvidencePart[];
  /** How many pieces of evidence are not for this reader, in words. */
  readonly withheld: string;
  /** What was decided because of it. */
  readonly answers: readonly string[];
}

export interface SideEffectPart {
  readonly title: string;
  readonly sentences: readonly string[];
}

export interface LearningPart {
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly by: string;
  readonly because: readonly string[];
  readonly changes: readonly string[];
  readonly followUp: string;
}

export interface CollaborationPart {
  readonly count: string;
  readonly partners: readonly PartnerPart[];
  readonly bodies: readonly BodyPart[];
  readonly conditions: ConditionsPart;
}

export interface PartnerPart {
  readonly name: string;
  readonly role: string;
  readonly brings: string;
}

export interface BodyPart {
  readonly name: string;
  readonly decides: string;
  readonly members: string;
}

export interface ConditionsPart {
  readonly any: boolean;
  readonly scale: string;
  readonly periods: readonly string[];
  readonly rows: readonly { readonly name: string; readonly scores: readonly string[] }[];
  readonly raters: readonly string[];
}

export interface AsksPart {
  readonly any: boolean;
  /** What the funder gave. */
  readonly support: string;
  readonly items: readonly AskPart[];
}

export interface AskPart {
  readonly text: string;
  readonly isAnswered: boolean;
  readonly answer: string;
  /** What answers it: sort of thing, its title, and what it says. */
  readonly references: readonly { readonly kind: string; readonly title: string; readonly detail: string }[];
}

export interface PolicyPart {
  readonly level: string;
  readonly name: string;
  readonly validity: string;
  readonly hasEnded: boolean;
}

export interface MethodPart {
  readonly sources: readonly {
    readonly name: string;
    readonly owner: string;
    readonly notes: readonly string[];
  }[];
  readonly overlaps: readonly string[];
  readonly gaps: readonly string[];
  /** How many figures of this report are hidden; empty where none. */
  readonly hidden: string;
  readonly untested: string;
}

export interface StoryPart {
  readonly title: string;
  readonly finding: string;
  /** The words of the story itself, where they are in the report's language. */
  readonly paragraphs: readonly string[];
}

export interface VintagePart {
  readonly asOf: string;
  readonly inputs: string;
  readonly digest: string;
}

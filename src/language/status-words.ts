/** Everything that can stand in the column of judgements. */
export type JudgementWord =
  | "on-course"
  | "behind"
  | "cannot-tell"
  | "inside"
  | "outside"
  | "no-data"
  | "not-judged";

/** Whose change a node is, as in the schema of the theory of change. */
export type LevelWord = "individual" | "family" | "organisation" | "network" | "neighbourhood" | "system";

/** The signals of a series; what they mean stands in docs/methods.md. */
export type SignalWord = "long-run" | "few-crossings" | "outside" | "steady" | "two-of-three" | "one-side";

/** One signal, with its place in words. */
export interface SignalFacts {
  readonly kind: SignalWord;
  readonly side: "above" | "below" | undefined;
  /** The last period of the signal. */
  readonly until: string;
}

/** What there is of a period that is not over. */
export interface RunningFacts {
  /** The period and its last day, in words. */
  readonly period: string;
  readonly end: string;
  readonly amount: string;
  /** True where the amount still grows. */
  readonly addsUp: boolean;
}

/** Why figures were not put together. */
export type RefusalWord =
  | "unique-without-overlaps"
  | "overlaps-differ"
  | "withheld-part"
  | "missing-n"
  | "missing-numerator"
  | "missing-value"
  | "mixed-kinds"
  | "different-definitions"
  | "break"
  | "overlapping-groups"
  | "groups-only"
  | "none-declared"
  | "not-addable"
  | "incomplete";

/** A refusal in words. */
export interface RefusalFacts {
  readonly period: string;
  readonly reason: RefusalWord;
  /** Who or what stands in the way, joined; empty where it is nobody in particular. */
  readonly parts: string;
}

/** The words of the table of goal attainment. */
export interface StatusWords {
  readonly columns: {
    readonly group: string;
    readonly indicator: string;
    readonly chart: string;
    readonly baseline: string;
    readonly latest: string;
    readonly change: string;
    readonly targets: string;
    readonly judgement: string;
  };
  readonly judgement: Readonly<Record<JudgementWord, string>>;
  readonly level: Readonly<Record<LevelWord, string>>;
  readonly hidden: string;
  readonly withheld: string;
  readonly hiddenNote: string;
  readonly sizeUnknown: string;
  readonly pointsNote: string;
  readonly chartNote: string;
  readonly chartHiddenNote: string;
  readonly changeNote: string;
  /** How a clear change goes with “cannot tell”. */
  readonly clearAndUnsureNote: string;
  readonly partnerNote: string;
  readonly foldedNote: string;
  readonly narrowNote: string;
  readonly alert: string;
  readonly noNode: string;
  readonly noLevel: string;
  readonly draft: string;
  readonly provisional: string;
  readonly estimate: string;
  readonly smallGroup: string;
  readonly clearChange: string;
  readonly noClearChange: string;
  readonly otherPartners: string;
  readonly acrossBreak: string;
  readonly uniqueBounds: string;
  readonly inTotal: string;
  readonly onlyGroups: string;
  readonly noData: string;
  readonly nothingChosen: string;
  readonly noIndicators: string;
  readonly noPartners: string;
  readonly noGroups: string;
  readonly asOf: string;
  readonly progressNote: string;
  readonly judgementNote: string;
  readonly overdue: string;
  readonly overdueNote: string;
  /** Between remarks. */
  readonly semicolon: string;
  readonly mixedPartners: string;
  readonly to: string;
  readonly of: string;
  atLeast(value: string): string;
  atMost(value: string): string;
  breakNote(period: string): string;
  partners(reported: number, expected: number): string;
  missing(names: string): string;
  atPeriod(period: string): string;
  /** There are rows of a period that begins on a later day, or ends on one. */
  notBegun(period: string, begins: string): string;
  notOver(period: string, end: string): string;
  older(period: string): string;
  noneUntil(period: string): string;
  running(facts: RunningFacts): string;
  laterBounds(period: string, bounds: string): string;
  signal(facts: SignalFacts): string;
  refused(facts: RefusalFacts): string;
  /** How many figures of the background were folded away, and how they are shown. */
  folded(count: number, command: string): string;
  /** Without the numbers where one of them is of too few. */
  mover(name: string, change: string | undefined, total: string | undefined): string;
  overdueBy(partner: string | undefined, source: string | undefined): string;
  earlier(count: number): string;
  overdueItem(indicator: string, periods: string): string;
  overduePeriods(facts: OverdueFacts): string;
  errors(count: number): string;
}

/** What is said of periods that did not come in. */
export interface OverdueFacts {
  /** In words, joined. */
  readonly periods: string;
  /** The last day on which the first of them was in time, in words. */
  readonly due: string;
  readonly days: number;
  /** False where the day is that of the first of several periods. */
  readonly isOne: boolean;
}

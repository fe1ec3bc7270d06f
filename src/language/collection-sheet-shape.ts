/** The statuses that somebody who fills in figures can choose. */
export type StatusCode = "provisional" | "final" | "estimate" | "withheld";

/** The columns that are filled in. */
export type InputColumn = "numerator" | "denominator" | "value" | "n" | "sd" | "status";

/** A paragraph of the instructions: a heading and lines under it. */
export interface Instruction {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Why something that a partner delivers is not asked in this sheet. */
export type NotAsked =
  | { readonly because: "draft" }
  | { readonly because: "computed" }
  | { readonly because: "other-period"; readonly kind: PeriodWord };

/** The kinds of periods, as an indicator is measured. */
export type PeriodWord = "day" | "week" | "month" | "quarter" | "half-year" | "year" | "school-year";

/** What the first sheet needs to know. */
export interface SheetFacts {
  readonly coalition: string;
  readonly partner: string;
  readonly period: string;
  /** How many cells are asked, and how many of them are known already. */
  readonly asked: number;
  readonly known: number;
  /** True where known figures are filled in. */
  readonly filled: boolean;
  /** The title over the values. */
  readonly value: string;
}

/** The words of a workbook for somebody who fills in figures. */
export interface CollectionSheetWords {
  readonly sheets: { readonly instructions: string; readonly figures: string };
  title(partner: string, period: string): string;
  readonly reminder: string;
  instructions(facts: SheetFacts): readonly Instruction[];
  readonly notAskedHeading: string;
  notAsked(name: string, why: NotAsked): string;
  readonly fictional: string;
  readonly columns: Readonly<Record<InputColumn, string>> & {
    readonly indicator: string;
    readonly group: string;
    readonly definition: string;
    readonly unit: string;
    /** Over what numerator and denominator make. */
    readonly share: string;
    /** Over values of which none can be filled in. */
    readonly naOnly: string;
    readonly delivered: string;
    readonly key: string;
  };
  readonly total: string;
  readonly delivered: string;
  readonly prompt: Readonly<Record<InputColumn, string>>;
  readonly naOnly: string;
  readonly error: {
    readonly title: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly whole: string;
    readonly number: string;
    between(from: string, to: string): string;
    atLeast(from: string): string;
    atMost(to: string): string;
    readonly status: string;
  };
  readonly page: string;
}

/** The words for a status; they hold no comma, because they stand in a list that commas divide. */

/** Why one figure of an Open SDG site is not taken over. */
export type FigureReason =
  | "conflict"
  | "repeated"
  | "ragged"
  | "bad-period"
  | "long-period"
  | "no-period"
  | "not-a-number"
  | "hidden"
  | "no-value";

/** Why a whole table is not taken over. */
export type TableReason =
  | "placeholder"
  | "not-a-data-file"
  | "no-year"
  | "no-value"
  | "two-columns"
  | "too-large"
  | "too-many-series"
  | "unreadable";

/** Why a column is left out. */
export type ColumnReason = "empty" | "constant" | "code" | "remark";

/** From what the kind of a figure was concluded. */
export type KindGround =
  | "percent-in-unit"
  | "percent-in-name"
  | "percent-no-share"
  | "whole-numbers"
  | "words-of-unit"
  | "nothing";

/** The sentences of an indicator's note. */
export interface NoteWords {
  readonly from: (number: string, path: string) => string;
  readonly because: Readonly<Record<KindGround, string>>;
  readonly direction: string;
  readonly only: (column: string, value: string) => string;
  readonly yearsOfTwo: string;
  readonly otherSources: (names: readonly string[]) => string;
  readonly noFigures: string;
  readonly placeholder: string;
  readonly officialName: (number: string) => string;
}

/** How the source is called that stands in for those that nobody named. */
export interface SourceWords {
  readonly site: string;
  readonly unpublished: string;
  readonly unpublishedNote: string;
}

/** What goals and targets are called where the site does not say. */
export interface GoalWords {
  readonly goal: (number: string) => string;
  readonly target: (number: string) => string;
  /** Why a target leads to its goal. */
  readonly because: string;
}

/** How many things were made. */
export interface Made {
  readonly indicators: number;
  readonly withoutFigures: number;
  readonly dimensions: number;
  readonly goals: number;
  readonly targets: number;
  readonly sources: number;
}

/** How many figures there are, and what became of them. */
export interface Figures {
  readonly read: number;
  readonly tables: number;
  readonly taken: number;
  readonly notTaken: number;
}

/** A short name of a reason, for a list of counts, and what it means. */
export interface ReasonWords {
  readonly name: string;
  readonly why: string;
}

/** The page `IMPORT.md`. */
export interface PageWords {
  readonly title: string;
  readonly intro: (name: string) => string;
  readonly figures: (figures: Figures) => string;
  readonly made: (made: Made) => string;
  readonly assumedTitle: string;
  readonly assumed: readonly string[];
  readonly notTakenTitle: string;
  readonly notTakenIntro: string;
  readonly reasonHead: string;
  readonly figuresHead: string;
  readonly reason: Readonly<Record<FigureReason, ReasonWords>>;
  readonly fileReason: Readonly<Record<TableReason, ReasonWords>>;
  readonly file: (file: {
    readonly path: string;
    readonly figures: number;
    readonly line?: number;
  }) => string;
  /** Some tables could not be read to their end. */
  readonly partial: (tables: number) => string;
  /** In the place of a count of figures. */
  readonly notKnown: string;
  readonly notToEnd: string;
  readonly also: (lines: readonly number[]) => string;
  readonly columnsTitle: string;
  readonly columnsIntro: string;
  readonly columnWhy: Readonly<Record<ColumnReason, string>>;
  readonly nearTitle: string;
  readonly nearIntro: string;
  readonly nearColumns: string;
  readonly fieldsTitle: string;
  readonly fieldsIntro: string;
  readonly filesTitle: string;
  readonly filesIntro: string;
  readonly input: string;
  readonly setting: string;
  readonly unreadable: string;
}

export interface ReadmeWords {
  readonly intro: string;
  readonly steps: readonly string[];
}

/** Message and remedy, each one line. */
interface Refusal {
  readonly message: string;
  readonly help: string;
}

/** What the command says. */
export interface CommandWords {
  readonly read: (figures: Figures) => string;
  readonly made: (made: Made) => string;
  /** Some of the tables that could not be read to their end, by name. */
  readonly partial: (tables: number, paths: readonly string[]) => string;
  /** Why the command fails although it wrote what it could read. */
  readonly incomplete: string;
  readonly written: (files: number, folder: string) => string;
  readonly wouldWrite: (files: number, folder: string) => string;
  readonly list: (path: string) => string;
  readonly checked: (counts: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
  }) => string;
  readonly next: (folder: string) => string;
  readonly notOpenSdg: (folder: string) => Refusal;
  readonly otherInputs: (folder: string, inputs: readonly string[]) => Refusal;
  readonly noTarget: Refusal;
  readonly notEmpty: (folder: string) => Refusal;
  readonly inTheWay: (folder: string, paths: readonly string[]) => Refusal;
  readonly insideAnother: (folder: string) => Refusal;
  readonly insideSource: (folder: string) => Refusal;
  readonly notAFolder: (folder: string) => Refusal;
  readonly cannotWrite: (path: string) => Refusal;
}

/** Everything that the import of an Open SDG site says, in one language. */
export interface OpenSdgWords {
  readonly note: NoteWords;
  readonly sources: SourceWords;
  readonly goals: GoalWords;
  readonly tops: Readonly<Record<"impact" | "theory" | "dimensions" | "sources", string>>;
  readonly page: PageWords;
  readonly readme: ReadmeWords;
  readonly command: CommandWords;
}

/** A message and what to do, each one sentence. */
export interface ImportRefusal {
  readonly message: string;
  readonly help: string;
}

/** Why a file cannot be taken as a table. */
export type FileTroubleWord =
  | "encrypted"
  | "old-excel"
  | "macros"
  | "damaged"
  | "open-document"
  | "binary-workbook"
  | "web-page"
  | "plain-text"
  | "too-large"
  | "no-workbook"
  | "binary"
  | "unclosed-quote"
  | "empty"
  | "unknown-kind"
  | "gone"
  | "no-table"
  | "too-wide";

export type PersonalWord =
  | "header"
  | "national-number"
  | "e-mail"
  | "iban"
  | "telephone"
  | "names"
  | "birth-dates"
  | "free-text";

/** What a column can hold, as somebody chooses it. */
export type RoleWord =
  | "indicator"
  | "period"
  | "year"
  | "half"
  | "quarter"
  | "month"
  | "partner"
  | "dimension"
  | "numerator"
  | "denominator"
  | "value"
  | "n"
  | "sd"
  | "status"
  | "ignore";

export type SkipWord = "declared" | "no-figure" | "total-row" | "header-again" | "repeated";

export type TroubleWord =
  | "not-a-number"
  | "hidden-by-source"
  | "error-cell"
  | "which-decimals"
  | "no-result"
  | "merged-figure"
  | "mixed-percent"
  | "withheld-here"
  | "unknown-word"
  | "no-period"
  | "no-indicator"
  | "conflict"
  | "contradicts"
  | "rows-differ";

/** Everything that `impact import` says. */
export interface ImportWords {
  file(name: string, trouble: FileTroubleWord): ImportRefusal;
  noFiles(path: string): ImportRefusal;
  noSuchSheet(file: string, sheet: string, sheets: readonly string[]): ImportRefusal;
  severalSheets(file: string, sheets: readonly string[]): ImportRefusal;
  /** The sheet that a coalition sent has a form that this version does not know. */
  collectionSheet(file: string, problem: "newer" | "broken"): ImportRefusal;
  /** Rows of a collection sheet that are about another partner or period than the sheet was made for. */
  otherSheet(
    file: string,
    rows: readonly { readonly row: number; readonly partner: string; readonly period: string }[],
    sheet: { readonly partner: string; readonly period: string },
  ): ImportRefusal;
  personalUsed(columns: readonly { readonly name: string; readonly sign: PersonalWord }[]): ImportRefusal;
  recordsOfPeople(file: string): ImportRefusal;
  noFigures(file: string): ImportRefusal;
  sameRole(role: string, columns: readonly string[]): ImportRefusal;
  /** Flags that would answer what is open, one each. */
  answersNeeded(
    needed: readonly { readonly file: string; readonly flags: readonly string[] }[],
  ): ImportRefusal;
  noSuchImport(name: string, nearest: string | undefined): ImportRefusal;
  brokenImport(path: string): ImportRefusal;
  headerDiffers(path: string, missing: readonly string[], added: readonly string[]): ImportRefusal;
  severalImports(file: string, names: readonly string[]): ImportRefusal;
  wrongFlag(option: string, value: string, form: string): ImportRefusal;
  unknownColumn(option: string, column: string, columns: readonly string[]): ImportRefusal;
  wrongName(name: string): ImportRefusal;
  wrongTable(path: string): ImportRefusal;
  tableRefused(
    path: string,
    problem: "not-utf8" | "no-header" | "row-moved" | "has-errors" | "unread",
  ): ImportRefusal;
  readonly sign: Readonly<Record<PersonalWord, string>>;
  readonly role: Readonly<Record<RoleWord, string>>;
  readonly skip: Readonly<Record<SkipWord, string>>;
  readonly trouble: Readonly<Record<TroubleWord, string>>;
  /** Where the table was found, in one line. */
  found(at: {
    file: string;
    sheet: string | undefined;
    headerRow: number;
    twoRows: boolean;
    above: number;
    rows: number;
  }): string;
  unitsRow(row: number): string;
  using(path: string): string;
  like(path: string, missing: readonly string[], added: readonly string[]): string;
  personalLeft(columns: readonly { readonly name: string; readonly sign: PersonalWord }[]): string;
  ignored(columns: readonly string[]): string;
  /** Words with a code that may name somebody, as they may be shown. */
  wordsNotKept(columns: readonly { readonly name: string; readonly words: readonly string[] }[]): string;
  counts(counts: { taken: number; skipped: number; troubles: number }): string;
  figures(counts: { added: number; changed: number; unchanged: number; gone: number }): string;
  readonly addedHeading: string;
  readonly changedHeading: string;
  readonly goneHeading: string;
  readonly skippedHeading: string;
  readonly troubleHeading: string;
  /** Figures that the source hides, taken without a number. */
  hidden(count: number): string;
  /** Rows of groups that the indicator does not declare: no report shows them. */
  undeclared(at: { rows: number; indicator: string; dimension: string }): string;
  /** At the end of troubles of the new rows themselves. */
  readonly mendSource: string;
  /** Errors that the agreements or the repository cause, below the others. */
  readonly elsewhere: string;
  more(count: number): string;
  row(place: { file: string; sheet: string | undefined; row: number }): string;
  readonly empty: string;
  readonly total: string;
  newErrors(count: number): string;
  readonly troubleStops: string;
  askSkipBad(count: number): string;
  /** The answers are kept though no figure is written. */
  kept(path: string): string;
  /** Flags that `--yes` stands for. */
  assumed(flags: readonly string[]): string;
  readonly dryRun: string;
  readonly nothingNew: string;
  readonly nothingWritten: string;
  written(paths: readonly string[]): string;
  wouldWrite(paths: readonly string[]): string;
  readonly nextTime: string;
  // questions
  askColumn(name: string, examples: readonly string[]): string;
  /** A column without a name: its letters. */
  unnamed(letters: string): string;
  readonly percentage: string;
  clash(role: string, column: string): string;
  readonly notHere: string;
  /** What to write so that a word of the source gets a code: where, and the line itself. */
  declare(what: {
    kind: "indicator" | "partner" | "dimension";
    dimension?: string;
    text?: string;
    id?: string;
  }): ImportRefusal;
  totalIsEmpty: string;
  askIndicator: string;
  askPartner: string;
  askPeriod: string;
  notAPeriod(text: string): string;
  askValue(text: string, column: string): string;
  askDecimal: string;
  readonly comma: string;
  readonly point: string;
  readonly leaveOut: string;
  askName: string;
  askWrite: string;
  readonly yes: string;
  readonly no: string;
}

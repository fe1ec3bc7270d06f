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
  | "no-table";

export type PersonalWord =
  | "header"
  | "national-number"
  | "e-mail"
  | "iban"
  | "telephone"
  | "names"
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
  | "unknown-word"
  | "no-period"
  | "no-indicator"
  | "conflict"
  | "rows-differ";

/** Everything that `impact import` says. */
export interface ImportWords {
  file(name: string, trouble: FileTroubleWord): ImportRefusal;
  noFiles(path: string): ImportRefusal;
  noSuchSheet(file: string, sheet: string, sheets: readonly string[]): ImportRefusal;
  severalSheets(file: string, sheets: readonly string[]): ImportRefusal;
  /** The sheet that a coalition sent has a form that this version does not know. */
  collectionSheet(file: string, problem: "newer" | "broken"): ImportRefusal;
  personalUsed(columns: readonly { readonly name: string; readonly sign: PersonalWord }[]): ImportRefusal;
  recordsOfPeople(file: string): ImportRefusal;
  noFigures(file: string): ImportRefusal;
  sameRole(role: string, columns: readonly string[]): ImportRefusal;
  /** Flags that would answer what is open, one each. */
  answersNeeded(file: string, flags: readonly string[]): ImportRefusal;
  noSuchImport(name: string, nearest: string | undefined): ImportRefusal;
  brokenImport(path: string): ImportRefusal;
  headerDiffers(path: string, missing: readonly string[], added: readonly string[]): ImportRefusal;
  severalImports(file: string, names: readonly string[]): ImportRefusal;
  wrongFlag(option: string, value: string, form: string): ImportRefusal;
  unknownColumn(option: string, column: string, columns: readonly string[]): ImportRefusal;
  wrongName(name: string): ImportRefusal;
  wrongTable(path: string): ImportRefusal;
  tableRefused(path: string, problem: "not-utf8" | "no-header" | "row-moved"): ImportRefusal;
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
  counts(counts: { taken: number; skipped: number; troubles: number }): string;
  figures(counts: { added: number; changed: number; unchanged: number; gone: number }): string;
  readonly addedHeading: string;
  readonly changedHeading: string;
  readonly goneHeading: string;
  readonly skippedHeading: string;
  readonly troubleHeading: string;
  more(count: number): string;
  row(place: { file: string; sheet: string | undefined; row: number }): string;
  readonly empty: string;
  readonly total: string;
  newErrors(count: number): string;
  readonly troubleStops: string;
  readonly dryRun: string;
  readonly nothingNew: string;
  readonly nothingWritten: string;
  written(paths: readonly string[]): string;
  wouldWrite(paths: readonly string[]): string;
  readonly nextTime: string;
  // questions
  askColumn(name: string): string;
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

/** What findings carry that are about tables of measurements; see `RuleArguments`. */
export interface TableArguments {
  "unknown-column": {
    readonly column: string;
    readonly nearest?: string;
    readonly allowed: readonly string[];
  };
  "missing-column": {
    readonly column: string;
    /** The first line has neither of the two columns that every table has: it is no header. */
    readonly noHeader?: true;
    /** What stands between the names of the columns, and cannot be read there. */
    readonly delimiter?: string;
    /** The line that the names do stand on, where they were found further down. */
    readonly headerLine?: number;
  };
  "ragged-row": {
    readonly cells: number;
    readonly expected: number;
    /** What stands between the cells of this row instead of what stands in the header. */
    readonly delimiter?: string;
    /** The cells that are too many are empty, at the end of the row. */
    readonly trailing?: true;
    /** This row and the one below are together one: a line break stood in a cell. */
    readonly broken?: true;
    /** What was probably cut in two by a comma, the cells that came of it, and how to write it. */
    readonly splitOf?: "thousands" | "decimals" | "text";
    readonly parts?: readonly string[];
    readonly likely?: string;
    /** Things are counted where the decimals stood, so that no way of writing them can be right. */
    readonly whole?: true;
  };
  "blank-row": {
    /** How many there are below one another, where it is more than one. */
    readonly rows?: number;
  };
  "bad-header": {
    readonly problem: "blank" | "duplicate" | "padded" | "repeated";
    readonly column: string;
  };
  "padded-cell": {
    readonly column: string;
    readonly value: string;
    /** It is not only spaces: a tab, a non-breaking space, a sign without width. */
    readonly unseen?: true;
  };
  "not-a-number": {
    readonly column: string;
    readonly value: string;
    readonly suggestion?: string;
    /** It is counted here, so that a fraction or a point between thousands cannot be right. */
    readonly whole?: true;
    /**
     * Why no number stands there: `nvt`, a date made by a spreadsheet, `#N/A`, `Inf`, `2019*`, `2.4E+11`. Of
     * `3.000` (thousands) and of `55%` that is no part of a whole (percent), the suggestion is one of two.
     */
    readonly cause?:
      | "no-figure"
      | "date"
      | "formula-error"
      | "not-finite"
      | "note"
      | "shortened"
      | "thousands"
      | "percent";
    /** What else it may be, where the suggestion is one of two. */
    readonly other?: string;
    /** `<5`: the source does not give the figure itself. */
    readonly hiddenBySource?: true;
  };
  "bad-period": {
    readonly value: string;
    readonly suggestion?: string;
    /** True where the suggestion is only the likeliest of several. */
    readonly unsure?: boolean;
    /** `YYYY-MM-DD`: a spreadsheet made a date of what was typed, and this is the day it made. */
    readonly madeDay?: string;
    /** `2-jan`: a spreadsheet made a date of what was typed, and the year is not shown. */
    readonly lostYear?: boolean;
    /** What does not exist: the thirteenth month, a year of five digits. */
    readonly impossible?: "year" | "years" | "half-year" | "quarter" | "month" | "week" | "day";
  };
  "mixed-periods": {
    readonly indicator: string;
    /** Whose rows they are; absent for rows without a partner. */
    readonly partner?: string;
    readonly kind: string;
    readonly expected: string;
    /** What says which kind is expected: the indicator's `frequency`, or most of the rows. */
    readonly basis: "frequency" | "others";
    readonly rows: number;
  };
  "garbled-text": {
    readonly text: string;
    /** As it was before it was read in the wrong encoding; absent where letters were lost. */
    readonly meant?: string;
  };
  "near-duplicate-category": {
    readonly kind: "dimension-value" | "partner";
    readonly first: string;
    readonly second: string;
    /** The dimension that has both. */
    readonly dimension?: string;
    /** In what only they differ. */
    readonly differs: "writing" | "spelling";
  };
  "out-of-range": {
    readonly column: string;
    readonly value: number;
    readonly from?: number;
    readonly to?: number;
  };
  "numerator-above-denominator": { readonly numerator: number; readonly denominator: number };
  "value-differs": { readonly value: number; readonly expected: number };
  "value-missing": { readonly indicator: string; readonly type: string; readonly columns: readonly string[] };
  "computed-has-rows": { readonly indicator: string };
  "partners-without-total": {
    readonly indicator: string;
    readonly period: string;
    readonly type: string;
    /** The same people may come to several partners, so nothing can be added up. */
    readonly unique: boolean;
  };
  "computed-loop": { readonly path: readonly string[] };
  "conflicting-duplicate": { readonly first: string; readonly second: string };
  "identical-duplicate": { readonly row: string };
  "csv-dialect": {
    readonly traits: readonly (
      | "semicolon"
      | "tab"
      | "decimal-comma"
      | "byte-order-mark"
      | "windows-1252"
      | "crlf"
      | "cr"
      | "mixed-line-ends"
    )[];
    /** True where a row of the table was not used: then it was not read without trouble. */
    readonly leftOut?: true;
  };
  "bad-quote": { readonly problem: "unclosed" | "stray" };
}

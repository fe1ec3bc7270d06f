/**
 * The names of the rules and what each finding of a rule carries. A name never changes: reports,
 * exemptions and tests rely on it. The compiler demands a sentence in nl, en and fr for each.
 */
export interface RuleArguments {
  // Files
  "yaml-syntax": {
    readonly problem:
      | "syntax"
      | "duplicate-key"
      | "conflict-markers"
      | "too-many-aliases"
      | "too-deep"
      | "no-front-matter"
      | "unclosed-front-matter"
      | "unusable-tag";
    /** The parser's code for bad syntax; otherwise the key, mark or sign in question. */
    readonly detail: string;
  };
  "file-unreadable": {
    readonly problem:
      | "not-utf8"
      | "binary"
      | "too-large"
      | "link-outside"
      | "linked-folder"
      | "not-a-file"
      | "no-permission"
      | "gone"
      | "empty"
      | "line-too-long"
      | "too-many-cells";
    /** The limit, where there is one: `10 MB`. */
    readonly limit?: string;
  };
  "unknown-file": { readonly nearest?: string };
  // Shape of documents
  "unknown-key": { readonly key: string; readonly nearest?: string; readonly allowed: readonly string[] };
  "missing-key": { readonly key: string; readonly object: string };
  "wrong-value": {
    readonly problem:
      | {
          readonly is: "type";
          readonly expected: readonly (
            | "text"
            | "texts"
            | "number"
            | "integer"
            | "yes-no"
            | "list"
            | "object"
            | "date"
            | "period"
            | "nothing"
          )[];
        }
      | { readonly is: "not-in-list"; readonly allowed: readonly string[]; readonly nearest?: string }
      | { readonly is: "identifier"; readonly suggestion?: string }
      /** The suggestion is there where it is a day that exists, written in another way. */
      | { readonly is: "date"; readonly suggestion?: string }
      | { readonly is: "period"; readonly suggestion?: string }
      | { readonly is: "form"; readonly expected: string }
      | { readonly is: "too-small" | "too-large"; readonly limit: number }
      | { readonly is: "too-few" | "too-many" | "repeated" | "empty" }
      | { readonly is: "reference-form"; readonly allowed: readonly string[] }
      | { readonly is: "order"; readonly first: string; readonly second: string }
      | { readonly is: "reserved" }
      | { readonly is: "not-used"; readonly type: string }
      | { readonly is: "one-of"; readonly allowed: readonly string[] };
    /** What stands there, shortened. */
    readonly value: string;
    readonly key: string;
  };
  "duplicate-id": { readonly kind: string; readonly id: string };
  "file-name-differs": { readonly id: string; readonly name: string };
  "unknown-reference": {
    readonly kinds: readonly string[];
    readonly id: string;
    readonly nearest?: string;
    readonly from: string;
    /** All that may stand there, where the list is closed and short. */
    readonly allowed?: readonly string[];
  };
  // Theory of change
  "unmarked-loop": { readonly path: readonly string[] };
  "unmarked-feedback": {
    readonly from: string;
    readonly to: string;
    readonly fromKind: string;
    readonly toKind: string;
  };
  "unconnected-node": { readonly id: string };
  "dead-end": { readonly id: string; readonly kind: string };
  leap: { readonly from: string; readonly to: string };
  "activity-without-partner": { readonly id: string };
  "outcome-without-indicator": { readonly id: string; readonly kind: string };
  "refuted-assumption": { readonly assumption: string; readonly link: string };
  "strong-link-refuted-assumption": { readonly assumption: string; readonly link: string };
  "untested-assumption": { readonly id: string; readonly reviewBy: string };
  // Tables
  "unknown-column": {
    readonly column: string;
    readonly nearest?: string;
    readonly allowed: readonly string[];
  };
  "missing-column": {
    readonly column: string;
    /** The first line has neither of the two columns that every table has: it is no header. */
    readonly noHeader?: true;
  };
  "ragged-row": { readonly cells: number; readonly expected: number };
  "blank-row": Record<never, never>;
  "bad-header": { readonly problem: "blank" | "duplicate" | "padded"; readonly column: string };
  "padded-cell": { readonly column: string; readonly value: string };
  "not-a-number": {
    readonly column: string;
    readonly value: string;
    readonly suggestion?: string;
    /** It is counted here, so that a fraction or a point between thousands cannot be right. */
    readonly whole?: true;
    /** `<5`: the source does not give the figure itself. */
    readonly hiddenBySource?: true;
  };
  "bad-period": { readonly value: string; readonly suggestion?: string };
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
    )[];
  };
  "bad-quote": { readonly problem: "unclosed" | "stray" };
  // Figures
  "parts-differ-from-total": {
    readonly indicator: string;
    readonly period: string;
    readonly by: string;
    readonly column: string;
    readonly parts: number;
    readonly total: number;
  };
  "baseline-without-measurement": { readonly indicator: string; readonly period: string };
  "target-without-measurement": {
    readonly indicator: string;
    readonly period: string;
    readonly kinds: readonly string[];
  };
  "baseline-differs": {
    readonly indicator: string;
    readonly period: string;
    readonly typed: number;
    readonly measured: number;
  };
  "target-against-direction": {
    readonly indicator: string;
    readonly period: string;
    readonly direction: string;
    readonly value: number;
    readonly reference: number;
    readonly against: "baseline" | "earlier-target";
  };
  // Agreements, claims and policy
  "unanswered-ask": { readonly funder: string; readonly ask: string };
  "policy-expired": { readonly id: string; readonly until: string };
  "policy-watch-due": { readonly id: string; readonly watch: string };
  "follow-up-due": { readonly id: string; readonly followUp: string };
  // Settings
  "unused-exemption": { readonly rule: string; readonly at: string };
  "expired-exemption": { readonly rule: string; readonly at: string; readonly until: string };
}

export type RuleName = keyof RuleArguments;

/** What findings carry that are about files, the shape of documents, and settings; see `RuleArguments`. */
export interface DocumentArguments {
  "yaml-syntax": {
    readonly problem:
      | "syntax"
      | "duplicate-key"
      /** A list item without its dash: its fields seem to stand twice in the item above. */
      | "missing-dash"
      /** `{value: 0,65}`: the comma ends the value. */
      | "decimal-comma"
      /** `name: Young people #1 priority`: what follows `#` is a remark to YAML. */
      | "cut-off"
      | "too-many-aliases"
      | "too-deep"
      | "no-front-matter"
      | "unclosed-front-matter"
      | "unusable-tag";
    /** The parser's code for bad syntax; otherwise the key, mark or sign in question. */
    readonly detail: string;
  };
  "conflict-markers": {
    /**
     * Of the last three git keeps account, and nothing stands in the file: the version that was there changed it and the
     * one that came in took it away, or the other way round, or only one of the two has it.
     */
    readonly problem: "two-versions" | "unfinished" | "changed-and-gone" | "gone-and-changed" | "one-side";
    /** What is left of the marks, where a conflict was half taken away. */
    readonly mark?: "<<<<<<<" | "|||||||" | ">>>>>>>";
    /** What git calls the version that was there, which stands above, and the one that came in; empty for none. */
    readonly above: string;
    readonly below: string;
    /** The first lines that only that version has. */
    readonly onlyAbove: readonly string[];
    readonly onlyBelow: readonly string[];
    /** How many such lines there are. */
    readonly linesAbove: number;
    readonly linesBelow: number;
    /** The names of fields in these lines. */
    readonly fields: readonly string[];
    readonly holds: "lines" | "rows";
  };
  "file-unreadable": {
    readonly problem:
      | "not-utf8"
      | "utf16"
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
  "unknown-file": {
    readonly nearest?: string;
    /** A spreadsheet among the tables: it can be imported. */
    readonly workbook?: true;
  };
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
          /** The number that was probably meant; where it is one of two, `other` is the second. */
          readonly suggestion?: string;
          readonly other?: string;
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
      /** A rule (the key) that never weighs less than it does, whatever a repository asks. */
      | { readonly is: "not-softened"; readonly stays: "error" | "warning" | "info" }
      | { readonly is: "not-used"; readonly type: string }
      /** Numbers beside a word that says that there are none to give; the numbers are not repeated. */
      | { readonly is: "contradicts"; readonly columns: readonly string[] }
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
    /** In what only it differs from `nearest`, so that there is no doubt about what was meant. */
    readonly differs?: "case" | "blanks" | "accents" | "unseen" | "line-break" | "encoding";
    readonly from: string;
    /** All that may stand there, where the list is closed and short. */
    readonly allowed?: readonly string[];
  };
  "unused-exemption": { readonly rule: string; readonly at: string; readonly isDouble?: true };
  "expired-exemption": { readonly rule: string; readonly at: string; readonly until: string };
}

import type { PersonalKind } from "./personal-kinds.ts";

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
  "link-without-ground": { readonly link: string };
  "only-outputs": {
    readonly id: string;
    readonly kind: string;
    readonly indicators: readonly string[];
  };
  "one-partner-outcome": { readonly id: string; readonly partner: string };
  "outcomes-about-organisations": { readonly outcomes: number; readonly ofOrganisations: number };
  "unmeasured-level": { readonly level: string; readonly nodes: readonly string[] };
  "factor-without-effect": { readonly id: string };
  "one-kind-of-knowledge": { readonly knowledge: string; readonly pieces: number };
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
     * Why no number stands there: `nvt`, a date made by a spreadsheet, `#N/A`, `Inf`, `2019*`, `2.4E+11`, and
     * `1.102` where a comma may stand before decimals; then the suggestion is one of two.
     */
    readonly cause?:
      | "no-figure"
      | "date"
      | "formula-error"
      | "not-finite"
      | "note"
      | "shortened"
      | "thousands";
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
  // Figures
  "parts-differ-from-total": {
    readonly indicator: string;
    readonly period: string;
    readonly by: string;
    readonly column: string;
    readonly parts: number;
    readonly total: number;
    /** Whose figure it is, where it is not the total of all; groups are `dimension=value`. */
    readonly partner?: string;
    readonly groups?: readonly string[];
  };
  "part-above-total": {
    readonly indicator: string;
    readonly period: string;
    readonly by: string;
    readonly column: string;
    /** The one part that is too large; absent: all parts together are. */
    readonly part?: string;
    readonly value: number;
    readonly total: number;
    readonly partner?: string;
    readonly groups?: readonly string[];
  };
  "cumulative-falls": {
    readonly indicator: string;
    readonly period: string;
    readonly value: number;
    /** The period before, and its figure. */
    readonly before: string;
    readonly earlier: number;
    readonly partner?: string;
    readonly groups?: readonly string[];
  };
  "unusual-jump": {
    readonly indicator: string;
    readonly period: string;
    readonly value: number;
    /** Between which values it was to be expected, by so many earlier figures. */
    readonly low: number;
    readonly high: number;
    readonly points: number;
    /** What set the limit: see `JumpLimit` of `measure`. */
    readonly limit: "figures" | "steps" | "chance" | "tenth";
    readonly partner?: string;
    readonly groups?: readonly string[];
  };
  "late-measurements": {
    readonly indicator: string;
    readonly partner?: string;
    readonly source?: string;
    /** The latest that are owed, in the order of time, and how many there are before them. */
    readonly periods: readonly string[];
    readonly earlier: number;
    /** `YYYY-MM-DD`: when the first of all was expected, and how many days ago that is. */
    readonly due: string;
    readonly daysLate: number;
  };
  "future-measurement": {
    readonly indicator: string;
    readonly period: string;
    /** `YYYY-MM-DD`: the first day of the period. */
    readonly begins: string;
  };
  "house-rule": {
    readonly id: string;
    /** As it is written in impact.yaml. */
    readonly text: string;
    readonly problem: "broken" | "missing";
    /** What both sides come to, where it is broken. */
    readonly left?: number;
    readonly right?: number;
    /** The figures that are not there, where they are missing. */
    readonly missing?: readonly string[];
    readonly period: string;
    readonly partner?: string;
    readonly groups?: readonly string[];
    /** The coalition's own reason. */
    readonly because?: string | Readonly<Record<string, string | undefined>>;
  };
  "house-rule-unchecked": {
    readonly id: string;
    readonly text: string;
    readonly per: readonly string[];
    /** The indicator that is computed, and so has no figures per partner or group. */
    readonly computed?: string;
    /** Figures that are there, as they stand in the rule, and which partners each lacks that the others have. */
    readonly unequal?: readonly { readonly figure: string; readonly partners: readonly string[] }[];
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
  // Claims and evidence
  "claim-without-rival": {
    readonly id: string;
    /** Another explanation that is written down and touches the same node. */
    readonly touching?: string;
  };
  "rivals-untested": { readonly id: string; readonly rivals: readonly string[] };
  "thin-evidence": {
    readonly id: string;
    readonly problem: "none" | "one" | "one-knowledge" | "own" | "opinion";
    /** The only kind of knowledge there is. */
    readonly knowledge?: string;
  };
  "stale-evidence": {
    readonly id: string;
    readonly evidence: string;
    readonly date: string;
    readonly problem: "old" | "old-literature" | "before-change";
  };
  "evidence-after-claim": {
    readonly id: string;
    readonly evidence: string;
    readonly date: string;
    readonly claimed: string;
  };
  /** No number: how far apart the figures are would tell of figures that a report hides. */
  "claim-beyond-interval": {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly indicators: readonly string[];
  };
  "self-reviewed-claim": { readonly id: string; readonly author: string };
  "unreviewed-claim": { readonly id: string };
  "claim-on-untested-assumption": { readonly id: string; readonly assumption: string };
  "only-own-factors": { readonly id: string };
  "percentage-of-contribution": { readonly id: string };
  "report-without-voice": { readonly id: string };
  "consent-missing": {
    readonly id: string;
    readonly problem: "absent" | "refused" | "past";
    /** `YYYY-MM-DD`: the last day of a consent that is past. */
    readonly until?: string;
  };
  "decision-without-evidence": { readonly id: string };
  "decision-before-evidence": {
    readonly id: string;
    readonly reference: string;
    readonly date: string;
    readonly decided: string;
  };
  "unanswered-obstacle": { readonly id: string };
  "report-due": { readonly id: string; readonly due: string };
  /** The share that was agreed on, as a fraction. */
  "own-share-too-small": { readonly id: string; readonly least: number };
  // Agreements and policy
  "partner-without-part": { readonly id: string };
  "no-backbone": { readonly partners: number };
  "dates-disagree": {
    readonly problem:
      | "before-start"
      | "after-end"
      | "order"
      | "coalition-ends"
      | "before-grant"
      | "year-kind";
    /** What has the date: a session, the trajectory, a grant, a funder, or what names a year. */
    readonly kind: string;
    /** Which one; a grant is named by its funder, and there is one trajectory. */
    readonly id?: string;
    /** A day; of the problem `year-kind` a period. */
    readonly date: string;
    /** The day that it disagrees with; of `year-kind` the kind of year that it should be. */
    readonly other: string;
    /** Of `order`: the session that comes before it. */
    readonly before?: string;
  };
  "unclear-denominator": { readonly indicator: string };
  "indicator-without-owner": { readonly indicator: string };
  "indicator-without-source": { readonly indicator: string };
  "unknown-burden": { readonly indicator: string };
  "source-without-agreement": { readonly id: string };
  "undeclared-overlap": { readonly indicator: string; readonly source: string };
  "shared-indicator-differs": {
    readonly indicator: string;
    readonly other: string;
    /** The keys in which they differ. */
    readonly keys: readonly string[];
  };
  "too-many-core-indicators": {
    readonly funder: string;
    readonly ask: string;
    readonly most: number;
    readonly named: number;
  };
  "high-score-without-evidence": { readonly condition: string; readonly period: string };
  "score-by-one-role": {
    readonly role: string;
    readonly period: string;
    readonly conditions: readonly string[];
  };
  "policy-level-missing": {
    /** The framework that does not say of which level it is; absent: of some levels none is named. */
    readonly id?: string;
    readonly levels: readonly string[];
  };
  "unanswered-ask": { readonly funder: string; readonly ask: string };
  "policy-expired": { readonly id: string; readonly until: string };
  "policy-watch-due": { readonly id: string; readonly watch: string };
  "follow-up-due": { readonly id: string; readonly followUp: string };
  // Wording and languages
  /** `phrase` holds words of a fixed list, and nothing else of the text. */
  "activity-wording": { readonly id: string; readonly kind: string; readonly phrase: string };
  "attribution-wording": {
    readonly id: string;
    readonly kind: "claim" | "funder" | "learning";
    readonly phrase: string;
    /** Of the text. */
    readonly language: "nl" | "en" | "fr";
  };
  "claim-in-title": {
    readonly id: string;
    readonly kind: string;
    readonly problem: "credit" | "success" | "change";
    readonly phrase: string;
  };
  "missing-translation": {
    readonly languages: readonly string[];
    /** In no text at all. */
    readonly nowhere?: true;
  };
  "untranslated-text": { readonly languages: readonly string[] };
  "numbers-differ-between-languages": {
    /** As it stands in the text. */
    readonly number: string;
    /** The languages of the text that has it, and of the one that has not. */
    readonly has: string;
    readonly lacks: string;
  };
  // Links
  "broken-link": {
    /** As it is written. */
    readonly target: string;
    /** `case`: there is a file of that name but for capitals. */
    readonly problem: "missing" | "case";
    /** The file that was probably meant, from the folder of the file that the link stands in. */
    readonly nearest?: string;
  };
  "dead-address": {
    readonly address: string;
    readonly problem: "not-found" | "no-host" | "no-answer" | "certificate" | "redirects";
  };
  "unchecked-address": {
    readonly address: string;
    readonly problem:
      | "private"
      | "timeout"
      | "no-network"
      | "refused"
      | "server"
      | "too-many"
      | "personal"
      | "unusable";
  };
  // People
  "personal-data": {
    readonly kind: PersonalKind;
    /** As it may be shown. Of the kind `header`: the name of the column. */
    readonly value: string;
    readonly in: "text" | "cell" | "header" | "name";
    /** The name of the column that the cell stands in. */
    readonly column?: string;
  };
  "records-of-people": {
    /** What makes each row look like one person: columns that announce it, a key of its own, first names beside traits, rows that differ. */
    readonly sign: "columns" | "key" | "names" | "unique-rows";
    /** The columns that say so, as they may be shown. */
    readonly columns: readonly string[];
    readonly rows: number;
  };
  "unsearched-file": {
    /** `in-part`: searched as far as it is text. */
    readonly problem: "binary" | "in-part" | "too-large" | "unreadable";
    /** The limit, where there is one: `16 MB`. */
    readonly limit?: string;
  };
  "small-group": {
    readonly indicator: string;
    readonly period: string;
    /** The column that says that they are few; the number itself is in no sentence. */
    readonly column: string;
    readonly minimum: number;
    readonly partner?: string;
    readonly groups?: readonly string[];
  };
  "small-revision": {
    /** `indicator/period`, then the partner and `dimension=value`. */
    readonly figure: string;
    readonly release: string;
    readonly minimum: number;
  };
  "release-without-indicator": { readonly indicator: string; readonly release: string };
  "release-changed": {
    readonly release: string;
    /** It says something else than what was written, or has no checksum though those before it have one. */
    readonly problem: "edited" | "unsealed";
  };
  "release-removed": { readonly release: string };
  /** What measures a coalition became another while there are figures, and the change gives no reason. */
  "goalpost-moved": {
    /** As a typed reference. */
    readonly thing: string;
    /** Keys from the thing down; empty where the thing is gone. */
    readonly key: string;
  };
  "protection-lowered": {
    /**
     * A minimum that protects next to nobody; one of an indicator that is lower than that of all, and so does nothing;
     * people that are declared as things; public statistics that nobody can look up.
     */
    readonly problem: "minimum" | "lower-minimum" | "counts" | "source";
    /** The indicator or the source; the problem `minimum` is of the coalition. */
    readonly id?: string;
    readonly minimum?: number;
    /** The minimum of all. */
    readonly least?: number;
    readonly unit?: string;
  };
  // Settings
  "unused-exemption": { readonly rule: string; readonly at: string };
  "expired-exemption": { readonly rule: string; readonly at: string; readonly until: string };
}

export type RuleName = keyof RuleArguments;

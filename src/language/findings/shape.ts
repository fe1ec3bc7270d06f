import type { RelatedLabel } from "../../findings/finding.ts";
import type { RuleArguments, RuleName } from "../../findings/rule-names.ts";

/** The words for one rule: what is wrong, why it matters, what to do. Each is one line. */
export interface RuleSentences<Args> {
  message(args: Args): string;
  readonly why: string | ((args: Args) => string);
  help(args: Args): string;
}

/** Sentences for some of the rules; the languages' files are cut along the rooms of the format. */
export type SentencesOf<R extends RuleName> = { readonly [Rule in R]: RuleSentences<RuleArguments[Rule]> };

/** The compiler demands a sentence for every rule. */
export type FindingSentences = SentencesOf<RuleName>;

export type DocumentRule =
  | "yaml-syntax"
  | "file-unreadable"
  | "unknown-file"
  | "unknown-key"
  | "missing-key"
  | "wrong-value"
  | "duplicate-id"
  | "file-name-differs"
  | "unknown-reference";

/** What git left where two people changed the same. */
export type ConflictRule = "conflict-markers";

export type TableRule =
  | "unknown-column"
  | "missing-column"
  | "blank-row"
  | "bad-header"
  | "csv-dialect"
  | "bad-quote"
  | "conflicting-duplicate"
  | "identical-duplicate";

/** What stands in the cells of tables, and in the names for their groups. */
export type CellRule =
  | "ragged-row"
  | "padded-cell"
  | "not-a-number"
  | "bad-period"
  | "mixed-periods"
  | "garbled-text"
  | "near-duplicate-category";

export type TheoryRule =
  | "unmarked-loop"
  | "unmarked-feedback"
  | "unconnected-node"
  | "dead-end"
  | "leap"
  | "activity-without-partner"
  | "outcome-without-indicator"
  | "refuted-assumption"
  | "strong-link-refuted-assumption"
  | "untested-assumption"
  | "link-without-ground"
  | "only-outputs"
  | "one-partner-outcome"
  | "outcomes-about-organisations"
  | "unmeasured-level"
  | "factor-without-effect"
  | "one-kind-of-knowledge";

export type FigureRule =
  | "out-of-range"
  | "numerator-above-denominator"
  | "value-differs"
  | "value-missing"
  | "computed-has-rows"
  | "partners-without-total"
  | "computed-loop"
  | "parts-differ-from-total"
  | "baseline-without-measurement"
  | "target-without-measurement"
  | "baseline-differs"
  | "target-against-direction";

/** Checks of figures against each other, their history, and what was agreed. */
export type CheckRule =
  | "part-above-total"
  | "cumulative-falls"
  | "unusual-jump"
  | "late-measurements"
  | "future-measurement"
  | "house-rule"
  | "house-rule-unchecked";

/** Data about people, and where nobody could look for them. */
export type PeopleRule =
  | "personal-data"
  | "records-of-people"
  | "unsearched-file"
  | "small-group"
  | "small-revision"
  | "release-without-indicator"
  | "release-changed"
  | "release-removed"
  | "goalpost-moved"
  | "protection-lowered";

/** Claims, the evidence they rest on, what was decided on it, and what funders were promised. */
export type ClaimRule =
  | "claim-without-rival"
  | "rivals-untested"
  | "thin-evidence"
  | "stale-evidence"
  | "evidence-after-claim"
  | "claim-beyond-interval"
  | "self-reviewed-claim"
  | "unreviewed-claim"
  | "claim-on-untested-assumption"
  | "only-own-factors"
  | "percentage-of-contribution"
  | "report-without-voice"
  | "consent-missing"
  | "decision-without-evidence"
  | "decision-before-evidence"
  | "unanswered-obstacle"
  | "report-due"
  | "own-share-too-small";

/** Who takes part, what was agreed on, and how it is counted together. */
export type CoalitionRule =
  | "partner-without-part"
  | "no-backbone"
  | "dates-disagree"
  | "unclear-denominator"
  | "indicator-without-owner"
  | "indicator-without-source"
  | "unknown-burden"
  | "source-without-agreement"
  | "undeclared-overlap"
  | "shared-indicator-differs"
  | "too-many-core-indicators"
  | "high-score-without-evidence"
  | "score-by-one-role"
  | "policy-level-missing";

/** How things are said, and in which languages. */
export type WordingRule =
  | "activity-wording"
  | "attribution-wording"
  | "claim-in-title"
  | "missing-translation"
  | "untranslated-text"
  | "numbers-differ-between-languages";

/** Where links in the files lead. */
export type LinkRule = "broken-link" | "dead-address" | "unchecked-address";

/** Agreements, policy and settings: whatever is left. */
export type AgreementRule = Exclude<
  RuleName,
  | DocumentRule
  | ConflictRule
  | TableRule
  | CellRule
  | TheoryRule
  | FigureRule
  | CheckRule
  | PeopleRule
  | ClaimRule
  | CoalitionRule
  | WordingRule
  | LinkRule
>;

export type RelatedLabels = { readonly [L in RelatedLabel]: (detail?: string) => string };

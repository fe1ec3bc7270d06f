/** What findings carry that are about agreements, indicators, conditions and policy; see `RuleArguments`. */
export interface CoalitionArguments {
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
}

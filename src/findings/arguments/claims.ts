/** What findings carry that are about claims, evidence, learning and funders; see `RuleArguments`. */
export interface ClaimArguments {
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
}

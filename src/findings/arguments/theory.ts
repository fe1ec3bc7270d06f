/** What findings carry that are about the theory of change; see `RuleArguments`. */
export interface TheoryArguments {
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
}

import type { Severity } from "./finding.ts";
import type { RuleName } from "./rule-names.ts";

/** How much the rules ask of a repository; each stage holds the ones before it. */
export type Stage = "start" | "grow" | "full";

/** What is fixed about a rule; the repository's settings come on top. */
export interface RuleFacts {
  readonly severity: Severity;
  /** The first stage in which the rule speaks. */
  readonly stage: Stage;
  /** From this stage on, this severity. */
  readonly escalates?: { readonly stage: Stage; readonly severity: Severity };
  /** False where looking away would hide other findings: what could not be read is not checked. */
  readonly exemptible: boolean;
  /** True where a place can be exempted, with a reason, but the rule never weighs less than it does. */
  readonly unsoftened?: true;
  /** True where each place is looked at by itself: `--exempt-all` leaves it alone. What protects people is never set aside in bulk. */
  readonly oneByOne?: true;
}

/** Trouble in reading, and the exemptions themselves: cannot be switched off or exempted. */
function fixed(severity: Severity): RuleFacts {
  return { severity, stage: "start", exemptible: false };
}

function from(stage: Stage, severity: Severity): RuleFacts {
  return { severity, stage, exemptible: true };
}

/** Every rule, in the order of `rule-names.ts`. */
export const CATALOGUE: { readonly [R in RuleName]: RuleFacts } = {
  "yaml-syntax": fixed("error"),
  "conflict-markers": fixed("error"),
  "file-unreadable": fixed("error"),
  "unknown-file": from("start", "warning"),
  "unknown-key": fixed("error"),
  "missing-key": fixed("error"),
  "wrong-value": fixed("error"),
  "duplicate-id": fixed("error"),
  "file-name-differs": from("start", "error"),
  "unknown-reference": fixed("error"),
  "unmarked-loop": from("start", "error"),
  "unmarked-feedback": from("grow", "warning"),
  "unconnected-node": from("start", "warning"),
  "dead-end": from("start", "warning"),
  leap: from("grow", "warning"),
  "activity-without-partner": from("grow", "warning"),
  "outcome-without-indicator": {
    ...from("start", "warning"),
    escalates: { stage: "full", severity: "error" },
  },
  "refuted-assumption": from("full", "warning"),
  "strong-link-refuted-assumption": from("grow", "warning"),
  "untested-assumption": from("full", "warning"),
  "link-without-ground": from("full", "info"),
  "only-outputs": from("grow", "warning"),
  "one-partner-outcome": from("full", "info"),
  "outcomes-about-organisations": from("full", "warning"),
  "unmeasured-level": from("full", "info"),
  "factor-without-effect": from("full", "info"),
  "one-kind-of-knowledge": from("full", "info"),
  "unknown-column": fixed("error"),
  "missing-column": fixed("error"),
  "ragged-row": fixed("error"),
  "blank-row": from("start", "warning"),
  "bad-header": fixed("error"),
  "padded-cell": from("start", "warning"),
  "not-a-number": fixed("error"),
  "bad-period": fixed("error"),
  "mixed-periods": from("grow", "warning"),
  "garbled-text": from("start", "warning"),
  "near-duplicate-category": from("start", "warning"),
  "out-of-range": from("start", "error"),
  "numerator-above-denominator": from("start", "error"),
  "value-differs": from("start", "error"),
  "value-missing": from("start", "error"),
  "computed-has-rows": from("start", "error"),
  "partners-without-total": from("start", "warning"),
  "computed-loop": from("start", "error"),
  "conflicting-duplicate": fixed("error"),
  "identical-duplicate": from("start", "warning"),
  "csv-dialect": from("start", "info"),
  "bad-quote": fixed("error"),
  "parts-differ-from-total": from("grow", "error"),
  "part-above-total": from("grow", "error"),
  "cumulative-falls": from("grow", "warning"),
  "unusual-jump": from("full", "info"),
  "late-measurements": from("grow", "warning"),
  "future-measurement": from("start", "warning"),
  "house-rule": from("start", "warning"),
  "house-rule-unchecked": from("grow", "warning"),
  "baseline-without-measurement": from("grow", "warning"),
  "target-without-measurement": from("grow", "warning"),
  "baseline-differs": from("grow", "error"),
  "target-against-direction": from("start", "error"),
  "claim-without-rival": from("grow", "error"),
  "rivals-untested": from("full", "warning"),
  "thin-evidence": from("grow", "warning"),
  "stale-evidence": from("full", "warning"),
  "evidence-after-claim": from("grow", "error"),
  "claim-beyond-interval": from("full", "warning"),
  "self-reviewed-claim": from("full", "warning"),
  "unreviewed-claim": from("full", "warning"),
  "claim-on-untested-assumption": from("full", "info"),
  "only-own-factors": from("full", "warning"),
  "percentage-of-contribution": from("grow", "warning"),
  "report-without-voice": from("full", "warning"),
  "consent-missing": { ...from("start", "error"), oneByOne: true },
  "decision-without-evidence": from("grow", "warning"),
  "decision-before-evidence": from("grow", "error"),
  "unanswered-obstacle": from("full", "info"),
  "report-due": from("grow", "warning"),
  "own-share-too-small": from("full", "warning"),
  "partner-without-part": from("grow", "warning"),
  "no-backbone": from("grow", "warning"),
  "dates-disagree": from("grow", "warning"),
  "unclear-denominator": from("grow", "warning"),
  "indicator-without-owner": from("grow", "warning"),
  "indicator-without-source": from("grow", "warning"),
  "unknown-burden": from("full", "info"),
  "source-without-agreement": from("grow", "error"),
  "undeclared-overlap": from("full", "warning"),
  "shared-indicator-differs": from("grow", "error"),
  "too-many-core-indicators": from("grow", "warning"),
  "high-score-without-evidence": from("full", "info"),
  "score-by-one-role": from("full", "info"),
  "policy-level-missing": from("full", "info"),
  "unanswered-ask": from("grow", "warning"),
  "policy-expired": from("grow", "warning"),
  "policy-watch-due": from("grow", "warning"),
  "follow-up-due": from("grow", "warning"),
  "activity-wording": from("grow", "warning"),
  "attribution-wording": from("grow", "warning"),
  "claim-in-title": from("grow", "warning"),
  "missing-translation": from("grow", "warning"),
  "untranslated-text": from("grow", "warning"),
  "numbers-differ-between-languages": from("full", "warning"),
  "broken-link": from("start", "warning"),
  "dead-address": from("start", "warning"),
  "unchecked-address": from("start", "info"),
  "personal-data": { ...from("start", "error"), unsoftened: true, oneByOne: true },
  "records-of-people": { ...from("start", "error"), unsoftened: true, oneByOne: true },
  "unsearched-file": { ...from("start", "info"), oneByOne: true },
  "small-group": { ...from("start", "warning"), oneByOne: true },
  "small-revision": { ...from("grow", "warning"), oneByOne: true },
  "release-without-indicator": { ...from("start", "warning"), oneByOne: true },
  "release-changed": fixed("error"),
  "release-removed": { ...from("start", "error"), oneByOne: true },
  "goalpost-moved": { ...from("grow", "error"), oneByOne: true },
  "protection-lowered": { ...from("start", "warning"), oneByOne: true },
  "unused-exemption": fixed("warning"),
  "expired-exemption": fixed("warning"),
};

/** All names, sorted. */
export const RULE_NAMES: readonly RuleName[] = (Object.keys(CATALOGUE) as RuleName[]).sort();

/** True for the name of a rule that exists. */
export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(CATALOGUE, name);
}

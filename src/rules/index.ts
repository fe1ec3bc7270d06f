import type { AnyFinding } from "../findings/finding.ts";
import type { Measures } from "../measure/figures.ts";
import { theoryOf } from "../model/graph.ts";
import type { Repository } from "../model/repository.ts";
import { activityWithoutPartner } from "./activity-without-partner.ts";
import { baselineDiffers, baselineWithoutMeasurement, targetWithoutMeasurement } from "./baselines.ts";
import { computedLoop } from "./computed-loop.ts";
import { deadEnd } from "./dead-end.ts";
import { conflictingDuplicate, identicalDuplicate } from "./duplicates.ts";
import { followUpDue } from "./follow-up-due.ts";
import { leap } from "./leap.ts";
import { numeratorAboveDenominator } from "./numerator-above-denominator.ts";
import { outOfRange } from "./out-of-range.ts";
import { outcomeWithoutIndicator } from "./outcome-without-indicator.ts";
import { partnersWithoutTotal } from "./partners-without-total.ts";
import { partsDifferFromTotal } from "./parts-differ-from-total.ts";
import { policyExpired } from "./policy-expired.ts";
import { policyWatchDue } from "./policy-watch-due.ts";
import { refutedAssumption, strongLinkRefutedAssumption } from "./refuted-assumption.ts";
import type { Rule } from "./rule.ts";
import { targetAgainstDirection } from "./target-against-direction.ts";
import { unansweredAsk } from "./unanswered-ask.ts";
import { unconnectedNode } from "./unconnected-node.ts";
import { unmarkedFeedback } from "./unmarked-feedback.ts";
import { unmarkedLoop } from "./unmarked-loop.ts";
import { untestedAssumption } from "./untested-assumption.ts";
import { valueDiffers } from "./value-differs.ts";
import { valueMissing } from "./value-missing.ts";

/** Every rule that looks at the whole repository; the others speak while files are read. */
export const RULES: readonly Rule[] = [
  unmarkedLoop,
  unmarkedFeedback,
  unconnectedNode,
  deadEnd,
  leap,
  activityWithoutPartner,
  outcomeWithoutIndicator,
  refutedAssumption,
  strongLinkRefutedAssumption,
  untestedAssumption,
  outOfRange,
  numeratorAboveDenominator,
  valueDiffers,
  valueMissing,
  computedLoop,
  partnersWithoutTotal,
  conflictingDuplicate,
  identicalDuplicate,
  partsDifferFromTotal,
  baselineWithoutMeasurement,
  targetWithoutMeasurement,
  baselineDiffers,
  targetAgainstDirection,
  unansweredAsk,
  policyExpired,
  policyWatchDue,
  followUpDue,
];

/** What was found while reading, and what every rule finds; not yet ranked or sorted. */
export function checkAll(repository: Repository, measures: Measures, asOf: string): readonly AnyFinding[] {
  const context = { repository, measures, asOf, theory: theoryOf(repository) };
  const findings: AnyFinding[] = [...repository.findings];
  // A finding of a rule carries the arguments of that rule: the pair is one of AnyFinding.
  for (const rule of RULES) for (const finding of rule.check(context)) findings.push(finding as AnyFinding);
  return findings;
}

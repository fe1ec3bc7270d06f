import type { Stage } from "../findings/catalogue.ts";
import type { AnyFinding } from "../findings/finding.ts";
import { severityOf } from "../findings/rank.ts";
import type { RuleName } from "../findings/rule-names.ts";
import type { Measures } from "../measure/figures.ts";
import { theoryOf } from "../model/graph.ts";
import type { Repository } from "../model/repository.ts";
import { activityWithoutPartner } from "./activity-without-partner.ts";
import { activityWording } from "./activity-wording.ts";
import { attributionWording } from "./attribution-wording.ts";
import { baselineDiffers, baselineWithoutMeasurement, targetWithoutMeasurement } from "./baselines.ts";
import { brokenLink } from "./broken-link.ts";
import { claimBeyondInterval } from "./claim-beyond-interval.ts";
import { claimInTitle } from "./claim-in-title.ts";
import { claimOnUntestedAssumption } from "./claim-on-untested-assumption.ts";
import { claimWithoutRival } from "./claim-without-rival.ts";
import { computedLoop } from "./computed-loop.ts";
import { consentMissing } from "./consent-missing.ts";
import { cumulativeFalls } from "./cumulative-falls.ts";
import { datesDisagree } from "./dates-disagree.ts";
import { deadEnd } from "./dead-end.ts";
import { decisionBeforeEvidence, decisionWithoutEvidence } from "./decisions.ts";
import { conflictingDuplicate, identicalDuplicate } from "./duplicates.ts";
import { evidenceAfterClaim } from "./evidence-after-claim.ts";
import { factorWithoutEffect } from "./factor-without-effect.ts";
import { followUpDue } from "./follow-up-due.ts";
import { futureMeasurement } from "./future-measurement.ts";
import { garbledText } from "./garbled-text.ts";
import { highScoreWithoutEvidence } from "./high-score-without-evidence.ts";
import { houseRule, houseRuleUnchecked } from "./house-rule.ts";
import { indicatorWithoutOwner, indicatorWithoutSource, unclearDenominator } from "./indicator-care.ts";
import { lateMeasurements } from "./late-measurements.ts";
import { leap } from "./leap.ts";
import { linkWithoutGround } from "./link-without-ground.ts";
import { mixedPeriods } from "./mixed-periods.ts";
import { nearDuplicateCategory } from "./near-duplicate-category.ts";
import { noBackbone } from "./no-backbone.ts";
import { numeratorAboveDenominator } from "./numerator-above-denominator.ts";
import { oneKindOfKnowledge } from "./one-kind-of-knowledge.ts";
import { onePartnerOutcome } from "./one-partner-outcome.ts";
import { onlyOutputs } from "./only-outputs.ts";
import { onlyOwnFactors } from "./only-own-factors.ts";
import { outOfRange } from "./out-of-range.ts";
import { outcomeWithoutIndicator } from "./outcome-without-indicator.ts";
import { outcomesAboutOrganisations } from "./outcomes-about-organisations.ts";
import { ownShareTooSmall } from "./own-share-too-small.ts";
import { partAboveTotal } from "./part-above-total.ts";
import { partnerWithoutPart } from "./partner-without-part.ts";
import { partnersWithoutTotal } from "./partners-without-total.ts";
import { partsDifferFromTotal } from "./parts-differ-from-total.ts";
import { percentageOfContribution } from "./percentage-of-contribution.ts";
import { policyExpired } from "./policy-expired.ts";
import { policyLevelMissing } from "./policy-level-missing.ts";
import { policyWatchDue } from "./policy-watch-due.ts";
import { protectionLowered } from "./protection-lowered.ts";
import { refutedAssumption, strongLinkRefutedAssumption } from "./refuted-assumption.ts";
import { releaseWithoutIndicator, smallRevision } from "./releases.ts";
import { reportDue } from "./report-due.ts";
import { reportWithoutVoice } from "./report-without-voice.ts";
import { selfReviewedClaim, unreviewedClaim } from "./reviews.ts";
import { rivalsUntested } from "./rivals-untested.ts";
import { checkRows } from "./row-pass.ts";
import type { RowRule, Rule, RuleContext } from "./rule.ts";
import { scoreByOneRole } from "./score-by-one-role.ts";
import { sharedIndicatorDiffers } from "./shared-indicator-differs.ts";
import { smallGroup } from "./small-group.ts";
import { sourceWithoutAgreement } from "./source-without-agreement.ts";
import { staleEvidence } from "./stale-evidence.ts";
import { targetAgainstDirection } from "./target-against-direction.ts";
import { thinEvidence } from "./thin-evidence.ts";
import { tooManyCoreIndicators } from "./too-many-core-indicators.ts";
import { missingTranslation, numbersDifferBetweenLanguages, untranslatedText } from "./translations.ts";
import { unansweredAsk } from "./unanswered-ask.ts";
import { unansweredObstacle } from "./unanswered-obstacle.ts";
import { unconnectedNode } from "./unconnected-node.ts";
import { undeclaredOverlap } from "./undeclared-overlap.ts";
import { unknownBurden } from "./unknown-burden.ts";
import { unmarkedFeedback } from "./unmarked-feedback.ts";
import { unmarkedLoop } from "./unmarked-loop.ts";
import { unmeasuredLevel } from "./unmeasured-level.ts";
import { untestedAssumption } from "./untested-assumption.ts";
import { unusualJump } from "./unusual-jump.ts";
import { valueDiffers } from "./value-differs.ts";
import { valueMissing } from "./value-missing.ts";

/** Every rule that looks at the whole repository; the others speak while files are read. */
export const RULES: readonly (Rule | RowRule)[] = [
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
  linkWithoutGround,
  onlyOutputs,
  onePartnerOutcome,
  outcomesAboutOrganisations,
  unmeasuredLevel,
  factorWithoutEffect,
  oneKindOfKnowledge,
  mixedPeriods,
  garbledText,
  nearDuplicateCategory,
  outOfRange,
  numeratorAboveDenominator,
  valueDiffers,
  valueMissing,
  computedLoop,
  partnersWithoutTotal,
  conflictingDuplicate,
  identicalDuplicate,
  partsDifferFromTotal,
  partAboveTotal,
  cumulativeFalls,
  unusualJump,
  lateMeasurements,
  futureMeasurement,
  houseRule,
  houseRuleUnchecked,
  baselineWithoutMeasurement,
  targetWithoutMeasurement,
  baselineDiffers,
  targetAgainstDirection,
  claimWithoutRival,
  rivalsUntested,
  thinEvidence,
  staleEvidence,
  evidenceAfterClaim,
  claimBeyondInterval,
  selfReviewedClaim,
  unreviewedClaim,
  claimOnUntestedAssumption,
  onlyOwnFactors,
  percentageOfContribution,
  reportWithoutVoice,
  consentMissing,
  decisionWithoutEvidence,
  decisionBeforeEvidence,
  unansweredObstacle,
  reportDue,
  ownShareTooSmall,
  partnerWithoutPart,
  noBackbone,
  datesDisagree,
  unclearDenominator,
  indicatorWithoutOwner,
  indicatorWithoutSource,
  unknownBurden,
  sourceWithoutAgreement,
  undeclaredOverlap,
  sharedIndicatorDiffers,
  tooManyCoreIndicators,
  highScoreWithoutEvidence,
  scoreByOneRole,
  policyLevelMissing,
  unansweredAsk,
  policyExpired,
  policyWatchDue,
  followUpDue,
  activityWording,
  attributionWording,
  claimInTitle,
  missingTranslation,
  untranslatedText,
  numbersDifferBetweenLanguages,
  brokenLink,
  smallGroup,
  smallRevision,
  releaseWithoutIndicator,
  protectionLowered,
];

/**
 * What was found while reading, and what every rule finds; not yet ranked or sorted. A rule that `rank` would
 * leave out whatever it found (of a later stage, or turned off) is not asked.
 */
export function checkAll(repository: Repository, measures: Measures, asOf: string): readonly AnyFinding[] {
  const context = { repository, measures, asOf, theory: theoryOf(repository) };
  const { settings } = repository;
  // An exemption of a rule that is not asked would seem to cover nothing.
  const exempted = new Set(settings.exemptions.map(({ rule }) => rule));
  const asked = RULES.filter(({ name }) => exempted.has(name) || severityOf(name, settings) !== "off");
  return [...repository.findings, ...checkWith(asked, context)];
}

/** How a look at another stage is done. */
export interface Beyond {
  readonly asOf: string;
  readonly stage: Stage;
  /** The findings that are wanted. */
  readonly keep: (finding: AnyFinding) => boolean;
  /** After so many of one rule about the whole repository it is not asked further. */
  readonly most: number;
}

/** What rules find that this stage leaves out and another one asks; not yet ranked or sorted. */
export function checkBeyond(
  repository: Repository,
  measures: Measures,
  { asOf, stage, keep, most }: Beyond,
): { readonly findings: readonly AnyFinding[]; readonly isCut: boolean } {
  const { settings } = repository;
  const isNew = ({ name }: { readonly name: RuleName }) =>
    severityOf(name, settings) === "off" && severityOf(name, { ...settings, stage }) !== "off";
  const context = { repository, measures, asOf, theory: theoryOf(repository) };
  const read = repository.findings.filter(({ rule }) => isNew({ name: rule }));
  const found = [...read, ...rowFindings(RULES.filter(isNew), repository)].filter(keep);
  let isCut = false;
  for (const rule of RULES.filter(isNew)) {
    let kept = 0;
    for (const finding of ruleFindings(rule, context)) {
      if (!keep(finding)) continue;
      isCut ||= kept === most;
      if (kept === most) break;
      found.push(finding);
      kept += 1;
    }
  }
  return { findings: found, isCut };
}

function checkWith(asked: readonly (Rule | RowRule)[], context: RuleContext): readonly AnyFinding[] {
  const { repository } = context;
  return [...asked.flatMap((rule) => [...ruleFindings(rule, context)]), ...rowFindings(asked, repository)];
}

/** What one rule finds beside single rows, with nothing that belongs to one person. */
function* ruleFindings(rule: Rule | RowRule, context: RuleContext): Generator<AnyFinding> {
  const { masker } = context.repository;
  // A finding of a rule carries the arguments of that rule: the pair is one of AnyFinding.
  for (const finding of rule.check?.(context) ?? []) yield masker.finding(finding as AnyFinding);
}

function rowFindings(asked: readonly (Rule | RowRule)[], repository: Repository): readonly AnyFinding[] {
  return checkRows(asked.filter(isAboutRows), repository).map((finding) =>
    repository.masker.finding(finding),
  );
}

function isAboutRows(rule: Rule | RowRule): rule is RowRule {
  return "testFor" in rule;
}

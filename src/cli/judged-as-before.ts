import { RULE_NAMES } from "../findings/catalogue.ts";
import type { RankedFinding } from "../findings/finding.ts";
import { inFixedOrder, severityOf, stricterSeverity } from "../findings/rank.ts";
import type { RuleName } from "../findings/rule-names.ts";
import type { Repository } from "../model/repository.ts";
import { findingsIn } from "./checked.ts";
import type { OpenedRepository } from "./open-repository.ts";
import { removedReleases } from "./removed-releases.ts";

type Settings = Repository["settings"];

/**
 * The findings of now, with those of a rule that weighs less by this change as they weighed before it: a change that
 * switches a rule off is itself still judged by it.
 */
export async function judgedAsBefore(
  opened: OpenedRepository,
  before: Settings,
): Promise<readonly RankedFinding[]> {
  const { root, tree, repository, measures, findings, asOf } = opened;
  const softened = softenedIn(before, repository);
  if (softened.size === 0) return findings;
  const removed = softened.has("release-removed") ? await removedReleases(root, tree) : undefined;
  const settings = { ...repository.settings, severities: before.severities, stage: before.stage };
  const heavier = findingsIn({ ...repository, settings }, { asOf, measures, removed });
  return inFixedOrder([
    ...findings.filter(({ rule }) => !softened.has(rule)),
    ...heavier.filter(({ rule }) => softened.has(rule)),
  ]);
}

function softenedIn(before: Settings, { settings, coalition }: Repository): ReadonlySet<RuleName> {
  // What cannot be read anymore is judged as what stands there: it is an error by itself.
  if (!coalition) return new Set();
  const isSofter = (rule: RuleName) =>
    stricterSeverity(rule, before, settings) !== severityOf(rule, settings);
  return new Set(RULE_NAMES.filter(isSofter));
}

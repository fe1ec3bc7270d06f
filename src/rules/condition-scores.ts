import type { Location } from "../findings/finding.ts";
import type { ConditionScore } from "../generated/schema-types.ts";
import { comparePeriods, type Period, readPeriod } from "../model/period.ts";
import type { Repository } from "../model/repository.ts";
import type { Pointer } from "../read/document.ts";

/** A score of a condition, and its place in the list. */
export interface PlacedScore {
  readonly score: ConditionScore;
  readonly period: Period;
  /** The place of something in it. */
  at(within: Pointer): Location;
  /** Something faulty was taken out there. */
  isPartial(within: Pointer): boolean;
}

/** Of each condition its latest score: earlier ones can no longer be given in another way. Drafts left out. */
export function latestScores({
  conditions,
  conditionsDocument: document,
}: Repository): readonly PlacedScore[] {
  const latest = new Map<string, PlacedScore>();
  if (!document || conditions?.draft === true) return [];
  for (const [index, score] of (conditions?.scores ?? []).entries()) {
    const period = readPeriod(score.period);
    if (period === undefined || score.draft === true) continue;
    const known = latest.get(score.condition);
    if (known && comparePeriods(known.period, period) >= 0) continue;
    const pointer = ["scores", index];
    latest.set(score.condition, {
      score,
      period,
      at: (within) => document.locate([...pointer, ...within]),
      isPartial: (within) => document.lost?.([...pointer, ...within]) === true,
    });
  }
  return [...latest.values()];
}

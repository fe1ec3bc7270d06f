import type { Claim } from "../generated/schema-types.ts";
import { readPeriod } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";

/** What says "we do not claim anything yet" or "we may have made it worse" claims no credit. */
const WITHOUT_CREDIT: ReadonlySet<string> = new Set(["not-yet", "possible-harm"]);

/**
 * Claims of a contribution, in the order of the files: not those that say "not yet" or warn of harm, which
 * nobody should be asked to prove before saying it, and no drafts.
 */
export function contributions(repository: Repository): readonly Entity<"claim">[] {
  return [...repository.entities.claim.values()].filter(
    ({ data }) => data.draft !== true && !WITHOUT_CREDIT.has(data.strength ?? ""),
  );
}

/** True where a clear part of the change is claimed, or more: that asks for more than one good reason. */
export function isLarge({ strength }: Claim): boolean {
  return strength === "substantial" || strength === "moderate";
}

/** `YYYY-MM-DD`: the last day of what is claimed, or else the day on which it was claimed. */
export function endOf({ period, date }: Claim): string | undefined {
  return (period?.to === undefined ? undefined : readPeriod(period.to)?.end) ?? date;
}

/** `YYYY-MM-DD`: the first day of what is claimed, where it is said. */
export function startOf({ period }: Claim): string | undefined {
  return period?.from === undefined ? undefined : readPeriod(period.from)?.start;
}

/** A piece of evidence of a claim that is there, and its place in the claim's list. */
export interface Piece {
  readonly index: number;
  readonly evidence: Entity<"evidence">;
}

/** The evidence that a claim rests on; what it names and is not there has a finding of its own. */
export function piecesOf(claim: Entity<"claim">, { entities }: Repository): readonly Piece[] {
  return (claim.data.evidence ?? []).flatMap((id, index) => {
    const evidence = entities.evidence.get(id);
    return evidence ? [{ index, evidence }] : [];
  });
}

import type { RuleArguments } from "../findings/rule-names.ts";
import type { Evidence } from "../generated/schema-types.ts";
import { type Entity, isPartial, placeOf, type Repository } from "../model/repository.ts";
import { contributions, isLarge, piecesOf } from "./claimed.ts";
import type { Rule } from "./rule.ts";

type Thin = Pick<RuleArguments["thin-evidence"], "problem" | "knowledge">;

/** In these, people say what they saw and felt: needed, and not enough by itself (Mayne 2001). */
const OPINIONS: ReadonlySet<string> = new Set([
  "focus-group",
  "interview",
  "timeline-interview",
  "walking-talk",
  "child-voice",
  "most-significant-change",
  "story",
]);

/**
 * A claim of a clear part or more that rests on little: fewer than two pieces of evidence, one kind of
 * knowledge, only the partners' own, or only what people say. The first of them is told. What a piece
 * of evidence does not say about itself counts as different.
 */
export const thinEvidence: Rule<"thin-evidence"> = {
  name: "thin-evidence",
  *check({ repository }) {
    for (const claim of contributions(repository)) {
      if (!isLarge(claim.data) || isPartial(claim, ["evidence"])) continue;
      const thin = thinnessOf(claim, repository);
      if (thin === undefined) continue;
      yield {
        rule: "thin-evidence",
        args: { id: claim.id, ...thin },
        where: placeOf(claim, claim.data.evidence === undefined ? ["statement"] : ["evidence"]),
        about: `claim:${claim.id}`,
      };
    }
  },
};

function thinnessOf(claim: Entity<"claim">, repository: Repository): Thin | undefined {
  const named = claim.data.evidence?.length ?? 0;
  if (named < 2) return { problem: named === 0 ? "none" : "one" };
  const pieces = piecesOf(claim, repository).map(({ evidence }) => evidence.data);
  // One that is not there may be just what the others lack.
  if (pieces.length < named) return undefined;
  const [first] = pieces;
  if (first?.knowledge !== undefined && pieces.every(({ knowledge }) => knowledge === first.knowledge)) {
    return { problem: "one-knowledge", knowledge: first.knowledge };
  }
  if (pieces.every(({ independence }) => independence === "own")) return { problem: "own" };
  return pieces.every(isOpinion) ? { problem: "opinion" } : undefined;
}

function isOpinion({ kind }: Evidence): boolean {
  return OPINIONS.has(kind);
}

import { isFeedback } from "../model/graph.ts";
import type { Repository } from "../model/repository.ts";
import { isPartial, placeOf } from "../model/repository.ts";
import { contributions, isLarge } from "./claimed.ts";
import type { Rule, RuleContext } from "./rule.ts";

/**
 * A claim of a clear part or more on a way through the theory that rests on an assumption nobody has
 * tested, nor plans to. A refuted one, and one past its day, have findings of their own.
 */
export const claimOnUntestedAssumption: Rule<"claim-on-untested-assumption"> = {
  name: "claim-on-untested-assumption",
  *check(context) {
    const { repository } = context;
    const nearest = nearestUntested(context);
    for (const claim of contributions(repository)) {
      const assumption = nearest.get(claim.data.node);
      if (assumption === undefined || !isLarge(claim.data)) continue;
      const entity = repository.entities.assumption.get(assumption);
      yield {
        rule: "claim-on-untested-assumption",
        args: { id: claim.id, assumption },
        where: placeOf(claim, ["node"]),
        about: `claim:${claim.id}`,
        ...(entity && {
          related: [{ label: "assumption", detail: assumption, where: placeOf(entity, ["id"]) }],
        }),
      };
    }
  },
};

/**
 * For each node the untested assumption that is fewest links back. All such links are followed forward at
 * once, so that it takes one walk through the theory, whatever the number of claims.
 */
function nearestUntested({ repository, theory }: RuleContext): ReadonlyMap<string, string> {
  const untested = untestedOf(repository);
  const nearest = new Map<string, string>();
  for (const link of repository.links) {
    const id = link.data.assumptions?.find((assumption) => untested.has(assumption));
    if (id !== undefined && !isFeedback(link) && !nearest.has(link.data.to)) nearest.set(link.data.to, id);
  }
  // A map keeps the order in which nodes came: those that are added are walked as well.
  for (const [node, id] of nearest) {
    for (const link of theory.out.get(node) ?? []) {
      if (!isFeedback(link) && !nearest.has(link.data.to)) nearest.set(link.data.to, id);
    }
  }
  return nearest;
}

/** Untested by what is written, and by no evidence either. Where a day was agreed, `untested-assumption` tells. */
function untestedOf({ entities }: Repository): ReadonlySet<string> {
  const looked = new Set<string>();
  for (const { data } of entities.evidence.values()) {
    for (const reference of [...(data.supports ?? []), ...(data.contradicts ?? [])]) looked.add(reference);
  }
  const untested = [...entities.assumption.values()].filter((assumption) => {
    const { status = "untested", review_by: reviewBy } = assumption.data;
    if (status !== "untested" || reviewBy !== undefined || looked.has(`assumption:${assumption.id}`))
      return false;
    return !isPartial(assumption, ["status"]) && !isPartial(assumption, ["review_by"]);
  });
  return new Set(untested.map(({ id }) => id));
}

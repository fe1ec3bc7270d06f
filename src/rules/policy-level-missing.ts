import { type Entity, isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** The levels on which policy is made, each with the tiers that stand for it; a region may be called supralocal. */
const LEVELS: ReadonlyMap<string, readonly string[]> = new Map([
  ["local", ["local"]],
  ["flemish", ["flemish", "supralocal"]],
  ["federal", ["federal"]],
  ["european", ["european"]],
]);

/** One framework is a beginning; of two, somebody has begun to look around. */
const FEWEST = 2;

/** A policy framework that does not say of which level it is, or a level of policy of which none is named. */
export const policyLevelMissing: Rule<"policy-level-missing"> = {
  name: "policy-level-missing",
  *check({ repository }) {
    if (repository.incomplete.has("policy")) return;
    const policies = [...repository.entities.policy.values()].filter(({ data }) => data.draft !== true);
    const unsaid = policies.filter(({ data }) => data.tier === undefined);
    for (const policy of unsaid) {
      if (isPartial(policy)) continue;
      yield {
        rule: "policy-level-missing",
        args: { id: policy.id, levels: [] },
        where: placeOf(policy, ["id"]),
        about: `policy:${policy.id}`,
      };
    }
    const [first] = policies;
    // What does not say of which level it is may be just the one that seems to be missing.
    if (first === undefined || policies.length < FEWEST || unsaid.length > 0) return;
    const levels = missingLevels(policies);
    if (levels.length === 0) return;
    yield { rule: "policy-level-missing", args: { levels }, where: placeOf(first, ["tier"]) };
  },
};

function missingLevels(policies: readonly Entity<"policy">[]): readonly string[] {
  const tiers = new Set<string>(policies.flatMap(({ data }) => data.tier ?? []));
  return [...LEVELS].filter(([, names]) => !names.some((name) => tiers.has(name))).map(([level]) => level);
}

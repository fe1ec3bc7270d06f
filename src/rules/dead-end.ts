import { isFeedback, type Theory } from "../model/graph.ts";
import { type Entity, placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

const EFFORTS = new Set(["activity", "output"]);
const RESULTS = new Set(["outcome", "impact"]);

/**
 * An activity or output from which no outcome is reached. Only the last step of such a chain is
 * told: repairing it repairs what comes before.
 */
export const deadEnd: Rule<"dead-end"> = {
  name: "dead-end",
  *check({ repository, theory }) {
    if (repository.incomplete.has("link")) return;
    const leading = leadingToResults(repository, theory);
    const isDead = (node: Entity<"node"> | undefined): boolean =>
      node !== undefined && EFFORTS.has(node.data.kind) && !leading.has(node.id);
    for (const node of repository.entities.node.values()) {
      const out = theory.out.get(node.id) ?? [];
      const linked = out.length + (theory.into.get(node.id)?.length ?? 0) > 0;
      if (!isDead(node) || !linked || node.data.draft === true) continue;
      if (out.some((link) => link.data.to !== node.id && isDead(repository.entities.node.get(link.data.to))))
        continue;
      yield {
        rule: "dead-end",
        args: { id: node.id, kind: node.data.kind },
        where: placeOf(node, ["id"]),
        about: `node:${node.id}`,
      };
    }
  },
};

/**
 * Every node from which a result is reached by causal links, walked back from the results. Where a
 * link goes to a node that is missing or broken, nobody knows that it is no result.
 */
function leadingToResults(repository: Repository, theory: Theory): ReadonlySet<string> {
  const { node: nodes } = repository.entities;
  const results = [...nodes.values()].filter((node) => RESULTS.has(node.data.kind)).map((node) => node.id);
  const toNowhere = repository.links.filter((link) => !nodes.has(link.data.to)).map((link) => link.data.from);
  const leading = new Set<string>(toNowhere);
  const waiting = [...results, ...toNowhere];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const link of theory.into.get(id) ?? []) {
      if (isFeedback(link) || leading.has(link.data.from)) continue;
      leading.add(link.data.from);
      waiting.push(link.data.from);
    }
  }
  return leading;
}

import { codesOf } from "../model/coded-rows.ts";
import { type Entity, isPartial, placeOf, type Repository } from "../model/repository.ts";
import { indicatorsByNode } from "./measured-nodes.ts";
import type { Rule } from "./rule.ts";

const RESULTS: ReadonlySet<string> = new Set(["outcome", "impact"]);

/** Of a single outcome it is said already why it is not measured; several together are a level that nobody sees. */
const FEWEST = 2;

/**
 * A level on which change is expected and nothing is measured, nor known in another way: of each of its outcomes
 * it is said that it is not measured. One of which nothing is said has a finding of its own.
 */
export const unmeasuredLevel: Rule<"unmeasured-level"> = {
  name: "unmeasured-level",
  *check({ repository }) {
    if (repository.incomplete.has("evidence")) return;
    // Before there is any figure, nothing is measured anywhere yet.
    if (codesOf(repository.measurements).periods.length === 0) return;
    const measured = indicatorsByNode(repository);
    if (measured === undefined) return;
    const told = toldByEvidence(repository);
    for (const [level, nodes] of resultsByLevel(repository)) {
      const isBlind = ({ id, data }: Entity<"node">) =>
        data.not_measured !== undefined &&
        (data.not_measured.evidence ?? []).length === 0 &&
        !measured.has(id) &&
        !told.has(`node:${id}`);
      const [first] = nodes;
      if (first === undefined || nodes.length < FEWEST || !nodes.every(isBlind)) continue;
      yield {
        rule: "unmeasured-level",
        args: { level, nodes: nodes.map(({ id }) => id) },
        where: placeOf(first, ["level"]),
      };
    }
  },
};

/** Outcomes and impacts by level, where they say on which level they are. */
function resultsByLevel({ entities }: Repository): ReadonlyMap<string, readonly Entity<"node">[]> {
  const levels = new Map<string, Entity<"node">[]>();
  for (const node of entities.node.values()) {
    const { kind, level, draft } = node.data;
    if (!RESULTS.has(kind) || level === undefined || draft === true) continue;
    if (isPartial(node, ["not_measured"])) continue;
    const known = levels.get(level);
    if (known) known.push(node);
    else levels.set(level, [node]);
  }
  return levels;
}

function toldByEvidence({ entities }: Repository): ReadonlySet<string> {
  const pieces = [...entities.evidence.values()].filter(({ data }) => data.draft !== true);
  return new Set(pieces.flatMap(({ data }) => [...(data.supports ?? []), ...(data.contradicts ?? [])]));
}

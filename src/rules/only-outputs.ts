import { type Entity, isPartial, placeOf, type Repository } from "../model/repository.ts";
import { indicatorsByNode } from "./measured-nodes.ts";
import type { Rule } from "./rule.ts";

const RESULTS: ReadonlySet<string> = new Set(["outcome", "impact"]);
const WORK: ReadonlySet<string> = new Set(["input", "activity", "output"]);

/**
 * An outcome of which only work is counted: all its indicators are counts that rise, of events (meetings, talks),
 * or of what the same indicator also measures as an activity or output.
 */
export const onlyOutputs: Rule<"only-outputs"> = {
  name: "only-outputs",
  *check({ repository }) {
    const measured = indicatorsByNode(repository);
    if (measured === undefined) return;
    for (const node of repository.entities.node.values()) {
      const { kind, level, draft, unintended } = node.data;
      if (!RESULTS.has(kind) || draft === true) continue;
      // Of what nobody wants, events are just what is to be counted; what changes in policy often is one itself.
      if (unintended === "unwanted" || level === "system") continue;
      const indicators = measured.get(node.id) ?? [];
      if (indicators.length === 0) continue;
      if (!indicators.every((each) => countsWork(each, repository))) continue;
      yield {
        rule: "only-outputs",
        args: { id: node.id, kind, indicators: indicators.map(({ id }) => id) },
        where: placeOf(node, ["id"]),
        about: `node:${node.id}`,
      };
    }
  },
};

function countsWork(indicator: Entity<"indicator">, { entities }: Repository): boolean {
  const { type, counts, direction, measures = [] } = indicator.data;
  if (["type", "counts", "direction"].some((key) => isPartial(indicator, [key]))) return false;
  // Fewer evictions are a change; more talks are work.
  if (type !== "count" || direction === "decrease") return false;
  return counts === "events" || measures.some((id) => WORK.has(entities.node.get(id)?.data.kind ?? ""));
}

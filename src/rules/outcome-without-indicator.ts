import { isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

const MEASURABLE = new Set(["output", "outcome", "impact"]);

/** An output, outcome or impact that nothing measures and of which nobody says why not. */
export const outcomeWithoutIndicator: Rule<"outcome-without-indicator"> = {
  name: "outcome-without-indicator",
  *check({ repository }) {
    if (repository.incomplete.has("indicator")) return;
    const indicators = [...repository.entities.indicator.values()];
    if (indicators.some((indicator) => isPartial(indicator, ["measures"]))) return;
    const measured = new Set(indicators.flatMap((indicator) => indicator.data.measures ?? []));
    for (const node of repository.entities.node.values()) {
      const { kind, not_measured, draft } = node.data;
      if (!MEASURABLE.has(kind) || not_measured || draft === true || measured.has(node.id)) continue;
      if (isPartial(node, ["not_measured"])) continue;
      yield {
        rule: "outcome-without-indicator",
        args: { id: node.id, kind },
        where: placeOf(node, ["id"]),
        about: `node:${node.id}`,
      };
    }
  },
};

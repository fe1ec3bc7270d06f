import { isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** An activity that nobody carries. Stopped activities need nobody. */
export const activityWithoutPartner: Rule<"activity-without-partner"> = {
  name: "activity-without-partner",
  *check({ repository }) {
    for (const node of repository.entities.node.values()) {
      const { kind, partners, state, draft } = node.data;
      if (kind !== "activity" || state === "stopped" || draft === true || (partners?.length ?? 0) > 0)
        continue;
      if (isPartial(node, ["partners"])) continue;
      yield {
        rule: "activity-without-partner",
        args: { id: node.id },
        where: placeOf(node, ["id"]),
        about: `node:${node.id}`,
      };
    }
  },
};

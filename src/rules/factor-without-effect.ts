import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** A factor to which links lead, and from which none goes on. One without any link is an `unconnected-node`. */
export const factorWithoutEffect: Rule<"factor-without-effect"> = {
  name: "factor-without-effect",
  *check({ repository, theory }) {
    if (repository.incomplete.has("link")) return;
    for (const node of repository.entities.node.values()) {
      if (node.data.kind !== "factor" || node.data.draft === true) continue;
      const out = theory.out.get(node.id)?.length ?? 0;
      const into = theory.into.get(node.id)?.length ?? 0;
      if (out > 0 || into === 0) continue;
      yield {
        rule: "factor-without-effect",
        args: { id: node.id },
        where: placeOf(node, ["id"]),
        about: `node:${node.id}`,
      };
    }
  },
};

import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** A node without any link: it plays no part in the theory. */
export const unconnectedNode: Rule<"unconnected-node"> = {
  name: "unconnected-node",
  *check({ repository, theory }) {
    if (repository.incomplete.has("link")) return;
    for (const node of repository.entities.node.values()) {
      const links = (theory.out.get(node.id)?.length ?? 0) + (theory.into.get(node.id)?.length ?? 0);
      if (links > 0 || node.data.draft === true) continue;
      yield {
        rule: "unconnected-node",
        args: { id: node.id },
        where: placeOf(node, ["id"]),
        about: `node:${node.id}`,
      };
    }
  },
};

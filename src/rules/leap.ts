import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** An activity linked straight to the impact: what has to change in between is not said. */
export const leap: Rule<"leap"> = {
  name: "leap",
  *check({ repository }) {
    const kindOf = (id: string) => repository.entities.node.get(id)?.data.kind;
    for (const link of repository.links) {
      const { from, to } = link.data;
      if (kindOf(from) !== "activity" || kindOf(to) !== "impact") continue;
      yield { rule: "leap", args: { from, to }, where: placeOf(link), about: `link:${link.id}` };
    }
  },
};

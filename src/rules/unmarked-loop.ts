import { loopsOf } from "../model/graph.ts";
import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** A causal loop in which no link says that the loop is meant; shown at its last link, with the whole path. */
export const unmarkedLoop: Rule<"unmarked-loop"> = {
  name: "unmarked-loop",
  *check({ theory }) {
    for (const loop of loopsOf(theory)) {
      const last = loop.at(-1);
      if (!last) continue;
      yield {
        rule: "unmarked-loop",
        args: { path: [...loop.map((link) => link.data.from), last.data.to] },
        where: placeOf(last),
        about: `link:${last.id}`,
        related: loop.slice(0, -1).map((link) => ({ label: "step", detail: link.id, where: placeOf(link) })),
      };
    }
  },
};

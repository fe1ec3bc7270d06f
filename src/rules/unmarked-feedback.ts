import { isFeedback, loopsOf } from "../model/graph.ts";
import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

const RESULTS = new Set(["outcome", "impact"]);
const EFFORTS = new Set(["input", "activity", "output"]);

/** A link from a result back to an effort; inside a loop, the loop itself is the finding. */
export const unmarkedFeedback: Rule<"unmarked-feedback"> = {
  name: "unmarked-feedback",
  *check({ repository, theory }) {
    const inLoop = new Set(loopsOf(theory).flatMap((loop) => loop.map((link) => link.id)));
    for (const link of repository.links) {
      const from = repository.entities.node.get(link.data.from)?.data.kind;
      const to = repository.entities.node.get(link.data.to)?.data.kind;
      if (!from || !to || !RESULTS.has(from) || !EFFORTS.has(to)) continue;
      if (isFeedback(link) || inLoop.has(link.id)) continue;
      yield {
        rule: "unmarked-feedback",
        args: { from: link.data.from, to: link.data.to, fromKind: from, toKind: to },
        where: placeOf(link),
        about: `link:${link.id}`,
      };
    }
  },
};

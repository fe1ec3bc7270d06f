import { isPartial, placeOf } from "../model/repository.ts";
import { contributions } from "./claimed.ts";
import type { Rule } from "./rule.ts";

/** What together made the change, and all of it is the coalition's own work. */
export const onlyOwnFactors: Rule<"only-own-factors"> = {
  name: "only-own-factors",
  *check({ repository }) {
    for (const claim of contributions(repository)) {
      const factors = claim.data.package ?? [];
      if (factors.length === 0 || isPartial(claim, ["package"])) continue;
      // Where it does not say whose it is, it may be somebody else's.
      if (factors.some(({ own }) => own !== true)) continue;
      yield {
        rule: "only-own-factors",
        args: { id: claim.id },
        where: placeOf(claim, ["package"], "key"),
        about: `claim:${claim.id}`,
      };
    }
  },
};

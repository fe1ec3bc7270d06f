import { isPartial, placeOf, type Repository } from "../model/repository.ts";
import { contributions } from "./claimed.ts";
import type { Rule } from "./rule.ts";

/** A claim that looks at no other explanation of the change (contribution analysis, Mayne 2001). */
export const claimWithoutRival: Rule<"claim-without-rival"> = {
  name: "claim-without-rival",
  *check({ repository }) {
    const touching = touchingRivals(repository);
    for (const claim of contributions(repository)) {
      if ((claim.data.rivals?.length ?? 0) > 0 || isPartial(claim, ["rivals"])) continue;
      const rival = touching.get(claim.data.node);
      yield {
        rule: "claim-without-rival",
        args: { id: claim.id, ...(rival !== undefined && { touching: rival }) },
        where: placeOf(claim, claim.data.rivals === undefined ? ["statement"] : ["rivals"]),
        about: `claim:${claim.id}`,
      };
    }
  },
};

/** For each node the first rival explanation that touches it. */
function touchingRivals({ entities }: Repository): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [id, { data }] of entities.rival) {
    for (const node of data.touches ?? []) if (!first.has(node)) first.set(node, id);
  }
  return first;
}

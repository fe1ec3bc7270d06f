import { isPartial, placeOf } from "../model/repository.ts";
import { contributions, isLarge } from "./claimed.ts";
import type { Rule } from "./rule.ts";

/** A claim that nobody but its author looked at. */
export const selfReviewedClaim: Rule<"self-reviewed-claim"> = {
  name: "self-reviewed-claim",
  *check({ repository }) {
    for (const claim of contributions(repository)) {
      const { author, reviewed = [] } = claim.data;
      if (author === undefined || reviewed.length === 0 || isPartial(claim, ["reviewed"])) continue;
      if (reviewed.some(({ by }) => by !== author)) continue;
      yield {
        rule: "self-reviewed-claim",
        args: { id: claim.id, author },
        where: placeOf(claim, ["reviewed"]),
        about: `claim:${claim.id}`,
      };
    }
  },
};

/** A claim of a clear part or more that nobody has looked at critically. */
export const unreviewedClaim: Rule<"unreviewed-claim"> = {
  name: "unreviewed-claim",
  *check({ repository }) {
    for (const claim of contributions(repository)) {
      if ((claim.data.reviewed?.length ?? 0) > 0 || !isLarge(claim.data)) continue;
      if (isPartial(claim, ["reviewed"])) continue;
      yield {
        rule: "unreviewed-claim",
        args: { id: claim.id },
        where: placeOf(claim, ["statement"]),
        about: `claim:${claim.id}`,
      };
    }
  },
};

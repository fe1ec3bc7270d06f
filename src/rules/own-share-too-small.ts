import { isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** Half a cent in a hundred euros: what rounding to whole amounts does is no shortage. */
const ROUNDING = 0.00005;

/** The coalition's own money is a smaller share of the whole than was agreed with the funder. */
export const ownShareTooSmall: Rule<"own-share-too-small"> = {
  name: "own-share-too-small",
  *check({ repository }) {
    for (const funder of repository.entities.funder.values()) {
      const { grant, draft } = funder.data;
      const { amount, own_contribution: own, own_share_of_total_at_least: least } = grant ?? {};
      if (draft === true || grant?.draft === true || isPartial(funder, ["grant"])) continue;
      if (amount === undefined || own === undefined || least === undefined || amount + own <= 0) continue;
      if (own / (amount + own) >= least - ROUNDING) continue;
      yield {
        rule: "own-share-too-small",
        args: { id: funder.id, least },
        where: placeOf(funder, ["grant", "own_contribution"]),
        about: `funder:${funder.id}`,
      };
    }
  },
};

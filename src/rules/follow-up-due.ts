import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** A decision whose follow-up date has passed while it is still open: did it help? */
export const followUpDue: Rule<"follow-up-due"> = {
  name: "follow-up-due",
  *check({ repository, asOf }) {
    for (const entry of repository.entities.learning.values()) {
      const { follow_up: followUp, state, draft } = entry.data;
      if (followUp === undefined || followUp >= asOf || draft === true) continue;
      if (state !== undefined && state !== "open") continue;
      yield {
        rule: "follow-up-due",
        args: { id: entry.id, followUp },
        where: placeOf(entry, ["follow_up"]),
        about: `learning:${entry.id}`,
      };
    }
  },
};

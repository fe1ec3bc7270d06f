import { isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** Something a funder asks that nothing in the repository answers. */
export const unansweredAsk: Rule<"unanswered-ask"> = {
  name: "unanswered-ask",
  *check({ repository }) {
    for (const funder of repository.entities.funder.values()) {
      if (funder.data.draft === true) continue;
      for (const [index, ask] of (funder.data.asks ?? []).entries()) {
        const answered = (ask.answered_by?.length ?? 0) > 0 || ask.answer !== undefined;
        if (answered || ask.draft === true || isPartial(funder, ["asks", index])) continue;
        yield {
          rule: "unanswered-ask",
          args: { funder: funder.id, ask: ask.id },
          where: placeOf(funder, ["asks", index, "id"]),
          about: `funder:${funder.id}`,
        };
      }
    }
  },
};

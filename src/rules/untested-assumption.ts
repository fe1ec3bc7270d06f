import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** An assumption that nobody has tested by the day agreed for it. */
export const untestedAssumption: Rule<"untested-assumption"> = {
  name: "untested-assumption",
  *check({ repository, asOf }) {
    for (const assumption of repository.entities.assumption.values()) {
      const { status, review_by: reviewBy } = assumption.data;
      if (status !== undefined && status !== "untested") continue;
      if (reviewBy === undefined || reviewBy >= asOf) continue;
      yield {
        rule: "untested-assumption",
        args: { id: assumption.id, reviewBy },
        where: placeOf(assumption, ["review_by"]),
        about: `assumption:${assumption.id}`,
      };
    }
  },
};

import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** The day on which the coalition meant to look at a policy again has passed. */
export const policyWatchDue: Rule<"policy-watch-due"> = {
  name: "policy-watch-due",
  *check({ repository, asOf }) {
    for (const policy of repository.entities.policy.values()) {
      const { watch, valid } = policy.data;
      const expired = valid?.until !== undefined && valid.until < asOf;
      if (watch === undefined || watch >= asOf || expired) continue;
      yield {
        rule: "policy-watch-due",
        args: { id: policy.id, watch },
        where: placeOf(policy, ["watch"]),
        about: `policy:${policy.id}`,
      };
    }
  },
};

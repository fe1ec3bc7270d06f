import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** A policy framework whose term has ended: what comes after it, and does the theory still lean on it? */
export const policyExpired: Rule<"policy-expired"> = {
  name: "policy-expired",
  *check({ repository, asOf }) {
    for (const policy of repository.entities.policy.values()) {
      const until = policy.data.valid?.until;
      if (until === undefined || until >= asOf) continue;
      yield {
        rule: "policy-expired",
        args: { id: policy.id, until },
        where: placeOf(policy, ["valid", "until"]),
        about: `policy:${policy.id}`,
      };
    }
  },
};

import { placeOf } from "../model/repository.ts";
import { piecesOf } from "./claimed.ts";
import type { Rule } from "./rule.ts";

/** A claim that was there before the evidence it rests on. */
export const evidenceAfterClaim: Rule<"evidence-after-claim"> = {
  name: "evidence-after-claim",
  *check({ repository }) {
    for (const claim of repository.entities.claim.values()) {
      const { date: claimed, draft } = claim.data;
      if (claimed === undefined || draft === true) continue;
      for (const { index, evidence } of piecesOf(claim, repository)) {
        const { date } = evidence.data;
        if (date === undefined || date <= claimed) continue;
        yield {
          rule: "evidence-after-claim",
          args: { id: claim.id, evidence: evidence.id, date, claimed },
          where: placeOf(claim, ["evidence", index]),
          about: `claim:${claim.id}`,
        };
      }
    }
  },
};

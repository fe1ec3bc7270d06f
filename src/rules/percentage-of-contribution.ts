import { saysShareOfChange } from "../language/share-of-change.ts";
import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** A claim that cuts a change in percentages and hands them out: no method can do that. */
export const percentageOfContribution: Rule<"percentage-of-contribution"> = {
  name: "percentage-of-contribution",
  *check({ repository }) {
    for (const claim of repository.entities.claim.values()) {
      const { statement, draft } = claim.data;
      if (draft === true) continue;
      const texts = typeof statement === "string" ? { "": statement } : statement;
      const found = Object.entries(texts).find(([, text]) => text !== undefined && saysShareOfChange(text));
      if (found === undefined) continue;
      const [language] = found;
      yield {
        rule: "percentage-of-contribution",
        args: { id: claim.id },
        where: placeOf(claim, language === "" ? ["statement"] : ["statement", language]),
        about: `claim:${claim.id}`,
      };
    }
  },
};

import type { RuleArguments } from "../findings/rule-names.ts";
import { isPersonal } from "../model/consent.ts";
import { type Entity, isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** People who tell of their own life without a word about their consent, who refused it, or whose consent has ended. */
export const consentMissing: Rule<"consent-missing"> = {
  name: "consent-missing",
  *check({ repository, asOf }) {
    for (const evidence of repository.entities.evidence.values()) {
      const problem = problemOf(evidence, asOf);
      const { until } = evidence.data.consent ?? {};
      if (problem === undefined || isPartial(evidence, ["consent"])) continue;
      yield {
        rule: "consent-missing",
        args: { id: evidence.id, problem, ...(problem === "past" && until !== undefined && { until }) },
        where: placeOf(evidence, PLACES[problem]),
        about: `evidence:${evidence.id}`,
      };
    }
  },
};

type Problem = RuleArguments["consent-missing"]["problem"];

const PLACES: { readonly [P in Problem]: readonly string[] } = {
  absent: ["kind"],
  refused: ["consent", "given"],
  past: ["consent", "until"],
};

/** A refusal and an end are looked at for every kind: somebody asked, and this is the answer. */
function problemOf({ data }: Entity<"evidence">, asOf: string): Problem | undefined {
  const { consent, kind, draft } = data;
  // A draft may still be on its way to the people who told it.
  if (consent === undefined) return isPersonal(kind) && draft !== true ? "absent" : undefined;
  if (!consent.given) return "refused";
  return consent.until !== undefined && consent.until < asOf ? "past" : undefined;
}

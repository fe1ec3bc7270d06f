import { type Entity, isPartial, placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

function decisionsOf({ entities }: Repository): readonly Entity<"learning">[] {
  return [...entities.learning.values()].filter(
    ({ data }) => data.kind === "decision" && data.draft !== true,
  );
}

/** A decision that names nothing that it was taken on. What was dropped needs no reason any more. */
export const decisionWithoutEvidence: Rule<"decision-without-evidence"> = {
  name: "decision-without-evidence",
  *check({ repository }) {
    for (const decision of decisionsOf(repository)) {
      const { because_of: reasons, state } = decision.data;
      if ((reasons?.length ?? 0) > 0 || state === "dropped" || isPartial(decision, ["because_of"])) continue;
      yield {
        rule: "decision-without-evidence",
        args: { id: decision.id },
        where: placeOf(decision, reasons === undefined ? ["kind"] : ["because_of"]),
        about: `learning:${decision.id}`,
      };
    }
  },
};

/** A decision that is older than what it is said to rest on. */
export const decisionBeforeEvidence: Rule<"decision-before-evidence"> = {
  name: "decision-before-evidence",
  *check({ repository }) {
    for (const decision of decisionsOf(repository)) {
      const decided = decision.data.date;
      for (const [index, reference] of (decision.data.because_of ?? []).entries()) {
        const date = dateOf(reference, repository);
        if (date === undefined || date <= decided) continue;
        yield {
          rule: "decision-before-evidence",
          args: { id: decision.id, reference, date, decided },
          where: placeOf(decision, ["because_of", index]),
          about: `learning:${decision.id}`,
        };
      }
    }
  },
};

/** Of evidence and of what was learned before; other things have no day of their own. */
function dateOf(reference: string, { entities }: Repository): string | undefined {
  const colon = reference.indexOf(":");
  const [kind, id] = [reference.slice(0, colon), reference.slice(colon + 1)];
  if (kind === "evidence") return entities.evidence.get(id)?.data.date;
  return kind === "learning" ? entities.learning.get(id)?.data.date : undefined;
}

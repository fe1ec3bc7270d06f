import { type Entity, isPartial, placeOf } from "../model/repository.ts";
import { contributions } from "./claimed.ts";
import type { Rule } from "./rule.ts";

/** A claim of which no other explanation has been looked at yet: they are only named. */
export const rivalsUntested: Rule<"rivals-untested"> = {
  name: "rivals-untested",
  *check({ repository }) {
    const { rival: rivals } = repository.entities;
    for (const claim of contributions(repository)) {
      const named = claim.data.rivals ?? [];
      if (named.length === 0 || isPartial(claim, ["rivals"])) continue;
      if (!named.every((id) => isUntested(rivals.get(id)))) continue;
      yield {
        rule: "rivals-untested",
        args: { id: claim.id, rivals: named },
        where: placeOf(claim, ["rivals"]),
        about: `claim:${claim.id}`,
      };
    }
  },
};

/** What is not there may have been looked at: its absence is told elsewhere. */
function isUntested(rival: Entity<"rival"> | undefined): boolean {
  if (rival === undefined || isPartial(rival, ["verdict"])) return false;
  return rival.data.verdict === undefined || rival.data.verdict === "untested";
}

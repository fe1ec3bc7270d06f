import { isFeedback } from "../model/graph.ts";
import { isPartial, type LinkEntity, placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

const RESULTS: ReadonlySet<string> = new Set(["outcome", "impact"]);

/** These say themselves that nothing, or no more than practice and logic, stands behind the link. */
const HONEST: ReadonlySet<string> = new Set(["assumed", "plausible"]);

/**
 * A link to a change with nothing behind it: no evidence, no assumption and no reason in words. What leads to work
 * or to what comes out of it at once is seen, and needs none.
 */
export const linkWithoutGround: Rule<"link-without-ground"> = {
  name: "link-without-ground",
  *check({ repository }) {
    if (repository.incomplete.has("evidence") || repository.incomplete.has("assumption")) return;
    const known = knownByEvidence(repository);
    if (known === undefined) return;
    for (const link of repository.links) {
      if (!asksForGround(link, repository) || hasGround(link)) continue;
      if (known.has(`link:${link.id}`) || known.has(`node:${link.data.to}`)) continue;
      yield {
        rule: "link-without-ground",
        args: { link: link.id },
        where: placeOf(link, link.data.strength === undefined ? ["to"] : ["strength"]),
        about: `link:${link.id}`,
      };
    }
  },
};

function asksForGround(link: LinkEntity, { entities }: Repository): boolean {
  const { to, strength = "", draft } = link.data;
  const kind = entities.node.get(to)?.data.kind ?? "";
  return draft !== true && !isFeedback(link) && RESULTS.has(kind) && !HONEST.has(strength);
}

function hasGround(link: LinkEntity): boolean {
  const { assumptions = [], because } = link.data;
  return assumptions.length > 0 || because !== undefined || isPartial(link);
}

/** The typed references of all that evidence speaks for or against; undefined where some could not be read. */
function knownByEvidence({ entities }: Repository): ReadonlySet<string> | undefined {
  const known = new Set<string>();
  for (const piece of entities.evidence.values()) {
    if (isPartial(piece, ["supports"]) || isPartial(piece, ["contradicts"])) return undefined;
    if (piece.data.draft === true) continue;
    for (const reference of [...(piece.data.supports ?? []), ...(piece.data.contradicts ?? [])]) {
      known.add(reference);
    }
  }
  return known;
}

import { type Entity, isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** A coalition of which nobody is named as the one that keeps it going. */
export const noBackbone: Rule<"no-backbone"> = {
  name: "no-backbone",
  *check({ repository }) {
    if (repository.incomplete.has("partner")) return;
    const all = [...repository.entities.partner.values()];
    // Also where it is not agreed yet, somebody is thought of; and what could not be read may have been the backbone.
    if (all.some(({ document, data }) => data.role === "backbone" || isPartial({ document, pointer: [] })))
      return;
    const partners = all.filter(isPartner);
    const [first] = partners;
    if (first === undefined || partners.length < 2) return;
    yield { rule: "no-backbone", args: { partners: partners.length }, where: placeOf(first, ["id"]) };
  },
};

function isPartner({ data }: Entity<"partner">): boolean {
  return data.kind !== "body" && data.role !== "funder" && data.draft !== true;
}

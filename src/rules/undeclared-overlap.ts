import { isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

const PEOPLE: ReadonlySet<string> = new Set(["people", "households"]);

/**
 * People of several partners are added up, and nobody wrote down how many of them come to more than one. Where
 * they are to be counted once (`over_partners: unique`), `partners-without-total` tells.
 */
export const undeclaredOverlap: Rule<"undeclared-overlap"> = {
  name: "undeclared-overlap",
  *check({ repository }) {
    for (const indicator of repository.entities.indicator.values()) {
      const { type, counts = "", over_partners: rule, delivered_by: partners = [], draft } = indicator.data;
      if (type !== "count" || !PEOPLE.has(counts) || rule !== "sum" || draft === true) continue;
      if (new Set(partners).size < 2) continue;
      const source = repository.entities.source.get(indicator.data.source ?? "");
      // Without a source there is nowhere to write it; that is a finding of its own.
      if (source === undefined || (source.data.overlaps ?? []).length > 0) continue;
      if (isPartial(source)) continue;
      yield {
        rule: "undeclared-overlap",
        args: { indicator: indicator.id, source: source.id },
        where: placeOf(indicator, ["over_partners"]),
        about: `indicator:${indicator.id}`,
      };
    }
  },
};

import { codesOf } from "../model/coded-rows.ts";
import { isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** Partners deliver figures, and nobody wrote down how much work that is. Before there are any, nobody can know. */
export const unknownBurden: Rule<"unknown-burden"> = {
  name: "unknown-burden",
  *check({ repository }) {
    const { indicator: indicators, source: sources } = repository.entities;
    const codes = codesOf(repository.measurements);
    for (const indicator of indicators.values()) {
      const { type, delivered_by: partners = [], burden, source = "", draft } = indicator.data;
      if (burden?.hours_per_year !== undefined || partners.length === 0) continue;
      // Figures that are computed, or public already, are work for nobody here.
      if (type === "computed" || sources.get(source)?.data.kind === "public-statistics") continue;
      if (draft === true || isPartial(indicator) || codes.rowsOf(indicator.id).length === 0) continue;
      yield {
        rule: "unknown-burden",
        args: { indicator: indicator.id },
        where: placeOf(indicator, ["delivered_by"]),
        about: `indicator:${indicator.id}`,
      };
    }
  },
};

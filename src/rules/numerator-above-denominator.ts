import type { Rule } from "./rule.ts";

/** A part that is larger than its whole. */
export const numeratorAboveDenominator: Rule<"numerator-above-denominator"> = {
  name: "numerator-above-denominator",
  *check({ repository }) {
    for (const row of repository.measurements) {
      const { numerator, denominator } = row;
      if (numerator === undefined || denominator === undefined || numerator <= denominator) continue;
      if (repository.entities.indicator.get(row.indicator)?.data.type !== "proportion") continue;
      yield {
        rule: "numerator-above-denominator",
        args: { numerator, denominator },
        where: row.locate("numerator"),
        about: `indicator:${row.indicator}`,
      };
    }
  },
};

import { agrees } from "../measure/rounding.ts";
import type { Rule } from "./rule.ts";

/** A typed proportion that does not follow from the numerator and denominator beside it. */
export const valueDiffers: Rule<"value-differs"> = {
  name: "value-differs",
  *check({ repository }) {
    for (const row of repository.measurements) {
      const { numerator, denominator, value } = row;
      if (value === undefined || numerator === undefined || !denominator || denominator < numerator) continue;
      if (repository.entities.indicator.get(row.indicator)?.data.type !== "proportion") continue;
      const expected = numerator / denominator;
      if (agrees(value, expected)) continue;
      yield {
        rule: "value-differs",
        args: { value, expected },
        where: row.locate("value"),
        about: `indicator:${row.indicator}`,
      };
    }
  },
};

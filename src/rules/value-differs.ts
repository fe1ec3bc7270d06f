import { agrees } from "../measure/rounding.ts";
import type { RowRule } from "./rule.ts";

/** A typed proportion that does not follow from the numerator and denominator beside it. */
export const valueDiffers: RowRule<"value-differs"> = {
  name: "value-differs",
  testFor({ data }) {
    if (data.type !== "proportion") return undefined;
    return ({ numerator, denominator, value }) => {
      // False for every comparison with a number that is not there.
      if (!(numerator <= denominator) || denominator === 0 || Number.isNaN(value)) return undefined;
      const expected = numerator / denominator;
      return agrees(value, expected) ? undefined : { args: { value, expected }, column: "value" };
    };
  },
};

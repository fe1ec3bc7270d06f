import type { RowRule } from "./rule.ts";

/** A part that is larger than its whole. */
export const numeratorAboveDenominator: RowRule<"numerator-above-denominator"> = {
  name: "numerator-above-denominator",
  testFor({ data }) {
    if (data.type !== "proportion") return undefined;
    return ({ numerator, denominator }) =>
      numerator > denominator ? { args: { numerator, denominator }, column: "numerator" } : undefined;
  },
};

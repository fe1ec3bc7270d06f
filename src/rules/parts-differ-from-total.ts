import { misfitsIn } from "./breakdown-sums.ts";
import { whose } from "./histories.ts";
import type { Misfit } from "./misfit.ts";
import type { Rule } from "./rule.ts";
import { type Draft, told } from "./told.ts";

const SHOWN_PARTS = 8;

/** A breakdown said to be complete whose parts do not add up to the total. */
export const partsDifferFromTotal: Rule<"parts-differ-from-total"> = {
  name: "parts-differ-from-total",
  check({ repository }) {
    const misfits = misfitsIn(repository).filter(({ is }) => is === "differ");
    return told(misfits.map(draft));
  },
};

function draft({ by, column, total, whole, sum, parts }: Misfit): Draft<"parts-differ-from-total"> {
  const { indicator, period } = total;
  return {
    path: total.path,
    about: `indicator:${indicator}`,
    make: () => ({
      rule: "parts-differ-from-total",
      args: { indicator, period: period.text, by, column, parts: sum, total: whole, ...whose(total) },
      where: total.locate(column),
      related: parts
        .slice(0, SHOWN_PARTS)
        .map((part) => ({ label: "other", detail: part.raw, where: part.locate(column) })),
    }),
  };
}

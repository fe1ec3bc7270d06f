import { misfitsIn, partOf } from "./breakdown-sums.ts";
import { whose } from "./histories.ts";
import type { Misfit } from "./misfit.ts";
import type { Rule } from "./rule.ts";
import { type Draft, told } from "./told.ts";

const SHOWN_PARTS = 8;

/** A part that is more than its total, or parts that are more together though they need not be all. */
export const partAboveTotal: Rule<"part-above-total"> = {
  name: "part-above-total",
  check({ repository }) {
    const misfits = misfitsIn(repository).filter(({ is }) => is !== "differ");
    return told(misfits.map(draft));
  },
};

function draft({ is, by, column, total, whole, sum, parts }: Misfit): Draft<"part-above-total"> {
  const { indicator, period } = total;
  const one = is === "part-above" ? parts[0] : undefined;
  const part = one && partOf(by, one);
  return {
    path: (one ?? total).path,
    about: `indicator:${indicator}`,
    make: () => ({
      rule: "part-above-total",
      args: {
        indicator,
        period: period.text,
        by,
        column,
        value: sum,
        total: whole,
        ...(part !== undefined && { part }),
        ...whose(total),
      },
      where: (one ?? total).locate(column),
      related: one
        ? [{ label: "total", detail: total.raw, where: total.locate(column) }]
        : parts
            .slice(0, SHOWN_PARTS)
            .map((each) => ({ label: "other", detail: each.raw, where: each.locate(column) })),
    }),
  };
}

import { misfitsIn } from "./breakdown-sums.ts";
import { whose } from "./histories.ts";
import type { Misfit } from "./misfit.ts";
import type { Rule } from "./rule.ts";
import { type Draft, told } from "./told.ts";

const SHOWN_PARTS = 8;

/**
 * A breakdown said to be complete whose parts do not add up to the total. Where rows of the same table were left out,
 * parts that are too few are no news: why they are missing is told there.
 */
export const partsDifferFromTotal: Rule<"parts-differ-from-total"> = {
  name: "parts-differ-from-total",
  check({ repository }) {
    const { tablesWithGaps = new Set() } = repository;
    const misfits = misfitsIn(repository).filter(
      (misfit) => misfit.is === "differ" && !isExplained(misfit, tablesWithGaps),
    );
    return told(misfits.map(draft));
  },
};

function isExplained({ sum, whole, total, parts }: Misfit, tables: ReadonlySet<string>): boolean {
  return sum < whole && (tables.has(total.path) || parts.some(({ path }) => tables.has(path)));
}

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

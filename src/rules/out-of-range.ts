import type { Finding } from "../findings/finding.ts";
import type { Indicator } from "../generated/schema-types.ts";
import { type Entity, placeOf } from "../model/repository.ts";
import type { RowProblem, RowRule } from "./rule.ts";

interface Range {
  readonly from?: number;
  readonly to?: number;
}

const COUNTS = ["numerator", "denominator", "n", "sd"] as const;

/** A number that is impossible, measured or typed: outside the scale or range, or a count below zero. */
export const outOfRange: RowRule<"out-of-range"> = {
  name: "out-of-range",
  *check({ repository }) {
    for (const indicator of repository.entities.indicator.values()) yield* checkTyped(indicator);
  },
  testFor({ data }) {
    const range = possibleRange(data);
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = range;
    const isProportion = data.type === "proportion";
    // What is not there is neither below nor above anything.
    return (row) => {
      const { numerator, denominator, value, n, sd } = row;
      const isOutside = value < from || value > to;
      if (!isOutside && !(numerator < 0) && !(denominator < 0) && !(n < 0) && !(sd < 0)) return undefined;
      const fromCounts = isProportion && !Number.isNaN(numerator) && !Number.isNaN(denominator);
      const problems: RowProblem<"out-of-range">[] = COUNTS.filter((column) => row[column] < 0).map(
        (column) => ({ args: { column, value: row[column], from: 0 }, column }),
      );
      if (isOutside && !fromCounts)
        problems.unshift({ args: { column: "value", value, ...range }, column: "value" });
      return problems.length > 0 ? problems : undefined;
    };
  },
};

/** A typed baseline or target is a value like any other: 60 where 0.6 is meant is the usual slip. */
function* checkTyped(indicator: Entity<"indicator">): Generator<Finding<"out-of-range">> {
  const range = possibleRange(indicator.data);
  const { baseline, targets } = indicator.data;
  const typed = [
    { value: baseline?.value, at: ["baseline", "value"] },
    ...(targets ?? []).map(({ value }, index) => ({ value, at: ["targets", index, "value"] })),
  ];
  for (const { value, at } of typed) {
    if (value === undefined || isWithin(value, range)) continue;
    yield {
      rule: "out-of-range",
      args: { column: "value", value, ...limits(range) },
      where: placeOf(indicator, at),
      about: `indicator:${indicator.id}`,
    };
  }
}

/** What figures of an indicator can be. For `maintain`, the range is the band that is aimed at, and no bound. */
export function possibleRange(indicator: Indicator): Range {
  const byType =
    indicator.type === "proportion" ? { from: 0, to: 1 } : indicator.type === "count" ? { from: 0 } : {};
  const range = indicator.direction === "maintain" ? undefined : indicator.range;
  return { ...byType, ...limits(indicator.scale), ...limits(range) };
}

function limits(range: Range | undefined): Range {
  return {
    ...(range?.from !== undefined && { from: range.from }),
    ...(range?.to !== undefined && { to: range.to }),
  };
}

function isWithin(value: number, { from, to }: Range): boolean {
  return (from === undefined || value >= from) && (to === undefined || value <= to);
}

import type { Finding } from "../findings/finding.ts";
import type { Indicator } from "../generated/schema-types.ts";
import type { Measurement, NumberColumn } from "../model/measurements.ts";
import { type Entity, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

interface Range {
  readonly from?: number;
  readonly to?: number;
}

/** A number that is impossible, measured or typed: outside the scale or range, or a count below zero. */
export const outOfRange: Rule<"out-of-range"> = {
  name: "out-of-range",
  *check({ repository }) {
    for (const indicator of repository.entities.indicator.values()) yield* checkTyped(indicator);
    for (const row of repository.measurements) {
      const indicator = repository.entities.indicator.get(row.indicator)?.data;
      if (!indicator) continue;
      const own = possible(indicator);
      const fromCounts = row.numerator !== undefined && row.denominator !== undefined;
      if (!(indicator.type === "proportion" && fromCounts)) yield* check(row, "value", own);
      for (const column of ["numerator", "denominator", "n", "sd"] as const)
        yield* check(row, column, { from: 0 });
    }
  },
};

/** A typed baseline or target is a value like any other: 60 where 0.6 is meant is the usual slip. */
function* checkTyped(indicator: Entity<"indicator">): Generator<Finding<"out-of-range">> {
  const range = possible(indicator.data);
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

/** For `maintain`, the range is the band that is aimed at, not what is possible. */
function possible(indicator: Indicator): Range {
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

function* check(row: Measurement, column: NumberColumn, range: Range): Generator<Finding<"out-of-range">> {
  const value = row[column];
  if (value === undefined) return;
  if (isWithin(value, range)) return;
  yield {
    rule: "out-of-range",
    args: { column, value, ...limits(range) },
    where: row.locate(column),
    about: `indicator:${row.indicator}`,
  };
}

function isWithin(value: number, { from, to }: Range): boolean {
  return (from === undefined || value >= from) && (to === undefined || value <= to);
}

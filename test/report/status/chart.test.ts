import { describe, expect, it } from "vitest";
import type { PublishedFigure } from "../../../src/disclosure/attainment.ts";
import { readPeriod } from "../../../src/model/period.ts";
import { chartOf } from "../../../src/report/status/chart.ts";

/** Figures of consecutive years; `null` is hidden, `undefined` not measured. */
function years(...values: readonly (number | null | undefined)[]): PublishedFigure[] {
  return values.flatMap((value, index): PublishedFigure[] => {
    const period = readPeriod(2015 + index);
    if (!period) throw new Error("no period");
    if (value === undefined) return [];
    if (value === null) return [{ hidden: true as const, period, because: "small-group" as const }];
    return [{ hidden: false as const, period, value, status: "final" as const, origin: "row" as const }];
  });
}

describe("a small chart", () => {
  it.each([
    ["counts from zero, so that a small change looks small", [95, 100], [7, 7]],
    ["has the highest value at the top", [0, 50, 100], [0, 4, 7]],
    ["goes down to the lowest value below zero", [-10, 0, 10], [0, 4, 7]],
    ["is flat where nothing is above zero", [0, 0], [0, 0]],
    ["leaves a place open for a year without a figure", [1, undefined, 2], [4, "nothing", 7]],
    ["marks what is hidden", [1, null, 2], [4, "hidden", 7]],
    ["is not drawn for a single figure", [5], []],
    ["does without figures", [], []],
  ])("%s", (_, values, expected) => {
    expect(chartOf(years(...values), 12)).toEqual(expected);
  });

  it("takes its scale from what is shown alone", () => {
    const shown = chartOf(years(10, null, 20), 12);
    expect(shown).toEqual([4, "hidden", 7]);
  });

  it("takes its scale from the places that are drawn", () => {
    expect(chartOf(years(1000, 1, 2), 2)).toEqual([4, 7]);
  });

  it("does not open a place for every year of a long silence", () => {
    expect(chartOf(years(1, ...Array(20).fill(undefined), 2), 12)).toHaveLength(5);
  });

  it("draws values beyond any number without falling over", () => {
    expect(chartOf(years(1, Number.POSITIVE_INFINITY), 12)).toEqual([0, 0]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jumpsIn } from "../../src/measure/jumps.ts";

function found(values: readonly (number | undefined)[], chance = 0): readonly string[] {
  const series = values.flatMap((value, step) => (value === undefined ? [] : [{ step, value }]));
  return jumpsIn(series, () => chance).map(
    ({ index, low, high }) => `${index}: ${low.toFixed(3)} to ${high.toFixed(3)}`,
  );
}

describe("jumps", () => {
  /*
   * Worked out by hand from the constants of an XmR chart, 2.66 and 3.268. In the first series the
   * mean of the earlier figures is 12, and their mean moving range (2 + 3 + 2 + 2) / 4 = 2.25: the figures
   * lie in 12 ± 5.985, and a step from the last one, 14, is at most 7.353. So 6.015 to 21.353 is usual.
   */
  it.each([
    ["just within the step from the last figure", [11, 13, 10, 12, 14, 21.3], []],
    ["beyond it, and beyond the mean", [11, 13, 10, 12, 14, 21.4], ["5: 6.015 to 21.353"]],
    ["below the mean", [11, 13, 10, 12, 14, 6], ["5: 6.015 to 21.353"]],
    [
      "far from the last figure, but back to the mean",
      [11, 13, 10, 12, 14, 21.4, 12],
      ["5: 6.015 to 21.353"],
    ],
    ["a level that stays is a jump once", [11, 13, 10, 12, 14, 40, 41, 39], ["5: 6.015 to 21.353"]],
    ["three earlier figures are too few", [11, 13, 10, 40], []],
    ["four are enough", [11, 13, 10, 12, 40], ["4: 4.375 to 19.625"]],
    ["over a gap nothing is judged", [11, 13, 10, 12, undefined, 40], []],
    ["an even rise", [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140], []],
    ["less than a tenth of the usual level", [100, 100, 100, 100, 109], []],
    ["more than that", [100, 100, 100, 100, 111], ["4: 90.000 to 110.000"]],
    ["nothing to judge", [], []],
    ["always the same", [5, 5, 5, 5, 5, 5], []],
    ["always nothing", [0, 0, 0, 0, 0], []],
  ] as const)("%s", (_title, values, jumps) => {
    // With four figures: mean 11.5, mean moving range (2 + 3 + 2) / 3 = 7/3.
    expect(found(values)).toEqual(jumps);
  });

  /* By hand: of 12, 12, 12, 10 the mean is 11.5 and the mean moving range 2/3; of 10, 12, 10, 12 they are 11 and 2. */
  it.each([
    ["figures", [12, 12, 12, 10, 14], 0, "4: 7.821 to 13.273"],
    ["steps", [12, 12, 12, 10, 7], 0, "4: 7.821 to 13.273"],
    ["steps", [10, 12, 10, 12, 20], 0, "4: 5.464 to 18.536"],
    ["figures", [10, 12, 10, 8, 16], 0, "4: 1.464 to 15.320"],
    ["chance", [10, 10, 10, 10, 30], 5, "4: -7.500 to 27.500"],
    ["tenth", [10, 10, 10, 10, 12], 0, "4: 9.000 to 11.000"],
  ] as const)("say what set the limit: %s of %j", (limit, values, chance, expected) => {
    expect(found(values, chance)).toEqual([expected]);
    const series = values.map((value, step) => ({ step, value }));
    expect(jumpsIn(series, () => chance).map((jump) => jump.limit)).toEqual([limit]);
  });

  it("are no jumps where chance makes such steps", () => {
    expect(found([100, 100, 100, 100, 140], 12)).toEqual([]);
    expect(found([100, 100, 100, 100, 140], 11)).toEqual(["4: 61.500 to 138.500"]);
  });

  it("do not depend on the unit or on a shift in time", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 40 });
    const at = (series: readonly { step: number; value: number }[]) =>
      jumpsIn(series).map(({ index }) => index);
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 64 }), (numbers, factor) => {
        const series = numbers.map((value, step) => ({ step, value }));
        const other = numbers.map((value, step) => ({ step: step + factor, value: value * factor }));
        expect(at(other)).toEqual(at(series));
      }),
    );
  });

  it("leave what was expected out of the finding, and nothing else", () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(values, (numbers) => {
        const jumps = jumpsIn(numbers.map((value, step) => ({ step, value })));
        for (const { index, low, high } of jumps) {
          const value = numbers[index] ?? Number.NaN;
          expect(low <= high && (value < low || value > high)).toBe(true);
        }
      }),
    );
  });
});

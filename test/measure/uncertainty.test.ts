import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentQuantile } from "../../src/measure/student.ts";
import {
  countDifferenceInterval,
  countInterval,
  differenceInterval,
  type Interval,
  meanDifferenceInterval,
  meanInterval,
  wilsonInterval,
} from "../../src/measure/uncertainty.ts";

function expectInterval(actual: Interval | undefined, expected: Interval, digits = 4): void {
  expect(actual?.[0]).toBeCloseTo(expected[0], digits);
  expect(actual?.[1]).toBeCloseTo(expected[1], digits);
}

describe("the interval of a proportion", () => {
  // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    // The same from the other side, and a half.
    [20, 20, 0.8389, 1],
    [10, 20, 0.2993, 0.7007],
  ])("%i of %i is %f to %f", (numerator, denominator, lower, upper) => {
    expectInterval(wilsonInterval(numerator, denominator), [lower, upper]);
  });

  it.each([
    [1, 0],
    [0, 0],
    [-1, 10],
    [11, 10],
    [Number.NaN, 10],
    [1, Number.NaN],
  ])("%d of %d is no proportion", (numerator, denominator) => {
    const interval = wilsonInterval(numerator, denominator);
    expect(interval === undefined || interval.some(Number.isNaN)).toBe(true);
  });

  it("lies around the proportion and within nothing and all", () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
    fc.assert(
      fc.property(counts, ([part, whole]) => {
        const [lower, upper] = wilsonInterval(part, whole) ?? [2, -2];
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(part / whole + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(part / whole - 1e-12);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the interval of a count", () => {
  // Exact: Garwood (1936), as in the tables of Pearson and Hartley.
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [3, 0.6187, 8.7673],
    [5, 1.6235, 11.6683],
    [9, 4.1154, 17.0848],
  ])("%i is exactly %f to %f", (count, lower, upper) => {
    expectInterval(countInterval(count), [lower, upper], 3);
  });

  // Byar stays within a hundredth or two of the exact interval.
  it.each([
    [10, 4.7954, 18.3904],
    [20, 12.2165, 30.8884],
    [100, 81.364, 121.6272],
  ])("%i is about %f to %f", (count, lower, upper) => {
    const [low = 0, high = 0] = countInterval(count) ?? [];
    expect(Math.abs(low - lower)).toBeLessThan(0.02);
    expect(Math.abs(high - upper)).toBeLessThan(0.02);
  });

  it.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])("%d is no count", (count) => {
    expect(countInterval(count)).toBeUndefined();
  });

  it("grows with the count, also where the method changes", () => {
    for (let count = 0; count < 60; count++) {
      const here = countInterval(count) ?? [0, 0];
      const next = countInterval(count + 1) ?? [0, 0];
      expect(next[0]).toBeGreaterThan(here[0]);
      expect(next[1]).toBeGreaterThan(here[1]);
    }
  });
});

/** P(X = k) of a Poisson variable, up to a count that leaves nothing out. */
function poisson(mean: number): number[] {
  const chances = [Math.exp(-mean)];
  for (let k = 1; k < mean + 12 * Math.sqrt(mean) + 20; k++) {
    chances.push(((chances[k - 1] ?? 0) * mean) / k);
  }
  return chances;
}

describe("the interval of a difference of counts", () => {
  // The limits of each count are those of the tables of Pearson and Hartley (Garwood 1936); they are put
  // together as Zou and Donner (2008) write it.
  it.each([
    [0, 0, -3.6889, 3.6889],
    [0, 5, -Math.hypot(3.3765, 3.6889) + 5, 5 + 6.6683],
    [5, 0, -5 - 6.6683, -5 + Math.hypot(3.3765, 3.6889)],
    [3, 9, 6 - Math.hypot(9 - 4.1154, 8.7673 - 3), 6 + Math.hypot(17.0848 - 9, 3 - 0.6187)],
  ])("%i, then %i: %f to %f", (first, second, lower, upper) => {
    expectInterval(countDifferenceInterval(first, second), [lower, upper], 3);
  });

  it.each([2, 5, 10, 20, 50, 200])(
    "leaves out 0 in about one of twenty pairs that are alike at %i",
    (mean) => {
      const chances = poisson(mean);
      let wrong = 0;
      for (const [first, p] of chances.entries()) {
        for (const [second, q] of chances.entries()) {
          if (p * q < 1e-12) continue;
          const [low, high] = countDifferenceInterval(first, second) ?? [0, 0];
          if (low > 0 || high < 0) wrong += p * q;
        }
      }
      expect(wrong).toBeLessThan(0.055);
    },
  );

  it("turns round with the counts, and is none where one is no count", () => {
    const [low = 0, high = 0] = countDifferenceInterval(164, 152) ?? [];
    expect(countDifferenceInterval(152, 164)).toEqual([-high, -low]);
    expect(countDifferenceInterval(2.5, 3)).toBeUndefined();
    expect(countDifferenceInterval(3, -1)).toBeUndefined();
  });
});

describe("Student's t", () => {
  it.each([
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [5, 2.5706],
    [10, 2.2281],
    [30, 2.0423],
    [60, 2.0003],
    [120, 1.9799],
    [1000, 1.9623],
    [1001, 1.9623],
    [100_000, 1.96],
  ])("with %i degrees is %f", (degrees, quantile) => {
    expect(studentQuantile(degrees)).toBeCloseTo(quantile, 4);
  });

  it("has degrees between whole numbers", () => {
    const [two, half, three] = [2, 2.5, 3].map(studentQuantile);
    expect(half).toBeLessThan(two ?? 0);
    expect(half).toBeGreaterThan(three ?? 9);
    expect(studentQuantile(0.5)).toBeNaN();
  });

  it("gives the interval of a mean", () => {
    expectInterval(meanInterval({ mean: 10, sd: 2, n: 16 }), [8.9343, 11.0657]);
    // Nine answers that are the same do not make the mean of all people certain.
    expect(meanInterval({ mean: 4, sd: 0, n: 9 })).toBeUndefined();
  });

  it.each([
    { mean: 1, sd: 1, n: 1 },
    { mean: 1, sd: 1, n: 0 },
    { mean: 1, sd: -1, n: 10 },
    { mean: 1, sd: 1, n: 2.5 },
  ])("gives none for $n answers with deviation $sd", (sample) => {
    expect(meanInterval(sample)).toBeUndefined();
  });
});

describe("the interval of a difference of proportions", () => {
  // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10: first minus second there.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("%i of %i less %i of %i is %f to %f", (a, m, b, n, lower, upper) => {
    const interval = differenceInterval({ numerator: b, denominator: n }, { numerator: a, denominator: m });
    expectInterval(interval, [lower, upper]);
  });

  it("is none where one of them is no proportion", () => {
    const none = { numerator: 0, denominator: 0 };
    expect(differenceInterval(none, { numerator: 1, denominator: 2 })).toBeUndefined();
  });
});

describe("the interval of a difference of means", () => {
  it("of the sleep data of Student (1908) is what R's t.test gives (Welch, df = 17.776)", () => {
    const interval = meanDifferenceInterval(
      { mean: 2.33, sd: 2.002249, n: 10 },
      { mean: 0.75, sd: 1.78901, n: 10 },
    );
    expectInterval(interval, [-3.3654832, 0.2054832], 5);
  });

  it("of samples that do not spread is not known", () => {
    const flat = (mean: number) => ({ mean, sd: 0, n: 5 });
    expect(meanDifferenceInterval(flat(2), flat(3))).toBeUndefined();
  });

  it.each([
    { mean: 1, sd: 1, n: 1 },
    { mean: 1, sd: -1, n: 10 },
    { mean: 1, sd: 1, n: 2.5 },
  ])("is none for $n answers with deviation $sd", (sample) => {
    expect(meanDifferenceInterval(sample, { mean: 1, sd: 1, n: 10 })).toBeUndefined();
    expect(meanDifferenceInterval({ mean: 1, sd: 1, n: 10 }, sample)).toBeUndefined();
  });
});

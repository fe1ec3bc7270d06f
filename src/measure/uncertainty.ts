import { bisect } from "./bisect.ts";
import { studentQuantile } from "./student.ts";

/** The 97.5% point of the standard normal distribution: intervals are 95% intervals. */
export const Z = 1.959964;

/** Lower and upper end. */
export type Interval = readonly [lower: number, upper: number];

/**
 * Wilson score interval of a proportion, clamped to 0–1.
 * Wilson (1927), in the form of the UK Health Security Agency's PHEindicatormethods.
 * @param numerator count of those with the property, 0 … denominator
 * @param denominator count of all, above 0
 * @returns fractions; `undefined` where the counts make no proportion
 */
export function wilsonInterval(numerator: number, denominator: number): Interval | undefined {
  if (!(denominator > 0) || numerator < 0 || numerator > denominator) return undefined;
  const z2 = Z * Z;
  const middle = 2 * numerator + z2;
  const spread = Z * Math.sqrt(z2 + 4 * numerator * (1 - numerator / denominator));
  const scale = 2 * (denominator + z2);
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/**
 * Interval of a count of independent people or events: exact Poisson below 10 (Garwood 1936),
 * Byar's approximation from 10 (Breslow and Day 1987).
 * @param count a whole number, 0 or more; `undefined` for anything else
 */
export function countInterval(count: number): Interval | undefined {
  if (!Number.isInteger(count) || count < 0) return undefined;
  return count < 10 ? exactPoisson(count) : byar(count);
}

function byar(count: number): Interval {
  const next = count + 1;
  return [
    count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3,
    next * (1 - 1 / (9 * next) + Z / (3 * Math.sqrt(next))) ** 3,
  ];
}

/** P(X ≤ count) for a Poisson variable with the given mean. */
function poissonCumulative(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let index = 1; index <= count; index++) {
    term *= mean / index;
    sum += term;
  }
  return sum;
}

function exactPoisson(count: number): Interval {
  const upper = bisect((mean) => poissonCumulative(count, mean) - 0.025, count, 40);
  if (count === 0) return [0, upper];
  return [bisect((mean) => 0.975 - poissonCumulative(count - 1, mean), 0, count), upper];
}

/**
 * Interval of a mean by Student's t.
 * @param sample mean, standard deviation (same unit, above 0) and number of answers (2 or more)
 */
export function meanInterval(sample: Sample): Interval | undefined {
  const { mean, sd, n } = sample;
  // That a few answers are the same does not make their mean certain.
  if (!Number.isInteger(n) || n < 2 || !(sd > 0)) return undefined;
  const half = (studentQuantile(n - 1) * sd) / Math.sqrt(n);
  return [mean - half, mean + half];
}

/** Interval of the difference of two proportions, second minus first: Newcombe (1998), method 10. */
export function differenceInterval(
  first: { readonly numerator: number; readonly denominator: number },
  second: { readonly numerator: number; readonly denominator: number },
): Interval | undefined {
  const a = wilsonInterval(second.numerator, second.denominator);
  const b = wilsonInterval(first.numerator, first.denominator);
  if (!a || !b) return undefined;
  const p = second.numerator / second.denominator;
  const q = first.numerator / first.denominator;
  return [p - q - Math.hypot(p - a[0], b[1] - q), p - q + Math.hypot(a[1] - p, q - b[0])];
}

/**
 * Interval of the difference of two independent counts of people or events over periods of one
 * length, second minus first: the limits of each count (see `countInterval`) are squared and added, as
 * Newcombe does for proportions (Zou and Donner 2008, Statistics in Medicine 27, 1693–1702: the method
 * of variance estimates recovery, MOVER).
 */
export function countDifferenceInterval(first: number, second: number): Interval | undefined {
  const before = countInterval(first);
  const after = countInterval(second);
  if (!before || !after) return undefined;
  return [
    second - first - Math.hypot(second - after[0], before[1] - first),
    second - first + Math.hypot(after[1] - second, first - before[0]),
  ];
}

/** A sample: its mean and standard deviation (same unit), and the number of answers. */
export interface Sample {
  readonly mean: number;
  readonly sd: number;
  readonly n: number;
}

/**
 * Interval of the difference of two means of independent samples, second minus first, without
 * supposing that both spread alike: Welch (1947), with the degrees of freedom of Satterthwaite (1946).
 */
export function meanDifferenceInterval(first: Sample, second: Sample): Interval | undefined {
  if (![first, second].every(({ sd, n }) => Number.isInteger(n) && n >= 2 && sd >= 0)) return undefined;
  const [a, b] = [first.sd ** 2 / first.n, second.sd ** 2 / second.n];
  const difference = second.mean - first.mean;
  if (!(a + b > 0)) return undefined;
  const degrees = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  const half = studentQuantile(degrees) * Math.sqrt(a + b);
  return [difference - half, difference + half];
}

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

/** The root of a function that falls (or rises the other way round) between two bounds. */
function bisect(f: (x: number) => number, low: number, high: number): number {
  const startsPositive = f(low) > 0;
  let [from, to] = [low, high];
  for (let step = 0; step < 80; step++) {
    const middle = (from + to) / 2;
    if (f(middle) > 0 === startsPositive) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/**
 * Interval of a mean by Student's t.
 * @param sample mean, standard deviation (same unit) and number of answers (2 or more)
 */
export function meanInterval(sample: {
  readonly mean: number;
  readonly sd: number;
  readonly n: number;
}): Interval | undefined {
  const { mean, sd, n } = sample;
  if (!Number.isInteger(n) || n < 2 || sd < 0) return undefined;
  const half = (studentQuantile(n - 1) * sd) / Math.sqrt(n);
  return [mean - half, mean + half];
}

/** The 97.5% point of Student's t, by the distribution's own integral: right to about eight digits. */
export function studentQuantile(degrees: number): number {
  if (degrees > 1000) return Z * (1 + (Z * Z + 1) / (4 * degrees));
  return bisect((t) => 0.475 - studentArea(t, degrees), 0, 13);
}

/** P(0 < T < t), by the finite series of Abramowitz and Stegun 26.7.3 and 26.7.4. */
function studentArea(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine2 = Math.cos(angle) ** 2;
  const odd = degrees % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let index = odd ? 3 : 2; index < degrees; index += 2) {
    term *= (cosine2 * (index - 1)) / index;
    sum += term;
  }
  const whole = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return whole / 2;
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

import { bisect } from "./bisect.ts";

/**
 * The 97.5% point of Student's t, also for degrees of freedom that are no whole number (Welch).
 * By the regularised incomplete beta function: P(|T| > t) = I(ν/(ν+t²); ν/2, ½) (Abramowitz and
 * Stegun 26.7.1 and 26.5.27); right to about eight digits.
 * @param degrees 1 or more; beyond 1000 by the expansion of Abramowitz and Stegun 26.7.5
 */
export function studentQuantile(degrees: number): number {
  if (!(degrees >= 1)) return Number.NaN;
  if (degrees > 1000) return Z_975 * (1 + (Z_975 * Z_975 + 1) / (4 * degrees));
  const tails = (t: number) => incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
  return bisect((t) => tails(t) - 0.05, 0, 13);
}

const Z_975 = 1.959963985;

/** I(x; a, b) by its continued fraction (Abramowitz and Stegun 26.5.8), on the side where it is quick. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return (front / a) * betaFraction(x, a, b);
}

/** Evaluated from below; the number of terms is fixed, far more than 0.5 ≤ a, b ≤ 500 need. */
function betaFraction(x: number, a: number, b: number): number {
  let value = 1;
  for (let m = 200; m >= 1; m--) {
    const half = Math.floor(m / 2);
    const term =
      m % 2 === 0
        ? (half * (b - half) * x) / ((a + m - 1) * (a + m))
        : (-(a + half) * (a + b + half) * x) / ((a + m - 1) * (a + m));
    value = 1 + term / value;
  }
  return 1 / value;
}

/** Stirling's series (Abramowitz and Stegun 6.1.41), after stepping up to where it is exact enough. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  while (at < 12) shift += Math.log(at++);
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

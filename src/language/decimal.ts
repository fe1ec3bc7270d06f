/** A finite number as digits, so that rounding follows the decimals a person sees. */
export interface Decimal {
  readonly negative: boolean;
  /** Without leading zeros; `0` at least. */
  readonly whole: string;
  readonly fraction: string;
}

/**
 * The digits of the shortest decimal text that gives this number back: 1.005 is `1` and `005`, though
 * the binary number lies a little below. `value` must be finite.
 */
export function decimalOf(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = String(Math.abs(value)).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { negative: value < 0, ...shift(whole, fraction, Number(exponent)) };
}

function shift(whole: string, fraction: string, places: number): { whole: string; fraction: string } {
  if (places < 0) {
    const digits = whole.padStart(1 - places, "0");
    return tidy(digits.slice(0, places), digits.slice(places) + fraction);
  }
  const digits = fraction.padEnd(places, "0");
  return tidy(whole + digits.slice(0, places), digits.slice(places));
}

function tidy(whole: string, fraction: string): { whole: string; fraction: string } {
  return { whole: whole.replace(/^0+(?=\d)/, ""), fraction };
}

/** Rounds to a number of decimals, halves away from zero: -0.5 becomes -1, 1.005 becomes 1.01. */
export function roundDecimal(decimal: Decimal, decimals: number): Decimal {
  const { negative, whole, fraction } = decimal;
  if (fraction.length <= decimals) return decimal;
  const kept = whole + fraction.slice(0, decimals);
  const digits = (fraction[decimals] ?? "0") >= "5" ? String(BigInt(kept) + 1n) : kept;
  const padded = digits.padStart(kept.length, "0");
  const split = padded.length - decimals;
  const rounded = tidy(padded.slice(0, split), padded.slice(split));
  return { negative: negative && /[1-9]/.test(rounded.whole + rounded.fraction), ...rounded };
}

/**
 * True where a typed number is the exact one, rounded to the decimals that were typed: 0.385 agrees
 * with 20/52, 0.39 agrees, 0.38 does not.
 */
export function agrees(typed: number, exact: number): boolean {
  const half = 0.5 * 10 ** -decimalsOf(typed);
  return Math.abs(typed - exact) <= half + 1e-9 * Math.max(1, Math.abs(exact));
}

function decimalsOf(value: number): number {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const typed = mantissa.split(".")[1]?.length ?? 0;
  return Math.max(0, typed - Number(exponent));
}

/** True for two sums that are equal but for the last bits of binary fractions. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

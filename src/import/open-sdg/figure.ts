import { isHiddenBySource, readNumber } from "../../read/number.ts";

const LONGEST = 60;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const PLAIN_LENGTH = 16;
/** Groups of three digits behind a point: thousands, where commas stand before decimals. */
const THREES = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;
/** No figure of a site is larger or finer; what is, is a slip. */
const MOST_PLACES = 30;
const EXPONENT = /^([+-]?)(\d*)(?:\.(\d*))?[eE]([+-]?\d{1,2})$/;
const BLANK =
  /^(?:|-|–|—|\.|\.\.|\.\.\.|:|n\.?\/?a\.?n?|nan|null|none|no data|nvt|n\.v\.t\.|n\.b\.|n\.d\.|nd|x)$/i;

/** A cell with a value: the number as the format writes it, or why there is none. */
export type Figure =
  | { readonly number: string }
  | { readonly trouble: "no-value" | "hidden" | "not-a-number" };

/** Nearly every cell: a number as the format has it, that can be nothing else. */
export function isPlainFigure(text: string, decimalComma: boolean): boolean {
  return !decimalComma && text.length < PLAIN_LENGTH && PLAIN.test(text);
}

/**
 * Reads a value as the site's own software does: a decimal number, also with an exponent, a plus sign or
 * without a zero before the point. The digits are kept as they are typed. `1,234` is no number: whether the
 * comma stands before decimals or thousands is not said. Neither is `1.234` in a table with decimal commas.
 */
export function readFigure(text: string, decimalComma: boolean): Figure {
  if (isPlainFigure(text, decimalComma)) return { number: text };
  if (BLANK.test(text)) return { trouble: "no-value" };
  if (isHiddenBySource(text)) return { trouble: "hidden" };
  if (text.length > LONGEST || (decimalComma && THREES.test(text))) return { trouble: "not-a-number" };
  const plain = decimalComma ? text.replace(",", ".") : text;
  const written = expanded(
    plain
      .replace(/^\+/, "")
      .replace(/^(-?)\./, "$10.")
      .replace(/\.$/, ""),
  );
  return readNumber(written) === undefined ? { trouble: "not-a-number" } : { number: written };
}

/** `2.43573E+11` → `243573000000`, by moving the point. */
function expanded(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent] = EXPONENT.exec(text) ?? [];
  if (exponent === undefined || whole + fraction === "" || Math.abs(Number(exponent)) > MOST_PLACES)
    return text;
  return shift(`${sign === "-" ? "-" : ""}${whole || "0"}.${fraction || "0"}`, Number(exponent));
}

/** A hundredth of a number, exactly: `13.8` → `0.138`. */
export function hundredth(number: string): string {
  return shift(number, -2);
}

/** A decimal number with its point so many places to the right; no binary arithmetic, so nothing is rounded. */
export function shift(number: string, places: number): string {
  const sign = number.startsWith("-") ? "-" : "";
  const dot = number.indexOf(".");
  const whole = number.slice(sign.length, dot === -1 ? number.length : dot);
  const digits = dot === -1 ? whole : whole + number.slice(dot + 1);
  const point = whole.length + places;
  const padded = point < 1 ? digits.padStart(digits.length + 1 - point, "0") : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  let [from, to] = [0, padded.length];
  while (from < at - 1 && padded[from] === "0") from += 1;
  while (to > at && padded[to - 1] === "0") to -= 1;
  const before = padded.slice(from, at);
  const moved = to === at ? before : `${before}.${padded.slice(at, to)}`;
  return moved === "0" ? moved : sign + moved;
}

/** True for a number without a fraction; `12.0` is what software makes of 12. */
export function isWhole(number: string): boolean {
  return /^-?\d+(?:\.0{1,2})?$/.test(number);
}

/** A whole number without its point and zeros. */
export function whole(number: string): string {
  return number.replace(/\.0+$/, "");
}

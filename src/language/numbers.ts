import { type Decimal, decimalOf, roundDecimal } from "./decimal.ts";
import type { Lang } from "./locale.ts";

/** What stands where a number cannot be given. */
export const NO_NUMBER = "–";

/** Of fewer than this, no percentage; of fewer than these, the words "small group"; no decimals (methods, 3). */
export const NO_PERCENT = 10;
export const SMALL_GROUP = 20;
export const NO_DECIMALS = 100;

const NARROW_SPACE = "\u202f";

const MARKS: Readonly<
  Record<Lang, { readonly group: string; readonly decimal: string; readonly percent: string }>
> = {
  nl: { group: ".", decimal: ",", percent: "%" },
  en: { group: ",", decimal: ".", percent: "%" },
  fr: { group: NARROW_SPACE, decimal: ",", percent: `${NARROW_SPACE}%` },
};

export interface NumberFormat {
  /** At most so many decimals; without it, all that were typed (12 significant digits). */
  readonly decimals?: number;
  /** At least so many decimals; 0 by default. */
  readonly minDecimals?: number;
  /** A plus before what is above zero, for differences. */
  readonly sign?: boolean;
}

/**
 * A number as the language writes it: `1.234,5`, `1,234.5`, `1 234,5`. Never by the machine's own
 * settings, so that a report is the same everywhere. Rounds halves away from zero; `–` for what is
 * no finite number.
 */
export function formatNumber(value: number, lang: Lang, format: NumberFormat = {}): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  if (format.decimals === undefined && isExtreme(value)) return powerOfTen(value, lang);
  const rounded =
    format.decimals === undefined
      ? decimalOf(Number(value.toPrecision(12)))
      : roundDecimal(decimalOf(value), format.decimals);
  const sign = rounded.negative ? "-" : format.sign && !isZero(rounded) ? "+" : "";
  return sign + digitsIn(lang, rounded, format.minDecimals ?? 0);
}

function digitsIn(lang: Lang, { whole, fraction }: Decimal, minDecimals: number): string {
  const shown = fraction.replace(/0+$/, "").padEnd(minDecimals, "0");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, MARKS[lang].group);
  return shown === "" ? grouped : grouped + MARKS[lang].decimal + shown;
}

function isZero({ whole, fraction }: Decimal): boolean {
  return !/[1-9]/.test(whole + fraction);
}

/** Beyond these, a row of digits tells a reader nothing. */
function isExtreme(value: number): boolean {
  const size = Math.abs(value);
  return size >= 1e21 || (size !== 0 && size < 1e-9);
}

function powerOfTen(value: number, lang: Lang): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential(5).split("e");
  return `${formatNumber(Number(mantissa), lang)} × 10^${Number(exponent)}`;
}

export interface PercentFormat {
  /** Exactly so many decimals. */
  readonly decimals?: number;
  /** Of how many: below 100, decimals would promise more than the figure can bear. */
  readonly denominator?: number;
  readonly sign?: boolean;
}

/**
 * A fraction as a percentage: 0.385 is `38,5%`. Without `decimals`: none where the denominator is
 * below 100, one where it is 100 or more, at most one where it is not known.
 */
export function formatPercent(fraction: number, lang: Lang, format: PercentFormat = {}): string {
  if (!Number.isFinite(fraction)) return NO_NUMBER;
  const exact = format.decimals ?? decimalsFor(format.denominator);
  const number = formatNumber(hundredfold(fraction), lang, {
    decimals: exact ?? 1,
    minDecimals: exact ?? 0,
    sign: format.sign ?? false,
  });
  return number + MARKS[lang].percent;
}

function decimalsFor(denominator: number | undefined): number | undefined {
  if (denominator === undefined) return undefined;
  return denominator < NO_DECIMALS ? 0 : 1;
}

/** Times 100 on the decimal text: 0.285 × 100 is 28.499999999999996 in binary. */
function hundredfold(fraction: number): number {
  const [mantissa = "0", exponent = "0"] = String(fraction).split("e");
  return Number(`${mantissa}e${Number(exponent) + 2}`);
}

const POINTS: Readonly<Record<Lang, string>> = {
  nl: "procentpunt",
  en: "percentage points",
  fr: "points de pourcentage",
};

/** A difference of two fractions, in percentage points: 0.02 is `+2 procentpunt`. */
export function formatPoints(difference: number, lang: Lang, format: PercentFormat = {}): string {
  if (!Number.isFinite(difference)) return NO_NUMBER;
  const exact = format.decimals ?? decimalsFor(format.denominator);
  const number = formatNumber(hundredfold(difference), lang, {
    decimals: exact ?? 1,
    minDecimals: exact ?? 0,
    sign: format.sign ?? true,
  });
  return `${number} ${POINTS[lang]}`;
}

export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** Both ends of the interval, as fractions; see `measure`. */
  readonly interval?: readonly [number, number];
}

/** How a share of few is said. */
export const SHARE_WORDS: Readonly<
  Record<Lang, { readonly of: string; readonly small: string; readonly to: string }>
> = {
  nl: { of: "van de", small: "kleine groep", to: "tot" },
  en: { of: "of", small: "small group", to: "to" },
  fr: { of: "sur", small: "petit groupe", to: "à" },
};

/**
 * A share in the words that its size can bear (methods, 3): below 10 only `7 van de 9`; below 20 the
 * percentage with its interval and the words "small group"; from 20 the percentage.
 */
export function formatShare({ numerator, denominator, interval }: Share, lang: Lang): string {
  const words = SHARE_WORDS[lang];
  if (!(denominator >= NO_PERCENT))
    return `${formatNumber(numerator, lang)} ${words.of} ${formatNumber(denominator, lang)}`;
  const percent = formatPercent(numerator / denominator, lang, { denominator });
  if (denominator >= SMALL_GROUP) return percent;
  if (!interval) return `${percent} (${words.small})`;
  const [from, to] = interval.map((end) => formatPercent(end, lang, { decimals: 0 }));
  return `${percent} (${words.small}, ${from} ${words.to} ${to})`;
}

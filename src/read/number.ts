/** How a table writes its numbers. */
export interface NumberStyle {
  /** True where a comma may stand before the decimals, as Belgian spreadsheets write it. */
  readonly decimalComma: boolean;
}

const WITH_POINT = /^-?\d+(\.\d+)?$/;
const WITH_COMMA = /^-?\d+,\d+$/;

/**
 * A number as the format has it: digits, perhaps a minus sign before and decimals after. Nothing else:
 * no exponent, no thousands, no hexadecimal, no `Infinity`. Undefined for all other text.
 */
export function readNumber(
  text: string,
  { decimalComma }: NumberStyle = { decimalComma: false },
): number | undefined {
  const plain = decimalComma && WITH_COMMA.test(text) ? text.replace(",", ".") : text;
  if (!WITH_POINT.test(plain)) return undefined;
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  return value === 0 ? 0 : value; // never minus zero
}

/** True for a number with a decimal comma: the sign of a Belgian export. */
export function hasDecimalComma(text: string): boolean {
  return WITH_COMMA.test(text);
}

/** Groups of three digits: thousands to one reader, decimals to another. */
const THREES = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;
const THREES_WITH_COMMA = /^-?[1-9]\d{0,2}(?:,\d{3})+$/;
const HIDDEN = /^[\s(~≈]*[<>≤≥]/u;
/** A bound in words, and the figure or word it stands before: nl, en, fr. */
const BOUND =
  "(?:minder|kleiner|lager|meer|groter|hoger) dan|onder(?: de)?|hoogstens|ten hoogste|maximaal|minstens|ten minste|" +
  "(?:less|fewer|lower|smaller|more|greater) than|under|below|up to|at most|at least|over|" +
  "(?:moins|plus) de|inférieure? à|supérieure? à|au plus|au moins|jusqu[’']à";
const FEW =
  "\\d|een\\b|één\\b|twee|drie|vier|vijf|zes|tien\\b|one\\b|two|three|four|five|six|ten\\b|une?\\b|deux|trois|quatre|cinq|dix\\b";
const HIDDEN_IN_WORDS = new RegExp(`^[\\s(~≈]*(?:${BOUND.replaceAll(" ", "\\s+")})\\s*(?:${FEW})`, "iu");
const HIDDEN_AFTER =
  /^[\s(~≈]*\d+\s+(?:of\s+minder|of\s+meer|or\s+(?:less|fewer|more)|ou\s+(?:moins|plus))(?![a-z])/iu;

/**
 * A number of people or things: as `readNumber`, but without a fraction, and without groups of three
 * digits behind a point, because `1.000` may be one or a thousand.
 */
export function readWholeNumber(text: string, style: NumberStyle): number | undefined {
  if (THREES.test(text) || (style.decimalComma && THREES_WITH_COMMA.test(text))) return undefined;
  const value = readNumber(text, style);
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

/** One group of three behind a point; before it no zero alone, as in `0.385`, which can only be decimals. */
const ONE_GROUP = /^-?[1-9]\d{0,2}\.\d{3}$/;
const ONE_GROUP_OF_EITHER = /^(-?[1-9]\d{0,2})[.,](\d{3})$/;

/**
 * True for `1.102` where a comma may stand before decimals: a thousand to who typed it so, a little more
 * than one to who did not. Looks at the cell alone, so that no row above or below changes what it is.
 */
export function isThousandsOrDecimals(text: string, { decimalComma }: NumberStyle): boolean {
  return decimalComma && ONE_GROUP.test(text);
}

/** A figure that may have decimals: as `readNumber`, but without what may be thousands as well as decimals. */
export function readAmount(text: string, style: NumberStyle): number | undefined {
  return isThousandsOrDecimals(text, style) ? undefined : readNumber(text, style);
}

/** What a sign before three digits may mean. */
export interface EitherNumber {
  /** Read as thousands: "3000" for `3.000`. */
  readonly thousands: string;
  /** Read as decimals, without needless zeros: "3" for `3.000`, "1.102" for `1,102`. */
  readonly decimals: string;
}

/**
 * Both readings of `3.000`, `1,102`, `€ 1.250` or `1.102%`: one point or comma, exactly three digits behind it, and
 * nothing else that tells thousands from decimals. Statistics packages write three decimals behind every figure, and
 * people a point behind every thousand: only who has the source can say. Undefined where there is one reading.
 */
export function eitherNumber(text: string): EitherNumber | undefined {
  if (text.length > LONGEST) return undefined;
  const { bare, isPercent } = bareNumber(text);
  const [, before, after] = ONE_GROUP_OF_EITHER.exec(bare) ?? [];
  if (before === undefined || after === undefined) return undefined;
  const thousands = before + after;
  const decimals = `${before}.${after}`.replace(/\.?0+$/, "");
  return isPercent
    ? { thousands: hundredth(thousands), decimals: hundredth(decimals) }
    : { thousands, decimals };
}

/** True for `55%`: a hundredth of it only where a part of a whole is asked. */
export function hasPercentSign(text: string): boolean {
  return PERCENT.test(text);
}

/** The whole number that was certainly meant: "1250" for `1 250`, "1234567" for `1.234.567`. */
export function likelyWholeNumber(text: string): string | undefined {
  if (text.length > LONGEST || hasPercentSign(text)) return undefined;
  if (readNumber(text, { decimalComma: true }) !== undefined) return undefined;
  const likely = likelyNumber(text);
  return likely !== undefined && /^-?\d+$/.test(likely) ? likely : undefined;
}

/** True for `<5`, `minder dan 5` and the like: the source says that there is a figure, and not which. */
export function isHiddenBySource(text: string): boolean {
  return HIDDEN.test(text) || HIDDEN_IN_WORDS.test(text) || HIDDEN_AFTER.test(text);
}

/** What may stand around a number in a report or a spreadsheet: notes, currency, blanks. */
const AROUND = /^[\s€$£≈~±=(]+|[\s€$£*†‡).;]+$|\s*(?:EUR|euro)$/giu;
const PERCENT = /%\s*$/u;
/** A longer text is no number in another coat. */
const LONGEST = 60;
/** Thousands that nobody reads otherwise. A first group never begins with a nought. */
const GROUPS = [
  /^-?[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d+)?$/u, // 1 234,5
  /^-?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/, // 1.234,5
  /^-?[1-9]\d{0,2}(?:\.\d{3}){2,}$/, // 1.234.567
  /^-?[1-9]\d{0,2}(?:,\d{3})+\.\d+$/, // 1,234.5
  /^-?[1-9]\d{0,2}(?:,\d{3}){2,}$/, // 1,234,567
] as const;

/**
 * The number that somebody probably meant, as it should be typed: "1234.5" for `1.234,5`, "0.12" for
 * `12%`. Undefined where there is no telling, as for `n/a`. Only a suggestion: never used as a value.
 */
export function likelyNumber(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const { bare, isPercent } = bareNumber(text);
  const plain = withoutExponent(
    withoutGroups(bare)
      .replace(/^(-?)\./, "$10.")
      .replace(/[.,]$/, ""),
  );
  const value = readNumber(plain, { decimalComma: true });
  if (value === undefined) return undefined;
  return isPercent ? hundredth(plain.replace(",", ".")) : plain.replace(",", ".");
}

/** Without what may stand around it: a sign of money, of doubt or of a note. */
function bareNumber(text: string): { readonly bare: string; readonly isPercent: boolean } {
  const isPercent = PERCENT.test(text);
  // Between brackets a bookkeeper writes what is below zero, and others a remark.
  if (/^\s*\(.*\)\s*$/u.test(text)) return { bare: "", isPercent };
  const bare = text
    .replace(PERCENT, "")
    .replace(AROUND, "")
    .replace(AROUND, "")
    .replace(/^[−–]/u, "-")
    .replace(/^\+/, "");
  return { bare, isPercent };
}

function withoutGroups(text: string): string {
  if (!GROUPS.some((form) => form.test(text))) return text;
  const [, whole = "", decimals] = /^(.*?)(?:[.,](\d+))?$/.exec(lastMark(text) ? text : `${text}.0`) ?? [];
  const digits = whole.replace(/[^\d-]/g, "");
  return decimals === undefined || !lastMark(text) ? digits : `${digits}.${decimals}`;
}

/** True where the last separator begins decimals: it is a point or comma that occurs once and differs from the others. */
function lastMark(text: string): boolean {
  const marks: readonly string[] = text.match(/[^\d-]/gu) ?? [];
  const last = marks.at(-1);
  return last !== undefined && ".,".includes(last) && marks.indexOf(last) === marks.length - 1;
}

function withoutExponent(text: string): string {
  if (!/^-?\d+(?:\.\d+)?e[+-]?\d{1,2}$/i.test(text)) return text;
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : text;
}

/** A hundredth by moving the point, so that no rounding error is suggested. */
function hundredth(text: string): string {
  const [, sign = "", whole = "0", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const padded = whole.padStart(3, "0");
  const moved = `${padded.slice(0, -2).replace(/^0+(?=\d)/, "")}.${padded.slice(-2)}${decimals}`;
  return sign + moved.replace(/\.?0+$/, "");
}

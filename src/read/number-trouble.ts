import type { RuleArguments } from "../findings/rule-names.ts";
import {
  eitherNumber,
  hasPercentSign,
  isHiddenBySource,
  likelyNumber,
  likelyWholeNumber,
  type NumberStyle,
  readNumber,
} from "./number.ts";

type Trouble = Omit<RuleArguments["not-a-number"], "column">;
type Cause = NonNullable<Trouble["cause"]>;

/** A longer text is no number in another coat. */
const LONGEST = 60;

/** What people and programs type where there is no figure: nl, fr, en, and statistical offices. */
const NO_FIGURE: ReadonlySet<string> = new Set([
  ..."- -- --- – — . .. ... : ? ?? x xx / \\ * nb nd ns nr no null none nil missing m".split(" "),
  ..."n/a na n.a. n.a n/b n.b. n.b nvt n.v.t. n.v.t nog onbekend ongekend leeg geen tbd tbc".split(" "),
  ..."n/d n.d. n.d nc n.c. s.o. s.o so inconnu vide aucun unknown empty".split(" "),
  "niet beschikbaar",
  "niet bekend",
  "niet van toepassing",
  "niet gemeten",
  "non disponible",
  "non connu",
  "sans objet",
  "not available",
  "not applicable",
  "not known",
]);

/** Of these it is certain that the figure does not apply; `n/a` may also be a figure that is not available. */
const DOES_NOT_APPLY: ReadonlySet<string> = new Set([
  "nvt",
  "n.v.t.",
  "n.v.t",
  "niet van toepassing",
  "s.o.",
  "s.o",
  "sans objet",
  "not applicable",
]);

/** Results of formulas that failed, as spreadsheets write them in nl, fr and en. */
const FORMULA_ERROR = /^#(?:[A-Z][A-Z0-9/!?]{1,12}|DIV\/0!|DEEL\/0!|N\/[AB]|#+)[!?]?$/iu;
const NOT_FINITE = /^[-+]?(?:inf(?:inity|ini)?|∞|oneindig|nan|ind)$/iu;
/** How a spreadsheet shows a number that is too long for its column; it saves what it shows. */
const SHORTENED = /^[-+]?\d+(?:[.,]\d+)?e\+?\d{1,3}$/iu;
/** A number with a mark that leads to a note, or that says about how much it is. */
const NOTED = /^[~≈±]|[*†‡§°¹²³)]$|\(\w{1,3}\)$|\d ?[a-z]$/iu;

const LETTERS = "[a-zà-ÿ]";
const DAY_AND_MONTH = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?: 0?0:00(?::00)?)?$/;
const DAY_AND_NAME = new RegExp(`^(\\d{1,2})[-/ .](${LETTERS}{3,5})\\.?(?:[-/ ](?:\\d{4}|\\d{2}))?$`, "iu");
const NAME_AND_YEAR = new RegExp(`^(${LETTERS}{3,5})\\.?[-/ .](\\d{2}|\\d{4})$`, "iu");
const MONTHS =
  /^(?:(jan)|(feb|fe?v)|(mrt|maa|mar)|(apr|avr)|(mei|may|mai)|(jun|juin)|(jul|juil)|(aug|aou|aoû)|(sep)|(okt|oct)|(nov)|(dec|déc))/iu;

/** How a cell is to be read. */
interface Expected {
  readonly column: string;
  /** True where people or things are counted, so that a fraction cannot be right. */
  readonly whole: boolean;
  /** True where a part of a whole stands, so that `55%` can only be 0.55. */
  readonly part?: boolean;
  readonly style: NumberStyle;
}

/** What is known about a text that is not the number that has to stand there. */
export function numberTrouble(text: string, expected: Expected): Trouble {
  if (isHiddenBySource(text)) return { value: text, ...fractionOf(text, expected), hiddenBySource: true };
  const either = readings(text, expected);
  const cause = either?.cause ?? causeOf(text);
  const suggestion = either === undefined ? meant(text, expected, cause) : either.suggestion;
  return {
    value: text,
    ...(suggestion !== undefined && { suggestion }),
    ...(either?.other !== undefined && { other: either.other }),
    ...(cause !== undefined && { cause }),
    ...fractionOf(text, expected),
  };
}

/** A number is there, but no whole one: `2.5`, and also `3.000`, of which nobody can say which whole one. */
function fractionOf(text: string, { whole, style }: Expected): { readonly whole?: true } {
  return whole && readNumber(text, style) !== undefined ? { whole: true } : {};
}

type Readings = Pick<Trouble, "suggestion" | "other"> & { readonly cause: "thousands" | "percent" };

/** A text that is one number to one reader and another to the next: neither is certain. */
function readings(text: string, { whole, part = false, style }: Expected): Readings | undefined {
  const either = eitherNumber(text);
  if (hasPercentSign(text) && !part) {
    const hundredth = likelyNumber(text);
    const bare = likelyNumber(text.replace("%", ""));
    if (hundredth === undefined || bare === undefined) return undefined;
    if (whole || either !== undefined) return { cause: "percent" };
    return { cause: "percent", suggestion: written(bare, style), other: written(hundredth, style) };
  }
  if (either === undefined) return undefined;
  const hasFraction = whole && either.decimals.includes(".");
  return {
    cause: "thousands",
    suggestion: written(either.thousands, style),
    ...(!hasFraction && { other: written(either.decimals, style) }),
  };
}

/** As the table writes its decimals. */
function written(number: string, { decimalComma }: NumberStyle): string {
  return decimalComma ? number.replace(".", ",") : number;
}

/** True where the repair needs nobody's judgement: only the way of writing differs. */
export function isMechanical({ suggestion, cause }: Trouble): boolean {
  return suggestion !== undefined && (cause === undefined || cause === "no-figure");
}

function plainText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

function causeOf(text: string): Cause | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainText(text);
  if (NO_FIGURE.has(plain)) return "no-figure";
  if (FORMULA_ERROR.test(text)) return "formula-error";
  if (NOT_FINITE.test(plain)) return "not-finite";
  if (asDate(plain) !== undefined) return "date";
  if (SHORTENED.test(plain)) return "shortened";
  return NOTED.test(text) && likelyNumber(text) !== undefined ? "note" : undefined;
}

function meant(text: string, { column, whole }: Expected, cause: Cause | undefined): string | undefined {
  const plain = plainText(text.slice(0, LONGEST));
  if (cause === "no-figure") return column === "value" && DOES_NOT_APPLY.has(plain) ? "na" : undefined;
  if (cause === "date") return whole ? undefined : asDate(plain);
  if (cause === "formula-error" || cause === "not-finite") return undefined;
  return whole ? likelyWholeNumber(text) : likelyNumber(text);
}

/**
 * The number of which a spreadsheet made a date: `1/02/2025` and `1-feb` of 1.2, `mrt-25` of 3.25. Where
 * the decimals are written with a comma, a point between two numbers looks like a day to it.
 */
function asDate(text: string): string | undefined {
  const [, day, month] = DAY_AND_MONTH.exec(text) ?? [];
  if (day !== undefined && month !== undefined)
    return isDay(day, Number(month)) ? `${Number(day)}.${Number(month)}` : undefined;
  const [, dayOf, name = ""] = DAY_AND_NAME.exec(text) ?? [];
  if (dayOf !== undefined && monthOf(name) > 0)
    return isDay(dayOf, monthOf(name)) ? `${Number(dayOf)}.${monthOf(name)}` : undefined;
  const [, nameOf = "", year = ""] = NAME_AND_YEAR.exec(text) ?? [];
  return monthOf(nameOf) > 0 ? `${monthOf(nameOf)}.${year}` : undefined;
}

function isDay(day: string, month: number): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && month >= 1 && month <= 12;
}

/** From 1; 0 for no month. */
function monthOf(name: string): number {
  const parts = MONTHS.exec(name)?.slice(1) ?? [];
  return parts.findIndex((part) => part !== undefined) + 1;
}

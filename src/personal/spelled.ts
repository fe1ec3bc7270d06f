import type { Candidate } from "./hit.ts";
import { isNationalNumber } from "./national-number.ts";
import type { TextView } from "./view.ts";

/** Digits as they are said one by one, in nl, fr and en. */
const DIGITS: ReadonlyMap<string, string> = new Map(
  [
    "nul zero zéro",
    "een één un une one",
    "twee deux two",
    "drie trois three",
    "vier quatre four",
    "vijf cinq five",
    "zes six",
    "zeven sept seven",
    "acht huit eight",
    "negen neuf nine",
  ].flatMap((words, digit) => words.split(" ").map((word): [string, string] => [word, String(digit)])),
);
const ANY = `(?:${[...DIGITS.keys()].join("|")})`;
const WORD = `${ANY}(?!\\p{L})`;
const GAP = "[ ,.\\-/]{1,3}";
const RUN = new RegExp(`(?<!\\p{L})(plus )?(${WORD}(?:${GAP}${WORD}){8,40})`, "giu");
/** In a row of nine stand two behind a gap: asked of every text, so as plain as can be. */
const HINT = new RegExp(`[ ,.\\-/]${ANY}${GAP}${ANY}${GAP}`.replaceAll("s", "[sſ]"), "i");

/** True for a text in which digits may be said one by one. */
export function hasSpelledDigits(text: string): boolean {
  return HINT.test(text);
}

/** `nul vier zeven nul één twee drie vier vijf zes`: a number as it is said. `twaalf vierendertig` is not looked for. */
export function spelledTelephones(view: TextView): readonly Candidate[] {
  return spelled(view).flatMap(({ from, to, digits, isAbroad }) => {
    const isNumber = isAbroad ? /^3[123][1-9]\d{7,8}$/.test(digits) : /^0[1-9]\d{7,8}$/.test(digits);
    return isNumber && !isCounting(digits) ? [{ from, to, score: 70 }] : [];
  });
}

/** Belgian national numbers that are said digit by digit. */
export function spelledNationalNumbers(view: TextView): readonly Candidate[] {
  return spelled(view).flatMap(({ from, to, digits, isAbroad }) => {
    return !isAbroad && isNationalNumber(digits) ? [{ from, to, score: 80 }] : [];
  });
}

interface Spelled {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  /** Behind `plus`. */
  readonly isAbroad: boolean;
}

/** What was found in the view that was asked last: two detectors look at each. */
let last: { readonly view: TextView; readonly found: readonly Spelled[] } | undefined;

function spelled(view: TextView): readonly Spelled[] {
  if (last?.view !== view) last = { view, found: spelledIn(view.text) };
  return last.found;
}

function spelledIn(text: string): readonly Spelled[] {
  if (!hasSpelledDigits(text)) return [];
  return [...text.matchAll(RUN)].map(({ index, 0: all, 1: plus, 2: words = "" }) => ({
    from: index,
    to: index + all.length,
    digits: words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .map((word) => DIGITS.get(word) ?? "")
      .join(""),
    isAbroad: plus !== undefined,
  }));
}

/** From one up, or down: somebody counts. */
function isCounting(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, index) => Number(digit) - Number(digits[index]));
  return steps.filter((step) => step === steps[1]).length >= steps.length - 1;
}

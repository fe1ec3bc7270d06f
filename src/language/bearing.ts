import type { Lang } from "./locale.ts";
import { formatNumber, NO_DECIMALS, NO_PERCENT, SHARE_WORDS, SMALL_GROUP } from "./numbers.ts";

/**
 * What a fraction can bear that rests on few (methods, 3): only its counts; a percentage without
 * decimals and with the words "small group"; a percentage without decimals.
 */
export type Bearing = "counts" | "small" | "whole";

/**
 * @param base how many the fraction is a fraction of, such as the denominator of a proportion; `undefined`
 * where that is not known, or where it is no fraction of a number of people or things
 * @returns `undefined` where nothing stands in the way of decimals
 */
export function bearingOf(base: number | undefined): Bearing | undefined {
  if (base === undefined || base >= NO_DECIMALS) return undefined;
  if (base < NO_PERCENT) return "counts";
  return base < SMALL_GROUP ? "small" : "whole";
}

/** One of the two numbers that a computed fraction was made of. */
export interface Told {
  readonly value: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** What is said instead of a computed fraction that rests on too few. */
export interface Pair {
  readonly how: "growth" | "ratio" | "difference";
  /** Growth: at first. Ratio: what is divided by. Difference: the one that is taken off. */
  readonly from: Told;
  readonly to: Told;
}

interface PairWords {
  growth(from: string, to: string): string;
  ratio(to: string, from: string): string;
  difference(from: string, to: string): string;
  readonly fewer: string;
}

const PAIR_WORDS: Readonly<Record<Lang, PairWords>> = {
  nl: {
    growth: (from, to) => `van ${from} naar ${to}`,
    ratio: (to, from) => `${to} per ${from}`,
    difference: (from, to) => `${from} en ${to}`,
    fewer: "van minder dan",
  },
  en: {
    growth: (from, to) => `from ${from} to ${to}`,
    ratio: (to, from) => `${to} per ${from}`,
    difference: (from, to) => `${from} and ${to}`,
    fewer: "of fewer than",
  },
  fr: {
    growth: (from, to) => `de ${from} à ${to}`,
    ratio: (to, from) => `${to} pour ${from}`,
    difference: (from, to) => `${from} et ${to}`,
    fewer: "de moins de",
  },
};

/**
 * A computed fraction of too few, by what it was made of: `from 6 to 9`, `7 per 9`, `3 of 8 and 7 of 12`.
 * Where that is itself a fraction of a fraction: only of how few it is.
 */
export function formatPair(pair: Pair | undefined, lang: Lang): string {
  const words = PAIR_WORDS[lang];
  if (!pair) return `${words.fewer} ${NO_PERCENT}`;
  const [from, to] = [toldText(pair.from, lang), toldText(pair.to, lang)];
  return pair.how === "ratio" ? words.ratio(to, from) : words[pair.how](from, to);
}

function toldText({ value, numerator, denominator }: Told, lang: Lang): string {
  if (numerator === undefined || denominator === undefined) return formatNumber(value, lang, { decimals: 2 });
  return `${formatNumber(numerator, lang)} ${SHARE_WORDS[lang].of} ${formatNumber(denominator, lang)}`;
}

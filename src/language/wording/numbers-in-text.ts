import { isLang } from "../locale.ts";
import { numbersInWords } from "./number-words.ts";

/** A number that is written in digits: all that it can mean, and as it stands in the text. */
interface Written {
  readonly values: readonly number[];
  readonly shown: string;
}

interface Numbers {
  readonly written: readonly Written[];
  /** What may be meant besides: the day of a date, the last year of a school year. */
  readonly besides: readonly number[];
}

/** A text in a language, by its code. */
export interface TextOf {
  readonly text: string;
  readonly lang: string;
}

/** A number that one of two texts has and the other has not. */
export interface MissingNumber {
  readonly number: string;
  /** The languages of the text that has it, and of the one that has not. */
  readonly has: string;
  readonly lacks: string;
}

/** Web addresses and what stands in backticks are the same in every language. */
const LEFT_OUT = /https?:\/\/\S+|`[^`]*`/g;
const CLOCK =
  /(?<![\p{L}\d])\d{1,2} ?[:hu] ?[0-5]\d(?!\d)|(?<![\p{L}\d])\d{1,2}\.[0-5]\d(?= ?(?:uur|u|h)(?!\p{L}))/gu;
/** Half past two in the afternoon: other languages write 14. */
const AMERICAN_CLOCK = /\d ?(?:[ap]\.m\.|[ap]m(?!\p{L}))/iu;
const DAY = /(?<![\p{L}\d])(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?![\d-])/gu;
const SHORT_RANGE = /(?<![\p{L}\d])((?:19|20)\d\d) ?[-–/] ?(\d\d)(?!\d)/gu;
const DECADE = /(?:jaren|années) ['’]?(\d{2}|\d{3}0)(?!\d)|(?<!\d)['’]?(\d0|\d{3}0)['’]?s(?!\p{L})/giu;
const CENTURY = /(?<!\p{L})([ivx]{1,7})(?:e|er|ème) siècle/giu;
const NUMBER =
  /(?<![\p{L}\p{N}.,]|\p{L}[-_])(?:\d{1,3}(?:[ \u00a0\u202f'’]\d{3}){1,5}(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)(?:[ \u00a0\u202f]?(duizend|thousand|mille|miljoen|mln|million|millions|miljard|mrd|billion|milliard|milliards)(?!\p{L}))?/giu;
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/^(?:duizend|thousand|mille)$/i, 1e3],
  [/^(?:miljoen|mln|millions?)$/i, 1e6],
  [/^(?:miljard|mrd|billion|milliards?)$/i, 1e9],
];

/**
 * A number in digits that one text has and the other, which should say the same in another language, has not:
 * neither in digits, in the notation of its language, nor in words. Nothing where there is none, or where it cannot
 * be known.
 */
export function missingNumber(one: TextOf, other: TextOf): MissingNumber | undefined {
  if (areAlike(one.text, other.text)) return undefined;
  if ([one, other].some(({ text }) => AMERICAN_CLOCK.test(text))) return undefined;
  const [here, there] = [readText(one), readText(other)];
  return lacking(here, there) ?? lacking(there, here);
}

/** True where whole numbers stand in both in the same order, or none: most texts are so, and are read no further. */
function areAlike(one: string, other: string): boolean {
  if (/\d[.,]\d/.test(one) || /\d[.,]\d/.test(other)) return false;
  return (one.match(/\d+/g) ?? []).join() === (other.match(/\d+/g) ?? []).join();
}

interface ReadText extends TextOf {
  readonly numbers: Numbers;
}

function readText(text: TextOf): ReadText {
  return { ...text, numbers: numbersIn(text) };
}

function lacking(from: ReadText, to: ReadText): MissingNumber | undefined {
  if (from.numbers.written.length === 0) return undefined;
  const { written, besides } = to.numbers;
  const there = new Set([...written.flatMap(({ values }) => values), ...besides]);
  const words = isLang(to.lang) ? numbersInWords(to.text.normalize("NFC"), to.lang) : undefined;
  const isThere = (value: number) => there.has(value) || (words?.has(value) ?? value <= 100);
  const found = from.numbers.written.find(({ values }) => !values.some(isThere));
  return found && { number: found.shown, has: from.lang, lacks: to.lang };
}

function numbersIn({ text, lang }: TextOf): Numbers {
  const besides: number[] = [];
  const written: Written[] = [];
  const year = (shown: string) => written.push({ values: [Number(shown)], shown });
  const rest = text
    .normalize("NFC")
    .replace(LEFT_OUT, " ")
    .replace(CLOCK, " ")
    .replace(DAY, (whole, first: string, _sign, second: string, third: string) => {
      const parts = [first, second, third];
      const long = parts.find((part) => part.length === 4);
      if (long === undefined) return whole;
      year(long);
      besides.push(...parts.map(Number));
      return " ";
    })
    .replace(SHORT_RANGE, (_whole, first: string, second: string) => {
      year(first);
      besides.push(Number(second), Number(first.slice(0, 2) + second));
      return " ";
    })
    .replace(DECADE, (_whole, one?: string, two?: string) => {
      const short = Number(one ?? two) % 100;
      besides.push(short, 1900 + short, 2000 + short, 1800 + short);
      return " ";
    });
  for (const [, numeral = ""] of rest.matchAll(CENTURY)) besides.push(romanNumber(numeral));
  for (const [whole, times] of rest.matchAll(NUMBER)) {
    const digits = times === undefined ? whole : whole.slice(0, whole.length - times.length).trim();
    const factor = TIMES.find(([word]) => times !== undefined && word.test(times))?.[1];
    for (const { values, shown } of read(digits, lang)) {
      const larger = factor === undefined ? [] : values.map((value) => Math.round(value * factor));
      written.push({ values: [...values, ...larger], shown });
    }
  }
  return { written, besides };
}

/** Digits with their signs, as a language writes them; several numbers where they are none together: `1.2.3`. */
function read(digits: string, lang: string): readonly Written[] {
  const plain = digits.replace(/[ \u00a0\u202f'’]/g, "");
  const readings = (isLang(lang) ? [lang === "en" ? "." : ","] : [".", ","]).flatMap((sign) => {
    const value = numberOf(plain, sign);
    return value === undefined ? [] : [value];
  });
  if (readings.length > 0) return [{ values: readings, shown: digits }];
  return plain.split(/[.,]/).map((part) => ({ values: [Number(part)], shown: part }));
}

function numberOf(plain: string, decimal: string): number | undefined {
  const group = decimal === "." ? "," : ".";
  const [whole = "", fraction, ...more] = plain.split(decimal);
  const groups = whole.split(group);
  const isGrouped =
    groups.length > 1 && groups.every((part, index) => (index === 0 ? part.length <= 3 : part.length === 3));
  if (more.length === 0 && (groups.length === 1 || isGrouped)) {
    return Number(`${groups.join("")}${fraction === undefined ? "" : `.${fraction}`}`);
  }
  // A decimal sign of another language, where it can be nothing else.
  return groups.length === 2 && fraction === undefined ? Number(groups.join(".")) : undefined;
}

const NUMERALS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanNumber(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((sign) => NUMERALS[sign] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

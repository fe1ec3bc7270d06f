import type { Lang } from "../locale.ts";

interface Joins {
  readonly hundred: ReadonlySet<string>;
  readonly thousand: ReadonlySet<string>;
  /** May stand between a hundred or a thousand and what is added: "two hundred and one". */
  readonly and: string;
  /** Before a hundred it is one: "a hundred". */
  readonly one: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const JOINS: { readonly [L in Lang]: Joins } = {
  nl: { hundred: set("honderd"), thousand: set("duizend"), and: "en", one: "" },
  en: { hundred: set("hundred"), thousand: set("thousand"), and: "and", one: "a" },
  fr: { hundred: set("cent cents"), thousand: set("mille"), and: "et", one: "" },
};

/** What a word adds to a number: itself, or so many hundreds or thousands of what stands before it. */
type Part = { readonly value: number } | { readonly times: 100 | 1000 } | { readonly and: true };

interface Found {
  readonly numbers: readonly number[];
  /** The words that are joined with no other. */
  readonly rest: readonly string[];
}

/** No number in words is longer; a run of more is cut. */
const LONGEST = 12;
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/**
 * The numbers of a text in lower case that are joined of words with hundred or thousand ("deux cent septante-et-un"),
 * and the words that are in none. `cardinals` holds the words for 0 to 99. Time is linear in the text.
 */
export function joinedNumbers(text: string, lang: Lang, cardinals: ReadonlyMap<string, number>): Found {
  const numbers: number[] = [];
  const rest: string[] = [];
  let run: { readonly word: string; readonly parts: readonly Part[] }[] = [];
  let end = 0;
  const close = () => {
    const parts = run.flatMap((each) => each.parts);
    const sums = parts.some((part) => "times" in part) ? sumsOf(parts) : [];
    if (sums.length === 0) rest.push(...run.map(({ word }) => word));
    numbers.push(...sums);
    run = [];
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const parts = partsOf(word, lang, cardinals);
    if (run.length >= LONGEST || text.slice(end, index).trim() !== "") close();
    end = index + word.length;
    if (parts !== undefined) {
      run.push({ word, parts });
      continue;
    }
    close();
    rest.push(word);
  }
  close();
  return { numbers, rest };
}

/** The longest number in words that is one word: nothing longer is taken apart. */
const MOST_SIGNS = 60;

function partsOf(
  word: string,
  lang: Lang,
  cardinals: ReadonlyMap<string, number>,
): readonly Part[] | undefined {
  const whole = partOf(word, lang, cardinals);
  if (whole !== undefined) return [whole];
  if (word.length > MOST_SIGNS) return undefined;
  return lang === "nl" ? dutch(word, cardinals) : hyphened(word, lang, cardinals);
}

function partOf(word: string, lang: Lang, cardinals: ReadonlyMap<string, number>): Part | undefined {
  const { hundred, thousand, and, one } = JOINS[lang];
  if (hundred.has(word)) return { times: 100 };
  if (thousand.has(word)) return { times: 1000 };
  if (word === and) return { and: true };
  const value = word === one ? 1 : cardinals.get(word);
  return value === undefined ? undefined : { value };
}

/** "Tweehonderdeenenzeventig", "honderdentwee". */
function dutch(word: string, cardinals: ReadonlyMap<string, number>): readonly Part[] | undefined {
  const pieces = word.split(/(honderd|duizend)/).filter((piece) => piece !== "");
  if (pieces.length < 2) return undefined;
  const parts: Part[] = [];
  for (const piece of pieces) {
    const part = partOf(piece, "nl", cardinals) ?? partOf(piece.replace(/^en/, ""), "nl", cardinals);
    if (part === undefined || "and" in part) return undefined;
    parts.push(part);
  }
  return parts;
}

/** "Deux-cent-septante-et-un": the longest words for a number first. */
function hyphened(
  word: string,
  lang: Lang,
  cardinals: ReadonlyMap<string, number>,
): readonly Part[] | undefined {
  const pieces = word.split("-");
  const parts: Part[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length;
    let part: Part | undefined;
    for (; to > from && part === undefined; to -= 1) {
      part = partOf(pieces.slice(from, to).join("-"), lang, cardinals);
    }
    if (part === undefined) return undefined;
    parts.push(part);
    from = to + 1;
  }
  return parts;
}

/** What a run of words is together, and each side of an "and" as well: it can be either. */
function sumsOf(parts: readonly Part[]): readonly number[] {
  const sum = sumOf(parts);
  const sides = sidesOf(parts);
  if (sum !== undefined && sides.length === 1) return [sum];
  return [...(sum === undefined ? [] : [sum]), ...sides.flatMap(piecesOf)];
}

/** Words that make no number together are said one by one from the front, so that nothing of them is missed. */
function piecesOf(side: readonly Part[]): readonly number[] {
  const found: number[] = [];
  for (let from = 0; from < side.length; from += 1) {
    const sum = sumOf(side.slice(from));
    if (sum !== undefined) return [...found, sum];
    const part = side[from];
    if (part !== undefined && !("and" in part)) found.push("value" in part ? part.value : part.times);
  }
  return found;
}

function sidesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const sides: Part[][] = [[]];
  for (const part of parts) {
    if ("and" in part) sides.push([]);
    else sides.at(-1)?.push(part);
  }
  return sides.filter((side) => side.length > 0);
}

/** The number of words in order, where they are one: 2, 100, 71 is 271. */
function sumOf(parts: readonly Part[]): number | undefined {
  let total = 0;
  let current: number | undefined;
  let isOpen = true;
  for (const [at, part] of parts.entries()) {
    if ("and" in part) {
      const before = parts[at - 1];
      if (before === undefined || !("times" in before) || at === parts.length - 1) return undefined;
    } else if ("value" in part) {
      if (!isOpen) return undefined;
      current = (current ?? 0) + part.value;
      isOpen = false;
    } else if (part.times === 100) {
      if ((current ?? 1) >= 100 || (current ?? 1) === 0) return undefined;
      current = (current ?? 1) * 100;
      isOpen = true;
    } else {
      if (total > 0) return undefined;
      total = (current ?? 1) * 1000;
      current = undefined;
      isOpen = true;
    }
  }
  return total + (current ?? 0);
}

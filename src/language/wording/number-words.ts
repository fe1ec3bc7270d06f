import type { Lang } from "../locale.ts";
import { joinedNumbers } from "./joined-numbers.ts";

type Words = { readonly [L in Lang]: string };

/** The words for 0 to 20. */
const SMALL: Words = {
  nl: "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig",
  en: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  fr: "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
};

/** The words for 30 to 90, by ten. */
const TENS: Words = {
  nl: "dertig veertig vijftig zestig zeventig tachtig negentig",
  en: "thirty forty fifty sixty seventy eighty ninety",
  fr: "trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix",
};

/** As they count in Belgium and Switzerland, beside the words of `TENS`. */
const OTHER_FRENCH_TENS: readonly (readonly [string, number])[] = [
  ["septante", 70],
  ["huitante", 80],
  ["octante", 80],
  ["nonante", 90],
];

/** First to twelfth. */
const ORDINALS: Words = {
  nl: "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde",
  en: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
  fr: "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième",
};

/** Other words that stand for numbers, with all they can stand for. */
const OTHERS: { readonly [L in Lang]: Readonly<Record<string, readonly number[]>> } = {
  nl: {
    één: [1],
    eenmaal: [1],
    tweemaal: [2],
    driemaal: [3],
    dubbel: [2],
    beide: [2],
    allebei: [2],
    half: [0.5, 50, 2, 1.5],
    halve: [0.5, 50, 2, 1.5],
    helft: [0.5, 50, 2],
    anderhalf: [1.5],
    derde: [3],
    derden: [3],
    kwart: [4, 25, 0.25, 15],
    kwartaal: [3],
    tiental: [10],
    tientallen: [10],
    twintigtal: [20],
    dozijn: [12],
    honderd: [100],
    honderden: [100],
    duizend: [1000],
    duizenden: [1000],
    miljoen: [1_000_000],
  },
  en: {
    once: [1],
    a: [1],
    an: [1],
    twice: [2],
    double: [2],
    both: [2],
    pair: [2],
    half: [0.5, 50, 2, 1.5],
    halves: [2],
    thirds: [3],
    quarter: [4, 25, 0.25, 15, 3],
    quarters: [4],
    fifths: [5],
    dozen: [12],
    hundred: [100],
    hundreds: [100],
    thousand: [1000],
    thousands: [1000],
    million: [1_000_000],
  },
  fr: {
    une: [1],
    première: [1],
    second: [2],
    seconde: [2],
    double: [2],
    demi: [0.5, 50, 2, 1.5],
    demie: [0.5, 50, 2, 1.5],
    moitié: [0.5, 50, 2],
    tiers: [3],
    quart: [4, 25, 0.25, 15],
    quarts: [4],
    dizaine: [10],
    douzaine: [12],
    vingtaine: [20],
    "quatre-vingt": [80],
    cent: [100],
    cents: [100],
    centaine: [100],
    mille: [1000],
    million: [1_000_000],
  },
};

interface Known {
  /** All that a word can stand for. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** The words for 0 to 99 that others can be joined with: "twee" of "tweehonderd". */
  readonly cardinals: ReadonlyMap<string, number>;
}

const known = new Map<Lang, Known>();

/** The numbers that the words of a text can stand for: those below a million, first, half, twice. */
export function numbersInWords(text: string, lang: Lang): ReadonlySet<number> {
  const { words, cardinals } = known.get(lang) ?? wordsOf(lang);
  known.set(lang, { words, cardinals });
  const lower = text.toLowerCase();
  // "Nonante et un" is "nonante-et-un".
  const whole =
    lang === "fr" ? lower.replace(/(?<=nte|vingt) et (?=(?:une?|onze)(?!\p{L}))/gu, "-et-") : lower;
  const { numbers, rest } = joinedNumbers(whole, lang, cardinals);
  const found = new Set(numbers);
  for (const word of rest) {
    // "zestien-jarige" is sixteen as well.
    const values =
      words.get(word) ??
      words.get(word.replace(/-une$/, "-un")) ??
      word.split("-").flatMap((part) => words.get(part) ?? []);
    for (const value of values) found.add(value);
  }
  return found;
}

function wordsOf(lang: Lang): Known {
  const words = new Map<string, number[]>();
  const cardinals = new Map<string, number>();
  const add = (word: string, number: number) => words.set(word, [...(words.get(word) ?? []), number]);
  const count = (word: string, number: number) => {
    add(word, number);
    if (!cardinals.has(word)) cardinals.set(word, number);
  };
  const small = SMALL[lang].split(" ");
  const tens = [small[20] ?? "", ...TENS[lang].split(" ")];
  for (const [number, word] of small.entries()) count(word, number);
  for (const [index, ten] of tens.entries()) {
    if (index > 0) count(ten, (index + 2) * 10);
    for (let unit = 1; unit < 10; unit += 1)
      count(joined(lang, ten, small[unit] ?? ""), (index + 2) * 10 + unit);
  }
  if (lang === "fr") {
    for (const [word, number] of [...frenchTeens(small), ...otherTens(small)]) count(word, number);
    for (const [word, number] of [...cardinals]) if (word.endsWith("-un")) cardinals.set(`${word}e`, number);
    cardinals.set("une", 1).set("quatre-vingt", 80);
  }
  if (lang === "nl") cardinals.set("één", 1);
  for (const [index, word] of ORDINALS[lang].split(" ").entries()) add(word, index + 1);
  for (const [word, numbers] of Object.entries(OTHERS[lang])) for (const number of numbers) add(word, number);
  return { words, cardinals };
}

function joined(lang: Lang, ten: string, unit: string): string {
  if (lang === "nl") return `${unit}${/e$/.test(unit) ? "ën" : "en"}${ten}`;
  return `${ten.replace(/vingts$/, "vingt")}-${lang === "fr" && unit === "un" && !/vingts$/.test(ten) ? "et-" : ""}${unit}`;
}

/** Soixante-douze, quatre-vingt-treize. */
function frenchTeens(small: readonly string[]): readonly (readonly [string, number])[] {
  return [60, 80].flatMap((base) =>
    small.slice(11, 20).map((word, index) => {
      const start = base === 60 ? "soixante" : "quatre-vingt";
      return [`${start}${base === 60 && index === 0 ? "-et" : ""}-${word}`, base + 11 + index] as const;
    }),
  );
}

/** Septante, septante-et-un, nonante-cinq. */
function otherTens(small: readonly string[]): readonly (readonly [string, number])[] {
  return OTHER_FRENCH_TENS.flatMap(([ten, number]) => [
    [ten, number] as const,
    ...small.slice(1, 10).map((unit, index) => [joined("fr", ten, unit), number + index + 1] as const),
  ]);
}

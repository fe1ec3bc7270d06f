/** A sentence as words in lower case, without what stands in quotation marks. */
export interface Sentence {
  readonly words: readonly string[];
  readonly isQuestion: boolean;
  /** The number of the whole sentence: parts of it that `;` or `:` keeps apart have the same. */
  readonly whole: number;
  /** It ends with a colon: what follows belongs to it. */
  readonly isOpening: boolean;
}

/** Stands where words of somebody else were: nothing matches it, so nothing is read across it. */
const QUOTED = " \u2026 ";
const SIGN = /[\p{L}\p{N}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'][\p{L}\p{M}\p{N}]+)*|\u2026/gu;
/** French words that lose a letter before a vowel: what follows is a word of its own. */
const ELIDED = /^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)'(?=\p{L})/u;

const CLOSINGS: ReadonlyMap<string, string> = new Map([
  ["\u201c", "\u201d"],
  ["\u201e", "\u201d"],
  ["\u00ab", "\u00bb"],
  ['"', '"'],
]);

/**
 * The sentences of a text in nl, en or fr. Letters with accents are the same composed or not, lines may be broken
 * anywhere, also within a word by a hyphen; a word with a hyphen is one word. Time is linear in the text.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const plain = text
    .normalize("NFC")
    .replace(/\u00ad/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/(\p{L})-\r?\n(?=\p{Ll})/gu, "$1")
    .toLowerCase();
  let whole = 0;
  return pieces(withoutQuotes(plain).replace(/[\u2018\u2019\u02bc]/g, "'")).flatMap((piece) => {
    const words = [...piece.matchAll(WORD)].flatMap(([word]) => partsOf(word));
    const sentence = { words, isQuestion: piece.endsWith("?"), whole, isOpening: piece.endsWith(":") };
    if (!/[;:]$/.test(piece)) whole += 1;
    return words.length === 0 ? [] : [sentence];
  });
}

/** A full stop within a number or a web address ends nothing. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?](?=\s|$)|[;:](?=\s|$)|\n\s*\n/g)) {
    found.push(text.slice(from, index + end.length).trimEnd());
    from = index + end.length;
  }
  return [...found, text.slice(from)];
}

function partsOf(word: string): readonly string[] {
  const elided = ELIDED.exec(word)?.[0];
  return elided === undefined ? [word] : [elided, word.slice(elided.length)];
}

/** What others said is not what this text says. A mark that never closes opens nothing. */
function withoutQuotes(text: string): string {
  let rest = "";
  let from = 0;
  const unclosed = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const closing = closingOf(text, at);
    if (closing === undefined || unclosed.has(closing)) continue;
    const end = closing === "'" ? endOfSingle(text, at + 1) : text.indexOf(closing, at + 1);
    if (end < 0) {
      unclosed.add(closing);
      continue;
    }
    rest += text.slice(from, at) + QUOTED;
    from = end + 1;
    at = end;
  }
  return rest + text.slice(from);
}

function closingOf(text: string, at: number): string | undefined {
  const sign = text.charAt(at);
  const closing = CLOSINGS.get(sign);
  if (closing !== undefined) return closing;
  if (sign !== "'" && sign !== "\u2018") return undefined;
  const opens = SIGN.test(text[at + 1] ?? "") && !SIGN.test(text[at - 1] ?? "");
  // 's avonds, 't huis, d'r
  return opens && !/^(?:s|t|n|k|m|r|em|ns|\d\ds?)(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 5))
    ? "'"
    : undefined;
}

/** An apostrophe within a word, or after a space, closes nothing. */
function endOfSingle(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign !== "'" && sign !== "\u2019") continue;
    if (!SIGN.test(text[at + 1] ?? "") && !/\s/.test(text[at - 1] ?? "")) return at;
  }
  return -1;
}

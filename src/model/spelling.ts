import { nearest } from "../findings/nearest.ts";
import type { RuleArguments } from "../findings/rule-names.ts";
import { mendEncoding } from "../read/mend-encoding.ts";

type Differs = NonNullable<RuleArguments["unknown-reference"]["differs"]>;

/** The word that was probably meant, and in what only the written one differs, where it is as little as that. */
export interface Meant {
  readonly nearest: string;
  readonly differs?: Differs;
}

const LONGEST = 80;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** The known word that was probably meant. Where it differs in writing only, there is no doubt. */
export function meantWord(word: string, known: Iterable<string>): Meant | undefined {
  if (word.length > LONGEST) return undefined;
  const all = [...known];
  const folded = foldSpelling(mendEncoding(word) ?? word);
  const same = folded === "" ? [] : all.filter((each) => foldSpelling(each) === folded);
  const [only] = same;
  if (only !== undefined && same.length === 1) return { nearest: only, differs: inWhat(word, only) };
  const near = nearest(word, all);
  return near === undefined ? undefined : { nearest: near };
}

/** A word without what the hand adds to it: case, accents, blanks, hyphens, and what cannot be seen. */
export function foldSpelling(text: string): string {
  return text
    .slice(0, 2 * LONGEST)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function inWhat(word: string, known: string): Differs {
  if (mendEncoding(word) !== undefined) return "encoding";
  if (/[\r\n]/.test(word)) return "line-break";
  const seen = word.replace(UNSEEN, "");
  if (seen === known) return "unseen";
  if (seen.toLowerCase() === known.toLowerCase()) return "case";
  if (withoutMarks(seen) === withoutMarks(known)) return "accents";
  return "blanks";
}

function withoutMarks(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

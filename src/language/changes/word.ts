import type { Lang } from "../locale.ts";

/** A word in Dutch, English and French. */
export type Word = readonly [nl: string, en: string, fr: string];

const PLACE: Readonly<Record<Lang, 0 | 1 | 2>> = { nl: 0, en: 1, fr: 2 };

export function wordIn(word: Word, lang: Lang): string {
  return word[PLACE[lang]];
}

import { importWordsEn } from "./import-en.ts";
import { importWordsFr } from "./import-fr.ts";
import { importWordsNl } from "./import-nl.ts";
import type { ImportWords } from "./import-shape.ts";
import type { Lang } from "./locale.ts";

export type { ImportWords };

const WORDS: Readonly<Record<Lang, ImportWords>> = {
  nl: importWordsNl,
  en: importWordsEn,
  fr: importWordsFr,
};

/** The words of `impact import` in a language. */
export function importWords(lang: Lang): ImportWords {
  return WORDS[lang];
}

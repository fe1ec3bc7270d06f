import type { Lang } from "./locale.ts";
import { statusEn } from "./status-en.ts";
import { statusFr } from "./status-fr.ts";
import { statusNl } from "./status-nl.ts";
import type { StatusWords } from "./status-words.ts";

export type { LevelWord, StatusWords } from "./status-words.ts";

const WORDS: Readonly<Record<Lang, StatusWords>> = { en: statusEn, nl: statusNl, fr: statusFr };

/** The words of goal attainment in one language. */
export function statusWords(lang: Lang): StatusWords {
  return WORDS[lang];
}

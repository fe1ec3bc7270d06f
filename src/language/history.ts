import { en } from "./history-en.ts";
import { fr } from "./history-fr.ts";
import { nl } from "./history-nl.ts";
import type { HistoryWords } from "./history-shape.ts";
import type { Lang } from "./locale.ts";

const WORDS: Readonly<Record<Lang, HistoryWords>> = { nl, en, fr };

/** The words around what a search through the history found. */
export function historyWords(lang: Lang): HistoryWords {
  return WORDS[lang];
}

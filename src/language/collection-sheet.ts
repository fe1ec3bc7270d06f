import { en } from "./collection-sheet-en.ts";
import { fr } from "./collection-sheet-fr.ts";
import { nl } from "./collection-sheet-nl.ts";
import type { CollectionSheetWords } from "./collection-sheet-shape.ts";
import type { Lang } from "./locale.ts";

const WORDS: Readonly<Record<Lang, CollectionSheetWords>> = { nl, en, fr };

/** The words of a collection sheet in one language. */
export function collectionSheetWords(lang: Lang): CollectionSheetWords {
  return WORDS[lang];
}

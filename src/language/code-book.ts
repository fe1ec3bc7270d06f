import { en } from "./code-book-en.ts";
import { fr } from "./code-book-fr.ts";
import { nl } from "./code-book-nl.ts";
import type { CodeBookWords } from "./code-book-shape.ts";
import type { Lang } from "./locale.ts";

const WORDS: Readonly<Record<Lang, CodeBookWords>> = { nl, en, fr };

/** The words of a code book in one language. */
export function codeBookWords(lang: Lang): CodeBookWords {
  return WORDS[lang];
}

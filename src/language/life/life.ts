import type { Lang } from "../locale.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { LifeSentences } from "./shape.ts";

const SENTENCES: Readonly<Record<Lang, LifeSentences>> = { nl, en, fr };

/** The sentences about the life of a thing in one language. */
export function lifeSentences(lang: Lang): LifeSentences {
  return SENTENCES[lang];
}

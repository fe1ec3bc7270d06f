import type { Lang } from "../locale.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { TimelineWords } from "./shape.ts";

const WORDS: Readonly<Record<Lang, TimelineWords>> = { nl, en, fr };

/** The words about a timeline in one language. */
export function timelineWords(lang: Lang): TimelineWords {
  return WORDS[lang];
}

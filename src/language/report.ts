import type { Lang } from "./locale.ts";
import { en } from "./report/en.ts";
import { fr } from "./report/fr.ts";
import { nl } from "./report/nl.ts";
import type { ReportWords } from "./report/shape.ts";

export type * from "./report/shape.ts";

const WORDS: Readonly<Record<Lang, ReportWords>> = { nl, en, fr };

/** The words of reports in a language. */
export function reportWords(lang: Lang): ReportWords {
  return WORDS[lang];
}

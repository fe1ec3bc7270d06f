import { OPEN_SDG_EN } from "./import-open-sdg-en.ts";
import { OPEN_SDG_FR } from "./import-open-sdg-fr.ts";
import { OPEN_SDG_NL } from "./import-open-sdg-nl.ts";
import type { OpenSdgWords } from "./import-open-sdg-shape.ts";
import type { Lang } from "./locale.ts";

const WORDS: Readonly<Record<Lang, OpenSdgWords>> = { nl: OPEN_SDG_NL, en: OPEN_SDG_EN, fr: OPEN_SDG_FR };

export function openSdgWords(lang: Lang): OpenSdgWords {
  return WORDS[lang];
}

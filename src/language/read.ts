import { formatDate } from "./dates.ts";
import { pluralIn } from "./history-counts.ts";
import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";

/** What was read, and how it is judged. */
interface WhatWasRead {
  readonly root: string;
  readonly files: number;
  readonly measurements: number;
  readonly stage: string;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
}

const WORDS: Readonly<Record<Lang, (read: WhatWasRead) => string>> = {
  en: ({ root, files, measurements, stage, asOf }) =>
    `Read in ${quote(root, 200)}: ${pluralIn("en")(files, "file", "files")} and ${pluralIn("en")(measurements, "measurement", "measurements")}; judged at stage ${stage}, as of ${formatDate(asOf, "en")}.`,
  nl: ({ root, files, measurements, stage, asOf }) =>
    `Gelezen in ${quote(root, 200)}: ${pluralIn("nl")(files, "bestand", "bestanden")} en ${pluralIn("nl")(measurements, "meting", "metingen")}; beoordeeld in fase ${stage}, op ${formatDate(asOf, "nl")}.`,
  fr: ({ root, files, measurements, stage, asOf }) =>
    `Lu dans ${quote(root, 200)} : ${pluralIn("fr")(files, "fichier", "fichiers")} et ${pluralIn("fr")(measurements, "mesure", "mesures")} ; jugé au stade ${stage}, au ${formatDate(asOf, "fr")}.`,
};

/** The sentence of `--verbose`, in one language. */
export function readWords(lang: Lang): (read: WhatWasRead) => string {
  return WORDS[lang];
}

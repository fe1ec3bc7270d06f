import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";

/** The words of `impact validate --fix`. */
export interface FixWords {
  readonly nothing: string;
  /** How many files were repaired; behind it stand the rules with their counts. */
  done(files: number): string;
  wouldDo(files: number): string;
  /** A table of which every line is written anew. */
  rewritten(path: string): string;
  /** So many changed lines of a file are not shown. */
  more(count: number): string;
  /** What would still be found after the repairs. */
  left(count: number): string;
}

const en: FixWords = {
  nothing: "Nothing of what was found can be repaired without somebody deciding.",
  done: (files) => `Repaired in ${files === 1 ? "1 file" : `${files} files`}:`,
  wouldDo: (files) =>
    `This would be repaired in ${files === 1 ? "1 file" : `${files} files`}; nothing was written:`,
  rewritten: (path) =>
    `${quote(path, 200)} is written anew: commas between the columns, points in decimals, UTF-8, plain line ends.`,
  more: (count) => `… and ${count === 1 ? "1 more line" : `${count} more lines`}`,
  left: (count) =>
    count === 0
      ? "After that, nothing would be found."
      : `After that, ${count === 1 ? "1 finding" : `${count} findings`} would be left.`,
};

const nl: FixWords = {
  nothing: "Niets van wat gevonden is, kan hersteld worden zonder dat iemand beslist.",
  done: (files) => `Hersteld in ${files === 1 ? "1 bestand" : `${files} bestanden`}:`,
  wouldDo: (files) =>
    `Dit zou hersteld worden in ${files === 1 ? "1 bestand" : `${files} bestanden`}; er is niets geschreven:`,
  rewritten: (path) =>
    `${quote(path, 200)} wordt opnieuw geschreven: komma's tussen de kolommen, punten in decimalen, UTF-8, gewone regeleinden.`,
  more: (count) => `… en nog ${count === 1 ? "1 regel" : `${count} regels`}`,
  left: (count) =>
    count === 0
      ? "Daarna zou er niets meer gevonden worden."
      : `Daarna ${count === 1 ? "zou 1 bevinding overblijven" : `zouden ${count} bevindingen overblijven`}.`,
};

const fr: FixWords = {
  nothing: "Rien de ce qui a été trouvé ne peut être réparé sans que quelqu’un décide.",
  done: (files) => `Réparé dans ${files === 1 ? "1 fichier" : `${files} fichiers`} :`,
  wouldDo: (files) =>
    `Ceci serait réparé dans ${files === 1 ? "1 fichier" : `${files} fichiers`} ; rien n’a été écrit :`,
  rewritten: (path) =>
    `${quote(path, 200)} est réécrit : virgules entre les colonnes, points dans les décimales, UTF-8, fins de ligne simples.`,
  more: (count) => `… et encore ${count === 1 ? "1 ligne" : `${count} lignes`}`,
  left: (count) =>
    count === 0
      ? "Ensuite, plus rien ne serait trouvé."
      : `Ensuite, il ${count === 1 ? "resterait 1 constat" : `resterait ${count} constats`}.`,
};

const WORDS: Readonly<Record<Lang, FixWords>> = { nl, en, fr };

/** The words of `impact validate --fix` in a language. */
export function fixWords(lang: Lang): FixWords {
  return WORDS[lang];
}

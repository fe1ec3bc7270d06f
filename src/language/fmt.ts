import type { LeftReason } from "../findings/left-alone.ts";
import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";

/** What was done, in numbers of files. */
export interface LayoutCounts {
  readonly changed: number;
  readonly canonical: number;
  readonly left: number;
}

/** The words of `impact fmt`. */
export interface FmtWords {
  /** After files were written, or would have been with `--check`. */
  done(counts: LayoutCounts): string;
  wouldDo(counts: LayoutCounts): string;
  /** One file that is left as it is, and what to do. */
  left(path: string, reason: LeftReason): string;
}

const en: FmtWords = {
  done: ({ changed, canonical, left }) => {
    if (changed === 0)
      return left > 0
        ? "Nothing was written."
        : `${count(canonical, "file has", "files have")} the agreed layout already; nothing was written.`;
    return `${count(changed, "file was", "files were")} written in the agreed layout; ${count(canonical, "other had", "others had")} it already.`;
  },
  wouldDo: ({ changed }) =>
    `${count(changed, "file differs", "files differ")} from the agreed layout. Run \`impact fmt\` to write ${changed === 1 ? "it" : "them"} so; what they say stays the same.`,
  left: (path, reason) => `${quote(path, 200)} is left as it is: ${reasonEn(path, reason)}`,
};

function reasonEn(path: string, reason: LeftReason): string {
  switch (reason.is) {
    case "unreadable":
      return `it cannot be read or written here (${reason.trouble}).`;
    case "has-errors":
      return `something has to be repaired first${reason.line === undefined ? "" : ` on line ${reason.line}`} (${reason.rule}); \`impact validate ${path}\` says what.`;
    case "ambiguous-number":
      return `the number on line ${reason.line} may be thousands as well as decimals; \`impact validate ${path}\` says how to write it.`;
    case "no-dimensions":
      return "dimensions.yaml cannot be read, so the order of the columns is not known; repair that first.";
    case "says-something-else":
      return "in the agreed layout it would say something else, or lose a remark. Please report this.";
  }
}

const nl: FmtWords = {
  done: ({ changed, canonical, left }) => {
    if (changed === 0)
      return left > 0
        ? "Er is niets geschreven."
        : `${count(canonical, "bestand heeft", "bestanden hebben")} de afgesproken vorm al; er is niets geschreven.`;
    return `${count(changed, "bestand is", "bestanden zijn")} in de afgesproken vorm gezet; ${count(canonical, "ander had", "andere hadden")} die al.`;
  },
  wouldDo: ({ changed }) =>
    `${count(changed, "bestand wijkt", "bestanden wijken")} af van de afgesproken vorm. Met \`impact fmt\` zet je ${changed === 1 ? "het" : "ze"} in die vorm; wat er staat, blijft hetzelfde.`,
  left: (path, reason) => `${quote(path, 200)} blijft zoals het is: ${reasonNl(path, reason)}`,
};

function reasonNl(path: string, reason: LeftReason): string {
  switch (reason.is) {
    case "unreadable":
      return `het kan hier niet gelezen of geschreven worden (${reason.trouble}).`;
    case "has-errors":
      return `eerst moet er iets hersteld worden${reason.line === undefined ? "" : ` op regel ${reason.line}`} (${reason.rule}); \`impact validate ${path}\` zegt wat.`;
    case "ambiguous-number":
      return `het getal op regel ${reason.line} kan duizendtallen of decimalen hebben; \`impact validate ${path}\` zegt hoe je het schrijft.`;
    case "no-dimensions":
      return "dimensions.yaml kan niet gelezen worden, dus de volgorde van de kolommen is niet bekend; herstel dat eerst.";
    case "says-something-else":
      return "in de afgesproken vorm zou er iets anders staan, of zou een opmerking wegvallen. Meld dit alstublieft.";
  }
}

const fr: FmtWords = {
  done: ({ changed, canonical, left }) => {
    if (changed === 0)
      return left > 0
        ? "Rien n’a été écrit."
        : `${count(canonical, "fichier a", "fichiers ont")} déjà la forme convenue ; rien n’a été écrit.`;
    return `${count(changed, "fichier a été mis", "fichiers ont été mis")} dans la forme convenue ; ${count(canonical, "autre l’avait", "autres l’avaient")} déjà.`;
  },
  wouldDo: ({ changed }) =>
    `${count(changed, "fichier s’écarte", "fichiers s’écartent")} de la forme convenue. \`impact fmt\` ${changed === 1 ? "l’y met" : "les y met"} ; ce qui y est dit reste le même.`,
  left: (path, reason) => `${quote(path, 200)} reste tel quel : ${reasonFr(path, reason)}`,
};

function reasonFr(path: string, reason: LeftReason): string {
  switch (reason.is) {
    case "unreadable":
      return `il ne peut pas être lu ou écrit ici (${reason.trouble}).`;
    case "has-errors":
      return `il faut d’abord réparer quelque chose${reason.line === undefined ? "" : ` à la ligne ${reason.line}`} (${reason.rule}) ; \`impact validate ${path}\` dit quoi.`;
    case "ambiguous-number":
      return `le nombre à la ligne ${reason.line} peut avoir des milliers ou des décimales ; \`impact validate ${path}\` dit comment l’écrire.`;
    case "no-dimensions":
      return "dimensions.yaml ne peut pas être lu, l’ordre des colonnes n’est donc pas connu ; réparez-le d’abord.";
    case "says-something-else":
      return "dans la forme convenue, il dirait autre chose ou perdrait une remarque. Merci de le signaler.";
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

const WORDS: Readonly<Record<Lang, FmtWords>> = { nl, en, fr };

/** The words of `impact fmt` in a language. */
export function fmtWords(lang: Lang): FmtWords {
  return WORDS[lang];
}

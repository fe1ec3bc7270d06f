import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";
import type { UsageText } from "./usage.ts";

/** What `impact report --release` says to a person. */
export interface ReleaseWords {
  written(path: string): string;
  wouldWrite(path: string): string;
  unchanged(path: string): string;
  /** What the record holds. */
  tally(counts: { readonly shown: number; readonly hidden: number }): string;
  /** The first line of a record. */
  readonly remark: string;
  wrongName(name: string, likely: string): UsageText;
  exists(path: string): UsageText;
  readonly dryRunAlone: UsageText;
  /** How many numbers follow from what was published before, however much is hidden now. */
  disclosed(count: number): string;
}

const WORDS: Readonly<Record<Lang, ReleaseWords>> = {
  nl: {
    written: (path) => `Geschreven: ${path}`,
    wouldWrite: (path) => `Zou schrijven: ${path}`,
    unchanged: (path) => `Niet veranderd: ${path}`,
    tally: ({ shown, hidden }) =>
      `In deze publicatie: ${shown === 1 ? "één cijfer getoond" : `${shown} cijfers getoond`}, ${hidden} verborgen.`,
    remark:
      "Geschreven door `impact report --release`. Wat gepubliceerd is, blijft gepubliceerd: verander dit bestand niet.",
    wrongName: (name, likely) => ({
      message: `${quote(name)} kan geen naam van een publicatie zijn.`,
      help: `Gebruik kleine letters, cijfers en koppeltekens${likely === "" ? "" : `, zoals ${likely}`}.`,
    }),
    exists: (path) => ({
      message: `${path} bestaat al en bevat andere cijfers dan deze rapporten.`,
      help: "Wat gepubliceerd is, blijft gepubliceerd. Kies een andere naam voor deze publicatie.",
    }),
    dryRunAlone: {
      message: "--dry-run hoort bij --release.",
      help: "Schrijf `impact report --release <naam> --dry-run`, of laat --dry-run weg.",
    },
    disclosed: (count) =>
      `Let op: ${count === 1 ? "één klein getal is" : `${count} kleine getallen zijn`} af te leiden uit wat al gepubliceerd werd; dat is niet meer terug te nemen. \`impact show privacy\` zegt welke.`,
  },
  en: {
    written: (path) => `Written: ${path}`,
    wouldWrite: (path) => `Would write: ${path}`,
    unchanged: (path) => `Unchanged: ${path}`,
    tally: ({ shown, hidden }) =>
      `In this release: ${shown === 1 ? "one figure shown" : `${shown} figures shown`}, ${hidden} hidden.`,
    remark:
      "Written by `impact report --release`. What was published stays published: do not change this file.",
    wrongName: (name, likely) => ({
      message: `${quote(name)} cannot be the name of a release.`,
      help: `Use lower-case letters, digits and hyphens${likely === "" ? "" : `, as ${likely}`}.`,
    }),
    exists: (path) => ({
      message: `${path} exists already and holds other figures than these reports.`,
      help: "What was published stays published. Choose another name for this release.",
    }),
    dryRunAlone: {
      message: "--dry-run belongs to --release.",
      help: "Write `impact report --release <name> --dry-run`, or leave --dry-run out.",
    },
    disclosed: (count) =>
      `Note: ${count === 1 ? "one small number follows" : `${count} small numbers follow`} from what was published before; that cannot be taken back. \`impact show privacy\` says which.`,
  },
  fr: {
    written: (path) => `Écrit : ${path}`,
    wouldWrite: (path) => `Écrirait : ${path}`,
    unchanged: (path) => `Inchangé : ${path}`,
    tally: ({ shown, hidden }) =>
      `Dans cette publication : ${shown === 1 ? "un chiffre montré" : `${shown} chiffres montrés`}, ${hidden} ${hidden > 1 ? "masqués" : "masqué"}.`,
    remark:
      "Écrit par `impact report --release`. Ce qui a été publié reste publié : ne modifiez pas ce fichier.",
    wrongName: (name, likely) => ({
      message: `${quote(name)} ne peut pas être le nom d'une publication.`,
      help: `Utilisez des minuscules, des chiffres et des traits d'union${likely === "" ? "" : `, comme ${likely}`}.`,
    }),
    exists: (path) => ({
      message: `${path} existe déjà et contient d'autres chiffres que ces rapports.`,
      help: "Ce qui a été publié reste publié. Choisissez un autre nom pour cette publication.",
    }),
    dryRunAlone: {
      message: "--dry-run va avec --release.",
      help: "Écrivez `impact report --release <nom> --dry-run`, ou enlevez --dry-run.",
    },
    disclosed: (count) =>
      `Attention : ${count === 1 ? "un petit nombre se déduit" : `${count} petits nombres se déduisent`} de ce qui a déjà été publié ; cela ne peut plus être repris. \`impact show privacy\` dit lesquels.`,
  },
};

export function releaseWords(lang: Lang): ReleaseWords {
  return WORDS[lang];
}

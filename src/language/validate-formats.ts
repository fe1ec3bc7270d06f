import type { Lang } from "./locale.ts";

/** The words around findings in the forms that others read: checks, comments, reports of a build. */
export interface FormatWords {
  /** After a finding from which figures were taken out. */
  readonly withoutFigures: string;
  /** Of what `--max` or the bounds of a platform left out. */
  leftOut(count: number): string;
  /** The same, where the rest stands in the summary of the job. */
  inSummary(count: number): string;
  /** Before the owners of a file, as CODEOWNERS has them. */
  readonly owners: string;
  /** Findings in files that nobody owns. */
  readonly nobody: string;
  /** The folder that paths start from. */
  readonly root: string;
  /** Where to read more about a rule. */
  explain(rule: string): string;
  /** The heads of a table that counts. */
  readonly count: string;
  readonly rule: string;
  readonly weight: string;
}

const WORDS: Readonly<Record<Lang, FormatWords>> = {
  en: {
    withoutFigures: "Figures are not shown here: `impact validate` shows them to whoever has the files.",
    leftOut: (count) => `… and ${count} more ${count === 1 ? "finding" : "findings"}, not shown here.`,
    inSummary: (count) =>
      `… and ${count} more ${count === 1 ? "finding" : "findings"}: see the summary of the job.`,
    owners: "For",
    nobody: "for nobody in particular",
    root: "The top folder of the git repository.",
    explain: (rule) => `\`impact explain ${rule}\` tells more, with an example.`,
    count: "findings",
    rule: "rule",
    weight: "severity",
  },
  nl: {
    withoutFigures: "Cijfers staan hier niet: `impact validate` toont ze aan wie de bestanden heeft.",
    leftOut: (count) => `… en nog ${count} ${count === 1 ? "bevinding" : "bevindingen"} die hier niet staan.`,
    inSummary: (count) =>
      `… en nog ${count} ${count === 1 ? "bevinding" : "bevindingen"}: zie de samenvatting van de job.`,
    owners: "Voor",
    nobody: "voor niemand in het bijzonder",
    root: "De bovenste map van de git-repository.",
    explain: (rule) => `\`impact explain ${rule}\` vertelt meer, met een voorbeeld.`,
    count: "bevindingen",
    rule: "regel",
    weight: "ernst",
  },
  fr: {
    withoutFigures:
      "Les chiffres ne figurent pas ici : `impact validate` les montre à qui dispose des fichiers.",
    leftOut: (count) =>
      count === 1
        ? "… et encore 1 constat, qui ne figure pas ici."
        : `… et encore ${count} constats, qui ne figurent pas ici.`,
    inSummary: (count) =>
      `… et encore ${count} ${count === 1 ? "constat" : "constats"} : voir le résumé du job.`,
    owners: "Pour",
    nobody: "pour personne en particulier",
    root: "Le dossier supérieur du dépôt git.",
    explain: (rule) => `\`impact explain ${rule}\` en dit plus, avec un exemple.`,
    count: "constats",
    rule: "règle",
    weight: "gravité",
  },
};

/** The words of the forms for others, in one language. */
export function formatWords(lang: Lang): FormatWords {
  return WORDS[lang];
}

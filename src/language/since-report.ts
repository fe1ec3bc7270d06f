import type { Lang } from "./locale.ts";

/**
 * Why a report cannot be compared with the one before it. `no-history`: no git here, or it cannot say; `cut-off`: a
 * shallow clone; `incomplete`: objects or files of then are missing or cannot be read; `not-kept`: it never stood in git.
 */
export type SinceTrouble = "no-history" | "cut-off" | "incomplete" | "not-kept";

/** What `impact report` says to whoever makes a report that cannot be compared with the one before it. */
export interface SinceCommandWords {
  notCompared(report: string, why: SinceTrouble): string;
  /** The coalition's own template says nothing of what changed. */
  leftOut(report: string): string;
  /** Whether there was one before it is not known here. */
  inDoubt(report: string): string;
  /** Of a committed report. */
  notChecked(path: string): string;
}

const WHOLE_HISTORY: Readonly<Record<Lang, string>> = {
  nl: "Haal de hele geschiedenis op met `git fetch --unshallow`; geef in een GitHub-workflow `fetch-depth: 0` aan actions/checkout, zet op GitLab `GIT_DEPTH: 0`.",
  en: "Get the whole history with `git fetch --unshallow`; in a GitHub workflow, give actions/checkout `fetch-depth: 0`, on GitLab set `GIT_DEPTH: 0`.",
  fr: "Récupérez tout l’historique avec `git fetch --unshallow` ; dans un workflow GitHub, donnez `fetch-depth: 0` à actions/checkout, sur GitLab mettez `GIT_DEPTH: 0`.",
};

const nl: SinceCommandWords = {
  notCompared: (report, why) =>
    `${report}: niet vergeleken met het vorige rapport, en dat staat er ook in. ${
      {
        "no-history": "Hier is geen geschiedenis in git.",
        "cut-off": `De geschiedenis is hier afgekapt. ${WHOLE_HISTORY.nl}`,
        incomplete: "Niet alle bestanden van toen zijn hier te lezen.",
        "not-kept":
          "Het vorige rapport stond nooit in git. Bewaar rapporten in git, of maak ze met `--release`; dan kan het volgende zeggen wat er veranderde.",
      }[why]
    }`,
  leftOut: (report) =>
    `${report}: de eigen sjabloon zegt niet wat er sinds het vorige rapport veranderde. Zet er \`{{> since}}\` in.`,
  inDoubt: (report) =>
    `${report}: de geschiedenis is hier afgekapt, dus of er een vorig rapport was, is niet nagegaan. ${WHOLE_HISTORY.nl}`,
  notChecked: (path) =>
    `${path}: hier niet na te gaan. Het vergelijkt zich met een vorig rapport, en de bestanden van toen zijn er niet (allemaal).`,
};

const en: SinceCommandWords = {
  notCompared: (report, why) =>
    `${report}: not compared with the last report, and it says so. ${
      {
        "no-history": "There is no history in git here.",
        "cut-off": `The history is cut off here. ${WHOLE_HISTORY.en}`,
        incomplete: "Not all files of then can be read here.",
        "not-kept":
          "The last report never stood in git. Keep reports in git, or make them with `--release`; then the next one can say what changed.",
      }[why]
    }`,
  leftOut: (report) =>
    `${report}: its own template does not say what changed since the last report. Put \`{{> since}}\` in it.`,
  inDoubt: (report) =>
    `${report}: the history is cut off here, so whether there was a report before it was not looked up. ${WHOLE_HISTORY.en}`,
  notChecked: (path) =>
    `${path}: cannot be checked here. It compares itself with an earlier report, and the files of then are not (all) here.`,
};

const fr: SinceCommandWords = {
  notCompared: (report, why) =>
    `${report} : pas comparé au rapport précédent, et il le dit. ${
      {
        "no-history": "Il n’y a pas d’historique git ici.",
        "cut-off": `L’historique est tronqué ici. ${WHOLE_HISTORY.fr}`,
        incomplete: "Tous les fichiers d’alors ne peuvent pas être lus ici.",
        "not-kept":
          "Le rapport précédent n’a jamais été dans git. Gardez les rapports dans git, ou faites-les avec `--release` ; alors le suivant peut dire ce qui a changé.",
      }[why]
    }`,
  leftOut: (report) =>
    `${report} : son propre modèle ne dit pas ce qui a changé depuis le rapport précédent. Mettez-y \`{{> since}}\`.`,
  inDoubt: (report) =>
    `${report} : l’historique est tronqué ici ; on n’a donc pas vérifié s’il y avait un rapport précédent. ${WHOLE_HISTORY.fr}`,
  notChecked: (path) =>
    `${path} : impossible à vérifier ici. Il se compare à un rapport précédent, et les fichiers d’alors ne sont pas (tous) là.`,
};

const WORDS: Readonly<Record<Lang, SinceCommandWords>> = { nl, en, fr };

export function sinceCommandWords(lang: Lang): SinceCommandWords {
  return WORDS[lang];
}

import type { Lang } from "../locale.ts";

/** What a report says about the one before it. Names and days come in as they are shown. */
export interface SinceWords {
  readonly heading: string;
  /** Before the list of what changed. */
  compared(report: string, asOf: string): string;
  nothing(report: string, asOf: string): string;
  /** Why nothing could be compared, for readers. */
  readonly unknown: Readonly<Record<"not-here" | "not-kept", string>>;
  readonly definitions: string;
  readonly final: string;
  readonly lost: string;
  /** An indicator that stood in the last report. */
  notHere(indicator: string): string;
  broken(indicator: string, period: string): string;
  /** A reason is written in a place that is not for this reader. */
  readonly reasonNotShown: string;
}

const nl: SinceWords = {
  heading: "Wat veranderde sinds het vorige rapport",
  compared: (report, asOf) => `Vergeleken met ${report}, stand op ${asOf}.`,
  nothing: (report, asOf) =>
    `Sinds ${report} (stand op ${asOf}) is de lat niet verlegd, is geen definitie veranderd en is geen cijfer herzien dat in beide rapporten staat.`,
  unknown: {
    "not-here":
      "Wat er sinds het vorige rapport veranderde, kan hier niet gezegd worden: bij het maken van dit rapport waren de bestanden van toen er niet (helemaal) bij.",
    "not-kept":
      "Wat er sinds het vorige rapport veranderde, kan hier niet gezegd worden: dat rapport werd niet bewaard bij de bestanden.",
  },
  definitions: "Definities en breuken in reeksen",
  final: "Herziene cijfers die als definitief waren gemeld",
  lost: "Wat niet meer te vergelijken is",
  notHere: (indicator) => `${indicator} stond in het vorige rapport en staat niet in dit.`,
  broken: (indicator, period) =>
    `${indicator}: cijfers van voor ${period} zijn niet te vergelijken met die van daarna.`,
  reasonNotShown: "De reden staat in een tekst die nog in ontwerp is.",
};

const en: SinceWords = {
  heading: "What changed since the last report",
  compared: (report, asOf) => `Compared with ${report}, as of ${asOf}.`,
  nothing: (report, asOf) =>
    `Since ${report} (as of ${asOf}) no goalpost moved, no definition changed, and no figure that stands in both reports was revised.`,
  unknown: {
    "not-here":
      "What changed since the last report cannot be said here: when this report was made, the files of then were not (all) there.",
    "not-kept":
      "What changed since the last report cannot be said here: that report was not kept with the files.",
  },
  definitions: "Definitions, and breaks in series",
  final: "Revised figures that had been reported as final",
  lost: "What can no longer be compared",
  notHere: (indicator) => `${indicator} stood in the last report and does not stand in this one.`,
  broken: (indicator, period) =>
    `${indicator}: figures from before ${period} cannot be compared with those from then on.`,
  reasonNotShown: "The reason stands in a text that is still a draft.",
};

const fr: SinceWords = {
  heading: "Ce qui a changé depuis le rapport précédent",
  compared: (report, asOf) => `Comparé à ${report}, situation au ${asOf}.`,
  nothing: (report, asOf) =>
    `Depuis ${report} (situation au ${asOf}), la barre n’a pas été déplacée, aucune définition n’a changé et aucun chiffre figurant dans les deux rapports n’a été revu.`,
  unknown: {
    "not-here":
      "Ce qui a changé depuis le rapport précédent ne peut pas être dit ici : au moment de faire ce rapport, les fichiers d’alors n’étaient pas (tous) là.",
    "not-kept":
      "Ce qui a changé depuis le rapport précédent ne peut pas être dit ici : ce rapport n’a pas été conservé avec les fichiers.",
  },
  definitions: "Définitions et ruptures de série",
  final: "Chiffres revus qui avaient été déclarés définitifs",
  lost: "Ce qui ne peut plus être comparé",
  notHere: (indicator) => `${indicator} figurait dans le rapport précédent et ne figure pas dans celui-ci.`,
  broken: (indicator, period) =>
    `${indicator} : les chiffres d’avant ${period} ne peuvent pas être comparés à ceux d’après.`,
  reasonNotShown: "La raison se trouve dans un texte qui est encore un projet.",
};

const WORDS: Readonly<Record<Lang, SinceWords>> = { nl, en, fr };

export function sinceWords(lang: Lang): SinceWords {
  return WORDS[lang];
}

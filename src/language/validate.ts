import type { Severity } from "../findings/finding.ts";
import { formatDate } from "./dates.ts";
import { pluralIn } from "./history-counts.ts";
import { list } from "./list.ts";
import type { Lang } from "./locale.ts";
import { type Since, sinceSentence } from "./since.ts";

/** How many findings of each severity. */
export type Summary = Readonly<Record<Severity, number>>;

/** What was looked at, for the sentence that says that all is well. */
export interface Checked {
  readonly files: number;
  readonly measurements: number;
  readonly asOf: string;
  /** What it was compared with, where only what is new is shown. */
  readonly since?: Since;
}

interface ValidateWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly why: string;
  readonly help: string;
  counts(summary: Summary): readonly string[];
  found(counts: string, files: number): string;
  clean(checked: Checked): string;
  more(count: number): string;
  /** After a finding of which there are more in the same file. */
  moreLikeIt(count: number): string;
  /** At the end: where a rule is explained, by the gravest that was told. */
  explain(rule: string): string;
}

const WORDS: Readonly<Record<Lang, ValidateWords>> = {
  en: {
    severity: { error: "error", warning: "warning", info: "note" },
    why: "Why",
    help: "Do",
    counts: ({ error, warning, info }) => [
      ...plural(error, "error", "errors"),
      ...plural(warning, "warning", "warnings"),
      ...plural(info, "note", "notes"),
    ],
    found: (counts, files) => `Found ${counts} in ${files === 1 ? "one file" : `${files} files`}.`,
    clean: ({ files, measurements, asOf, since }) =>
      `Nothing ${since ? "new " : ""}found: ${pluralIn("en")(files, "file", "files")} and ${pluralIn("en")(measurements, "measurement", "measurements")} checked, as of ${formatDate(asOf, "en")}.`,
    more: (count) =>
      `… and ${count} more ${count === 1 ? "finding; --format json gives it too" : "findings; --format json gives them all"}.`,
    moreLikeIt: (count) => `… and ${count} more like it in this file.`,
    explain: (rule) => `More about a rule: impact explain ${rule}`,
  },
  nl: {
    severity: { error: "fout", warning: "let op", info: "ter info" },
    why: "Waarom",
    help: "Doe",
    counts: ({ error, warning, info }) => [
      ...plural(error, "fout", "fouten"),
      ...plural(warning, "aandachtspunt", "aandachtspunten"),
      ...plural(info, "opmerking", "opmerkingen"),
    ],
    found: (counts, files) => `${counts} gevonden in ${files === 1 ? "één bestand" : `${files} bestanden`}.`,
    clean: ({ files, measurements, asOf, since }) =>
      `Niets ${since ? "nieuws " : ""}gevonden: ${pluralIn("nl")(files, "bestand", "bestanden")} en ${pluralIn("nl")(measurements, "meting", "metingen")} nagekeken, op ${formatDate(asOf, "nl")}.`,
    more: (count) =>
      `… en nog ${count} ${count === 1 ? "bevinding; --format json geeft ook die" : "bevindingen; --format json geeft ze allemaal"}.`,
    moreLikeIt: (count) => `… en zo nog ${count} in dit bestand.`,
    explain: (rule) => `Meer over een regel: impact explain ${rule}`,
  },
  fr: {
    severity: { error: "erreur", warning: "attention", info: "remarque" },
    why: "Pourquoi",
    help: "À faire",
    counts: ({ error, warning, info }) => [
      ...plural(error, "erreur", "erreurs"),
      ...plural(warning, "point d'attention", "points d'attention"),
      ...plural(info, "remarque", "remarques"),
    ],
    found: (counts, files) => `Trouvé : ${counts} dans ${files === 1 ? "un fichier" : `${files} fichiers`}.`,
    clean: ({ files, measurements, asOf, since }) =>
      `Rien ${since ? "de nouveau" : "trouvé"} : ${pluralIn("fr")(files, "fichier", "fichiers")} et ${pluralIn("fr")(measurements, "mesure", "mesures")} vérifiés, au ${formatDate(asOf, "fr")}.`,
    more: (count) =>
      `… et ${count} ${count === 1 ? "autre constat ; --format json le donne aussi" : "autres constats ; --format json les donne tous"}.`,
    moreLikeIt: (count) => `… et encore ${count} comme celui-ci dans ce fichier.`,
    explain: (rule) => `Plus sur une règle : impact explain ${rule}`,
  },
};

function plural(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** The words around findings, in one language. */
export function validateWords(lang: Lang): ValidateWords {
  return WORDS[lang];
}

/** What one line about the whole says. */
export interface Whole {
  readonly summary: Summary;
  /** How many files it was found in. */
  readonly files: number;
  readonly checked: Checked;
  readonly lang: Lang;
}

/** One line that says how much was found, and where; or that nothing was. And what it was compared with. */
export function wholeLine({ summary, files, checked, lang }: Whole): string {
  const words = WORDS[lang];
  const isClean = summary.error + summary.warning + summary.info === 0;
  const line = isClean ? words.clean(checked) : words.found(list(words.counts(summary), lang), files);
  const sentence = line.charAt(0).toUpperCase() + line.slice(1);
  return checked.since === undefined ? sentence : `${sentence} ${sinceSentence(checked.since, lang)}`;
}

import { languageName } from "./findings/language-names.ts";
import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";

/** What can be wrong with a coalition's own template. */
export type TemplateProblemWord =
  | "syntax"
  | "unknown-field"
  | "unknown-helper"
  | "unknown-part"
  | "raw-output"
  | "not-allowed"
  | "too-large"
  | "too-many-marks"
  | "too-deep"
  | "too-much-output"
  | "unreadable"
  | "no-template";

/** What `impact report` says to a person; the report itself is in `report.ts`. */
export interface ReportCommandWords {
  written(path: string): string;
  unchanged(path: string): string;
  equal(count: number): string;
  missing(path: string): string;
  /** The first line that is not what the data give; `undefined` is the end of a text. */
  differs(facts: {
    readonly path: string;
    readonly line: number;
    readonly committed: string | undefined;
    readonly made: string | undefined;
  }): string;
  readonly remake: string;
  errors(count: number): string;
  noReports: { readonly message: string; readonly help: string };
  unknownReport(
    id: string,
    nearest: string | undefined,
    known: readonly string[],
  ): {
    readonly message: string;
    readonly help: string;
  };
  unknownLanguage(report: string, lang: string): string;
  nothingInLanguage(lang: string): string;
  /** Of a check of some languages only: those that reports are written in besides. */
  otherLanguages(langs: readonly Lang[]): string;
  template(problem: TemplateProblemWord, detail: string): string;
}

const end = (lang: Lang) =>
  ({ nl: "(hier eindigt de tekst)", en: "(the text ends here)", fr: "(le texte finit ici)" })[lang];

function line(text: string | undefined, lang: Lang): string {
  return text === undefined ? end(lang) : quote(text, 160);
}

const nl: ReportCommandWords = {
  written: (path) => `Geschreven: ${path}`,
  unchanged: (path) => `Niet veranderd: ${path}`,
  equal: (count) =>
    `${count === 1 ? "Het rapport klopt" : `Alle ${count} rapporten kloppen`} met de gegevens.`,
  missing: (path) => `${path} ontbreekt.`,
  differs: ({ path, line: number, committed, made }) =>
    `${path}:${number} is niet wat de gegevens geven.\n  er staat:  ${line(committed, "nl")}\n  verwacht:  ${line(made, "nl")}`,
  remake: "Maak ze opnieuw met `impact report`, en lees na wat er veranderde.",
  errors: (count) =>
    `Er ${count === 1 ? "staat één fout" : `staan ${count} fouten`} in de bestanden; een rapport zou dan te veel beweren. \`impact validate\` zegt waar.`,
  noReports: {
    message: "Deze repository heeft nog geen rapport.",
    help: "Maak reports/<naam>.yaml met `reader: public` erin, of `reader: funder` en een `funder`.",
  },
  unknownReport: (id, nearest, known) => ({
    message: `Er is geen rapport ${quote(id)}.`,
    help: nearest ? `Bedoelde je ${nearest}?` : `Kies een van deze: ${known.join(", ")}.`,
  }),
  unknownLanguage: (report, lang) =>
    `${report}: rapporten in de taal ${quote(lang)} kan dit programma niet schrijven (wel nl, en en fr); overgeslagen.`,
  nothingInLanguage: (lang) => `Geen enkel rapport is er in de taal ${lang}.`,
  otherLanguages: (langs) =>
    `Niet nagekeken: de rapporten in ${langs.map((lang) => `het ${languageName(lang, "nl")}`).join(" en ")}. Zonder \`--lang\` worden ze allemaal nagekeken.`,
  template: (problem, detail) =>
    ({
      syntax: `de sjabloon is niet te lezen: ${quote(detail, 200)}`,
      "unknown-field": `${quote(detail)} bestaat niet in een rapport; docs/guide/report-templates.md zegt wat er wel is`,
      "unknown-helper": `${quote(detail)} kan hier niet; gebruik if, unless, each, with, is of link`,
      "unknown-part": `er is geen onderdeel ${quote(detail)}`,
      "raw-output": `schrijf ${quote(detail)} met twee accolades: wat er verschijnt, wordt veilig gemaakt`,
      "not-allowed": `${quote(detail)} is niet toegelaten in een sjabloon`,
      "too-large": `de sjabloon is groter dan ${detail}`,
      "too-many-marks": `de sjabloon heeft meer dan ${detail} keer {{`,
      "too-deep": `blokken, else if of haakjes staan meer dan ${detail} diep in elkaar`,
      "too-much-output": "de sjabloon herhaalt te veel: lussen in lussen maken dit rapport eindeloos lang",
      unreadable: `het bestand is niet te lezen (${detail})`,
      "no-template": `er is geen sjabloon ${quote(detail)}: ingebouwd zijn funder en public, een eigen staat in templates/`,
    })[problem],
};

const en: ReportCommandWords = {
  written: (path) => `Written: ${path}`,
  unchanged: (path) => `Unchanged: ${path}`,
  equal: (count) => `${count === 1 ? "The report is" : `All ${count} reports are`} what the data give.`,
  missing: (path) => `${path} is missing.`,
  differs: ({ path, line: number, committed, made }) =>
    `${path}:${number} is not what the data give.\n  it says:   ${line(committed, "en")}\n  expected:  ${line(made, "en")}`,
  remake: "Make them again with `impact report`, and read what changed.",
  errors: (count) =>
    `${count === 1 ? "One error was" : `${count} errors were`} found in the files; a report would claim too much. \`impact validate\` says where.`,
  noReports: {
    message: "This repository has no report yet.",
    help: "Make reports/<name>.yaml with `reader: public` in it, or `reader: funder` and a `funder`.",
  },
  unknownReport: (id, nearest, known) => ({
    message: `There is no report ${quote(id)}.`,
    help: nearest ? `Did you mean ${nearest}?` : `Choose one of: ${known.join(", ")}.`,
  }),
  unknownLanguage: (report, lang) =>
    `${report}: this program cannot write reports in the language ${quote(lang)} (it can in nl, en and fr); skipped.`,
  nothingInLanguage: (lang) => `There is no report in the language ${lang}.`,
  otherLanguages: (langs) =>
    `Not looked at: the reports in ${langs.map((lang) => languageName(lang, "en")).join(" and ")}. Without \`--lang\` all of them are.`,
  template: (problem, detail) =>
    ({
      syntax: `the template cannot be read: ${quote(detail, 200)}`,
      "unknown-field": `${quote(detail)} does not exist in a report; docs/guide/report-templates.md says what does`,
      "unknown-helper": `${quote(detail)} cannot be used here; use if, unless, each, with, is or link`,
      "unknown-part": `there is no part ${quote(detail)}`,
      "raw-output": `write ${quote(detail)} with two braces: what is shown is made safe`,
      "not-allowed": `${quote(detail)} is not allowed in a template`,
      "too-large": `the template is larger than ${detail}`,
      "too-many-marks": `the template has {{ more than ${detail} times`,
      "too-deep": `blocks, else if or brackets stand more than ${detail} deep in each other`,
      "too-much-output": "the template repeats too much: loops within loops make this report endless",
      unreadable: `the file cannot be read (${detail})`,
      "no-template": `there is no template ${quote(detail)}: funder and public are built in, your own stands in templates/`,
    })[problem],
};

const fr: ReportCommandWords = {
  written: (path) => `Écrit : ${path}`,
  unchanged: (path) => `Inchangé : ${path}`,
  equal: (count) =>
    count === 1 ? "Le rapport correspond aux données." : `Les ${count} rapports correspondent aux données.`,
  missing: (path) => `${path} manque.`,
  differs: ({ path, line: number, committed, made }) =>
    `${path}:${number} n’est pas ce que donnent les données.\n  on y lit :  ${line(committed, "fr")}\n  attendu :   ${line(made, "fr")}`,
  remake: "Refaites-les avec `impact report`, et relisez ce qui a changé.",
  errors: (count) =>
    `${count === 1 ? "Une erreur se trouve" : `${count} erreurs se trouvent`} dans les fichiers ; un rapport affirmerait trop. \`impact validate\` dit où.`,
  noReports: {
    message: "Ce dépôt n’a pas encore de rapport.",
    help: "Créez reports/<nom>.yaml avec `reader: public`, ou `reader: funder` et un `funder`.",
  },
  unknownReport: (id, nearest, known) => ({
    message: `Il n’y a pas de rapport ${quote(id)}.`,
    help: nearest ? `Vouliez-vous dire ${nearest} ?` : `Choisissez parmi : ${known.join(", ")}.`,
  }),
  unknownLanguage: (report, lang) =>
    `${report} : ce programme ne peut pas écrire de rapport dans la langue ${quote(lang)} (il le peut en nl, en et fr) ; ignoré.`,
  nothingInLanguage: (lang) => `Aucun rapport n’existe dans la langue ${lang}.`,
  otherLanguages: (langs) =>
    `Non vérifiés : les rapports en ${langs.map((lang) => languageName(lang, "fr")).join(" et en ")}. Sans \`--lang\`, tous le sont.`,
  template: (problem, detail) =>
    ({
      syntax: `le modèle est illisible : ${quote(detail, 200)}`,
      "unknown-field": `${quote(detail)} n’existe pas dans un rapport ; docs/guide/report-templates.md dit ce qui existe`,
      "unknown-helper": `${quote(detail)} ne peut pas servir ici ; utilisez if, unless, each, with, is ou link`,
      "unknown-part": `il n’y a pas de partie ${quote(detail)}`,
      "raw-output": `écrivez ${quote(detail)} avec deux accolades : ce qui est montré est rendu sûr`,
      "not-allowed": `${quote(detail)} n’est pas permis dans un modèle`,
      "too-large": `le modèle dépasse ${detail}`,
      "too-many-marks": `le modèle contient plus de ${detail} fois {{`,
      "too-deep": `des blocs, des else if ou des parenthèses s’imbriquent sur plus de ${detail} niveaux`,
      "too-much-output": "le modèle répète trop : des boucles dans des boucles rendent ce rapport sans fin",
      unreadable: `le fichier est illisible (${detail})`,
      "no-template": `il n’y a pas de modèle ${quote(detail)} : funder et public sont fournis, le vôtre se trouve dans templates/`,
    })[problem],
};

const WORDS: Readonly<Record<Lang, ReportCommandWords>> = { nl, en, fr };

/** The words of `impact report` in a language. */
export function reportCommandWords(lang: Lang): ReportCommandWords {
  return WORDS[lang];
}

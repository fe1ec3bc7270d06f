import type { Severity } from "../findings/finding.ts";
import { formatDate } from "./dates.ts";
import { pluralIn } from "./history-counts.ts";
import { list } from "./list.ts";
import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";
import { type Since, sinceSentence } from "./since.ts";

/** How many findings of each severity. */
export type Summary = Readonly<Record<Severity, number>>;

/** Which paths are shown, and what is found outside them. */
interface Elsewhere {
  readonly paths: readonly string[];
  readonly summary: Summary;
  /** Files outside them that could not be read, or not all of them: what rests on these was not checked. */
  readonly unread: readonly string[];
}

/** What was looked at, for the sentence that says that all is well. */
export interface Checked {
  readonly files: number;
  readonly measurements: number;
  readonly asOf: string;
  /** What it was compared with, where only what is new is shown. */
  readonly since?: Since;
  /** Where only some paths are shown: which, and what is found outside them. */
  readonly elsewhere?: Elsewhere;
  /** How many findings are not shown because exemptions set them aside; absent where none. */
  readonly exempt?: number;
  /** Where there is a next stage and all is shown. */
  readonly next?: NextFound;
}

/** What the next stage would find besides what this one does. */
export interface NextFound {
  readonly stage: string;
  readonly count: number;
  /** There are more: they were not all looked for. */
  readonly atLeast?: boolean;
  /** The gravest first, then the most frequent. */
  readonly rules: readonly string[];
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
  /** Which part of the repository is shown. */
  within(paths: string, count: number): string;
  /** What is found outside it. */
  elsewhere(counts: string): string;
  nothingElsewhere: string;
  /** What rests on these files could not be checked. */
  restsOnUnread(paths: string): string;
  /** How many findings are set aside. */
  exempt(count: number): string;
  and(count: number): string;
  /** How many of what is told can be repaired by the tool. */
  repairable(count: number): string;
  /** What the next stage would ask, and how to see it. */
  next(found: NextFound): string;
  nothingNext(stage: string): string;
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
    within: (paths, count) => `Only ${paths} ${count === 1 ? "is" : "are"} shown.`,
    elsewhere: (counts) => `Elsewhere: ${counts}.`,
    nothingElsewhere: "Elsewhere nothing was found.",
    restsOnUnread: (paths) =>
      `Not everything here was checked: ${paths} could not be read in full, and what rests on it was left out.`,
    exempt: (count) =>
      `${count === 1 ? "1 finding is" : `${count} findings are`} set aside by exemptions in impact.yaml.`,
    and: (count) => `${count} more`,
    repairable: (count) =>
      `${count === 1 ? "1 of these" : `${count} of these`} \`impact validate --fix\` repairs; with --dry-run it first shows what would change.`,
    next: ({ stage, count, atLeast = false, rules }) =>
      `The next stage, \`${stage}\`, would find ${atLeast ? "at least " : ""}${count === 1 ? "1 thing" : `${count} things`} more, by ${someOf(rules, "en")}. To see ${count === 1 ? "it" : "them"}: impact validate --stage ${stage}`,
    nothingNext: (stage) => `The next stage, \`${stage}\`, would find nothing more.`,
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
    within: (paths, count) => `Hier ${count === 1 ? "staat" : "staan"} alleen ${paths}.`,
    elsewhere: (counts) => `Elders: ${counts}.`,
    nothingElsewhere: "Elders is niets gevonden.",
    restsOnUnread: (paths) =>
      `Niet alles is hier nagekeken: ${paths} kon niet helemaal gelezen worden, en wat daarop steunt, bleef buiten beschouwing.`,
    exempt: (count) =>
      `${count === 1 ? "1 bevinding is" : `${count} bevindingen zijn`} opzijgezet door uitzonderingen in impact.yaml.`,
    and: (count) => `nog ${count}`,
    repairable: (count) =>
      `${count} hiervan herstelt \`impact validate --fix\`; met --dry-run zie je eerst wat er zou veranderen.`,
    next: ({ stage, count, atLeast = false, rules }) =>
      `In de volgende fase, \`${stage}\`, ${count === 1 ? "komt er 1 bevinding" : `komen er ${atLeast ? "minstens " : ""}${count} bevindingen`} bij, van ${someOf(rules, "nl")}. Om ze te zien: impact validate --stage ${stage}`,
    nothingNext: (stage) => `In de volgende fase, \`${stage}\`, komt er niets bij.`,
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
    within: (paths, count) => (count === 1 ? `Seul ${paths} est montré.` : `Seuls ${paths} sont montrés.`),
    elsewhere: (counts) => `Ailleurs : ${counts}.`,
    nothingElsewhere: "Ailleurs, rien n'a été trouvé.",
    restsOnUnread: (paths) =>
      `Tout n'a pas été vérifié ici : ${paths} n'a pas pu être lu en entier, et ce qui s'appuie dessus a été laissé de côté.`,
    exempt: (count) =>
      `${count === 1 ? "1 constat est mis" : `${count} constats sont mis`} de côté par des exceptions dans impact.yaml.`,
    and: (count) => `${count} autres`,
    repairable: (count) =>
      `\`impact validate --fix\` en répare ${count} ; avec --dry-run, il montre d'abord ce qui changerait.`,
    next: ({ stage, count, atLeast = false, rules }) =>
      `À l'étape suivante, \`${stage}\`, il y aurait ${atLeast ? "au moins " : ""}${count === 1 ? "1 constat" : `${count} constats`} de plus, de ${someOf(rules, "fr")}. Pour les voir : impact validate --stage ${stage}`,
    nothingNext: (stage) => `À l'étape suivante, \`${stage}\`, il n'y aurait rien de plus.`,
    explain: (rule) => `Plus sur une règle : impact explain ${rule}`,
  },
};

/** More than this nobody reads in one line. */
const MOST_NAMED = 3;

/** The first few, in code, and how many more there are. */
function someOf(names: readonly string[], lang: Lang): string {
  const named = names.slice(0, MOST_NAMED).map((name) => quote(name));
  const more = names.length - named.length;
  return list(more > 0 ? [...named, WORDS[lang].and(more)] : named, lang);
}

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
  const sentences = [line.charAt(0).toUpperCase() + line.slice(1)];
  if (checked.elsewhere) sentences.push(...elsewhereSentences(checked.elsewhere, lang));
  if (checked.exempt !== undefined) sentences.push(words.exempt(checked.exempt));
  if (checked.since) sentences.push(sinceSentence(checked.since, lang));
  return sentences.join(" ");
}

/** That only a part is shown, and what is found outside it. */
function elsewhereSentences({ paths, summary, unread }: Elsewhere, lang: Lang): readonly string[] {
  // The folder of the repository itself leaves nothing out.
  if (paths.includes("")) return [];
  const { within, elsewhere, nothingElsewhere, restsOnUnread, counts } = WORDS[lang];
  const found = counts(summary);
  return [
    within(someOf(paths, lang), paths.length),
    found.length === 0 ? nothingElsewhere : elsewhere(list(found, lang)),
    ...(unread.length === 0 ? [] : [restsOnUnread(someOf(unread, lang))]),
  ];
}

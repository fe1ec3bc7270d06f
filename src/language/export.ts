import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";
import type { UsageText } from "./usage.ts";

/** Rows of the tables that an export does not show, and why; how many. */
export interface NotExported {
  /** Rows that cross two groups, or a group and a partner. */
  readonly crossed: number;
  /** Rows by partner or by a group for which the indicator declares no breakdown. */
  readonly undeclared: number;
  /** Totals of another kind of period than the latest. */
  readonly otherPeriods: number;
  /** Rows of periods that end after the day of the export. */
  readonly later: number;
  /** Rows that say that a figure does not apply, or that a share is of nobody. */
  readonly withoutValue: number;
  /** Indicators that are drafts. */
  readonly drafts: number;
}

/** What `impact export` says to a person; what stands in its files is in other pages of this room. */
export interface ExportWords {
  written(path: string): string;
  errors(count: number): string;
  sheetErrors(count: number): string;
  asked(facts: { readonly cells: number; readonly indicators: number }): string;
  readonly filledNote: string;
  leftOut(line: string): string;
  hidden(count: number): string;
  notExported(rows: NotExported): readonly string[];
  missingOption(option: string): UsageText;
  unusedOption(option: string, to: string): UsageText;
  unknownPartner(id: string, nearest: string | undefined): UsageText;
  unknownPeriod(text: string, likely: string | undefined): UsageText;
  nothingToAsk(partner: string, reasons: readonly string[]): UsageText;
  readonly noStandardOutput: UsageText;
  insideRepository(path: string): UsageText;
}

function some(count: number, sentence: string): readonly string[] {
  return count > 0 ? [sentence] : [];
}

const nl: ExportWords = {
  written: (path) => `Geschreven: ${path}`,
  errors: (count) =>
    `Er ${count === 1 ? "staat één fout" : `staan ${count} fouten`} in de bestanden; een export zou dan te veel beweren. \`impact validate\` zegt waar.`,
  sheetErrors: (count) =>
    `Let op: er ${count === 1 ? "staat één fout" : `staan ${count} fouten`} in de bestanden; misschien wordt daardoor niet alles gevraagd. \`impact validate\` zegt waar.`,
  asked: ({ cells, indicators }) =>
    `${cells === 1 ? "Eén rij" : `${cells} rijen`} gevraagd, van ${indicators === 1 ? "één indicator" : `${indicators} indicatoren`}.`,
  filledNote:
    "De cijfers die deze partner al leverde zijn ingevuld, ook kleine aantallen: bezorg het bestand alleen aan die partner.",
  leftOut: (line) => `Niet gevraagd: ${line}`,
  hidden: (count) =>
    `${count === 1 ? "Eén cijfer is" : `${count} cijfers zijn`} verborgen; de kolom hidden zegt waarom.`,
  notExported: ({ crossed, undeclared, otherPeriods, later, withoutValue, drafts }) => {
    const rows = (count: number) => (count === 1 ? "één rij" : `${count} rijen`);
    const one = (count: number, single: string, several: string) => (count === 1 ? single : several);
    return [
      ...some(
        crossed,
        `Niet mee: ${rows(crossed)} die twee groepen ${one(crossed, "kruist", "kruisen")}; dat is niet bewezen veilig.`,
      ),
      ...some(
        undeclared,
        `Niet mee: ${rows(undeclared)} per partner of groep zonder uitsplitsing bij de indicator.`,
      ),
      ...some(
        otherPeriods,
        `Niet mee: ${rows(otherPeriods)} van een andere soort periode dan de laatste meting.`,
      ),
      ...some(later, `Niet mee: ${rows(later)} van een periode die nog niet voorbij is.`),
      ...some(
        withoutValue,
        `Niet mee: ${rows(withoutValue)} zonder waarde (na: niet van toepassing, of een aandeel van niemand).`,
      ),
      ...some(drafts, `Niet mee: ${one(drafts, "één indicator", `${drafts} indicatoren`)} in ontwerp.`),
    ];
  },
  missingOption: (option) => ({
    message: `${option} ontbreekt.`,
    help: "Een invulblad is voor één partner en één periode: --to collection-sheet --partner <id> --period 2025.",
  }),
  unusedOption: (option, to) => ({
    message: `${option} kan niet samen met --to ${to}.`,
    help: "Die optie hoort bij --to collection-sheet.",
  }),
  unknownPartner: (id, nearest) => ({
    message: `Er is geen partner ${quote(id)}.`,
    help: nearest ? `Bedoelde je ${nearest}?` : "De partners staan in partners.yaml.",
  }),
  unknownPeriod: (text, likely) => ({
    message: `${quote(text)} is geen periode.`,
    help: likely ? `Bedoelde je ${likely}?` : "Schrijf hem als 2025, 2025-Q3, 2025-03 of 2024-2025.",
  }),
  nothingToAsk: (partner, reasons) => ({
    message: `Van ${quote(partner)} is voor deze periode niets te vragen.`,
    help:
      reasons.length > 0
        ? `${reasons.join("; ")}.`
        : "Geen enkele indicator noemt deze partner onder `delivered_by`.",
  }),
  noStandardOutput: {
    message: "Een export gaat naar een bestand of map, niet naar het scherm.",
    help: "Geef met --output een bestand of map op.",
  },
  insideRepository: (path) => ({
    message: `CSV-bestanden in ${quote(path)} zouden als deel van de repository nagekeken worden.`,
    help: "Kies een map onder docs/, of buiten de repository.",
  }),
};

const en: ExportWords = {
  written: (path) => `Written: ${path}`,
  errors: (count) =>
    `${count === 1 ? "One error was" : `${count} errors were`} found in the files; an export would claim too much. \`impact validate\` says where.`,
  sheetErrors: (count) =>
    `Mind: ${count === 1 ? "one error was" : `${count} errors were`} found in the files, so perhaps not everything is asked. \`impact validate\` says where.`,
  asked: ({ cells, indicators }) =>
    `${cells === 1 ? "One row" : `${cells} rows`} asked, of ${indicators === 1 ? "one indicator" : `${indicators} indicators`}.`,
  filledNote:
    "The figures that this partner delivered before are filled in, small ones included: give the file to that partner only.",
  leftOut: (line) => `Not asked: ${line}`,
  hidden: (count) =>
    `${count === 1 ? "One figure is" : `${count} figures are`} hidden; the column hidden says why.`,
  notExported: ({ crossed, undeclared, otherPeriods, later, withoutValue, drafts }) => {
    const rows = (count: number) => (count === 1 ? "one row" : `${count} rows`);
    const one = (count: number, single: string, several: string) => (count === 1 ? single : several);
    return [
      ...some(
        crossed,
        `Left out: ${rows(crossed)} that ${one(crossed, "crosses", "cross")} two groups; that is not proven safe.`,
      ),
      ...some(
        undeclared,
        `Left out: ${rows(undeclared)} by partner or group without a breakdown of the indicator.`,
      ),
      ...some(
        otherPeriods,
        `Left out: ${rows(otherPeriods)} of another kind of period than the latest figure.`,
      ),
      ...some(later, `Left out: ${rows(later)} of a period that is not over yet.`),
      ...some(
        withoutValue,
        `Left out: ${rows(withoutValue)} without a value (na: does not apply, or a share of nobody).`,
      ),
      ...some(drafts, `Left out: ${one(drafts, "one indicator", `${drafts} indicators`)} in draft.`),
    ];
  },
  missingOption: (option) => ({
    message: `${option} is missing.`,
    help: "A collection sheet is for one partner and one period: --to collection-sheet --partner <id> --period 2025.",
  }),
  unusedOption: (option, to) => ({
    message: `${option} cannot be used with --to ${to}.`,
    help: "That option belongs to --to collection-sheet.",
  }),
  unknownPartner: (id, nearest) => ({
    message: `There is no partner ${quote(id)}.`,
    help: nearest ? `Did you mean ${nearest}?` : "The partners stand in partners.yaml.",
  }),
  unknownPeriod: (text, likely) => ({
    message: `${quote(text)} is not a period.`,
    help: likely ? `Did you mean ${likely}?` : "Write it as 2025, 2025-Q3, 2025-03 or 2024-2025.",
  }),
  nothingToAsk: (partner, reasons) => ({
    message: `There is nothing to ask of ${quote(partner)} for this period.`,
    help:
      reasons.length > 0 ? `${reasons.join("; ")}.` : "No indicator names this partner under `delivered_by`.",
  }),
  noStandardOutput: {
    message: "An export goes to a file or a folder, not to the screen.",
    help: "Name a file or a folder with --output.",
  },
  insideRepository: (path) => ({
    message: `CSV files in ${quote(path)} would be checked as part of the repository.`,
    help: "Choose a folder below docs/, or outside the repository.",
  }),
};

const fr: ExportWords = {
  written: (path) => `Écrit : ${path}`,
  errors: (count) =>
    `${count === 1 ? "Une erreur se trouve" : `${count} erreurs se trouvent`} dans les fichiers ; un export affirmerait trop. \`impact validate\` dit où.`,
  sheetErrors: (count) =>
    `Attention : ${count === 1 ? "une erreur se trouve" : `${count} erreurs se trouvent`} dans les fichiers ; tout n’est peut-être pas demandé. \`impact validate\` dit où.`,
  asked: ({ cells, indicators }) =>
    `${cells === 1 ? "Une ligne demandée" : `${cells} lignes demandées`}, de ${indicators === 1 ? "un indicateur" : `${indicators} indicateurs`}.`,
  filledNote:
    "Les chiffres que ce partenaire a déjà fournis sont remplis, petits nombres compris : ne remettez le fichier qu’à ce partenaire.",
  leftOut: (line) => `Pas demandé : ${line}`,
  hidden: (count) =>
    `${count === 1 ? "Un chiffre est masqué" : `${count} chiffres sont masqués`} ; la colonne hidden dit pourquoi.`,
  notExported: ({ crossed, undeclared, otherPeriods, later, withoutValue, drafts }) => {
    const rows = (count: number) => (count === 1 ? "une ligne" : `${count} lignes`);
    const one = (count: number, single: string, several: string) => (count === 1 ? single : several);
    return [
      ...some(
        crossed,
        `Pas dans l’export : ${rows(crossed)} qui ${one(crossed, "croise", "croisent")} deux groupes ; ce n’est pas prouvé sûr.`,
      ),
      ...some(
        undeclared,
        `Pas dans l’export : ${rows(undeclared)} par partenaire ou groupe sans ventilation de l’indicateur.`,
      ),
      ...some(
        otherPeriods,
        `Pas dans l’export : ${rows(otherPeriods)} d’une autre sorte de période que la dernière mesure.`,
      ),
      ...some(later, `Pas dans l’export : ${rows(later)} d’une période qui n’est pas encore terminée.`),
      ...some(
        withoutValue,
        `Pas dans l’export : ${rows(withoutValue)} sans valeur (na : sans objet, ou une part de personne).`,
      ),
      ...some(
        drafts,
        `Pas dans l’export : ${one(drafts, "un indicateur", `${drafts} indicateurs`)} à l’état d’ébauche.`,
      ),
    ];
  },
  missingOption: (option) => ({
    message: `${option} manque.`,
    help: "Une feuille de collecte est pour un partenaire et une période : --to collection-sheet --partner <id> --period 2025.",
  }),
  unusedOption: (option, to) => ({
    message: `${option} ne va pas avec --to ${to}.`,
    help: "Cette option va avec --to collection-sheet.",
  }),
  unknownPartner: (id, nearest) => ({
    message: `Il n’y a pas de partenaire ${quote(id)}.`,
    help: nearest ? `Vouliez-vous dire ${nearest} ?` : "Les partenaires se trouvent dans partners.yaml.",
  }),
  unknownPeriod: (text, likely) => ({
    message: `${quote(text)} n’est pas une période.`,
    help: likely ? `Vouliez-vous dire ${likely} ?` : "Écrivez-la comme 2025, 2025-Q3, 2025-03 ou 2024-2025.",
  }),
  nothingToAsk: (partner, reasons) => ({
    message: `Il n’y a rien à demander à ${quote(partner)} pour cette période.`,
    help:
      reasons.length > 0
        ? `${reasons.join(" ; ")}.`
        : "Aucun indicateur ne nomme ce partenaire sous `delivered_by`.",
  }),
  noStandardOutput: {
    message: "Un export va dans un fichier ou un dossier, pas à l’écran.",
    help: "Indiquez un fichier ou un dossier avec --output.",
  },
  insideRepository: (path) => ({
    message: `Des fichiers CSV dans ${quote(path)} seraient vérifiés comme partie du dépôt.`,
    help: "Choisissez un dossier sous docs/, ou en dehors du dépôt.",
  }),
};

const WORDS: Readonly<Record<Lang, ExportWords>> = { nl, en, fr };

/** The words of `impact export` in a language. */
export function exportWords(lang: Lang): ExportWords {
  return WORDS[lang];
}

import type { Lang } from "./locale.ts";

/** What `impact init --editor` says. */
export interface EditorHelpWords {
  readonly made: (files: number) => string;
  readonly wouldMake: (files: number) => string;
  readonly upToDate: string;
  /** Where settings of one's own do not name the schemas. */
  readonly settingsKept: string;
  readonly notWritten: (path: string) => { readonly message: string; readonly help: string };
}

const WORDS: Readonly<Record<Lang, EditorHelpWords>> = {
  en: {
    made: (files) =>
      `The help for the editor was renewed: ${files} ${files === 1 ? "file" : "files"} in .vscode.`,
    wouldMake: (files) =>
      `This would renew ${files} ${files === 1 ? "file" : "files"} in .vscode. Nothing was written.`,
    upToDate: "The help for the editor is up to date. Nothing was changed.",
    settingsKept:
      "Your .vscode/settings.json was left as it is, and does not name the schemas: put the lines `yaml.schemas` of a new repository in it (impact init).",
    notWritten: (path) => ({
      message: `${path} could not be written. Nothing was changed.`,
      help: "Check that you may write in that folder, and that it is no link to another one.",
    }),
  },
  nl: {
    made: (files) =>
      `De hulp voor de editor is vernieuwd: ${files} ${files === 1 ? "bestand" : "bestanden"} in .vscode.`,
    wouldMake: (files) =>
      `Dit zou ${files} ${files === 1 ? "bestand" : "bestanden"} vernieuwen in .vscode. Er is niets geschreven.`,
    upToDate: "De hulp voor de editor is al bij. Er is niets veranderd.",
    settingsKept:
      "Jullie .vscode/settings.json bleef zoals het is, en noemt de schema's niet: zet er de regels `yaml.schemas` van een nieuwe repository in (impact init).",
    notWritten: (path) => ({
      message: `${path} kon niet geschreven worden. Er is niets veranderd.`,
      help: "Kijk na of je in die map mag schrijven, en of ze geen koppeling naar een andere map is.",
    }),
  },
  fr: {
    made: (files) =>
      `L'aide pour l'éditeur est renouvelée : ${files} ${files === 1 ? "fichier" : "fichiers"} dans .vscode.`,
    wouldMake: (files) =>
      `Ceci renouvellerait ${files} ${files === 1 ? "fichier" : "fichiers"} dans .vscode. Rien n'a été écrit.`,
    upToDate: "L'aide pour l'éditeur est à jour. Rien n'a changé.",
    settingsKept:
      "Votre .vscode/settings.json est resté tel quel et ne nomme pas les schémas : ajoutez-y les lignes `yaml.schemas` d'un nouveau dépôt (impact init).",
    notWritten: (path) => ({
      message: `${path} n'a pas pu être écrit. Rien n'a changé.`,
      help: "Vérifiez que vous pouvez écrire dans ce dossier et qu'il n'est pas un lien vers un autre.",
    }),
  },
};

export function editorHelpWords(lang: Lang): EditorHelpWords {
  return WORDS[lang];
}

import type { Lang } from "./locale.ts";

/** The words of the file CODEOWNERS, and of `impact init --owners`. */
export interface OwnersWords {
  /** At the top of a new file. */
  readonly above: readonly string[];
  /** Above the lines that are made. */
  readonly inside: readonly string[];
  readonly made: (path: string) => string;
  readonly wouldMake: (path: string) => string;
  readonly upToDate: (path: string) => string;
  readonly noAccounts: string;
  readonly unclearMarks: (path: string) => Refused;
  readonly unread: Refused;
  readonly notWritten: (path: string) => Refused;
}

interface Refused {
  readonly message: string;
  readonly help: string;
}

const WORDS: Readonly<Record<Lang, OwnersWords>> = {
  en: {
    above: [
      "Who is asked to look at a change, on GitHub and GitLab. Of the lines that fit a file, the last one counts.",
      "Lines of your own stand below the marked part, and stay.",
    ],
    inside: [
      "Made by `impact init --owners` from `accounts` in partners.yaml, `owner` of indicators and `author` of claims.",
      "What is changed by hand between these two marks is lost.",
    ],
    made: (path) => `${path} names who looks after what, as the coalition says now.`,
    wouldMake: (path) => `This would write ${path}. Nothing was written.`,
    upToDate: (path) => `${path} says what the coalition says. Nothing was changed.`,
    noAccounts:
      "No partner has an account yet, so nobody is asked to look: put `accounts` in partners.yaml, such as ['@org/team'].",
    unclearMarks: (path) => ({
      message: `In ${path} it is not clear which lines are made by impact. Nothing was written.`,
      help: "Leave one line `# impact: begin` and below it one line `# impact: end`, or take both away.",
    }),
    unread: {
      message: "Not everything about partners, indicators and claims could be read. Nothing was written.",
      help: "Run `impact validate`, repair what it finds, and try again: otherwise somebody would be left out.",
    },
    notWritten: (path) => ({
      message: `${path} could not be written. Nothing was changed.`,
      help: "Check that you may write in that folder, and that it is no link to another one.",
    }),
  },
  nl: {
    above: [
      "Wie gevraagd wordt om naar een verandering te kijken, op GitHub en GitLab. Van de regels die bij een bestand",
      "passen, telt de laatste. Eigen regels staan onder het gemarkeerde deel, en blijven.",
    ],
    inside: [
      "Gemaakt door `impact init --owners` uit `accounts` in partners.yaml, `owner` van indicatoren en `author` van claims.",
      "Wat met de hand verandert tussen deze twee merktekens, gaat verloren.",
    ],
    made: (path) => `In ${path} staat wie waarnaar kijkt, zoals de coalitie het nu zegt.`,
    wouldMake: (path) => `Dit zou ${path} schrijven. Er is niets geschreven.`,
    upToDate: (path) => `${path} zegt wat de coalitie zegt. Er is niets veranderd.`,
    noAccounts:
      "Nog geen enkele partner heeft een account, dus wordt niemand gevraagd om mee te kijken: zet `accounts` in partners.yaml, zoals ['@org/team'].",
    unclearMarks: (path) => ({
      message: `In ${path} is niet duidelijk welke regels impact maakte. Er is niets geschreven.`,
      help: "Laat één regel `# impact: begin` staan en daaronder één regel `# impact: end`, of haal ze allebei weg.",
    }),
    unread: {
      message: "Niet alles over partners, indicatoren en claims kon gelezen worden. Er is niets geschreven.",
      help: "Voer `impact validate` uit, herstel wat het vindt en probeer opnieuw: anders zou iemand vergeten worden.",
    },
    notWritten: (path) => ({
      message: `${path} kon niet geschreven worden. Er is niets veranderd.`,
      help: "Kijk na of je in die map mag schrijven, en of ze geen koppeling naar een andere map is.",
    }),
  },
  fr: {
    above: [
      "À qui l'on demande de regarder un changement, sur GitHub et GitLab. Des lignes qui conviennent à un fichier,",
      "la dernière compte. Vos propres lignes se trouvent sous la partie marquée, et restent.",
    ],
    inside: [
      "Fait par `impact init --owners` d'après `accounts` dans partners.yaml, `owner` des indicateurs et `author` des",
      "affirmations. Ce qui est changé à la main entre ces deux marques est perdu.",
    ],
    made: (path) => `${path} dit qui veille sur quoi, comme la coalition le dit maintenant.`,
    wouldMake: (path) => `Ceci écrirait ${path}. Rien n'a été écrit.`,
    upToDate: (path) => `${path} dit ce que dit la coalition. Rien n'a changé.`,
    noAccounts:
      "Aucun partenaire n'a encore de compte, donc personne n'est invité à regarder : ajoutez `accounts` dans partners.yaml, comme ['@org/team'].",
    unclearMarks: (path) => ({
      message: `Dans ${path}, on ne voit pas quelles lignes impact a faites. Rien n'a été écrit.`,
      help: "Laissez une ligne `# impact: begin` et plus bas une ligne `# impact: end`, ou enlevez les deux.",
    }),
    unread: {
      message:
        "Tout ce qui concerne les partenaires, les indicateurs et les affirmations n'a pas pu être lu. Rien n'a été écrit.",
      help: "Lancez `impact validate`, réparez ce qu'il trouve et réessayez : sinon quelqu'un serait oublié.",
    },
    notWritten: (path) => ({
      message: `${path} n'a pas pu être écrit. Rien n'a changé.`,
      help: "Vérifiez que vous pouvez écrire dans ce dossier et qu'il n'est pas un lien vers un autre.",
    }),
  },
};

export function ownersWords(lang: Lang): OwnersWords {
  return WORDS[lang];
}

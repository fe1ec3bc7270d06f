import type { Lang } from "./locale.ts";

/** What is said, where a coalition is made, of GitHub and GitLab, where they do not see all that it makes. */
export interface PlatformsWords {
  readonly nothingChecked: (folder: string) => string;
  /** Before the list of what has to be moved. */
  readonly move: (top: string) => string;
  readonly filledIn: (folder: string) => string;
  readonly fillIn: (folder: string) => string;
  readonly ownRepository: string;
  readonly ownersThere: (path: string) => string;
  readonly ownersAtTop: string;
  /** As long as the package is not on npm. */
  readonly notPublished: string;
}

const WORDS: Readonly<Record<Lang, PlatformsWords>> = {
  en: {
    nothingChecked: (folder) =>
      `ATTENTION: on GitHub and GitLab nothing is checked yet. They only look at the top of the git repository, and this coalition lies below it, in ${folder}.`,
    move: (top) =>
      `Move these to ${top}, beside what is there; a file that is there already under that name is not to be written over:`,
    filledIn: (folder) => `The workflows look in the folder that IMPACT_FOLDER names: "${folder}".`,
    fillIn: (folder) =>
      `The name ${folder} could not be put in the workflows: give the folder another name, and fill that in as IMPACT_FOLDER in impact.yml and .gitlab-ci.yml.`,
    ownRepository:
      'Will this folder become a git repository of its own? Then leave them where they are, and put "." as IMPACT_FOLDER.',
    ownersThere: (path) =>
      `No CODEOWNERS was made: ${path} is there, and of several the platforms read only one. With \`impact init --owners\` the coalition is added to it.`,
    ownersAtTop:
      "No CODEOWNERS was made: the platforms look for it at the top of the git repository. `impact init --owners` makes it there.",
    notPublished:
      "The package is not on npm yet: until it is, run the tool from a clone of the project, and fill in the workflows where they get the tool.",
  },
  nl: {
    nothingChecked: (folder) =>
      `LET OP: op GitHub en GitLab wordt nog niets nagekeken. Ze kijken alleen bovenaan in de git-repository, en deze coalitie ligt lager, in ${folder}.`,
    move: (top) =>
      `Verplaats deze naar ${top}, naast wat daar al staat; overschrijf geen bestand dat daar al met die naam staat:`,
    filledIn: (folder) => `De workflows kijken in de map die IMPACT_FOLDER noemt: “${folder}”.`,
    fillIn: (folder) =>
      `De naam ${folder} kon niet in de workflows: geef de map een andere naam, en vul die in als IMPACT_FOLDER in impact.yml en .gitlab-ci.yml.`,
    ownRepository:
      "Wordt deze map een eigen git-repository? Laat ze dan staan waar ze staan, en zet “.” als IMPACT_FOLDER.",
    ownersThere: (path) =>
      `Er is geen CODEOWNERS gemaakt: ${path} staat er al, en van verschillende lezen de platformen er maar één. Met \`impact init --owners\` komt de coalitie erbij.`,
    ownersAtTop:
      "Er is geen CODEOWNERS gemaakt: de platformen zoeken het bovenaan in de git-repository. `impact init --owners` maakt het daar.",
    notPublished:
      "Het pakket staat nog niet op npm: gebruik tot dan de tool vanuit een kloon van het project, en vul in de workflows in waar ze de tool halen.",
  },
  fr: {
    nothingChecked: (folder) =>
      `ATTENTION : sur GitHub et GitLab, rien n'est encore vérifié. Ils ne regardent qu'en haut du dépôt git, et cette coalition se trouve plus bas, dans ${folder}.`,
    move: (top) =>
      `Déplacez ceci vers ${top}, à côté de ce qui s'y trouve ; n'écrasez aucun fichier qui y porte déjà ce nom :`,
    filledIn: (folder) => `Les workflows regardent dans le dossier que nomme IMPACT_FOLDER : « ${folder} ».`,
    fillIn: (folder) =>
      `Le nom ${folder} n'a pas pu être mis dans les workflows : donnez un autre nom au dossier, et indiquez-le comme IMPACT_FOLDER dans impact.yml et .gitlab-ci.yml.`,
    ownRepository:
      "Ce dossier deviendra-t-il un dépôt git à part ? Alors laissez-les où ils sont, et mettez « . » comme IMPACT_FOLDER.",
    ownersThere: (path) =>
      `Aucun CODEOWNERS n'a été fait : ${path} existe, et de plusieurs, les plateformes n'en lisent qu'un. Avec \`impact init --owners\`, la coalition y est ajoutée.`,
    ownersAtTop:
      "Aucun CODEOWNERS n'a été fait : les plateformes le cherchent en haut du dépôt git. `impact init --owners` le crée à cet endroit.",
    notPublished:
      "Le paquet n'est pas encore sur npm : d'ici là, lancez l'outil depuis un clone du projet, et indiquez dans les workflows d'où ils prennent l'outil.",
  },
};

export function platformsWords(lang: Lang): PlatformsWords {
  return WORDS[lang];
}

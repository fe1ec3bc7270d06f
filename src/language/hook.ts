import type { Lang } from "./locale.ts";

/** The words that a git hook itself carries, and those about putting it in place. */
export interface HookWords {
  /** At the top of the hook. */
  readonly about: readonly string[];
  /** Before what was found. */
  readonly stopped: string;
  readonly repair: string;
  readonly couldNot: string;
  readonly missing: string;
  readonly howToInstall: string;
  /** The same, as long as the package is not on npm. */
  readonly howToReach: string;
  readonly once: string;
  readonly folderGone: (folder: string) => string;
  /** Said by `impact init --hook`. */
  readonly made: (path: string) => string;
  /** The same, of the hook before a push. */
  readonly madeForPush: (path: string) => string;
  readonly wouldMake: (path: string) => string;
  readonly there: (path: string) => string;
  /** Of a hook in the work tree. */
  readonly shared: (path: string) => string;
  /** Of a hook of ours that sh cannot read. */
  readonly windowsLines: (path: string) => Refused;
  readonly otherHook: (path: string, line: string) => Refused;
  readonly outside: (path: string, line: string) => Refused;
  readonly noGit: (folder: string) => Refused;
  readonly notWritten: (path: string) => Refused;
  readonly ask: string;
}

interface Refused {
  readonly message: string;
  readonly help: string;
}

const en: HookWords = {
  about: [
    "Made by `impact init --hook`: before every commit it checks what that brings to the folder of the coalition, so",
    "that no data about people and no errors come in there. Outside that folder it looks at nothing. Delete this",
    "file to stop that.",
  ],
  stopped: "The commit was stopped: impact found errors in what is staged.",
  repair:
    "Repair them and stage the files again with `git add`. What is once committed stays in the history.",
  couldNot: "The commit was stopped: the check could not be carried out.",
  missing: "The commit was stopped: the program `impact` was not found, so nothing was checked.",
  howToInstall: "Install it (npm install impact-as-code), or put it on the PATH.",
  howToReach:
    "Put it on the PATH. It is not on npm yet: a package called impact-as-code there would not be ours.",
  once: "To commit once without the check: git commit --no-verify. Never do that with data about people.",
  folderGone: (folder) =>
    `impact: nothing is staged in the folder ${folder}, so nothing was checked. If the coalition has moved, delete this hook and run \`impact init --hook\` again.`,
  made: (path) =>
    `Git hook made: ${path}. Before every commit it checks what is staged in the folder of the coalition, and nothing outside it.`,
  madeForPush: (path) =>
    `Git hook made: ${path}. Before every push it looks for data about people in every commit that is sent.`,
  wouldMake: (path) => `This would make the git hook ${path}. Nothing was written.`,
  there: (path) => `The git hook is there already: ${path}. Nothing was changed.`,
  shared: (path) =>
    `It is kept with the files: commit it as well, with the .gitattributes beside it, so that the others have it. On Windows, mark it as a program: git add --chmod=+x ${quoted(path)}`,
  windowsLines: (path) => ({
    message: `The git hook is there, but its lines end as on Windows, so that git cannot start it everywhere: ${path}.`,
    help: "Delete it and run `impact init --hook` again.",
  }),
  otherHook: (path, line) => ({
    message: `There is another git hook already, which is not written over: ${path}.`,
    help: `Add this line to it, at the end: ${line}`,
  }),
  outside: (path, line) => ({
    message: `Git looks for its hooks in a folder that other repositories may use as well, so nothing was written there: ${path}.`,
    help: `Add this line to the hook there, or set core.hooksPath for this repository: ${line}`,
  }),
  noGit: (folder) => ({
    message: `${folder} is not in a git repository that can be read, so there is no place for a hook. Nothing was written.`,
    help: "Begin one with `git init`, then run `impact init --hook`.",
  }),
  notWritten: (path) => ({
    message: `The git hook could not be written: ${path}.`,
    help: "Check that you may write in that folder.",
  }),
  ask: "Check before every commit that no data about people come into the folder of the coalition? (a git hook)",
};

const nl: HookWords = {
  about: [
    "Gemaakt door `impact init --hook`: kijkt vóór elke commit na wat die in de map van de coalitie brengt, zodat",
    "daar geen gegevens over mensen en geen fouten binnenkomen. Buiten die map kijkt het niets na. Verwijder dit",
    "bestand om daarmee te stoppen.",
  ],
  stopped: "De commit is tegengehouden: impact vond fouten in wat klaarstaat.",
  repair:
    "Herstel ze en zet de bestanden opnieuw klaar met `git add`. Wat eens gecommit is, blijft in de geschiedenis staan.",
  couldNot: "De commit is tegengehouden: de controle kon niet gebeuren.",
  missing: "De commit is tegengehouden: het programma `impact` is niet gevonden, dus er is niets nagekeken.",
  howToInstall: "Installeer het (npm install impact-as-code), of zet het in het PATH.",
  howToReach:
    "Zet het in het PATH. Het staat nog niet op npm: een pakket impact-as-code daar zou niet van ons zijn.",
  once: "Eén keer committen zonder controle: git commit --no-verify. Doe dat nooit met gegevens over mensen.",
  folderGone: (folder) =>
    `impact: er staat niets klaar in de map ${folder}, dus er is niets nagekeken. Is de coalitie verhuisd, verwijder dan deze hook en voer \`impact init --hook\` opnieuw uit.`,
  made: (path) =>
    `Git-hook gemaakt: ${path}. Vóór elke commit kijkt die na wat klaarstaat in de map van de coalitie, en niets daarbuiten.`,
  madeForPush: (path) =>
    `Git-hook gemaakt: ${path}. Vóór elke push zoekt die naar gegevens over mensen in elke commit die verstuurd wordt.`,
  wouldMake: (path) => `Dit zou de git-hook ${path} maken. Er is niets geschreven.`,
  there: (path) => `De git-hook staat er al: ${path}. Er is niets veranderd.`,
  shared: (path) =>
    `Hij wordt bij de bestanden bewaard: commit hem ook, samen met de .gitattributes ernaast, dan hebben de anderen hem. Zeg er op Windows bij dat het een programma is: git add --chmod=+x ${quoted(path)}`,
  windowsLines: (path) => ({
    message: `De git-hook staat er, maar met regeleinden van Windows, zodat git hem niet overal kan starten: ${path}.`,
    help: "Verwijder hem en voer `impact init --hook` opnieuw uit.",
  }),
  otherHook: (path, line) => ({
    message: `Er staat al een andere git-hook, die niet overschreven wordt: ${path}.`,
    help: `Voeg er achteraan deze regel aan toe: ${line}`,
  }),
  outside: (path, line) => ({
    message: `Git zoekt zijn hooks in een map die ook andere repositories kunnen gebruiken; daar is niets geschreven: ${path}.`,
    help: `Voeg deze regel toe aan de hook daar, of stel core.hooksPath in voor deze repository: ${line}`,
  }),
  noGit: (folder) => ({
    message: `${folder} ligt niet in een git-repository die gelezen kan worden; er is geen plaats voor een hook. Er is niets geschreven.`,
    help: "Begin er een met `git init`, en voer dan `impact init --hook` uit.",
  }),
  notWritten: (path) => ({
    message: `De git-hook kon niet geschreven worden: ${path}.`,
    help: "Kijk na of je in die map mag schrijven.",
  }),
  ask: "Vóór elke commit nakijken dat er geen gegevens over mensen in de map van de coalitie binnenkomen? (een git-hook)",
};

const fr: HookWords = {
  about: [
    "Créé par `impact init --hook` : vérifie avant chaque commit ce qu'il apporte au dossier de la coalition,",
    "pour que n'y entrent ni données sur des personnes ni erreurs. En dehors de ce dossier, rien n'est vérifié.",
    "Supprimez ce fichier pour arrêter.",
  ],
  stopped: "Le commit a été arrêté : impact a trouvé des erreurs dans ce qui est indexé.",
  repair:
    "Réparez-les et indexez à nouveau les fichiers avec `git add`. Ce qui est une fois enregistré reste dans l'historique.",
  couldNot: "Le commit a été arrêté : la vérification n'a pas pu se faire.",
  missing: "Le commit a été arrêté : le programme `impact` est introuvable, donc rien n'a été vérifié.",
  howToInstall: "Installez-le (npm install impact-as-code), ou ajoutez-le au PATH.",
  howToReach:
    "Ajoutez-le au PATH. Il n'est pas encore sur npm : un paquet impact-as-code n'y serait pas le nôtre.",
  once: "Pour un commit sans vérification : git commit --no-verify. Jamais avec des données sur des personnes.",
  folderGone: (folder) =>
    `impact : rien n'est indexé dans le dossier ${folder}, donc rien n'a été vérifié. Si la coalition a déménagé, supprimez ce hook et relancez \`impact init --hook\`.`,
  made: (path) =>
    `Hook git créé : ${path}. Il vérifie avant chaque commit ce qui est indexé dans le dossier de la coalition, et rien en dehors.`,
  madeForPush: (path) =>
    `Hook git créé : ${path}. Avant chaque push, il cherche des données sur des personnes dans chaque commit envoyé.`,
  wouldMake: (path) => `Ceci créerait le hook git ${path}. Rien n'a été écrit.`,
  there: (path) => `Le hook git est déjà là : ${path}. Rien n'a changé.`,
  shared: (path) =>
    `Il est gardé avec les fichiers : enregistrez-le aussi, avec le .gitattributes à côté, pour que les autres l'aient. Sous Windows, indiquez que c'est un programme : git add --chmod=+x ${quoted(path)}`,
  windowsLines: (path) => ({
    message: `Le hook git est là, mais ses lignes se terminent comme sous Windows, donc git ne peut pas le lancer partout : ${path}.`,
    help: "Supprimez-le et relancez `impact init --hook`.",
  }),
  otherHook: (path, line) => ({
    message: `Il y a déjà un autre hook git, qui n'est pas écrasé : ${path}.`,
    help: `Ajoutez-y cette ligne, à la fin : ${line}`,
  }),
  outside: (path, line) => ({
    message: `Git cherche ses hooks dans un dossier que d'autres dépôts peuvent utiliser ; rien n'y a été écrit : ${path}.`,
    help: `Ajoutez cette ligne au hook qui s'y trouve, ou réglez core.hooksPath pour ce dépôt : ${line}`,
  }),
  noGit: (folder) => ({
    message: `${folder} n'est pas dans un dépôt git lisible ; il n'y a pas de place pour un hook. Rien n'a été écrit.`,
    help: "Commencez-en un avec `git init`, puis lancez `impact init --hook`.",
  }),
  notWritten: (path) => ({
    message: `Le hook git n'a pas pu être écrit : ${path}.`,
    help: "Vérifiez que vous pouvez écrire dans ce dossier.",
  }),
  ask: "Vérifier avant chaque commit qu'aucune donnée sur des personnes n'entre dans le dossier de la coalition ? (un hook git)",
};

/** A path that a shell takes as one word. */
function quoted(path: string): string {
  return /[^\w./\\:-]/.test(path) ? `"${path}"` : path;
}

const WORDS: Readonly<Record<Lang, HookWords>> = { nl, en, fr };

/** The words of the git hook, in one language. */
export function hookWords(lang: Lang): HookWords {
  return WORDS[lang];
}

import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";
import { reasonIn } from "./write-reasons.ts";

/** What can be wrong with a call, and what each sentence needs to know. */
export interface UsageArguments {
  "no-repository": { readonly folder: string };
  "not-a-folder": { readonly folder: string };
  "no-such-path": { readonly path: string };
  "tree-too-large": { readonly most: number };
  "wrong-date": { readonly option: string; readonly value: string };
  "wrong-period": { readonly option: string; readonly value: string; readonly likely?: string };
  /** Of an indicator or a node of the theory of change. */
  "unknown-name": { readonly name: string; readonly nearest?: string };
  "wrong-number": { readonly option: string; readonly value: string };
  "wrong-choice": { readonly option: string; readonly value: string; readonly allowed: readonly string[] };
  "unknown-option": { readonly option: string; readonly nearest?: string };
  "unknown-command": { readonly command: string; readonly nearest?: string };
  "missing-value": { readonly option: string };
  "too-many-arguments": { readonly command: string };
  "missing-argument": { readonly argument: string };
  "not-written": { readonly path: string; readonly reason: string };
  /** `--output` names a file that the repository reads. */
  "output-is-read": { readonly path: string };
  /** What stands there may hold somebody's work. */
  "output-exists": { readonly path: string };
  /** Standard output was asked for where a folder is needed. */
  "output-is-folder": { readonly option: string };
  "no-git": Nothing;
  "no-git-repository": { readonly folder: string };
  /** The folder belongs to another user of the machine. */
  "git-not-trusted": { readonly folder: string };
  "git-incomplete": Nothing;
  /** Files wait for somebody to choose between two versions. */
  "git-unmerged": Nothing;
  /** A git repository that does not hold impact.yaml: not staged, and not committed. */
  "nothing-staged": { readonly folder: string };
  "nothing-at-revisions": { readonly base: string; readonly head: string };
  "no-commits": { readonly folder: string };
  "unknown-revision": { readonly revision: string };
  /** A shallow clone lacks the revision, or what it has in common with the work. */
  "cut-off-history": { readonly revision: string };
  "unrelated-history": { readonly revision: string };
  "not-together": { readonly options: readonly [string, string] };
  internal: { readonly detail: string };
}

type Nothing = Readonly<Record<never, never>>;

export type UsageCode = keyof UsageArguments;

/** Message and remedy, each one line. */
export interface UsageText {
  readonly message: string;
  readonly help: string;
}

type Sentences = { readonly [C in UsageCode]: (args: UsageArguments[C]) => UsageText };

const en: Sentences = {
  "no-repository": ({ folder }) => ({
    message: `No impact.yaml was found in ${quote(folder)} or in a folder above it.`,
    help: "Go to the folder of the repository, name it with -C, or make a repository with `impact init`.",
  }),
  "not-a-folder": ({ folder }) => ({
    message: `${quote(folder)} is not a folder that can be read.`,
    help: "Check the spelling; -C wants the folder of a repository.",
  }),
  "no-such-path": ({ path }) => ({
    message: `There is no file or folder ${quote(path)} in this repository.`,
    help: "Paths are given from the folder you are in. Nothing was left out silently: nothing was shown.",
  }),
  "tree-too-large": ({ most }) => ({
    message: `This folder holds more than ${most} files, so it was not read.`,
    help: "Run the command in the folder of the coalition, not in one above it.",
  }),
  "wrong-date": ({ option, value }) => ({
    message: `${option} wants a day of the calendar; ${quote(value)} is none.`,
    help: "Write it as 2026-03-01.",
  }),
  "wrong-period": ({ option, value, likely }) => ({
    message: `${option} wants a period; ${quote(value)} is none.`,
    help: likely
      ? `Did you mean ${likely}?`
      : "Write it as 2025, 2025-H1, 2025-Q3, 2025-03, 2025-W09 or, for a school year, 2024-2025.",
  }),
  "unknown-name": ({ name, nearest }) => ({
    message: `There is no indicator and no part of the theory of change called ${quote(name)}.`,
    help: nearest
      ? `Did you mean ${nearest}?`
      : "Use the identifier, as in the files; `impact status` without a name shows all.",
  }),
  "wrong-number": ({ option, value }) => ({
    message: `${option} wants a whole number; ${quote(value)} is none.`,
    help: "Write it in digits, as 20.",
  }),
  "wrong-choice": ({ option, value, allowed }) => ({
    message: `${option} cannot be ${quote(value)}.`,
    help: `Choose one of: ${allowed.join(", ")}.`,
  }),
  "unknown-option": ({ option, nearest }) => ({
    message: `There is no option ${quote(option)}.`,
    help: nearest ? `Did you mean ${nearest}?` : "Add --help to see the options.",
  }),
  "unknown-command": ({ command, nearest }) => ({
    message: `There is no command ${quote(command)}.`,
    help: nearest ? `Did you mean ${nearest}?` : "`impact --help` lists the commands.",
  }),
  "missing-value": ({ option }) => ({
    message: `${option} needs a value.`,
    help: "Add --help to see what it can be.",
  }),
  "too-many-arguments": ({ command }) => ({
    message: `${command} was given more words than it can use.`,
    help: "Put names with blanks in quotes; add --help to see how it is used.",
  }),
  "missing-argument": ({ argument }) => ({
    message: `${argument === "file" ? "The name of a file" : argument} is missing.`,
    help: "Add --help to see how the command is used.",
  }),
  "not-written": ({ path, reason }) => ({
    message: `${quote(path)} could not be written (${reasonIn("en", reason)}).`,
    help: "Check that the folder exists and that you may write in it. Nothing was changed.",
  }),
  "output-is-read": ({ path }) => ({
    message: `${quote(path)} is read by impact as part of the repository, so it is not written over.`,
    help: "Choose another place, such as map.md or a file in reports/. Nothing was changed.",
  }),
  "output-exists": ({ path }) => ({
    message: `${quote(path)} is there already; somebody may have filled it in, so it is not written over.`,
    help: "Choose another name with --output, or move the file. Nothing was changed.",
  }),
  "output-is-folder": ({ option }) => ({
    message: `${option} - prints one report; without the name of a report, all of them are written into a folder.`,
    help: "Name the report to print, or a folder to write them in.",
  }),
  "no-git": () => ({
    message: "Git was not found on this machine, so nothing was checked.",
    help: "Install git, or add it to the PATH.",
  }),
  "no-git-repository": ({ folder }) => ({
    message: `${quote(folder)} is not in a git repository, so nothing was checked.`,
    help: "Begin one with `git init`, or go to the folder that has one.",
  }),
  "git-not-trusted": ({ folder }) => ({
    message: `Git does not read ${quote(folder)}, because it belongs to another user; nothing was checked.`,
    help: "If you trust it: git config --global --add safe.directory followed by the path of the folder.",
  }),
  "git-incomplete": () => ({
    message: "Git could not read its own objects, so the check could not be carried out.",
    help: "Look at it with `git fsck`; a fresh full clone often helps.",
  }),
  "git-unmerged": () => ({
    message: "A merge is not finished, so nobody knows yet what will be committed; nothing was checked.",
    help: "Choose between the versions, stage the files with `git add`, and try again.",
  }),
  "nothing-staged": ({ folder }) => ({
    message: `The impact.yaml of ${quote(folder)} is neither staged nor committed, so the coalition was not checked.`,
    help: "Stage the files with `git add`, or leave out --staged to check the files as they are.",
  }),
  "nothing-at-revisions": ({ base, head }) => ({
    message: `Neither ${quote(base)} nor ${quote(head)} holds anything of this coalition, so nothing was compared.`,
    help: "Commit its files with `git add` and `git commit`, or name revisions that have them.",
  }),
  "no-commits": ({ folder }) => ({
    message: `The git repository of ${quote(folder)} has no commits yet, so there is no history to check.`,
    help: "Use `impact validate`, or `impact validate --staged` for what is about to be committed.",
  }),
  "unknown-revision": ({ revision }) => ({
    message: `Git does not know the revision ${quote(revision)}, so nothing was compared.`,
    help: "Name a branch, a tag or a commit, as main or HEAD~1; of a branch that is elsewhere, run `git fetch` first.",
  }),
  "cut-off-history": ({ revision }) => ({
    message: `This clone holds only the last part of the history, so nothing could be compared with ${quote(revision)}.`,
    help: "Run `git fetch --unshallow`; in a GitHub workflow, give actions/checkout `fetch-depth: 0`, on GitLab set `GIT_DEPTH: 0`.",
  }),
  "unrelated-history": ({ revision }) => ({
    message: `${quote(revision)} shares no commit with what is here, so nothing was compared.`,
    help: "Name a branch or a commit that this work departs from.",
  }),
  "not-together": ({ options: [one, other] }) => ({
    message: `${one} and ${other} do not go together.`,
    help: "Run the command twice, once with each.",
  }),
  internal: ({ detail }) => ({
    message: `Something went wrong inside impact: ${quote(detail)}.`,
    help: "This is not your fault. Please report it, with the command and this line.",
  }),
};

const nl: Sentences = {
  "no-repository": ({ folder }) => ({
    message: `Er is geen impact.yaml gevonden in ${quote(folder)} of in een map daarboven.`,
    help: "Ga naar de map van de repository, geef ze op met -C, of maak er een met `impact init`.",
  }),
  "not-a-folder": ({ folder }) => ({
    message: `${quote(folder)} is geen map die gelezen kan worden.`,
    help: "Kijk de schrijfwijze na; -C vraagt de map van een repository.",
  }),
  "no-such-path": ({ path }) => ({
    message: `Er is geen bestand of map ${quote(path)} in deze repository.`,
    help: "Paden gelden vanaf de map waar je bent. Er is niets getoond.",
  }),
  "tree-too-large": ({ most }) => ({
    message: `Deze map bevat meer dan ${most} bestanden en is daarom niet gelezen.`,
    help: "Voer de opdracht uit in de map van de coalitie, niet in een map daarboven.",
  }),
  "wrong-date": ({ option, value }) => ({
    message: `${option} vraagt een dag van de kalender; ${quote(value)} is er geen.`,
    help: "Schrijf hem als 2026-03-01.",
  }),
  "wrong-period": ({ option, value, likely }) => ({
    message: `${option} vraagt een periode; ${quote(value)} is er geen.`,
    help: likely
      ? `Bedoelde je ${likely}?`
      : "Schrijf ze als 2025, 2025-H1, 2025-Q3, 2025-03, 2025-W09 of, voor een schooljaar, 2024-2025.",
  }),
  "unknown-name": ({ name, nearest }) => ({
    message: `Er is geen indicator en geen onderdeel van de veranderingstheorie met de naam ${quote(name)}.`,
    help: nearest
      ? `Bedoelde je ${nearest}?`
      : "Gebruik de korte naam uit de bestanden; `impact status` zonder naam toont alles.",
  }),
  "wrong-number": ({ option, value }) => ({
    message: `${option} vraagt een geheel getal; ${quote(value)} is er geen.`,
    help: "Schrijf het in cijfers, zoals 20.",
  }),
  "wrong-choice": ({ option, value, allowed }) => ({
    message: `${option} kan niet ${quote(value)} zijn.`,
    help: `Kies een van deze: ${allowed.join(", ")}.`,
  }),
  "unknown-option": ({ option, nearest }) => ({
    message: `De optie ${quote(option)} bestaat niet.`,
    help: nearest ? `Bedoelde je ${nearest}?` : "Voeg --help toe om de opties te zien.",
  }),
  "unknown-command": ({ command, nearest }) => ({
    message: `De opdracht ${quote(command)} bestaat niet.`,
    help: nearest ? `Bedoelde je ${nearest}?` : "`impact --help` toont de opdrachten.",
  }),
  "missing-value": ({ option }) => ({
    message: `${option} heeft een waarde nodig.`,
    help: "Voeg --help toe om te zien wat kan.",
  }),
  "too-many-arguments": ({ command }) => ({
    message: `${command} kreeg meer woorden dan het kan gebruiken.`,
    help: "Zet namen met spaties tussen aanhalingstekens; --help toont het gebruik.",
  }),
  "missing-argument": ({ argument }) => ({
    message: `${argument === "file" ? "De naam van een bestand" : argument} ontbreekt.`,
    help: "Voeg --help toe om te zien hoe de opdracht werkt.",
  }),
  "not-written": ({ path, reason }) => ({
    message: `${quote(path)} kon niet geschreven worden (${reasonIn("nl", reason)}).`,
    help: "Kijk na of de map bestaat en of je er mag schrijven. Er is niets veranderd.",
  }),
  "output-is-read": ({ path }) => ({
    message: `impact leest ${quote(path)} als deel van de repository; het wordt dus niet overschreven.`,
    help: "Kies een andere plaats, zoals map.md of een bestand in reports/. Er is niets veranderd.",
  }),
  "output-exists": ({ path }) => ({
    message: `${quote(path)} bestaat al; misschien heeft iemand het ingevuld, dus het wordt niet overschreven.`,
    help: "Kies een andere naam met --output, of verplaats het bestand. Er is niets veranderd.",
  }),
  "output-is-folder": ({ option }) => ({
    message: `${option} - toont één rapport; zonder de naam van een rapport worden ze alle in een map geschreven.`,
    help: "Noem het rapport dat je wilt zien, of een map om ze in te schrijven.",
  }),
  "no-git": () => ({
    message: "Git is niet gevonden op deze computer; er is niets nagekeken.",
    help: "Installeer git, of zet het in het PATH.",
  }),
  "no-git-repository": ({ folder }) => ({
    message: `${quote(folder)} ligt niet in een git-repository; er is niets nagekeken.`,
    help: "Begin er een met `git init`, of ga naar de map die er een heeft.",
  }),
  "git-not-trusted": ({ folder }) => ({
    message: `Git leest ${quote(folder)} niet, omdat de map van een andere gebruiker is; er is niets nagekeken.`,
    help: "Vertrouw je de map: git config --global --add safe.directory, gevolgd door het pad van de map.",
  }),
  "git-incomplete": () => ({
    message: "Git kon zijn eigen objecten niet lezen; de controle kon niet gebeuren.",
    help: "Kijk met `git fsck` wat er scheelt; een nieuwe volledige kloon helpt vaak.",
  }),
  "git-unmerged": () => ({
    message:
      "Een samenvoeging is niet af; wat er in de commit komt, staat nog niet vast. Er is niets nagekeken.",
    help: "Kies tussen de versies, zet de bestanden klaar met `git add`, en probeer opnieuw.",
  }),
  "nothing-staged": ({ folder }) => ({
    message: `De impact.yaml van ${quote(folder)} staat niet klaar en is niet vastgelegd; de coalitie is dus niet nagekeken.`,
    help: "Zet de bestanden klaar met `git add`, of laat --staged weg om de bestanden na te kijken zoals ze zijn.",
  }),
  "nothing-at-revisions": ({ base, head }) => ({
    message: `Noch ${quote(base)}, noch ${quote(head)} bevat iets van deze coalitie; er is niets vergeleken.`,
    help: "Leg de bestanden vast met `git add` en `git commit`, of noem revisies die ze hebben.",
  }),
  "no-commits": ({ folder }) => ({
    message: `De git-repository van ${quote(folder)} heeft nog geen commits; er is geen geschiedenis om na te kijken.`,
    help: "Gebruik `impact validate`, of `impact validate --staged` voor wat in de volgende commit komt.",
  }),
  "unknown-revision": ({ revision }) => ({
    message: `Git kent geen revisie ${quote(revision)}; er is niets vergeleken.`,
    help: "Noem een branch, een tag of een commit, zoals main of HEAD~1; staat de branch elders, doe dan eerst `git fetch`.",
  }),
  "cut-off-history": ({ revision }) => ({
    message: `Deze kloon bevat alleen het laatste deel van de geschiedenis; vergelijken met ${quote(revision)} kan niet.`,
    help: "Doe `git fetch --unshallow`; geef in een GitHub-workflow `fetch-depth: 0` aan actions/checkout, zet op GitLab `GIT_DEPTH: 0`.",
  }),
  "unrelated-history": ({ revision }) => ({
    message: `${quote(revision)} heeft geen enkele commit gemeen met wat hier staat; er is niets vergeleken.`,
    help: "Noem een branch of een commit waar dit werk van vertrekt.",
  }),
  "not-together": ({ options: [one, other] }) => ({
    message: `${one} en ${other} gaan niet samen.`,
    help: "Voer de opdracht twee keer uit, telkens met één van beide.",
  }),
  internal: ({ detail }) => ({
    message: `Er ging iets mis in impact zelf: ${quote(detail)}.`,
    help: "Dit ligt niet aan jou. Meld het alsjeblieft, met de opdracht en deze regel.",
  }),
};

const fr: Sentences = {
  "no-repository": ({ folder }) => ({
    message: `Aucun impact.yaml dans ${quote(folder)} ni dans un dossier au-dessus.`,
    help: "Allez dans le dossier du dépôt, indiquez-le avec -C, ou créez-en un avec `impact init`.",
  }),
  "not-a-folder": ({ folder }) => ({
    message: `${quote(folder)} n'est pas un dossier lisible.`,
    help: "Vérifiez l'orthographe ; -C attend le dossier d'un dépôt.",
  }),
  "no-such-path": ({ path }) => ({
    message: `Il n'y a ni fichier ni dossier ${quote(path)} dans ce dépôt.`,
    help: "Les chemins partent du dossier où vous êtes. Rien n'a été affiché.",
  }),
  "tree-too-large": ({ most }) => ({
    message: `Ce dossier contient plus de ${most} fichiers et n'a donc pas été lu.`,
    help: "Lancez la commande dans le dossier de la coalition, pas dans un dossier au-dessus.",
  }),
  "wrong-date": ({ option, value }) => ({
    message: `${option} attend un jour du calendrier ; ${quote(value)} n'en est pas un.`,
    help: "Écrivez-le ainsi : 2026-03-01.",
  }),
  "wrong-period": ({ option, value, likely }) => ({
    message: `${option} attend une période ; ${quote(value)} n'en est pas une.`,
    help: likely
      ? `Vouliez-vous dire ${likely} ?`
      : "Écrivez-la ainsi : 2025, 2025-H1, 2025-Q3, 2025-03, 2025-W09 ou, pour une année scolaire, 2024-2025.",
  }),
  "unknown-name": ({ name, nearest }) => ({
    message: `Aucun indicateur ni élément de la théorie du changement ne s'appelle ${quote(name)}.`,
    help: nearest
      ? `Vouliez-vous dire ${nearest} ?`
      : "Utilisez l'identifiant des fichiers ; `impact status` sans nom montre tout.",
  }),
  "wrong-number": ({ option, value }) => ({
    message: `${option} demande un nombre entier ; ${quote(value)} n'en est pas un.`,
    help: "Écrivez-le en chiffres, comme 20.",
  }),
  "wrong-choice": ({ option, value, allowed }) => ({
    message: `${option} ne peut pas être ${quote(value)}.`,
    help: `Choisissez parmi : ${allowed.join(", ")}.`,
  }),
  "unknown-option": ({ option, nearest }) => ({
    message: `L'option ${quote(option)} n'existe pas.`,
    help: nearest ? `Vouliez-vous dire ${nearest} ?` : "Ajoutez --help pour voir les options.",
  }),
  "unknown-command": ({ command, nearest }) => ({
    message: `La commande ${quote(command)} n'existe pas.`,
    help: nearest ? `Vouliez-vous dire ${nearest} ?` : "`impact --help` montre les commandes.",
  }),
  "missing-value": ({ option }) => ({
    message: `${option} a besoin d'une valeur.`,
    help: "Ajoutez --help pour voir ce qui est possible.",
  }),
  "too-many-arguments": ({ command }) => ({
    message: `${command} a reçu plus de mots qu'il ne peut en utiliser.`,
    help: "Mettez les noms avec des espaces entre guillemets ; --help montre l'usage.",
  }),
  "missing-argument": ({ argument }) => ({
    message: `${argument === "file" ? "Le nom d'un fichier" : argument} manque.`,
    help: "Ajoutez --help pour voir l'usage de la commande.",
  }),
  "not-written": ({ path, reason }) => ({
    message: `${quote(path)} n'a pas pu être écrit (${reasonIn("fr", reason)}).`,
    help: "Vérifiez que le dossier existe et que vous pouvez y écrire. Rien n'a changé.",
  }),
  "output-is-read": ({ path }) => ({
    message: `impact lit ${quote(path)} comme partie du dépôt ; il n'est donc pas remplacé.`,
    help: "Choisissez un autre endroit, comme map.md ou un fichier dans reports/. Rien n'a changé.",
  }),
  "output-exists": ({ path }) => ({
    message: `${quote(path)} existe déjà ; quelqu’un l’a peut-être rempli, il n’est donc pas écrasé.`,
    help: "Choisissez un autre nom avec --output, ou déplacez le fichier. Rien n’a été changé.",
  }),
  "output-is-folder": ({ option }) => ({
    message: `${option} - affiche un seul rapport ; sans nom de rapport, tous sont écrits dans un dossier.`,
    help: "Nommez le rapport à afficher, ou un dossier où les écrire.",
  }),
  "no-git": () => ({
    message: "Git est introuvable sur cette machine ; rien n'a été vérifié.",
    help: "Installez git, ou ajoutez-le au PATH.",
  }),
  "no-git-repository": ({ folder }) => ({
    message: `${quote(folder)} n'est pas dans un dépôt git ; rien n'a été vérifié.`,
    help: "Commencez-en un avec `git init`, ou allez dans le dossier qui en a un.",
  }),
  "git-not-trusted": ({ folder }) => ({
    message: `Git ne lit pas ${quote(folder)}, qui appartient à un autre utilisateur ; rien n'a été vérifié.`,
    help: "Si vous avez confiance : git config --global --add safe.directory, suivi du chemin du dossier.",
  }),
  "git-incomplete": () => ({
    message: "Git n'a pas pu lire ses propres objets ; la vérification n'a pas pu se faire.",
    help: "Regardez avec `git fsck` ; un nouveau clone complet aide souvent.",
  }),
  "git-unmerged": () => ({
    message:
      "Une fusion n'est pas terminée ; on ne sait pas encore ce qui sera enregistré. Rien n'a été vérifié.",
    help: "Choisissez entre les versions, indexez les fichiers avec `git add`, et réessayez.",
  }),
  "nothing-staged": ({ folder }) => ({
    message: `L'impact.yaml de ${quote(folder)} n'est ni indexé ni dans un commit ; la coalition n'a donc pas été vérifiée.`,
    help: "Indexez les fichiers avec `git add`, ou omettez --staged pour vérifier les fichiers tels quels.",
  }),
  "nothing-at-revisions": ({ base, head }) => ({
    message: `Ni ${quote(base)} ni ${quote(head)} ne contient quoi que ce soit de cette coalition ; rien n'a été comparé.`,
    help: "Mettez ses fichiers dans un commit avec `git add` et `git commit`, ou nommez des révisions qui les ont.",
  }),
  "no-commits": ({ folder }) => ({
    message: `Le dépôt git de ${quote(folder)} n'a pas encore de commit ; il n'y a pas d'historique à vérifier.`,
    help: "Utilisez `impact validate`, ou `impact validate --staged` pour ce qui va être enregistré.",
  }),
  "unknown-revision": ({ revision }) => ({
    message: `Git ne connaît pas la révision ${quote(revision)} ; rien n'a été comparé.`,
    help: "Nommez une branche, une étiquette ou un commit, comme main ou HEAD~1 ; si la branche est ailleurs, faites d'abord `git fetch`.",
  }),
  "cut-off-history": ({ revision }) => ({
    message: `Ce clone ne contient que la fin de l'historique ; on n'a pas pu comparer avec ${quote(revision)}.`,
    help: "Faites `git fetch --unshallow` ; dans un workflow GitHub, donnez `fetch-depth: 0` à actions/checkout, sur GitLab mettez `GIT_DEPTH: 0`.",
  }),
  "unrelated-history": ({ revision }) => ({
    message: `${quote(revision)} n'a aucun commit en commun avec ce qui est ici ; rien n'a été comparé.`,
    help: "Nommez une branche ou un commit d'où part ce travail.",
  }),
  "not-together": ({ options: [one, other] }) => ({
    message: `${one} et ${other} ne vont pas ensemble.`,
    help: "Lancez la commande deux fois, une fois avec chacune.",
  }),
  internal: ({ detail }) => ({
    message: `Une erreur s'est produite dans impact même : ${quote(detail)}.`,
    help: "Ce n'est pas votre faute. Merci de la signaler, avec la commande et cette ligne.",
  }),
};

const LANGUAGES: Readonly<Record<Lang, Sentences>> = { nl, en, fr };

/** The sentences for wrong use, in one language. */
export function usageText<C extends UsageCode>(lang: Lang, code: C, args: UsageArguments[C]): UsageText {
  return LANGUAGES[lang][code](args);
}

import type { Lang } from "./locale.ts";

/** The words of `--help`. */
export interface CliWords {
  readonly about: string;
  readonly usage: string;
  readonly arguments: string;
  readonly options: string;
  readonly commands: string;
  readonly help: string;
  readonly version: string;
  readonly helpCommand: string;
  readonly more: string;
  readonly defaultIs: string;
  readonly choices: string;
  readonly command: {
    readonly init: string;
    readonly validate: string;
    readonly status: string;
    readonly map: string;
    readonly report: string;
  };
  readonly argument: {
    readonly directory: string;
    readonly paths: string;
    readonly report: string;
  };
  readonly option: {
    readonly folder: string;
    readonly lang: string;
    readonly asOf: string;
    readonly color: string;
    readonly quiet: string;
    readonly verbose: string;
    readonly format: string;
    readonly failOn: string;
    readonly output: string;
    readonly direction: string;
    readonly legend: string;
    readonly check: string;
    readonly template: string;
    readonly name: string;
    readonly id: string;
    readonly initLang: string;
    readonly yes: string;
    readonly dryRun: string;
  };
}

const en: CliWords = {
  about:
    "Keeps the theory of change, indicators, evidence and decisions of a coalition as plain text, and checks, draws and reports them.",
  usage: "Usage:",
  arguments: "Arguments:",
  options: "Options:",
  commands: "Commands:",
  help: "show this help",
  version: "show the version",
  helpCommand: "show the help of a command",
  more: "`impact <command> --help` tells more about a command.",
  defaultIs: "default",
  choices: "one of",
  command: {
    init: "make a new repository that already validates, maps and reports",
    validate: "check the repository: what is wrong, why it matters, how to repair it",
    status: "goal attainment per outcome: baseline, latest, targets, how far",
    map: "draw the theory of change as Mermaid text",
    report: "write a report for a reader as Markdown",
  },
  argument: {
    directory: "the folder to make it in (default: this one)",
    paths: "show only what is found in these files and folders; everything is read all the same",
    report: "the report to print (default: write all that are defined into reports/)",
  },
  option: {
    folder: "work in this folder",
    lang: "the language of messages and of what is made: nl, en, fr",
    asOf: "the day on which everything is judged, as 2026-03-01",
    color: "colour: auto, always, never",
    quiet: "say only what was asked for",
    verbose: "say more",
    format: "the form of what is printed",
    failOn: "exit with 1 from this severity on: error, warning, info",
    output: "write to this file instead of printing",
    direction: "from left to right (lr) or from top to bottom (tb)",
    legend: "leave the legend out",
    check: "write nothing; exit with 1 where a written report is not what the data give",
    template: "what to begin with: youth-homelessness, school-transition, neighbourhood, blank",
    name: "the name of the coalition",
    id: "the short name of the coalition for files and links",
    initLang: "the language of the repository: nl, en, fr",
    yes: "ask nothing, take the defaults",
    dryRun: "show what would be made, make nothing",
  },
};

const nl: CliWords = {
  about:
    "Bewaart de veranderingstheorie, indicatoren, bewijzen en beslissingen van een coalitie als gewone tekst, en kijkt ze na, tekent ze en rapporteert.",
  usage: "Gebruik:",
  arguments: "Argumenten:",
  options: "Opties:",
  commands: "Opdrachten:",
  help: "deze hulp tonen",
  version: "de versie tonen",
  helpCommand: "de hulp bij een opdracht tonen",
  more: "`impact <opdracht> --help` vertelt meer over een opdracht.",
  defaultIs: "standaard",
  choices: "een van",
  command: {
    init: "een nieuwe repository maken die meteen nagekeken, getekend en gerapporteerd kan worden",
    validate: "de repository nakijken: wat klopt niet, waarom telt dat, hoe herstel je het",
    status: "doelrealisatie per effect: nulmeting, laatste meting, streefwaarden, hoe ver",
    map: "de veranderingstheorie tekenen als Mermaid-tekst",
    report: "een rapport voor een lezer schrijven, in Markdown",
  },
  argument: {
    directory: "de map om hem in te maken (standaard: deze map)",
    paths: "toon alleen wat in deze bestanden en mappen gevonden is; alles wordt wel gelezen",
    report: "het rapport om te tonen (standaard: alle rapporten in reports/ schrijven)",
  },
  option: {
    folder: "in deze map werken",
    lang: "de taal van berichten en van wat gemaakt wordt: nl, en, fr",
    asOf: "de dag waarop alles beoordeeld wordt, zoals 2026-03-01",
    color: "kleur: auto, always, never",
    quiet: "alleen zeggen wat gevraagd is",
    verbose: "meer zeggen",
    format: "de vorm van wat getoond wordt",
    failOn: "stoppen met code 1 vanaf deze ernst: error, warning, info",
    output: "naar dit bestand schrijven in plaats van tonen",
    direction: "van links naar rechts (lr) of van boven naar onder (tb)",
    legend: "de legende weglaten",
    check: "niets schrijven; code 1 als een geschreven rapport niet is wat de gegevens geven",
    template: "waarmee je begint: youth-homelessness, school-transition, neighbourhood, blank",
    name: "de naam van de coalitie",
    id: "de korte naam van de coalitie voor bestanden en links",
    initLang: "de taal van de repository: nl, en, fr",
    yes: "niets vragen, de standaard nemen",
    dryRun: "tonen wat gemaakt zou worden, niets maken",
  },
};

const fr: CliWords = {
  about:
    "Garde la théorie du changement, les indicateurs, les preuves et les décisions d'une coalition en texte simple, et les vérifie, les dessine et en fait rapport.",
  usage: "Usage :",
  arguments: "Arguments :",
  options: "Options :",
  commands: "Commandes :",
  help: "afficher cette aide",
  version: "afficher la version",
  helpCommand: "afficher l'aide d'une commande",
  more: "`impact <commande> --help` en dit plus sur une commande.",
  defaultIs: "par défaut",
  choices: "au choix",
  command: {
    init: "créer un nouveau dépôt qui se laisse déjà vérifier, dessiner et présenter",
    validate: "vérifier le dépôt : ce qui ne va pas, pourquoi cela compte, comment réparer",
    status: "réalisation des objectifs par effet : point de départ, dernière mesure, cibles",
    map: "dessiner la théorie du changement en texte Mermaid",
    report: "écrire un rapport pour un lecteur, en Markdown",
  },
  argument: {
    directory: "le dossier où le créer (par défaut : celui-ci)",
    paths: "n'afficher que ce qui est trouvé dans ces fichiers et dossiers ; tout est lu quand même",
    report: "le rapport à afficher (par défaut : écrire tous les rapports dans reports/)",
  },
  option: {
    folder: "travailler dans ce dossier",
    lang: "la langue des messages et de ce qui est produit : nl, en, fr",
    asOf: "le jour auquel tout est jugé, comme 2026-03-01",
    color: "couleur : auto, always, never",
    quiet: "ne dire que ce qui est demandé",
    verbose: "en dire plus",
    format: "la forme de ce qui est affiché",
    failOn: "sortir avec 1 à partir de cette gravité : error, warning, info",
    output: "écrire dans ce fichier au lieu d'afficher",
    direction: "de gauche à droite (lr) ou de haut en bas (tb)",
    legend: "omettre la légende",
    check: "ne rien écrire ; sortir avec 1 si un rapport écrit ne correspond pas aux données",
    template: "par quoi commencer : youth-homelessness, school-transition, neighbourhood, blank",
    name: "le nom de la coalition",
    id: "le nom court de la coalition pour les fichiers et les liens",
    initLang: "la langue du dépôt : nl, en, fr",
    yes: "ne rien demander, prendre les valeurs par défaut",
    dryRun: "montrer ce qui serait créé, ne rien créer",
  },
};

const WORDS: Readonly<Record<Lang, CliWords>> = { nl, en, fr };

/** The words of `--help` in one language. */
export function cliWords(lang: Lang): CliWords {
  return WORDS[lang];
}

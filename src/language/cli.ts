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
    readonly fmt: string;
    readonly status: string;
    readonly diff: string;
    readonly history: string;
    readonly map: string;
    readonly report: string;
    readonly import: string;
    readonly export: string;
    readonly show: string;
    readonly explain: string;
    readonly completion: string;
  };
  readonly argument: {
    readonly directory: string;
    readonly paths: string;
    readonly formatted: string;
    readonly status: string;
    readonly report: string;
    readonly view: string;
    readonly imported: string;
    readonly rule: string;
    readonly shell: string;
    readonly base: string;
    readonly head: string;
    readonly followed: string;
  };
  readonly option: {
    readonly folder: string;
    readonly lang: string;
    readonly asOf: string;
    readonly color: string;
    readonly quiet: string;
    readonly verbose: string;
    readonly format: string;
    readonly by: string;
    readonly period: string;
    readonly explain: string;
    readonly failOn: string;
    readonly failOnGoalpost: string;
    readonly exitCode: string;
    readonly output: string;
    readonly timeline: string;
    readonly outputs: string;
    readonly max: string;
    readonly groupBy: string;
    readonly statistics: string;
    readonly stage: string;
    readonly direction: string;
    readonly legend: string;
    readonly check: string;
    readonly release: string;
    readonly releaseDryRun: string;
    readonly template: string;
    readonly name: string;
    readonly id: string;
    readonly initLang: string;
    readonly yes: string;
    readonly dryRun: string;
    readonly using: string;
    readonly mappingName: string;
    readonly sheet: string;
    readonly headerRow: string;
    readonly map: string;
    readonly set: string;
    readonly values: string;
    readonly skip: string;
    readonly into: string;
    readonly skipBadRows: string;
    readonly exportTo: string;
    readonly exportOutput: string;
    readonly exportPartner: string;
    readonly exportPeriod: string;
    readonly exportFilled: string;
    readonly since: string;
    readonly online: string;
    readonly history: string;
    readonly commits: string;
    readonly staged: string;
    readonly hook: string;
    readonly editor: string;
    readonly owners: string;
    readonly fix: string;
    readonly exemptAll: string;
    readonly until: string;
    readonly exemptDryRun: string;
    readonly fmtCheck: string;
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
    fmt: "give the files the agreed layout: order, quotes, separators; what they say stays",
    status: "goal attainment per outcome: baseline, latest, targets, how far",
    diff: "say what changed in meaning between two revisions: goalposts, figures, the theory",
    history: "tell the life of one indicator, claim or part of the theory: when, who, from, to, why",
    map: "draw the theory of change as Mermaid text",
    report: "write a report for a reader as Markdown",
    import: "take figures over from a spreadsheet, or a whole Open SDG repository",
    export: "write the figures as csv, xlsx or data package, or a sheet to collect them with",
    show: "look at one thing closely: privacy (what stays hidden, and why)",
    explain: "tell about a rule, or list them all: what, why, a wrong and a right example",
    completion: "print a script with which a shell completes commands, options and rules",
  },
  argument: {
    directory: "the folder to make it in (default: this one)",
    status: "only these indicators, or those that measure these parts of the theory of change (default: all)",
    formatted: "only these files and folders (default: all that the format reads)",
    paths: "show only what is found in these files and folders; everything is read all the same",
    report: "the report to print (default: write all that are defined into reports/)",
    view: "what to look at: privacy",
    imported: "the .xlsx or .csv files (or folders of them), or `open-sdg <dir> [target]`",
    rule: "the name of a rule, as it stands behind a finding (default: list them all)",
    shell: "bash, zsh, fish or powershell",
    base: "the revision to compare with; without it HEAD. `main...` is the last commit shared with main",
    head: "the revision to look at; without it the files as they are",
    followed:
      "what to follow, as `stable-housing` or `indicator:stable-housing`; of figures `figure:homes-let/2025`",
  },
  option: {
    folder: "work in this folder",
    lang: "the language of messages and of what is made: nl, en, fr",
    asOf: "the day on which everything is judged, as 2026-03-01",
    color: "colour: auto, always, never",
    quiet: "say only what was asked for",
    verbose: "say more",
    by: "how the table is divided",
    period: "with the figures up to the end of this period, as 2025 or 2025-Q3",
    explain: "say under every figure how it was made",
    format: "the form of what is printed",
    failOn: "exit with 1 from this severity on: error, warning, info",
    failOnGoalpost: "exit with 1 when a goalpost moved and no reason is written down",
    exitCode: "exit with 1 when anything changed",
    output: "write to this file instead of printing",
    timeline: "as a timeline, with decisions and events; of the whole theory where nothing is named",
    outputs:
      "write to this file instead of printing; with `sarif=` (or another form) in front, write that form beside what is printed; may be repeated",
    max: "show at most so many, the gravest; the exit code stays the same",
    groupBy: "put together what is of one file, one rule, or one owner of CODEOWNERS (text)",
    statistics: "say how often each rule was found",
    stage: "judge as in this stage, to see what it would ask; changes nothing",
    direction: "from left to right (lr) or from top to bottom (tb)",
    legend: "leave the legend out",
    check: "write nothing; exit with 1 where a written report is not what the data give",
    release: "write the reports, and keep which figures they show as releases/<name>.yaml",
    releaseDryRun: "with --release: show what would be written, write nothing",
    template: "what to begin with: youth-homelessness, school-transition, neighbourhood, blank",
    name: "the name of the coalition",
    id: "the short name of the coalition for files and links",
    initLang: "the language of the repository: nl, en, fr",
    yes: "ask nothing, take the defaults",
    dryRun: "show what would be made, make nothing",
    using: "use the agreements of imports/<name>.yaml",
    mappingName: "save the agreements as imports/<name>.yaml",
    sheet: "the sheet of the workbook that holds the figures",
    headerRow: "the row that holds the names of the columns, counted from 1",
    map: 'what a column holds, as "Aantal=value"; may be repeated',
    set: "what holds for every row, as indicator=stable-housing; may be repeated",
    values: 'the code of a word, as "Geslacht:Vrouw=v"; may be repeated',
    skip: 'rows to leave out, as "Regio=Totaal"; may be repeated',
    into: "the table to write to, as data/name.csv",
    skipBadRows: "write the good rows, though others could not be taken",
    exportTo: "the form of what is written",
    exportOutput: "the file or folder to write",
    exportPartner: "collection-sheet: the partner that fills it in",
    exportPeriod: "collection-sheet: the period that is asked, as 2025",
    exportFilled: "collection-sheet: fill in what the partner delivered before",
    since: "show only what is new since a revision of git, as main: what was found there too is left out",
    online: "look up also whether addresses on the web answer; without it, nothing leaves this machine",
    history: "look through every revision and message of the git history for data about people",
    commits: "the same, of these commits only, as `main..HEAD`",
    staged: "check what is staged for the next commit, not the files as they are",
    hook: "put git hooks in place: before every commit what is staged is checked, before every push what is sent",
    editor: "in a coalition that is there: renew what helps in an editor, with its identifiers of now",
    owners: "in a coalition that is there: renew in CODEOWNERS who is asked to look at what",
    fix: "repair first what needs nobody's judgement: blanks, separators, notations, rows that stand there twice",
    exemptAll: "set aside in impact.yaml all findings that may be, with this reason",
    until: "with --exempt-all: the last day, as 2026-12-31",
    fmtCheck: "write nothing; exit with 1 where a file differs, and name it",
    exemptDryRun: "with --fix or --exempt-all: show what would be written, write nothing",
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
    fmt: "zet de bestanden in de afgesproken vorm: volgorde, aanhalingstekens, scheidingstekens; wat er staat, blijft",
    status: "doelrealisatie per effect: nulmeting, laatste meting, streefwaarden, hoe ver",
    diff: "zeggen wat er inhoudelijk anders is tussen twee versies: de lat, de cijfers, de theorie",
    history:
      "het leven van één indicator, claim of deel van de theorie vertellen: wanneer, wie, van, naar, waarom",
    map: "de veranderingstheorie tekenen als Mermaid-tekst",
    report: "een rapport voor een lezer schrijven, in Markdown",
    import: "cijfers overnemen uit een rekenblad, of een hele Open SDG-repository",
    export: "de cijfers als csv, xlsx of data package schrijven, of een invulblad maken",
    show: "één ding van dichtbij bekijken: privacy (wat verborgen blijft, en waarom)",
    explain: "over een regel vertellen, of ze alle tonen: wat, waarom, een fout en een goed voorbeeld",
    completion: "een script tonen waarmee een shell opdrachten, opties en regels aanvult",
  },
  argument: {
    directory: "de map om hem in te maken (standaard: deze map)",
    status:
      "alleen deze indicatoren, of wat deze onderdelen van de veranderingstheorie meet (standaard: alles)",
    formatted: "enkel deze bestanden en mappen (standaard: alles wat het formaat leest)",
    paths: "toon alleen wat in deze bestanden en mappen gevonden is; alles wordt wel gelezen",
    report: "het rapport om te tonen (standaard: alle rapporten in reports/ schrijven)",
    view: "wat te bekijken: privacy",
    imported: "de .xlsx- of .csv-bestanden (of mappen ervan), of `open-sdg <map> [doel]`",
    rule: "de naam van een regel, zoals hij achter een bevinding staat (standaard: ze alle tonen)",
    shell: "bash, zsh, fish of powershell",
    base: "de versie om mee te vergelijken; anders HEAD. `main...` is de laatste commit die gedeeld wordt met main",
    head: "de versie om te bekijken; anders de bestanden zoals ze nu zijn",
    followed:
      "wat te volgen, als `stable-housing` of `indicator:stable-housing`; van cijfers `figure:homes-let/2025`",
  },
  option: {
    folder: "in deze map werken",
    lang: "de taal van berichten en van wat gemaakt wordt: nl, en, fr",
    asOf: "de dag waarop alles beoordeeld wordt, zoals 2026-03-01",
    color: "kleur: auto, always, never",
    quiet: "alleen zeggen wat gevraagd is",
    verbose: "meer zeggen",
    by: "waarnaar de tabel is ingedeeld",
    period: "met de cijfers tot het einde van deze periode, zoals 2025 of 2025-Q3",
    explain: "onder elk cijfer zeggen hoe het gemaakt is",
    format: "de vorm van wat getoond wordt",
    failOn: "stoppen met code 1 vanaf deze ernst: error, warning, info",
    failOnGoalpost: "stoppen met code 1 als de lat verlegd is zonder dat er een reden bij staat",
    exitCode: "stoppen met code 1 als er iets anders is",
    output: "naar dit bestand schrijven in plaats van tonen",
    timeline: "als tijdlijn, met beslissingen en gebeurtenissen; van de hele theorie als er niets genoemd is",
    outputs:
      "naar dit bestand schrijven in plaats van tonen; met `sarif=` (of een andere vorm) ervoor komt die vorm erbij; mag meermaals",
    max: "hoogstens zoveel tonen, de ernstigste; de code waarmee het stopt, blijft dezelfde",
    groupBy: "samen zetten wat van één bestand, één regel of één eigenaar in CODEOWNERS is (text)",
    statistics: "zeggen hoe vaak elke regel gevonden is",
    stage: "nakijken zoals in deze fase, om te zien wat ze vraagt; verandert niets",
    direction: "van links naar rechts (lr) of van boven naar onder (tb)",
    legend: "de legende weglaten",
    check: "niets schrijven; code 1 als een geschreven rapport niet is wat de gegevens geven",
    release: "de rapporten schrijven, en bewaren welke cijfers ze tonen als releases/<naam>.yaml",
    releaseDryRun: "met --release: tonen wat er geschreven zou worden, niets schrijven",
    template: "waarmee je begint: youth-homelessness, school-transition, neighbourhood, blank",
    name: "de naam van de coalitie",
    id: "de korte naam van de coalitie voor bestanden en links",
    initLang: "de taal van de repository: nl, en, fr",
    yes: "niets vragen, de standaard nemen",
    dryRun: "tonen wat gemaakt zou worden, niets maken",
    using: "de afspraken van imports/<naam>.yaml gebruiken",
    mappingName: "de afspraken bewaren als imports/<naam>.yaml",
    sheet: "het werkblad met de cijfers",
    headerRow: "de rij met de namen van de kolommen, geteld vanaf 1",
    map: 'wat een kolom bevat, zoals "Aantal=value"; mag meermaals',
    set: "wat voor elke rij geldt, zoals indicator=stable-housing; mag meermaals",
    values: 'de code van een woord, zoals "Geslacht:Vrouw=v"; mag meermaals',
    skip: 'rijen om weg te laten, zoals "Regio=Totaal"; mag meermaals',
    into: "de tabel om in te schrijven, zoals data/naam.csv",
    skipBadRows: "de goede rijen schrijven, ook al zijn er andere die niet overgenomen kunnen worden",
    exportTo: "de vorm van wat geschreven wordt",
    exportOutput: "het bestand of de map om te schrijven",
    exportPartner: "collection-sheet: de partner die het invult",
    exportPeriod: "collection-sheet: de periode die gevraagd wordt, zoals 2025",
    exportFilled: "collection-sheet: invullen wat de partner al leverde",
    since:
      "alleen tonen wat nieuw is sinds een revisie van git, zoals main; wat daar ook al gevonden wordt, niet",
    online: "ook nakijken of adressen op het web antwoorden; zonder dit verlaat niets deze computer",
    history: "alle revisies en berichten in de git-geschiedenis nakijken op gegevens over mensen",
    commits: "hetzelfde, alleen voor deze commits, zoals `main..HEAD`",
    staged: "nakijken wat klaarstaat voor de volgende commit, niet de bestanden zoals ze zijn",
    hook: "git-hooks plaatsen: vóór elke commit wordt nagekeken wat klaarstaat, vóór elke push wat verstuurd wordt",
    editor: "in een coalitie die er al is: vernieuwen wat in een editor helpt, met de namen van nu",
    owners: "in een coalitie die er al is: in CODEOWNERS vernieuwen wie gevraagd wordt waarnaar te kijken",
    fix: "herstel eerst wat geen beslissing vraagt: spaties, scheidingstekens, schrijfwijzen, rijen die er twee keer staan",
    exemptAll: "alle bevindingen waarvoor dat mag opzijzetten in impact.yaml, met deze reden",
    until: "met --exempt-all: de laatste dag, zoals 2026-12-31",
    fmtCheck: "schrijf niets; eindig met 1 waar een bestand afwijkt, en noem het",
    exemptDryRun: "met --fix of --exempt-all: toon wat er geschreven zou worden, schrijf niets",
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
    fmt: "mettre les fichiers dans la forme convenue : ordre, guillemets, séparateurs ; ce qui y est dit reste",
    status: "réalisation des objectifs par effet : point de départ, dernière mesure, cibles",
    diff: "dire ce qui a changé de sens entre deux versions : la barre, les chiffres, la théorie",
    history:
      "raconter la vie d'un indicateur, d'une affirmation ou d'un élément de la théorie : quand, qui, de, à, pourquoi",
    map: "dessiner la théorie du changement en texte Mermaid",
    report: "écrire un rapport pour un lecteur, en Markdown",
    import: "reprendre des chiffres d'un tableur, ou tout un dépôt Open SDG",
    export: "écrire les chiffres en csv, xlsx ou data package, ou une feuille de collecte",
    show: "regarder une chose de près : privacy (ce qui reste masqué, et pourquoi)",
    explain: "expliquer une règle, ou les montrer toutes : quoi, pourquoi, un exemple fautif et un correct",
    completion: "afficher un script pour qu'un shell complète commandes, options et règles",
  },
  argument: {
    directory: "le dossier où le créer (par défaut : celui-ci)",
    status:
      "seulement ces indicateurs, ou ceux qui mesurent ces éléments de la théorie du changement (par défaut : tous)",
    formatted: "seulement ces fichiers et dossiers (par défaut : tout ce que le format lit)",
    paths: "n'afficher que ce qui est trouvé dans ces fichiers et dossiers ; tout est lu quand même",
    report: "le rapport à afficher (par défaut : écrire tous les rapports dans reports/)",
    view: "ce qu'il faut regarder : privacy",
    imported: "les fichiers .xlsx ou .csv (ou leurs dossiers), ou `open-sdg <dossier> [cible]`",
    rule: "le nom d'une règle, tel qu'il suit un constat (par défaut : les montrer toutes)",
    shell: "bash, zsh, fish ou powershell",
    base: "la version à laquelle comparer ; sinon HEAD. `main...` est le dernier commit partagé avec main",
    head: "la version à regarder ; sinon les fichiers tels qu'ils sont",
    followed:
      "ce qu'il faut suivre, comme `stable-housing` ou `indicator:stable-housing` ; des chiffres `figure:homes-let/2025`",
  },
  option: {
    folder: "travailler dans ce dossier",
    lang: "la langue des messages et de ce qui est produit : nl, en, fr",
    asOf: "le jour auquel tout est jugé, comme 2026-03-01",
    color: "couleur : auto, always, never",
    quiet: "ne dire que ce qui est demandé",
    verbose: "en dire plus",
    by: "comment le tableau est divisé",
    period: "avec les chiffres jusqu'à la fin de cette période, comme 2025 ou 2025-Q3",
    explain: "dire sous chaque chiffre comment il a été fait",
    format: "la forme de ce qui est affiché",
    failOn: "sortir avec 1 à partir de cette gravité : error, warning, info",
    failOnGoalpost: "sortir avec 1 si la barre a été déplacée sans raison écrite",
    exitCode: "sortir avec 1 si quelque chose a changé",
    output: "écrire dans ce fichier au lieu d'afficher",
    timeline: "sous forme de frise, avec décisions et événements ; de toute la théorie si rien n'est nommé",
    outputs:
      "écrire dans ce fichier au lieu d'afficher ; précédé de `sarif=` (ou d'une autre forme), écrire aussi cette forme ; répétable",
    max: "en montrer au plus autant, les plus graves ; le code de sortie ne change pas",
    groupBy:
      "réunir ce qui est d'un même fichier, d'une même règle ou d'un même responsable de CODEOWNERS (text)",
    statistics: "dire combien de fois chaque règle a été trouvée",
    stage: "juger comme à cette étape, pour voir ce qu'elle demande ; ne change rien",
    direction: "de gauche à droite (lr) ou de haut en bas (tb)",
    legend: "omettre la légende",
    check: "ne rien écrire ; sortir avec 1 si un rapport écrit ne correspond pas aux données",
    release: "écrire les rapports, et garder les chiffres qu'ils montrent dans releases/<nom>.yaml",
    releaseDryRun: "avec --release : montrer ce qui serait écrit, ne rien écrire",
    template: "par quoi commencer : youth-homelessness, school-transition, neighbourhood, blank",
    name: "le nom de la coalition",
    id: "le nom court de la coalition pour les fichiers et les liens",
    initLang: "la langue du dépôt : nl, en, fr",
    yes: "ne rien demander, prendre les valeurs par défaut",
    dryRun: "montrer ce qui serait créé, ne rien créer",
    using: "utiliser les accords de imports/<nom>.yaml",
    mappingName: "garder les accords dans imports/<nom>.yaml",
    sheet: "la feuille du classeur qui contient les chiffres",
    headerRow: "la ligne des noms de colonnes, comptée à partir de 1",
    map: 'ce que contient une colonne, comme "Nombre=value" ; répétable',
    set: "ce qui vaut pour chaque ligne, comme indicator=stable-housing ; répétable",
    values: 'le code d\'un mot, comme "Sexe:Femme=f" ; répétable',
    skip: 'les lignes à omettre, comme "Région=Total" ; répétable',
    into: "la table à compléter, comme data/nom.csv",
    skipBadRows: "écrire les bonnes lignes, même si d'autres n'ont pu être reprises",
    exportTo: "la forme de ce qui est écrit",
    exportOutput: "le fichier ou le dossier à écrire",
    exportPartner: "collection-sheet : le partenaire qui la remplit",
    exportPeriod: "collection-sheet : la période demandée, comme 2025",
    exportFilled: "collection-sheet : remplir ce que le partenaire a déjà fourni",
    since:
      "ne montrer que ce qui est nouveau depuis une révision de git, comme main, et non ce qui y était déjà",
    online: "vérifier aussi si les adresses sur le web répondent ; sans cela, rien ne quitte cet ordinateur",
    history: "chercher des données sur des personnes dans toutes les révisions et tous les messages de git",
    commits: "de même, seulement dans ces commits, comme `main..HEAD`",
    staged: "vérifier ce qui est indexé pour le prochain commit, pas les fichiers tels quels",
    hook: "installer des hooks git : avant chaque commit, ce qui est indexé est vérifié, avant chaque push, ce qui est envoyé",
    editor:
      "dans une coalition existante : renouveler ce qui aide dans un éditeur, avec ses identifiants actuels",
    owners: "dans une coalition existante : renouveler dans CODEOWNERS qui est invité à regarder quoi",
    fix: "réparer d’abord ce qui ne demande aucune décision : espaces, séparateurs, notations, lignes en double",
    exemptAll: "mettre de côté dans impact.yaml tous les constats qui le permettent, avec cette raison",
    until: "avec --exempt-all : le dernier jour, comme 2026-12-31",
    fmtCheck: "n’écrire rien ; terminer avec 1 quand un fichier s’écarte, et le nommer",
    exemptDryRun: "avec --fix ou --exempt-all : montrer ce qui serait écrit, n’écrire rien",
  },
};

const WORDS: Readonly<Record<Lang, CliWords>> = { nl, en, fr };

/** The words of `--help` in one language. */
export function cliWords(lang: Lang): CliWords {
  return WORDS[lang];
}

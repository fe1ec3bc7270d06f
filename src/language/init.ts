/** The questions, answers and refusals of `impact init`. */
export interface InitWords {
  readonly askTemplate: string;
  readonly templates: Readonly<
    Record<"youth-homelessness" | "school-transition" | "neighbourhood" | "blank", string>
  >;
  readonly askName: string;
  readonly askPlace: string;
  readonly askForWhom: string;
  /** Said before the questions that build a theory. */
  readonly backwards: string;
  readonly askChange: string;
  /** Said once after an empty answer to `askChange`. */
  readonly mostImportant: string;
  readonly askFirstStep: (change: string) => string;
  readonly askNextStep: string;
  readonly askFirstActivity: (step: string) => string;
  readonly askNextActivity: string;
  readonly askFirstPartner: string;
  readonly askNextPartner: string;
  readonly emptyStops: string;
  readonly yourTheory: string;
  readonly kinds: Readonly<Record<"input" | "activity" | "output" | "outcome" | "impact" | "factor", string>>;
  readonly unwanted: string;
  readonly isThisRight: string;
  readonly yes: string;
  readonly no: string;
  readonly nothingWritten: string;
  readonly made: (files: number, folder: string) => string;
  readonly wouldMake: (files: number, folder: string) => string;
  readonly next: string;
  readonly goThere: string;
  readonly startGit: string;
  readonly checkCommits: string;
  readonly checkIt: string;
  readonly drawIt: string;
  readonly editIt: string;
  /** Said at the end, as long as the package is not on npm. */
  readonly notPublished: string;
  readonly wrongValue: (flag: string, value: string, allowed: readonly string[]) => Refusal;
  readonly wrongId: (value: string) => Refusal;
  readonly missing: (flag: string) => Refusal;
  readonly inTheWay: (folder: string, paths: readonly string[]) => Refusal;
  readonly insideAnother: (folder: string) => Refusal;
  readonly notAFolder: (path: string) => Refusal;
  readonly cannotWrite: (path: string) => Refusal;
}

/** Why nothing was made, and what to do instead. */
export interface Refusal {
  readonly message: string;
  readonly help: string;
}

const nl: InitWords = {
  askTemplate: "Waarmee beginnen we?",
  templates: {
    blank: "Leeg: met onze eigen woorden, van de gewenste verandering terug",
    "youth-homelessness": "Thuisloosheid bij jongeren",
    "school-transition": "De overstap van lagere naar secundaire school",
    neighbourhood: "Een wijk samen ontwikkelen",
  },
  askName: "Hoe heet jullie coalitie?",
  askPlace: "Waar werken jullie? (gemeente, wijk, regio)",
  askForWhom: "Voor wie doen jullie het?",
  backwards: "We beginnen achteraan, bij wat er anders moet worden. Wat jullie doen, komt het laatst.",
  askChange: "Wat moet er anders zijn?",
  mostImportant: "Dit is de belangrijkste vraag. Een halve zin is genoeg.",
  askFirstStep: (change) => `Wat moet er eerst veranderd zijn, voor “${change}” kan lukken?`,
  askNextStep: "En wat nog?",
  askFirstActivity: (step) => `Wat doen jullie opdat dit lukt: “${step}”?`,
  askNextActivity: "En wat doen jullie daar nog voor?",
  askFirstPartner: "Met welke partners?",
  askNextPartner: "En wie nog?",
  emptyStops: "(leeg laten om verder te gaan)",
  yourTheory: "Dit is jullie theorie:",
  kinds: {
    impact: "Waar het om gaat",
    outcome: "Wat er daarvoor verandert",
    output: "Wat er meteen uit komt",
    activity: "Wat we doen",
    input: "Wat we inzetten",
    factor: "Wat anderen doen",
  },
  unwanted: "ongewenst",
  isThisRight: "Zo bewaren? (alles kan later nog veranderen)",
  yes: "ja",
  no: "nee",
  nothingWritten: "Er is niets bewaard.",
  made: (files, folder) => `Gemaakt: ${files} bestanden in ${folder}`,
  wouldMake: (files, folder) => `Dit zou ${files} bestanden maken in ${folder}. Er is niets geschreven.`,
  next: "Wat nu?",
  goThere: "ga naar de map",
  startGit: "begin de geschiedenis bij te houden",
  checkCommits: "kijk vóór elke commit na dat er in deze map geen gegevens over mensen binnenkomen",
  checkIt: "kijk na of alles klopt",
  drawIt: "teken de kaart van jullie theorie",
  editIt: "open dit bestand en maak het van jullie",
  notPublished:
    "Het pakket staat nog niet op npm: gebruik tot dan de tool vanuit een kloon van het project; de automatische controle (workflow) mislukt tot dan, of tot je erin invult waar ze de tool haalt.",
  wrongValue: (flag, value, allowed) => ({
    message: `${flag} kan niet “${value}” zijn.`,
    help: `Kies uit: ${allowed.join(", ")}.`,
  }),
  wrongId: (value) => ({
    message: `--id kan niet “${value}” zijn.`,
    help: "Gebruik kleine letters, cijfers en koppeltekens, bijvoorbeeld dak-en-draad.",
  }),
  missing: (flag) => ({
    message: `Er is geen terminal om vragen te stellen, en ${flag} ontbreekt.`,
    help: `Geef ${flag} mee, of --yes om de standaardwaarden te nemen.`,
  }),
  inTheWay: (folder, paths) => ({
    message: `In ${folder} staan al bestanden die gemaakt zouden worden: ${paths.join(", ")}. Er is niets geschreven.`,
    help: "Kies een andere map, of zet deze bestanden eerst opzij.",
  }),
  insideAnother: (folder) => ({
    message: `In ${folder} staat al een coalitie (impact.yaml). Er is niets geschreven.`,
    help: "Werk daar verder, of kies een map die er niet in ligt.",
  }),
  notAFolder: (path) => ({
    message: `${path} is geen map.`,
    help: "Geef de naam van een map; bestaat die nog niet, dan wordt ze gemaakt.",
  }),
  cannotWrite: (path) => ({
    message: `In ${path} kan niet geschreven worden.`,
    help: "Kijk na of de map van jou is en of de schijf niet vol is.",
  }),
};

const en: InitWords = {
  askTemplate: "What do we begin with?",
  templates: {
    blank: "Empty: in our own words, back from the change we want",
    "youth-homelessness": "Young people without a home",
    "school-transition": "The step from primary to secondary school",
    neighbourhood: "Developing a neighbourhood together",
  },
  askName: "What is your coalition called?",
  askPlace: "Where do you work? (municipality, neighbourhood, region)",
  askForWhom: "For whom do you do it?",
  backwards: "We begin at the end, with what should be different. What you do comes last.",
  askChange: "What should be different?",
  mostImportant: "This is the most important question. Half a sentence will do.",
  askFirstStep: (change) => `What has to change first, before “${change}” can happen?`,
  askNextStep: "And what else?",
  askFirstActivity: (step) => `What do you do to make this happen: “${step}”?`,
  askNextActivity: "And what else do you do for it?",
  askFirstPartner: "With which partners?",
  askNextPartner: "And who else?",
  emptyStops: "(leave empty to go on)",
  yourTheory: "This is your theory:",
  kinds: {
    impact: "What it is all for",
    outcome: "What changes on the way",
    output: "What comes out at once",
    activity: "What we do",
    input: "What we put in",
    factor: "What others do",
  },
  unwanted: "unwanted",
  isThisRight: "Keep it like this? (everything can still change later)",
  yes: "yes",
  no: "no",
  nothingWritten: "Nothing was written.",
  made: (files, folder) => `Made ${files} files in ${folder}`,
  wouldMake: (files, folder) => `This would make ${files} files in ${folder}. Nothing was written.`,
  next: "What now?",
  goThere: "go to the folder",
  startGit: "begin to keep its history",
  checkCommits: "check before every commit that no data about people come into this folder",
  checkIt: "check that everything is right",
  drawIt: "draw the map of your theory",
  editIt: "open this file and make it yours",
  notPublished:
    "The package is not on npm yet: until it is, run the tool from a clone of the project; the workflow will fail until then, or until you fill in there where it gets the tool.",
  wrongValue: (flag, value, allowed) => ({
    message: `${flag} cannot be “${value}”.`,
    help: `Choose one of: ${allowed.join(", ")}.`,
  }),
  wrongId: (value) => ({
    message: `--id cannot be “${value}”.`,
    help: "Use lower-case letters, digits and hyphens, for example roof-and-thread.",
  }),
  missing: (flag) => ({
    message: `There is no terminal to ask questions on, and ${flag} is missing.`,
    help: `Give ${flag}, or --yes to take the defaults.`,
  }),
  inTheWay: (folder, paths) => ({
    message: `${folder} already has files that would be made: ${paths.join(", ")}. Nothing was written.`,
    help: "Choose another folder, or put these files aside first.",
  }),
  insideAnother: (folder) => ({
    message: `${folder} already holds a coalition (impact.yaml). Nothing was written.`,
    help: "Go on working there, or choose a folder that is not inside it.",
  }),
  notAFolder: (path) => ({
    message: `${path} is not a folder.`,
    help: "Give the name of a folder; if it does not exist yet, it will be made.",
  }),
  cannotWrite: (path) => ({
    message: `${path} cannot be written to.`,
    help: "Check that the folder is yours and that the disk is not full.",
  }),
};

const fr: InitWords = {
  askTemplate: "Par quoi commençons-nous ?",
  templates: {
    blank: "À vide : avec nos propres mots, en partant du changement souhaité",
    "youth-homelessness": "Les jeunes sans chez-soi",
    "school-transition": "Le passage de l'école primaire à l'école secondaire",
    neighbourhood: "Développer un quartier ensemble",
  },
  askName: "Comment s'appelle votre coalition ?",
  askPlace: "Où travaillez-vous ? (commune, quartier, région)",
  askForWhom: "Pour qui le faites-vous ?",
  backwards: "Nous partons de la fin : ce qui doit être différent. Ce que vous faites vient en dernier.",
  askChange: "Qu'est-ce qui doit être différent ?",
  mostImportant: "C'est la question la plus importante. Une demi-phrase suffit.",
  askFirstStep: (change) => `Que faut-il changer d'abord, pour que « ${change} » soit possible ?`,
  askNextStep: "Et quoi encore ?",
  askFirstActivity: (step) => `Que faites-vous pour y arriver : « ${step} » ?`,
  askNextActivity: "Et que faites-vous encore pour cela ?",
  askFirstPartner: "Avec quels partenaires ?",
  askNextPartner: "Et qui d'autre ?",
  emptyStops: "(laisser vide pour continuer)",
  yourTheory: "Voici votre théorie :",
  kinds: {
    impact: "Ce que nous visons",
    outcome: "Ce qui change en chemin",
    output: "Ce qui en sort directement",
    activity: "Ce que nous faisons",
    input: "Ce que nous mobilisons",
    factor: "Ce que font les autres",
  },
  unwanted: "non souhaité",
  isThisRight: "Garder ceci ? (tout peut encore changer plus tard)",
  yes: "oui",
  no: "non",
  nothingWritten: "Rien n'a été enregistré.",
  made: (files, folder) => `${files} fichiers créés dans ${folder}`,
  wouldMake: (files, folder) => `Ceci créerait ${files} fichiers dans ${folder}. Rien n'a été écrit.`,
  next: "Et maintenant ?",
  goThere: "allez dans le dossier",
  startGit: "commencez à garder l'historique",
  checkCommits: "vérifiez avant chaque commit qu'aucune donnée sur des personnes n'entre dans ce dossier",
  checkIt: "vérifiez que tout est juste",
  drawIt: "dessinez la carte de votre théorie",
  editIt: "ouvrez ce fichier et faites-en le vôtre",
  notPublished:
    "Le paquet n'est pas encore sur npm : d'ici là, lancez l'outil depuis un clone du projet ; le contrôle automatique (workflow) échouera jusque-là, ou jusqu'à ce que vous y indiquiez d'où il prend l'outil.",
  wrongValue: (flag, value, allowed) => ({
    message: `${flag} ne peut pas être « ${value} ».`,
    help: `Choisissez parmi : ${allowed.join(", ")}.`,
  }),
  wrongId: (value) => ({
    message: `--id ne peut pas être « ${value} ».`,
    help: "Utilisez des minuscules, des chiffres et des traits d'union, par exemple toit-et-fil.",
  }),
  missing: (flag) => ({
    message: `Il n'y a pas de terminal pour poser des questions, et ${flag} manque.`,
    help: `Donnez ${flag}, ou --yes pour prendre les valeurs par défaut.`,
  }),
  inTheWay: (folder, paths) => ({
    message: `${folder} contient déjà des fichiers à créer : ${paths.join(", ")}. Rien n'a été écrit.`,
    help: "Choisissez un autre dossier, ou mettez d'abord ces fichiers de côté.",
  }),
  insideAnother: (folder) => ({
    message: `${folder} contient déjà une coalition (impact.yaml). Rien n'a été écrit.`,
    help: "Continuez à y travailler, ou choisissez un dossier qui n'en fait pas partie.",
  }),
  notAFolder: (path) => ({
    message: `${path} n'est pas un dossier.`,
    help: "Donnez le nom d'un dossier ; s'il n'existe pas encore, il sera créé.",
  }),
  cannotWrite: (path) => ({
    message: `Impossible d'écrire dans ${path}.`,
    help: "Vérifiez que le dossier est à vous et que le disque n'est pas plein.",
  }),
};

export const INIT_WORDS: Readonly<Record<"nl" | "en" | "fr", InitWords>> = { nl, en, fr };

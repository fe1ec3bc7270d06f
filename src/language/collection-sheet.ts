import type { Lang } from "./locale.ts";

/** The statuses that somebody who fills in figures can choose. */
export type StatusCode = "provisional" | "final" | "estimate" | "withheld";

/** The columns that are filled in. */
export type InputColumn = "numerator" | "denominator" | "value" | "n" | "sd" | "status";

/** A paragraph of the instructions: a heading and lines under it. */
export interface Instruction {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Why something that a partner delivers is not asked in this sheet. */
export type NotAsked =
  | { readonly because: "draft" }
  | { readonly because: "computed" }
  | { readonly because: "other-period"; readonly kind: PeriodWord };

/** The kinds of periods, as an indicator is measured. */
export type PeriodWord = "day" | "week" | "month" | "quarter" | "half-year" | "year" | "school-year";

/** What the first sheet needs to know. */
export interface SheetFacts {
  readonly coalition: string;
  readonly partner: string;
  readonly period: string;
  /** How many cells are asked, and how many of them are known already. */
  readonly asked: number;
  readonly known: number;
  /** True where known figures are filled in. */
  readonly filled: boolean;
  /** The title over the values. */
  readonly value: string;
}

/** The words of a workbook for somebody who fills in figures. */
export interface CollectionSheetWords {
  readonly sheets: { readonly instructions: string; readonly figures: string };
  title(partner: string, period: string): string;
  readonly reminder: string;
  instructions(facts: SheetFacts): readonly Instruction[];
  readonly notAskedHeading: string;
  notAsked(name: string, why: NotAsked): string;
  readonly fictional: string;
  readonly columns: Readonly<Record<InputColumn, string>> & {
    readonly indicator: string;
    readonly group: string;
    readonly definition: string;
    readonly unit: string;
    /** Over what numerator and denominator make. */
    readonly share: string;
    /** Over values of which none can be filled in. */
    readonly naOnly: string;
    readonly delivered: string;
    readonly key: string;
  };
  readonly total: string;
  readonly delivered: string;
  readonly prompt: Readonly<Record<InputColumn, string>>;
  readonly naOnly: string;
  readonly error: {
    readonly title: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly whole: string;
    readonly number: string;
    between(from: string, to: string): string;
    atLeast(from: string): string;
    atMost(to: string): string;
    readonly status: string;
  };
  readonly page: string;
}

/** The words for a status; they hold no comma, because they stand in a list that commas divide. */
const STATUS: Readonly<Record<Lang, Readonly<Record<StatusCode, string>>>> = {
  nl: {
    final: "definitief",
    provisional: "voorlopig",
    estimate: "schatting",
    withheld: "niet vrijgegeven",
  },
  en: { final: "final", provisional: "provisional", estimate: "estimate", withheld: "withheld" },
  fr: { final: "définitif", provisional: "provisoire", estimate: "estimation", withheld: "non communiqué" },
};

const CODES: readonly StatusCode[] = ["final", "provisional", "estimate", "withheld"];

/** The statuses in words, in the order in which they are offered. */
export function statusChoices(lang: Lang): readonly string[] {
  return CODES.map((code) => STATUS[lang][code]);
}

/** The word for a status in one language. */
export function statusWord(code: StatusCode, lang: Lang): string {
  return STATUS[lang][code];
}

/**
 * The status that a word or a code stands for, in whichever of the languages; capitals and blanks
 * around it do not matter. `undefined` for any other word.
 */
export function statusOfWord(word: string): StatusCode | undefined {
  const plain = word.normalize("NFC").trim().toLowerCase();
  return CODES.find((code) => code === plain || Object.values(STATUS).some((words) => words[code] === plain));
}

const PERIODS: Readonly<Record<Lang, Readonly<Record<PeriodWord, string>>>> = {
  nl: {
    day: "per dag",
    week: "per week",
    month: "per maand",
    quarter: "per kwartaal",
    "half-year": "per half jaar",
    year: "per jaar",
    "school-year": "per schooljaar",
  },
  en: {
    day: "per day",
    week: "per week",
    month: "per month",
    quarter: "per quarter",
    "half-year": "per half-year",
    year: "per year",
    "school-year": "per school year",
  },
  fr: {
    day: "par jour",
    week: "par semaine",
    month: "par mois",
    quarter: "par trimestre",
    "half-year": "par semestre",
    year: "par année",
    "school-year": "par année scolaire",
  },
};

const nl: CollectionSheetWords = {
  sheets: { instructions: "Lees mij", figures: "Cijfers" },
  title: (partner, period) => `Cijfers over ${period}: ${partner}`,
  reminder:
    "Vul alleen de lichtgele vakken in. Niet bekend: leeg laten. Niemand of niets: 0. Niet van toepassing: na.",
  instructions: ({ coalition, asked, known, filled, value }) => [
    {
      heading: "Wat is dit?",
      lines: [
        `${coalition} volgt samen een aantal indicatoren. Dit werkboek vraagt alleen de cijfers die jullie zelf leveren: ${asked === 1 ? "één rij" : `${asked} rijen`} op het blad ‘Cijfers’.`,
        "Bij elke indicator staat wat er precies geteld wordt. Zo tellen alle partners hetzelfde en passen de cijfers bij elkaar.",
        ...(known === 0
          ? []
          : filled
            ? [
                "Wat jullie al leverden, is ingevuld. Klopt iets niet meer? Verbeter het dan gewoon in hetzelfde vak.",
              ]
            : [
                "Rijen met ‘ja’ in de kolom ‘Al geleverd’ hebben al een cijfer. Laat ze leeg, of vul ze opnieuw in om ze te verbeteren.",
              ]),
      ],
    },
    {
      heading: "Wat doe je?",
      lines: [
        "1. Ga naar het blad ‘Cijfers’ (tabblad onderaan).",
        "2. Vul de lichtgele vakken met een rand in. De rest is vergrendeld, zodat niets per ongeluk verschuift.",
        "3. Bewaar het bestand als .xlsx en bezorg het terug aan wie het je stuurde.",
      ],
    },
    {
      heading: "Hoe vul je in?",
      lines: [
        "Niet bekend of nog niet geteld: laat het vak leeg. Een leeg vak is geen nul.",
        "Niemand of niets: vul 0 in.",
        `Niet van toepassing bij jullie: typ na in de kolom ‘${value}’. Bij een aandeel is dat vak grijs, want er kan niets anders in.`,
        "Een aandeel: vul de teller en de noemer in, als gehele getallen. Het percentage verschijnt in de kolom ‘Aandeel’.",
        "Een gemiddelde: vul de waarde in, en bij ‘Aantal (n)’ op hoeveel antwoorden het rust.",
        "Niet zeker? Kies bij ‘Status’ voorlopig of schatting. Leeg betekent definitief.",
      ],
    },
    {
      heading: "Privacy",
      lines: [
        "Vul alleen aantallen in: geen namen, geen dossiernummers, geen opmerkingen over mensen.",
        "Kleine aantallen mag je gewoon invullen. In wat de coalitie toont, worden kleine groepen verborgen; in dit bestand staan ze wel. Behandel het dus vertrouwelijk.",
        "Mag je een cijfer niet delen? Laat de vakken leeg en kies bij ‘Status’ niet vrijgegeven.",
      ],
    },
  ],
  notAskedHeading: "Ook van jullie, maar niet gevraagd in dit werkboek",
  notAsked: (name, why) =>
    why.because === "draft"
      ? `${name}: nog niet afgesproken (ontwerp)`
      : why.because === "computed"
        ? `${name}: wordt berekend uit andere cijfers`
        : `${name}: wordt ${PERIODS.nl[why.kind]} gemeten`,
  fictional: "Dit is een verzonnen voorbeeld.",
  columns: {
    indicator: "Indicator",
    group: "Groep",
    definition: "Wat tel je precies?",
    unit: "Eenheid",
    numerator: "Teller",
    denominator: "Noemer",
    value: "Waarde",
    n: "Aantal (n)",
    sd: "Standaardafwijking",
    status: "Status",
    share: "Aandeel",
    naOnly: "Niet van toepassing",
    delivered: "Al geleverd",
    key: "Voor de computer; niet veranderen",
  },
  total: "totaal",
  delivered: "ja",
  prompt: {
    numerator: "Hoeveel van hen? Een geheel getal, hoogstens de noemer.",
    denominator: "Op hoeveel in totaal? Een geheel getal.",
    value: "Het cijfer. Niet van toepassing: typ na.",
    n: "Op hoeveel antwoorden rust dit? Een geheel getal.",
    sd: "Mag leeg blijven.",
    status: "Leeg betekent definitief.",
  },
  naOnly: "Laat leeg, of kies na als dit bij jullie niet van toepassing is.",
  error: {
    title: "Dit past niet in dit vak",
    numerator: "Hier hoort een geheel getal van 0 of meer, dat niet groter is dan de noemer.",
    denominator: "Hier hoort een geheel getal van 0 of meer, dat niet kleiner is dan de teller.",
    whole: "Hier hoort een geheel getal van 0 of meer. Niet bekend: laat het vak leeg.",
    number: "Hier hoort een getal. Niet bekend: laat het vak leeg.",
    between: (from, to) => `Hier hoort een getal van ${from} tot ${to}. Niet bekend: laat het vak leeg.`,
    atLeast: (from) => `Hier hoort een getal vanaf ${from}. Niet bekend: laat het vak leeg.`,
    atMost: (to) => `Hier hoort een getal tot en met ${to}. Niet bekend: laat het vak leeg.`,
    status: "Kies een woord uit de lijst, of laat het vak leeg.",
  },
  page: "Pagina",
};

const en: CollectionSheetWords = {
  sheets: { instructions: "Read me", figures: "Figures" },
  title: (partner, period) => `Figures for ${period}: ${partner}`,
  reminder:
    "Fill in only the light yellow cells. Not known: leave empty. Nobody or nothing: 0. Does not apply: na.",
  instructions: ({ coalition, asked, known, filled, value }) => [
    {
      heading: "What is this?",
      lines: [
        `${coalition} follows a number of indicators together. This workbook asks only for the figures that you deliver yourselves: ${asked === 1 ? "one row" : `${asked} rows`} on the sheet ‘Figures’.`,
        "Beside each indicator it says exactly what is counted. That way all partners count the same, and the figures fit together.",
        ...(known === 0
          ? []
          : filled
            ? [
                "What you delivered before is filled in. If something is no longer right, correct it in the same cell.",
              ]
            : [
                "Rows with ‘yes’ under ‘Delivered already’ have a figure. Leave them empty, or fill them in again to correct them.",
              ]),
      ],
    },
    {
      heading: "What do you do?",
      lines: [
        "1. Go to the sheet ‘Figures’ (the tab at the bottom).",
        "2. Fill in the light yellow cells with a border. The rest is locked, so that nothing moves by accident.",
        "3. Save the file as .xlsx and return it to whoever sent it to you.",
      ],
    },
    {
      heading: "How do you fill it in?",
      lines: [
        "Not known or not counted yet: leave the cell empty. An empty cell is not a zero.",
        "Nobody or nothing: enter 0.",
        `Does not apply to you: type na under ‘${value}’. For a share that cell is grey, because nothing else goes in it.`,
        "A share: enter numerator and denominator, as whole numbers. The percentage appears under ‘Share’.",
        "An average: enter the value, and under ‘Number (n)’ on how many answers it rests.",
        "Not sure? Choose provisional or estimate under ‘Status’. Empty means final.",
      ],
    },
    {
      heading: "Privacy",
      lines: [
        "Enter numbers only: no names, no file numbers, no remarks about people.",
        "Small numbers are fine. In what the coalition shows, small groups are hidden; in this file they are not. So treat it as confidential.",
        "May you not share a figure? Leave the cells empty and choose withheld under ‘Status’.",
      ],
    },
  ],
  notAskedHeading: "Also yours, but not asked in this workbook",
  notAsked: (name, why) =>
    why.because === "draft"
      ? `${name}: not agreed yet (draft)`
      : why.because === "computed"
        ? `${name}: is computed from other figures`
        : `${name}: is measured ${PERIODS.en[why.kind]}`,
  fictional: "This is an invented example.",
  columns: {
    indicator: "Indicator",
    group: "Group",
    definition: "What exactly do you count?",
    unit: "Unit",
    numerator: "Numerator",
    denominator: "Denominator",
    value: "Value",
    n: "Number (n)",
    sd: "Standard deviation",
    status: "Status",
    share: "Share",
    naOnly: "Does not apply",
    delivered: "Delivered already",
    key: "For the computer; do not change",
  },
  total: "total",
  delivered: "yes",
  prompt: {
    numerator: "How many of them? A whole number, at most the denominator.",
    denominator: "Out of how many in all? A whole number.",
    value: "The figure. Does not apply: type na.",
    n: "On how many answers does this rest? A whole number.",
    sd: "May stay empty.",
    status: "Empty means final.",
  },
  naOnly: "Leave empty, or choose na where this does not apply to you.",
  error: {
    title: "This does not fit in this cell",
    numerator: "A whole number of 0 or more belongs here, not above the denominator.",
    denominator: "A whole number of 0 or more belongs here, not below the numerator.",
    whole: "A whole number of 0 or more belongs here. Not known: leave the cell empty.",
    number: "A number belongs here. Not known: leave the cell empty.",
    between: (from, to) => `A number from ${from} to ${to} belongs here. Not known: leave the cell empty.`,
    atLeast: (from) => `A number of ${from} or more belongs here. Not known: leave the cell empty.`,
    atMost: (to) => `A number of at most ${to} belongs here. Not known: leave the cell empty.`,
    status: "Choose a word from the list, or leave the cell empty.",
  },
  page: "Page",
};

const fr: CollectionSheetWords = {
  sheets: { instructions: "À lire", figures: "Chiffres" },
  title: (partner, period) => `Chiffres pour ${period} : ${partner}`,
  reminder:
    "Ne remplissez que les cases jaune clair. Inconnu : laissez vide. Personne ou rien : 0. Sans objet : na.",
  instructions: ({ coalition, asked, known, filled, value }) => [
    {
      heading: "De quoi s’agit-il ?",
      lines: [
        `${coalition} suit ensemble une série d’indicateurs. Ce classeur ne demande que les chiffres que vous fournissez vous-mêmes : ${asked === 1 ? "une ligne" : `${asked} lignes`} sur la feuille « Chiffres ».`,
        "À côté de chaque indicateur, il est dit précisément ce que l’on compte. Ainsi tous les partenaires comptent de la même façon et les chiffres vont ensemble.",
        ...(known === 0
          ? []
          : filled
            ? [
                "Ce que vous avez déjà fourni est rempli. Quelque chose n’est plus juste ? Corrigez-le dans la même case.",
              ]
            : [
                "Les lignes avec « oui » sous « Déjà fourni » ont déjà un chiffre. Laissez-les vides, ou remplissez-les à nouveau pour les corriger.",
              ]),
      ],
    },
    {
      heading: "Que faire ?",
      lines: [
        "1. Allez à la feuille « Chiffres » (l’onglet en bas).",
        "2. Remplissez les cases jaune clair avec un bord. Le reste est verrouillé, pour que rien ne se déplace par accident.",
        "3. Enregistrez le fichier en .xlsx et renvoyez-le à la personne qui vous l’a envoyé.",
      ],
    },
    {
      heading: "Comment remplir ?",
      lines: [
        "Inconnu ou pas encore compté : laissez la case vide. Une case vide n’est pas un zéro.",
        "Personne ou rien : indiquez 0.",
        `Sans objet chez vous : tapez na sous « ${value} ». Pour une part, cette case est grise : rien d’autre n’y va.`,
        "Une part : indiquez le numérateur et le dénominateur, en nombres entiers. Le pourcentage apparaît sous « Part ».",
        "Une moyenne : indiquez la valeur et, sous « Nombre (n) », sur combien de réponses elle repose.",
        "Pas certain ? Choisissez provisoire ou estimation sous « Statut ». Vide veut dire définitif.",
      ],
    },
    {
      heading: "Vie privée",
      lines: [
        "N’indiquez que des nombres : pas de noms, pas de numéros de dossier, pas de remarques sur des personnes.",
        "Les petits nombres sont les bienvenus. Dans ce que la coalition montre, les petits groupes sont masqués ; dans ce fichier, ils ne le sont pas. Traitez-le donc de façon confidentielle.",
        "Vous ne pouvez pas partager un chiffre ? Laissez les cases vides et choisissez non communiqué sous « Statut ».",
      ],
    },
  ],
  notAskedHeading: "Aussi de vous, mais pas demandé dans ce classeur",
  notAsked: (name, why) =>
    why.because === "draft"
      ? `${name} : pas encore convenu (ébauche)`
      : why.because === "computed"
        ? `${name} : se calcule à partir d’autres chiffres`
        : `${name} : se mesure ${PERIODS.fr[why.kind]}`,
  fictional: "Ceci est un exemple inventé.",
  columns: {
    indicator: "Indicateur",
    group: "Groupe",
    definition: "Que comptez-vous exactement ?",
    unit: "Unité",
    numerator: "Numérateur",
    denominator: "Dénominateur",
    value: "Valeur",
    n: "Nombre (n)",
    sd: "Écart type",
    status: "Statut",
    share: "Part",
    naOnly: "Sans objet",
    delivered: "Déjà fourni",
    key: "Pour l’ordinateur ; ne pas modifier",
  },
  total: "total",
  delivered: "oui",
  prompt: {
    numerator: "Combien d’entre eux ? Un nombre entier, au plus le dénominateur.",
    denominator: "Sur combien en tout ? Un nombre entier.",
    value: "Le chiffre. Sans objet : tapez na.",
    n: "Sur combien de réponses cela repose-t-il ? Un nombre entier.",
    sd: "Peut rester vide.",
    status: "Vide veut dire définitif.",
  },
  naOnly: "Laissez vide, ou choisissez na si c’est sans objet chez vous.",
  error: {
    title: "Ceci ne convient pas ici",
    numerator: "Il faut ici un nombre entier, 0 ou plus, qui ne dépasse pas le dénominateur.",
    denominator: "Il faut ici un nombre entier, 0 ou plus, pas inférieur au numérateur.",
    whole: "Il faut ici un nombre entier, 0 ou plus. Inconnu : laissez la case vide.",
    number: "Il faut ici un nombre. Inconnu : laissez la case vide.",
    between: (from, to) => `Il faut ici un nombre de ${from} à ${to}. Inconnu : laissez la case vide.`,
    atLeast: (from) => `Il faut ici un nombre d’au moins ${from}. Inconnu : laissez la case vide.`,
    atMost: (to) => `Il faut ici un nombre d’au plus ${to}. Inconnu : laissez la case vide.`,
    status: "Choisissez un mot de la liste, ou laissez la case vide.",
  },
  page: "Page",
};

const WORDS: Readonly<Record<Lang, CollectionSheetWords>> = { nl, en, fr };

/** The words of a collection sheet in one language. */
export function collectionSheetWords(lang: Lang): CollectionSheetWords {
  return WORDS[lang];
}

import type { Lang } from "./locale.ts";

/** The columns of the tables of an export, by table. */
export interface CodeBookColumns {
  readonly about: readonly ["item", "text"];
  readonly data: readonly [
    "figure",
    "indicator",
    "indicator-name",
    "period",
    "period-start",
    "period-end",
    "partner",
    "group-name",
    "value",
    "numerator",
    "denominator",
    "n",
    "interval-low",
    "interval-high",
    "at-least",
    "at-most",
    "partners-reported",
    "partners-expected",
    "unit",
    "status",
    "origin",
    "fictional",
    "hidden",
  ];
  readonly indicators: readonly [
    "id",
    "name",
    "definition",
    "measures",
    "unit",
    "type",
    "value-is",
    "counts",
    "direction",
    "frequency",
    "cumulative",
    "over-partners",
    "over-time",
    "breakdowns",
    "delivered-by",
    "baseline-period",
    "baseline-value",
    "minimum-count",
    "source",
    "owner",
    "aligned-with",
    "context",
    "fictional",
  ];
  readonly outcomes: readonly ["id", "kind", "level", "title"];
  readonly targets: readonly ["indicator", "period", "value"];
  readonly remarks: readonly ["indicator", "period", "kind", "text"];
  readonly dimensions: readonly ["dimension", "dimension-name", "value", "value-name", "sensitive"];
  readonly partners: readonly ["id", "name", "kind", "role", "tier"];
  readonly sources: readonly ["id", "name", "kind", "owner", "frequency", "agreement", "caveat"];
  readonly codes: readonly ["table", "column", "code", "meaning"];
  readonly columns: readonly ["table", "column", "meaning"];
}

export type TableName = keyof CodeBookColumns;

/** The tables of an export, in the order in which somebody reads them. */
export const TABLE_NAMES: readonly TableName[] = [
  "about",
  "data",
  "indicators",
  "outcomes",
  "targets",
  "remarks",
  "dimensions",
  "partners",
  "sources",
  "codes",
  "columns",
];

type Meanings = { readonly [T in TableName]: Readonly<Record<CodeBookColumns[T][number], string>> };

/** What stands in each column, and the words around the tables. */
export interface CodeBookWords {
  readonly meaning: Meanings;
  /** What a table is called as a sheet of a workbook; at most 31 characters. */
  readonly sheet: Readonly<Record<TableName, string>>;
  /** What stands in a table. */
  readonly holds: Readonly<Record<TableName, string>>;
  readonly about: {
    /** Without a number where nothing says from how many people on figures may be shown. */
    protection(minimum: number | undefined): string;
    readonly notFictional: string;
    readonly methods: string;
    readonly empty: string;
  };
  /** Behind the meaning of a column that holds codes. */
  readonly seeCodes: string;
  /** Of a column that holds a dimension. */
  dimension(name: string): string;
  /** Behind the meaning of a text column that there is per language. */
  inLanguage(lang: string): string;
  title(coalition: string): string;
  description(asOf: string): string;
  readonly fictional: string;
}

const nl: CodeBookWords = {
  meaning: {
    about: { item: "Waarover het gaat.", text: "Wat ervan te weten is." },
    data: {
      figure: "Het cijfer als verwijzing: indicator/periode, en daarachter de partner of dimensie=waarde.",
      indicator: "De indicator.",
      "indicator-name": "De naam van de indicator.",
      period: "De periode: jaar 2025, kwartaal 2025-Q3, maand 2025-03, schooljaar 2024-2025 …",
      "period-start": "De eerste dag van de periode.",
      "period-end": "De laatste dag van de periode.",
      partner: "De partner; leeg is alle partners samen.",
      "group-name": "De partner of de groep in woorden; leeg bij een totaal.",
      value: "Het cijfer. Een aandeel of groei is een breuk: 0.6 is 60%. Leeg waar het verborgen is.",
      numerator: "Van een aandeel: hoeveel.",
      denominator: "Van een aandeel: op hoeveel.",
      n: "Op hoeveel antwoorden of metingen een gemiddelde rust.",
      "interval-low":
        "Ondergrens van de marge (95%) van een aandeel van mensen, volgens Wilson; zie docs/methods.md.",
      "interval-high": "Bovengrens van die marge.",
      "at-least":
        "Waar alleen grenzen bekend zijn, omdat mensen bij meer dan één partner kunnen komen: het kleinste dat het kan zijn.",
      "at-most": "En het grootste dat het kan zijn.",
      "partners-reported": "Hoeveel partners leverden.",
      "partners-expected": "Hoeveel partners moesten leveren.",
      unit: "Wat geteld wordt.",
      status: "Hoe vast het cijfer staat.",
      origin: "Hoe het cijfer gemaakt is.",
      fictional: "Waar: verzonnen.",
      hidden: "Waarom het cijfer ontbreekt.",
    },
    indicators: {
      id: "De korte naam van de indicator.",
      name: "De indicator in woorden.",
      definition: "Wat precies geteld wordt.",
      measures: "Waarover hij iets zegt; zie de tabel outcomes.",
      unit: "Wat geteld wordt, in het meervoud.",
      type: "Soort cijfer: count (aantal), proportion (aandeel), mean (gemiddelde), amount (hoeveelheid), rating (beoordeling), index (samengestelde score), computed (berekend).",
      "value-is":
        "Hoe de waarde te lezen: fraction (breuk van een geheel), difference-of-fractions (verschil van breuken) of number (getal).",
      counts: "Wat één eenheid is.",
      direction: "Welke kant beter is.",
      frequency: "Hoe vaak gemeten wordt.",
      cumulative: "Waar: elk cijfer telt alles sinds het begin.",
      "over-partners": "Hoe cijfers van partners samen één totaal worden.",
      "over-time": "Hoe cijfers van perioden samen één worden.",
      breakdowns: "De dimensies waarnaar uitgesplitst wordt.",
      "delivered-by": "De partners die leveren.",
      "baseline-period": "De periode van de nulmeting.",
      "baseline-value": "De nulmeting; leeg waar ze verborgen of onbekend is.",
      "minimum-count": "Groepen van minder mensen zijn verborgen.",
      source: "De bron.",
      owner: "Wie voor de indicator zorgt.",
      "aligned-with": "Indicatoren van bekende standaarden die hetzelfde betekenen.",
      context: "Waar: achtergrondcijfer, nooit beoordeeld.",
      fictional: "Waar: verzonnen.",
    },
    outcomes: {
      id: "De korte naam.",
      kind: "Soort stap in de verandertheorie.",
      level: "Wiens verandering het is.",
      title: "De stap in woorden.",
    },
    targets: { indicator: "De indicator.", period: "De periode.", value: "De streefwaarde." },
    remarks: {
      indicator: "De indicator.",
      period: "De periode.",
      kind: "note: opmerking; definition: de definitie veranderde; break: breuk in de reeks, ervoor en erna zijn niet te vergelijken.",
      text: "De opmerking of verandering.",
    },
    dimensions: {
      dimension: "De dimensie.",
      "dimension-name": "Haar naam.",
      value: "De waarde.",
      "value-name": "De naam van de waarde.",
      sensitive: "Waar: gevoelig, strenger beschermd.",
    },
    partners: {
      id: "De korte naam van de partner.",
      name: "De naam.",
      kind: "Soort organisatie of groep.",
      role: "De rol in de coalitie.",
      tier: "Het niveau.",
    },
    sources: {
      id: "De korte naam van de bron.",
      name: "De naam.",
      kind: "Soort bron.",
      owner: "Wie ze bijhoudt.",
      frequency: "Hoe vaak ze levert.",
      agreement: "De dag van de gegevensafspraak.",
      caveat: "Waar je bij deze bron op moet letten.",
    },
    codes: { table: "De tabel.", column: "De kolom.", code: "De code.", meaning: "Wat ze betekent." },
    columns: { table: "De tabel.", column: "De kolom.", meaning: "Wat erin staat." },
  },
  sheet: {
    about: "Over",
    data: "Cijfers",
    indicators: "Indicatoren",
    outcomes: "Uitkomsten",
    targets: "Streefwaarden",
    remarks: "Opmerkingen",
    dimensions: "Groepen",
    partners: "Partners",
    sources: "Bronnen",
    codes: "Codes",
    columns: "Kolommen",
  },
  holds: {
    about: "wat dit is",
    data: "de cijfers, één per rij: eerst de totalen, dan de groepen",
    indicators: "wat elke indicator precies telt, en hoe",
    outcomes: "waarover de indicatoren iets zeggen",
    targets: "wat de coalitie wil bereiken",
    remarks: "wat je bij een periode moet weten, ook breuken in een reeks",
    dimensions: "de groepen, en hun namen",
    partners: "wie meedoet en levert",
    sources: "waar de cijfers vandaan komen",
    codes: "wat elke code betekent",
    columns: "wat in elke kolom staat",
  },
  about: {
    protection: (minimum) =>
      `${minimum === undefined ? "Cijfers over kleine groepen mensen" : `Cijfers over minder dan ${minimum} mensen`} zijn verborgen, en zoveel andere als nodig is om ze niet te kunnen berekenen. Een indicator kan strenger zijn: zie minimum-count. Wat al openbare statistiek is, is niet verborgen. De kolom hidden zegt waarom een cijfer ontbreekt.`,
    notFictional: "Nee. Wat verzonnen is, heeft waar in de kolom fictional.",
    methods:
      "Hoe totalen gemaakt worden en hoe zeker een cijfer is, staat met formules en bronnen in docs/methods.md van het programma impact. De marge van een aandeel van mensen is die van Wilson (1927), 95%.",
    empty:
      "Een lege cel is niet nul: het cijfer is er niet, past niet bij die soort indicator, of is verborgen.",
  },
  seeCodes: "De codes staan in de tabel codes.",
  dimension: (name) => `Uitsplitsing: ${name}. Leeg is het totaal.`,
  inLanguage: (lang) => `(taal: ${lang})`,
  title: (coalition) => `Cijfers van ${coalition}`,
  description: (asOf) =>
    `Cijfers op ${asOf}, zoals ze getoond mogen worden: kleine groepen zijn verborgen, en wat ze zou verraden ook.`,
  fictional: "Dit is een verzonnen voorbeeld: de coalitie, de mensen en de cijfers bestaan niet.",
};

const en: CodeBookWords = {
  meaning: {
    about: { item: "What it is about.", text: "What there is to know of it." },
    data: {
      figure: "The figure as a reference: indicator/period, then the partner or dimension=value.",
      indicator: "The indicator.",
      "indicator-name": "The name of the indicator.",
      period: "The period: year 2025, quarter 2025-Q3, month 2025-03, school year 2024-2025 …",
      "period-start": "The first day of the period.",
      "period-end": "The last day of the period.",
      partner: "The partner; empty is all partners together.",
      "group-name": "The partner or the group in words; empty for a total.",
      value: "The figure. A share or growth is a fraction: 0.6 is 60%. Empty where it is hidden.",
      numerator: "Of a share: how many.",
      denominator: "Of a share: out of how many.",
      n: "On how many answers or measurements a mean rests.",
      "interval-low": "Lower end of the 95% interval of a share of people, by Wilson; see docs/methods.md.",
      "interval-high": "Upper end of that interval.",
      "at-least":
        "Where only bounds are known, because people may come to several partners: the least that it can be.",
      "at-most": "And the most that it can be.",
      "partners-reported": "How many partners delivered.",
      "partners-expected": "How many partners should deliver.",
      unit: "What is counted.",
      status: "How settled the figure is.",
      origin: "How the figure was made.",
      fictional: "True: invented.",
      hidden: "Why the figure is not there.",
    },
    indicators: {
      id: "The short name of the indicator.",
      name: "The indicator in words.",
      definition: "What exactly is counted.",
      measures: "What it says something about; see the table outcomes.",
      unit: "What is counted, in the plural.",
      type: "Sort of figure: count, proportion, mean, amount, rating, index or computed.",
      "value-is": "How to read the value: fraction (of a whole), difference-of-fractions, or number.",
      counts: "What one unit is.",
      direction: "Which way is better.",
      frequency: "How often it is measured.",
      cumulative: "True: each figure counts everything since the start.",
      "over-partners": "How figures of partners become one total.",
      "over-time": "How figures of periods become one.",
      breakdowns: "The dimensions by which it is broken down.",
      "delivered-by": "The partners that deliver it.",
      "baseline-period": "The period of the baseline.",
      "baseline-value": "The baseline; empty where it is hidden or not known.",
      "minimum-count": "Groups of fewer people are hidden.",
      source: "The source.",
      owner: "Who looks after the indicator.",
      "aligned-with": "Indicators of known standards that mean the same.",
      context: "True: a background figure, never judged.",
      fictional: "True: invented.",
    },
    outcomes: {
      id: "The short name.",
      kind: "Sort of step in the theory of change.",
      level: "Whose change it is.",
      title: "The step in words.",
    },
    targets: { indicator: "The indicator.", period: "The period.", value: "The target." },
    remarks: {
      indicator: "The indicator.",
      period: "The period.",
      kind: "note: a remark; definition: the definition changed; break: a break in the series, before and after cannot be compared.",
      text: "The remark or the change.",
    },
    dimensions: {
      dimension: "The dimension.",
      "dimension-name": "Its name.",
      value: "The value.",
      "value-name": "The name of the value.",
      sensitive: "True: sensitive, protected more strictly.",
    },
    partners: {
      id: "The short name of the partner.",
      name: "The name.",
      kind: "Sort of organisation or group.",
      role: "Its role in the coalition.",
      tier: "Its level.",
    },
    sources: {
      id: "The short name of the source.",
      name: "The name.",
      kind: "Sort of source.",
      owner: "Who keeps it.",
      frequency: "How often it delivers.",
      agreement: "The day of the data agreement.",
      caveat: "What to mind with this source.",
    },
    codes: { table: "The table.", column: "The column.", code: "The code.", meaning: "What it means." },
    columns: { table: "The table.", column: "The column.", meaning: "What stands in it." },
  },
  sheet: {
    about: "About",
    data: "Figures",
    indicators: "Indicators",
    outcomes: "Outcomes",
    targets: "Targets",
    remarks: "Remarks",
    dimensions: "Groups",
    partners: "Partners",
    sources: "Sources",
    codes: "Codes",
    columns: "Columns",
  },
  holds: {
    about: "what this is",
    data: "the figures, one per row: totals first, then groups",
    indicators: "what each indicator counts exactly, and how",
    outcomes: "what the indicators say something about",
    targets: "what the coalition wants to reach",
    remarks: "what to know about a period, breaks in a series included",
    dimensions: "the groups, and their names",
    partners: "who takes part and delivers",
    sources: "where the figures come from",
    codes: "what each code means",
    columns: "what stands in each column",
  },
  about: {
    protection: (minimum) =>
      `${minimum === undefined ? "Figures about small groups of people" : `Figures about fewer than ${minimum} people`} are hidden, with as many others as it takes that they cannot be worked out. An indicator may be stricter: see minimum-count. What is public statistics already is not hidden. The column hidden says why a figure is not there.`,
    notFictional: "No. What is invented has true in the column fictional.",
    methods:
      "How totals are made and how sure a figure is: docs/methods.md of the program impact, with formulas and sources. The interval of a share of people is Wilson’s (1927), 95%.",
    empty:
      "An empty cell is no zero: the figure is not there, does not go with that type of indicator, or is hidden.",
  },
  seeCodes: "The codes are in the table codes.",
  dimension: (name) => `Breakdown: ${name}. Empty is the total.`,
  inLanguage: (lang) => `(language: ${lang})`,
  title: (coalition) => `Figures of ${coalition}`,
  description: (asOf) =>
    `Figures as of ${asOf}, as they may be shown: small groups are hidden, and so is what would give them away.`,
  fictional: "This is an invented example: the coalition, the people and the figures do not exist.",
};

const fr: CodeBookWords = {
  meaning: {
    about: { item: "De quoi il s’agit.", text: "Ce qu’il faut en savoir." },
    data: {
      figure: "Le chiffre comme référence : indicateur/période, puis le partenaire ou dimension=valeur.",
      indicator: "L’indicateur.",
      "indicator-name": "Le nom de l’indicateur.",
      period: "La période : année 2025, trimestre 2025-Q3, mois 2025-03, année scolaire 2024-2025 …",
      "period-start": "Le premier jour de la période.",
      "period-end": "Le dernier jour de la période.",
      partner: "Le partenaire ; vide : tous les partenaires ensemble.",
      "group-name": "Le partenaire ou le groupe en mots ; vide pour un total.",
      value: "Le chiffre. Une part ou une croissance est une fraction : 0.6 est 60 %. Vide s’il est masqué.",
      numerator: "D’une part : combien.",
      denominator: "D’une part : sur combien.",
      n: "Sur combien de réponses ou de mesures repose une moyenne.",
      "interval-low":
        "Borne inférieure de l’intervalle à 95 % d’une part de personnes, selon Wilson ; voir docs/methods.md.",
      "interval-high": "Borne supérieure de cet intervalle.",
      "at-least":
        "Là où seules des bornes sont connues, parce que des personnes peuvent venir chez plusieurs partenaires : le minimum possible.",
      "at-most": "Et le maximum possible.",
      "partners-reported": "Combien de partenaires ont fourni leur chiffre.",
      "partners-expected": "Combien de partenaires devaient le fournir.",
      unit: "Ce que l’on compte.",
      status: "À quel point le chiffre est établi.",
      origin: "Comment le chiffre a été fait.",
      fictional: "Vrai : inventé.",
      hidden: "Pourquoi le chiffre manque.",
    },
    indicators: {
      id: "Le nom court de l’indicateur.",
      name: "L’indicateur en mots.",
      definition: "Ce que l’on compte exactement.",
      measures: "Ce sur quoi il dit quelque chose ; voir la table outcomes.",
      unit: "Ce que l’on compte, au pluriel.",
      type: "Sorte de chiffre : count (nombre), proportion (part), mean (moyenne), amount (quantité), rating (appréciation), index (score composé), computed (calculé).",
      "value-is":
        "Comment lire la valeur : fraction (d’un tout), difference-of-fractions (différence de fractions) ou number (nombre).",
      counts: "Ce qu’est une unité.",
      direction: "De quel côté c’est mieux.",
      frequency: "À quel rythme on mesure.",
      cumulative: "Vrai : chaque chiffre compte tout depuis le début.",
      "over-partners": "Comment les chiffres des partenaires deviennent un total.",
      "over-time": "Comment les chiffres des périodes n’en font qu’un.",
      breakdowns: "Les dimensions selon lesquelles il est ventilé.",
      "delivered-by": "Les partenaires qui le fournissent.",
      "baseline-period": "La période de la mesure de départ.",
      "baseline-value": "La mesure de départ ; vide si elle est masquée ou inconnue.",
      "minimum-count": "Les groupes de moins de personnes sont masqués.",
      source: "La source.",
      owner: "Qui veille sur l’indicateur.",
      "aligned-with": "Des indicateurs de standards connus qui disent la même chose.",
      context: "Vrai : chiffre de contexte, jamais apprécié.",
      fictional: "Vrai : inventé.",
    },
    outcomes: {
      id: "Le nom court.",
      kind: "Sorte d’étape dans la théorie du changement.",
      level: "Le changement de qui.",
      title: "L’étape en mots.",
    },
    targets: { indicator: "L’indicateur.", period: "La période.", value: "La valeur cible." },
    remarks: {
      indicator: "L’indicateur.",
      period: "La période.",
      kind: "note : remarque ; definition : la définition a changé ; break : rupture de série, l’avant et l’après ne se comparent pas.",
      text: "La remarque ou le changement.",
    },
    dimensions: {
      dimension: "La dimension.",
      "dimension-name": "Son nom.",
      value: "La valeur.",
      "value-name": "Le nom de la valeur.",
      sensitive: "Vrai : sensible, protégé plus strictement.",
    },
    partners: {
      id: "Le nom court du partenaire.",
      name: "Le nom.",
      kind: "Sorte d’organisation ou de groupe.",
      role: "Son rôle dans la coalition.",
      tier: "Son niveau.",
    },
    sources: {
      id: "Le nom court de la source.",
      name: "Le nom.",
      kind: "Sorte de source.",
      owner: "Qui la tient.",
      frequency: "À quel rythme elle fournit.",
      agreement: "Le jour de l’accord sur les données.",
      caveat: "À quoi faire attention avec cette source.",
    },
    codes: { table: "La table.", column: "La colonne.", code: "Le code.", meaning: "Ce qu’il veut dire." },
    columns: { table: "La table.", column: "La colonne.", meaning: "Ce qui s’y trouve." },
  },
  sheet: {
    about: "À propos",
    data: "Chiffres",
    indicators: "Indicateurs",
    outcomes: "Effets",
    targets: "Valeurs cibles",
    remarks: "Remarques",
    dimensions: "Groupes",
    partners: "Partenaires",
    sources: "Sources",
    codes: "Codes",
    columns: "Colonnes",
  },
  holds: {
    about: "ce que c’est",
    data: "les chiffres, un par ligne : d’abord les totaux, puis les groupes",
    indicators: "ce que chaque indicateur compte exactement, et comment",
    outcomes: "ce sur quoi les indicateurs disent quelque chose",
    targets: "ce que la coalition veut atteindre",
    remarks: "ce qu’il faut savoir d’une période, ruptures de série comprises",
    dimensions: "les groupes, et leurs noms",
    partners: "qui participe et fournit des chiffres",
    sources: "d’où viennent les chiffres",
    codes: "ce que veut dire chaque code",
    columns: "ce qui se trouve dans chaque colonne",
  },
  about: {
    protection: (minimum) =>
      `${minimum === undefined ? "Les chiffres sur de petits groupes de personnes" : `Les chiffres sur moins de ${minimum} personnes`} sont masqués, avec autant d’autres qu’il en faut pour qu’on ne puisse pas les calculer. Un indicateur peut être plus strict : voir minimum-count. Ce qui est déjà statistique publique n’est pas masqué. La colonne hidden dit pourquoi un chiffre manque.`,
    notFictional: "Non. Ce qui est inventé a vrai dans la colonne fictional.",
    methods:
      "Comment se font les totaux et à quel point un chiffre est sûr : docs/methods.md du programme impact, avec formules et sources. L’intervalle d’une part de personnes est celui de Wilson (1927), à 95 %.",
    empty:
      "Une case vide n’est pas zéro : le chiffre manque, ne va pas avec ce type d’indicateur, ou est masqué.",
  },
  seeCodes: "Les codes se trouvent dans la table codes.",
  dimension: (name) => `Ventilation : ${name}. Vide : le total.`,
  inLanguage: (lang) => `(langue : ${lang})`,
  title: (coalition) => `Chiffres de ${coalition}`,
  description: (asOf) =>
    `Chiffres au ${asOf}, tels qu’ils peuvent être montrés : les petits groupes sont masqués, ainsi que ce qui les trahirait.`,
  fictional: "Ceci est un exemple inventé : la coalition, les personnes et les chiffres n’existent pas.",
};

const WORDS: Readonly<Record<Lang, CodeBookWords>> = { nl, en, fr };

/** The words of a code book in one language. */
export function codeBookWords(lang: Lang): CodeBookWords {
  return WORDS[lang];
}

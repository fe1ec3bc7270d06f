import type { Lang } from "./locale.ts";

/** How parts became one figure. */
export type AddingWord = "sum" | "ratio-of-sums" | "weighted-mean" | "mean" | "last" | "unique";

/** Over what a figure was put together. */
export type OriginWord = "row" | "partners" | "overlaps" | "periods" | "breakdown" | "computed" | "typed";

/** How an interval was made. */
export type IntervalWord = "wilson" | "poisson-exact" | "byar" | "student" | "newcombe" | "poisson" | "welch";

/** Which rule gave a judgement. */
export type JudgedByWord =
  | "interval"
  | "value"
  | "band"
  | "break"
  | "no-baseline"
  | "only-baseline"
  | "no-target"
  | "context"
  | "bounds"
  /** Not the same partners are in the figures that would be held against each other. */
  | "partners-differ"
  /** Baseline, target and latest figure are not of one kind of period. */
  | "kinds-differ"
  /** Figures are there, but none that may stand for the whole. */
  | "refused"
  | "no-data"
  /** Not by `measure`: what it rests on is hidden. */
  | "hidden";

/** Why a figure has no interval. */
export type NoIntervalWord = "full-count" | "no-sd" | "no-counts" | "average" | "no-method";

/** The words that say how a figure was made. */
export interface ExplainWords {
  readonly heading: string;
  readonly latest: string;
  readonly baseline: string;
  readonly hidden: string;
  readonly withheld: string;
  readonly noValue: string;
  readonly origin: Readonly<Record<OriginWord, string>>;
  readonly adding: Readonly<Record<AddingWord, string>>;
  readonly method: Readonly<Record<IntervalWord, string>>;
  readonly judgedBy: Readonly<Record<JudgedByWord, string>>;
  /** Behind `judgedBy.value`. */
  readonly withoutInterval: Readonly<Record<NoIntervalWord, string>>;
  readonly recipe: {
    readonly "mean-of-conditions": string;
    readonly ratio: string;
    readonly difference: string;
    growth(since: string): string;
  };
  figure(title: string, facts: string): string;
  line(path: string, line: number): string;
  interval(ends: readonly [low: string, high: string], method: string): string;
  change(difference: string, from: string, to: string): string;
  overlap(source: string, unique: string): string;
  record(source: string, count: string): string;
  expected(facts: ExpectedFacts): string;
  reached(progress: string, ends: string | undefined): string;
  judged(judgement: string, because: string): string;
  more(count: number): string;
}

/** What was expected by now. */
export interface ExpectedFacts {
  readonly passed: number;
  readonly whole: number;
  readonly from: string;
  readonly to: string;
  readonly expected: string;
}

const en: ExplainWords = {
  heading: "How it was made",
  latest: "Latest",
  baseline: "Baseline",
  hidden: "hidden to protect people",
  withheld: "withheld by the source",
  noValue: "no value",
  origin: {
    row: "as written",
    partners: "partners together",
    overlaps: "from the source that knows who comes to several partners",
    periods: "shorter periods together",
    breakdown: "the groups together",
    computed: "computed",
    typed: "as typed in the indicator's file, without a measurement",
  },
  adding: {
    sum: "added up",
    "ratio-of-sums": "all numerators over all denominators",
    "weighted-mean": "mean, weighted by `n`",
    mean: "plain mean",
    last: "the last one",
    unique: "at least the largest, at most the sum",
  },
  method: {
    wilson: "Wilson's score interval",
    "poisson-exact": "exact Poisson interval",
    byar: "Byar's approximation of the Poisson interval",
    student: "Student's t",
    newcombe: "Newcombe's interval for a difference",
    poisson: "difference of two Poisson counts",
    welch: "Welch's t",
  },
  judgedBy: {
    interval: "what is expected, against the latest figure with its margin of chance",
    value: "what is expected, against the latest figure itself",
    band: "the band in which it should stay",
    break: "a break in the series lies in between",
    "no-baseline": "the baseline is missing, or its period is of another kind",
    "only-baseline": "nothing was measured since the baseline",
    "no-target": "there is no target",
    context: "it is background, not a goal",
    bounds: "only bounds are known",
    "partners-differ": "not the same partners are in the figures that would be compared",
    "kinds-differ": "the baseline, the target and the latest figure are not about one kind of period",
    refused: "there are figures, but they make no total",
    "no-data": "nothing was measured",
    hidden: "what it rests on is hidden",
  },
  withoutInterval: {
    "full-count": "a full count, without chance",
    "no-sd": "its margin of chance is not known, for want of a standard deviation (`sd`) and `n`",
    "no-counts": "its margin of chance is not known, for want of numerator and denominator",
    average: "for an average of counts no margin of chance is worked out",
    "no-method": "for a figure of this type no margin of chance is worked out",
  },
  recipe: {
    "mean-of-conditions": "plain mean of the scores of the conditions",
    ratio: "the one divided by the other",
    difference: "the second less the first",
    growth: (since) => `growth since ${since}`,
  },
  figure: (title, facts) => `${title}: ${facts}`,
  line: (path, line) => `${path}, line ${line}`,
  interval: ([low, high], method) => `margin of chance: between ${low} and ${high} (95%, ${method})`,
  change: (difference, from, to) => `Change from ${from} to ${to}: ${difference}`,
  overlap: (source, unique) => `${source}: ${unique} different people`,
  record: (source, count) => `${source}: ${count} files`,
  expected: ({ passed, whole, from, to, expected }) =>
    `Expected by now: ${passed} of ${whole} periods between ${from} and ${to}, so ${expected} of the way`,
  reached: (progress, ends) =>
    `Reached: ${progress}${ends === undefined ? "" : `, with its margin of chance ${ends}`}`,
  judged: (judgement, because) => `Judged “${judgement}” by: ${because}`,
  more: (count) => `and ${count} more`,
};

const nl: ExplainWords = {
  heading: "Hoe het gemaakt is",
  latest: "Laatste",
  baseline: "Nulmeting",
  hidden: "verborgen om mensen te beschermen",
  withheld: "niet vrijgegeven door de bron",
  noValue: "geen waarde",
  origin: {
    row: "zoals geschreven",
    partners: "de partners samen",
    overlaps: "uit de bron die weet wie bij meerdere partners komt",
    periods: "kortere periodes samen",
    breakdown: "de groepen samen",
    computed: "berekend",
    typed: "zoals ingevuld bij de indicator, zonder meting",
  },
  adding: {
    sum: "opgeteld",
    "ratio-of-sums": "alle tellers op alle noemers",
    "weighted-mean": "gemiddelde, gewogen met `n`",
    mean: "gewoon gemiddelde",
    last: "de laatste",
    unique: "minstens de grootste, hoogstens de som",
  },
  method: {
    wilson: "interval van Wilson",
    "poisson-exact": "exact Poissoninterval",
    byar: "Poissoninterval, benaderd volgens Byar",
    student: "t van Student",
    newcombe: "interval van Newcombe voor een verschil",
    poisson: "verschil van twee Poissontellingen",
    welch: "t van Welch",
  },
  judgedBy: {
    interval: "wat verwacht wordt, tegenover het laatste cijfer met zijn toevalsmarge",
    value: "wat verwacht wordt, tegenover het laatste cijfer zelf",
    band: "de band waarin het moet blijven",
    break: "er ligt een breuk in de reeks tussen",
    "no-baseline": "de nulmeting ontbreekt of heeft een andere soort periode",
    "only-baseline": "sinds de nulmeting is niets gemeten",
    "no-target": "er is geen streefwaarde",
    context: "het is achtergrond, geen doel",
    bounds: "alleen grenzen zijn bekend",
    "partners-differ": "niet dezelfde partners zitten in de cijfers die vergeleken zouden worden",
    "kinds-differ": "de nulmeting, het doel en het laatste cijfer gaan niet over één soort periode",
    refused: "er zijn cijfers, maar ze vormen geen totaal",
    "no-data": "er is niets gemeten",
    hidden: "waar het op steunt is verborgen",
  },
  withoutInterval: {
    "full-count": "een volledige telling, zonder toeval",
    "no-sd": "de toevalsmarge is niet bekend, want standaardafwijking (`sd`) en `n` zijn er niet allebei",
    "no-counts": "de toevalsmarge is niet bekend, want teller en noemer zijn er niet allebei",
    average: "voor een gemiddelde van tellingen wordt geen toevalsmarge berekend",
    "no-method": "voor een cijfer van dit type wordt geen toevalsmarge berekend",
  },
  recipe: {
    "mean-of-conditions": "gewoon gemiddelde van de scores van de basisvoorwaarden",
    ratio: "het ene gedeeld door het andere",
    difference: "het tweede min het eerste",
    growth: (since) => `groei sinds ${since}`,
  },
  figure: (title, facts) => `${title}: ${facts}`,
  line: (path, line) => `${path}, regel ${line}`,
  interval: ([low, high], method) => `toevalsmarge: tussen ${low} en ${high} (95%, ${method})`,
  change: (difference, from, to) => `Verschil van ${from} tot ${to}: ${difference}`,
  overlap: (source, unique) => `${source}: ${unique} verschillende mensen`,
  record: (source, count) => `${source}: ${count} dossiers`,
  expected: ({ passed, whole, from, to, expected }) =>
    `Nu te verwachten: ${passed} van ${whole} periodes tussen ${from} en ${to}, dus ${expected} van de weg`,
  reached: (progress, ends) =>
    `Bereikt: ${progress}${ends === undefined ? "" : `, met zijn toevalsmarge ${ends}`}`,
  judged: (judgement, because) => `Beoordeeld als “${judgement}” volgens: ${because}`,
  more: (count) => `en nog ${count}`,
};

const fr: ExplainWords = {
  heading: "Comment c'est fait",
  latest: "Dernière mesure",
  baseline: "Départ",
  hidden: "masqué pour protéger des personnes",
  withheld: "non communiqué par la source",
  noValue: "pas de valeur",
  origin: {
    row: "tel qu'écrit",
    partners: "les partenaires ensemble",
    overlaps: "de la source qui sait qui s'adresse à plusieurs partenaires",
    periods: "des périodes plus courtes ensemble",
    breakdown: "les groupes ensemble",
    computed: "calculé",
    typed: "tel qu'indiqué dans le fichier de l'indicateur, sans mesure",
  },
  adding: {
    sum: "additionné",
    "ratio-of-sums": "tous les numérateurs sur tous les dénominateurs",
    "weighted-mean": "moyenne pondérée par `n`",
    mean: "moyenne simple",
    last: "le dernier",
    unique: "au moins le plus grand, au plus la somme",
  },
  method: {
    wilson: "intervalle de Wilson",
    "poisson-exact": "intervalle de Poisson exact",
    byar: "intervalle de Poisson, approché selon Byar",
    student: "t de Student",
    newcombe: "intervalle de Newcombe pour une différence",
    poisson: "différence de deux comptages de Poisson",
    welch: "t de Welch",
  },
  judgedBy: {
    interval: "ce qui est attendu, face au dernier chiffre avec sa marge due au hasard",
    value: "ce qui est attendu, face au dernier chiffre même",
    band: "la bande dans laquelle il doit rester",
    break: "une rupture de série se trouve entre les deux",
    "no-baseline": "la mesure de départ manque, ou sa période est d'une autre sorte",
    "only-baseline": "rien n'a été mesuré depuis le départ",
    "no-target": "il n'y a pas de cible",
    context: "c'est un élément de contexte, pas un objectif",
    bounds: "seules des limites sont connues",
    "partners-differ": "les chiffres à comparer ne reposent pas sur les mêmes partenaires",
    "kinds-differ":
      "le point de départ, l'objectif et le dernier chiffre ne portent pas sur le même type de période",
    refused: "il y a des chiffres, mais ils ne forment pas de total",
    "no-data": "rien n'a été mesuré",
    hidden: "ce sur quoi cela repose est masqué",
  },
  withoutInterval: {
    "full-count": "un comptage complet, sans hasard",
    "no-sd": "sa marge due au hasard n'est pas connue, faute d'écart type (`sd`) et de `n`",
    "no-counts": "sa marge due au hasard n'est pas connue, faute de numérateur et de dénominateur",
    average: "pour une moyenne de comptages, aucune marge due au hasard n'est calculée",
    "no-method": "pour un chiffre de ce type, aucune marge due au hasard n'est calculée",
  },
  recipe: {
    "mean-of-conditions": "moyenne simple des scores des conditions",
    ratio: "l'un divisé par l'autre",
    difference: "le second moins le premier",
    growth: (since) => `croissance depuis ${since}`,
  },
  figure: (title, facts) => `${title} : ${facts}`,
  line: (path, line) => `${path}, ligne ${line}`,
  interval: ([low, high], method) => `marge due au hasard : entre ${low} et ${high} (95 %, ${method})`,
  change: (difference, from, to) => `Différence de ${from} à ${to} : ${difference}`,
  overlap: (source, unique) => `${source} : ${unique} personnes différentes`,
  record: (source, count) => `${source} : ${count} dossiers`,
  expected: ({ passed, whole, from, to, expected }) =>
    `Attendu à ce jour : ${passed} ${passed > 1 ? "périodes" : "période"} sur ${whole} entre ${from} et ${to}, donc ${expected} du chemin`,
  reached: (progress, ends) =>
    `Atteint : ${progress}${ends === undefined ? "" : `, avec sa marge due au hasard ${ends}`}`,
  judged: (judgement, because) => `Apprécié « ${judgement} » selon : ${because}`,
  more: (count) => `et ${count} de plus`,
};

const WORDS: Readonly<Record<Lang, ExplainWords>> = { nl, en, fr };

/** The words of `impact status --explain` in one language. */
export function explainWords(lang: Lang): ExplainWords {
  return WORDS[lang];
}

import { wordsOf } from "../words.ts";

const KINDS: readonly (readonly [kind: string, one: string, many: string])[] = [
  ["", "élément", "éléments"],
  ["coalition", "coalition", "coalitions"],
  ["partner", "partenaire", "partenaires"],
  ["body", "organe qui décide", "organes qui décident"],
  ["node", "élément de la théorie du changement", "éléments de la théorie du changement"],
  ["input", "moyen", "moyens"],
  ["activity", "activité", "activités"],
  ["output", "réalisation", "réalisations"],
  ["outcome", "effet", "effets"],
  ["impact", "impact", "impacts"],
  ["factor", "facteur", "facteurs"],
  ["link", "lien", "liens"],
  ["assumption", "hypothèse", "hypothèses"],
  ["dimension", "dimension", "dimensions"],
  ["value", "valeur d'une dimension", "valeurs d'une dimension"],
  ["source", "source", "sources"],
  ["policy", "cadre politique", "cadres politiques"],
  ["indicator", "indicateur", "indicateurs"],
  ["figure", "chiffre", "chiffres"],
  ["evidence", "élément de preuve", "éléments de preuve"],
  ["claim", "affirmation de contribution", "affirmations de contribution"],
  ["rival", "autre explication", "autres explications"],
  ["learning", "apprentissage", "apprentissages"],
  ["condition", "condition", "conditions"],
  ["funder", "bailleur de fonds", "bailleurs de fonds"],
  ["ask", "demande d'un bailleur de fonds", "demandes d'un bailleur de fonds"],
  ["report", "rapport", "rapports"],
  ["release", "publication", "publications"],
  ["trajectory", "trajet", "trajets"],
  ["session", "séance", "séances"],
  ["assignment", "travail à faire", "travaux à faire"],
  ["target", "valeur cible", "valeurs cibles"],
  ["baseline", "valeur de départ", "valeurs de départ"],
  ["breakdown", "ventilation", "ventilations"],
  ["dimension-value", "valeur d'une dimension", "valeurs d'une dimension"],
  ["condition-score", "score d'une condition", "scores d'une condition"],
  ["grant", "subside", "subsides"],
  ["exemption", "exception", "exceptions"],
  ["review", "relecture", "relectures"],
  ["consent", "consentement", "consentements"],
  ["engagement", "engagement", "engagements"],
  ["gap-in-measuring", "pourquoi ce n'est pas mesuré", "raisons de ne pas mesurer"],
  ["evidence-test", "test d'un élément de preuve", "tests d'éléments de preuve"],
  ["house-rule", "règle interne", "règles internes"],
  ["computation", "calcul", "calculs"],
];

/** The words of French. */
export const words = wordsOf("fr", {
  one: new Map(KINDS.map(([kind, one]) => [kind, one])),
  many: new Map(KINDS.map(([kind, , many]) => [kind, many])),
});

/** What kind of value a field takes. */
export const EXPECTED = {
  text: "du texte",
  texts: "du texte, éventuellement en plusieurs langues",
  number: "un nombre",
  integer: "un nombre entier",
  "yes-no": "`true` ou `false`",
  list: "une liste",
  object: "un groupe de champs",
  date: "une date",
  period: "une période",
  nothing: "rien",
} as const;

/** Kinds of period, as in "mesuré par …". */
export const PERIOD_KINDS: ReadonlyMap<string, string> = new Map([
  ["year", "année"],
  ["half-year", "semestre"],
  ["quarter", "trimestre"],
  ["month", "mois"],
  ["week", "semaine"],
  ["day", "jour"],
  ["school-year", "année scolaire"],
]);

/** Whose knowledge it is, as in "all of it is …". */
export const KNOWLEDGE: ReadonlyMap<string, string> = new Map([
  ["practice", "de ceux qui font le travail"],
  ["experience", "de ceux qui vivent le problème"],
  ["research", "de chercheurs"],
  ["policy", "de pouvoirs publics"],
]);

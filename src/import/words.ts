import type { RoleWord } from "../language/import-shape.ts";

/** What a column of somebody's table can hold. */
export type Role = RoleWord;

/** Roles that may stand in several columns; every other stands in one. */
export const FIGURES = ["numerator", "denominator", "value", "n", "sd"] as const;

export type Figure = (typeof FIGURES)[number];

export function isFigure(role: Role): role is Figure {
  return (FIGURES as readonly string[]).includes(role);
}

/** Without accents, capitals, signs and double blanks: how two writings of one name are compared. */
export function plain(text: string): string {
  const known = PLAIN.get(text);
  if (known !== undefined) return known;
  const made = plainOf(text);
  if (PLAIN.size >= MOST_PLAIN) PLAIN.clear();
  PLAIN.set(text, made);
  return made;
}

/** The same few words stand in every row; what was made of one is kept for a while. */
const PLAIN = new Map<string, string>();
const MOST_PLAIN = 5000;

function plainOf(text: string): string {
  return text
    .slice(0, 200)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_]+/gu, " ")
    .trim();
}

/** What organisations write above their columns in Dutch, French and English, as `plain` gives it. */
const HEADERS: Readonly<Record<Exclude<Role, "dimension" | "ignore">, readonly string[]>> = {
  indicator: ["indicator", "indicateur", "indicatoren", "indicateurs"],
  period: ["period", "periode", "meetperiode", "verslagperiode", "periode de reference", "schooljaar"],
  year: ["jaar", "annee", "year", "jaartal", "an", "werkjaar", "kalenderjaar"],
  half: ["semester", "semestre", "halfjaar", "half year"],
  quarter: ["kwartaal", "trimester", "trimestre", "quarter"],
  month: ["maand", "mois", "month"],
  partner: ["partner", "partenaire", "organisatie", "organisation", "organization", "partnerorganisatie"],
  numerator: ["numerator", "teller", "numerateur"],
  denominator: ["denominator", "noemer", "denominateur"],
  value: [
    "value",
    "waarde",
    "valeur",
    "aantal",
    "nombre",
    "number",
    "count",
    "cijfer",
    "chiffre",
    "effectif",
  ],
  n: ["n", "aantal antwoorden", "nombre de reponses", "respondenten", "repondants", "respondents"],
  sd: ["sd", "standaardafwijking", "ecart-type", "ecart type", "standard deviation"],
  status: ["status", "statut"],
};

const ROLES = new Map(
  Object.entries(HEADERS).flatMap(([role, names]) => names.map((name) => [name, role as Role] as const)),
);

const COUNTS = /^(totaal |total )?(aantal|nombre|nbre|number|effectif)\b/;

/** True for a header that says that people or things were counted: `Aantal jongeren`. */
export function isCount(name: string): boolean {
  return COUNTS.test(plain(name));
}

/** The role that a header names outright. */
export function roleOfHeader(name: string): Role | undefined {
  return ROLES.get(plain(name).replace(/[:.*]+$/u, ""));
}

const TOTAL =
  /^((algemeen |eind|sub)?totaal( generaal)?|total( general| generaux)?|totaux|grand total|sous-total|subtotal|som|somme|sum|alle|allemaal|alles|tous|toutes|ensemble|all|everyone|iedereen)$/;

/** True for a word that means all of them together. */
export function isTotal(text: string): boolean {
  return TOTAL.test(plain(text).replace(/[:.]+$/u, ""));
}

const NOT_APPLICABLE =
  /^(na|n\/a|n\.a\.?|nvt|n\.v\.t\.?|niet van toepassing|s\.?o\.?|sans objet|not applicable)$/;

/** True for a word that says that there is nothing to count: the format writes `na`. */
export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.test(plain(text));
}

const STATUSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    provisional: ["provisional", "voorlopig", "provisoire"],
    final: ["final", "definitief", "definitif", "definitive"],
    estimate: ["estimate", "estimated", "raming", "geschat", "schatting", "estimation", "estime"],
    withheld: ["withheld", "niet vrijgegeven", "achtergehouden", "non communique", "niet meegedeeld"],
  }).flatMap(([code, words]) => words.map((word) => [word, code] as const)),
);

/** The status that a word stands for. */
export function statusOf(text: string): string | undefined {
  return STATUSES.get(plain(text));
}

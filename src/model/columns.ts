import { nearest } from "../findings/nearest.ts";
import { FIXED_COLUMNS } from "./measurements.ts";

/** What people call the columns in Dutch and French, without accents. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["indicateur", "indicator"],
  ["periode", "period"],
  ["jaar", "period"],
  ["annee", "period"],
  ["teller", "numerator"],
  ["numerateur", "numerator"],
  ["noemer", "denominator"],
  ["denominateur", "denominator"],
  ["waarde", "value"],
  ["valeur", "value"],
  ["partenaire", "partner"],
  ["statut", "status"],
]);

/** Shorter words are near to anything. */
const SHORTEST = 3;
const LONGEST = 80;

/** The column of `allowed` that somebody probably meant by a name: a slip, capitals, or another language. */
export function columnMeant(name: string, allowed: readonly string[]): string | undefined {
  if (name.length > LONGEST) return undefined;
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  return WORDS.get(plain) ?? nearest(name, allowed);
}

/** False where not one of the names is a column of the format or near to one: a title, or a row of figures. */
export function looksLikeHeader(names: readonly string[]): boolean {
  return names.some((name) => name.length >= SHORTEST && columnMeant(name, FIXED_COLUMNS) !== undefined);
}

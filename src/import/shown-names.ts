import { isOfGroups, isOfThings, isTellingHeader } from "../personal/header.ts";
import { HIDDEN_VALUE, isLikeName, maskedText, signOfValue } from "./personal-data.ts";
import { plain, roleOfHeader } from "./words.ts";

/** Words that stand in names of columns and files, and in nobody's name. */
const OF_TABLES =
  /^(export|cijfers|chiffres|figures|rapport|report|overzicht|data|lijst|liste|list|tabel|table|blad|feuille|sheet|registratie|enregistrement|jongeren|jeunes|young|mensen|people|personen|personnes|gezinnen|familles|huishoudens|menages|households|vrouwen|femmes|women|mannen|hommes|men|kinderen|enfants|children|geslacht|sexe|gender|leeftijd|age|regio|region|datum|date|score|nieuwe?|nouveaux?|nouvelles?|new|gem|gemiddelde?|moyenne|mean|som|eind|begin|start|copy|kopie|number|gemiddelde)$/u;

/** Between the parts of names, and elsewhere. */
const PARTICLE = /^(van|de|der|den|du|le|la|el|ben|von|t)$/u;

/** True for the name of a column or a file that reads as the name of a person. `known` are names of things. */
export function isLikePerson(name: string, known: (text: string) => boolean): boolean {
  if (!isLikeName(name) || known(name) || isTellingHeader(name)) return false;
  if (isOfGroups(plain(name)) || isOfThings(plain(name))) return false;
  const words = plain(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !PARTICLE.test(word));
  return !words.some(
    (word) => OF_TABLES.test(word) || (word.length > 2 && roleOfHeader(word) !== undefined) || known(word),
  );
}

/** The name of a column as it may be shown. `known` are names of things: partners, indicators, groups. */
export function shownHeader(name: string, known: (text: string) => boolean): string {
  if (signOfValue(name) !== undefined) return HIDDEN_VALUE;
  // Of a header of two rows each may be a name.
  const parts = name.split(" / ").map((part) => (isLikePerson(part.trim(), known) ? maskedText(part) : part));
  return parts.join(" / ");
}

/** The path of a file as it may be shown; its last name may be that of a person. */
export function shownFile(path: string, known: (text: string) => boolean): string {
  const at = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1;
  const [, stem = "", ending = ""] = /^(.*?)(\.[^.]*)?$/u.exec(path.slice(at)) ?? [];
  return isLikePerson(spokenName(stem), known) ? path.slice(0, at) + maskedText(stem) + ending : path;
}

/** `Jan_Peeters-2025` as it is spoken: `Jan Peeters`. */
function spokenName(stem: string): string {
  return stem
    .slice(0, 100)
    .replace(/[_\d.()-]+/gu, " ")
    .replace(/ +/g, " ")
    .trim();
}

import type { Candidate } from "./hit.ts";
import { matches, type TextView } from "./view.ts";

const AGE =
  /(?<=, |,|\()(?:leeftijd |aged |âgée? de |oud )?(?:1[01]\d|\d{1,2})(?: ?(?:jaar|j\.|ans|years?(?:[ -]old)?|yo)(?![\p{L}\d]))/gu;
/** A first name, and perhaps more of the name, right before the comma or bracket. */
const NAME =
  /(?<![\p{L}\d'’-])(\p{Lu}\p{Ll}[\p{L}'’-]{0,20}(?:\s(?:van|de|der|den|du|el|ben|la|le|\p{Lu}[\p{L}'’.-]{0,20})){0,4})\s?[,(]\s?$/u;
/** It is a span of time, or a group of ages. */
const SPAN =
  /^\s?(?:later|geleden|na|lang|plus tard|apr[eè]s|ago|earlier|after|before|of ouder|en ouder|et plus|and over|or older|and older|garantie|ervaring|exp[eé]rience|experience|d'exp|tot|à|to|-|–|subsidie|huur|contract|looptijd|durée)/u;
const NO_NAME = new Set(
  (
    "Daarna Nadien Later Vandaag Intussen Gemiddeld Leeftijd Duur Looptijd Periode Project Projecten Contract Huur Jongeren Kinderen Volwassenen " +
    "Ouderen Vrouwen Mannen Meisjes Jongens Cliënten Klanten Deelnemers Gezinnen Leerlingen Studenten Groep Doelgroep Totaal Minimum Maximum Ongeveer " +
    "Âge Age Ages Durée Période Projet Contrat Bail Jeunes Enfants Adultes Femmes Hommes Filles Garçons Clients Participants Familles Élèves Groupe Total Environ " +
    "Duration Period Lease Youth Young Children Adults Women Men Girls Boys People Pupils Students Group Average Mean Median About Families Tenants Housing Agreement " +
    "Brussel Bruxelles Brussels Gent Gand Ghent Antwerpen Anvers Antwerp Brugge Leuven Mechelen Vlaanderen België Belgique Belgium Nederland France Wallonie"
  ).split(" "),
);

/**
 * A name beside an age: `Jan, 17 jaar`, `Nadia (34 ans)`. Spans of time and groups of ages are set aside. Only
 * the name is marked: an age alone is nobody's. Own patterns.
 */
export function namesWithAge(view: TextView): readonly Candidate[] {
  if (view.context.fictional === true || !/jaar|j\.|ans|year|yo/.test(view.text)) return [];
  const found: Candidate[] = [];
  for (const match of matches(AGE, view.text)) {
    if (SPAN.test(view.after(match.index + match[0].length, 20))) continue;
    const before = view.text.slice(Math.max(0, match.index - 80), match.index);
    const name = NAME.exec(before)?.[1];
    if (name === undefined || NO_NAME.has(name.split(/\s/)[0] ?? "")) continue;
    const from = match.index - before.length + before.lastIndexOf(name);
    found.push({ from, to: from + name.length, score: 60 });
  }
  return found;
}

import { isFirstName } from "./first-names.ts";
import type { Candidate } from "./hit.ts";
import { matches, type TextView } from "./view.ts";

const AGE =
  /(?<=, |,|\()(?:aged (?:1[01]\d|[1-9]\d?)(?![\d%-])|(?:leeftijd |aged |âgée? de |oud )?(?:1[01]\d|\d{1,2})(?: ?(?:jaar|j\.|j(?=[,)])|ans|years?(?:[ -]old)?|yo)(?![\p{L}\d])))/gu;
/** An age without a word that says so: `Jan (17)`, `Jan Peeters, 17, woont`. Counts as one behind a known first name only. */
const BARE_AGE = /(?<=\()(?:1[01]\d|[1-9]\d?)(?=\))|(?<=, )(?:1[01]\d|[1-9]\d?)(?=, \p{Ll})/gu;
/** What each pattern needs, without what stands around it: quick to look for. */
const AGE_PART = /[,(] ?(?:aged \d|(?:leeftijd |aged |âgée? de |oud )?\d{1,3} ?(?:j|ans|year|yo))/;
const BARE_PART = /\(\d{1,3}\)|, \d{1,3}, /;
/** `Jan` is a month as well, among months. */
const MONTHS = /(?<!\p{L})(?:feb|mrt|mar|maa|apr)\p{Ll}{0,8}(?!\p{L})/iu;
/** A first name, and perhaps more of the name, right before the comma or bracket. */
const NAME =
  /(?<![\p{L}\d'’-])((?:\p{Lu}\p{Ll}|\p{Lu}['’]\p{Lu}\p{Ll})[\p{L}'’-]{0,20}(?:\s(?:van|de|der|den|du|el|ben|la|le|\p{Lu}[\p{L}'’.-]{0,20})){0,4})\s?[,(]\s?$/u;
/** It is a span of time, or a group of ages. */
const SPAN =
  /^\s?(?:d['’]|de )?(?:later|geleden|na|lang|plus tard|apr[eè]s|ago|earlier|after|before|of ouder|en ouder|et plus|and over|or older|and older|garantie|ervaring|exp[eé]rience|experience|d'exp|tot|à|to|-|–|subsidie|huur|contract|looptijd|durée|werking|actief|jong|beleid|op rij|bestaan|in dienst|active|projec?t|traject|parcours|begeleid|accompagn|opvang|verblijf|s[eé]jour|stage|lid(?!\p{L})|membre|member|vrijwillig|b[eé]n[eé]vol|volunt|wacht|d'attente|waiting|programm|opleiding|formation|training|financi|funding|termijn|mandaat|mandat|on(?!\p{L})|d'activit|d'existence|d'[eé]tudes?|follow|opvolging|suivi|study|onderzoek)/u;
/** Endings that names of people hardly have. */
const NOUN =
  /(?:ing|tion|sion|lity|rity|heid|schap|zorg|punt|huis|werk|dienst|ment|ness|isme|beleid|kantoor|centrum|[ae]tie|housing|vival)$/iu;
const OF_AN_ORGANISATION =
  /(?:^|[^\p{L}])(?:vzw|asbl|ngo|npo|caw|ocmw|cpas|huis|maison|house|project|projet|stad|ville|city|gemeente|commune|organisatie|association|vereniging|stichting|fondation|table|tabel|figure|figuur|wave|sint|saint)[ -]\P{L}{0,3}$/iu;
/** `Jan is 17 jaar`, `Nadia a 34 ans`, `Mary is 17 years old`. */
const IS_SO_OLD =
  /(?<![\p{L}\d'’-])(\p{Lu}\p{Ll}[\p{L}'’-]{0,20}(?:\s\p{Lu}[\p{L}'’.-]{0,20}){0,2}) (?:is|was|a|avait|wordt) (?:nu |bijna |toen |presque )?(?:1[01]\d|[1-9]\d?) (?:jaar oud|jaar(?=[ ,.;)]|$)(?! (?:\p{L}+ )?(?:actief|geleden|later|lang|bezig|werk))|ans(?=[,.;)]|$| et )|years old)/gu;
/** `de 17-jarige Jan`, `17-year-old Mary`. */
const OLD_FIRST =
  /(?<![\d-])(?:1[01]\d|[1-9]\d?)[- ](?:jarige|year[- ]old)\s(\p{Lu}\p{Ll}[\p{L}'’-]{0,20}(?:\s\p{Lu}[\p{L}'’.-]{0,20}){0,2})/gu;
const SENTENCES = [
  { form: IS_SO_OLD, part: /\d (?:jaar|ans|years old)/ },
  { form: OLD_FIRST, part: /\d[- ](?:jarige|year[- ]old)\s/ },
];
const NO_NAME = new Set(
  (
    "Daarna Nadien Later Vandaag Intussen Gemiddeld Leeftijd Duur Looptijd Periode Project Projecten Contract Huur Jongeren Kinderen Volwassenen " +
    "Ouderen Vrouwen Mannen Meisjes Jongens Cliënten Klanten Deelnemers Gezinnen Leerlingen Studenten Groep Doelgroep Totaal Minimum Maximum Ongeveer " +
    "Âge Age Ages Durée Période Projet Contrat Bail Jeunes Enfants Adultes Femmes Hommes Filles Garçons Clients Participants Familles Élèves Groupe Total Environ " +
    "Duration Period Lease Youth Young Children Adults Women Men Girls Boys People Pupils Students Group Average Mean Median About Families Tenants Housing Agreement " +
    "De Het Een Deze Dit Elke Ieder La Le Les Il Elle Hij Zij Ze Dat Wie Wat Iemand Nobody It He She This That Everyone Somebody The Table Tabel Figuur Figure Figuur Wave Golf Looptijd Huurcontract Oost-Vlaanderen West-Vlaanderen Limburg Brussel Bruxelles Brussels Gent Gand Ghent Antwerpen Anvers Antwerp Brugge Leuven Mechelen Vlaanderen België Belgique Belgium Nederland France Wallonie"
  ).split(" "),
);

/**
 * A name beside an age: `Jan, 17 jaar`, `Nadia (34 ans)`, `Jan (17)`. Spans of time and groups of ages are set aside. Only
 * the name is marked: an age alone is nobody's. Own patterns.
 */
export function namesWithAge(view: TextView): readonly Candidate[] {
  if (view.context.fictional === true || !/aged|jaar|jarige|\dj|j\.|ans|year|yo|\d[),]/.test(view.text))
    return [];
  const found: Candidate[] = [...withBareAge(view)];
  for (const match of AGE_PART.test(view.text) ? matches(AGE, view.text) : []) {
    if (SPAN.test(view.after(match.index + match[0].length, 20))) continue;
    const { name, from } = nameBefore(view, match.index) ?? {};
    if (name !== undefined && from !== undefined && isSomebody(view, name, from))
      found.push({ from, to: from + name.length, score: 60 });
  }
  for (const { form, part } of SENTENCES) {
    if (!part.test(view.text)) continue;
    for (const { index, 0: all, 1: name = "" } of view.text.matchAll(form)) {
      const from = index + all.lastIndexOf(name);
      if (isSomebody(view, name, from)) found.push({ from, to: from + name.length, score: 60 });
    }
  }
  return found;
}

function withBareAge(view: TextView): readonly Candidate[] {
  if (!BARE_PART.test(view.text)) return [];
  return [...view.text.matchAll(BARE_AGE)].flatMap(({ index }) => {
    const { name = "", from = 0 } = nameBefore(view, index) ?? {};
    const [first = ""] = name.split(/\s/);
    if (!isFirstName(first) || !isSomebody(view, name, from)) return [];
    const isMonth = name === "Jan" && MONTHS.test(`${view.before(from)} ${view.after(index)}`);
    return isMonth ? [] : [{ from, to: from + name.length, score: 60 }];
  });
}

/** The name right before an age. */
function nameBefore(
  view: TextView,
  at: number,
): { readonly name: string; readonly from: number } | undefined {
  const before = view.text.slice(Math.max(0, at - 80), at);
  const name = NAME.exec(before)?.[1];
  return name === undefined ? undefined : { name, from: at - before.length + before.lastIndexOf(name) };
}

function isSomebody(view: TextView, name: string, from: number): boolean {
  const [first = "", ...others] = name.split(/\s/);
  if (NO_NAME.has(first) || NOUN.test(first) || NOUN.test(others.at(-1) ?? "")) return false;
  if (
    /^(?:Huis|Sint|Saint|Maison|House|Stad|Ville|Ankerpunt|Project|Team|Wijk|Sint-.*|Saint-.*)$/u.test(first)
  )
    return false;
  return !OF_AN_ORGANISATION.test(view.before(from, 24));
}

import { detect } from "../personal/detect.ts";
import { isRoleHeader, isTellingHeader } from "../personal/header.ts";
import type { PersonalKind } from "../personal/hit.ts";

/** What makes a column look like data about single people. */
export type PersonalSign =
  | "header"
  | "national-number"
  | "e-mail"
  | "iban"
  | "telephone"
  | "names"
  | "birth-dates"
  | "free-text";

/** Two to four words that each begin with a capital, or one of two in capitals: how a person is written. */
export function isLikeName(text: string): boolean {
  return (
    text.length <= 60 &&
    (/^\p{Lu}[\p{L}'’.-]*(,? (?:\p{Lu}[\p{L}'’.-]*|van|de|der|den|du|le|la|el|ben|von|'t)){1,4}$/u.test(
      text,
    ) ||
      /^(?:\p{Lu}{3,},? \p{L}{2,}|\p{L}{2,} \p{Lu}{3,})$/u.test(text))
  );
}

/** Two words of letters: a name in lower case, where a whole list is like that. */
function isTwoWords(text: string): boolean {
  return text.length <= 40 && /^\p{L}{2,}[ ,]+\p{L}{2,}$/u.test(text);
}

/** What organisations and what they do are called; and what stands for nobody. */
const OF_AN_ORGANISATION =
  /(^|[^\p{L}])(ocmw|cpas|caw|cgg|vzw|asbl|ngo|ong|dienst(en)?|service|services|team|equipe|équipe|afdeling|département|departement|department|stad|ville|city|gemeente|commune|gewest|région|region|provincie|province|huis|maison|house|centrum|centre|center|school|école|wijk|quartier|bureau|cel|cellule|groep|groupe|group|stichting|fondation|foundation|fonds|fund|associatie|association|onbekend|inconnu|unknown|geen|aucune?|none|nvt|extern(e|es)?|external|intern(e|es)?|internal|wel|niet|andere?|autres?|other|vacature|vacant|ja|oui|yes|nee|neen|non|no)($|[^\p{L}])/iu;

/** Under a header for somebody who works with people, a first name alone is a name too. */
function isNameOfSomebody(text: string): boolean {
  if (text.length > 60 || OF_AN_ORGANISATION.test(text)) return false;
  return isLikeName(text) || isTwoWords(text) || /^\p{Lu}\p{Ll}[\p{L}'’-]*( \p{Lu}\.?)?$/u.test(text);
}

const SHARE_OF_SOMEBODY = 0.5;
const SHARE_OF_NAMES = 0.6;
const SHARE_OF_TWO_WORDS = 0.8;
const FEWEST_NAMES = 5;
const LONG_TEXT = 60;

/** What a whole cell can be by itself; the others need a column or a sentence around them. */
const SIGNS: ReadonlyMap<PersonalKind, PersonalSign> = new Map([
  ["national-number", "national-number"],
  ["nir", "national-number"],
  ["e-mail", "e-mail"],
  ["iban", "iban"],
  ["telephone", "telephone"],
]);

/** One value that nobody may pass on, whatever the column is called. */
export function signOfValue(text: string): PersonalSign | undefined {
  const bare = text.trim();
  const [hit] = bare.length > 254 ? [] : detect(bare, { form: "cell" });
  return hit !== undefined && hit.to - hit.from === bare.length ? SIGNS.get(hit.kind) : undefined;
}

/** What is shown of a number, an address or an account of one person. */
export const HIDDEN_VALUE = "•••";

/**
 * A text of somebody's table as it may be shown: what looks like a name, a personal value or a sentence
 * keeps the first letter of its words only. Who has the table finds it by its row.
 */
export function shownText(text: string): string {
  const bare = text.trim();
  if (signOfValue(bare) !== undefined) return HIDDEN_VALUE;
  return isPersonalText(bare) ? maskedText(bare) : text;
}

/** True for a text that may say something about one person, whatever its column is. */
export function isPersonalText(text: string): boolean {
  const bare = text.trim();
  const digits = bare.replace(/\D/g, "").length;
  return (
    signOfValue(bare) !== undefined ||
    isLikeName(bare) ||
    (bare.length > LONG_TEXT && /\s/.test(bare)) ||
    (/\p{L}/u.test(bare) && (bare.includes("@") || digits >= 6))
  );
}

/** The first letter of each word, the others as dots; many digits as dots too. */
export function maskedText(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const words = short.replace(/(\p{L})([\p{L}\p{M}]+)/gu, (_, first: string, rest: string) => {
    return first + "•".repeat([...rest].length);
  });
  return words.replace(/\D/g, "").length >= 6 ? words.replace(/\d/g, "•") : words;
}

type Look = PersonalSign | "known" | "like-name" | "two-words" | "sentence" | "nothing";

/**
 * What makes a column look like data about single people: its header, a value of a kind that belongs to
 * one person, mostly different names (under `Begeleider` any names), or sentences. Undefined where nothing does. `known` are names that
 * belong to things (partners, areas): they are nobody's.
 */
export function signOfColumn(
  header: string,
  values: Iterable<string>,
  known: (value: string) => boolean,
): PersonalSign | undefined {
  const telling = isTellingHeader(header);
  const looks = new Map<string, Look>();
  let filled = 0;
  let names = 0;
  let twoWords = 0;
  let sentences = 0;
  let people = 0;
  const ofRole = isRoleHeader(header);
  const days = new Set<string>();
  for (const value of values) {
    if (value === "") continue;
    filled += 1;
    let look = looks.get(value);
    if (look === undefined) {
      look = lookAt(value.trim(), known);
      looks.set(value, look);
      if (look === "like-name") names += 1;
      if (look === "two-words") twoWords += 1;
      const day = dayIn(value);
      if (day !== undefined) days.add(day);
    }
    if (ofRole && look !== "known" && isNameOfSomebody(value.trim())) people += 1;
    if (look === "sentence") sentences += 1;
    else if (look === "known") continue;
    else if (look !== "like-name" && look !== "two-words" && look !== "nothing") return look;
    if (telling) return "header";
  }
  if (telling && filled === 0) return "header";
  if (people > 0 && people >= SHARE_OF_SOMEBODY * filled) return "names";
  if (names >= FEWEST_NAMES && names >= SHARE_OF_NAMES * filled) return "names";
  const inWords = names + twoWords;
  if (inWords >= FEWEST_NAMES && inWords >= SHARE_OF_TWO_WORDS * filled) return "names";
  if (areBirthDates([...days], filled)) return "birth-dates";
  return sentences > 0 && sentences >= filled / 4 ? "free-text" : undefined;
}

function lookAt(text: string, known: (value: string) => boolean): Look {
  const sign = signOfValue(text);
  if (sign !== undefined) return sign;
  if (!/\p{L}/u.test(text)) return "nothing";
  if (known(text)) return "known";
  if (isLikeName(text)) return "like-name";
  if (isTwoWords(text)) return "two-words";
  return text.length > LONG_TEXT && /\s/.test(text) ? "sentence" : "nothing";
}

const FEWEST_DAYS = 3;
const SHARE_OF_DAYS = 0.6;
const MANY_YEARS = 8;

/** A day, precisely, as `YYYY-MM-DD`; undefined for every other text. */
function dayIn(text: string): string | undefined {
  if (text.length > 20) return undefined;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]|$)/.exec(text.trim());
  const [, year, month, day] = iso ?? [];
  if (year && month && day) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const [, first, second, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text.trim()) ?? [];
  if (!first || !second || !last) return undefined;
  const century = Number(last) > 30 ? "19" : "20";
  return `${last.length === 2 ? century + last : last}-${second.padStart(2, "0")}-${first.padStart(2, "0")}`;
}

/**
 * Days that differ from row to row and lie years apart belong to people. Figures of one day in a year, or
 * of the first or last day of months, do not: those days come back.
 */
function areBirthDates(days: readonly string[], filled: number): boolean {
  if (days.length < FEWEST_DAYS || days.length < SHARE_OF_DAYS * filled) return false;
  const years = days.map((day) => Number(day.slice(0, 4)));
  const span =
    years.reduce((most, year) => Math.max(most, year), 0) -
    years.reduce((least, year) => Math.min(least, year), 9999);
  const inYear = new Set(days.map((day) => day.slice(5)));
  const atEdge = days.filter((day) => /-(?:01|28|29|30|31)$/.test(day)).length;
  return (
    span >= MANY_YEARS &&
    inYear.size >= SHARE_OF_DAYS * Math.min(days.length, 300) &&
    atEdge < days.length / 2
  );
}

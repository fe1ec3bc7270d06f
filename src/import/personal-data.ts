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

/** Words of a header that announce data about one person, as whole words, in nl, fr and en. */
const TELLING =
  /(^|[^\p{L}])((voor|achter|familie|roep)?na(a)?m(en)?|(pre|pré)?noms?|first ?name|last ?name|surname|full ?name|name|naam client|geboorte(datum|dag|jaar|plaats)?|geboren( op| te)?|geb|ne(\(e\)|e)? le|(date|annee|lieu|jour) de naissance|naissance|born( on)?|(date|year|place) of birth|birth ?(date|year)|birthday|dob|adres(sen)?|adresse|address|straat|rue|street|huisnummer|gsm(-?nummer)?|mobile|telefoon(nummer)?|tel(nr)?|telephone|phone|e-?mail(adres)?|mail|courriel|rijksregister(nummer|nr)?|registre national|national (register )?number|niss|insz|bis-?nummer|rrn|nrn|dossier(nummer|nr)?|client(en)?(nummer|nr|id|code)?|beneficiaire|numero de dossier|case (number|id)|client (number|id)|cli[eë]nt(nummer|nr|id)?|patient(nummer)?|bewoner|hulpvrager|deelnemer(snummer|nr|id)?|opmerking(en)?|remarque(s)?|remark(s)?|comment(s|aire|aires)?|notities|notes?|iban|rekening(nummer)?|compte bancaire|handtekening|signature|identiteitskaart(nummer)?|paspoort(nummer)?)($|[^\p{L}])/u;

/** Counts of people are figures about a group: `aantal cliënten` announces nobody. */
const COUNTING =
  /(^|[^\p{L}])(aantal(len)?|nombre|nbre|nb|number of|count|som|totaal|total|gemiddelde?|moyenne|mean|percentage|pct|%|aandeel|part)($|[^\p{L}])/u;
/** Names of things that are no people. */
const OF_THINGS =
  /(indicator|partner|organisati|dienst|gemeente|commune|project|activiteit|regio|school|dimension|file ?name|indicateur|unit)/u;

/** True for a header that announces data about one person. */
export function isTellingHeader(name: string): boolean {
  const text = name
    .slice(0, 200)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_/]+/gu, " ")
    .trim();
  const telling = TELLING.test(text) || NEE.test(name.slice(0, 200).normalize("NFC").toLowerCase());
  return telling && !COUNTING.test(text) && !OF_THINGS.test(text);
}

/** `Née` is a birth; without its accent it is the Dutch for no. */
const NEE = /(^|[^\p{L}])née?(\(e\))?($|[^\p{L}])/u;

/**
 * A Belgian national number, BIS numbers included: six digits of a day of birth (a BIS number adds 20 or
 * 40 to the month), three of order, and 97 minus the rest of the first nine after division by 97, with a
 * 2 before them for who was born from 2000 on. Source: the royal decree of 3 April 1984 on the number.
 */
export function isNationalNumber(text: string): boolean {
  if (text.length > 20 || !/^\d{2}[.\- /]?\d{2}[.\- /]?\d{2}[.\- /]?\d{3}[.\- /]?\d{2}$/.test(text))
    return false;
  const digits = text.replace(/\D/g, "");
  const month = Number(digits.slice(2, 4)) % 20;
  if (month > 12 || Number(digits.slice(4, 6)) > 31) return false;
  const [first, check] = [digits.slice(0, 9), Number(digits.slice(9))];
  return [first, `2${first}`].some((number) => 97 - (Number(number) % 97) === check);
}

/** An international account number, by its own check of the rest after division by 97 (ISO 13616). */
export function isIban(text: string): boolean {
  const bare = text.replace(/\s/g, "").toUpperCase();
  if (bare.length > 34 || !/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(bare)) return false;
  let rest = 0;
  for (const sign of bare.slice(4) + bare.slice(0, 4)) {
    const digits = /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55);
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@;,<>]{1,64}@[^\s@;,<>.]+(\.[^\s@;,<>.]+)+$/.test(text);
}

/** As Belgians write them: an international mark, or a nought and eight or nine more digits with signs between. */
function isTelephone(text: string): boolean {
  if (/^0[.,]\d+$/.test(text)) return false;
  if (text.length > 25 || !/^[+0(][\d\s./()-]+$/.test(text)) return false;
  const digits = text.replace(/\D/g, "");
  if (/^(\+|00)/.test(text)) return digits.length >= 9 && digits.length <= 15;
  return /^0\d{8,9}$/.test(digits) && (/[\s./()-]/.test(text) || digits.length === 10);
}

/** Two to four words that each begin with a capital, or one of two in capitals: how a person is written. */
function isLikeName(text: string): boolean {
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

const SHARE_OF_NAMES = 0.6;
const SHARE_OF_TWO_WORDS = 0.8;
const FEWEST_NAMES = 5;
const LONG_TEXT = 60;

/** One value that nobody may pass on, whatever the column is called. */
export function signOfValue(text: string): PersonalSign | undefined {
  const bare = text.trim();
  if (isNationalNumber(bare)) return "national-number";
  if (isEmail(bare)) return "e-mail";
  if (isIban(bare)) return "iban";
  return isTelephone(bare) ? "telephone" : undefined;
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
 * one person, mostly different names, or sentences. Undefined where nothing does. `known` are names that
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
    if (look === "sentence") sentences += 1;
    else if (look === "known") continue;
    else if (look !== "like-name" && look !== "two-words" && look !== "nothing") return look;
    if (telling) return "header";
  }
  if (telling && filled === 0) return "header";
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

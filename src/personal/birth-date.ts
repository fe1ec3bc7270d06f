import type { Candidate } from "./hit.ts";
import { matches, type TextView } from "./view.ts";

const MONTHS =
  "jan(?:uari|uary|vier)?|feb(?:ruari|ruary)?|f[eé]v(?:rier)?|maart|mrt|mars|march|mar|apr(?:il)?|avr(?:il)?|mei|mai|may|jun[ie]?|juin|jul[iy]?|juil(?:let)?|aug(?:ustus|ust)?|ao[uû]t|sep(?:t(?:ember|embre)?)?|okt(?:ober)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[eé]c(?:ember|embre)?";
const DAY = new RegExp(
  `(?<![\\d./-])(?:(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])|(?:0?[1-9]|[12]\\d|3[01]) ?[-/. ] ?(?:0?[1-9]|1[0-2]) ?[-/. ] ?(?:(?:19|20)\\d\\d|\\d\\d)|(?:0?[1-9]|1[0-2])[-/.](?:1[3-9]|2\\d|3[01])[-/.](?:19|20)\\d\\d|(?:0?[1-9]|[12]\\d|3[01])(?:er|st|nd|rd|th)?[ -](?:${MONTHS})\\.?,?[ -](?:(?:19|20)\\d\\d|\\d\\d)|(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d\\d|(?:${MONTHS}) (?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,? (?:19|20)\\d\\d)(?![\\d/]|-\\d|[.,]\\d)`,
  "gi",
);
const SAYS_SO =
  /(?:geboren|geboorte[ _-]?(?:datum|dag)|(?<!\p{L})geb\.?(?!\p{L})|(?<!\p{L})née?(?:\(e\))?(?!\p{L})|(?<!\p{L})nee?(?:\(e\))? le(?!\p{L})|naissance|(?<!\p{L})born(?!\p{L})|birth[ _-]?(?:date|day)|of[ _-]birth|(?<!\p{L})d\.?o\.?b(?!\p{L})|verjaardag|(?<!\p{L})verjaar(?:t|de)|(?<!\p{L})jarig|(?<!\p{L})anniversaire|f[eê]te ses \d{1,3} ans|date d'anniversaire|(?<!\p{L})nee?(?:\(e\)|e)? (?:le|op)(?!\p{L})|(?<!\d ?)°)[^\n]{0,16}$/u;

/** What is no person has birthdays as well. */
const OF_A_THING =
  /(?<!\p{L})(?:project|projet|vzw|asbl|organisatie|organisation|vereniging|association|werking|huis|maison|coalitie|coalition|netwerk|r[eé]seau|dienst|service|wet|loi|contrat|contract)(?!\p{L})/u;
const HAS_A_BIRTHDAY = /(?:verjaar(?:t|de)|(?<!date d')anniversaire|f[eê]te ses)/;

const WORDS =
  "gebo|\\bgeb\\b|né|ne(?:\\(?e\\)?|) le|naiss|anniv|born|birth|d\\.?o\\.?b|jarig|verjaar|f[eê]te|°";
/** A part of every word that says so. */
const HINT = new RegExp(WORDS, "i");
/** And behind it, on the same line, a digit of the day: most years and nouns have none. */
const HINT_WITH_DAY = new RegExp(`(?:${WORDS})[^\\n]{0,60}\\d`, "i");

/** Days since 1900, as spreadsheets save them: 1920 to 2027. */
const DAY_NUMBER = /^(?:[89]\d{3}|[123]\d{4}|4[0-6]\d{3})$/;

/**
 * A day, precisely, that a word beside it or above it calls somebody's day of birth. Other days are periods,
 * meetings and deadlines. A whole column of days is judged by `column.ts`.
 */
export function birthDates(view: TextView): readonly Candidate[] {
  if (!HINT.test(view.header) && !HINT_WITH_DAY.test(view.text)) return [];
  const found: Candidate[] = [];
  for (const match of matches(DAY, view.text)) {
    const before = view.before(match.index, 32);
    if (!SAYS_SO.test(before)) continue;
    if (HAS_A_BIRTHDAY.test(before) && OF_A_THING.test(view.before(match.index, 60))) continue;
    found.push({ from: match.index, to: match.index + match[0].length, score: 80 });
  }
  const { text, context, header } = view;
  if (context.form === "cell" && DAY_NUMBER.test(text) && SAYS_SO.test(`${header} `)) {
    found.push({ from: 0, to: text.length, score: 70 });
  }
  return found;
}

import type { Candidate } from "./hit.ts";
import { matches, type TextView } from "./view.ts";

const MONTHS =
  "jan(?:uari|uary|vier)?|feb(?:ruari|ruary)?|f[eé]v(?:rier)?|maart|mrt|mars|march|mar|apr(?:il)?|avr(?:il)?|mei|mai|may|jun[ie]?|juin|jul[iy]?|juil(?:let)?|aug(?:ustus|ust)?|ao[uû]t|sep(?:t(?:ember|embre)?)?|okt(?:ober)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[eé]c(?:ember|embre)?";
const DAY = new RegExp(
  `(?<![\\d./-])(?:(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])|(?:0?[1-9]|[12]\\d|3[01]) ?[-/. ] ?(?:0?[1-9]|1[0-2]) ?[-/. ] ?(?:(?:19|20)\\d\\d|\\d\\d)|(?:0?[1-9]|[12]\\d|3[01])(?:er|st|nd|rd|th)? (?:${MONTHS})\\.?,? (?:19|20)\\d\\d|(?:${MONTHS}) (?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,? (?:19|20)\\d\\d)(?![\\d/]|-\\d|[.,]\\d)`,
  "gi",
);
const SAYS_SO =
  /(?:geboren|geboorte[ _-]?(?:datum|dag)|(?<!\p{L})geb\.?(?!\p{L})|(?<!\p{L})née?(?:\(e\))?(?!\p{L})|(?<!\p{L})nee?(?:\(e\))? le(?!\p{L})|naissance|(?<!\p{L})born(?!\p{L})|birth[ _-]?(?:date|day)|of[ _-]birth|(?<!\p{L})dob(?!\p{L})|(?<!\d ?)°)[^\n]{0,16}$/u;

/**
 * A day, precisely, that a word beside it or above it calls somebody's day of birth. Other days are periods,
 * meetings and deadlines. A whole column of days is judged by `column.ts`.
 */
export function birthDates(view: TextView): readonly Candidate[] {
  const hint = /gebo|\bgeb\b|né|nee? le|naiss|born|birth|dob|°/i;
  if (!hint.test(view.header) && !hint.test(view.text)) return [];
  const found: Candidate[] = [];
  for (const match of matches(DAY, view.text)) {
    if (!SAYS_SO.test(`${view.before(match.index, 32)}`)) continue;
    found.push({ from: match.index, to: match.index + match[0].length, score: 80 });
  }
  return found;
}

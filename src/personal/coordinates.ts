import type { Candidate } from "./hit.ts";
import { matches, type TextView } from "./view.ts";

const PAIR = /(?<![\d.])(-?\d{1,3}\.(\d{3,12}))\s?[,;]?\s{0,4}(-?\d{1,3}\.(\d{3,12}))(?![\d.])/g;
const ONE = /(?<![\d.])-?\d{1,3}[.,]\d{3,15}(?![\d.])/g;
const DEGREES =
  /\d{1,2}\s?°\s?\d{1,2}\s?['′]\s?\d{1,2}(?:[.,]\d{1,6})?\s?(?:"|″|'')?\s?[NSnz][,;]?\s{0,3}\d{1,3}\s?°\s?\d{1,2}\s?['′]\s?\d{1,2}(?:[.,]\d{1,6})?\s?(?:"|″|'')?\s?[EWOewo]/g;
const NAMES_ONE =
  /\b(lat|latitude|lon|lng|long|longitude|breedtegraad|lengtegraad|breedte|lengte)\b["']?\s*[:=]?\s*$/;
const SAYS_SO =
  /\b(coord|coordinates?|co[oö]rdinaten|coordonn[eé]es|gps|geo|location|locatie|latlng|latlon|point)\b/;
/** A shape on a map is a district, not a door. */
const SHAPES = /"(Multi)?(Polygon|LineString)"/;
const DOORS = /"(Multi)?Point"/;

/**
 * Coordinates with more than two decimals: three are about a hundred metres, a few doors. A pair without a word
 * beside it needs four decimals each and has to lie in Europe, because two figures between brackets are mostly an
 * interval. Borders of districts are set aside. Own rule.
 */
export function coordinates(view: TextView): readonly Candidate[] {
  const { text } = view;
  if (!/\d[.,°]|\d\s°/.test(text) || (SHAPES.test(text) && !DOORS.test(text))) return [];
  const found: Candidate[] = [];
  for (const match of matches(PAIR, text)) {
    const [, first = "", decimals = "", second = "", others = ""] = match;
    if (!isInEurope(Number(first), Number(second))) continue;
    const says = SAYS_SO.test(view.before(match.index));
    if (!says && (decimals.length < 4 || others.length < 4 || !match[0].includes(","))) continue;
    found.push({ from: match.index, to: match.index + match[0].length, score: says ? 80 : 55 });
  }
  for (const match of text.matchAll(DEGREES)) {
    found.push({ from: match.index, to: match.index + match[0].length, score: 70 });
  }
  if (/lat|lon|lng|breedte|lengte/i.test(view.header) || /lat|lon|lng|breedte|lengte/i.test(text)) {
    for (const match of matches(ONE, text)) {
      if (!NAMES_ONE.test(view.before(match.index, 20))) continue;
      found.push({ from: match.index, to: match.index + match[0].length, score: 75 });
    }
  }
  return found;
}

function isInEurope(first: number, second: number): boolean {
  const is = (north: number, east: number) => north >= 35 && north <= 72 && east >= -11 && east <= 32;
  return is(first, second) || is(second, first);
}

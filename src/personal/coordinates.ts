import type { Candidate } from "./hit.ts";
import { matches, type TextView } from "./view.ts";

const PAIR = /(?<![\d.])(-?\d{1,3}\.(\d{3,12}))\s?[,;]?\s{0,4}(-?\d{1,3}\.(\d{3,12}))(?![\d.])/g;
const COMMAS = /(?<![\d.,])(-?\d{1,2},(\d{3,12}))\s?[;/ ]\s{0,3}(-?\d{1,2},(\d{3,12}))(?![\d.,])/g;
/** In the middle of a figure: the bounds of an interval. */
const INTERVAL = /\b(ci|bi|ic|interval|intervalle|mean|gemiddelde?|moyenne|score|median|mediaan|range|p)\b/;
const ONE = /(?<![\d.])-?\d{1,3}[.,]\d{3,15}(?![\d.])/g;
const DEGREES =
  /\d{1,2}\s?°\s?\d{1,2}\s?['′]\s?\d{1,2}(?:[.,]\d{1,6})?\s?(?:"|″|'')?\s?[NSnz][,;]?\s{0,3}\d{1,3}\s?°\s?\d{1,2}\s?['′]\s?\d{1,2}(?:[.,]\d{1,6})?\s?(?:"|″|'')?\s?[EWOewo]/g;
const NAMES_ONE =
  /\b(lat|latitude|lon|lng|long|longitude|breedtegraad|lengtegraad|breedte|lengte|[xy] ?coord\w*|coord\w* ?[xy])\b["']?\s*[:=]?\s*$/;
const SAYS_SO =
  /\b(coord|coordinates?|co[oö]rdinaten|coordonn[eé]es|gps|geo|location|locatie|latlng|latlon|point)\b/;
/** A shape on a map is a district, not a door. */
const SHAPES = /"(Multi)?(Polygon|LineString)"/;
const DOORS = /"(Multi)?Point"/;

/**
 * Coordinates with more than two decimals: three are about a hundred metres, a few doors. A pair without a word
 * beside it needs four decimals each and has to lie nearby, because two figures between brackets are mostly an
 * interval. Borders of districts are set aside. Own rule.
 */
export function coordinates(view: TextView): readonly Candidate[] {
  const { text } = view;
  if (!/\d[.,]\d{3}|\d\s?°/.test(text) || (SHAPES.test(text) && !DOORS.test(text))) return [];
  const found: Candidate[] = [];
  for (const match of [...matches(PAIR, text), ...matches(COMMAS, text)]) {
    const [, first = "", decimals = "", second = "", others = ""] = match;
    const pair = [first, second].map((degrees) => Number(degrees.replace(",", "."))) as [number, number];
    const before = view.before(match.index);
    const says = SAYS_SO.test(before);
    if (!(says ? isInEurope(...pair) : isNearby(...pair))) continue;
    const fewest = Math.min(decimals.length, others.length);
    if (
      !says &&
      (fewest < (/[,;]\s/.test(match[0]) || match[0].includes(",") ? 4 : 5) || INTERVAL.test(before))
    )
      continue;
    found.push({ from: match.index, to: match.index + match[0].length, score: says ? 80 : 55 });
  }
  for (const match of text.matchAll(DEGREES)) {
    found.push({ from: match.index, to: match.index + match[0].length, score: 70 });
  }
  if (
    /lat|lon|lng|breedte|lengte|coord/i.test(view.header) ||
    /lat|lon|lng|breedte|lengte|coord/i.test(text)
  ) {
    for (const match of matches(ONE, text)) {
      if (!NAMES_ONE.test(view.before(match.index, 20))) continue;
      found.push({ from: match.index, to: match.index + match[0].length, score: 75 });
    }
  }
  return found;
}

/** Belgium, the Netherlands, France and what lies around. */
function isNearby(first: number, second: number): boolean {
  const is = (north: number, east: number) => north >= 42 && north <= 54 && east >= -5 && east <= 9;
  return is(first, second) || is(second, first);
}

function isInEurope(first: number, second: number): boolean {
  const is = (north: number, east: number) => north >= 35 && north <= 72 && east >= -11 && east <= 32;
  return is(first, second) || is(second, first);
}

import type { Candidate } from "./hit.ts";
import type { TextView } from "./view.ts";

/** What may stand between the word and the number: `nr.:`, `numéro`, `= "`. */
const GAP =
  "(?:[ -]?(?:nummer|nr|number|num[eé]ro|n[°o]|no|dossier(?:nummer|nr)?|file|kaart|card))?\\.?[\\s:#=\"'|(]{0,4}(?:(?:is|nr|n[°o]|no)\\.?[\\s:]{1,2})?";
/** No amount, count or part of a larger number. */
const END = "(?![\\p{L}\\d]|[.,-]\\d|\\s?(?:%|€|euro|eur\\b))";
/** Nor a number of something, as `1.234.567 dossiers` is. */
const NOTHING_COUNTED = "(?!\\s\\p{Ll}{3})";

/** Of the Immigration Office (OV, SP, DVZ/OE): seven or eight digits, in groups or not. */
const FOREIGNER = new RegExp(
  `(?<!\\p{L})(?:vreemdelingen(?:dossier)?|dossier (?:van )?vreemdeling|(?:dossier |num[eé]ro )?(?:d['’]?)?[eé]tranger|immigration(?: office)?|s[uû]ret[eé] publique|openbare veiligheid|o\\.?v\\.?|s\\.?p\\.?|dvz|oe|dvz ?/ ?oe)${GAP}(\\d{1,2}[. ]?\\d{3}[. ]?\\d{3})${END}${NOTHING_COUNTED}`,
  "giu",
);
/** Passports: letters and digits, seven to nine together; `EN123456` in Belgium. */
const PASSPORT = new RegExp(
  `(?<!\\p{L})(?:paspoort|reispas|passeport|passport)${GAP}((?=[A-Z0-9 ]{7,11}(?![A-Z0-9]))[A-Z]{0,3} ?\\d(?: ?\\d){4,8}[A-Z]?)${END}`,
  "giu",
);
/** Cards for Belgians and for who comes from elsewhere: twelve digits, or a letter with nine or ten. */
const CARD = new RegExp(
  `(?<!\\p{L})(?:identiteitskaart|e[ -]?id(?:[ -]?kaart| card)?|id[ -]?(?:kaart|card)|kids[ -]?id|verblijfs(?:kaart|titel|document|vergunning)|(?:elektronische )?vreemdelingenkaart|carte d['’]identit[eé]|carte de s[eé]jour|titre de s[eé]jour|permis de s[eé]jour|identity card|residence (?:card|permit)|rijbewijs|permis de conduire|driving licen[cs]e)${GAP}([A-Z]? ?\\d{3}[ .-]?\\d{6,7}[ .-]?\\d{2}|[A-Z] ?\\d{7,10}(?:[ -]?\\d{2})?|\\d{9,12})${END}`,
  "giu",
);
/** Each with a part without which it fits nowhere: quick to look for, and seldom there. */
const FORMS = [
  { form: FOREIGNER, part: /\d[. ]?\d{3}[. ]?\d{3}/ },
  { form: PASSPORT, part: /(?:pa[sſ]poort|rei[sſ]pa[sſ]|pa[sſ][sſ]e?port)\D{0,60}\d(?: ?\d){4}/i },
  {
    form: CARD,
    part: /(?:kaart|(?<![a-z])e?[ -]?id|kid[sſ][ -]?id|verblijf|carte d|titre de|permi[sſ]|card|permit|rijbewij|licen)\D{0,60}\d{3}/i,
  },
];
/** In small letters these are the office only where a word such as `nummer` follows. */
const NO_OFFICE = /^(?:ov|sp|oe)[\s:]*\d/;
/** `OV` is public transport as well. */
const OF_TRANSPORT =
  /(?<!\p{L})(?:ritten|reizigers|vervoer|mobiliteit|bus|trein|trajets|voyageurs|transports?|mobilit[eé]|rides|passengers)(?!\p{L})/u;
const HINT =
  /vreemdeling|tranger|immigration|publique|veiligheid|o\.?v|s\.?p|dvz|oe|pas|kaart|eid|e-id|card|carte|titre|permi|permis|verblijf|rijbewijs|licen/i;

/**
 * Numbers of a passport, an identity or residence card, or a file of the Immigration Office, where a word beside them
 * says so: alone they are like any other number. Own patterns; forms as they are printed on the documents and letters
 * of the Belgian federal government.
 */
export function idDocuments(view: TextView): readonly Candidate[] {
  const { text } = view;
  if (!HINT.test(text) && !HINT.test(view.header)) return [];
  const found: Candidate[] = [];
  for (const { form, part } of FORMS) {
    if (!part.test(text)) continue;
    for (const { index, 0: all, 1: number = "" } of text.matchAll(form)) {
      if (form === FOREIGNER && (NO_OFFICE.test(all) || OF_TRANSPORT.test(view.before(index)))) continue;
      const to = index + all.length;
      found.push({ from: to - number.length, to, score: 76 });
    }
  }
  return found;
}

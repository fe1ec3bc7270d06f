import type { Candidate } from "./hit.ts";
import { isAfterInstitution } from "./institutions.ts";
import type { TextView } from "./view.ts";

/** What may stand behind the number of a house; a word in small letters says that something is counted. */
const END = "(?=\\s*(?:$|[,;.()\\]\"'|<]|\\r|\\n|\\\\n|(?:bus|bte|bo[iî]te|box|b)\\s?\\d|\\d{4}\\b|-\\s))";
/** Markets where nobody lives. */
const NO_MARKET =
  "(?!(?:De |De [Ll]okale )?(?:Arbeids|Woning|Huur|Koop|Job|Jobs|Banen|Vastgoed|Huizen|Super|Hyper|Rommel|Kerst|Boeken|Zorg|Energie|Kapitaal|Afzet|Buurt|Vrije ?|Zwarte ?|Interne ?)[Mm]arkt)";
const NUMBER =
  "(?:(?:nr|n[°o]|nummer)\\.?\\s?)?(?!(?:19|20)\\d\\d(?!\\d))\\d{1,4}(?:[A-Za-z]|\\s?bis)?(?:\\s?[-/]\\s?\\d{1,4})?";
const DUTCH = new RegExp(
  `(?<![\\p{L}\\d])${NO_MARKET}(?:\\p{Lu}[\\p{L}.'-]{1,24}\\s){0,3}${NO_MARKET}\\p{Lu}[\\p{L}'-]{1,30}(?:straat|markt|laan|steenweg|stwg|plein|dreef|kaai|baan|weg|singel|gracht|kade|dijk|vest|lei|str\\.),?\\s${NUMBER}${END}`,
  "gu",
);
/** The word by itself: `Grote Markt 21`, `Lange Dreef 4`, `Grand-Place 3`. */
const APART = new RegExp(
  `(?<![\\p{L}\\d])${NO_MARKET}(?:(?:\\p{Lu}[\\p{L}.'-]{1,24}\\s){1,3}(?:Straat|Laan|Markt|Plein|Dreef|Kaai|Baan|Weg|Singel|Gracht|Kade|Dijk|Vest|Lei|Rei|Kouter)|Grand['’ -]?(?:Place|Rue)),?\\s${NUMBER}${END}`,
  "gu",
);
/** Any name with a number and a box: `Korenmarkt 4 bus 3`, `Korte Meer 4 bte 2`. */
const WITH_BOX =
  /(?<![\p{L}\d])(?!(?:Lijn|Halte|Perron|Tram|Bus|Ligne|Arr[eê]t|Line|Stop|Zone)\s)\p{Lu}[\p{L}'’-]{2,24}(?: [\p{L}'’-]{1,24}){0,3},? \d{1,4}[A-Za-z]?,? ?(?:bus|bte|bo[iî]te) ?[A-Za-z]?\d{1,4}(?![\p{L}\d])/gu;
/** In capitals, as offices print it. */
const CAPITALS = new RegExp(
  `(?<![\\p{L}\\d])(?:\\p{Lu}[\\p{Lu}'-]{2,30}(?:STRAAT|LAAN|STEENWEG|PLEIN|DREEF|KAAI|WEG|LEI|MARKT)|(?:RUE|AVENUE|CHAUSS[EÉ]E|BOULEVARD|PLACE)(?:[ '’]\\p{Lu}{1,24}){1,5}),?\\s${NUMBER}${END}`,
  "gu",
);
/** In small letters, where a word says what it is. */
const SMALL = new RegExp(
  `(?<![\\p{L}\\d])\\p{Ll}[\\p{Ll}'-]{2,30}(?:straat|laan|steenweg|plein|dreef|kaai|weg|lei|markt),?\\s${NUMBER}${END}`,
  "gu",
);
const SAYS_SO =
  /\b(woont|wonen|woonde|adres|adresse|address|habite|r[eé]side|lives|domicilie|thuisadres|wo?onplaats)\b/;
/** Any name with a number before a postal code and a town: `Korte Meer 4, 9000 Gent`. */
const WITH_TOWN =
  /(?<![\p{L}\d])\p{Lu}[\p{L}'’-]{2,24}(?: [\p{L}'’-]{1,24}){0,3} \d{1,3}[A-Za-z]?(?: ?(?:bus|bte|b) ?\d{1,4})?(?=, ?(?:B-|F-)?(?!(?:19[5-9]|20[0-4])\d(?! Antwerpen))[1-9]\d{3}(?: [A-Z]{2})? \p{Lu}\p{L}{2,})/gu;
/** The office's address. */
const OF_A_ROLE =
  /\b(onthaal|accueil|kantoor|kantoren|bureau|office|zetel|si[eè]ge|bezoekadres|inloophuis|dienstencentrum|dienst|service|hoofdkantoor|lokaal|locatie|vergadering|vzw|asbl|ocmw|cpas|stadhuis|uitgever|v\.u\.|afspraak op|meet(?: us)? at|we meet|afspraak|verzamelen|samenkomst|rendez-vous|rassemblement|infosessie|infopunt|workshop|atelier)\b/;
/** Somebody lives there, whatever was named before. */
const LIVES_THERE =
  /\b(?:woont|wonen|woonde|verblijft|verbleef|habite|r[eé]side|loge|lives|lived|domicilie|thuisadres)\b[^.;]*$/;
const FRENCH_WORDS =
  "(?:[Rr]ue|[Aa]venue|[Aa]v\\.|[Bb]oulevard|[Bb]d\\.?|[Pp]lace|[Cc]hauss[eé]e|[Cc]h[eé]e|[Cc]hemin|[Qq]uai|[Aa]ll[eé]e|[Ii]mpasse|[Ss]quare|[Cc]los|[Dd]r[eè]ve|[Ss]entier)";
const FRENCH = new RegExp(
  `(?<![\\p{L}\\d])${FRENCH_WORDS}(?:\\s(?:d[eu]s?|de\\sla|du|la|le|les|l'|d'))?(?:[\\s'’]\\p{L}[\\p{L}.'’-]{0,24}){1,5},?\\s(?:n[°o]\\s?)?${NUMBER}${END}`,
  "gu",
);
const FRENCH_FIRST = new RegExp(
  `(?<![\\p{L}\\d.,/-])${NUMBER},?\\s(?:rue|avenue|boulevard|bd|place|chauss[eé]e|chemin|quai|all[eé]e|impasse)\\s(?:d[eu]s?\\s|de\\sla\\s|de\\sl'|d'|l')?\\p{Lu}[\\p{L}'’-]{1,24}`,
  "gu",
);
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\d.,/-])${NUMBER}\\s(?:\\p{Lu}\\p{Ll}{1,20}\\s){1,3}(?:Street|Road|Lane|Avenue|Drive|Close|Terrace|Crescent)(?!\\p{L})`,
  "gu",
);

/** Where one of these is not in the text, nothing is looked for. */
const HINT =
  /[Mm]arkt|MARKT|Straat|Laan|Plein|Dreef|Kaai|Baan|Weg|Singel|Gracht|Kade|Dijk|Vest|Lei|Rei|Kouter|Grand|\d[A-Za-z]?,? ?(?:bus|bte|bo[iî]te) ?[A-Za-z]?\d|straat|laan|steenweg|stwg|plein|dreef|kaai|baan|weg|singel|gracht|kade|dijk|vest|lei|str\.|[Rr]ue|venue|v\.|oulevard|bd|lace|hauss|h[eé]e|hemin|uai|ll[eé]e|mpasse|quare|los|r[eè]ve|entier|Street|Road|Lane|Drive|Close|Terrace|Crescent|STRAAT|LAAN|STEENWEG|PLEIN|DREEF|KAAI|WEG|LEI|RUE|AVENUE|CHAUSS|BOULEVARD|PLACE/;
/** The number of a house begins so. */
const BEGIN = "(?:nr|n[°o]|nummer|\\d)";

interface Pattern {
  readonly form: RegExp;
  /** A part of the form without which it fits nowhere: quick to look for, and seldom there. */
  readonly part?: RegExp;
}

const DUTCH_PART = new RegExp(
  `(?:straat|markt|laan|steenweg|stwg|plein|dreef|kaai|baan|weg|singel|gracht|kade|dijk|vest|lei|str\\.),?\\s${BEGIN}`,
);
const CAPITALS_PART = new RegExp(
  `(?:STRAAT|LAAN|STEENWEG|PLEIN|DREEF|KAAI|WEG|LEI|MARKT),?\\s${BEGIN}|(?:RUE|AVENUE|CHAUSS[EÉ]E|BOULEVARD|PLACE)[ '’]`,
);
const APART_PART = new RegExp(
  `(?:Straat|Laan|Markt|Plein|Dreef|Kaai|Baan|Weg|Singel|Gracht|Kade|Dijk|Vest|Lei|Rei|Kouter|Place|Rue),?\\s${BEGIN}`,
);
/** Words divided by what divides them, and nothing in both: so it takes no time, whatever stands there. */
const FRENCH_PART = new RegExp(
  `${FRENCH_WORDS}(?:[\\s'’]+[^\\s\\d,'’]{1,30}){1,20}['’]*,?\\s(?:n[°o]\\s?)?${BEGIN}`,
);
const PATTERNS: readonly Pattern[] = [
  { form: DUTCH, part: DUTCH_PART },
  { form: APART, part: APART_PART },
  { form: WITH_BOX, part: /\d[A-Za-z]?,? ?(?:bus|bte|bo[iî]te) ?[A-Za-z]?\d/ },
  { form: FRENCH, part: FRENCH_PART },
  {
    form: FRENCH_FIRST,
    part: /\s(?:rue|avenue|boulevard|bd|place|chauss[eé]e|chemin|quai|all[eé]e|impasse)\s/,
  },
  { form: ENGLISH, part: /\s(?:Street|Road|Lane|Avenue|Drive|Close|Terrace|Crescent)/ },
  { form: CAPITALS, part: CAPITALS_PART },
  { form: WITH_TOWN, part: /\d[A-Za-z]?, ?(?:[BF]-)?(?!(?:19[5-9]|20[0-4])\d(?! Antwerpen))[1-9]\d{3} / },
  { form: SMALL, part: DUTCH_PART },
];

/** What only looks like a street. */
const NO_STREET =
  /^(?:\d+ (?:New|Main|Key|First|Last|Next|More|High Risk) |Werkplein|\d+ [A-Z][a-z]+ (?:Close|Drive)$)/;

/**
 * A street with the number of a house. Streets alone, years (`Kerkstraat 2024`) and counts (`Kerkstraat 12
 * woningen`) are set aside, and so is everything in files about organisations. Own patterns.
 */
export function addresses(view: TextView): readonly Candidate[] {
  if (view.context.organisations === true || !/\d/.test(view.text)) return [];
  if (!HINT.test(view.text) && !/, ?(?:[BF]-)?\d{4} /.test(view.text)) return [];
  const found: Candidate[] = [];
  for (const { form, part } of PATTERNS) {
    if (part?.test(view.text) === false) continue;
    for (const match of view.text.matchAll(form)) {
      const before = view.before(match.index);
      if (form === SMALL && !SAYS_SO.test(before)) continue;
      const isOfOffice =
        OF_A_ROLE.test(before) || isAfterInstitution(view, match.index + match[0].search(/\d/));
      if (isOfOffice && !LIVES_THERE.test(before)) continue;
      if (NO_STREET.test(match[0])) continue;
      found.push({ from: match.index, to: match.index + match[0].length, score: 60 });
    }
  }
  return found;
}

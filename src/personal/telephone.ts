import type { Candidate } from "./hit.ts";
import { isAfterInstitution } from "./institutions.ts";
import { matches, type TextView } from "./view.ts";

/** Belgium, the Netherlands, France, with a mark of the country. */
const ABROAD = /(?<![\w+])(?:\+|00)[ ]?(3[123])[ .\-/]?(?:\(0\)[ ]?)?[1-9](?:[ .\-/]{0,3}\d){7,8}(?!\d)/g;
/** Any other country, where it is all that a cell holds. */
const ELSEWHERE = /^\+(?:[\s./()-]?\d){9,15}$/;
/** The same elsewhere in a text, in groups. */
const OTHER_COUNTRY = /(?<![\w+])\+(?!3[123])[1-9]\d{0,2}(?:[ ./()-]{1,2}\d{1,8}){2,6}(?!\d|[.,]\d|\s?[%€])/g;
/** A spreadsheet takes away the zero in front; links to a chat have none either. */
const WITHOUT_ZERO = /(?<![\d.,+])(?:3[123])?[1-9]\d(?:[ ./-]?\d){6,7}(?!\d|[.,]\d)/g;
const SAYS_IT_HERE =
  /(?:\b(?:tel|t[eé]l[eé]phone|telefoon|telefoonnr|telefoonnummer|gsm|gsmnr|gsm-nummer|mobile|mobiel|phone|portable|whatsapp|fax)\b\.?[\s:"'=]{0,4}|wa\.me\/)$/;
/** Written at home: a zone or a mobile prefix, and groups. */
const AT_HOME =
  /(?:(?<![\w.,+])|(?<=[A-Za-z_]|\d{9},)(?=0[4-7]\d{8}(?![\dA-Za-z])))(?:\(0[1-9]\d{0,2}\)|0[1-9]\d{0,2})(?:(?: ?[ .\-/] ?)?\d{2,8}){1,4}(?!\d|[a-f]+\d|[.,](?!0\d{9})\d|\s?[%€]|\s?(?:euro|eur)\b)/g;
const SAYS_SO =
  /(\b(tel|t[eé]l[eé]phone|telefoon|telefoonnr|telefoonnummer|gsm|gsmnr|mobile|mobiel|phone|portable|whatsapp|bel|appelez|call|fax)\b|☎|📞|📱)/;
const SAYS_OTHER =
  /\b(isbn|issn|doi|orcid|kbo|bce|btw|tva|vat|siren|siret|ondernemingsnummer|ondernemingsnr|num[eé]ro d'entreprise|rpr|rpm|ean|gtin|euro|eur|rsz|onss|rszppo|sha\d*|art|artikel|article|besluit|decreet|arrêté|grant)\b/;
/** Names of columns in which long numbers are figures or codes. */
const OF_FIGURES =
  /^(?:value|waarde|valeur|n|numerator|denominator|teller|noemer|year|jaar|annee|postcode|code|nis ?code|.* code|geoid|population|bevolking|amount|bedrag|montant|total|totaal|count|aantal)$/;
/** The office's number, not one person's. */
const OF_A_ROLE =
  /\b(onthaal|accueil|reception|secretariaat|secr[eé]tariat|permanentie|permanence|hulplijn|helpline|noodnummer|num[eé]ro vert|algemeen|info|infolijn|kantoor|office|bureau|dienst|service|centrale|meldpunt|helpdesk|balie|loket|guichet|front ?desk|switchboard)\b/;
/** A landline with an address of a role behind it. */
const OF_AN_OFFICE = /\b(?:info|contact|onthaal|accueil|secretariaat|secretariat|office)@/i;
/** Numbers of services: free, shared or paid. */
const OF_SERVICES = /^0(800|90\d)|^07[078]\d{6}$/;
/** Mobile in Belgium (04…), the Netherlands (06) and France (06, 07). */
const MOBILE = /^0(4[5-9]|6|7[3-9])/;
/** `02/2024/0123`: a file number with its year. */
const OF_A_YEAR = /^0\d{1,3}[/-](?:19|20)\d{2}[/-]\d{4}$|^0\d{3}-\d{2}-20[0-4]\d$/;
/** `04 2025 12 34`: a month with its year; nobody writes four digits behind a zone of two. */
const MONTH_AND_YEAR = /^0[1-9][ ./-](?:19|20)\d{2}(?!\d)/;
const DAY = /^\d{2}[./-]\d{2}[./-](19|20)\d{2}/;

/**
 * Telephone numbers as people in Belgium, the Netherlands and France write them. Years, days, amounts, enterprise
 * numbers and numbers of services or of an office are set aside. Source: numbering plans of BIPT, ACM and Arcep.
 */
export function telephones(view: TextView): readonly Candidate[] {
  const { text } = view;
  if (!/\d/.test(text)) return [];
  const found: Candidate[] = [];
  for (const match of matches(ABROAD, text)) {
    if (/^00\d{3,}\D/.test(match[0])) continue; // a code in two parts
    const national = `0${match[0]
      .replace(/\(0\)/, "")
      .replace(/\D/g, "")
      .replace(/^(00)?3[123]/, "")}`;
    const score = 75 - lightening(view, match.index, national);
    found.push({ from: match.index, to: match.index + match[0].length, score });
  }
  for (const { index, 0: number } of text.matchAll(OTHER_COUNTRY)) {
    const digits = number.replace(/\D/g, "").length;
    const score = 60 - lightening(view, index, number);
    if (digits >= 10 && digits <= 15) found.push({ from: index, to: index + number.length, score });
  }
  for (const { index, 0: number } of text.matchAll(WITHOUT_ZERO)) {
    const before = view.before(index, 24);
    if (!SAYS_IT_HERE.test(before.trimEnd() === view.header ? view.header : before)) continue;
    const digits = `0${number.replace(/\D/g, "").replace(/^3[123](?=\d{8})/, "")}`;
    found.push({ from: index, to: index + number.length, score: 70 - lightening(view, index, digits) });
  }
  if (view.context.form === "cell" && ELSEWHERE.test(text.trim())) {
    found.push({ from: text.length - text.trimStart().length, to: text.trimEnd().length, score: 55 });
  }
  for (const match of matches(AT_HOME, text)) {
    const score = scoreAtHome(view, match[0], match.index);
    if (score > 0) found.push({ from: match.index, to: match.index + match[0].length, score });
  }
  return found;
}

function scoreAtHome(view: TextView, text: string, from: number): number {
  const digits = text.replace(/\D/g, "");
  if (digits.length < 9 || digits.length > 10 || DAY.test(text) || OF_A_YEAR.test(text)) return 0;
  const isMobile = MOBILE.test(digits) && digits.length === 10;
  const before = view.before(from);
  if (/[\d\p{L}]-$/u.test(before) || /\/$/.test(before) || SAYS_OTHER.test(before)) return 0;
  const says = SAYS_SO.test(before);
  if (!says && MONTH_AND_YEAR.test(text)) return 0;
  if (!says && (isRow(text) || (!isMobile && OF_FIGURES.test(view.header)))) return 0;
  const [zone = ""] = text.replace(/^\(|\).*$/g, "").split(/\D/);
  if (zone.length > 4 && zone.length < 9) return 0;
  const isGrouped = /\D/.test(text);
  if (!says && !isGrouped && digits.length !== 10) return 0;
  return (isMobile ? 70 : 55) + (says ? 20 : 0) - lightening(view, from, digits);
}

/** How much less it counts: whose number is it? */
function lightening(view: TextView, from: number, digits: string): number {
  if (OF_SERVICES.test(digits)) return 60;
  const isMobile = MOBILE.test(digits) && digits.length === 10;
  if (view.context.organisations === true && !isMobile) return 40;
  const before = view.before(from);
  if (!isMobile && (OF_AN_OFFICE.test(view.after(from, 60)) || isAfterInstitution(view, from))) return 80;
  return OF_A_ROLE.test(before) ? 50 : 0;
}

/** Pairs that go up evenly, or stay: `01 02 03 04 05`. */
function isRow(text: string): boolean {
  const groups = text.split(/\D+/).map(Number);
  const step = (groups[1] ?? 0) - (groups[0] ?? 0);
  return (
    groups.length > 3 &&
    groups.every((group, index) => index === 0 || group - (groups[index - 1] ?? 0) === step)
  );
}

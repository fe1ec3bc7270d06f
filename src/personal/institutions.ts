import { isFirstName } from "./first-names.ts";
import type { TextView } from "./view.ts";

/** So many signs before a number or a street may name whose it is. */
const REACH = 120;

/** What institutions and organisations are called, in nl, fr and en. */
const INSTITUTION =
  /(?<![\p{L}\d-])(?:ocmw|cpas|caw|cgg|clb|vdab|actiris|forem|vaph|aviq|fedasil|vzw|asbl|cvba|bvba|nv|sprl|srl|inc|ltd|llc|gmbh|commons|stad(?:huis|sbestuur|skantoor)?|gemeente(?:huis|bestuur)?|districtshuis|ville|commune|h[oô]tel de ville|mairie|maison (?:communale|de repos|m[eé]dicale|de quartier|de l['’]emploi)|administration(?: communale)?|town hall|city hall|council|provincie(?:huis)?|province|sociaal huis|welzijnshuis|zorgbedrijf|huis van het kind|wijkgezondheidscentrum|dienstencentrum|buurthuis|jeugdhuis|bibliotheek|biblioth[eè]que|library|ziekenhuis|h[oô]pital|hospital|kliniek|clinique|politie(?:zone)?|police|rechtbank|tribunal|court|parket|parquet|mutualiteit|ziekenfonds|mutualit[eé]|woonmaatschappij|huisvestingsmaatschappij|universiteit|universit[eé]|university|hogeschool|haute [eé]cole|school|[eé]cole|coll[eè]ge|college|stichting|fondation|foundation|fonds|koepel|federatie|f[eé]d[eé]ration)(?![\p{L}\d])/giu;
const SIGNS = /(?:[\s,;:|()./&"“”«»–]|-(?=\s))+/u;
/** What may stand between the name of an institution and its number or street: names, small words and numbers. */
const WORD =
  /^(?:\p{Lu}[\p{L}'’-]*|\d+[A-Za-z]?|van|de|den|der|het|[’']t|du|des|la|le|les|[ld]['’]\p{L}*|en|et|of|the|and|aan|à|te|in|bus|bte|bo[iî]te|box|tel|t[eé]l|t[eé]l[eé]phone|telefoon|telefoonnummer|phone|fax|adres|adresse|address|vzw|asbl)$/u;
/** It is about somebody whom the institution knows. */
const OF_SOMEBODY =
  /(?:cli[eë]nt|klant|bewoner|gebruiker|leerling|pati[eë]nt|lid|client|usager|b[eé]n[eé]ficiaire|[eé]l[eè]ve|r[eé]sident|resident|pupil|member)e?(?:n|s|en)? (?:van|bij|in|op|du|de|des|d['’]|of|at|from)(?: (?:het|de|la|le|the))? ?$/iu;

/** So many lines of a letterhead come before the last of it. */
const LINES = 4;

/**
 * True where the name of an institution stands right before an offset: `OCMW Mechelen, Grote Markt 21, ` is followed
 * by its own number, on the same line or as in a letterhead. A first name between the two is somebody's, and so is a
 * client of it.
 */
export function isAfterInstitution(view: TextView, from: number): boolean {
  const near = view.text.slice(Math.max(0, from - REACH), from);
  const lines = near.split(/\r?\n/).slice(-LINES).join("\n");
  const named = [...lines.matchAll(INSTITUTION)].at(-1);
  if (named === undefined) return false;
  const before = lines.slice(lines.lastIndexOf("\n", named.index) + 1, named.index);
  const between = lines.slice(named.index + named[0].length);
  if (OF_SOMEBODY.test(before) || !areNames(between)) return false;
  const [sameLine = "", ...further] = between.split("\n");
  return further.length === 0 || /,\s*$/.test(sameLine) || areNames(before);
}

function areNames(text: string): boolean {
  const words = text.split(SIGNS).filter((word) => word !== "");
  return words.every((word) => WORD.test(word) && !(/^\p{Lu}/u.test(word) && isFirstName(word)));
}

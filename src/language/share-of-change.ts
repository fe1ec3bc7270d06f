/**
 * Words in which a percentage of a change is given to somebody: "40% of the effect", "droeg voor 40% bij",
 * "à hauteur de 40 %", "40% of the fall is due to us". A change of so many percent, or a share of people, is something else.
 */
const PERCENTAGE = String.raw`(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?[ \u00a0\u202f]?(?:%|procent|percent|per cent|pour cent)`;

/** A change, and who is said to have made a part of it. Of what else made it, a part may be counted: another method. */
const NL_CHANGE = "(?:daling|stijging|afname|toename|vermindering|verandering|verbetering)";
const NL_OURS =
  "(?:ons|onze \\p{L}+|de coalitie|onze coalitie|(?:het|ons) project|de begeleiding|(?:het|ons) programma)";
const EN_CHANGE = "(?:fall|drop|decline|decrease|reduction|rise|increase|change|improvement)";
const EN_OURS = "(?:us|our \\p{L}+|the coalition|the project|the programme|the coaching)";
const FR_CHANGE = "(?:baisse|diminution|réduction|hausse|augmentation|amélioration)";
const FR_OURS = "(?:nous|(?:notre|nos) \\p{L}+|la coalition)";

const FORMS: readonly string[] = [
  // nl
  `${PERCENTAGE} van (?:de|deze|die) ${NL_CHANGE} (?:komt|kwam|is|was|kan|danken we) (?:\\p{L}+ ){0,2}?(?:door|dankzij|aan|van) ${NL_OURS}(?!\\p{L})`,
  `(?<!\\p{L})bijdrage (?:aan|tot) (?:de|deze|die) ${NL_CHANGE} (?:bedraagt|bedroeg|is|was) (?:\\p{L}+ ){0,2}?${PERCENTAGE}`,
  `${PERCENTAGE} van (?:het|dit|ons|hun) (?:effect|resultaat|succes)(?!\\p{L})`,
  `${PERCENTAGE} van (?:de|deze|die|onze|hun) (?:impact|verandering|verbetering|bijdrage)(?!\\p{L})`,
  `(?<!\\p{L})(?:droeg|droegen|draagt|dragen) (?:voor )?${PERCENTAGE} bij(?!\\p{L})`,
  `(?<!\\p{L})voor ${PERCENTAGE} (?:bijgedragen|het werk van|de verdienste van|toe te schrijven)(?!\\p{L})`,
  // en
  `${PERCENTAGE} of (?:the|this|that) ${EN_CHANGE} (?:is|was|comes|came|can be) (?:\\p{L}+ ){0,2}?(?:to|from|of|by) ${EN_OURS}(?!\\p{L})`,
  `(?<!\\p{L})contribution to (?:the|this|that) ${EN_CHANGE} (?:is|was|amounts to|amounted to) (?:\\p{L}+ ){0,2}?${PERCENTAGE}`,
  `${PERCENTAGE} of (?:the|this|that|our|their) (?:effect|impact|change|improvement|contribution|success)(?!\\p{L})`,
  `(?<!\\p{L})contribut(?:ed|es|e|ing) ${PERCENTAGE}`,
  // fr
  `${PERCENTAGE} de (?:la|cette) ${FR_CHANGE} (?:est|sont|vient|viennent|provient|proviennent) (?:\\p{L}+ ){0,2}?(?:à|de|par|grâce à) ${FR_OURS}(?!\\p{L})`,
  `(?<!\\p{L})contribution à (?:la|cette) ${FR_CHANGE} (?:est|était|s['’]élève|s['’]élevait) (?:\\p{L}+ ){0,2}?(?:de |à )?${PERCENTAGE}`,
  `${PERCENTAGE} (?:de l['’](?:effet|impact|amélioration)|du (?:changement|résultat|succès)|de (?:la|notre|leur|cette) (?:contribution|réussite|amélioration))(?!\\p{L})`,
  `(?<!\\p{L})contribu(?:é|e|ent|ait|aient|er) (?:à hauteur de|pour) ${PERCENTAGE}`,
];

const SHARE = new RegExp(FORMS.join("|"), "iu");

/** True where a text, in nl, en or fr, gives a percentage of a change to somebody. */
export function saysShareOfChange(text: string): boolean {
  // Only a text with one of these can: most have none, and are not searched.
  if (!/[%]|cent/iu.test(text)) return false;
  return SHARE.test(text.normalize("NFC").replace(/\s+/gu, " "));
}

/**
 * Words in which a percentage of a change is given to somebody: "40% of the effect", "droeg voor 40% bij",
 * "à hauteur de 40 %". A change of so many percent, or a share of people, is something else.
 */
const PERCENTAGE = String.raw`(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?[ \u00a0\u202f]?(?:%|procent|percent|per cent|pour cent)`;

const FORMS: readonly string[] = [
  // nl
  `${PERCENTAGE} van (?:het|dit|ons|hun) (?:effect|resultaat|succes)(?!\\p{L})`,
  `${PERCENTAGE} van (?:de|deze|die|onze|hun) (?:impact|verandering|verbetering|bijdrage)(?!\\p{L})`,
  `(?<!\\p{L})(?:droeg|droegen|draagt|dragen) (?:voor )?${PERCENTAGE} bij(?!\\p{L})`,
  `(?<!\\p{L})voor ${PERCENTAGE} (?:bijgedragen|het werk van|de verdienste van|toe te schrijven)(?!\\p{L})`,
  // en
  `${PERCENTAGE} of (?:the|this|that|our|their) (?:effect|impact|change|improvement|contribution|success)(?!\\p{L})`,
  `(?<!\\p{L})contribut(?:ed|es|e|ing) ${PERCENTAGE}`,
  // fr
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

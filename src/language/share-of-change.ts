import { EN_WORK, FR_WORK, NL_WORK } from "./wording/own-work.ts";

/**
 * Words in which a percentage of a change is given to somebody: "40% of the effect", "droeg voor 40% bij",
 * "à hauteur de 40 %", "40% of the fall is due to us". A change of so many percent, or a share of people, is something else.
 */
const PERCENTAGE = String.raw`(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?[ \u00a0\u202f]?(?:%|procent|percent|per cent|pour cent)`;

/** A change, and who is said to have made a part of it. Of what else made it, a part may be counted: another method. */
const NL_CHANGE = "(?:daling|stijging|afname|toename|vermindering|verandering|verbetering)";
// "Onze jongste groep" is no work of ours; "ons" is us only where no word of its own follows.
const NL_OUR_WORK = `(?:eigen )?(?:${NL_WORK}|begeleiders|coaches|coaching|huisbezoeken|partners|ploeg|team)`;
const NL_US = "ons(?! \\p{L})|ons(?= (?:alleen|en|in|na|samen|sinds|terwijl|volgens|voor|zelf)(?!\\p{L}))";
const NL_OURS = `(?:${NL_US}|(?:ons|onze) ${NL_OUR_WORK}|de coalitie|het project|de begeleiding|het programma)`;
const EN_CHANGE = "(?:fall|drop|decline|decrease|reduction|rise|increase|change|improvement)";
const EN_OUR_WORK = `(?:own )?(?:${EN_WORK}|coaches|coalition|partners|staff|team|visits)`;
const EN_OURS = `(?:us|our ${EN_OUR_WORK}|the coalition|the project|the programme|the coaching)`;
const FR_CHANGE = "(?:baisse|diminution|réduction|hausse|augmentation|amélioration)";
const FR_OUR_WORK = `(?:${FR_WORK}|accompagnateurs|coalition|équipe|partenaires|visites)`;
const FR_OURS = `(?:nous|(?:notre|nos) ${FR_OUR_WORK}|la coalition)`;

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

const SHARE = new RegExp(FORMS.join("|"), "giu");

/** With one of these within or shortly before it, nobody is given anything: "we do not say that 40% …". */
const DENIED = new Set(
  "niet geen nooit niemand onduidelijk onzeker onmogelijk vroeg voorbarig not never no nobody cannot unclear impossible early premature whether if ne n pas jamais personne ignore impossible tôt prématuré si".split(
    " ",
  ),
);
/** Behind a denial these say that it is none: "not only". */
const ONLY = new Set("alleen enkel slechts only just merely seulement uniquement".split(" "));
/** A denial on the other side of these denies something else. */
const NEXT_CLAUSE = /[.,;:!?](?=\s|$)|(?<!\p{L})(?:en|maar|and|but|et|mais)(?!\p{L})/giu;
/** How far before a percentage a denial is heard: words, and signs to find them in. */
const WORDS_BEFORE = 7;
const SIGNS_BEFORE = 100;

/** True where a text, in nl, en or fr, gives a percentage of a change to somebody. Time is linear. */
export function saysShareOfChange(text: string): boolean {
  // Only a text with one of these can: most have none, and are not searched.
  if (!/[%]|cent/iu.test(text)) return false;
  const plain = text.normalize("NFC").replace(/\s+/gu, " ");
  for (const { 0: found, index } of plain.matchAll(SHARE)) {
    const before = plain.slice(Math.max(0, index - SIGNS_BEFORE), index);
    const clause = before.split(NEXT_CLAUSE).at(-1) ?? "";
    if (!isDenied([...wordsOf(clause).slice(-WORDS_BEFORE), ...wordsOf(found)])) return true;
  }
  return false;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’]t(?!\p{L}))?/gu) ?? [];
}

function isDenied(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      (DENIED.has(word) || /n['’]t$/.test(word)) &&
      !words.slice(at + 1, at + 3).some((next) => ONLY.has(next)),
  );
}

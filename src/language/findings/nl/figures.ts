import { list } from "../../list.ts";
import { quote } from "../../quote.ts";
import { among } from "../among.ts";
import type { FigureRule, SentencesOf } from "../shape.ts";
import { PERIOD_KINDS, words } from "./words.ts";

const { allOf, number, or, period } = words;

const TYPES: ReadonlyMap<string, string> = new Map([
  ["proportion", "een aandeel vraagt"],
  ["count", "een aantal vraagt"],
  ["mean", "een gemiddelde vraagt"],
  ["amount", "een bedrag of hoeveelheid vraagt"],
  ["rating", "een score vraagt"],
  ["index", "een index vraagt"],
]);

const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ["increase", "terwijl het cijfer moet stijgen"],
  ["decrease", "terwijl het cijfer moet dalen"],
  ["maintain", "terwijl het cijfer gelijk moet blijven"],
]);

function possible(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return to === undefined ? "iets anders" : `hoogstens ${number(to)}`;
  return to === undefined ? `minstens ${number(from)}` : `van ${number(from)} tot ${number(to)}`;
}

function compared(value: number, reference: number): string {
  if (Number.isNaN(reference)) return "niet in lijn met";
  if (value === reference) return "gelijk aan";
  return value < reference ? "lager dan" : "hoger dan";
}

/** What was added up: the groups of a breakdown, or the periods within a longer one. */
export function partsBy(by: string): string {
  return by === "period" ? "de kortere periodes" : `de delen volgens ${quote(by)}`;
}

/** What figures, baselines and targets say. */
export const figures: SentencesOf<FigureRule> = {
  "out-of-range": {
    message: ({ column, value, from, to }) =>
      `${number(value)} bij ${quote(column)} kan niet kloppen: mogelijk is ${possible(from, to)}.`,
    why: "Eén tikfout kan een heel totaal doen kantelen.",
    help: () => "Kijk het cijfer na bij de bron; een percentage schrijf je als breuk (38,5% is 0.385).",
  },
  "numerator-above-denominator": {
    message: ({ numerator, denominator }) =>
      `${number(numerator)} op ${number(denominator)} is niet mogelijk.`,
    why: "Een deel kan niet groter zijn dan het geheel, dus zou het percentage verkeerd zijn.",
    help: () =>
      "Kijk beide cijfers na; misschien zijn `numerator` (teller) en `denominator` (noemer) omgewisseld.",
  },
  "value-differs": {
    message: ({ value, expected }) =>
      `De waarde ${number(value, expected)} volgt niet uit teller en noemer; die geven ${number(expected, value)}.`,
    why: "Twee cijfers voor hetzelfde: een lezer weet niet welk hij moet geloven.",
    help: () =>
      "Laat `value` leeg: het wordt berekend uit `numerator` en `denominator`. Of verbeter het cijfer dat verkeerd is.",
  },
  "value-missing": {
    message: ({ indicator, type, columns }) =>
      `Op deze rij staat geen cijfer voor ${quote(indicator)}: ${TYPES.get(type) ?? "nodig is"} ${allOf(columns)}.`,
    why: "Een rij zonder cijfer lijkt een meting, maar zegt niets.",
    help: () =>
      "Vul het cijfer in; schrijf 0 als het nul was, `na` bij `value` als het niet van toepassing is, of verwijder de rij als het niet gekend is.",
  },
  "computed-has-rows": {
    message: ({ indicator }) =>
      `${quote(indicator)} wordt berekend uit andere cijfers, maar heeft hier toch eigen rijen.`,
    why: "Een cijfer dat zowel getypt als berekend wordt, bestaat vroeg of laat in twee versies.",
    help: () => "Verwijder deze rijen, of geef de indicator een ander `type` als hij toch gemeten wordt.",
  },
  "partners-without-total": {
    message: ({ indicator, period: when, unique }) =>
      unique
        ? `Van ${quote(indicator)} zijn er in ${period(when)} cijfers per partner; dezelfde mensen kunnen bij verschillende partners komen, dus die tellen niet op tot een totaal.`
        : `Van ${quote(indicator)} zijn er in ${period(when)} cijfers per partner, maar niets zegt hoe ze samen één totaal worden.`,
    why: "Zonder totaal zeggen status en rapporten dat er geen cijfers zijn.",
    help: ({ type, unique }) =>
      unique
        ? "Voeg een rij zonder partner toe met het aantal verschillende mensen, zodra je dat weet."
        : `Schrijf \`over_partners: ${type === "proportion" ? "ratio-of-sums" : type === "mean" ? "weighted-mean" : "sum"}\` bij de indicator, \`none\` als er geen totaal hoort te zijn, of voeg een rij zonder partner toe.`,
  },
  "computed-loop": {
    message: ({ path }) =>
      `Deze cijfers worden uit elkaar berekend: ${path.map((id) => quote(id)).join(" → ")}.`,
    why: "Een cijfer dat op zichzelf steunt, heeft geen waarde.",
    help: () => "Laat een van de cijfers steunen op iets wat gemeten is.",
  },
  "parts-differ-from-total": {
    message: ({ indicator, period: when, by, column, parts, total, ...cell }) =>
      `Voor ${quote(indicator)} in ${period(when)}${among(cell)} geven ${partsBy(by)} samen ${number(parts)}, maar het totaal is ${number(total)} (${quote(column)}).`,
    why: "Iemand is dubbel geteld of vergeten, en wie natelt, merkt het.",
    help: ({ by }) =>
      by === "period"
        ? "Kijk de cijfers van de periodes en het totaal na; is het niet hun som, zeg dat dan met `over_time`."
        : by === "partner"
          ? "Kijk de cijfers van de partners en het totaal na; is het niet hun som, zeg dat dan met `over_partners`."
          : "Kijk de delen en het totaal na; omvat de uitsplitsing niet iedereen, zet dan `complete: false` bij de indicator.",
  },
  "baseline-without-measurement": {
    message: ({ indicator, period: when }) =>
      `De nulmeting van ${quote(indicator)} gaat over ${period(when)}, maar voor die periode is er geen meting.`,
    why: "Zonder vertrekpunt ziet niemand hoe ver jullie al gekomen zijn.",
    help: () =>
      "Voeg de meting van die periode toe aan een tabel in `data/`, of kies een periode die wel gemeten is.",
  },
  "target-without-measurement": {
    message: ({ indicator, period: when, kinds }) =>
      `De streefwaarde van ${quote(indicator)} voor ${period(when)} kan nooit vergeleken worden: ${
        kinds.length === 0
          ? "er zijn geen metingen"
          : `er wordt gemeten per ${or(kinds.map((kind) => PERIOD_KINDS.get(kind) ?? quote(kind)))}`
      }.`,
    why: "Een streefwaarde waar geen cijfer naast komt, kan niet tonen of jullie er geraken.",
    help: ({ kinds }) =>
      kinds.length === 0
        ? "Voeg metingen toe van hetzelfde soort periode."
        : `Zet de streefwaarde op een ${list(
            kinds.map((kind) => PERIOD_KINDS.get(kind) ?? quote(kind)),
            "nl",
            "or",
          )}, of meet in hetzelfde soort periode als de streefwaarde.`,
  },
  "baseline-differs": {
    message: ({ indicator, period: when, typed, measured }) =>
      `De nulmeting van ${quote(indicator)} zegt ${number(typed, measured)}, maar in ${period(when)} werd ${number(measured, typed)} gemeten.`,
    why: "Vooruitgang telt vanaf het vertrekpunt; met twee vertrekpunten zijn er twee verhalen.",
    help: () =>
      "Laat `value` weg bij de nulmeting, zodat de meting telt, of verbeter het cijfer dat verkeerd is.",
  },
  "target-against-direction": {
    message: ({ indicator, period: when, direction, value, reference, against }) =>
      `De streefwaarde van ${quote(indicator)} voor ${period(when)} (${number(value, reference)}) is ${compared(value, reference)} de ${
        against === "baseline" ? "nulmeting" : "vorige streefwaarde"
      } (${number(reference, value)}), ${DIRECTIONS.get(direction) ?? `terwijl \`direction\` ${quote(direction)} is`}.`,
    why: "Zoals het er nu staat, zou achteruitgaan als succes tellen.",
    help: () => "Kijk de streefwaarde, de nulmeting en `direction` van de indicator na.",
  },
};

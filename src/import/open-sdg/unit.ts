import type { KindGround } from "../../language/import-open-sdg-shape.ts";
import { isWhole } from "./figure.ts";

/** What sort of figures a series holds, as far as its words and numbers tell. */
export interface FigureKind {
  readonly type: "proportion" | "count" | "amount" | "index";
  readonly counts?: "people" | "households" | "things";
  /** What the kind was concluded from; each is said in the indicator's note. */
  readonly because: KindGround;
}

/** The words about a series. */
export interface SeriesWords {
  /** Under `Units` and `Series`. */
  readonly unit: string;
  readonly series: string;
  /** The unit of the metadata, for the whole indicator. */
  readonly metaUnit: string;
  readonly name: string;
}

const PERCENT =
  /%|per ?cent|procent|pour ?cent|prozent|porcent|процент|proportion|aandeel|anteil|\bshare\b|доля/;
const PERCENT_SIGN = /%|per ?cent|procent|pour ?cent|prozent|porcent|процент/;
const CHANGE =
  /change|growth|variation|increase|decrease|difference|\bgap\b|points?\b|croissance|groei|wachstum|punt(en)?\b|рост/;
const RATE =
  /\bper (1|10|100|1000|capita|person|inhabitant|head|million|thousand|year|day|unit)|\bper \d|\bpour \d|\bpar (habitant|personne|jour|an)\b|\bje \d|\bpor \d|\bratio\b|\brate\b|\btaux\b|на (1|10|100) ?0*|на душу/;
const MONEY =
  /[$€£¥₽]|\b(usd|eur|gbp|dollars?|euros?|pounds?|budget|revenue|gdp|payroll|earnings|expenditure|currency|million \$|долл|тенге|руб)/;
const MATTER =
  /\b(tons?|tonnes?|tonnage|kg|kilograms?|grams?|acres?|hectares?|ha|km2?|kilomet\w+|miles?|kwh|mwh|gwh|mw|watts?|joules?|co2\w*|lit(er|re)s?|gallons?|gpd|m3|µg|ug|mg|ppm|degrees|decibels?|db|emissions?|pm2|pm10)\b/;
const INDEX = /\b(index|indices|score|indice|indicateur composite|rang|rank)\b|индекс/;
const HOUSEHOLDS =
  /\b(households?|famil(y|ies)|menages?|gezinnen|huishoudens?|haushalte?|hogares)\b|домохозяйств/;
const PEOPLE =
  /\b(people|persons?|population|inhabitants?|residents?|men|women|males?|females?|children|youth|adults?|births?|deaths?|mortality|homicides?|victims?|injur(y|ies|ed)|students?|pupils?|patients?|employees?|workers?|employed|unemployed|homeless|enrollment|enrolment|cases|licenses|personnes?|habitants?|hommes|femmes|enfants|deces|naissances|eleves|travailleurs|personen|mensen|inwoners|vrouwen|mannen|kinderen|leerlingen|overlijdens|doden|einwohner|frauen|manner|kinder|personas|poblacion|mujeres|hombres|ninos)\b|человек|населени|женщин|мужчин|детей/;
const NUMBER = /\b(total|count|number|nombre|aantal|anzahl|numero)\b|число|количество/;

/**
 * What sort of figures these are. Careful on purpose: a share is only called one where a word says percent and
 * every number lies between 0 and 100; whole numbers are only called a count where a word says number or
 * people; and where nothing says what is counted, nothing is claimed, so that the figures are protected as
 * if they were about people.
 */
export function kindOf(words: SeriesWords, numbers: readonly string[]): FigureKind {
  const own = plain(`${words.unit} ${words.series}`);
  const meta = plain(words.metaUnit);
  const name = plain(words.name);
  const all = `${own} ${meta} ${name}`;
  if (PERCENT.test(own)) return percentKind(own, all, { numbers, because: "percent-in-unit" });
  const ownSays = [RATE, MONEY, MATTER, INDEX, NUMBER].some((words) => words.test(own));
  if (!ownSays) {
    // `Number and percentage`: the metadata are about several tables, so they say nothing of this one.
    if (PERCENT_SIGN.test(meta) && !NUMBER.test(meta))
      return percentKind(meta, all, { numbers, because: "percent-in-unit" });
    if (
      meta.trim() === "" &&
      /^(the )?(proportion|percent|percentage|share|part|aandeel|anteil|доля)\b/.test(name)
    )
      return percentKind(name, all, { numbers, because: "percent-in-name" });
  }
  return otherKind(ownSays ? own : `${own} ${meta}`, all, numbers);
}

function percentKind(
  text: string,
  all: string,
  { numbers, because }: { readonly numbers: readonly string[]; readonly because: KindGround },
): FigureKind {
  let [lowest, highest] = [0, 0];
  for (const number of numbers) {
    const value = Number(number);
    if (value < lowest) lowest = value;
    else if (value > highest) highest = value;
  }
  const isShare =
    lowest >= 0 && highest <= 100 && !CHANGE.test(text) && !RATE.test(text.replace(/per ?cent\w*/g, ""));
  // Without a sign of percent, 0.4 may be 0.4% or 40%.
  const sure = because === "percent-in-unit" && PERCENT_SIGN.test(text);
  if (!isShare || !(sure || highest > 1)) return { type: "amount", because: "percent-no-share" };
  return { type: "proportion", ...countsOf(all), because };
}

function otherKind(text: string, all: string, numbers: readonly string[]): FigureKind {
  if (RATE.test(text)) return { type: "amount", because: "words-of-unit" };
  if (MONEY.test(text) || MATTER.test(text))
    return { type: "amount", counts: "things", because: "words-of-unit" };
  if (INDEX.test(all)) return { type: "index", because: "words-of-unit" };
  const isCount = numbers.length > 0 && numbers.every((number) => isWhole(number) && !number.startsWith("-"));
  const saysCount = PEOPLE.test(text) || HOUSEHOLDS.test(text) || NUMBER.test(text);
  if (isCount && saysCount) return { type: "count", ...countsOf(all), because: "whole-numbers" };
  return { type: "amount", because: "nothing" };
}

function countsOf(text: string): Pick<FigureKind, "counts"> {
  if (HOUSEHOLDS.test(text)) return { counts: "households" };
  return PEOPLE.test(text) ? { counts: "people" } : {};
}

/** Without capitals and accents; long texts are cut, so that no pattern takes long. */
function plain(text: string): string {
  return text.slice(0, 400).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

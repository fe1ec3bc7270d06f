import { isDate } from "./period.ts";

/** A period in the canonical form, perhaps of a day that does not exist. */
export interface Written {
  readonly text: string;
  readonly sure?: false;
  readonly madeDay?: string;
}

/** How a notation looks, and what it says in the canonical form; undefined where it says nothing after all. */
type Form = readonly [RegExp, (first: string, second: string, third: string) => Written | undefined];

const MONTHS: readonly string[] = [
  "jan|januari|january|janv|janvier",
  "feb|febr|februari|february|fev|fevr|fevrier",
  "mrt|maa|maart|mar|march|mars",
  "apr|april|avr|avril",
  "mei|may|mai",
  "jun|juni|june|juin",
  "jul|juli|july|juil|juillet",
  "aug|augustus|august|aou|aout",
  "sep|sept|september|septembre",
  "okt|oktober|oct|october|octobre",
  "nov|november|novembre",
  "dec|december|decembre",
];

const MONTH_OF: ReadonlyMap<string, string> = new Map(
  MONTHS.flatMap((names, index) => names.split("|").map((name) => [name, two(index + 1)] as const)),
);

function two(number: number | string): string {
  return String(number).padStart(2, "0");
}

/** `24` is 2024: the format has no use for older figures with two digits. */
function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function monthNumber(name: string): string | undefined {
  return MONTH_OF.get(name.normalize("NFD").replace(/\p{M}/gu, ""));
}

function year(text: string): Written {
  return { text };
}

function quarter(number: string, of: string): Written {
  return { text: `${fullYear(of)}-Q${number}` };
}

function half(number: string, of: string): Written {
  return { text: `${fullYear(of)}-H${number}` };
}

function week(number: string, of: string): Written {
  return { text: `${fullYear(of)}-W${two(number)}` };
}

function unsure(written: Written | undefined): Written | undefined {
  return written && { ...written, sure: false };
}

function schoolYear(first: string, second: string): Written | undefined {
  const from = Number(fullYear(first));
  const fits = Number(second) === (second.length <= 2 ? (from + 1) % 100 : from + 1);
  return fits ? { text: `${from}-${from + 1}` } : undefined;
}

function month(number: string, of: string): Written {
  return { text: `${of}-${two(number)}` };
}

/** One digit from 1 to 4 may as well be a quarter. */
function perhapsMonth(number: string, of: string): Written {
  return /^[1-4]$/.test(number) ? { ...month(number, of), sure: false } : month(number, of);
}

function namedMonth(name: string, of: string): Written | undefined {
  const number = monthNumber(name);
  return number === undefined ? undefined : { text: `${fullYear(of)}-${number}` };
}

/** `mrt-25`: how a spreadsheet shows the first of March 2025, that it made of `2025-03` or `3/25`. */
function shortMonth(name: string, of: string): Written | undefined {
  const written = namedMonth(name, of);
  return written && { ...written, sure: false, madeDay: `${written.text}-01` };
}

/** A day as a spreadsheet writes it. The first of a month is mostly a month that was made a day of. */
function madeOfDay(date: string): Written | undefined {
  if (!isDate(date)) return undefined;
  const text = date.endsWith("-01") ? date.slice(0, 7) : date;
  return { text, sure: false, madeDay: date };
}

/** The day before the month, as in Belgium. */
function localDate(day: string, of: string, inYear: string): Written | undefined {
  return madeOfDay(`${fullYear(inYear)}-${two(of)}-${two(day)}`);
}

function namedDate(day: string, name: string, of: string): Written | undefined {
  const number = monthNumber(name);
  const date = `${of}-${number}-${two(day)}`;
  return number !== undefined && isDate(date) ? { text: date } : undefined;
}

/**
 * Spreadsheets count days from 30 December 1899 (ECMA-376 part 1, 18.17.4.1, with the leap day of 1900
 * that Lotus 1-2-3 had). Only 2000 to 2049: other numbers of five digits are something else.
 */
function serial(text: string): Written | undefined {
  const days = Number(text);
  if (days < 36_526 || days > 54_788) return undefined;
  return madeOfDay(new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10));
}

const LETTERS = "[a-zà-ÿ]";
const YEAR = "(\\d{4})";
const SHORT_YEAR = "(\\d{4}|\\d{2})";
const ORDINAL = "(?:e|de|ste|er|ere|re|ème|eme|è|st|nd|rd|th)?";
const SEPARATOR = "[ /.'-]*";

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "u");
}

/** In the order in which they are tried. The first that gives a real period is taken. */
export const LOCAL_FORMS: readonly Form[] = [
  // Years
  [form(`${YEAR}\\.0+`), year],
  [form(`(?:(?:kalender)?jaar|(?:calendar )?year|ann[ée]e(?: civile)?|heel|volledig) ${YEAR}`), year],
  [form(`${YEAR} ?(?:[*†‡]+|\\((?:v|p|r|e)\\)|[vpre])`), (first) => unsure(year(first))],
  [/^(\d{4})(\d)$/, (first, last) => (first.endsWith(last) ? unsure(year(first)) : undefined)],
  // Quarters
  [form(`[kq]([1-4])${SEPARATOR}${SHORT_YEAR}`), quarter],
  [form(`${YEAR}${SEPARATOR}[kq]([1-4])`), (first, number) => quarter(number, first)],
  [form(`([1-4])[kq]${SEPARATOR}${SHORT_YEAR}`), quarter],
  [
    form(`([1-4])${ORDINAL} ?(?:kwartaal|kw\\.?|quarter|qtr\\.?|trimestre) ?(?:van |of |de )?${YEAR}`),
    quarter,
  ],
  [form(`(?:kwartaal|kw|quarter|qtr|trimestre) ?([1-4])${SEPARATOR}(?:van |of |de )?${YEAR}`), quarter],
  [
    form(`${YEAR}${SEPARATOR}([1-4])${ORDINAL} ?(?:kwartaal|quarter|trimestre)`),
    (first, number) => quarter(number, first),
  ],
  [form(`t([1-4])${SEPARATOR}${SHORT_YEAR}`), (number, of) => unsure(quarter(number, of))],
  [form(`${YEAR}${SEPARATOR}t([1-4])`), (first, number) => unsure(quarter(number, first))],
  // Half-years
  [form(`h([12])${SEPARATOR}${SHORT_YEAR}`), half],
  [form(`${YEAR}${SEPARATOR}h([12])`), (first, number) => half(number, first)],
  [
    form(
      `([12])${ORDINAL} ?(?:semester|half-?jaar|jaarhelft|half(?: year)?|semestre) ?(?:van |of |de )?${YEAR}`,
    ),
    half,
  ],
  [form(`(?:semester|semestre|halfjaar) ?([12])${SEPARATOR}(?:van |of |de )?${YEAR}`), half],
  [form(`s([12])${SEPARATOR}${SHORT_YEAR}`), (number, of) => unsure(half(number, of))],
  [form(`${YEAR}${SEPARATOR}s([12])`), (first, number) => unsure(half(number, first))],
  // Weeks
  [form(`${YEAR}${SEPARATOR}(?:w|wk|week|semaine) ?(\\d{1,2})`), (first, number) => week(number, first)],
  [form(`(?:w|wk\\.?|week|semaine) ?(\\d{1,2})${SEPARATOR}(?:van |of |de )?${YEAR}`), week],
  [form(`s(\\d{1,2})${SEPARATOR}${YEAR}`), (number, of) => unsure(week(number, of))],
  // School years
  [
    form(
      `(?:schooljaar|sj\\.?|school year|academiejaar|werkjaar|ann[ée]e scolaire|a\\.?s\\.?) ?${SHORT_YEAR} ?[-/ ] ?(\\d{4}|\\d{2})`,
    ),
    schoolYear,
  ],
  [form(`${YEAR} ?[-/ ] ?(\\d{4})`), schoolYear],
  [/^(\d{4})-(\d{2})$/, schoolYear],
  // `2011/12` is a school year or a month.
  [/^(\d{4})\/(\d{2})$/, (first, second) => (Number(second) > 12 ? schoolYear(first, second) : undefined)],
  [/^(\d{2}) ?[-/] ?(\d{2})$/, (first, second) => unsure(schoolYear(first, second))],
  // Months
  [form(`(${LETTERS}{3,9})\\.? ${YEAR}`), namedMonth],
  [form(`${YEAR} (${LETTERS}{3,9})\\.?`), (of, name) => namedMonth(name, of)],
  [form(`(${LETTERS}{3,5})\\.?[-/ ']${SHORT_YEAR}`), shortMonth],
  [/^(\d{1,2})[/.-](\d{4})$/, perhapsMonth],
  [
    /^(\d{4})\/(\d{2})$/,
    (of, number) => (schoolYear(of, number) ? unsure(month(number, of)) : month(number, of)),
  ],
  [/^(\d{4})[/.-](\d{1,2})$/, (of, number) => perhapsMonth(number, of)],
  [/^(\d{4})m(\d{1,2})$/, (of, number) => month(number, of)],
  // Days
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: 0?0:00(?::00)?)?$/, localDate],
  [/^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/, (date) => madeOfDay(isoDate(date))],
  [form(`(\\d{1,2})(?:er|st|nd|rd|th)? (${LETTERS}{3,9})\\.? ${YEAR}`), namedDate],
  [/^(\d{5})(?:\.0+)?$/, serial],
];

function isoDate(text: string): string {
  const [inYear = "", of = "", day = ""] = text.split(/[-/.]/);
  return `${inYear}-${two(of)}-${two(day)}`;
}

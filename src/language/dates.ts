import type { Lang } from "./locale.ts";

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  nl: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  fr: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
};

/** `2026-03-01` as `1 maart 2026`, `1 March 2026`, `1er mars 2026`; anything else as it stands. */
export function formatDate(date: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = MONTHS[lang][Number(match?.[2]) - 1];
  const day = Number(match?.[3]);
  if (!match || month === undefined || day < 1 || day > 31) return date;
  return `${lang === "fr" && day === 1 ? "1er" : day} ${month} ${match[1]}`;
}

interface PeriodWords {
  quarter(number: number, year: string): string;
  half(number: number, year: string): string;
  week(number: number, year: string): string;
  schoolYear(years: string): string;
}

const PERIOD_WORDS: Readonly<Record<Lang, PeriodWords>> = {
  nl: {
    quarter: (number, year) => `K${number} ${year}`,
    half: (number, year) => `${number}e halfjaar ${year}`,
    week: (number, year) => `week ${number} van ${year}`,
    schoolYear: (years) => `schooljaar ${years}`,
  },
  en: {
    quarter: (number, year) => `Q${number} ${year}`,
    half: (number, year) => `H${number} ${year}`,
    week: (number, year) => `week ${number} of ${year}`,
    schoolYear: (years) => `school year ${years}`,
  },
  fr: {
    quarter: (number, year) => `T${number} ${year}`,
    half: (number, year) => `${number === 1 ? "1er" : "2e"} semestre ${year}`,
    week: (number, year) => `semaine ${number} de ${year}`,
    schoolYear: (years) => `année scolaire ${years}`,
  },
};

type PeriodForm = readonly [RegExp, (lang: Lang, year: string, rest: string) => string | undefined];

const PERIOD_FORMS: readonly PeriodForm[] = [
  [/^(\d{4})()$/, (_lang, year) => year],
  [/^(\d{4})-H([12])$/, (lang, year, half) => PERIOD_WORDS[lang].half(Number(half), year)],
  [/^(\d{4})-Q([1-4])$/, (lang, year, quarter) => PERIOD_WORDS[lang].quarter(Number(quarter), year)],
  [/^(\d{4})-W(\d{2})$/, (lang, year, week) => PERIOD_WORDS[lang].week(Number(week), year)],
  [/^(\d{4})-(\d{4})$/, (lang, year, next) => PERIOD_WORDS[lang].schoolYear(`${year}-${next}`)],
  [/^(\d{4})-(\d{2})$/, (lang, year, month) => monthOf(lang, year, month)],
  [/^(\d{4})-(\d{2}-\d{2})$/, (lang, year, rest) => dayOf(lang, `${year}-${rest}`)],
];

function monthOf(lang: Lang, year: string, month: string): string | undefined {
  const name = MONTHS[lang][Number(month) - 1];
  return name === undefined ? undefined : `${name} ${year}`;
}

function dayOf(lang: Lang, date: string): string | undefined {
  const words = formatDate(date, lang);
  return words === date ? undefined : words;
}

/** A period in words, or `undefined` for what is not a period. */
export function periodWords(period: string | number, lang: Lang): string | undefined {
  const text = String(period);
  for (const [form, write] of PERIOD_FORMS) {
    const match = form.exec(text);
    const words = match ? write(lang, match[1] ?? "", match[2] ?? "") : undefined;
    if (words !== undefined) return words;
  }
  return undefined;
}

/** A period in words: `schooljaar 2024-2025`, `K1 2025`, `maart 2025`; anything else as it stands. */
export function formatPeriod(period: string | number, lang: Lang): string {
  return periodWords(period, lang) ?? String(period);
}

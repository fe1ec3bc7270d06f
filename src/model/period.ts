/** The kinds of periods; only periods of one kind are compared. */
export type PeriodKind = "year" | "half-year" | "quarter" | "month" | "week" | "day" | "school-year";

/** A stretch of time as the format writes it. */
export interface Period {
  readonly kind: PeriodKind;
  /** The canonical text: `2025`, `2025-H1`, `2025-Q3`, `2025-03`, `2025-W09`, `2025-03-01`, `2024-2025`. */
  readonly text: string;
  /** Counts whole periods of this kind from a fixed origin: differences are numbers of periods. */
  readonly ordinal: number;
  /** First and last day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
}

const DAY = 86_400_000;
const DAYS_BEFORE_MONDAY = 3; // 1970-01-01 was a Thursday; ISO weeks start on Monday.

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function dayText(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

function daysIn(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** True for a real day of the calendar written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function months(kind: PeriodKind, text: string, year: number, first: number, length: number): Period {
  const last = first + length - 1;
  const lastYear = year + Math.floor((last - 1) / 12);
  const lastMonth = ((last - 1) % 12) + 1;
  return {
    kind,
    text,
    ordinal: (year * 12 + first - 1 - (kind === "school-year" ? 8 : 0)) / length,
    start: `${pad(year, 4)}-${pad(first, 2)}-01`,
    end: `${pad(lastYear, 4)}-${pad(lastMonth, 2)}-${pad(daysIn(lastYear, lastMonth), 2)}`,
  };
}

function week(text: string, year: number, number: number): Period | undefined {
  // The first ISO week holds 4 January.
  const firstMonday = mondayOf(dayNumber(year, 1, 4));
  const start = firstMonday + (number - 1) * 7;
  if (number < 1 || start >= mondayOf(dayNumber(year + 1, 1, 4))) return undefined;
  return {
    kind: "week",
    text,
    ordinal: (start + DAYS_BEFORE_MONDAY) / 7,
    start: dayText(start),
    end: dayText(start + 6),
  };
}

function mondayOf(days: number): number {
  return days - ((((days + DAYS_BEFORE_MONDAY) % 7) + 7) % 7);
}

function day(text: string): Period | undefined {
  if (!isDate(text)) return undefined;
  const ordinal = dayNumber(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
  return { kind: "day", text, ordinal, start: text, end: text };
}

type Reader = readonly [RegExp, (text: string, year: number, rest: number) => Period | undefined];

const READERS: readonly Reader[] = [
  [/^(\d{4})()$/, (text, year) => months("year", text, year, 1, 12)],
  [/^(\d{4})-H([12])$/, (text, year, half) => months("half-year", text, year, half * 6 - 5, 6)],
  [/^(\d{4})-Q([1-4])$/, (text, year, quarter) => months("quarter", text, year, quarter * 3 - 2, 3)],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, (text, year, month) => months("month", text, year, month, 1)],
  [/^(\d{4})-W(\d{2})$/, (text, year, number) => week(text, year, number)],
  [/^(\d{4})-(\d{2}-\d{2})$/, (text) => day(text)],
  [
    /^(\d{4})-(\d{4})$/,
    (text, year, next) => (next === year + 1 ? months("school-year", text, year, 9, 12) : undefined),
  ],
];

/**
 * Reads a period in the canonical form; `undefined` for anything else. Years outside 1900–2199 are
 * refused: in practice they are slips of the keyboard (`20222`, `0205`).
 */
export function readPeriod(value: string | number): Period | undefined {
  const text = String(value);
  for (const [form, read] of READERS) {
    const match = form.exec(text);
    if (!match) continue;
    const year = Number(match[1]);
    if (year < 1900 || year > 2199) return undefined;
    return read(text, year, Number(match[2]));
  }
  return undefined;
}

/** Order in time for periods of one kind; by start and then by text for others. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.kind === b.kind) return a.ordinal - b.ordinal;
  return a.start < b.start ? -1 : a.start > b.start ? 1 : a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

/** True where the second period lies wholly within the first; a period contains itself. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The period of a kind that holds a real day `YYYY-MM-DD`; `undefined` outside the years of the format. */
export function periodAt(kind: PeriodKind, date: string): Period | undefined {
  return readPeriod(textAt(kind, date));
}

function textAt(kind: PeriodKind, date: string): string {
  const [year, month] = [date.slice(0, 4), Number(date.slice(5, 7))];
  switch (kind) {
    case "year":
      return year;
    case "half-year":
      return `${year}-H${Math.ceil(month / 6)}`;
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "month":
      return date.slice(0, 7);
    case "week":
      return weekText(date);
    case "day":
      return date;
    case "school-year": {
      const first = month >= 9 ? Number(year) : Number(year) - 1;
      return `${pad(first, 4)}-${pad(first + 1, 4)}`;
    }
  }
}

/** ISO 8601: a week belongs to the year in which its Thursday lies. */
function weekText(date: string): string {
  const thursday = mondayOf(dayNumberOf(date)) + 3;
  const year = dayText(thursday).slice(0, 4);
  return `${year}-W${pad(Math.floor((thursday - dayNumber(Number(year), 1, 1)) / 7) + 1, 2)}`;
}

function dayNumberOf(date: string): number {
  return dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The period of the same kind that begins the day after; `undefined` past the last year of the format. */
export function nextPeriod(period: Period): Period | undefined {
  return periodAt(period.kind, dayText(dayNumberOf(period.end) + 1));
}

/** The period of the same kind that ends the day before; `undefined` before the first year of the format. */
export function previousPeriod(period: Period): Period | undefined {
  return periodAt(period.kind, dayText(dayNumberOf(period.start) - 1));
}

/** How many days a period has. */
export function lengthInDays(period: Period): number {
  return dayNumberOf(period.end) - dayNumberOf(period.start) + 1;
}

/**
 * All periods of one kind from the first to the last, both included, in order. Empty where the kinds
 * differ or the last lies before the first.
 */
export function periodsBetween(first: Period, last: Period): readonly Period[] {
  const periods: Period[] = [];
  if (first.kind !== last.kind) return periods;
  for (let each: Period | undefined = first; each && each.ordinal <= last.ordinal; each = nextPeriod(each)) {
    periods.push(each);
  }
  return periods;
}

/**
 * The periods of a kind that have a day in common with this one, in order: a school year touches two
 * years, a week at the turn of a month two months.
 */
export function periodsTouching(period: Period, kind: PeriodKind): readonly Period[] {
  const [first, last] = [periodAt(kind, period.start), periodAt(kind, period.end)];
  return first && last ? periodsBetween(first, last) : [];
}

/**
 * The periods of a kind that together are exactly this one, in order: a year has four quarters, a school
 * year twelve months. Empty where they do not fit: a year has no whole number of weeks, a school year
 * begins inside a quarter.
 */
export function partsOf(period: Period, kind: PeriodKind): readonly Period[] {
  const parts = periodsTouching(period, kind);
  const fits = parts[0]?.start === period.start && parts.at(-1)?.end === period.end;
  return fits ? parts : [];
}

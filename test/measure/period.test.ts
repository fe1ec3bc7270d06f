import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePeriods, isDate, likelyPeriod, type Period, readPeriod } from "../../src/model/period.ts";

const two = (value: number) => String(value).padStart(2, "0");
const year = fc.integer({ min: 1900, max: 2198 });

/** The text of a period of each kind. */
const TEXTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  year: year.map(String),
  "half-year": fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
  quarter: fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  month: fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  week: fc.tuple(year, fc.integer({ min: 1, max: 52 })).map(([y, w]) => `${y}-W${two(w)}`),
  day: fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  "school-year": year.map((y) => `${y}-${y + 1}`),
};

function period(text: string): Period {
  const read = readPeriod(text);
  if (!read) throw new Error(`no period: ${text}`);
  return read;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

describe("a period", () => {
  it.each([
    ["2025", "year", "2025-01-01", "2025-12-31"],
    ["2025-H1", "half-year", "2025-01-01", "2025-06-30"],
    ["2025-H2", "half-year", "2025-07-01", "2025-12-31"],
    ["2025-Q3", "quarter", "2025-07-01", "2025-09-30"],
    ["2024-02", "month", "2024-02-01", "2024-02-29"],
    ["2100-02", "month", "2100-02-01", "2100-02-28"],
    // ISO 8601: the first week holds the first Thursday.
    ["2025-W01", "week", "2024-12-30", "2025-01-05"],
    ["2026-W53", "week", "2026-12-28", "2027-01-03"],
    ["2024-02-29", "day", "2024-02-29", "2024-02-29"],
    ["2024-2025", "school-year", "2024-09-01", "2025-08-31"],
  ])("%s is a %s from %s to %s", (text, kind, start, end) => {
    expect(period(text)).toMatchObject({ text, kind, start, end });
  });

  it("may be a bare year of YAML", () => {
    expect(readPeriod(2025)?.text).toBe("2025");
  });

  it.each([
    "20255",
    "205",
    "1899",
    "2200",
    "2025-H3",
    "2025-Q0",
    "2025-Q5",
    "2025-00",
    "2025-13",
    "2025-W00",
    "2025-W53",
    "2025-02-29",
    "2025-04-31",
    "2024-2026",
    "2025-2024",
    "2025-24",
    " 2025",
    "2025 ",
    "2025\n",
    "",
    "２０２５",
    "2025-q1",
  ])("is not %j", (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  it.each([2025.5, Number.NaN, -2025, 1e21])("is not the number %d", (value) => {
    expect(readPeriod(value)).toBeUndefined();
  });

  it.each(Object.entries(TEXTS))("of kind %s is read back as it is written", (kind, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(period(text)).toMatchObject({ text, kind });
      }),
    );
  });

  it.each(Object.entries(TEXTS))("of kind %s is ordered as its first day is", (_, texts) => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const [a, b] = [period(first), period(second)];
        const byStart = a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
        expect(Math.sign(comparePeriods(a, b))).toBe(byStart);
      }),
    );
  });

  it.each(Object.entries(TEXTS))("of kind %s follows the one before it without a gap", (_, texts) => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const [a, b] = [period(first), period(second)];
        expect(Number.isInteger(a.ordinal)).toBe(true);
        expect(a.end >= a.start).toBe(true);
        if (b.ordinal === a.ordinal + 1) expect(b.start).toBe(dayAfter(a.end));
        if (b.ordinal > a.ordinal) expect(b.start > a.end).toBe(true);
      }),
    );
  });

  it.each([
    ["2025-Q4", "2026-Q1", 1],
    ["2024-12", "2025-01", 1],
    ["2023-2024", "2025-2026", 2],
    ["2026-W53", "2027-W01", 1],
    ["2024-02-28", "2024-03-01", 2],
    ["2024-H2", "2025-H1", 1],
  ])("from %s to %s are %i", (first, second, steps) => {
    expect(period(second).ordinal - period(first).ordinal).toBe(steps);
  });

  it("of another kind is ordered by its first day, and then by its text", () => {
    const texts = ["2025-Q1", "2025", "2024-2025", "2025-01", "2025-H1", "2025-01-01"];
    const sorted = texts
      .map(period)
      .sort(comparePeriods)
      .map(({ text }) => text);
    expect(sorted).toEqual(["2024-2025", "2025", "2025-01", "2025-01-01", "2025-H1", "2025-Q1"]);
  });
});

describe("the period that somebody meant", () => {
  it.each([
    ["K1 2024", "2024-Q1"],
    ["T3 2024", "2024-Q3"],
    ["2024 Q1", "2024-Q1"],
    ["q4-2024", "2024-Q4"],
    ["S2 2024", "2024-H2"],
    ["2024-25", "2024-2025"],
    ["2024/2025", "2024-2025"],
    ["schooljaar 2024-2025", "2024-2025"],
    ["jan 2024", "2024-01"],
    ["maart 2024", "2024-03"],
    ["mei 2024", "2024-05"],
    ["août 2024", "2024-08"],
    ["décembre 2024", "2024-12"],
    ["1/2024", "2024-01"],
    ["20244", "2024"],
    ["2024.0", "2024"],
  ])("by %j is %s", (text, meant) => {
    expect(likelyPeriod(text)?.text).toBe(meant);
  });

  it.each(["", "soon", "13/2024", "2024-27", "K5 2024", "januari", "99999"])("by %j is not known", (text) => {
    expect(likelyPeriod(text)).toBeUndefined();
  });

  it("is a real period or none, whatever is written", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const meant = likelyPeriod(text);
        if (meant) expect(readPeriod(meant.text)).toEqual(meant);
      }),
    );
  });
});

describe("a date", () => {
  it.each(["2024-02-29", "2025-12-31", "1600-01-01"])("is %s", (text) => expect(isDate(text)).toBe(true));
  it.each(["2025-02-29", "2025-13-01", "2025-1-1", "2025-00-10", "20250101", "2025-01-01T00:00"])(
    "is not %s",
    (text) => expect(isDate(text)).toBe(false),
  );
});

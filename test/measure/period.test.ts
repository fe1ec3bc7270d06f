import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likelyPeriod, meantPeriod, periodTrouble } from "../../src/model/likely-period.ts";
import {
  comparePeriods,
  contains,
  isDate,
  lengthInDays,
  nextPeriod,
  type Period,
  type PeriodKind,
  partsOf,
  periodAt,
  periodsBetween,
  periodsTouching,
  previousPeriod,
  readPeriod,
} from "../../src/model/period.ts";

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
  return dayAfterDays(date, 1);
}

function dayAfterDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
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

describe("a period and its parts", () => {
  it.each<[string, PeriodKind, string[]]>([
    ["2025", "quarter", ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]],
    ["2025", "half-year", ["2025-H1", "2025-H2"]],
    ["2025-H2", "quarter", ["2025-Q3", "2025-Q4"]],
    ["2025-Q1", "month", ["2025-01", "2025-02", "2025-03"]],
    [
      "2025-W09",
      "day",
      ["2025-02-24", "2025-02-25", "2025-02-26", "2025-02-27", "2025-02-28", "2025-03-01", "2025-03-02"],
    ],
    ["2025-Q2", "quarter", ["2025-Q2"]],
    // What does not fit has no parts.
    ["2025", "week", []],
    ["2025", "school-year", []],
    ["2024-2025", "year", []],
    ["2024-2025", "quarter", []],
    ["2024-2025", "half-year", []],
    ["2025-Q1", "year", []],
    ["2025-W09", "month", []],
  ])("of %s per %s", (text, kind, parts) => {
    expect(partsOf(period(text), kind).map((each) => each.text)).toEqual(parts);
  });

  it.each([
    ["2025", "month", 12],
    ["2024-2025", "month", 12],
    ["2024", "day", 366],
    ["2023-2024", "day", 366],
  ] as const)("%s per %s are %i", (text, kind, count) => {
    const parts = partsOf(period(text), kind);
    expect(parts).toHaveLength(count);
    expect(parts.every((part) => contains(period(text), part))).toBe(true);
  });

  it.each<[string, PeriodKind, string[]]>([
    ["2024-2025", "year", ["2024", "2025"]],
    ["2024-2025", "half-year", ["2024-H2", "2025-H1", "2025-H2"]],
    ["2025", "school-year", ["2024-2025", "2025-2026"]],
    ["2025-W09", "month", ["2025-02", "2025-03"]],
    ["2025-W01", "year", ["2024", "2025"]],
    ["2025-03-01", "quarter", ["2025-Q1"]],
  ])("%s touches per %s", (text, kind, touched) => {
    expect(periodsTouching(period(text), kind).map((each) => each.text)).toEqual(touched);
  });

  it.each([
    ["2025", "2025-Q4", true],
    ["2025", "2025", true],
    ["2025-Q4", "2025", false],
    ["2025", "2025-W01", false],
    ["2025", "2025-W02", true],
    ["2024-2025", "2024-12", true],
    ["2024-2025", "2025", false],
    ["2026", "2026-W53", false],
  ])("%s contains %s: %s", (outer, inner, expected) => {
    expect(contains(period(outer), period(inner))).toBe(expected);
  });

  it.each([
    ["2025", "2026", 365],
    ["2024-Q4", "2025-Q1", 92],
    ["2024-H2", "2025-H1", 184],
    ["2024-12", "2025-01", 31],
    ["2026-W53", "2027-W01", 7],
    ["2025-W52", "2026-W01", 7],
    ["2024-02-28", "2024-02-29", 1],
    ["2023-2024", "2024-2025", 366],
  ])("after %s comes %s, and the first has %i days", (text, next, days) => {
    expect(nextPeriod(period(text))?.text).toBe(next);
    expect(previousPeriod(period(next))?.text).toBe(text);
    expect(lengthInDays(period(text))).toBe(days);
  });

  it("ends where the years of the format end", () => {
    expect(nextPeriod(period("2199"))).toBeUndefined();
    expect(previousPeriod(period("1900-01"))).toBeUndefined();
    expect(periodsTouching(period("1900"), "school-year")).toEqual([]);
  });

  it.each([
    ["2024-Q3", "2025-Q1", ["2024-Q3", "2024-Q4", "2025-Q1"]],
    ["2025-W51", "2026-W02", ["2025-W51", "2025-W52", "2026-W01", "2026-W02"]],
    ["2025", "2025", ["2025"]],
    ["2025", "2024", []],
    ["2024", "2025-Q1", []],
  ])("from %s to %s", (first, last, expected) => {
    expect(periodsBetween(period(first), period(last)).map((each) => each.text)).toEqual(expected);
  });

  it.each(Object.entries(TEXTS))("of kind %s: every day lies in one, and neighbours touch", (kind, texts) => {
    const offset = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(texts, offset, (text, days) => {
        const one = period(text);
        const inside = dayAfterDays(one.start, days % lengthInDays(one));
        expect(periodAt(one.kind, inside)).toEqual(one);
        const next = nextPeriod(one);
        if (next) {
          expect(next).toMatchObject({ kind, ordinal: one.ordinal + 1, start: dayAfter(one.end) });
          expect(previousPeriod(next)).toEqual(one);
          expect(contains(one, next)).toBe(false);
        }
      }),
    );
  });

  it("has parts that follow one another from its first day to its last, or none", () => {
    const any = fc.oneof(...Object.values(TEXTS));
    const kinds = fc.constantFrom(...(Object.keys(TEXTS) as PeriodKind[]));
    fc.assert(
      fc.property(any, kinds, (text, kind) => {
        const whole = period(text);
        const parts = partsOf(whole, kind);
        for (const [index, part] of parts.entries()) {
          const before = parts[index - 1];
          expect(part.start).toBe(before ? dayAfter(before.end) : whole.start);
          expect(contains(whole, part)).toBe(true);
        }
        if (parts.length > 0) expect(parts.at(-1)?.end).toBe(whole.end);
        const inside = periodsTouching(whole, kind).filter((each) => contains(whole, each));
        if (parts.length > 0) expect(inside).toEqual(parts);
      }),
    );
  });
});

describe("the period that somebody meant", () => {
  it.each([
    ["K1 2024", "2024-Q1", true],
    ["Q1/24", "2024-Q1", true],
    ["2024 Q1", "2024-Q1", true],
    ["q4-2024", "2024-Q4", true],
    ["2024-q1", "2024-Q1", true],
    ["3e kwartaal 2024", "2024-Q3", true],
    ["kwartaal 2 2024", "2024-Q2", true],
    ["1er trimestre 2024", "2024-Q1", true],
    ["2nd quarter of 2024", "2024-Q2", true],
    ["T3 2024", "2024-Q3", false],
    ["2e halfjaar 2024", "2024-H2", true],
    ["1e semester 2024", "2024-H1", true],
    ["2e semestre 2024", "2024-H2", true],
    ["S2 2024", "2024-H2", false],
    ["week 9 2025", "2025-W09", true],
    ["2025W9", "2025-W09", true],
    ["semaine 9 2025", "2025-W09", true],
    ["S9 2025", "2025-W09", false],
    ["2024-25", "2024-2025", true],
    ["2024/2025", "2024-2025", true],
    ["2024–2025", "2024-2025", true],
    ["schooljaar 2024-2025", "2024-2025", true],
    ["SJ 24-25", "2024-2025", true],
    ["année scolaire 2024-2025", "2024-2025", true],
    ["24-25", "2024-2025", false],
    ["2011/12", "2011-12", false],
    ["jan 2024", "2024-01", true],
    ["maart 2024", "2024-03", true],
    ["mei 2024", "2024-05", true],
    ["Janvier 2024", "2024-01", true],
    ["août 2024", "2024-08", true],
    ["décembre 2024", "2024-12", true],
    ["sept. 2024", "2024-09", true],
    ["01/2024", "2024-01", true],
    ["2024/01", "2024-01", true],
    ["2024-5", "2024-05", true],
    ["1/2024", "2024-01", false],
    ["2024-1", "2024-01", false],
    ["mrt-25", "2025-03", false],
    ["Jan/24", "2024-01", false],
    ["31/12/2025", "2025-12-31", false],
    ["3/01/2025", "2025-01-03", false],
    ["1/03/2025", "2025-03", false],
    ["2025-03-01 00:00:00", "2025-03", false],
    ["31 december 2025", "2025-12-31", true],
    ["45658", "2025-01", false],
    ["44927", "2023-01", false],
    ["20244", "2024", false],
    ["2024*", "2024", false],
    ["2024.0", "2024", true],
    ["jaar 2024", "2024", true],
    ["２０２４", "2024", true],
    ["\u00a02024\u200b", "2024", true],
    ["2024", "2024", true],
  ])("by %j is %s; sure: %s", (text, meant, sure) => {
    expect(meantPeriod(text)).toMatchObject({ period: { text: meant }, sure });
    expect(likelyPeriod(text)?.text).toBe(meant);
  });

  it.each([
    "",
    "soon",
    "13/2024",
    "2024-27",
    "K5 2024",
    "januari",
    "99999",
    "0205",
    "2-jan",
    "31/02/2025",
    "12345",
    "maandag 2024",
    "2024-2026",
    "24",
    "x".repeat(10_000),
  ])("by %j is not known", (text) => {
    expect(likelyPeriod(text)).toBeUndefined();
  });

  it.each([
    ["2025-13", { impossible: "month" }],
    ["2025-04-31", { impossible: "day" }],
    ["2025-Q5", { impossible: "quarter" }],
    ["2025-H3", { impossible: "half-year" }],
    ["2025-W53", { impossible: "week" }],
    ["0205", { impossible: "year" }],
    ["2024-2026", { impossible: "years" }],
    ["2-jan", { lostYear: true }],
    ["mrt/25", { suggestion: "2025-03", unsure: true, madeDay: "2025-03-01" }],
    ["45658", { suggestion: "2025-01", unsure: true, madeDay: "2025-01-01" }],
    ["K1 2024", { suggestion: "2024-Q1" }],
    ["vorig jaar", {}],
  ])("is told of %j", (value, expected) => {
    expect(periodTrouble(value)).toEqual({ value, ...expected });
  });

  it("is a real period or none, whatever is written", () => {
    const parts = fc.constantFrom(
      "20",
      "24",
      "2024",
      "1",
      "31",
      "-",
      "/",
      " ",
      ".",
      "K",
      "S",
      "jan",
      "mrt",
      "sj",
      "week",
      "é",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(parts, { maxLength: 8 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (written) => {
        const meant = meantPeriod(written);
        if (meant) expect(readPeriod(meant.period.text)).toEqual(meant.period);
        expect(periodTrouble(written).value).toBe(written);
      }),
      { numRuns: 3000 },
    );
  });

  it("is itself, and sure, where it is well written", () => {
    fc.assert(
      fc.property(fc.oneof(...Object.values(TEXTS)), (text) => {
        expect(meantPeriod(text)).toEqual({ period: period(text), sure: true });
      }),
    );
  });

  it("is what the guide says", () => {
    const guide = readFileSync(new URL("../../docs/guide/spreadsheets.md", import.meta.url), "utf8");
    const rows = guide
      .slice(guide.indexOf("## Periods"), guide.indexOf("What cannot be is named"))
      .matchAll(/^\| (`.*?) \| ([^|]+?) \|(.*)$/gm);
    let told = 0;
    for (const [, written = "", suggested = "", rest = ""] of rows) {
      const allowed = [...suggested.matchAll(/`([^`]+)`/g)].map(([, each]) => each);
      for (const [, text = ""] of written.matchAll(/`([^`]+)`/g)) {
        const meant = meantPeriod(text);
        if (allowed.length === 0) expect(meant).toBeUndefined();
        else expect([text, allowed]).toEqual([text, expect.arrayContaining([meant?.period.text])]);
        if (meant && text !== meant.period.text)
          expect([text, meant.sure]).toEqual([text, rest.trim() === ""]);
        told += 1;
      }
    }
    expect(told).toBeGreaterThan(30);
  });
});

describe("a date", () => {
  it.each(["2024-02-29", "2025-12-31", "1600-01-01"])("is %s", (text) => expect(isDate(text)).toBe(true));
  it.each(["2025-02-29", "2025-13-01", "2025-1-1", "2025-00-10", "20250101", "2025-01-01T00:00"])(
    "is not %s",
    (text) => expect(isDate(text)).toBe(false),
  );
});

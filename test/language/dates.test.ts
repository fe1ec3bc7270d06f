import { describe, expect, it } from "vitest";
import { formatDate, formatPeriod, periodWords } from "../../src/language/dates.ts";
import { LANGS } from "../../src/language/locale.ts";

describe("formatDate", () => {
  it.each([
    ["2026-03-01", "1 maart 2026", "1 March 2026", "1er mars 2026"],
    ["2025-12-31", "31 december 2025", "31 December 2025", "31 décembre 2025"],
    ["2025-08-09", "9 augustus 2025", "9 August 2025", "9 août 2025"],
    ["2025-13-01", "2025-13-01", "2025-13-01", "2025-13-01"],
    ["2025-01-00", "2025-01-00", "2025-01-00", "2025-01-00"],
    ["soon", "soon", "soon", "soon"],
  ])("%s", (date, nl, en, fr) => {
    expect(LANGS.map((lang) => formatDate(date, lang))).toEqual([nl, en, fr]);
  });
});

describe("formatPeriod", () => {
  it.each([
    ["2025", "2025", "2025", "2025"],
    [2025, "2025", "2025", "2025"],
    ["2024-2025", "schooljaar 2024-2025", "school year 2024-2025", "année scolaire 2024-2025"],
    ["2025-Q1", "K1 2025", "Q1 2025", "T1 2025"],
    ["2025-H2", "2e halfjaar 2025", "H2 2025", "2e semestre 2025"],
    ["2025-H1", "1e halfjaar 2025", "H1 2025", "1er semestre 2025"],
    ["2025-03", "maart 2025", "March 2025", "mars 2025"],
    ["2025-W09", "week 9 van 2025", "week 9 of 2025", "semaine 9 de 2025"],
    ["2025-03-01", "1 maart 2025", "1 March 2025", "1er mars 2025"],
    ["2025-Q5", "2025-Q5", "2025-Q5", "2025-Q5"],
    ["2025-13", "2025-13", "2025-13", "2025-13"],
  ])("%s", (period, nl, en, fr) => {
    expect(LANGS.map((lang) => formatPeriod(period, lang))).toEqual([nl, en, fr]);
  });

  it("tells what is not a period", () => {
    expect(["soon", "2025-Q5", "2025-13", "2025-99-01", ""].map((text) => periodWords(text, "nl"))).toEqual(
      Array.from({ length: 5 }),
    );
  });
});

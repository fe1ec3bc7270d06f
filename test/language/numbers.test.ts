import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { list } from "../../src/language/list.ts";
import { LANGS } from "../../src/language/locale.ts";
import {
  formatNumber,
  formatPercent,
  formatPoints,
  formatShare,
  type NumberFormat,
} from "../../src/language/numbers.ts";

const NARROW = "\u202f";

describe("formatNumber", () => {
  const table: readonly (readonly [number, NumberFormat, nl: string, en: string, fr: string])[] = [
    [1234.5, {}, "1.234,5", "1,234.5", `1${NARROW}234,5`],
    [1234567, {}, "1.234.567", "1,234,567", `1${NARROW}234${NARROW}567`],
    [999, {}, "999", "999", "999"],
    [0, {}, "0", "0", "0"],
    [-0, {}, "0", "0", "0"],
    [-0, { sign: true, minDecimals: 1 }, "0,0", "0.0", "0,0"],
    [1.005, { decimals: 2 }, "1,01", "1.01", "1,01"],
    [1.45, { decimals: 1 }, "1,5", "1.5", "1,5"],
    [8.345, { decimals: 2 }, "8,35", "8.35", "8,35"],
    [-2.5, { decimals: 0 }, "-3", "-3", "-3"],
    [0.5, { decimals: 0 }, "1", "1", "1"],
    [-0.4, { decimals: 0 }, "0", "0", "0"],
    [0.05, { decimals: 1 }, "0,1", "0.1", "0,1"],
    [9.99, { decimals: 1 }, "10", "10", "10"],
    [999.95, { decimals: 1, minDecimals: 1 }, "1.000,0", "1,000.0", `1${NARROW}000,0`],
    [0.1 + 0.2, {}, "0,3", "0.3", "0,3"],
    [2.5e-7, {}, "0,00000025", "0.00000025", "0,00000025"],
    [2.5e-7, { decimals: 7 }, "0,0000003", "0.0000003", "0,0000003"],
    [2.5e-7, { decimals: 2 }, "0", "0", "0"],
    [1e-300, {}, "1 × 10^-300", "1 × 10^-300", "1 × 10^-300"],
    [1e21, {}, "1 × 10^21", "1 × 10^21", "1 × 10^21"],
    [
      1.5e21,
      { decimals: 0 },
      "1.500.000.000.000.000.000.000",
      "1,500,000,000,000,000,000,000",
      "1 500 000 000 000 000 000 000".replaceAll(" ", NARROW),
    ],
    [3, { minDecimals: 2 }, "3,00", "3.00", "3,00"],
    [3.14259, { decimals: 3, minDecimals: 1 }, "3,143", "3.143", "3,143"],
    [4, { sign: true }, "+4", "+4", "+4"],
    [-4, { sign: true }, "-4", "-4", "-4"],
    [0.04, { sign: true, decimals: 1 }, "0", "0", "0"],
    [Number.NaN, {}, "–", "–", "–"],
    [Number.POSITIVE_INFINITY, { sign: true }, "–", "–", "–"],
  ];

  it.each(table)("%d with %o", (value, format, nl, en, fr) => {
    expect(LANGS.map((lang) => formatNumber(value, lang, format))).toEqual([nl, en, fr]);
  });

  it("rounds to the nearest, never further than half a step", () => {
    const decimals = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), decimals, (value, places) => {
        const shown = Number(formatNumber(value, "en", { decimals: places }).replaceAll(",", ""));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-9);
      }),
    );
  });

  it("never throws, and gives one line, for any number", () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom(...LANGS), (value, lang) => {
        expect(formatNumber(value, lang)).toMatch(/^[^\n]+$/);
      }),
    );
  });
});

describe("formatPercent", () => {
  it.each([
    [0.385, {}, "38,5%", "38.5%", `38,5${NARROW}%`],
    [0.6, {}, "60%", "60%", `60${NARROW}%`],
    [41 / 74, { denominator: 74 }, "55%", "55%", `55${NARROW}%`],
    [41 / 174, { denominator: 174 }, "23,6%", "23.6%", `23,6${NARROW}%`],
    [0.5, { denominator: 100 }, "50,0%", "50.0%", `50,0${NARROW}%`],
    [0.285, { decimals: 0 }, "29%", "29%", `29${NARROW}%`],
    [1.005, { decimals: 1 }, "100,5%", "100.5%", `100,5${NARROW}%`],
    [0.1 + 0.2, { decimals: 2 }, "30,00%", "30.00%", `30,00${NARROW}%`],
    [-0.02, { sign: true }, "-2%", "-2%", `-2${NARROW}%`],
    [2.5e-7, {}, "0%", "0%", `0${NARROW}%`],
    [Number.NaN, {}, "–", "–", "–"],
  ])("%d with %o", (fraction, format, nl, en, fr) => {
    expect(LANGS.map((lang) => formatPercent(fraction, lang, format))).toEqual([nl, en, fr]);
  });
});

it("formatPoints names percentage points, with a sign", () => {
  expect(LANGS.map((lang) => formatPoints(0.025, lang))).toEqual([
    "+2,5 procentpunt",
    "+2.5 percentage points",
    "+2,5 points de pourcentage",
  ]);
  expect(formatPoints(Number.NaN, "nl")).toBe("–");
});

describe("formatShare", () => {
  it.each([
    [{ numerator: 7, denominator: 9 }, "7 van de 9", "7 of 9", "7 sur 9"],
    [{ numerator: 0, denominator: 0 }, "0 van de 0", "0 of 0", "0 sur 0"],
    [
      { numerator: 7, denominator: 12 },
      "58% (kleine groep)",
      "58% (small group)",
      `58${NARROW}% (petit groupe)`,
    ],
    [
      { numerator: 7, denominator: 12, interval: [0.319, 0.807] as const },
      "58% (kleine groep, 32% tot 81%)",
      "58% (small group, 32% to 81%)",
      `58${NARROW}% (petit groupe, 32${NARROW}% à 81${NARROW}%)`,
    ],
    [{ numerator: 41, denominator: 74 }, "55%", "55%", `55${NARROW}%`],
    [{ numerator: 41, denominator: 174 }, "23,6%", "23.6%", `23,6${NARROW}%`],
  ])("%o", (share, nl, en, fr) => {
    expect(LANGS.map((lang) => formatShare(share, lang))).toEqual([nl, en, fr]);
  });
});

it.each([
  [[], "", ""],
  [["a"], "a", "a"],
  [["a", "b"], "a en b", "a of b"],
  [["a", "b", "c"], "a, b en c", "a, b of c"],
])("list of %o", (items, and, or) => {
  expect(list(items, "nl")).toBe(and);
  expect(list(items, "nl", "or")).toBe(or);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  eitherNumber,
  isHiddenBySource,
  likelyNumber,
  likelyWholeNumber,
  readAmount,
  readNumber,
  readWholeNumber,
} from "../../src/read/number.ts";

test.each([
  ["0", 0, 0],
  ["-0", 0, 0],
  ["41", 41, 41],
  ["-2.50", -2.5, -2.5],
  ["007", 7, 7],
  ["0,385", undefined, 0.385],
  ["-1,5", undefined, -1.5],
  ["1.234,5", undefined, undefined],
  ["1 234", undefined, undefined],
  ["1e5", undefined, undefined],
  ["0x10", undefined, undefined],
  ["+5", undefined, undefined],
  [".5", undefined, undefined],
  ["5.", undefined, undefined],
  ["1_000", undefined, undefined],
  ["Infinity", undefined, undefined],
  ["NaN", undefined, undefined],
  ["", undefined, undefined],
  [" 1", undefined, undefined],
  ["١", undefined, undefined],
  ["9".repeat(400), undefined, undefined],
])("%j is %s, and %s where a comma may stand before decimals", (text, plain, comma) => {
  expect(readNumber(text)).toBe(plain);
  expect(readNumber(text, { decimalComma: true })).toBe(comma);
});

test.each([
  ["1.234,5", "1234.5"],
  ["1.234.567,89", "1234567.89"],
  ["1,234.5", "1234.5"],
  ["1.234.567", "1234567"],
  ["1 234", "1234"],
  ["1\u202f234,50", "1234.50"],
  ["1'234", "1234"],
  ["2019*", "2019"],
  ["12%", "0.12"],
  ["12,5 %", "0.125"],
  ["100%", "1"],
  ["0,5%", "0.005"],
  ["€ 12", "12"],
  ["12 EUR", "12"],
  ["+5", "5"],
  ["−5", "-5"],
  [".5", "0.5"],
  ["5.", "5"],
  ["1,5", "1.5"],
  ["1e3", "1000"],
  ["(12)", undefined],
  ["<5", undefined],
  ["> 95", undefined],
  ["≤5", undefined],
  ["n/a", undefined],
  ["-", undefined],
  ["", undefined],
  ["twelve", undefined],
  ["1.2.3", undefined],
  ["12-13", undefined],
  ["3/4", undefined],
  ["a".repeat(1000), undefined],
])("%j was probably meant as %s", (text, expected) => {
  expect(likelyNumber(text)).toBe(expected);
});

test.each([
  ["41", 41, 41, undefined],
  ["41.0", 41, 41, undefined],
  ["40.5", undefined, undefined, undefined],
  ["3.000", undefined, undefined, undefined],
  ["3,000", undefined, undefined, undefined],
  ["1.250", undefined, undefined, undefined],
  ["1.250 EUR", undefined, undefined, undefined],
  ["5500%", undefined, undefined, undefined],
  ["1 250", undefined, undefined, "1250"],
  ["1.234.567", undefined, undefined, "1234567"],
  ["1,234,567", undefined, undefined, "1234567"],
  ["0 125", undefined, undefined, undefined],
])("%j people are %s, or %s with decimal commas; certainly meant as %s", (text, point, comma, meant) => {
  expect(readWholeNumber(text, { decimalComma: false })).toBe(point);
  expect(readWholeNumber(text, { decimalComma: true })).toBe(comma);
  expect(likelyWholeNumber(text)).toBe(meant);
});

test.each([
  ["3.000", "3000", "3"],
  ["9,000", "9000", "9"],
  ["1.102", "1102", "1.102"],
  ["-12,345", "-12345", "-12.345"],
  ["€ 1.250", "1250", "1.25"],
  ["1.102 euro", "1102", "1.102"],
  ["~1.102*", "1102", "1.102"],
  ["12.500%", "125", "0.125"],
])("%j may be %s or %s", (text, thousands, decimals) => {
  expect(eitherNumber(text)).toEqual({ thousands, decimals });
});

test.each(["0.385", "0,385", "1.10", "1.1025", "1234.567", "1.234.567", "1.234,5", "1 234", "(1.102)", "x"])(
  "%j has one reading, or none",
  (text) => {
    expect(eitherNumber(text)).toBeUndefined();
  },
);

test.each([
  ...["<5", "< 5", "≤5", "> 95", "(<5)"],
  ...[
    "minder dan 5",
    "Minder dan vijf",
    "kleiner dan 10",
    "meer dan 95",
    "(minder  dan 5)",
    "5 of minder",
    "hoogstens 4",
  ],
  ...["less than 5", "fewer than five", "Under 5", "at most 4", "5 or fewer", "more than 95"],
  ...["moins de 5", "Moins de\u00a05", "inférieur à 5", "au plus quatre", "5 ou moins"],
])("%j hides the figure", (text) => {
  expect(isHiddenBySource(text)).toBe(true);
});

test.each([
  "5",
  "-5",
  "5 of 6",
  "minder",
  "minder dan vorig jaar",
  "moins",
  "overal 5",
  "1 onder",
  "12 or so",
])("%j does not", (text) => {
  expect(isHiddenBySource(text)).toBe(false);
});

test("every suggestion is a number of the format, and no text makes it throw", () => {
  const pieces = fc.constantFrom("1", "23", ".", ",", " ", "-", "%", "e", "*", "€", "\u00a0", "x");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces).map((parts) => parts.join("")),
        fc.string(),
      ),
      (text) => {
        const suggestion = likelyNumber(text);
        if (suggestion !== undefined) expect(readNumber(suggestion)).toBeTypeOf("number");
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ["1.102", 1.102, undefined],
  ["-12.345", -12.345, undefined],
  ["845.125", 845.125, undefined],
  ["0.385", 0.385, 0.385],
  ["-0.125", -0.125, -0.125],
  ["1.10", 1.1, 1.1],
  ["1.1025", 1.1025, 1.1025],
  ["1234.567", 1234.567, 1234.567],
  ["1,102", undefined, 1.102],
  ["1.102.500", undefined, undefined],
])("the amount %j is %s, and %s where a comma may stand before decimals", (text, point, comma) => {
  expect(readAmount(text, { decimalComma: false })).toBe(point);
  expect(readAmount(text, { decimalComma: true })).toBe(comma);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "../../src/read/number.ts";
import { isMechanical, numberTrouble } from "../../src/read/number-trouble.ts";

const POINT = { column: "value", whole: false, style: { decimalComma: false } };
const COMMA = { ...POINT, style: { decimalComma: true } };

test.each([
  ["n/a", "no-figure", undefined],
  ["NA", "no-figure", undefined],
  ["N.B.", "no-figure", undefined],
  ["nvt", "no-figure", "na"],
  ["n.v.t.", "no-figure", "na"],
  ["niet  van toepassing", "no-figure", "na"],
  ["s.o.", "no-figure", "na"],
  ["niet beschikbaar", "no-figure", undefined],
  ["-", "no-figure", undefined],
  ["–", "no-figure", undefined],
  ["..", "no-figure", undefined],
  ["…", "no-figure", undefined],
  [":", "no-figure", undefined],
  ["?", "no-figure", undefined],
  ["null", "no-figure", undefined],
  ["#N/A", "formula-error", undefined],
  ["#N/B", "formula-error", undefined],
  ["#DIV/0!", "formula-error", undefined],
  ["#DEEL/0!", "formula-error", undefined],
  ["#WAARDE!", "formula-error", undefined],
  ["#VALEUR!", "formula-error", undefined],
  ["#REF!", "formula-error", undefined],
  ["#####", "formula-error", undefined],
  ["Inf", "not-finite", undefined],
  ["-Infinity", "not-finite", undefined],
  ["NaN", "not-finite", undefined],
  ["∞", "not-finite", undefined],
  ["2019*", "note", "2019"],
  ["12 (1)", undefined, undefined],
  ["~40", "note", "40"],
  ["40†", "note", "40"],
  ["1/02/2025", "date", "1.2"],
  ["1/02/25", "date", "1.2"],
  ["1-feb", "date", "1.2"],
  ["2-jan", "date", "2.1"],
  ["5/avr", "date", "5.4"],
  ["mrt-25", "date", "3.25"],
  ["mei/99", "date", "5.99"],
  ["31/02/2025", "date", "31.2"],
  ["32/01/2025", undefined, undefined],
  ["3/4", undefined, undefined],
  ["2.4E+11", "shortened", "240000000000"],
  ["12%", "percent", "12"],
  ["1,102", "thousands", "1102"],
  ["1.102*", "thousands", "1102"],
  ["1 234", undefined, "1234"],
  ["twelve", undefined, undefined],
  ["x".repeat(1000), undefined, undefined],
])("%j: %s, meant as %s", (text, cause, suggestion) => {
  const trouble = numberTrouble(text, POINT);
  expect([trouble.cause, trouble.suggestion]).toEqual([cause, suggestion]);
});

test("what is counted gets no fraction, and a decimal comma counts", () => {
  expect(numberTrouble("1-feb", { ...POINT, whole: true })).toEqual({ value: "1-feb", cause: "date" });
  expect(numberTrouble("1.250", { ...COMMA, whole: true })).toEqual({
    value: "1.250",
    suggestion: "1250",
    cause: "thousands",
    whole: true,
  });
  expect(numberTrouble("3.000", { ...COMMA, whole: true })).toEqual({
    value: "3.000",
    suggestion: "3000",
    other: "3",
    cause: "thousands",
    whole: true,
  });
  expect(numberTrouble("3,000", { ...POINT, whole: true })).toEqual({
    value: "3,000",
    suggestion: "3000",
    other: "3",
    cause: "thousands",
  });
  expect(numberTrouble("nvt", { ...POINT, column: "numerator" })).toEqual({
    value: "nvt",
    cause: "no-figure",
  });
});

test("a point before three digits has two meanings where a comma may stand before decimals", () => {
  const trouble = numberTrouble("1.102", COMMA);
  expect(trouble).toEqual({
    value: "1.102",
    suggestion: "1102",
    other: "1,102",
    cause: "thousands",
  });
  expect(isMechanical(trouble)).toBe(false);
});

test("a percent sign is a hundredth only where a part of a whole stands", () => {
  expect(numberTrouble("55%", { ...COMMA, part: true })).toEqual({ value: "55%", suggestion: "0.55" });
  expect(numberTrouble("55%", COMMA)).toEqual({
    value: "55%",
    suggestion: "55",
    other: "0,55",
    cause: "percent",
  });
  expect(numberTrouble("5500%", { ...POINT, whole: true })).toEqual({ value: "5500%", cause: "percent" });
  expect(numberTrouble("5.500%", POINT)).toEqual({ value: "5.500%", cause: "percent" });
});

const SIGNED = fc
  .tuple(
    fc.constantFrom("", "-", "+", "€ ", "~"),
    fc.integer({ min: 1, max: 999 }),
    fc.constantFrom(".", ","),
    fc.integer({ min: 0, max: 999 }),
    fc.constantFrom("", " EUR", "*", " %", "%"),
  )
  .map(
    ([sign, before, mark, after, end]) => `${sign}${before}${mark}${String(after).padStart(3, "0")}${end}`,
  );

test("one group of three behind one sign is nobody's to repair, whatever stands around it", () => {
  fc.assert(
    fc.property(SIGNED, fc.boolean(), fc.boolean(), fc.boolean(), (text, whole, part, decimalComma) => {
      const expected = { column: "value", whole, part, style: { decimalComma } };
      expect(isMechanical(numberTrouble(text, expected))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["12%", false],
  ["1 234", true],
  ["nvt", true],
  ["n/a", false],
  ["2019*", false],
  ["1-feb", false],
  ["<5", false],
])("the repair of %j needs nobody: %s", (text, expected) => {
  expect(isMechanical(numberTrouble(text, POINT))).toBe(expected);
});

test("no text makes it throw, and what is suggested can be read", () => {
  const pieces = fc.constantFrom("1", "23", ".", "/", "-", "feb", "#", "N/A", "Inf", " ", "*", "%", "é");
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 6 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, fc.boolean(), (written, whole) => {
      const { suggestion } = numberTrouble(written, { ...POINT, whole });
      if (suggestion !== undefined && suggestion !== "na")
        expect(readNumber(suggestion)).toBeTypeOf("number");
    }),
    { numRuns: 3000 },
  );
});

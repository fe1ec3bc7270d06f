import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHouseRule, type Term } from "../../src/model/house-rule.ts";

function shown(terms: readonly Term[]): string {
  return terms
    .map(({ sign, factor, figure }) => {
      const name = figure && `${figure.indicator}.${figure.part}`;
      return `${sign < 0 ? "-" : "+"}${name === undefined ? factor : `${factor}*${name}`}`;
    })
    .join("");
}

function read(text: string): string {
  const result = readHouseRule(text);
  if (result.ok) return `${shown(result.rule.left)} ${result.rule.comparison} ${shown(result.rule.right)}`;
  return `${result.problem}: ${text.slice(result.from, result.to)}`;
}

describe("the text of a house rule", () => {
  it.each([
    ["housed <= supported", "+1*housed.value <= +1*supported.value"],
    ["people-housed<=people-supported", "+1*people-housed.value <= +1*people-supported.value"],
    ["a >= 0.5 * b", "+1*a.value >= +0.5*b.value"],
    ["a + b - c = d", "+1*a.value+1*b.value-1*c.value = +1*d.value"],
    ["a.numerator != b.denominator", "+1*a.numerator != +1*b.denominator"],
    ["a.n > 10", "+1*a.n > +10"],
    ["100 - 12m-rent < 3 * b", "+100-1*12m-rent.value < +3*b.value"],
    ["\n a\t<\n b ", "+1*a.value < +1*b.value"],
    // As people write it, and where it goes wrong.
    ["", "term: "],
    ["a", "comparison: a"],
    ["a <=", "term: a <="],
    ["<= b", "term: <="],
    ["a < b < c", "comparison: <"],
    ["a == b", "sign: =="],
    ["a => b", "sign: =>"],
    ["a ≤ b", "sign: ≤"],
    ["a b <= c", "sign: b"],
    ["a -b <= c", "minus: -b"],
    ["a- b <= c", "minus: a-"],
    ["-a <= c", "minus: -a"],
    ["- a <= c", "term: -"],
    ["a <= -5", "minus: -5"],
    ["a * 2 <= b", "sign: *"],
    ["2 * 3 <= b", "term: 3"],
    ["2 * <= b", "term: <="],
    ["a / b < 1", "sign: /"],
    ["(a + b) < 1", "term: ("],
    ["A < b", "term: A"],
    ["a_b < c", "term: a_b"],
    ["1,5 * a < b", "sign: ,"],
    ["1e3 < 1e4.n", "+1*1e3.value < +1*1e4.n"],
    ["a.value < b", "part: a.value"],
    ["a.n.n < b", "part: a.n.n"],
    ["a. < b", "part: a."],
    ["1 < 2", "indicator: 1 < 2"],
    ["a < b;", "sign: ;"],
    ["a < 1234567890123456", "+1*a.value < +1*1234567890123456.value"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("has a length that a person can check", () => {
    expect(read(`a < ${Array.from({ length: 19 }, () => "b").join(" + ")}`)).toMatch(/^\+1\*a/);
    expect(read(`a < ${Array.from({ length: 20 }, () => "b").join(" + ")}`)).toMatch(/^too-long/);
    expect(read(`a < ${"b".repeat(500)}`)).toMatch(/^too-long/);
  });

  it("never breaks, whatever stands there", () => {
    const piece = fc.constantFrom("a", "-", " ", "+", "*", "<", "=", "1", ".", "n", "b-c", "\u{1f600}", "\n");
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = readHouseRule(text);
        if (result.ok) expect(result.rule.names.length).toBeGreaterThan(0);
        else expect(0 <= result.from && result.from <= result.to && result.to <= text.length).toBe(true);
      }),
    );
  });
});

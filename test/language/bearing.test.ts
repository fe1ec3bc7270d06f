import { describe, expect, it } from "vitest";
import { bearingOf, formatPair } from "../../src/language/bearing.ts";
import { LANGS } from "../../src/language/locale.ts";

describe("what a fraction bears", () => {
  it.each([
    [0, "counts"],
    [9, "counts"],
    [10, "small"],
    [19, "small"],
    [20, "whole"],
    [99, "whole"],
    [100, undefined],
    [undefined, undefined],
  ])("of %s: %s", (base, bearing) => {
    expect(bearingOf(base)).toBe(bearing);
  });
});

describe("a fraction of too few, in numbers", () => {
  const [six, nine] = [{ value: 6 }, { value: 9 }];
  const [few, more] = [
    { value: 3 / 8, numerator: 3, denominator: 8 },
    { value: 7 / 12, numerator: 7, denominator: 12 },
  ];
  it.each([
    [{ how: "growth", from: six, to: nine }, ["van 6 naar 9", "from 6 to 9", "de 6 à 9"]],
    [{ how: "ratio", from: nine, to: six }, ["6 per 9", "6 per 9", "6 pour 9"]],
    [
      { how: "difference", from: few, to: more },
      ["3 van de 8 en 7 van de 12", "3 of 8 and 7 of 12", "3 sur 8 et 7 sur 12"],
    ],
    [undefined, ["van minder dan 10", "of fewer than 10", "de moins de 10"]],
  ] as const)("%j", (pair, expected) => {
    expect(LANGS.map((lang) => formatPair(pair, lang))).toEqual(expected);
  });
});

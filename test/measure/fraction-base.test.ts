import { describe, expect, it } from "vitest";
import { measured } from "../support/measured.ts";

// Of how many a computed fraction is a fraction, worked out by hand (methods, 3).

const FILES = {
  "indicators/homes.yaml": "name: H\ntype: count\ncounts: things\n",
  "indicators/streets.yaml": "name: S\ntype: count\ncounts: things\n",
  "indicators/rent.yaml": "name: R\ntype: amount\ncounts: things\n",
  "indicators/sound.yaml":
    "name: D\ntype: proportion\ncounts: things\nbreakdowns: [{by: gender}, {by: partner}]\n",
  "indicators/score.yaml": "name: V\ntype: rating\nscale: {from: 1, to: 5}\ncounts: things\n",
  "indicators/grown.yaml": "name: G\ntype: computed\ncomputed: {growth: {of: homes, since: 2024}}\n",
  "dimensions.yaml": "- {id: gender, name: g, values: [{id: m, name: m}, {id: v-x, name: v}]}\n",
  "data/all.csv":
    "indicator,period,gender,numerator,denominator,value,n\n" +
    "homes,2024,,,,6,\nhomes,2025,,,,9,\nstreets,2025,,,,40,\nstreets,2024,,,,12,\n" +
    "rent,2024,,,,700,\nrent,2025,,,,735,\n" +
    "sound,2024,,20,50,,\nsound,2025,,3,8,,\n" +
    "sound,2025,m,3,8,,\nsound,2025,v-x,7,12,,\n" +
    "score,2024,,,,3,15\nscore,2025,,,,4,120\n",
};

async function latest(computed: string) {
  const { measures } = await measured({ indicator: `type: computed\ncomputed: ${computed}`, files: FILES });
  const { value, base, pair } = measures.series.get("x")?.figures.at(-1) ?? {};
  return { value, base, pair };
}

describe("how many a computed fraction is a fraction of", () => {
  it.each([
    [
      "of growth: the number from which it grew",
      "{growth: {of: homes, since: 2024}}",
      { value: 9 / 6 - 1, base: 6, pair: { how: "growth", from: { value: 6 }, to: { value: 9 } } },
    ],
    [
      "of a ratio of counts: the second",
      "{ratio: {of: [streets, homes]}}",
      { value: 40 / 9, base: 9, pair: { how: "ratio", from: { value: 9 }, to: { value: 40 } } },
    ],
    [
      "of a gap between shares: the smaller denominator",
      "{difference: {of: sound, dimension: gender, from: m, to: v-x}}",
      {
        value: 7 / 12 - 3 / 8,
        base: 8,
        pair: {
          how: "difference",
          from: { value: 3 / 8, numerator: 3, denominator: 8 },
          to: { value: 7 / 12, numerator: 7, denominator: 12 },
        },
      },
    ],
    [
      "of the growth of a share: the smaller denominator",
      "{growth: {of: sound, since: 2024}}",
      {
        value: 3 / 8 / (20 / 50) - 1,
        base: 8,
        pair: {
          how: "growth",
          from: { value: 20 / 50, numerator: 20, denominator: 50 },
          to: { value: 3 / 8, numerator: 3, denominator: 8 },
        },
      },
    ],
    [
      "of the growth of a mean: the fewest answers",
      "{growth: {of: score, since: 2024}}",
      { value: 4 / 3 - 1, base: 15, pair: { how: "growth", from: { value: 3 }, to: { value: 4 } } },
    ],
    [
      "of what rests on growth: as few, and not in numbers",
      "{ratio: {of: [grown, rent]}}",
      { value: 0.5 / 735, base: 6, pair: undefined },
    ],
    [
      "of the growth of an amount: nothing",
      "{growth: {of: rent, since: 2024}}",
      { value: 735 / 700 - 1, base: undefined, pair: undefined },
    ],
    [
      "of an amount for each of a number: nothing, as that is no percentage",
      "{ratio: {of: [rent, homes]}}",
      { value: 735 / 9, base: undefined, pair: undefined },
    ],
  ])("%s", async (_, computed, expected) => {
    const found = await latest(computed);
    expect(found.value).toBeCloseTo(expected.value, 12);
    expect({ ...found, value: 0 }).toEqual({ ...expected, value: 0 });
  });
});

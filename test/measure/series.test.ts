import { describe, expect, it } from "vitest";
import { figuresOf, type IndicatorStory, openIndicator } from "../support/indicator.ts";

interface Sum extends IndicatorStory {
  readonly title: string;
  /** Period and value of each figure; six decimals. */
  readonly gives: readonly (readonly [string, number | undefined])[];
}

const HEADER = "indicator,period,partner,numerator,denominator,value,n,status\n";
/** Rows of `x`: period, partner, numerator, denominator, value, n, status. */
const rows = (...lines: readonly string[]) => HEADER + lines.map((line) => `x,${line}\n`).join("");

const SUMS: readonly Sum[] = [
  {
    title: "counts of partners are added",
    indicator: "type: count\nover_partners: sum",
    rows: rows("2025,keyhome,,,9,,", "2025,riverside,,,7,,"),
    gives: [["2025", 16]],
  },
  {
    title: "a total that was written counts before the sum",
    indicator: "type: count\nover_partners: sum",
    rows: rows("2025,keyhome,,,9,,", "2025,,,,15,,", "2025,riverside,,,7,,"),
    gives: [["2025", 15]],
  },
  {
    title: "proportions are the ratio of sums, never the mean of ratios",
    indicator: "type: proportion\nover_partners: ratio-of-sums",
    rows: rows("2025,keyhome,1,10,,,", "2025,riverside,45,50,,,"),
    gives: [["2025", 46 / 60]],
  },
  {
    title: "a proportion of which one partner gave only the value is not added up",
    indicator: "type: proportion\nover_partners: ratio-of-sums",
    rows: rows("2025,keyhome,1,10,,,", "2025,riverside,,,0.9,,"),
    gives: [],
  },
  {
    title: "means are weighted by the number of answers",
    indicator: "type: mean\nscale: {from: 0, to: 10}\nover_partners: weighted-mean",
    rows: rows("2025,keyhome,,,4,10,", "2025,riverside,,,7,30,"),
    gives: [["2025", 6.25]],
  },
  {
    title: "a mean without the number of answers is not added up",
    indicator: "type: mean\nover_partners: weighted-mean",
    rows: rows("2025,keyhome,,,4,10,", "2025,riverside,,,7,,"),
    gives: [],
  },
  {
    title: "people whom two partners may both know are not added up: there are only bounds",
    indicator: "type: count\nover_partners: unique",
    rows: rows("2025,keyhome,,,9,,", "2025,riverside,,,7,,"),
    gives: [["2025", undefined]],
  },
  {
    title: "nothing is added where nobody said how",
    indicator: "type: count",
    rows: rows("2025,keyhome,,,9,,", "2025,riverside,,,7,,"),
    gives: [],
  },
  {
    title: "a total without a part that was withheld would pass for the whole",
    indicator: "type: count\nover_partners: sum",
    rows: rows("2025,keyhome,,,9,,", "2025,riverside,,,,,withheld"),
    gives: [],
  },
  {
    title: "a withheld total is known and has no value",
    indicator: "type: count",
    rows: rows("2024,,,,9,,", "2025,,,,,,withheld"),
    gives: [
      ["2024", 9],
      ["2025", undefined],
    ],
  },
  {
    title: "what does not apply has no value, nought has one",
    indicator: "type: count",
    rows: rows("2024,,,,na,,", "2025,,,,0,,"),
    gives: [
      ["2024", undefined],
      ["2025", 0],
    ],
  },
  {
    title: "a share of nobody has no value",
    indicator: "type: proportion",
    rows: rows("2025,,0,0,,,"),
    gives: [["2025", undefined]],
  },
  {
    title: "the counts decide, not the rounded value beside them",
    indicator: "type: proportion",
    rows: rows("2025,,20,52,0.385,,"),
    gives: [["2025", 20 / 52]],
  },
  {
    title: "figures come in the order of time, however the rows stand",
    indicator: "type: count",
    rows: rows("2025,,,,3,,", "2023,,,,1,,", "2024,,,,2,,"),
    gives: [
      ["2023", 1],
      ["2024", 2],
      ["2025", 3],
    ],
  },
  {
    title: "only periods of one kind stand in a series: that of the latest",
    indicator: "type: count",
    rows: rows("2024,,,,40,,", "2025-Q1,,,,9,,", "2025-Q2,,,,11,,"),
    gives: [
      ["2025-Q1", 9],
      ["2025-Q2", 11],
    ],
  },
  {
    title: "of one key written twice the first counts",
    indicator: "type: count",
    rows: rows("2025,,,,9,,", "2025,,,,10,,"),
    gives: [["2025", 9]],
  },
];

const COMPUTED: readonly Sum[] = [
  {
    title: "a difference is the second less the first, in fractions",
    indicator:
      "type: computed\ncomputed: {difference: {of: stable-housing-12m, dimension: gender, from: m, to: v-x}}",
    gives: [
      ["2024", 12 / 28 - 8 / 22],
      ["2025", 15 / 29 - 12 / 25],
    ],
  },
  {
    title: "growth is since a period, that period itself nought",
    indicator: "type: computed\ncomputed: {growth: {of: homes-let, since: 2024}}",
    gives: [
      ["2024", 0],
      ["2025", 17 / 12 - 1],
    ],
  },
  {
    title: "growth since a period that was not measured is none",
    indicator: "type: computed\ncomputed: {growth: {of: homes-let, since: 2020}}",
    gives: [],
  },
  {
    title: "a ratio is the first over the second, where both were measured",
    indicator: "type: computed\ncomputed: {ratio: {of: [homes-let, y]}}",
    files: {
      "indicators/y.yaml": "name: Y\ntype: count\n",
      "data/y.csv": "indicator,period,value\ny,2025,4\n",
    },
    gives: [["2025", 4.25]],
  },
  {
    title: "nothing is divided by nought",
    indicator: "type: computed\ncomputed: {ratio: {of: [homes-let, y]}}",
    files: {
      "indicators/y.yaml": "name: Y\ntype: count\n",
      "data/y.csv": "indicator,period,value\ny,2024,0\ny,2025,4\n",
    },
    gives: [["2025", 4.25]],
  },
  {
    title: "nothing grows from nought",
    indicator: "type: computed\ncomputed: {growth: {of: y, since: 2024}}",
    files: {
      "indicators/y.yaml": "name: Y\ntype: count\n",
      "data/y.csv": "indicator,period,value\ny,2024,0\ny,2025,4\n",
    },
    gives: [],
  },
  {
    title: "the mean of the conditions per period",
    indicator: "type: computed\ncomputed: {mean: {of: conditions}}",
    files: {
      "conditions.yaml":
        "scale: {from: 1, to: 5}\nscores:\n  - {condition: backbone, period: 2024, score: 2}\n  - {condition: backbone, period: 2025, score: 4}\n  - {condition: participation, period: 2025, score: 3}\n",
    },
    gives: [
      ["2024", 2],
      ["2025", 3.5],
    ],
  },
  {
    title: "computed upon computed: a gap in growth",
    indicator: "type: computed\ncomputed: {difference: {of: growth, dimension: gender, from: m, to: v-x}}",
    files: {
      "indicators/growth.yaml": "name: G\ntype: computed\ncomputed: {growth: {of: y, since: 2024}}\n",
      "indicators/y.yaml": "name: Y\ntype: count\nbreakdowns: [{by: gender}]\n",
      "data/y.csv": "indicator,period,gender,value\ny,2024,m,10\ny,2024,v-x,20\ny,2025,m,11\ny,2025,v-x,30\n",
    },
    gives: [
      ["2024", 0],
      ["2025", 0.5 - 0.1],
    ],
  },
  {
    title: "what rests on itself gives nothing, and ends",
    indicator: "type: computed\ncomputed: {ratio: {of: [x, x]}}",
    gives: [],
  },
];

function expectFigures(gives: Sum["gives"], figures: Awaited<ReturnType<typeof figuresOf>>): void {
  expect(figures.map(({ period }) => period.text)).toEqual(gives.map(([text]) => text));
  for (const [index, [, value]] of gives.entries()) {
    const actual = figures[index]?.value;
    if (value === undefined) expect(actual).toBeUndefined();
    else expect(actual).toBeCloseTo(value, 12);
  }
}

describe("a series", () => {
  it.each(SUMS)("$title", async ({ gives, ...story }) => expectFigures(gives, await figuresOf(story)));

  it("says of how many partners that should report how many did", async () => {
    const figures = await figuresOf({
      indicator: "type: count\nover_partners: sum\ndelivered_by: [keyhome, riverside, youth-panel]",
      rows: rows("2025,keyhome,,,9,,", "2025,riverside,,,7,,"),
    });
    expect(figures[0]?.coverage).toEqual({ reported: 2, expected: 3, missing: ["youth-panel"] });
  });

  it("is as settled as its least settled part", async () => {
    const indicator = "type: count\nover_partners: sum";
    const status = async (first: string, second: string) =>
      (
        await figuresOf({
          indicator,
          rows: rows(`2025,keyhome,,,9,,${first}`, `2025,riverside,,,7,,${second}`),
        })
      )[0]?.status;
    expect(await status("final", "final")).toBe("final");
    expect(await status("provisional", "final")).toBe("provisional");
    expect(await status("provisional", "estimate")).toBe("estimate");
  });
});

describe("a computed indicator", () => {
  it.each(COMPUTED)("$title", async ({ gives, ...story }) => expectFigures(gives, await figuresOf(story)));
});

describe("a breakdown", () => {
  it("holds the cells of one dimension in its own order, without those of partners or of two at once", async () => {
    const { measures } = await openIndicator({
      indicator: "type: proportion\nbreakdowns: [{by: gender, complete: true}]",
      rows:
        "indicator,period,partner,gender,age,numerator,denominator\n" +
        "x,2025,,v-x,,2,3\nx,2025,,m,,1,3\nx,2025,keyhome,m,,9,9\nx,2025,,m,young,8,9\nx,2024,,m,,1,2\n",
      files: {
        "dimensions.yaml":
          "- {id: gender, name: g, values: [{id: m, name: m}, {id: v-x, name: v}]}\n- {id: age, name: a, values: [{id: young, name: y}]}\n",
      },
    });
    const [breakdown] = measures.breakdowns.get("x") ?? [];
    const cells = breakdown?.periods.map(({ period, cells: each }) => [
      period.text,
      ...each.map(({ value, figure }) => `${value} ${figure.numerator}/${figure.denominator}`),
    ]);
    expect(cells).toEqual([
      ["2024", "m 1/2"],
      ["2025", "m 1/3", "v-x 2/3"],
    ]);
  });
});

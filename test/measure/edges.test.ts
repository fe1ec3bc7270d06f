import { describe, expect, it } from "vitest";
import { addPartners, pooledDeviation } from "../../src/measure/adding.ts";
import { attain, baselineOf } from "../../src/measure/attainment.ts";
import { changeBetween } from "../../src/measure/change.ts";
import type { Figure } from "../../src/measure/figures.ts";
import { intervalOf, methodAndInterval } from "../../src/measure/interval.ts";
import { comparablePoints, trendOfPoints } from "../../src/measure/trend.ts";
import { readPeriod } from "../../src/model/period.ts";
import { measured } from "../support/measured.ts";

// The edges of the methods, each worked out by hand: where one step further gives another answer.

const HEADER = "indicator,period,partner,gender,numerator,denominator,value,n,sd,status\n";
const DIMENSIONS = "- {id: gender, name: g, values: [{id: m, name: m}, {id: v-x, name: v}]}\n";

async function seriesOf(indicator: string, rows: readonly string[], files: Record<string, string> = {}) {
  const { measures } = await measured({
    indicator,
    rows: HEADER + rows.map((row) => (row.startsWith("y,") ? `${row}\n` : `x,${row}\n`)).join(""),
    files: { "dimensions.yaml": DIMENSIONS, ...files },
  });
  const series = measures.series.get("x");
  if (!series) throw new Error("the indicator was not read");
  return { series, measures };
}

function figure(period: string, numbers: Partial<Figure>): Figure {
  const read = readPeriod(period);
  if (!read) throw new Error(period);
  return { period: read, status: "final", origin: "row", ...numbers };
}

describe("intervals", () => {
  it("of a rating go no further than the lower end of its scale", async () => {
    const { series } = await seriesOf("type: rating\nscale: {from: 1, to: 5}", ["2025,,,,,1.2,16,1,"]);
    // 1.2 ± 2.13145 × 1 / 4.
    expect(intervalOf(series.indicator, series.figures[0] as Figure)).toEqual([
      1,
      expect.closeTo(1.73286, 4),
    ]);
  });

  it("of a gap have its sign: 33 of 60 above 20 of 50", async () => {
    const { series } = await seriesOf(
      "type: computed\ncounts: people\ncomputed: {difference: {of: y, dimension: gender, from: m, to: v-x}}",
      ["y,2025,,m,20,50,,,,", "y,2025,,v-x,33,60,,,,"],
      { "indicators/y.yaml": "name: Y\ntype: proportion\ncounts: people\nbreakdowns: [{by: gender}]\n" },
    );
    expect(intervalOf(series.indicator, series.figures[0] as Figure)).toEqual([
      expect.closeTo(-0.0364, 4),
      expect.closeTo(0.3218, 4),
    ]);
  });

  it("of counts change their method at 10, in name as well", async () => {
    const { series } = await seriesOf("type: count\ncounts: people", ["2024,,,,,9,,,", "2025,,,,,10,,,"]);
    const methods = series.figures.map((each) => methodAndInterval(series.indicator, each)?.method);
    expect(methods).toEqual(["poisson-exact", "byar"]);
  });

  it("of a share of things there are none", async () => {
    const { series } = await seriesOf("type: proportion\ncounts: things", ["2025,,,9,30,,,,"]);
    expect(intervalOf(series.indicator, series.figures[0] as Figure)).toBeUndefined();
  });
});

describe("changes", () => {
  it("a break at the start of the first figure lies not in between", async () => {
    const { series } = await seriesOf(
      "type: count\ncounts: people\nbaseline: {period: 2023}\ndefinition_since: [{period: 2023, change: anew, break_in_series: true}]",
      ["2023,,,,,40,,,", "2025,,,,,100,,,"],
    );
    expect(attain(series)).toMatchObject({ sinceBaseline: { clear: true } });
    expect(attain(series).sinceBaseline?.caution).toBeUndefined();
  });

  it("a mean over periods has no interval as a count, before or after", async () => {
    const { series } = await seriesOf("type: count\ncounts: people", ["2025,,,,,10,,,"]);
    const [plain, mean] = [figure("2024", { value: 10 }), figure("2025", { value: 30, isAverage: true })];
    expect(changeBetween(series, plain, mean)?.interval).toBeUndefined();
    const [before, after] = [figure("2024", { value: 10, isAverage: true }), figure("2025", { value: 30 })];
    expect(changeBetween(series, before, after)?.interval).toBeUndefined();
    expect(changeBetween(series, plain, after)?.interval).toBeDefined();
  });

  it("a figure has not changed since itself", async () => {
    const { series } = await seriesOf("type: count\ncounts: people", ["2025,,,,,10,,,"]);
    const [only] = series.figures as [Figure];
    expect(changeBetween(series, only, only)).toBeUndefined();
  });
});

describe("trends", () => {
  const months = (values: readonly number[], skipAfter = 99) =>
    values.map((value, index) => {
      const month = index + (index >= skipAfter ? 1 : 0);
      return figure(`${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`, {
        value,
      });
    });

  it("five off the median on one side are just what chance still gives: round(log2 5) + 3 = 5, and no crossing", () => {
    expect(trendOfPoints(months([5, 5, 5, 5, 5, 5, 6, 7, 6, 7, 6])).signals).toEqual([]);
  });

  it("the step over a gap widens no limits", () => {
    const values = [0, 1, 0, 1, 0, 1, 10, 11, 10, 11, 10, 11];
    const { limits } = trendOfPoints(months(values, 6));
    // Mean 5.5; ten steps of 1 within the two halves.
    expect(limits).toEqual([expect.closeTo(5.5 - 2.66, 12), expect.closeTo(5.5 + 2.66, 12)]);
  });

  it("of totals of different partners that occur as often, the later are taken", async () => {
    const { series } = await seriesOf("type: count\ncounts: people", ["2025,,,,,10,,,"]);
    const figures = [
      figure("2021", { value: 1, partners: ["a", "b"] }),
      figure("2022", { value: 2, partners: ["b", "a"] }),
      figure("2023", { value: 3, partners: ["a"] }),
      figure("2024", { value: 4, partners: ["a"] }),
    ];
    expect(comparablePoints({ ...series, figures }).map(({ value }) => value)).toEqual([3, 4]);
  });

  it("a break within the last period leaves nothing to compare", async () => {
    const { series } = await seriesOf("type: count\ncounts: people", ["2025,,,,,10,,,"]);
    const breaks = [readPeriod("2025-07") as Figure["period"]];
    const figures = [figure("2024", { value: 1 }), figure("2025", { value: 2 })];
    expect(comparablePoints({ ...series, figures, breaks })).toEqual([]);
  });
});

describe("unique people by a source", () => {
  const UNIQUE = "type: count\ncounts: people\nover_partners: unique\nsource: shared";
  const ROWS = ["2025,keyhome,,,,79,,,", "2025,riverside,,,,64,,,"];
  const sources = (overlap: string, others: string) =>
    `- {id: shared, name: S, kind: shared-register, owner: riverside, overlaps: [${overlap}]}\n${others}`;
  const OWNED = "- {id: a, name: A, owner: keyhome}\n- {id: b, name: B, owner: riverside}\n";

  it.each<[string, string, string, number | undefined]>([
    ["of these records", "{period: 2025, records: {a: 79, b: 64}, unique: 120}", OWNED, 120],
    [
      "that is a draft",
      "{period: 2025, records: {a: 79, b: 64}, unique: 120, draft: true}",
      OWNED,
      undefined,
    ],
    [
      "of two files of one partner",
      "{period: 2025, records: {a: 79, b: 60, c: 4}, unique: 120}",
      `${OWNED}- {id: c, name: C, owner: riverside}\n`,
      120,
    ],
    [
      "of a partner that has no row",
      "{period: 2025, records: {a: 79, b: 64, c: 4}, unique: 120}",
      `${OWNED}- {id: c, name: C, owner: youth-panel}\n`,
      undefined,
    ],
    [
      "without owners, of fewer files",
      "{period: 2025, records: {b: 64}, unique: 120}",
      "- {id: a, name: A}\n- {id: b, name: B}\n",
      undefined,
    ],
    [
      "without owners, of more files",
      "{period: 2025, records: {a: 79, b: 64, c: 100}, unique: 120}",
      "- {id: a, name: A}\n- {id: b, name: B}\n- {id: c, name: C}\n",
      undefined,
    ],
  ])("%s", async (_, overlap, others, value) => {
    const { series } = await seriesOf(UNIQUE, ROWS, { "sources.yaml": sources(overlap, others) });
    expect(series.figures[0]?.value).toBe(value);
  });
});

describe("adding up", () => {
  it("one partner that counts in its own way is the total", async () => {
    const { series } = await seriesOf("type: count\ncounts: people\nover_partners: sum\nshared: false", [
      "2025,keyhome,,,,9,,,",
    ]);
    expect(series.figures[0]?.value).toBe(9);
  });

  it("a cumulative count of a year is that of its last quarter, whatever over_time says", async () => {
    const { series } = await seriesOf(
      "type: count\ncounts: people\ncumulative: true\nover_time: sum\nfrequency: year",
      ["2025-Q1,,,,,5,,,", "2025-Q2,,,,,7,,,", "2025-Q3,,,,,8,,,", "2025-Q4,,,,,12,,,"],
    );
    expect(series.figures.map(({ period, value }) => [period.text, value])).toEqual([["2025", 12]]);
  });

  it("a mean of nobody weighs nothing", async () => {
    const { series } = await seriesOf("type: mean\nover_partners: weighted-mean", ["2025,keyhome,,,,4,10,,"]);
    const figures = [figure("2025", { value: 4, n: 10 }), figure("2025", { n: 0 })];
    expect(addPartners(figures, series.indicator)).toMatchObject({ value: 4, n: 10 });
  });

  it("one answer spreads by what it lies apart: 4 and 6 and 8 by their means alone", () => {
    const alone = [4, 6, 8].map((value) => figure("2025", { value, n: 1 }));
    expect(pooledDeviation(alone, 6)).toBe(2);
  });
});

describe("attainment", () => {
  it("what the source withholds is not given away by a typed baseline", async () => {
    const { series } = await seriesOf("type: count\ncounts: people\nbaseline: {period: 2023, value: 7}", [
      "2023,,,,,,,,withheld",
    ]);
    expect(baselineOf(series)).toMatchObject({ status: "withheld" });
    expect(baselineOf(series)?.value).toBeUndefined();
  });

  it("the warning light forgives the last bits of binary fractions", async () => {
    const { series } = await seriesOf("type: amount\ncounts: things\nalert: {above: 0.3}", ["2025,,,,,9,,,"]);
    const at = (value: number) => attain({ ...series, figures: [figure("2025", { value })] }).alert;
    expect([0.1 + 0.2, 0.31].map(at)).toEqual([false, true]);
  });

  it("a share with partners missing is held against its band; a count is not", async () => {
    const facts = "direction: maintain\ndelivered_by: [keyhome, riverside]";
    const share = await seriesOf(
      `type: proportion\ncounts: things\n${facts}\nover_partners: ratio-of-sums\nrange: {from: 0.2, to: 0.4}`,
      ["2025,keyhome,,9,30,,,,"],
    );
    expect(attain(share.series)).toMatchObject({ judgement: "inside", judgedBy: "band" });
    const count = await seriesOf(
      `type: count\ncounts: things\n${facts}\nover_partners: sum\nrange: {from: 5, to: 20}`,
      ["2025,keyhome,,,,9,,,"],
    );
    expect(attain(count.series)).toMatchObject({ judgement: "cannot-tell", judgedBy: "partners-differ" });
  });
});

describe("the baseline of a partner or a group is its own figure of that period", () => {
  const PARTS =
    "type: count\ncounts: things\nover_partners: sum\nbaseline: {period: 2023, value: 99}\n" +
    "direction: increase\ntargets: [{period: 2026, value: 40}]\nbreakdowns: [{by: gender}]";
  const ROWS = [
    "2023,keyhome,,,,10,,,",
    "2025,keyhome,,,,16,,,",
    "2025,riverside,,,,5,,,",
    "2024,riverside,,,,3,,,",
    "2023,,m,,,4,,,",
    "2025,,m,,,9,,,",
    "2024,,v-x,,,6,,,",
    "2025,,v-x,,,7,,,",
  ];

  it.each([
    ["keyhome", { partner: "keyhome" }, 10, 16, 6],
    // Nothing of 2023: what was typed is of the total, and is no start of a part.
    ["riverside", { partner: "riverside" }, undefined, 5, undefined],
    ["m", { cell: { dimension: "gender", value: "m" } }, 4, 9, 5],
    ["v-x", { cell: { dimension: "gender", value: "v-x" } }, undefined, 7, undefined],
  ])("%s", async (_, of, baseline, latest, difference) => {
    const { measures } = await seriesOf(PARTS, ROWS);
    const series = measures.asked.series("x", of);
    if (!series) throw new Error("no series");
    const part = attain(series);
    expect([part.baseline?.value, part.latest?.value, part.sinceBaseline?.difference]).toEqual([
      baseline,
      latest,
      difference,
    ]);
    expect(part).toMatchObject({ judgement: "not-judged", judgedBy: "no-target", alert: false });
    expect([part.next, part.final, part.expected]).toEqual([undefined, undefined, undefined]);
  });
});

describe("what is computed on cumulative figures", () => {
  const Y = "name: Y\ntype: count\ncounts: things\ncumulative: true\nfrequency: year\n";
  const ROWS = [
    "y,2023-Q4,,,,,20,,,",
    "y,2024-Q2,,,,,26,,,",
    "y,2024-Q4,,,,,30,,,",
    "y,2025-Q4,,,,,50,,,",
    "z,2023,,,,,5,,,",
    "z,2024,,,,,6,,,",
    "z,2025,,,,,8,,,",
  ];
  const Z = "name: Z\ntype: count\ncounts: things\n";

  it.each<[string, string, readonly (readonly [string, number])[]]>([
    // The year is its last quarter, never the sum.
    [
      "growth",
      "{growth: {of: y, since: 2023}}",
      [
        ["2023", 0],
        ["2024", 0.5],
        ["2025", 1.5],
      ],
    ],
    [
      "ratio",
      "{ratio: {of: [y, z]}}",
      [
        ["2023", 4],
        ["2024", 5],
        ["2025", 6.25],
      ],
    ],
  ])("%s", async (_, computed, expected) => {
    const { measures } = await measured({
      indicator: `type: computed\ncomputed: ${computed}`,
      rows: HEADER + ROWS.map((row) => `${row}\n`).join(""),
      files: { "dimensions.yaml": DIMENSIONS, "indicators/y.yaml": Y, "indicators/z.yaml": Z },
    });
    const figures = measures.series.get("x")?.figures ?? [];
    expect(figures.map(({ period, value }) => [period.text, value])).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { pooledDeviation } from "../../src/measure/adding.ts";
import { attain } from "../../src/measure/attainment.ts";
import type { Figure, Selection, Series } from "../../src/measure/figures.ts";
import { intervalOf } from "../../src/measure/interval.ts";
import { seriesFor } from "../../src/measure/series.ts";
import { readPeriod } from "../../src/model/period.ts";
import type { IndicatorStory } from "../support/indicator.ts";
import { measured } from "../support/measured.ts";

const HEADER = "indicator,period,partner,gender,numerator,denominator,value,n,sd,status\n";
/** Rows of `x`: period, partner, gender, numerator, denominator, value, n, sd, status. */
const rows = (...lines: readonly string[]) => HEADER + lines.map((line) => `x,${line}\n`).join("");
const DIMENSIONS = {
  "dimensions.yaml":
    "- {id: gender, name: g, values: [{id: m, name: m}, {id: v, name: v}, {id: unknown, name: u}]}\n",
};

async function seriesOf(story: IndicatorStory, of: Selection = {}): Promise<Series> {
  const { measures } = await measured({ ...story, files: { ...DIMENSIONS, ...story.files } });
  const series = seriesFor(measures, "x", of);
  if (!series) throw new Error("the indicator was not read");
  return series;
}

interface Case extends IndicatorStory {
  readonly title: string;
  readonly of?: Selection;
  readonly gives: readonly (readonly [string, number | undefined])[];
  /** `period: over, reason, parts`. */
  readonly refused?: readonly string[];
  readonly origin?: string;
}

const QUARTERS = ["2025-Q1,,,,,3,,,", "2025-Q2,,,,,4,,,", "2025-Q3,,,,,5,,,", "2025-Q4,,,,,6,,,"];
const YEARLY = "targets: [{period: 2027, value: 50}]";

const CASES: readonly Case[] = [
  {
    title: "quarters make a year by their sum, where targets are in years",
    indicator: `type: count\nover_time: sum\n${YEARLY}`,
    rows: rows("2024,,,,,15,,,", ...QUARTERS),
    gives: [
      ["2024", 15],
      ["2025", 18],
    ],
    origin: "periods",
  },
  {
    title: "by the last of them",
    indicator: `type: count\nover_time: last\n${YEARLY}`,
    rows: rows(...QUARTERS),
    gives: [["2025", 6]],
  },
  {
    title: "of which only the last is needed",
    indicator: `type: count\nover_time: last\n${YEARLY}`,
    rows: rows("2025-Q4,,,,,6,,,"),
    gives: [["2025", 6]],
  },
  {
    title: "a cumulative indicator by the last, whatever it says",
    indicator: `type: count\ncumulative: true\nover_time: sum\n${YEARLY}`,
    rows: rows(...QUARTERS),
    gives: [["2025", 6]],
  },
  {
    title: "by their mean",
    indicator: `type: count\nover_time: mean\n${YEARLY}`,
    rows: rows(...QUARTERS),
    gives: [["2025", 4.5]],
  },
  {
    title: "a mean by the number of answers",
    indicator: `type: mean\nover_time: mean\nscale: {from: 0, to: 10}\n${YEARLY}`,
    rows: rows("2025-H1,,,,,4,10,,", "2025-H2,,,,,7,30,,"),
    gives: [["2025", 6.25]],
  },
  {
    title: "shares as the ratio of sums, never the mean of ratios",
    indicator: "type: proportion\nover_time: mean\ntargets: [{period: 2027, value: 0.5}]",
    rows: rows("2025-H1,,,1,10,,,,", "2025-H2,,,45,50,,,,"),
    gives: [["2025", 46 / 60]],
  },
  {
    title: "twelve months make a school year",
    indicator: "type: count\nover_time: sum\nfrequency: school-year",
    rows: rows(
      ...["09", "10", "11", "12"].map((month) => `2024-${month},,,,,1,,,`),
      ...["01", "02", "03", "04", "05", "06", "07", "08"].map((month) => `2025-${month},,,,,2,,,`),
    ),
    gives: [["2024-2025", 20]],
  },
  {
    title: "quarters make no school year",
    indicator: "type: count\nover_time: sum\nfrequency: school-year",
    rows: rows(...QUARTERS),
    gives: QUARTERS.map((_, index) => [`2025-Q${index + 1}`, index + 3]),
  },
  {
    title: "a year with a quarter missing is none, and says so",
    indicator: `type: count\nover_time: sum\n${YEARLY}`,
    rows: rows("2024,,,,,15,,,", "2025-Q1,,,,,3,,,", "2025-Q3,,,,,5,,,"),
    gives: [["2024", 15]],
    refused: ["2025: periods, incomplete, 2025-Q2 2025-Q4"],
  },
  {
    title: "a year whose row stands is not added up",
    indicator: `type: count\nover_time: sum\n${YEARLY}`,
    rows: rows("2025,,,,,17,,,", ...QUARTERS),
    gives: [["2025", 17]],
    origin: "row",
  },
  {
    title: "a year in which the definition changed is none",
    indicator: `type: count\nover_time: sum\n${YEARLY}\ndefinition_since: [{period: 2025-Q3, break_in_series: true}]`,
    rows: rows("2024,,,,,15,,,", ...QUARTERS),
    gives: [["2024", 15]],
    refused: ["2025: periods, break, "],
  },
  {
    title: "a quarter that is withheld withholds its year",
    indicator: `type: count\nover_time: sum\n${YEARLY}`,
    rows: rows("2024,,,,,15,,,", ...QUARTERS.slice(1), "2025-Q1,,,,,,,,withheld"),
    gives: [["2024", 15]],
    refused: ["2025: periods, withheld-part, 2025-Q1"],
  },
  {
    title: "a rating cannot be summed over time",
    indicator: `type: rating\nover_time: sum\n${YEARLY}`,
    rows: rows("2024,,,,,4,9,,", "2025-H1,,,,,4,10,,", "2025-H2,,,,,3,10,,"),
    gives: [["2024", 4]],
    refused: ["2025: periods, not-addable, "],
  },
  {
    title: "a partner that reports by the quarter is brought to the year",
    indicator: `type: count\nover_partners: sum\nover_time: sum\n${YEARLY}`,
    rows: rows("2025,keyhome,,,,10,,,", ...QUARTERS.map((row) => row.replace(",,,,,", ",riverside,,,,"))),
    gives: [["2025", 28]],
    origin: "partners",
  },
  {
    title: "or refused, where nobody said how",
    indicator: "type: count\nover_partners: sum",
    rows: rows("2025,keyhome,,,,10,,,", "2025-Q4,riverside,,,,3,,,"),
    gives: [],
    refused: ["2025: partners, mixed-kinds, riverside"],
  },
  {
    title: "a year of one partner is not left out of the quarter of another",
    indicator: "type: count\nover_partners: sum\nfrequency: quarter\nover_time: sum",
    rows: rows("2025,keyhome,,,,10,,,", "2026-Q1,riverside,,,,3,,,", "2025-Q4,riverside,,,,3,,,"),
    gives: [["2026-Q1", 3]],
    refused: ["2025-Q4: partners, mixed-kinds, keyhome"],
  },
  {
    title: "a first half-year beside the third quarter stands in no figure, and is told",
    indicator: "type: count\nover_time: sum",
    rows: rows("2025-H1,,,,,10,,,", "2025-Q3,,,,,3,,,"),
    gives: [["2025-Q3", 3]],
    refused: ["2025-H1: periods, mixed-kinds, "],
  },
  {
    title: "a year beside all of its quarters is not left out",
    indicator: "type: count\nover_time: sum\nfrequency: quarter",
    rows: rows(
      "2025,,,,,10,,,",
      "2025-Q1,,,,,1,,,",
      "2025-Q2,,,,,2,,,",
      "2025-Q3,,,,,3,,,",
      "2025-Q4,,,,,4,,,",
    ),
    gives: [
      ["2025-Q1", 1],
      ["2025-Q2", 2],
      ["2025-Q3", 3],
      ["2025-Q4", 4],
    ],
  },
  {
    title: "a partner with a quarter missing is no part of a year",
    indicator: `type: count\nover_partners: sum\nover_time: sum\n${YEARLY}`,
    rows: rows("2025,keyhome,,,,10,,,", "2025-Q4,riverside,,,,3,,,", "2024,,,,,9,,,"),
    gives: [["2024", 9]],
    refused: ["2025: partners, incomplete, riverside"],
  },
  {
    title: "a partner to which it does not apply is left out of the sum",
    indicator: "type: count\nover_partners: sum",
    rows: rows("2025,keyhome,,,,10,,,", "2025,riverside,,,,na,,,"),
    gives: [["2025", 10]],
  },
  {
    title: "a share of nobody adds nobody",
    indicator: "type: proportion\nover_partners: ratio-of-sums",
    rows: rows("2025,keyhome,,3,10,,,,", "2025,riverside,,0,0,,,,"),
    gives: [["2025", 0.3]],
  },
  {
    title: "shares are never added as shares",
    indicator: "type: proportion\nover_partners: sum",
    rows: rows("2025,keyhome,,3,10,,,,", "2025,riverside,,4,10,,,,"),
    gives: [["2025", 0.35]],
  },
  {
    title: "partners that count by definitions of their own are not added",
    indicator: "type: count\nover_partners: sum\nshared: false",
    rows: rows("2025,keyhome,,,,10,,,", "2025,riverside,,,,3,,,"),
    gives: [],
    refused: ["2025: partners, different-definitions, "],
  },
  {
    title: "who withholds is named",
    indicator: "type: count\nover_partners: sum",
    rows: rows("2025,keyhome,,,,10,,,", "2025,riverside,,,,,,,withheld"),
    gives: [],
    refused: ["2025: partners, withheld-part, riverside"],
  },
  {
    title: "who gave no number of answers is named",
    indicator: "type: mean\nover_partners: weighted-mean",
    rows: rows("2025,keyhome,,,,4,10,,", "2025,riverside,,,,3,,,"),
    gives: [],
    refused: ["2025: partners, missing-n, riverside"],
  },
  {
    title: "who gave only a share is named",
    indicator: "type: proportion\nover_partners: ratio-of-sums",
    rows: rows("2025,keyhome,,1,10,,,,", "2025,riverside,,,,0.9,,,"),
    gives: [],
    refused: ["2025: partners, missing-numerator, riverside"],
  },
  {
    title: "where nobody said how to add, that is said",
    indicator: "type: count",
    rows: rows("2025,keyhome,,,,10,,,", "2025,riverside,,,,3,,,"),
    gives: [],
    refused: ["2025: partners, none-declared, "],
  },
  {
    title: "a complete breakdown is the total",
    indicator: "type: count\nbreakdowns: [{by: gender, complete: true}]",
    rows: rows("2025,,m,,,10,,,", "2025,,v,,,12,,,", "2025,,unknown,,,3,,,"),
    gives: [["2025", 25]],
    origin: "breakdown",
  },
  {
    title: "of shares too",
    indicator: "type: proportion\nbreakdowns: [{by: gender, complete: true}]",
    rows: rows("2025,,m,10,20,,,,", "2025,,v,12,30,,,,", "2025,,unknown,0,0,,,,"),
    gives: [["2025", 22 / 50]],
  },
  {
    title: "without a row of those whose group is unknown it is not the whole",
    indicator: "type: count\nbreakdowns: [{by: gender, complete: true}]",
    rows: rows("2025,,m,,,10,,,", "2025,,v,,,12,,,"),
    gives: [],
    refused: ["2025: groups, incomplete, unknown"],
  },
  {
    title: "groups that overlap are never added, though they are complete",
    indicator: "type: count\nbreakdowns: [{by: gender, complete: true, overlapping: true}]",
    rows: rows("2025,,m,,,10,,,", "2025,,v,,,12,,,", "2025,,unknown,,,3,,,"),
    gives: [],
    refused: ["2025: groups, overlapping-groups, "],
  },
  {
    title: "quarters that are whole make the year, whatever half-year stands beside them",
    indicator: `type: count\nover_time: sum\n${YEARLY}`,
    rows: rows("2025-H1,,,,,9,,,", ...QUARTERS),
    gives: [["2025", 18]],
  },
  {
    title: "a year is not made of quarters in which a partner is absent",
    of: { kind: "year" },
    indicator: `type: count\nover_partners: sum\nover_time: sum\n${YEARLY}`,
    rows: rows(
      ...QUARTERS.map((row) => row.replace(",,,,", ",keyhome,,,")),
      "2025-Q1,riverside,,,,5,,,",
      "2025-Q2,riverside,,,,5,,,",
    ),
    gives: [],
    refused: ["2025: partners, incomplete, riverside"],
  },
  {
    title: "means over time of all partners together, where each was there all the time",
    indicator: `type: proportion\ncounts: people\nover_partners: ratio-of-sums\nover_time: mean\n${YEARLY}`,
    rows: rows(
      "2025-H1,keyhome,,1,10,,,,",
      "2025-H1,riverside,,9,10,,,,",
      "2025-H2,keyhome,,2,10,,,,",
      "2025-H2,riverside,,8,10,,,,",
    ),
    gives: [["2025", 0.5]],
  },
  {
    title: "and not where one was there only half of it",
    of: { kind: "year" },
    indicator: `type: proportion\ncounts: people\nover_partners: ratio-of-sums\nover_time: mean\n${YEARLY}`,
    rows: rows("2025-H1,keyhome,,1,10,,,,", "2025-H1,riverside,,9,10,,,,", "2025-H2,keyhome,,2,10,,,,"),
    gives: [],
    refused: ["2025: partners, incomplete, riverside"],
  },
  {
    title: "a breakdown that is not said to be complete is no total",
    indicator: "type: count\nbreakdowns: [{by: gender}]",
    rows: rows("2025,,m,,,10,,,", "2025,,v,,,12,,,"),
    gives: [],
    refused: ["2025: groups, groups-only, "],
  },
  {
    title: "nor are groups of two dimensions at once, which is said",
    indicator: "type: count\nbreakdowns: [{by: gender, complete: true}]",
    files: {
      "dimensions.yaml":
        "- {id: gender, name: g, values: [{id: m, name: m}]}\n- {id: age, name: a, values: [{id: old, name: o}]}\n",
    },
    rows: "indicator,period,gender,age,value\nx,2024,m,old,3\nx,2025,m,old,4\n",
    gives: [],
    refused: ["2025: groups, groups-only, "],
  },
  {
    title: "a complete breakdown that lacks a group is no total, and names it",
    indicator: "type: count\nbreakdowns: [{by: gender, complete: true}]",
    rows: rows("2025,,m,,,10,,,"),
    gives: [],
    refused: ["2025: groups, incomplete, v unknown"],
  },
  {
    title: "groups of partners make partners, and these the total",
    indicator: "type: count\nover_partners: sum\nbreakdowns: [{by: gender, complete: true}]",
    rows: rows(
      "2025,keyhome,m,,,10,,,",
      "2025,keyhome,v,,,12,,,",
      "2025,keyhome,unknown,,,0,,,",
      "2025,riverside,m,,,1,,,",
      "2025,riverside,v,,,2,,,",
      "2025,riverside,unknown,,,0,,,",
    ),
    gives: [["2025", 25]],
    origin: "partners",
  },
  {
    title: "and groups of all partners",
    of: { cell: { dimension: "gender", value: "v" } },
    indicator: "type: count\nover_partners: sum\nbreakdowns: [{by: gender}]",
    rows: rows("2025,keyhome,v,,,12,,,", "2025,riverside,v,,,2,,,"),
    gives: [["2025", 14]],
  },
  {
    title: "unless a partner does not tell of that group",
    of: { cell: { dimension: "gender", value: "v" } },
    indicator: "type: count\nover_partners: sum\nbreakdowns: [{by: gender}]",
    rows: rows("2025,keyhome,v,,,12,,,", "2025,riverside,,,,9,,,"),
    gives: [],
    refused: ["2025: partners, incomplete, riverside"],
  },
  {
    title: "one partner",
    of: { partner: "keyhome" },
    indicator: "type: count\nover_partners: none",
    rows: rows("2024,keyhome,,,,10,,,", "2025,keyhome,,,,11,,,", "2025,riverside,,,,9,,,"),
    gives: [
      ["2024", 10],
      ["2025", 11],
    ],
  },
  {
    title: "one group of one partner",
    of: { partner: "keyhome", cell: { dimension: "gender", value: "m" } },
    indicator: "type: count",
    rows: rows("2025,keyhome,m,,,10,,,", "2025,,m,,,30,,,"),
    gives: [["2025", 10]],
  },
  {
    title: "another kind of period, when it is asked for",
    of: { kind: "quarter" },
    indicator: `type: count\nover_time: sum\n${YEARLY}`,
    rows: rows(...QUARTERS),
    gives: QUARTERS.map((_, index) => [`2025-Q${index + 1}`, index + 3]),
  },
];

describe("adding up", () => {
  it.each(CASES)("$title", async ({ of, gives, refused = [], origin, ...story }) => {
    const { figures, refusals } = await seriesOf(story, of);
    expect(figures.map(({ period, value }) => [period.text, value])).toEqual(
      gives.map(([period, value]) => [period, value === undefined ? undefined : expect.closeTo(value, 12)]),
    );
    const told = refusals.map(
      ({ period, over, reason, parts }) => `${period.text}: ${over}, ${reason}, ${parts.join(" ")}`,
    );
    expect(told).toEqual(refused);
    if (origin !== undefined) expect(figures.at(-1)?.origin).toBe(origin);
  });

  it("does not depend on the order of the rows", async () => {
    for (const story of CASES) {
      const [header = "", ...lines] = (story.rows ?? "").trimEnd().split("\n");
      const turned = [header, ...lines.toReversed(), ""].join("\n");
      const [first, second] = [
        await seriesOf(story, story.of),
        await seriesOf({ ...story, rows: turned }, story.of),
      ];
      const values = (series: Series) => series.figures.map(({ period, value }) => [period.text, value]);
      expect(values(second)).toEqual(values(first));
    }
  });
});

describe("the deviation of groups taken together", () => {
  it("is that of all answers in one list (Cochrane Handbook 6.5.2.10)", () => {
    const samples = [
      [2, 4, 4, 5],
      [7, 9],
      [1, 3, 8],
    ];
    const period = readPeriod("2025");
    if (!period) throw new Error("no period");
    const moments = (list: readonly number[]) => {
      const value = list.reduce((a, b) => a + b, 0) / list.length;
      const squares = list.reduce((sum, each) => sum + (each - value) ** 2, 0);
      return { value, sd: Math.sqrt(squares / (list.length - 1)), n: list.length };
    };
    const figures: Figure[] = samples.map((list) => ({
      period,
      status: "final",
      origin: "row",
      ...moments(list),
    }));
    const all = moments(samples.flat());
    expect(pooledDeviation(figures, all.value)).toBeCloseTo(all.sd, 12);
  });

  it("carries the interval of a mean to the total of the partners", async () => {
    const { figures } = await seriesOf({
      indicator: "type: mean\nover_partners: weighted-mean",
      rows: rows("2025,keyhome,,,,4,10,1,", "2025,riverside,,,,6,10,1,"),
    });
    expect(figures[0]?.sd).toBeCloseTo(Math.sqrt((9 + 9 + 20) / 19), 12);
  });
});

describe("unique people", () => {
  const SOURCES =
    "- id: shared\n  name: Shared\n  kind: shared-register\n  owner: riverside\n  overlaps:\n    - {period: 2025, records: {a-files: 79, b-files: 64, c-files: 45}, unique: 151}\n" +
    "- {id: a-files, name: A, owner: keyhome}\n- {id: b-files, name: B, owner: riverside}\n- {id: c-files, name: C, owner: youth-panel}\n";
  const story = (values: readonly number[], sources = SOURCES): IndicatorStory => ({
    indicator: "type: count\ncounts: people\nover_partners: unique\nsource: shared",
    rows: rows(
      ...["keyhome", "riverside", "youth-panel"].flatMap((partner, index) =>
        values[index] === undefined ? [] : [`2025,${partner},,,,${values[index]},,,`],
      ),
    ),
    files: { "sources.yaml": sources },
  });
  const reasons = ({ refusals }: Series) => refusals.map(({ reason }) => reason);

  it("are those that the source tells, where it speaks of these records: 188 are 151", async () => {
    const series = await seriesOf(story([79, 64, 45]));
    expect(series.figures[0]).toMatchObject({ value: 151, bounds: [79, 188], origin: "overlaps" });
    expect(series.refusals).toEqual([]);
  });

  it("are bounds, from the largest to all together, where the source speaks of other records", async () => {
    const series = await seriesOf(story([79, 64, 46]));
    expect(series.figures[0]).toMatchObject({ bounds: [79, 189] });
    expect(series.figures[0]?.value).toBeUndefined();
    expect(reasons(series)).toEqual(["overlaps-differ"]);
  });

  it("are bounds where the source says more people than files", async () => {
    const series = await seriesOf(story([79, 64, 45], SOURCES.replace("unique: 151", "unique: 200")));
    expect(series.figures[0]?.value).toBeUndefined();
    expect(reasons(series)).toEqual(["overlaps-differ"]);
  });

  it("are bounds where the source says fewer people than the largest file", async () => {
    const series = await seriesOf(story([79, 64, 45], SOURCES.replace("unique: 151", "unique: 78")));
    expect(series.figures[0]?.value).toBeUndefined();
    expect(reasons(series)).toEqual(["overlaps-differ"]);
  });

  it("are bounds where no source tells", async () => {
    const series = await seriesOf(story([9, 7], "- {id: shared, name: S}\n"));
    expect(series.figures[0]).toMatchObject({ bounds: [9, 16], origin: "partners" });
    expect(reasons(series)).toEqual(["unique-without-overlaps"]);
  });

  it("are known where only one partner knows anybody", async () => {
    const series = await seriesOf(story([9, 0], "- {id: shared, name: S}\n"));
    expect(series.figures[0]).toMatchObject({ value: 9, bounds: [9, 9] });
    expect(reasons(series)).toEqual([]);
  });

  it("are matched by number where the sources have no owner", async () => {
    const unowned = SOURCES.replace(/, owner: [a-z-]+\}/g, "}");
    expect((await seriesOf(story([45, 79, 64], unowned))).figures[0]?.value).toBe(151);
  });
});

describe("a mean over periods", () => {
  it("is the value alone: the same 50 people in every month are no 600", async () => {
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
    const share = await seriesOf({
      indicator: `type: proportion\ncounts: people\nover_time: mean\n${YEARLY}`,
      rows: rows(...months.map((month) => `2025-${month},,,42,50,,,,`)),
    });
    expect(share.figures[0]).toMatchObject({ value: 0.84, isAverage: true });
    expect(share.figures[0]).not.toHaveProperty("denominator");
    expect(intervalOf(share.indicator, share.figures[0] as Figure)).toBeUndefined();
    const score = await seriesOf({
      indicator: `type: mean\nscale: {from: 0, to: 10}\nover_time: mean\n${YEARLY}`,
      rows: rows(...months.map((month) => `2025-${month},,,,,6.4,20,2,`)),
    });
    expect(score.figures[0]).not.toHaveProperty("n");
    expect(intervalOf(score.indicator, score.figures[0] as Figure)).toBeUndefined();
  });

  it("of counts is no count, whole number or not", async () => {
    const people = `type: count\ncounts: people\nover_time: mean\n${YEARLY}\nbaseline: {period: 2024}`;
    const lines = [10, 40].flatMap((value, year) =>
      [1, 2].map((half) => `${2024 + year}-H${half},,,,,${value},,,`),
    );
    const series = await seriesOf({ indicator: people, rows: rows(...lines) });
    expect(series.figures.map(({ value }) => value)).toEqual([10, 40]);
    expect(intervalOf(series.indicator, series.figures[1] as Figure)).toBeUndefined();
    const { sinceBaseline } = attain(series);
    expect(sinceBaseline?.difference).toBe(30);
    expect(sinceBaseline).not.toHaveProperty("interval");
    expect(sinceBaseline).not.toHaveProperty("clear");
  });
});

describe("coverage", () => {
  const indicator = "type: count\nover_partners: sum\ndelivered_by: [keyhome, riverside, youth-panel]";
  const coverage = async (...lines: readonly string[]) =>
    (await seriesOf({ indicator, rows: rows(...lines) })).figures[0]?.coverage;

  it("is that of a sum, and of the partners' rows beside a total that was written", async () => {
    expect(await coverage("2025,keyhome,,,,10,,,")).toEqual({
      reported: 1,
      expected: 3,
      missing: ["riverside", "youth-panel"],
    });
    expect(await coverage("2025,,,,,30,,,", "2025,keyhome,,,,10,,,")).toEqual({
      reported: 1,
      expected: 3,
      missing: ["riverside", "youth-panel"],
    });
    expect(await coverage("2025,,,,,30,,,")).toBeUndefined();
  });

  it("is carried by what is computed from it", async () => {
    const { measures } = await measured({
      indicator: `${indicator}\ncounts: people`,
      rows: rows(
        "2024,keyhome,,,,10,,,",
        "2024,riverside,,,,10,,,",
        "2024,youth-panel,,,,10,,,",
        "2025,keyhome,,,,10,,,",
        "2025,riverside,,,,10,,,",
      ),
      files: {
        "indicators/grown.yaml": "name: G\ntype: computed\ncomputed: {growth: {of: x, since: 2024}}\n",
      },
    });
    const grown = measures.series.get("grown")?.figures.at(-1);
    expect(grown).toMatchObject({
      coverage: { reported: 2, expected: 3, missing: ["youth-panel"] },
      partners: ["keyhome", "riverside"],
    });
  });

  it("does not expect a figure that does not apply", async () => {
    expect(await coverage("2025,keyhome,,,,10,,,", "2025,riverside,,,,na,,,")).toEqual({
      reported: 1,
      expected: 2,
      missing: ["youth-panel"],
    });
  });

  it("is unknown where no row says who reported", async () => {
    expect(await coverage("2025,,,,,30,,,")).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { publishAttainment } from "../../src/disclosure/attainment.ts";
import { publishBreakdowns } from "../../src/disclosure/breakdowns.ts";
import { attain } from "../../src/measure/attainment.ts";
import { type IndicatorStory, openIndicator } from "../support/indicator.ts";

/** What is published of the latest total of `x`: `shown`, or why it is hidden. */
async function latestOf(story: IndicatorStory): Promise<string> {
  const { measures, repository } = await openIndicator(story);
  const series = measures.series.get("x");
  if (!series) throw new Error("the indicator was not read");
  const { latest } = publishAttainment(attain(series), repository);
  if (!latest) return "nothing";
  return latest.hidden ? latest.because : "shown";
}

const COUNT = "type: count\ncounts: people";
const SHARE = "type: proportion\ncounts: people";
const MEAN = "type: mean\ncounts: people";

const count = (value: string, indicator = COUNT) => ({
  indicator,
  rows: `indicator,period,value\nx,2025,${value}\n`,
});
const share = (numerator: number, denominator: number, indicator = SHARE) => ({
  indicator,
  rows: `indicator,period,numerator,denominator\nx,2025,${numerator},${denominator}\n`,
});
const answers = (columns: string, cells: string, indicator = MEAN) => ({
  indicator,
  rows: `indicator,period,${columns}\nx,2025,${cells}\n`,
});

interface Case {
  readonly title: string;
  readonly story: IndicatorStory;
  readonly gives: string;
}

/** The minimum of the base repository is 5. */
const CASES: readonly Case[] = [
  { title: "nobody is no small group", story: count("0"), gives: "shown" },
  { title: "one person", story: count("1"), gives: "small-group" },
  { title: "four people", story: count("4"), gives: "small-group" },
  { title: "five people", story: count("5"), gives: "shown" },
  { title: "four households", story: count("4", "type: count\ncounts: households"), gives: "small-group" },
  { title: "four homes", story: count("4", "type: count\ncounts: things"), gives: "shown" },
  { title: "four organisations", story: count("4", "type: count\ncounts: organisations"), gives: "shown" },
  { title: "four of what nobody said", story: count("4", "type: count"), gives: "small-group" },
  {
    title: "nine where the indicator asks for ten",
    story: count("9", `${COUNT}\nminimum_count: 10`),
    gives: "small-group",
  },
  {
    title: "four where the indicator asks for less than the coalition",
    story: count("4", `${COUNT}\nminimum_count: 3`),
    gives: "small-group",
  },
  {
    title: "four in public statistics",
    story: {
      ...count("4", `${COUNT}\nsource: census`),
      files: { "sources.yaml": "- {id: census, name: Census, kind: public-statistics}\n" },
    },
    gives: "shown",
  },
  { title: "a share with five and five", story: share(5, 10), gives: "shown" },
  { title: "a share with four who do", story: share(4, 50), gives: "small-group" },
  { title: "a share with four who do not", story: share(46, 50), gives: "small-group" },
  { title: "a share of four", story: share(0, 4), gives: "small-group" },
  { title: "a share with nobody who does", story: share(0, 50), gives: "shown" },
  { title: "nobody of eight, which tells of each of them", story: share(0, 8), gives: "small-group" },
  { title: "nobody of nine: any other number would be hidden", story: share(0, 9), gives: "small-group" },
  { title: "nobody of ten, of whom five might have", story: share(0, 10), gives: "shown" },
  {
    title: "nobody of nineteen where the indicator asks for ten",
    story: share(0, 19, `${SHARE}\nminimum_count: 10`),
    gives: "small-group",
  },
  { title: "nobody of eight homes", story: share(0, 8, "type: proportion\ncounts: things"), gives: "shown" },
  { title: "a share that all have", story: share(50, 50), gives: "small-group" },
  { title: "a share that all but one have", story: share(49, 50), gives: "small-group" },
  {
    title: "a share that all of the homes have",
    story: share(50, 50, "type: proportion\ncounts: things"),
    gives: "shown",
  },
  { title: "a share without its counts", story: answers("value", "0.5", SHARE), gives: "size-unknown" },
  { title: "a share with the size only", story: answers("value,n", "0.5,50", SHARE), gives: "shown" },
  {
    title: "a share of a small size only",
    story: answers("value,n", "0.05,50", SHARE),
    gives: "small-group",
  },
  { title: "a mean without the number of answers", story: answers("value", "6.1"), gives: "size-unknown" },
  { title: "a mean of four answers", story: answers("value,n", "6.1,4"), gives: "small-group" },
  { title: "a mean of five answers", story: answers("value,n", "6.1,5"), gives: "shown" },
  {
    title: "an index of things needs no number",
    story: answers("value", "6.1", "type: index\ncounts: things"),
    gives: "shown",
  },
  {
    title: "a partner's part that is small, in a total that is not",
    story: {
      indicator: `${COUNT}\nover_partners: sum`,
      rows: "indicator,period,partner,value\nx,2025,keyhome,2\nx,2025,riverside,7\n",
    },
    gives: "shown",
  },
  {
    title: "partners that add up to a small total",
    story: {
      indicator: `${COUNT}\nover_partners: sum`,
      rows: "indicator,period,partner,value\nx,2025,keyhome,2\nx,2025,riverside,2\n",
    },
    gives: "small-group",
  },
  {
    title: "a ratio of which one part is small",
    story: {
      indicator: "type: computed\ncomputed: {ratio: {of: [homes-let, y]}}",
      files: {
        "indicators/y.yaml": "name: Y\ntype: count\ncounts: people\n",
        "data/y.csv": "indicator,period,value\ny,2025,3\n",
      },
    },
    gives: "small-group",
  },
  {
    title: "growth since a year that was small",
    story: {
      indicator: "type: computed\ncomputed: {growth: {of: y, since: 2024}}",
      files: {
        "indicators/y.yaml": "name: Y\ntype: count\ncounts: people\n",
        "data/y.csv": "indicator,period,value\ny,2024,3\ny,2025,30\n",
      },
    },
    gives: "small-group",
  },
  {
    title: "a gap of which one group is small",
    story: {
      indicator: "type: computed\ncomputed: {difference: {of: y, dimension: gender, from: m, to: v-x}}",
      files: {
        "indicators/y.yaml": "name: Y\ntype: proportion\ncounts: people\nbreakdowns: [{by: gender}]\n",
        "data/y.csv": "indicator,period,gender,numerator,denominator\ny,2025,m,3,30\ny,2025,v-x,10,30\n",
      },
    },
    gives: "small-group",
  },
  {
    title: "computed upon computed upon what is small",
    story: {
      indicator: "type: computed\ncomputed: {ratio: {of: [z, homes-let]}}",
      files: {
        "indicators/y.yaml": "name: Y\ntype: count\ncounts: people\n",
        "indicators/z.yaml": "name: Z\ntype: computed\ncomputed: {growth: {of: y, since: 2024}}\n",
        "data/y.csv": "indicator,period,value\ny,2024,3\ny,2025,30\n",
      },
    },
    gives: "small-group",
  },
  {
    title: "a mean of conditions is about no one",
    story: {
      indicator: "type: computed\ncomputed: {mean: {of: conditions}}",
      files: {
        "conditions.yaml":
          "scale: {from: 1, to: 5}\nscores:\n  - {condition: backbone, period: 2025, score: 2}\n",
      },
    },
    gives: "shown",
  },
];

describe("a total", () => {
  it.each(CASES)("$title: $gives", async ({ story, gives }) => {
    expect(await latestOf(story)).toBe(gives);
  });
});

interface Table {
  readonly title: string;
  readonly indicator?: string;
  readonly dimensions?: string;
  /** Gender, numerator, denominator; the first row is the total. */
  readonly rows: readonly string[];
  readonly header?: string;
  readonly by?: string;
  /** Whole or not at all; `one`: one group is, so that the rest that is left cannot be told from it. */
  readonly hidden: boolean | "one";
}

const BY_GENDER = "breakdowns: [{by: gender}]";
const SENSITIVE =
  "- {id: gender, name: g, sensitive: true, values: [{id: m, name: m}, {id: v-x, name: v}]}\n";

const TABLES: readonly Table[] = [
  { title: "two groups that are large enough", rows: [",27,54", "m,12,25", "v-x,15,29"], hidden: false },
  { title: "one group with a small numerator", rows: [",27,54", "m,3,25", "v-x,24,29"], hidden: true },
  { title: "one group with few who do not", rows: [",30,54", "m,22,25", "v-x,8,29"], hidden: true },
  { title: "the groups leave a rest of two", rows: [",27,54", "m,12,25", "v-x,13,27"], hidden: "one" },
  {
    title: "the groups leave a rest that is large enough",
    rows: [",27,54", "m,7,17", "v-x,8,18"],
    hidden: false,
  },
  {
    title: "one group is not told, and would follow from the total",
    rows: [",27,54", "m,25,50"],
    hidden: true,
  },
  {
    title: "the groups leave a rest of which three do not",
    rows: [",35,60", "m,12,25", "v-x,16,25"],
    hidden: "one",
  },
  {
    title: "the total is withheld, so its parts are",
    rows: [",,,withheld", "m,12,25,final", "v-x,15,29,final"],
    header: "gender,numerator,denominator,status",
    hidden: true,
  },
  {
    title: "one part is withheld, so the others are",
    rows: [",27,54,final", "m,12,25,final", "v-x,,,withheld"],
    header: "gender,numerator,denominator,status",
    hidden: true,
  },
  { title: "without a total there is no rest", rows: ["m,12,25", "v-x,15,29"], hidden: false },
  {
    title: "a count: all in one group",
    indicator: COUNT,
    header: "gender,value",
    rows: [",30", "m,0", "v-x,30"],
    hidden: true,
  },
  {
    title: "a count: a rest of one",
    indicator: COUNT,
    header: "gender,value",
    rows: [",30", "m,14", "v-x,15"],
    hidden: "one",
  },
  {
    title: "a count: nought in one group",
    indicator: "type: proportion\ncounts: people",
    rows: [",20,60", "m,0,30", "v-x,20,30"],
    hidden: false,
  },
  {
    title: "nought in one group of a sensitive breakdown",
    dimensions: SENSITIVE,
    rows: [",20,60", "m,0,30", "v-x,20,30"],
    hidden: true,
  },
  {
    title: "a mean: one group with four answers",
    indicator: MEAN,
    header: "gender,value,n",
    rows: [",6,50", "m,7,46", "v-x,4,4"],
    hidden: true,
  },
  {
    title: "a mean: the groups leave two answers",
    indicator: MEAN,
    header: "gender,value,n",
    rows: [",6,50", "m,7,24", "v-x,5,24"],
    hidden: "one",
  },
  {
    title: "a share with sizes only: the groups leave two people",
    header: "gender,value,n",
    rows: [",0.5,50", "m,0.5,24", "v-x,0.5,24"],
    hidden: "one",
  },
  {
    title: "homes",
    indicator: "type: count\ncounts: things",
    header: "gender,value",
    rows: [",3", "m,1", "v-x,2"],
    hidden: false,
  },
  {
    title: "partners, of which one has two clients",
    indicator: COUNT,
    by: "partner",
    header: "partner,value",
    rows: [",30", "keyhome,28", "riverside,2"],
    hidden: "one",
  },
];

describe("a breakdown", () => {
  for (const { title, indicator = SHARE, dimensions, rows, hidden, ...rest } of TABLES) {
    it(`${title}: ${hidden === "one" ? "one is hidden" : hidden ? "hidden as a whole" : "shown"}`, async () => {
      const header = rest.header ?? "gender,numerator,denominator";
      const { repository, measures } = await openIndicator({
        indicator: `${indicator}\n${rest.by ? `breakdowns: [{by: ${rest.by}}]` : BY_GENDER}`,
        rows: `indicator,period,${header}\n${rows.map((row) => `x,2025,${row}\n`).join("")}`,
        files: dimensions === undefined ? {} : { "dimensions.yaml": dimensions },
      });
      const entity = repository.entities.indicator.get("x");
      if (!entity) throw new Error("the indicator was not read");
      const [published] = publishBreakdowns(entity, measures, repository);
      expect(published?.hidden).toBe(hidden === true);
      if (hidden === true) expect(published?.cells).toEqual([]);
      expect(published?.hiddenCells).toHaveLength(hidden === "one" ? 1 : 0);
    });
  }
});

describe("an attainment with a hidden figure", () => {
  it.each([
    ["latest", "x,2023,20,50\nx,2025,3,50\n"],
    ["baseline", "x,2023,3,50\nx,2025,20,50\n"],
  ] as const)("hides all from which the %s would follow", async (which, lines) => {
    const { repository, measures } = await openIndicator({
      indicator: `${SHARE}\ndirection: increase\nalert: {below: 0.1}\nbaseline: {period: 2023}\ntargets: [{period: 2026, value: 0.6}]`,
      rows: `indicator,period,numerator,denominator\n${lines}`,
    });
    const series = measures.series.get("x");
    if (!series) throw new Error("the indicator was not read");
    const published = publishAttainment(attain(series), repository);
    expect(published[which]).toMatchObject({ hidden: true, because: "small-group" });
    expect(published[which]).not.toHaveProperty("value");
    expect(published.next).not.toHaveProperty("progress");
    expect(published.final).not.toHaveProperty("progress");
    expect(published).toMatchObject({ judgement: "cannot-tell", judgedBy: "hidden", alert: false });
    expect(published).not.toHaveProperty("clearChange");
    expect(published).not.toHaveProperty("expected");
  });

  it("is not judged where it is there for context only", async () => {
    const { repository, measures } = await openIndicator({
      indicator: `${SHARE}\ncontext: true`,
      rows: "indicator,period,numerator,denominator\nx,2025,3,50\n",
    });
    const series = measures.series.get("x");
    if (!series) throw new Error("the indicator was not read");
    const published = publishAttainment(attain(series), repository);
    expect(published).toMatchObject({ judgement: "not-judged", judgedBy: "hidden" });
  });
});

import { describe, expect, it } from "vitest";
import { publishAttainment } from "../../src/disclosure/attainment.ts";
import { publishBreakdowns } from "../../src/disclosure/breakdowns.ts";
import { cutAfter, releaseUntil } from "../../src/disclosure/released.ts";
import { publishSeries } from "../../src/disclosure/series.ts";
import { attain } from "../../src/measure/attainment.ts";
import type { Selection } from "../../src/measure/figures.ts";
import { measure, seriesFor } from "../../src/measure/series.ts";
import { openIndicator } from "../support/indicator.ts";

// Each of these once gave a small group away to somebody who looked twice.

const GENDER =
  "- id: gender\n  name: gender\n  values: [{id: m, name: m}, {id: v, name: v}]\n" +
  "- id: past\n  name: past\n  sensitive: true\n  values: [{id: with, name: with}, {id: without, name: without}, {id: unknown, name: unknown}]\n";

interface Story {
  readonly indicator: string;
  readonly header: string;
  readonly rows: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

async function opened({ indicator, header, rows, files = {} }: Story) {
  return openIndicator({
    indicator,
    rows: `indicator,period,${header}\n${rows.map((row) => `x,${row}\n`).join("")}`,
    files: { "dimensions.yaml": GENDER, ...files },
  });
}

/** What `impact status` may show of an indicator, as text to search in. */
async function published(story: Story, id: string) {
  const { measures, repository } = await opened(story);
  const series = measures.series.get(id);
  if (!series) throw new Error(`${id} was not read`);
  return publishAttainment(attain(series), repository);
}

const GAP = {
  "indicators/gap.yaml":
    "name: Gap\ntype: computed\ncounts: people\ncomputed: {difference: {of: x, dimension: gender, from: m, to: v}}\n",
};
const SENSITIVE_GAP = {
  "indicators/gap.yaml":
    "name: Gap\ntype: computed\ncounts: people\ncomputed: {difference: {of: x, dimension: past, from: with, to: without}}\n",
};

describe("a computed figure is hidden with the breakdown that it would give away", () => {
  it.each<[string, Story]>([
    [
      "all are in one group",
      {
        indicator: "type: count\ncounts: people\nbreakdowns: [{by: gender}]",
        header: "gender,value",
        rows: ["2025,,50", "2025,m,50", "2025,v,0"],
        files: GAP,
      },
    ],
    [
      "nobody shares it in one sensitive group",
      {
        indicator: "type: proportion\ncounts: people\nbreakdowns: [{by: past}]",
        header: "past,numerator,denominator",
        rows: ["2025,,10,50", "2025,with,0,20", "2025,without,10,30"],
        files: SENSITIVE_GAP,
      },
    ],
    [
      "the cells leave a rest of two",
      {
        indicator: "type: count\ncounts: people\nbreakdowns: [{by: past}]",
        header: "past,value",
        rows: ["2025,,50", "2025,with,20", "2025,without,28"],
        files: SENSITIVE_GAP,
      },
    ],
  ])("%s", async (_title, story) => {
    const gap = await published(story, "gap");
    expect(gap.latest).toMatchObject({ hidden: true });
    expect(JSON.stringify(gap.latest)).not.toMatch(/interval|value/);
  });

  it("and shown where the breakdown may be shown", async () => {
    const gap = await published(
      {
        indicator: "type: count\ncounts: people\nbreakdowns: [{by: gender}]",
        header: "gender,value",
        rows: ["2025,,50", "2025,m,30", "2025,v,20"],
        files: GAP,
      },
      "gap",
    );
    expect(gap.latest).toMatchObject({ hidden: false, value: -10 });
  });

  it("by its own minimum, where that is stricter", async () => {
    const files = {
      "indicators/ratio.yaml":
        "name: R\ntype: computed\ncounts: people\nminimum_count: 200\ncomputed: {growth: {of: x, since: 2024}}\n",
    };
    const story = {
      indicator: "type: count\ncounts: people",
      header: "value",
      rows: ["2024,40", "2025,50"],
      files,
    };
    expect((await published(story, "ratio")).latest).toMatchObject({ hidden: true });
  });
});

describe("a baseline", () => {
  it("that the source withholds is not given away by what was typed", async () => {
    const attainment = await published(
      {
        indicator:
          "type: count\ncounts: people\ndirection: increase\nbaseline: {period: 2023, value: 12}\ntargets: [{period: 2027, value: 80}]",
        header: "value,status",
        rows: ["2023,,withheld", "2025,50,final"],
      },
      "x",
    );
    expect(attainment.baseline).toMatchObject({ hidden: true, because: "withheld" });
    expect(attainment.next?.progress).toBeUndefined();
  });
});

describe("a numerator beside a figure that is no proportion", () => {
  it.each(["amount", "index", "count", "mean"])("is not read, and told: %s", async (type) => {
    const { measures, repository } = await opened({
      indicator: `type: ${type}\ncounts: people`,
      header: "value,numerator,denominator,n",
      rows: ["2025,40,2,100,100"],
    });
    const [figure] = measures.series.get("x")?.figures ?? [];
    expect(figure?.value).toBe(40);
    expect(figure?.numerator).toBeUndefined();
    expect(
      repository.findings.filter(({ where }) => where.path === "data/x.csv").map(({ rule }) => rule),
    ).toEqual(["wrong-value", "wrong-value"]);
  });
});

describe("a sensitive breakdown", () => {
  it.each<[string, Story, readonly string[]]>([
    [
      "of a count in which one group can only be nobody",
      {
        indicator: "type: count\ncounts: people\nbreakdowns: [{by: past, complete: true}]",
        header: "past,value",
        rows: ["2025,,58", "2025,without,40", "2025,unknown,18"],
      },
      ["unknown"],
    ],
    [
      "of a share in which nobody of the untold group shares it",
      {
        indicator: "type: proportion\ncounts: people\nbreakdowns: [{by: past}]",
        header: "past,numerator,denominator",
        rows: ["2025,,20,52", "2025,without,20,30"],
      },
      ["without"],
    ],
  ])("%s is hidden with one that is told", async (_title, story, hidden) => {
    const { measures, repository } = await opened(story);
    const x = repository.entities.indicator.get("x");
    if (!x) throw new Error("the indicator was not read");
    const [published] = publishBreakdowns(x, measures, repository);
    const shown = published?.cells.map(({ value }) => value) ?? [];
    const told = story.rows.map((row) => row.split(",")[1] ?? "").filter((value) => value !== "");
    expect(told.filter((value) => !shown.includes(value))).toEqual(hidden);
    expect(published?.hidden).toBe(shown.length === 0);
  });
});

describe("a sensitive breakdown with a value for what is not known", () => {
  it("is shown where nobody is unknown: that tells nothing of anyone", async () => {
    const { measures, repository } = await opened({
      indicator: "type: count\ncounts: people\nbreakdowns: [{by: past, complete: true}]",
      header: "past,value",
      rows: ["2025,,58", "2025,with,18", "2025,without,40"],
    });
    const x = repository.entities.indicator.get("x");
    if (!x) throw new Error("the indicator was not read");
    expect(publishBreakdowns(x, measures, repository)).toMatchObject([{ hidden: false }]);
  });
});

describe("protection does not fall open", () => {
  it.each([
    ["a minimum that is no number", 'privacy: {minimum_count: "20"}'],
    ["a minimum misspelt", "privacy: {minimun_count: 20}"],
    ["a file that cannot be read", "privacy: [\n"],
  ])("on %s", async (_title, privacy) => {
    const attainment = await published(
      {
        indicator: "type: count\ncounts: people",
        header: "value",
        rows: ["2025,12"],
        files: { "impact.yaml": `format: 1\ncoalition: {id: c, name: C}\nlanguages: [en]\n${privacy}\n` },
      },
      "x",
    );
    expect(attainment.latest).toMatchObject({ hidden: true });
  });

  it("on an indicator's own minimum that is no number", async () => {
    const story = {
      indicator: "type: count\ncounts: people\nminimum_count: 20.5",
      header: "value",
      rows: ["2025,12"],
    };
    expect((await published(story, "x")).latest).toMatchObject({ hidden: true });
  });
});

/** What `impact status` shows of a series on a day. */
async function shownOn(day: string, story: Story, of: Selection = {}) {
  const { repository } = await opened(story);
  const cut = cutAfter(repository, day);
  const known = { repository: cut, measures: measure(cut) };
  const series = seriesFor(known.measures, "x", of);
  if (!series) throw new Error("x was not read");
  const { figures } = publishSeries(series, known);
  return figures.map((each) => `${each.period.text} ${each.hidden ? "hidden" : each.value}`);
}

describe("an earlier day", () => {
  const story = {
    indicator: "type: count\ncounts: people\nfrequency: year\nover_time: sum",
    header: "value",
    rows: ["2024-Q1,20", "2024-Q2,25", "2024-Q3,30", "2024-Q4,2"],
  };

  it("shows no quarter of a year that would leave a small one", async () => {
    expect(await shownOn("2025-12-31", story)).toEqual(["2024 77"]);
    for (const day of ["2024-03-31", "2024-06-30", "2024-10-01"]) {
      expect((await shownOn(day, story)).join()).not.toMatch(/ \d/);
      const { repository } = await opened(story);
      const released = releaseUntil(repository, day).get("x");
      expect(released?.series.every(({ hidden }) => hidden)).toBe(true);
    }
  });
});

describe("total and parts in other kinds of periods", () => {
  const of = (value: string) => ({ cell: { dimension: "gender", value } });

  it("hide the parts that leave a small rest of the half-year", async () => {
    const story = {
      indicator:
        "type: count\ncounts: people\nfrequency: half-year\nbreakdowns: [{by: gender, complete: true}]",
      header: "gender,value",
      rows: ["2025-H1,,57", "2025-Q1,m,20", "2025-Q1,v,15", "2025-Q2,m,10", "2025-Q2,v,10"],
    };
    expect(await shownOn("2026-01-01", story)).toEqual(["2025-H1 57"]);
    for (const value of ["m", "v"]) {
      expect((await shownOn("2026-01-01", story, of(value))).join()).not.toMatch(/ \d/);
    }
  });

  it("hide the quarters of one partner beside the year of another", async () => {
    const story = {
      indicator:
        "type: count\ncounts: people\nfrequency: year\nover_partners: sum\nbreakdowns: [{by: partner}]",
      header: "partner,value",
      rows: [
        "2025,,62",
        "2025,keyhome,30",
        "2025-Q1,riverside,10",
        "2025-Q2,riverside,5",
        "2025-Q3,riverside,7",
        "2025-Q4,riverside,8",
      ],
    };
    expect((await shownOn("2026-01-01", story, { partner: "riverside" })).join()).not.toMatch(/ \d/);
  });
});

describe("cumulative people", () => {
  it("are hidden where few came in between, and the latest is kept", async () => {
    const story = {
      indicator: "type: count\ncounts: people\nfrequency: quarter\ncumulative: true",
      header: "value",
      rows: ["2024-Q4,40", "2025-Q1,50", "2025-Q2,52", "2025-Q3,53"],
    };
    expect(await shownOn("2026-01-01", story)).toEqual([
      "2024-Q4 40",
      "2025-Q1 hidden",
      "2025-Q2 hidden",
      "2025-Q3 53",
    ]);
  });
});

describe("a draft of a public source", () => {
  it("frees nothing", async () => {
    const attainment = await published(
      {
        indicator: "type: count\ncounts: people\nsource: s",
        header: "value",
        rows: ["2025,3"],
        files: { "sources.yaml": "- {id: s, name: S, kind: public-statistics, draft: true}\n" },
      },
      "x",
    );
    expect(attainment.latest).toMatchObject({ hidden: true });
  });
});

describe("a half-year and two quarters", () => {
  it("make the year, and no row is dropped in silence", async () => {
    const story = {
      indicator: "type: count\ncounts: things\nfrequency: year\nover_time: sum",
      header: "value",
      rows: ["2025-H1,5", "2025-Q3,6", "2025-Q4,7"],
    };
    expect(await shownOn("2026-01-01", story)).toEqual(["2025 18"]);
  });
});

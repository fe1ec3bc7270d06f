import { describe, expect, it } from "vitest";
import { publishBreakdowns } from "../../src/disclosure/breakdowns.ts";
import { guardFor } from "../../src/disclosure/guard.ts";
import { prepareProtection } from "../../src/disclosure/protection.ts";
import { publishSeries } from "../../src/disclosure/series.ts";
import { memoryTree } from "../../src/files/memory.ts";
import type { Selection } from "../../src/measure/figures.ts";
import { measure, seriesFor } from "../../src/measure/series.ts";
import { loadRepository } from "../../src/model/load.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { measured } from "../support/measured.ts";

// What follows from all that is shown together, proven cell by cell.

const values = (ids: readonly string[]) => `[${ids.map((id) => `{id: ${id}, name: ${id}}`).join(", ")}]`;
const EIGHT = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
const DIMENSIONS = {
  "dimensions.yaml": [
    `- {id: street, name: s, values: ${values(EIGHT)}}`,
    `- {id: gender, name: g, values: ${values(["m", "v"])}}`,
    `- {id: town, name: t, values: ${values(["inside", "outside"])}}`,
    `- {id: service, name: s, values: ${values(["near", "far"])}}`,
  ].join("\n"),
};

interface Story {
  readonly type?: string;
  readonly indicator: string;
  readonly header: string;
  readonly rows: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

async function opened({ type = "count", indicator, header, rows, files = {} }: Story) {
  const all = await measured({
    indicator: `type: ${type}\ncounts: people\n${indicator}`,
    rows: `indicator,period,${header}\n${rows.map((row) => `x,${row}\n`).join("")}`,
    files: { ...DIMENSIONS, ...files },
  });
  const entity = all.repository.entities.indicator.get("x");
  if (!entity) throw new Error("the indicator was not read");
  return { ...all, entity };
}

type Opened = Awaited<ReturnType<typeof opened>>;

function shown(all: Opened, of: Selection = {}, indicator = "x") {
  const series = seriesFor(all.measures, indicator, of);
  if (!series) throw new Error("no series");
  return publishSeries(series, all).figures.map((figure) =>
    figure.hidden ? `${figure.period.text} hidden` : `${figure.period.text} ${figure.value}`,
  );
}

const STREETS = [40, 35, 3, 28, 22, 31, 12, 19];

describe("a table of eight groups with one small cell", () => {
  const story = {
    indicator: "breakdowns: [{by: street, complete: true}]",
    header: "street,value",
    rows: [`2025,,190`, ...EIGHT.map((street, index) => `2025,${street},${STREETS[index]}`)],
  };

  it("shows six: the small one and one beside it are hidden", async () => {
    const all = await opened(story);
    const [published] = publishBreakdowns(all.entity, all.measures, all.repository);
    expect(published?.cells.map(({ value }) => value)).toEqual(["a", "b", "d", "e", "f", "h"]);
    expect(published?.hiddenCells).toEqual(["c", "g"]);
    expect(published?.hidden).toBe(false);
    expect(shown(all)).toEqual(["2025 190"]);
  });

  it("whatever the order of the rows", async () => {
    const all = await opened({ ...story, rows: [...story.rows].reverse() });
    expect(publishBreakdowns(all.entity, all.measures, all.repository)[0]?.hiddenCells).toEqual(["c", "g"]);
  });

  it("shows nothing of it where nobody prepared what is shown together", async () => {
    const repository = await loadRepository(
      memoryTree({
        ...BASE_REPOSITORY,
        ...DIMENSIONS,
        "indicators/x.yaml": `name: X\ntype: count\ncounts: people\n${story.indicator}\n`,
        "data/x.csv": `indicator,period,street,value\n${story.rows.map((row) => `x,${row}\n`).join("")}`,
      }),
    );
    const known = { repository, measures: measure(repository) };
    const entity = repository.entities.indicator.get("x");
    const figure = known.measures.series.get("x")?.figures[0];
    if (!entity || !figure) throw new Error("the indicator was not read");
    expect(guardFor(known, entity)(figure)).toBe("small-group");
    expect(publishBreakdowns(entity, known.measures, repository)[0]?.hidden).toBe(true);
    await prepareProtection(known);
    expect(guardFor(known, entity)(figure)).toBeUndefined();
  });
});

describe("a share that nobody of a small group has", () => {
  const story = (rows: readonly string[]): Story => ({
    type: "proportion",
    indicator: "breakdowns: [{by: street, complete: true}]",
    header: "street,numerator,denominator",
    rows,
  });
  const street = (all: Opened, value: string) => shown(all, { cell: { dimension: "street", value } });

  it("is hidden as one that all have is, with another beside it", async () => {
    const rows = ["2025,,30,68", "2025,a,10,20", "2025,b,0,8", "2025,c,20,40"];
    const all = await opened(story(rows));
    expect(street(all, "b")).toEqual(["2025 hidden"]);
    // By the total and the others, who knows two knows the third.
    expect([...street(all, "a"), ...street(all, "c")].filter((each) => each.endsWith("hidden"))).not.toEqual(
      [],
    );
  });

  it("is hidden where it is only what others leave", async () => {
    const all = await opened({
      ...story(["2025,,30,68", "2025,a,10,20", "2025,c,20,40"]),
      indicator: "breakdowns: [{by: street}]",
    });
    expect(
      [...street(all, "a"), ...street(all, "c"), ...shown(all)].some((each) => each.endsWith("hidden")),
    ).toBe(true);
  });

  it("is shown in a group in which another number could be", async () => {
    const all = await opened(story(["2025,,30,80", "2025,a,10,20", "2025,b,0,20", "2025,c,20,40"]));
    expect(street(all, "b")).toEqual(["2025 0"]);
  });
});

describe("two breakdowns, each safe alone", () => {
  it("are not shown both where the one lies within the other and few are between them", async () => {
    // Whoever comes to the service nearby lives in town; two who live in town go far.
    const all = await opened({
      indicator: "breakdowns: [{by: town}, {by: service}]",
      header: "town,service,value",
      rows: [
        ...["2025,,,90", "2025,inside,,32", "2025,outside,,58", "2025,,near,30", "2025,,far,60"],
        ...["2025,inside,near,30", "2025,inside,far,2", "2025,outside,near,0", "2025,outside,far,58"],
      ],
    });
    const inside = shown(all, { cell: { dimension: "town", value: "inside" } });
    const near = shown(all, { cell: { dimension: "service", value: "near" } });
    expect([...inside, ...near].filter((each) => each.endsWith("hidden")).length).toBeGreaterThan(0);
  });

  it("are shown where nothing is small between them", async () => {
    const all = await opened({
      indicator: "breakdowns: [{by: town}, {by: service}]",
      header: "town,service,value",
      rows: [
        ...["2025,,,90", "2025,inside,,36", "2025,outside,,54", "2025,,near,30", "2025,,far,60"],
        ...["2025,inside,near,30", "2025,inside,far,6", "2025,outside,near,0", "2025,outside,far,54"],
      ],
    });
    expect(shown(all, { cell: { dimension: "town", value: "inside" } })).toEqual(["2025 36"]);
    expect(shown(all, { cell: { dimension: "service", value: "near" } })).toEqual(["2025 30"]);
  });

  it("are not shown both where a partner and a group are nearly the same people", async () => {
    // One partner has women only; three women come to the other.
    const all = await opened({
      indicator: "over_partners: sum\nbreakdowns: [{by: gender, complete: true}]",
      header: "partner,gender,value",
      rows: ["2025,keyhome,m,0", "2025,keyhome,v,40", "2025,riverside,m,30", "2025,riverside,v,3"],
    });
    const partners = shown(all, { partner: "keyhome" });
    const women = shown(all, { cell: { dimension: "gender", value: "v" } });
    expect(partners.includes("2025 40") && women.includes("2025 43")).toBe(false);
    expect(shown(all)).toEqual(["2025 73"]);
  });
});

describe("two indicators of which the one is part of the other", () => {
  const house = (text: string) => ({
    "indicators/y.yaml": "name: Y\ntype: count\ncounts: people\n",
    "data/y.csv": "indicator,period,value\ny,2025,50\n",
    "impact.yaml": `format: 1\ncoalition: {id: c, name: C}\nlanguages: [en]\nhouse_rules:\n  - {id: part, rule: "${text}"}\n`,
  });
  const story = (value: number, rule: string) => ({
    indicator: "",
    header: "value",
    rows: [`2025,${value}`],
    files: house(rule),
  });

  it("are not shown both where few are in the one and not in the other", async () => {
    const all = await opened(story(47, "x <= y"));
    expect([...shown(all), ...shown(all, {}, "y")].filter((each) => each === "2025 hidden")).toHaveLength(1);
  });

  it.each([
    ["many are", 40, "x <= y"],
    ["nobody is", 50, "x <= y"],
    ["nothing was agreed", 47, "y >= 5"],
  ])("are where %s", async (_title, value, rule) => {
    const all = await opened(story(value, rule));
    expect([...shown(all), ...shown(all, {}, "y")]).toEqual([`2025 ${value}`, "2025 50"]);
  });
});

describe("a cumulative breakdown", () => {
  it("hides the steps that are small, cell by cell", async () => {
    const row = (period: string, counts: readonly number[]) => [
      `${period},,${counts.reduce((a, b) => a + b, 0)}`,
      ...counts.map((count, index) => `${period},${EIGHT[index]},${count}`),
    ];
    const all = await opened({
      indicator: "cumulative: true\nbreakdowns: [{by: street}]",
      header: "street,value",
      rows: [...row("2024", [20, 30, 40, 25]), ...row("2025", [32, 33, 55, 40])],
    });
    // Between 2024 and 2025 three came from b: one of its figures is not shown, and others with it.
    const b = shown(all, { cell: { dimension: "street", value: "b" } });
    expect(b.filter((each) => each.endsWith("hidden")).length).toBeGreaterThan(0);
    expect(shown(all)).toEqual(["2024 115", "2025 160"]);
    const a = shown(all, { cell: { dimension: "street", value: "a" } });
    const c = shown(all, { cell: { dimension: "street", value: "c" } });
    expect([...a, ...c].some((each) => !each.endsWith("hidden"))).toBe(true);
  });
});

describe("a number that is no number of people", () => {
  it("is not shown, nor is its breakdown", async () => {
    const all = await opened({
      type: "mean",
      indicator: "breakdowns: [{by: gender}]",
      header: "gender,value,n",
      rows: ["2025,,4,90", "2025,m,4,40.5", "2025,v,4,49.5"],
    });
    expect(shown(all, { cell: { dimension: "gender", value: "v" } }).join()).not.toMatch(/ \d/);
  });
});

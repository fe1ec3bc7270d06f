import { describe, expect, it } from "vitest";
import { publishAttainment } from "../../src/disclosure/attainment.ts";
import { guardFor } from "../../src/disclosure/guard.ts";
import { publishSeries } from "../../src/disclosure/series.ts";
import { attain } from "../../src/measure/attainment.ts";
import type { Selection } from "../../src/measure/figures.ts";
import { seriesFor } from "../../src/measure/series.ts";
import { measured } from "../support/measured.ts";

// A statistician looked again at what stands beside a figure: each of these gave a small group away.

const DIMENSIONS = {
  "dimensions.yaml":
    "- {id: gender, name: g, values: [{id: m, name: m}, {id: v, name: v}]}\n" +
    "- {id: past, name: p, sensitive: true, values: [{id: with, name: w}, {id: without, name: o}, {id: onbekend, name: u}]}\n",
};
const HEADER = "indicator,period,partner,gender,past,value,numerator,denominator,n\n";
const COUNT = "type: count\ncounts: people\n";

type Files = Readonly<Record<string, string>>;

async function known(indicator: string, rows: readonly string[], files: Files = {}) {
  const csv = rows.map((row) => `${row}${",".repeat(8 - row.split(",").length + 1)}\n`).join("");
  return measured({ indicator, rows: HEADER + csv, files: { ...DIMENSIONS, ...files } });
}

type Known = Awaited<ReturnType<typeof known>>;

function shown(all: Known, id: string, of: Selection = {}): readonly string[] {
  const series = seriesFor(all.measures, id, of);
  if (!series) throw new Error("no series");
  return publishSeries(series, all).figures.map((figure) =>
    figure.hidden ? `${figure.period.text} hidden` : `${figure.period.text} ${figure.value}`,
  );
}

function baselineOf(all: Known, of: Selection = {}) {
  const series = seriesFor(all.measures, "x", of);
  const indicator = all.repository.entities.indicator.get("x");
  if (!series || !indicator) throw new Error("no series");
  return publishAttainment(attain(series), all.repository, guardFor(all, indicator, of)).baseline;
}

describe("a baseline that was typed is a total as well", () => {
  it("less the one partner with rows of that year it leaves three people of another", async () => {
    const all = await known(`${COUNT}over_partners: none\nbaseline: {period: 2024, value: 30}`, [
      "x,2024,keyhome,,,27",
      "x,2025,keyhome,,,30",
      "x,2025,riverside,,,30",
    ]);
    // The one partner knows its own: only the baseline can be hidden.
    expect(baselineOf(all)).toMatchObject({ hidden: true });
    expect(shown(all, "x", { partner: "keyhome" })).toEqual(["2024 27", "2025 30"]);
  });

  it("less its groups it leaves those of whom no row tells", async () => {
    const all = await known(`${COUNT}breakdowns: [{by: gender}]\nbaseline: {period: 2024, value: 60}`, [
      "x,2024,,m,,30",
      "x,2024,,v,,28",
      "x,2025,,,,60",
    ]);
    const states = [
      ...shown(all, "x", { cell: { dimension: "gender", value: "m" } }),
      ...shown(all, "x", { cell: { dimension: "gender", value: "v" } }),
    ];
    expect(states.filter((state) => state.endsWith("hidden"))).toHaveLength(1);
  });

  it("and tells nothing where enough people are left", async () => {
    const all = await known(`${COUNT}over_partners: none\nbaseline: {period: 2024, value: 40}`, [
      "x,2024,keyhome,,,27",
      "x,2025,keyhome,,,30",
      "x,2025,riverside,,,30",
    ]);
    expect(shown(all, "x", { partner: "keyhome" })).toEqual(["2024 27", "2025 30"]);
  });
});

describe("the ratio of two counts of people", () => {
  const ratio = (of: string) => ({
    "indicators/y.yaml": `name: Y\n${COUNT}`,
    "indicators/c.yaml": `name: C\ntype: computed\ncounts: people\ncomputed: {ratio: {of: ${of}}}\n`,
  });

  it("47 of 50 says that three did not", async () => {
    const all = await known(COUNT, ["x,2025,,,,47", "y,2025,,,,50"], ratio("[x, y]"));
    const both = [...shown(all, "x"), ...shown(all, "y")];
    expect(both.filter((state) => state.endsWith("hidden"))).toHaveLength(1);
    expect(shown(all, "c")).toEqual(["2025 hidden"]);
  });

  it("is shown where enough did not, and where the one is more than the other", async () => {
    const enough = await known(COUNT, ["x,2025,,,,40", "y,2025,,,,50"], ratio("[x, y]"));
    expect(shown(enough, "c")).toEqual(["2025 0.8"]);
    const more = await known(COUNT, ["x,2025,,,,47", "y,2025,,,,50"], ratio("[y, x]"));
    expect(shown(more, "c")).toHaveLength(1);
  });
});

describe("an n beside a figure that does not rest on it", () => {
  it.each([
    ["a count", COUNT, "x,2025,,,,47,,,50"],
    ["a share with its own denominator", "type: proportion\ncounts: people\n", "x,2025,,,,,30,60,58"],
  ])("is not told: %s", async (_, indicator, row) => {
    const all = await known(indicator, [row]);
    const series = seriesFor(all.measures, "x", {});
    const [figure] = series ? publishSeries(series, all).figures : [];
    expect(figure).toMatchObject({ hidden: false });
    expect(figure).not.toHaveProperty("n");
  });
});

describe("in a sensitive breakdown, nobody unknown in any language", () => {
  it("tells nothing of anyone", async () => {
    const all = await known(`${COUNT}breakdowns: [{by: past, complete: true}]`, [
      "x,2025,,,,40",
      "x,2025,,,with,20",
      "x,2025,,,without,20",
      "x,2025,,,onbekend,0",
    ]);
    for (const value of ["with", "without", "onbekend"])
      expect(shown(all, "x", { cell: { dimension: "past", value } })).not.toContain("2025 hidden");
  });
});

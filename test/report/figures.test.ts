import { describe, expect, it } from "vitest";
import type { IndicatorPart } from "../../src/report/report-model.ts";
import { modelOf, withReport } from "../support/report.ts";

const HEAD = "indicator,period,numerator,denominator,value,n,sd,status\n";

/** The indicator `x` of the story, as a report in that language shows it. */
async function shown(
  indicator: string,
  rows: readonly string[],
  lang: "nl" | "en" | "fr" = "en",
): Promise<IndicatorPart> {
  const repository = await withReport({
    "indicators/x.yaml": `name: X\nunit: people\nbaseline: {period: 2024}\n${indicator}\n`,
    "data/x.csv": HEAD + rows.map((row) => `x,${row}\n`).join(""),
    "impact.yaml": (text) => `${text}privacy: {minimum_count: 1}\n`,
  });
  const found = modelOf(repository, "yearly", lang)
    .outcomes.flatMap(({ indicators }) => indicators)
    .find(({ id }) => id === "x");
  if (!found) throw new Error("x is not in the report");
  return found;
}

const SHARE = "type: proportion\ncounts: people\ndirection: increase\ntargets: [{period: 2026, value: 0.8}]";

describe("a share says no more than its group can bear", () => {
  it.each([
    ["2024,2,9,,,,final", "2025,7,9,,,,final", "2024: 2 of 9", "2025: 7 of 9"],
    [
      "2024,4,10,,,,final",
      "2025,12,19,,,,final",
      "2024: 4 of 10 (40%; small group, margin 17% to 69%, 95% certain)",
      "2025: 12 of 19 (63%; small group, margin 41% to 81%, 95% certain)",
    ],
    ["2024,8,20,,,,final", "2025,41,74,,,,final", "2024: 8 of 20 (40%)", "2025: 41 of 74 (55%)"],
    ["2024,99,199,,,,final", "2025,123,234,,,,final", "2024: 99 of 199 (49.7%)", "2025: 123 of 234 (52.6%)"],
  ])("%s, then %s", async (first, second, baseline, latest) => {
    expect(await shown(SHARE, [first, second])).toMatchObject({ baseline, latest });
  });

  it("below 10 there is nothing in hundredths: no interval, no way to the target", async () => {
    const part = await shown(SHARE, ["2024,2,9,,,,final", "2025,7,9,,,,final"]);
    expect(part).toMatchObject({ certainty: "", wayToNext: "", wayToFinal: "" });
    expect(part.change).not.toContain("%");
  });

  it("the interval stands with the figure from 20 on, and once", async () => {
    expect((await shown(SHARE, ["2024,8,20,,,,final", "2025,41,74,,,,final"])).certainty).toBe(
      "margin 44% to 66% (95% certain)",
    );
    expect((await shown(SHARE, ["2024,4,10,,,,final", "2025,12,19,,,,final"])).certainty).toBe("");
  });
});

describe("a computed fraction says no more than its group can bear", () => {
  const GROWTH = "type: computed\ncomputed: {growth: {of: y, since: 2024}}\ncounts: things";
  const TARGET = "direction: increase\ntargets: [{period: 2026, value: 1}]";

  async function grown(first: number, last: number): Promise<IndicatorPart> {
    const repository = await withReport({
      "indicators/y.yaml": "name: Y\ntype: count\ncounts: things\n",
      "indicators/x.yaml": `name: X\nbaseline: {period: 2024}\n${GROWTH}\n${TARGET}\n`,
      "data/y.csv": `indicator,period,value\ny,2024,${first}\ny,2025,${last}\n`,
    });
    const parts = modelOf(repository, "yearly", "en").outcomes.flatMap(({ indicators }) => indicators);
    const found = parts.find(({ id }) => id === "x");
    if (!found) throw new Error("x is not in the report");
    return found;
  }

  it.each([
    [6, 9, "2025: from 6 to 9", ""],
    [12, 16, "2025: +33% (small group)", "33% of the way"],
    [60, 81, "2025: +35%", "35% of the way"],
    [600, 813, "2025: +35.5%", "36% of the way"],
  ])("growth from %i to %i", async (first, last, latest, wayToNext) => {
    expect(await grown(first, last)).toMatchObject({ latest, wayToNext });
  });

  it("a gap between groups has no decimals of fewer than 100, and no points of fewer than 10", async () => {
    const gap = async (m: string, v: string) => {
      const repository = await withReport({
        "impact.yaml": (text) => `${text}privacy: {minimum_count: 1}\n`,
        "dimensions.yaml": "- {id: gender, name: g, values: [{id: m, name: m}, {id: v-x, name: v}]}\n",
        "indicators/y.yaml": "name: Y\ntype: proportion\ncounts: people\nbreakdowns: [{by: gender}]\n",
        "indicators/x.yaml":
          "name: X\ntype: computed\ncomputed: {difference: {of: y, dimension: gender, from: m, to: v-x}}\ncounts: people\n",
        "data/y.csv": `indicator,period,gender,numerator,denominator\ny,2025,m,${m}\ny,2025,v-x,${v}\n`,
      });
      const parts = modelOf(repository, "yearly", "en").outcomes.flatMap(({ indicators }) => indicators);
      const { latest, certainty } = parts.find(({ id }) => id === "x") ?? {};
      return [latest, certainty];
    };
    expect(await gap("3,8", "7,12")).toEqual(["2025: 3 of 8 and 7 of 12", ""]);
    expect(await gap("20,50", "33,60")).toEqual([
      "2025: 15 percentage points",
      "margin -4 to 32 percentage points (95% certain)",
    ]);
    expect(await gap("201,500", "333,600")).toEqual([
      "2025: 15.3 percentage points",
      "margin 9.4 to 21.1 percentage points (95% certain)",
    ]);
  });
});

describe("a change is called one only where chance is unlikely", () => {
  it.each([
    ["2024,20,52,,,,final", "2025,41,74,,,,final", /No clear change: the difference may be chance\.$/],
    ["2024,10,62,,,,final", "2025,41,58,,,,final", /That is a clear rise\.$/],
    ["2024,41,58,,,,final", "2025,10,62,,,,final", /That is a clear fall\.$/],
  ])("%s, then %s", async (first, second, end) => {
    expect((await shown(SHARE, [first, second])).change).toMatch(end);
  });

  it("where that cannot be told, the values stand alone", async () => {
    const { change } = await shown("type: count\ncounts: things\ndirection: increase", [
      "2024,,,14,,,final",
      "2025,,,31,,,final",
    ]);
    expect(change).toBe("In 2024: 14 people. In 2025: 31 people.");
  });

  it("a single figure is no change, and none is said to be none", async () => {
    expect((await shown(SHARE, ["2025,41,74,,,,final"])).change).toBe("In 2025: 41 of 74 people (55%).");
    expect((await shown(SHARE, [])).change).toBe("There are no figures yet.");
  });
});

describe("other figures", () => {
  it("a mean carries its number of answers and its scale", async () => {
    const part = await shown("type: mean\ncounts: people\nscale: {from: 0, to: 10}\ndirection: increase", [
      "2024,,,4.4,18,,final",
      "2025,,,5.9,47,1.2,provisional",
    ]);
    expect(part).toMatchObject({
      latest: "2025: 5.9 (n = 47)",
      certainty: "margin 5.5 to 6.3 (95% certain)",
    });
    expect(part.change).toContain("5.9 on a scale from 0 to 10 (47 answers)");
    expect(part.notes).toEqual(["The latest figure is a provisional figure."]);
  });

  it("what should stay in a band is told with its band and its warning light", async () => {
    const part = await shown(
      "type: amount\ncounts: things\ndirection: maintain\nrange: {to: 2}\nalert: {above: 2}",
      ["2024,,,0,,,final", "2025,,,2.5,,,final"],
    );
    expect(part).toMatchObject({ final: "at most 2 people", judgement: "beyond the limit", isAlert: true });
    expect(part.notes[0]).toBe("This figure is past the limit that we watch: 2 people.");
  });

  it("a break in the series takes the way to the target and the judgement with it", async () => {
    const part = await shown(
      `${SHARE}\ndefinition_since: [{period: 2025, change: counted anew, break_in_series: true}]`,
      ["2024,20,52,,,,final", "2025,41,74,,,,final"],
    );
    expect(part).toMatchObject({ wayToNext: "", state: "cannot-tell", judgedBy: "the series is broken" });
    expect(part.notes[0]).toContain("The series is broken from 2025: counted anew.");
  });

  it("a total says how many partners reported", async () => {
    const repository = await withReport({
      "indicators/x.yaml":
        "name: X\ntype: count\ncounts: things\nover_partners: sum\ndelivered_by: [riverside, keyhome]\n",
      "data/x.csv": "indicator,period,partner,value,status\nx,2025,riverside,12,final\n",
    });
    const parts = modelOf(repository, "yearly", "en").outcomes.flatMap(({ indicators }) => indicators);
    expect(parts.find(({ id }) => id === "x")?.notes).toEqual(["Figures from 1 of 2 partners."]);
  });

  it.each([
    ["nl", "2025: 41 van de 74 (55%)", "Geen duidelijke verandering"],
    ["fr", "2025\u00a0: 41 sur 74 (55\u202f%)", "Pas de changement clair"],
  ] as const)("in %s", async (lang, latest, words) => {
    const part = await shown(SHARE, ["2024,20,52,,,,final", "2025,41,74,,,,final"], lang);
    expect(part.latest).toBe(latest);
    expect(part.change).toContain(words);
  });
});

describe("the day of the report", () => {
  it("figures after its period, or after its day, are not there", async () => {
    const report = (text: string) => `reader: funder\n${text}\n`;
    const latest = async (text: string, asOf?: string) => {
      const model = modelOf(await withReport({}, report(text)), "yearly", "en", asOf);
      return model.outcomes.flatMap(({ indicators }) => indicators).map((each) => each.latest);
    };
    expect(await latest("period: 2025")).toEqual(["2025: 17", "2025: 27 of 54 (50%)"]);
    expect(await latest("period: 2024")).toEqual(["2024: 12", "2024: 20 of 50 (40%)"]);
    expect(await latest("as_of: 2025-06-30")).toEqual(["2024: 12", "2024: 20 of 50 (40%)"]);
    expect(await latest("period: 2023", "2026-03-01")).toEqual(["–", "–"]);
  });
});

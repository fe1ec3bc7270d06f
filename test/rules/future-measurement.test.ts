import { describe, expect, it } from "vitest";
import { add, check, swap, withBase } from "../support/repository.ts";
import { tellStories } from "./stories.ts";

const HOMES = "data/homes.csv";

describe("a figure of a period that has yet to begin", () => {
  tellStories([
    {
      title: "a year with two digits that changed places",
      files: { [HOMES]: add("homes-let,2042,7,final\n") },
      found: ["future-measurement data/homes.csv:4:11 indicator=homes-let period=2042 begins=2042-01-01"],
    },
    {
      title: "a running year is no slip, nor is a period that begins on the day itself",
      files: {
        "impact.yaml": swap("stage: full", "stage: start"),
        [HOMES]: add("homes-let,2026,4,provisional\nhomes-let,2026-03,1,provisional\n"),
      },
      found: [],
    },
    {
      title: "the next month has yet to begin",
      files: {
        "impact.yaml": swap("stage: full", "stage: start"),
        [HOMES]: add("homes-let,2026-04,1,provisional\n"),
      },
      found: ["future-measurement data/homes.csv:4:11 indicator=homes-let period=2026-04 begins=2026-04-01"],
    },
    {
      title: "on the day on which it begins it is quiet",
      files: {
        "impact.yaml": swap("stage: full", "stage: start\nrules: {consent-missing: off}"),
        [HOMES]: add("homes-let,2026-04,1,provisional\n"),
      },
      asOf: "2026-04-01",
      found: [],
    },
  ]);

  it("is told once per indicator and period in a file, with a count of the rest", async () => {
    const rows = ["m", "v-x"].map((group) => `stable-housing-12m,2042,${group},3,6,final\n`).join("");
    const files = withBase({
      [HOMES]: add("homes-let,2042,7,final\nhomes-let,2043,7,final\n"),
      "data/stable-housing.csv": add(`stable-housing-12m,2042,,6,12,final\n${rows}`),
    });
    const found = (await check(files)).filter(({ rule }) => rule === "future-measurement");
    expect(found.map(({ args, where, more }) => [where.path, Object.values(args)[1], more])).toEqual([
      [HOMES, "2042", undefined],
      [HOMES, "2043", undefined],
      ["data/stable-housing.csv", "2042", 2],
    ]);
  });

  it("can be set aside for one row", async () => {
    const exempt =
      'rules: {exempt: [{rule: future-measurement, at: "figure:homes-let/2042", reason: a forecast we keep}]}\n';
    const files = withBase({
      "impact.yaml": add(exempt),
      [HOMES]: add("homes-let,2042,7,final\nhomes-let,2043,7,final\n"),
    });
    const found = (await check(files)).filter(
      ({ rule }) => rule.includes("future") || rule.includes("exempt"),
    );
    expect(found.map(({ args }) => args)).toEqual([
      { indicator: "homes-let", period: "2043", begins: "2043-01-01" },
    ]);
  });
});

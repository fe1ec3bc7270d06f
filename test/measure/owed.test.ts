import { describe, expect, it } from "vitest";
import { daysBetween, shiftDay } from "../../src/measure/calendar.ts";
import { owed } from "../../src/measure/owed.ts";
import { add, both, type Change, open, swap, withBase } from "../support/repository.ts";

/** One indicator in the base repository, and what is owed on a day, as `who period due late`. */
interface Case {
  readonly title: string;
  readonly indicator: string;
  readonly rows?: string;
  readonly files?: Readonly<Record<string, Change>>;
  readonly asOf: string;
  readonly owed: readonly string[];
}

async function owedOf({ indicator, rows, files = {}, asOf }: Case): Promise<readonly string[]> {
  const { repository } = await open(
    withBase({
      "indicators/x.yaml": `name: X\ntype: count\n${indicator}`,
      ...(rows !== undefined && { "data/x.csv": `indicator,period,partner,gender,value,status\n${rows}` }),
      ...files,
    }),
    { asOf },
  );
  return owed(repository, asOf)
    .filter((each) => each.indicator === "x")
    .map(({ partner, source, period, due, daysLate }) =>
      [partner ?? source ?? "-", period.text, due, daysLate].join(" "),
    );
}

const QUARTERS = "frequency: quarter\ndeliver_within: 90\ndelivered_by: [riverside, keyhome]\n";

const CASES: readonly Case[] = [
  {
    title: "nobody is late on the last day of grace",
    indicator: QUARTERS,
    rows: "x,2025-Q1,riverside,,1,\nx,2025-Q1,keyhome,,1,\n",
    asOf: "2025-09-28",
    owed: [],
  },
  {
    title: "a day later everybody is",
    indicator: QUARTERS,
    rows: "x,2025-Q1,riverside,,1,\nx,2025-Q1,keyhome,,1,\n",
    asOf: "2025-09-29",
    owed: ["riverside 2025-Q2 2025-09-28 1", "keyhome 2025-Q2 2025-09-28 1"],
  },
  {
    title: "one partner that delivers does not speak for the other",
    indicator: QUARTERS,
    rows: "x,2025-Q1,riverside,,1,\nx,2025-Q1,keyhome,,1,\nx,2025-Q2,riverside,,1,\nx,2025-Q3,riverside,,1,\n",
    asOf: "2026-03-01",
    owed: ["keyhome 2025-Q2 2025-09-28 154", "keyhome 2025-Q3 2025-12-29 62"],
  },
  {
    title: "withheld, not applicable and one group only are deliveries",
    indicator: QUARTERS,
    rows: "x,2025-Q1,riverside,,,withheld\nx,2025-Q1,keyhome,,na,\nx,2025-Q2,riverside,m,1,\nx,2025-Q2,keyhome,m,1,\n",
    asOf: "2025-12-01",
    owed: [],
  },
  {
    title: "a total says that everybody delivered, as long as no partner is named",
    indicator: QUARTERS,
    rows: "x,2025-Q1,,,3,\nx,2025-Q2,,,3,\nx,2025-Q2,riverside,,1,\n",
    asOf: "2025-12-01",
    owed: ["keyhome 2025-Q2 2025-09-28 64"],
  },
  {
    title: "without delivered_by the indicator owes, and its source is named",
    indicator: "frequency: year\ndeliver_within: 90\nsource: rent-register\n",
    rows: "x,2023,,,1,\n",
    asOf: "2026-03-31",
    owed: ["rent-register 2024 2025-03-31 365"],
  },
  {
    title: "a year is owed once the ninety days that were agreed are over",
    indicator: "frequency: year\ndeliver_within: 90\nsource: rent-register\n",
    rows: "x,2024,,,1,\n",
    asOf: "2026-04-01",
    owed: ["rent-register 2025 2026-03-31 1"],
  },
  {
    title: "so is a month, once its own are",
    indicator: "frequency: month\ndeliver_within: 28\n",
    rows: "x,2025-01,,,1,\n",
    asOf: "2025-03-29",
    owed: ["- 2025-02 2025-03-28 1"],
  },
  {
    title: "other days were agreed with the indicator",
    indicator: "frequency: month\ndeliver_within: 10\nsource: rent-register\n",
    rows: "x,2025-01,,,1,\n",
    files: { "sources.yaml": add("  deliver_within: 400\n") },
    asOf: "2025-03-15",
    owed: ["rent-register 2025-02 2025-03-10 5"],
  },
  {
    title: "statistics that appear two years later are in time until then",
    indicator: "frequency: year\nsource: rent-register\n",
    rows: "x,2021,,,1,\n",
    files: { "sources.yaml": add("  deliver_within: 730\n"), "impact.yaml": swap("2024-01", "2020-01") },
    asOf: "2026-03-01",
    owed: ["rent-register 2022 2024-12-30 426", "rent-register 2023 2025-12-30 61"],
  },
  {
    title: "a school year, of which only ten months came",
    indicator: "frequency: school-year\ndeliver_within: 90\n",
    rows: `x,2023-2024,,,1,\n${["2024-09", "2024-10", "2024-11", "2024-12", "2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"].map((month) => `x,${month},,,1,\n`).join("")}`,
    files: { "impact.yaml": swap("2024-01", "2023-01") },
    asOf: "2025-12-01",
    owed: ["- 2024-2025 2025-11-29 2"],
  },
  {
    title: "three months are a quarter, two are not",
    indicator: QUARTERS,
    rows: `${["2025-01", "2025-02", "2025-03"].map((month) => `x,${month},riverside,,1,\n`).join("")}x,2025-01,keyhome,,1,\nx,2025-02,keyhome,,1,\n`,
    asOf: "2025-07-01",
    owed: ["keyhome 2025-Q1 2025-06-29 2"],
  },
  {
    title: "a figure of the whole year is there, though it tells less than agreed",
    indicator: QUARTERS,
    rows: "x,2024,riverside,,1,\nx,2024,keyhome,,1,\n",
    asOf: "2025-06-01",
    owed: [],
  },
  {
    title: "thirteen weeks are a quarter",
    indicator: "frequency: quarter\ndeliver_within: 90\n",
    rows: Array.from({ length: 13 }, (_, week) => `x,2025-W${week + 27},,,1,\n`).join(""),
    asOf: "2026-02-01",
    owed: [],
  },
  {
    title: "twelve weeks are not",
    indicator: "frequency: quarter\ndeliver_within: 90\n",
    rows: `x,2025-Q2,,,1,\n${Array.from({ length: 12 }, (_, week) => `x,2025-W${week + 27},,,1,\n`).join("")}`,
    asOf: "2026-02-01",
    owed: ["- 2025-Q3 2025-12-29 34"],
  },
  {
    title: "before the coalition began nobody owed anything",
    indicator: "frequency: year\ndeliver_within: 90\n",
    rows: "x,2019,,,1,\nx,2024,,,1,\n",
    asOf: "2026-03-01",
    owed: [],
  },
  {
    title: "never measured: owed since the coalition began",
    indicator: "frequency: year\ndeliver_within: 90\n",
    asOf: "2026-03-01",
    owed: ["- 2024 2025-03-31 335"],
  },
  {
    title: "never measured: owed since the baseline that was chosen",
    indicator: "frequency: half-year\ndeliver_within: 90\nbaseline: {period: 2025-H1}\n",
    asOf: "2026-03-01",
    owed: ["- 2025-H1 2025-09-28 154"],
  },
  {
    title: "never measured, and nobody knows since when",
    indicator: "frequency: year\ndeliver_within: 90\n",
    files: { "impact.yaml": swap("  starts: 2024-01-01\n", "") },
    asOf: "2026-03-01",
    owed: [],
  },
  {
    title: "a partner that signed later owes nothing from before",
    indicator: QUARTERS,
    rows: "x,2025-Q1,riverside,,1,\nx,2025-Q2,riverside,,1,\nx,2025-Q3,riverside,,1,\n",
    files: { "partners.yaml": swap("  role: core\n", "  role: core\n  engagement: {signed: 2025-06-15}\n") },
    asOf: "2026-03-01",
    owed: ["keyhome 2025-Q3 2025-12-29 62"],
  },
  {
    title: "after the coalition ended nobody owes",
    indicator: "frequency: year\ndeliver_within: 90\n",
    rows: "x,2024,,,1,\n",
    files: { "impact.yaml": swap("2024-01-01\n", "2024-01-01\n  ends: 2024-12-31\n") },
    asOf: "2027-03-01",
    owed: [],
  },
  ...[
    "frequency: once\ndeliver_within: 1\n",
    "frequency: continuous\ndeliver_within: 1\n",
    "deliver_within: 1\n",
    "frequency: month\ndeliver_within: 28\ndraft: true\n",
  ].map((indicator) => ({
    title: `nothing is owed with ${JSON.stringify(indicator)}`,
    indicator,
    rows: "x,2024-01,,,1,\n",
    asOf: "2026-03-01",
    owed: [],
  })),
  {
    title: "nobody wrote down by when: nothing is late",
    indicator: "frequency: year\n",
    rows: "x,2022,,,1,\n",
    asOf: "2026-03-01",
    owed: [],
  },
  {
    title: "nor where partners are to deliver, and the source says no day either",
    indicator: "frequency: month\ndelivered_by: [riverside, keyhome]\nsource: rent-register\n",
    rows: "x,2024-01,riverside,,1,\n",
    asOf: "2026-03-01",
    owed: [],
  },
  {
    title: "on the day itself, where that was written",
    indicator: "frequency: year\ndeliver_within: 0\n",
    rows: "x,2024,,,1,\n",
    asOf: "2026-01-01",
    owed: ["- 2025 2025-12-31 1"],
  },
  {
    title: "a background figure is nobody's duty",
    indicator: "frequency: year\ndeliver_within: 90\ncontext: true\n",
    rows: "x,2023,,,1,\n",
    asOf: "2026-03-01",
    owed: [],
  },
  {
    title: "unless somebody took it upon them",
    indicator: "frequency: year\ndeliver_within: 90\ncontext: true\ndelivered_by: [keyhome]\n",
    rows: "x,2023,,,1,\n",
    asOf: "2026-03-01",
    owed: ["keyhome 2024 2025-03-31 335"],
  },
  {
    title: "rows that could not be read: nothing is called late",
    indicator: "frequency: year\ndeliver_within: 90\n",
    rows: "x,2023,,,one,\n",
    asOf: "2026-03-01",
    owed: [],
  },
  {
    title: "the day of grace could not be read: nothing is called late",
    indicator: "frequency: year\ndeliver_within: soon\n",
    rows: "x,2023,,,1,\n",
    asOf: "2026-03-01",
    owed: [],
  },
  {
    title: "the source could not be read: nothing is called late",
    indicator: "frequency: year\nsource: rent-register\n",
    rows: "x,2023,,,1,\n",
    files: { "sources.yaml": "- [" },
    asOf: "2026-03-01",
    owed: [],
  },
  {
    title: "a partner that is not agreed yet owes nothing",
    indicator: "frequency: year\ndeliver_within: 90\ndelivered_by: [keyhome, nobody]\n",
    rows: "x,2023,,,1,\n",
    files: { "partners.yaml": swap("  role: core\n", "  role: core\n  draft: true\n") },
    asOf: "2026-03-01",
    owed: [],
  },
  {
    title: "a day far from now",
    indicator: "frequency: week\ndeliver_within: 0\n",
    rows: "x,2199-W50,,,1,\n",
    asOf: "9999-12-31",
    owed: ["- 2199-W51 2199-12-22 2848900", "- 2199-W52 2199-12-29 2848893"],
  },
  {
    title: "a day long ago",
    indicator: "frequency: week\ndeliver_within: 7\n",
    asOf: "0001-01-01",
    owed: [],
  },
];

describe("what is owed", () => {
  it.each(CASES)("$title", async (each) => {
    expect(await owedOf(each)).toEqual(each.owed);
  });

  it("is bounded, however long nothing came", async () => {
    const found = await owedOf({
      title: "",
      indicator: "frequency: day\ndeliver_within: 1\n",
      rows: "x,1950-01-01,,,1,\n",
      files: { "impact.yaml": both(swap("2024-01-01", "1950-01-01")) },
      asOf: "2026-03-01",
      owed: [],
    });
    expect(found).toHaveLength(60);
    expect(found.at(-1)).toBe("- 2026-02-27 2026-02-28 1");
  });
});

describe("the calendar", () => {
  it("counts days", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2025-03-30", "2025-03-29")).toBe(-1);
    expect(shiftDay("2024-12-31", 1)).toBe("2025-01-01");
    expect(shiftDay("2024-03-01", -1)).toBe("2024-02-29");
  });
});

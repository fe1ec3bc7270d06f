import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, both, check, swap, withBase } from "../support/repository.ts";
import { type Story, tellStories } from "./stories.ts";

const HOMES = "data/homes.csv";

/** A dimension with these values, each with its name. */
function area(...values: readonly (readonly [id: string, name: string])[]): (text: string) => string {
  const lines = values.map(([id, name]) => `    - {id: ${id}, name: ${JSON.stringify(name)}}\n`);
  return add(`- id: area\n  name: area\n  values:\n${lines.join("")}`);
}

const APART: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    "ages",
    [
      ["0-17", "0-17"],
      ["18-24", "18-24"],
      ["1-82", "1-82"],
    ],
  ],
  [
    "under and over",
    [
      ["under-18", "<18"],
      ["over-18", ">18"],
    ],
  ],
  [
    "zones",
    [
      ["zone-a", "Zone A"],
      ["zone-b", "Zone B"],
    ],
  ],
  [
    "numbered houses",
    [
      ["huis-1", "Huis 1"],
      ["huis-11", "Huis 11"],
    ],
  ],
  [
    "two genders in French",
    [
      ["etudiant", "étudiant"],
      ["etudiante", "étudiante"],
    ],
  ],
  [
    "short words",
    [
      ["male", "male"],
      ["mule", "mule"],
    ],
  ],
  [
    "other first letters",
    [
      ["deerlijk", "Deerlijk"],
      ["heerlijk", "Heerlijk"],
    ],
  ],
  [
    "two words of difference",
    [
      ["centre-north", "north"],
      ["center-noord", "noord"],
    ],
  ],
];

describe("groups that are different", () => {
  it.each(APART)("%s", async (_, values) => {
    expect(await check(withBase({ "dimensions.yaml": area(...values) }))).toEqual([]);
  });

  it("towns of a long list differ in one letter", async () => {
    const towns = Array.from({ length: 50 }, (__, index) => [`town-${index}`, `Town ${index}`] as const);
    const values = [...towns, ["wellen", "Wellen"], ["wellin", "Wellin"]] as const;
    expect(await check(withBase({ "dimensions.yaml": area(...values) }))).toEqual([]);
  });
});

it("one name for two identifiers: says the identifiers", async () => {
  const findings = await check(withBase({ "dimensions.yaml": area(["male", "male"], ["male-2", "male"]) }));
  expect(findings).toEqual([
    expect.objectContaining({ args: expect.objectContaining({ first: "male", second: "male-2" }) }),
  ]);
});

it("no names make the rule throw, and a name alone is near to none", async () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, unit: "binary" }),
    fc.constantFrom("<", "1", "É", "\u200b", "a b"),
  );
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      const findings = await check(
        withBase({ "dimensions.yaml": area(["one", text], ["another", "other"]) }),
      );
      expect(findings.filter(({ rule }) => rule === "near-duplicate-category")).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const PARTNERS = "indicator,period,partner,value\n";

const PERIODS: readonly Story[] = [
  {
    title: "another kind than was agreed, all along",
    files: {
      "indicators/homes-let.yaml": both(
        swap("frequency: year", "frequency: school-year\ndeliver_within: 400"),
        swap("baseline: {period: 2024}\ntargets:\n  - {period: 2026, value: 20}\n", ""),
      ),
    },
    found: [
      "mixed-periods data/homes.csv:2:11 indicator=homes-let kind=year expected=school-year basis=frequency rows=2",
    ],
  },
  {
    title: "where nothing was agreed, most partners decide, and each that differs is named",
    files: {
      "indicators/homes-let.yaml": swap("frequency: year", "frequency: continuous\nover_partners: sum"),
      "data/p.csv": `${PARTNERS}homes-let,2023-01,keyhome,3\nhomes-let,2023-02,keyhome,3\nhomes-let,2023-03,keyhome,3\nhomes-let,2023-04,keyhome,3\nhomes-let,2023,riverside,3\nhomes-let,2023-Q1,youth-panel,1\n`,
    },
    found: [
      "mixed-periods data/p.csv:2:11 indicator=homes-let partner=keyhome kind=month expected=year basis=others rows=4",
      "mixed-periods data/p.csv:7:11 indicator=homes-let partner=youth-panel kind=quarter expected=year basis=others rows=1",
    ],
  },
  {
    title: "a school year that was shortened is a month",
    files: {
      "indicators/homes-let.yaml": both(
        swap("frequency: year", "frequency: school-year\ndeliver_within: 400"),
        swap("baseline: {period: 2024}\ntargets:\n  - {period: 2026, value: 20}\n", ""),
      ),
      [HOMES]: "indicator,period,value\nhomes-let,2010-2011,9\nhomes-let,2011-12,12\n",
    },
    found: [
      "mixed-periods data/homes.csv:3:11 indicator=homes-let kind=month expected=school-year basis=frequency rows=1",
    ],
  },
  {
    title: "school years that were shortened are told once, and months that go on are none of those",
    files: {
      "indicators/homes-let.yaml": both(
        swap(
          "frequency: year",
          "frequency: school-year\ndeliver_within: 400\nover_time: sum\nover_partners: sum",
        ),
        swap("baseline: {period: 2024}\ntargets:\n  - {period: 2026, value: 20}\n", ""),
      ),
      [HOMES]:
        "indicator,period,partner,value\nhomes-let,2009-2010,riverside,9\nhomes-let,2010-11,riverside,9\n" +
        "homes-let,2011-12,riverside,12\n" +
        "homes-let,2008-2009,keyhome,4\nhomes-let,2009-10,keyhome,4\nhomes-let,2009-11,keyhome,4\n" +
        "homes-let,2025-09,youth-panel,4\n",
    },
    found: [
      "mixed-periods data/homes.csv:3:11 indicator=homes-let partner=riverside kind=month expected=school-year basis=frequency rows=2",
    ],
  },
  {
    title: "a total of a year beside all of its quarters is not left out; one beside some of them is",
    files: {
      "indicators/homes-let.yaml": both(
        swap("frequency: year", "frequency: quarter\ndeliver_within: 400\nover_time: sum"),
        swap("baseline: {period: 2024}\ntargets:\n  - {period: 2026, value: 20}\n", ""),
      ),
      [HOMES]: `indicator,period,value\nhomes-let,2024,16\nhomes-let,2025,16\n${[1, 2, 3, 4].map((q) => `homes-let,2024-Q${q},4\n`).join("")}homes-let,2025-Q1,4\n`,
    },
    found: [
      "mixed-periods data/homes.csv:3:11 indicator=homes-let kind=year expected=quarter basis=frequency rows=1",
    ],
  },
  {
    title: "quarters that are put together to the year that was agreed are not left out",
    files: {
      "indicators/homes-let.yaml": swap("frequency: year", "frequency: year\nover_time: sum"),
      [HOMES]: `indicator,period,value\nhomes-let,2024,12\n${[1, 2, 3, 4].map((q) => `homes-let,2025-Q${q},4\n`).join("")}`,
    },
    found: [],
  },
  {
    title: "weeks are: they make no year",
    files: {
      "indicators/homes-let.yaml": swap("frequency: year", "frequency: year\nover_time: sum"),
      [HOMES]: "indicator,period,value\nhomes-let,2024,12\nhomes-let,2025,9\nhomes-let,2025-W02,4\n",
    },
    found: [
      "mixed-periods data/homes.csv:4:11 indicator=homes-let kind=week expected=year basis=frequency rows=1",
    ],
  },
  {
    title: "two indicators may each have their own kind",
    files: {
      "indicators/homes-let.yaml": both(
        swap("frequency: year", "frequency: quarter"),
        swap("baseline: {period: 2024}\ntargets:\n  - {period: 2026, value: 20}\n", ""),
      ),
      [HOMES]: "indicator,period,value\nhomes-let,2025-Q3,9\nhomes-let,2025-Q4,12\n",
    },
    found: [],
  },
];

describe("kinds of periods", () => tellStories(PERIODS));

import { describe } from "vitest";
import { add, both, swap } from "../support/repository.ts";
import { type Story, tellStories } from "./stories.ts";

const HOMES = "indicators/homes-let.yaml";
const STABLE = "indicators/stable-housing-12m.yaml";

const BASELINES: readonly Story[] = [
  {
    title: "a baseline from before anyone counted",
    files: { [HOMES]: swap("period: 2024", "period: 2020") },
    found: ["baseline-without-measurement indicators/homes-let.yaml:8:20 indicator=homes-let period=2020"],
  },
  {
    title: "a draft may wait for its baseline",
    files: { [HOMES]: both(swap("period: 2024", "period: 2020"), add("draft: true\n")) },
    found: [],
  },
  {
    title: "a baseline typed otherwise than it was measured",
    files: { [STABLE]: swap("value: 0.4", "value: 0.45") },
    found: [
      "baseline-differs indicators/stable-housing-12m.yaml:10:33 indicator=stable-housing-12m period=2024 typed=0.45 measured=0.4",
    ],
  },
  {
    title: "a baseline of another kind of period",
    files: { [HOMES]: swap("period: 2024", "period: 2024-H1") },
    found: ["baseline-without-measurement indicators/homes-let.yaml:8:20 indicator=homes-let period=2024-H1"],
  },
  {
    title: "a baseline that was withheld is measured all the same",
    files: {
      "data/homes.csv": swap("homes-let,2024,12,final", "homes-let,2024,,withheld"),
    },
    found: [],
  },
  {
    title: "the baseline is a year, and quarters are counted since",
    files: {
      [HOMES]: both(swap("period: 2024}", "period: 2024, value: 13}"), swap("frequency: year\n", "")),
      "data/homes.csv":
        "indicator,period,value\nhomes-let,2024,12\nhomes-let,2025-Q1,4\nhomes-let,2025-Q2,5\nhomes-let,2025-Q3,5\n",
    },
    found: [
      "mixed-periods data/homes.csv:2:11 indicator=homes-let kind=year expected=quarter basis=others rows=1",
      "baseline-differs indicators/homes-let.yaml:7:33 indicator=homes-let period=2024 typed=13 measured=12",
    ],
  },
  {
    title: "a computed baseline typed otherwise than it follows",
    files: {
      "indicators/gap.yaml":
        "name: Gap\ntype: computed\ncomputed: {difference: {of: stable-housing-12m, dimension: gender, from: m, to: v-x}}\nbaseline: {period: 2024, value: 0.2}\n",
    },
    found: [
      "baseline-differs indicators/gap.yaml:4:33 indicator=gap period=2024 typed=0.2 measured=0.0649350649350649",
    ],
  },
  {
    title: "rows in a table that could not be read: no baseline is missed",
    files: { "data/homes.csv": swap("homes-let,2024,12", "homes-let,2024,twelve") },
    found: ["not-a-number data/homes.csv:2:16 column=value value=twelve"],
  },
];

const TARGETS: readonly Story[] = [
  {
    title: "a target of sixty where sixty per cent is meant",
    files: { [STABLE]: swap("value: 0.6", "value: 60") },
    found: ["out-of-range indicators/stable-housing-12m.yaml:12:27 column=value value=60 from=0 to=1"],
  },
  {
    title: "fewer homes as a target for more",
    files: { [HOMES]: swap("value: 20", "value: 11") },
    found: [
      "target-against-direction indicators/homes-let.yaml:10:27 indicator=homes-let direction=increase period=2026 value=11 reference=12 against=baseline",
    ],
  },
  {
    title: "a target equal to the baseline is not against the direction",
    files: { [HOMES]: swap("value: 20", "value: 12") },
    found: [],
  },
  {
    title: "targets that run back after the first",
    files: {
      [HOMES]: swap("value: 20}", "value: 20}\n  - {period: 2028, value: 19}\n  - {period: 2027, value: 18}"),
    },
    found: [
      "target-against-direction indicators/homes-let.yaml:12:27 indicator=homes-let direction=increase period=2027 value=18 reference=20 against=earlier-target",
    ],
  },
  {
    title: "a decreasing indicator that should rise",
    files: { [STABLE]: swap("direction: increase", "direction: decrease") },
    found: [
      "target-against-direction indicators/stable-housing-12m.yaml:12:27 indicator=stable-housing-12m direction=decrease period=2026 value=0.6 reference=0.4 against=baseline",
    ],
  },
  {
    title: "an indicator that should stay has no wrong side",
    files: {
      [HOMES]: both(swap("direction: increase", "direction: maintain"), swap("value: 20", "value: 11")),
    },
    found: [],
  },
  {
    title: "a target in a quarter while years are counted",
    files: { [HOMES]: swap("period: 2026", "period: 2026-Q4") },
    found: [
      "target-without-measurement indicators/homes-let.yaml:10:14 indicator=homes-let period=2026-Q4 kinds=year",
    ],
  },
  {
    title: "an indicator with no measurement at all is not blamed for its targets",
    files: { "data/homes.csv": null },
    found: ["baseline-without-measurement indicators/homes-let.yaml:8:20 indicator=homes-let period=2024"],
  },
];

const COMPUTED: readonly Story[] = [
  {
    title: "a gap between groups, worked out",
    files: {
      "indicators/gap.yaml":
        "name: Gap\ntype: computed\ncomputed: {difference: {of: stable-housing-12m, dimension: gender, from: m, to: v-x}}\nbaseline: {period: 2024}\n",
    },
    found: [],
  },
  {
    title: "a gap that was typed as well",
    files: {
      "indicators/gap.yaml":
        "name: Gap\ntype: computed\ncomputed: {difference: {of: stable-housing-12m, dimension: gender, from: m, to: v-x}}\n",
      "data/gap.csv": "indicator,period,value\ngap,2024,0.06\ngap,2025,0.04\n",
    },
    found: ["computed-has-rows data/gap.csv:2:1 indicator=gap"],
  },
  {
    title: "a gap of an indicator that is not there",
    files: {
      "indicators/gap.yaml":
        "name: Gap\ntype: computed\ncomputed: {difference: {of: stable-housing, dimension: gender, from: m, to: v-x}}\n",
    },
    found: [
      "unknown-reference indicators/gap.yaml:3:29 kinds=indicator nearest=stable-housing-12m id=stable-housing from=indicator:gap",
    ],
  },
  {
    title: "a gap between values that the dimension does not have",
    files: {
      "indicators/gap.yaml":
        "name: Gap\ntype: computed\ncomputed: {difference: {of: stable-housing-12m, dimension: gender, from: m, to: f}}\n",
    },
    found: [
      "unknown-reference indicators/gap.yaml:3:81 kinds=dimension-value nearest=m id=f from=indicator:gap",
    ],
  },
  {
    title: "computed without a recipe",
    files: { "indicators/gap.yaml": "name: Gap\ntype: computed\n" },
    found: ["wrong-value indicators/gap.yaml:1:1 key=computed value= problem=one-of"],
  },
  {
    title: "two computed indicators that rest on each other",
    files: {
      "indicators/a.yaml": "name: A\ntype: computed\ncomputed: {growth: {of: b, since: 2024}}\n",
      "indicators/b.yaml": "name: B\ntype: computed\ncomputed: {growth: {of: a, since: 2024}}\n",
    },
    found: ["computed-loop indicators/b.yaml:3:11 path=a>b>a"],
  },
  {
    title: "a circle tells already why there is no figure for the baseline of what rests on it",
    files: {
      "indicators/a.yaml": "name: A\ntype: computed\ncomputed: {growth: {of: b, since: 2024}}\n",
      "indicators/b.yaml": "name: B\ntype: computed\ncomputed: {growth: {of: a, since: 2024}}\n",
      "indicators/c.yaml":
        "name: C\ntype: computed\ncomputed: {growth: {of: a, since: 2024}}\nbaseline: {period: 2024}\n",
    },
    found: ["computed-loop indicators/b.yaml:3:11 path=a>b>a"],
  },
  {
    title: "two computed indicators that rest on the same one are no circle",
    files: {
      "indicators/a.yaml": "name: A\ntype: computed\ncomputed: {growth: {of: homes-let, since: 2024}}\n",
      "indicators/b.yaml": "name: B\ntype: computed\ncomputed: {growth: {of: homes-let, since: 2025}}\n",
      "indicators/c.yaml": "name: C\ntype: computed\ncomputed: {ratio: {of: [a, b]}}\n",
    },
    found: [],
  },
];

describe("baselines", () => tellStories(BASELINES));
describe("targets", () => tellStories(TARGETS));
describe("computed indicators", () => tellStories(COMPUTED));

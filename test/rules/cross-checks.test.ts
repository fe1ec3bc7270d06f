import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RankedFinding } from "../../src/findings/finding.ts";
import { add, both, type Change, check, swap, withBase } from "../support/repository.ts";
import { type Story, tellStories } from "./stories.ts";

/** What happened to the figures of one more indicator (`x`) in the base repository. */
interface Told {
  readonly title: string;
  /** YAML besides the name and `type: count`; a type in it counts instead. */
  readonly indicator?: string;
  /** Rows of `period,partner,gender,age,value,numerator,denominator,n,sd,status`; empty cells at the end may stay away. */
  readonly rows: readonly string[];
  readonly files?: Readonly<Record<string, Change>>;
  readonly found: readonly string[];
}

const AGES = "- id: age\n  name: age\n  values: [{id: young, name: young}, {id: old, name: old}]\n";
const COLUMNS = [
  "period",
  "partner",
  "gender",
  "age",
  "value",
  "numerator",
  "denominator",
  "n",
  "sd",
  "status",
];

function filesOf({ indicator = "", rows, files = {} }: Omit<Told, "title" | "found">) {
  const type = indicator.includes("type:") ? "" : "type: count\n";
  const care = ["owner: keyhome", "source: rent-register", "definition: All.", "burden: {hours_per_year: 1}"]
    .filter((line) => !indicator.includes(line.split(" ")[0] ?? ""))
    .join("\n");
  const cells = rows.map((row) => `x,${row}${",".repeat(COLUMNS.length - row.split(",").length)}\n`);
  return {
    "indicators/x.yaml": `name: X\nunit: homes\ncounts: things\n${type}${indicator}${care}\n`,
    "dimensions.yaml": add(AGES),
    "data/x.csv": `indicator,${COLUMNS.join(",")}\n${cells.join("")}`,
    ...files,
  };
}

function tell(stories: readonly Told[]): void {
  tellStories(stories.map(({ title, found, ...rest }): Story => ({ title, found, files: filesOf(rest) })));
}

const GENDER = "breakdowns: [{by: gender}]\n";
const BOTH = "breakdowns: [{by: gender, complete: true}, {by: age, complete: true}]\n";

describe("a breakdown and its total", () =>
  tell([
    {
      title: "one person typed the sum of two years into the cell for women",
      indicator: GENDER,
      rows: ["2024,,,,20", "2024,,v-x,,21"],
      found: [
        "part-above-total data/x.csv:3:14 indicator=x period=2024 by=gender column=value value=21 total=20 part=v-x",
      ],
    },
    {
      title: "the written total is not the sum of its partners, all of whom reported",
      indicator: "over_partners: sum\ndelivered_by: [keyhome, riverside]\n",
      rows: ["2024,,,,20", "2024,keyhome,,,5", "2024,riverside,,,6"],
      found: [
        "parts-differ-from-total data/x.csv:2:11 indicator=x period=2024 by=partner column=value parts=11 total=20",
      ],
    },
    {
      title: "while one of them did not, it may well be more",
      indicator: "over_partners: sum\ndelivered_by: [keyhome, riverside]\n",
      rows: ["2024,,,,20", "2024,keyhome,,,5"],
      found: [],
    },
    {
      title: "where people may come to both, it is no sum",
      indicator: "over_partners: unique\ndelivered_by: [keyhome, riverside]\n",
      rows: ["2024,,,,20", "2024,keyhome,,,15", "2024,riverside,,,16"],
      found: [],
    },
    {
      title: "not everybody told their gender: less than the total is fine",
      indicator: GENDER,
      rows: ["2024,,,,20", "2024,,v-x,,8", "2024,,m,,9"],
      found: [],
    },
    {
      title: "but more than the total is not",
      indicator: GENDER,
      rows: ["2024,,,,20", "2024,,v-x,,11", "2024,,m,,10"],
      found: [
        "part-above-total data/x.csv:2:11 indicator=x period=2024 by=gender column=value value=21 total=20",
      ],
    },
    {
      title: "unless people can be in both groups",
      indicator: "breakdowns: [{by: gender, overlapping: true}]\n",
      rows: ["2024,,,,20", "2024,,v-x,,11", "2024,,m,,10"],
      found: [],
    },
    {
      title: "a part that could not be used explains why the others are too few",
      indicator: "breakdowns: [{by: gender, complete: true}]\n",
      rows: ["2024,,,,20", "2024,,v-x,,11", "2024,,men,,9"],
      found: ["unknown-reference data/x.csv:4:9 kinds=dimension-value id=men from=data/x.csv"],
    },
    {
      title: "but not why they are too many",
      indicator: "breakdowns: [{by: gender, complete: true}]\n",
      rows: ["2024,,,,20", "2024,,v-x,,11", "2024,,m,,12", "2025,,men,,9"],
      found: [
        "parts-differ-from-total data/x.csv:2:11 indicator=x period=2024 by=gender column=value parts=23 total=20",
        "unknown-reference data/x.csv:5:9 kinds=dimension-value id=men from=data/x.csv",
      ],
    },
    {
      title: "everybody is in one of the groups that overlap, so that the total is not more than both",
      indicator: "breakdowns: [{by: gender, overlapping: true, complete: true}]\n",
      rows: ["2024,,,,20", "2024,,v-x,,11", "2024,,m,,8"],
      found: [
        "parts-differ-from-total data/x.csv:2:11 indicator=x period=2024 by=gender column=value parts=19 total=20",
      ],
    },
    {
      title: "numerators and denominators are held against the total by themselves",
      indicator: `type: proportion\n${GENDER}`,
      rows: ["2024,,,,,10,40", "2024,,m,,,11,41", "2025,,,,,10,40", "2025,,m,,,6,20", "2025,,v-x,,,5,20"],
      found: [
        "part-above-total data/x.csv:3:13 indicator=x period=2024 by=gender column=numerator value=11 total=10 part=m",
        "part-above-total data/x.csv:3:16 indicator=x period=2024 by=gender column=denominator value=41 total=40 part=m",
        "part-above-total data/x.csv:4:12 indicator=x period=2025 by=gender column=numerator value=11 total=10",
      ],
    },
    {
      title: "a group cannot have given more answers than everybody",
      indicator: `type: mean\n${GENDER}`,
      rows: [
        "2024,,,,7.5,,,30",
        "2024,,m,,7,,,31",
        "2025,,,,7.5,,,30",
        "2025,,m,,7,,,30",
        "2025,,v-x,,8,,,30",
      ],
      found: [
        "part-above-total data/x.csv:3:16 indicator=x period=2024 by=gender column=n value=31 total=30 part=m",
      ],
    },
    {
      title: "within one partner, while the totals are right",
      indicator: BOTH,
      rows: [
        "2024,,,,30",
        "2024,,m,,14",
        "2024,,v-x,,16",
        "2024,keyhome,,,10",
        "2024,keyhome,m,,4",
        "2024,keyhome,v-x,,7",
      ],
      found: [
        "parts-differ-from-total data/x.csv:5:18 indicator=x period=2024 by=gender column=value parts=11 total=10 partner=keyhome",
      ],
    },
    {
      title: "a crossed table: one cell is held against both of its margins",
      indicator: BOTH,
      rows: [
        "2024,,,,20",
        "2024,,m,,9",
        "2024,,v-x,,11",
        "2024,,,young,12",
        "2024,,,old,8",
        "2024,,m,young,5",
        "2024,,m,old,4",
        "2024,,v-x,young,8",
        "2024,,v-x,old,4",
      ],
      found: [
        "parts-differ-from-total data/x.csv:4:14 indicator=x period=2024 by=age column=value parts=12 total=11 groups=gender=v-x",
        "parts-differ-from-total data/x.csv:5:16 indicator=x period=2024 by=gender column=value parts=13 total=12 groups=age=young",
      ],
    },
    {
      title: "a cell larger than one margin only",
      indicator: "breakdowns: [{by: gender}, {by: age}]\n",
      rows: ["2024,,m,,9", "2024,,,young,12", "2024,,m,young,10"],
      found: [
        "part-above-total data/x.csv:4:17 indicator=x period=2024 by=age column=value value=10 total=9 part=young groups=gender=m",
      ],
    },
    {
      title: "those whose gender is not known take the rest",
      indicator: BOTH,
      files: {
        "dimensions.yaml": both(
          add(AGES),
          swap("woman or x}", "woman or x}\n    - {id: unknown, name: unknown}"),
        ),
      },
      rows: [
        "2024,,,,20",
        "2024,,m,,9",
        "2024,,v-x,,8",
        "2025,,,,20",
        "2025,,m,,9",
        "2025,,v-x,,8",
        "2025,,unknown,,2",
      ],
      found: [
        "parts-differ-from-total data/x.csv:5:11 indicator=x period=2025 by=gender column=value parts=19 total=20",
      ],
    },
    {
      title: "a year and its quarters, both written: together they are the year",
      indicator: "frequency: year\ndeliver_within: 400\nover_time: sum\n",
      rows: [
        "2024,,,,20",
        "2024-Q1,,,,5",
        "2024-Q2,,,,5",
        "2024-Q3,,,,5",
        "2024-Q4,,,,4",
        "2025,,,,19",
        "2025-Q1,,,,5",
        "2025-H2,,,,9",
        "2025-Q2,,,,5",
      ],
      found: [
        "parts-differ-from-total data/x.csv:2:11 indicator=x period=2024 by=period column=value parts=19 total=20",
      ],
    },
    {
      title: "a quarter that is more than its year, quarters that are more though one is missing",
      indicator: "frequency: year\ndeliver_within: 400\nover_time: sum\n",
      rows: ["2024,,,,8", "2024-Q1,,,,0", "2024-Q2,,,,9", "2025,,,,8", "2025-Q1,,,,5", "2025-Q3,,,,4"],
      found: [
        "part-above-total data/x.csv:4:14 indicator=x period=2024 by=period column=value value=9 total=8 part=2024-Q2",
        "part-above-total data/x.csv:5:11 indicator=x period=2025 by=period column=value value=9 total=8",
      ],
    },
    {
      title: "months of a partner, of a group, and of what is withheld: each by itself",
      indicator: "frequency: year\ndeliver_within: 400\nover_time: sum\nover_partners: sum\n",
      rows: [
        "2025,keyhome,,,9",
        "2025-H1,keyhome,,,4",
        "2025-H2,keyhome,,,4",
        "2025,,m,,9",
        "2025-H1,,m,,4",
        "2025-H2,,m,,5",
        "2025,,v-x,,9",
        "2025-H1,,v-x,,4",
        "2025-H2,,v-x,,,,,,,withheld",
      ],
      found: [
        "parts-differ-from-total data/x.csv:2:18 indicator=x period=2025 by=period column=value parts=8 total=9 partner=keyhome",
      ],
    },
    {
      title: "nothing is added up over time that is not said to be, or across a break",
      indicator: "frequency: year\ndeliver_within: 400\nover_time: last\n",
      rows: ["2025,,,,20", "2025-H1,,,,5", "2025-H2,,,,5"],
      found: [],
    },
    {
      title: "nor across a break in the series",
      indicator:
        "frequency: year\ndeliver_within: 400\nover_time: sum\ndefinition_since: [{period: 2025-H2, change: counted anew, break_in_series: true}]\n",
      rows: ["2025,,,,20", "2025-H1,,,,5", "2025-H2,,,,5"],
      found: [],
    },
    {
      title: "they cannot take less than nothing",
      indicator: BOTH,
      files: {
        "dimensions.yaml": both(
          add(AGES),
          swap("woman or x}", "woman or x}\n    - {id: onbekend, name: onbekend}"),
        ),
      },
      rows: ["2024,,,,20", "2024,,m,,12", "2024,,v-x,,9"],
      found: [
        "part-above-total data/x.csv:2:11 indicator=x period=2024 by=gender column=value value=21 total=20",
      ],
    },
    {
      title: "one group is withheld: the others may be less than the total, not more",
      indicator: BOTH,
      rows: [
        "2024,,,,20",
        "2024,,m,,12",
        "2024,,v-x,,,,,,,withheld",
        "2025,,,,20",
        "2025,,,young,21",
        "2025,,,old,,,,,,withheld",
      ],
      found: [
        "part-above-total data/x.csv:6:16 indicator=x period=2025 by=age column=value value=21 total=20 part=young",
      ],
    },
    {
      title: "a withheld total is held against nothing",
      indicator: BOTH,
      rows: ["2024,,,,,,,,,withheld", "2024,,m,,12"],
      found: [],
    },
    {
      title: "the same people at several partners: each less than all, all not less than the total",
      indicator: "over_partners: unique\nbreakdowns: [{by: partner, complete: true}]\n",
      rows: [
        "2024,,,,15",
        "2024,keyhome,,,10",
        "2024,riverside,,,9",
        "2025,,,,20",
        "2025,keyhome,,,10",
        "2025,riverside,,,9",
        "2026,,,,9",
        "2026,keyhome,,,10",
      ],
      found: [
        "parts-differ-from-total data/x.csv:5:11 indicator=x period=2025 by=partner column=value parts=19 total=20",
        "part-above-total data/x.csv:9:18 indicator=x period=2026 by=partner column=value value=10 total=9 part=keyhome",
      ],
    },
    {
      title: "what partners took away from a net result may be less than nothing",
      indicator: "type: amount\nover_time: sum\nbreakdowns: [{by: partner}]\n",
      rows: ["2024,,,,5", "2024,keyhome,,,10", "2024,riverside,,,-5"],
      found: [],
    },
    {
      title: "the median rent of a group may be above that of all: nobody says that it adds up",
      indicator: "type: amount\nbreakdowns: [{by: gender}, {by: partner, overlapping: true}]\n",
      rows: ["2024,,,,700", "2024,,m,,760", "2024,,v-x,,640", "2024,keyhome,,,810"],
      found: [],
    },
    {
      title: "the rent of a group is part of all rent where amounts add up",
      indicator: "type: amount\nover_time: sum\nbreakdowns: [{by: gender}]\n",
      rows: ["2024,,,,700", "2024,,m,,760"],
      found: [
        "part-above-total data/x.csv:3:12 indicator=x period=2024 by=gender column=value value=760 total=700 part=m",
      ],
    },
    {
      title: "the same row twice is one mistake, not two",
      indicator: BOTH,
      rows: ["2024,,,,20", "2024,,m,,9", "2024,,v-x,,11", "2024,,m,,9"],
      found: ["identical-duplicate data/x.csv:5:1 row=x,2024,,m,,9,,,,,"],
    },
    {
      title: "tenths that add up but for the last bits",
      indicator: "type: amount\nbreakdowns: [{by: gender, complete: true}]\n",
      rows: ["2024,,,,0.3", "2024,,m,,0.1", "2024,,v-x,,0.2"],
      found: [],
    },
  ]));

describe("a cumulative figure", () =>
  tell([
    {
      title: "somebody began to count anew in January",
      indicator: "cumulative: true\n",
      rows: ["2023,,,,10", "2024,,,,25", "2025,,,,12"],
      found: ["cumulative-falls data/x.csv:4:11 indicator=x period=2025 value=12 before=2024 earlier=25"],
    },
    {
      title: "the rows stand in another order, and one year is withheld",
      indicator: "cumulative: true\n",
      rows: ["2025,,,,12", "2023,,,,25", "2024,,,,,,,,,withheld"],
      found: ["cumulative-falls data/x.csv:2:11 indicator=x period=2025 value=12 before=2023 earlier=25"],
    },
    {
      title: "of one partner, and of one group of it",
      indicator: "cumulative: true\nover_partners: sum\n",
      rows: [
        "2024,keyhome,,,9",
        "2025,keyhome,,,8",
        "2024,keyhome,m,,5",
        "2025,keyhome,m,,4",
        "2025,riverside,,,3",
      ],
      found: [
        "cumulative-falls data/x.csv:3:18 indicator=x period=2025 value=8 before=2024 earlier=9 partner=keyhome",
        "cumulative-falls data/x.csv:5:19 indicator=x period=2025 value=4 before=2024 earlier=5 partner=keyhome groups=gender=m",
      ],
    },
    {
      title: "a share after a number of people is another measure",
      indicator: "type: proportion\ncumulative: true\n",
      rows: ["2024,,,,,30,100", "2025,,,,0.35"],
      found: [],
    },
    {
      title: "the share falls because the whole grows: nothing is lost",
      indicator: "type: proportion\ncumulative: true\n",
      rows: ["2024,,,,,10,20", "2025,,,,,12,40"],
      found: [],
    },
    {
      title: "the same number stays",
      indicator: "cumulative: true\n",
      rows: ["2024,,,,10", "2025,,,,10"],
      found: [],
    },
    {
      title: "a break in the series: another count begins",
      indicator:
        "cumulative: true\ndefinition_since: [{period: 2023}, {period: 2025, break_in_series: true}]\n",
      rows: ["2023,,,,10", "2024,,,,9", "2025,,,,2", "2026,,,,1"],
      found: [
        "cumulative-falls data/x.csv:3:11 indicator=x period=2024 value=9 before=2023 earlier=10",
        "cumulative-falls data/x.csv:5:11 indicator=x period=2026 value=1 before=2025 earlier=2",
      ],
    },
    {
      title: "days of a daily count are put together to the year that was agreed",
      indicator: "frequency: year\nover_time: sum\n",
      rows: ["2025-01-01,,,,4", "2025-01-02,,,,5", "2025-02-01,,,,3"],
      found: [],
    },
    {
      title: "days that are all the first of a year are years that a spreadsheet changed",
      indicator: "frequency: year\nover_time: sum\n",
      rows: ["2023-01-01,,,,4", "2024-01-01,,,,5", "2025-01-01,,,,3"],
      found: ["mixed-periods data/x.csv:2:3 indicator=x kind=day expected=year basis=frequency rows=3"],
    },
    {
      title: "so are firsts of months where months were agreed",
      indicator: "frequency: month\nover_time: sum\n",
      rows: ["2025-01-01,,,,4", "2025-02-01,,,,5", "2025-03-01,,,,3"],
      found: ["mixed-periods data/x.csv:2:3 indicator=x kind=day expected=month basis=frequency rows=3"],
    },
    {
      title: "quarters and years are not one series",
      indicator: "cumulative: true\nfrequency: quarter\n",
      rows: ["2024,,,,40", "2025-Q1,,,,10", "2025-Q2,,,,12", "2025-Q3,,,,12"],
      found: ["mixed-periods data/x.csv:2:3 indicator=x kind=year expected=quarter basis=frequency rows=1"],
    },
    { title: "figures of their own period may fall", rows: ["2024,,,,10", "2025,,,,1"], found: [] },
  ]));

const STEADY = ["2018,,,,14", "2019,,,,12", "2020,,,,15", "2021,,,,13", "2022,,,,14"];

describe("a jump", () =>
  tell([
    {
      title: "a nought too many",
      rows: [...STEADY, "2023,,,,140"],
      found: [
        "unusual-jump data/x.csv:7:11 indicator=x period=2023 value=140 low=0 high=32.6 points=5 limit=chance",
      ],
    },
    {
      title: "the way back is no second jump",
      rows: [...STEADY, "2023,,,,140", "2024,,,,13"],
      found: [
        "unusual-jump data/x.csv:7:11 indicator=x period=2023 value=140 low=0 high=32.6 points=5 limit=chance",
      ],
    },
    {
      title: "a new level is told once",
      rows: [...STEADY, "2023,,,,140", "2024,,,,141", "2025,,,,139"],
      found: [
        "unusual-jump data/x.csv:7:11 indicator=x period=2023 value=140 low=0 high=32.6 points=5 limit=chance",
      ],
    },
    { title: "small counts that go up and down", rows: [...STEADY, "2023,,,,22"], found: [] },
    { title: "three earlier figures are too few", rows: [...STEADY.slice(2), "2023,,,,140"], found: [] },
    {
      title: "somebody said what happened",
      indicator: "notes: [{period: 2023, text: the old town hall was split into flats}]\n",
      rows: [...STEADY, "2023,,,,140"],
      found: [],
    },
    {
      title: "a break in the series: the history begins anew",
      indicator: "definition_since: [{period: 2023, break_in_series: true}]\n",
      rows: [...STEADY, "2023,,,,140"],
      found: [],
    },
    {
      title: "over a gap of some years nobody knows what is usual",
      rows: [...STEADY, "2026,,,,140"],
      found: [],
    },
    {
      title: "one partner jumps; a group does not count",
      indicator: "over_partners: sum\n",
      rows: [
        ...STEADY.map((row) => row.replace(",,,", ",keyhome,,")),
        "2023,keyhome,,,140",
        ...STEADY.map((row) => row.replace(",,,", ",keyhome,m,")),
        "2023,keyhome,m,,140",
      ],
      found: [
        "unusual-jump data/x.csv:7:18 indicator=x period=2023 value=140 low=0 high=32.6 points=5 limit=chance partner=keyhome",
      ],
    },
    {
      title: "a percentage that was typed as one per cent",
      indicator: "type: proportion\n",
      rows: ["2019,,,,0.41", "2020,,,,0.43", "2021,,,,0.42", "2022,,,,0.44", "2023,,,,0.0042"],
      found: [
        "unusual-jump data/x.csv:6:11 indicator=x period=2023 value=0.0042 low=0.38 high=0.495 points=4 limit=figures",
      ],
    },
    {
      title: "a limit that would read as the figure itself has a digit more",
      indicator: "type: amount\n",
      rows: ["2019,,,,10", "2020,,,,10.9", "2021,,,,10", "2022,,,,10.9", "2023,,,,13.844"],
      found: [
        "unusual-jump data/x.csv:6:11 indicator=x period=2023 value=13.844 low=7.95 high=13.842 points=4 limit=steps",
      ],
    },
    {
      title: "what never was below nought is not expected there",
      indicator: "type: amount\n",
      rows: ["2019,,,,10", "2020,,,,30", "2021,,,,8", "2022,,,,28", "2023,,,,140"],
      found: [
        "unusual-jump data/x.csv:6:11 indicator=x period=2023 value=140 low=0 high=95.6 points=4 limit=steps",
      ],
    },
    {
      title: "what was below nought may be so again",
      indicator: "type: amount\n",
      rows: ["2019,,,,-10", "2020,,,,10", "2021,,,,-10", "2022,,,,10", "2023,,,,140"],
      found: [
        "unusual-jump data/x.csv:6:11 indicator=x period=2023 value=140 low=-55.4 high=75.4 points=4 limit=steps",
      ],
    },
    {
      title: "nor is what lies outside the scale",
      indicator: "type: mean\nscale: {from: 1, to: 100}\n",
      rows: ["2019,,,,5", "2020,,,,8", "2021,,,,5", "2022,,,,8", "2023,,,,90"],
      found: [
        "unusual-jump data/x.csv:6:11 indicator=x period=2023 value=90 low=1 high=17.9 points=4 limit=steps",
      ],
    },
    {
      title: "shares of a few people jump by chance",
      indicator: "type: proportion\n",
      rows: ["2019,,,,,2,5", "2020,,,,,2,5", "2021,,,,,2,5", "2022,,,,,2,5", "2023,,,,,5,5"],
      found: [],
    },
    {
      title: "where none of twenty did, three may by chance (Agresti and Caffo 2000)",
      indicator: "type: proportion\n",
      rows: ["2019,,,,,0,20", "2020,,,,,0,20", "2021,,,,,0,20", "2022,,,,,0,20", "2023,,,,,3,20"],
      found: [],
    },
    {
      title: "a series that rises evenly never jumps",
      indicator: "type: amount\n",
      rows: Array.from({ length: 20 }, (_, year) => `${2000 + year},,,,${100 * year}`),
      found: [],
    },
  ]));

describe("late figures", () =>
  tell([
    {
      title: "two partners; one forgot the third quarter, nobody is blamed for the fourth",
      indicator:
        "frequency: quarter\ndelivered_by: [riverside, keyhome]\ndeliver_within: 90\nover_partners: sum\nsource: rent-register\n",
      rows: ["2025-Q2", "2025-Q3"]
        .flatMap((period) => [`${period},riverside,,,1`])
        .concat("2025-Q2,keyhome,,,1"),
      found: [
        "late-measurements indicators/x.yaml:6:27 indicator=x partner=keyhome source=rent-register periods=2025-Q3 earlier=0 due=2025-12-29 daysLate=62",
      ],
    },
    {
      title: "a whole year of months: the last four are named, the others counted",
      indicator: "frequency: month\ndeliver_within: 31\n",
      rows: ["2025-01,,,,1"],
      found: [
        "late-measurements indicators/x.yaml:5:12 indicator=x source=rent-register periods=2025-09>2025-10>2025-11>2025-12 earlier=7 due=2025-03-31 daysLate=335",
      ],
    },
    {
      title: "how often it is measured says nothing about by when",
      indicator: "frequency: year\ndelivered_by: [riverside]\nover_partners: sum\n",
      rows: ["2022,riverside,,,1"],
      found: [],
    },
    {
      title: "by when its figures come, the source says",
      indicator: "frequency: year\nsource: rent-register\n",
      rows: ["2024,,,,1"],
      files: { "sources.yaml": add("  deliver_within: 30\n") },
      found: [
        "late-measurements indicators/x.yaml:5:12 indicator=x source=rent-register periods=2025 earlier=0 due=2026-01-30 daysLate=30",
      ],
    },
    {
      title: "known, and accepted until June",
      indicator: "frequency: year\ndeliver_within: 90\n",
      rows: ["2023,,,,1"],
      files: {
        "impact.yaml": add(
          "rules:\n  exempt:\n    - {rule: late-measurements, at: indicators/x.yaml, until: 2026-06-30, reason: the survey moved}\n",
        ),
      },
      found: [],
    },
  ]));

interface Row {
  readonly period: string;
  readonly partner: string;
  readonly gender: string;
  readonly value: number;
}

const ROW = fc.record({
  period: fc.constantFrom("2021", "2022", "2023", "2024", "2025"),
  partner: fc.constantFrom("", "riverside", "keyhome", "youth-panel"),
  gender: fc.constantFrom("", "m", "v-x"),
  value: fc.integer({ min: 0, max: 40 }),
});
const ROWS = fc.uniqueArray(ROW, {
  maxLength: 40,
  selector: (row) => `${row.period} ${row.partner} ${row.gender}`,
});
const MINE = [
  "parts-differ-from-total",
  "part-above-total",
  "cumulative-falls",
  "unusual-jump",
  "late-measurements",
  "house-rule",
];

async function factsOf(rows: readonly Row[]): Promise<readonly string[]> {
  const files = filesOf({
    indicator:
      "cumulative: true\nfrequency: year\ndeliver_within: 90\nover_partners: sum\ndelivered_by: [riverside, keyhome]\nbreakdowns: [{by: gender, complete: true}, {by: partner}]\n",
    rows: rows.map(({ period, partner, gender, value }) => `${period},${partner},${gender},,${value}`),
    files: {
      "impact.yaml": add("house_rules:\n  - {id: few, rule: x <= 20, per: [partner]}\n"),
    },
  });
  const findings = await check(withBase(files), { asOf: "2026-12-31" });
  return findings
    .filter(({ rule }) => MINE.includes(rule))
    .map(factOf)
    .sort();
}

/** A finding without its place: that depends on the order of the rows. */
function factOf({ rule, args }: RankedFinding): string {
  return JSON.stringify([rule, args]);
}

describe("all of them together", () => {
  it("do not depend on the order of the rows", async () => {
    const shuffled = ROWS.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, others]) => {
        expect(await factsOf(others)).toEqual(await factsOf(rows));
      }),
      { numRuns: 40 },
    );
  });

  it("say of one partner what they say without another", async () => {
    const ofKeyhome = (facts: readonly string[]) =>
      facts.filter((fact) => fact.includes('"partner":"keyhome"'));
    const isLate = (fact: string) => fact.startsWith('["late-measurements"');
    await fc.assert(
      fc.asyncProperty(ROWS, async (rows) => {
        const partners = rows.filter(({ partner }) => partner !== "");
        const without = ofKeyhome(await factsOf(partners.filter(({ partner }) => partner !== "youth-panel")));
        const all = ofKeyhome(await factsOf(partners));
        // What another measured earlier may show that there was more to deliver, never less.
        expect(all.filter(isLate).length).toBeGreaterThanOrEqual(without.filter(isLate).length);
        const others = (facts: readonly string[]) => facts.filter((fact) => !isLate(fact));
        expect(others(all)).toEqual(others(without));
      }),
      { numRuns: 40 },
    );
  });
});

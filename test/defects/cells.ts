import { add, both, swap } from "../support/repository.ts";
import { type Defect, type Expected, HOMES, STABLE } from "./defect.ts";

/** One cell under `value` for 2023, of an indicator that need not be whole. */
function amount(story: string, cell: string, expected: Omit<Expected, "rule" | "at">): Defect {
  return {
    class: "not a number",
    story,
    files: {
      "indicators/homes-let.yaml": swap("type: count", "type: amount"),
      [HOMES]: add(`homes-let,2023,${cell},final\n`),
    },
    found: [{ rule: "not-a-number", at: `${HOMES}:4:16`, ...expected }],
  };
}

function date(story: string, cell: string, suggestion: string): Defect {
  return {
    ...amount(story, cell, { args: { value: cell, cause: "date", suggestion }, fixable: false }),
    class: "date made by a spreadsheet",
  };
}

/** What stands in a cell. */
export const CELLS: readonly Defect[] = [
  {
    class: "padded cell",
    story: "The export pads every text to the width of its column.",
    files: {
      [HOMES]:
        "indicator,period,value\n" +
        ["2021", "2022", "2023", "2024", "2025"].map((year) => `homes-let   ,${year},12\n`).join(""),
    },
    found: [
      {
        rule: "padded-cell",
        at: `${HOMES}:2:1`,
        args: { column: "indicator", value: "homes-let   " },
        fixable: true,
      },
      { rule: "padded-cell", at: `${HOMES}:3:1`, fixable: true },
      { rule: "padded-cell", at: `${HOMES}:4:1`, fixable: true, more: 2 },
    ],
  },
  {
    class: "non-breaking space",
    story: "The figure was copied from a web page, with a space that does not break.",
    files: { [HOMES]: swap("2025,17", "2025,17\u00a0") },
    found: [
      { rule: "padded-cell", at: `${HOMES}:3:16`, args: { column: "value", unseen: true }, fixable: true },
    ],
  },
  {
    class: "tab after a number",
    story: "A cell was copied out of a terminal, and brought its tab along.",
    files: { [HOMES]: swap("2025,17", "2025,17\t") },
    found: [
      { rule: "padded-cell", at: `${HOMES}:3:16`, args: { value: "17\t", unseen: true }, fixable: true },
    ],
  },
  amount("The star leads to a note at the bottom of the page.", "2019*", {
    args: { value: "2019*", suggestion: "2019", cause: "note" },
    fixable: false,
  }),
  amount("The spreadsheet of the town says n/a.", "n/a", {
    args: { value: "n/a", cause: "no-figure" },
    fixable: false,
  }),
  amount("The Dutch export says that the figure does not apply.", "nvt", {
    args: { value: "nvt", cause: "no-figure", suggestion: "na" },
    fixable: true,
  }),
  amount("The figure was not known yet.", "n.b.", { args: { value: "n.b.", cause: "no-figure" } }),
  amount("A dash looks better than an empty cell.", "-", { args: { value: "-", cause: "no-figure" } }),
  amount("Two points are how a statistical office says that there is no figure.", "..", {
    args: { cause: "no-figure" },
  }),
  amount("A colon is how the European one says it.", ":", { args: { cause: "no-figure" } }),
  amount("A rate was divided by nobody.", "Inf", {
    args: { value: "Inf", cause: "not-finite" },
    fixable: false,
  }),
  amount("The statistics program had no value.", "NaN", { args: { value: "NaN", cause: "not-finite" } }),
  amount("The look-up of another sheet broke when that sheet was renamed.", "#VERW!", {
    args: { value: "#VERW!", cause: "formula-error" },
  }),
  amount("The report writes thousands with a space that does not break.", "1\u00a0250", {
    args: { suggestion: "1250" },
    fixable: true,
  }),
  {
    class: "unquoted thousands",
    story: "The Belgian export has semicolons, and a point between thousands, where homes are counted.",
    files: { [HOMES]: "indicator;period;value\nhomes-let;2024;12\nhomes-let;2025;1.250\n" },
    found: [
      { rule: "csv-dialect", at: `${HOMES}:1:1`, args: { traits: ["semicolon"], leftOut: true } },
      {
        rule: "not-a-number",
        at: `${HOMES}:3:16`,
        args: { value: "1.250", suggestion: "1250", cause: "thousands", whole: true },
        fixable: false,
      },
    ],
  },
  date("Excel took 1.2 for the first of February.", "1/02/2025", "1.2"),
  date("And showed it as a day and a month.", "1-feb", "1.2"),
  date("Of 3.25 it made a month of a year.", "mrt-25", "3.25"),
  {
    class: "not a number",
    story: "The same word stands in every row that waits for its figure: told a few times, and counted.",
    files: {
      [HOMES]:
        "indicator,period,value\n" +
        ["2019", "2020", "2021", "2022", "2023", "2024"]
          .map((year) => `homes-let,${year},nog onbekend\n`)
          .join(""),
    },
    found: [
      { rule: "not-a-number", at: `${HOMES}:2:16`, args: { value: "nog onbekend" } },
      { rule: "not-a-number", at: `${HOMES}:3:16` },
      { rule: "not-a-number", at: `${HOMES}:4:16`, more: 3 },
    ],
  },
  {
    class: "near-duplicate category",
    story: "One partner writes the group in capitals.",
    files: { [STABLE]: add("stable-housing-12m,2023,V-X,15,29,final\n") },
    found: [
      {
        rule: "unknown-reference",
        at: `${STABLE}:8:25`,
        args: { id: "V-X", nearest: "v-x", differs: "case" },
        fixable: true,
      },
    ],
  },
  {
    class: "near-duplicate category",
    story: "The list of groups was filled from two registers, which call women female and femaLE.",
    files: {
      "dimensions.yaml": add("    - {id: f, name: female}\n    - {id: f2, name: 'femaLE '}\n"),
    },
    found: [
      {
        rule: "near-duplicate-category",
        at: "dimensions.yaml:7:12",
        args: { dimension: "gender", first: "female", second: "femaLE ", differs: "writing" },
        fixable: false,
      },
    ],
  },
  {
    class: "near-duplicate category",
    story: "City and city are two towns in the list, because the second came from another sheet.",
    files: {
      "dimensions.yaml": add(
        "- id: area\n  name: area\n  values:\n    - {id: city, name: City}\n    - {id: the-city, name: city}\n    - {id: center, name: inner}\n    - {id: centre, name: middle}\n",
      ),
    },
    found: [
      {
        rule: "near-duplicate-category",
        at: "dimensions.yaml:10:12",
        args: { first: "city", second: "the-city" },
      },
      {
        rule: "near-duplicate-category",
        at: "dimensions.yaml:12:12",
        args: { first: "center", second: "centre", differs: "spelling" },
      },
    ],
  },
  {
    class: "near-duplicate category",
    story: "A partner joined twice: by the web form, and by the coordinator.",
    files: {
      "partners.yaml": add("- id: key-home\n  name: Key Home\n  kind: housing\n"),
    },
    found: [
      {
        rule: "near-duplicate-category",
        at: "partners.yaml:13:7",
        args: { kind: "partner", first: "keyhome", second: "key-home" },
      },
    ],
  },
  {
    class: "garbled letters",
    story: "The export was opened in the wrong encoding and saved again, and the name of the group with it.",
    files: {
      "dimensions.yaml": add("    - {id: etrangere, name: étrangère}\n"),
      [STABLE]: add("stable-housing-12m,2023,Ã©trangÃ¨re,10,40,final\n"),
    },
    found: [
      {
        rule: "unknown-reference",
        at: `${STABLE}:8:25`,
        args: { nearest: "etrangere", differs: "encoding" },
        fixable: true,
      },
    ],
  },
  {
    class: "garbled letters",
    story: "The name of a group went through the wrong encoding too, and would be printed so.",
    files: { "dimensions.yaml": add("    - {id: etrangere, name: Ã©trangÃ¨re}\n") },
    found: [
      {
        rule: "garbled-text",
        at: "dimensions.yaml:6:29",
        args: { text: "Ã©trangÃ¨re", meant: "étrangère" },
        fixable: true,
      },
    ],
  },
  {
    class: "conflicting duplicate",
    story: "Two colleagues each delivered the figure of last year, from two versions of the register.",
    files: { "data/later.csv": "indicator,period,value\nhomes-let,2025,19\n" },
    found: [
      {
        rule: "conflicting-duplicate",
        at: "data/later.csv:2:1",
        args: { second: "homes-let,2025,19" },
        fixable: false,
      },
    ],
  },
  {
    class: "identical duplicate",
    story: "The same export was uploaded once more under another name.",
    files: { "data/the-same.csv": "indicator,period,value,status\nhomes-let,2025,17,final\n" },
    found: [{ rule: "identical-duplicate", at: "data/the-same.csv:2:1" }],
  },
  {
    class: "status in another language",
    story: "The steward wrote what the register says, in Dutch and in French.",
    files: {
      [HOMES]: both(
        swap("2024,12,final", "2024,12,definitief"),
        swap("2025,17,final", "2025,17,Provisoire"),
        add("homes-let,2023,9,raming\n"),
      ),
    },
    found: [
      {
        rule: "wrong-value",
        at: `${HOMES}:2:19`,
        args: { value: "definitief", problem: { is: "not-in-list", nearest: "final" } },
      },
      {
        rule: "wrong-value",
        at: `${HOMES}:3:19`,
        args: { value: "Provisoire", problem: { nearest: "provisional" } },
      },
      {
        rule: "wrong-value",
        at: `${HOMES}:4:18`,
        args: { value: "raming", problem: { nearest: "estimate" } },
      },
    ],
  },
];

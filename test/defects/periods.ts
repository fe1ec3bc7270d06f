import { add, both, swap } from "../support/repository.ts";
import { type Defect, type Expected, HOMES } from "./defect.ts";

function row(
  kind: Defect["class"],
  story: string,
  text: string,
  expected: Omit<Expected, "rule" | "at">,
): Defect {
  return {
    class: kind,
    story,
    files: { [HOMES]: add(`homes-let,${text},9,final\n`) },
    found: [
      { rule: "bad-period", at: `${HOMES}:4:11`, ...expected, args: { value: text, ...expected.args } },
    ],
  };
}

const made = "date made by a spreadsheet";

/** What stands under `period`. */
export const PERIODS: readonly Defect[] = [
  row("impossible period", "A key was pressed twice.", "20222", {
    args: { suggestion: "2022", unsure: true },
    fixable: false,
  }),
  row("impossible period", "Two keys were pressed in the wrong order.", "0205", {
    args: { impossible: "year" },
    fixable: false,
  }),
  row("impossible period", "The thirteenth month is what the wages office closes the year with.", "2025-13", {
    args: { impossible: "month" },
  }),
  row("impossible period", "February had thirty days.", "2025-02-30", { args: { impossible: "day" } }),
  row("impossible period", "The year of 2025 has no week 53.", "2025-W53", { args: { impossible: "week" } }),
  row("local period", "A quarter, as one says it in Dutch.", "K1 2023", {
    args: { suggestion: "2023-Q1" },
    fixable: true,
  }),
  row("local period", "A quarter, as one says it in full.", "1e kwartaal 2023", {
    args: { suggestion: "2023-Q1" },
    fixable: true,
  }),
  row("local period", "A quarter in French, which may as well be a term at school.", "T1 2023", {
    args: { suggestion: "2023-Q1", unsure: true },
    fixable: false,
  }),
  row("local period", "A school year, as the school writes it.", "schooljaar 2023-24", {
    args: { suggestion: "2023-2024" },
    fixable: true,
  }),
  row("local period", "A month by its name.", "janvier 2023", {
    args: { suggestion: "2023-01" },
    fixable: true,
  }),
  row("local period", "Digits of a Japanese keyboard.", "２０２３", {
    args: { suggestion: "2023" },
    fixable: true,
  }),
  row(made, "Typed was 2025-03; Excel made a day of it and showed the month.", "mrt/25", {
    args: { suggestion: "2025-03", madeDay: "2025-03-01", unsure: true },
    fixable: false,
  }),
  row(made, "The number is how a spreadsheet counts the first of January 2025.", "45658", {
    args: { suggestion: "2025-01", madeDay: "2025-01-01" },
    fixable: false,
  }),
  row(made, "The date of the export was taken for the period.", "31/12/2025", {
    args: { suggestion: "2025-12-31", madeDay: "2025-12-31" },
  }),
  row(made, "Typed was 1-2, for the first two months.", "2-jan", {
    args: { lostYear: true },
    fixable: false,
  }),
  {
    class: "mixed kinds of period",
    story: "The register went over from years to quarters, and nobody asked what that means for the line.",
    files: { [HOMES]: add("homes-let,2026-Q1,4,provisional\nhomes-let,2026-Q2,5,provisional\n") },
    found: [
      {
        rule: "mixed-periods",
        at: `${HOMES}:4:11`,
        args: { indicator: "homes-let", kind: "quarter", expected: "year", basis: "frequency", rows: 2 },
      },
      {
        rule: "future-measurement",
        at: `${HOMES}:5:11`,
        args: { indicator: "homes-let", period: "2026-Q2", begins: "2026-04-01" },
      },
    ],
  },
  {
    class: "mixed kinds of period",
    story: "A spreadsheet made days of the first two years, and nobody saw it.",
    files: {
      "indicators/homes-let.yaml": add("over_time: sum\n"),
      [HOMES]: add("homes-let,2022-01-01,9,final\nhomes-let,2023-01-01,11,final\n"),
    },
    found: [
      {
        rule: "mixed-periods",
        at: `${HOMES}:4:11`,
        args: { indicator: "homes-let", kind: "day", expected: "year", basis: "frequency", rows: 2 },
      },
    ],
  },
  {
    class: "mixed kinds of period",
    story: "One partner delivers per school year, because that is how its own reports go.",
    files: {
      "indicators/homes-let.yaml": both(swap("frequency: year\n", ""), add("over_partners: sum\n")),
      "data/partners.csv":
        "indicator,period,partner,value\nhomes-let,2023,riverside,4\nhomes-let,2023,youth-panel,2\nhomes-let,2022-2023,keyhome,9\n",
    },
    found: [
      {
        rule: "mixed-periods",
        at: "data/partners.csv:4:11",
        args: { partner: "keyhome", kind: "school-year", expected: "year", basis: "others", rows: 1 },
      },
    ],
  },
];

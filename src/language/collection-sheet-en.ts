import type { CollectionSheetWords, PeriodWord } from "./collection-sheet-shape.ts";

const PERIODS: Readonly<Record<PeriodWord, string>> = {
  day: "per day",
  week: "per week",
  month: "per month",
  quarter: "per quarter",
  "half-year": "per half-year",
  year: "per year",
  "school-year": "per school year",
};

export const en: CollectionSheetWords = {
  sheets: { instructions: "Read me", figures: "Figures" },
  title: (partner, period) => `Figures for ${period}: ${partner}`,
  reminder:
    "Fill in only the light yellow cells. Not known: leave empty. Nobody or nothing: 0. Does not apply: na.",
  instructions: ({ coalition, asked, known, filled, value }) => [
    {
      heading: "What is this?",
      lines: [
        `${coalition} follows a number of indicators together. This workbook asks only for the figures that you deliver yourselves: ${asked === 1 ? "one row" : `${asked} rows`} on the sheet ‘Figures’.`,
        "Beside each indicator it says exactly what is counted. That way all partners count the same, and the figures fit together.",
        ...(known === 0
          ? []
          : filled
            ? [
                "What you delivered before is filled in. If something is no longer right, correct it in the same cell.",
              ]
            : [
                "Rows with ‘yes’ under ‘Delivered already’ have a figure. Leave them empty, or fill them in again to correct them.",
              ]),
      ],
    },
    {
      heading: "What do you do?",
      lines: [
        "1. Go to the sheet ‘Figures’ (the tab at the bottom).",
        "2. Fill in the light yellow cells with a border. The rest is locked, so that nothing moves by accident.",
        "3. Save the file as .xlsx and return it to whoever sent it to you.",
      ],
    },
    {
      heading: "How do you fill it in?",
      lines: [
        "Not known or not counted yet: leave the cell empty. An empty cell is not a zero.",
        "Nobody or nothing: enter 0.",
        `Does not apply to you: type na under ‘${value}’. For a share that cell is grey, because nothing else goes in it.`,
        "A share: enter numerator and denominator, as whole numbers. The percentage appears under ‘Share’.",
        "An average: enter the value, and under ‘Number (n)’ on how many answers it rests.",
        "Not sure? Choose provisional or estimate under ‘Status’. Empty means final.",
      ],
    },
    {
      heading: "Privacy",
      lines: [
        "Enter numbers only: no names, no file numbers, no remarks about people.",
        "Small numbers are fine. In what the coalition shows, small groups are hidden; in this file they are not. So treat it as confidential.",
        "May you not share a figure? Leave the cells empty and choose withheld under ‘Status’.",
      ],
    },
  ],
  notAskedHeading: "Also yours, but not asked in this workbook",
  notAsked: (name, why) =>
    why.because === "draft"
      ? `${name}: not agreed yet (draft)`
      : why.because === "computed"
        ? `${name}: is computed from other figures`
        : `${name}: is measured ${PERIODS[why.kind]}`,
  fictional: "This is an invented example.",
  columns: {
    indicator: "Indicator",
    group: "Group",
    definition: "What exactly do you count?",
    unit: "Unit",
    numerator: "Numerator",
    denominator: "Denominator",
    value: "Value",
    n: "Number (n)",
    sd: "Standard deviation",
    status: "Status",
    share: "Share",
    naOnly: "Does not apply",
    delivered: "Delivered already",
    key: "For the computer; do not change",
  },
  total: "total",
  delivered: "yes",
  prompt: {
    numerator: "How many of them? A whole number, at most the denominator.",
    denominator: "Out of how many in all? A whole number.",
    value: "The figure. Does not apply: type na.",
    n: "On how many answers does this rest? A whole number.",
    sd: "May stay empty.",
    status: "Empty means final.",
  },
  naOnly: "Leave empty, or choose na where this does not apply to you.",
  error: {
    title: "This does not fit in this cell",
    numerator: "A whole number of 0 or more belongs here, not above the denominator.",
    denominator: "A whole number of 0 or more belongs here, not below the numerator.",
    whole: "A whole number of 0 or more belongs here. Not known: leave the cell empty.",
    number: "A number belongs here. Not known: leave the cell empty.",
    between: (from, to) => `A number from ${from} to ${to} belongs here. Not known: leave the cell empty.`,
    atLeast: (from) => `A number of ${from} or more belongs here. Not known: leave the cell empty.`,
    atMost: (to) => `A number of at most ${to} belongs here. Not known: leave the cell empty.`,
    status: "Choose a word from the list, or leave the cell empty.",
  },
  page: "Page",
};

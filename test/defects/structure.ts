import { add, swap } from "../support/repository.ts";
import { type Defect, HOMES, STABLE } from "./defect.ts";

const THREE = "indicator,period,value\nhomes-let,2024,12\nhomes-let,2025,17\n";

/** Rows, headers and the way a file is written. */
export const STRUCTURE: readonly Defect[] = [
  {
    class: "ragged row",
    story: "Somebody pasted a row from another table, which has a column more.",
    files: { [HOMES]: add("homes-let,2023,9,final,checked\n") },
    found: [{ rule: "ragged-row", at: `${HOMES}:4:1`, args: { cells: 5, expected: 4 }, fixable: false }],
  },
  {
    class: "ragged row",
    story: "The sheet had ten columns with borders but without anything in them, and the export kept them.",
    files: {
      [HOMES]: `indicator,period,value\n${["2021", "2022", "2023", "2024", "2025"].map((year) => `homes-let,${year},5,,,\n`).join("")}`,
    },
    found: [
      { rule: "ragged-row", at: `${HOMES}:2:18`, args: { trailing: true }, fixable: true },
      { rule: "ragged-row", at: `${HOMES}:3:18`, args: { trailing: true }, fixable: true },
      { rule: "ragged-row", at: `${HOMES}:4:18`, args: { trailing: true }, fixable: true, more: 2 },
    ],
  },
  {
    class: "shifted row",
    story: "The intern typed an average with a decimal comma into a table with commas.",
    files: {
      "indicators/homes-let.yaml": swap("type: count", "type: amount"),
      [HOMES]: add("homes-let,2023,8,5,final\n"),
    },
    found: [
      {
        rule: "ragged-row",
        at: `${HOMES}:4:16`,
        args: { splitOf: "decimals", parts: ["8", "5"], likely: "8.5" },
        fixable: false,
      },
    ],
  },
  {
    class: "shifted row",
    story: "A colleague wrote the town and the part of the town, as on an envelope, and did not quote it.",
    files: { [STABLE]: add("stable-housing-12m,2023,Gent, Ledeberg,8,22,final\n") },
    found: [
      {
        rule: "ragged-row",
        at: `${STABLE}:8:25`,
        args: { splitOf: "text", parts: ["Gent", "Ledeberg"], likely: '"Gent, Ledeberg"' },
      },
    ],
  },
  {
    class: "unquoted thousands",
    story: "The annual report says 1,250 homes, and so does the row that was copied from it.",
    files: { [HOMES]: add("homes-let,2023,1,250,final\n") },
    found: [
      {
        rule: "ragged-row",
        at: `${HOMES}:4:16`,
        args: { cells: 5, expected: 4, splitOf: "thousands", parts: ["1", "250"], likely: "1250" },
      },
    ],
  },
  {
    class: "unquoted thousands",
    story: "A register of the region prints millions in English.",
    files: { [HOMES]: add("homes-let,2023,1,234,567,final\n") },
    found: [
      { rule: "ragged-row", at: `${HOMES}:4:16`, args: { parts: ["1", "234", "567"], likely: "1234567" } },
    ],
  },
  {
    class: "blank row",
    story: "An empty row kept the years apart on paper.",
    files: { [HOMES]: add("\nhomes-let,2023,9,final\n") },
    found: [{ rule: "blank-row", at: `${HOMES}:4:1`, fixable: true }],
  },
  {
    class: "blank row",
    story:
      "The sheet was coloured down to row 900, so the export goes on for that long: one finding, not 897.",
    files: { [HOMES]: add(",,,\n".repeat(897)) },
    found: [{ rule: "blank-row", at: `${HOMES}:4:1`, args: { rows: 897 }, fixable: true }],
  },
  {
    class: "blank header",
    story: "A column was inserted for remarks, used once and emptied again.",
    files: { [HOMES]: "indicator,period,value,\nhomes-let,2024,12,\nhomes-let,2025,17,\n" },
    found: [{ rule: "bad-header", at: `${HOMES}:1:24`, args: { problem: "blank" } }],
  },
  {
    class: "duplicate header",
    story: "Two people each added their column of figures, and both called it value.",
    files: { [HOMES]: "indicator,period,value,value\nhomes-let,2024,12,12\nhomes-let,2025,17,19\n" },
    found: [{ rule: "bad-header", at: `${HOMES}:1:24`, args: { problem: "duplicate", column: "value" } }],
  },
  {
    class: "duplicate header",
    story: "The tables of two partners were put one below the other with the command line, marks and all.",
    files: {
      [HOMES]: `${THREE}\ufeff${THREE.replaceAll("homes-let,2024,12\nhomes-let,2025,17", "homes-let,2023,9")}`,
    },
    found: [{ rule: "bad-header", at: `${HOMES}:4:1`, args: { problem: "repeated" }, fixable: true }],
  },
  {
    class: "duplicate header",
    story: "The second of two joined tables has its columns in another order: nothing below can be trusted.",
    files: { [HOMES]: `${THREE}period,indicator,value\n2023,homes-let,9\n` },
    found: [{ rule: "bad-header", at: `${HOMES}:4:1`, args: { problem: "repeated" }, fixable: false }],
  },
  {
    class: "padded header",
    story: "The names of the columns were copied from a web page, with what stood around them.",
    files: { [HOMES]: THREE.replace("period", "period\u00a0").replace("value", "\u200bvalue") },
    found: [
      {
        rule: "bad-header",
        at: `${HOMES}:1:11`,
        args: { problem: "padded", column: "period" },
        fixable: true,
      },
      {
        rule: "bad-header",
        at: `${HOMES}:1:19`,
        args: { problem: "padded", column: "value" },
        fixable: true,
      },
    ],
  },
  {
    class: "mixed line ends",
    story: "Half of the table was typed on Windows, the other half pasted in on a Mac.",
    files: { [HOMES]: THREE.replace("12\n", "12\r\n") },
    found: [
      { rule: "csv-dialect", at: `${HOMES}:1:1`, args: { traits: ["mixed-line-ends"] }, fixable: true },
    ],
  },
  {
    class: "lone CR",
    story: "The machine of the accountant still saves with the line ends of a Mac of 1999.",
    files: { [HOMES]: THREE.replaceAll("\n", "\r") },
    found: [{ rule: "csv-dialect", at: `${HOMES}:1:1`, args: { traits: ["cr"] }, fixable: true }],
  },
  {
    class: "lone CR",
    story: "The database broke the text of a cell with an old line end, which cuts the row in two.",
    files: { [HOMES]: add("homes-let,2023\r,9,final\n") },
    found: [
      { rule: "csv-dialect", at: `${HOMES}:1:1`, args: { traits: ["mixed-line-ends"] } },
      { rule: "ragged-row", at: `${HOMES}:4:1`, args: { broken: true }, fixable: false },
    ],
  },
  {
    class: "cell with a newline",
    story: "Alt+Enter in a cell looked nicer on paper: the name of the indicator stands on two lines.",
    files: { [STABLE]: add('"stable-housing\n12m",2023,,10,40,final\n') },
    found: [
      {
        rule: "unknown-reference",
        at: `${STABLE}:8:1`,
        args: { nearest: "stable-housing-12m", differs: "line-break" },
        fixable: true,
      },
    ],
  },
  {
    class: "cell with a newline",
    story: "The same, saved by a program that does not quote: two rows that are too short.",
    files: { [STABLE]: add("stable-housing-12m,2023,v\n-x,10,40,final\n") },
    found: [{ rule: "ragged-row", at: `${STABLE}:8:1`, args: { cells: 3, expected: 6, broken: true } }],
  },
  {
    class: "blank first line",
    story:
      "The header stands on the second line, because the first was kept free for a title that never came.",
    files: { [HOMES]: `\n${THREE}` },
    found: [{ rule: "blank-row", at: `${HOMES}:1:1`, fixable: true }],
  },
  {
    class: "title above the header",
    story: "The export of the client system begins with its name and the date on which it was made.",
    files: {
      [HOMES]: `Export of the client system\n01/03/2026;;\nindicator;period;value\nhomes-let;2024;12\n`,
    },
    found: [{ rule: "missing-column", at: `${HOMES}:1:1`, args: { noHeader: true, headerLine: 3 } }],
  },
  {
    class: "byte-order mark",
    story: "Excel saved as CSV UTF-8, which begins with a mark.",
    files: { [HOMES]: `\ufeff${THREE}` },
    found: [
      { rule: "csv-dialect", at: `${HOMES}:1:1`, args: { traits: ["byte-order-mark"] }, fixable: true },
    ],
  },
  {
    class: "byte-order mark",
    story: "A script put a file with a mark behind one without: the mark now stands in a cell.",
    files: { [HOMES]: add("\ufeffhomes-let,2023,9,final\n") },
    found: [
      { rule: "padded-cell", at: `${HOMES}:4:1`, args: { column: "indicator", unseen: true }, fixable: true },
    ],
  },
  {
    class: "wrong encoding",
    story: "Excel saved as Unicode text, because the word sounded right.",
    files: { [HOMES]: Buffer.from(`\ufeff${THREE}`, "utf16le") },
    found: [{ rule: "file-unreadable", at: `${HOMES}:1:1`, args: { problem: "utf16" } }],
  },
  {
    class: "wrong encoding",
    story: "An export script wrote UTF-16 and forgot the mark.",
    files: { [HOMES]: Buffer.from(THREE, "utf16le") },
    found: [{ rule: "file-unreadable", at: `${HOMES}:1:1`, args: { problem: "utf16" } }],
  },
  {
    class: "wrong encoding",
    story: "Two exports, of an old and a new machine, were pasted into one file.",
    files: {
      [STABLE]: Buffer.concat([
        Buffer.from("indicator,period,gender,numerator,denominator\nstable-housing-12m,2025,é,1,2\n"),
        Buffer.from("stable-housing-12m,2025,\xe9,1,2\n", "latin1"),
      ]),
    },
    found: [
      { rule: "unknown-reference", at: `${STABLE}:2:25`, args: { id: "é" } },
      { rule: "file-unreadable", at: `${STABLE}:3:1`, args: { problem: "not-utf8" } },
    ],
  },
  {
    class: "wrong delimiter",
    story: "The database exports with vertical bars.",
    files: { [HOMES]: THREE.replaceAll(",", "|") },
    found: [{ rule: "missing-column", at: `${HOMES}:1:1`, args: { noHeader: true, delimiter: "|" } }],
  },
  {
    class: "wrong delimiter",
    story: "Somebody lined the columns up with spaces.",
    files: { [HOMES]: THREE.replaceAll(",", "   ") },
    found: [{ rule: "missing-column", at: `${HOMES}:1:1`, args: { noHeader: true, delimiter: " " } }],
  },
  {
    class: "wrong delimiter",
    story: "The header was typed with commas above a Belgian export with semicolons.",
    files: {
      [HOMES]: `indicator,period,value\n${["2021", "2022", "2023", "2024"].map((year) => `homes-let;${year};5,5\n`).join("")}`,
    },
    found: [
      {
        rule: "ragged-row",
        at: `${HOMES}:2:1`,
        args: { delimiter: ";", expected: 3 },
        fixable: false,
        more: 3,
      },
    ],
  },
];

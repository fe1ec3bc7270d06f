import { describe } from "vitest";
import { add, both, type Change, swap } from "../support/repository.ts";
import { type Story, tellStories } from "./stories.ts";

const RENT =
  "name: Average rent\ntype: amount\ncounts: things\nunit: euro\nowner: keyhome\nsource: rent-register\n";
const HOMES = "data/homes.csv";
const STABLE = "data/stable-housing.csv";

const HEADERS: readonly Story[] = [
  {
    title: "a column for the client's name: the header is closed, and no baseline is missed",
    files: { [HOMES]: swap("value,status\nhomes-let,2024,12,", "value,name\nhomes-let,2024,12,") },
    found: [
      "personal-data data/homes.csv:1:24 kind=header value=name in=header",
      "unknown-column data/homes.csv:1:24 column=name",
    ],
  },
  {
    title: "a column misspelt",
    files: { [HOMES]: swap("indicator,period,value", "indicator,periode,value") },
    found: ["unknown-column data/homes.csv:1:11 column=periode nearest=period"],
  },
  {
    title: "a column misspelt, in quotes as programs write them",
    files: {
      [HOMES]:
        '"indicator","period","valu","status"\n"homes-let","2024","12",""\n"homes-let","2025","17",""\n',
    },
    found: ["unknown-column data/homes.csv:1:22 column=valu nearest=value"],
  },
  {
    title: "in quotes between semicolons, wide characters before it",
    files: {
      [HOMES]: '"indicator";"period";"valu";"日付";"𝒫";"statu"\n"homes-let";"2024";"12";"";"";""\n',
    },
    found: [
      "csv-dialect data/homes.csv:1:1 traits=semicolon leftOut=true",
      "unknown-column data/homes.csv:1:22 column=valu nearest=value",
      "unknown-column data/homes.csv:1:29 column=日付",
      "unknown-column data/homes.csv:1:34 column=𝒫",
      "unknown-column data/homes.csv:1:39 column=statu nearest=status",
    ],
  },
  {
    title: "behind a name with a delimiter and doubled quotes",
    files: { [HOMES]: 'indicator,period,value,"a ""b"", c",statu\n' },
    found: [
      'unknown-column data/homes.csv:1:24 column=a "b", c',
      "unknown-column data/homes.csv:1:37 column=statu nearest=status",
    ],
  },
  {
    title: "behind a name with blanks around it, or with blanks itself",
    files: { [HOMES]: " indicator ,\u00a0period,  valu ,status\nhomes-let,2024,12,\nhomes-let,2025,17,\n" },
    found: [
      "bad-header data/homes.csv:1:1 problem=padded column=indicator",
      "bad-header data/homes.csv:1:13 problem=padded column=period",
      "bad-header data/homes.csv:1:21 problem=padded column=valu",
      "unknown-column data/homes.csv:1:23 column=valu nearest=value",
    ],
  },
  {
    title: "below a line that says what divides the cells",
    files: { [HOMES]: 'sep=;\n"indicator";"period";"valu"\n"homes-let";"2024";"12"\n' },
    found: [
      "csv-dialect data/homes.csv:2:1 traits=semicolon leftOut=true",
      "unknown-column data/homes.csv:2:22 column=valu nearest=value",
    ],
  },
  {
    title: "a header in capitals, or in another language, is a header",
    files: { [HOMES]: "Indicateur;Periode;Teller;Dénominateur\nhomes-let;2024;12;\n" },
    found: [
      "csv-dialect data/homes.csv:1:1 traits=semicolon leftOut=true",
      "unknown-column data/homes.csv:1:1 column=Indicateur nearest=indicator",
      "unknown-column data/homes.csv:1:12 column=Periode nearest=period",
      "unknown-column data/homes.csv:1:20 column=Teller nearest=numerator",
      "unknown-column data/homes.csv:1:27 column=Dénominateur nearest=denominator",
    ],
  },
  {
    title: "a title is no header",
    files: { [HOMES]: "Homes in our town;;\nhomes-let;2024;12\n" },
    found: [
      "csv-dialect data/homes.csv:1:1 traits=semicolon leftOut=true",
      "missing-column data/homes.csv:1:1 column=indicator noHeader=true",
    ],
  },
  {
    title: "a cell of a column for names is not repeated",
    files: { [HOMES]: "indicator,period,value,name\nhomes-let,2024,12, Jan Peeters\n" },
    found: [
      "personal-data data/homes.csv:1:24 kind=header value=name in=header",
      "unknown-column data/homes.csv:1:24 column=name",
    ],
  },
  {
    title: "nor is a name that was cut in two",
    files: { [HOMES]: "indicator,period,value,name\nhomes-let,2024,12,Jan, Peeters\n" },
    found: [
      "personal-data data/homes.csv:1:24 kind=header value=name in=header",
      "unknown-column data/homes.csv:1:24 column=name",
      "ragged-row data/homes.csv:2:19 cells=5 expected=4",
    ],
  },
  {
    title: "a table without numbers",
    files: { [HOMES]: "indicator,period\nhomes-let,2024\n" },
    found: ["missing-column data/homes.csv:1:1 column=value"],
  },
  {
    title: "one column twice",
    files: { [HOMES]: "indicator,period,value,value\nhomes-let,2024,12,12\nhomes-let,2025,17,17\n" },
    found: ["bad-header data/homes.csv:1:24 problem=duplicate column=value"],
  },
  {
    title: "a table with a header and no rows",
    files: { "data/new.csv": "indicator,period,value\n" },
    found: [],
  },
  {
    title: "an empty table",
    files: { "data/new.csv": "" },
    found: ["file-unreadable data/new.csv:1:1 problem=empty"],
  },
];

const CELLS: readonly Story[] = [
  {
    title: "a number in words",
    files: { [HOMES]: swap("2025,17", "2025,seventeen") },
    found: ["not-a-number data/homes.csv:3:16 column=value value=seventeen"],
  },
  {
    title: "a number with a unit",
    files: { [HOMES]: swap("2025,17", "2025,17 homes") },
    found: ["not-a-number data/homes.csv:3:16 column=value value=17 homes"],
  },
  {
    title: "a point between thousands, where a comma stands before decimals",
    files: {
      [HOMES]: "indicator;period;value\nhomes-let;2024;12\nhomes-let;2025;17\nhomes-let;2023;1.250\n",
    },
    found: [
      "csv-dialect data/homes.csv:1:1 traits=semicolon leftOut=true",
      "not-a-number data/homes.csv:4:16 column=value value=1.250 suggestion=1250 cause=thousands whole=true",
    ],
  },
  {
    title: "a point that may stand between thousands, at a figure that may have decimals",
    files: {
      "indicators/rent.yaml": RENT,
      [HOMES]: "indicator;period;value\nrent;2021;845,50\nrent;2022;0.385\nrent;2023;1.102\n",
    },
    found: [
      "csv-dialect data/homes.csv:1:1 traits=semicolon>decimal-comma leftOut=true",
      "not-a-number data/homes.csv:4:11 column=value value=1.102 suggestion=1102 other=1,102 cause=thousands",
    ],
  },
  {
    title: "the same, before any comma says how decimals are written",
    files: {
      "indicators/rent.yaml": RENT,
      [HOMES]: "indicator;period;value\nrent;2023;1.102\nrent;2024;912\n",
    },
    found: [
      "csv-dialect data/homes.csv:1:1 traits=semicolon leftOut=true",
      "not-a-number data/homes.csv:2:11 column=value value=1.102 suggestion=1102 other=1,102 cause=thousands",
    ],
  },
  {
    title: "points that can only stand before decimals, between semicolons",
    files: {
      "indicators/rent.yaml": RENT,
      "data/rent.csv": "indicator;period;value\nrent;2022;0.385\nrent;2023;1.1\nrent;2024;1.1025\n",
    },
    found: ["csv-dialect data/rent.csv:1:1 traits=semicolon"],
  },
  {
    title: "a decimal comma without quotes, where homes are counted",
    files: { [HOMES]: "indicator,period,value\nhomes-let,2024,12,5\nhomes-let,2025,17\n" },
    found: ["ragged-row data/homes.csv:2:16 cells=4 expected=3 splitOf=decimals parts=12>5 whole=true"],
  },
  {
    title: "a decimal comma without quotes, where a rent may have decimals",
    files: {
      "indicators/rent.yaml": RENT,
      [HOMES]: "value,indicator,period\n12,5,rent,2024\n17,rent,2025\n",
    },
    found: ["ragged-row data/homes.csv:2:1 cells=4 expected=3 splitOf=decimals parts=12>5 likely=12.5"],
  },
  {
    title: "half a person",
    files: { [STABLE]: add("stable-housing-12m,2023,,40.5,52,final\n") },
    found: ["not-a-number data/stable-housing.csv:8:26 column=numerator value=40.5 whole=true"],
  },
  {
    title: "a figure that the source hides",
    files: { [STABLE]: add("stable-housing-12m,2023,,<5,52,final\n") },
    found: ["not-a-number data/stable-housing.csv:8:26 column=numerator value=<5 hiddenBySource=true"],
  },
  {
    title: "a local quarter",
    files: { [HOMES]: add("homes-let,K1 2026,3,provisional\n") },
    found: ["bad-period data/homes.csv:4:11 value=K1 2026 suggestion=2026-Q1"],
  },
  {
    title: "a year with a digit too many",
    files: { [HOMES]: add("homes-let,20266,3,final\n") },
    found: ["bad-period data/homes.csv:4:11 value=20266 suggestion=2026 unsure=true"],
  },
  {
    title: "a thirteenth month",
    files: { [HOMES]: add("homes-let,2025-13,3,final\n") },
    found: ["bad-period data/homes.csv:4:11 value=2025-13 impossible=month"],
  },
  {
    title: "an indicator misspelt",
    files: { [HOMES]: add("homes-lett,2026,3,final\n") },
    found: [
      "unknown-reference data/homes.csv:4:1 kinds=indicator id=homes-lett from=data/homes.csv nearest=homes-let",
    ],
  },
  {
    title: "an indicator misspelt in three rows is one finding",
    files: { [HOMES]: add("homes-lett,2023,3,final\nhomes-lett,2022,3,final\nhomes-lett,2021,2,final\n") },
    found: [
      "unknown-reference data/homes.csv:4:1 kinds=indicator id=homes-lett from=data/homes.csv nearest=homes-let",
    ],
  },
  {
    title: "a partner that is nobody",
    files: { "data/p.csv": "indicator,period,partner,value\nhomes-let,2023,keyhom,3\n" },
    found: ["unknown-reference data/p.csv:2:16 kinds=partner id=keyhom from=data/p.csv nearest=keyhome"],
  },
  {
    title: "a value that the dimension does not have",
    files: { [STABLE]: add("stable-housing-12m,2025,w,1,1,final\n") },
    found: [
      "unknown-reference data/stable-housing.csv:8:25 kinds=dimension-value id=w from=data/stable-housing.csv nearest=m",
    ],
  },
  {
    title: "a status that is none",
    files: { [HOMES]: swap("17,final", "17,finale") },
    found: ["wrong-value data/homes.csv:3:19 key=status value=finale problem=not-in-list:final"],
  },
  {
    title: "a row with a cell too many",
    files: { [HOMES]: add("homes-let,2023,3,final,x\n") },
    found: ["ragged-row data/homes.csv:4:1 cells=5 expected=4"],
  },
  {
    title: "a row with a cell too few",
    files: { [HOMES]: add("homes-let,2023,3\n") },
    found: ["ragged-row data/homes.csv:4:1 cells=3 expected=4"],
  },
  {
    title: "white space around a cell",
    files: { [HOMES]: swap("2025,17", "2025, 17") },
    found: ["padded-cell data/homes.csv:3:16 column=value value= 17"],
  },
  {
    title: "a blank row",
    files: { [HOMES]: add("\nhomes-let,2023,3,final\n") },
    found: ["blank-row data/homes.csv:4:1"],
  },
  {
    title: "what does not apply, is withheld or is nought is all well written",
    files: {
      [HOMES]: add("homes-let,2023,na,final\nhomes-let,2022,,withheld\nhomes-let,2021,0,estimate\n"),
    },
    found: [],
  },
  {
    title: "a figure that the source withholds is given all the same, and one that does not apply",
    files: {
      [HOMES]: add("homes-let,2023,4,withheld\n"),
      "data/na.csv":
        "indicator,period,numerator,denominator,value\nstable-housing-12m,2022,3,9,na\nstable-housing-12m,2023,,,na\n",
    },
    found: [
      "wrong-value data/homes.csv:4:18 key=status value=withheld problem=contradicts",
      "wrong-value data/na.csv:2:29 key=value value=na problem=contradicts",
    ],
  },
  {
    title: "a row that says nothing",
    files: { [HOMES]: add("homes-let,2023,,final\n") },
    found: ["value-missing data/homes.csv:4:1 indicator=homes-let type=count columns=value"],
  },
  {
    title: "half of a proportion",
    files: { [STABLE]: add("stable-housing-12m,2023,,12,,final\n") },
    found: [
      "value-missing data/stable-housing.csv:8:1 indicator=stable-housing-12m type=proportion columns=denominator",
    ],
  },
];

const NUMBERS: readonly Story[] = [
  {
    title: "more young people stay than there are",
    files: { [STABLE]: add("stable-housing-12m,2023,,51,50,final\n") },
    found: ["numerator-above-denominator data/stable-housing.csv:8:26 numerator=51 denominator=50"],
  },
  {
    title: "fewer than no homes",
    files: { [HOMES]: swap("2025,17", "2025,-17") },
    found: ["out-of-range data/homes.csv:3:16 column=value value=-17 from=0"],
  },
  {
    title: "a percentage where a fraction belongs",
    files: { "data/p.csv": "indicator,period,value\nstable-housing-12m,2023,38.5\n" },
    found: ["out-of-range data/p.csv:2:25 column=value value=38.5 from=0 to=1"],
  },
  {
    title: "a share that is rounded from its counts",
    files: {
      "data/p.csv": "indicator,period,numerator,denominator,value\nstable-housing-12m,2023,20,52,0.385\n",
    },
    found: [],
  },
  {
    title: "a share that does not follow from its counts",
    files: {
      "data/p.csv": "indicator,period,numerator,denominator,value\nstable-housing-12m,2023,20,52,0.38\n",
    },
    found: [],
  },
  {
    title: "the same row twice",
    files: { [HOMES]: add("homes-let,2025,17,final\n") },
    found: ["identical-duplicate data/homes.csv:4:1 row=homes-let,2025,17,final"],
  },
  {
    title: "two truths about one year, in two files",
    files: { "data/later.csv": "indicator,period,value\nhomes-let,2025,19\n" },
    found: [
      "conflicting-duplicate data/later.csv:2:1 first=homes-let,2025,17,final second=homes-let,2025,19",
    ],
  },
  {
    title: "a total and a partner's part are different rows",
    files: { "data/later.csv": "indicator,period,partner,value\nhomes-let,2025,keyhome,17\n" },
    found: [],
  },
  {
    title: "a count that was summed twice",
    files: { [STABLE]: swap("2025,m,12,25", "2025,m,24,50") },
    found: [
      "parts-differ-from-total data/stable-housing.csv:5:26 indicator=stable-housing-12m period=2025 by=gender column=numerator parts=39 total=27",
      "parts-differ-from-total data/stable-housing.csv:5:29 indicator=stable-housing-12m period=2025 by=gender column=denominator parts=79 total=54",
    ],
  },
  {
    title: "a breakdown that is not said to be complete may lack some",
    files: {
      [STABLE]: swap("2025,m,12,25", "2025,m,11,20"),
      "indicators/stable-housing-12m.yaml": swap(", complete: true", ""),
    },
    found: [],
  },
  {
    title: "partners whose homes do not add up to the total",
    files: {
      "indicators/homes-let.yaml": add("breakdowns: [{by: partner, complete: true}]\n"),
      "data/later.csv":
        "indicator,period,partner,value\nhomes-let,2025,keyhome,9\nhomes-let,2025,riverside,7\n",
    },
    found: [
      "parts-differ-from-total data/homes.csv:3:16 indicator=homes-let period=2025 by=partner column=value parts=16 total=17",
    ],
  },
  {
    title: "people that two partners both know may be fewer than the sum",
    files: {
      "indicators/homes-let.yaml": add(
        "over_partners: unique\nbreakdowns: [{by: partner, complete: true}]\n",
      ),
      "data/later.csv":
        "indicator,period,partner,value\nhomes-let,2025,keyhome,9\nhomes-let,2025,riverside,9\n",
    },
    found: [],
  },
  {
    title: "fractions that add up but for the last bit",
    files: {
      "indicators/homes-let.yaml": both(
        swap("type: count", "type: amount"),
        add("breakdowns: [{by: gender, complete: true}]\n"),
      ),
      "data/later.csv":
        "indicator,period,gender,value\nhomes-let,2023,,0.3\nhomes-let,2023,m,0.1\nhomes-let,2023,v-x,0.2\n",
    },
    found: [],
  },
];

const DIALECTS: readonly Story[] = [
  {
    title: "a Belgian spreadsheet: semicolons and decimal commas",
    files: {
      "indicators/homes-let.yaml": swap("type: count", "type: amount"),
      [HOMES]: "indicator;period;value;status\nhomes-let;2024;12,5;final\nhomes-let;2025;1.017,25;final\n",
    },
    found: [
      "csv-dialect data/homes.csv:1:1 traits=semicolon>decimal-comma leftOut=true",
      "not-a-number data/homes.csv:3:16 column=value value=1.017,25 suggestion=1017.25",
    ],
  },
  {
    title: "line ends of Windows and a byte-order mark",
    files: { [HOMES]: "\ufeffindicator,period,value\r\nhomes-let,2024,12\r\nhomes-let,2025,17\r\n" },
    found: ["csv-dialect data/homes.csv:1:1 traits=byte-order-mark>crlf"],
  },
  {
    title: "letters of Windows-1252 in a dimension",
    files: {
      "data/later.csv": Buffer.from("indicator,period,partner,value\nhomes-let,2023,andré,3\n", "latin1"),
    },
    found: [
      "csv-dialect data/later.csv:1:1 traits=windows-1252 leftOut=true",
      "unknown-reference data/later.csv:2:16 kinds=partner id=andré from=data/later.csv",
    ],
  },
  {
    title: "a table in a folder within data is read",
    files: { "data/old/homes.csv": "indicator,period,value\nhomes-let,2023,-1\n" },
    found: ["out-of-range data/old/homes.csv:2:16 column=value value=-1 from=0"],
  },
  {
    title: "a table outside data does not count, and says so",
    files: { "homes.csv": "indicator,period,value\n" },
    found: ["unknown-file homes.csv:1:1"],
  },
];

/** One cell of each kind is wrong; the column of a dimension may be anything, as nobody knows its name. */
const BROKEN_CELLS = `indicator,period,gender,numerator,denominator,status
stable-housing-12m,202x,,20,50,final
stable-housing-12m,2024,m,abc,22,final
stable-housing-12m,2024,v-x,1a,28,finel
stable-housings,2024,v-x,1,28,final
`;
const BROKEN_DIMENSIONS: Readonly<Record<string, Change>> = {
  "dimensions.yaml": "- id: gender\n  values: [{id: m\n",
};
const OF_BROKEN = [
  "bad-period data/stable-housing.csv:2:20 value=202x",
  "not-a-number data/stable-housing.csv:3:27 column=numerator value=abc",
  "not-a-number data/stable-housing.csv:4:29 column=numerator value=1a",
  "wrong-value data/stable-housing.csv:4:35 key=status value=finel problem=not-in-list:final",
  "unknown-reference data/stable-housing.csv:5:1 kinds=indicator id=stable-housings from=data/stable-housing.csv nearest=stable-housing-12m",
];

const OF_DIMENSIONS = "yaml-syntax dimensions.yaml:3:1 problem=syntax detail=NOT_CLOSED";

const UNREAD: readonly Story[] = [
  {
    title: "cells are checked",
    files: { [STABLE]: BROKEN_CELLS },
    found: OF_BROKEN,
  },
  {
    title: "cells of the other columns are checked where dimensions.yaml cannot be read",
    files: { ...BROKEN_DIMENSIONS, [STABLE]: BROKEN_CELLS },
    found: [...OF_BROKEN, OF_DIMENSIONS],
  },
  {
    title: "a row without faults is not called one",
    files: BROKEN_DIMENSIONS,
    found: [OF_DIMENSIONS],
  },
  {
    title: "a missing column is told all the same",
    files: { ...BROKEN_DIMENSIONS, [STABLE]: swap("period,gender", "perod,gender") },
    found: ["missing-column data/stable-housing.csv:1:1 column=period", OF_DIMENSIONS],
  },
];

describe("the cells of a table with a column of a dimension", () => tellStories(UNREAD));
describe("the header of a table", () => tellStories(HEADERS));
describe("the cells of a table", () => tellStories(CELLS));
describe("what the numbers say", () => tellStories(NUMBERS));
describe("tables as spreadsheets write them", () => tellStories(DIALECTS));

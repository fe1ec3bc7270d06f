import type { OpenSdgWords } from "./import-open-sdg-shape.ts";
import { formatNumber } from "./numbers.ts";
import { quote } from "./quote.ts";

const count = (value: number) => formatNumber(value, "en");
const many = (value: number, one: string, more: string) => `${count(value)} ${value === 1 ? one : more}`;

export const OPEN_SDG_EN: OpenSdgWords = {
  note: {
    from: (number, path) =>
      path === ""
        ? `Indicator ${number} of an Open SDG site.`
        : `Indicator ${number} of an Open SDG site, from ${path}.`,
    because: {
      "percent-in-unit":
        "Taken as a share because its unit says percent and every figure lies between 0 and 100; a figure such as 13.8 is written as 0.138.",
      "percent-in-name":
        "Taken as a share because its name says so and every figure lies between 0 and 100; a figure such as 13.8 is written as 0.138. Check this.",
      "percent-no-share":
        "It is given in percent, but it is not certain that it is a share of a whole; the figures are as the site gives them.",
      "whole-numbers":
        "Taken as a count because its words say number or people and every figure is a whole number.",
      "words-of-unit": "The kind follows from the words of its unit; the figures are as the site gives them.",
      nothing:
        "Nothing says what sort of figure this is, so it is an amount, and nothing is said of what it counts. Choose both.",
    },
    direction:
      "Nobody has said yet which way is better: choose a direction and targets, and take away `context`.",
    only: (column, value) => `All figures are about ${column}: ${value}.`,
    yearsOfTwo:
      "Years such as 2012-13 are written as 2012-2013, which the format calls a school year; the site may mean another year that begins within a year.",
    otherSources: (names) => `Other sources: ${names.join("; ")}.`,
    noFigures: "The site has no figures that could be taken over.",
    placeholder:
      "The table of this indicator is the example of a template, so its figures were not taken over.",
    officialName: (number) => `Indicator ${number}`,
  },
  sources: {
    site: "The Open SDG site",
    unpublished: "The Open SDG site, not published there",
    unpublishedNote:
      "The site marks these figures as not published, so they are not treated as public. Say what kind of source this is once you know.",
  },
  goals: {
    goal: (number) => `Goal ${number}`,
    target: (number) => `Target ${number}`,
    because: "The United Nations name it as a target of this goal.",
  },
  tops: {
    impact: "Made from an Open SDG data repository; see IMPORT.md for what was taken over and what was not.",
    theory:
      "The goals and targets of the site, as a skeleton. Everything is a draft: keep what is yours, and add what you do.",
    dimensions:
      "The columns by which the site splits its figures. Nothing was merged; see IMPORT.md for names that look alike.",
    sources:
      "Where the figures of the site come from. An organisation that publishes figures is no partner of yours by that.",
  },
  page: {
    title: "What was imported, and what was not",
    intro: (name) =>
      `This repository was made from the Open SDG data repository of ${quote(name, 120)}. This page says what became of each figure, and what was assumed. Keep it beside the data; no command reads it.`,
    figures: ({ read, tables, taken, notTaken }) =>
      `**${many(read, "figure", "figures")}** in ${many(tables, "table", "tables")} were read: **${count(taken)} taken over, ${count(notTaken)} not**. Each of those stands below, with its place.`,
    made: ({ indicators, withoutFigures, dimensions, goals, targets, sources }) =>
      `From them came ${many(indicators, "indicator", "indicators")} (${count(withoutFigures)} of them without figures), ${many(dimensions, "dimension", "dimensions")}, ${many(sources, "source", "sources")}, ${many(goals, "goal", "goals")} and ${many(targets, "target", "targets")}.`,
    assumedTitle: "What was assumed",
    assumed: [
      "Each series with each unit is an indicator of its own: two units never stand in one indicator.",
      "The first text found of graph title, national indicator and official name is the name of an indicator; an official name that differs stands in the definition.",
      "Percentages became fractions, digit by digit and without rounding, where a word says percent and all figures of the series lie between 0 and 100. Each indicator's note says what its type was concluded from.",
      "An empty cell in a column that splits the figures means the total, as it does on the site.",
      "Nothing says whether the groups of a table exclude one another, so each breakdown says `overlapping: true`: nothing is concluded from the sum of its groups. Take it away where nobody can be in two groups.",
      "No indicator has a `frequency`: a site tells which years there are, and promises nobody the next.",
      "The text of a long target was cut for its title, with … at the end; the whole of it stands in its note.",
      "Years such as 2012-13 are written as 2012-2013, the only period of the format that begins within a year.",
      "The figures are treated as published, because the site publishes them: small groups in them are not hidden. Where the site says `published: false` they are protected.",
      "Every indicator is background (`context`) until you say which way is better. Goals, targets and the links between them are drafts.",
      "Organisations behind the figures became sources and not partners: publishing a figure is not taking part.",
      "HTML and Markdown in texts became plain text; texts longer than 2,000 signs were cut, with … at the end.",
    ],
    notTakenTitle: "Figures that were not taken over",
    notTakenIntro:
      "Places are those of the site's own files: file, line, and the row as it stands there. In a wide table each cell with a value counts as a figure.",
    reasonHead: "why",
    figuresHead: "figures",
    reason: {
      conflict: {
        name: "same key, different values",
        why: "Several rows say different things about the same indicator, year and group. Nobody knows which is right, so none was taken.",
      },
      repeated: { name: "said twice", why: "An earlier row says exactly the same; that one was taken." },
      ragged: {
        name: "more or fewer cells than the header",
        why: "The cells have shifted, mostly by a comma without quotes, so no value stands under its own column.",
      },
      "bad-period": {
        name: "not a period",
        why: "What stands under the year is no year from 1900 to 2199 and no other period of the format.",
      },
      "long-period": {
        name: "a period of several years",
        why: "The format has no period longer than a year, and an average over ten years is no figure of one year.",
      },
      "no-period": { name: "no year", why: "Nothing stands under the year." },
      "not-a-number": {
        name: "not a number",
        why: "The value is no number, or it cannot be told whether its comma stands before decimals or thousands.",
      },
      hidden: {
        name: "hidden at the source",
        why: "The source says only that the figure is below or above something.",
      },
      "no-value": { name: "no value", why: "The cell is empty, or says that there is no figure." },
    },
    fileReason: {
      placeholder: {
        name: "example tables of a template",
        why: "The same table stands in six or more files, or it is the example that comes with the software of the site. These are no measurements.",
      },
      "not-a-data-file": {
        name: "tables that the site does not show",
        why: "They lie in the folder of the data, but the settings of the site do not name them.",
      },
      "no-year": {
        name: "tables without a column of years",
        why: "No column could be recognised as the year.",
      },
      "no-value": {
        name: "tables without a column of values",
        why: "No column could be recognised as the value, and the table is not wide either.",
      },
      "two-columns": {
        name: "tables with two columns for the year or the value",
        why: "It cannot be told which of them counts.",
      },
      "too-large": {
        name: "tables that are too large",
        why: "A table of indicators has at most 500,000 rows, and all tables together 3,000,000 figures.",
      },
      "too-many-series": {
        name: "tables with too many units or series",
        why: "More than 300 in one table: some other column stands in their place.",
      },
      unreadable: {
        name: "tables that could not be read to the end",
        why: "Rows before that place were taken; what comes behind it is not counted.",
      },
    },
    file: ({ path, figures, line }) =>
      line === undefined ? `${path}: ${many(figures, "figure", "figures")}` : `${path}, from line ${line} on`,
    partial: (tables) => partial(tables),
    notKnown: "not known",
    notToEnd: "not read to the end",
    also: (lines) => `also line ${lines.join(", ")}`,
    columnsTitle: "Columns that were left out",
    columnsIntro:
      "They split nothing: they are empty, have one value, repeat the name of an area as a code, or hold remarks. What a column with one value says stands in the note of the indicators.",
    columnWhy: { empty: "empty", constant: "one value", code: "code of an area", remark: "remarks" },
    nearTitle: "Names that look alike",
    nearIntro:
      "They differ only in capitals or blanks. Nothing was merged: do it yourself where they mean the same.",
    nearColumns: "columns",
    fieldsTitle: "Fields of the metadata that were not taken over",
    fieldsIntro: "With the number of indicators that fill them in.",
    filesTitle: "Files and inputs that were not read",
    filesIntro:
      "They lie in the folders of data and metadata, or stand in the settings of the site; such settings are named here too.",
    input: "input",
    setting: "setting",
    unreadable: "cannot be read",
  },
  readme: {
    intro:
      "This repository was made from an Open SDG data repository. [IMPORT.md](IMPORT.md) says what was taken over, what was not, and what was assumed.",
    steps: [
      "Read [IMPORT.md](IMPORT.md), above all the rows that contradict one another.",
      "Keep in `theory-of-change.yaml` the goals and targets that are yours, add what you do, and take away `draft`. Throw away what is not: with all goals and targets the map is larger than Mermaid draws.",
      "Say in `indicators/` which way is better, and what you want to reach.",
      "Run `impact validate` and `impact status`, and `impact map` once the theory of change is yours.",
      "Make a first report: `reports/public.yaml` with `title`, `reader: public` and `period: 2024`, then `impact report public`. Drafts stay out of it.",
    ],
  },
  command: {
    read: ({ read, tables, taken, notTaken }) =>
      `${many(read, "figure", "figures")} read in ${many(tables, "table", "tables")}: ${count(taken)} taken over, ${count(notTaken)} not.`,
    made: ({ indicators, withoutFigures, dimensions, goals, targets, sources }) =>
      `${many(indicators, "indicator", "indicators")} (${count(withoutFigures)} without figures), ${many(dimensions, "dimension", "dimensions")}, ${many(sources, "source", "sources")}, ${many(goals, "goal", "goals")}, ${many(targets, "target", "targets")}.`,
    partial: (tables, paths) => `${partial(tables)} ${named(paths, tables)}`,
    incomplete:
      "Not every table could be read to the end, so this import is not complete: the exit code is 1. Mend those tables and import again.",
    written: (files, folder) => `Made ${many(files, "file", "files")} in ${quote(folder, 200)}.`,
    wouldWrite: (files, folder) =>
      `This would make ${many(files, "file", "files")} in ${quote(folder, 200)}. Nothing was written.`,
    list: (path) => `The whole list, with the place of each figure that was not taken over: ${path}`,
    checked: ({ error, warning, info }) =>
      `Checked: ${many(error, "error", "errors")}, ${many(warning, "warning", "warnings")}, ${many(info, "note", "notes")}.`,
    next: (folder) =>
      `Go on there: impact -C ${folder} validate, and status. README.md there says what comes next.`,
    notOpenSdg: (folder) => ({
      message: `${quote(folder, 200)} is no data repository of Open SDG: it has no tables called after indicators, no metadata of indicators and no config_data.yml.`,
      help: "Name the folder that holds `data` and `meta`, with tables such as data/indicator_1-1-1.csv.",
    }),
    otherInputs: (folder, inputs) => ({
      message: `${quote(folder, 200)} gets its figures from ${inputs.join(", ")}, which is not supported.`,
      help: "Only tables (CSV) in the repository itself are read, not SDMX and not a service. Export the figures as CSV first.",
    }),
    noTarget: {
      message: "It is not said where the new repository should come.",
      help: "Name a folder: impact import open-sdg <dir> <target>.",
    },
    notEmpty: (folder) => ({
      message: `${quote(folder, 200)} is not empty. Nothing was written.`,
      help: "Name a new folder or an empty one.",
    }),
    inTheWay: (folder, paths) => ({
      message: `${quote(folder, 200)} already has files that would be made: ${paths.join(", ")}. Nothing was written.`,
      help: "Name another folder, or put these files aside first.",
    }),
    insideAnother: (folder) => ({
      message: `${quote(folder, 200)} already holds a coalition (impact.yaml). Nothing was written.`,
      help: "Name a folder that is not inside it.",
    }),
    insideSource: (folder) => ({
      message: `${quote(folder, 200)} lies in the site that is read. Nothing was written.`,
      help: "Name a folder outside it.",
    }),
    notAFolder: (folder) => ({
      message: `${quote(folder, 200)} is not a folder that can be read.`,
      help: "Check the spelling.",
    }),
    cannotWrite: (path) => ({
      message: `${quote(path, 200)} cannot be written.`,
      help: "Check the folder and your permissions. Nothing was left half-written.",
    }),
  },
};

function partial(tables: number): string {
  return tables === 1
    ? "1 table could not be read to the end: how many more figures it holds is not known."
    : `${count(tables)} tables could not be read to the end: how many more figures they hold is not known.`;
}

function named(paths: readonly string[], tables: number): string {
  const names = paths.map((path) => quote(path, 200)).join(", ");
  return `See: ${names}${tables > paths.length ? ", …" : ""}`;
}

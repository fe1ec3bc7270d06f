import { flagsHelp, leftOut } from "./import-flags-help.ts";
import type { FileTroubleWord, ImportRefusal, ImportWords } from "./import-shape.ts";
import { list } from "./list.ts";
import { oneLine, quote } from "./quote.ts";

/** Of more names than this, the first are said. */
const MOST_NAMES = 10;

const names = (all: readonly string[]) =>
  list(
    [
      ...all.slice(0, MOST_NAMES).map((each) => quote(each)),
      ...(all.length > MOST_NAMES ? [`${all.length - MOST_NAMES} more`] : []),
    ],
    "en",
  );

/** Rows of a collection sheet that are about something else. */
const other = (rows: Parameters<ImportWords["otherSheet"]>[1]) =>
  list(
    [
      ...rows
        .slice(0, MOST_NAMES)
        .map(
          ({ row, partner, period }) =>
            `row ${row} (${partner === "" ? "no partner" : `partner ${quote(partner)}`}, period ${quote(period)})`,
        ),
      ...(rows.length > MOST_NAMES ? [`${rows.length - MOST_NAMES} more`] : []),
    ],
    "en",
  );

const FILES: Readonly<Record<FileTroubleWord, (file: string) => ImportRefusal>> = {
  encrypted: (file) => ({
    message: `${file} has a password.`,
    help: "Open it in the spreadsheet program, save a copy without a password, and import the copy.",
  }),
  "old-excel": (file) => ({
    message: `${file} is a workbook of an old Excel (.xls).`,
    help: "Open it and save it as .xlsx, or as CSV.",
  }),
  macros: (file) => ({
    message: `${file} holds macros, small programs; it was not opened.`,
    help: "Save it as .xlsx without macros, and import that.",
  }),
  damaged: (file) => ({
    message: `${file} is damaged or cut off: it cannot be read as a workbook.`,
    help: "Export or download it again, or open it and save it anew as .xlsx.",
  }),
  "open-document": (file) => ({
    message: `${file} is a spreadsheet in the OpenDocument form (.ods).`,
    help: "Save it as .xlsx or as CSV, and import that.",
  }),
  "binary-workbook": (file) => ({
    message: `${file} is a binary workbook (.xlsb).`,
    help: "Save it as .xlsx or as CSV, and import that.",
  }),
  "web-page": (file) => ({
    message: `${file} is a web page that was named as a workbook, as some registers export it.`,
    help: "Open it in the spreadsheet program and save it as .xlsx or as CSV.",
  }),
  "plain-text": (file) => ({
    message: `${file} is plain text that was named as a workbook.`,
    help: "Give it a name that ends in .csv, and import it again.",
  }),
  "too-large": (file) => ({
    message: `${file} is larger than can be read safely.`,
    help: "Delete what is not needed, or export it in parts or as CSV.",
  }),
  "no-workbook": (file) => ({
    message: `${file} is an archive, but no workbook.`,
    help: "Take the spreadsheet out of it, and import that.",
  }),
  binary: (file) => ({
    message: `${file} is no text.`,
    help: "Export it again as CSV (UTF-8) or as .xlsx.",
  }),
  "unclosed-quote": (file) => ({
    message: `${file} has a quotation mark that is never closed, so its rows cannot be told apart.`,
    help: "Export it again, or look for a lone quotation mark in a cell.",
  }),
  empty: (file) => ({ message: `${file} is empty.`, help: "Export it again." }),
  "unknown-kind": (file) => ({
    message: `${file} is not a file that can be imported.`,
    help: "Import takes .xlsx and .csv files.",
  }),
  gone: (file) => ({
    message: `${file} is not there, or may not be read.`,
    help: "Check the spelling and where it stands; links to files elsewhere are not followed.",
  }),
  "no-table": (file) => ({
    message: `No table with figures was found in ${file}.`,
    help: "Name the row that holds the names of the columns with --header-row, and the sheet with --sheet.",
  }),
  "too-wide": (file) => ({
    message: `${file} has more than 500 columns; what stands beyond them would be lost, so nothing was read.`,
    help: "Export it in parts, or turn columns into rows.",
  }),
};

export const importWordsEn: ImportWords = {
  file: (name, trouble) => FILES[trouble](quote(name)),
  noFiles: (path) => ({
    message: `There is no file to import in ${quote(path)}.`,
    help: "Import takes .xlsx and .csv files, or a folder that holds them.",
  }),
  noSuchSheet: (file, sheet, sheets) => ({
    message: `${quote(file)} has no sheet ${quote(sheet)}.`,
    help: `Its sheets are ${names(sheets)}.`,
  }),
  severalSheets: (file, sheets) => ({
    message: `${quote(file)} has several sheets with figures: ${names(sheets)}.`,
    help: "Name one with --sheet.",
  }),
  collectionSheet: (file, problem) =>
    problem === "newer"
      ? {
          message: `${quote(file)} is a collection sheet made by a newer version of impact.`,
          help: "Import it with that version.",
        }
      : {
          message: `${quote(file)} is a collection sheet of which rows or sheets were moved or removed.`,
          help: "Make the sheet anew with `impact export --to collection-sheet` and copy the figures into it.",
        },
  otherSheet: (file, rows, { partner, period }) => ({
    message: `${quote(file)} was made for partner ${quote(partner)} and period ${quote(period)}, but not every row says so: ${other(rows)}. Nothing was taken over.`,
    help: "Put the partner and the period back in those rows, or make the sheet anew with `impact export --to collection-sheet` and copy only the figures into it. Another partner or period has a sheet of its own.",
  }),
  personalUsed: (columns) => ({
    message: `${names(columns.map(({ name }) => name))} ${columns.length === 1 ? "looks" : "look"} like data about single people (${list([...new Set(columns.map(({ sign }) => importWordsEn.sign[sign]))], "en")}); that never goes into the repository.`,
    help: `Leave the column out (${leftOut(columns, "Column")}), or count the people per group first and import the counts. Names of places or organisations belong in dimensions.yaml or partners.yaml; then they are known.`,
  }),
  recordsOfPeople: (file) => ({
    message: `${quote(file)} looks like a list with a row per person: it has no column with figures.`,
    help: "Count the people per group and period first, in a pivot table for example, and import the counts.",
  }),
  noFigures: (file) => ({
    message: `No column of ${quote(file)} holds the figures.`,
    help: 'Say which does: --map "Column=value", or numerator and denominator.',
  }),
  sameRole: (role, columns) => ({
    message: `The columns ${names(columns)} both hold the same: ${role}.`,
    help: 'Ignore one, or say what sets them apart: --map "2024=value,period=2024".',
  }),
  answersNeeded: (needed) => ({
    message: `Not everything about ${names(needed.map(({ file }) => file))} is known, and there is no terminal to ask on.`,
    help: flagsHelp(needed, "Add: ", ": ", importWordsEn.totalIsEmpty),
  }),
  noSuchImport: (name, nearest) => ({
    message: `There is no imports/${name}.yaml.`,
    help: nearest ? `Did you mean ${nearest}?` : "Leave --using out: what has to be known is then asked.",
  }),
  brokenImport: (path) => ({
    message: `${path} has errors, so it is not used.`,
    help: "`impact validate` says which.",
  }),
  headerDiffers: (path, missing, added) => ({
    message: `The header is not the one of ${path}: ${missing.length > 0 ? `${names(missing)} missing` : ""}${missing.length > 0 && added.length > 0 ? "; " : ""}${added.length > 0 ? `${names(added)} new` : ""}.`,
    help: "Change the names in that file if only names changed, or import without --using to make new agreements.",
  }),
  severalImports: (file, all) => ({
    message: `The header of ${quote(file)} fits several agreements: ${names(all)}.`,
    help: "Name one with --using.",
  }),
  wrongFlag: (option, value, form) => ({
    message: `${option} cannot be ${quote(value)}.`,
    help: `Write it as ${form}.`,
  }),
  unknownColumn: (option, column, columns) => ({
    message: `${option}: there is no column ${quote(column)}.`,
    help: `The columns are ${names(columns)}.`,
  }),
  wrongName: (name) => ({
    message: `${quote(name)} cannot be the name of agreements.`,
    help: "Use lower-case letters, numbers and hyphens, such as client-register.",
  }),
  wrongTable: (path) => ({
    message: `${quote(path)} cannot be a table of measurements.`,
    help: "Tables stand in data/ and end in .csv, such as data/riverside.csv.",
  }),
  tableRefused: (path, problem) =>
    problem === "has-errors" || problem === "unread"
      ? {
          message: `${quote(path)} ${problem === "unread" ? "cannot be read, so nobody knows which figures stand in it already; nothing was written." : "has errors, so what stands in it is not sure and nothing was changed in it."}`,
          help: `Mend ${path} first: \`impact validate\` says what is wrong.`,
        }
      : {
          message:
            problem === "not-utf8"
              ? `${quote(path)} is written in an old encoding, so nothing was changed in it.`
              : `${quote(path)} could not be changed safely.`,
          help:
            problem === "not-utf8"
              ? "Save it as UTF-8 first, or write to another table with --into."
              : "Repair what `impact validate` says about it first, or write to another table with --into.",
        },
  sign: {
    header: "by its name",
    "national-number": "national numbers",
    "e-mail": "e-mail addresses",
    iban: "account numbers",
    telephone: "telephone numbers",
    names: "names of people",
    "birth-dates": "days of birth, it seems",
    "free-text": "free text",
  },
  role: {
    indicator: "which indicator",
    period: "the period",
    year: "the year (with another column for its part)",
    half: "the half of the year",
    quarter: "the quarter of the year",
    month: "the month of the year",
    partner: "which partner",
    dimension: "a breakdown",
    numerator: "how many of them (numerator)",
    denominator: "out of how many (denominator)",
    value: "the figure itself",
    n: "how many answered",
    sd: "the standard deviation",
    status: "how sure the figure is",
    ignore: "nothing that is needed: ignore it",
  },
  skip: {
    declared: "left out as agreed",
    "no-figure": "no figure in it",
    "total-row": "a total over periods or indicators",
    "header-again": "the header again",
    repeated: "the same figure once more",
  },
  trouble: {
    "not-a-number": "not a number",
    "hidden-by-source": "hidden by the source",
    "error-cell": "an error of the spreadsheet",
    "which-decimals": "thousands or decimals?",
    "no-result":
      "a formula whose result is not in the file: open it in the spreadsheet program, save it, and import it again",
    "merged-figure": "one number in cells that were merged: for which row is it?",
    "mixed-percent": "a number without % in a column with percentages: which is it?",
    "withheld-here":
      "withheld by the source in the table, and the file has a number: decide, and change that row in the table yourself",
    "unknown-word": "a word without a code",
    "no-period": "no period",
    "no-indicator": "no indicator",
    contradicts:
      "numbers beside a status or a word that says there is no figure to give: which of the two is right?",
    conflict: "the same figure twice, with different numbers",
    "rows-differ":
      "the same figure in rows that differ elsewhere: people not counted yet, or a breakdown that is ignored?",
  },
  found: ({ file, sheet, headerRow, twoRows, above, rows }) =>
    `${oneLine(file, 200)}${sheet === undefined ? "" : `, sheet ${quote(sheet)}`}: header in row ${headerRow}${twoRows ? " and the one above it" : ""}${above > 0 ? `, ${above} ${above === 1 ? "row" : "rows"} above it not taken` : ""}, ${rows} ${rows === 1 ? "row" : "rows"} under it.`,
  unitsRow: (row) => `Row ${row} names units and is not taken.`,
  using: (path) => `Read as agreed in ${path}.`,
  like: (path, missing, added) =>
    `The header resembles that of ${path}${missing.length > 0 ? `; missing: ${names(missing)}` : ""}${added.length > 0 ? `; new: ${names(added)}` : ""}.`,
  personalLeft: (columns) =>
    `Not read, because it looks like data about single people: ${list(
      columns.map(({ name, sign }) => `${quote(name)} (${importWordsEn.sign[sign]})`),
      "en",
    )}.`,
  wordsNotKept: (columns) =>
    `Not kept in imports/, because it may be about somebody: ${list(
      columns.map(({ name, words }) => `${names(words)} (column ${quote(name)})`),
      "en",
    )}. It is asked again next time. If it is nobody, add it as a name in partners.yaml or dimensions.yaml.`,
  ignored: (columns) => `Not read, as agreed: ${names(columns)}.`,
  counts: ({ taken, skipped, troubles }) =>
    `Rows: ${taken} taken, ${skipped} left out, ${troubles} that cannot be taken.`,
  figures: ({ added, changed, unchanged, gone }) =>
    `Figures: ${added} added, ${changed} changed, ${unchanged} unchanged${gone > 0 ? `, ${gone} in the tables and not in the file (kept)` : ""}.`,
  addedHeading: "Added",
  changedHeading: "Changed",
  goneHeading: "In the tables, not in the file; they stay",
  skippedHeading: "Left out",
  troubleHeading: "Cannot be taken",
  hidden: (count) =>
    `${count} ${count === 1 ? "figure" : "figures"} hidden by the source (as \`<5\`): taken without a number, with the status \`withheld\`. With --set hidden=refuse such rows are refused.`,
  undeclared: ({ rows, indicator, dimension }) =>
    `${rows} ${rows === 1 ? "row is" : "rows are"} about a group of ${quote(dimension)}, but the indicator ${quote(indicator)} has no such breakdown: no report shows them. Add to indicators/${indicator}.yaml, under breakdowns: {by: ${dimension}}`,
  mendSource: "Repair this in the source and import it again.",
  elsewhere: "And in the repository itself:",
  more: (count) => `… and ${count} more`,
  row: ({ file, sheet, row }) => `${file}${sheet === undefined ? "" : ` (${sheet})`}, row ${row}`,
  empty: "(empty)",
  total: "total",
  newErrors: (count) =>
    `With these figures \`impact validate\` would find ${count} new ${count === 1 ? "error" : "errors"}, so nothing is written:`,
  troubleStops:
    "Nothing was written, because some rows cannot be taken. Repair them in the source, or add --skip-bad-rows to leave exactly these out.",
  askSkipBad: (count) =>
    `${count} ${count === 1 ? "row" : "rows"} cannot be taken. Leave ${count === 1 ? "it" : "them"} out and write the rest?`,
  kept: (path) => `Your answers are kept in ${path}; next time they are not asked again.`,
  assumed: (flags) => `Assumed by --yes: ${flags.join(" ")}`,
  dryRun: "Nothing was written (--dry-run).",
  nothingNew: "Everything stands in the repository already; nothing to write.",
  nothingWritten: "Nothing was written.",
  written: (paths) => `Written: ${paths.join(", ")}.`,
  wouldWrite: (paths) => `Would write: ${paths.join(", ")}.`,
  nextTime: "Next time a file with this header is imported without questions.",
  askColumn: (name, examples) =>
    `What does the column ${quote(name)} hold?${examples.length > 0 ? ` (for example ${examples.map((each) => quote(each)).join(", ")})` : ""}`,
  unnamed: (letters) => `column ${letters}, without a name`,
  percentage: "a percentage without its sign: 45 is 0.45",
  clash: (role, column) =>
    `${quote(column)} holds that already (${role}); choose something else, or ignore this column.`,
  notHere: "not here yet: stop and tell me what to add",
  declare: ({ kind, dimension = "", text = "", id = "name" }) => ({
    message:
      text === ""
        ? "Stopped: what you looked for is not in the repository yet."
        : `Stopped: ${quote(text)} is not in the repository yet.`,
    help:
      kind === "indicator"
        ? `Make indicators/${id}.yaml (see docs/format.md) and import again.`
        : kind === "partner"
          ? `Add to partners.yaml: - {id: ${id}, name: ${quote(text).slice(1, -1) || "…"}} and import again.`
          : `Add to dimensions.yaml, under values of ${dimension}: - {id: ${id}, name: ${quote(text).slice(1, -1) || "…"}} and import again.`,
  }),
  totalIsEmpty: "--set partner= with nothing behind it means: the total of all partners.",
  askIndicator: "Which indicator are these figures for?",
  askPartner: "Whose figures are these?",
  askPeriod: "Which period are they about? (2025, 2025-Q1, 2025-03, 2024-2025)",
  notAPeriod: (text) => `${quote(text)} is no period; write it as 2025, 2025-Q1, 2025-03 or 2024-2025.`,
  askValue: (text, column) => `What is ${quote(text)} in the column ${quote(column)}?`,
  askDecimal: "What stands before the decimals in this file?",
  comma: "a comma: 12,5 (and 1.250 is 1250)",
  point: "a point: 12.5 (and 1,250 is 1250)",
  leaveOut: "leave these rows out",
  askName: "Under which name are these agreements kept? (imports/<name>.yaml)",
  askWrite: "Write this?",
  yes: "yes",
  no: "no",
};

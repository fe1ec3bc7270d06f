import type { Cell, DataValidation, Fill, Workbook, Worksheet } from "exceljs";
import { collectionSheetWords } from "../language/collection-sheet.ts";
import type { CollectionSheetWords, InputColumn, SheetFacts } from "../language/collection-sheet-shape.ts";
import { statusWord } from "../language/collection-sheet-status.ts";
import type { Lang, TextInLanguages } from "../language/locale.ts";
import { NO_PERCENT } from "../language/numbers.ts";
import { FIXED_COLUMNS } from "../model/measurements.ts";
import type { AskedCell, CollectionSheet } from "./asked-cells.ts";
import { INPUT_COLUMNS, inputsOf, takesOnlyNa, validationOf } from "./input-cells.ts";
import { textOf } from "./texts.ts";
import { cellText, columnLetter, FONT, footerText, rowHeight } from "./workbook.ts";

/** The row, counted from 1, whose cells hold the names of the columns as a table has them. */
export const NAMES_ROW = 3;
const [TITLE_ROW, REMINDER_ROW, HEADER_ROW] = [1, 2, 4] as const;

/** One column of the sheet with the figures. */
interface Column {
  /** The name in a table of measurements; empty for what only people read. */
  readonly name: string;
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly input?: InputColumn;
  /** Shows the share that numerator and denominator make; the import passes it by. */
  readonly share?: true;
  readonly key?: true;
}

const NARROW = 13;

/** Wide enough for the longest word of a bold title: programs break a word that does not fit. */
function widthOf(title: string): number {
  return Math.max(NARROW, ...title.split(" ").map((word) => Math.ceil(word.length * 1.2) + 2));
}

/** What stands over the values: where only shares are asked, none can be filled in. */
export function valueTitle({ asking }: CollectionSheet, { columns }: CollectionSheetWords): string {
  const takesValues = asking.cells.some(({ indicator }) => !takesOnlyNa("value", indicator));
  return takesValues ? columns.value : columns.naOnly;
}

function columnsOf(sheet: CollectionSheet, words: CollectionSheetWords): readonly Column[] {
  const { asking } = sheet;
  const { columns } = words;
  const used = new Set(asking.cells.flatMap(({ indicator }) => inputsOf(indicator)));
  const dimensions = [...new Set(asking.cells.flatMap(({ group }) => (group ? [group.by] : [])))];
  const hasKnown = asking.cells.some(({ known }) => known !== undefined);
  const forPeople = (title: string, width: number): Column => ({ name: "", title, width });
  const keys = ["indicator", "period", "partner", ...dimensions.filter((id) => !FIXED_COLUMNS.includes(id))];
  return [
    forPeople(columns.indicator, 32),
    forPeople(columns.definition, 44),
    forPeople(columns.group, 24),
    ...INPUT_COLUMNS.filter((input) => used.has(input)).flatMap((input): readonly Column[] => {
      const title = input === "value" ? valueTitle(sheet, words) : columns[input];
      const column = { name: input, title, width: input === "status" ? 16 : widthOf(title), input };
      if (input !== "denominator") return [column];
      return [column, { name: "", title: columns.share, width: widthOf(columns.share), share: true }];
    }),
    forPeople(columns.unit, 18),
    ...(hasKnown ? [forPeople(columns.delivered, NARROW)] : []),
    ...keys.map((name): Column => ({ name, title: name, width: 20, key: true })),
  ];
}

interface Head {
  readonly sheet: CollectionSheet;
  readonly words: CollectionSheetWords;
  readonly facts: SheetFacts;
}

/** The sheet that is filled in: a row per asked cell, under a header that does not move. */
export async function writeFigures(workbook: Workbook, head: Head): Promise<void> {
  const { sheet, words } = head;
  const { cells } = sheet.asking;
  const columns = columnsOf(sheet, words);
  const lastForPeople = columnLetter(columns.filter(({ key }) => !key).length);
  const figures = workbook.addWorksheet(words.sheets.figures, {
    views: [{ state: "frozen", xSplit: 3, ySplit: HEADER_ROW, activeCell: `D${HEADER_ROW + 1}` }],
    pageSetup: {
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
      // The library puts a dollar sign before each corner, and none before its row.
      printArea: `A$1:${lastForPeople}$${HEADER_ROW + cells.length}`,
    },
  });
  writeHead(figures, columns, head);
  cells.forEach((cell, index) => {
    const isFirst = cells[index - 1]?.indicator.id !== cell.indicator.id;
    writeRow(figures, HEADER_ROW + 1 + index, { columns, about: { asked: cell, isFirst, sheet } });
  });
  addValidations(figures, columns, sheet);
  // Without a password: it keeps people from slips, and nobody from anything.
  await figures.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}

const DARK: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF1F3A4D" } };
const OPEN: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF9DB" } };
const QUIET: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } };
const CLOSED: Fill = {
  type: "pattern",
  pattern: "lightUp",
  fgColor: { argb: "FFBFBFBF" },
  bgColor: { argb: "FFF2F2F2" },
};
const TOP = { wrapText: true, vertical: "top" } as const;
const INDENTED = { ...TOP, horizontal: "left", indent: 1 } as const;
const EDGE = { style: "thin", color: { argb: "FF6B6B6B" } } as const;

function writeHead(figures: Worksheet, columns: readonly Column[], { words, facts }: Head): void {
  const title = words.title(facts.partner, facts.period);
  const firstKey = columns.findIndex(({ key }) => key) + 1;
  write(figures.getCell(TITLE_ROW, 1), title, { bold: true, size: 14 });
  write(figures.getCell(REMINDER_ROW, 1), words.reminder);
  write(figures.getCell(REMINDER_ROW, firstKey), words.columns.key);
  columns.forEach((column, index) => {
    figures.getColumn(index + 1).width = column.width;
    if (column.name !== "") write(figures.getCell(NAMES_ROW, index + 1), column.name);
    const cell = figures.getCell(HEADER_ROW, index + 1);
    write(cell, column.title, { bold: true, color: { argb: "FFFFFFFF" } });
    cell.fill = DARK;
    cell.alignment = { wrapText: true, vertical: "middle" };
  });
  figures.getRow(TITLE_ROW).height = 22;
  figures.getRow(NAMES_ROW).hidden = true;
  figures.getRow(HEADER_ROW).height = 32;
  figures.headerFooter.oddFooter = `&L${footerText(title)}&R${words.page} &P / &N`;
}

function write(cell: Cell, text: string, font: Partial<Cell["font"]> = {}): void {
  cell.value = cellText(text);
  cell.font = { ...FONT, ...font };
}

/** One asked cell, and what its row must know. */
interface AboutRow {
  readonly asked: AskedCell;
  /** True for the first row of its indicator. */
  readonly isFirst: boolean;
  readonly sheet: CollectionSheet;
}

interface RowToWrite {
  readonly columns: readonly Column[];
  readonly about: AboutRow;
}

function writeRow(figures: Worksheet, row: number, { columns, about }: RowToWrite): void {
  const inputs = inputsOf(about.asked.indicator);
  const texts = columns.map((column) => ({ ...column, text: textIn(column, about) }));
  columns.forEach((column, index) => {
    const cell = figures.getCell(row, index + 1);
    cell.alignment = column.name === "" && index > 0 ? INDENTED : TOP;
    cell.font = about.isFirst && index === 0 ? { ...FONT, bold: true } : FONT;
    if (about.isFirst) cell.border = { top: EDGE };
    const text = texts[index]?.text ?? "";
    if (text !== "") cell.value = cellText(text);
    if (column.key) quiet(cell);
    else if (column.share) writeShare(cell, { columns, row, about });
    else if (column.input === undefined) return;
    else if (inputs.includes(column.input)) openCell(cell, column.input, about);
    else cell.fill = CLOSED;
  });
  figures.getRow(row).height = rowHeight(texts.filter(({ key }) => !key));
}

/** A key is text, so that no program makes a day of `2025-03`. */
function quiet(cell: Cell): void {
  cell.fill = QUIET;
  cell.font = { ...FONT, size: 9, color: { argb: "FF595959" } };
  cell.numFmt = "@";
  cell.alignment = { vertical: "top" };
}

/**
 * What numerator and denominator make, worked out while they are typed, with no more than it can bear
 * (methods, 3); nothing where a row asks neither.
 */
function writeShare(cell: Cell, { columns, row, about }: RowToWrite & { readonly row: number }): void {
  cell.fill = QUIET;
  if (!inputsOf(about.asked.indicator).includes("denominator")) return;
  const at = (name: string) => `${columnLetter(columns.findIndex((one) => one.name === name) + 1)}${row}`;
  const [part, whole] = [at("numerator"), at("denominator")];
  const { numerator, denominator } = (about.sheet.filled ? about.asked.known : undefined) ?? {};
  const isKnown = numerator !== undefined && denominator !== undefined && denominator > 0;
  cell.value = {
    formula: `IF(AND(ISNUMBER(${part}),N(${whole})>0),IF(${whole}<${NO_PERCENT},${part}&" / "&${whole},${part}/${whole}),"")`,
    result: isKnown
      ? denominator < NO_PERCENT
        ? `${numerator} / ${denominator}`
        : numerator / denominator
      : "",
  };
  cell.numFmt = "0%";
}

function textIn(column: Column, about: AboutRow): string {
  if (column.key) return keyIn(column.name, about);
  if (column.share) return "";
  return column.input === undefined ? forPeople(column, about) : "";
}

/** What stands in a key column: exactly as in a table of measurements. */
function keyIn(name: string, { asked, sheet }: AboutRow): string {
  if (name === "indicator") return asked.indicator.id;
  if (name === "period") return sheet.period.text;
  if (name === "partner") return asked.partner;
  return asked.group?.by === name ? asked.group.value : "";
}

function forPeople({ title }: Column, { asked, isFirst, sheet }: AboutRow): string {
  const { repository, lang } = sheet;
  const { columns, total, delivered } = collectionSheetWords(lang);
  const { data, id } = asked.indicator;
  const shown = (text: TextInLanguages | undefined) => textOf(text, repository, lang);
  switch (title) {
    case columns.indicator:
      return shown(data.name) || id;
    case columns.group:
      return asked.group ? groupName(asked.group, sheet) : total;
    case columns.unit:
      return shown(data.unit);
    case columns.delivered:
      return asked.known ? delivered : "";
    default:
      return isFirst ? shown(data.definition) : "";
  }
}

function groupName(
  { by, value }: { readonly by: string; readonly value: string },
  { repository, lang }: CollectionSheet,
): string {
  const dimension = repository.entities.dimension.get(by)?.data;
  const named = dimension?.values.find(({ id }) => id === value)?.name;
  return `${textOf(dimension?.name, repository, lang) || by}: ${textOf(named, repository, lang) || value}`;
}

function openCell(cell: Cell, input: InputColumn, { asked, sheet }: AboutRow): void {
  cell.fill = takesOnlyNa(input, asked.indicator) ? QUIET : OPEN;
  cell.border = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
  cell.protection = { locked: false };
  const known = sheet.filled ? knownIn(input, asked, sheet.lang) : undefined;
  if (known !== undefined) cell.value = known;
}

/** What was delivered before; a final status is the empty cell that it is in most tables. */
function knownIn(input: InputColumn, { known }: AskedCell, lang: Lang): string | number | undefined {
  if (!known) return undefined;
  if (input === "status") return known.status === "final" ? undefined : statusWord(known.status, lang);
  return input === "value" && known.notApplicable ? "na" : known[input];
}

/** The library has this, and leaves it out of its types. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/** One check per run of rows of one indicator: the library's own way of joining them makes them overlap. */
function addValidations(
  figures: Worksheet,
  columns: readonly Column[],
  { asking, lang }: CollectionSheet,
): void {
  const { dataValidations } = figures as unknown as WithValidations;
  const letterOf = (name: string) => columnLetter(columns.findIndex((one) => one.name === name) + 1);
  for (const { first, last, indicator } of runsOf(asking.cells)) {
    for (const input of inputsOf(indicator)) {
      const at = (name: string) => `${letterOf(name)}${first}`;
      const place = { own: at(input), numerator: at("numerator"), denominator: at("denominator") };
      const range = `${at(input)}:${letterOf(input)}${last}`;
      dataValidations.add(range, validationOf(input, indicator, { place, lang }));
    }
  }
}

interface Run {
  readonly indicator: AskedCell["indicator"];
  readonly first: number;
  last: number;
}

/** Rows of one indicator stand together. */
function runsOf(cells: readonly AskedCell[]): readonly Run[] {
  const runs: Run[] = [];
  cells.forEach(({ indicator }, index) => {
    const row = HEADER_ROW + 1 + index;
    const run = runs.at(-1);
    if (run && run.indicator.id === indicator.id) run.last = row;
    else runs.push({ indicator, first: row, last: row });
  });
  return runs;
}

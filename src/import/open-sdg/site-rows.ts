import type { RowPlace, TableRow } from "../../read/csv.ts";
import type { PlainColumn, PlainRow, PlainTaker } from "../../read/csv-plain.ts";
import { hasDecimalComma } from "../../read/number.ts";
import type { ColumnWords, SiteWords } from "./column-words.ts";
import type { Config } from "./config.ts";
import { type HeaderTrouble, type Layout, layoutOf } from "./header.ts";
import { NumberList } from "./number-list.ts";
import { readYear } from "./year.ts";

/** More than this of one table is not kept: it would be no table of indicators. */
const MOST_ROWS = 500_000;
const MOST_CELLS = 8_000_000;
/** A name that a column of digits could hold. */
const OF_DIGITS = /^[\d.,+eE-]+$/;

/** A row with more or fewer cells than the header. */
export interface RaggedRow {
  readonly line: number;
  readonly raw: string;
  /** How many rows were kept before it. */
  readonly before: number;
}

/** A column of words as codes, one per row. */
export interface WordColumn {
  readonly index: number;
  readonly words: ColumnWords;
  readonly codes: NumberList;
}

/** A column of values as they are typed, one per row. */
export interface ValueColumn {
  readonly index: number;
  readonly texts: string[];
}

/**
 * Gathers the rows of one table as columns. Rows whose words were all met before, with digits for values, are
 * taken from their bytes; they show nothing that the reader would have to say anything about.
 */
export class SiteRows implements PlainTaker {
  readonly lines = new NumberList();
  /** Of the first byte of each row in the table's text. */
  readonly offsets = new NumberList();
  /** Rows that go on after their first line: their length in bytes. */
  readonly lengths = new Map<number, number>();
  readonly ragged: RaggedRow[] = [];
  readonly words: WordColumn[] = [];
  readonly values: ValueColumn[] = [];
  /** True where a value has a decimal comma that does not separate cells. */
  decimalComma = false;
  layout: Layout | HeaderTrouble | undefined;
  readonly #config: Config;
  readonly #site: SiteWords;
  #header: readonly string[] = [];
  /** The names of columns that might stand where a value does. */
  #digitNames: ReadonlySet<string> = new Set();
  #year: WordColumn | undefined;
  #rows = 0;
  #cells = 0;

  constructor(config: Config, site: SiteWords) {
    this.#config = config;
    this.#site = site;
  }

  /** All rows, also those that were too many. */
  get length(): number {
    return this.#rows;
  }

  get isTooLarge(): boolean {
    return this.#rows > MOST_ROWS || this.#cells > MOST_CELLS;
  }

  /** How many values each row has: more than one in a table with columns per year or group. */
  get wide(): number {
    const { layout } = this;
    return layout === undefined || typeof layout === "string" ? 1 : (layout.across?.length ?? 1);
  }

  /** Says what the columns are, once. */
  begin(header: readonly string[]): void {
    if (this.layout !== undefined) return;
    const layout = layoutOf(header, this.#config);
    this.layout = layout;
    this.#header = header;
    this.#digitNames = new Set(header.filter((name) => OF_DIGITS.test(name)));
    if (typeof layout === "string") return;
    const across = new Set(layout.across?.map(({ index }) => index));
    for (const [index, role] of layout.roles.entries()) {
      if (across.has(index) || (layout.across === undefined && role === "value"))
        this.values.push({ index, texts: [] });
      else this.words.push({ index, words: this.#site.of(header[index] ?? ""), codes: new NumberList() });
    }
    const year = layout.roles.indexOf("year");
    this.#year = this.words.find(({ index }) => index === year);
  }

  /** Takes a row as text; true where others like it may be taken from their bytes. */
  add(row: TableRow, { offset }: RowPlace): boolean {
    this.begin(row.header);
    if (!this.#count(row.cells.length) || typeof this.layout === "string") return false;
    if (row.decimalComma && !this.decimalComma)
      this.decimalComma = this.values.some(({ index }) => hasDecimalComma(row.cells[index] ?? ""));
    if (row.ragged) {
      this.ragged.push({ line: row.line, raw: row.raw, before: this.lines.length });
      return false;
    }
    if (/[\r\n]/.test(row.raw)) this.lengths.set(this.lines.length, Buffer.byteLength(row.raw));
    this.lines.push(row.line);
    this.offsets.push(offset);
    for (const { index, words, codes } of this.words) codes.push(words.codeOf(row.cells[index] ?? ""));
    for (const { index, texts } of this.values) texts.push(row.cells[index] ?? "");
    return this.#year === undefined || isYear(this.#year.words.texts[latest(this.#year.codes)] ?? "");
  }

  #count(cells: number): boolean {
    this.#rows += 1;
    this.#cells += cells;
    return !this.isTooLarge;
  }

  learn(): void {
    for (const { words, codes } of this.words) words.learn(latest(codes));
  }

  columns(): readonly PlainColumn[] | undefined {
    const words = new Map(this.words.map((column) => [column.index, column.words.book]));
    return this.#header.map((_, index): PlainColumn => {
      const book = words.get(index);
      return book === undefined ? { holds: "digits" } : { holds: "words", words: book };
    });
  }

  take(row: PlainRow, line: number, offset: number): boolean {
    // The header's own words, once more, are no row.
    if (this.#digitNames.size > 0 && this.#digitNames.has(row.digitsOf(this.values[0]?.index ?? 0)))
      return false;
    if (!this.#count(this.#header.length)) return false;
    this.lines.push(line);
    this.offsets.push(offset);
    for (const { index, codes } of this.words) codes.push(row.codes[index] as number);
    for (const { index, texts } of this.values) {
      const text = row.digitsOf(index);
      if (!this.decimalComma && text.includes(",")) this.decimalComma = hasDecimalComma(text);
      texts.push(text);
    }
    return true;
  }
}

function latest(codes: NumberList): number {
  return codes.at(codes.length - 1);
}

/** A cell that may stand under a year in some table: what it means there is asked later. */
function isYear(text: string): boolean {
  return "period" in readYear(text, false) || "period" in readYear(text, true);
}

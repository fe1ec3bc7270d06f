import { Collected } from "../findings/collected.ts";
import type { AnyFinding, Location } from "../findings/finding.ts";
import { conflictMark, isConflictMark } from "./conflicts.ts";
import { cellRanges, placeInRow } from "./csv-cells.ts";
import { DELIMITER_LINE, type Delimiter, type Dialect, traitsOf } from "./csv-dialect.ts";
import { brokenRow, type IsWhole, type Ragged, raggedRow } from "./csv-ragged.ts";
import { Row, type TableRow } from "./csv-row.ts";
import { hasDecimalComma } from "./number.ts";
import { trimCell } from "./trim-cell.ts";

const MAXIMUM_COLUMNS = 1000;
/** What was done in the same way all along is told so often; the rest is counted. */
const TOLD = 3;

/** Findings of a table, as many per rule as somebody will read; the rest is counted. */
export class Capped extends Collected {
  /** One finding for all traits together, or none where the table is canonical. */
  addDialect(where: Location, dialect: Dialect): void {
    const traits = traitsOf(dialect);
    if (traits.length > 0) this.add({ rule: "csv-dialect", args: { traits }, where, fixable: true });
  }
}

interface Setting {
  readonly path: string;
  readonly delimiter: Delimiter;
  readonly findings: Capped;
  readonly onRow: (row: TableRow) => void;
  readonly isWhole?: IsWhole | undefined;
}

/** A row as the parser gives it: the cells, the text with its line end, and its first line. */
interface RawRecord {
  readonly cells: readonly string[];
  readonly text: string;
  readonly line: number;
}

/** What a table says of its columns. */
export interface TableHeader {
  readonly names: readonly string[];
  readonly where: Location;
  /** The place of the name of a column. */
  locate(columnIndex: number): Location;
}

/** Blank rows below one another, of which one is told. */
interface BlankRun {
  readonly first: Row;
  last: Row;
  rows: number;
}

/**
 * What a table reveals while it is read: its header, its rows, how it is written, what is wrong.
 *
 * Rows that are plain may be left out of `record`. These are not plain: another line end than the row
 * before, white space or a sign that cannot be seen at the ends of a cell, a blank row, another number of
 * cells than the header, quotes that are not around a whole cell, the header's own words. What spans rows
 * (`broken`, blank runs) asks only for the row above, so a row behind one that is not plain comes here too.
 */
export class TableChecks {
  readonly delimiter: Delimiter;
  readonly #setting: Setting;
  #header: TableHeader | undefined;
  #rows = 0;
  #decimalComma = false;
  readonly #lineEnds = new Set<"lf" | "crlf" | "cr">();
  /** Blank rows are told when another row follows: an empty line at the end is none. */
  #blanks: BlankRun | undefined;
  /** A row with too few cells is told when the next is there: together they may be one. */
  #short: Row | undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.delimiter = setting.delimiter;
  }

  /** Absent where no row was read yet. */
  get header(): TableHeader | undefined {
    return this.#header;
  }

  /** Takes the next record; a finding where the table cannot be read further. */
  record({ cells, text, line }: RawRecord): AnyFinding | undefined {
    const raw = withoutLineEnd(text);
    this.#noteLineEnd(text.slice(raw.length));
    const row = new Row({
      table: this.#setting,
      header: this.#header?.names ?? [],
      cells: cells.map(trimCell),
      raw,
      line,
    });
    if (isConflictMark(raw)) return conflictMark(row.locate(), raw);
    const blank = row.cells.every((cell) => cell === "");
    if (!blank) this.#tellBlanks();
    if (blank) this.#holdBlank(row);
    else return this.#header === undefined ? this.#begin(row, cells) : this.#row(row, cells);
    return undefined;
  }

  /** The sum of what was seen. `complete` is false where reading stopped half-way. */
  end(complete: boolean) {
    this.#tellShort();
    const emptyLine = this.#blanks?.rows === 1 && this.#blanks.first.raw.trim() === "";
    if (this.#header !== undefined && !(complete && emptyLine)) this.#tellBlanks();
    return {
      header: this.#header,
      rows: this.#rows,
      delimiter: this.delimiter,
      decimalComma: this.#decimalComma,
      lineEnd: this.#lineEnd(),
    };
  }

  #noteLineEnd(end: string): void {
    if (end !== "") this.#lineEnds.add(end === "\n" ? "lf" : end === "\r" ? "cr" : "crlf");
  }

  #lineEnd(): Dialect["lineEnd"] {
    const [first = "lf", ...others] = this.#lineEnds;
    return others.length > 0 ? "mixed" : first;
  }

  #begin(row: Row, cells: readonly string[]): AnyFinding | undefined {
    if (DELIMITER_LINE.test(row.raw)) return undefined;
    this.#header = { names: row.cells, where: row.locate(), locate: (index) => row.locateText(index) };
    if (cells.length > MAXIMUM_COLUMNS) {
      const args = { problem: "too-many-cells", limit: `${MAXIMUM_COLUMNS}` } as const;
      return { rule: "file-unreadable", args, where: row.locate() };
    }
    this.#quotes(row);
    const seen = new Set<string>();
    for (const [index, name] of row.cells.entries()) {
      const problem =
        name === "" ? "blank" : seen.has(name) ? "duplicate" : cells[index] === name ? undefined : "padded";
      seen.add(name);
      if (problem === undefined) continue;
      const column = name === "" ? `${index + 1}` : name;
      this.#add({
        rule: "bad-header",
        args: { problem, column },
        where: row.locate(index),
        fixable: problem === "padded",
      });
    }
    return undefined;
  }

  /** A finding where the rows below mean something else than the header says. */
  #row(row: Row, cells: readonly string[]): AnyFinding | undefined {
    if (row.raw.includes('"')) this.#quotes(row);
    if (isHeaderAgain(row)) return this.#again(row);
    if (row.ragged) this.#ragged(row);
    else {
      this.#tellShort();
      this.#cells(row, cells);
    }
    this.#rows += 1;
    this.#setting.onRow(row);
    return undefined;
  }

  /** The same names in the same order can be skipped; in another order, no cell below is certain. */
  #again(row: Row): AnyFinding | undefined {
    this.#tellShort();
    const args = { problem: "repeated", column: row.cells[0] ?? "" } as const;
    const same = row.cells.every((name, index) => name === row.header[index]);
    const finding: AnyFinding = {
      rule: "bad-header",
      args,
      where: row.locate(),
      ...(same && { fixable: true }),
    };
    if (same) this.#add(finding);
    return same ? undefined : finding;
  }

  #ragged(row: Row): void {
    const broken = this.#short && brokenRow(this.#short, row);
    if (broken) {
      this.#short = undefined;
      this.#tellRagged(broken);
      return;
    }
    this.#tellShort();
    const told = raggedRow(row, this.delimiter, this.#setting.isWhole);
    if (row.cells.length < row.header.length && told.cause === undefined) this.#short = row;
    else this.#tellRagged(told);
  }

  #tellShort(): void {
    if (this.#short === undefined) return;
    const told = raggedRow(this.#short, this.delimiter);
    this.#short = undefined;
    this.#tellRagged(told);
  }

  #tellRagged({ args, where, fixable, cause }: Ragged): void {
    const finding = { rule: "ragged-row", args, where, ...(fixable && { fixable }) } as const;
    const told = args.delimiter === undefined ? TOLD : 1;
    this.#setting.findings.add(finding, cause === undefined ? undefined : { is: cause, told });
  }

  #cells(row: Row, cells: readonly string[]): void {
    for (const [index, value] of cells.entries()) {
      const trimmed = row.cells[index] ?? "";
      if (!this.#decimalComma && row.decimalComma && hasDecimalComma(trimmed)) this.#decimalComma = true;
      if (value === trimmed) continue;
      const column = row.header[index] ?? `${index + 1}`;
      const unseen = value.replace(/^ +| +$/g, "") !== trimmed;
      this.#setting.findings.add(
        {
          rule: "padded-cell",
          args: { column, value: value.slice(0, 120), ...(unseen && { unseen }) },
          where: row.locate(index),
          fixable: true,
        },
        { is: column, told: TOLD },
      );
    }
  }

  #quotes(row: Row): void {
    for (const range of cellRanges(row.raw, this.delimiter)) {
      if (range.quote === undefined) continue;
      const where = placeInRow({ path: this.#setting.path, line: row.line, raw: row.raw }, range);
      this.#add({ rule: "bad-quote", args: { problem: "stray" }, where });
    }
  }

  #holdBlank(row: Row): void {
    this.#tellShort();
    if (this.#blanks === undefined) this.#blanks = { first: row, last: row, rows: 0 };
    this.#blanks.last = row;
    this.#blanks.rows += 1;
  }

  #tellBlanks(): void {
    if (this.#blanks === undefined) return;
    const { first, last, rows } = this.#blanks;
    this.#blanks = undefined;
    const { endLine, endColumn } = last.locate();
    const args = rows === 1 ? {} : { rows };
    this.#add({ rule: "blank-row", args, where: { ...first.locate(), endLine, endColumn }, fixable: true });
  }

  #add(finding: AnyFinding): void {
    this.#setting.findings.add(finding);
  }
}

/** The names of the columns once more, in any order: two tables were put one below the other. */
function isHeaderAgain({ cells, header }: Row): boolean {
  if (cells.length < 2 || cells.length !== header.length || !header.includes(cells[0] ?? "")) return false;
  const names = new Set(header);
  return new Set(cells).size === names.size && cells.every((cell) => cell !== "" && names.has(cell));
}

function withoutLineEnd(text: string): string {
  if (text.endsWith("\r\n")) return text.slice(0, -2);
  return text.endsWith("\n") || text.endsWith("\r") ? text.slice(0, -1) : text;
}

import { Parser } from "csv-parse";
import type { AnyFinding } from "../findings/finding.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { cellRanges, countBreaks, placeInRow } from "./csv-cells.ts";
import { Capped, TableChecks, type TableHeader } from "./csv-checks.ts";
import { TableDecoder } from "./csv-decoder.ts";
import { type Delimiter, type Dialect, delimiterOf } from "./csv-dialect.ts";
import { cellsOfLine, parserOptions } from "./csv-lines.ts";
import { PlainScanner, type PlainTaker } from "./csv-plain.ts";
import type { IsWhole } from "./csv-ragged.ts";
import type { TableRow } from "./csv-row.ts";
import { SourceOffsets } from "./source-offsets.ts";
import { unreadable } from "./text.ts";

export type { TableRow };

/** A longer row is not a row: mostly a quote that was never closed, or a file that is no table. */
const MAXIMUM_ROW_BYTES = 1024 * 1024;
const HEADER_SEARCH_BYTES = 64 * 1024;
/** Mostly the header stands in so many bytes. */
const FIRST_PIECE = 1024;
const LINE_END = /\r\n|\n|\r/;

/** What reading a table gives, besides its rows. */
export interface TableResult {
  /** Absent where there is no header at all. */
  readonly header?: readonly string[];
  /** The line that the header stands on, 1-based. */
  readonly headerLine: number;
  /** The place of the name of a column; absent where there is no header. */
  readonly locateHeader?: TableHeader["locate"];
  readonly findings: readonly AnyFinding[];
  /** The rows that were given, ragged ones included, blank ones not. */
  readonly rows: number;
  readonly dialect: Dialect;
  /** Where the text of a row stands in the file. */
  readonly offsets: SourceOffsets;
  /** Per rule, how many findings were not kept because there were too many. */
  readonly truncated: ReadonlyMap<RuleName, number>;
}

/** Where a row stands, besides its line. */
export interface RowPlace {
  /** Of its first byte in the table's text: bytes in UTF-8, without a byte-order mark. */
  readonly offset: number;
  /** Of the header above it. */
  readonly header: Pick<TableHeader, "locate"> | undefined;
}

/** Takes a row; true where nothing is wrong with it: then rows like it may be given to the `plain` taker. */
export type RowTaker = (row: TableRow, place: RowPlace) => unknown;

/** Other ways to take rows. */
export interface ReadOptions {
  /** Takes the rows that show nothing new. */
  readonly plain?: PlainTaker;
  /** Leaves everything to csv-parse, which is the reference: for the tests. */
  readonly parserOnly?: boolean;
  /** Says where decimals cannot be meant, for the repair of a row that a comma cut. */
  readonly isWhole?: IsWhole;
}

/**
 * Reads a table row by row, in bounded memory. Problems are collected; the rows come out as they are
 * found, also when the file turns out to be unreadable further on.
 */
export async function readTable(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  onRow: RowTaker,
  options: ReadOptions = {},
): Promise<TableResult> {
  const reader = new TableReader(path, onRow, options);
  for await (const piece of untilTrouble(chunks)) {
    if (piece === "gone") return reader.end("gone");
    reader.push(piece);
    if (reader.done) break;
  }
  return reader.end();
}

/** The pieces, and "gone" where the file cannot be read to its end. */
async function* untilTrouble(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | "gone"> {
  try {
    yield* chunks;
  } catch {
    yield "gone";
  }
}

/** csv-parse, giving each row at the moment it is complete, when `info.bytes` is the row's end. */
class RowParser extends Parser {
  readonly #onRecord: (record: string[], end: number) => void;

  constructor(delimiter: Delimiter, onRecord: (record: string[], end: number) => void) {
    super(parserOptions(delimiter));
    this.#onRecord = onRecord;
  }

  override push(record: unknown): boolean {
    if (record === null) return super.push(null);
    this.#onRecord(record as string[], this.info.bytes);
    return true;
  }
}

/** Lets the parser give its last row; false where a quote was never closed. */
function finish(parser: RowParser): Promise<boolean> {
  return new Promise((resolve, reject) => {
    parser.once("end", () => resolve(true));
    parser.once("error", (error: Error & { code?: string }) => {
      if (error.code === "CSV_QUOTE_NOT_CLOSED") resolve(false);
      else reject(error);
    });
    parser.resume();
    parser.end();
  });
}

type Trouble = "not-utf8" | "utf16" | "binary" | "too-large" | "gone";

/**
 * Three ways through a table, from quick to thorough. Rows that show nothing new are read from their bytes
 * (`PlainScanner`); a row that does is read as text, if it is one line; from a row on that is not, csv-parse
 * reads the rest. The checks see every row but the first kind.
 */
class TableReader {
  stopped = false;
  readonly #path: string;
  readonly #decoder = new TableDecoder();
  readonly #capped = new Capped();
  readonly #offsets = new SourceOffsets();
  readonly #onRow: RowTaker;
  readonly #options: ReadOptions;
  #checks: TableChecks | undefined;
  #scanner: PlainScanner | undefined;
  #parser: RowParser | undefined;
  /** Bytes since the end of the last row; before the checks exist, all of them. */
  #pending: Buffer = Buffer.alloc(0);
  /** The offset of `#pending` in the table's text. */
  #base = 0;
  /** Where the next row begins in `#pending`; cutting once per piece is much cheaper than once per row. */
  #next = 0;
  #line = 1;
  #plainRows = 0;
  /** True where the row that was read last as text is good, so that others like it may be read from bytes. */
  #good: TableRow | undefined;
  #lineEnd: "lf" | "crlf" = "lf";
  #trouble: Trouble | undefined;

  constructor(path: string, onRow: RowTaker, options: ReadOptions) {
    this.#path = path;
    this.#onRow = onRow;
    this.#options = options;
  }

  get done(): boolean {
    return this.stopped || this.#trouble !== undefined;
  }

  push(piece: Uint8Array): void {
    const { bytes, problem } = this.#decoder.push(piece);
    this.#take(bytes, false);
    this.#offsets.note(this.#decoder, this.#base + this.#pending.length);
    this.#trouble = problem;
  }

  async end(gone?: "gone"): Promise<TableResult> {
    this.#trouble ??= gone;
    if (!this.done) {
      const { bytes, problem } = this.#decoder.end();
      this.#take(bytes, true);
      this.#trouble = problem;
    }
    if (this.#checks && !this.stopped) await this.#finish();
    if (this.#trouble !== undefined) this.#unreadable(this.#trouble);
    return this.#result();
  }

  /** The rest, which has no line end, or which the parser holds back. */
  async #finish(): Promise<void> {
    if (this.#parser === undefined && this.#pending.length === 0) return;
    const closed = await finish(this.#parser ?? this.#parse());
    this.#cut();
    if (!closed && this.#trouble === undefined) this.#unclosed();
  }

  #result(): TableResult {
    const { encoding, byteOrderMark } = this.#decoder;
    const { header, rows, delimiter, decimalComma, lineEnd } = this.#checks?.end(!this.stopped) ?? NOTHING;
    if (header === undefined && !this.stopped) this.#capped.add(unreadable(this.#path, "empty"));
    const dialect = { delimiter, decimalComma, encoding, byteOrderMark, lineEnd };
    if (header !== undefined) this.#capped.addDialect(header.where, dialect);
    return {
      ...(header && { header: header.names }),
      headerLine: header?.where.line ?? 1,
      ...(header && { locateHeader: header.locate }),
      findings: this.#capped.findings,
      rows: rows + this.#plainRows,
      dialect,
      offsets: this.#offsets,
      truncated: this.#capped.truncated,
    };
  }

  #take(bytes: Buffer, last: boolean): void {
    if (this.stopped) return;
    this.#pending = this.#pending.length === 0 ? bytes : Buffer.concat([this.#pending, bytes]);
    if (this.#parser !== undefined) this.#parser.write(bytes);
    else if (this.#checks !== undefined) this.#lines();
    else if (!this.#begin(last)) return;
    this.#cut();
    if (this.#pending.length <= MAXIMUM_ROW_BYTES || this.stopped) return;
    if (this.#parser === undefined) this.#parse();
    if (this.#pending.length > MAXIMUM_ROW_BYTES && !this.stopped) this.#tooLong(this.#pending.toString());
  }

  /** Starts once the header line is there, because that line says what the delimiter is. */
  #begin(last: boolean): boolean {
    const line = firstLine(this.#pending);
    if (line === undefined && !last && this.#pending.length < HEADER_SEARCH_BYTES) return false;
    const delimiter = delimiterOf(line ?? this.#pending.toString().trim());
    this.#checks = new TableChecks({
      path: this.#path,
      delimiter,
      findings: this.#capped,
      isWhole: this.#options.isWhole,
      onRow: (row) => {
        const offset = this.#base + this.#next;
        const header = this.#checks?.header;
        if (this.#onRow(row, { offset, header }) === true) this.#good = row;
      },
    });
    if (this.#options.parserOnly === true) this.#parse();
    else this.#lines();
    return true;
  }

  /** Gives the rest of the table to csv-parse. */
  #parse(): RowParser {
    this.#cut();
    const base = this.#base;
    const { delimiter } = this.#checks as TableChecks;
    const parser = new RowParser(delimiter, (record, end) => this.#parsed(record, base + end));
    this.#parser = parser;
    parser.write(this.#pending);
    this.#cut();
    return parser;
  }

  #parsed(cells: readonly string[], end: number): void {
    if (this.stopped) return;
    const text = this.#pending.toString("utf8", this.#next, end - this.#base);
    // Where the file breaks off, a row without its end is half a row.
    if (this.#trouble !== undefined && !/[\r\n]$/.test(text)) return;
    this.#record(cells, text, end - this.#base);
  }

  /** Reads the lines that are complete; gives up where one of them is not a row. */
  #lines(): void {
    const bytes = this.#pending;
    const last = bytes.lastIndexOf(10);
    while (this.#next <= last && !this.stopped) {
      if (this.#good && this.#scanner) this.#next = this.#plain(this.#scanner, last);
      if (this.#next > last) return;
      const end = bytes.indexOf(10, this.#next) + 1;
      const text = bytes.toString("utf8", this.#next, end);
      const cells = cellsOfLine(text, (this.#checks as TableChecks).delimiter);
      if (cells === undefined) {
        this.#parse();
        return;
      }
      this.#record(cells, text, end);
    }
  }

  #plain(scanner: PlainScanner, last: number): number {
    scanner.line = this.#line;
    const next = scanner.run(this.#pending, this.#next, last, this.#base);
    this.#plainRows += scanner.line - this.#line;
    this.#line = scanner.line;
    return next;
  }

  #learn(row: TableRow): void {
    const { plain } = this.#options;
    if (plain === undefined || this.#parser !== undefined) return;
    const columns = this.#scanner === undefined ? plain.columns() : undefined;
    if (columns) this.#scanner = new PlainScanner(columns, (this.#checks as TableChecks).delimiter, plain);
    plain.learn();
    this.#scanner?.learn(row.cells, this.#lineEnd);
  }

  /** Leaves in `#pending` what belongs to the row that is not complete yet. */
  #cut(): void {
    this.#pending = this.#pending.subarray(this.#next);
    this.#base += this.#next;
    this.#next = 0;
  }

  /** One row, as cells and text, that ends at an offset of `#pending`. */
  #record(cells: readonly string[], text: string, end: number): void {
    if (text.length > MAXIMUM_ROW_BYTES) {
      this.#cut();
      this.#tooLong(text);
      return;
    }
    this.#good = undefined;
    const { heard } = this.#capped;
    this.#lineEnd = text.endsWith("\r\n") ? "crlf" : "lf";
    const problem = this.#checks?.record({ cells, text, line: this.#line });
    this.#next = end;
    if (this.#capped.heard !== heard) this.#good = undefined;
    else if (this.#good) this.#learn(this.#good);
    if (problem !== undefined) this.#halt(problem);
    this.#line += countBreaks(text);
  }

  #halt(finding: AnyFinding): void {
    this.stopped = true;
    this.#capped.add(finding);
  }

  #unreadable(problem: Trouble): void {
    if (this.stopped) return;
    const finding = unreadable(this.#path, problem, problem === "too-large" ? "256 MB" : undefined);
    const line = this.#line + countBreaks(this.#pending.toString());
    const where = { path: this.#path, line, column: 1, endLine: line, endColumn: 1 };
    this.#halt(problem === "not-utf8" ? { ...finding, where } : finding);
  }

  #tooLong(text: string): void {
    const delimiter = this.#checks?.delimiter ?? ",";
    if (cellRanges(text, delimiter).at(-1)?.quote === "unclosed") {
      this.#unclosed();
      return;
    }
    const where = { path: this.#path, line: this.#line, column: 1, endLine: this.#line, endColumn: 1 };
    this.#halt({ rule: "file-unreadable", args: { problem: "line-too-long", limit: "1 MB" }, where });
  }

  /** Told where the quote opened: the end of the file is where the parser noticed. */
  #unclosed(): void {
    const raw = this.#pending.toString();
    const from = cellRanges(raw, this.#checks?.delimiter ?? ",").at(-1)?.from ?? 0;
    const where = placeInRow({ path: this.#path, line: this.#line, raw }, { from, to: from + 1 });
    this.#halt({ rule: "bad-quote", args: { problem: "unclosed" }, where });
  }
}

/** The first line that is complete and not blank. */
function firstLine(bytes: Buffer): string | undefined {
  for (let size = FIRST_PIECE; ; size *= 8) {
    const isAll = size >= bytes.length;
    const lines = bytes.toString("utf8", 0, isAll ? bytes.length : size).split(LINE_END);
    const line = lines.slice(0, -1).find((each) => each.trim() !== "");
    if (line !== undefined || isAll) return line;
  }
}

const NOTHING = { header: undefined, rows: 0, delimiter: ",", decimalComma: false, lineEnd: "lf" } as const;

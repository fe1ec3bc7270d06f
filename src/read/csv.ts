import { Parser } from "csv-parse";
import type { AnyFinding } from "../findings/finding.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { cellRanges, countBreaks, placeInRow } from "./csv-cells.ts";
import { Capped, TableChecks } from "./csv-checks.ts";
import { TableDecoder } from "./csv-decoder.ts";
import { type Delimiter, type Dialect, delimiterOf } from "./csv-dialect.ts";
import type { TableRow } from "./csv-row.ts";
import { unreadable } from "./text.ts";

export type { TableRow };

/** A longer row is not a row: mostly a quote that was never closed, or a file that is no table. */
const MAXIMUM_ROW_BYTES = 1024 * 1024;
const HEADER_SEARCH_BYTES = 64 * 1024;

/** What reading a table gives, besides its rows. */
export interface TableResult {
  /** Absent where there is no header at all. */
  readonly header?: readonly string[];
  readonly findings: readonly AnyFinding[];
  /** The rows that were given, ragged ones included, blank ones not. */
  readonly rows: number;
  readonly dialect: Dialect;
  /** Per rule, how many findings were not kept because there were too many. */
  readonly truncated: ReadonlyMap<RuleName, number>;
}

/**
 * Reads a table row by row, in bounded memory. Problems are collected; the rows come out as they are
 * found, also when the file turns out to be unreadable further on.
 */
export async function readTable(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  onRow: (row: TableRow) => void,
): Promise<TableResult> {
  const reader = new TableReader(path, onRow);
  for await (const piece of untilTrouble(chunks)) {
    if (piece === "gone") return reader.stop("gone");
    reader.push(piece);
    if (reader.stopped) return reader.result();
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
    super({
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
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

class TableReader {
  stopped = false;
  readonly #path: string;
  readonly #decoder = new TableDecoder();
  readonly #capped = new Capped();
  readonly #onRow: (row: TableRow) => void;
  #checks: TableChecks | undefined;
  #parser: RowParser | undefined;
  /** Bytes since the end of the last row; before the parser exists, all of them. */
  #pending: Buffer = Buffer.alloc(0);
  /** The offset of `#pending` in what the parser was given. */
  #base = 0;
  /** Where the next row begins in `#pending`; cutting once per piece is much cheaper than once per row. */
  #next = 0;
  #line = 1;

  constructor(path: string, onRow: (row: TableRow) => void) {
    this.#path = path;
    this.#onRow = onRow;
  }

  push(piece: Uint8Array): void {
    const { bytes, problem } = this.#decoder.push(piece);
    this.#take(bytes, false);
    if (problem !== undefined) this.#unreadable(problem);
  }

  async end(): Promise<TableResult> {
    const { bytes, problem } = this.#decoder.end();
    this.#take(bytes, true);
    if (problem !== undefined) this.#unreadable(problem);
    if (this.stopped || this.#parser === undefined) return this.result();
    const closed = await finish(this.#parser);
    this.#cut();
    if (!closed) this.#unclosed();
    return this.result();
  }

  stop(problem: "gone"): TableResult {
    this.#unreadable(problem);
    return this.result();
  }

  result(): TableResult {
    const { encoding, byteOrderMark } = this.#decoder;
    const { header, rows, delimiter, decimalComma, lineEnd } = this.#checks?.end(!this.stopped) ?? NOTHING;
    if (header === undefined && !this.stopped) this.#capped.add(unreadable(this.#path, "empty"));
    const dialect = { delimiter, decimalComma, encoding, byteOrderMark, lineEnd };
    if (header !== undefined) this.#capped.addDialect(header.where, dialect);
    return {
      ...(header && { header: header.names }),
      findings: this.#capped.findings,
      rows,
      dialect,
      truncated: this.#capped.truncated,
    };
  }

  #take(bytes: Buffer, last: boolean): void {
    if (this.stopped) return;
    this.#pending = this.#pending.length === 0 ? bytes : Buffer.concat([this.#pending, bytes]);
    if (this.#parser !== undefined) this.#parser.write(bytes);
    else if (!this.#begin(last)) return;
    this.#cut();
    if (this.#pending.length > MAXIMUM_ROW_BYTES && !this.stopped) this.#tooLong(this.#pending.toString());
  }

  /** Starts the parser once the header line is there, because that line says what the delimiter is. */
  #begin(last: boolean): boolean {
    const text = this.#pending.toString();
    const line = text
      .split(/\r\n|\n|\r/)
      .slice(0, -1)
      .find((each) => each.trim() !== "");
    if (line === undefined && !last && this.#pending.length < HEADER_SEARCH_BYTES) return false;
    const delimiter = delimiterOf(line ?? text.trim());
    this.#checks = new TableChecks({
      path: this.#path,
      delimiter,
      findings: this.#capped,
      onRow: this.#onRow,
    });
    this.#parser = new RowParser(delimiter, (record, end) => this.#record(record, end));
    this.#parser.write(this.#pending);
    return true;
  }

  /** Leaves in `#pending` what belongs to the row that is not complete yet. */
  #cut(): void {
    this.#pending = this.#pending.subarray(this.#next);
    this.#base += this.#next;
    this.#next = 0;
  }

  #record(cells: string[], end: number): void {
    if (this.stopped) return;
    const text = this.#pending.toString("utf8", this.#next, end - this.#base);
    this.#next = end - this.#base;
    if (text.length > MAXIMUM_ROW_BYTES) {
      this.#tooLong(text);
      return;
    }
    const problem = this.#checks?.record({ cells, text, line: this.#line });
    if (problem !== undefined) this.#halt(problem);
    this.#line += countBreaks(text);
  }

  #halt(finding: AnyFinding): void {
    this.stopped = true;
    this.#capped.add(finding);
  }

  #unreadable(problem: "not-utf8" | "binary" | "too-large" | "gone"): void {
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

const NOTHING = { header: undefined, rows: 0, delimiter: ",", decimalComma: false, lineEnd: "lf" } as const;

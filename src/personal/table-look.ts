import type { Location } from "../findings/finding.ts";
import type { TableRow } from "../read/csv.ts";
import { detect } from "./detect.ts";
import { isSurelyTelling } from "./header.ts";
import type { Hit, TextContext } from "./hit.ts";
import { masked } from "./mask.ts";
import type { Masker } from "./masker.ts";
import { RecordsLook } from "./records.ts";
import { SplitNumberLook } from "./split-number.ts";
import type { Teller } from "./told.ts";

/** So many of one kind in one column are told; the rest is counted. */
const TOLD = 5;
/** Different texts that are remembered as harmless. */
const MOST_KNOWN = 100_000;
/** No kind of personal data is shorter. */
const SHORTEST = 4;
const LINES_KEPT = 100_000;
/** Figures as tables have them; none of them is anybody's. */
const PLAIN_FIGURE = /^-?\d{1,8}(?:[.,]\d{1,2})?$/;

interface LookAt {
  readonly path: string;
  readonly masker: Masker;
  readonly exempts: (path: string, kind: Hit["kind"]) => boolean;
  /** Columns that the format knows: their names announce nobody, and their texts are declared words. */
  readonly isKnown: (column: string) => boolean;
  readonly context?: TextContext;
  /** Shared by all tables that have the same context. */
  readonly harmless: HarmlessCells;
  readonly teller: Teller;
}

/**
 * The cells in which nothing was found, by the name of their column: the same words come back in every table, and in
 * every version of one.
 */
export class HarmlessCells {
  #columns = new Map<string, Set<string>>();
  #count = 0;

  has(column: string, cell: string): boolean {
    return this.#columns.get(column)?.has(cell) === true;
  }

  add(column: string, cell: string): void {
    if (this.#count >= MOST_KNOWN) {
      this.#columns = new Map();
      this.#count = 0;
    }
    this.#count += 1;
    const cells = this.#columns.get(column);
    if (cells) cells.add(cell);
    else this.#columns.set(column, new Set([cell]));
  }
}

/** Looks through the rows of one table that are read as text; each different cell once. */
export class TableLook {
  readonly #at: LookAt;
  #header: readonly string[] | undefined;
  #isTelling: readonly boolean[] = [];
  #records: RecordsLook | undefined;
  readonly #split = new SplitNumberLook();
  /** Where the rows are, as long as they are few: a number in parts is seen only at the end. */
  readonly #firstLines: number[] = [];

  constructor(at: LookAt) {
    this.#at = at;
  }

  /** The same row; with something in it that is somebody's, a row that does not show it. */
  row(row: TableRow): TableRow {
    if (this.#header === undefined) this.#begin(row.header);
    this.#records?.row(row.cells);
    this.#split.row(row.cells);
    if (this.#firstLines.length < LINES_KEPT) this.#firstLines.push(row.line);
    let cells: string[] | undefined;
    for (let index = 0; index < row.cells.length; index += 1) {
      const cell = row.cells[index] as string;
      if (cell.length < SHORTEST && this.#isTelling[index] !== true) continue;
      const shown = this.#cell(cell, index, row);
      if (shown === cell) continue;
      cells ??= [...row.cells];
      cells[index] = shown;
    }
    return cells === undefined ? row : withCells(row, cells);
  }

  /** Tells what only the whole table shows; a table without rows still has a header. */
  end(header: readonly string[] | undefined, headerLine: number): void {
    if (header !== undefined) {
      if (this.#header === undefined) this.#begin(header);
      this.#lookAtHeader(header, headerLine);
    }
    this.#tellSplit(header ?? []);
    const records = this.#records?.end();
    if (records) {
      const where = { path: this.#at.path, line: headerLine, column: 1, endLine: headerLine, endColumn: 1 };
      const columns = records.columns.map((column) => this.#at.masker.mask(column));
      this.#at.teller.people({ ...records, columns }, where);
    }
  }

  #tellSplit(header: readonly string[]): void {
    for (const { column, first, shown, row, count, parts } of this.#split.end(header)) {
      for (const part of parts) this.#at.masker.keep(part, masked("birth-date", part));
      const line = this.#firstLines[row] ?? this.#firstLines.at(-1) ?? 1;
      const where = { path: this.#at.path, line, column: 1, endLine: line, endColumn: 1 };
      const name = this.#at.masker.mask(header[column] ?? "");
      const kind = "national-number" as const;
      const say = () => ({ args: { kind, value: shown, in: "cell" as const, column: name }, where });
      this.#at.teller.value({ kind, value: first, say, ...(count > 1 && { more: count - 1 }) });
    }
  }

  #begin(header: readonly string[]): void {
    this.#header = header;
    this.#isTelling = header.map((name) => !this.#at.isKnown(name) && isSurelyTelling(name));
    if (!header.every((name) => name === "" || this.#at.isKnown(name)))
      this.#records = new RecordsLook(header);
  }

  #cell(cell: string, index: number, row: TableRow): string {
    if (this.#isTelling[index] === true) this.#at.masker.keep(cell, masked("name", cell));
    if (PLAIN_FIGURE.test(cell)) return cell;
    const column = this.#header?.[index] ?? "";
    const { harmless } = this.#at;
    if (harmless.has(column, cell)) return cell;
    const hits = detect(cell, { ...this.#at.context, form: "cell", header: column });
    if (hits.length === 0) {
      harmless.add(column, cell);
      return cell;
    }
    return this.#tell(cell, hits, { column, where: () => row.locate(index) });
  }

  #tell(
    text: string,
    hits: readonly Hit[],
    { column, where }: { readonly column?: string; readonly where: () => Location },
  ): string {
    let shown = text;
    for (const { kind, from, to, masked: value } of hits) {
      const real = text.slice(from, to);
      if (!this.#at.exempts(this.#at.path, kind)) {
        this.#at.masker.keep(real, value);
        shown = shown.slice(0, from) + value + shown.slice(to);
      }
      const place = { in: column === undefined ? ("header" as const) : ("cell" as const) };
      const say = () => {
        const named = column !== undefined && { column: this.#at.masker.mask(column) };
        return { args: { kind, value, ...place, ...named }, where: where() };
      };
      const cause = { is: `${kind} ${column ?? "header"}`, told: TOLD };
      this.#at.teller.value({ kind, value: real, cause, say });
    }
    return shown;
  }

  #lookAtHeader(header: readonly string[], line: number): void {
    let column = 1;
    for (const [index, name] of header.entries()) {
      const start = column;
      column += name.length + 1;
      const where = {
        path: this.#at.path,
        line,
        column: start,
        endLine: line,
        endColumn: start + name.length,
      };
      const hits = detect(name, { form: "cell" });
      this.#tell(name, hits, { where: () => where });
      if (hits.length > 0 || this.#isTelling[index] !== true) continue;
      const kind = "header" as const;
      const say = () => ({
        args: { kind, value: this.#at.masker.mask(name), in: "header" as const },
        where,
      });
      this.#at.teller.value({ kind, value: name, say });
    }
  }
}

/** The row with other cells, at the same places. */
function withCells(row: TableRow, cells: readonly string[]): TableRow {
  const { line, endLine, raw, ragged, header, decimalComma } = row;
  return { line, endLine, raw, ragged, header, decimalComma, cells, locate: (index) => row.locate(index) };
}

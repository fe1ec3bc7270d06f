import type { Location } from "../findings/finding.ts";
import { type CellRange, cellRanges, countBreaks, placeInRow } from "./csv-cells.ts";
import type { Delimiter } from "./csv-dialect.ts";
import { trimCell } from "./trim-cell.ts";

/** One row under the header. Values are trimmed; `raw` is the row as typed, without its line end. */
export interface TableRow {
  /** 1-based; a row with a line break in a quoted cell ends on a later line. */
  readonly line: number;
  readonly endLine: number;
  readonly cells: readonly string[];
  readonly raw: string;
  /** More or fewer cells than the header: they are shifted, so do not take values from them. */
  readonly ragged: boolean;
  /** The column names, trimmed. */
  readonly header: readonly string[];
  /** True where a decimal comma may be read, because the comma does not separate cells. */
  readonly decimalComma: boolean;
  /** The place of a cell, its quotes included; of the whole row without an index or beyond the last cell. */
  locate(columnIndex?: number): Location;
}

/** How rows are made: by the checks, from what the parser and the header say. */
interface RowParts {
  readonly table: { readonly path: string; readonly delimiter: Delimiter };
  readonly header: readonly string[];
  readonly cells: readonly string[];
  readonly raw: string;
  readonly line: number;
}

/** A row that works out places only when asked; a table has many rows and few findings. */
export class Row implements TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly raw: string;
  readonly header: readonly string[];
  readonly #table: RowParts["table"];

  constructor({ table, header, cells, raw, line }: RowParts) {
    this.line = line;
    this.cells = cells;
    this.raw = raw;
    this.header = header;
    this.#table = table;
  }

  get endLine(): number {
    return this.line + countBreaks(this.raw);
  }

  get ragged(): boolean {
    return this.cells.length !== this.header.length;
  }

  get decimalComma(): boolean {
    return this.#table.delimiter !== ",";
  }

  locate(columnIndex?: number): Location {
    const whole = { from: 0, to: this.raw.length };
    const range =
      columnIndex === undefined ? whole : cellRanges(this.raw, this.#table.delimiter)[columnIndex];
    return this.#place(range ?? whole);
  }

  /** The place of a cell without the blanks around it; of a cell in quotes, with its quotes. */
  locateText(columnIndex: number): Location {
    const range = cellRanges(this.raw, this.#table.delimiter)[columnIndex];
    if (range === undefined) return this.locate();
    const cell = this.raw.slice(range.from, range.to);
    const text = trimCell(cell);
    const from = range.from + cell.indexOf(text);
    return this.#place({ from, to: from + text.length });
  }

  #place(range: Pick<CellRange, "from" | "to">): Location {
    return placeInRow({ path: this.#table.path, line: this.line, raw: this.raw }, range);
  }
}

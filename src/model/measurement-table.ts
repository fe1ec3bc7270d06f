import type { Location } from "../findings/finding.ts";
import type { GroupBook } from "./group-book.ts";
import {
  type Measurement,
  type MeasurementStatus,
  type Measurements,
  NUMBER_COLUMNS,
  STATUSES,
} from "./measurements.ts";
import type { Period } from "./period.ts";
import type { RowPlaces } from "./row-places.ts";
import type { RowStore } from "./row-store.ts";

/** What the codes of rows stand for; code 0 of a partner is the total. */
export interface Books {
  readonly indicators: readonly string[];
  readonly periods: readonly Period[];
  readonly partners: readonly string[];
  readonly groups: GroupBook;
}

/** Where the rows stand, asked of a row by its number. */
export interface Origins {
  pathOf(row: number): string;
  rawOf(row: number): string;
  locate(row: number, column?: string): Location;
}

interface Parts {
  readonly store: RowStore;
  readonly books: Books;
  readonly origins: Origins;
}

const [NUMERATOR, DENOMINATOR, VALUE, N, SD] = NUMBER_COLUMNS.map((_, index) => index) as [
  number,
  number,
  number,
  number,
  number,
];

/**
 * All measurements of a repository, as columns. To go over them gives views: light, made on the spot, and not
 * to be kept for a whole repository. Rows have numbers, in the order of files and lines.
 */
export class MeasurementTable implements Measurements {
  readonly length: number;
  readonly store: RowStore;
  readonly books: Books;
  readonly origins: Origins;
  /** The rows that belong, where not all do. */
  readonly #chosen: Uint32Array | undefined;
  #perIndicator: ReadonlyMap<string, Uint32Array> | undefined;

  constructor(parts: Parts, chosen?: Uint32Array) {
    this.store = parts.store;
    this.books = parts.books;
    this.origins = parts.origins;
    this.#chosen = chosen;
    this.length = chosen?.length ?? this.store.length;
  }

  *[Symbol.iterator](): Generator<Measurement> {
    for (let index = 0; index < this.length; index += 1) yield this.at(this.rowAt(index));
  }

  /** The number of the row that comes at a place, counted from 0. */
  rowAt(index: number): number {
    return this.#chosen === undefined ? index : (this.#chosen[index] as number);
  }

  /** A row by its number. */
  at(row: number): Measurement {
    return new RowView(this, row);
  }

  /** The indicators that have rows. */
  indicators(): MapIterator<string> {
    return this.#sorted().keys();
  }

  /** The numbers of an indicator's rows, in order. */
  rowNumbersOf(indicator: string): Uint32Array {
    return this.#sorted().get(indicator) ?? new Uint32Array(0);
  }

  /** The rows of an indicator, in order. */
  rowsOf(indicator: string): readonly Measurement[] {
    return Array.from(this.rowNumbersOf(indicator), (row) => this.at(row));
  }

  /** The same table with the rows of some periods only. */
  during(belongs: (period: Period) => boolean): MeasurementTable {
    const kept = this.books.periods.map(belongs);
    const rows: number[] = [];
    for (let index = 0; index < this.length; index += 1) {
      const row = this.rowAt(index);
      if (kept[this.store.periodOf(row)]) rows.push(row);
    }
    return new MeasurementTable(this, Uint32Array.from(rows));
  }

  /** Row numbers per indicator: one pass to count, one to place. */
  #sorted(): ReadonlyMap<string, Uint32Array> {
    if (this.#perIndicator) return this.#perIndicator;
    const { store, books } = this;
    const starts = new Uint32Array(books.indicators.length + 1);
    for (let index = 0; index < this.length; index += 1) {
      const code = store.indicatorOf(this.rowAt(index));
      starts[code + 1] = (starts[code + 1] as number) + 1;
    }
    for (let code = 0; code < books.indicators.length; code += 1) {
      starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
    }
    const rows = new Uint32Array(this.length);
    const next = starts.slice();
    for (let index = 0; index < this.length; index += 1) {
      const row = this.rowAt(index);
      const code = store.indicatorOf(row);
      const at = next[code] as number;
      rows[at] = row;
      next[code] = at + 1;
    }
    const perIndicator = new Map<string, Uint32Array>();
    for (const [code, indicator] of books.indicators.entries()) {
      const [from, to] = [starts[code] as number, starts[code + 1] as number];
      if (to > from) perIndicator.set(indicator, rows.subarray(from, to));
    }
    this.#perIndicator = perIndicator;
    return perIndicator;
  }
}

/** One row of the table, looking like an object of its own. */
class RowView implements Measurement {
  readonly #table: MeasurementTable;
  readonly #row: number;

  constructor(table: MeasurementTable, row: number) {
    this.#table = table;
    this.#row = row;
  }

  get indicator(): string {
    const { store, books } = this.#table;
    return books.indicators[store.indicatorOf(this.#row)] as string;
  }

  get period(): Period {
    const { store, books } = this.#table;
    return books.periods[store.periodOf(this.#row)] as Period;
  }

  get partner(): string | undefined {
    const { store, books } = this.#table;
    const code = store.partnerOf(this.#row);
    return code === 0 ? undefined : books.partners[code];
  }

  get dimensions(): ReadonlyMap<string, string> {
    const { store, books } = this.#table;
    const group = store.groupOf(this.#row);
    return books.groups.valuesOf(group);
  }

  get numerator(): number | undefined {
    return this.#number(NUMERATOR);
  }

  get denominator(): number | undefined {
    return this.#number(DENOMINATOR);
  }

  get value(): number | undefined {
    return this.#number(VALUE);
  }

  get n(): number | undefined {
    return this.#number(N);
  }

  get sd(): number | undefined {
    return this.#number(SD);
  }

  get notApplicable(): boolean {
    return this.#table.store.isNotApplicable(this.#row);
  }

  get status(): MeasurementStatus {
    return STATUSES[this.#table.store.statusOf(this.#row)] as MeasurementStatus;
  }

  get path(): string {
    return this.#table.origins.pathOf(this.#row);
  }

  get line(): number {
    return this.#table.store.lineOf(this.#row);
  }

  get raw(): string {
    return this.#table.origins.rawOf(this.#row);
  }

  locate(column?: string): Location {
    return this.#table.origins.locate(this.#row, column);
  }

  #number(column: number): number | undefined {
    const value = this.#table.store.numberOf(this.#row, column);
    return Number.isNaN(value) ? undefined : value;
  }
}

/** Rows that were read from tables are read again from there. */
export function originsIn(store: RowStore, places: RowPlaces): Origins {
  const fileOf = (row: number) => places.fileAt(store.fileOf(row));
  const rawOf = (row: number) => places.rawOf(row, fileOf(row), store.offsetOf(row));
  return {
    pathOf: (row) => fileOf(row).path,
    rawOf,
    locate: (row, column) => places.locate({ raw: rawOf(row), line: store.lineOf(row) }, fileOf(row), column),
  };
}

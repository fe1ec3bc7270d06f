import { MeasurementTable } from "./measurement-table.ts";
import { type Measurement, type Measurements, NUMBER_COLUMNS, type NumberColumn } from "./measurements.ts";
import type { Period } from "./period.ts";
import type { RowLists, RowStore } from "./row-store.ts";

/**
 * All rows as numbers, for checks that look at every one of millions. Codes are small numbers, equal
 * where the thing is equal; code 0 of a partner is the total.
 */
export interface Codes {
  /** By their codes. */
  readonly periods: readonly Period[];
  readonly partners: readonly string[];
  readonly groupCount: number;
  /** Dimension to value; empty for everybody. */
  groupAt(code: number): ReadonlyMap<string, string>;
  rowsOf(indicator: string): CodedRows;
}

/** The rows of one indicator, counted from 0. */
export interface CodedRows {
  readonly length: number;
  periodOf(row: number): number;
  partnerOf(row: number): number;
  groupOf(row: number): number;
  /** The number in a column of `NUMBER_COLUMNS`; `NaN` where there is none. */
  numberOf(row: number, column: number): number;
  /** Withheld, or not applicable: whatever stands there is no figure. */
  isClosed(row: number): boolean;
  /** Copies as many rows as a block is long, from one on, into its lists. */
  copy(from: number, block: RowBlock): void;
  /** The row itself; not to be kept for all. */
  at(row: number): Measurement;
}

const BLOCK = 1 << 14;

/** Some rows in lists of their own: to be gone over several times without asking for each number again. */
export class RowBlock implements RowLists {
  readonly periods = new Uint32Array(BLOCK);
  readonly partners = new Uint32Array(BLOCK);
  readonly groups = new Uint32Array(BLOCK);
  /** Per column that was asked for; `NaN` where there is none, or where the row is closed. */
  readonly numbers: readonly Float64Array[];
  /** In the order of `numbers`. */
  readonly columns: readonly number[];
  length = 0;

  constructor(columns: readonly number[]) {
    this.columns = columns;
    this.numbers = columns.map(() => new Float64Array(BLOCK));
  }

  /** Takes the rows from one on, as many as fit; the number of the row after them. */
  fill(rows: CodedRows, from: number): number {
    this.length = Math.min(BLOCK, rows.length - from);
    rows.copy(from, this);
    return from + this.length;
  }
}

/** The place of a column in `NUMBER_COLUMNS`. */
export function numberColumn(column: NumberColumn): number {
  return NUMBER_COLUMNS.indexOf(column);
}

/** A table has codes already; other lists get them here. */
export function codesOf(measurements: Measurements): Codes {
  return measurements instanceof MeasurementTable
    ? new TableCodes(measurements)
    : new ListCodes(measurements);
}

class TableCodes implements Codes {
  readonly #table: MeasurementTable;

  constructor(table: MeasurementTable) {
    this.#table = table;
  }

  get periods(): readonly Period[] {
    return this.#table.books.periods;
  }

  get partners(): readonly string[] {
    return this.#table.books.partners;
  }

  get groupCount(): number {
    return this.#table.books.groups.length;
  }

  groupAt(code: number): ReadonlyMap<string, string> {
    return this.#table.books.groups.valuesOf(code);
  }

  rowsOf(indicator: string): CodedRows {
    return new TableCodedRows(this.#table, indicator);
  }
}

class TableCodedRows implements CodedRows {
  readonly length: number;
  readonly #table: MeasurementTable;
  readonly #store: RowStore;
  readonly #rows: Uint32Array;

  constructor(table: MeasurementTable, indicator: string) {
    this.#table = table;
    this.#store = table.store;
    this.#rows = table.rowNumbersOf(indicator);
    this.length = this.#rows.length;
  }

  periodOf(row: number): number {
    return this.#store.periodOf(this.#rows[row] as number);
  }

  partnerOf(row: number): number {
    return this.#store.partnerOf(this.#rows[row] as number);
  }

  groupOf(row: number): number {
    return this.#store.groupOf(this.#rows[row] as number);
  }

  numberOf(row: number, column: number): number {
    return this.#store.numberOf(this.#rows[row] as number, column);
  }

  isClosed(row: number): boolean {
    return this.#store.isClosed(this.#rows[row] as number);
  }

  copy(from: number, block: RowBlock): void {
    const { columns, length } = block;
    this.#store.copy({ rows: this.#rows, from, to: from + length, columns }, block);
  }

  at(row: number): Measurement {
    return this.#table.at(this.#rows[row] as number);
  }
}

/** Gives numbers to things, in the order in which they come. */
class Numbers<T> {
  readonly things: T[] = [];
  readonly #codes = new Map<string, number>();

  of(key: string, thing: T): number {
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.things.length);
    return this.things.push(thing) - 1;
  }
}

interface CodedRow {
  readonly period: number;
  readonly partner: number;
  readonly group: number;
  readonly row: Measurement;
}

class ListCodes implements Codes {
  readonly #periods = new Numbers<Period>();
  readonly #partners = new Numbers<string>();
  readonly #groups = new Numbers<ReadonlyMap<string, string>>();
  readonly #rows = new Map<string, CodedRow[]>();

  constructor(measurements: Iterable<Measurement>) {
    this.#partners.of("", "");
    for (const row of measurements) {
      const groups = JSON.stringify([...row.dimensions].sort(([a], [b]) => (a < b ? -1 : 1)));
      const coded = {
        period: this.#periods.of(row.period.text, row.period),
        partner: this.#partners.of(row.partner ?? "", row.partner ?? ""),
        group: this.#groups.of(groups, row.dimensions),
        row,
      };
      const known = this.#rows.get(row.indicator);
      if (known) known.push(coded);
      else this.#rows.set(row.indicator, [coded]);
    }
  }

  get periods(): readonly Period[] {
    return this.#periods.things;
  }

  get partners(): readonly string[] {
    return this.#partners.things;
  }

  get groupCount(): number {
    return this.#groups.things.length;
  }

  groupAt(code: number): ReadonlyMap<string, string> {
    return this.#groups.things[code] as ReadonlyMap<string, string>;
  }

  rowsOf(indicator: string): CodedRows {
    const rows = this.#rows.get(indicator) ?? [];
    const coded = (row: number): CodedRow => rows[row] as CodedRow;
    return {
      length: rows.length,
      periodOf: (row) => coded(row).period,
      partnerOf: (row) => coded(row).partner,
      groupOf: (row) => coded(row).group,
      numberOf: (row, column) => coded(row).row[NUMBER_COLUMNS[column] as NumberColumn] ?? Number.NaN,
      isClosed: (row) => isClosed(coded(row).row),
      copy: (from, block) => {
        for (let at = 0; at < block.length; at += 1) copyRow(coded(from + at), at, block);
      },
      at: (row) => coded(row).row,
    };
  }
}

function isClosed({ notApplicable, status }: Measurement): boolean {
  return notApplicable || status === "withheld";
}

function copyRow({ period, partner, group, row }: CodedRow, at: number, block: RowBlock): void {
  block.periods[at] = period;
  block.partners[at] = partner;
  block.groups[at] = group;
  for (const [index, column] of block.columns.entries()) {
    const number = isClosed(row) ? undefined : row[NUMBER_COLUMNS[column] as NumberColumn];
    (block.numbers[index] as Float64Array)[at] = number ?? Number.NaN;
  }
}

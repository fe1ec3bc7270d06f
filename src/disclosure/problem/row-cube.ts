import type { MeasurementTable } from "../../model/measurement-table.ts";
import { NUMBER_COLUMNS, type NumberColumn } from "../../model/measurements.ts";
import type { Period } from "../../model/period.ts";
import type { Entity } from "../../model/repository.ts";
import { areSomeApart, type Groups } from "./apart.ts";

/** Places that a cube may have for each row that it holds: a table that is nearly empty is not worth its room. */
const ROOM = 16;

/** Larger numbers are summed up with care elsewhere. */
const LARGEST = 1e9;

/** A dimension by which an indicator is told, and the first of the places of its values. */
export interface Axis {
  readonly by: string;
  readonly values: readonly string[];
  readonly first: number;
}

/**
 * The rows of one indicator as numbers of people: of everybody (place 0) and of one group (the other places), per
 * partner and period. Made of the columns; no row becomes an object.
 */
export interface RowCube {
  readonly periods: readonly Period[];
  /** How many partners have rows, and one more: the first is the total over partners. */
  readonly partners: number;
  readonly axes: readonly Axis[];
  /** Whole numbers, or `NaN` where there is no row; see `placeIn`. */
  readonly whole: Float64Array;
  /** Of a share: those of them who share it. */
  readonly part: Float64Array | undefined;
  /** Every place that has a row of a partner has one in every period. */
  readonly isFull: boolean;
  /** By two axes, or an axis and the partners, some never meet: see `writeCrossed`. */
  readonly areSomeApart: boolean;
}

/** Where the periods of a place and a partner begin in the numbers of a cube. */
export function placeIn({ partners, periods }: RowCube, place: number, partner: number): number {
  return (place * partners + partner) * periods.length;
}

/**
 * Nothing where a row is not as plain as all must be: with another number of people than can be, or none, twice, or
 * with groups of a partner that are told only beside others. `none` where no row says how many people it is about.
 */
export function cubeOf(
  table: MeasurementTable,
  indicator: Entity<"indicator">,
): RowCube | "none" | undefined {
  return new Builder(table, indicator).build();
}

/** What a row of each type says its people by: the others are not looked at, but there must be no denominator. */
const COLUMNS: Readonly<Record<"count" | "proportion" | "other", readonly NumberColumn[]>> = {
  count: ["value", "denominator"],
  proportion: ["denominator", "numerator"],
  other: ["n", "denominator"],
};

/** Up to here, numbers of codes are looked up in a list. */
const FEW = 1 << 16;

/** Numbers codes in the order in which they come. */
class Numbering {
  readonly codes: number[] = [];
  #few = new Int32Array(256);
  readonly #many = new Map<number, number>();

  /** Puts numbers in the place of codes. */
  number(codes: Uint32Array): void {
    for (let at = 0; at < codes.length; at += 1) codes[at] = this.of(codes[at] as number);
  }

  of(code: number): number {
    if (code >= FEW) return this.#ofMany(code);
    if (code >= this.#few.length) this.#grow(code);
    const known = this.#few[code] as number;
    if (known > 0) return known - 1;
    this.#few[code] = this.codes.push(code);
    return this.codes.length - 1;
  }

  #ofMany(code: number): number {
    const known = this.#many.get(code) ?? this.codes.push(code) - 1;
    this.#many.set(code, known);
    return known;
  }

  #grow(code: number): void {
    const few = new Int32Array(Math.min(FEW, 2 * (code + 1)));
    few.set(this.#few);
    this.#few = few;
  }
}

/** Where the rows of one set of groups belong: places of the values by which the indicator is told. */
interface Told extends Groups {
  /** Of rows with at most one group; -1 for others, and for a dimension by which it is not told. */
  readonly place: number;
  /** How many groups they are of at once. */
  readonly size: number;
}

class Builder {
  readonly #table: MeasurementTable;
  readonly #indicator: Entity<"indicator">;
  readonly #kind: keyof typeof COLUMNS;
  readonly #rows: Uint32Array;
  /** Per row, numbers of groups, partners and periods in the order in which they come. */
  readonly #groups: Uint32Array;
  readonly #partners: Uint32Array;
  readonly #periods: Uint32Array;
  /** The people, and the other column. */
  readonly #whole: Float64Array;
  readonly #other: Float64Array;

  constructor(table: MeasurementTable, indicator: Entity<"indicator">) {
    const { type } = indicator.data;
    this.#table = table;
    this.#indicator = indicator;
    this.#kind = type === "count" || type === "proportion" ? type : "other";
    this.#rows = table.rowNumbersOf(indicator.id);
    const { length } = this.#rows;
    this.#groups = new Uint32Array(length);
    this.#partners = new Uint32Array(length);
    this.#periods = new Uint32Array(length);
    this.#whole = new Float64Array(length);
    this.#other = new Float64Array(length);
  }

  build(): RowCube | "none" | undefined {
    const { books } = this.#table;
    this.#copy();
    const [groups, partners, periods] = [new Numbering(), new Numbering(), new Numbering()];
    // The total over partners comes first.
    partners.of(0);
    groups.number(this.#groups);
    partners.number(this.#partners);
    periods.number(this.#periods);
    const axes = this.#axesOf(groups.codes);
    const told = groups.codes.map((code) => this.#toldOf(code, axes));
    const last = axes.at(-1);
    const size = {
      places: last ? last.first + last.values.length : 1,
      partners: partners.codes.length,
      periods: periods.codes.length,
    };
    const filled = this.#fill(told, size);
    if (filled === undefined || filled === "none") return filled;
    return {
      ...filled,
      axes,
      periods: periods.codes.map((code) => books.periods[code] as Period),
      partners: size.partners,
    };
  }

  #copy(): void {
    const lists = {
      periods: this.#periods,
      partners: this.#partners,
      groups: this.#groups,
      numbers: [this.#whole, this.#other],
    };
    const columns = COLUMNS[this.#kind].map((column) => NUMBER_COLUMNS.indexOf(column));
    this.#table.store.copy({ rows: this.#rows, from: 0, to: this.#rows.length, columns }, lists);
  }

  /** The dimensions by which the indicator is told, with the values that its rows have. */
  #axesOf(groups: readonly number[]): readonly Axis[] {
    const { breakdowns = [] } = this.#indicator.data;
    const dimensions = breakdowns.flatMap(({ by }) => (by === "partner" ? [] : [by]));
    const values = new Map(dimensions.map((by) => [by, new Set<string>()]));
    for (const code of groups) {
      for (const [by, value] of this.#table.books.groups.valuesOf(code)) values.get(by)?.add(value);
    }
    let first = 1;
    return [...values].map(([by, told]) => {
      const axis = { by, values: [...told], first };
      first += told.size;
      return axis;
    });
  }

  #toldOf(code: number, axes: readonly Axis[]): Told {
    const values = this.#table.books.groups.valuesOf(code);
    const own: number[] = [];
    const places: number[] = [];
    for (const [by, value] of values) {
      const number = axes.findIndex((each) => each.by === by);
      const axis = axes[number];
      if (!axis) continue;
      own.push(number);
      places.push(axis.first + axis.values.indexOf(value));
    }
    const isOne = values.size === 0 || (values.size === 1 && places.length === 1);
    return { place: isOne ? (places[0] ?? 0) : -1, places, axes: own, size: values.size };
  }

  #fill(
    told: readonly Told[],
    { places, partners, periods }: Readonly<Record<"places" | "partners" | "periods", number>>,
  ): Pick<RowCube, "whole" | "part" | "isFull" | "areSomeApart"> | "none" | undefined {
    const room = places * partners * periods;
    if (room > ROOM * (this.#rows.length + 1)) return undefined;
    const whole = new Float64Array(room).fill(Number.NaN);
    const part = this.#kind === "proportion" ? new Float64Array(room) : undefined;
    const met = new Uint8Array(told.length * partners);
    const homes = Int32Array.from(told, ({ place }) => place);
    const sizes = Int32Array.from(told, ({ size }) => size);
    let [filled, sizeless] = [0, 0];
    for (let row = 0; row < this.#rows.length; row += 1) {
      const group = this.#groups[row] as number;
      const partner = this.#partners[row] as number;
      const people = this.#peopleIn(row);
      if ((sizes[group] as number) + (partner === 0 ? 0 : 1) >= 2) {
        if (Number.isNaN(people) && (this.#kind === "proportion" || this.#isClosed(row))) return undefined;
        if (people > 0) met[group * partners + partner] = 1;
      }
      const home = homes[group] as number;
      if (home < 0) continue;
      if (Number.isNaN(people) && this.#isSizeless(row)) {
        sizeless += 1;
        continue;
      }
      if (!this.#isPlain(row, people)) return undefined;
      const at = (home * partners + partner) * periods + (this.#periods[row] as number);
      // Of what is written twice, not all that is made of it is the same.
      if (!Number.isNaN(whole[at])) return undefined;
      whole[at] = people;
      if (part) part[at] = this.#other[row] as number;
      filled += 1;
    }
    if (sizeless > 0) return filled === 0 ? "none" : undefined;
    const areTold = this.#areGroupsTold(told, (place, partner, period) => {
      return !Number.isNaN(whole[(place * partners + partner) * periods + period]);
    });
    if (!areTold) return undefined;
    return { whole, part, isFull: isFull(whole, periods), areSomeApart: areSomeApart(told, met, partners) };
  }

  /** Of how many people a row is; of a share, and of any other figure with a denominator, that is it. */
  #peopleIn(row: number): number {
    const people = this.#whole[row] as number;
    if (this.#kind !== "other") return people;
    const denominator = this.#other[row] as number;
    return Number.isNaN(denominator) ? people : denominator;
  }

  /** A number of people that can be, said in the way of its type. */
  #isPlain(row: number, people: number): boolean {
    const other = this.#other[row] as number;
    const isCount = Number.isInteger(people) && people >= 0 && people <= LARGEST;
    if (this.#kind !== "proportion") return isCount && Number.isNaN(other);
    return isCount && Number.isInteger(other) && other >= 0 && other <= people;
  }

  /** A figure that says nothing of how many people it is about, as an amount may. */
  #isSizeless(row: number): boolean {
    return this.#kind === "other" && !this.#isClosed(row);
  }

  #isClosed(row: number): boolean {
    return this.#table.store.isClosed(this.#rows[row] as number);
  }

  /** Whether of a partner's people by several groups at once each group has a row too. */
  #areGroupsTold(
    told: readonly Told[],
    hasRow: (place: number, partner: number, period: number) => boolean,
  ): boolean {
    for (let row = 0; row < this.#rows.length; row += 1) {
      const partner = this.#partners[row] as number;
      const { places, size } = told[this.#groups[row] as number] as Told;
      if (size < 2 || partner === 0) continue;
      for (const place of places) if (!hasRow(place, partner, this.#periods[row] as number)) return false;
    }
    return true;
  }
}

function isFull(whole: Float64Array, periods: number): boolean {
  for (let from = 0; from < whole.length; from += periods) {
    const isEmpty = Number.isNaN(whole[from]);
    for (let at = from + 1; at < from + periods; at += 1) {
      if (Number.isNaN(whole[at]) !== isEmpty) return false;
    }
  }
  return true;
}

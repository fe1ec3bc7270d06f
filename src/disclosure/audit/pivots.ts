/**
 * Small linear programmes, solved here: the simplex method with bounds on a full tableau (Dantzig 1963; Bland 1977
 * against circles). The true table, all zeros, always fits, so there is no first phase; every question starts where
 * the one before ended. A call to the large solver costs more than such a programme does.
 *
 * What it says is not believed: tables are checked in whole numbers (`witnesses.ts`), and an error here can only hide
 * more. Where it is in doubt it says nothing, and the large solver is asked.
 */
import type { Direction, Objective, Programme } from "./solver.ts";

/** A best point and its value. */
export interface Best {
  readonly value: number;
  readonly point: Float64Array;
}

/** Numbers of a tableau; larger ones are for the large solver. */
const LARGEST = 60_000;

const HAIR = 1e-9;
/** A point further than this from an equation is not believed. */
const OFF = 1e-7;

/** True for equations to nought, with nought within the bounds of every column, that make a small tableau. */
export function isSmall({ columns, constraints }: Programme): boolean {
  return (
    columns.length * constraints.length <= LARGEST &&
    columns.every(({ lower, upper, isWhole }) => isWhole !== true && lower <= 0 && upper >= 0) &&
    constraints.every(({ lower, upper }) => lower === 0 && upper === 0)
  );
}

/** A row of the tableau: a column that depends on the others, and how. */
interface Row {
  column: number;
  readonly numbers: Float64Array;
}

export class Pivots {
  private readonly programme: Programme;
  private readonly columns: number;
  /** Steps that were taken so far, from corner to corner. */
  count = 0;
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private readonly point: Float64Array;
  private readonly rows: Row[] = [];
  /** Per column the row that gives it, or -1. */
  private readonly rowOf: Int32Array;
  /** The rows before any question. */
  private readonly first: readonly Row[];
  /** What a step along each column would gain, while a question is asked. */
  private readonly gains: Float64Array;
  private isDoubtful = false;

  /**
   * @param programme one that `isSmall`
   */
  constructor(programme: Programme) {
    this.programme = programme;
    this.columns = programme.columns.length;
    this.lower = Float64Array.from(programme.columns, ({ lower }) => lower);
    this.upper = Float64Array.from(programme.columns, ({ upper }) => upper);
    this.point = new Float64Array(this.columns);
    this.rowOf = new Int32Array(this.columns).fill(-1);
    this.gains = new Float64Array(this.columns);
    this.eliminate();
    this.first = this.rows.map(({ column, numbers }) => ({ column, numbers: numbers.slice() }));
  }

  /** As before any question. */
  startAgain(): void {
    const { programme, lower, upper } = this;
    programme.columns.forEach((column, at) => {
      lower[at] = column.lower;
      upper[at] = column.upper;
    });
    this.point.fill(0);
    this.rowOf.fill(-1);
    this.first.forEach(({ column, numbers }, at) => {
      const row = this.rows[at] as Row;
      row.column = column;
      row.numbers.set(numbers);
      this.rowOf[column] = at;
    });
    this.isDoubtful = false;
  }

  /** Other bounds, with nought between them, for a column that stands at nought. */
  limit(column: number, lower: number, upper: number): void {
    this.lower[column] = lower;
    this.upper[column] = upper;
  }

  /**
   * Brings a column from nought to a number, where it then stays: true when it got there, false when it cannot,
   * nothing where that is not sure.
   */
  bring(column: number, to: number): boolean | undefined {
    this.limit(column, Math.min(to, 0), Math.max(to, 0));
    const best = this.best(to > 0 ? "maximise" : "minimise", new Map([[column, 1]]));
    if (best === undefined) return undefined;
    if (Math.abs(best.value - to) > OFF) return false;
    this.limit(column, to, to);
    return true;
  }

  /** Nothing where it is not sure. The point stays valid until the next question only. */
  best(direction: Direction, objective: Objective): Best | undefined {
    if (this.isDoubtful) return undefined;
    const sign = direction === "maximise" ? 1 : -1;
    const gains = this.gains.fill(0);
    for (const [column, cost] of objective) gains[column] = sign * cost;
    for (const { column, numbers } of this.rows) {
      const cost = gains[column] as number;
      if (cost !== 0) subtract(gains, numbers, cost);
    }
    if (!this.climb(gains) || !this.isFitting()) {
      this.isDoubtful = true;
      return undefined;
    }
    let value = 0;
    for (const [column, cost] of objective) value += cost * (this.point[column] as number);
    return { value, point: this.point };
  }

  /** Makes one column of each equation depend on the others; equations that say nothing new are left out. */
  private eliminate(): void {
    for (const { columns, coefficients } of this.programme.constraints) {
      const numbers = new Float64Array(this.columns);
      columns.forEach((column, at) => {
        numbers[column] = (numbers[column] as number) + (coefficients[at] as number);
      });
      for (const row of this.rows) {
        const by = numbers[row.column] as number;
        if (by !== 0) subtract(numbers, row.numbers, by);
      }
      let column = -1;
      for (let at = 0; at < this.columns; at += 1)
        if (
          Math.abs(numbers[at] as number) >
          Math.max(HAIR, column < 0 ? 0 : Math.abs(numbers[column] as number))
        )
          column = at;
      if (column < 0) continue;
      this.enter({ column, numbers }, this.rows.length);
      this.rows.push({ column, numbers });
    }
  }

  /** Lets a column be given by a row. */
  private enter({ column, numbers }: Row, place: number): void {
    const by = numbers[column] as number;
    for (let at = 0; at < this.columns; at += 1) {
      const number = (numbers[at] as number) / by;
      numbers[at] = Math.abs(number) < HAIR ? 0 : number;
    }
    numbers[column] = 1;
    for (const row of this.rows) {
      const share = row.numbers === numbers ? 0 : (row.numbers[column] as number);
      if (share !== 0) subtract(row.numbers, numbers, share);
    }
    this.rowOf[column] = place;
  }

  /** Steps up until none leads higher; false where that takes too many. */
  private climb(gains: Float64Array): boolean {
    let still = 0;
    for (let left = 50 * (this.rows.length + 10); left > 0; left -= 1) {
      const column = this.entering(gains, still > this.rows.length);
      if (column < 0) return true;
      this.count += 1;
      const length = this.step(column, (gains[column] as number) > 0 ? 1 : -1, gains);
      if (!Number.isFinite(length)) return false;
      still = length > HAIR ? 0 : still + 1;
    }
    return false;
  }

  /** The column that gains most by a step, or the first that gains at all; -1 where none does. */
  private entering(gains: Float64Array, isFirst: boolean): number {
    let best = -1;
    let most = HAIR;
    for (let column = 0; column < this.columns; column += 1) {
      if ((this.rowOf[column] as number) >= 0) continue;
      const gain = gains[column] as number;
      if (!(Math.abs(gain) > most)) continue;
      const room =
        gain > 0
          ? (this.upper[column] as number) - (this.point[column] as number)
          : (this.point[column] as number) - (this.lower[column] as number);
      if (!(room > HAIR)) continue;
      best = column;
      if (isFirst) return best;
      most = Math.abs(gain);
    }
    return best;
  }

  /** One step along a column until something is at its end; how long it was. */
  private step(column: number, sign: 1 | -1, gains: Float64Array): number {
    const { point, lower, upper, rows } = this;
    let length =
      sign > 0
        ? (upper[column] as number) - (point[column] as number)
        : (point[column] as number) - (lower[column] as number);
    let leaving = -1;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as Row;
      const slope = sign * (row.numbers[column] as number);
      if (Math.abs(slope) <= HAIR) continue;
      const own = row.column;
      const room =
        slope > 0
          ? (point[own] as number) - (lower[own] as number)
          : (upper[own] as number) - (point[own] as number);
      const most = Math.max(0, room) / Math.abs(slope);
      const isNearer = most < length - HAIR;
      const isFirst = leaving >= 0 && most <= length + HAIR && own < (rows[leaving] as Row).column;
      if (!isNearer && !isFirst) continue;
      length = Math.min(length, most);
      leaving = at;
    }
    if (!Number.isFinite(length)) return length;
    this.move(column, sign * length);
    if (leaving < 0) point[column] = sign > 0 ? (upper[column] as number) : (lower[column] as number);
    else this.pivot(leaving, column, gains);
    return length;
  }

  private move(column: number, by: number): void {
    const { point } = this;
    if (by === 0) return;
    point[column] = (point[column] as number) + by;
    for (const { column: own, numbers } of this.rows) {
      const slope = numbers[column] as number;
      if (slope !== 0) point[own] = (point[own] as number) - slope * by;
    }
  }

  private pivot(leaving: number, column: number, gains: Float64Array): void {
    const { point, lower, upper } = this;
    const row = this.rows[leaving] as Row;
    const left = row.column;
    // It stands at one of its ends: exactly, so that nothing adds up.
    const isLow =
      Math.abs((point[left] as number) - (lower[left] as number)) <
      Math.abs((upper[left] as number) - (point[left] as number));
    point[left] = isLow ? (lower[left] as number) : (upper[left] as number);
    this.rowOf[left] = -1;
    row.column = column;
    this.enter(row, leaving);
    const gain = gains[column] as number;
    if (gain !== 0) subtract(gains, row.numbers, gain);
  }

  /** Whether the point is within the bounds and fits the equations. */
  private isFitting(): boolean {
    const { point, lower, upper, programme } = this;
    for (let column = 0; column < this.columns; column += 1) {
      const there = point[column] as number;
      if (!(there >= (lower[column] as number) - OFF && there <= (upper[column] as number) + OFF))
        return false;
    }
    return programme.constraints.every(({ columns, coefficients }) => {
      let sum = 0;
      columns.forEach((column, at) => {
        sum += (coefficients[at] as number) * (point[column] as number);
      });
      return Math.abs(sum) <= OFF;
    });
  }
}

/** Takes so many times the second from the first. */
function subtract(from: Float64Array, numbers: Float64Array, times: number): void {
  for (let at = 0; at < from.length; at += 1) {
    const number = numbers[at] as number;
    if (number === 0) continue;
    const left = (from[at] as number) - times * number;
    from[at] = Math.abs(left) < HAIR ? 0 : left;
  }
}

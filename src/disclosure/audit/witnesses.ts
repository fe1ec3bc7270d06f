/**
 * Tables that fit all that an attacker knows and differ from the true one. Two of them in which a cell is far
 * enough apart prove that it cannot be worked out. They are checked with whole numbers against every equation,
 * so that no answer of a solver, right or wrong, can make an unsafe cell look safe.
 */
import type { Canonical } from "./canonical.ts";
import { isWideEnough, type Range } from "./problem.ts";

/** A table, as steps away from the true one; cells that do not stand here do not move. */
export interface Witness {
  readonly cells: readonly number[];
  readonly steps: readonly number[];
}

/** Per cell, the smallest and largest value in the tables that count. */
export class Seen {
  private readonly canon: Canonical;
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  /** Which table it was. */
  private readonly lowBy = new Map<number, Witness>();
  private readonly highBy = new Map<number, Witness>();

  constructor(canon: Canonical) {
    this.canon = canon;
    this.low = Float64Array.from(canon.cells, ({ value }) => value);
    this.high = this.low.slice();
  }

  /** Whether it showed something new of a protected cell. */
  add(witness: Witness): boolean {
    let isNew = false;
    witness.cells.forEach((cell, index) => {
      const { value, protect } = this.canon.cells[cell] as Canonical["cells"][number];
      const there = value + (witness.steps[index] as number);
      const isLower = there < (this.low[cell] as number);
      if (!isLower && !(there > (this.high[cell] as number))) return;
      (isLower ? this.low : this.high)[cell] = there;
      if (protect === 0) return;
      (isLower ? this.lowBy : this.highBy).set(cell, witness);
      isNew = true;
    });
    return isNew;
  }

  /** The tables, besides the true one, that show the range of a protected cell. */
  proofOf(cell: number): readonly Witness[] {
    return [this.lowBy.get(cell), this.highBy.get(cell)].flatMap((witness) => witness ?? []);
  }

  range(cell: number): Range {
    return { low: this.low[cell] as number, high: this.high[cell] as number };
  }

  isSafe(cell: number): boolean {
    return isWideEnough(this.range(cell), this.canon.cells[cell]?.protect ?? 0);
  }
}

export class Witnesses {
  private readonly canon: Canonical;
  private readonly kept: Witness[] = [];
  /** Per cell its step, and per row whether it was looked up: all nought but while a table is checked. */
  private readonly steps: Float64Array;
  private readonly isTouched: Uint8Array;

  constructor(canon: Canonical) {
    this.canon = canon;
    this.steps = new Float64Array(canon.cells.length);
    this.isTouched = new Uint8Array(canon.rows.length);
  }

  /** The table at steps near whole numbers, kept, if it fits exactly and only unknown cells move. */
  offer(
    cells: readonly number[],
    near: (index: number) => number,
    isUnknown: readonly boolean[],
  ): Witness | undefined {
    const moved: number[] = [];
    const steps: number[] = [];
    cells.forEach((cell, index) => {
      const step = Math.round(near(index));
      if (step === 0) return;
      moved.push(cell);
      steps.push(step);
    });
    if (moved.length === 0) return undefined;
    const witness = { cells: moved, steps };
    return moved.every((cell) => isUnknown[cell]) && this.fits(witness) ? witness : undefined;
  }

  keep(witness: Witness): void {
    this.kept.push(witness);
  }

  /** What the tables show in which only unknown cells move. */
  seen(isUnknown: readonly boolean[]): Seen {
    const seen = new Seen(this.canon);
    for (const witness of this.kept) if (witness.cells.every((cell) => isUnknown[cell])) seen.add(witness);
    return seen;
  }

  /** Nobody below zero, every number whole, and every equation as true as before. */
  private fits({ cells, steps }: Witness): boolean {
    const rows: number[] = [];
    cells.forEach((cell, index) => {
      this.steps[cell] = steps[index] as number;
      for (const row of this.canon.rowsOf[cell] ?? []) {
        if (this.isTouched[row] === 0) rows.push(row);
        this.isTouched[row] = 1;
      }
    });
    const isFitting = cells.every((cell) => this.isPossible(cell)) && rows.every((row) => this.holds(row));
    for (const cell of cells) this.steps[cell] = 0;
    for (const row of rows) this.isTouched[row] = 0;
    return isFitting;
  }

  private isPossible(cell: number): boolean {
    const step = this.steps[cell] as number;
    const there = (this.canon.cells[cell]?.value ?? Number.NaN) + step;
    return this.canon.isWhole[cell] === true && Number.isSafeInteger(step) && there >= 0;
  }

  private holds(index: number): boolean {
    const { cells, coefficients, isTrue } = this.canon.rows[index] as Canonical["rows"][number];
    let sum = 0;
    for (let at = 0; at < cells.length; at += 1)
      sum += (coefficients[at] as number) * (this.steps[cells[at] as number] as number);
    return isTrue && sum === 0;
  }
}

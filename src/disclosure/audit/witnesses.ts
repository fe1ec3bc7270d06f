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

  constructor(canon: Canonical) {
    this.canon = canon;
    this.low = Float64Array.from(canon.cells, ({ value }) => value);
    this.high = this.low.slice();
  }

  /** Whether it showed something new of a protected cell. */
  add({ cells, steps }: Witness): boolean {
    let isNew = false;
    cells.forEach((cell, index) => {
      const { value, protect } = this.canon.cells[cell] as Canonical["cells"][number];
      const there = value + (steps[index] as number);
      if (there < (this.low[cell] as number)) this.low[cell] = there;
      else if (there > (this.high[cell] as number)) this.high[cell] = there;
      else return;
      isNew ||= protect > 0;
    });
    return isNew;
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

  constructor(canon: Canonical) {
    this.canon = canon;
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
    return moved.every((cell) => isUnknown[cell]) && fits(this.canon, witness) ? witness : undefined;
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
}

/** Nobody below zero, every number whole, and every equation as true as before. */
function fits({ cells, rows, rowsOf, isWhole }: Canonical, witness: Witness): boolean {
  const sums = new Map<number, number>();
  for (const [index, cell] of witness.cells.entries()) {
    const step = witness.steps[index] as number;
    const there = (cells[cell]?.value ?? Number.NaN) + step;
    if (!isWhole[cell] || !Number.isSafeInteger(step) || !(there >= 0)) return false;
    for (const row of rowsOf[cell] ?? []) sums.set(row, 0);
  }
  const steps = new Map(witness.cells.map((cell, index) => [cell, witness.steps[index] as number]));
  for (const index of sums.keys()) {
    const row = rows[index] as Canonical["rows"][number];
    let sum = 0;
    for (const [at, cell] of row.cells.entries())
      sum += (row.coefficients[at] as number) * (steps.get(cell) ?? 0);
    if (!row.isTrue || sum !== 0) return false;
  }
  return true;
}

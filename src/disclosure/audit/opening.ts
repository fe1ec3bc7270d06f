/**
 * The cheapest way to let one cell move to another value: a second table, as near to the true one as its figures
 * are cheap to hide (the flow heuristics of Castro 2002 and Fischetti and Salazar 2001, here for equations of
 * any form). What moves in it has to be hidden.
 */

import { reachOf } from "./attack.ts";
import type { Canonical } from "./canonical.ts";
import { openings, QUESTION, wholeQuestions } from "./limits.ts";
import type { Model, Objective, Programme, Solver } from "./solver.ts";

export interface Opening {
  /** What hiding costs on top of what is hidden. */
  readonly cost: number;
  /** The figures to hide, in order. */
  readonly figures: readonly number[];
  /** Per cell, its step in the other table; near a whole number if all is well. */
  readonly steps: Float64Array;
}

/** Rounds in which what moves already becomes cheaper, so that the next table moves fewer figures. */
const ROUNDS = 3;
const STILL = 1e-6;

export class Opener {
  private readonly canon: Canonical;
  private readonly solver: Solver;
  private readonly programme: Programme;
  private readonly linear: Model;
  private whole: Model | undefined;
  private wholeLeft: number;
  private left: number;
  private readonly unit: number;
  private readonly reach: number;

  /** `known`: cells that do not move. */
  constructor(canon: Canonical, solver: Solver, known: readonly number[] = []) {
    this.canon = canon;
    this.solver = solver;
    this.reach = reachOf(
      canon,
      canon.cells.map((_, cell) => cell),
    );
    this.unit = Math.max(1e-9, ...canon.figures.map(({ cost }) => cost));
    this.programme = stepsProgramme(canon, this.reach, new Set(known));
    this.linear = solver.open(this.programme, QUESTION);
    this.wholeLeft = wholeQuestions(canon.cells.length);
    this.left = openings(canon.cells.length);
  }

  close(): void {
    this.linear.close();
    this.whole?.close();
  }

  /** Nothing where no table has the cell at that value, or none was found. */
  open(cell: number, target: number, isHidden: readonly boolean[]): Opening | undefined {
    let best: Opening | undefined;
    let before: Opening | undefined;
    for (let round = 0; round < ROUNDS; round += 1) {
      const steps = this.ask(this.linear, { cell, target, isHidden, before: before?.steps });
      if (steps === undefined) break;
      const opening = this.openingOf(steps, isHidden);
      if (best === undefined || opening.cost < best.cost) best = opening;
      // Another round would say the same.
      if (opening.figures.length <= 1 || String(opening.figures) === String(before?.figures)) break;
      before = opening;
    }
    return best;
  }

  /** The same with whole steps only, where fractions led nowhere. */
  openWhole(cell: number, target: number, isHidden: readonly boolean[]): Opening | undefined {
    this.wholeLeft -= 1;
    if (this.wholeLeft < 0) return undefined;
    this.whole ??= this.solver.open(
      { ...this.programme, columns: this.programme.columns.map((column) => ({ ...column, isWhole: true })) },
      QUESTION,
    );
    const steps = this.ask(this.whole, { cell, target, isHidden, before: undefined });
    return steps && this.openingOf(steps, isHidden);
  }

  private ask(
    model: Model,
    how: {
      readonly cell: number;
      readonly target: number;
      readonly isHidden: readonly boolean[];
      readonly before: Float64Array | undefined;
    },
  ): Float64Array | undefined {
    const { cell, target } = how;
    this.left -= 1;
    if (this.left < 0) return undefined;
    const count = this.canon.cells.length;
    const step = target - (this.canon.cells[cell]?.value ?? 0);
    model.setBounds(cell, Math.max(step, 0), Math.max(step, 0));
    model.setBounds(count + cell, Math.max(-step, 0), Math.max(-step, 0));
    const answer = model.optimise("minimise", this.costs(how.isHidden, how.before));
    for (const column of [cell, count + cell]) {
      const { lower, upper } = this.programme.columns[column] as Programme["columns"][number];
      model.setBounds(column, lower, upper);
    }
    if (answer.status === "infeasible" || answer.point === undefined) return undefined;
    const { point } = answer;
    return Float64Array.from({ length: count }, (_, at) => (point[at] ?? 0) - (point[count + at] ?? 0));
  }

  private costs(isHidden: readonly boolean[], before: Float64Array | undefined): Objective {
    const { cells, figures } = this.canon;
    const costs = new Map<number, number>();
    cells.forEach(({ figure }, cell) => {
      const isFree = figure < 0 || isHidden[figure] === true;
      // What is hidden anyway moves for almost nothing; what is free of cost still for a little.
      const price = isFree ? 1e-5 : 1e-3 + (figures[figure]?.cost ?? 0) / this.unit;
      const weight = isFree || before === undefined ? price : price / (Math.abs(before[cell] ?? 0) + 1);
      costs.set(cell, weight);
      costs.set(cells.length + cell, weight);
    });
    return costs;
  }

  private openingOf(steps: Float64Array, isHidden: readonly boolean[]): Opening {
    const figures = new Set<number>();
    this.canon.cells.forEach(({ figure }, cell) => {
      if (figure >= 0 && !isHidden[figure] && Math.abs(steps[cell] ?? 0) > STILL) figures.add(figure);
    });
    const list = [...figures].sort((a, b) => a - b);
    return {
      cost: list.reduce((sum, figure) => sum + (this.canon.figures[figure]?.cost ?? 0), 0),
      figures: list,
      steps,
    };
  }
}

/** Steps up in the first half of the columns, steps down in the second; what is public or known does not move. */
function stepsProgramme(
  { cells, figures, rows }: Canonical,
  reach: number,
  known: ReadonlySet<number>,
): Programme {
  const isFixed = cells.map(({ figure }, cell) => known.has(cell) || figures[figure]?.isPublic === true);
  return {
    startsFromZero: true,
    columns: [
      ...isFixed.map((fixed) => ({ lower: 0, upper: fixed ? 0 : reach })),
      ...cells.map(({ value }, cell) => ({ lower: 0, upper: isFixed[cell] ? 0 : Math.min(value, reach) })),
    ],
    constraints: rows.map((row) => ({
      columns: [...row.cells, ...row.cells.map((cell) => cells.length + cell)],
      coefficients: [...row.coefficients, ...row.coefficients.map((coefficient) => -coefficient)],
      lower: 0,
      upper: 0,
    })),
  };
}

/** An equation that somebody who reads everything knows: so much of each unknown makes a number. */
export interface Equation {
  readonly of: readonly number[];
  readonly is: number;
}

const TINY = 1e-7;

/**
 * The least and the most that a sum of unknowns, none below nought, can be when all equations hold: what
 * linear programming tells an attacker. Two phases of the simplex method, by Bland's rule.
 */
export function boundsOf(goal: readonly number[], equations: readonly Equation[]): [number, number] {
  const least = minimise(goal, equations);
  const most = minimise(
    goal.map((each) => -each),
    equations,
  );
  return [least, -most];
}

function minimise(goal: readonly number[], equations: readonly Equation[]): number {
  const [width, height] = [goal.length, equations.length];
  const rows = equations.map(({ of, is }, index) => [
    ...of,
    ...equations.map((_, other) => (other === index ? 1 : 0)),
    is,
  ]);
  const basis = equations.map((_, index) => width + index);
  const artificial = [...goal.map(() => 0), ...equations.map(() => 1)];
  solve(rows, basis, artificial, width + height);
  // An artificial unknown that is left stands at nought: another takes its place, or its row says nothing.
  for (let row = rows.length - 1; row >= 0; row--) {
    if ((basis[row] ?? 0) < width) continue;
    const column = rows[row]?.findIndex((value, index) => index < width && Math.abs(value) > TINY) ?? -1;
    if (column >= 0) pivot(rows, basis, row, column);
    else {
      rows.splice(row, 1);
      basis.splice(row, 1);
    }
  }
  return solve(rows, basis, [...goal, ...equations.map(() => 0)], width);
}

/** The least value of a goal, from a basis that is allowed; only the first so many unknowns may enter. */
function solve(rows: number[][], basis: number[], goal: readonly number[], allowed: number): number {
  for (;;) {
    const column = goal.findIndex((cost, index) => {
      if (index >= allowed || basis.includes(index)) return false;
      const saved = rows.reduce((sum, row, at) => sum + (goal[basis[at] ?? 0] ?? 0) * (row[index] ?? 0), 0);
      return cost - saved < -TINY;
    });
    if (column < 0) break;
    let chosen = -1;
    let ratio = Number.POSITIVE_INFINITY;
    rows.forEach((row, at) => {
      const step = row[column] ?? 0;
      if (step <= TINY) return;
      const here = (row.at(-1) ?? 0) / step;
      const isLess = here < ratio - TINY;
      if (isLess || (here < ratio + TINY && (basis[at] ?? 0) < (basis[chosen] ?? 0))) {
        ratio = Math.min(ratio, here);
        chosen = at;
      }
    });
    if (chosen < 0) return Number.NEGATIVE_INFINITY;
    pivot(rows, basis, chosen, column);
  }
  return rows.reduce((sum, row, at) => sum + (goal[basis[at] ?? 0] ?? 0) * (row.at(-1) ?? 0), 0);
}

function pivot(rows: number[][], basis: number[], row: number, column: number): void {
  const turning = rows[row];
  if (!turning) return;
  const by = turning[column] ?? 1;
  for (const index of turning.keys()) turning[index] = (turning[index] ?? 0) / by;
  rows.forEach((other, at) => {
    const factor = other[column] ?? 0;
    if (at === row || factor === 0) return;
    for (const index of other.keys()) other[index] = (other[index] ?? 0) - factor * (turning[index] ?? 0);
  });
  basis[row] = column;
}

/** Tables as problems of disclosure, and what an attacker can work out of them by other means than ours. */
import { type Model, solve } from "yalps";
import type { Cell, Equation, Figure, Problem } from "../../../src/disclosure/audit/problem.ts";

/** Builds a problem cell by cell; every cell is a figure of its own unless told otherwise. */
export class Tables {
  readonly cells: Cell[] = [];
  readonly figures: Figure[] = [];
  readonly equations: Equation[] = [];
  private readonly minimum: number;

  constructor(minimum = 5) {
    this.minimum = minimum;
  }

  /** A number that may be published; small ones are protected. Returns its place. */
  add(
    key: string,
    value: number,
    about: { cost?: number; isPublic?: boolean; protect?: number } = {},
  ): number {
    const { cost = 1, isPublic = false } = about;
    const protect = about.protect ?? (value > 0 && value < this.minimum ? this.minimum : 0);
    this.cells.push({ key, value, figure: key, ...(protect > 0 && { protect }) });
    this.figures.push({ key, hidden: false, isPublic, cost });
    return this.cells.length - 1;
  }

  /** A number that is never published. */
  latent(key: string, value: number, protect = 0): number {
    this.cells.push({ key, value, ...(protect > 0 && { protect }) });
    return this.cells.length - 1;
  }

  /** The total is the sum of the parts. */
  sum(key: string, total: number, parts: readonly number[]): void {
    this.equations.push({
      key,
      terms: [[total, -1], ...parts.map((part) => [part, 1] as const)],
      equals: 0,
    });
  }

  /** A new total of parts that are there. */
  total(key: string, parts: readonly number[], about: { cost?: number; isPublic?: boolean } = {}): number {
    const value = parts.reduce((sum, part) => sum + (this.cells[part]?.value ?? 0), 0);
    const total = this.add(key, value, about);
    this.sum(`sum ${key}`, total, parts);
    return total;
  }

  /** A table with its margins; `values[row][column]`. Returns the places of its inner cells. */
  table(name: string, values: readonly (readonly number[])[]): readonly (readonly number[])[] {
    const inner = values.map((row, r) => row.map((value, c) => this.add(`${name} ${r}.${c}`, value)));
    const rows = inner.map((row, r) => this.total(`${name} row ${r}`, row));
    const columns = (inner[0] ?? []).map((_, c) =>
      this.total(
        `${name} column ${c}`,
        inner.map((row) => row[c] as number),
      ),
    );
    const all = this.total(`${name} all`, rows);
    this.sum(`${name} all by column`, all, columns);
    return inner;
  }

  problem(): Problem {
    return { cells: this.cells, figures: this.figures, equations: this.equations };
  }
}

/** The same table with other figures protected and hidden: for patterns of the literature, taken as they are. */
export function keysOf(name: string, places: readonly (readonly [number, number])[]): readonly string[] {
  return places.map(([row, column]) => `${name} ${row}.${column}`);
}

/** Cells that an attacker does not know. */
function unknownCells(problem: Problem, hidden: ReadonlySet<string>): readonly number[] {
  const isPublic = new Map(problem.figures.map((figure) => [figure.key, figure.isPublic]));
  return problem.cells.flatMap(({ figure }, index) =>
    figure === undefined || (hidden.has(figure) && !isPublic.get(figure)) ? [index] : [],
  );
}

/**
 * The smallest and largest whole number that a hidden cell can be, by yalps. `far`: numbers beyond this are not
 * looked at.
 */
export function rangeByYalps(
  problem: Problem,
  hidden: ReadonlySet<string>,
  { cell, far = 1e5, isWhole = true }: { cell: number; far?: number; isWhole?: boolean },
): readonly [number, number] {
  const unknown = unknownCells(problem, hidden);
  const inside = new Set(unknown);
  const variables = new Map(
    unknown.map((index) => [`x${index}`, new Map<string, number>([[`far${index}`, 1]])]),
  );
  const constraints = new Map<string, { equal: number } | { max: number }>();
  for (const index of unknown) constraints.set(`far${index}`, { max: far });
  for (const [row, { terms, equals }] of problem.equations.entries()) {
    let left = equals;
    let isOpen = false;
    for (const [index, coefficient] of terms) {
      if (!inside.has(index)) left -= coefficient * (problem.cells[index]?.value ?? 0);
      else {
        const column = variables.get(`x${index}`);
        column?.set(`r${row}`, (column.get(`r${row}`) ?? 0) + coefficient);
        isOpen = true;
      }
    }
    if (isOpen) constraints.set(`r${row}`, { equal: left });
  }
  const bound = (direction: "minimize" | "maximize"): number => {
    variables.get(`x${cell}`)?.set("goal", 1);
    const model: Model = { direction, objective: "goal", constraints, variables, integers: isWhole };
    const { status, result } = solve(model, { includeZeroVariables: true });
    if (status !== "optimal") throw new Error(`yalps ended with ${status}`);
    return result;
  };
  const range = [bound("minimize"), bound("maximize")] as const;
  variables.get(`x${cell}`)?.delete("goal");
  return isWhole
    ? [Math.round(range[0]), Math.round(range[1])]
    : [Math.ceil(range[0] - 1e-6), Math.floor(range[1] + 1e-6)];
}

/** The same by trying every table in which no number is more than `room` above the true one: for tiny problems. */
export function rangesByTrying(
  problem: Problem,
  hidden: ReadonlySet<string>,
  room: number,
): ReadonlyMap<number, readonly [number, number]> {
  const unknown = unknownCells(problem, hidden);
  const place = new Map(unknown.map((cell, index) => [cell, index]));
  const values = problem.cells.map(({ value }) => value);
  const ranges = new Map<number, readonly [number, number]>();
  // An equation is looked at as soon as its last unknown cell has a number.
  const ending = unknown.map(() => [] as Equation[]);
  for (const equation of problem.equations) {
    const last = Math.max(-1, ...equation.terms.map(([cell]) => place.get(cell) ?? -1));
    if (last >= 0) ending[last]?.push(equation);
  }
  const holds = ({ terms, equals }: Equation): boolean =>
    terms.reduce((sum, [cell, coefficient]) => sum + coefficient * (values[cell] as number), 0) === equals;
  const tryFrom = (at: number): void => {
    const cell = unknown[at];
    if (cell === undefined) {
      for (const each of unknown) {
        const value = values[each] as number;
        const [low, high] = ranges.get(each) ?? [value, value];
        ranges.set(each, [Math.min(low, value), Math.max(high, value)]);
      }
      return;
    }
    const before = values[cell] as number;
    for (let value = 0; value <= before + room; value += 1) {
      values[cell] = value;
      if (ending[at]?.every(holds)) tryFrom(at + 1);
    }
    values[cell] = before;
  };
  tryFrom(0);
  return ranges;
}

/** What was promised: room of a minimum around it. */
export function isNarrow([low, high]: readonly [number, number], minimum: number): boolean {
  return !(high - low >= minimum && low < minimum && minimum <= high);
}

/** Protected cells of a protection that turn out narrower than promised, by key. */
export function narrowCells(
  problem: Problem,
  hidden: ReadonlySet<string>,
  range: (cell: number) => readonly [number, number],
): readonly string[] {
  const isUnknown = new Set(unknownCells(problem, hidden));
  return problem.cells.flatMap(({ key, protect = 0 }, cell) =>
    protect > 0 && (!isUnknown.has(cell) || isNarrow(range(cell), protect)) ? [key] : [],
  );
}

/**
 * The attacker's sums for the cells of one component: how far can each go, up and down, in a table that fits
 * (Fischetti and Salazar 2001, the attacker's subproblems)? Every table that comes up on the way is looked at for
 * all cells at once, so that most cells need no question of their own.
 */
import type { Bounds } from "./bounds.ts";
import type { Canonical } from "./canonical.ts";
import { QUESTION, REACH, wholeQuestions } from "./limits.ts";
import { isWideEnough, type Range } from "./problem.ts";
import type { Answer, Direction, Model, Objective, Programme, Solver } from "./solver.ts";
import type { Seen, Witnesses } from "./witnesses.ts";

/** What an attacker knows at some choice of hidden figures, and what is proven of it so far. */
export interface Situation {
  readonly canon: Canonical;
  /** Per cell. */
  readonly isUnknown: readonly boolean[];
  readonly bounds: Bounds;
  readonly seen: Seen;
  readonly witnesses: Witnesses;
  readonly solver: Solver;
}

/** Unknown cells that hang together, and the rows that touch them. */
export interface Component {
  readonly cells: readonly number[];
  readonly rows: readonly number[];
}

export type Outcome =
  | { readonly state: "safe" }
  | { readonly state: "disclosed"; readonly range: Range }
  | { readonly state: "unproven" };

/** A fraction of this size is a rounding error of the solver. */
const HAIR = 1e-6;

/** The programme of a component in steps away from the true table; the true table is all zeros. */
export function programmeOf(
  { canon, bounds }: Pick<Situation, "canon" | "bounds">,
  { cells, rows }: Component,
  isWhole = false,
): Programme {
  const column = new Map(cells.map((cell, index) => [cell, index]));
  const reach = reachOf(canon, cells);
  return {
    columns: cells.map((cell) => {
      const value = canon.cells[cell]?.value ?? 0;
      const [low, high] = [bounds.low[cell] as number, bounds.high[cell] as number];
      return { lower: Math.max(low - value, -reach), upper: Math.min(high - value, reach), isWhole };
    }),
    constraints: rows.map((index) => {
      const row = canon.rows[index] as Canonical["rows"][number];
      const within = row.cells.map((_, at) => at).filter((at) => column.has(row.cells[at] as number));
      return {
        columns: within.map((at) => column.get(row.cells[at] as number) as number),
        coefficients: within.map((at) => row.coefficients[at] as number),
        lower: 0,
        upper: 0,
      };
    }),
  };
}

/** How far cells may move: far beyond what any protected cell needs. */
export function reachOf(canon: Canonical, cells: readonly number[]): number {
  let [minimum, value] = [1, 0];
  for (const cell of cells) {
    const { protect, value: own } = canon.cells[cell] as Canonical["cells"][number];
    if (protect === 0) continue;
    minimum = Math.max(minimum, protect);
    value = Math.max(value, own);
  }
  return REACH * minimum + 10 * value;
}

/**
 * What can be worked out of each of the cells asked for. With `stops`, ends at the first that is not safe: the
 * outcomes are then those found so far.
 */
export function attack(
  situation: Situation,
  component: Component,
  { asked, stops = false }: { readonly asked: readonly number[]; readonly stops?: boolean },
): ReadonlyMap<number, Outcome> {
  const outcomes = new Map<number, Outcome>();
  const attacker = new Attacker(situation, component);
  try {
    attacker.raiseAll(asked);
    for (const cell of asked) {
      const outcome = attacker.settle(cell);
      outcomes.set(cell, outcome);
      if (stops && outcome.state !== "safe") break;
    }
  } finally {
    attacker.close();
  }
  return outcomes;
}

class Attacker {
  private readonly situation: Situation;
  private readonly component: Component;
  private readonly column: ReadonlyMap<number, number>;
  private readonly linear: Model;
  private readonly programme: Programme;
  private whole: Model | undefined;
  private wholeLeft: number;

  constructor(situation: Situation, component: Component) {
    this.situation = situation;
    this.component = component;
    this.column = new Map(component.cells.map((cell, index) => [cell, index]));
    this.programme = programmeOf(situation, component);
    this.linear = situation.solver.open(this.programme, QUESTION);
    this.wholeLeft = wholeQuestions(component.cells.length);
  }

  close(): void {
    this.linear.close();
    this.whole?.close();
  }

  /** All open cells up together, then down: often half of them are settled by that. */
  raiseAll(asked: readonly number[]): void {
    if (asked.length < 4) return;
    for (const direction of ["maximise", "minimise"] as const) {
      const open = asked.filter((cell) => !this.situation.seen.isSafe(cell));
      if (open.length > 0) this.ask(this.linear, direction, new Map(open.map((cell) => [this.at(cell), 1])));
    }
  }

  settle(cell: number): Outcome {
    const { seen, canon } = this.situation;
    const { value, protect } = canon.cells[cell] as Canonical["cells"][number];
    const objective = new Map([[this.at(cell), 1]]);
    let range: Range = { low: -Infinity, high: Infinity };
    for (const direction of ["maximise", "minimise"] as const) {
      if (seen.isSafe(cell)) return { state: "safe" };
      const step = this.ask(this.linear, direction, objective);
      if (step === undefined) continue;
      if (direction === "maximise") range = { ...range, high: Math.floor(value + step + HAIR) };
      else range = { ...range, low: Math.ceil(value + step - HAIR) + 0 };
      if (!isWideEnough(range, protect) && Number.isFinite(range.low + range.high))
        return seen.isSafe(cell) ? { state: "safe" } : { state: "disclosed", range };
    }
    if (seen.isSafe(cell)) return { state: "safe" };
    return Number.isFinite(range.low + range.high) ? this.settleWhole(cell, range) : { state: "unproven" };
  }

  /** The range is wide enough for fractions of people; is it for whole ones? */
  private settleWhole(cell: number, range: Range): Outcome {
    const { seen, canon } = this.situation;
    const { value, protect } = canon.cells[cell] as Canonical["cells"][number];
    // One more than what can be needed is not asked for.
    const most = Math.min(range.high, Math.max(value, protect, range.low + protect));
    const high = this.askWhole(cell, "maximise", { low: range.low, high: most });
    if (seen.isSafe(cell)) return { state: "safe" };
    const low = this.askWhole(cell, "minimise", range);
    if (seen.isSafe(cell)) return { state: "safe" };
    if (high === undefined || low === undefined) return { state: "unproven" };
    // Where the cell reached what it was allowed to, the rest of its range was not looked at.
    const top = high === most && most < range.high ? this.askWhole(cell, "maximise", range) : high;
    if (seen.isSafe(cell)) return { state: "safe" };
    if (top === undefined || isWideEnough({ low, high: top }, protect)) return { state: "unproven" };
    return { state: "disclosed", range: { low, high: top } };
  }

  private askWhole(cell: number, direction: Direction, { low, high }: Range): number | undefined {
    this.wholeLeft -= 1;
    if (this.wholeLeft < 0) return undefined;
    this.whole ??= this.situation.solver.open(programmeOf(this.situation, this.component, true), QUESTION);
    const column = this.at(cell);
    const { lower, upper } = this.programme.columns[column] as Programme["columns"][number];
    const { value } = this.situation.canon.cells[cell] as Canonical["cells"][number];
    this.whole.setBounds(column, Math.max(lower, low - value), Math.min(upper, high - value));
    const step = this.ask(this.whole, direction, new Map([[column, 1]]));
    this.whole.setBounds(column, lower, upper);
    return step === undefined ? undefined : value + Math.round(step) + 0;
  }

  /** The best value, or nothing where it is not proven; whatever table came with it is looked at. */
  private ask(model: Model, direction: Direction, objective: Objective): number | undefined {
    const answer = model.optimise(direction, objective);
    this.lookAt(answer);
    return answer.status === "optimal" && Number.isFinite(answer.value) ? answer.value : undefined;
  }

  private lookAt(answer: Answer): void {
    if (answer.status === "infeasible" || answer.point === undefined) return;
    const { witnesses, seen, isUnknown } = this.situation;
    const { point } = answer;
    const witness = witnesses.offer(this.component.cells, (index) => point[index] ?? Number.NaN, isUnknown);
    if (witness !== undefined && seen.add(witness)) witnesses.keep(witness);
  }

  private at(cell: number): number {
    return this.column.get(cell) as number;
  }
}

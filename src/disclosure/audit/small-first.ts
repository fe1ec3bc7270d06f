/**
 * Small programmes are solved here, in less time than a call to the large solver takes; that one is loaded only
 * where it is needed: for what is large, for whole numbers, for multipliers, and where the small one is in doubt.
 */
import { isSmall, Pivots } from "./pivots.ts";
import type {
  Answer,
  Constraint,
  Counts,
  Direction,
  Limits,
  Model,
  Objective,
  Programme,
  Solver,
} from "./solver.ts";

/** The large solver is asked and not there yet: load it, hand it over (`SmallFirst.use`) and ask again. */
export class LargeSolverNeeded extends Error {}

export class SmallFirst implements Solver {
  /** Whether the large solver was asked for. */
  isLargeNeeded = false;
  private large: Solver | undefined;
  private readonly own = { solves: 0, iterations: 0, nodes: 0 };

  /** From now on `large` answers what is not small. */
  use(large: Solver): void {
    this.large = large;
  }

  get hasLarge(): boolean {
    return this.large !== undefined && !this.large.isBroken;
  }

  get isBroken(): boolean {
    return this.large?.isBroken === true;
  }

  get counts(): Counts {
    const { own, large } = this;
    return {
      solves: own.solves + (large?.counts.solves ?? 0),
      iterations: own.iterations + (large?.counts.iterations ?? 0),
      nodes: own.nodes + (large?.counts.nodes ?? 0),
    };
  }

  count(pivots: number): void {
    this.own.solves += 1;
    this.own.iterations += pivots;
  }

  open(programme: Programme, limits: Limits): Model {
    const isOwn = programme.wantsMultipliers !== true && isSmall(programme);
    return isOwn ? new SmallModel(this, programme, limits) : this.openLarge(programme, limits);
  }

  /** Throws `LargeSolverNeeded` where it is not loaded. */
  openLarge(programme: Programme, limits: Limits): Model {
    this.isLargeNeeded = true;
    if (this.large === undefined) throw new LargeSolverNeeded("the large solver is not loaded");
    return this.large.open(programme, limits);
  }
}

/** A small programme; the large solver takes over where this one has no answer, and for what it cannot do. */
class SmallModel implements Model {
  private readonly by: SmallFirst;
  private readonly programme: Programme;
  private readonly limits: Limits;
  private readonly pivots: Pivots;
  /** Bounds that differ from those of the programme. */
  private readonly bounds = new Map<number, readonly [lower: number, upper: number]>();
  private readonly added: Constraint[] = [];
  /** Bounds were set since the last question. */
  private isMoved = false;
  private large: Model | undefined;

  constructor(by: SmallFirst, programme: Programme, limits: Limits) {
    this.by = by;
    this.programme = programme;
    this.limits = limits;
    this.pivots = new Pivots(programme);
  }

  optimise(direction: Direction, objective: Objective): Answer {
    return this.answer(direction, objective) ?? this.askLarge(direction, objective);
  }

  private answer(direction: Direction, objective: Objective): Answer | undefined {
    const { pivots, bounds, added, by } = this;
    if (added.length > 0) return undefined;
    const before = pivots.count;
    if (this.programme.startsFromZero === true || bounds.size > 0 || this.isMoved) pivots.startAgain();
    this.isMoved = false;
    const place = this.takePlace();
    const best = place === true ? pivots.best(direction, objective) : undefined;
    by.count(pivots.count - before);
    if (place === false) return { status: "infeasible" };
    if (best === undefined) return undefined;
    // Where it stands between whole numbers, the large solver may stand better.
    if (this.programme.startsFromZero === true && !best.point.every(isNearWhole)) return undefined;
    return {
      status: "optimal",
      value: best.value,
      point: best.point.slice(),
      multipliers: new Float64Array(this.programme.constraints.length),
    };
  }

  /** Brings the columns within the bounds that were set; false where that cannot be, nothing where it is not sure. */
  private takePlace(): boolean | undefined {
    for (const [column, [lower, upper]] of this.bounds)
      if (lower <= 0 && upper >= 0) this.pivots.limit(column, lower, upper);
    for (const [column, [lower, upper]] of this.bounds) {
      if (lower <= 0 && upper >= 0) continue;
      const isThere = lower === upper ? this.pivots.bring(column, lower) : undefined;
      if (isThere !== true) return isThere;
    }
    return true;
  }

  private askLarge(direction: Direction, objective: Objective): Answer {
    if (this.large === undefined) {
      this.large = this.by.openLarge(this.programme, this.limits);
      for (const [column, [lower, upper]] of this.bounds) this.large.setBounds(column, lower, upper);
      for (const constraint of this.added) this.large.addConstraint(constraint);
    }
    return this.large.optimise(direction, objective);
  }

  setBounds(column: number, lower: number, upper: number): void {
    this.isMoved = true;
    const own = this.programme.columns[column];
    if (own?.lower === lower && own.upper === upper) this.bounds.delete(column);
    else this.bounds.set(column, [lower, upper]);
    this.large?.setBounds(column, lower, upper);
  }

  addConstraint(constraint: Constraint): void {
    this.added.push(constraint);
    this.large?.addConstraint(constraint);
  }

  close(): void {
    this.large?.close();
  }
}

function isNearWhole(step: number): boolean {
  return Math.abs(step - Math.round(step)) < 1e-6;
}

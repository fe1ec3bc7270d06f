/**
 * HiGHS (Huangfu and Hall 2018, MIT) as WebAssembly, whose arithmetic is the same on every machine. One thread,
 * a fixed seed, no clock. Everything that goes wrong is the answer `unproven`.
 */
import type { Highs, Model as HighsModel, InitOptions } from "highs";
import { readPackageBytes } from "../../files/disk-target.ts";
import type { Answer, Constraint, Direction, Limits, Model, Objective, Programme, Solver } from "./solver.ts";

/** Where the bundle keeps it, and where it stands while developing. */
const PLACES = ["dist/highs.wasm", "node_modules/highs/build/highs.wasm"];

/** What the package exports as a module; its types describe the CommonJS form. */
interface Package {
  readonly default: (options: InitOptions) => Promise<Highs>;
}

let loaded: HighsSolver | undefined;

/**
 * The solver, made when it is first asked for, and made anew after a crash. Rejects where it cannot be loaded;
 * whoever asks takes that for "nothing is proven".
 */
export async function loadHighs(): Promise<Solver> {
  if (loaded !== undefined && !loaded.isBroken) return loaded;
  const { default: start } = (await import("highs")) as unknown as Package;
  const isBundled = new URL(".", import.meta.url).pathname.endsWith("/dist/");
  const places = isBundled ? PLACES : [...PLACES].reverse();
  loaded = new HighsSolver(await start({ wasmBinary: readPackageBytes(import.meta.url, places) }));
  return loaded;
}

class HighsSolver implements Solver {
  isBroken = false;
  readonly counts = { solves: 0, iterations: 0, nodes: 0 };
  private readonly highs: Highs;

  constructor(highs: Highs) {
    this.highs = highs;
  }

  open(programme: Programme, limits: Limits): Model {
    return new LoadedModel(this, programme, limits);
  }

  /** Anything thrown on the other side means that its memory may be in any state. */
  guard<Result>(work: (highs: Highs) => Result): Result | undefined {
    if (this.isBroken) return undefined;
    try {
      return work(this.highs);
    } catch {
      this.isBroken = true;
      return undefined;
    }
  }
}

class LoadedModel implements Model {
  private readonly solver: HighsSolver;
  private readonly isMixed: boolean;
  private readonly isFresh: boolean;
  private readonly model: HighsModel | undefined;
  private rows: number;
  private columns: number;
  private priced: Objective = new Map();

  constructor(solver: HighsSolver, programme: Programme, limits: Limits) {
    this.solver = solver;
    this.isMixed = programme.columns.some(({ isWhole }) => isWhole);
    this.isFresh = programme.startsFromZero === true;
    this.rows = programme.constraints.length;
    this.columns = programme.columns.length;
    this.model = solver.guard((highs) => {
      const model = highs.createModel(modelData(programme, this.isMixed));
      model.options.set(this.isMixed ? mixedOptions(limits) : linearOptions(limits, this.isFresh));
      return model;
    });
  }

  optimise(direction: Direction, objective: Objective): Answer {
    const answer = this.solver.guard((highs) => this.run(highs, direction, objective));
    return answer ?? { status: "unproven" };
  }

  private run(highs: Highs, direction: Direction, objective: Objective): Answer {
    const { model } = this;
    if (model === undefined) return { status: "unproven" };
    const sign = direction === "maximise" ? -1 : 1;
    this.price(model, new Map([...objective].map(([column, cost]) => [column, sign * cost])));
    // A basis of another objective is a good start for a linear programme, an old tree is none.
    if (this.isMixed || this.isFresh) model.clearSolver();
    model.run();
    this.count(model);
    const { modelStatus } = highs.constants;
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible) return { status: "infeasible" };
    const known = status === modelStatus.optimal || status === modelStatus.solutionLimit;
    if (!known || model.info.get("primal_solution_status") !== highs.constants.solutionStatus.feasible)
      return { status: "unproven" };
    const { colValue: point, rowDual } = model.getSolution();
    if (point.length !== this.columns || !point.every(Number.isFinite)) return { status: "unproven" };
    if (status !== modelStatus.optimal) return { status: "unproven", point };
    const multipliers = this.isMixed ? new Float64Array(this.rows) : rowDual.map((dual) => sign * dual);
    if (multipliers.length !== this.rows || !multipliers.every(Number.isFinite))
      return { status: "unproven", point };
    let value = 0;
    for (const [column, cost] of objective) value += cost * (point[column] ?? Number.NaN);
    return { status: "optimal", value, point, multipliers };
  }

  /** All at once: every call to the other side takes its time. */
  private price(model: HighsModel, costs: Objective): void {
    const changed: (readonly [column: number, cost: number])[] = [];
    for (const column of this.priced.keys()) if (!costs.has(column)) changed.push([column, 0]);
    for (const [column, cost] of costs) if (this.priced.get(column) !== cost) changed.push([column, cost]);
    this.priced = costs;
    if (changed.length === 0) return;
    changed.sort(([a], [b]) => a - b);
    const indices = changed.map(([column]) => column);
    model.changeColsCost(
      { kind: "set", indices },
      changed.map(([, cost]) => cost),
    );
  }

  private count(model: HighsModel): void {
    const { counts } = this.solver;
    counts.solves += 1;
    counts.iterations += Number(model.info.get("simplex_iteration_count"));
    if (this.isMixed) counts.nodes += Number(model.info.get("mip_node_count"));
  }

  setBounds(column: number, lower: number, upper: number): void {
    this.solver.guard(() => this.model?.changeColBounds(column, lower, upper));
  }

  addConstraint({ columns, coefficients, lower, upper }: Constraint): void {
    this.rows += 1;
    this.solver.guard(() => this.model?.addRow(lower, upper, { indices: columns, values: coefficients }));
  }

  close(): void {
    this.solver.guard(() => this.model?.dispose());
  }
}

const COMMON = { output_flag: false, random_seed: 0 };

/**
 * The primal method starts from the table that the question before ended with, the dual one from zero where no
 * cost is negative: a few steps each.
 */
function linearOptions({ iterations }: Limits, isFresh: boolean) {
  return {
    ...COMMON,
    solver: "simplex",
    presolve: "off",
    simplex_strategy: isFresh ? 1 : 4,
    simplex_iteration_limit: iterations,
  };
}

function mixedOptions({ nodes }: Limits) {
  return {
    ...COMMON,
    presolve: "off",
    mip_heuristic_effort: 0,
    mip_heuristic_run_feasibility_jump: false,
    mip_allow_restart: false,
    mip_max_nodes: nodes,
    mip_detect_symmetry: false,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-6,
  };
}

function modelData({ columns, constraints }: Programme, isMixed: boolean) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { columns: of, coefficients } of constraints) {
    indices.push(...of);
    values.push(...coefficients);
    starts.push(indices.length);
  }
  const [numCols, numRows] = [columns.length, constraints.length];
  return {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: constraints.map(({ lower }) => lower),
    rowUpper: constraints.map(({ upper }) => upper),
    matrix: { format: "csr" as const, numRows, numCols, starts, indices, values },
    ...(isMixed && { integrality: columns.map(({ isWhole }) => (isWhole ? 1 : 0) as 0 | 1) }),
  };
}

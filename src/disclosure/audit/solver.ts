/** What is asked of a solver of linear programmes, so that another one, or one that fails, can stand in its place. */

export interface Column {
  readonly lower: number;
  readonly upper: number;
  readonly isWhole?: boolean;
}

/** A sum of coefficient times column that lies between two numbers. */
export interface Constraint {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

export interface Programme {
  /**
   * Every question starts from zero instead of where the one before ended: better where all costs are positive
   * and bounds change, worse otherwise.
   */
  readonly startsFromZero?: boolean;
  /** The multipliers of an answer are asked for; without this they may be zeros. */
  readonly wantsMultipliers?: boolean;
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
}

/** Never time: every machine has to decide alike. */
export interface Limits {
  readonly iterations: number;
  readonly nodes: number;
}

export type Direction = "minimise" | "maximise";

/** Coefficients of the form to optimise, by column; the others are 0. */
export type Objective = ReadonlyMap<number, number>;

/**
 * What came of it. `unproven` is everything that is not a proof: a limit, an error, a number that is none.
 * It may still carry a point, which is worth what checking it shows.
 */
export type Answer =
  | {
      readonly status: "optimal";
      readonly value: number;
      readonly point: Float64Array;
      /** Per constraint; `objective - multipliers x constraints` proves the bound. Zeros for whole columns. */
      readonly multipliers: Float64Array;
    }
  | { readonly status: "infeasible" }
  | { readonly status: "unproven"; readonly point?: Float64Array };

/** One programme, to be asked many questions. None of these throws. */
export interface Model {
  optimise(direction: Direction, objective: Objective): Answer;
  setBounds(column: number, lower: number, upper: number): void;
  addConstraint(constraint: Constraint): void;
  close(): void;
}

export interface Solver {
  open(programme: Programme, limits: Limits): Model;
  /** It crashed; nothing that it says from now on is an answer. Load it anew. */
  readonly isBroken: boolean;
  /** What was asked of it so far. */
  readonly counts: Counts;
}

export interface Counts {
  readonly solves: number;
  readonly iterations: number;
  readonly nodes: number;
}

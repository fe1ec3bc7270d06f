/**
 * Why a cell can be worked out: the multipliers of the attacker's programme are a recipe. Added up with them,
 * the equations leave the cell and numbers that are shown. (Duality of linear programmes; Fischetti and Salazar
 * 2001 make their cuts of the same multipliers.)
 */
import { type Component, programmeOf } from "./attack.ts";
import type { Canonical } from "./canonical.ts";
import { QUESTION } from "./limits.ts";
import type { Model, Solver } from "./solver.ts";

/** Proof of how far a cell can go in one direction: `cell = multipliers x rows + rests x cells`. */
export interface Recipe {
  /** The value that the cell cannot pass. */
  readonly bound: number;
  /** Rows with a multiplier that is not 0. */
  readonly rows: readonly number[];
  /** What is left of every cell of those rows, where it is not 0. */
  readonly rests: ReadonlyMap<number, number>;
}

export interface Recipes {
  readonly up: Recipe;
  readonly down: Recipe;
}

const TINY = 1e-7;

/** Explains cells of one component; close it when done. */
export class Explainer {
  private readonly canon: Canonical;
  private readonly component: Component;
  private readonly model: Model;
  private readonly column: ReadonlyMap<number, number>;

  private readonly lookAt: (point: Float64Array) => void;

  /** `lookAt` sees every table that comes up. */
  constructor(
    canon: Canonical,
    component: Component,
    by: { readonly solver: Solver; readonly lookAt?: (point: Float64Array) => void },
  ) {
    this.lookAt = by.lookAt ?? (() => undefined);
    this.canon = canon;
    this.component = component;
    this.column = new Map(component.cells.map((cell, index) => [cell, index]));
    // No bounds but "nobody below zero": everything else that bounds the cell has to be in the recipe.
    const low = new Float64Array(canon.cells.length);
    const bounds = { low, high: low.map(() => Infinity) };
    const programme = programmeOf({ canon, bounds }, component);
    this.model = by.solver.open({ ...programme, wantsMultipliers: true }, QUESTION);
  }

  /** Nothing where the solver proved nothing. */
  recipes(cell: number): Recipes | undefined {
    const up = this.recipe(cell, "maximise");
    const down = up && this.recipe(cell, "minimise");
    return up && down && { up, down };
  }

  close(): void {
    this.model.close();
  }

  private recipe(cell: number, direction: "maximise" | "minimise"): Recipe | undefined {
    const answer = this.model.optimise(direction, new Map([[this.column.get(cell) ?? -1, 1]]));
    if (answer.status !== "optimal") return undefined;
    this.lookAt(answer.point);
    const rests = new Map([[cell, 1]]);
    const rows: number[] = [];
    this.component.rows.forEach((index, at) => {
      const multiplier = answer.multipliers[at] ?? 0;
      if (Math.abs(multiplier) < TINY) return;
      rows.push(index);
      const row = this.canon.rows[index] as Canonical["rows"][number];
      row.cells.forEach((other, place) => {
        const part = multiplier * (row.coefficients[place] as number);
        rests.set(other, (rests.get(other) ?? 0) - part);
      });
    });
    for (const [other, rest] of rests) if (Math.abs(rest) < TINY) rests.delete(other);
    return { bound: (this.canon.cells[cell]?.value ?? 0) + answer.value, rows, rests };
  }
}

/** What an attacker uses to work a cell out, by key only. */
export interface Disclosure {
  readonly cell: string;
  /** The equations, sorted by key. */
  readonly equations: readonly string[];
  /** The figures that are shown and stand in them, sorted by key. */
  readonly figures: readonly string[];
  /** The insider who can, with what it knows besides; absent where anybody can. */
  readonly to?: string;
}

/** Names the parts of recipes; without recipes, everything that hangs together with the cell. */
export function disclosureOf(
  canon: Canonical,
  cell: number,
  found: {
    readonly recipes: Recipes | undefined;
    readonly rows: readonly number[];
    readonly isUnknown: readonly boolean[];
    readonly to?: string | undefined;
  },
): Disclosure {
  const { recipes, isUnknown, to } = found;
  const rows = new Set(recipes ? [...recipes.up.rows, ...recipes.down.rows] : found.rows);
  const used = recipes
    ? [...recipes.up.rests.keys(), ...recipes.down.rests.keys()]
    : [...rows].flatMap((row) => canon.rows[row]?.cells ?? []);
  const figures = new Set<string>();
  for (const each of used) {
    const figure = canon.figures[canon.cells[each]?.figure ?? -1];
    if (figure && !isUnknown[each]) figures.add(figure.key);
  }
  const equations = new Set([...rows].map((row) => canon.rows[row]?.key ?? ""));
  return {
    cell: canon.cells[cell]?.key ?? "",
    equations: [...equations].sort(),
    figures: [...figures].sort(),
    ...(to !== undefined && { to }),
  };
}

/** Only how, without how far. */
export function disclosureIn({ cell, equations, figures, to }: Disclosure): Disclosure {
  return { cell, equations, figures, ...(to !== undefined && { to }) };
}

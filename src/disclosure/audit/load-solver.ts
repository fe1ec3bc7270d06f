/** The solver of the programme: the small one at once, the large one when it was asked for. */
import { SmallFirst } from "./small-first.ts";
import type { Solver } from "./solver.ts";

let solver = new SmallFirst();

/** Rejects where the large solver is needed and cannot be loaded; nothing is proven then. */
export async function loadSolver(): Promise<Solver> {
  // What crashed may have left anything behind.
  if (solver.isBroken) solver = withNeed(new SmallFirst());
  if (solver.isLargeNeeded && !solver.hasLarge) {
    const { loadHighs } = await import("./highs.ts");
    solver.use(await loadHighs());
  }
  return solver;
}

function withNeed(fresh: SmallFirst): SmallFirst {
  fresh.isLargeNeeded = true;
  return fresh;
}

/** The solver of the programme: the small one at once, the large one when it was asked for. */
import { SmallFirst } from "./small-first.ts";
import type { Solver } from "./solver.ts";

let solver = new SmallFirst();

/** Rejects where the large solver is needed and cannot be loaded; nothing is proven then. */
export async function loadSolver(): Promise<Solver> {
  // What crashed may have left anything behind. It was needed, and will be again.
  if (solver.isBroken) {
    solver = new SmallFirst();
    solver.isLargeNeeded = true;
  }
  if (solver.isLargeNeeded && !solver.hasLarge) {
    const { loadHighs } = await import("./highs.ts");
    solver.use(await loadHighs());
  }
  return solver;
}

/** Choices of yes and no by branch and bound (Land and Doig 1960) over a linear programme that is asked again and again. */
import type { Model, Objective } from "./solver.ts";

export type Choice =
  | { readonly status: "optimal"; readonly value: number; readonly isChosen: readonly boolean[] }
  /** Nothing is cheaper than what was asked for. */
  | { readonly status: "nothing" }
  | { readonly status: "unproven" };

/** How many programmes may still be solved; counts down. */
export interface Budget {
  left: number;
}

interface Node {
  readonly column: number;
  readonly isChosen: boolean;
  readonly depth: number;
}

const EDGE = 1e-6;

/** The cheapest choice of columns between 0 and 1 that costs less than `below`; the first found among equals. */
export function chooseCheapest(
  model: Model,
  {
    costs,
    columns,
    below,
    budget,
  }: {
    readonly costs: Objective;
    readonly columns: number;
    readonly below: number;
    readonly budget: Budget;
  },
): Choice {
  let best: { value: number; isChosen: readonly boolean[] } | undefined;
  const fixed: Node[] = [];
  const open: (Node | undefined)[] = [undefined];
  const free = (node: Node): void => model.setBounds(node.column, 0, 1);
  while (open.length > 0) {
    const node = open.pop();
    while (fixed.length > (node?.depth ?? 0)) free(fixed.pop() as Node);
    if (node) {
      model.setBounds(node.column, node.isChosen ? 1 : 0, node.isChosen ? 1 : 0);
      fixed.push(node);
    }
    budget.left -= 1;
    const answer = budget.left < 0 ? ({ status: "unproven" } as const) : model.optimise("minimise", costs);
    if (answer.status === "unproven") {
      for (const each of fixed) free(each);
      return answer;
    }
    if (answer.status === "infeasible" || answer.value >= (best?.value ?? below) - EDGE) continue;
    const column = mostOpen(answer.point, columns);
    if (column < 0) {
      best = {
        value: answer.value,
        isChosen: Array.from({ length: columns }, (_, at) => (answer.point[at] ?? 0) > 0.5),
      };
      continue;
    }
    const depth = fixed.length;
    open.push({ column, isChosen: false, depth }, { column, isChosen: true, depth });
  }
  for (const each of fixed) free(each);
  return best ? { status: "optimal", ...best } : { status: "nothing" };
}

/** The column nearest to a half, the first among equals; -1 when all are decided. */
function mostOpen(point: Float64Array, columns: number): number {
  let [found, least] = [-1, 0.5 - EDGE];
  for (let column = 0; column < columns; column += 1) {
    const away = Math.abs((point[column] ?? 0) - 0.5);
    if (away < least) [found, least] = [column, away];
  }
  return found;
}

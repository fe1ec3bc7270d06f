/**
 * The cheapest choice of what to hide, by integer programme (Fischetti and Salazar 2001): choose the cheapest set
 * of figures; attack it; every cell that can be worked out gives an inequality that the next choice has to
 * fulfil. For few cells only; the numbers of rounds, cuts and nodes are limited.
 */
import { type Component, reachOf } from "./attack.ts";
import { chooseCheapest } from "./branching.ts";
import type { Canonical } from "./canonical.ts";
import { Explainer, type Recipe, type Recipes } from "./explain.ts";
import { inquire, isUnsafe } from "./inquire.ts";
import { type Inquiry, unknownOf } from "./inquiry.ts";
import type { Insiders } from "./insiders.ts";
import { OPTIMUM, QUESTION } from "./limits.ts";
import { partsOf } from "./parts.ts";
import type { Model } from "./solver.ts";

/** At least `need` of the weights, by figure, has to be hidden. */
interface Cut {
  readonly weights: ReadonlyMap<number, number>;
  readonly need: number;
}

/**
 * Cheaper than `most`, or nothing: there is no such choice, or it was not found within the limits.
 * `isOptimal` says which.
 */
export interface Optimum {
  readonly isHidden: readonly boolean[] | undefined;
  readonly isOptimal: boolean;
}

const EDGE = 1e-6;

/** What to choose for, the cost of a choice that is known to be safe, and how many questions it may take. */
export interface Wish {
  readonly targets: ReadonlySet<number>;
  readonly most: number;
  readonly questions?: number;
  readonly insiders?: Insiders;
}

/** A choice that costs less than the most, or the proof that there is none, or neither. */
export function chooseOptimally(inquiry: Inquiry, wish: Wish): Optimum {
  const { canon, solver } = inquiry;
  const choice = canon.figures
    .map((_, figure) => figure)
    .filter((figure) => !inquiry.isHidden[figure] && !canon.figures[figure]?.isPublic);
  if (wish.targets.size > OPTIMUM.protectedCells || choice.length > OPTIMUM.figures || choice.length === 0)
    return { isHidden: undefined, isOptimal: false };
  const columns = choice.map(() => ({ lower: 0, upper: 1 }));
  const master = solver.open({ columns, constraints: [] }, QUESTION);
  try {
    return search({ ...wish, inquiry, choice }, master);
  } finally {
    master.close();
  }
}

interface Search extends Wish {
  readonly inquiry: Inquiry;
  readonly choice: readonly number[];
}

function search({ inquiry, choice, targets, most, questions, insiders }: Search, master: Model): Optimum {
  const { canon, solver } = inquiry;
  const end = solver.counts.solves + (questions ?? OPTIMUM.questions);
  const column = new Map(choice.map((figure, index) => [figure, index]));
  const costs = new Map(choice.map((figure, index) => [index, canon.figures[figure]?.cost ?? 0]));
  const unfinished = { isHidden: undefined, isOptimal: false };
  let isHidden = inquiry.isHidden;
  for (let round = 0; round < OPTIMUM.rounds; round += 1) {
    const trial = { ...inquiry, isHidden };
    // The multipliers first: most unsafe cells are found by them, and they give the inequality at once.
    let cuts = cutsOf(trial, targets);
    if (cuts.length === 0) {
      cuts = cutsOfInsiders(trial, insiders);
      const isSafe = () => !isUnsafe(inquire(trial, { among: targets, stops: true }));
      if (cuts.length === 0 && isSafe() && !insiders?.unsafeAt(isHidden))
        return { isHidden, isOptimal: true };
      if (cuts.length === 0) cuts = [somethingElse(trial)];
    }
    for (const cut of cuts) {
      if (cut.weights.size === 0) return unfinished;
      const figures = [...cut.weights.keys()];
      master.addConstraint({
        columns: figures.map((figure) => column.get(figure) as number),
        coefficients: figures.map((figure) => cut.weights.get(figure) as number),
        lower: cut.need - EDGE,
        upper: Infinity,
      });
    }
    const budget = { left: end - solver.counts.solves };
    if (budget.left <= 0 || solver.isBroken) return unfinished;
    const answer = chooseCheapest(master, { costs, columns: choice.length, below: most, budget });
    if (answer.status === "unproven") return unfinished;
    if (answer.status === "nothing") return { isHidden: undefined, isOptimal: true };
    const chosen = inquiry.isHidden.map(
      (hidden, figure) => hidden || answer.isChosen[column.get(figure) ?? -1] === true,
    );
    if (chosen.every((hidden, figure) => hidden === isHidden[figure])) return unfinished;
    isHidden = chosen;
  }
  return unfinished;
}

/** What has to be hidden besides, of every cell that can be worked out now, as far as fractions tell. */
function cutsOf(trial: Inquiry, targets: ReadonlySet<number>): readonly Cut[] {
  const { canon, solver, witnesses } = trial;
  const isUnknown = unknownOf(trial);
  const seen = witnesses.seen(isUnknown);
  const open = new Set([...targets].filter((cell) => !seen.isSafe(cell)));
  if (open.size === 0) return [];
  const cuts: Cut[] = [];
  for (const part of partsOf(canon, (cell) => isUnknown[cell] === true)) {
    const own = part.cells.filter((cell) => open.has(cell));
    if (own.length === 0) continue;
    const lookAt = (point: Float64Array): void => {
      const witness = witnesses.offer(part.cells, (index) => point[index] ?? Number.NaN, isUnknown);
      if (witness && seen.add(witness)) witnesses.keep(witness);
    };
    const explainer = new Explainer(canon, part, { solver, lookAt });
    for (const cell of own)
      if (!seen.isSafe(cell)) cuts.push(...cutsFor({ trial, cell, part }, explainer.recipes(cell)));
    explainer.close();
  }
  return cuts;
}

/** The same of the first insider who can work out more than it may. */
function cutsOfInsiders(trial: Inquiry, insiders: Insiders | undefined): readonly Cut[] {
  for (const { view, targets } of insiders?.all ?? []) {
    const cuts = cutsOf({ ...trial, view }, new Set(targets));
    if (cuts.length > 0) return cuts;
  }
  return [];
}

interface Where {
  readonly trial: Inquiry;
  readonly cell: number;
  readonly part: Component;
}

function cutsFor(where: Where, recipes: Recipes | undefined): readonly Cut[] {
  const { trial, cell } = where;
  const { value, protect } = trial.canon.cells[cell] as Canonical["cells"][number];
  const cuts: Cut[] = [];
  if (recipes) {
    const { up, down } = recipes;
    const [room, depth] = [up.bound - value, value - down.bound];
    const weights = [weigh(where, up, 1), weigh(where, down, -1)];
    const upNeed = Math.max(0, protect - value);
    const downNeed = Math.max(0, value - protect + 1);
    if (room < upNeed - EDGE) cuts.push(cut(where, weights.slice(0, 1), upNeed));
    if (depth < downNeed - EDGE) cuts.push(cut(where, weights.slice(1), downNeed));
    if (room + depth < protect - EDGE) cuts.push(cut(where, weights, protect));
  }
  return cuts;
}

/**
 * How much each unknown thing can add to a step of the cell, by the recipe: `step = sum of rests x steps`, where
 * a step goes down to nobody, or up as far as anybody looks.
 */
function weigh({ trial, part }: Where, { rests }: Recipe, sign: 1 | -1): ReadonlyMap<number, number> {
  const reach = reachOf(trial.canon, part.cells);
  return new Map(
    [...rests].map(([cell, rest]) => {
      const value = trial.canon.cells[cell]?.value ?? 0;
      return [cell, sign * rest > 0 ? Math.abs(rest) * reach : Math.abs(rest) * Math.min(value, reach)];
    }),
  );
}

function cut({ trial }: Where, weights: readonly ReadonlyMap<number, number>[], wanted: number): Cut {
  const { canon, isHidden, view } = trial;
  const known = new Set(view?.cells);
  const sums = new Map<number, number>();
  let need = wanted;
  for (const [cell, weight] of weights.flatMap((each) => [...each])) {
    if (known.has(cell)) continue;
    const figure = canon.cells[cell]?.figure ?? -1;
    if (figure < 0 || isAlways(trial, figure)) need -= weight;
    else if (!canon.figures[figure]?.isPublic) sums.set(figure, (sums.get(figure) ?? 0) + weight);
  }
  if (!(need > EDGE)) return somethingElse({ canon, isHidden });
  const truncated = [...sums]
    .filter(([, weight]) => weight > EDGE)
    .map(([figure, weight]) => [figure, Math.min(weight, need) / need] as const);
  return { weights: new Map(truncated), need: 1 };
}

/** Hidden whatever is chosen: it is no column of the choice. */
function isAlways({ canon }: Pick<Inquiry, "canon">, figure: number): boolean {
  const { hidden = false, isPublic = false } = canon.figures[figure] ?? {};
  return (
    !isPublic &&
    (hidden || (canon.cellsOf[figure] ?? []).some((cell) => (canon.cells[cell]?.protect ?? 0) > 0))
  );
}

/** Less than this choice does not do: something that it shows has to be hidden. */
function somethingElse({ canon, isHidden }: Pick<Inquiry, "canon" | "isHidden">): Cut {
  const shown = canon.figures
    .map((_, figure) => figure)
    .filter((figure) => !isHidden[figure] && !canon.figures[figure]?.isPublic);
  return { weights: new Map(shown.map((figure) => [figure, 1])), need: 1 };
}

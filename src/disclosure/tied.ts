import type { Figure } from "../measure/figures.ts";
import type { Problem } from "./audit/problem.ts";
import { breakdownAt, dividedBy } from "./breakdown-at.ts";
import { selectionOf } from "./breakdowns.ts";
import type { Place } from "./place.ts";
import { figureKey } from "./problem/key.ts";

/** The figures that tell together between what a hidden one lies, by key, sorted. */
export interface Tied {
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
}

/** Which figures stand in one sum with another: in an equation of the problem, or in one breakdown of one period. */
export class Ties {
  readonly #problem: Problem;
  /** Per figure, the equations with a cell of it. */
  #equations: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(problem: Problem) {
    this.#problem = problem;
  }

  /** @param isHidden of a key; what is not hidden is shown, or was released */
  of(figure: Figure, place: Place, isHidden: (key: string) => boolean): Tied {
    const own = figureKey(place.indicator.id, place.of, figure);
    const keys = new Set([...this.#inEquations(own), ...inBreakdown(figure, place)]);
    keys.delete(own);
    const sorted = [...keys].sort();
    return {
      shown: sorted.filter((key) => !isHidden(key)),
      hidden: sorted.filter((key) => isHidden(key)),
    };
  }

  #inEquations(own: string): readonly string[] {
    this.#equations ??= this.#read();
    const { cells, equations } = this.#problem;
    return (this.#equations.get(own) ?? []).flatMap((index) =>
      (equations[index]?.terms ?? []).flatMap(([cell]) => cells[cell]?.figure ?? []),
    );
  }

  #read(): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, number[]>();
    for (const [index, { terms }] of this.#problem.equations.entries()) {
      for (const key of new Set(terms.flatMap(([cell]) => this.#problem.cells[cell]?.figure ?? []))) {
        const known = found.get(key);
        if (known) known.push(index);
        else found.set(key, [index]);
      }
    }
    return found;
  }
}

/** The total and the groups beside it. */
function inBreakdown({ period }: Figure, place: Place): readonly string[] {
  const table = dividedBy(place.of) === undefined ? undefined : breakdownAt(period, place);
  if (table === undefined) return [];
  const { id } = place.indicator;
  const parts = table.cells.map(({ value, figure }) => {
    const of = table.by === "partner" ? { partner: value } : selectionOf(table.by, value);
    return figureKey(id, of, figure);
  });
  return table.total === undefined ? parts : [figureKey(id, {}, table.total), ...parts];
}

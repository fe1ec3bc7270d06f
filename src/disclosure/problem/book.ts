import type { Cell, Equation, Figure, Problem, View } from "../audit/problem.ts";
import { type Group, restOf } from "../groups.ts";
import { insiderKey } from "./key.ts";

/** People in a figure, as cells of the problem: all of them and, for a share, those who do and those who do not. */
export interface Bundle {
  readonly key: string;
  readonly group: Group;
  readonly whole: number;
  readonly part?: number;
  readonly others?: number;
}

/** Which of the numbers of a bundle nobody may know, and the minimum by which they are protected. */
export interface Guarded {
  readonly minimum: number;
  readonly whole?: boolean;
  readonly part?: boolean;
  readonly others?: boolean;
}

const NOTHING: Guarded = { minimum: 0 };

/** The numbers of a bundle that add up, and what their sums are called. */
const RELATED = [
  ["", "whole"],
  [", part", "part"],
  [", others", "others"],
] as const;

/** Collects the cells, figures and equations of a problem. */
export class ProblemBook {
  readonly #cells: Cell[] = [];
  readonly #figures = new Map<string, Figure>();
  readonly #equations: Equation[] = [];
  /** By whoever knows them: numbers that a reader does not. */
  readonly #known = new Map<string, number[]>();
  #isAnythingGuarded = false;

  /** True as soon as there is a number that nobody may know. */
  get isAnythingGuarded(): boolean {
    return this.#isAnythingGuarded;
  }

  figure(figure: Figure): void {
    this.#figures.set(figure.key, figure);
  }

  /**
   * The numbers of a figure, or of people whom nobody tells of (without `figure`).
   * @param group whole numbers, none below nobody, the part no more than the whole
   */
  bundle(
    key: string,
    group: Group,
    more: { readonly figure?: string; readonly guarded?: Guarded } = {},
  ): Bundle {
    const { figure, guarded = NOTHING } = more;
    const cell = (name: string, value: number, isGuarded: boolean | undefined): number => {
      if (isGuarded) this.#isAnythingGuarded = true;
      this.#cells.push({
        key: name,
        value,
        ...(figure !== undefined && { figure }),
        ...(isGuarded && { protect: guarded.minimum }),
      });
      return this.#cells.length - 1;
    };
    const whole = cell(key, group.whole, guarded.whole);
    if (group.part === undefined) return { key, group, whole };
    const part = cell(`${key} part`, group.part, guarded.part);
    const others = cell(`${key} others`, group.whole - group.part, guarded.others);
    this.equation(`${key}: part and others`, [
      [whole, 1],
      [part, -1],
      [others, -1],
    ]);
    return { key, group, whole, part, others };
  }

  /** Somebody knows these numbers, whether they are shown or not; see `insiderKey`. */
  know(who: string, { whole, part, others }: Bundle): void {
    const known = this.#known.get(who) ?? [];
    this.#known.set(who, known);
    for (const cell of [whole, part, others]) if (cell !== undefined) known.push(cell);
  }

  equation(key: string, terms: Equation["terms"], equals = 0): void {
    this.#equations.push({ key, terms, equals });
  }

  /**
   * One is the sum of others, in all, in its part and in the others. The last follows from the first two: it is
   * written for whoever sums row by row.
   */
  relate(key: string, one: Bundle, sum: readonly Bundle[]): void {
    for (const [name, number] of RELATED) {
      const whole = one[number];
      const parts = sum.flatMap((each) => each[number] ?? []);
      if (whole === undefined || parts.length < sum.length) return;
      this.equation(`${key}${name}`, [[whole, 1], ...parts.map((each) => [each, -1] as const)]);
    }
  }

  /** The problem, in an order of its own. */
  problem(): Problem {
    const partners = [...this.#known].map(([key, cells]) => ({ key, cells }));
    const views = [...partners, ...singletons(this.#cells)];
    return { cells: this.#cells, figures: [...this.#figures.values()], equations: this.#equations, views };
  }
}

/** Of a protected number that is one, that one person knows it. */
function singletons(cells: readonly Cell[]): readonly View[] {
  return cells.flatMap(({ key, value, protect }, index) =>
    protect !== undefined && value === 1 ? [{ key: insiderKey({ onlyOneOf: key }), cells: [index] }] : [],
  );
}

/** What is left of one when others are taken out of it; `undefined` where that is below nobody. */
export function leftOf(one: Group, sum: readonly Group[]): Group | undefined {
  const left = restOf(one, sum);
  return left.whole < 0 || (left.part ?? 0) < 0 || left.whole < (left.part ?? 0) ? undefined : left;
}

/** True for whole numbers of people that can be. */
export function isOfPeople({ whole, part = 0 }: Group): boolean {
  return Number.isSafeInteger(whole) && Number.isSafeInteger(part) && part >= 0 && part <= whole;
}

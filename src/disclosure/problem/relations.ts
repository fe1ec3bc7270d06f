import type { Selection } from "../../measure/figures.ts";
import type { Period } from "../../model/period.ts";
import type { Group } from "../groups.ts";
import { type Bundle, type Guarded, leftOf, type ProblemBook } from "./book.ts";
import { isGuarded } from "./guarded.ts";

/** A number of people that is made up of others, and of those whom they leave. */
export interface Sum {
  /** Unique among what is written of an indicator. */
  readonly key: string;
  readonly whole: Bundle;
  readonly parts: readonly Bundle[];
  /**
   * Who is left: `told` where everybody knows when that is nobody, `open` where nobody knows, `none` where the
   * parts fill the whole: if they do not make it up, they are not its parts.
   */
  readonly rest: "told" | "open" | "none";
  /** What nobody may know of those who are left. */
  guarded(left: Group): Guarded;
  /** A part that stood hidden in a release is nowhere now. */
  readonly isLost?: boolean;
}

/** A number of people and a part of it. */
export interface Within {
  readonly key: string;
  /** The key of those who are in the one and not in the other. */
  readonly restKey: string;
  readonly whole: Bundle;
  readonly part: Bundle;
  guarded(left: Group): Guarded;
}

/** Groups of two breakdowns that cross in a period, so that some lie within others. */
interface Crossing {
  readonly period: Period;
  readonly margins: readonly Selection[];
}

/**
 * What everybody knows of the figures of one indicator, as it is written down: each relation once. Where there are
 * releases it is remembered, as what held between the figures of then is held against it.
 */
export class Relations {
  protected readonly book: ProblemBook;
  /** By relation and the numbers in it: what was made of it. Shared with the releases. */
  readonly made: Map<string, unknown>;
  readonly #isRemembered: boolean;
  readonly #sums = new Map<string, Sum>();
  readonly #crossings: Crossing[] = [];

  constructor(book: ProblemBook, made: Map<string, unknown> | undefined) {
    this.book = book;
    this.made = made ?? new Map();
    this.#isRemembered = made !== undefined;
  }

  /** Writes a relation between these numbers, unless the very same stands already: then it gives what was made of that. */
  once<Made>(key: string, of: readonly Bundle[], make: () => Made): Made | undefined {
    if (!this.#isRemembered) return make();
    const name = nameOf(key, of);
    if (this.made.has(name)) return this.made.get(name) as Made;
    if (!this.isNews(of)) return undefined;
    const made = make();
    this.made.set(name, made);
    return made;
  }

  /** False where it follows from what is written already. */
  protected isNews(_of: readonly Bundle[]): boolean {
    return true;
  }

  /** Writes how parts make up a whole. @returns those who are left, where there may be any */
  sum(sum: Sum): Bundle | undefined {
    if (this.#isRemembered) this.#sums.set(sum.key, sum);
    return this.once(sum.key, [sum.whole, ...sum.parts], () => this.writeSum(sum));
  }

  protected writeSum({ key, whole, parts, rest, guarded }: Sum): Bundle | undefined {
    const left = leftBySum({ whole, parts, rest });
    // What does not add up is for the rules: nothing is known of it.
    if (!left) return undefined;
    const guard = guarded(left);
    const isNobody = rest === "none" || (rest === "told" && left.whole === 0 && !isGuarded(guard));
    const those = isNobody ? undefined : this.book.bundle(`${key}: rest`, left, { guarded: guard });
    this.book.relate(key, whole, [...parts, ...(those ? [those] : [])]);
    return those;
  }

  /** Writes that the one is a part of the other. */
  within(within: Within): void {
    this.once(within.key, [within.whole, within.part], () => this.writeWithin(within));
  }

  protected writeWithin({ key, restKey, whole, part, guarded }: Within): void {
    const left = leftOf(whole.group, [part.group]);
    if (!left) return;
    const rest = this.book.bundle(restKey, left, { guarded: guarded(left) });
    this.book.relate(key, whole, [part, rest]);
  }

  /** Numbers that were said to be equal and are not: nothing where that is a slip in the data. */
  unequal(_of: readonly Bundle[]): void {}

  /** How it is now, by the key of a sum. */
  sumOf(key: string): Sum | undefined {
    return this.#sums.get(key);
  }

  noteCrossing(crossing: Crossing): void {
    if (this.#isRemembered) this.#crossings.push(crossing);
  }

  get crossings(): readonly Crossing[] {
    return this.#crossings;
  }
}

/** Who is left; `undefined` where the parts cannot be parts of the whole. */
export function leftBySum({ whole, parts, rest }: Pick<Sum, "whole" | "parts" | "rest">): Group | undefined {
  const left = leftOf(
    whole.group,
    parts.map(({ group }) => group),
  );
  const isMore = rest === "none" && left !== undefined && (left.whole !== 0 || (left.part ?? 0) !== 0);
  return isMore ? undefined : left;
}

function nameOf(key: string, of: readonly Bundle[]): string {
  const cells = of.map(({ whole }) => whole).sort((a, b) => a - b);
  return `${key}\r${cells.join(" ")}`;
}

import type { Group } from "../groups.ts";
import type { Bundle, Guarded, ProblemBook } from "./book.ts";
import { leftBySum, Relations, type Sum, type Within } from "./relations.ts";

/** What is of a release, and of what is now, for the relations between the figures of then. */
interface Then {
  readonly now: Relations;
  /** Cells of figures that are others now: of all releases. */
  readonly others: ReadonlySet<number>;
  /** Cells of figures that some release shows and that are the same now. */
  readonly same: ReadonlySet<number>;
  /** The figures that stood hidden in the release, by key. */
  readonly hidden: ReadonlySet<string>;
  /**
   * True where only what stands in the release is looked at; false where figures of which it does not tell are
   * taken for what they are elsewhere. That this does not fit tells nothing then.
   */
  readonly isOfRecord: boolean;
  readonly minimum: number;
  guarded(group: Group): Guarded;
  /** Hides a figure of now. */
  hide(key: string): void;
}

/**
 * What held between the figures of a release. Figures that stood hidden in it are taken for what they are now, as
 * an attacker does. Written is only what has a figure in it that is another now: the rest follows from what is.
 */
export class ReleasedRelations extends Relations {
  readonly #then: Then;
  readonly #kept: Bundle[] = [];

  constructor(book: ProblemBook, made: Map<string, unknown>, then: Then) {
    super(book, made);
    this.#then = then;
  }

  /** True for a figure of a release that is another now, or none. */
  isOther({ whole }: Bundle): boolean {
    return this.#then.others.has(whole);
  }

  protected override isNews(of: readonly Bundle[]): boolean {
    if (!of.some((each) => this.isOther(each))) return false;
    // What would follow from what is public, were the figures of several days of one day, is a guess: nobody can
    // take it back, and it does not make what is known now less worth to protect.
    return this.#then.isOfRecord || of.some((each) => !this.#isPublic(each));
  }

  #isPublic(bundle: Bundle): boolean {
    return this.isOther(bundle) || this.#then.same.has(bundle.whole);
  }

  #isGuess(sum: Sum): boolean {
    const left = leftBySum(sum);
    const isRest = sum.rest === "open" || (left !== undefined && left.whole > 0);
    const unknown = [sum.whole, ...sum.parts].filter((each) => !this.#isPublic(each));
    return unknown.length + (isRest ? 1 : 0) < 2;
  }

  override sum(sum: Sum): Bundle | undefined {
    const of = [sum.whole, ...sum.parts];
    // Of what is as it is now, those who are left are the same as well.
    if (sum.isLost !== true && !this.isNews(of)) return this.once(sum.key, of, () => undefined);
    if (!this.#then.isOfRecord) return sum.isLost === true || this.#isGuess(sum) ? undefined : super.sum(sum);
    const isSound = sum.isLost !== true && leftBySum(sum) !== undefined;
    const rest = isSound
      ? this.once(sum.key, of, () => this.writeSum(sum))
      : this.once(`${sum.key}, others`, of, () => this.#writeSigned(sum));
    this.#keepHidden(sum);
    return rest;
  }

  /** The parts of then, and what they leave, or are too many where one that was hidden is another now. */
  #writeSigned(sum: Sum): undefined {
    for (const number of NUMBERS) {
      const whole = sum.whole[number];
      const parts = sum.parts.flatMap((part) => part[number] ?? []);
      if (whole === undefined || parts.length < sum.parts.length) continue;
      const left = leftBy(number, sum);
      const key = `${sum.key}: ${number} then`;
      const terms = [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)];
      // That what is known makes up the whole of then by chance does not make it its parts.
      if (left === 0 && sum.isLost !== true) {
        this.book.equation(key, terms);
        continue;
      }
      const size = { whole: Math.abs(left) };
      const rest = this.book.bundle(`${key}, rest`, size, { guarded: this.#then.guarded(size) });
      this.book.equation(key, [...terms, [rest.whole, left < 0 ? 1 : -1]]);
    }
    return undefined;
  }

  /**
   * Where the parts that stood hidden do not make up what they did, some of them were others, or are nowhere any
   * more, and nobody wrote down which: what they were follows from those that are known now, so that nobody may
   * work out any of them. What is too well known already is for `Protection.disclosed`.
   */
  #keepHidden(sum: Sum): void {
    const present = this.#then.now.sumOf(sum.key);
    const isAsNow = NUMBERS.every((number) => {
      const left = leftBy(number, sum);
      return left === 0 || (present !== undefined && left === leftBy(number, present));
    });
    // A whole that came back to a number of then, past another one, is of other parts as well.
    const isBack =
      present !== undefined && present.whole !== sum.whole && isSameGroup(present.whole, sum.whole);
    if (isAsNow && sum.isLost !== true && !isBack) return;
    this.keep({ of: sum.parts, beside: present ? [present.whole] : [], isLost: sum.isLost === true });
  }

  /**
   * Keeps hidden what stood hidden of these, and the figures of now beside them: each is one more equation about
   * those that stood hidden.
   */
  keep({ of, beside, isLost = false }: Kept): void {
    const hidden = of.filter((bundle) => this.#then.hidden.has(bundle.key));
    if (hidden.length === 0 && !isLost) return;
    this.#kept.push(...(isLost ? of : hidden));
    for (const bundle of beside) this.#then.hide(bundle.key);
    for (const bundle of hidden) {
      this.#then.hide(bundle.key);
      this.#keepUnknown(bundle);
    }
  }

  /** Nobody may know any of these numbers, be they large. */
  #keepUnknown(bundle: Bundle): void {
    const name = `kept\r${bundle.whole}`;
    if (this.made.has(name)) return;
    this.made.set(name, true);
    for (const number of NUMBERS) {
      const cell = bundle[number];
      if (cell === undefined) continue;
      const key = `${bundle.key}: ${number} kept`;
      const guarded = { minimum: this.#then.minimum, whole: true };
      const copy = this.book.bundle(key, { whole: sizeOf(bundle, number) }, { guarded });
      this.book.equation(key, [
        [cell, 1],
        [copy.whole, -1],
      ]);
    }
  }

  /** Those of which nobody wrote down what they were, or of which one is nowhere now. */
  get kept(): readonly Bundle[] {
    return this.#kept;
  }

  override unequal(of: readonly Bundle[]): void {
    if (this.#then.isOfRecord && this.isNews(of)) this.keep({ of, beside: [] });
  }

  protected override writeWithin(within: Within): void {
    const { whole, part, restKey } = within;
    const lefts = NUMBERS.map((number) => sizeOf(whole, number) - sizeOf(part, number));
    if (lefts.every((left) => left >= 0)) {
      super.writeWithin(within);
      return;
    }
    for (const number of NUMBERS) {
      const [all, some] = [whole[number], part[number]];
      const left = sizeOf(whole, number) - sizeOf(part, number);
      if (all === undefined || some === undefined || left < 0) continue;
      const size = { whole: left };
      const rest = this.book.bundle(`${restKey}, ${number}`, size, { guarded: this.#then.guarded(size) });
      this.book.equation(`${within.key}, ${number}`, [
        [all, 1],
        [some, -1],
        [rest.whole, -1],
      ]);
    }
  }
}

interface Kept {
  readonly of: readonly Bundle[];
  readonly beside: readonly Bundle[];
  /** A part that stood hidden is nowhere now. */
  readonly isLost?: boolean;
}

/** The numbers of a bundle that somebody may work out. */
export const NUMBERS = ["whole", "part", "others"] as const;
type NumberOf = (typeof NUMBERS)[number];

/** How many people a number of a bundle is. */
export function sizeOf({ group }: Bundle, number: NumberOf): number {
  if (number === "whole") return group.whole;
  return number === "part" ? (group.part ?? 0) : group.whole - (group.part ?? 0);
}

function leftBy(number: NumberOf, { whole, parts }: Pick<Sum, "whole" | "parts">): number {
  return parts.reduce((left, part) => left - sizeOf(part, number), sizeOf(whole, number));
}

function isSameGroup({ group: a }: Bundle, { group: b }: Bundle): boolean {
  return a.whole === b.whole && a.part === b.part;
}

/**
 * Insiders: whoever knows some hidden cells for certain must still not be able to work out another's (the singleton
 * problem of the Handbook on Statistical Disclosure Control). For each of them the audit is made once more, with what
 * it knows as known; a proof is kept as the tables that it rests on, and holds as long as these may be.
 */
import type { Outcome } from "./attack.ts";
import { inquire, isUnsafe } from "./inquire.ts";
import { type Inquiry, unknownOf } from "./inquiry.ts";
import { INSIDER_LOOKS, insiderQuestions } from "./limits.ts";
import type { Insider } from "./views.ts";
import type { Witness } from "./witnesses.ts";

/** What one insider can do at some choice of what is hidden. */
export interface Found {
  readonly insider: Insider;
  /** Of the cells that were not proven safe before. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
}

/** All of them, with what is proven so far. */
export class Insiders {
  readonly all: readonly Insider[];
  private readonly base: Inquiry;
  /** Per insider and cell, the tables that prove it safe. */
  private readonly proofs: readonly Map<number, readonly Witness[]>[];
  private looksLeft = INSIDER_LOOKS;
  private questionsLeft: number;

  constructor(base: Inquiry, all: readonly Insider[]) {
    this.base = base;
    this.all = all;
    this.proofs = all.map(() => new Map());
    this.questionsLeft = insiderQuestions(base.canon.cells.length);
  }

  /** So much was done for them that it has to end: what is hidden stays hidden. */
  get isSpent(): boolean {
    return this.looksLeft < 0 || this.questionsLeft < 0;
  }

  /** Counts the questions of some work for their sake. */
  spend<Result>(work: () => Result): Result {
    const { solver } = this.base;
    const before = solver.counts.solves;
    try {
      return work();
    } finally {
      this.questionsLeft -= solver.counts.solves - before;
    }
  }

  /** Those of whom something is not proven, each with the cells that are not proven safe from it. */
  openAt(isHidden: readonly boolean[]): readonly Open[] {
    const open = this.stillOpen(isHidden);
    if (open.length < SEVERAL) return open;
    this.spend(() => this.askTogether(open, isHidden));
    return this.stillOpen(isHidden);
  }

  /** The first who could work something out, or could as far as anybody proved. */
  unsafeAt(isHidden: readonly boolean[]): Found | undefined {
    return (
      this.firstUnsafe(this.stillOpen(isHidden), isHidden, true) ??
      this.firstUnsafe(this.openAt(isHidden), isHidden, false)
    );
  }

  private firstUnsafe(
    open: readonly Open[],
    isHidden: readonly boolean[],
    isQuick: boolean,
  ): Found | undefined {
    for (const { insider, cells } of open) {
      const inquiry = { ...this.base, isHidden, view: insider.view };
      // What there is no more time for is not proven.
      if (this.isSpent && !isQuick)
        return { insider, outcomes: new Map(cells.map((cell) => [cell, { state: "unproven" }])) };
      const among = new Set(cells);
      const outcomes = this.spend(() => inquire(inquiry, { among, stops: true, isQuick }));
      if (isUnsafe(outcomes)) return { insider, outcomes };
    }
    return undefined;
  }

  private stillOpen(isHidden: readonly boolean[]): readonly Open[] {
    const { canon, witnesses } = this.base;
    const isUnknown = unknownOf({ canon, isHidden });
    const holds = new Map<Witness, boolean>();
    const isHolding = (witness: Witness): boolean => {
      const known = holds.get(witness) ?? witness.cells.every((cell) => isUnknown[cell]);
      holds.set(witness, known);
      return known;
    };
    return this.all.flatMap((insider, index) => {
      this.looksLeft -= insider.targets.length;
      const proofs = this.proofs[index] as Map<number, readonly Witness[]>;
      const isProven = (cell: number) => proofs.get(cell)?.every(isHolding) === true;
      if (insider.targets.every(isProven)) return [];
      const seen = witnesses.seen(unknownOf({ canon, isHidden, view: insider.view }));
      const cells = insider.targets.filter((cell) => {
        if (isProven(cell)) return false;
        if (!seen.isSafe(cell)) return true;
        proofs.set(cell, seen.proofOf(cell));
        return false;
      });
      return cells.length === 0 ? [] : [{ insider, cells }];
    });
  }

  /**
   * Looks for tables that serve many at once. Whoever knows all single cells knows more than each who knows one; and
   * of two of these some half of them, by the digits of their places, holds the one and not the other.
   */
  private askTogether(open: readonly Open[], isHidden: readonly boolean[]): void {
    const singles = open.filter(({ insider }) => insider.view.cells.length === 1);
    if (singles.length < SEVERAL) return;
    const own = singles.map(({ insider }) => insider.view.cells[0] as number);
    const asked = new Set(singles.flatMap(({ cells }) => cells));
    const ask = (known: readonly number[], among: Iterable<number>): void => {
      const targets = new Set(among);
      for (const cell of known) targets.delete(cell);
      inquire({ ...this.base, isHidden, view: { key: "several", cells: known } }, { among: targets });
    };
    ask(own, asked);
    const both = own.filter((cell) => asked.has(cell));
    for (let digit = 1; digit < own.length && both.length > 0; digit *= 2) {
      for (const side of [0, digit])
        ask(
          own.filter((_, at) => (at & digit) === side),
          both,
        );
    }
  }
}

/** So many insiders are worth asking about together. */
const SEVERAL = 4;

interface Open {
  readonly insider: Insider;
  readonly cells: readonly number[];
}

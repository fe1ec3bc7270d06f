/** Who knows more than what is shown, and what is to be kept from them. */
import { boundsOf } from "./bounds.ts";
import type { Canonical } from "./canonical.ts";
import { type Inquiry, unknownOf } from "./inquiry.ts";
import { isWideEnough, type View } from "./problem.ts";

/** One of them, and what it must not be able to work out. */
export interface Insider {
  readonly view: View;
  readonly targets: readonly number[];
  /** What it works out however much is hidden, from what it knows and what is public already. */
  readonly known: readonly number[];
}

/**
 * The insiders from whom something is to be kept. Not kept from them is what follows from their own knowledge alone:
 * those are their own people.
 * @param everything all that can be hidden is
 * @param targets what is kept from everybody else
 */
export function insidersOf(everything: Inquiry, targets: readonly number[]): readonly Insider[] {
  const { canon } = everything;
  const isAnythingPublic = canon.figures.some(({ isPublic }) => isPublic);
  const seen = new Set<string>();
  return canon.views.flatMap((view): readonly Insider[] => {
    const cells = view.cells.join(" ");
    if (cells === "" || seen.has(cells)) return [];
    seen.add(cells);
    const own = ownOf(canon, view);
    const others = targets.filter((cell) => !own.has(cell));
    const known = isAnythingPublic ? knownTo(view, everything, others) : new Set<number>();
    const left = others.filter((cell) => !known.has(cell));
    return others.length === 0 ? [] : [{ view, targets: left, known: [...known] }];
  });
}

/** What has no room left by what it knows alone, be nothing else known of anything. */
function ownOf(canon: Canonical, { cells }: View): ReadonlySet<number> {
  const isUnknown = canon.cells.map(() => true);
  for (const cell of cells) isUnknown[cell] = false;
  const rows = new Set(cells.flatMap((cell) => canon.rowsOf[cell] ?? []));
  const { low, high } = boundsOf(canon, isUnknown, [...rows]);
  const isOwn = (cell: number): boolean => {
    const range = { low: low[cell] as number, high: high[cell] as number };
    return !isWideEnough(range, canon.cells[cell]?.protect ?? 0);
  };
  return new Set(canon.cells.map((_, cell) => cell).filter(isOwn));
}

/** As of everybody: only by exact sums. */
function knownTo(view: View, everything: Inquiry, among: readonly number[]): ReadonlySet<number> {
  const { low, high } = boundsOf(everything.canon, unknownOf({ ...everything, view }));
  return new Set(among.filter((cell) => low[cell] === high[cell]));
}

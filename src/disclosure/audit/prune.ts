/** Shows again what need not be hidden: dearest first, each time with a new audit; the rest is needed, and why. */
import type { Outcome } from "./attack.ts";
import { explained, type Inquiry, inquire, isUnsafe } from "./audit.ts";
import type { Disclosure } from "./explain.ts";
import { trials } from "./limits.ts";

export interface Pruned {
  readonly isHidden: readonly boolean[];
  /** Per figure that is hidden for the sake of others: what could be worked out if it were shown. Work, if asked. */
  because(): ReadonlyMap<number, Disclosure>;
}

/** @param isNeeded per figure, whether it stays hidden in any case */
export function prune(
  inquiry: Inquiry,
  { targets, isNeeded }: { readonly targets: ReadonlySet<number>; readonly isNeeded: readonly boolean[] },
): Pruned {
  const { canon, solver } = inquiry;
  const isHidden = [...inquiry.isHidden];
  const culprits = new Map<number, Culprit>();
  let left = trials(canon.cells.length);
  const costOf = (figure: number): number => canon.figures[figure]?.cost ?? 0;
  const choice = canon.figures
    .map((_, figure) => figure)
    .filter((figure) => isHidden[figure] && !isNeeded[figure]);
  for (const figure of choice.sort((a, b) => costOf(b) - costOf(a) || a - b)) {
    left -= 1;
    if (solver.isBroken || left < 0) break;
    isHidden[figure] = false;
    const trial = { ...inquiry, isHidden };
    const outcomes = inquire(trial, { among: targets, stops: true });
    if (!isUnsafe(outcomes)) continue;
    culprits.set(figure, [...outcomes].filter(([, { state }]) => state === "disclosed").slice(0, 1));
    isHidden[figure] = true;
  }
  return { isHidden, because: () => reasonsOf({ ...inquiry, isHidden }, culprits) };
}

type Culprit = readonly (readonly [cell: number, outcome: Outcome])[];

/** Asked by few, and as much work again as the choice. What showed too much on the way does so in the end. */
function reasonsOf(
  inquiry: Inquiry,
  culprits: ReadonlyMap<number, Culprit>,
): ReadonlyMap<number, Disclosure> {
  const because = new Map<number, Disclosure>();
  for (const [figure, culprit] of culprits) {
    const isHidden = inquiry.isHidden.map((each, at) => each && at !== figure);
    for (const verdict of explained({ ...inquiry, isHidden }, new Map(culprit)).values())
      if (verdict.state === "disclosed")
        because.set(figure, { cell: verdict.cell, equations: verdict.equations, figures: verdict.figures });
  }
  return because;
}

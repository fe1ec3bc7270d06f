/** Shows again what need not be hidden: dearest first, each time with a new audit; the rest is needed, and why. */
import type { Outcome } from "./attack.ts";
import { type Disclosure, disclosureIn } from "./explain.ts";
import { explained, inquire, isUnsafe } from "./inquire.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Insiders } from "./insiders.ts";
import { trials } from "./limits.ts";
import type { View } from "./problem.ts";

export interface Pruned {
  readonly isHidden: readonly boolean[];
  /** Per figure that is hidden for the sake of others: what could be worked out if it were shown. Work, if asked. */
  because(): ReadonlyMap<number, Disclosure>;
}

export interface Kept {
  readonly targets: ReadonlySet<number>;
  /** Per figure, whether it stays hidden in any case. */
  readonly isNeeded: readonly boolean[];
  readonly insiders?: Insiders;
}

export function prune(inquiry: Inquiry, { targets, isNeeded, insiders }: Kept): Pruned {
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
    if (solver.isBroken || left < 0 || insiders?.isSpent) break;
    isHidden[figure] = false;
    const trial = { ...inquiry, isHidden };
    let outcomes = inquire(trial, { among: targets, stops: true });
    let view: View | undefined;
    if (!isUnsafe(outcomes)) {
      const found = insiders?.unsafeAt(isHidden);
      if (!found) continue;
      outcomes = found.outcomes;
      view = found.insider.view;
    }
    const [first] = [...outcomes].filter(([, { state }]) => state === "disclosed");
    if (first) culprits.set(figure, { cell: first[0], outcome: first[1], view });
    isHidden[figure] = true;
  }
  return { isHidden, because: () => reasonsOf({ ...inquiry, isHidden }, culprits) };
}

interface Culprit {
  readonly cell: number;
  readonly outcome: Outcome;
  /** Of the insider who could work it out. */
  readonly view: View | undefined;
}

/** Asked by few, and as much work again as the choice. What showed too much on the way does so in the end. */
function reasonsOf(
  inquiry: Inquiry,
  culprits: ReadonlyMap<number, Culprit>,
): ReadonlyMap<number, Disclosure> {
  const because = new Map<number, Disclosure>();
  for (const [figure, { cell, outcome, view }] of culprits) {
    const isHidden = inquiry.isHidden.map((each, at) => each && at !== figure);
    const asked = { ...inquiry, isHidden, ...(view && { view }) };
    for (const verdict of explained(asked, new Map([[cell, outcome]])).values())
      if (verdict.state === "disclosed") because.set(figure, disclosureIn(verdict));
  }
  return because;
}

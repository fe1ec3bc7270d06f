/** Who asks what can be worked out, with what is hidden and what it knows. */
import type { Canonical } from "./canonical.ts";
import type { View } from "./problem.ts";
import type { Solver } from "./solver.ts";
import type { Witnesses } from "./witnesses.ts";

export interface Inquiry {
  readonly canon: Canonical;
  /** Per figure. */
  readonly isHidden: readonly boolean[];
  readonly solver: Solver;
  /** Tables of earlier questions about the same problem; what comes up is added. */
  readonly witnesses: Witnesses;
  /** What the attacker knows besides what is shown; absent: nothing. */
  readonly view?: View;
}

/** Per cell, whether an attacker does not know it. */
export function unknownOf({
  canon,
  isHidden,
  view,
}: Pick<Inquiry, "canon" | "isHidden" | "view">): readonly boolean[] {
  const isUnknown = canon.cells.map(
    ({ figure }) => figure < 0 || (isHidden[figure] === true && !canon.figures[figure]?.isPublic),
  );
  for (const cell of view?.cells ?? []) isUnknown[cell] = false;
  return isUnknown;
}

/** Everything hidden that can be. */
export function allHideable({ figures }: Canonical): readonly boolean[] {
  return figures.map(({ isPublic }) => !isPublic);
}

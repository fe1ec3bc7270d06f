/** The audit of a whole problem, for everybody and for each insider. */
import { type Canonical, canonical } from "./canonical.ts";
import { explained, inquire, type Verdict } from "./inquire.ts";
import { allHideable, type Inquiry } from "./inquiry.ts";
import { Insiders } from "./insiders.ts";
import type { Problem } from "./problem.ts";
import type { Counts, Solver } from "./solver.ts";
import { insidersOf } from "./views.ts";
import { Witnesses } from "./witnesses.ts";

export interface Audit {
  /** Per key of a protected cell. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Per key of an insider, of the protected cells that are not its own; see `View`. */
  readonly insiders: ReadonlyMap<string, ReadonlyMap<string, Verdict>>;
  /** Every protected cell is safe, from insiders too. */
  readonly isProven: boolean;
  readonly counts: Counts;
}

/** Audits what is shown when exactly these figures are hidden; a public figure is shown even then. */
export function audit(problem: Problem, hiddenFigures: Iterable<string>, solver: Solver): Audit {
  const canon = canonical(problem);
  const hidden = new Set(hiddenFigures);
  const isHidden = canon.figures.map(({ key }) => hidden.has(key));
  const before = { ...solver.counts };
  const inquiry: Inquiry = { canon, isHidden, solver, witnesses: new Witnesses(canon) };
  const verdicts = named(canon, explained(inquiry, inquire(inquiry)));
  const insiders = new Map<string, ReadonlyMap<string, Verdict>>();
  const found = insidersOf({ ...inquiry, isHidden: allHideable(canon) }, protectedIn(canon));
  const open = new Map(
    new Insiders(inquiry, found).openAt(isHidden).map(({ insider, cells }) => [insider, cells]),
  );
  for (const insider of found) {
    const { view, targets, known } = insider;
    const asked = { ...inquiry, view };
    const outcomes = inquire(asked, { among: new Set([...(open.get(insider) ?? []), ...known]) });
    const safe = targets.filter((cell) => !outcomes.has(cell));
    const all = new Map<number, Verdict>(safe.map((cell) => [cell, { state: "safe" }]));
    for (const [cell, verdict] of explained(asked, outcomes)) all.set(cell, verdict);
    insiders.set(view.key, named(canon, all));
  }
  const isProven = [verdicts, ...insiders.values()].every((each) =>
    [...each.values()].every(({ state }) => state === "safe"),
  );
  return { verdicts, insiders, isProven, counts: since(before, solver.counts) };
}

function named(canon: Canonical, verdicts: ReadonlyMap<number, Verdict>): ReadonlyMap<string, Verdict> {
  return new Map([...verdicts].map(([cell, verdict]) => [canon.cells[cell]?.key ?? "", verdict]));
}

function protectedIn({ cells }: Canonical): readonly number[] {
  return cells.flatMap(({ protect }, cell) => (protect === 0 ? [] : [cell]));
}

/** What was asked of a solver since an earlier moment. */
export function since(before: Counts, now: Counts): Counts {
  return {
    solves: now.solves - before.solves,
    iterations: now.iterations - before.iterations,
    nodes: now.nodes - before.nodes,
  };
}

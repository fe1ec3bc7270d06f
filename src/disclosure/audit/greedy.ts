/** Chooses what to hide besides, cell by cell: good and quick; what is too much is pruned afterwards. */
import { inquire } from "./inquire.ts";
import { type Inquiry, unknownOf } from "./inquiry.ts";
import { Opener, type Opening } from "./opening.ts";
import type { Seen } from "./witnesses.ts";

/** What is hidden, for every cell among `targets` that could be opened. */
export function chooseGreedily(inquiry: Inquiry, targets: readonly number[]): readonly boolean[] {
  const { canon, solver, view } = inquiry;
  // Many are safe as it is; the tables that show it are kept.
  const outcomes = inquire(inquiry, { among: new Set(targets) });
  const unsafe = targets.filter((cell) => outcomes.get(cell)?.state !== "safe");
  if (unsafe.length === 0) return inquiry.isHidden;
  const opener = new Opener(canon, solver, view?.cells);
  const order = unsafe.sort(
    (a, b) => (canon.cells[b]?.protect ?? 0) - (canon.cells[a]?.protect ?? 0) || a - b,
  );
  let isHidden = inquiry.isHidden;
  for (const cell of order) {
    for (const isWhole of [false, true]) {
      const seen = inquiry.witnesses.seen(unknownOf({ ...inquiry, isHidden }));
      if (seen.isSafe(cell)) break;
      const plan = cheapest(plansFor({ ...inquiry, isHidden }, { cell, seen, opener, isWhole }));
      if (plan) isHidden = plan.isHidden;
    }
  }
  opener.close();
  return isHidden;
}

interface Plan {
  readonly cost: number;
  readonly isHidden: readonly boolean[];
}

interface About {
  readonly cell: number;
  readonly seen: Seen;
  readonly opener: Opener;
  readonly isWhole: boolean;
}

function cheapest(plans: readonly Plan[]): Plan | undefined {
  return plans.reduce<Plan | undefined>(
    (best, plan) => (best && best.cost <= plan.cost ? best : plan),
    undefined,
  );
}

/** The ways to give a cell room enough: upwards only, downwards only, or as little as possible of both. */
function plansFor(inquiry: Inquiry, about: About): readonly Plan[] {
  const { value, protect } = inquiry.canon.cells[about.cell] as (typeof inquiry.canon.cells)[number];
  const { low, high } = about.seen.range(about.cell);
  const ends: (readonly [low: number, high: number])[] =
    value < protect
      ? [
          [low, low + protect],
          [0, Math.max(protect, high)],
        ]
      : [
          [Math.min(protect - 1, high - protect), high],
          [Math.min(protect - 1, low), Math.max(high, 2 * protect - 1)],
        ];
  const plans: Plan[] = [];
  for (const [bottom, top] of ends) {
    const targets = [...(bottom < low ? [bottom] : []), ...(top > high ? [top] : [])];
    const plan = planFor(inquiry, about, targets);
    if (plan) plans.push(plan);
    // It costs nothing: no other way can be cheaper.
    if (plan?.cost === 0) break;
  }
  return plans;
}

function planFor(inquiry: Inquiry, about: About, targets: readonly number[]): Plan | undefined {
  const isHidden = [...inquiry.isHidden];
  let cost = 0;
  for (const target of targets) {
    const { cell, opener } = about;
    const opening = about.isWhole
      ? opener.openWhole(cell, target, isHidden)
      : opener.open(cell, target, isHidden);
    if (opening === undefined) return undefined;
    for (const figure of opening.figures) isHidden[figure] = true;
    cost += opening.cost;
    keep({ ...inquiry, isHidden }, opening);
  }
  return { cost, isHidden };
}

/** The other table is a witness for everything that moves in it, if it holds in whole numbers. */
function keep(inquiry: Inquiry, { steps }: Opening): void {
  const { canon, witnesses } = inquiry;
  const cells = canon.cells.map((_, cell) => cell);
  const witness = witnesses.offer(cells, (index) => steps[index] ?? Number.NaN, unknownOf(inquiry));
  if (witness) witnesses.keep(witness);
}

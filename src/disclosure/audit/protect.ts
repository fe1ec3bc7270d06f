/**
 * Which figures to hide so that no protected number can be worked out of the others, at the least cost for
 * readers; always audited afterwards. What cannot be proven safe is hidden.
 */
import { since } from "./audit.ts";
import { boundsOf } from "./bounds.ts";
import { type Canonical, canonical } from "./canonical.ts";
import { type Disclosure, disclosureIn } from "./explain.ts";
import { chooseGreedily } from "./greedy.ts";
import { explained, inquire, isUnsafe } from "./inquire.ts";
import { allHideable, type Inquiry, unknownOf } from "./inquiry.ts";
import { Insiders } from "./insiders.ts";
import { chooseOptimally } from "./optimum.ts";
import { partsOf } from "./parts.ts";
import type { Problem } from "./problem.ts";
import { type Pruned, prune } from "./prune.ts";
import { LargeSolverNeeded } from "./small-first.ts";
import type { Counts, Solver } from "./solver.ts";
import { insidersOf } from "./views.ts";
import { Witnesses } from "./witnesses.ts";

/**
 * Why a figure is hidden. For ourselves: a reader who knew which is which would know that the first are small.
 * `primary`: it may not be shown, or it holds a protected cell; `secondary`: others could be worked out with it;
 * `unproven`: nothing is proven of what it hangs together with.
 */
export type Reason = "primary" | "secondary" | "unproven";

export interface Protection {
  /** By key of figure, sorted. */
  readonly hidden: ReadonlyMap<string, Reason>;
  /** What can be worked out however much is hidden: of what is public already, with what is known of them. */
  readonly disclosed: readonly Disclosure[];
  /** By key of a secondary figure: what could be worked out if it were shown, and of what. Worked out when asked. */
  because(): Promise<ReadonlyMap<string, Disclosure>>;
  /** Every protected cell is safe. */
  readonly isProven: boolean;
  /** Something is hidden for no other reason than that the solver could not be loaded, or broke. */
  readonly isSolverFailed: boolean;
  readonly counts: Counts;
}

/** What became of the figures of one part of a problem. */
interface Part {
  readonly hidden: ReadonlyMap<string, Reason>;
  readonly disclosed: readonly Disclosure[];
  because(): ReadonlyMap<string, Disclosure>;
  readonly isProven: boolean;
}

const NO_REASONS = (): ReadonlyMap<string, Disclosure> => new Map();
const NOTHING: Counts = { solves: 0, iterations: 0, nodes: 0 };

/**
 * @param load asked for only where there is something to protect; asked again when the solver broke, or turned out to
 * be too small for what there is
 */
export async function protect(problem: Problem, load: () => Promise<Solver>): Promise<Protection> {
  const canon = canonical(problem);
  const isPrimary = primary(canon);
  const hidden = new Map<string, Reason>();
  canon.figures.forEach(({ key }, figure) => {
    if (isPrimary[figure]) hidden.set(key, "primary");
  });
  const known = alreadyPublic(canon);
  const results: Part[] = [{ hidden, disclosed: known, because: NO_REASONS, isProven: known.length === 0 }];
  const counter = new Counter();
  let isSolverFailed = false;
  for (const part of partsToProtect(canon)) {
    let tried: Part | undefined;
    for (let left = ATTEMPTS; left > 0 && tried === undefined; left -= 1)
      tried = await attempt(part, load, counter);
    results.push(tried ?? allHidden(part));
    if (tried === undefined) isSolverFailed = true;
  }
  return { ...merge(results, counter.counts, load), isSolverFailed };
}

class Counter {
  counts: Counts = NOTHING;

  add({ solves, iterations, nodes }: Counts): void {
    const { counts } = this;
    this.counts = {
      solves: counts.solves + solves,
      iterations: counts.iterations + iterations,
      nodes: counts.nodes + nodes,
    };
  }
}

/** Once with what is there, once with the large solver, and once more where that one broke. */
const ATTEMPTS = 3;

/** Nothing where the solver could not be loaded, broke, or was not there. */
async function attempt(
  part: Canonical,
  load: () => Promise<Solver>,
  counter: Counter,
): Promise<Part | undefined> {
  try {
    const solver = await load();
    const before = { ...solver.counts };
    const result = protectPart(part, solver);
    counter.add(since(before, solver.counts));
    return solver.isBroken ? undefined : result;
  } catch {
    return undefined;
  }
}

function merge(
  results: readonly Part[],
  counts: Counts,
  load: () => Promise<Solver>,
): Omit<Protection, "isSolverFailed"> {
  const sorted = <Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> =>
    new Map([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const disclosed = sorted(
    results.flatMap((part) => part.disclosed).map((each) => [`${each.cell}\r${each.to ?? ""}`, each]),
  );
  const reasons = () => sorted(results.flatMap((part) => [...part.because()]));
  let because: ReadonlyMap<string, Disclosure> | undefined;
  return {
    // A primary figure of a part that is not proven stays primary.
    hidden: sorted([...results.slice(1), ...results.slice(0, 1)].flatMap(({ hidden }) => [...hidden])),
    disclosed: [...disclosed.values()],
    async because() {
      because ??= await withLarge(reasons, load);
      return because;
    },
    isProven: results.every(({ isProven }) => isProven),
    counts,
  };
}

/** Does something that may need the large solver: once more where it was not there. */
async function withLarge<Result>(work: () => Result, load: () => Promise<Solver>): Promise<Result> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof LargeSolverNeeded)) throw error;
    await load();
    return work();
  }
}

/** Per figure: it may not be shown, or it holds a protected cell. */
function primary({ figures, cells, cellsOf }: Canonical): readonly boolean[] {
  return figures.map(({ hidden, isPublic }, figure) => {
    const isUnsafe = (cellsOf[figure] ?? []).some((cell) => (cells[cell]?.protect ?? 0) !== 0);
    return !isPublic && (hidden || isUnsafe);
  });
}

function isPublicCell({ cells, figures }: Canonical, cell: number): boolean {
  return figures[cells[cell]?.figure ?? -1]?.isPublic === true;
}

/** Cells that should be protected and were published before. */
function alreadyPublic(canon: Canonical): readonly Disclosure[] {
  return canon.cells.flatMap(({ key, protect, figure }, cell) =>
    protect !== 0 && isPublicCell(canon, cell)
      ? [{ cell: key, equations: [], figures: [canon.figures[figure]?.key ?? ""] }]
      : [],
  );
}

/** The parts that hold something to protect, each as a problem of its own with the public cells it touches. */
function partsToProtect(canon: Canonical): readonly Canonical[] {
  const parts = partsOf(canon, (cell) => !isPublicCell(canon, cell), true);
  return parts
    .filter(({ cells }) => cells.some((cell) => canon.cells[cell]?.protect !== 0))
    .map(({ cells, rows }) => {
      const all = new Set([...cells, ...rows.flatMap((row) => canon.rows[row]?.cells ?? [])]);
      return canonical(restrict(canon, all, rows));
    });
}

function restrict(canon: Canonical, kept: ReadonlySet<number>, rows: readonly number[]): Problem {
  const place = new Map([...kept].map((cell, index) => [cell, index]));
  const figures = new Set<number>();
  const cells = [...kept].map((cell) => {
    const { key, value, figure, protect } = canon.cells[cell] as Canonical["cells"][number];
    if (figure >= 0) figures.add(figure);
    const figureKey = canon.figures[figure]?.key;
    return {
      key,
      value,
      ...(figureKey !== undefined && { figure: figureKey }),
      ...(protect !== 0 && { protect }),
    };
  });
  return {
    cells,
    figures: [...figures].map((figure) => canon.figures[figure] as Canonical["figures"][number]),
    equations: rows.map((index) => {
      const { key, cells: of, coefficients, equals } = canon.rows[index] as Canonical["rows"][number];
      return {
        key,
        equals,
        terms: of.map((cell, at) => [place.get(cell) as number, coefficients[at] as number]),
      };
    }),
    views: canon.views.map(({ key, cells: known }) => ({
      key,
      cells: known.flatMap((cell) => place.get(cell) ?? []),
    })),
  };
}

/** Everything that is not public is hidden, and nothing is proven. */
function allHidden({ figures }: Canonical): Part {
  const hidden = figures.filter(({ isPublic }) => !isPublic).map(({ key }) => [key, "unproven"] as const);
  return { hidden: new Map(hidden), disclosed: [], because: NO_REASONS, isProven: false };
}

function protectPart(canon: Canonical, solver: Solver): Part {
  const isSound = canon.rows.every(({ isTrue }) => isTrue) && canon.isWhole.every(Boolean);
  if (!isSound) return allHidden(canon);
  const isNeeded = primary(canon);
  const base: Inquiry = { canon, isHidden: isNeeded, solver, witnesses: new Witnesses(canon) };
  const everything = { ...base, isHidden: allHideable(canon) };
  const targets = canon.cells.map((_, cell) => cell).filter((cell) => isTarget(canon, cell));
  const known = knownAnyway(everything);
  const kept = without(targets, known);
  const insiders = new Insiders(base, insidersOf(everything, [...kept]));
  const chosen = choose(base, { targets: kept, insiders, everything });
  if (chosen === undefined) return { ...allHidden(canon), disclosed: disclosures(everything) };
  // What is shown in the end is audited once more, from what was checked in whole numbers.
  const outcomes = inquire({ ...base, isHidden: chosen.isHidden }, { among: kept });
  if (isUnsafe(outcomes) || insiders.unsafeAt(chosen.isHidden)) return allHidden(canon);
  const hidden = new Map<string, Reason>();
  canon.figures.forEach(({ key }, figure) => {
    if (chosen.isHidden[figure]) hidden.set(key, isNeeded[figure] ? "primary" : "secondary");
  });
  const because = () =>
    new Map([...chosen.because()].map(([figure, reason]) => [canon.figures[figure]?.key ?? "", reason]));
  const disclosed = known.size > 0 ? [...disclosures(everything, known)] : [];
  for (const { view, known: among } of insiders.all)
    if (among.length > 0) disclosed.push(...disclosures({ ...everything, view }, new Set(among)));
  return { hidden, because, disclosed, isProven: disclosed.length === 0 };
}

function isTarget(canon: Canonical, cell: number): boolean {
  return canon.cells[cell]?.protect !== 0 && !isPublicCell(canon, cell);
}

function without(cells: readonly number[], some: ReadonlySet<number>): ReadonlySet<number> {
  return new Set(cells.filter((cell) => !some.has(cell)));
}

/**
 * Protected cells whose value follows from what is public, with everything else hidden: nobody can hide them any
 * more, and showing other figures adds nothing about them. Only by exact sums, row by row: were a solver believed
 * here, its errors would show what nobody knows.
 */
function knownAnyway(everything: Inquiry): ReadonlySet<number> {
  const { canon } = everything;
  const { low, high } = boundsOf(canon, unknownOf(everything));
  const known = canon.cells.map((_, cell) => cell).filter((cell) => low[cell] === high[cell]);
  return new Set(known.filter((cell) => isTarget(canon, cell)));
}

/** A choice with which every target is safe; nothing where even hiding everything does not do. */
function choose(
  base: Inquiry,
  {
    targets,
    insiders,
    everything,
  }: {
    readonly targets: ReadonlySet<number>;
    readonly insiders: Insiders;
    readonly everything: Inquiry;
  },
): Pruned | undefined {
  const isNeeded = base.isHidden;
  const isSafe = (isHidden: readonly boolean[]): boolean =>
    !isUnsafe(inquire({ ...base, isHidden }, { among: targets, stops: true })) &&
    !insiders.unsafeAt(isHidden);
  let greedy = chooseGreedily(base, [...targets]);
  // What is hidden more stays safe from those who came before.
  for (const { insider, cells } of insiders.openAt(greedy)) {
    if (insiders.isSpent) break;
    const inquiry = { ...base, isHidden: greedy, view: insider.view };
    greedy = insiders.spend(() => chooseGreedily(inquiry, cells));
  }
  const found = isSafe(greedy) ? greedy : isSafe(everything.isHidden) ? everything.isHidden : undefined;
  if (found === undefined) return undefined;
  const pruned = prune({ ...base, isHidden: found }, { targets, isNeeded, insiders });
  const best = chooseOptimally(base, { targets, insiders, most: costOf(base, pruned.isHidden) });
  if (!best.isHidden || !isSafe(best.isHidden)) return pruned;
  return prune({ ...base, isHidden: best.isHidden }, { targets, isNeeded, insiders });
}

/** What hiding costs beyond what is hidden in any case. */
function costOf({ canon, isHidden: isNeeded }: Inquiry, isHidden: readonly boolean[]): number {
  return canon.figures.reduce(
    (sum, { cost }, figure) => sum + (isHidden[figure] && !isNeeded[figure] ? cost : 0),
    0,
  );
}

/** What can be worked out with everything hidden that can be. */
function disclosures(everything: Inquiry, among?: ReadonlySet<number>): readonly Disclosure[] {
  const outcomes = inquire(everything, among && { among });
  return [...explained(everything, outcomes).values()].flatMap((verdict) =>
    verdict.state === "disclosed" ? [disclosureIn(verdict)] : [],
  );
}

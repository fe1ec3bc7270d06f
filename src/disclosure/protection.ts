import type { Figure } from "../measure/figures.ts";
import type { Repository } from "../model/repository.ts";
import type { Problem } from "./audit/problem.ts";
import type { Reason, Protection as Solved } from "./audit/protect.ts";
import { groundsOf } from "./by-rules.ts";
import { type Known, type Place, uncutOf } from "./place.ts";
import { PlainFigures } from "./plain-figures.ts";
import { figureKey } from "./problem/key.ts";
import { isPlain } from "./problem/plain.ts";
import { isProtected, problemOf, type WholeProblem } from "./problem-of.ts";

/** What may be shown of a repository, all that any command shows taken together. */
export interface Protection {
  /** The figures that may not be shown, and why: by the rules, for another's sake, or not proven safe. */
  readonly hidden: ReadonlyMap<string, Reason>;
  /** What was decided on; see `figureKey`. */
  readonly problem: Problem;
  /** What solving came to; absent where there was nothing to protect. */
  readonly solved?: Solved;
  /** Figures that were left out of the problem, as nothing about them could be unsafe. */
  readonly plain: PlainFigures;
  /** True where nothing is proven of anything: nothing about people may be shown. */
  readonly isNothingProven: boolean;
  /** True where more is hidden because the solver is not there or broke. */
  readonly isSolverFailed: boolean;
}

const PREPARED = new WeakMap<Repository["entities"], Protection>();
const WHOLE = new WeakMap<Repository["entities"], Written>();

interface Written extends WholeProblem {
  /** Of which it was written. */
  readonly known: Known;
}

/**
 * Works out once what may be shown of a repository, before anything of it is. Of a repository of which later
 * rows were left out it is that of all rows: what may be shown up to one day is part of what may be shown up to
 * any other. Never fails: what could not be proven safe is hidden.
 */
export async function prepareProtection(known: Known): Promise<Protection> {
  const { entities } = known.repository;
  const before = PREPARED.get(entities);
  if (before) return before;
  const whole = wholeOf(known);
  const made = !areReleasesKnown(known)
    ? unproven(whole)
    : whole.isAnythingGuarded
      ? await protectedBy(whole)
      : unguarded(whole);
  PREPARED.set(entities, made);
  return made;
}

function wholeOf(known: Known): Written {
  const { entities } = known.repository;
  const whole = WHOLE.get(entities) ?? writtenDown(uncutOf(known) ?? known);
  WHOLE.set(entities, whole);
  return whole;
}

/** A mistake of ours hides everything about people: a problem that knows no figure allows none. */
function writtenDown(known: Known): Written {
  try {
    return { ...problemOf(known, (indicator) => isPlain(indicator, known.repository)), known };
  } catch {
    const problem = { cells: [], figures: [], equations: [] };
    return { problem, isAnythingGuarded: true, plain: new Set(), known };
  }
}

function common({ problem, plain, known }: Written): Omit<Protection, "hidden"> {
  return { problem, plain: new PlainFigures(known, plain), isNothingProven: false, isSolverFailed: false };
}

function unguarded(whole: Written): Protection {
  const hidden = whole.problem.figures.filter((figure) => figure.hidden);
  return { ...common(whole), hidden: new Map(hidden.map(({ key }) => [key, "primary"])) };
}

/** Beside what nobody can read any more, nothing is proven safe. */
function areReleasesKnown({ repository }: Known): boolean {
  return repository.releases?.areKnown !== false;
}

function unproven(whole: Written): Protection {
  const hidden = new Map(whole.problem.figures.map(({ key }) => [key, "unproven"] as const));
  return { ...common(whole), hidden, isNothingProven: true };
}

async function protectedBy(whole: Written): Promise<Protection> {
  const { problem } = whole;
  try {
    const [{ protect }, { loadSolver }] = await Promise.all([
      import("./audit/protect.ts"),
      import("./audit/load-solver.ts"),
    ]);
    const solved = await protect(problem, loadSolver);
    return { ...common(whole), hidden: solved.hidden, solved, isSolverFailed: solved.isSolverFailed };
  } catch {
    return { ...unproven(whole), isSolverFailed: true };
  }
}

/** Whether more is hidden of a repository because the solver is not there or broke; false where nothing was prepared. */
export function hasSolverFailed({ entities }: Pick<Repository, "entities">): boolean {
  return PREPARED.get(entities)?.isSolverFailed === true;
}

/** Whether a figure may not be shown beside all others that are. What nobody prepared is not shown. */
export function isHiddenTogether(figure: Figure, place: Place): boolean {
  const { indicator, of } = place;
  if (figure.origin === "computed") {
    return groundsOf(figure, place).some((ground) => isHiddenTogether(ground.figure, ground.place));
  }
  if (!isProtected(indicator, place)) return false;
  const prepared = PREPARED.get(place.repository.entities);
  if (!prepared) return wholeOf(place).isAnythingGuarded;
  const key = figureKey(indicator.id, of, figure);
  if (prepared.isNothingProven || prepared.hidden.has(key)) return true;
  return (
    prepared.solved !== undefined && !keysOf(prepared).has(key) && !prepared.plain.knows(indicator, of, key)
  );
}

const KEYS = new WeakMap<Protection, ReadonlySet<string>>();

/** What the problem does not know of is not proven safe. */
function keysOf(protection: Protection): ReadonlySet<string> {
  const known = KEYS.get(protection) ?? new Set(protection.problem.figures.map(({ key }) => key));
  KEYS.set(protection, known);
  return known;
}

import type { Figure } from "../measure/figures.ts";
import type { Repository } from "../model/repository.ts";
import type { Problem } from "./audit/problem.ts";
import type { Reason, Protection as Solved } from "./audit/protect.ts";
import { groundsOf } from "./by-rules.ts";
import { type Known, type Place, uncutOf } from "./place.ts";
import { figureKey } from "./problem/key.ts";
import { isProtected, problemOf, type WholeProblem } from "./problem-of.ts";

/** What may be shown of a repository, all that any command shows taken together. */
export interface Protection {
  /** The figures that may not be shown, and why: by the rules, for another's sake, or not proven safe. */
  readonly hidden: ReadonlyMap<string, Reason>;
  /** What was decided on; see `figureKey`. */
  readonly problem: Problem;
  /** What solving came to; absent where there was nothing to protect. */
  readonly solved?: Solved;
}

const PREPARED = new WeakMap<Repository["entities"], Protection>();
const WHOLE = new WeakMap<Repository["entities"], WholeProblem>();

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

function wholeOf(known: Known): WholeProblem {
  const { entities } = known.repository;
  const whole = WHOLE.get(entities) ?? writtenDown(uncutOf(known) ?? known);
  WHOLE.set(entities, whole);
  return whole;
}

/** A mistake of ours hides everything about people: a problem that knows no figure allows none. */
function writtenDown(known: Known): WholeProblem {
  try {
    return problemOf(known);
  } catch {
    return { problem: { cells: [], figures: [], equations: [] }, isAnythingGuarded: true };
  }
}

function unguarded({ problem }: WholeProblem): Protection {
  const hidden = problem.figures.filter((figure) => figure.hidden);
  return { problem, hidden: new Map(hidden.map(({ key }) => [key, "primary"])) };
}

/** Beside what nobody can read any more, nothing is proven safe. */
function areReleasesKnown({ repository }: Known): boolean {
  return repository.releases?.areKnown !== false;
}

function unproven({ problem }: WholeProblem): Protection {
  return { problem, hidden: new Map(problem.figures.map(({ key }) => [key, "unproven"])) };
}

async function protectedBy(whole: WholeProblem): Promise<Protection> {
  const { problem } = whole;
  try {
    const [{ protect }, { loadHighs }] = await Promise.all([
      import("./audit/protect.ts"),
      import("./audit/highs.ts"),
    ]);
    const solved = await protect(problem, loadHighs);
    return { problem, hidden: solved.hidden, solved };
  } catch {
    return unproven(whole);
  }
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
  return prepared.hidden.has(key) || (prepared.solved !== undefined && !keysOf(prepared).has(key));
}

const KEYS = new WeakMap<Protection, ReadonlySet<string>>();

/** What the problem does not know of is not proven safe. */
function keysOf(protection: Protection): ReadonlySet<string> {
  const known = KEYS.get(protection) ?? new Set(protection.problem.figures.map(({ key }) => key));
  KEYS.set(protection, known);
  return known;
}

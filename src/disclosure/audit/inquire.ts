/**
 * Can a hidden number be worked out of everything that is shown? For every protected cell the range that the
 * equations leave (Handbook on Statistical Disclosure Control, "audit"; Fischetti and Salazar 2001), in whole
 * people. What is not proven safe is not safe.
 */
import { attack, type Component, type Outcome, type Situation } from "./attack.ts";
import { boundsOf } from "./bounds.ts";
import type { Canonical } from "./canonical.ts";
import { type Disclosure, disclosureOf, Explainer } from "./explain.ts";
import { type Inquiry, unknownOf } from "./inquiry.ts";
import { partsOf } from "./parts.ts";
import { isWideEnough, type Range } from "./problem.ts";

export type Verdict =
  | { readonly state: "safe" }
  /** The range is for tests and for whoever may see the data: it must never be shown to others. */
  | ({ readonly state: "disclosed"; readonly range: Range } & Disclosure)
  | { readonly state: "unproven" };

/**
 * Outcomes of the protected cells among those given (all where none are given), in the order of cells. With
 * `stops` it ends at the first that is not safe; with `isQuick` no solver is asked, and what is not seen at once has
 * no outcome.
 */
export function inquire(
  inquiry: Inquiry,
  {
    among,
    stops = false,
    isQuick = false,
  }: { readonly among?: ReadonlySet<number>; readonly stops?: boolean; readonly isQuick?: boolean } = {},
): ReadonlyMap<number, Outcome> {
  const { canon, solver, witnesses } = inquiry;
  const isUnknown = unknownOf(inquiry);
  const seen = witnesses.seen(isUnknown);
  const outcomes = new Map<number, Outcome>();
  const open: number[] = [];
  canon.cells.forEach(({ protect, value }, cell) => {
    if (protect === 0 || (among && !among.has(cell))) return;
    if (!isUnknown[cell]) outcomes.set(cell, { state: "disclosed", range: { low: value, high: value } });
    else if (seen.isSafe(cell)) outcomes.set(cell, { state: "safe" });
    else open.push(cell);
  });
  if (open.length === 0 || (stops && isUnsafe(outcomes))) return sorted(outcomes);
  const bounds = boundsOf(canon, isUnknown);
  for (const cell of open) {
    const range = { low: bounds.low[cell] as number, high: bounds.high[cell] as number };
    if (isWideEnough(range, canon.cells[cell]?.protect ?? 0)) continue;
    outcomes.set(cell, { state: "disclosed", range });
  }
  if (isQuick || (stops && isUnsafe(outcomes))) return sorted(outcomes);
  const situation: Situation = { canon, isUnknown, bounds, seen, witnesses, solver };
  const isOpen = (cell: number): boolean =>
    isUnknown[cell] === true && bounds.low[cell] !== bounds.high[cell];
  const left = new Set(open.filter((cell) => !outcomes.has(cell)));
  for (const part of partsOf(canon, isOpen)) {
    const asked = part.cells.filter((cell) => left.has(cell));
    if (asked.length === 0) continue;
    const found = isSound(canon, part) ? attack(situation, part, { asked, stops }) : unproven(asked);
    for (const [cell, outcome] of found) outcomes.set(cell, outcome);
    if (stops && isUnsafe(found)) break;
  }
  return sorted(outcomes);
}

/** Its equations are true and its cells are whole numbers of people: sums about it mean something. */
function isSound(canon: Canonical, { cells, rows }: Component): boolean {
  return cells.every((cell) => canon.isWhole[cell]) && rows.every((row) => canon.rows[row]?.isTrue);
}

function unproven(cells: readonly number[]): ReadonlyMap<number, Outcome> {
  return new Map(cells.map((cell) => [cell, { state: "unproven" }]));
}

export function isUnsafe(outcomes: ReadonlyMap<number, Outcome>): boolean {
  return [...outcomes.values()].some(({ state }) => state !== "safe");
}

function sorted(outcomes: ReadonlyMap<number, Outcome>): ReadonlyMap<number, Outcome> {
  return new Map([...outcomes].sort(([a], [b]) => a - b));
}

/** Adds to every disclosed cell how it can be worked out. */
export function explained(
  inquiry: Inquiry,
  outcomes: ReadonlyMap<number, Outcome>,
): ReadonlyMap<number, Verdict> {
  const { canon, solver } = inquiry;
  const isUnknown = unknownOf(inquiry);
  const { view, ...outside } = inquiry;
  const told = { isUnknown: unknownOf(outside), to: view?.key };
  const verdicts = new Map<number, Verdict>();
  let parts: readonly Component[] | undefined;
  const explainers = new Map<Component, Explainer>();
  for (const [cell, outcome] of outcomes) {
    if (outcome.state !== "disclosed") {
      verdicts.set(cell, outcome);
      continue;
    }
    parts ??= partsOf(canon, (each) => isUnknown[each] === true);
    const part = parts.find(({ cells }) => isUnknown[cell] && cells.includes(cell));
    const explainer = part && (explainers.get(part) ?? new Explainer(canon, part, { solver }));
    if (part && explainer) explainers.set(part, explainer);
    verdicts.set(cell, disclosed(outcome.range, { canon, ...told, cell, part, explainer }));
  }
  for (const explainer of explainers.values()) explainer.close();
  return verdicts;
}

interface About {
  readonly canon: Canonical;
  /** To whoever is no insider. */
  readonly isUnknown: readonly boolean[];
  readonly to: string | undefined;
  readonly cell: number;
  readonly part: Component | undefined;
  readonly explainer: Explainer | undefined;
}

function disclosed(outer: Range, about: About): Verdict {
  const { canon, isUnknown, cell, part, explainer, to } = about;
  const { protect = 0, figure = -1, key = "" } = canon.cells[cell] ?? {};
  if (part === undefined) {
    const figures = [canon.figures[figure]?.key ?? ""];
    const by = to === undefined ? {} : { to };
    return { state: "disclosed", range: outer, cell: key, equations: [], figures, ...by };
  }
  const recipes = explainer?.recipes(cell);
  const told = recipes && {
    low: Math.ceil(recipes.down.bound - 1e-6) + 0,
    high: Math.floor(recipes.up.bound + 1e-6) + 0,
  };
  // Where fractions of people would leave room, only all equations together tell.
  const isTold = told && !isWideEnough(told, protect);
  const found = { recipes: isTold ? recipes : undefined, rows: part.rows, isUnknown, to };
  const range = told ? { low: Math.max(outer.low, told.low), high: Math.min(outer.high, told.high) } : outer;
  return { state: "disclosed", range, ...disclosureOf(canon, cell, found) };
}

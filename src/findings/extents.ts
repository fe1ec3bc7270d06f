import type { RuleArguments, RuleName } from "./rule-names.ts";

/** What of the arguments of a rule says how much there is of it, and no more what it is. */
export interface Extent<R extends RuleName> {
  readonly keys: readonly (keyof RuleArguments[R])[];
  /** True where it has become worse than it was. */
  isWorse(now: RuleArguments[R], before: RuleArguments[R]): boolean;
}

/**
 * Rules whose finding is the same one when its arguments change: of three late periods one was delivered, and
 * that is no new finding. What does not stand here is another finding as soon as anything in it differs.
 */
export const EXTENTS: { readonly [R in RuleName]?: Extent<R> } = {
  "blank-row": { keys: ["rows"], isWorse: (now, before) => (now.rows ?? 1) > (before.rows ?? 1) },
  "mixed-periods": { keys: ["rows"], isWorse: (now, before) => now.rows > before.rows },
  "records-of-people": { keys: ["rows"], isWorse: (now, before) => now.rows > before.rows },
  // What was to be expected follows from the other figures.
  "unusual-jump": { keys: ["low", "high", "points", "limit"], isWorse: () => false },
  "late-measurements": { keys: ["periods", "earlier", "due", "daysLate"], isWorse: isLater },
  "rivals-untested": {
    keys: ["rivals"],
    isWorse: (now, before) => now.rivals.some((rival) => !before.rivals.includes(rival)),
  },
  "thin-evidence": { keys: ["problem", "knowledge"], isWorse: isThinner },
};

type Late = RuleArguments["late-measurements"];

/** More is owed than before, or something that was not. */
function isLater(now: Late, before: Late): boolean {
  if (now.earlier + now.periods.length > before.earlier + before.periods.length) return true;
  if (before.earlier > 0) return now.due < before.due;
  return now.periods.some((period) => !before.periods.includes(period));
}

type Thin = RuleArguments["thin-evidence"];

const THINNEST: Partial<Record<Thin["problem"], number>> = { none: 2, one: 1 };

function isThinner(now: Thin, before: Thin): boolean {
  const [here, there] = [THINNEST[now.problem] ?? 0, THINNEST[before.problem] ?? 0];
  if (here > 0 || there > 0) return here > there;
  return now.problem !== before.problem || now.knowledge !== before.knowledge;
}

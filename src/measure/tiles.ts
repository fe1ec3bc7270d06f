import { lengthInDays, type Period, type PeriodKind } from "../model/period.ts";

/** The periods that together make up a longer one. */
export interface Tile {
  readonly periods: readonly Period[];
  /** Those that are not there; empty where the tile is whole. */
  readonly missing: readonly string[];
}

/**
 * Chooses among shorter periods those that make up a longer one: all of one kind, the longest that is
 * whole; else several kinds that fit together; else the kind that lacks least, with what it lacks. Weeks do not make up a month or a year.
 * @param facts `within`: periods that lie in the longer one, at least one; `onlyLast`: true where the one
 * that ends with the longer period is enough; `piecesOf`: all periods of a kind that make it up
 */
export function tileOf(facts: {
  readonly period: Period;
  readonly within: readonly Period[];
  readonly onlyLast: boolean;
  readonly piecesOf: (period: Period, kind: PeriodKind) => readonly Period[];
}): Tile {
  const { period, within, onlyLast, piecesOf } = facts;
  const byKind = new Map<PeriodKind, Set<string>>();
  for (const { kind, text } of within) {
    const known = byKind.get(kind) ?? new Set<string>();
    byKind.set(kind, known.add(text));
  }
  let best: Tile | undefined;
  for (const [kind, known] of byKind) {
    const parts = piecesOf(period, kind);
    const needed = onlyLast ? parts.slice(-1) : parts;
    const tile = {
      periods: needed.filter(({ text }) => known.has(text)),
      missing: needed.flatMap(({ text }) => (known.has(text) ? [] : [text])),
    };
    if (needed.length > 0 && (!best || isPreferred(tile, best))) best = tile;
  }
  if (best && best.missing.length === 0) return best;
  const mixed = onlyLast ? [] : mixedTile(period, within);
  if (mixed.length > 0) return { periods: mixed, missing: [] };
  return best ?? { periods: [], missing: [period.text] };
}

/** Periods of several kinds that make up a longer one, such as a half-year and two quarters; else none. */
function mixedTile(whole: Period, within: readonly Period[]): readonly Period[] {
  const longest = [...within].sort((a, b) => lengthInDays(b) - lengthInDays(a));
  const chosen: Period[] = [];
  for (const each of longest) {
    if (chosen.every((other) => other.end < each.start || each.end < other.start)) chosen.push(each);
  }
  const days = chosen.reduce((sum, each) => sum + lengthInDays(each), 0);
  if (days !== lengthInDays(whole)) return [];
  return chosen.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** Whole before broken; then the fewest missing; then the fewest parts. */
function isPreferred(a: Tile, b: Tile): boolean {
  if (a.missing.length !== b.missing.length) return a.missing.length < b.missing.length;
  return a.periods.length < b.periods.length;
}

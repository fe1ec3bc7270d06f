import type { Entity, Repository } from "../model/repository.ts";

/**
 * How a value is said: `percent` for fractions of a whole and growth, `points` for differences of
 * those (percentage points), `number` in the indicator's own unit.
 */
export type ValueKind = "percent" | "points" | "number";

/** Computed indicators take it from what they are computed from. */
export function valueKindOf(indicator: Entity<"indicator">, repository: Repository): ValueKind {
  let current: Entity<"indicator"> | undefined = indicator;
  // A chain of computed indicators ends; one that bites its own tail is cut off.
  for (let depth = 0; current && depth < 10; depth++) {
    const { type, computed }: Entity<"indicator">["data"] = current.data;
    if (type === "proportion") return depth === 0 ? "percent" : "points";
    if (computed?.growth) return depth === 0 ? "percent" : "points";
    if (computed?.ratio) return "number";
    current = computed?.difference && repository.entities.indicator.get(computed.difference.of);
  }
  return "number";
}

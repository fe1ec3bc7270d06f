import { isRecord } from "./data.ts";
import type { Difference } from "./difference.ts";

type Plain = Readonly<Record<string, unknown>>;

/** An indicator as it was and as it is, and whether there were figures of it. */
interface Indicator {
  readonly old: Plain;
  readonly now: Plain;
  readonly isMeasured: boolean;
}

/**
 * What moves a yardstick of an indicator beside the keys that always are one: the band in which it should stay, a break
 * in its series that is told no longer, and that it is no longer judged, as mere context or as a draft.
 */
export function isMovedYardstick({ key, before, after }: Difference, indicator: Indicator): boolean {
  if (!indicator.isMeasured) return false;
  const [first = "", , field] = key;
  if (isBand(key, indicator)) return before !== undefined;
  if (first === "context" || first === "draft") return after === true;
  if (first !== "definition_since" || key.length < 2) return false;
  if (key.length === 2) return after === undefined && isRecord(before) && before.break_in_series === true;
  return field === "break_in_series" && before === true;
}

/** Under `direction: maintain`, `range` is the band in which a value should stay; otherwise what is possible at all. */
export function isBand([first]: readonly string[], { old, now }: Pick<Indicator, "old" | "now">): boolean {
  return first === "range" && (old.direction === "maintain" || now.direction === "maintain");
}

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
 * in its series that is told no longer, that it is no longer judged, as mere context or as a draft, or a target or
 * baseline of it as a draft, and a way of adding up that comes where targets wait for it.
 */
export function isMovedYardstick({ key, before, after }: Difference, indicator: Indicator): boolean {
  if (!indicator.isMeasured) return false;
  const [first = "", , field] = key;
  if (isBand(key, indicator)) return before !== undefined;
  if (first === "context" || first === "draft") return after === true;
  if ((first === "targets" || first === "baseline") && key.at(-1) === "draft") return after === true;
  // Without one nothing is added up, so that a sum that comes turns what nobody could judge into an answer.
  if (ADDING.has(first))
    return before === undefined && after !== "none" && after !== false && isAimed(indicator);
  if (first !== "definition_since" || key.length < 2) return false;
  if (key.length === 2) return after === undefined && isRecord(before) && before.break_in_series === true;
  return field === "break_in_series" && before === true;
}

const ADDING: ReadonlySet<string> = new Set(["cumulative", "over_partners", "over_time"]);

function isAimed({ old }: Indicator): boolean {
  return old.baseline !== undefined || (Array.isArray(old.targets) && old.targets.length > 0);
}

/** Under `direction: maintain`, `range` is the band in which a value should stay; otherwise what is possible at all. */
export function isBand([first]: readonly string[], { old, now }: Pick<Indicator, "old" | "now">): boolean {
  return first === "range" && (old.direction === "maintain" || now.direction === "maintain");
}

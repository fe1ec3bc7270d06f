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

/** Whether it is about a target that was a draft: nobody was judged by it. */
export function isOfDraftTarget({ key, before }: Difference, old: Plain): boolean {
  const [first, name, field] = key;
  if (first !== "targets" || name === undefined) return false;
  const period = field === "period" ? String(before) : name;
  const targets: readonly unknown[] = Array.isArray(old.targets) ? old.targets : [];
  const found = targets.filter((each) => isRecord(each) && String(each.period) === period);
  return found.length > 0 && found.every((each) => isRecord(each) && each.draft === true);
}

const ADDING: ReadonlySet<string> = new Set(["cumulative", "over_partners", "over_time"]);

function isAimed({ old }: Indicator): boolean {
  return old.baseline !== undefined || (Array.isArray(old.targets) && old.targets.length > 0);
}

/** Under `direction: maintain`, `range` is the band in which a value should stay; otherwise what is possible at all. */
export function isBand([first]: readonly string[], { old, now }: Pick<Indicator, "old" | "now">): boolean {
  return first === "range" && (old.direction === "maintain" || now.direction === "maintain");
}

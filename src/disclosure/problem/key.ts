import type { Selection } from "../../measure/figures.ts";
import type { Period } from "../../model/period.ts";

/** A figure as a reference that a person can read: `indicator/period`, then the partner and `dimension=value`. */
export function figureKey(
  indicator: string,
  { partner, cell }: Selection,
  { period, origin }: { readonly period: Pick<Period, "text">; readonly origin?: string },
): string {
  const group = cell ? `${cell.dimension}=${cell.value}` : undefined;
  const typed = origin === "typed" ? "baseline" : undefined;
  return [indicator, period.text, partner, group, typed].filter((each) => each !== undefined).join("/");
}

/** Whose a series is, without its periods: as `figureKey`. */
export function seriesKey({ partner, cell }: Selection): string {
  const group = cell ? `${cell.dimension}=${cell.value}` : undefined;
  return [partner, group].filter((each) => each !== undefined).join("/");
}

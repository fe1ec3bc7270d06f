import type { Selection } from "../../measure/figures.ts";
import { type Period, readPeriod } from "../../model/period.ts";

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

/** What a text of `figureKey` is about; `undefined` for any other text. A baseline that was typed is not told apart. */
export function readFigureKey(
  key: string,
): { readonly indicator: string; readonly period: Period; readonly of: Selection } | undefined {
  const [indicator = "", text = "", ...more] = key.split("/");
  const period = readPeriod(text);
  const group = more.findIndex((each) => each.includes("="));
  const partner = group === 0 ? undefined : more[0];
  const [dimension = "", value = ""] = (group < 0 ? "" : (more[group] ?? "")).split("=");
  if (indicator === "" || !period || more.length > 2 || (group >= 0 && group !== more.length - 1))
    return undefined;
  if (more.length === 2 && group < 0) return undefined;
  return {
    indicator,
    period,
    of: { ...(partner !== undefined && { partner }), ...(group >= 0 && { cell: { dimension, value } }) },
  };
}

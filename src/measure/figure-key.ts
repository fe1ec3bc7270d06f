import { type Period, readPeriod } from "../model/period.ts";
import type { Figure, Selection } from "./figures.ts";

/** What `indicator/period`, with the partner or `dimension=value` behind it, is about; `undefined` for any other text. */
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

type Numbers = Pick<Figure, "value" | "numerator" | "denominator" | "n">;

const NUMBERS = ["value", "numerator", "denominator", "n"] as const;

/** Whether two figures say the very same. */
export function areSameNumbers(a: Numbers, b: Numbers): boolean {
  return NUMBERS.every((number) => a[number] === b[number]);
}

import type { Entity } from "../model/repository.ts";
import type { Figure } from "./figures.ts";

/** The people behind a figure: all of them and, for a share, those who share something. */
export interface Group {
  readonly whole: number;
  readonly part?: number;
}

/** `undefined` where the figure does not say how many people it is about. */
export function groupOf(
  figure: Pick<Figure, "value" | "numerator" | "denominator" | "n">,
  indicator: Entity<"indicator">,
): Group | undefined {
  const { value, numerator, denominator, n } = figure;
  if (indicator.data.type === "count") return value === undefined ? undefined : { whole: value };
  const whole = denominator ?? n;
  if (whole === undefined) return undefined;
  if (indicator.data.type !== "proportion") return { whole };
  return { whole, part: numerator ?? Math.round((value ?? 0) * whole) };
}

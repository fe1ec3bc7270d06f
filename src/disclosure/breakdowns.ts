import type { Figure, Measures } from "../measure/figures.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { isTableHidden } from "./safety.ts";

/** A breakdown of one period that may be shown, or the sign that it may not. */
export interface PublishedBreakdown {
  readonly by: string;
  readonly period: string;
  readonly hidden: boolean;
  /** Empty where hidden. */
  readonly cells: readonly { readonly value: string; readonly figure: Figure }[];
}

/**
 * The breakdowns of one indicator as they may be published. Where one cell, the rest that the cells
 * leave of the total, or the total itself is unsafe, the whole breakdown of that period is hidden:
 * hiding only that cell would let anyone compute it from the total.
 */
export function publishBreakdowns(
  indicator: Entity<"indicator">,
  measures: Measures,
  repository: Repository,
): readonly PublishedBreakdown[] {
  const totals = new Map(
    (measures.series.get(indicator.id)?.figures ?? []).map((figure) => [figure.period.text, figure]),
  );
  return (measures.breakdowns.get(indicator.id) ?? []).flatMap((breakdown) =>
    breakdown.periods.map(({ period, cells }) => {
      const total = totals.get(period.text);
      const table = { by: breakdown.by, cells, ...(total && { total }) };
      const hidden = isTableHidden(table, indicator, repository);
      return { by: breakdown.by, period: period.text, hidden, cells: hidden ? [] : cells };
    }),
  );
}

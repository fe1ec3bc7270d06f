import type { Figure, Measures, Selection } from "../measure/figures.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { guardFor } from "./guard.ts";
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
 * hiding only that cell would let anyone compute it from the total. So it is where the same breakdown of
 * a longer or shorter period would give it away.
 */
export function publishBreakdowns(
  indicator: Entity<"indicator">,
  measures: Measures,
  repository: Repository,
): readonly PublishedBreakdown[] {
  const known = { measures, repository };
  return (measures.breakdowns.get(indicator.id) ?? []).flatMap((breakdown) =>
    breakdown.periods.map(({ period, cells }) => {
      const { by } = breakdown;
      const total = measures.asked.figure(indicator.id, {}, period);
      const table = { by, cells, ...(total && { total }) };
      const isTold = cells.some(
        ({ value, figure }) => guardFor(known, indicator, selectionOf(by, value))(figure) !== undefined,
      );
      const hidden = isTold || isTableHidden(table, indicator, repository);
      return { by, period: period.text, hidden, cells: hidden ? [] : cells };
    }),
  );
}

/** One value of a breakdown, as the series that it is. */
export function selectionOf(by: string, value: string): Selection {
  return by === "partner" ? { partner: value } : { cell: { dimension: by, value } };
}

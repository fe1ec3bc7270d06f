import type { Figure, Measures, Selection } from "../measure/figures.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { isProvenAt } from "./breakdown-at.ts";
import { guardFor } from "./guard.ts";
import { isTableHidden } from "./safety.ts";

/** A breakdown of one period that may be shown, or the sign that it may not. */
export interface PublishedBreakdown {
  readonly by: string;
  readonly period: string;
  /** True where no cell may be shown. */
  readonly hidden: boolean;
  /** Those that may be shown, in the order of the groups. */
  readonly cells: readonly { readonly value: string; readonly figure: Figure }[];
  /** The groups whose figure is hidden, though others are shown. */
  readonly hiddenCells: readonly string[];
}

/**
 * The breakdowns of one indicator as they may be published, each cell by the guard of its series. A cell that is
 * hidden never stands alone: others are hidden with it, or anyone could reckon it from the total. Where that cannot
 * be proven, the breakdown is shown whole or not at all.
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
      const isShown = ({ value, figure }: (typeof cells)[number]) =>
        guardFor(known, indicator, selectionOf(by, value))(figure) === undefined;
      const total = measures.asked.figure(indicator.id, {}, period);
      const table = { by, cells, ...(total && { total }) };
      const isProven = cells.some(({ value }) =>
        isProvenAt(period, { ...known, indicator, of: selectionOf(by, value) }),
      );
      const isWithheld = !isProven && isTableHidden(table, indicator, repository);
      const shown = isWithheld ? [] : cells.filter(isShown);
      const told = shown.some(({ figure }) => figure.value !== undefined) ? shown : [];
      const hidden = told.length === 0 && cells.length > 0;
      const hiddenCells = hidden
        ? []
        : cells.filter((cell) => !told.includes(cell)).map(({ value }) => value);
      return { by, period: period.text, hidden, cells: told, hiddenCells };
    }),
  );
}

/** One value of a breakdown, as the series that it is. */
export function selectionOf(by: string, value: string): Selection {
  return by === "partner" ? { partner: value } : { cell: { dimension: by, value } };
}

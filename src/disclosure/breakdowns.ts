import type { Breakdown, Figure, Measures } from "../measure/figures.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { type Group, groupOf, hiddenBecause, isAboutPeople, isUnsafe, minimumOf } from "./safety.ts";

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
      const hidden = isHidden({ breakdown, cells, total: totals.get(period.text), indicator, repository });
      return { by: breakdown.by, period: period.text, hidden, cells: hidden ? [] : cells };
    }),
  );
}

interface Table {
  readonly breakdown: Breakdown;
  readonly cells: Breakdown["periods"][number]["cells"];
  readonly total: Figure | undefined;
  readonly indicator: Entity<"indicator">;
  readonly repository: Repository;
}

function isHidden(table: Table): boolean {
  const { cells, total, indicator, repository } = table;
  if (cells.some(({ figure }) => hiddenBecause(figure, indicator, repository))) return true;
  if (total && hiddenBecause(total, indicator, repository)) return true;
  if (!isAboutPeople(indicator)) return false;
  return zeroTells(table) || restTells(table) || oneHoldsAll(table);
}

/** In a sensitive breakdown, a zero says something about everyone in that group. */
function zeroTells({ breakdown, cells, indicator, repository }: Table): boolean {
  const sensitive = repository.entities.dimension.get(breakdown.by)?.data.sensitive === true;
  return sensitive && cells.some(({ figure }) => hasNobody(groupOf(figure, indicator)));
}

function hasNobody(group: Group | undefined): boolean {
  return group !== undefined && (group.whole === 0 || group.part === 0 || group.part === group.whole);
}

/** What the shown cells leave of the total is a cell as well: anyone can subtract. */
function restTells({ cells, total, indicator, repository }: Table): boolean {
  const whole = total && groupOf(total, indicator);
  if (!whole) return false;
  const shown = cells.map(({ figure }) => groupOf(figure, indicator));
  const sum = (count: (group: Group) => number | undefined): number =>
    shown.reduce((all, group) => all + ((group && count(group)) ?? 0), 0);
  const rest: Group = {
    whole: whole.whole - sum((group) => group.whole),
    ...(whole.part !== undefined && { part: whole.part - sum((group) => group.part) }),
  };
  return isUnsafe(rest, minimumOf(indicator, repository));
}

/** A cell with all, or all but one, of the people counted tells of everyone. */
function oneHoldsAll({ cells, total, indicator }: Table): boolean {
  if (indicator.data.type !== "count") return false;
  const sum = cells.reduce((all, { figure }) => all + (figure.value ?? 0), 0);
  const whole = total?.value ?? sum;
  return whole > 0 && cells.some(({ figure }) => (figure.value ?? 0) >= whole - 1);
}

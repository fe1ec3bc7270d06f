import type { Repository } from "../model/repository.ts";
import type { FigureChange } from "./merge.ts";

/** New or changed rows of one indicator about groups that it does not declare. */
export interface Undeclared {
  readonly indicator: string;
  readonly dimension: string;
  readonly rows: number;
}

/** Figures of a group are shown only where the indicator declares that breakdown. In the order of the rows. */
export function undeclaredGroups(
  changes: Iterable<FigureChange>,
  { entities }: Pick<Repository, "entities">,
): readonly Undeclared[] {
  const counts = new Map<string, { indicator: string; dimension: string; rows: number }>();
  const declared = new Map<string, ReadonlySet<string>>();
  for (const { row } of changes) {
    if (row.dimensions.size === 0) continue;
    let known = declared.get(row.indicator);
    if (known === undefined) {
      const breakdowns = entities.indicator.get(row.indicator)?.data.breakdowns ?? [];
      known = new Set(breakdowns.map(({ by }) => by));
      declared.set(row.indicator, known);
    }
    for (const dimension of row.dimensions.keys()) {
      if (known.has(dimension)) continue;
      const key = `${row.indicator} ${dimension}`;
      const count = counts.get(key) ?? { indicator: row.indicator, dimension, rows: 0 };
      count.rows += 1;
      counts.set(key, count);
    }
  }
  return [...counts.values()];
}

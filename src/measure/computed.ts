import { type Period, readPeriod } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import type { Breakdown, Figure, Ground, Series } from "./figures.ts";

/** What a computed indicator may draw on. */
export interface Grounds {
  readonly repository: Repository;
  readonly series: ReadonlyMap<string, Series>;
  readonly breakdowns: ReadonlyMap<string, readonly Breakdown[]>;
}

/** Computed indicators may rest on computed ones, but no chain of meaning is longer than this. */
const DEEPEST = 10;

/**
 * The figures of a computed indicator; none where its grounds are missing. Its value is never typed.
 * `difference`: value of `to` minus value of `from` in a breakdown. `growth`: value over the value of
 * the period `since`, minus one. `ratio`: first over second. `mean` of conditions: the plain mean of
 * the scores of a period.
 */
export function computeFigures(indicator: Entity<"indicator">, grounds: Grounds): readonly Figure[] {
  return figures(indicator.id, undefined, { ...grounds, depth: 0 });
}

interface Depth extends Grounds {
  readonly depth: number;
}

/** A cell of a breakdown (`dimension` is `value`); absent: the total. */
interface Cell {
  readonly dimension: string;
  readonly value: string;
}

/** The figures of an indicator, computed or written, of the total or of one cell. */
function figures(id: string, cell: Cell | undefined, grounds: Depth): readonly Figure[] {
  const recipe = grounds.repository.entities.indicator.get(id)?.data.computed;
  if (!recipe) return written(id, cell, grounds);
  if (grounds.depth >= DEEPEST) return [];
  const deeper = { ...grounds, depth: grounds.depth + 1 };
  if (recipe.difference) return difference(recipe.difference, deeper);
  if (recipe.growth) return growth(recipe.growth, cell, deeper);
  if (recipe.ratio) return ratio(recipe.ratio.of, cell, deeper);
  if (recipe.mean) return meanOfConditions(grounds.repository);
  return [];
}

function written(id: string, cell: Cell | undefined, grounds: Depth): readonly Figure[] {
  if (!cell) return grounds.series.get(id)?.figures ?? [];
  const breakdown = grounds.breakdowns.get(id)?.find(({ by }) => by === cell.dimension);
  return (breakdown?.periods ?? []).flatMap(({ cells }) =>
    cells.filter(({ value }) => value === cell.value).map(({ figure }) => figure),
  );
}

interface Difference {
  readonly of: string;
  readonly dimension: string;
  readonly from: string;
  readonly to: string;
}

function difference(recipe: Difference, grounds: Depth): readonly Figure[] {
  const from = figures(recipe.of, { dimension: recipe.dimension, value: recipe.from }, grounds);
  const to = figures(recipe.of, { dimension: recipe.dimension, value: recipe.to }, grounds);
  return paired(
    { of: recipe.of, figures: from },
    { of: recipe.of, figures: to },
    (first, second) => second - first,
  );
}

function growth(
  recipe: { readonly of: string; readonly since: string | number },
  cell: Cell | undefined,
  grounds: Depth,
): readonly Figure[] {
  const base = figures(recipe.of, cell, grounds);
  const since = readPeriod(recipe.since);
  const start = base.find((figure) => figure.period.text === since?.text);
  if (start?.value === undefined || start.value === 0) return [];
  const startValue = start.value;
  return base.flatMap((figure) => {
    if (figure.value === undefined) return [];
    const parts = [start, figure].map((part) => ({ indicator: recipe.of, figure: part }));
    return [computed(figure, figure.value / startValue - 1, parts)];
  });
}

function ratio(of: readonly string[], cell: Cell | undefined, grounds: Depth): readonly Figure[] {
  const [top, bottom] = of;
  if (top === undefined || bottom === undefined) return [];
  return paired(
    { of: bottom, figures: figures(bottom, cell, grounds) },
    { of: top, figures: figures(top, cell, grounds) },
    (under, over) => (under === 0 ? undefined : over / under),
  );
}

interface Side {
  readonly of: string;
  readonly figures: readonly Figure[];
}

/** Joins two series by period; a figure that either lacks is lacking. */
function paired(
  first: Side,
  second: Side,
  join: (first: number, second: number) => number | undefined,
): readonly Figure[] {
  const byPeriod = new Map(first.figures.map((figure) => [figure.period.text, figure]));
  return second.figures.flatMap((figure) => {
    const other = byPeriod.get(figure.period.text);
    if (other?.value === undefined || figure.value === undefined) return [];
    const value = join(other.value, figure.value);
    if (value === undefined) return [];
    const parts = [
      { indicator: first.of, figure: other },
      { indicator: second.of, figure },
    ];
    return [computed(figure, value, parts)];
  });
}

function computed(from: Pick<Figure, "period">, value: number, parts: readonly Ground[]): Figure {
  const status = parts.map(({ figure }) => figure.status).find((each) => each !== "final") ?? "final";
  return { period: from.period, value, status, origin: "computed", parts };
}

function meanOfConditions(repository: Repository): readonly Figure[] {
  const byPeriod = new Map<string, { period: Period; scores: number[] }>();
  for (const { period: text, score } of repository.conditions?.scores ?? []) {
    const period = readPeriod(text);
    if (!period) continue;
    const entry = byPeriod.get(period.text) ?? { period, scores: [] };
    byPeriod.set(period.text, entry);
    entry.scores.push(score);
  }
  return [...byPeriod.values()].map(({ period, scores }) =>
    computed({ period }, scores.reduce((sum, score) => sum + score, 0) / scores.length, []),
  );
}

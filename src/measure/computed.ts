import { type Period, readPeriod } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { statusOf } from "./adding.ts";
import type { Breakdown, Figure, Ground, Series } from "./figures.ts";
import { fractionBase, type Halves } from "./fraction-base.ts";

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

/** The figures of an indicator of the total or of one cell, each with where it was found. */
function grounded(id: string, cell: Cell | undefined, grounds: Depth): readonly Ground[] {
  const isComputed = grounds.repository.entities.indicator.get(id)?.data.computed !== undefined;
  if (cell && !isComputed) return cells(id, cell, grounds);
  return figures(id, cell, grounds).map((figure) => ({ indicator: id, figure }));
}

/** The figures of an indicator, computed or written, of the total or of one cell. */
function figures(id: string, cell: Cell | undefined, grounds: Depth): readonly Figure[] {
  const data = grounds.repository.entities.indicator.get(id)?.data;
  const recipe = data?.computed;
  // Without its recipe a computed indicator would ask itself.
  if (!recipe) return data?.type === "computed" ? [] : (grounds.series.get(id)?.figures ?? []);
  if (grounds.depth >= DEEPEST) return [];
  const deeper = { ...grounds, depth: grounds.depth + 1 };
  if (recipe.difference) return difference(recipe.difference, deeper);
  if (recipe.growth) return growth(recipe.growth, cell, deeper);
  if (recipe.ratio) return ratio(recipe.ratio.of, cell, deeper);
  if (recipe.mean) return meanOfConditions(grounds.repository);
  return [];
}

function cells(id: string, cell: Cell, grounds: Depth): readonly Ground[] {
  const breakdown = grounds.breakdowns.get(id)?.find(({ by }) => by === cell.dimension);
  const totals = new Map(grounds.series.get(id)?.figures.map((figure) => [figure.period.text, figure]));
  return (breakdown?.periods ?? []).flatMap(({ period, cells: each }) => {
    const total = totals.get(period.text);
    const table = { by: cell.dimension, cells: each, ...(total && { total }) };
    return each
      .filter(({ value }) => value === cell.value)
      .map(({ figure }) => ({ indicator: id, figure, table }));
  });
}

interface Difference {
  readonly of: string;
  readonly dimension: string;
  readonly from: string;
  readonly to: string;
}

function difference(recipe: Difference, grounds: Depth): readonly Figure[] {
  const { of, dimension } = recipe;
  const from = grounded(of, { dimension, value: recipe.from }, grounds);
  const to = grounded(of, { dimension, value: recipe.to }, grounds);
  const join = (first: number, second: number) => second - first;
  return paired({ how: "difference", from, to, join }, grounds.repository);
}

function growth(
  recipe: { readonly of: string; readonly since: string | number },
  cell: Cell | undefined,
  grounds: Depth,
): readonly Figure[] {
  const base = grounded(recipe.of, cell, grounds);
  const since = readPeriod(recipe.since);
  const start = base.find(({ figure }) => figure.period.text === since?.text);
  const startValue = start?.figure.value;
  if (start === undefined || startValue === undefined || startValue === 0) return [];
  return base.flatMap((ground) => {
    const { value } = ground.figure;
    if (value === undefined) return [];
    const halves: Halves = { how: "growth", from: start, to: ground };
    return [fraction(value / startValue - 1, halves, grounds.repository)];
  });
}

function ratio(of: readonly string[], cell: Cell | undefined, grounds: Depth): readonly Figure[] {
  const [top, bottom] = of;
  if (top === undefined || bottom === undefined) return [];
  const [from, to] = [grounded(bottom, cell, grounds), grounded(top, cell, grounds)];
  const join = (under: number, over: number) => (under === 0 ? undefined : over / under);
  return paired({ how: "ratio", from, to, join }, grounds.repository);
}

interface Pairing {
  readonly how: Halves["how"];
  readonly from: readonly Ground[];
  readonly to: readonly Ground[];
  join(from: number, to: number): number | undefined;
}

/** Joins two series by period; a figure that either lacks is lacking. */
function paired({ how, from, to, join }: Pairing, repository: Repository): readonly Figure[] {
  const byPeriod = new Map(from.map((ground) => [ground.figure.period.text, ground]));
  return to.flatMap((ground) => {
    const other = byPeriod.get(ground.figure.period.text);
    const [under, over] = [other?.figure.value, ground.figure.value];
    if (!other || under === undefined || over === undefined) return [];
    const value = join(under, over);
    return value === undefined ? [] : [fraction(value, { how, from: other, to: ground }, repository)];
  });
}

function fraction(value: number, halves: Halves, repository: Repository): Figure {
  const { from, to } = halves;
  return { ...computed(to.figure, value, [from, to]), ...fractionBase(halves, repository) };
}

function computed(from: Pick<Figure, "period">, value: number, parts: readonly Ground[]): Figure {
  const status = statusOf(parts.map(({ figure }) => figure));
  return { period: from.period, value, status, origin: "computed", ...reportersOf(parts), parts };
}

/** As whole as the least whole of what it rests on: a partner missing in one is missing in the figure. */
function reportersOf(parts: readonly Ground[]): Pick<Figure, "coverage" | "partners"> {
  const figures = parts.map(({ figure }) => figure);
  const known = figures.flatMap(({ partners }) => (partners ? [partners] : []));
  const told = figures.flatMap(({ coverage }) => (coverage ? [coverage] : []));
  const missing = [...new Set(told.flatMap((coverage) => coverage.missing))];
  const expected = Math.max(missing.length, ...told.map((coverage) => coverage.expected));
  const [first, ...others] = known;
  return {
    ...(first && { partners: first.filter((partner) => others.every((other) => other.includes(partner))) }),
    ...(told.length > 0 && { coverage: { reported: expected - missing.length, expected, missing } }),
  };
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

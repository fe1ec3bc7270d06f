import type { CodedRows, Codes } from "../model/coded-rows.ts";
import type { Measurement } from "../model/measurements.ts";
import { comparePeriods, type Period, readPeriod } from "../model/period.ts";
import type { Entity } from "../model/repository.ts";

/** One figure of a history. */
export interface Point {
  readonly period: Period;
  readonly value: number;
  /** The row among those of the indicator. */
  readonly row: number;
}

/** The figures of one partner and group (or of the total) over time, that may be compared with each other. */
export type History = readonly Point[];

/** Where histories are looked for. */
export interface Sought {
  readonly codes: Codes;
  readonly rows: CodedRows;
  /** The figure of a row; `NaN` where there is none. */
  readonly figureOf: (row: number) => number;
  /** True where rows about groups are left out. */
  readonly isWholeOnly?: boolean;
}

/**
 * The histories in the rows of one indicator: of one cell, one kind of period, and from one break in
 * the series to the next; in the order of their first rows. A row that repeats a period is left out,
 * and so is one without a figure.
 */
export function* historiesOf(indicator: Entity<"indicator">, sought: Sought): Generator<History> {
  const breaks = breaksOf(indicator);
  for (const rows of cellsIn(sought)) {
    const parts = new Map<string, Point[]>();
    for (const row of rows) {
      const period = sought.codes.periods[sought.rows.periodOf(row)] as Period;
      const key = `${period.kind} ${definitionAt(period, breaks)}`;
      const point = { period, value: sought.figureOf(row), row };
      const points = parts.get(key);
      if (points) points.push(point);
      else parts.set(key, [point]);
    }
    for (const points of parts.values()) yield inTime(points);
  }
}

/** The rows with a figure, per partner and group. */
function cellsIn({ codes, rows, figureOf, isWholeOnly = false }: Sought): Iterable<readonly number[]> {
  const cells = new Map<number, number[]>();
  const isGroup = Array.from({ length: codes.groupCount }, (_, group) => codes.groupAt(group).size > 0);
  for (let row = 0; row < rows.length; row += 1) {
    const group = rows.groupOf(row);
    if (isWholeOnly && isGroup[group]) continue;
    if (rows.isClosed(row) || Number.isNaN(figureOf(row))) continue;
    const cell = rows.partnerOf(row) * codes.groupCount + group;
    const known = cells.get(cell);
    if (known) known.push(row);
    else cells.set(cell, [row]);
  }
  return cells.values();
}

function inTime(points: Point[]): History {
  points.sort((a, b) => comparePeriods(a.period, b.period) || a.row - b.row);
  return points.filter((point, index) => point.period.ordinal !== points[index - 1]?.period.ordinal);
}

/** The first days of new definitions that cannot be compared with what was before. */
function breaksOf({ data }: Entity<"indicator">): readonly string[] {
  return (data.definition_since ?? []).flatMap(({ period: text, break_in_series: isBreak }) => {
    const period = isBreak === true ? readPeriod(text) : undefined;
    return period ? [period.start] : [];
  });
}

/** Which definition holds in a period, counted by the breaks before its end. */
function definitionAt({ end }: Period, breaks: readonly string[]): number {
  return breaks.filter((start) => start <= end).length;
}

/** `dimension=value`, sorted. */
export function groupsOf(dimensions: ReadonlyMap<string, string>): readonly string[] {
  if (dimensions.size === 0) return [];
  return [...dimensions].map(([dimension, value]) => `${dimension}=${value}`).sort();
}

/** For the arguments of a finding: whose figure it is, where it is not the total. */
export function whose(row: Measurement): { partner?: string; groups?: readonly string[] } {
  return {
    ...(row.partner !== undefined && { partner: row.partner }),
    ...(row.dimensions.size > 0 && { groups: groupsOf(row.dimensions) }),
  };
}

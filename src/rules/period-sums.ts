import { isSame } from "../measure/rounding.ts";
import { tileOf } from "../measure/tiles.ts";
import { type CodedRows, type Codes, numberColumn } from "../model/coded-rows.ts";
import {
  comparePeriods,
  contains,
  type Period,
  type PeriodKind,
  partsOf,
  periodAt,
  readPeriod,
} from "../model/period.ts";
import type { Entity } from "../model/repository.ts";
import type { Misfit, SummedColumn } from "./misfit.ts";

/** More than this of one indicator is one mistake made again and again. */
const MOST = 1000;

/** What `Misfit.by` says of periods; no dimension can have this name, as the column has it. */
export const BY_PERIOD = "period";

/**
 * Where a longer period that was written (a year) does not fit the shorter ones that were written too
 * (its quarters), for indicators whose `over_time` adds them up: of the total, and of each partner and
 * group by itself. Nothing across a break in the series. Linear in the rows; nothing is done where all
 * are of one kind of period.
 */
export function* periodMisfitsOf(
  indicator: Entity<"indicator">,
  rows: CodedRows,
  codes: Codes,
): Generator<Misfit> {
  const columns = columnsOf(indicator);
  if (columns.length === 0 || !areOfSeveralKinds(rows, codes)) return;
  const breaks = breaksOf(indicator);
  let count = 0;
  for (const series of seriesIn(rows, codes)) {
    for (const [whole, within] of wholesIn(series)) {
      if (breaks.some((start) => start > whole.start && start <= whole.end)) continue;
      for (const misfit of misfitsAt({ whole, within, series, rows, columns })) {
        yield misfit;
        if (++count >= MOST) return;
      }
    }
  }
}

/** Only what is added up over time: counts, amounts, and both halves of proportions. */
function columnsOf({ data }: Entity<"indicator">): readonly SummedColumn[] {
  if (data.cumulative === true || data.over_time !== "sum") return [];
  if (data.type === "proportion") return ["numerator", "denominator"];
  return data.type === "count" || data.type === "amount" ? ["value"] : [];
}

function areOfSeveralKinds(rows: CodedRows, { periods }: Codes): boolean {
  const first = rows.length > 0 ? periods[rows.periodOf(0)]?.kind : undefined;
  for (let row = 1; row < rows.length; row += 1) {
    if (periods[rows.periodOf(row)]?.kind !== first) return true;
  }
  return false;
}

/** The rows of the total, a partner or a group, by period; of two for one period the first counts. */
type Rows = ReadonlyMap<string, { readonly period: Period; readonly row: number }>;

function seriesIn(rows: CodedRows, { periods, groupCount }: Codes): Iterable<Rows> {
  const all = new Map<number, Map<string, { period: Period; row: number }>>();
  for (let row = 0; row < rows.length; row += 1) {
    const period = periods[rows.periodOf(row)];
    if (!period) continue;
    const key = rows.partnerOf(row) * groupCount + rows.groupOf(row);
    const series = all.get(key) ?? new Map<string, { period: Period; row: number }>();
    if (series.size === 0) all.set(key, series);
    if (!series.has(period.text)) series.set(period.text, { period, row });
  }
  return all.values();
}

/** Each period with the shorter ones that lie in it, both in the order of time. */
function wholesIn(series: Rows): readonly (readonly [Period, readonly Period[]])[] {
  const periods = [...series.values()].map(({ period }) => period).sort(comparePeriods);
  const kinds = new Set(periods.map(({ kind }) => kind));
  const wholes = new Map<string, [Period, Period[]]>();
  for (const period of periods) {
    for (const kind of kinds) {
      const longer = kind === period.kind ? undefined : periodAt(kind, period.start);
      const whole = longer && contains(longer, period) ? series.get(longer.text)?.period : undefined;
      if (!whole || whole.text === period.text) continue;
      const known = wholes.get(whole.text);
      if (known) known[1].push(period);
      else wholes.set(whole.text, [whole, [period]]);
    }
  }
  return [...wholes.values()];
}

interface Held {
  readonly whole: Period;
  readonly within: readonly Period[];
  readonly series: Rows;
  readonly rows: CodedRows;
  readonly columns: readonly SummedColumn[];
}

function* misfitsAt({ whole, within, series, rows, columns }: Held): Generator<Misfit> {
  const { periods, missing } = tileOf({ period: whole, within, onlyLast: false, piecesOf });
  const rowOf = ({ text }: Period) => series.get(text)?.row ?? -1;
  const numberOf = (row: number, column: SummedColumn) =>
    rows.isClosed(row) ? Number.NaN : rows.numberOf(row, numberColumn(column));
  for (const column of columns) {
    const total = numberOf(rowOf(whole), column);
    const parts = periods.map((period) => ({ row: rowOf(period), number: numberOf(rowOf(period), column) }));
    const known = parts.filter(({ number }) => !Number.isNaN(number));
    const largest = known.reduce<(typeof known)[number] | undefined>(
      (most, part) => (most && most.number >= part.number ? most : part),
      undefined,
    );
    if (Number.isNaN(total) || !largest) continue;
    const sum = known.reduce((all, { number }) => all + number, 0);
    // Where something is taken away, a part may well be more than the whole.
    const isGrowing = total >= 0 && known.every(({ number }) => number >= 0);
    const isWhole = missing.length === 0 && known.length === parts.length;
    const facts = { by: BY_PERIOD, column, total: rows.at(rowOf(whole)), whole: total };
    const all = { sum, parts: parts.map(({ row }) => rows.at(row)) };
    if (isGrowing && isAbove(largest.number, total)) {
      yield { ...facts, is: "part-above", sum: largest.number, parts: [rows.at(largest.row)] };
    } else if (isWhole && !isSame(sum, total)) yield { ...facts, is: "differ", ...all };
    else if (isGrowing && isAbove(sum, total)) yield { ...facts, is: "sum-above", ...all };
  }
}

function piecesOf(whole: Period, kind: PeriodKind): readonly Period[] {
  return partsOf(whole, kind);
}

function isAbove(a: number, b: number): boolean {
  return a > b && !isSame(a, b);
}

/** The first days of new definitions that cannot be compared with what was before. */
function breaksOf({ data }: Entity<"indicator">): readonly string[] {
  return (data.definition_since ?? []).flatMap(({ period: text, break_in_series: isBreak }) => {
    const period = isBreak === true ? readPeriod(text) : undefined;
    return period ? [period.start] : [];
  });
}

import type { Figure, Measures, Selection, Table } from "../measure/figures.ts";
import { seriesFor } from "../measure/series.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { contains, type Period, type PeriodKind, partsOf, periodAt } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { type HiddenBecause, hiddenBecause, isTableHidden } from "./safety.ts";

/** Says of a figure why it may not be shown; `undefined` where it may. */
export type Guard = (figure: Figure) => HiddenBecause | undefined;

/** What is known of a repository, to judge what figures tell beside each other. */
export interface Known {
  readonly measures: Measures;
  readonly repository: Repository;
}

/**
 * The guard of one series. Besides what a figure tells by itself: one of a partner or a group is as
 * hidden as the breakdown that it stands in; a figure of another kind of period than the indicator's
 * own is hidden where the two would give away a third by subtraction; bounds are hidden with any
 * partner; and groups of one partner are never shown, as nothing proves them safe.
 */
export function guardFor(known: Known, indicator: Entity<"indicator">, of: Selection = {}): Guard {
  const cache = new Map<string, HiddenBecause | undefined>();
  return (figure) => {
    const key = `${figure.period.text} ${figure.origin}`;
    if (!cache.has(key)) cache.set(key, because(figure, { ...known, indicator, of }));
    return cache.get(key);
  };
}

/** A series of an indicator among all that is known. */
export interface Place extends Known {
  readonly indicator: Entity<"indicator">;
  readonly of: Selection;
}

function because(figure: Figure, place: Place): HiddenBecause | undefined {
  const { repository, indicator, of } = place;
  const own = hiddenBecause(figure, indicator, repository);
  if (own) return own;
  if (!isAboutPeople(indicator)) return isWithheldBeside(figure, place) ? "withheld" : undefined;
  if (of.partner !== undefined && of.cell) return "small-group";
  const isTold = isBreakdownHidden(figure.period, place) || isToldOverTime(figure, place);
  return isTold || areBoundsTelling(figure, place) ? "small-group" : undefined;
}

/** Whether tables are hidden: each is asked for once per cell. */
const HIDDEN = new WeakMap<Measures, Map<string, boolean>>();

function isBreakdownHidden(period: Period, place: Place): boolean {
  const { measures, repository, indicator, of } = place;
  const by = of.partner === undefined ? `d ${of.cell?.dimension ?? ""}` : "p";
  return remembered(measures, `b\r${indicator.id}\r${by}\r${period.text}`, () => {
    const table = breakdownAt(period, place);
    return table !== undefined && isTableHidden(table, indicator, repository);
  });
}

function remembered(measures: Measures, key: string, work: () => boolean): boolean {
  const known = HIDDEN.get(measures) ?? new Map<string, boolean>();
  HIDDEN.set(measures, known);
  const answer = known.get(key) ?? work();
  known.set(key, answer);
  return answer;
}

/** Whether a figure beside those of another kind of period gives away a third. */
export function isToldOverTime(figure: Figure, place: Place): boolean {
  const { measures, indicator, repository, of } = place;
  if (!isAboutPeople(indicator) || !addsOverTime(indicator)) return false;
  const { partner = "", cell } = of;
  const plain = { ...(partner !== "" && { partner }), ...(cell && { cell }) };
  const pair = periodsBeside(
    figure.period,
    seriesFor(measures, indicator.id, plain)?.figures[0]?.period.kind,
  );
  if (!pair) return false;
  const key = `t\r${indicator.id}\r${partner}\r${cell?.dimension}\r${cell?.value}\r${pair.whole.text} ${pair.kind}`;
  return remembered(measures, key, () => {
    const table = periodTable(pair, { ...place, of: plain });
    return table !== undefined && isTableHidden(table, indicator, repository);
  });
}

/** Of things too, total less the others is what the source withholds. */
function isWithheldBeside(figure: Figure, place: Place): boolean {
  const table = breakdownAt(figure.period, place);
  return table?.cells.some((cell) => cell.figure.status === "withheld") === true;
}

/** The breakdown that a partner's or a group's figure is part of. */
function breakdownAt(period: Period, { measures, indicator, of }: Place): Table | undefined {
  const { asked } = measures;
  const { id } = indicator;
  const by = of.partner !== undefined ? "partner" : of.cell?.dimension;
  if (by === undefined) return undefined;
  const values = by === "partner" ? asked.partners(id) : asked.groups(id, by);
  const cells = values.flatMap((value) => {
    const selection = by === "partner" ? { partner: value } : { cell: { dimension: by, value } };
    const figure = asked.figure(id, selection, period);
    return figure ? [{ value, figure }] : [];
  });
  const total = asked.figure(id, {}, period);
  return { by, cells, ...(total && { total }) };
}

/** A longer period, and the kind of those that it is made of. */
interface Pair {
  readonly whole: Period;
  readonly kind: PeriodKind;
}

/** The kind of the series itself counts as shown; a figure of another kind stands beside it. */
function periodsBeside(period: Period, shown: PeriodKind | undefined): Pair | undefined {
  if (shown === undefined || shown === period.kind) return undefined;
  const longer = periodAt(shown, period.start);
  return longer && contains(longer, period)
    ? { whole: longer, kind: period.kind }
    : { whole: period, kind: shown };
}

/** A year and its quarters are a table too, where they add up: shown whole or not at all. */
function periodTable({ whole, kind }: Pair, { measures, indicator, of }: Place): Table | undefined {
  const cells = partsOf(whole, kind).flatMap((part) => {
    const each = measures.asked.figure(indicator.id, of, part);
    return each ? [{ value: part.text, figure: each }] : [];
  });
  const total = measures.asked.figure(indicator.id, of, whole);
  return cells.length > 0 && total ? { by: "period", cells, total } : undefined;
}

/** Fail closed: only what is said not to add up over time does not. */
function addsOverTime({ data }: Entity<"indicator">): boolean {
  return data.cumulative !== true && data.over_time !== "last" && data.over_time !== "none";
}

/** Two partners and their bounds are two equations. */
function areBoundsTelling(figure: Figure, { measures, indicator, repository, of }: Place): boolean {
  if (!figure.bounds || figure.value !== undefined) return false;
  return measures.asked
    .parts(indicator.id, of, figure)
    .some((part) => hiddenBecause(part.figure, indicator, repository) !== undefined);
}

import type { Figure, Measures, Selection } from "../measure/figures.ts";
import { measure, seriesFor } from "../measure/series.ts";
import type { Period, PeriodKind } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";

/** What is known of a repository, to judge what figures tell beside each other. */
export interface Known {
  readonly measures: Measures;
  readonly repository: Repository;
}

/** A series of an indicator among all that is known. */
export interface Place extends Known {
  readonly indicator: Entity<"indicator">;
  readonly of: Selection;
}

const UNCUT = new WeakMap<Repository, Measures>();

/**
 * The repository with the rows that were left out for being later; `undefined` where none were. Who asks
 * twice, up to two days, knows both answers: so what may be shown up to the first is judged by all rows.
 */
export function uncutOf({ repository }: Known): Known | undefined {
  const { uncut } = repository;
  if (!uncut) return undefined;
  const measures = UNCUT.get(uncut) ?? measure(uncut);
  UNCUT.set(uncut, measures);
  return { repository: uncut, measures };
}

const ANSWERS = new WeakMap<Measures, Map<string, unknown>>();

/** Works something out once for all figures that ask for it. */
export function remembered<T>(measures: Measures, key: string, work: () => T): T {
  const known = ANSWERS.get(measures) ?? new Map<string, unknown>();
  ANSWERS.set(measures, known);
  if (!known.has(key)) known.set(key, work());
  return known.get(key) as T;
}

/** Whose a series is, as part of a key. */
export function keyOf({ partner, cell }: Selection): string {
  return `${partner ?? ""}\r${cell?.dimension ?? ""}\r${cell?.value ?? ""}`;
}

/** The selection without a kind of period. */
export function plain({ partner, cell }: Selection): Selection {
  return { ...(partner !== undefined && { partner }), ...(cell && { cell }) };
}

/** The kind of periods in which a series is shown. */
export function ownKind({ measures, indicator, of }: Place): PeriodKind | undefined {
  return seriesFor(measures, indicator.id, plain(of))?.figures[0]?.period.kind;
}

/** The figure of a series in a period, whether it is shown or not. */
export function figureAt({ measures, indicator, of }: Place, period: Period): Figure | undefined {
  return measures.asked.figure(indicator.id, plain(of), period);
}

/** The periods of any kind of which a series has a value, by the order of their ends. */
export function calendarOf({ measures, indicator, of }: Place): readonly Period[] {
  return measures.asked.periods(indicator.id, plain(of));
}

/** Fail closed: only what is said not to add up over time does not. */
export function addsOverTime({ data }: Entity<"indicator">): boolean {
  return data.cumulative !== true && data.over_time !== "last" && data.over_time !== "none";
}

/** True where figures tell of a moment, the end of their period. */
export function isOfMoment({ data }: Entity<"indicator">): boolean {
  return data.cumulative === true || data.over_time === "last";
}

/** Whether total, partners and groups of an indicator are shown in periods of more than one kind. */
export function isOfMixedKinds(place: Place): boolean {
  const { measures, indicator } = place;
  return remembered(measures, `mixed\r${indicator.id}`, () => {
    const { asked } = measures;
    const groups = (indicator.data.breakdowns ?? []).flatMap(({ by }) =>
      by === "partner"
        ? []
        : asked.groups(indicator.id, by).map((value): Selection => ({ cell: { dimension: by, value } })),
    );
    const partners = asked.partners(indicator.id).map((partner): Selection => ({ partner }));
    const kinds = [{}, ...partners, ...groups].map((of) => ownKind({ ...place, of }));
    return new Set(kinds.filter((kind) => kind !== undefined)).size > 1;
  });
}

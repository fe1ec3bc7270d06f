import {
  comparePeriods,
  contains,
  type Period,
  type PeriodKind,
  partsOf,
  readPeriod,
} from "../model/period.ts";
import type { Entity } from "../model/repository.ts";
import type { Figure, Refusal, Selection, Series } from "./figures.ts";
import type { Sheet } from "./sheet.ts";
import type { Totals } from "./totals.ts";

/** The rows of one indicator, opened to work with. */
export interface Book {
  readonly indicator: Entity<"indicator">;
  readonly sheet: Sheet;
  readonly totals: Totals;
  readonly isDeep: boolean;
}

/** What there is of one series. */
export type Found = Pick<Series, "figures" | "refusals">;

/**
 * All figures of one kind of period, and what was refused: also what was told of a period that these do
 * not hold, such as a first half-year beside a third quarter.
 */
export function collect({ sheet, totals }: Book, of: Selection, kind: PeriodKind): Found {
  const periods = new Map<string, Period>();
  const others: Period[] = [];
  for (const told of sheet.periodsOf(of).values()) {
    const period = sheet.containing(kind, told);
    if (period) periods.set(period.text, period);
    else others.push(told);
  }
  const figures: Figure[] = [];
  const refusals: Refusal[] = [];
  for (const period of [...periods.values()].sort(comparePeriods)) {
    const outcome = totals.at(of, period);
    if (outcome?.figure) figures.push(outcome.figure);
    if (outcome?.refusal) refusals.push(outcome.refusal);
  }
  // Where a period within it was refused, that tells of it.
  const isTold = (period: Period) => refusals.some((refusal) => contains(period, refusal.period));
  const leftOut = others.filter((period) => !isTold(period) && !isFilled(period, kind, figures));
  for (const period of leftOut) refusals.push({ period, reason: "mixed-kinds", over: "periods", parts: [] });
  if (leftOut.length > 0) refusals.sort((a, b) => comparePeriods(a.period, b.period));
  return { figures, refusals };
}

/** Whether all of a longer period is there in shorter ones. */
function isFilled(period: Period, kind: PeriodKind, figures: readonly Figure[]): boolean {
  const pieces = partsOf(period, kind);
  const known = new Set(figures.map(({ period: { text } }) => text));
  return pieces.length > 0 && pieces.every(({ text }) => known.has(text));
}

/**
 * Only periods of one kind stand in a series. Where periods can be put together: the kind of the
 * targets and the baseline, or that of `frequency`, if there are figures of it. Else the kind of the
 * latest figure.
 */
export function chooseKind(book: Book, of: Selection): PeriodKind | undefined {
  const periods = [...book.sheet.periodsOf(of).values()].sort(comparePeriods);
  const latest =
    latestKind(periods.filter((period) => book.totals.at(of, period)?.figure)) ?? latestKind(periods);
  if (!canAddPeriods(book.indicator)) return latest;
  const wanted = wantedKinds(book.indicator).find(
    (kind) =>
      kind === latest ||
      collect(book, of, kind).figures.some(({ value, bounds }) => value !== undefined || bounds),
  );
  return wanted ?? latest;
}

/** All periods, of every kind that could be shown, of which there is a value. */
export function calendarOf(book: Book, of: Selection): readonly Period[] {
  const told = [...book.sheet.periodsOf(of).values()];
  const ofTotal = [...book.sheet.periodsOf({}).values()];
  const kinds = new Set([...told, ...ofTotal].map(({ kind }) => kind));
  for (const kind of wantedKinds(book.indicator)) kinds.add(kind);
  const periods = new Map<string, Period>();
  for (const each of told) {
    for (const kind of kinds) {
      const period = book.sheet.containing(kind, each);
      if (period && !periods.has(period.text) && book.totals.at(of, period)?.figure?.value !== undefined) {
        periods.set(period.text, period);
      }
    }
  }
  return [...periods.values()].sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

function latestKind(periods: readonly Period[]): PeriodKind | undefined {
  return periods.reduce<Period | undefined>(
    (last, period) => (!last || period.end > last.end ? period : last),
    undefined,
  )?.kind;
}

function canAddPeriods({ data }: Entity<"indicator">): boolean {
  return data.cumulative === true || (data.over_time !== undefined && data.over_time !== "none");
}

/** The kind of all targets and the baseline, where they agree; then that of the frequency. */
function wantedKinds({ data }: Entity<"indicator">): readonly PeriodKind[] {
  const goals = [data.baseline, ...(data.targets ?? [])].flatMap((goal) =>
    goal === undefined ? [] : (readPeriod(goal.period)?.kind ?? []),
  );
  const [goal] = goals;
  const { frequency } = data;
  return [
    ...(goal !== undefined && goals.every((kind) => kind === goal) ? [goal] : []),
    ...(frequency === undefined || frequency === "continuous" || frequency === "once" ? [] : [frequency]),
  ];
}

export function sameKind(figures: readonly Figure[], asked: PeriodKind | undefined): readonly Figure[] {
  const sorted = [...figures].sort((a, b) => comparePeriods(a.period, b.period));
  const kind = asked ?? latestKind(sorted.map(({ period }) => period));
  return sorted.filter((figure) => figure.period.kind === kind);
}

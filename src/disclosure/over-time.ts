import type { Figure, Table } from "../measure/figures.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { contains, type Period, type PeriodKind } from "../model/period.ts";
import {
  addsOverTime,
  calendarOf,
  figureAt,
  isOfMixedKinds,
  keyOf,
  ownKind,
  type Place,
  remembered,
} from "./place.ts";
import { isTableHidden } from "./safety.ts";
import { isOfOtherKind } from "./uneven.ts";

/**
 * Whether a figure of another kind of period than its series is shown in gives away a third, beside
 * those of longer and shorter periods: a year and its quarters are a table too, shown whole or not at
 * all. The series' own kind is shown, and what stands beside it is hidden.
 * @param isHiddenAt whether the breakdown of a period, that the series is part of, is hidden
 */
export function isToldOverTime(figure: Figure, place: Place, isHiddenAt: IsHiddenAt): boolean {
  const { indicator } = place;
  if (!isAboutPeople(indicator) || !addsOverTime(indicator)) return false;
  const { period } = figure;
  if (isOfOtherKind(period, place)) return true;
  if (figure.origin !== "typed" && period.kind === ownKind(place)) return false;
  const calendar = calendarOf(place);
  if (calendar.some((each) => overlapsPartly(each, period))) return true;
  // Where parts are shown in periods of other kinds too, only one kind of each is proven safe.
  const own = ownKind(place);
  if (isOfMixedKinds(place) && calendar.some((each) => each.kind === own && overlaps(each, period)))
    return true;
  if (isPeriodTold({ whole: period, total: figure }, place, isHiddenAt)) return true;
  // Within a longer period, too: what is hidden there is what the others leave of it.
  return calendar.some((whole) => {
    if (whole.text === period.text || !overlaps(whole, period)) return false;
    const total = figureAt(place, whole);
    return total !== undefined && isPeriodTold({ whole, total }, place, isHiddenAt);
  });
}

type IsHiddenAt = (period: Period) => boolean;

/** A school year beside two years, a week beside two months: nothing proves that it is safe. */
export function overlapsPartly(a: Period, b: Period): boolean {
  return overlaps(a, b) && !contains(a, b) && !contains(b, a);
}

function overlaps(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether a period and those within it may not be shown together. */
function isPeriodTold(
  { whole, total }: { readonly whole: Period; readonly total: Figure },
  place: Place,
  isHiddenAt: IsHiddenAt,
): boolean {
  const { measures, indicator, repository } = place;
  const key = `time\r${indicator.id}\r${keyOf(place.of)}\r${whole.text}\r${total.origin}`;
  return remembered(measures, key, () => {
    const within = calendarOf(place).filter((each) => each.text !== whole.text && contains(whole, each));
    if (within.some(isHiddenAt)) return true;
    const kinds = new Set(within.map(({ kind }) => kind));
    return [...kinds, undefined].some((kind) => {
      const cells = cellsOf(apartOf(within, kind), place);
      const table: Table = { by: "period", cells, total };
      return cells.length > 0 && isTableHidden(table, indicator, repository);
    });
  });
}

function cellsOf(periods: readonly Period[], place: Place): Table["cells"] {
  return periods.flatMap((each) => {
    const figure = figureAt(place, each);
    return figure ? [{ value: each.text, figure }] : [];
  });
}

/** Periods that have no day in common: those of one kind, or of all kinds the longest first. */
export function apartOf(periods: readonly Period[], kind?: PeriodKind): readonly Period[] {
  if (kind !== undefined) return periods.filter((each) => each.kind === kind);
  const chosen: Period[] = [];
  const longest = [...periods].sort((a, b) => daysIn(b) - daysIn(a));
  for (const each of longest) {
    if (chosen.every((other) => other.end < each.start || each.end < other.start)) chosen.push(each);
  }
  return chosen;
}

function daysIn({ start, end }: Period): number {
  return Date.parse(end) - Date.parse(start);
}

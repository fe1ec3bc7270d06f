import type { Figure, Selection, Table } from "../measure/figures.ts";
import { contains, lengthInDays, type Period, type PeriodKind } from "../model/period.ts";
import { apartOf, overlapsPartly } from "./over-time.ts";
import {
  addsOverTime,
  calendarOf,
  figureAt,
  isOfMoment,
  type Known,
  ownKind,
  type Place,
  remembered,
} from "./place.ts";
import { isProvable } from "./provable.ts";
import { hiddenBecause, isTableHidden } from "./safety.ts";

/** `partner`, or the dimension, that a selection is one value of. */
export function dividedBy({ partner, cell }: Selection): string | undefined {
  return partner !== undefined ? "partner" : cell?.dimension;
}

interface Division extends Omit<Place, "of"> {
  readonly by: string;
  readonly values: readonly string[];
}

function divisionOf(place: Place): Division | undefined {
  const { measures, repository, indicator } = place;
  const by = dividedBy(place.of);
  if (by === undefined) return undefined;
  const { asked } = measures;
  const values = remembered(measures, `of\r${indicator.id}\r${by}`, () =>
    by === "partner" ? asked.partners(indicator.id) : asked.groups(indicator.id, by),
  );
  return { measures, repository, indicator, by, values };
}

function placeOf({ by, values: _, ...rest }: Division, value: string): Place {
  return { ...rest, of: by === "partner" ? { partner: value } : { cell: { dimension: by, value } } };
}

function totalOf({ by: _by, values: _values, ...rest }: Division): Place {
  return { ...rest, of: {} };
}

/** The breakdown of a period that a partner's or a group's figure is part of. */
export function breakdownAt(period: Period, place: Place): Table | undefined {
  const division = divisionOf(place);
  return division && tableAt(period, division);
}

/** Of figures that tell of a moment, those of another kind of period that ends on the same day belong to it. */
function tableAt(period: Period, division: Division): Table {
  const at = (each: Place): Figure | undefined => {
    const exact = figureAt(each, period);
    if (exact || !isOfMoment(division.indicator)) return exact;
    const same = calendarOf(each).find(({ end }) => end === period.end);
    return same && figureAt(each, same);
  };
  const cells = division.values.flatMap((value) => {
    const figure = at(placeOf(division, value));
    return figure ? [{ value, figure }] : [];
  });
  const total = at(totalOf(division));
  return { by: division.by, cells, ...(total && { total }) };
}

/**
 * Whether the breakdown of a period may not be shown at all, by itself or beside those of longer periods. Where it
 * can be proven cell by cell (`isProvable`), that is left to what is proven.
 */
export function isBreakdownHidden(period: Period, place: Place, isTotalHidden: IsTotalHidden): boolean {
  const division = divisionOf(place);
  if (!division) return false;
  const { measures, indicator, by } = division;
  return remembered(measures, `by\r${indicator.id}\r${by}\r${period.text}`, () => {
    if (isHiddenAt(period, division, isTotalHidden)) return true;
    return addsOverTime(indicator) && isToldByLonger(period, division, isTotalHidden);
  });
}

/** Whether a total is hidden beside others; it is then hidden in its parts as well. */
export type IsTotalHidden = (figure: Figure, known: Known) => boolean;

function isHiddenAt(period: Period, division: Division, isTotalHidden: IsTotalHidden): boolean {
  const { measures, indicator, repository, by } = division;
  return remembered(measures, `at\r${indicator.id}\r${by}\r${period.text}`, () => {
    const table = tableAt(period, division);
    if (table.total && isTotalHidden(table.total, division)) return true;
    const isProven = period.kind === onlyKindOf(division) && isProvable(table, division);
    return !isProven && isTableHidden(table, indicator, repository);
  });
}

/** Whether the cells of a breakdown of a period are judged one by one; see `isProvable`. */
export function isProvenAt(period: Period, place: Place): boolean {
  const division = divisionOf(place);
  if (!division || period.kind !== onlyKindOf(division)) return false;
  return isProvable(tableAt(period, division), division);
}

/** The kind of period in which total and parts are shown, where that is one. */
function onlyKindOf(division: Division): PeriodKind | undefined {
  const { measures, indicator, by, values } = division;
  return remembered(measures, `kind\r${indicator.id}\r${by}`, () => {
    const places = [totalOf(division), ...values.map((value) => placeOf(division, value))];
    const kinds = new Set(places.map(ownKind).filter((kind) => kind !== undefined));
    return kinds.size === 1 ? kinds.values().next().value : undefined;
  });
}

/**
 * Where total and parts are shown in different kinds of periods, the parts within a longer period are
 * added up and held against its total. Where all are of one kind this tells nothing new.
 */
function isToldByLonger(period: Period, division: Division, isTotalHidden: IsTotalHidden): boolean {
  const places = [totalOf(division), ...division.values.map((value) => placeOf(division, value))];
  const { measures, indicator, by } = division;
  if (onlyKindOf(division) === period.kind && figureAt(totalOf(division), period)) return false;
  const others = new Map(places.flatMap((each) => calendarOf(each).map((one) => [one.text, one] as const)));
  for (const whole of others.values()) {
    if (overlapsPartly(whole, period)) return true;
    if (!contains(whole, period)) continue;
    const isTold = remembered(measures, `in\r${indicator.id}\r${by}\r${whole.text}`, () =>
      isSumTold(whole, division, isTotalHidden),
    );
    if (isTold) return true;
  }
  return false;
}

/** What is known of one series within a longer period. */
interface Within {
  readonly periods: readonly Period[];
  readonly figures: readonly Figure[];
}

function within(whole: Period, place: Place): Within {
  const exact = figureAt(place, whole);
  if (exact) return { periods: [whole], figures: [exact] };
  const inside = apartOf(calendarOf(place).filter((each) => contains(whole, each)));
  return { periods: inside, figures: inside.flatMap((each) => figureAt(place, each) ?? []) };
}

/** The periods in which a series is shown, of those within a longer one. */
function shownWithin(whole: Period, place: Place): readonly Period[] {
  const kind = ownKind(place);
  return calendarOf(place).filter((each) => each.kind === kind && contains(whole, each));
}

function isSumTold(whole: Period, division: Division, isTotalHidden: IsTotalHidden): boolean {
  const { indicator, repository, by } = division;
  const cells = division.values.map((value) => ({ value, ...within(whole, placeOf(division, value)) }));
  const shown = division.values.flatMap((value) => shownWithin(whole, placeOf(division, value)));
  const pieces = [...cells.flatMap(({ periods }) => periods), ...shown];
  if (pieces.length === 0) return false;
  const total = totalWithin(whole, division, isTotalHidden);
  if (!total) return false;
  // One that is hidden is what is left when those that are shown are taken away.
  if (pieces.some((each) => isHiddenAt(each, division, isTotalHidden))) return true;
  if (cells.some(({ value, figures }) => isMoreThanShown(whole, figures, placeOf(division, value))))
    return true;
  const summed = cells.flatMap(({ value, figures }) =>
    figures.length > 0 ? [{ value, figure: sumOf(whole, figures) }] : [],
  );
  if (isTableHidden({ by, cells: summed, total: sumOf(whole, total.figures) }, indicator, repository))
    return true;
  return isRestTold(whole, division, { cells, total });
}

/** A series has figures of several kinds: what is not shown of it must be nobody, or enough. */
function isMoreThanShown(whole: Period, figures: readonly Figure[], place: Place): boolean {
  const shown = shownWithin(whole, place).flatMap((each) => figureAt(place, each) ?? []);
  if (shown.length === 0 || figures.length === 0) return false;
  return hiddenBecause(minus(sumOf(whole, figures), shown), place.indicator, place.repository) !== undefined;
}

/** The total of the longer period, or those that fill it. */
function totalWithin(whole: Period, division: Division, isTotalHidden: IsTotalHidden): Within | undefined {
  const place = totalOf(division);
  const known = within(whole, place);
  const days = known.periods.reduce((sum, each) => sum + lengthInDays(each), 0);
  const isShown = known.figures.every((figure) => !isTotalHidden(figure, division));
  return days === lengthInDays(whole) && isShown ? known : undefined;
}

/** Where a total is known of some of the shorter periods too, the others are left. */
function isRestTold(
  whole: Period,
  division: Division,
  {
    cells,
    total,
  }: { readonly cells: readonly ({ readonly value: string } & Within)[]; readonly total: Within },
): boolean {
  const { indicator, repository, by } = division;
  const place = totalOf(division);
  const known = apartOf(
    calendarOf(place).filter((each) => each.text !== whole.text && contains(whole, each)),
  );
  if (known.length === 0 || total.periods.length > 1) return false;
  if (cells.some(({ periods }) => periods.some(({ text }) => text === whole.text))) return true;
  const rest = minus(
    sumOf(whole, total.figures),
    known.flatMap((each) => figureAt(place, each) ?? []),
  );
  const left = cells.flatMap(({ value, periods, figures }) => {
    const outside = figures.filter((_, index) => {
      const each = periods[index];
      return each && !known.some((one) => contains(one, each));
    });
    return outside.length > 0 ? [{ value, figure: sumOf(whole, outside) }] : [];
  });
  if (left.length === 0) return false;
  if (hiddenBecause(rest, indicator, repository)) return true;
  return isTableHidden({ by, cells: left, total: rest }, indicator, repository);
}

const COLUMNS = ["value", "numerator", "denominator", "n"] as const;

function sumOf(period: Period, figures: readonly Figure[]): Figure {
  const [first] = figures;
  if (first && figures.length === 1) return first;
  return combined(period, figures, () => 1);
}

function minus(from: Figure, figures: readonly Figure[]): Figure {
  return combined(from.period, [from, ...figures], (index) => (index === 0 ? 1 : -1));
}

function combined(period: Period, figures: readonly Figure[], sign: (index: number) => number): Figure {
  const sums = COLUMNS.flatMap((column) =>
    figures.every((figure) => figure[column] !== undefined)
      ? [[column, figures.reduce((all, figure, index) => all + sign(index) * (figure[column] ?? 0), 0)]]
      : [],
  );
  const isWithheld = figures.some(({ status }) => status === "withheld");
  const numbers = Object.fromEntries(sums) as Partial<Record<(typeof COLUMNS)[number], number>>;
  return { period, ...numbers, status: isWithheld ? "withheld" : "final", origin: "periods" };
}

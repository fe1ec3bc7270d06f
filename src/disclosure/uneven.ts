import type { Selection } from "../measure/figures.ts";
import type { Period, PeriodKind } from "../model/period.ts";
import { calendarOf, figureAt, ownKind, type Place, remembered } from "./place.ts";

/** A stretch of time in which periods of the total, the partners or the groups overlap. */
interface Stretch {
  readonly start: string;
  readonly end: string;
  /** The kinds of the periods in it that somebody wrote down. */
  readonly kinds: ReadonlySet<PeriodKind>;
}

/**
 * Whether a period is one of those that are never shown, where rows of several kinds of period lie over each
 * other: the total per quarter, one partner per half-year, another per year. Too many differences can be made
 * of those to prove each safe, so that of such a stretch of time one kind is shown, for all alike: the total's,
 * or where there is no total that of all parts, if they agree. Periods of one kind have no day in common.
 */
export function isOfOtherKind(period: Period, place: Place): boolean {
  const { stretches, kind } = unevenOf(place);
  return (
    period.kind !== kind && stretches.some(({ start, end }) => start <= period.end && period.start <= end)
  );
}

interface Uneven {
  /** Those in which rows of several kinds lie. */
  readonly stretches: readonly Stretch[];
  /** Which kind is shown there; none where nobody agrees. */
  readonly kind: PeriodKind | undefined;
}

function unevenOf(place: Place): Uneven {
  const { measures, indicator } = place;
  return remembered(measures, `uneven\r${indicator.id}`, () => {
    const family = familyOf(place);
    const kinds = new Set(family.slice(1).flatMap((each) => ownKind(each) ?? []));
    const [only] = kinds;
    const total = family[0] && ownKind(family[0]);
    return {
      stretches: stretchesOf(family).filter((stretch) => stretch.kinds.size > 1),
      kind: total ?? (kinds.size === 1 ? only : undefined),
    };
  });
}

/** The total first, then partners and groups. */
function familyOf(place: Place): readonly Place[] {
  const { measures, indicator } = place;
  const groups = (indicator.data.breakdowns ?? []).flatMap(({ by }) =>
    by === "partner"
      ? []
      : measures.asked
          .groups(indicator.id, by)
          .map((value): Selection => ({ cell: { dimension: by, value } })),
  );
  const partners = measures.asked.partners(indicator.id).map((partner): Selection => ({ partner }));
  return [{}, ...partners, ...groups].map((of) => ({ ...place, of }));
}

function stretchesOf(family: readonly Place[]): readonly Stretch[] {
  const periods = family.flatMap((place) =>
    calendarOf(place).map((period) => ({
      period,
      isWritten: figureAt(place, period)?.origin === "row",
    })),
  );
  periods.sort((a, b) => (a.period.start < b.period.start ? -1 : a.period.start > b.period.start ? 1 : 0));
  const stretches: { start: string; end: string; kinds: Set<PeriodKind> }[] = [];
  for (const { period, isWritten } of periods) {
    let last = stretches.at(-1);
    if (!last || last.end < period.start) {
      last = { start: period.start, end: period.end, kinds: new Set() };
      stretches.push(last);
    }
    if (period.end > last.end) last.end = period.end;
    if (isWritten) last.kinds.add(period.kind);
  }
  return stretches;
}

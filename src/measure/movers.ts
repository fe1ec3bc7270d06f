import { type Change, changeBetween } from "./change.ts";
import type { Figure, Measures, Selection, Series } from "./figures.ts";

/** A partner or group that clearly moves the other way than the total. */
export interface Mover {
  readonly of: Selection;
  readonly change: Change;
  /** The change of the total between the same periods. */
  readonly total: Change;
}

/**
 * Partners and groups (of declared breakdowns) that move against the total since the baseline, or since
 * the first figure where there is none. Only what is clear counts, of the total and of the part, each
 * by the interval of its own change: the rest may be noise. In the order of declaration.
 * @param since the period to compare with; absent: that of the baseline, else of the first figure
 */
export function contraryTo(measures: Measures, indicator: string, since?: string): readonly Mover[] {
  const series = measures.series.get(indicator);
  const total = series && changeSince(series, since ?? baselinePeriod(series));
  if (total?.clear !== true) return [];
  return partsOf(measures, indicator).flatMap((of) => {
    const part = measures.asked.series(indicator, of);
    const change = part && changeAt(part, total);
    const isAgainst = change?.clear === true && Math.sign(change.difference) === -Math.sign(total.difference);
    return isAgainst ? [{ of, change, total }] : [];
  });
}

function baselinePeriod({ indicator }: Series): string | undefined {
  const period = indicator.data.baseline?.period;
  return period === undefined ? undefined : String(period);
}

function partsOf(measures: Measures, indicator: string): readonly Selection[] {
  const partners = measures.asked.partners(indicator).map((partner) => ({ partner }));
  const groups = (measures.breakdowns.get(indicator) ?? [])
    .filter(({ by }) => by !== "partner")
    .flatMap(({ by, periods }) => {
      const values = new Set(periods.flatMap(({ cells }) => cells.map(({ value }) => value)));
      return [...values].map((value) => ({ cell: { dimension: by, value } }));
    });
  return [...partners, ...groups];
}

function changeSince(series: Series, period: string | undefined): Change | undefined {
  const measured = series.figures.filter(({ value }) => value !== undefined);
  const from = measured.find((figure) => period === undefined || figure.period.text === period);
  const to = measured.at(-1);
  return from && to && changeBetween(series, from, to);
}

/** The change of a part between the two periods of another change. */
function changeAt(series: Series, { from, to }: Change): Change | undefined {
  const at = ({ period }: Figure) => series.figures.find((figure) => figure.period.text === period.text);
  const [first, last] = [at(from), at(to)];
  return first && last && changeBetween(series, first, last);
}

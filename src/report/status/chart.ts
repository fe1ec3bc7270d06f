import type { PublishedFigure } from "../../disclosure/attainment.ts";

/** One place of a chart: a height of 0 to 7, something that may not be shown, or nothing measured. */
export type ChartPlace = number | "hidden" | "nothing";

const HIGHEST = 7;

/** Periods between two figures beyond this are no longer drawn one by one. */
const LONGEST_GAP = 3;

/**
 * The heights of a small chart: one place for each period, also where nothing was measured. Heights
 * are counted from zero, so that a small change looks small; with values below zero, from the lowest.
 * The scale comes from what is shown: a hidden figure leaves no trace in it.
 * @param most the last so many places are kept
 */
export function chartOf(series: readonly PublishedFigure[], most: number): readonly ChartPlace[] {
  const kept = series.slice(-most);
  const values = kept.flatMap((figure) => (figure.hidden ? [] : [figure.value]));
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((greatest, value) => Math.max(greatest, value), 0);
  const places: ChartPlace[] = [];
  for (const [index, figure] of kept.entries()) {
    const before = kept[index - 1];
    if (before) places.push(...gapBetween(before, figure));
    places.push(figure.hidden ? "hidden" : heightOf(figure.value, { low, high }));
  }
  // One bar alone tells nothing.
  return places.length > 1 ? places.slice(-most) : [];
}

function gapBetween(before: PublishedFigure, after: PublishedFigure): readonly ChartPlace[] {
  const skipped =
    before.period.kind === after.period.kind ? after.period.ordinal - before.period.ordinal - 1 : 0;
  return Array.from({ length: Math.max(0, Math.min(LONGEST_GAP, skipped)) }, () => "nothing" as const);
}

function heightOf(value: number, { low, high }: { readonly low: number; readonly high: number }): number {
  const whole = high - low;
  return whole > 0 && Number.isFinite(whole) ? Math.round(((value - low) / whole) * HIGHEST) : 0;
}

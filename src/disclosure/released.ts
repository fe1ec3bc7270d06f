import { attain } from "../measure/attainment.ts";
import type { Figure, Selection } from "../measure/figures.ts";
import { measure } from "../measure/series.ts";
import { type Interval, wilsonInterval } from "../measure/uncertainty.ts";
import { type ValueKind, valueKindOf } from "../measure/value-kind.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { type Period, readPeriod } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { during } from "../model/rows-per-indicator.ts";
import {
  type PublishedAttainment,
  type PublishedFigure,
  publishAttainment,
  publishBy,
} from "./attainment.ts";
import { publishBreakdowns, selectionOf } from "./breakdowns.ts";
import { type PublishedBounds, publishBounds } from "./changes.ts";
import { guardFor, type Known } from "./guard.ts";

/** A breakdown of one period: its cells that may be shown; none where it is hidden. */
export interface ReleasedBreakdown {
  readonly by: string;
  readonly period: string;
  readonly hidden: boolean;
  readonly cells: readonly { readonly value: string; readonly figure: PublishedFigure }[];
  /** The groups whose figure is hidden, though others are shown. */
  readonly hiddenCells: readonly string[];
}

/** Everything about one indicator that may be published, up to a day. */
export interface Released {
  readonly indicator: Entity<"indicator">;
  /** How its values are to be read. */
  readonly kind: ValueKind;
  readonly attainment: PublishedAttainment;
  /** The totals in the order of time, hidden ones included as such. */
  readonly series: readonly PublishedFigure[];
  /** Periods of which only bounds of unique people are known. */
  readonly bounds: readonly PublishedBounds[];
  readonly breakdowns: readonly ReleasedBreakdown[];
}

/**
 * The figures of a repository as they stood on a day and may be published: what was measured over a
 * period that ends later is left out before anything is worked out from it.
 * @param until last day, `YYYY-MM-DD`: figures of periods that end on or before it
 */
export function releaseUntil(repository: Repository, until: string): ReadonlyMap<string, Released> {
  const cut = cutAfter(repository, until);
  return release({ repository: cut, measures: measure(cut) });
}

/** As `releaseUntil`, of what was cut off at that day and measured already. */
export function release(known: Known): ReadonlyMap<string, Released> {
  const { repository: cut, measures } = known;
  const released = new Map<string, Released>();
  for (const [id, series] of measures.series) {
    const { indicator } = series;
    const show = (figure: Figure, of: Selection = {}) =>
      publishBy(guardFor(known, indicator, of), figure, chanceOf(indicator, figure)) ?? [];
    released.set(id, {
      indicator,
      kind: valueKindOf(indicator, cut),
      attainment: publishAttainment(attain(series), cut, guardFor(known, indicator)),
      series: series.figures.flatMap((figure) => show(figure)),
      bounds: series.figures.flatMap((figure) => publishBounds(guardFor(known, indicator), figure) ?? []),
      breakdowns: publishBreakdowns(indicator, measures, cut).map((breakdown) => ({
        ...breakdown,
        cells: breakdown.cells.flatMap(({ value, figure }) =>
          [show(figure, selectionOf(breakdown.by, value))].flat().map((shown) => ({ value, figure: shown })),
        ),
      })),
    });
  }
  return released;
}

/** Small groups are shown with the interval of their share; see `wilsonInterval`. */
function chanceOf(indicator: Entity<"indicator">, figure: Figure): Interval | undefined {
  if (indicator.data.type !== "proportion" || !isAboutPeople(indicator)) return undefined;
  const { numerator, denominator } = figure;
  return numerator === undefined || denominator === undefined
    ? undefined
    : wilsonInterval(numerator, denominator);
}

/** The same repository without the measurements and scores of periods that end after a day. */
export function cutAfter(repository: Repository, until: string): Repository {
  const { conditions, measurements } = repository;
  const cut = during(measurements, (period) => endsBy(period, until));
  return {
    ...repository,
    measurements: cut,
    ...(cut.length < measurements.length && { uncut: repository.uncut ?? repository }),
    ...(conditions && {
      conditions: {
        ...conditions,
        scores: (conditions.scores ?? []).filter((score) => endsBy(readPeriod(score.period), until)),
      },
    }),
  };
}

function endsBy(period: Period | undefined, until: string): boolean {
  return period !== undefined && period.end <= until;
}

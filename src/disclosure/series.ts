import type { Refusal, Selection, Series } from "../measure/figures.ts";
import { intervalOf } from "../measure/interval.ts";
import { contraryTo } from "../measure/movers.ts";
import type { Period } from "../model/period.ts";
import type { Entity } from "../model/repository.ts";
import { type PublishedFigure, publishBy } from "./attainment.ts";
import { type PublishedBounds, type PublishedChange, publishBounds, publishChange } from "./changes.ts";
import { guardFor, type Known } from "./guard.ts";

/** A series of a total, partner or group as it may be shown. */
export interface PublishedSeries {
  readonly indicator: Entity<"indicator">;
  readonly of: Selection;
  /** In the order of time, hidden ones included as such; each with its interval where it has one. */
  readonly figures: readonly PublishedFigure[];
  readonly bounds: readonly PublishedBounds[];
  /** Of which periods there are rows but no figure, and why; a reason holds no number. */
  readonly refusals: readonly Refusal[];
  readonly breaks: readonly Period[];
}

/** Hides of a series what tells too much, by itself or beside the rest; see `guardFor`. */
export function publishSeries(series: Series, known: Known): PublishedSeries {
  const { indicator, of = {}, refusals, breaks } = series;
  const guard = guardFor(known, indicator, of);
  return {
    indicator,
    of,
    figures: series.figures.flatMap(
      (figure) => publishBy(guard, figure, intervalOf(indicator, figure)) ?? [],
    ),
    bounds: series.figures.flatMap((figure) => publishBounds(guard, figure) ?? []),
    refusals,
    breaks,
  };
}

/** A partner or group that clearly moves against the total. */
export interface PublishedMover {
  readonly of: Selection;
  readonly change: Extract<PublishedChange, { readonly hidden: false }>;
  readonly total: Extract<PublishedChange, { readonly hidden: false }>;
}

/** See `contraryTo`; what may not be shown is left out, as even its direction tells. */
export function publishMovers(
  indicator: Entity<"indicator">,
  known: Known,
  since?: string,
): readonly PublishedMover[] {
  const total = guardFor(known, indicator);
  return contraryTo(known.measures, indicator.id, since).flatMap((mover) => {
    const change = publishChange(guardFor(known, indicator, mover.of), mover.change);
    const whole = publishChange(total, mover.total);
    return change.hidden || whole.hidden ? [] : [{ of: mover.of, change, total: whole }];
  });
}

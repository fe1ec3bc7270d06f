import type { Repository } from "../model/repository.ts";
import { during } from "../model/rows-per-indicator.ts";
import { Desk } from "./desk.ts";
import type { Measures, Selection, Series } from "./figures.ts";
import { lazyMap } from "./lazy-map.ts";

/** What is measured of a repository. */
export interface MeasureOptions {
  /** Last day, `YYYY-MM-DD`: rows of periods that end later are left out. */
  readonly until?: string;
}

/**
 * The series and breakdowns of every indicator: made when they are asked for, once, each in one pass
 * over the rows of that indicator.
 */
export function measure(repository: Repository, { until }: MeasureOptions = {}): Measures {
  const desk = new Desk(until === undefined ? repository : endedBy(repository, until));
  const indicators = repository.entities.indicator;
  const series = lazyMap(indicators, ({ id }) => desk.series(id, {}) as Series);
  const breakdowns = lazyMap(indicators, ({ id }) => desk.breakdowns(id));
  desk.ground = { series, breakdowns };
  return { series, breakdowns, asked: desk };
}

function endedBy(repository: Repository, until: string): Repository {
  return { ...repository, measurements: during(repository.measurements, ({ end }) => end <= until) };
}

/** One series of an indicator: its total, or that of a partner or a group; `undefined` for no such indicator. */
export function seriesFor(measures: Measures, indicator: string, of: Selection = {}): Series | undefined {
  return Object.keys(of).length === 0 ? measures.series.get(indicator) : measures.asked.series(indicator, of);
}

import { type PublishedAttainment, type PublishedFigure, publishBy } from "../../disclosure/attainment.ts";
import { publishChange, publishTrend } from "../../disclosure/changes.ts";
import { guardFor } from "../../disclosure/guard.ts";
import { publishSeries } from "../../disclosure/series.ts";
import { changeBetween } from "../../measure/change.ts";
import type { Series } from "../../measure/figures.ts";
import { intervalOf } from "../../measure/interval.ts";
import { seriesFor } from "../../measure/series.ts";
import { trendOf } from "../../measure/trend.ts";
import { comparePeriods, type Period, readPeriod } from "../../model/period.ts";
import type { Entity } from "../../model/repository.ts";
import { chartOf } from "./chart.ts";
import { explainPart } from "./explain.ts";
import type { Making } from "./making.ts";
import { type StatusPart, type StatusRow, selectionOf } from "./model.ts";
import { aheadOf, CHART_WIDTH, commonOf, refusalsOf, runningOf, timeOf, toldOf, totalRow } from "./rows.ts";

/** The partners that deliver figures of an indicator, or should. */
export function partnersOf(indicator: Entity<"indicator">, { whole }: Making): readonly string[] {
  const told = whole.measures.asked.partners(indicator.id);
  return [...new Set([...(indicator.data.delivered_by ?? []), ...told])];
}

/** What one partner delivered of an indicator: no target is its own, so nothing is judged. */
export function partnerRow(indicator: Entity<"indicator">, partner: string, making: Making): StatusRow {
  const isAlone = partnersOf(indicator, making).length === 1;
  if (isAlone && making.whole.measures.asked.partners(indicator.id).length === 0) {
    // The total of all partners is that of the only one.
    const row = totalRow(indicator, making);
    if (row) return row;
  }
  const row = partRow(indicator, { partner }, making);
  const total = making.known.measures.series.get(indicator.id)?.figures ?? [];
  return row.series.length === 0 && total.length > 0 ? { ...row, inTotal: true } : row;
}

/**
 * The groups of one breakdown, in the order of the dimension; none where nothing was measured. In a
 * period that is hidden every group that the dimension knows is, so that the rows tell nothing.
 */
export function cellRows(indicator: Entity<"indicator">, by: string, making: Making): readonly StatusRow[] {
  const values = making.known.repository.entities.dimension.get(by)?.data.values ?? [];
  const rows = values.map((value) => ({
    ...partRow(indicator, { dimension: by, value: value.id }, making),
    label: making.say(value.name) ?? value.id,
  }));
  const hidden = new Map<string, Period>();
  for (const { series } of rows) {
    for (const figure of series) {
      if (figure.hidden && figure.because !== "withheld") hidden.set(figure.period.text, figure.period);
    }
  }
  return rows.some(({ series }) => series.length > 0)
    ? rows.map((row) => withHidden(row, [...hidden.values()]))
    : [];
}

function withHidden(row: StatusRow, periods: readonly Period[]): StatusRow {
  const told = new Set(row.series.map(({ period }) => period.text));
  const added = periods.filter(({ text }) => !told.has(text));
  if (added.length === 0) return row;
  const signs = added.map((period) => ({ hidden: true as const, period, because: "small-group" as const }));
  const series = [...row.series, ...signs].sort((a, b) => comparePeriods(a.period, b.period));
  const latest = series.at(-1);
  const attainment = latest?.hidden ? { ...row.attainment, latest } : row.attainment;
  return { ...row, series, attainment, chart: chartOf(series, CHART_WIDTH) };
}

function partRow(indicator: Entity<"indicator">, part: StatusPart, making: Making): StatusRow {
  const { known } = making;
  const found = seriesFor(known.measures, indicator.id, selectionOf(part));
  const raw = found && toldOf(found, making);
  const { figures, bounds } = raw ? publishSeries(raw, known) : { figures: [], bounds: [] };
  const attainment = raw ? attainmentOf(raw, part, making) : nothing(indicator);
  const later = {
    running: "partner" in part ? runningOf(indicator, part, making) : undefined,
    // That one group has a row may tell of its people: it is told of all.
    ahead: aheadOf(indicator, "partner" in part ? part : {}, making),
  };
  return {
    ...commonOf(indicator, making),
    part,
    attainment,
    series: figures,
    bounds,
    chart: chartOf(figures, CHART_WIDTH),
    ...timeOf({ attainment, figures, bounds, hasMore: (raw?.refusals ?? []).length > 0 }, later, making),
    missing: [],
    refusals: raw ? refusalsOf(raw, attainment, making) : [],
    movers: [],
    onlyGroups: false,
    ...(making.explain && raw && { explained: explainPart(raw, attainment, making) }),
  };
}

function nothing(indicator: Entity<"indicator">): PublishedAttainment {
  return { indicator, judgement: "no-data", judgedBy: "no-data", alert: false };
}

/** A part starts at the indicator's baseline, as the total does: where none is declared, nowhere. */
function attainmentOf(series: Series, part: StatusPart, { known }: Making): PublishedAttainment {
  const { indicator, figures } = series;
  const guard = guardFor(known, indicator, selectionOf(part));
  const measured = figures.filter(({ value, status }) => value !== undefined || status === "withheld");
  const typed = indicator.data.baseline && readPeriod(indicator.data.baseline.period);
  const from = measured.find(({ period }) => period.text === typed?.text);
  const to = measured.at(-1);
  if (!to) return nothing(indicator);
  const shown = (figure: typeof to): PublishedFigure | undefined =>
    publishBy(guard, figure, intervalOf(indicator, figure));
  const [baseline, latest] = [from && shown(from), shown(to)];
  const change = from && changeBetween(series, from, to);
  return {
    indicator,
    ...(baseline && { baseline }),
    ...(latest && { latest }),
    ...(change && { sinceBaseline: publishChange(guard, change) }),
    trend: publishTrend(guard, trendOf(series)),
    judgement: "not-judged",
    judgedBy: "no-target",
    alert: false,
  };
}

import { type PublishedAttainment, publishAttainment } from "../../disclosure/attainment.ts";
import { guardFor } from "../../disclosure/guard.ts";
import { publishMovers, publishSeries } from "../../disclosure/series.ts";
import { attain } from "../../measure/attainment.ts";
import type { Series } from "../../measure/figures.ts";
import { valueKindOf } from "../../measure/value-kind.ts";
import type { Entity } from "../../model/repository.ts";
import { chartOf } from "./chart.ts";
import { explainTotal } from "./explain.ts";
import type { Making } from "./making.ts";
import type { StatusMover, StatusRefusal, StatusRow } from "./model.ts";

/** A chart in a terminal has room for so many periods. */
export const CHART_WIDTH = 12;

/** One indicator as a whole; nothing where it is not measured at all. */
export function totalRow(indicator: Entity<"indicator">, making: Making): StatusRow | undefined {
  const { known } = making;
  const found = known.measures.series.get(indicator.id);
  if (!found) return undefined;
  const series = toldOf(found, making);
  const { figures, bounds } = publishSeries(series, known);
  const raw = attain(series);
  const published = publishAttainment(raw, known.repository, guardFor(known, indicator));
  const attainment = withInterval(published, figures);
  return {
    ...commonOf(indicator, making),
    attainment,
    series: figures,
    bounds,
    chart: chartOf(figures, CHART_WIDTH),
    older: isOlder(attainment.latest?.period, making),
    missing: missingIn(attainment, making),
    refusals: refusalsOf(series, attainment, making),
    movers: moversOf(indicator, making),
    onlyGroups: figures.length === 0 && hasGroups(indicator, making),
    ...(making.explain && { explained: explainTotal(raw, attainment, making) }),
  };
}

/** A series without what is not told of. */
export function toldOf(series: Series, { isToldOf }: Making): Series {
  const { figures, refusals } = series;
  return {
    ...series,
    figures: figures.filter(({ period }) => isToldOf(period)),
    refusals: refusals.filter(({ period }) => isToldOf(period)),
  };
}

/** In a small group, the baseline needs its interval as well. */
function withInterval(attainment: PublishedAttainment, figures: StatusRow["series"]): PublishedAttainment {
  const { baseline } = attainment;
  if (!baseline || baseline.hidden) return attainment;
  const measured = figures.find(({ period }) => period.text === baseline.period.text);
  return measured && !measured.hidden ? { ...attainment, baseline: measured } : attainment;
}

type Common = Pick<StatusRow, "indicator" | "nodes" | "label" | "kind" | "unit">;

/** What every row of an indicator says of it. */
export function commonOf(indicator: Entity<"indicator">, making: Making): Common {
  const unit = making.say(indicator.data.unit);
  return {
    indicator,
    nodes: indicator.data.measures ?? [],
    label: making.say(indicator.data.name) ?? indicator.id,
    kind: valueKindOf(indicator, making.known.repository),
    ...(unit !== undefined && { unit }),
  };
}

/** The names of those who should have reported for the latest figure and did not. */
function missingIn({ latest, latestBounds }: PublishedAttainment, making: Making): readonly string[] {
  const figure = latest ?? latestBounds;
  const missing = figure && !figure.hidden ? figure.coverage?.missing : undefined;
  return (missing ?? []).map((id) => making.partner(id));
}

/** True where a period was asked for and what is shown lies wholly before it. */
export function isOlder(latest: { readonly end: string } | undefined, { period }: Making): boolean {
  return period !== undefined && latest !== undefined && latest.end < period.start;
}

/** Refusals that explain why the latest figure is no later one; bounds speak for themselves. */
export function refusalsOf(
  { refusals }: Series,
  { latest, latestBounds }: PublishedAttainment,
  making: Making,
): readonly StatusRefusal[] {
  const later = refusals.filter(
    ({ period }) => period.end > (latest?.period.end ?? "") && period.text !== latestBounds?.period.text,
  );
  return later.map((refusal) => ({
    ...refusal,
    names: refusal.over === "partners" ? refusal.parts.map((id) => making.partner(id)) : refusal.parts,
  }));
}

function moversOf(indicator: Entity<"indicator">, making: Making): readonly StatusMover[] {
  return publishMovers(indicator, making.known).flatMap((mover) => {
    if (!making.isToldOf(mover.change.to)) return [];
    return [{ ...mover, name: making.nameOf(mover.of) }];
  });
}

function hasGroups({ id }: Entity<"indicator">, { known, isToldOf }: Making): boolean {
  const breakdowns = known.measures.breakdowns.get(id) ?? [];
  return breakdowns.some(({ periods }) => periods.some(({ period }) => isToldOf(period)));
}

import { type PublishedAttainment, publishAttainment, publishBy } from "../../disclosure/attainment.ts";
import { publishBounds } from "../../disclosure/changes.ts";
import { guardFor } from "../../disclosure/guard.ts";
import { publishMovers, publishSeries } from "../../disclosure/series.ts";
import { type Attainment, attain } from "../../measure/attainment.ts";
import type { Selection, Series } from "../../measure/figures.ts";
import { seriesFor } from "../../measure/series.ts";
import { valueKindOf } from "../../measure/value-kind.ts";
import { comparePeriods, type Period } from "../../model/period.ts";
import type { Entity } from "../../model/repository.ts";
import { chartOf } from "./chart.ts";
import { explainTotal } from "./explain.ts";
import type { Making } from "./making.ts";
import type { Running, StatusMover, StatusRefusal, StatusRow } from "./model.ts";

/** A chart in a terminal has room for so many periods. */
export const CHART_WIDTH = 12;

/** One indicator as a whole; nothing where it is not measured at all. */
export function totalRow(indicator: Entity<"indicator">, making: Making): StatusRow | undefined {
  const { known } = making;
  const found = known.measures.series.get(indicator.id);
  if (!found) return undefined;
  const series = toldOf(found, making);
  const { figures, bounds } = publishSeries(series, known);
  const raw = withoutLater(attain(series), making);
  const published = publishAttainment(raw, known.repository, guardFor(known, indicator));
  const attainment = withInterval(published, figures);
  const onlyGroups = figures.length === 0 && hasGroups(indicator, making);
  const hasMore = onlyGroups || series.refusals.length > 0;
  return {
    ...commonOf(indicator, making),
    attainment,
    series: figures,
    bounds,
    chart: chartOf(figures, CHART_WIDTH),
    ...timeOf(
      { attainment, figures, bounds, hasMore },
      { running: runningOf(indicator, {}, making), ahead: aheadOf(indicator, {}, making) },
      making,
    ),
    missing: missingIn(attainment, making),
    refusals: refusalsOf(series, attainment, making),
    movers: moversOf(indicator, making),
    onlyGroups,
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

/** A baseline that was typed for a later time than is told of. */
function withoutLater(attainment: Attainment, { isToldOf }: Making): Attainment {
  const { baseline, ...rest } = attainment;
  return baseline && isToldOf(baseline.period) ? attainment : rest;
}

interface Told {
  readonly attainment: PublishedAttainment;
  readonly figures: StatusRow["series"];
  readonly bounds: StatusRow["bounds"];
  /** True where there are rows that make no figure, or figures of groups alone. */
  readonly hasMore: boolean;
}

interface Later {
  readonly running: Running | undefined;
  readonly ahead: Period | undefined;
}

/** How what is shown lies to the asked period and to the day. */
export function timeOf(
  { attainment, figures, bounds, hasMore }: Told,
  { running, ahead }: Later,
  { period }: Making,
): Pick<StatusRow, "running" | "ahead" | "noneYet" | "older"> {
  const { latest } = attainment;
  // What is there of the asked period says so itself.
  const unsaid = period !== undefined && !running && !ahead;
  return {
    ...(running && { running }),
    ...(ahead && { ahead }),
    noneYet: unsaid && !hasMore && figures.length === 0 && bounds.length === 0,
    older: unsaid && latest !== undefined && latest.period.end < period.start,
  };
}

/**
 * The latest period with rows that has not begun on the day of judging; of an asked period, that period or one
 * within it which is not over. That there are rows is told, never what stands in them.
 */
export function aheadOf(
  indicator: Entity<"indicator">,
  of: Selection,
  { whole, asOf, period: asked }: Making,
): Period | undefined {
  const series = seriesFor(whole.measures, indicator.id, of);
  const told = [...(series?.figures ?? []), ...(series?.refusals ?? [])].map(({ period }) => period);
  const isMeant = ({ start, end }: Period) =>
    asked === undefined ? start > asOf : end > asOf && start >= asked.start && end <= asked.end;
  return told.filter(isMeant).sort(comparePeriods).at(-1);
}

/** What there is of a period that is not over, of the kind that is shown. */
export function runningOf(
  indicator: Entity<"indicator">,
  of: Selection,
  { known, whole, asOf, isToldOf }: Making,
): Running | undefined {
  const figures = seriesFor(whole.measures, indicator.id, of)?.figures ?? [];
  const made = figures.findLast(({ period }) => period.end > asOf && isToldOf(period));
  const shown = seriesFor(known.measures, indicator.id, of)?.figures.at(-1);
  if (!made || (shown && shown.period.kind !== made.period.kind)) return undefined;
  const guard = guardFor(whole, indicator, of);
  const [figure, bounds] = [publishBy(guard, made), publishBounds(guard, made)];
  if (!figure && !bounds) return undefined;
  const { cumulative, over_time } = indicator.data;
  return {
    period: made.period,
    ...(figure && { figure }),
    ...(bounds && { bounds }),
    addsUp: cumulative === true || over_time === "sum",
  };
}

/**
 * Refusals that explain why the latest figure is no later one, and what was told since the figure before
 * it and stands in no figure. Bounds speak for themselves: that partners may know the same people is why
 * they are bounds, not why there would be nothing.
 */
export function refusalsOf(
  { refusals, figures }: Series,
  { latest, latestBounds }: PublishedAttainment,
  making: Making,
): readonly StatusRefusal[] {
  const ends = figures.flatMap(({ period, value }) => (value === undefined ? [] : [period.end]));
  const before = ends.findLast((end) => end < (latest?.period.end ?? "")) ?? "";
  const bounded = new Set(
    figures.flatMap(({ period, value, bounds }) => (bounds && value === undefined ? [period.text] : [])),
  );
  const later = refusals.filter(({ period, reason, over }) => {
    if (reason === "unique-without-overlaps" && bounded.has(period.text)) return false;
    const isLeftOut = reason === "mixed-kinds" && over === "periods";
    const since = isLeftOut ? before : (latest?.period.end ?? "");
    return period.end > since && period.text !== latestBounds?.period.text;
  });
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

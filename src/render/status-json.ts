import type { PublishedFigure } from "../disclosure/attainment.ts";
import type { PublishedBounds, PublishedChange, PublishedTrend } from "../disclosure/changes.ts";
import type { Target } from "../measure/attainment.ts";
import type {
  Overdue,
  Running,
  StatusGroup,
  StatusModel,
  StatusMover,
  StatusRow,
} from "../report/status/model.ts";
import { toJson } from "./findings-json.ts";
import { explainedJson } from "./status-explain-json.ts";

/** Goal attainment for a program: the document of schemas/output/status.schema.json. */
export function statusJson(model: StatusModel): string {
  const { asOf, period, by, totals, groups, overdue } = model;
  const rows = [...totals].sort((a, b) => (a.indicator.id < b.indicator.id ? -1 : 1));
  return toJson({
    format: "impact-status",
    version: "1.0",
    asOf,
    period: period?.text ?? null,
    by,
    indicators: rows.map(indicatorJson),
    groups: groups.map(groupJson),
    overdue: overdue.flatMap(overdueJson),
  });
}

function indicatorJson(row: StatusRow): unknown {
  const { attainment, nodes, unit } = row;
  const { indicator, latest, next, final, judgement } = attainment;
  const { series, bounds, ...ends } = endsJson(row);
  const coverage = (latest && !latest.hidden && latest.coverage) || undefined;
  return {
    indicator: indicator.id,
    nodes,
    unit: unit ?? null,
    ...ends,
    next: goalJson(next),
    final: goalJson(final),
    coverage: coverage ?? null,
    judgement,
    series,
    bounds,
    running: runningJson(row.running),
    refusals: row.refusals.map(refusalJson),
    movers: row.movers.map(moverJson),
    ...(row.explained && { explain: explainedJson(row.explained) }),
  };
}

/** What a total and a part of it have in common. */
function endsJson({ attainment, bounds, series }: StatusRow) {
  const { baseline, latest, sinceBaseline, sincePrevious, trend } = attainment;
  return {
    baseline: baseline ? { period: baseline.period.text, ...valueJson(baseline) } : null,
    latest: latest ? latestJson(latest) : null,
    change: changeJson(sinceBaseline),
    sincePrevious: changeJson(sincePrevious),
    trend: trend ? trendJson(trend) : null,
    series: series.map(pointJson),
    bounds: bounds.map(boundsJson),
  };
}

/** What is there of a period that is not over: of no part in anything else. */
function runningJson(running: Running | undefined): unknown {
  if (!running) return null;
  const { period, figure, bounds } = running;
  return {
    period: period.text,
    end: period.end,
    ...(figure ? valueJson(figure) : { value: null }),
    bounds: bounds && !bounds.hidden ? bounds.bounds : null,
    ...(bounds?.hidden && { hidden: true }),
  };
}

function changeJson(change: PublishedChange | undefined): unknown {
  if (!change || change.hidden) return null;
  return {
    from: change.from.text,
    to: change.to.text,
    difference: change.difference,
    interval: change.interval ?? null,
    method: change.method ?? null,
    clear: change.clear ?? null,
    caution: change.caution ?? null,
  };
}

function trendJson({ method, verdict, points, center, limits, signals }: PublishedTrend): unknown {
  return {
    method,
    verdict,
    points,
    center: center ?? null,
    limits: limits ?? null,
    signals: signals.map(({ kind, from, to, side }) => ({
      kind,
      from: from.text,
      to: to.text,
      side: side ?? null,
    })),
  };
}

function boundsJson(bounds: PublishedBounds): unknown {
  const period = bounds.period.text;
  if (bounds.hidden) return { period, hidden: true, least: null, most: null, status: null };
  const [least, most] = bounds.bounds;
  return { period, least, most, status: bounds.status };
}

function refusalJson({ period, reason, over, parts }: StatusRow["refusals"][number]): unknown {
  return { period: period.text, reason, over, parts };
}

function moverJson({ of, change, total }: StatusMover): unknown {
  return {
    partner: of.partner ?? null,
    dimension: of.cell?.dimension ?? null,
    value: of.cell?.value ?? null,
    change: changeJson(change),
    total: changeJson(total),
  };
}

function valueJson(figure: PublishedFigure): { value: number | null; hidden?: true } {
  return figure.hidden ? { hidden: true, value: null } : { value: figure.value };
}

function pointJson(figure: PublishedFigure): unknown {
  return { period: figure.period.text, ...valueJson(figure) };
}

function latestJson(figure: PublishedFigure): unknown {
  const common = { period: figure.period.text, ...valueJson(figure) };
  if (figure.hidden) {
    const status = figure.because === "withheld" ? "withheld" : null;
    return { ...common, n: null, interval: null, status };
  }
  const { n, denominator, interval, status } = figure;
  return { ...common, n: denominator ?? n ?? null, interval: interval ?? null, status };
}

function goalJson(target: Target | undefined): unknown {
  if (!target) return null;
  return { period: target.period.text, value: target.value, progress: target.progress ?? null };
}

function groupJson({ id, title, rows }: StatusGroup): unknown {
  return {
    id: id ?? null,
    title: title ?? null,
    rows: rows.map((row) => ({
      indicator: row.indicator.id,
      ...(row.part && {
        ...row.part,
        ...endsJson(row),
        running: runningJson(row.running),
        ...(row.explained && { explain: explainedJson(row.explained) }),
      }),
    })),
  };
}

function overdueJson({ indicator, partner, source, periods }: Overdue): readonly unknown[] {
  return periods.map(({ period, due, daysLate }) => ({
    indicator,
    partner: partner ?? null,
    source: source ?? null,
    period: period.text,
    due,
    daysLate,
  }));
}

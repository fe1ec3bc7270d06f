import type { Measures } from "../measure/figures.ts";
import { agrees } from "../measure/rounding.ts";
import { seriesFor } from "../measure/series.ts";
import { type Codes, codesOf } from "../model/coded-rows.ts";
import { type Period, type PeriodKind, readPeriod } from "../model/period.ts";
import { type Entity, placeOf } from "../model/repository.ts";
import { onCircles } from "./computed-loop.ts";
import type { Rule } from "./rule.ts";

/** Of an indicator, the periods that it has a row for, and their kinds. */
function periodsOfRows(codes: Codes, indicator: string): ReadonlyMap<string, PeriodKind> {
  const rows = codes.rowsOf(indicator);
  const found = new Set<number>();
  for (let row = 0; row < rows.length; row += 1) found.add(rows.periodOf(row));
  const periods = [...found].flatMap((code) => codes.periods[code] ?? []);
  return new Map(periods.map(({ text, kind }) => [text, kind]));
}

/** The same of its figures, which may be computed. Asked last: making them goes over all rows. */
function periodsOfFigures(measures: Measures, indicator: string): ReadonlyMap<string, PeriodKind> {
  const figures = measures.series.get(indicator)?.figures ?? [];
  return new Map(figures.map(({ period: { text, kind } }) => [text, kind]));
}

/** A baseline whose period has no measurement: nobody can trace where it comes from. */
export const baselineWithoutMeasurement: Rule<"baseline-without-measurement"> = {
  name: "baseline-without-measurement",
  *check({ repository, measures }) {
    if (repository.incomplete.has("measurement")) return;
    const codes = codesOf(repository.measurements);
    const { indicator: indicators } = repository.entities;
    let circles: ReadonlySet<string> | undefined;
    for (const indicator of indicators.values()) {
      const typed = indicator.data.baseline;
      const period = typed && readPeriod(typed.period);
      if (!period || indicator.data.draft === true) continue;
      if (periodsOfRows(codes, indicator.id).has(period.text)) continue;
      if (periodsOfFigures(measures, indicator.id).has(period.text)) continue;
      // Why there is no figure at all is told by the circle.
      circles ??= onCircles(indicators);
      if (circles.has(indicator.id)) continue;
      yield {
        rule: "baseline-without-measurement",
        args: { indicator: indicator.id, period: period.text },
        where: placeOf(indicator, ["baseline", "period"]),
        about: `indicator:${indicator.id}`,
      };
    }
  },
};

/** A target in a kind of period that is never measured: it will never be held against a figure. */
export const targetWithoutMeasurement: Rule<"target-without-measurement"> = {
  name: "target-without-measurement",
  *check({ repository, measures }) {
    if (repository.incomplete.has("measurement")) return;
    const codes = codesOf(repository.measurements);
    for (const indicator of repository.entities.indicator.values()) {
      const targets = targetsOf(indicator);
      if (targets.length === 0) continue;
      const kinds = new Set(periodsOfRows(codes, indicator.id).values());
      if (targets.every(({ period }) => kinds.has(period.kind))) continue;
      for (const kind of periodsOfFigures(measures, indicator.id).values()) kinds.add(kind);
      if (kinds.size === 0) continue;
      for (const { index, period } of targets) {
        if (kinds.has(period.kind)) continue;
        yield {
          rule: "target-without-measurement",
          args: { indicator: indicator.id, period: period.text, kinds: [...kinds].sort() },
          where: placeOf(indicator, ["targets", index, "period"]),
          about: `indicator:${indicator.id}`,
        };
      }
    }
  },
};

function targetsOf({ data }: Entity<"indicator">): readonly { index: number; period: Period }[] {
  return (data.targets ?? []).flatMap(({ period: text }, index) => {
    const period = readPeriod(text);
    return period ? [{ index, period }] : [];
  });
}

/** A baseline typed otherwise than it was measured. */
export const baselineDiffers: Rule<"baseline-differs"> = {
  name: "baseline-differs",
  *check({ repository, measures }) {
    for (const indicator of repository.entities.indicator.values()) {
      const typed = indicator.data.baseline?.value;
      const measured = measuredBaseline(indicator, measures);
      if (typed === undefined || !measured || agrees(typed, measured.value)) continue;
      yield {
        rule: "baseline-differs",
        args: { indicator: indicator.id, period: measured.period, typed, measured: measured.value },
        where: placeOf(indicator, ["baseline", "value"]),
        about: `indicator:${indicator.id}`,
      };
    }
  },
};

function measuredBaseline(
  indicator: Entity<"indicator">,
  measures: Measures,
): { readonly period: string; readonly value: number } | undefined {
  const period = indicator.data.baseline && readPeriod(indicator.data.baseline.period);
  if (!period) return undefined;
  // The baseline may be of another kind of period than the figures of today.
  const { figures = [] } = seriesFor(measures, indicator.id, { kind: period.kind }) ?? {};
  const value = figures.find((figure) => figure.period.text === period.text)?.value;
  return value === undefined ? undefined : { period: period.text, value };
}

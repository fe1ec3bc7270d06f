import type { Measures } from "../measure/figures.ts";
import { agrees } from "../measure/rounding.ts";
import { seriesFor } from "../measure/series.ts";
import { readPeriod } from "../model/period.ts";
import { type Entity, placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** Indicator to the periods that it has a row or a computed figure for. */
function measuredPeriods(
  repository: Repository,
  measures: Measures,
): ReadonlyMap<string, Map<string, string>> {
  const periods = new Map<string, Map<string, string>>();
  const note = (indicator: string, text: string, kind: string) => {
    const known = periods.get(indicator) ?? new Map<string, string>();
    periods.set(indicator, known.set(text, kind));
  };
  for (const { indicator, period } of repository.measurements) note(indicator, period.text, period.kind);
  for (const [indicator, { figures }] of measures.series) {
    for (const { period } of figures) note(indicator, period.text, period.kind);
  }
  return periods;
}

/** A baseline whose period has no measurement: nobody can trace where it comes from. */
export const baselineWithoutMeasurement: Rule<"baseline-without-measurement"> = {
  name: "baseline-without-measurement",
  *check({ repository, measures }) {
    if (repository.incomplete.has("measurement")) return;
    const periods = measuredPeriods(repository, measures);
    for (const indicator of repository.entities.indicator.values()) {
      const typed = indicator.data.baseline;
      const period = typed && readPeriod(typed.period);
      if (!period || indicator.data.draft === true || periods.get(indicator.id)?.has(period.text)) continue;
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
    const periods = measuredPeriods(repository, measures);
    for (const indicator of repository.entities.indicator.values()) {
      const kinds = new Set(periods.get(indicator.id)?.values());
      if (kinds.size === 0) continue;
      for (const [index, target] of (indicator.data.targets ?? []).entries()) {
        const period = readPeriod(target.period);
        if (!period || kinds.has(period.kind)) continue;
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

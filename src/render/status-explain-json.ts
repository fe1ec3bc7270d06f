import type { PublishedDerivation } from "../disclosure/derivation.ts";
import type { Explained } from "../report/status/model.ts";

/** How the figures of a row were made, for a program; see schemas/output/status.schema.json. */
export function explainedJson({ baseline, latest, expected, withoutInterval }: Explained): unknown {
  return {
    baseline: baseline ? derivationJson(baseline.derivation) : null,
    latest: latest ? derivationJson(latest.derivation) : null,
    expected: expected
      ? { ...expected.steps, progress: expected.progress, progressInterval: expected.ends ?? null }
      : null,
    withoutInterval: withoutInterval ?? null,
  };
}

function derivationJson(derivation: PublishedDerivation): unknown {
  const { indicator, of, period, how, figure, bounds, place, rule, overlap, recipe, interval } = derivation;
  const shown = figure && !figure.hidden ? figure : undefined;
  return {
    indicator,
    partner: of.partner ?? null,
    dimension: of.cell?.dimension ?? null,
    group: of.cell?.value ?? null,
    period: period.text,
    how,
    value: shown?.value ?? null,
    numerator: shown?.numerator ?? null,
    denominator: shown?.denominator ?? null,
    n: shown?.n ?? null,
    bounds: bounds && !bounds.hidden ? bounds.bounds : null,
    ...((figure?.hidden || bounds?.hidden) && { hidden: true }),
    path: place?.path ?? null,
    line: place?.line ?? null,
    rule: rule ?? null,
    overlap: overlap ?? null,
    recipe: recipe ?? null,
    interval: interval ?? null,
    parts: derivation.parts.map(derivationJson),
  };
}

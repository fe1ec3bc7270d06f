import type { NotExported } from "../language/export.ts";
import type { Measurement } from "../model/measurements.ts";
import type { PeriodKind } from "../model/period.ts";
import type { Entity } from "../model/repository.ts";
import { type ExportFacts, kindOf } from "./figures-table.ts";

/** What stands in the tables and not in an export, counted by reason: nothing is left out in silence. */
export function notExported(facts: ExportFacts): NotExported {
  const { repository, asOf } = facts;
  const counts = { crossed: 0, undeclared: 0, otherPeriods: 0, later: 0, drafts: 0, withoutValue: 0 };
  const shown = new Map<string, Shown>();
  for (const [id, indicator] of repository.entities.indicator) {
    if (indicator.data.draft === true) counts.drafts++;
    else shown.set(id, shownOf(indicator, facts));
  }
  for (const row of repository.measurements) {
    const one = shown.get(row.indicator);
    if (!one) continue;
    const why =
      row.period.end > asOf
        ? "later"
        : (reasonOf(row, one) ?? (hasNoValue(row) ? "withoutValue" : undefined));
    if (why) counts[why]++;
  }
  return counts;
}

/** What of an indicator has rows in an export. */
interface Shown {
  /** Dimensions, and `partner`, by which it is broken down. */
  readonly by: ReadonlySet<string>;
  readonly totals: ReadonlySet<string>;
  readonly kind: PeriodKind | undefined;
  /** Periods in which the partners' rows make the total. */
  readonly added: ReadonlySet<string>;
}

function shownOf({ id, data }: Entity<"indicator">, { measures }: ExportFacts): Shown {
  const figures = measures.series.get(id)?.figures ?? [];
  const added = figures.filter(
    ({ origin, value, bounds }) => origin !== "row" && (value !== undefined || bounds !== undefined),
  );
  return {
    by: new Set((data.breakdowns ?? []).flatMap(({ by, draft }) => (draft === true ? [] : [by]))),
    kind: kindOf(id, measures),
    totals: new Set(figures.map(({ period }) => period.text)),
    added: new Set(added.map(({ period }) => period.text)),
  };
}

function reasonOf(row: Measurement, { by, totals, kind, added }: Shown): keyof NotExported | undefined {
  if ((kind ?? row.period.kind) !== row.period.kind) return "otherPeriods";
  const groups = row.dimensions.size + (row.partner === undefined ? 0 : 1);
  if (groups > 1) return "crossed";
  const [dimension] = row.dimensions.keys();
  if (dimension !== undefined) return by.has(dimension) ? undefined : "undeclared";
  if (row.partner !== undefined)
    return by.has("partner") || added.has(row.period.text) ? undefined : "undeclared";
  return totals.has(row.period.text) ? undefined : "otherPeriods";
}

/** What does not apply, and a share of nobody: known, and no figure. */
function hasNoValue({ notApplicable, numerator, denominator }: Measurement): boolean {
  return notApplicable || (numerator !== undefined && denominator === 0);
}

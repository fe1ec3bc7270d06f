import type { Finding } from "../findings/finding.ts";
import { isSame } from "../measure/rounding.ts";
import { rowsPerIndicator } from "../measure/series.ts";
import type { Measurement } from "../model/measurements.ts";
import type { Entity } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

const SHOWN_PARTS = 8;

type Column = "value" | "numerator" | "denominator";

/** A breakdown said to be complete whose parts do not add up to the total. */
export const partsDifferFromTotal: Rule<"parts-differ-from-total"> = {
  name: "parts-differ-from-total",
  *check({ repository }) {
    const rows = rowsPerIndicator(repository.measurements);
    for (const indicator of repository.entities.indicator.values()) {
      for (const { by, complete } of indicator.data.breakdowns ?? []) {
        if (complete === true) yield* checkBreakdown(by, indicator, rows.get(indicator.id) ?? []);
      }
    }
  },
};

/** What is added up: counts and amounts, and both halves of proportions. Means are not. */
function columnsOf(indicator: Entity<"indicator">, by: string): readonly Column[] {
  const { type, over_partners: overPartners } = indicator.data;
  if (by === "partner" && (overPartners === "unique" || overPartners === "none")) return [];
  if (type === "proportion") return ["numerator", "denominator"];
  return type === "count" || type === "amount" ? ["value"] : [];
}

interface Group {
  total?: Measurement;
  readonly parts: Measurement[];
}

function* checkBreakdown(
  by: string,
  indicator: Entity<"indicator">,
  rows: readonly Measurement[],
): Generator<Finding<"parts-differ-from-total">> {
  const columns = columnsOf(indicator, by);
  if (columns.length === 0) return;
  for (const { total, parts } of groupsOf(by, rows)) {
    if (!total || parts.length === 0) continue;
    for (const column of columns) {
      const whole = total[column];
      if (whole === undefined || parts.some((part) => part[column] === undefined)) continue;
      const sum = parts.reduce((all, part) => all + (part[column] ?? 0), 0);
      if (!isSame(sum, whole)) yield finding({ by, column, total, parts, sum, whole });
    }
  }
}

/** Totals with their parts, per period, and per partner where the breakdown is a dimension. */
function groupsOf(by: string, rows: readonly Measurement[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const part = partOf(by, row);
    if (part === undefined) continue;
    const key = by === "partner" ? row.period.text : `${row.period.text} ${row.partner ?? ""}`;
    const group = groups.get(key) ?? { parts: [] };
    groups.set(key, group);
    if (part === "part") group.parts.push(row);
    else group.total ??= row;
  }
  return groups.values();
}

function partOf(by: string, row: Measurement): "part" | "total" | undefined {
  if (by === "partner") {
    if (row.dimensions.size > 0) return undefined;
    return row.partner === undefined ? "total" : "part";
  }
  if (row.dimensions.size === 0) return "total";
  return row.dimensions.size === 1 && row.dimensions.has(by) ? "part" : undefined;
}

function finding(facts: {
  readonly by: string;
  readonly column: Column;
  readonly total: Measurement;
  readonly parts: readonly Measurement[];
  readonly sum: number;
  readonly whole: number;
}): Finding<"parts-differ-from-total"> {
  const { by, column, total, parts, sum, whole } = facts;
  return {
    rule: "parts-differ-from-total",
    args: { indicator: total.indicator, period: total.period.text, by, column, parts: sum, total: whole },
    where: total.locate(column),
    about: `indicator:${total.indicator}`,
    related: parts
      .slice(0, SHOWN_PARTS)
      .map((part) => ({ label: "other", detail: part.raw, where: part.locate(column) })),
  };
}

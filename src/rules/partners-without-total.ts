import { overlapAt } from "../measure/overlaps.ts";
import { type CodedRows, type Codes, codesOf } from "../model/coded-rows.ts";
import type { Rule } from "./rule.ts";

/** Figures per partner that never become a total, because nobody said how. One finding per indicator. */
export const partnersWithoutTotal: Rule<"partners-without-total"> = {
  name: "partners-without-total",
  *check({ repository }) {
    const codes = codesOf(repository.measurements);
    for (const indicator of repository.entities.indicator.values()) {
      const overPartners = indicator.data.over_partners;
      if (overPartners !== undefined && overPartners !== "unique") continue;
      const rows = codes.rowsOf(indicator.id);
      const isKnown = (period: string) => overlapAt(period, indicator, repository).overlap !== undefined;
      const number = firstWithoutTotal(rows, codes, overPartners === "unique" ? isKnown : undefined);
      if (number === undefined) continue;
      const row = rows.at(number);
      yield {
        rule: "partners-without-total",
        args: {
          indicator: indicator.id,
          period: row.period.text,
          type: indicator.data.type,
          unique: overPartners === "unique",
        },
        where: row.locate("partner"),
        about: `indicator:${indicator.id}`,
      };
    }
  },
};

/** The first figure of a partner in a period of which no total was written, nor is known in another way. */
function firstWithoutTotal(
  rows: CodedRows,
  codes: Codes,
  isKnown?: (period: string) => boolean,
): number | undefined {
  const totals = new Set<number>();
  const isWhole = Array.from({ length: codes.groupCount }, (_, group) => codes.groupAt(group).size === 0);
  for (let row = 0; row < rows.length; row += 1) {
    if (rows.partnerOf(row) === 0 && isWhole[rows.groupOf(row)]) totals.add(rows.periodOf(row));
  }
  for (let row = 0; row < rows.length; row += 1) {
    if (rows.partnerOf(row) === 0 || !isWhole[rows.groupOf(row)]) continue;
    const period = rows.periodOf(row);
    if (totals.has(period)) continue;
    if (isKnown?.(codes.periods[period]?.text ?? "") !== true) return row;
    totals.add(period);
  }
  return undefined;
}

import { Collected } from "../findings/collected.ts";
import type { AnyFinding, Finding } from "../findings/finding.ts";
import { type Codes, codesOf } from "../model/coded-rows.ts";
import type { Period } from "../model/period.ts";
import type { Rule } from "./rule.ts";

/**
 * Rows of a period that begins after the day of judging: status and reports leave them out, so that a slip in
 * a year would make a figure disappear. One finding per indicator and period in each file.
 */
export const futureMeasurement: Rule<"future-measurement"> = {
  name: "future-measurement",
  *check({ repository, asOf }) {
    const codes = codesOf(repository.measurements);
    // Mostly there are none, and then no row is looked at.
    if (!codes.periods.some(({ start }) => start > asOf)) return;
    for (const indicator of repository.entities.indicator.keys()) yield* laterOf(indicator, codes, asOf);
  },
};

function* laterOf(indicator: string, codes: Codes, asOf: string): Iterable<Finding<"future-measurement">> {
  const rows = codes.rowsOf(indicator);
  const perFile = new Map<string, Collected>();
  for (let index = 0; index < rows.length; index += 1) {
    const period = codes.periods[rows.periodOf(index)];
    if (period === undefined || period.start <= asOf) continue;
    const row = rows.at(index);
    const collected = perFile.get(row.path) ?? new Collected();
    perFile.set(row.path, collected);
    if (collected.again("future-measurement", period.text)) continue;
    collected.add(findingOf(indicator, period, row.locate("period")), { is: period.text });
  }
  // Nothing else was collected.
  for (const { findings } of perFile.values()) yield* findings as readonly Finding<"future-measurement">[];
}

function findingOf(indicator: string, { text, start }: Period, where: AnyFinding["where"]) {
  return {
    rule: "future-measurement" as const,
    args: { indicator, period: text, begins: start },
    where,
    about: `indicator:${indicator}`,
  };
}

import type { Indicator } from "../generated/schema-types.ts";
import type { Measurement } from "../model/measurements.ts";
import type { Rule } from "./rule.ts";

/** A row without the numbers that its type of indicator needs, and not said to be withheld or `na`. */
export const valueMissing: Rule<"value-missing"> = {
  name: "value-missing",
  *check({ repository }) {
    for (const row of repository.measurements) {
      const indicator = repository.entities.indicator.get(row.indicator)?.data;
      if (!indicator || row.notApplicable || row.status === "withheld") continue;
      const columns = lacking(row, indicator.type);
      if (columns.length === 0) continue;
      yield {
        rule: "value-missing",
        args: { indicator: row.indicator, type: indicator.type, columns },
        where: row.locate(),
        about: `indicator:${row.indicator}`,
      };
    }
  },
};

function lacking(row: Measurement, type: Indicator["type"]): readonly string[] {
  if (type !== "proportion") return row.value === undefined ? ["value"] : [];
  const halves = (["numerator", "denominator"] as const).filter((column) => row[column] === undefined);
  if (halves.length === 2) return row.value === undefined ? halves : [];
  return halves;
}

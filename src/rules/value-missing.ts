import type { NumberColumn } from "../model/measurements.ts";
import type { RowFigures, RowRule } from "./rule.ts";

/** A row without the numbers that its type of indicator needs, and not said to be withheld or `na`. */
export const valueMissing: RowRule<"value-missing"> = {
  name: "value-missing",
  testFor({ id, data: { type } }) {
    return (row) => {
      const columns = type === "proportion" ? lackingHalves(row) : lackingValue(row);
      if (columns === undefined || row.notApplicable || row.status === "withheld") return undefined;
      return { args: { indicator: id, type, columns } };
    };
  },
};

function lackingValue({ value }: RowFigures): readonly NumberColumn[] | undefined {
  return Number.isNaN(value) ? ["value"] : undefined;
}

/** One half without the other, or neither and no value. */
function lackingHalves({ numerator, denominator, value }: RowFigures): readonly NumberColumn[] | undefined {
  if (Number.isNaN(numerator)) {
    if (!Number.isNaN(denominator)) return ["numerator"];
    return Number.isNaN(value) ? ["numerator", "denominator"] : undefined;
  }
  return Number.isNaN(denominator) ? ["denominator"] : undefined;
}

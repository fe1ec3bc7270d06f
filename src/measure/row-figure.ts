import type { Measurement } from "../model/measurements.ts";
import type { Figure } from "./figures.ts";

/** A row as a figure; the value of a proportion follows from its numerator and denominator. */
export function figureOf(row: Measurement): Figure {
  const value = rowValue(row);
  const { period, status, numerator, denominator, n, sd, path, line } = row;
  return {
    period,
    status,
    origin: "row",
    place: { path, line },
    ...(value !== undefined && { value }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(n !== undefined && { n }),
    ...(sd !== undefined && { sd }),
    ...(row.notApplicable && { notApplicable: true }),
  };
}

function rowValue(row: Measurement): number | undefined {
  if (row.notApplicable || row.status === "withheld") return undefined;
  const { numerator, denominator } = row;
  if (numerator !== undefined && denominator !== undefined && denominator > 0) {
    return numerator / denominator;
  }
  return row.value;
}

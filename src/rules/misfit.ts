import type { Measurement } from "../model/measurements.ts";

/** The numbers of a row that are added up over groups. */
export type SummedColumn = "value" | "numerator" | "denominator" | "n";

/** A total with the parts of one breakdown that do not fit it, in one column. */
export interface Misfit {
  /** A dimension, `partner`, or `period`: a longer period and those within it. */
  readonly by: string;
  readonly column: SummedColumn;
  /**
   * `differ`: together they are not the total. `part-above`: the first of `parts` is more than the
   * total. `sum-above`: together they are more than the total, though they need not be all of it.
   */
  readonly is: "differ" | "part-above" | "sum-above";
  readonly total: Measurement;
  /** The number in the total's row. */
  readonly whole: number;
  /** The number of the part, or of all parts together. */
  readonly sum: number;
  /** In the order of the rows; each group once. */
  readonly parts: readonly Measurement[];
}

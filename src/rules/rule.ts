import type { Finding } from "../findings/finding.ts";
import type { RuleArguments, RuleName } from "../findings/rule-names.ts";
import type { Measures } from "../measure/figures.ts";
import type { Theory } from "../model/graph.ts";
import type { MeasurementStatus, NumberColumn } from "../model/measurements.ts";
import type { Entity, Repository } from "../model/repository.ts";

/** What every rule may look at. Rules read no text, make no sentences and sort nothing. */
export interface RuleContext {
  readonly repository: Repository;
  readonly theory: Theory;
  readonly measures: Measures;
  /** `YYYY-MM-DD`: the day on which everything is judged. */
  readonly asOf: string;
}

/** One rule: a name of the catalogue and what it finds. */
export interface Rule<R extends RuleName = RuleName> {
  readonly name: R;
  check(context: RuleContext): Iterable<Finding<R>>;
}

/** The figures of one row; `NaN` where there is none. One object for all rows: take what you need. */
export interface RowFigures extends Readonly<Record<NumberColumn, number>> {
  readonly status: MeasurementStatus;
  /** `na` was typed: the figure does not apply. */
  readonly notApplicable: boolean;
}

/** What is wrong in a row, without its place. */
export interface RowProblem<R extends RuleName = RuleName> {
  readonly args: RuleArguments[R];
  /** The cell that is meant; absent for the whole row. */
  readonly column?: NumberColumn;
}

/** What is wrong with a row; nothing, mostly. It is asked of every row, so it makes nothing for a good one. */
export type RowTest<R extends RuleName = RuleName> = (
  row: RowFigures,
) => RowProblem<R> | readonly RowProblem<R>[] | undefined;

/**
 * A rule about single rows: all such rules look at a row in one pass over the tables. What it wants to know
 * of an indicator is worked out once.
 */
export interface RowRule<R extends RuleName = RuleName> {
  readonly name: R;
  /** The test for the rows of an indicator; undefined where this rule has nothing to say about them. */
  testFor(indicator: Entity<"indicator">): RowTest<R> | undefined;
  /** What it finds besides, in the documents. */
  check?(context: RuleContext): Iterable<Finding<R>>;
}

import type { Finding } from "../findings/finding.ts";
import type { RuleName } from "../findings/rule-names.ts";
import type { Measures } from "../measure/figures.ts";
import type { Theory } from "../model/graph.ts";
import type { Repository } from "../model/repository.ts";

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

import type { ClaimArguments } from "./arguments/claims.ts";
import type { CoalitionArguments } from "./arguments/coalition.ts";
import type { DocumentArguments } from "./arguments/documents.ts";
import type { FigureArguments } from "./arguments/figures.ts";
import type { PeopleArguments } from "./arguments/people.ts";
import type { TableArguments } from "./arguments/tables.ts";
import type { TheoryArguments } from "./arguments/theory.ts";
import type { WordingArguments } from "./arguments/wording.ts";

/**
 * The names of the rules and what each finding of a rule carries. A name never changes: reports,
 * exemptions and tests rely on it. The compiler demands a sentence in nl, en and fr for each.
 */
export interface RuleArguments
  extends DocumentArguments,
    TheoryArguments,
    TableArguments,
    FigureArguments,
    ClaimArguments,
    CoalitionArguments,
    WordingArguments,
    PeopleArguments {}

export type RuleName = keyof RuleArguments;

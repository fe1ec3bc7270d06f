import type { RuleName } from "./rule-names.ts";

/** Why a file is left as it is, where a command would give it another form. */
export type LeftReason =
  /** It cannot be read, or is no file of its own; `trouble` as the tree says it. */
  | { readonly is: "unreadable"; readonly trouble: string }
  /** What this rule finds has to be repaired first; in a table, on which line. */
  | { readonly is: "has-errors"; readonly rule: RuleName; readonly line?: number }
  /** A number on this line can be two. */
  | { readonly is: "ambiguous-number"; readonly line: number }
  /** The dimensions of the repository cannot be read, so nobody knows what the columns are. */
  | { readonly is: "no-dimensions" }
  /** In the other form it would say something else. */
  | { readonly is: "says-something-else" };

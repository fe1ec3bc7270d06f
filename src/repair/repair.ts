import type { RuleName } from "../findings/rule-names.ts";

/** A line of a file that becomes another, or goes. */
export interface LineChange {
  /** From 1, in the file as it stands. */
  readonly line: number;
  readonly before: string;
  /** Absent where the line is taken out. */
  readonly after?: string;
}

/** What is repaired in one file: its new text, and what there is to show of it. */
export interface FileRepair {
  readonly path: string;
  readonly text: string;
  readonly changes: readonly LineChange[];
  /** How often each rule was seen to. */
  readonly counts: ReadonlyMap<RuleName, number>;
  /** True where every line is written anew, with other separators or line ends. */
  readonly isRewritten: boolean;
}

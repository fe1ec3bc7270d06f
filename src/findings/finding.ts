import type { RuleArguments, RuleName } from "./rule-names.ts";

/** How much a finding weighs. `error` fails a check by default, see `--fail-on`. */
export type Severity = "error" | "warning" | "info";

/**
 * A stretch of text in a file of the repository. Lines and columns are 1-based, columns count
 * UTF-16 units, the end is exclusive. `path` is POSIX and relative to the repository's root.
 */
export interface Location {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a related place has to do with the finding; the sentence is made in `language`. */
export type RelatedLabel = "first" | "other" | "total" | "defined" | "step" | "baseline" | "assumption";

export interface RelatedPlace {
  readonly label: RelatedLabel;
  /** A detail for the sentence: a row as text, an identifier. */
  readonly detail?: string;
  readonly where: Location;
}

/** Where in the history of a repository a finding stands; its `path` is then `path@abc1234`. */
export interface Revision {
  /** What holds it. A message has no path. */
  readonly in: "file" | "file-name" | "commit-message" | "tag-message" | "ref-name";
  /** From the root of the repository, as it may be shown; the name of a tag or branch; empty for a message of a commit. */
  readonly path: string;
  /** The first commit that brought it, in full; empty where none did. */
  readonly commit: string;
  /** `YYYY-MM-DD` on which that commit was made; empty where it is not said. */
  readonly date: string;
  /** True where the files of the last commit, or the names that are there now, still hold it. */
  readonly isCurrent: boolean;
}

/**
 * Something in the user's files that deserves attention. It is data: severity comes from the
 * catalogue, the stage and the repository's settings; the sentence from `language`.
 */
export interface Finding<R extends RuleName = RuleName> {
  readonly rule: R;
  readonly args: RuleArguments[R];
  readonly where: Location;
  /** A typed reference (`node:stable-housing`) to what the finding is about; exemptions can name it. */
  readonly about?: string;
  /** Of a finding about one row whose arguments do not say so: `figure:…`; see `figureReference`. */
  readonly figure?: string;
  readonly related?: readonly RelatedPlace[];
  /** How many more like it stand in this file, which are not told one by one. */
  readonly more?: number;
  /** Only of what stands in the history of the repository. */
  readonly revision?: Revision;
  /** Only of a rule whose severity is the coalition's own affair: how much it weighs; see `rank`. */
  readonly severity?: Severity;
  /** True where the repair is mechanical. */
  readonly fixable?: boolean;
  /** True where what stands beside the fault could not be used because of it, and so was not looked at. */
  readonly hidesRest?: true;
}

/** Any finding, with rule and arguments kept together so that a switch on `rule` narrows `args`. */
export type AnyFinding = { [R in RuleName]: Finding<R> }[RuleName];

/** A finding with its severity settled for this repository. */
export type RankedFinding = AnyFinding & { readonly severity: Severity };

/** The place of a whole file. */
export function wholeFile(path: string): Location {
  return { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

import type { RankedFinding, Severity } from "../findings/finding.ts";
import type { OpenOptions } from "./open-repository.ts";

/** The forms in which findings come. */
export const FORMATS = ["text", "json", "sarif", "github", "gitlab", "junit", "markdown"] as const;
export type Format = (typeof FORMATS)[number];

/** What `impact validate` can be told, as commander gives it. */
export interface ValidateOptions extends OpenOptions {
  readonly format?: Format;
  /** `format=file`, or the file for the document of `--format`. */
  readonly output?: readonly string[];
  /** A number, as it was typed. */
  readonly max?: string;
  /** Judges as in this stage; changes nothing. */
  readonly stage?: "start" | "grow" | "full";
  /** Says how often each rule was found. */
  readonly statistics?: boolean;
  /** `file` (default), `rule` or `owner`. */
  readonly groupBy?: string;
  readonly failOn?: Severity;
  readonly color?: string;
  readonly quiet?: boolean;
  /** A revision of git: shows only what is new since. */
  readonly since?: string;
  /** Asks the web whether addresses answer. */
  readonly online?: boolean;
  /** Looks through the history of git instead of the files. */
  readonly history?: boolean;
  /** The same, of these commits only: revisions as git writes them, with blanks between. */
  readonly commits?: string;
  /** Repairs first what needs nobody's judgement. */
  readonly fix?: boolean;
  /** Writes exemptions for all that is shown, with this reason. */
  readonly exemptAll?: string;
  /** The last day of those exemptions. */
  readonly until?: string;
  /** Shows what would be written, and writes nothing. */
  readonly dryRun?: boolean;
}

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** True where a finding weighs at least `--fail-on`. */
export function fails(
  findings: readonly Pick<RankedFinding, "severity">[],
  { failOn = "error" }: Pick<ValidateOptions, "failOn">,
): boolean {
  return findings.some(({ severity }) => WEIGHT[severity] >= WEIGHT[failOn]);
}

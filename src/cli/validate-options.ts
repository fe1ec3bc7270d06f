import type { RankedFinding, Severity } from "../findings/finding.ts";
import type { OpenOptions } from "./open-repository.ts";

/** What `impact validate` can be told, as commander gives it. */
export interface ValidateOptions extends OpenOptions {
  readonly format?: "text" | "json";
  readonly failOn?: Severity;
  readonly color?: string;
  readonly quiet?: boolean;
  /** Looks through the history of git instead of the files. */
  readonly history?: boolean;
}

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** True where a finding weighs at least `--fail-on`. */
export function fails(findings: readonly RankedFinding[], { failOn = "error" }: ValidateOptions): boolean {
  return findings.some(({ severity }) => WEIGHT[severity] >= WEIGHT[failOn]);
}

import type { RankedFinding, Severity } from "./finding.ts";

/** From the gravest on. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** At most so many, the gravest; they stay in the order of all. */
export function gravest<F extends Pick<RankedFinding, "severity">>(
  findings: readonly F[],
  most: number,
): readonly F[] {
  if (findings.length <= most) return findings;
  const chosen = new Set(
    SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(
      0,
      most,
    ),
  );
  return findings.filter((finding) => chosen.has(finding));
}

import type { RankedFinding, Severity } from "../findings/finding.ts";
import { SEVERITIES } from "../findings/gravest.ts";
import type { RuleName } from "../findings/rule-names.ts";

/** How often a rule was found, with what was only counted. */
export interface RuleCount {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly count: number;
}

/** Per rule and severity; the gravest first, then the most frequent. */
export function countByRule(findings: readonly RankedFinding[]): readonly RuleCount[] {
  const counts = new Map<string, { rule: RuleName; severity: Severity; count: number }>();
  for (const { rule, severity, more = 0 } of findings) {
    const key = `${severity} ${rule}`;
    const known = counts.get(key) ?? { rule, severity, count: 0 };
    known.count += 1 + more;
    counts.set(key, known);
  }
  return [...counts.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      b.count - a.count ||
      (a.rule < b.rule ? -1 : 1),
  );
}

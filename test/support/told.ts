import type { AnyFinding, RankedFinding } from "../../src/findings/finding.ts";
import type { Lang } from "../../src/language/locale.ts";
import { summarize } from "../../src/render/findings-text.ts";
import { type ToldDocument, tell } from "../../src/render/told.ts";

/** A document for others of these findings, as the command makes it. */
export function toldDocument(
  findings: readonly RankedFinding[],
  options: { readonly lang?: Lang; readonly ownersOf?: (path: string) => readonly string[] } = {},
): ToldDocument {
  const { lang = "en", ownersOf = () => [] } = options;
  return {
    findings: tell(findings, { lang, fromTop: (path) => path, ownersOf }),
    leftOut: 0,
    summary: summarize(findings),
    files: new Set(findings.map(({ where }) => where.path)).size,
    checked: { files: 12, measurements: 80, asOf: "2026-03-01" },
    lang,
  };
}

/** A finding of a rule somewhere in a file. */
export function findingOf(rule: string, args: unknown, more: Partial<AnyFinding> = {}): RankedFinding {
  const where = { path: "indicators/homes.yaml", line: 3, column: 7, endLine: 3, endColumn: 12 };
  return { rule, args, where, severity: "error", ...more } as RankedFinding;
}

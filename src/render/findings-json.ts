import type { RankedFinding } from "../findings/finding.ts";
import { findingText, relatedText } from "../language/findings/sentences.ts";
import type { Lang } from "../language/locale.ts";
import { summarize } from "./findings-text.ts";

/** Findings for a program: the document of schemas/output/findings.schema.json. */
export function findingsJson(findings: readonly RankedFinding[], asOf: string, lang: Lang): string {
  return toJson({
    format: "impact-findings",
    version: "1.0",
    asOf,
    summary: summarize(findings),
    findings: findings.map((finding) => {
      const { message, why, help } = findingText(finding, lang);
      return {
        rule: finding.rule,
        severity: finding.severity,
        ...finding.where,
        message,
        why,
        help,
        related: (finding.related ?? []).map((place) => ({
          path: place.where.path,
          line: place.where.line,
          column: place.where.column,
          message: relatedText(place, lang),
        })),
        fixable: finding.fixable === true,
      };
    }),
  });
}

/** One document, for people who look at it as well. */
export function toJson(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

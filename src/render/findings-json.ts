import type { RankedFinding } from "../findings/finding.ts";
import { findingText, relatedText } from "../language/findings/sentences.ts";
import type { Lang } from "../language/locale.ts";
import { summarize } from "./findings-text.ts";

/**
 * Findings for a program: the document of schemas/output/findings.schema.json, in pieces, because a
 * million findings are more than one text can hold.
 */
export function* findingsJson(
  findings: readonly RankedFinding[],
  asOf: string,
  lang: Lang,
): Generator<string> {
  yield* documentJson(findings, { asOf, lang });
}

/** The document, with what was searched besides the files, where that is more. */
export function* documentJson(
  findings: readonly RankedFinding[],
  { asOf, lang, history }: { readonly asOf: string; readonly lang: Lang; readonly history?: object },
): Generator<string> {
  const summary = summarize(findings);
  const more = history === undefined ? {} : { history };
  const head = toJson({ format: "impact-findings", version: "1.0", asOf, summary, ...more, findings: [] });
  if (findings.length === 0) {
    yield head;
    return;
  }
  yield head.replace(/\]\s*\}\s*$/, "");
  for (const [index, finding] of findings.entries()) {
    yield `${index === 0 ? "" : ","}\n${indented(findingJson(finding, lang))}`;
  }
  yield "\n  ]\n}\n";
}

function findingJson(finding: RankedFinding, lang: Lang): unknown {
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
    ...(finding.more !== undefined && { more: finding.more }),
    ...(finding.revision !== undefined && { revision: finding.revision }),
  };
}

/** As it stands inside the list of the document. */
function indented(value: unknown): string {
  return plainJson(value).replace(/^/gm, "    ");
}

/** One document, for people who look at it as well: what could deceive the eye is written as an escape. */
export function toJson(document: unknown): string {
  return `${plainJson(document)}\n`;
}

/** Signs that turn text around, break lines or cannot be seen mean the same as `\uXXXX` in JSON. */
const DECEIVING = /[\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

function plainJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(
    DECEIVING,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

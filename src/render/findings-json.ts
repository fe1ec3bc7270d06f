import type { RankedFinding } from "../findings/finding.ts";
import { gravest } from "../findings/gravest.ts";
import { findingText, relatedText } from "../language/findings/sentences.ts";
import type { Lang } from "../language/locale.ts";
import type { Since } from "../language/since.ts";
import type { NextFound, Summary } from "../language/validate.ts";
import { summarize } from "./findings-text.ts";
import { countByRule } from "./rule-counts.ts";

/** What the document says besides the findings. */
export interface FindingsJsonOptions {
  readonly asOf: string;
  readonly lang: Lang;
  /** At most so many are listed, the gravest; the summary counts all. */
  readonly most?: number;
  /** Whether it says how often each rule was found. */
  readonly withCounts?: boolean;
  /** Who looks after a file; by default nobody. */
  readonly ownersOf?: (path: string) => readonly string[];
  /** What the findings were compared with, where only new ones are listed. */
  readonly since?: Since;
  /** What is found outside the paths that were asked. */
  readonly elsewhere?: Summary;
  /** Files outside the paths that are shown, on which what is shown may rest, and that could not be read in full. */
  readonly unread?: readonly string[];
  /** How many are set aside by exemptions. */
  readonly exempt?: number;
  /** What the next stage would find besides. */
  readonly next?: NextFound;
  /** What was searched besides the files, where that is more. */
  readonly history?: object;
}

/**
 * Findings for a program: the document of schemas/output/findings.schema.json, in pieces, because a
 * million findings are more than one text can hold.
 */
export function findingsJson(
  findings: readonly RankedFinding[],
  asOf: string,
  lang: Lang,
): Generator<string> {
  return documentJson(findings, { asOf, lang });
}

/** The document with more in it than the findings. */
export function* documentJson(
  all: readonly RankedFinding[],
  {
    asOf,
    lang,
    most,
    withCounts,
    ownersOf,
    since,
    elsewhere,
    unread,
    exempt,
    next,
    history,
  }: FindingsJsonOptions,
): Generator<string> {
  const summary = summarize(all);
  const findings = gravest(all, most ?? Number.POSITIVE_INFINITY);
  const leftOut = all.length - findings.length;
  const more = {
    ...(since !== undefined && { since: sinceJson(since) }),
    ...(elsewhere !== undefined && { elsewhere }),
    ...(unread !== undefined && { unread }),
    ...(exempt !== undefined && { exempt }),
    ...(next !== undefined && { next }),
    ...(history !== undefined && { history }),
    ...(withCounts === true && { rules: countByRule(all) }),
    ...(leftOut > 0 && { leftOut }),
  };
  const head = toJson({ format: "impact-findings", version: "1.0", asOf, summary, ...more, findings: [] });
  if (findings.length === 0) {
    yield head;
    return;
  }
  yield head.replace(/\]\s*\}\s*$/, "");
  for (const [index, finding] of findings.entries()) {
    yield `${index === 0 ? "" : ","}\n${indented(findingJson(finding, lang, ownersOf))}`;
  }
  yield "\n  ]\n}\n";
}

function sinceJson({ revision, commit, isRevision, known, unread }: Since): unknown {
  return {
    revision,
    commit,
    shared: !isRevision,
    known,
    ...(unread.length > 0 && { notCompared: unread }),
  };
}

function findingJson(
  finding: RankedFinding,
  lang: Lang,
  ownersOf: FindingsJsonOptions["ownersOf"] = () => [],
): unknown {
  const { message, why, help } = findingText(finding, lang);
  const owners = ownersOf(finding.where.path);
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
    ...(owners.length > 0 && { owners }),
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

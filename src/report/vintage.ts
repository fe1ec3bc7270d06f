import { createHash } from "node:crypto";
import type { Entity, Repository } from "../model/repository.ts";

/**
 * A fingerprint of what a report says: the first 12 hexadecimal digits of SHA-256 over its content as JSON. Never of
 * the files: whoever knows all of these but one small number, hidden here, would find it by trying a few numbers until
 * the fingerprint is right.
 */
export function digestOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
}

/**
 * The files that a report is made from: all of the format, and of the reports only its own definition. Releases are
 * made from reports, and say nothing that changes what stood in them.
 */
export function inputsOf(repository: Repository, report: Entity<"report">): Repository["inputs"] {
  return repository.inputs
    .filter(({ path }) => !path.startsWith("releases/"))
    .filter(({ path }) => !path.startsWith("reports/") || path === report.document.path)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

const STAMP = /(?:^|\n)<!-- impact: as of (\d{4}-\d{2}-\d{2}) -->\s*$/;

/** The last line of every report: for which day it was made, so that it can be checked on another. */
export function stamped(text: string, asOf: string): string {
  return `${text}\n<!-- impact: as of ${asOf} -->\n`;
}

/** The day that a written report was made for. */
export function stampOf(text: string): string | undefined {
  return STAMP.exec(text)?.[1];
}

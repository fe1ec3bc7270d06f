import { createHash } from "node:crypto";
import type { Entity, Repository } from "../model/repository.ts";

/**
 * A fingerprint of what a report was made from: SHA-256 over `path NUL digest LF` of every input file
 * in order, without other reports. The first 12 hexadecimal digits.
 */
export function digestOf(repository: Repository, report: Entity<"report">): string {
  const hash = createHash("sha256");
  for (const { path, digest } of inputsOf(repository, report)) hash.update(`${path}\0${digest}\n`);
  return hash.digest("hex").slice(0, 12);
}

/** The files that a report is made from: all of the format, and of the reports only its own definition. */
export function inputsOf(repository: Repository, report: Entity<"report">): Repository["inputs"] {
  return repository.inputs
    .filter(({ path }) => !path.startsWith("reports/") || path === report.document.path)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

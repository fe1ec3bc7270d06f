import { createHash } from "node:crypto";
import type { AnyFinding } from "./finding.ts";
import { forOthers } from "./for-others.ts";
import { NOT_SHOWN } from "./shown-to-others.ts";

/**
 * What tells each finding from the others and stays the same from run to run, also when lines move: made of its
 * rule, its file, what it is about and the names in it, and counted where two are alike. Figures are no part of it:
 * from a few hundred guesses somebody could find out which figure gives this text. In the order of the
 * findings, which have to be all of a repository: otherwise the counting differs.
 */
export function fingerprintsOf(findings: readonly AnyFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = createHash("sha256").update(identityOf(finding)).digest("hex").slice(0, 32);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key}:${count}`;
  });
}

/** Numbers change from day to day (how late something is, how many rows there are); names stay. */
function identityOf(finding: AnyFinding): string {
  const { rule, args, where, about = "" } = forOthers({ ...finding, severity: "info" }).finding;
  const names = Object.entries(args)
    .filter(([, value]) => typeof value === "string" && value !== NOT_SHOWN)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([rule, where.path, about, names]);
}

import { CATALOGUE, isRuleName } from "./catalogue.ts";
import type { AnyFinding, Location } from "./finding.ts";

/** A finding that the coalition has looked at and accepts, for now and with a reason. */
export interface Exemption {
  readonly rule: string;
  /** The path of a file, or a typed reference (`node:stable-housing`). */
  readonly at: string;
  /** `YYYY-MM-DD`, the last day on which it holds. */
  readonly until?: string;
  readonly reason: string;
  readonly where: Location;
}

/**
 * The findings that no exemption covers, and a finding for each exemption that is past or that
 * covers nothing. Exemptions of rules that cannot be exempted cover nothing.
 */
export function applyExemptions(
  findings: readonly AnyFinding[],
  exemptions: readonly Exemption[],
  asOf: string,
): readonly AnyFinding[] {
  const expired = exemptions.filter((exemption) => isPast(exemption, asOf));
  const current = exemptions.filter((exemption) => !isPast(exemption, asOf));
  const covering = new Set(current.filter(({ rule }) => mayExempt(rule)).map(keyOfExemption));
  const used = new Set<string>();
  const kept = findings.filter((finding) => {
    const keys = keysOf(finding).filter((key) => covering.has(key));
    for (const key of keys) used.add(key);
    return keys.length === 0;
  });
  const unused = current.filter((exemption) => !used.has(keyOfExemption(exemption)));
  return [...kept, ...unused.map(unusedFinding), ...expired.map(expiredFinding)];
}

function mayExempt(rule: string): boolean {
  return isRuleName(rule) && CATALOGUE[rule].exemptible;
}

function isPast({ until }: Exemption, asOf: string): boolean {
  return until !== undefined && until < asOf;
}

function keysOf(finding: AnyFinding): readonly string[] {
  const path = keyOf(finding.rule, finding.where.path);
  return finding.about === undefined ? [path] : [path, keyOf(finding.rule, finding.about)];
}

function keyOfExemption({ rule, at }: Exemption): string {
  return keyOf(rule, at.startsWith("./") ? at.slice(2) : at);
}

function keyOf(rule: string, at: string): string {
  return JSON.stringify([rule, at]);
}

function unusedFinding({ rule, at, where }: Exemption): AnyFinding {
  return { rule: "unused-exemption", args: { rule, at }, where };
}

function expiredFinding({ rule, at, until = "", where }: Exemption): AnyFinding {
  return { rule: "expired-exemption", args: { rule, at, until }, where };
}

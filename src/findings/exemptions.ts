import { CATALOGUE, isRuleName } from "./catalogue.ts";
import type { AnyFinding, Location } from "./finding.ts";
import { NATIONAL_KINDS } from "./personal-kinds.ts";

/** A finding that the coalition has looked at and accepts, for now and with a reason. */
export interface Exemption {
  readonly rule: string;
  /** The path of a file, or a typed reference (`node:stable-housing`). */
  readonly at: string;
  /** `YYYY-MM-DD`, the last day on which it holds. */
  readonly until?: string;
  readonly reason: string;
  /** Of `personal-data` only, and then always: what kind of data may stay; never a national number. */
  readonly kind?: string;
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
  const covering = new Set(current.filter(mayExempt).map(keyOfExemption));
  const used = new Set<string>();
  const kept = findings.filter((finding) => {
    const keys = keysOf(finding).filter((key) => covering.has(key));
    for (const key of keys) used.add(key);
    return keys.length === 0;
  });
  const unused = current.filter((exemption) => !used.has(keyOfExemption(exemption)));
  return [...kept, ...unused.map(unusedFinding), ...expired.map(expiredFinding)];
}

function mayExempt({ rule, kind }: Exemption): boolean {
  return isRuleName(rule) && CATALOGUE[rule].exemptible && !NATIONAL_KINDS.has(kind ?? "");
}

/** True where its last day has passed on a day (`YYYY-MM-DD`). */
export function isPast({ until }: Pick<Exemption, "until">, asOf: string): boolean {
  return until !== undefined && until < asOf;
}

function keysOf(finding: AnyFinding): readonly string[] {
  const { rule, where, about } = finding;
  const kind = rule === "personal-data" ? finding.args.kind : undefined;
  const path = keyOf(rule, where.path, kind);
  return about === undefined ? [path] : [path, keyOf(rule, about, kind)];
}

function keyOfExemption({ rule, at, kind }: Exemption): string {
  return keyOf(rule, at.startsWith("./") ? at.slice(2) : at, rule === "personal-data" ? kind : undefined);
}

function keyOf(rule: string, at: string, kind = ""): string {
  return JSON.stringify([rule, at, kind]);
}

function unusedFinding({ rule, at, where }: Exemption): AnyFinding {
  return { rule: "unused-exemption", args: { rule, at }, where };
}

function expiredFinding({ rule, at, until = "", where }: Exemption): AnyFinding {
  return { rule: "expired-exemption", args: { rule, at, until }, where };
}

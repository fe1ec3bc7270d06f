import { CATALOGUE, isRuleName } from "./catalogue.ts";
import { figureReference, sortedReference } from "./figure-reference.ts";
import type { AnyFinding, Location } from "./finding.ts";
import { NATIONAL_KINDS } from "./personal-kinds.ts";

/** A finding that the coalition has looked at and accepts, for now and with a reason. */
export interface Exemption {
  readonly rule: string;
  /** The path of a file, or a typed reference: `node:stable-housing`, or one row, `figure:homes-let/2025`. */
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
 * covers nothing, except of a rule that nobody could ask. Exemptions of rules that cannot be exempted cover nothing.
 */
export function applyExemptions(
  findings: readonly AnyFinding[],
  exemptions: readonly Exemption[],
  { asOf, unasked }: { readonly asOf: string; readonly unasked?: ReadonlySet<string> },
): readonly AnyFinding[] {
  const expired = exemptions.filter((exemption) => isPast(exemption, asOf));
  const current = exemptions.filter((exemption) => !isPast(exemption, asOf));
  const covering = new Set(current.filter(mayExempt).map(keyOfExemption));
  const used = new Set<string>();
  const kept = findings.filter((finding) => {
    const keys = keysOf(finding).filter((key) => covering.has(key));
    for (const key of keys) used.add(key);
    return keys.length === 0 || (finding.more !== undefined && keys.every((key) => isOfRow(key, finding)));
  });
  const unused = current.filter(
    (exemption) => !used.has(keyOfExemption(exemption)) && unasked?.has(exemption.rule) !== true,
  );
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
  return [where.path, about, figureOf(finding)].flatMap((at) =>
    at === undefined ? [] : keyOf(rule, at, kind),
  );
}

/** A row that is exempted must not take along the others that are only counted with it. */
function isOfRow(key: string, finding: AnyFinding): boolean {
  const figure = figureOf(finding);
  return figure !== undefined && key === keyOf(finding.rule, figure);
}

/** The typed reference to the one row or figure that a finding is about, where it is about one. */
export function figureOf({ figure, args }: AnyFinding): string | undefined {
  if (figure !== undefined) return figure;
  if (!("indicator" in args) || !("period" in args)) return undefined;
  const { indicator, period } = args;
  const { partner, groups } = args as { readonly partner?: string; readonly groups?: readonly string[] };
  return figureReference({ indicator, period, partner, groups });
}

function keyOfExemption({ rule, at, kind }: Exemption): string {
  const plain = at.startsWith("./") ? at.slice(2) : sortedReference(at);
  return keyOf(rule, plain, rule === "personal-data" ? kind : undefined);
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

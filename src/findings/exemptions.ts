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

/** What exemptions make of findings. */
export interface AfterExemptions {
  /** What no exemption covers, and a finding for each exemption that is past or not needed. */
  readonly kept: readonly AnyFinding[];
  readonly setAside: readonly AnyFinding[];
}

/** What it takes to judge exemptions. */
export interface ExemptionSettings {
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** Rules that nobody could ask: that an exemption of one covers nothing says nothing. */
  readonly unasked?: ReadonlySet<string>;
  /** True where a file could not be read: what no finding is there for may still be so. */
  readonly isPartlyRead?: boolean;
}

/**
 * Sets aside what exemptions cover. Of several that cover a finding the one that holds longest counts, of these the
 * one written first; one that never counts is not needed. Exemptions of rules that cannot be exempted cover nothing.
 */
export function applyExemptions(
  findings: readonly AnyFinding[],
  exemptions: readonly Exemption[],
  { asOf, unasked, isPartlyRead = false }: ExemptionSettings,
): AfterExemptions {
  const expired = exemptions.filter((exemption) => isPast(exemption, asOf));
  const current = exemptions.filter((exemption) => !isPast(exemption, asOf));
  const covering = coveringKeys(current);
  const used = new Set<Exemption>();
  const touched = new Set<string>();
  const kept: AnyFinding[] = [];
  const setAside: AnyFinding[] = [];
  for (const finding of findings) {
    const keys = coveringOf(finding, covering);
    const isSetAside = isCovered(finding, keys);
    (isSetAside ? setAside : kept).push(finding);
    const counting = isSetAside && isOfMany(finding) ? keys.filter((key) => !isOfRow(key, finding)) : keys;
    const longest = longestOf(counting.flatMap((key) => covering.get(key) ?? []));
    if (longest) used.add(longest);
    for (const key of keys) touched.add(key);
  }
  const unused = current.filter((exemption) => {
    if (used.has(exemption)) return false;
    const isDoubled = touched.has(keyOfExemption(exemption));
    const isUnknown = mayExempt(exemption) && (isPartlyRead || unasked?.has(exemption.rule) === true);
    return isDoubled || !isUnknown;
  });
  const notNeeded = unused.map((each) => unusedFinding(each, touched.has(keyOfExemption(each))));
  return { kept: [...kept, ...notNeeded, ...expired.map(expiredFinding)], setAside };
}

/** Whether an exemption that holds on a day (`YYYY-MM-DD`) covers a finding. */
export function coverage(exemptions: readonly Exemption[], asOf: string): (finding: AnyFinding) => boolean {
  const covering = coveringKeys(exemptions.filter((exemption) => !isPast(exemption, asOf)));
  return (finding) => covering.size > 0 && isCovered(finding, coveringOf(finding, covering));
}

type Covering = ReadonlyMap<string, readonly Exemption[]>;

function coveringKeys(current: readonly Exemption[]): Covering {
  const covering = new Map<string, Exemption[]>();
  for (const exemption of current.filter(mayExempt)) {
    const key = keyOfExemption(exemption);
    const known = covering.get(key);
    if (known) known.push(exemption);
    else covering.set(key, [exemption]);
  }
  return covering;
}

function coveringOf(finding: AnyFinding, covering: Covering): readonly string[] {
  return keysOf(finding).filter((key) => covering.has(key));
}

function isCovered(finding: AnyFinding, keys: readonly string[]): boolean {
  if (keys.length === 0) return false;
  return !isOfMany(finding) || !keys.every((key) => isOfRow(key, finding));
}

/** True where others are only counted with it. */
function isOfMany({ more }: AnyFinding): boolean {
  return more !== undefined;
}

/** The one that holds longest; of these the first in the file. */
function longestOf(exemptions: readonly Exemption[]): Exemption | undefined {
  return exemptions.reduce<Exemption | undefined>((best, each) => {
    if (best === undefined || lasts(each) > lasts(best)) return each;
    return lasts(each) === lasts(best) && each.where.line < best.where.line ? each : best;
  }, undefined);
}

/** Behind every date where it has no end. */
function lasts({ until = "~" }: Exemption): string {
  return until;
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

function unusedFinding({ rule, at, where }: Exemption, isDouble: boolean): AnyFinding {
  return { rule: "unused-exemption", args: { rule, at, ...(isDouble && { isDouble }) }, where };
}

function expiredFinding({ rule, at, until = "", where }: Exemption): AnyFinding {
  return { rule: "expired-exemption", args: { rule, at, until }, where };
}

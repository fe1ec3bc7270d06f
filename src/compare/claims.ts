import type { Thing } from "./things.ts";

const SCALES = {
  strength: ["possible-harm", "not-yet", "modest", "moderate", "substantial"],
  confidence: ["low", "medium", "fairly-high", "high"],
} as const;

interface Around {
  /** Whether evidence that a claim lists from now on is a ground to claim more; absent: all of it is. */
  readonly carries?: (claim: Thing, evidence: string) => boolean;
}

/** What of a claim can grow. */
export type Growing = keyof typeof SCALES;

export function isGrowing(key: string): key is Growing {
  return Object.hasOwn(SCALES, key);
}

/** Whether a claim says more, or is surer, than all that stood there before; what was never said is less than anything. */
export function saysMore(key: Growing, olds: readonly Thing[], now: Thing): boolean {
  const scale: readonly string[] = SCALES[key];
  const rank = ({ data }: Thing) => scale.indexOf(String(data[key]));
  return olds.every((old) => rank(now) > rank(old));
}

/** Whether it lists evidence that none of the others listed, and that is a ground to claim more. */
export function hasNewEvidence(olds: readonly Thing[], now: Thing, { carries }: Around): boolean {
  const known = new Set(olds.flatMap(listed));
  return listed(now).some((id) => !known.has(id) && (carries?.(now, id) ?? true));
}

function listed({ data }: Thing): readonly string[] {
  return Array.isArray(data.evidence) ? data.evidence.map(String) : [];
}

/** The claims of before, by the names of now: all of them, and those that are gone. */
export interface ClaimsBefore {
  readonly all: readonly Thing[];
  readonly gone: readonly Thing[];
}

/**
 * How a new claim grows without new evidence: in the place of claims on the same node that are gone, or beside those
 * that stand there, it says more than all of them. So a claim does not grow by being written anew, at once or in steps.
 */
export function growsUnseen(
  now: Thing,
  { all, gone }: ClaimsBefore,
  around: Around,
): "predecessor" | "beside" | undefined {
  if (now.kind !== "claim") return undefined;
  if (isMore(now, onNodeOf(now, gone), around)) return "predecessor";
  return isMore(now, onNodeOf(now, all), around) ? "beside" : undefined;
}

function onNodeOf({ data: { node } }: Thing, claims: readonly Thing[]): readonly Thing[] {
  return claims.filter(({ kind, data }) => kind === "claim" && data.node === node);
}

function isMore(now: Thing, olds: readonly Thing[], around: Around): boolean {
  if (olds.length === 0 || hasNewEvidence(olds, now, around)) return false;
  return saysMore("strength", olds, now) || (claimsEffect(now) && saysMore("confidence", olds, now));
}

/** To be surer that it is too early to tell, or that something does harm, is not to claim more. */
function claimsEffect({ data }: Thing): boolean {
  return data.strength !== "not-yet" && data.strength !== "possible-harm";
}

/**
 * Whether a claim moved to another node without new evidence for that one. Where it is too early to tell it claims
 * nothing there, unless it warned of harm before.
 */
export function movesUnseen(old: Thing, now: Thing, around: Around): boolean {
  const claimsNothing = now.data.strength === "not-yet" && old.data.strength !== "possible-harm";
  return !claimsNothing && !hasNewEvidence([old], now, around);
}

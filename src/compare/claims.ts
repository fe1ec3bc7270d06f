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

/**
 * Whether a new claim stands in the place of claims that went (on the same node, as things are called now) and says
 * more than all of them, without new evidence: a claim does not grow by being written anew.
 */
export function growsUnseen(now: Thing, gone: readonly Thing[], around: Around): boolean {
  if (now.kind !== "claim") return false;
  const olds = gone.filter(({ kind, data }) => kind === "claim" && data.node === now.data.node);
  if (olds.length === 0 || hasNewEvidence(olds, now, around)) return false;
  return saysMore("strength", olds, now) || saysMore("confidence", olds, now);
}

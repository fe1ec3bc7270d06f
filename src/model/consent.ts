import type { Evidence } from "../generated/schema-types.ts";

/** Kinds of evidence in which people tell of their own life: without consent they are shown to nobody. */
const OWN_LIFE: ReadonlySet<string> = new Set([
  "interview",
  "timeline-interview",
  "walking-talk",
  "child-voice",
  "most-significant-change",
  "story",
]);

/** True for kinds of evidence in which people tell of their own life. */
export function isPersonal(kind: string): boolean {
  return OWN_LIFE.has(kind);
}

/** How wide a consent must be for a reader; each scope holds those after it. */
const SCOPES = ["team", "partners", "funders", "public"] as const;
const NEEDED: Readonly<Record<string, (typeof SCOPES)[number]>> = {
  team: "team",
  partners: "partners",
  funder: "funders",
};

/**
 * True where consent is not needed, or given, wide enough and not past.
 * @param to the reader as a report names it, and `YYYY-MM-DD`; of a consent that ends, no day is late enough without one
 */
export function consents(
  { kind, consent }: Pick<Evidence, "kind" | "consent">,
  to: { readonly reader: string; readonly asOf?: string },
): boolean {
  if (!consent) return !isPersonal(kind);
  if (!consent.given) return false;
  if (consent.until !== undefined && (to.asOf === undefined || consent.until < to.asOf)) return false;
  const scope = SCOPES.indexOf(consent.scope ?? "team");
  const needed = Object.hasOwn(NEEDED, to.reader) ? NEEDED[to.reader] : "public";
  return scope >= SCOPES.indexOf(needed ?? "public");
}

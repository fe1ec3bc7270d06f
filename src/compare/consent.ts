import type { Evidence } from "../generated/schema-types.ts";
import type { Change } from "../language/changes/change.ts";
import { consents, isPersonal } from "../model/consent.ts";
import { isPartial, type Repository } from "../model/repository.ts";
import type { Document, Pointer } from "../read/document.ts";
import { isRecord } from "./data.ts";
import { canonical } from "./difference.ts";

/** A thing, or what is read of one. */
interface Placed {
  readonly kind: string;
  readonly data: object;
  readonly document: Document;
  readonly pointer: Pointer;
}

/**
 * Whether a thing holds texts that not everyone may read: evidence without a consent that reaches the public on that day.
 * Who will read a difference nobody knows. A consent that could not be read gives no leave.
 */
export function lacksConsent({ kind, data, document, pointer }: Placed, asOf: string | undefined): boolean {
  if (kind !== "evidence") return false;
  const evidence = data as Evidence;
  const isUnknown = isPartial({ document, pointer }, ["consent"]);
  return isUnknown || !consents(evidence, { reader: "public", ...(asOf !== undefined && { asOf }) });
}

/** Evidence of which the texts are told to nobody, by what it is known by. */
export interface SilentEvidence {
  /** With the names that it had before, and those that it has since. */
  readonly ids: ReadonlySet<string>;
  /** As `canonical` has them. */
  readonly titles: ReadonlySet<string>;
}

/**
 * The evidence that lacks consent in one of several versions, and that which needs one and is gone from the newest of
 * them: a story may be gone because somebody took it back.
 */
export function silentEvidence(
  versions: readonly Repository[],
  newest: Repository,
  asOf: string | undefined,
): SilentEvidence {
  const all = versions.flatMap(({ entities }) => [...entities.evidence.values()]);
  const silent = all.filter((each) => lacksConsent(each, asOf));
  const there = namesThere(newest);
  const gone = all.filter(({ id, data }) => needsConsent(data) && !there.has(id));
  const ids = new Set([...silent, ...gone].flatMap(({ id, data }) => [id, ...(data.previously ?? [])]));
  for (const { id, data } of all) if (data.previously?.some((former) => ids.has(former))) ids.add(id);
  return { ids, titles: new Set(silent.map(({ data }) => canonical(data.title))) };
}

/** Whether people tell of their own life in it, or are asked for consent all the same. */
export function needsConsent({ kind, consent }: Pick<Evidence, "kind" | "consent">): boolean {
  return isPersonal(kind) || consent !== undefined;
}

/** What the evidence of a version is called, or says that it was called. */
function namesThere({ entities }: Repository): ReadonlySet<string> {
  return new Set([...entities.evidence.values()].flatMap(({ id, data }) => [id, ...(data.previously ?? [])]));
}

/** Keys of evidence that hold an identifier, a date, a number or a sign, and of `consent` how far it reaches. */
const TOLD_KEYS: ReadonlySet<string> = new Set([
  ...["kind", "knowledge", "date", "source", "by", "independence", "n", "supports", "contradicts", "share"],
  ...["draft", "fictional", "previously", "design.counterfactual"],
]);
const TOLD_OF_CONSENT = ["given", "scope", "until"] as const;

type Told = Omit<Change, "touches">;

/**
 * A change of evidence without what was written in it, neither before nor now: that a text changed is told, not what it
 * says. It goes by its identifier, as its title is such a text.
 */
export function withoutTexts(change: Told): Told {
  const { name: _name, translation: _translation, before, after, what, ...rest } = change;
  const bare = { ...rest, lacksConsent: true } as const;
  if (what.is === "renamed") return { ...bare, what, before, after };
  if (what.is === "added") return { ...bare, what: { is: "added" } };
  if (what.is !== "key") return { ...bare, what };
  const [first = ""] = what.key;
  const sides = isTold(what.key) ? { before, after } : { before: undefined, after: undefined };
  const values = first === "consent" && what.key.length === 1 ? reachOf(before, after) : sides;
  if (what.isUnsaid || [values.before, values.after].every((value) => value === undefined)) {
    return { ...bare, what: { is: "key", key: [first], isUnsaid: true } };
  }
  const told = Object.entries(values).filter(([, value]) => value !== undefined);
  return { ...bare, ...Object.fromEntries(told), what };
}

function isTold(key: readonly string[]): boolean {
  const [first = "", second = ""] = key;
  if (first === "consent") return TOLD_OF_CONSENT.some((each) => each === second);
  return TOLD_KEYS.has(first) || TOLD_KEYS.has(key.join("."));
}

/** Of a consent that came or went as a whole: how far it reaches, without where the paper lies. */
function reachOf(before: unknown, after: unknown): { readonly before: unknown; readonly after: unknown } {
  const reach = (value: unknown) =>
    isRecord(value)
      ? Object.fromEntries(TOLD_OF_CONSENT.flatMap((key) => (key in value ? [[key, value[key]]] : [])))
      : undefined;
  return { before: reach(before), after: reach(after) };
}

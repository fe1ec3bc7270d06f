import { REFERENCES, type ReferencePlace } from "../generated/references.ts";
import type { ChangedKind } from "../language/changes/change.ts";
import { fileKindOf } from "../model/file-kinds.ts";
import type { Document } from "../read/document.ts";
import { canonical } from "./difference.ts";
import { sameText } from "./same-text.ts";
import { NAMED_KINDS, type Thing } from "./things.ts";

/** A thing that has another identifier now. */
export interface Rename {
  readonly kind: ChangedKind;
  readonly from: string;
  readonly to: string;
  /** True where nobody wrote `previously`, and only what it says is the same. */
  readonly isGuess: boolean;
}

/** Per kind, the identifier of before to that of now. */
export type Renames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * What was renamed: what says so itself (`previously`), in either direction, what is word for word the same under
 * another name, and what carries the same name, title or statement there. Links, scores and asks follow the things that they are named after.
 */
export function renamesBetween(before: readonly Thing[], after: readonly Thing[]): readonly Rename[] {
  const gone = unmatched(before, after);
  const fresh = unmatched(after, before);
  const said = [
    ...formerNames(fresh, gone).map(({ now, old }) => ({ old, now })),
    ...formerNames(gone, fresh).map(({ now, old }) => ({ old: now, now: old })),
  ];
  const taken = new Set<Thing>();
  const renames: Rename[] = [];
  const add = (old: Thing, now: Thing, isGuess: boolean) => {
    if (taken.has(old) || taken.has(now)) return;
    taken.add(old).add(now);
    renames.push({ kind: now.kind, from: old.id, to: now.id, isGuess });
  };
  for (const { old, now } of said) add(old, now, false);
  const contents = byContent(fresh.filter((thing) => !taken.has(thing)));
  for (const old of gone) {
    if (taken.has(old)) continue;
    const same = contents.get(contentOf(old)) ?? [];
    if (same.length === 1 && same[0]) add(old, same[0], true);
  }
  // Nodes first: claims are found again by theirs.
  for (const isNode of [true, false]) {
    const left = (things: readonly Thing[]) =>
      things.filter((thing) => !taken.has(thing) && (thing.kind === "node") === isNode);
    const maps = renameMaps(renames);
    for (const { old, now } of sameText(left(gone), left(fresh), (id) => nameNow("node", id, maps))) {
      add(old, now, true);
    }
  }
  return renames;
}

const NAMED: ReadonlySet<ChangedKind> = new Set([...NAMED_KINDS, "condition"]);

function unmatched(things: readonly Thing[], others: readonly Thing[]): readonly Thing[] {
  const known = new Set(others.map(keyOf));
  return things.filter((thing) => NAMED.has(thing.kind) && !known.has(keyOf(thing)));
}

function keyOf({ kind, id }: Thing): string {
  return `${kind}:${id}`;
}

function formerNames(
  named: readonly Thing[],
  among: readonly Thing[],
): readonly { readonly now: Thing; readonly old: Thing }[] {
  const known = new Map(among.map((thing) => [keyOf(thing), thing]));
  return named.flatMap((now) => {
    const names = Array.isArray(now.data.previously) ? now.data.previously : [];
    const old = names
      .map((name) => known.get(`${now.kind}:${String(name)}`))
      .find((thing) => thing !== undefined);
    return old ? [{ now, old }] : [];
  });
}

function byContent(things: readonly Thing[]): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const content = contentOf(thing);
    const group = groups.get(content) ?? [];
    group.push(thing);
    groups.set(content, group);
  }
  return groups;
}

function contentOf({ kind, data, body }: Thing): string {
  const { id: _id, previously: _previously, ...rest } = data;
  return `${kind} ${canonical(rest)} ${body ?? ""}`;
}

/** The renames as maps, per kind. */
export function renameMaps(renames: readonly Rename[]): Renames {
  const maps = new Map<string, Map<string, string>>();
  for (const { kind, from, to } of renames) {
    const map = maps.get(kind) ?? new Map<string, string>();
    map.set(from, to);
    maps.set(kind, map);
  }
  return maps;
}

/** An identifier of before as it is called now. */
export function nameNow(kind: string, id: string, renames: Renames): string {
  return renames.get(kind)?.get(id) ?? id;
}

/** A typed reference of before (`indicator:old`, `link:a/b`, `figure:old/2025/…`) as it is called now. */
export function referenceNow(reference: string, renames: Renames): string {
  const colon = reference.indexOf(":");
  const [kind, id] = [reference.slice(0, colon), reference.slice(colon + 1)];
  if (kind === "link") return `link:${linkNow(id, renames)}`;
  if (kind !== "figure") return `${kind}:${nameNow(kind, id, renames)}`;
  const [indicator = "", period, ...more] = id.split("/");
  const rest = more.map((part) => (part.includes("=") ? part : nameNow("partner", part, renames)));
  return `figure:${[nameNow("indicator", indicator, renames), ...(period === undefined ? [] : [period]), ...rest].join("/")}`;
}

export function linkNow(id: string, renames: Renames): string {
  return id
    .split("/")
    .map((node) => nameNow("node", node, renames))
    .join("/");
}

/** Things of before whose references carry the names of now: a rename is told once, not wherever the name stands. */
export function withNamesOfNow(things: readonly Thing[], renames: Renames): readonly Thing[] {
  if (renames.size === 0) return things;
  const translated = new Map<Document, unknown>();
  return things.map((thing) => {
    // What was published keeps the names of its day.
    if (thing.kind === "release") return thing;
    const data = translated.get(thing.document) ?? translate(thing.document, renames);
    translated.set(thing.document, data);
    const own = thing.pointer.reduce<unknown>(
      (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
      data,
    );
    const now = own as Readonly<Record<string, unknown>> | undefined;
    const kept = Object.keys(thing.data);
    const part = now ? Object.fromEntries(kept.map((key) => [key, now[key]])) : thing.data;
    return { ...thing, id: idNow(thing, renames), data: part };
  });
}

function idNow({ kind, id }: Thing, renames: Renames): string {
  if (kind === "link") return linkNow(id, renames);
  const [first = "", ...rest] = id.split("/");
  if (kind === "ask") return [nameNow("funder", first, renames), ...rest].join("/");
  if (kind === "score") return [nameNow("condition", first, renames), ...rest].join("/");
  return nameNow(kind, id, renames);
}

function translate({ data, path }: Document, renames: Renames): unknown {
  const schema = fileKindOf(path)?.schema;
  const copy = structuredClone(data);
  for (const place of schema ? REFERENCES[schema] : []) {
    replaceAt(copy, place.path, (value) => replaced(value, place, renames));
  }
  return copy;
}

type Container = Record<string | number, unknown>;

/** Replaces what stands at a path in which `*` is each item; depth is that of the format. */
function replaceAt(value: unknown, path: readonly string[], change: (value: unknown) => unknown): void {
  const [step, ...deeper] = path;
  if (step === undefined || typeof value !== "object" || value === null) return;
  const container = value as Container;
  const keys =
    step === "*"
      ? Object.keys(container).filter((key) => key !== "__proto__")
      : Object.hasOwn(container, step)
        ? [step]
        : [];
  for (const key of keys) {
    if (deeper.length === 0) container[key] = change(container[key]);
    else replaceAt(container[key], deeper, change);
  }
}

function replaced(value: unknown, place: ReferencePlace, renames: Renames): unknown {
  if (place.keys && typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [textNow(key, place, renames), item]),
    );
  }
  return typeof value === "string" ? textNow(value, place, renames) : value;
}

function textNow(text: string, { to, typed }: ReferencePlace, renames: Renames): string {
  if (typed) return referenceNow(text, renames);
  for (const kind of to) {
    const now = kind === "link" ? linkNow(text, renames) : nameNow(kind, text, renames);
    if (now !== text) return now;
  }
  return text;
}

import type { ChangedKind } from "../language/changes/change.ts";
import { isRecord } from "./data.ts";
import { canonical } from "./difference.ts";
import type { Thing } from "./things.ts";
import { compareWording } from "./wording.ts";

/** The key that says what a thing is to people; what has none is only found again by its identifier. */
const TEXT_OF: { readonly [K in ChangedKind]?: string } = {
  partner: "name",
  node: "title",
  assumption: "text",
  dimension: "name",
  source: "name",
  policy: "name",
  indicator: "name",
  evidence: "title",
  claim: "statement",
  rival: "text",
  learning: "title",
  funder: "name",
  report: "title",
  condition: "name",
};

interface Pair {
  readonly old: Thing;
  readonly now: Thing;
}

/** More of one kind than this are only compared word for word. */
const MOST = 200;

/**
 * What carries the same text under another identifier, whatever else of it changed: first word for word, then but for
 * slips of the pen. Only where one thing that went and one that came have it; claims are looked for at the same node
 * first, and then, word for word, at any other.
 * `nodeNow` gives the name of now of a node of before.
 */
export function sameText(
  gone: readonly Thing[],
  fresh: readonly Thing[],
  nodeNow: (id: string) => string,
): readonly Pair[] {
  const [olds, nows] = [grouped(gone, (old) => placeOf(old, nodeNow)), grouped(fresh, (now) => placeOf(now))];
  const pairs = [...olds].flatMap(([place, group]) => pairsIn(group, nows.get(place) ?? []));
  const claims = (things: readonly Thing[]) =>
    without(things, pairs).filter((thing) => thing.kind === "claim" && textOf(thing) !== undefined);
  return [...pairs, ...exactPairs(claims(gone), claims(fresh))];
}

/** Its kind, and of a claim the node that it is about. */
function placeOf({ kind, data }: Thing, nodeNow = (id: string) => id): string | undefined {
  const key = TEXT_OF[kind];
  if (key === undefined || data[key] === undefined) return undefined;
  return kind === "claim" ? `claim ${nodeNow(String(data.node))}` : kind;
}

function pairsIn(olds: readonly Thing[], nows: readonly Thing[]): readonly Pair[] {
  const pairs = exactPairs(olds, nows);
  return [...pairs, ...nearly(without(olds, pairs), without(nows, pairs))];
}

function without(things: readonly Thing[], pairs: readonly Pair[]): readonly Thing[] {
  const taken = new Set(pairs.flatMap(({ old, now }) => [old, now]));
  return things.filter((thing) => !taken.has(thing));
}

function exactPairs(olds: readonly Thing[], nows: readonly Thing[]): readonly Pair[] {
  const exact = (thing: Thing) => canonical(textOf(thing));
  const [then, here] = [grouped(olds, exact), grouped(nows, exact)];
  return [...then].flatMap(([text, [old, ...others]]): readonly Pair[] => {
    const [now, ...rest] = here.get(text) ?? [];
    return old && now && others.length === 0 && rest.length === 0 ? [{ old, now }] : [];
  });
}

function nearly(olds: readonly Thing[], nows: readonly Thing[]): readonly Pair[] {
  if (olds.length > MOST || nows.length > MOST) return [];
  return olds.flatMap((old): readonly Pair[] => {
    const [now, ...others] = nows.filter((each) => isNearly(old, each));
    if (!now || others.length > 0) return [];
    return olds.filter((each) => isNearly(each, now)).length === 1 ? [{ old, now }] : [];
  });
}

/** In each language that both have, and in one at least. */
function isNearly(old: Thing, now: Thing): boolean {
  const [before, after] = [textOf(old), textOf(now)];
  if (typeof before === "string" && typeof after === "string")
    return compareWording(before, after) !== "sense";
  if (!isRecord(before) || !isRecord(after)) return false;
  const shared = Object.keys(before).filter((lang) => Object.hasOwn(after, lang));
  return (
    shared.length > 0 &&
    shared.every((lang) => compareWording(String(before[lang]), String(after[lang])) !== "sense")
  );
}

function textOf({ kind, data }: Thing): unknown {
  return data[TEXT_OF[kind] ?? ""];
}

function grouped(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string | undefined,
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const group = groups.get(key) ?? [];
    group.push(thing);
    groups.set(key, group);
  }
  return groups;
}

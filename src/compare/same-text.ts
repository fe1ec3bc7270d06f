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
 * slips of the pen. Only where one thing that went and one that came have it; of claims the node is the same as well.
 * `nodeNow` gives the name of now of a node of before.
 */
export function sameText(
  gone: readonly Thing[],
  fresh: readonly Thing[],
  nodeNow: (id: string) => string,
): readonly Pair[] {
  const [olds, nows] = [grouped(gone, (old) => placeOf(old, nodeNow)), grouped(fresh, (now) => placeOf(now))];
  return [...olds].flatMap(([place, group]) => pairsIn(group, nows.get(place) ?? []));
}

/** Its kind, and of a claim the node that it is about. */
function placeOf({ kind, data }: Thing, nodeNow = (id: string) => id): string | undefined {
  const key = TEXT_OF[kind];
  if (key === undefined || data[key] === undefined) return undefined;
  return kind === "claim" ? `claim ${nodeNow(String(data.node))}` : kind;
}

function pairsIn(olds: readonly Thing[], nows: readonly Thing[]): readonly Pair[] {
  const exact = (thing: Thing) => canonical(textOf(thing));
  const [then, here] = [grouped(olds, exact), grouped(nows, exact)];
  const pairs = [...then].flatMap(([text, [old, ...others]]): readonly Pair[] => {
    const [now, ...rest] = here.get(text) ?? [];
    return old && now && others.length === 0 && rest.length === 0 ? [{ old, now }] : [];
  });
  const taken = new Set(pairs.flatMap(({ old, now }) => [old, now]));
  const left = (things: readonly Thing[]) => things.filter((thing) => !taken.has(thing));
  return [...pairs, ...nearly(left(olds), left(nows))];
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

import { NAMED_BY } from "../language/changes/items.ts";
import type { Pointer } from "../read/document.ts";
import { isRecord } from "./data.ts";

/** One value that differs. `key` names it without list positions; the pointers lead to it on either side. */
export interface Difference {
  /** Keys from the thing down; an item of a list stands by what names it: `["targets", "2027", "value"]`. */
  readonly key: readonly string[];
  /** Absent: the value was not there. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Where it stands now, or (for what is gone) what it stood in. */
  readonly pointer: Pointer;
  /** Where it stood, or what it would have stood in. */
  readonly pointerBefore: Pointer;
}

/** Of these the order says something: which language is first, which of two numbers stands above the line. */
const ORDERED: ReadonlySet<string> = new Set(["languages"]);

/** Maps of settings that have nothing to do with each other: they come and go one by one. */
const SEVERAL: ReadonlySet<string> = new Set(["privacy", "rules"]);

interface Place {
  readonly key: readonly string[];
  readonly pointer: Pointer;
  readonly pointerBefore: Pointer;
}

const TOP: Place = { key: [], pointer: [], pointerBefore: [] };

/**
 * What differs between two values of plain data, without the order of keys, and of lists only where it says something.
 * A text stays whole, be it one text or one per language (`isText` says which keys hold one). Linear in the data.
 */
export function differences(
  before: unknown,
  after: unknown,
  isWhole: (key: readonly string[]) => boolean,
): readonly Difference[] {
  const found: Difference[] = [];
  compare(before, after, { place: TOP, isWhole, found });
  return found;
}

interface Comparing {
  readonly place: Place;
  readonly isWhole: (key: readonly string[]) => boolean;
  readonly found: Difference[];
}

function compare(before: unknown, after: unknown, comparing: Comparing): void {
  const { place, isWhole, found } = comparing;
  if (isSame(before, after)) return;
  const isLeaf = place.key.length > 0 && isWhole(place.key);
  const [old, now] = SEVERAL.has(place.key.at(-1) ?? "") ? [before ?? {}, after ?? {}] : [before, after];
  if (!isLeaf && isNamedList(before, after, place)) compareLists(listOf(before), listOf(after), comparing);
  else if (!isLeaf && isRecord(old) && isRecord(now)) compareMaps(old, now, comparing);
  else if (!isLeaf && Array.isArray(before) && Array.isArray(after)) compareLists(before, after, comparing);
  else {
    found.push({
      ...place,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    });
  }
}

/** A list of items with names, also where it comes or goes as a whole: then each of them comes or goes. */
function isNamedList(before: unknown, after: unknown, { key }: Place): boolean {
  if (!NAMED_BY.has(key.at(-1) ?? "")) return false;
  return (before === undefined && Array.isArray(after)) || (after === undefined && Array.isArray(before));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

type PlainMap = { readonly [key: string]: unknown };

/** A list or map that is empty says the same as one that is not there. */
function isSame(before: unknown, after: unknown): boolean {
  if (before === after || isSameText(before, after)) return true;
  return canonical(before ?? null) === canonical(after ?? null) || (isNothing(before) && isNothing(after));
}

/** `2025` and `"2025"`: a period, however it is written. */
function isSameText(before: unknown, after: unknown): boolean {
  const isPlain = (value: unknown) => typeof value === "string" || typeof value === "number";
  return isPlain(before) && isPlain(after) && String(before) === String(after);
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return Array.isArray(value) && value.length === 0;
}

function compareMaps(before: PlainMap, after: PlainMap, comparing: Comparing): void {
  const keys = [...Object.keys(after), ...Object.keys(before).filter((key) => !Object.hasOwn(after, key))];
  for (const key of keys) {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    const now = Object.hasOwn(after, key) ? after[key] : undefined;
    compare(old, now, { ...comparing, place: within(comparing.place, key, [key, key], [old, now]) });
  }
}

/** A step deeper; to what is not there leads no pointer. */
function within(
  { key, pointer, pointerBefore }: Place,
  name: string,
  [stepBefore, step]: readonly [string | number, string | number],
  [old, now]: readonly [unknown, unknown],
): Place {
  return {
    key: [...key, name],
    pointer: now === undefined ? pointer : [...pointer, step],
    pointerBefore: old === undefined ? pointerBefore : [...pointerBefore, stepBefore],
  };
}

interface Item {
  readonly value: unknown;
  readonly index: number;
}

function compareLists(before: readonly unknown[], after: readonly unknown[], comparing: Comparing): void {
  const name = comparing.place.key.at(-1) ?? "";
  if (ORDERED.has(name) || isPair(comparing.place.key)) {
    const { place, found } = comparing;
    found.push({ ...place, before, after });
    return;
  }
  const namedBy = NAMED_BY.get(name);
  const [olds, nows] = [byName(before, namedBy), byName(after, namedBy)];
  const moved = name === "targets" ? movedTargets(olds, nows) : NOTHING_MOVED;
  const taken = new Set(moved.values());
  const gone = [...olds.keys()].filter((each) => !nows.has(each) && !taken.has(each));
  for (const each of [...nows.keys(), ...gone]) {
    const [old, now] = [olds.get(moved.get(each) ?? each), nows.get(each)];
    const steps = [old?.index ?? 0, now?.index ?? 0] as const;
    const place = within(comparing.place, each, steps, [old?.value, now?.value]);
    compare(old?.value, now?.value, { ...comparing, place });
  }
}

const NOTHING_MOVED: ReadonlyMap<string, string> = new Map();

/** What stands beside a target and is none: who set it for when, and why. */
const BESIDE_TARGET: ReadonlySet<string> = new Set(["period", "because", "set_by"]);

/**
 * Of targets that came, by name, the one that went and was the same for another period: a target that is put off is no
 * target that goes and another that comes. Where several could be meant, none is.
 */
function movedTargets(
  olds: ReadonlyMap<string, Item>,
  nows: ReadonlyMap<string, Item>,
): ReadonlyMap<string, string> {
  const byAim = (items: ReadonlyMap<string, Item>, others: ReadonlyMap<string, Item>) => {
    const found = new Map<string, string[]>();
    for (const [name, { value }] of items) {
      if (others.has(name) || !isRecord(value)) continue;
      const aim = canonical(
        Object.fromEntries(Object.entries(value).filter(([key]) => !BESIDE_TARGET.has(key))),
      );
      found.set(aim, [...(found.get(aim) ?? []), name]);
    }
    return found;
  };
  const gone = byAim(olds, nows);
  const pairs = [...byAim(nows, olds)].flatMap(([aim, [came, ...more]]) => {
    const [went, ...others] = gone.get(aim) ?? [];
    const isSure = came !== undefined && went !== undefined && more.length === 0 && others.length === 0;
    return isSure ? [[came, went] as const] : [];
  });
  return new Map(pairs);
}

/** `ratio: {of: [this, that]}` */
function isPair(key: readonly string[]): boolean {
  return key.at(-1) === "of" && key.at(-2) === "ratio";
}

/** The items by name; a second one of a name gets a number, so that none is lost. */
function byName(items: readonly unknown[], fields: readonly string[] | undefined): ReadonlyMap<string, Item> {
  const named = new Map<string, Item>();
  const seen = new Map<string, number>();
  for (const [index, value] of items.entries()) {
    const name = nameOf(value, fields);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    named.set(count === 1 ? name : `${name} (${count})`, { value, index });
  }
  return named;
}

function nameOf(value: unknown, fields: readonly string[] | undefined): string {
  if (fields && isRecord(value)) {
    return fields.flatMap((field) => (value[field] === undefined ? [] : [plainName(value[field])])).join(" ");
  }
  return typeof value === "string" || typeof value === "number" ? String(value) : canonical(value);
}

/** A text in several languages is a name as a whole. */
function plainName(value: unknown): string {
  return isRecord(value) ? canonical(value) : String(value);
}

/** The same text for the same data, whatever the order of keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (isRecord(value)) {
    const keys = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

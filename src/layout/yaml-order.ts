import type { CST } from "yaml";
import type { KeyOrder } from "../generated/key-order.ts";
import type { Block, Entry } from "./yaml-tree.ts";

/** The entries of a map in the order of the schema; keys that it does not have stay behind, as they were. */
export function inKeyOrder({ kind, entries }: Block, { keys }: KeyOrder): readonly Entry[] {
  if (kind === "seq" || keys === undefined) return entries;
  return sortByKey(entries, keys, ({ key }) => keyName(key));
}

/** The name of a key that is written without escapes; undefined where there is none. */
export function keyName(key: CST.FlowScalar | undefined): string | undefined {
  return key?.type === "scalar" ? key.source : key?.source.slice(1, -1);
}

/** The order of what stands behind a key; a key may have any name, also that of something every object has. */
export function orderBehind(order: KeyOrder | undefined, name: string | undefined): KeyOrder | undefined {
  const { parts = {}, each } = order ?? {};
  return name !== undefined && Object.hasOwn(parts, name) ? parts[name] : each;
}

/** Keys that every object may have. They are about what they stand behind, so they stay there. */
const ANYWHERE: ReadonlySet<string> = new Set(["draft", "fictional", "note", "meta", "previously"]);

/**
 * Sorted by the place of a name among `keys`. Names that are not there go to the end in the order that they have;
 * those that may stand anywhere go along with the one before them.
 */
export function sortByKey<T>(
  items: readonly T[],
  keys: readonly string[],
  nameOf: (item: T) => string | undefined,
): readonly T[] {
  const groups: { readonly at: number; readonly items: T[] }[] = [];
  for (const item of items) {
    const name = nameOf(item) ?? "";
    const group = groups.at(-1);
    if (ANYWHERE.has(name) && group) group.items.push(item);
    else groups.push({ at: placeOf(name, keys), items: [item] });
  }
  return groups.sort((a, b) => a.at - b.at).flatMap((group) => group.items);
}

/** What stands first and may stand anywhere stays first. */
function placeOf(name: string, keys: readonly string[]): number {
  if (ANYWHERE.has(name)) return -1;
  const at = keys.indexOf(name);
  return at === -1 ? keys.length : at;
}

import { createHash } from "node:crypto";
import type { FileEntry, FileTree } from "../../files/file-tree.ts";
import type { Table } from "./table.ts";

const MOST_SERIES = 300;

/** A table that stands in so many files is the example of a template: real twins among the goals are fewer. */
const PLACEHOLDER_COPIES = 6;

/** A table with more series and units than anybody compares: what stands there is something else. */
export function hasTooManySeries({ figures }: Table): boolean {
  return figures.series.things.length > MOST_SERIES;
}

/** The table with fruit on planets that comes with the starter of the site's software. */
export function isExample(table: Table | undefined): boolean {
  const names = new Set(table?.dimensions);
  return ["Grade", "Planet", "Fruit"].every((name) => names.has(name));
}

/** Tables that stand, byte for byte, in many files. Only files of one size are compared. */
export function findPlaceholders(tree: FileTree, entries: readonly FileEntry[]): ReadonlySet<string> {
  const bySize = groupBy(entries, ({ size }) => String(size));
  const placeholders = new Set<string>();
  for (const group of bySize.values()) {
    if (group.length < PLACEHOLDER_COPIES || (group[0]?.size ?? 0) > 64 * 1024) continue;
    const same = groupBy(group, ({ path }) => {
      const file = tree.read(path, { maximumBytes: 64 * 1024 });
      return file.ok ? createHash("sha256").update(file.bytes).digest("hex") : path;
    });
    for (const copies of same.values())
      if (copies.length >= PLACEHOLDER_COPIES) for (const { path } of copies) placeholders.add(path);
  }
  return placeholders;
}

/** Things by a text that is made of each, in their order. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

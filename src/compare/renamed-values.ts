import type { Repository } from "../model/repository.ts";
import { canonical } from "./difference.ts";
import { nameNow, type Renames } from "./renames.ts";
import type { RenamedValues } from "./rows.ts";

interface Value {
  readonly id: string;
  readonly previously?: readonly string[];
}

/**
 * Values of dimensions that are called otherwise now: those that say so (`previously`), in either direction, and those
 * that are word for word the same under another name.
 */
export function renamedValues(before: Repository, after: Repository, renames: Renames): RenamedValues {
  const renamed = new Map<string, string>();
  for (const [id, { data }] of before.entities.dimension) {
    const now = after.entities.dimension.get(nameNow("dimension", id, renames));
    if (!now) continue;
    for (const [from, to] of pairs(data.values, now.data.values)) renamed.set(`${id}=${from}`, `${id}=${to}`);
  }
  return renamed;
}

function pairs(olds: readonly Value[], nows: readonly Value[]): ReadonlyMap<string, string> {
  const gone = new Map(without(olds, nows).map((value) => [value.id, value]));
  const fresh = new Map(without(nows, olds).map((value) => [value.id, value]));
  const found = new Map<string, string>();
  const add = (from: string | undefined, to: string | undefined) => {
    if (from === undefined || to === undefined || !gone.delete(from)) return;
    fresh.delete(to);
    found.set(from, to);
  };
  for (const { id, previously = [] } of [...fresh.values()])
    add(
      previously.find((name) => gone.has(name)),
      id,
    );
  for (const { id, previously = [] } of [...gone.values()])
    add(
      id,
      previously.find((name) => fresh.has(name)),
    );
  for (const value of [...gone.values()]) {
    const same = [...fresh.values()].filter((other) => contentOf(other) === contentOf(value));
    if (same.length === 1) add(value.id, same[0]?.id);
  }
  return found;
}

function without(values: readonly Value[], others: readonly Value[]): readonly Value[] {
  const known = new Set(others.map(({ id }) => id));
  return values.filter(({ id }) => !known.has(id));
}

function contentOf({ id: _id, previously: _previously, ...rest }: Value): string {
  return canonical(rest);
}

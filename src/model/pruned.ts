import type { Document, Pointer } from "../read/document.ts";

const STEP = "\u0000";

/**
 * A document from which the parts with a fault have been taken out, so that what is left has the
 * shape of its schema. Places still point into the file as it stands: positions in lists are
 * counted as the author counts them.
 */
export function prunedDocument(original: Document, faults: readonly Pointer[]): Document {
  const gone = new Set(faults.map((pointer) => pointer.join(STEP)));
  const kept = new Map<string, number[]>();
  const data = copy(original.data, "", { gone, kept });
  return {
    ...original,
    data,
    locate: (pointer, part) => original.locate(originalPointer(pointer, kept), part),
    lost: (pointer) => {
      const place = originalPointer(pointer, kept);
      return faults.some((fault) => isUnder(place, fault)) || original.lost?.(place) === true;
    },
  };
}

function isUnder(place: Pointer, fault: Pointer): boolean {
  return place.every((step, index) => String(fault[index]) === String(step));
}

interface Pruning {
  readonly gone: ReadonlySet<string>;
  /** Per list (by its pointer in the new data), the original position of each item left. */
  readonly kept: Map<string, number[]>;
}

/** Two pointers run along: `path` in the original, `newPath` in the copy. */
function copy(value: unknown, path: string, pruning: Pruning, newPath = path): unknown {
  if (Array.isArray(value)) return copyList(value, path, pruning, newPath);
  if (typeof value !== "object" || value === null) return value;
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) {
    const child = join(path, key);
    if (!pruning.gone.has(child)) result[key] = copy(item, child, pruning, join(newPath, key));
  }
  return result;
}

function copyList(list: readonly unknown[], path: string, pruning: Pruning, newPath: string): unknown[] {
  const positions: number[] = [];
  const result: unknown[] = [];
  for (const [index, item] of list.entries()) {
    const child = join(path, index);
    if (pruning.gone.has(child)) continue;
    result.push(copy(item, child, pruning, join(newPath, positions.length)));
    positions.push(index);
  }
  if (positions.length < list.length) pruning.kept.set(newPath, positions);
  return result;
}

function join(path: string, step: string | number): string {
  return path === "" ? String(step) : path + STEP + String(step);
}

function originalPointer(pointer: Pointer, kept: ReadonlyMap<string, readonly number[]>): Pointer {
  if (kept.size === 0) return pointer;
  let path = "";
  return pointer.map((step) => {
    const positions = kept.get(path);
    path = join(path, step);
    return typeof step === "number" && positions ? (positions[step] ?? step) : step;
  });
}

import type { Location } from "../findings/finding.ts";
import type { Document, Pointer } from "./document.ts";
import {
  isAlias,
  isMap,
  isSeq,
  keyText,
  partsOf,
  type Range,
  rangeOf,
  type Targets,
  type Value,
} from "./yaml-nodes.ts";

interface Tree {
  readonly contents: Value;
  readonly targets: Targets;
  readonly place: (range: Range) => Location;
}

interface Found {
  readonly value: Value;
  readonly key?: Value;
}

/**
 * The `locate` of a document: walks the tree when asked, because few values ever have a finding.
 * An empty value (`baseline:`) stands where its key stands; so does everything missing below it.
 */
export function locateIn(tree: Tree): Document["locate"] {
  return (pointer: Pointer, part: "key" | "value" = "value") => {
    let found: Found = { value: tree.contents };
    let complete = true;
    for (const step of pointer) {
      const next = stepInto(found.value, step, tree.targets);
      complete = next !== undefined;
      if (next === undefined) break;
      found = next;
    }
    return tree.place(rangeFor(found, complete ? part : "value"));
  };
}

function stepInto(value: Value, step: string | number, targets: Targets): Found | undefined {
  const node = isAlias(value) ? targets.get(value) : value;
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { value: item as Value };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((one) => keyText(partsOf(one).key, targets) === String(step));
  return pair === undefined ? undefined : partsOf(pair);
}

function rangeFor({ key, value }: Found, part: "key" | "value"): Range {
  const empty = value === null || value === undefined || rangeOf(value).from === rangeOf(value).to;
  if (key !== null && key !== undefined && (part === "key" || empty)) return rangeOf(key);
  return value === null || value === undefined ? { from: 0, to: 0 } : rangeOf(value);
}

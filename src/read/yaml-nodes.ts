import {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";

export {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
};

/** Offsets in the YAML text, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The anchor that each alias means. */
export type Targets = ReadonlyMap<Alias, Node>;

/** A value of the tree: a node, or null where nothing is written. */
export type Value = Node | null;

/** Where a node stands, without the comment and blanks after it. */
export function rangeOf(node: Node): Range {
  return { from: node.range?.[0] ?? 0, to: node.range?.[1] ?? 0 };
}

/** What a map's pair holds; a parsed tree has only nodes. */
export function partsOf(pair: Pair): { readonly key: Value; readonly value: Value } {
  return { key: pair.key as Value, value: pair.value as Value };
}

/**
 * A key as text: as it is typed, so that `2025:` is the key "2025" and `1e3:` the key "1e3".
 * Undefined for a key that is a list or an object.
 */
export function keyText(key: Value, targets: Targets): string | undefined {
  if (key === null) return "";
  const node = isAlias(key) ? targets.get(key) : key;
  if (!isScalar(node)) return undefined;
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

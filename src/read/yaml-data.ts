import type { AnyFinding } from "../findings/finding.ts";
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  keyText,
  type Node,
  partsOf,
  type Range,
  rangeOf,
  type Targets,
  type Value,
  type YAMLMap,
} from "./yaml-nodes.ts";

/** How much text may grow by repeating what aliases point at. */
const MAXIMUM_REPEATED = 10_000;
const MAXIMUM_DEPTH = 200;

export type Converted =
  | { readonly ok: true; readonly data: unknown }
  | {
      readonly ok: false;
      readonly range: Range;
      readonly args: Extract<AnyFinding, { rule: "yaml-syntax" }>["args"];
    };

interface Work {
  readonly targets: Targets;
  /** The aliases that are being followed now, to notice one that leads back to itself. */
  readonly following: Set<Node>;
  repeated: number;
  trouble?: Exclude<Converted, { ok: true }>;
}

/**
 * The tree as plain values. What an alias points at is copied, so that the result is a tree without
 * sharing and without cycles; a file that repeats too much that way is refused.
 */
export function plainData(contents: Value, targets: Targets): Converted {
  const work: Work = { targets, following: new Set(), repeated: 0 };
  const data = convert(contents, work, 0);
  return work.trouble ?? { ok: true, data };
}

function convert(node: Value, work: Work, depth: number): unknown {
  if (node === null || node === undefined || work.trouble !== undefined) return null;
  if (work.following.size > 0) work.repeated += 1;
  if (isAlias(node)) return follow(node, work, depth);
  if (isScalar(node)) return scalar(node.value);
  if (isSeq(node)) return node.items.map((item) => convert(item as Value, work, depth + 1));
  return isMap(node) ? object(node, work, depth) : null;
}

function follow(alias: Alias, work: Work, depth: number): unknown {
  const target = work.targets.get(alias);
  if (target === undefined) return null;
  const range = rangeOf(alias);
  if (work.following.has(target) || encloses(target, alias)) {
    work.trouble = { ok: false, range, args: { problem: "syntax", detail: "ALIAS_LOOP" } };
    return null;
  }
  if (depth > MAXIMUM_DEPTH || work.repeated > MAXIMUM_REPEATED) {
    work.trouble = {
      ok: false,
      range,
      args: { problem: "too-many-aliases", detail: `*${alias.source.slice(0, 80)}` },
    };
    return null;
  }
  work.following.add(target);
  const data = convert(target, work, depth + 1);
  work.following.delete(target);
  return data;
}

function encloses(target: Node, alias: Alias): boolean {
  const outer = rangeOf(target);
  const inner = rangeOf(alias);
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Without a prototype: a key called `__proto__` or `constructor` is a key like any other. */
function object(map: YAMLMap, work: Work, depth: number): unknown {
  const result: Record<string, unknown> = Object.create(null);
  for (const pair of map.items) {
    const { key, value } = partsOf(pair);
    const name = keyText(key, work.targets);
    if (name !== undefined && !(name in result)) result[name] = convert(value, work, depth + 1);
  }
  return result;
}

function scalar(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

import type { AnyFinding } from "../findings/finding.ts";
import {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  keyText,
  type Node,
  partsOf,
  type Range,
  rangeOf,
  type Scalar,
  type Targets,
  type Value,
  type YAMLMap,
} from "./yaml-nodes.ts";

/** More aliases than a person writes; each may repeat what it points at. */
const MAXIMUM_ALIASES = 100;

/** Tags that say what the value already is. All others would need a program to be understood. */
const PLAIN_TAGS = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"]
    .map((name) => `tag:yaml.org,2002:${name}`)
    .concat("!"),
);

type Syntax = Extract<AnyFinding, { rule: "yaml-syntax" }>["args"];

/** Something in the tree that makes the file unusable. */
export interface FatalTrouble {
  readonly range: Range;
  readonly args: Syntax;
}

/** The same key twice in one object. */
export interface DuplicateKey {
  readonly key: string;
  readonly range: Range;
  readonly first: Range;
}

export interface Examined {
  readonly fatal: readonly FatalTrouble[];
  readonly duplicates: readonly DuplicateKey[];
  readonly targets: Targets;
}

interface Notes {
  readonly fatal: FatalTrouble[];
  readonly duplicates: DuplicateKey[];
  readonly targets: Map<Alias, Node>;
  /** The latest anchor of each name: an alias means the one before it. */
  readonly anchors: Map<string, Node>;
}

/**
 * One walk through the tree, in the order of the text: which anchor each alias means, and what YAML
 * allows but this format does not. The tree's depth is already bounded.
 */
export function examine(contents: Value): Examined {
  const notes: Notes = { fatal: [], duplicates: [], targets: new Map(), anchors: new Map() };
  visit(contents, notes);
  return notes;
}

function visit(node: Value, notes: Notes, isItem = false): void {
  if (node === null || node === undefined) return;
  if (isAlias(node)) {
    visitAlias(node, notes);
    return;
  }
  if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) refuse(node, notes, "unusable-tag", node.tag);
  if ("anchor" in node && node.anchor) notes.anchors.set(node.anchor, node);
  if (isSeq(node)) for (const item of node.items) visit(item as Value, notes, true);
  if (isMap(node)) visitMap(node, notes, isItem);
}

function visitAlias(alias: Alias, notes: Notes): void {
  const target = notes.anchors.get(alias.source);
  if (target === undefined) refuse(alias, notes, "syntax", "BAD_ALIAS");
  else notes.targets.set(alias, target);
  if (notes.targets.size === MAXIMUM_ALIASES + 1)
    refuse(alias, notes, "too-many-aliases", `${MAXIMUM_ALIASES}`);
}

/** How many keys a second item without its dash repeats at least; one alone is a key that stands there twice. */
const REPEATED_OF_ITEM = 2;

function visitMap(map: YAMLMap, notes: Notes, isItem: boolean): void {
  const seen = new Map<string, Range>();
  const before = notes.duplicates.length;
  if (map.flow === true) visitFlow(map, notes);
  for (const pair of map.items) {
    const { key, value } = partsOf(pair);
    visit(key, notes);
    const text = keyText(key, notes.targets);
    const range = key === null ? rangeOf(map) : rangeOf(key);
    const first = text === undefined ? undefined : seen.get(text);
    if (text === undefined || isCollection(key)) refuse(key ?? map, notes, "syntax", "NON_STRING_KEY");
    else if (first !== undefined) notes.duplicates.push({ key: text, range, first });
    else seen.set(text, range);
    visit(value, notes);
  }
  const repeated = notes.duplicates.slice(before);
  const [start] = seen.values();
  const again = repeated.find(({ first }) => first === start);
  if (isItem && map.flow !== true && again && repeated.length >= REPEATED_OF_ITEM && again === repeated[0])
    refuseAt(again.range, notes, { problem: "missing-dash", detail: again.key });
}

/** `{value: 0,65}`: a comma before decimals ends the value, and the decimals become a key. */
function visitFlow(map: YAMLMap, notes: Notes): void {
  let number: Scalar | undefined;
  for (const pair of map.items) {
    const { key, value } = partsOf(pair);
    const isBare = value === null || (isScalar(value) && value.value === null);
    if (number && isScalar(key) && isBare && /^\d+%?$/.test(key.source ?? "")) {
      const [{ from, to: end }, { from: start, to }] = [rangeOf(number), rangeOf(key)];
      const detail = `${number.source},${key.source}`;
      if (start === end + 1) refuseAt({ from, to }, notes, { problem: "decimal-comma", detail });
    }
    number = isScalar(value) && /^-?\d+$/.test(value.source ?? "") ? value : undefined;
  }
}

/** One is enough to leave the file. */
function refuseAt(range: Range, notes: Notes, args: Syntax): void {
  if (notes.fatal.length === 0) notes.fatal.push({ range, args });
}

function refuse(node: Node, notes: Notes, problem: Syntax["problem"], detail: string): void {
  refuseAt(rangeOf(node), notes, { problem, detail: detail.slice(0, 120) });
}

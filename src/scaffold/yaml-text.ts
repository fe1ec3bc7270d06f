import { Document, isMap, isPair, isScalar, isSeq, type Pair, visit, type YAMLMap } from "yaml";

const LONGEST_LINE = 100;

/** How a value is written as YAML. */
export interface YamlLayout {
  /** An explanation above a key of the outermost map, or of a map directly under it. */
  readonly comments?: ReadonlyMap<string, string>;
  /** Examples to be switched on, after the last item of the list or map under a key. */
  readonly examples?: ReadonlyMap<string, string>;
}

/**
 * Writes plain values as YAML for people: short lists and maps on one line, an empty line between
 * longer things, comments above the keys. Whatever a text holds, reading it back gives the same text.
 */
export function writeYaml(value: unknown, layout: YamlLayout = {}): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  const comments = new Map(layout.comments);
  const examples = layout.examples ?? new Map<string, string>();
  visit(document, {
    Pair: (_, pair, path) => {
      explain(pair, comments, path.length);
      addExample(pair, examples, path.length);
    },
  });
  visit(document, {
    Collection: (_, node, path) => {
      if (path.length > 1 && !isCommented(node) && fitsOneLine(node, path)) node.flow = true;
    },
  });
  visit(document, { Seq: (_, list) => (list.flow ? undefined : spread(list.items)) });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim();
}

/** Text as comment lines. */
export function comment(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "#" : `# ${line}`))
    .join("\n");
}

/**
 * YAML that is switched off: taking the hash away, and nothing else, switches it on. The heading is
 * a sentence and keeps its space.
 */
export function switchedOff(heading: string, yaml: string): string {
  return `${comment(heading)}\n${yaml.trimEnd().replace(/^/gm, "#")}`;
}

function explain(pair: Pair, comments: Map<string, string>, depth: number): void {
  const name = isScalar(pair.key) ? String(pair.key.value) : "";
  const text = comments.get(name);
  // Depth 2 is a key of the outermost map, 4 one of a map directly under it.
  if (text === undefined || depth > 4 || !isScalar(pair.key)) return;
  pair.key.commentBefore = text
    .trimEnd()
    .split("\n")
    .map((line) => ` ${line}`)
    .join("\n");
  pair.key.spaceBefore = depth === 2;
  comments.delete(name);
}

function addExample(pair: Pair, examples: ReadonlyMap<string, string>, depth: number): void {
  const text = isScalar(pair.key) && depth === 2 ? examples.get(String(pair.key.value)) : undefined;
  if (text !== undefined && (isMap(pair.value) || isSeq(pair.value))) pair.value.comment = text.trimEnd();
}

function isCommented(node: unknown): boolean {
  if (!isMap(node) && !isSeq(node)) return false;
  return (
    Boolean(node.comment) ||
    node.items.some((pair) => isPair(pair) && isScalar(pair.key) && pair.key.commentBefore)
  );
}

type Path = readonly unknown[];

function fitsOneLine(node: unknown, path: Path): boolean {
  if (!isMap(node) && !isSeq(node)) return false;
  if (isThingOfList(node, path)) return false;
  const parts = isMap(node) ? (node as YAMLMap).items.map(({ value }) => value) : node.items;
  const plain = parts.every((part) => isScalar(part) || (isSeq(part) && part.items.every(isScalar)));
  return plain && lengthOnOneLine(node.toJSON()) <= LONGEST_LINE;
}

/** Close enough: JSON with the spaces of YAML and without its quotes. */
function lengthOnOneLine(value: unknown): number {
  return JSON.stringify(value)
    .replace(/"/g, "")
    .replace(/[,:](?=\S)/g, "  ").length;
}

/** Partners, nodes, indicators: the things that the file is about stand on lines of their own. */
function isThingOfList(node: unknown, path: Path): boolean {
  const lists = path.filter((ancestor) => isSeq(ancestor)).length;
  return isMap(node) && lists === 1 && node.has("id");
}

function spread(items: readonly unknown[]): void {
  items.forEach((item, index) => {
    const before = items[index - 1];
    const short = (one: unknown) => !isMap(one) || one.flow === true;
    if (index > 0 && isMap(item) && !(short(item) && short(before))) item.spaceBefore = true;
  });
}

import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
  Document as YamlDocument,
} from "yaml";
import { lineIndex } from "./lines.ts";
import { readYamlText } from "./yaml.ts";

/** Something flat: one line of a list. */
export type FlatItem = Readonly<Record<string, string>>;

const OPTIONS = { schema: "core", merge: false } as const;
const FLOW = { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 } as const;
const STEP = "  ";

/**
 * The same YAML text with items behind those of the list `outer.inner`, one per line; both are made where they are
 * absent. Every other sign of the text stays, unless the list stood on one line: then it is spread. `undefined` where
 * that cannot be done so that everything else still says the same.
 */
export function addToList(
  text: string,
  { outer, inner }: { readonly outer: string; readonly inner: string },
  items: readonly FlatItem[],
): string | undefined {
  const document = parseDocument(text, OPTIONS);
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root) || root.flow === true) return undefined;
  const lines = items.map((item) => `- ${onOneLine(item)}`);
  const added = withLines(text, root, { outer, inner, lines });
  return added !== undefined && saysTheSame(text, added, { outer, inner, items }) ? added : undefined;
}

/** As a person would write it; only what holds a line break of its own stands in quotes, with that written out. */
function onOneLine(item: FlatItem): string {
  const usual = stringify(item, FLOW).trimEnd();
  if (!usual.includes("\n")) return usual;
  const quoted = Object.entries(item).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `{${quoted.join(", ")}}`;
}

interface Adding {
  readonly outer: string;
  readonly inner: string;
  /** The items, each on a line of its own. */
  readonly lines: readonly string[];
}

function withLines(text: string, root: YAMLMap, adding: Adding): string | undefined {
  const { outer, inner, lines } = adding;
  const outerPair = pairOf(root, outer);
  const listed = [`${inner}:`, ...indented(lines, STEP)];
  if (!outerPair) return insertAt(text, text.length, [`${outer}:`, ...indented(listed, STEP)]);
  const at = columnOf(text, outerPair);
  const map = outerPair.value;
  if (isEmpty(map)) return afterKey(text, outerPair, indented(listed, at + STEP));
  if (!isMap(map)) return undefined;
  if (map.flow === true || map.items.length === 0) return spread(text, outerPair, { at, inner, lines });
  const innerPair = pairOf(map, inner);
  const [first] = map.items as Pair[];
  const own = first === undefined ? at + STEP : columnOf(text, first);
  if (!innerPair) return insertAt(text, endOf(map), indented(listed, own));
  const list = innerPair.value;
  if (isEmpty(list)) return afterKey(text, innerPair, indented(lines, own + STEP));
  if (!isSeq(list)) return undefined;
  if (list.flow === true || list.items.length === 0) {
    return replaceValue(text, innerPair, indented([...blockOf(list, false), ...lines], own + STEP));
  }
  return insertAt(text, endOf(list), indented(lines, dashOf(text, list)));
}

/** A map that stood on one line, as lines below its key. */
function spread(
  text: string,
  pair: Pair,
  { at, inner, lines }: { readonly at: string; readonly inner: string; readonly lines: readonly string[] },
): string | undefined {
  const map = pair.value as YAMLMap;
  const list = pairOf(map, inner)?.value;
  if (list !== undefined && !isEmpty(list) && !isSeq(list)) return undefined;
  const items = isSeq(list) ? blockOf(list, false) : [];
  map.delete(inner);
  const others = blockOf(map, map.items.length === 0);
  const block = [...others, `${inner}:`, ...indented([...items, ...lines], STEP)];
  return replaceValue(text, pair, indented(block, at + STEP));
}

/** A map or list without brackets around it, as lines; what stands inside stays as it is. */
function blockOf(node: YAMLMap | YAMLSeq, isNothing: boolean): readonly string[] {
  if (isNothing || node.items.length === 0) return [];
  const document = new YamlDocument(null, OPTIONS);
  node.flow = false;
  document.contents = node;
  return document.toString({ flowCollectionPadding: false, lineWidth: 0 }).trimEnd().split("\n");
}

function replaceValue(text: string, pair: Pair, lines: readonly string[]): string {
  const [from, to] = rangeOf(pair.value);
  // A remark behind it goes on standing behind the key.
  const end = endOfLine(text);
  return `${text.slice(0, from).trimEnd()}${rest(text, to)}${end}${lines.join(end)}${text.slice(lineEnd(text, to))}`;
}

function rest(text: string, from: number): string {
  return text.slice(from, lineEnd(text, from)).trimEnd();
}

/** Lines below a key that has no value. */
function afterKey(text: string, pair: Pair, lines: readonly string[]): string {
  return insertAt(text, rangeOf(pair.key)[1], lines);
}

/** Lines after the line in which a place stands, or before the line that begins there. */
function insertAt(text: string, place: number, lines: readonly string[]): string {
  const at = place > 0 && text[place - 1] === "\n" ? place : lineEnd(text, place);
  const before = text.slice(0, at);
  const after = text.slice(at);
  const end = endOfLine(text);
  if (before === "" || before.endsWith("\n")) return `${before}${lines.join(end)}${end}${after}`;
  return `${before}${end}${lines.join(end)}${after === "" ? end : after}`;
}

/** As the lines of the text end. */
function endOfLine(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf("\n", from);
  const end = found === -1 ? text.length : found;
  return text[end - 1] === "\r" && end > from ? end - 1 : end;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return (map.items as Pair[]).find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null);
}

interface Ranged {
  readonly range?: readonly [number, number, number] | null;
}

function rangeOf(node: unknown): readonly [number, number] {
  const [from, to] = (node as Ranged | null)?.range ?? [0, 0];
  return [from, to];
}

/** Where the last thing in a map or list ends, remarks below it left out. */
function endOf(node: YAMLMap | YAMLSeq): number {
  const last = node.items.at(-1) as Pair | Ranged | undefined;
  const isPair = last !== undefined && "key" in last;
  const value = isPair ? last.value : last;
  if ((isMap(value) || isSeq(value)) && value.flow !== true && value.items.length > 0) return endOf(value);
  if (isPair && (isEmpty(value) || value === undefined))
    return Math.max(rangeOf(last.key)[1], rangeOf(value)[1]);
  return rangeOf(value)[1];
}

/** The blanks before a key that begins its line. */
function columnOf(text: string, pair: Pair): string {
  const [from] = rangeOf(pair.key);
  return blanksBefore(text, from);
}

/** The blanks before the dashes of a list. */
function dashOf(text: string, list: YAMLSeq): string {
  const [from] = rangeOf(list.items[0]);
  return blanksBefore(text, text.lastIndexOf("-", from - 1));
}

function blanksBefore(text: string, place: number): string {
  const start = text.lastIndexOf("\n", place - 1) + 1;
  return /^ */.exec(text.slice(start, place))?.[0] ?? "";
}

function indented(lines: readonly string[], by: string): readonly string[] {
  return lines.map((line) => (line === "" ? "" : by + line));
}

/** The proof: read as the repository is read, there are the items more, and nothing else is different. */
function saysTheSame(
  before: string,
  after: string,
  {
    outer,
    inner,
    items,
  }: { readonly outer: string; readonly inner: string; readonly items: readonly FlatItem[] },
): boolean {
  const [old, now] = [dataOf(before), dataOf(after)];
  if (!isObject(old) || !isObject(now)) return false;
  const part = old[outer] ?? {};
  if (!isObject(part)) return false;
  const expected = {
    ...old,
    [outer]: { ...part, [inner]: [...((part[inner] ?? []) as unknown[]), ...items] },
  };
  return canonical(now) === canonical(expected);
}

function dataOf(text: string): unknown {
  const { document, findings } = readYamlText({ path: "", text, offset: 0, lines: lineIndex(text) });
  return findings.length > 0 ? undefined : document?.data;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The order of keys means nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

import type { CST } from "yaml";

/** A line above something: a remark, or nothing. */
export interface Line {
  /** Empty for a blank line. */
  readonly text: string;
  /** Of the remark, from 0. */
  readonly column: number;
}

/** A value that is written with its own signs: a scalar, an alias, a text of several lines, a list in brackets. */
export interface Leaf {
  readonly kind: "scalar" | "block" | "flow";
  readonly token: CST.FlowScalar | CST.BlockScalar | CST.FlowCollection;
}

/** A map or list with each entry on lines of its own. */
export interface Block {
  readonly kind: "map" | "seq";
  /** Where its keys or dashes stand, from 0. */
  readonly column: number;
  readonly entries: readonly Entry[];
  /** Remarks below the last entry that stand as deep as the entries. */
  readonly below: readonly Line[];
}

export type Node = Leaf | Block;

/** True for a map or list with each entry on lines of its own. */
export function isBlock(node: Node): node is Block {
  return node.kind === "map" || node.kind === "seq";
}

/** A key with its value, or an item of a list, with the remarks that belong to it. */
export interface Entry {
  /** Remarks and blank lines above it. */
  readonly above: readonly Line[];
  /** Anchor and tag of the key. */
  readonly keyMarks: readonly string[];
  /** Absent in a list. */
  readonly key?: CST.FlowScalar;
  /** Anchor and tag of the value. */
  readonly marks: readonly string[];
  /** What stands behind the key or dash on its line, where the value does not: blanks and a remark. */
  readonly remark: string;
  /** Remarks between the key and a value on a line of its own. */
  readonly between: readonly Line[];
  readonly value?: Node;
  /** True where a value that is no map or list begins on a line of its own. */
  readonly isBelow: boolean;
  /** Behind the value, on its last line: blanks and a remark. */
  readonly after: string;
}

/** The text holds something that this layout does not know, such as keys with a question mark. */
export class UnknownLayout extends Error {
  override readonly name = "UnknownLayout";
}

/** What stands between two things of a document. */
interface Trivia {
  /** On the line on which it begins. */
  readonly remark: string;
  readonly lines: readonly Line[];
  readonly marks: readonly string[];
  readonly breaks: boolean;
}

const SEPARATORS: ReadonlySet<string> = new Set(["map-value-ind", "seq-item-ind"]);

/** Sorts remarks and blank lines out. */
export function triviaOf(tokens: readonly CST.SourceToken[], text: string): Trivia {
  const lines: Line[] = [];
  const marks: string[] = [];
  let remark = "";
  let blanks = "";
  let isEmpty = isAtStart(text, tokens[0]?.offset ?? 0);
  let isFirst = !isEmpty;
  let breaks = false;
  for (const { type, source, offset } of tokens) {
    if (type === "space") blanks = source;
    else if (type === "newline") {
      if (isEmpty) lines.push({ text: "", column: 0 });
      isEmpty = true;
      isFirst = false;
      breaks = true;
      blanks = "";
    } else if (type === "comment") {
      const comment = source.trimEnd();
      if (isFirst) remark = `${/^ +$/.test(blanks) ? blanks : " "}${comment}`;
      else lines.push({ text: comment, column: offset - text.lastIndexOf("\n", offset - 1) - 1 });
      isEmpty = false;
    } else if (type === "anchor" || type === "tag") {
      marks.push(source);
      isEmpty = false;
    } else if (SEPARATORS.has(type)) {
      isFirst = true;
      isEmpty = false;
    } else throw new UnknownLayout(type);
  }
  return { remark, lines, marks, breaks };
}

/** True where nothing but blanks stands before a place on its line. */
function isAtStart(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim() === "";
}

/** A node, and the lines behind it that stand less deep and so belong to what comes next. */
interface Built {
  readonly node: Node;
  readonly after: string;
  readonly rest: readonly Line[];
}

/** The tree of a value of the concrete syntax. Throws `UnknownLayout`. Text is what the token was read from. */
export function buildNode(token: CST.Token, text: string): Built {
  switch (token.type) {
    case "block-map":
    case "block-seq":
      return buildBlock(token, text);
    case "alias":
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar": {
      const { remark, lines } = triviaOf(token.end ?? [], text);
      return { node: { kind: "scalar", token }, after: remark, rest: lines };
    }
    case "block-scalar":
      return { node: { kind: "block", token }, after: "", rest: [] };
    case "flow-collection": {
      const { remark, lines } = triviaOf(token.end.slice(1), text);
      return { node: { kind: "flow", token }, after: remark, rest: lines };
    }
    default:
      throw new UnknownLayout(token.type);
  }
}

function buildBlock(token: CST.BlockMap | CST.BlockSequence, text: string): Built {
  const kind = token.type === "block-map" ? "map" : "seq";
  const entries: Entry[] = [];
  let waiting: readonly Line[] = [];
  for (const item of token.items) {
    const isEntry = item.key !== undefined || item.sep !== undefined || item.value !== undefined;
    const isDash = item.start.some(({ type }) => type === "seq-item-ind");
    if (!isEntry && !isDash) {
      waiting = [...waiting, ...triviaOf(item.start, text).lines];
      continue;
    }
    const { entry, rest } = kind === "map" ? mapEntry(item, text) : listEntry(item, text);
    const { own, passed } = isNothing(entry) ? split(rest, token.indent + 1) : { own: [], passed: rest };
    const between = [...entry.between, ...own];
    entries.push({ ...entry, between, above: [...waiting, ...entry.above] });
    waiting = passed;
  }
  const { own, passed } = split(waiting, token.indent);
  return { node: { kind, column: token.indent, entries, below: own }, after: "", rest: passed };
}

function isNothing({ value }: Entry): boolean {
  return value === undefined;
}

/** Remarks at least as deep as a column, and from the first that is not, what belongs further out. */
function split(
  lines: readonly Line[],
  column: number,
): { readonly own: readonly Line[]; readonly passed: readonly Line[] } {
  const less = lines.findIndex((line) => line.text !== "" && line.column < column);
  const last = lines.findLastIndex((line, index) => line.text !== "" && (less === -1 || index < less));
  return { own: lines.slice(0, last + 1), passed: lines.slice(last + 1) };
}

interface BuiltEntry {
  readonly entry: Entry;
  readonly rest: readonly Line[];
}

function mapEntry(item: CST.CollectionItem, text: string): BuiltEntry {
  const { key, sep } = item;
  if (key === undefined || key === null || sep === undefined) throw new UnknownLayout("key");
  const isText =
    key.type === "scalar" || key.type === "single-quoted-scalar" || key.type === "double-quoted-scalar";
  if (!isText || key.source.includes("\n")) throw new UnknownLayout("key");
  const above = triviaOf(item.start, text);
  return finishEntry(
    { above: above.lines, keyMarks: above.marks, key },
    triviaOf(sep, text),
    item.value,
    text,
  );
}

function listEntry(item: CST.CollectionItem, text: string): BuiltEntry {
  if (item.key !== undefined) throw new UnknownLayout("key");
  const dash = item.start.findIndex(({ type }) => type === "seq-item-ind");
  const above = triviaOf(item.start.slice(0, dash), text);
  if (dash === -1 || above.marks.length > 0) throw new UnknownLayout("dash");
  return finishEntry(
    { above: above.lines, keyMarks: [] },
    triviaOf(item.start.slice(dash), text),
    item.value,
    text,
  );
}

type Head = Pick<Entry, "above" | "keyMarks" | "key">;

function finishEntry(
  head: Head,
  { remark, lines, marks, breaks }: Trivia,
  value: CST.Token | undefined,
  text: string,
): BuiltEntry {
  if (value === undefined) {
    return { entry: { ...head, marks, remark, between: [], isBelow: false, after: "" }, rest: lines };
  }
  const { node, after, rest } = buildNode(value, text);
  const common = { ...head, marks, remark, after };
  if (!isBlock(node)) {
    return { entry: { ...common, between: lines, value: node, isBelow: breaks }, rest };
  }
  // What stands above the first thing is about that thing.
  const [first, ...others] = node.entries;
  const entries = first ? [{ ...first, above: [...lines, ...first.above] }, ...others] : [];
  return { entry: { ...common, between: [], value: { ...node, entries }, isBelow: false }, rest };
}

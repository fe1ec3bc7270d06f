import { type CST, Lexer, Parser } from "yaml";
import type { KeyOrder } from "../generated/key-order.ts";
import { lineIndex } from "../read/lines.ts";
import { readYamlText } from "../read/yaml.ts";
import { above, printBlock } from "./yaml-print.ts";
import { type Block, buildNode, isBlock, type Line, triviaOf, UnknownLayout } from "./yaml-tree.ts";

/** The canonical form of a text, or why there is none: then the text is to stay as it is. */
export type Formatted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: "unreadable" | "says-something-else" };

/**
 * YAML in its canonical layout: two blanks per level, keys in the order of the schema, quotes where they are needed,
 * at most one blank line, each remark where it was. What is read from the text, and the remarks in it, are the same
 * before and after: that is proven here, each time. A layout that is not known is left as it is.
 */
export function formatYaml(text: string, order?: KeyOrder): Formatted {
  const before = contentOf(text);
  if (before === undefined) return { ok: false, problem: "unreadable" };
  const unix = text.replace(/^\ufeff/, "").replace(/\r\n/g, "\n");
  const printed = print(unix, before.isFixed ? undefined : order) ?? endedOnce(unix);
  if (printed === text) return { ok: true, text };
  const after = contentOf(printed);
  const isSame =
    after !== undefined &&
    isSameData(before.data, after.data) &&
    before.remarks.length === after.remarks.length &&
    before.remarks.every((remark, index) => remark === after.remarks[index]);
  return isSame ? { ok: true, text: printed } : { ok: false, problem: "says-something-else" };
}

/** What a text says, and its remarks, sorted: they move with what they stand above. */
interface Content {
  readonly data: unknown;
  readonly remarks: readonly string[];
  /** True where what stands next to a thing has to stay there: anchors and aliases, texts that keep their last lines. */
  readonly isFixed: boolean;
}

const FIXED = /^(?:\*.|[|>][1-9]?\+)/;

function contentOf(text: string): Content | undefined {
  const { document, findings } = readYamlText({ path: "", text, offset: 0, lines: lineIndex(text) });
  if (document === undefined || findings.length > 0) return undefined;
  const remarks: string[] = [];
  let isFixed = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith("#")) remarks.push(lexeme.trimEnd());
    else if (FIXED.test(lexeme)) isFixed = true;
  }
  return { data: document.data, remarks: remarks.sort(), isFixed };
}

/** The same lists, texts, numbers; maps with the same keys, in whatever order. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      isSameData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** Undefined where the text has a layout that is not known. */
function print(text: string, order: KeyOrder | undefined): string | undefined {
  try {
    const lines = documentLines([...new Parser().parse(text)], text, order);
    return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  } catch (error) {
    if (error instanceof UnknownLayout) return undefined;
    throw error;
  }
}

function endedOnce(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function documentLines(tokens: readonly CST.Token[], text: string, order: KeyOrder | undefined): string[] {
  const at = tokens.findIndex(({ type }) => type === "document");
  const [document] = tokens.slice(at) as [CST.Document];
  const behind = tokens.slice(at + 1);
  if (at === -1 || document.value === undefined) throw new UnknownLayout("nothing");
  const { start, value, end = [] } = document;
  const marker = start.findIndex(({ type }) => type === "doc-start");
  const opening = triviaOf(
    [...(tokens.slice(0, at) as CST.SourceToken[]), ...start.slice(0, Math.max(0, marker))],
    text,
  );
  const head = triviaOf(start.slice(marker + 1), text);
  const { node, rest } = buildNode(value, text);
  if (!isBlock(node) || opening.marks.length + head.marks.length > 0) throw new UnknownLayout("root");
  const below = triviaOf([...end, ...(behind as CST.SourceToken[])], text);
  const before = marker === -1 ? [...opening.lines, ...head.lines] : head.lines;
  return [
    ...(marker === -1 ? [] : [...above(opening.lines, 0, true), `---${head.remark}`]),
    ...rootLines({ ...node, below: ended([...node.below, ...rest, ...below.lines]) }, before, order),
  ];
}

/** Without the blank lines at the end. */
function ended(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex(({ text }) => text !== "") + 1);
}

/**
 * The first remark of a file is about the file and stays above it, unless a blank line parts it from one that is
 * about the first key.
 */
function rootLines(root: Block, head: readonly Line[], order: KeyOrder | undefined): readonly string[] {
  const [first, ...others] = root.entries;
  if (first === undefined) throw new UnknownLayout("nothing");
  const all = [...head, ...first.above];
  const blank = all.findLastIndex(
    (line, index) => line.text === "" && all.slice(0, index).some(({ text }) => text !== ""),
  );
  const ofFile = ended(blank === -1 ? all : all.slice(0, blank));
  const ofFirst = blank === -1 ? [] : all.slice(blank + 1);
  const entries = [{ ...first, above: ofFirst }, ...others];
  const lines = printBlock({ ...root, entries }, { column: 0, order });
  const remarks = above(ofFile, 0, true);
  const [firstLine = ""] = lines;
  const [unmoved = ""] = printBlock({ ...root, entries }, { column: 0 });
  // Another thing than the one below the remark must not look as if the remark were about it.
  const isParted = remarks.length > 0 && (blank !== -1 || firstLine !== unmoved);
  return [...remarks, ...(isParted ? [""] : []), ...lines];
}

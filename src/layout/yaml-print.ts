import type { CST } from "yaml";
import type { KeyOrder } from "../generated/key-order.ts";
import { flowText } from "./yaml-flow.ts";
import { inKeyOrder, keyName, orderBehind } from "./yaml-order.ts";
import { canonicalQuotes } from "./yaml-quotes.ts";
import { type Block, type Entry, isBlock, type Leaf, type Line } from "./yaml-tree.ts";

const STEP = 2;

/** Where and how something is written. */
interface Place {
  /** Where the keys or dashes stand now, from 0. */
  readonly column: number;
  /** Absent where keys stay as they are. */
  readonly order?: KeyOrder | undefined;
}

/** The lines of a map or list. Blank lines above its first entry are left out. */
export function printBlock(block: Block, { column, order }: Place): readonly string[] {
  const entries = order === undefined ? block.entries : inKeyOrder(block, order);
  const lines: string[] = [];
  for (const entry of entries) {
    for (const line of above(entry.above, column, lines.length === 0)) lines.push(line);
    const deeper = block.kind === "seq" ? order?.each : orderBehind(order, keyName(entry.key));
    // One by one: a list may have more lines than a call takes arguments.
    for (const line of printEntry(entry, block, { column, order: deeper })) lines.push(line);
  }
  for (const line of above(block.below, column, false)) lines.push(line);
  return lines;
}

/** One blank line where there were several, and none at the beginning. */
export function above(lines: readonly Line[], column: number, isFirst: boolean): readonly string[] {
  const kept: string[] = [];
  for (const { text } of lines) {
    const isRepeated = kept.length === 0 ? isFirst : kept.at(-1) === "";
    if (text !== "") kept.push(" ".repeat(column) + text);
    else if (!isRepeated) kept.push("");
  }
  return kept;
}

function printEntry(entry: Entry, block: Block, { column, order }: Place): readonly string[] {
  const { key, keyMarks, marks, remark, between, value, after } = entry;
  const pad = " ".repeat(column);
  const name = key === undefined ? "-" : `${canonicalQuotes(key.source, false)}:`;
  const head = [...keyMarks, name, ...marks].join(" ");
  const deeper = { column: column + STEP, order };
  if (value === undefined) {
    return [pad + head + remark, ...above(between, column + STEP, false)];
  }
  if (isBlock(value)) {
    const lines = printBlock(value, deeper);
    const [first = "", ...others] = lines;
    const isOnDash =
      key === undefined && marks.length === 0 && remark === "" && !first.trimStart().startsWith("#");
    return isOnDash ? [`${pad}- ${first.trimStart()}`, ...others] : [pad + head + remark, ...lines];
  }
  const [first = "", ...others] = leafLines(value, deeper, block.column);
  if (entry.isBelow) {
    const remarks = above(between, column + STEP, false);
    const own = [" ".repeat(column + STEP) + first, ...others];
    return [pad + head + remark, ...remarks, ...ends(own, after)];
  }
  return ends([`${pad + head} ${first}`, ...others], after);
}

/** What stands behind a value stands on its last line. */
function ends(lines: readonly string[], after: string): readonly string[] {
  return after === "" ? lines : [...lines.slice(0, -1), `${lines.at(-1)}${after}`];
}

/** The first line without what stands before it, the others with. `before` is the column that the entry had. */
function leafLines({ kind, token }: Leaf, { column, order }: Place, before: number): readonly string[] {
  if (kind === "block") return blockLines(token as CST.BlockScalar, column, before);
  if (kind === "flow") return flowLines(token as CST.FlowCollection, { column, order }, before);
  const [first = "", ...others] = (token as CST.FlowScalar).source.split("\n");
  if (others.length === 0) return [canonicalQuotes(first, false)];
  const pad = " ".repeat(column);
  const isQuoted = token.type !== "scalar";
  const rest = others.map((line) => {
    const text = isQuoted ? line.replace(/^[ \t]+/, "") : line.trim();
    return text === "" ? "" : pad + text;
  });
  return [isQuoted ? first : first.trimEnd(), ...rest];
}

function blockLines({ props, source }: CST.BlockScalar, column: number, before: number): readonly string[] {
  let header = "";
  let blanks = "";
  for (const prop of props as CST.SourceToken[]) {
    if (prop.type === "space") blanks = prop.source;
    else if (prop.type === "block-scalar-header") header = prop.source;
    else if (prop.type === "comment")
      header += `${/^ +$/.test(blanks) ? blanks : " "}${prop.source.trimEnd()}`;
  }
  const lines = source.replace(/\n$/, "").split("\n");
  const first = lines.find((line) => line.trim() !== "");
  if (first === undefined) return source === "" ? [header] : [header, ...lines.map(() => "")];
  const told = /^[|>][-+]?([1-9])/.exec(header)?.[1];
  const depth = told === undefined ? first.length - first.trimStart().length : before + Number(told);
  const pad = " ".repeat(told === undefined ? column : column - STEP + Number(told));
  return [header, ...lines.map((line) => moved(line, depth, pad))];
}

function moved(line: string, depth: number, pad: string): string {
  const text = line.slice(depth);
  return line.slice(0, depth).trim() !== "" || text !== "" ? pad + text : "";
}

function flowLines(token: CST.FlowCollection, { column, order }: Place, before: number): readonly string[] {
  const text = flowText(token, order);
  const [first = "", ...others] = text.split("\n");
  const by = column - STEP - before;
  return [first, ...others.map((line) => shifted(line, by))];
}

/** A line of something in brackets keeps its place below the others. */
function shifted(line: string, by: number): string {
  const text = line.trim();
  if (text === "") return "";
  const depth = line.length - line.trimStart().length;
  return " ".repeat(Math.max(0, depth + by)) + text;
}

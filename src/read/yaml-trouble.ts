import type { Document as YamlDocument } from "yaml";
import { slipBefore } from "./yaml-slips.ts";

/** What the parser could not read, and where. */
export interface YamlTrouble {
  readonly from: number;
  readonly to: number;
  /** The parser's code, or one of ours that says more; `language` has the words. */
  readonly code: string;
}

interface ParserError {
  readonly pos: readonly [number, number];
  readonly code: string;
  readonly message: string;
}

/** The first trouble only: what follows it is mostly its consequence. */
export function firstTrouble(
  documents: readonly YamlDocument.Parsed[],
  text: string,
): YamlTrouble | undefined {
  const errors: readonly ParserError[] = documents.flatMap((document) => document.errors);
  const first = errors.reduce<ParserError | undefined>(
    (earliest, one) => (earliest === undefined || one.pos[0] < earliest.pos[0] ? one : earliest),
    undefined,
  );
  const second = documents[1]?.range[0];
  if (second !== undefined && (first === undefined || second < first.pos[0]))
    return { from: second, to: second + 3, code: "MULTIPLE_DOCS" };
  return first && (slipBefore(text, first.pos[0]) ?? explained(first, errors, text));
}

/**
 * The parser tells where it stumbled, which for a line that is indented too deeply is the line above: that
 * line's value seems to go on. Then the next line is the one to look at. Where all is one line, it holds a
 * second colon.
 */
function explained(error: ParserError, all: readonly ParserError[], text: string): YamlTrouble {
  const [from, to] = error.pos;
  const plain = { from, to, code: error.code };
  if (error.code === "BAD_INDENT")
    return { ...plain, code: error.message.startsWith("Flow") ? "NOT_CLOSED" : "NOT_ALIGNED" };
  if (error.message.startsWith("Sequence item without")) return { ...plain, code: "NOT_ALIGNED" };
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY") return plain;
  const longer = all.find(({ code, pos }) => code === "MULTILINE_IMPLICIT_KEY" && pos[0] === from);
  const breakAt = longer && text.slice(from, longer.pos[1]).lastIndexOf("\n");
  if (breakAt === undefined)
    return isBlockEntry(text, from) ? { ...plain, code: "NOT_ALIGNED" } : { ...plain, code: "COLON_IN_TEXT" };
  if (breakAt < 0) return plain;
  const line = text.slice(from + breakAt + 1);
  const indent = line.length - line.trimStart().length;
  const start = from + breakAt + 1 + indent;
  return { from: start, to: start + 1, code: "TOO_DEEP" };
}

function isBlockEntry(text: string, from: number): boolean {
  return text.slice(from).trimStart().startsWith("- ");
}

import type { Location } from "../findings/finding.ts";

/** Where the lines of a text begin, to turn an offset into a line and a column. */
export interface LineIndex {
  /** 1-based line and column of an offset, in UTF-16 units. Offsets outside the text give its ends. */
  position(offset: number): { readonly line: number; readonly column: number };
  /** The end of the line that holds the offset, before its line end. */
  lineEnd(offset: number): number;
}

/** Lines end in `\n` or `\r\n`, as YAML and every editor have it. */
export function lineIndex(text: string): LineIndex {
  let known: readonly number[] | undefined;

  /** Looked for when the first position is asked for: in most files nothing is found. */
  function lineStarts(): readonly number[] {
    if (known) return known;
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    known = starts;
    return starts;
  }

  /** The number of the last line that starts at or before the offset, from 0. */
  function lineOf(offset: number): number {
    const starts = lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    position(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lineOf(inside);
      return { line: line + 1, column: inside - (lineStarts()[line] ?? 0) + 1 };
    },
    lineEnd(offset) {
      const next = lineStarts()[lineOf(offset) + 1];
      if (next === undefined) return text.length;
      return text[next - 2] === "\r" ? next - 2 : next - 1;
    },
  };
}

/** A stretch of text as a place, cut at the end of its first line so that a code frame is one line. */
export function placeOnLine(path: string, lines: LineIndex, range: { from: number; to: number }): Location {
  const to = Math.max(range.from, Math.min(range.to, lines.lineEnd(range.from)));
  const start = lines.position(range.from);
  const end = lines.position(to);
  return { path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

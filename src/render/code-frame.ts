import { visible, widthOf } from "./visible.ts";

/** What stands before the mark, where the whole line does not fit. */
const BEFORE = 20;

/** A line of a file as a terminal shows it, cut where the mark begins and ends. */
export interface FramedLine {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/**
 * The part of a line around what is meant, at most so wide; `…` stands for what is left out. Start and end are
 * 0-based UTF-16 units, the width is counted in places of a terminal.
 */
export function framedLine(
  source: string,
  { start, end, width }: { readonly start: number; readonly end: number; readonly width: number },
): FramedLine {
  if (source.length <= 2 * width && widthOf(visible(source)) <= width) {
    const cut = (from: number, to: number) => visible(source.slice(from, to));
    return { before: cut(0, start), marked: cut(start, end), after: cut(end, source.length) };
  }
  const room = width - 2;
  const right = fitting(signsOf(source.slice(start, start + 2 * width)), room - BEFORE);
  const left = fitting(
    signsOf(source.slice(Math.max(0, start - 2 * width), start)).reverse(),
    room - right.width,
  );
  const from = start - left.length;
  const to = start + right.length;
  const shown = right.signs.join("");
  return {
    before: (from > 0 ? "…" : "") + visible(left.signs.reverse().join("")),
    marked: visible(shown.slice(0, Math.max(0, end - start))),
    after: visible(shown.slice(Math.max(0, end - start))) + (to < source.length ? "…" : ""),
  };
}

/** Whole characters; halves at the ends of a cut are none. */
function signsOf(text: string): string[] {
  return Array.from(text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ""));
}

/** As many signs from the first on as fit: how many places they take, and how many UTF-16 units they are. */
function fitting(
  signs: readonly string[],
  room: number,
): { readonly signs: string[]; readonly width: number; readonly length: number } {
  const taken: string[] = [];
  let [width, length] = [0, 0];
  for (const sign of signs) {
    const wide = widthOf(visible(sign));
    if (width + wide > room) break;
    taken.push(sign);
    width += wide;
    length += sign.length;
  }
  return { signs: taken, width, length };
}

/** A field and what stands behind its colon, as people write it; a list item may begin with it. */
const FIELD = /^(\s*(?:- +)*)([\p{L}_][\p{L}\p{N}_-]*):(.*)$/u;
const REMARK_OR_EMPTY = /^\s*(?:#|$)/;
/** A text over several lines begins: what is indented deeper is text. */
const BLOCK = /^\s*[|>][-+0-9]*\s*(?:#.*)?$/;

/** Where a slip stands, and its code; `language` has the words. */
interface Slip {
  readonly from: number;
  readonly to: number;
  readonly code: "NO_SPACE" | "QUOTE_NOT_CLOSED";
}

interface Line {
  readonly text: string;
  /** Offset of its first sign. */
  readonly from: number;
}

/**
 * What the parser does not see where it is, because a text may go on over several lines: a colon without a space
 * behind it (`name:Jongeren`), and a quotation mark that is never closed. Undefined where neither explains why the
 * parser stumbled at that offset. Looks only at lines that begin as fields do, and at each once.
 */
export function slipBefore(text: string, stumbledAt: number): Slip | undefined {
  const lines = linesUntil(text, stumbledAt);
  const lastBefore = lines.findLastIndex(
    (line, index) => index < lines.length - 1 && !REMARK_OR_EMPTY.test(line.text),
  );
  let block: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (REMARK_OR_EMPTY.test(line.text)) continue;
    const indent = line.text.length - line.text.trimStart().length;
    if (block !== undefined && indent > block) continue;
    block = undefined;
    const [, before = "", key = "", rest = ""] = FIELD.exec(line.text) ?? [];
    if (key === "") continue;
    if (BLOCK.test(rest)) block = indent;
    const keyAt = line.from + before.length;
    const next = lines.slice(index + 1, index + 1 + LOOK_AHEAD).find(({ text: each }) => each.trim() !== "");
    if (
      isUnclosed(rest) &&
      (next === undefined || REMARK_OR_EMPTY.test(next.text) || FIELD.test(next.text))
    ) {
      const from = keyAt + key.length + 1 + rest.search(/\S/);
      return { from, to: line.from + line.text.trimEnd().length, code: "QUOTE_NOT_CLOSED" };
    }
    if (index >= lastBefore && /^[^\s/:]/u.test(rest)) {
      return { from: keyAt, to: keyAt + key.length + 1, code: "NO_SPACE" };
    }
  }
  return undefined;
}

/** Empty lines between a text and the next field; more nobody leaves. */
const LOOK_AHEAD = 50;

/** The lines up to and with the one that holds an offset. */
function linesUntil(text: string, offset: number): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= Math.min(offset, text.length); ) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    lines.push({ text: text.slice(from, to).replace(/\r$/, ""), from });
    from = to + 1;
  }
  return lines;
}

/** True for a value that opens with a quotation mark and does not close it on its own line. */
function isUnclosed(rest: string): boolean {
  const value = rest.trim();
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return false;
  for (let at = 1; at < value.length; at += 1) {
    if (quote === '"' && value[at] === "\\") at += 1;
    else if (value[at] === quote) {
      if (quote === "'" && value[at + 1] === "'") at += 1;
      else return false;
    }
  }
  return true;
}

/** A remark without a blank behind its sign, which a reader takes for text. */
const HASH = /[ \t]#[\p{L}\p{N}]/u;

/** A text without quotation marks that ends where somebody typed `#1`: the rest is lost without a word. */
export interface CutOff {
  readonly from: number;
  readonly to: number;
}

/**
 * Values that YAML cuts off at ` #`, where a letter or a digit follows at once: `Young people #1 priority` says
 * "Young people". Looks at texts without quotation marks only; linear.
 */
export function cutOffTexts(text: string): readonly CutOff[] {
  if (!HASH.test(text)) return [];
  const found: CutOff[] = [];
  let block: number | undefined;
  let quote: string | undefined;
  let from = 0;
  for (const raw of text.split("\n")) {
    const line = raw.replace(/\r$/, "");
    const at = from;
    from += raw.length + 1;
    if (quote !== undefined) {
      if (line.includes(quote)) quote = undefined;
      continue;
    }
    if (REMARK_OR_EMPTY.test(line)) continue;
    const indent = line.length - line.trimStart().length;
    if (block !== undefined && indent > block) continue;
    block = undefined;
    const value = behindStart(line);
    if (value === undefined) continue;
    if (isUnclosed(value.text)) quote = value.text.trim()[0];
    if (BLOCK.test(value.text)) block = indent;
    const hash = cutAt(value.text);
    if (hash !== undefined) found.push({ from: at + value.from + hash, to: at + line.trimEnd().length });
  }
  return found;
}

/** What stands behind the key or the dash of a line, where one stands there. */
function behindStart(line: string): { readonly text: string; readonly from: number } | undefined {
  const [, before = "", key = ""] = FIELD.exec(line) ?? [];
  const start = key === "" ? /^\s*(?:- +)+/.exec(line)?.[0].length : before.length + key.length + 1;
  return start === undefined ? undefined : { text: line.slice(start), from: start };
}

/** Only a text of words is cut off: not what stands between quotation marks or brackets, and no number. */
function cutAt(value: string): number | undefined {
  if (!/^\s*\p{L}/u.test(value)) return undefined;
  const sign = HASH.exec(value);
  // An earlier remark makes all that follows a remark.
  const remark = value.search(/[ \t]#/);
  return sign && sign.index === remark ? sign.index + 1 : undefined;
}

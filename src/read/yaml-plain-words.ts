/** Words and texts of plain YAML, each on one line. Codes, because comparing them is much quicker than letters. */
export const LF = 10;
export const SPACE = 32;
export const DOUBLE = 34;
export const HASH = 35;
export const SINGLE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
const BACKSLASH = 92;

/** Signs that mean something where a value begins, or that only the parser should judge. */
const MEANINGFUL = "!\"#%&'*,-.:<>?@[\\]^`{|}~";

/** Per code below 128: 1 where a text may begin with it without meaning anything else. */
const STARTS = Uint8Array.from({ length: 128 }, (_, code) =>
  code > SPACE && code < 127 && !MEANINGFUL.includes(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * As many lexemes as the parser can make of a plain text, or more; counting stops above `enough`. A blank, a line
 * end and a sign are one each, and a word is two, because the parser makes a mark before each text.
 */
export function mostLexemes(text: string, enough: number): number {
  let count = 1;
  let inWord = false;
  let inBlank = false;
  for (let at = 0; at < text.length && count <= enough; at += 1) {
    const code = text.charCodeAt(at);
    const isWord = code >= 128 || STARTS[code] === 1;
    if (isWord) count += inWord ? 0 : 2;
    else count += code === SPACE && inBlank ? 0 : 1;
    inWord = isWord;
    inBlank = code === SPACE;
  }
  return count;
}

/** True where a text without quotation marks may begin. Of the signs, a minus before a figure. */
export function startsText(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128) return true;
  if (code === DASH) return isDigit(text.charCodeAt(at + 1));
  return STARTS[code] === 1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True at a space, at the end of a line, and at the end of the text. */
export function isGap(code: number): boolean {
  return code === SPACE || code === LF || Number.isNaN(code);
}

/** Past the spaces. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

/** The end of what is written before `stop`, without the spaces between. */
export function trimmedEnd(text: string, from: number, stop: number): number {
  let end = stop;
  while (end > from && text.charCodeAt(end - 1) === SPACE) end -= 1;
  return end;
}

/**
 * Where a text without quotation marks stops on its line: at a colon with a gap behind it, at a comment,
 * or at the end of the line.
 */
export function stopOnLine(text: string, from: number): number {
  for (let at = from; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON) {
      if (isGap(text.charCodeAt(at + 1))) return at;
    } else if (code === LF || Number.isNaN(code)) return at;
    else if (code === HASH && text.charCodeAt(at - 1) === SPACE) return at;
  }
}

/** The same between brackets, where a comma and a bracket also end a text. */
export function stopInBrackets(text: string, from: number): number {
  for (let at = from; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === 91 || code === 93 || code === 123 || code === 125) return at;
    if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (isGap(next) || next === COMMA || next === 91 || next === 93 || next === 123 || next === 125)
        return at;
    } else if (code === LF || Number.isNaN(code)) return at;
    else if (code === HASH && text.charCodeAt(at - 1) === SPACE) return at;
  }
}

/** Behind the quotation mark that closes the text that opens at `from`; -1 where it does not on its line. */
export function quotedEnd(text: string, from: number): number {
  const quote = text.charCodeAt(from);
  for (let at = from + 1; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || Number.isNaN(code)) return -1;
    if (code === BACKSLASH && quote === DOUBLE) at += 1;
    else if (code === quote) {
      if (quote === DOUBLE || text.charCodeAt(at + 1) !== SINGLE) return at + 1;
      at += 1;
    }
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\"', '"'],
  ["\\\\", "\\"],
  ["\\/", "/"],
  ["\\n", "\n"],
  ["\\t", "\t"],
]);

/** What stands between quotation marks; undefined where it has an escape that is seldom used. */
export function quotedText(text: string, from: number, end: number): string | undefined {
  const inside = text.slice(from + 1, end - 1);
  if (text.charCodeAt(from) === SINGLE) return inside.includes("'") ? inside.replaceAll("''", "'") : inside;
  if (!inside.includes("\\")) return inside;
  let unusual = false;
  const result = inside.replace(/\\[\s\S]/g, (pair) => {
    const meant = ESCAPES.get(pair);
    unusual ||= meant === undefined;
    return meant ?? "";
  });
  return unusual ? undefined : result;
}

/** A value without quotation marks by the core schema of YAML 1.2; undefined where the parser should say. */
export function plainValue(text: string): string | number | boolean | null | undefined {
  switch (text.charCodeAt(0)) {
    case 70: // F
    case 102: // f
      return text === "false" || text === "False" || text === "FALSE" ? false : text;
    case 84: // T
    case 116: // t
      return text === "true" || text === "True" || text === "TRUE" ? true : text;
    case 78: // N
    case 110: // n
      return text === "null" || text === "Null" || text === "NULL" ? null : text;
    case 43: // +
    case DASH:
      return plainNumber(text);
    default:
      return isDigit(text.charCodeAt(0)) ? plainNumber(text) : text;
  }
}

const WHOLE = /^[-+]?[0-9]+$/;
const DECIMALS = /^[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/;

/** What begins with a figure or a sign: a number, or a text such as a date. */
function plainNumber(text: string): string | number | undefined {
  const code = text.charCodeAt(0);
  if (!isDigit(code) && !isDigit(text.charCodeAt(1))) return undefined;
  if (WHOLE.test(text)) return Number.parseInt(text, 10);
  if (DECIMALS.test(text)) return Number.parseFloat(text);
  const isOtherBase = code === 48 && "ox".includes(text.charAt(1)); // 0x1F
  return isOtherBase ? undefined : text;
}

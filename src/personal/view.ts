import type { TextContext } from "./hit.ts";

/** So many signs before a number may say what it is. */
const REACH = 40;

/** Digits, blanks and dashes that look like plain ones and are not. Each is one UTF-16 unit, so that offsets hold. */
const LOOKALIKES =
  /[\u00a0\u00ad\u2000-\u200d\u2010-\u2015\u202f\u205f\u2060\u2212\u3000\ufeff\u0660-\u0669\u06f0-\u06f9\uff0d-\uff0f\uff10-\uff19\uff20]/g;

/** A text as the detectors look at it: lookalikes written plainly, at the same offsets. */
export class TextView {
  readonly text: string;
  readonly context: TextContext;
  /** The words of the header above a cell, without accents, in lower case. */
  readonly header: string;

  constructor(text: string, context: TextContext) {
    this.text = text.replace(LOOKALIKES, plain);
    this.context = context;
    this.header = context.header === undefined ? "" : plainWords(context.header);
  }

  /** The header and what stands before an offset on the same line, in lower case. */
  before(from: number, reach = REACH): string {
    const start = Math.max(0, from - reach);
    const near = this.text.slice(start, from);
    const line = Math.max(near.lastIndexOf("\n"), near.lastIndexOf("\r"));
    return `${this.header} ${near.slice(line + 1).toLowerCase()}`;
  }

  /** What stands behind an offset on the same line. */
  after(to: number, reach = REACH): string {
    return this.text.slice(to, to + reach).split(/[\r\n]/, 1)[0] ?? "";
  }
}

function plain(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  if (code >= 0xff10 && code <= 0xff19) return String(code - 0xff10);
  if (code === 0xff20) return "@";
  if (code === 0xff0e) return ".";
  if (code === 0xff0f) return "/";
  const isDash = code === 0xad || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xff0d;
  return isDash ? "-" : " ";
}

/** A header without accents, signs between words and capitals. */
export function plainWords(name: string): string {
  return name
    .slice(0, 200)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[\s_/]+/gu, " ")
    .trim();
}

/** Every match from left to right, also those that overlap: what fails its check must not hide the next. */
export function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const next = match.index + 1;
    yield match;
    pattern.lastIndex = next;
  }
}

import type { TextContext } from "./hit.ts";
import { type PlainText, plainText } from "./plain-text.ts";

/** So many signs before a number may say what it is. */
const REACH = 40;

/** A text as the detectors look at it, in plain signs. */
export class TextView {
  readonly text: string;
  readonly context: TextContext;
  /** The words of the header above a cell, without accents, in lower case. */
  readonly header: string;
  /** Where a stretch of `text` stands in the text as it was given. */
  readonly real: PlainText["real"];

  constructor(text: string, context: TextContext) {
    const plain = plainText(text);
    this.text = plain.text;
    this.real = plain.real;
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

  /** The header and what stands before an offset, also on the line above, in lower case. */
  around(from: number, reach = REACH): string {
    return `${this.header} ${this.text.slice(Math.max(0, from - reach), from).toLowerCase()}`;
  }

  /** What stands behind an offset on the same line. */
  after(to: number, reach = REACH): string {
    return this.text.slice(to, to + reach).split(/[\r\n]/, 1)[0] ?? "";
  }
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

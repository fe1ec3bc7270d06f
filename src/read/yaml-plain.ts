import type { Pointer } from "./document.ts";
import type { Range } from "./yaml-nodes.ts";
import { type Places, PlainPlaces } from "./yaml-plain-places.ts";
import {
  COLON,
  COMMA,
  DASH,
  DOUBLE,
  HASH,
  isGap,
  LF,
  mostLexemes,
  plainValue,
  quotedEnd,
  quotedText,
  SINGLE,
  SPACE,
  skipSpaces,
  startsText,
  stopInBrackets,
  stopOnLine,
  trimmedEnd,
} from "./yaml-plain-words.ts";

/** More words and signs than this take the parser seconds; a large theory of change has some 100,000. */
export const MAXIMUM_LEXEMES = 500_000;
/** In a shorter text there are never so many. */
const SHORT = 200_000;
/** Deeper, the parser decides. */
const MAXIMUM_DEPTH = 50;
/** The parser refuses a key of 1,024. */
const MAXIMUM_KEY = 1000;

/** Tabs, lone carriage returns and control characters: the parser knows what they do where. */
const ODD = /[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/;

const BAR = 124;
const GREATER = 62;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Thrown for what is not plain, always the same one: making an error costs more than reading a small file. */
const NOT_PLAIN = new Error("not plain");

/**
 * The quick way through YAML as people write it: objects and lists by indentation or between brackets, texts
 * with and without quotation marks, folded and kept texts, comments. It refuses nothing and guesses nothing:
 * for everything else, and for whatever may be wrong, it gives undefined, and the parser reads the text.
 * What it does give is what the parser gives.
 */
export function plainYaml(text: string): { readonly data: unknown } | undefined {
  // Files on Windows: to YAML both line ends are one and the same, also within texts.
  const lines = text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
  if (ODD.test(lines) || (text.length > SHORT && mostLexemes(lines, MAXIMUM_LEXEMES) > MAXIMUM_LEXEMES))
    return undefined;
  return readPlain(new PlainYaml(lines));
}

/**
 * Where everything stands in a text that `plainYaml` reads: the start is that of the parser, and so is the end as
 * far as it lies on the same line. Undefined for line ends of Windows, and for what is empty with blanks behind it.
 */
export function plainPlaces(text: string): ((pointer: Pointer, part: "key" | "value") => Range) | undefined {
  if (text.includes("\r")) return undefined;
  const places = new PlainPlaces();
  const read = readPlain(new PlainYaml(text, places));
  return read && ((pointer, part) => places.find(pointer, part));
}

function readPlain(reader: PlainYaml): { readonly data: unknown } | undefined {
  try {
    return { data: reader.read() };
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

class PlainYaml {
  readonly #text: string;
  /** Where the reading is: between values, always at something that is written, or at the end. */
  #at = 0;
  /** How far that stands from the start of its line; -1 at the end. */
  #indent = -1;
  #depth = 0;
  readonly #places: PlainPlaces | undefined;

  constructor(text: string, places?: PlainPlaces) {
    this.#text = text;
    this.#places = places;
  }

  read(): unknown {
    this.#nextLine(0);
    if (this.#indent !== 0) throw NOT_PLAIN;
    const data = this.#isItem() ? this.#list(0) : this.#object(0, this.#colon());
    if (this.#at < this.#text.length) throw NOT_PLAIN;
    return data;
  }

  /** Goes to the next line that says something. `from` is the start of a line. */
  #nextLine(from: number): void {
    const text = this.#text;
    let start = from;
    for (;;) {
      const at = skipSpaces(text, start);
      const code = text.charCodeAt(at);
      if (code !== LF && code !== HASH) {
        this.#at = at;
        this.#indent = at < text.length ? at - start : -1;
        return;
      }
      start = this.#lineAfter(at);
    }
  }

  #lineAfter(at: number): number {
    const end = this.#text.indexOf("\n", at);
    return end === -1 ? this.#text.length : end + 1;
  }

  /** Leaves a line on which nothing more may stand but a comment. */
  #endLine(from: number): void {
    const at = skipSpaces(this.#text, from);
    const code = this.#text.charCodeAt(at);
    const isComment = code === HASH && at > from;
    if (!isComment && code !== LF && at < this.#text.length) throw NOT_PLAIN;
    this.#nextLine(this.#lineAfter(at));
  }

  #isItem(): boolean {
    return this.#text.charCodeAt(this.#at) === DASH && isGap(this.#text.charCodeAt(this.#at + 1));
  }

  /** Where the colon stands behind a key that begins here; -1 where no key begins here. */
  #colon(): number {
    const text = this.#text;
    const code = text.charCodeAt(this.#at);
    if (code === DOUBLE || code === SINGLE) {
      const end = quotedEnd(text, this.#at);
      return end !== -1 && text.charCodeAt(end) === COLON && isGap(text.charCodeAt(end + 1)) ? end : -1;
    }
    if (!startsText(text, this.#at)) return -1;
    const stop = stopOnLine(text, this.#at);
    return text.charCodeAt(stop) === COLON ? stop : -1;
  }

  #key(colon: number): string {
    if (colon - this.#at > MAXIMUM_KEY || this.#text.charCodeAt(colon - 1) === SPACE) throw NOT_PLAIN;
    return this.#keyText(colon);
  }

  #keyText(end: number): string {
    const code = this.#text.charCodeAt(this.#at);
    if (code === DOUBLE || code === SINGLE) return this.#quoted(this.#at, end);
    return this.#text.slice(this.#at, end);
  }

  #quoted(from: number, end: number): string {
    const text = end === -1 ? undefined : quotedText(this.#text, from, end);
    if (text === undefined) throw NOT_PLAIN;
    return text;
  }

  #deeper(): void {
    this.#depth += 1;
    if (this.#depth > MAXIMUM_DEPTH) throw NOT_PLAIN;
  }

  #object(column: number, firstColon: number): unknown {
    this.#deeper();
    const start = this.#at;
    const places: Places = [];
    const result: Record<string, unknown> = Object.create(null);
    for (let colon = firstColon; ; colon = this.#colon()) {
      if (colon === -1) throw NOT_PLAIN;
      const begin = this.#at;
      const key = this.#key(colon);
      if (key in result) throw NOT_PLAIN;
      result[key] = this.#valueOf(column, colon + 1);
      this.#places?.value(places, key, begin, colon);
      if (this.#indent !== column) break;
    }
    if (this.#indent > column) throw NOT_PLAIN;
    this.#depth -= 1;
    this.#places?.read(start, this.#text.length, places);
    return result;
  }

  /** The value behind a colon: on its line, or on the lines below. */
  #valueOf(column: number, from: number): unknown {
    const at = skipSpaces(this.#text, from);
    const code = this.#text.charCodeAt(at);
    if (code !== LF && code !== HASH && at < this.#text.length) return this.#onLine(at, column);
    this.#nextLine(this.#lineAfter(at));
    if (this.#indent > column) return this.#below(column);
    return this.#indent === column && this.#isItem() ? this.#list(column) : this.#nothing(from, at);
  }

  /** Nothing is written from `from` to the end of the line. */
  #nothing(from: number, at: number): null {
    const isBare = at === from && this.#text.charCodeAt(at) !== HASH;
    // Where an empty value with blanks behind it ends is for the parser to say.
    if (this.#places !== undefined && !isBare) throw NOT_PLAIN;
    this.#places?.read(at, at);
    return null;
  }

  #list(column: number): unknown {
    this.#deeper();
    const start = this.#at;
    const places: Places = [];
    const result: unknown[] = [];
    do {
      const dash = this.#at;
      const at = skipSpaces(this.#text, dash + 1);
      if (this.#text.charCodeAt(at) === HASH) throw NOT_PLAIN;
      if (this.#text.charCodeAt(at) === LF || at >= this.#text.length) {
        this.#nextLine(this.#lineAfter(at));
        result.push(this.#indent > column ? this.#below(column) : this.#nothing(dash + 1, at));
      } else {
        this.#at = at;
        this.#indent = column + at - dash;
        result.push(this.#below(column));
      }
      this.#places?.item(places);
    } while (this.#indent === column && this.#isItem());
    if (this.#indent > column) throw NOT_PLAIN;
    this.#depth -= 1;
    this.#places?.read(start, this.#text.length, places);
    return result;
  }

  /** What stands on lines of its own, or behind the dash of a list, in something at column `parent`. */
  #below(parent: number): unknown {
    const column = this.#indent;
    if (this.#isItem()) return this.#list(column);
    const colon = this.#colon();
    return colon === -1 ? this.#onLine(this.#at, parent) : this.#object(column, colon);
  }

  /** What begins on a line, and is no object or list by indentation. */
  #onLine(at: number, parent: number): unknown {
    switch (this.#text.charCodeAt(at)) {
      case OPEN_LIST:
      case OPEN_OBJECT: {
        this.#at = at;
        const value = this.#bracketed(parent);
        this.#endLine(this.#at);
        return value;
      }
      case DOUBLE:
      case SINGLE: {
        const end = quotedEnd(this.#text, at);
        const value = this.#quoted(at, end);
        this.#places?.read(at, end);
        this.#endLine(end);
        return value;
      }
      case BAR:
      case GREATER:
        return this.#block(at, parent);
      default:
        return this.#words(at, parent);
    }
  }

  /** A value without quotation marks, which may go on over lines that stand deeper than `parent`. */
  #words(from: number, parent: number): unknown {
    const text = this.#text;
    if (!startsText(text, from)) throw NOT_PLAIN;
    let stop = stopOnLine(text, from);
    let value: string | undefined;
    let end = trimmedEnd(text, from, stop);
    const first = text.slice(from, end);
    let blanks = 0;
    while (text.charCodeAt(stop) === LF) {
      const start = stop + 1;
      const at = skipSpaces(text, start);
      const code = text.charCodeAt(at);
      if (code === LF) {
        blanks += 1;
        stop = at;
        continue;
      }
      if (code === HASH || at >= text.length || at - start <= parent) {
        this.#nextLine(start);
        this.#places?.read(from, end);
        return value ?? this.#simple(first);
      }
      stop = stopOnLine(text, at);
      end = trimmedEnd(text, at, stop);
      const line = text.slice(at, end);
      value = (value ?? first) + (blanks === 0 ? " " : "\n".repeat(blanks)) + line;
      blanks = 0;
    }
    if (text.charCodeAt(stop) === COLON) throw NOT_PLAIN;
    this.#nextLine(this.#lineAfter(stop));
    this.#places?.read(from, end);
    return value ?? this.#simple(first);
  }

  #simple(words: string): unknown {
    const value = plainValue(words);
    if (value === undefined) throw NOT_PLAIN;
    return value;
  }

  /** A text whose lines are kept (`|`) or folded (`>`). Its first line is the measure of the others. */
  #block(at: number, parent: number): string {
    const text = this.#text;
    const folded = text.charCodeAt(at) === GREATER;
    const stripped = text.charCodeAt(at + 1) === DASH;
    let start = skipSpaces(text, at + (stripped ? 2 : 1)) + 1;
    if (text.charCodeAt(start - 1) !== LF) throw NOT_PLAIN;
    const indent = skipSpaces(text, start) - start;
    if (indent <= parent || isGap(text.charCodeAt(start + indent))) throw NOT_PLAIN;
    let value = "";
    let breaks = 0;
    while (start < text.length) {
      const begin = skipSpaces(text, start);
      if (text.charCodeAt(begin) === LF && begin === start) {
        breaks += 1;
        start += 1;
        continue;
      }
      const deeper = begin - start - indent;
      if (deeper < 0 && text.charCodeAt(begin) !== LF && begin < text.length) break;
      // Blank lines with spaces, and deeper lines in a folded text, have rules of their own.
      if (deeper < 0 || (deeper > 0 && folded) || isGap(text.charCodeAt(begin))) throw NOT_PLAIN;
      const after = this.#lineAfter(begin);
      const end = text.charCodeAt(after - 1) === LF ? after - 1 : after;
      if (value !== "") value += joint(breaks, folded);
      value += text.slice(start + indent, end);
      breaks = 0;
      start = after;
    }
    this.#nextLine(start);
    this.#places?.read(at, text.length);
    return stripped ? value : `${value}\n`;
  }

  /** From a bracket to the one that closes it; lines in between stand deeper than `parent`. */
  #bracketed(parent: number): unknown {
    this.#deeper();
    const from = this.#at;
    const isList = this.#text.charCodeAt(from) === OPEN_LIST;
    this.#at += 1;
    const places: Places = [];
    const value = isList ? this.#bracketedList(parent, places) : this.#bracketedObject(parent, places);
    this.#at += 1;
    this.#depth -= 1;
    this.#places?.read(from, this.#at, places);
    return value;
  }

  #bracketedList(parent: number, places: Places): unknown {
    const result: unknown[] = [];
    while (this.#next(parent) !== CLOSE_LIST) {
      result.push(this.#inBrackets(parent));
      this.#places?.item(places);
      if (this.#next(parent) === COMMA) this.#at += 1;
      else if (this.#next(parent) !== CLOSE_LIST) throw NOT_PLAIN;
    }
    return result;
  }

  #bracketedObject(parent: number, places: Places): unknown {
    const result: Record<string, unknown> = Object.create(null);
    while (this.#next(parent) !== CLOSE_OBJECT) {
      const begin = this.#at;
      const key = this.#bracketedKey();
      if (key in result) throw NOT_PLAIN;
      const colon = this.#at;
      this.#at = skipSpaces(this.#text, colon + 1);
      result[key] = this.#inBrackets(parent);
      this.#places?.value(places, key, begin, colon);
      if (this.#next(parent) === COMMA) this.#at += 1;
      else if (this.#next(parent) !== CLOSE_OBJECT) throw NOT_PLAIN;
    }
    return result;
  }

  /** A key between brackets, with its colon and a gap directly behind it. */
  #bracketedKey(): string {
    const text = this.#text;
    const code = text.charCodeAt(this.#at);
    const isQuoted = code === DOUBLE || code === SINGLE;
    if (!isQuoted && !startsText(text, this.#at)) throw NOT_PLAIN;
    const end = isQuoted ? quotedEnd(text, this.#at) : stopInBrackets(text, this.#at);
    const isKey = end !== -1 && text.charCodeAt(end) === COLON && text.charCodeAt(end + 1) === SPACE;
    if (!isKey || text.charCodeAt(end - 1) === SPACE) throw NOT_PLAIN;
    const key = this.#keyText(end);
    this.#at = end;
    return key;
  }

  /** The next sign between brackets, on this line or below. */
  #next(parent: number): number {
    const text = this.#text;
    let at = skipSpaces(text, this.#at);
    while (text.charCodeAt(at) === LF) {
      const start = at + 1;
      at = skipSpaces(text, start);
      if (text.charCodeAt(at) !== LF && at - start <= parent) throw NOT_PLAIN;
    }
    this.#at = at;
    return text.charCodeAt(at);
  }

  #inBrackets(parent: number): unknown {
    const text = this.#text;
    const from = this.#at;
    const code = text.charCodeAt(from);
    if (code === OPEN_LIST || code === OPEN_OBJECT) return this.#bracketed(parent);
    if (code === DOUBLE || code === SINGLE) {
      const end = quotedEnd(text, from);
      const value = this.#quoted(from, end);
      this.#at = end;
      this.#places?.read(from, end);
      return value;
    }
    if (!startsText(text, from)) throw NOT_PLAIN;
    const stop = stopInBrackets(text, from);
    this.#at = stop;
    const end = trimmedEnd(text, from, stop);
    this.#places?.read(from, end);
    return this.#simple(text.slice(from, end));
  }
}

/** What stands between two lines of a text, with so many empty lines between them. */
function joint(breaks: number, folded: boolean): string {
  if (!folded) return "\n".repeat(breaks + 1);
  return breaks === 0 ? " " : "\n".repeat(breaks);
}

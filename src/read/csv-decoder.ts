import { isAscii } from "node:buffer";
import { isUtf8, startsAsUtf16, startsWithMark } from "./text.ts";

/** A longer table is refused: it would not be a coalition's figures. */
const MAXIMUM_BYTES = 256 * 1024 * 1024;

export type TableEncoding = "utf-8" | "windows-1252";

/** UTF-8 bytes, and why they are the last ones where the file cannot be read further. */
export interface Decoded {
  readonly bytes: Buffer;
  readonly problem?: "not-utf8" | "utf16" | "binary" | "too-large";
}

/**
 * Turns the pieces of a table into UTF-8, in bounded memory.
 *
 * Until the first byte above 127 both encodings are the same, and that byte decides: where it begins a
 * valid UTF-8 sequence the file is UTF-8, otherwise Windows-1252, as older spreadsheets write. A file
 * that begins as UTF-8 and then is not has no encoding, and is `not-utf8` from there.
 */
export class TableDecoder {
  encoding: TableEncoding = "utf-8";
  byteOrderMark = false;
  #decided = false;
  #started = false;
  #total = 0;
  #waiting: Buffer = Buffer.alloc(0);

  /** How many bytes of the file the text so far was made from. */
  get consumed(): number {
    return this.#total - this.#waiting.length;
  }

  /** The next piece of the file. */
  push(piece: Uint8Array): Decoded {
    this.#total += piece.length;
    if (this.#total > MAXIMUM_BYTES) return { bytes: Buffer.alloc(0), problem: "too-large" };
    return this.#take(
      this.#waiting.length === 0 ? asBuffer(piece) : Buffer.concat([this.#waiting, piece]),
      false,
    );
  }

  /** What was still waiting for the rest of a character. */
  end(): Decoded {
    return this.#take(this.#waiting, true);
  }

  #take(bytes: Buffer, last: boolean): Decoded {
    this.#waiting = Buffer.alloc(0);
    if (!this.#started) {
      if (bytes.length < 3 && !last) {
        this.#waiting = bytes;
        return { bytes: this.#waiting.subarray(0, 0) };
      }
      this.#started = true;
      if (startsAsUtf16(bytes)) return { bytes: bytes.subarray(0, 0), problem: "utf16" };
      this.byteOrderMark = startsWithMark(bytes);
      if (this.byteOrderMark) this.#decided = true;
      return this.#decode(this.byteOrderMark ? bytes.subarray(3) : bytes, last);
    }
    return this.#decode(bytes, last);
  }

  #decode(bytes: Buffer, last: boolean): Decoded {
    const zero = bytes.indexOf(0);
    if (zero !== -1) {
      // What comes first in the file decides, however it was cut into pieces.
      const before = this.#decode(bytes.subarray(0, zero), true);
      return { bytes: before.bytes, problem: before.problem ?? "binary" };
    }
    if (this.encoding === "windows-1252") return { bytes: fromWindows(bytes) };
    const whole = last ? bytes.length : wholeCharacters(bytes);
    const body = bytes.subarray(0, whole);
    if (!this.#decided) this.#decide(body);
    if (this.#isWindows()) return { bytes: fromWindows(bytes) };
    if (!isUtf8(body)) return { bytes: validStart(body), problem: "not-utf8" };
    this.#waiting = bytes.subarray(whole);
    return { bytes: body };
  }

  #decide(body: Buffer): void {
    const first = firstNotAscii(body);
    if (first === -1) return;
    this.encoding = isUtf8(body.subarray(first, first + sequenceLength(body[first] ?? 0)))
      ? "utf-8"
      : "windows-1252";
    this.#decided = true;
  }

  #isWindows(): boolean {
    return this.encoding === "windows-1252";
  }
}

/** What Windows-1252 has where Latin-1 has control characters: 0x80 to 0x9f. Five are not used. */
const WINDOWS_LETTERS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By our own table: the decoder of some versions of Node reads this encoding as Latin-1. */
export function fromWindows(bytes: Buffer): Buffer {
  const text = bytes
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_LETTERS[letter.charCodeAt(0) - 0x80] ?? letter);
  return Buffer.from(text);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function firstNotAscii(bytes: Buffer): number {
  if (isAscii(bytes)) return -1;
  for (let index = 0; index < bytes.length; index += 1) if ((bytes[index] ?? 0) > 127) return index;
  return -1;
}

/** How many bytes the character has that begins with this byte. */
function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

/** The length without a character at the end whose rest is still to come. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

/** The lines before the first that is not UTF-8; a line ends in LF, CR LF or CR. */
function validStart(bytes: Buffer): Buffer {
  let from = 0;
  for (let end = lineEnd(bytes, 0); end < bytes.length; end = lineEnd(bytes, from)) {
    if (!isUtf8(bytes.subarray(from, end))) break;
    from = end + 1;
  }
  return bytes.subarray(0, from);
}

function lineEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}

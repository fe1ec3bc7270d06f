import { isUtf8, startsAsUtf16 } from "../read/text.ts";
import { utf32Text } from "./utf-32.ts";

/** A file as text. */
export interface FileText {
  readonly text: string;
  /** Whether its bytes are its text in UTF-8. */
  readonly isUtf8: boolean;
  /** False where bytes of nought stand in it, which no text has: what can be read of it is there. */
  readonly isWhole: boolean;
}

/** A file as text, as well as it can be: what is not UTF-8 is read as Windows wrote it. */
export function textOf(bytes: Uint8Array): FileText | "binary" {
  const wide = utf32Text(bytes);
  if (wide !== undefined) return { text: wide, isUtf8: false, isWhole: true };
  if (isUtf16(bytes)) {
    const isBig = bytes[0] === 0xfe || (bytes[0] === 0 && bytes[1] !== 0);
    const text = new TextDecoder(isBig ? "utf-16be" : "utf-16le").decode(bytes);
    return { text, isUtf8: false, isWhole: true };
  }
  if (bytes.includes(0)) {
    return isMostlyText(bytes) ? { text: decoded(bytes), isUtf8: false, isWhole: false } : "binary";
  }
  return { text: decoded(bytes), isUtf8: isUtf8(bytes), isWhole: true };
}

/** A text for readers that know no noughts: its lines stay where they are. */
export function withoutNoughts(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
}

const MARKS = new Set([0xff, 0xfe]);
/** Of a text in letters of the west, half of its bytes in UTF-16. */
const FEWEST_NOUGHTS = 1 / 4;

/** By its mark; without one, a nought behind the first letter may also be a single one that got into a text. */
function isUtf16(bytes: Uint8Array): boolean {
  if (!startsAsUtf16(bytes)) return false;
  if (MARKS.has(bytes[0] ?? 0) && MARKS.has(bytes[1] ?? 0)) return true;
  let noughts = 0;
  for (const byte of bytes) if (byte === 0) noughts += 1;
  return noughts >= bytes.length * FEWEST_NOUGHTS || !isMostlyText(bytes);
}

/** Of what is not nought: at most so many signs that no text has, and so many letters that are not plain. */
const MOST_ODD = 1 / 50;
const MOST_HIGH = 1 / 5;

/**
 * True for a text into which noughts got, as a program writes them that broke off: pictures, PDFs and workbooks are
 * full of other signs that no text has.
 */
function isMostlyText(bytes: Uint8Array): boolean {
  let [noughts, odd, high] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte === 0) noughts += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) odd += 1;
    else if (byte > 127) high += 1;
  }
  const rest = bytes.length - noughts;
  return rest > 0 && odd <= rest * MOST_ODD && (high <= rest * MOST_HIGH || isUtf8(bytes));
}

const TABLE = /\.(csv|tsv|tab)$/i;
const MAYBE_TABLE = /\.(txt|dat|prn)$/i;
const LOOKED_AT = 4_096;

/** True for a table by its name, or by lines that are divided alike. */
export function isTableText(path: string, text: string): boolean {
  if (TABLE.test(path)) return true;
  if (!MAYBE_TABLE.test(path)) return false;
  const lines = text
    .slice(0, LOOKED_AT)
    .split(/\r?\n/)
    .slice(0, 5)
    .filter((line) => line !== "");
  if (lines.length < 3) return false;
  return [";", "\t", ","].some((sign) => {
    const [first = 0, ...others] = lines.map((line) => line.split(sign).length);
    return first > 2 && others.every((count) => count === first);
  });
}

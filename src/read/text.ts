import { isUtf8 as isValidUtf8 } from "node:buffer";
import { type AnyFinding, type Finding, type Location, wholeFile } from "../findings/finding.ts";

/** Larger YAML and Markdown files are not parsed; nobody writes them by hand. */
const MAXIMUM_TEXT_BYTES = 10 * 1024 * 1024;

const UTF8 = new TextDecoder();

/** The text of a file without its byte-order mark, or why there is none. */
type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly finding: Finding<"file-unreadable"> };

/**
 * Bytes as UTF-8 text, for YAML and Markdown. What is too large, UTF-16, binary or not UTF-8 gives a
 * finding at the first line that cannot be read.
 */
export function decodeText(path: string, bytes: Uint8Array): DecodedText {
  if (bytes.length > MAXIMUM_TEXT_BYTES)
    return { ok: false, finding: unreadable(path, "too-large", "10 MB") };
  if (startsAsUtf16(bytes)) return { ok: false, finding: unreadable(path, "utf16") };
  if (bytes.includes(0)) return { ok: false, finding: unreadable(path, "binary") };
  if (!isUtf8(bytes)) {
    return { ok: false, finding: { ...unreadable(path, "not-utf8"), where: firstInvalidLine(path, bytes) } };
  }
  return { ok: true, text: UTF8.decode(bytes) };
}

/** A finding about a file that cannot be read, at the start of the file. */
export function unreadable(
  path: string,
  problem: Extract<AnyFinding, { rule: "file-unreadable" }>["args"]["problem"],
  limit?: string,
): Finding<"file-unreadable"> {
  const args = limit === undefined ? { problem } : { problem, limit };
  return { rule: "file-unreadable", args, where: wholeFile(path) };
}

/** True where all bytes together are valid UTF-8; a character cut off at the end is not. */
export function isUtf8(bytes: Uint8Array): boolean {
  return isValidUtf8(bytes);
}

/** True for UTF-16, which spreadsheets write as "Unicode text": by its mark, or by a letter and a zero. */
export function startsAsUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const [first, second, third] = [bytes[0] === 0, bytes[1] === 0, bytes[2] === 0];
  return bytes.length > 2 && first === third && first !== second;
}

/** True where the bytes begin with the byte-order mark of UTF-8. */
export function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function firstInvalidLine(path: string, bytes: Uint8Array): Location {
  let line = 1;
  let from = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
    if (!isUtf8(bytes.subarray(from, end))) break;
    from = end + 1;
    line += 1;
  }
  return { path, line, column: 1, endLine: line, endColumn: 1 };
}

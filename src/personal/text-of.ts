import { isUtf8, startsAsUtf16 } from "../read/text.ts";

/** A file as text, as well as it can be: what is not UTF-8 is read as Windows wrote it. */
export function textOf(bytes: Uint8Array): { readonly text: string; readonly isUtf8: boolean } | "binary" {
  if (startsAsUtf16(bytes)) {
    const isBig = bytes[0] === 0xfe || (bytes[0] === 0 && bytes[1] !== 0);
    return { text: new TextDecoder(isBig ? "utf-16be" : "utf-16le").decode(bytes), isUtf8: false };
  }
  if (bytes.includes(0)) return "binary";
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), isUtf8: true };
  return { text: new TextDecoder("windows-1252").decode(bytes), isUtf8: false };
}

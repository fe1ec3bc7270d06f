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

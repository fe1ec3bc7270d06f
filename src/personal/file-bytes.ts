import { startsAsUtf16 } from "../read/text.ts";

/** The ending of a file's name in lower case, with its dot; empty where there is none. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.includes(".") ? name.slice(name.lastIndexOf(".")).toLowerCase() : "";
}

/** What `npm install` fetched is other people's. */
export function isPackage(path: string): boolean {
  return path.startsWith("node_modules/") || path.includes("/node_modules/");
}

/** As git decides it: a zero among the first bytes; UTF-16 is text all the same. */
export function isBinary(head: Uint8Array): boolean {
  return head.includes(0) && !startsAsUtf16(head);
}

const POINTER = Buffer.from("version https://git-lfs.github.com/spec/v1");

/** A few lines that say where the content is: not here. */
export function isPointer(head: Uint8Array): boolean {
  return POINTER.equals(head.subarray(0, POINTER.length));
}

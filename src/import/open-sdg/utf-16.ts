import type { FileTree } from "../../files/file-tree.ts";
import { memoryTree } from "../../files/memory.ts";

/** Larger tables are not turned into UTF-8; they are told as tables that cannot be read. */
const MAXIMUM_BYTES = 64 * 1024 * 1024;

type TableTree = Pick<FileTree, "stream" | "readPart">;

/**
 * The tree in which a table stands as UTF-8: a table that begins with the byte-order mark of UTF-16, as
 * spreadsheets write "Unicode text", is turned into it. One that is no UTF-16 after all stays as it is.
 */
export function inUtf8(tree: FileTree, path: string): TableTree {
  const start = tree.readPart(path, 0, 2);
  const encoding = start.ok ? encodingOf(start.bytes) : undefined;
  if (encoding === undefined) return tree;
  const file = tree.read(path, { maximumBytes: MAXIMUM_BYTES });
  const text = file.ok ? decoded(file.bytes, encoding) : undefined;
  return text === undefined ? tree : memoryTree({ [path]: text });
}

function encodingOf([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

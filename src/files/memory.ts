import type { FileEntry, FileTree, ReadResult } from "./file-tree.ts";
import { belongs, byPath, isHidden, MAXIMUM_BYTES } from "./paths.ts";

const PIECE = 64 * 1024;

/**
 * A tree of files that exist only in memory: for tests, and for text that is made before it is written.
 * Text is stored as UTF-8. Paths that leave the tree, dot-folders and node_modules are left out, as on disk.
 */
export function memoryTree(files: Record<string, string | Uint8Array>): FileTree {
  const contents = contentsOf(files, belongs);
  const hidden = contentsOf(files, isHidden);
  const entries = entriesOf(contents);

  function read(path: string, options?: { readonly maximumBytes?: number }): ReadResult {
    return readFrom(contents, path, options);
  }

  function stream(path: string): ReturnType<FileTree["stream"]> {
    const result = read(path);
    return result.ok ? pieces(result.bytes) : result;
  }

  function readPart(path: string, from: number, length: number): ReadResult {
    const result = read(path);
    return result.ok ? { ok: true, bytes: result.bytes.subarray(from, from + length) } : result;
  }

  const ofHidden: FileTree["hidden"] = {
    list: () => entriesOf(hidden),
    read: (path, options) => readFrom(hidden, path, options),
  };
  return { list: () => entries, read, stream, readPart, hidden: ofHidden };
}

function contentsOf(
  files: Record<string, string | Uint8Array>,
  isThere: (path: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(files)) {
    if (isThere(path)) contents.set(path, typeof content === "string" ? Buffer.from(content) : content);
  }
  return contents;
}

function entriesOf(contents: ReadonlyMap<string, Uint8Array>): readonly FileEntry[] {
  return [...contents].map(([path, bytes]) => ({ path, size: bytes.length })).sort(byPath);
}

function readFrom(
  contents: ReadonlyMap<string, Uint8Array>,
  path: string,
  options?: { readonly maximumBytes?: number },
): ReadResult {
  const bytes = contents.get(path);
  if (bytes === undefined) return { ok: false, trouble: "gone" };
  if (bytes.length > (options?.maximumBytes ?? MAXIMUM_BYTES)) return { ok: false, trouble: "too-large" };
  return { ok: true, bytes };
}

/** Bytes that are already in memory, as a table's reader takes them: in pieces. */
export async function* pieces(bytes: Uint8Array, size: number = PIECE): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

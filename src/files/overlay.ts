import type { FileTree } from "./file-tree.ts";
import { memoryTree } from "./memory.ts";
import { byPath } from "./paths.ts";

/** A tree with some files laid over it, as it would be once they are written. */
export function overlayTree(base: FileTree, files: Readonly<Record<string, string>>): FileTree {
  const over = memoryTree(files);
  const covered = new Set(over.list().map(({ path }) => path));
  const entries = [...base.list().filter(({ path }) => !covered.has(path)), ...over.list()].sort(byPath);
  const from = (path: string) => (covered.has(path) ? over : base);
  return {
    ...base,
    list: () => entries,
    read: (path, options) => from(path).read(path, options),
    readPart: (path, start, length) => from(path).readPart(path, start, length),
    stream: (path) => from(path).stream(path),
  };
}

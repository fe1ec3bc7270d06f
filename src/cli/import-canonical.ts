import type { FileTree } from "../files/file-tree.ts";
import { memoryTree } from "../files/memory.ts";
import { dimensionsOf, layOutFile } from "../layout/format-file.ts";
import type { KeptFile } from "./import-work.ts";

/** The same files; one that replaces a file in the canonical layout gets that layout too, so that it stays so. */
export async function keptCanonical(
  files: readonly KeptFile[],
  tree: FileTree,
): Promise<readonly KeptFile[]> {
  const dimensions = dimensionsOf(tree);
  const kept: KeptFile[] = [];
  for (const file of files) {
    const { path, text, action } = file;
    const wasCanonical =
      action === "replace" && (await layOutFile(tree, { path }, dimensions)).state === "canonical";
    const made = wasCanonical
      ? await layOutFile(memoryTree({ [path]: text }), { path }, dimensions)
      : undefined;
    kept.push(made?.state === "changed" ? { ...file, text: made.text } : file);
  }
  return kept;
}

import type { FileTree } from "./file-tree.ts";
import { type GitFile, LISTING_BYTES, objectTree } from "./git-objects.ts";
import { type Git, prefixOf, RevisionError, runGit } from "./git-run.ts";
import { byPath, isCarried, MAXIMUM_ENTRIES, TreeTooLarge } from "./paths.ts";

/**
 * The files of `folder` as the next commit would hold them: what is staged, the rest as it was. What
 * stands in the work tree and is not staged is not seen. During a commit git may use another index
 * than the usual one (`git commit FILE`): `index` is its GIT_INDEX_FILE.
 *
 * Throws `RevisionError` at once where there is no git repository, and from `list` where versions
 * still have to be chosen; `TreeTooLarge` from `list`.
 */
export function stagedTree(folder: string, index?: string): FileTree {
  const git: Git = {
    folder,
    revision: "",
    ...(index !== undefined && index !== "" && { env: { GIT_INDEX_FILE: index } }),
  };
  prefixOf(git);
  return objectTree(git, () => listFiles(git));
}

interface Staged {
  readonly path: string;
  readonly object: string;
  readonly isLink: boolean;
}

function listFiles(git: Git): ReadonlyMap<string, GitFile> {
  const result = runGit(git, ["ls-files", "--stage", "-z", "--", "."], { limit: LISTING_BYTES });
  if (!result.ok) {
    if (result.overflow) throw new TreeTooLarge();
    throw new RevisionError("incomplete", git.revision, result.message);
  }
  const lines = result.output.toString("utf8").split("\0");
  if (lines.length > MAXIMUM_ENTRIES) throw new TreeTooLarge();
  const staged = lines.map((line) => stagedOf(line, git)).filter((file) => file !== undefined);
  const sizes = sizesOf(git, staged);
  const files = staged.map(({ path, object, isLink }): GitFile => {
    const size = sizes.get(object);
    if (isLink) return { path, object, size: 0, trouble: "link-outside" };
    return size === undefined ? { path, object, size: 0, trouble: "gone" } : { path, object, size };
  });
  return new Map(files.sort(byPath).map((file) => [file.path, file]));
}

/** One line of `ls-files --stage`: mode, object, stage, tab, path. Submodules have no files. */
function stagedOf(line: string, git: Git): Staged | undefined {
  const [, mode, object, stage, path] = /^(\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(line) ?? [];
  if (mode === undefined || object === undefined || path === undefined || !isCarried(path)) return undefined;
  if (stage !== "0") throw new RevisionError("unmerged", git.revision, path);
  return mode === "160000" ? undefined : { path, object, isLink: mode === "120000" };
}

function sizesOf(git: Git, staged: readonly Staged[]): ReadonlyMap<string, number> {
  const input = `${[...new Set(staged.map(({ object }) => object))].join("\n")}\n`;
  const result = runGit(git, ["cat-file", "--batch-check"], { limit: LISTING_BYTES, input });
  if (!result.ok) throw new RevisionError("incomplete", git.revision, result.message);
  const sizes = new Map<string, number>();
  for (const line of result.output.toString("utf8").split("\n")) {
    const [name = "", type, size] = line.split(" ");
    if (type === "blob") sizes.set(name, Number(size));
  }
  return sizes;
}

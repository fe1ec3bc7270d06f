import type { FileTree } from "./file-tree.ts";
import { type GitFile, LISTING_BYTES, objectTree } from "./git-objects.ts";
import { type Git, prefixOf, RevisionError, runGit } from "./git-run.ts";
import { byPath, isCarried, MAXIMUM_ENTRIES, TreeTooLarge } from "./paths.ts";

export { RevisionError } from "./git-run.ts";

/**
 * The files of `folder` as they were at a revision, read through git's own commands and never
 * checked out; no hook, filter, pager or transfer runs. `folder` may be a subfolder of the git
 * repository; where it did not exist at that revision, the tree is empty.
 *
 * Throws `RevisionError` at once, and `TreeTooLarge` from `list`.
 */
export function gitTree(folder: string, revision: string): FileTree {
  const git: Git = { folder, revision };
  const root = rootObject(git);
  return objectTree(git, () => (root === undefined ? new Map() : listFiles(git, root)));
}

/** The tree object of `folder` at the revision; undefined where the folder did not exist then. */
function rootObject(git: Git): string | undefined {
  const { revision } = git;
  const below = prefixOf(git);
  const commit = objectNamed(git, `${revision}^{commit}`);
  if (revision === "" || revision.startsWith("-") || commit === undefined) {
    throw new RevisionError("unknown-revision", revision);
  }
  return objectNamed(git, below === "" ? `${commit}^{tree}` : `${commit}:${below}`);
}

/** The name of the object that an expression means, or undefined. */
export function objectNamed(git: Git, expression: string): string | undefined {
  if (expression.includes("\0") || expression.startsWith("-")) return undefined;
  const result = runGit(git, ["rev-parse", "--verify", "--quiet", "--end-of-options", expression]);
  const name = result.ok ? result.output.toString("utf8").trim().split("\n").at(-1) : undefined;
  return name !== undefined && /^[0-9a-f]{40,64}$/.test(name) ? name : undefined;
}

function listFiles(git: Git, root: string): ReadonlyMap<string, GitFile> {
  const args = ["ls-tree", "-r", "-z", "--long", "--full-tree", root];
  const result = runGit(git, args, { limit: LISTING_BYTES });
  if (!result.ok) {
    if (result.overflow) throw new TreeTooLarge();
    throw new RevisionError("incomplete", git.revision, result.message);
  }
  const lines = result.output.toString("utf8").split("\0");
  if (lines.length > MAXIMUM_ENTRIES) throw new TreeTooLarge();
  const files = lines.map(fileOf).filter((file) => file !== undefined);
  return new Map(files.sort(byPath).map((file) => [file.path, file]));
}

/** One line of `ls-tree --long`: mode, type, object, size (a word where the object is lost), tab, path. Submodules have no files. */
function fileOf(line: string): GitFile | undefined {
  const [, mode, object, size, path] = /^(\d+) blob ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(line) ?? [];
  if (mode === undefined || object === undefined || path === undefined || !isCarried(path)) return undefined;
  if (mode === "120000") return { path, object, size: 0, trouble: "link-outside" };
  if (size === undefined || !/^\d+$/.test(size)) return { path, object, size: 0, trouble: "gone" };
  return { path, object, size: Number(size) };
}

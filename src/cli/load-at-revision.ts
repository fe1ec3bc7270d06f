import type { FileTree } from "../files/file-tree.ts";
import { gitTree, RevisionError } from "../files/git.ts";
import { loadRepository } from "../model/load.ts";
import type { Repository } from "../model/repository.ts";

/** Whether a coalition stood in the folder; its file may be broken. */
export function holdsCoalition(tree: FileTree): boolean {
  return tree.list().some(({ path }) => path === "impact.yaml");
}

/** A repository as it was at a revision. */
export interface RepositoryAt {
  readonly tree: FileTree;
  readonly repository: Repository;
}

/**
 * Reads the repository in `root` as it was at a revision, without a checkout; where the folder did not exist then,
 * it is empty. `dayOf` gives the day on which exemptions are judged. Throws `RevisionError` where git cannot give
 * every file (a partial clone, a damaged one): a repository that lacks files would be another one. `TreeTooLarge`
 * as every tree.
 */
export async function loadAtRevision(
  root: string,
  revision: string,
  dayOf: (own: string | undefined) => string,
): Promise<RepositoryAt> {
  const tree = gitTree(root, revision);
  const repository = await loadRepository(tree, { dayOf });
  const isIncomplete =
    tree.list().some(({ trouble }) => trouble === "gone") ||
    repository.findings.some(({ rule, args }) => rule === "file-unreadable" && args.problem === "gone");
  if (isIncomplete) throw new RevisionError("incomplete", revision);
  return { tree, repository };
}

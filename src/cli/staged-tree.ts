import type { FileTree } from "../files/file-tree.ts";
import { stagedTree } from "../files/git-staged.ts";
import type { Lang } from "../language/locale.ts";
import type { CliContext } from "./context.ts";
import { askingGit } from "./git-error.ts";

/** The repository as the next commit would hold it. Throws a `UsageError` where git cannot say. */
export async function openStaged(
  context: CliContext,
  { root, lang, named }: { readonly root: string; readonly lang: Lang; readonly named: string },
): Promise<FileTree> {
  return await askingGit(lang, named, () => {
    const tree = stagedTree(root, context.env.GIT_INDEX_FILE);
    tree.list();
    return tree;
  });
}

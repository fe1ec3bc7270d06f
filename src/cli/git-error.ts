import { RevisionError } from "../files/git-run.ts";
import type { Lang } from "../language/locale.ts";
import { usageError } from "./usage-error.ts";

/** Runs what asks git; why git cannot answer becomes wrong use, in the person's words. `folder` as they call it. */
export async function askingGit<T>(lang: Lang, folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RevisionError) throw inWords(error, lang, folder);
    throw error;
  }
}

function inWords({ trouble, revision }: RevisionError, lang: Lang, folder: string): Error {
  switch (trouble) {
    case "no-git":
      return usageError(lang, "no-git", {});
    case "no-repository":
      return usageError(lang, "no-git-repository", { folder });
    case "not-trusted":
      return usageError(lang, "git-not-trusted", { folder });
    case "unknown-revision":
      return usageError(lang, "unknown-revision", { revision });
    case "cut-off":
      return usageError(lang, "cut-off-history", { revision });
    case "unrelated":
      return usageError(lang, "unrelated-history", { revision });
    case "unmerged":
      return usageError(lang, "git-unmerged", {});
    default:
      return usageError(lang, "git-incomplete", {});
  }
}

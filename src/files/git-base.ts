import { objectNamed } from "./git.ts";
import { type Git, prefixOf, RevisionError, runGit } from "./git-run.ts";

/** A revision, and the commit with which work on `HEAD` is compared. Both are full names. */
export interface Base {
  readonly revision: string;
  /** The last commit that `HEAD` shares with the revision. */
  readonly commit: string;
}

/**
 * Where the work on `HEAD` departs from a revision: what others have done there since is no part of this change.
 * Throws `RevisionError`: `cut-off` where a shallow clone does not reach far enough back, `unrelated` where the
 * two have nothing in common.
 */
export function baseOf(folder: string, revision: string): Base {
  const git: Git = { folder, revision };
  const named = commitOf(folder, revision);
  const result = runGit(git, ["merge-base", named, "HEAD"]);
  const commit = result.ok ? result.output.toString("utf8").trim() : "";
  if (!/^[0-9a-f]{40,64}$/.test(commit)) throw lacking(git, "unrelated");
  return { revision: named, commit };
}

/** The full name of the commit that a revision means. Throws `RevisionError` where there is none, or it was cut off. */
export function commitOf(folder: string, revision: string): string {
  const git: Git = { folder, revision };
  prefixOf(git);
  const named = objectNamed(git, `${revision}^{commit}`);
  if (revision === "" || named === undefined) throw lacking(git, "unknown-revision");
  return named;
}

/** The day on which a commit was made, `YYYY-MM-DD`, where its maker was. `undefined` where git does not say. */
export function dayOf(folder: string, commit: string): string | undefined {
  const result = runGit({ folder, revision: commit }, ["show", "--no-patch", "--format=%cs", commit, "--"]);
  const day = result.ok ? result.output.toString("utf8").trim() : "";
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

/** In a shallow clone, what is not found may only not have been fetched. */
function lacking(git: Git, trouble: "unknown-revision" | "unrelated"): RevisionError {
  const result = runGit(git, ["rev-parse", "--is-shallow-repository"]);
  const isShallow = result.ok && result.output.toString("utf8").trim() === "true";
  return new RevisionError(isShallow ? "cut-off" : trouble, git.revision);
}

import { RevisionError, runGit } from "./git-run.ts";

const DEFAULT = "main";

/**
 * The branches that the main branch of a repository can be: what the other side says is its main branch, else `main`
 * and the branch of now. Where git has no answer, `main`. Names that a workflow would read as a pattern are left out.
 */
export function mainBranches(folder: string): readonly string[] {
  const theirs = branchAt(folder, "refs/remotes/origin/HEAD", "refs/remotes/origin/");
  if (theirs !== undefined) return [theirs];
  const now = branchAt(folder, "HEAD", "refs/heads/");
  return now === undefined || now === DEFAULT ? [DEFAULT] : [DEFAULT, now];
}

/** The branch to which a reference points. */
function branchAt(folder: string, reference: string, prefix: string): string | undefined {
  try {
    const result = runGit({ folder, revision: reference }, ["symbolic-ref", "--quiet", reference]);
    const target = result.ok ? result.output.toString("utf8").replace(/\n$/, "") : "";
    const name = target.startsWith(prefix) ? target.slice(prefix.length) : "";
    return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./-]*$/u.test(name) ? name : undefined;
  } catch (error) {
    if (error instanceof RevisionError) return undefined;
    throw error;
  }
}

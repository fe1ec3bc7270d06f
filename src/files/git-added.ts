import { type Git, RevisionError, runGit } from "./git-run.ts";

/** Names of files in one folder; a history with more is not looked at. */
const NAMES_BYTES = 16 * 1024 * 1024;

/**
 * Every commit and every side of a merge counts, also one that a merge left behind. Settings change nothing: no
 * renames are guessed, no signature is asked after.
 */
const LOG = [
  ...["log", "--format=", "--name-only", "-z", "--diff-filter=A", "--root", "-m", "--full-history"],
  ...["--no-renames", "--no-ext-diff", "--no-textconv", "--no-show-signature", "--relative"],
];

/**
 * The files that were ever added below `within`, in the history of a commit (the last one) as far as this machine has it:
 * paths from `folder`, which may be a part of the git repository. `undefined` where git cannot say: no git, no
 * repository, no commit yet.
 */
export function filesEverAdded(
  folder: string,
  within: string,
  revision = "HEAD",
): ReadonlySet<string> | undefined {
  const git: Git = { folder, revision };
  try {
    const result = runGit(git, [...LOG, "--end-of-options", revision, "--", within], { limit: NAMES_BYTES });
    if (!result.ok) return undefined;
    const names = result.output.toString("utf8").split(/[\0\n]/);
    return new Set(names.filter((name) => name !== ""));
  } catch (error) {
    if (error instanceof RevisionError) return undefined;
    throw error;
  }
}

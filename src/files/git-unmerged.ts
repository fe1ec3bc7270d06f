import { RevisionError, runGit } from "./git-run.ts";

/**
 * What became of one file on the two sides of a merge that nobody finished. `changed-and-gone`: the version that was
 * there changed it, the one that came in took it away. `gone-and-changed`: the other way round. `one-side`: only one
 * of the two has it, as where both gave it another name.
 */
export type Unmerged = "changed-and-gone" | "gone-and-changed" | "one-side";

const LIMIT = 16 * 1024 * 1024;

/** Which of the three versions git kept: the one that both came from, the one that was there, the one that came in. */
const KEPT: Readonly<Record<string, Unmerged>> = {
  "12": "changed-and-gone",
  "13": "gone-and-changed",
  "2": "one-side",
  "3": "one-side",
};

/**
 * Files below `folder` that git waits for somebody to keep or take away, by their path from there: into these it writes
 * no marks. One short question to git, also after a rebase, a cherry-pick or a stash; empty where git cannot say.
 */
export function unmergedFiles(folder: string): ReadonlyMap<string, Unmerged> {
  const versions = new Map<string, string>();
  for (const line of unmergedLines(folder)) {
    const [, stage, path] = /^\d+ [0-9a-f]+ ([123])\t(.*)$/s.exec(line) ?? [];
    if (stage !== undefined && path !== undefined) versions.set(path, `${versions.get(path) ?? ""}${stage}`);
  }
  return new Map(
    [...versions].flatMap(([path, stages]) => {
      const what = KEPT[stages];
      return what === undefined ? [] : [[path, what] as const];
    }),
  );
}

function unmergedLines(folder: string): readonly string[] {
  try {
    const result = runGit({ folder, revision: "" }, ["ls-files", "--unmerged", "-z", "--", "."], {
      limit: LIMIT,
    });
    return result.ok ? result.output.toString("utf8").split("\0") : [];
  } catch (error) {
    if (error instanceof RevisionError) return [];
    throw error;
  }
}

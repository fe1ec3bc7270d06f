import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { baseOf } from "../../src/files/git-base.ts";
import { RevisionError } from "../../src/files/git-run.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git, gitFolder } from "../support/git.ts";

function trouble(folder: string, revision: string): string {
  try {
    baseOf(folder, revision);
  } catch (error) {
    if (error instanceof RevisionError) return error.trouble;
    throw error;
  }
  return "found";
}

/** `main` and `work` both go on after `start`. */
function forked(): { readonly root: string; readonly start: string } {
  const root = gitFolder({ "a.txt": "1" });
  const start = git(root, "rev-parse", "HEAD");
  git(root, "checkout", "-q", "-b", "work");
  writeFileSync(join(root, "b.txt"), "2");
  commitAll(root, "work");
  git(root, "checkout", "-q", "main");
  writeFileSync(join(root, "c.txt"), "3");
  commitAll(root, "main goes on");
  git(root, "checkout", "-q", "work");
  return { root, start };
}

describe("what a revision is compared with", () => {
  test("is where the work departs from it", () => {
    const { root, start } = forked();
    expect(baseOf(root, "main")).toEqual({ commit: start, revision: git(root, "rev-parse", "main") });
    expect(baseOf(root, "HEAD~1")).toEqual({ commit: start, revision: start });
    git(root, "tag", "-a", "-m", "of a year", "2025", "main");
    expect(baseOf(root, "2025").commit).toBe(start);
    git(root, "merge", "-q", "-m", "take over", "main");
    expect(baseOf(root, "main").commit).toBe(git(root, "rev-parse", "main"));
  });

  test.each([
    "",
    "nothing",
    "-x",
    "--all",
    "main..work",
    "main...work",
    "origin/",
    "0".repeat(40),
    "main:a.txt",
    "a\0b",
  ])("%j is no revision", (revision) => {
    expect(trouble(forked().root, revision)).toBe("unknown-revision");
  });

  test("says what a shallow clone cannot know", () => {
    const { root } = forked();
    const clone = join(folderWith(), "clone");
    git(root, "clone", "-q", "--depth", "1", "--branch", "work", `file://${root}`, clone);
    expect(trouble(clone, "origin/main")).toBe("cut-off");
    git(clone, "fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main");
    expect(trouble(clone, "origin/main")).toBe("cut-off");
    git(clone, "fetch", "-q", "--unshallow", "origin");
    expect(trouble(clone, "origin/main")).toBe("found");
  });

  test("says that two have nothing in common, and that there is no repository", () => {
    const { root } = forked();
    git(root, "checkout", "-q", "--orphan", "other");
    commitAll(root, "another beginning");
    expect(trouble(root, "main")).toBe("unrelated");
    expect(trouble(folderWith(), "main")).toBe("no-repository");
    const empty = folderWith();
    git(empty, "init", "-q");
    expect(trouble(empty, "HEAD")).toBe("unknown-revision");
  });
});

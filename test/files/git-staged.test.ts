import { existsSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RevisionError } from "../../src/files/git.ts";
import { stagedTree } from "../../src/files/git-staged.ts";
import { folderWith } from "../support/folder.ts";
import { git, gitFolder, tryGit } from "../support/git.ts";

function trouble(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof RevisionError) return error.trouble;
    throw error;
  }
  return "read";
}

function text(folder: string, path: string): string {
  const result = stagedTree(folder).read(path);
  return result.ok ? Buffer.from(result.bytes).toString() : result.trouble;
}

test("what is staged, not what stands in the work tree", () => {
  const root = gitFolder({ "impact.yaml": "one", "gone.yaml": "", "data/a.csv": "a\n1\n", ".env": "x" });
  writeFileSync(join(root, "impact.yaml"), "two");
  git(root, "add", "impact.yaml");
  writeFileSync(join(root, "impact.yaml"), "three");
  writeFileSync(join(root, "new.yaml"), "not staged");
  rmSync(join(root, "data/a.csv"));
  git(root, "rm", "-q", "gone.yaml");
  expect(stagedTree(root).list()).toEqual([
    { path: "data/a.csv", size: 4 },
    { path: "impact.yaml", size: 3 },
  ]);
  expect(text(root, "impact.yaml")).toBe("two");
  expect(text(root, "data/a.csv")).toBe("a\n1\n");
  expect(text(root, "new.yaml")).toBe("gone");
});

test("before the first commit, and in a subfolder, with names as they are", () => {
  const names = ["$(touch pwned).yaml", "-x.yaml", "new\nline.yaml", "é.yaml", ":(top)x.yaml"];
  const root = folderWith(Object.fromEntries(names.map((name) => [`we/us/${name}`, name])));
  writeFileSync(join(root, "beside.yaml"), "");
  git(root, "init", "-q");
  git(root, "add", "-A");
  const tree = stagedTree(join(root, "we/us"));
  expect(tree.list().map(({ path }) => path)).toEqual([...names].sort());
  for (const name of names) expect(text(join(root, "we/us"), name)).toBe(name);
  expect(existsSync(join(root, "pwned"))).toBe(false);
});

test("links are not followed, and large files are told", () => {
  const root = folderWith({ "a.yaml": "12345" });
  symlinkSync("/etc/passwd", join(root, "link.yaml"));
  git(root, "init", "-q");
  git(root, "add", "-A");
  const tree = stagedTree(root);
  expect(tree.read("link.yaml")).toEqual({ ok: false, trouble: "link-outside" });
  expect(tree.read("a.yaml", { maximumBytes: 4 })).toEqual({ ok: false, trouble: "too-large" });
});

test("the index that git names during a commit counts", () => {
  const root = gitFolder({ "a.yaml": "one" });
  writeFileSync(join(root, "a.yaml"), "two");
  const index = join(root, ".git/other-index");
  expect(tryGit(root, ["add", "a.yaml"], { GIT_INDEX_FILE: index }).status).toBe(0);
  const result = stagedTree(root, index).read("a.yaml");
  expect(result.ok && Buffer.from(result.bytes).toString()).toBe("two");
  expect(text(root, "a.yaml")).toBe("one");
});

test("versions that nobody has chosen between are told, and so is a folder without git", () => {
  const root = gitFolder({ "a.yaml": "one" });
  git(root, "switch", "-q", "-c", "other");
  writeFileSync(join(root, "a.yaml"), "other");
  git(root, "commit", "-qam", "other");
  git(root, "switch", "-q", "main");
  writeFileSync(join(root, "a.yaml"), "main");
  git(root, "commit", "-qam", "main");
  expect(tryGit(root, ["merge", "-q", "other"]).status).toBe(1);
  expect(trouble(() => stagedTree(root).list())).toBe("unmerged");
  expect(trouble(() => stagedTree(folderWith({ "a.yaml": "" })))).toBe("no-repository");
});

test("settings of the repository start no program", () => {
  const root = gitFolder({ "a.yaml": "a", ".gitattributes": "*.yaml filter=evil" });
  for (const name of ["filter.evil.smudge", "filter.evil.clean", "core.fsmonitor", "core.pager"]) {
    git(root, "config", name, "touch pwned; cat");
  }
  expect(text(root, "a.yaml")).toBe("a");
  expect(existsSync(join(root, "pwned"))).toBe(false);
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gitTree, RevisionError } from "../../src/files/git.ts";
import { programOnPath } from "../../src/files/git-run.ts";
import { folderWith } from "../support/folder.ts";

const WHO = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];

function git(folder: string, ...args: string[]): string {
  return execFileSync("git", [...WHO, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" }).trim();
}

function repository(files: Record<string, string | Uint8Array>): string {
  const root = folderWith(files);
  git(root, "init", "-q");
  git(root, "add", "-A", "-f");
  git(root, "commit", "-q", "--allow-empty", "-m", "first");
  return root;
}

function trouble(folder: string, revision: string): string {
  try {
    gitTree(folder, revision);
  } catch (error) {
    if (error instanceof RevisionError) return error.trouble;
    throw error;
  }
  return "read";
}

const text = (folder: string, revision: string, path: string) => {
  const result = gitTree(folder, revision).read(path);
  return result.ok ? Buffer.from(result.bytes).toString() : result.trouble;
};

test("the files of an earlier revision, while the work tree has moved on", async () => {
  const root = repository({
    "impact.yaml": "one",
    "data/a.csv": "a\n1\n",
    ".env": "x",
    "node_modules/a/b.yaml": "",
  });
  writeFileSync(join(root, "impact.yaml"), "two");
  rmSync(join(root, "data"), { recursive: true });
  git(root, "commit", "-qam", "second");
  expect(gitTree(root, "HEAD~1").list()).toEqual([
    { path: "data/a.csv", size: 4 },
    { path: "impact.yaml", size: 3 },
  ]);
  expect(text(root, "HEAD~1", "impact.yaml")).toBe("one");
  expect(text(root, "HEAD", "impact.yaml")).toBe("two");
  expect(text(root, "HEAD", "data/a.csv")).toBe("gone");
  expect(git(root, "status", "--porcelain")).toBe("");
  const stream = gitTree(root, "HEAD~1").stream("data/a.csv");
  if ("ok" in stream) throw new Error(stream.trouble);
  for await (const piece of stream) expect(Buffer.from(piece).toString()).toBe("a\n1\n");
});

test("a coalition in a subfolder sees its own files only", () => {
  const root = repository({
    "other/x.yaml": "",
    "we/us [1]/impact.yaml": "ours",
    "we/us [1]/data/a.csv": "",
  });
  const folder = join(root, "we/us [1]");
  expect(
    gitTree(folder, "HEAD")
      .list()
      .map(({ path }) => path),
  ).toEqual(["data/a.csv", "impact.yaml"]);
  expect(text(folder, "HEAD", "impact.yaml")).toBe("ours");
  expect(text(folder, "HEAD", "../other/x.yaml")).toBe("gone");
});

test("a folder that did not exist yet is an empty tree", () => {
  const root = repository({ "a.yaml": "" });
  mkdirSync(join(root, "later"));
  expect(gitTree(join(root, "later"), "HEAD").list()).toEqual([]);
});

test.each([
  "--upload-pack=touch pwned",
  "-x",
  "--all",
  "$(touch pwned)",
  "HEAD\ntouch pwned",
  "; touch pwned",
  "",
  "nothing",
  "HEAD:a.yaml",
  "a\0b",
  "^HEAD",
  "HEAD..HEAD",
])("the revision %j is unknown, and does nothing", (revision) => {
  const root = repository({ "a.yaml": "" });
  expect(trouble(root, revision)).toBe("unknown-revision");
  expect(existsSync(join(root, "pwned"))).toBe(false);
});

test("tags, branches and short names are revisions", () => {
  const root = repository({ "a.yaml": "a" });
  git(root, "tag", "-m", "a tag", "report-2025");
  git(root, "branch", "a/branch");
  for (const revision of ["report-2025", "a/branch", "HEAD^0", git(root, "rev-parse", "--short", "HEAD")]) {
    expect(text(root, revision, "a.yaml")).toBe("a");
  }
});

test("a folder without git is told apart from an unknown revision", () => {
  const folder = folderWith({ "a.yaml": "" });
  expect(trouble(folder, "HEAD")).toBe("no-repository");
  expect(trouble(join(folder, "nothing"), "HEAD")).toBe("no-repository");
});

test("hostile names are listed and read as they are", () => {
  const names = ["$(touch pwned).yaml", "-x.yaml", "a\\b.yaml", "new\nline\t.yaml", 'quo"te.yaml', "é.yaml"];
  const root = repository(Object.fromEntries(names.map((name) => [name, `in ${name}`])));
  const tree = gitTree(root, "HEAD");
  expect(tree.list().map(({ path }) => path)).toEqual([...names].sort());
  for (const name of names) expect(text(root, "HEAD", name)).toBe(`in ${name}`);
});

test("links are not followed, empty and binary files are read exactly", () => {
  const bytes = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
  const root = folderWith({ "a.yaml": "", "b.bin": bytes, "c.yaml": "\n\nblob 5\n" });
  symlinkSync("/etc/passwd", join(root, "link.yaml"));
  git(root, "init", "-q");
  git(root, "add", "-A");
  git(root, "commit", "-qm", "first");
  const tree = gitTree(root, "HEAD");
  expect(tree.list()).toContainEqual({ path: "link.yaml", size: 0, trouble: "link-outside" });
  expect(tree.read("link.yaml")).toEqual({ ok: false, trouble: "link-outside" });
  expect(tree.read("a.yaml")).toMatchObject({ ok: true, bytes: Buffer.alloc(0) });
  const read = tree.read("b.bin");
  expect(read.ok && Buffer.from(read.bytes).equals(Buffer.from(bytes))).toBe(true);
  expect(text(root, "HEAD", "c.yaml")).toBe("\n\nblob 5\n");
  expect(tree.read("b.bin", { maximumBytes: 511 })).toEqual({ ok: false, trouble: "too-large" });
});

test("settings of the repository start no program", () => {
  const root = repository({ "a.yaml": "a", ".gitattributes": "*.yaml filter=evil diff=evil" });
  for (const name of [
    "filter.evil.smudge",
    "diff.evil.textconv",
    "core.fsmonitor",
    "core.pager",
    "alias.rev-parse",
  ]) {
    git(root, "config", name, "touch pwned; cat");
  }
  expect(text(root, "HEAD", "a.yaml")).toBe("a");
  expect(existsSync(join(root, "pwned"))).toBe(false);
});

test("more files than fit in one batch are read all the same", () => {
  const names = Array.from({ length: 2100 }, (_, index) => `data/${index}.csv`);
  const root = repository(Object.fromEntries(names.map((name) => [name, name])));
  const tree = gitTree(root, "HEAD");
  for (const { path } of tree.list()) {
    const result = tree.read(path);
    expect(result.ok && Buffer.from(result.bytes).toString()).toBe(path);
  }
});

test("a file whose object is lost is listed as gone, never left out", () => {
  const root = repository({ "a.yaml": "a", "b.yaml": "b" });
  const object = git(root, "rev-parse", "HEAD:a.yaml");
  rmSync(join(root, ".git/objects", object.slice(0, 2), object.slice(2)));
  const tree = gitTree(root, "HEAD");
  expect(tree.list()).toEqual([
    { path: "a.yaml", size: 0, trouble: "gone" },
    { path: "b.yaml", size: 1 },
  ]);
  expect(text(root, "HEAD", "a.yaml")).toBe("gone");
  expect(text(root, "HEAD", "b.yaml")).toBe("b");
});

test("on Windows a program in the folder of a stranger is not the one that is started", () => {
  const there = new Set(["C:\\Git\\cmd\\git.exe", "git.exe", ".\\git.exe"]);
  const from = {
    platform: "win32",
    path: ".;;tools;C:\\Windows;C:\\Git\\cmd",
    exists: (path: string) => there.has(path),
  };
  expect(programOnPath("git", from)).toBe("C:\\Git\\cmd\\git.exe");
  expect(programOnPath("git", { ...from, path: "." })).toBe(undefined);
  expect(programOnPath("git", { ...from, platform: "linux" })).toBe("git");
});

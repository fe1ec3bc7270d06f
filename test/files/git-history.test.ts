import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RevisionError } from "../../src/files/git.ts";
import { type FileVersion, gitHistory } from "../../src/files/git-history.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git, gitFolder, tryGit } from "../support/git.ts";

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const taken: T[] = [];
  for await (const item of items) taken.push(item);
  return taken;
}

async function versions(folder: string): Promise<readonly string[]> {
  const history = gitHistory(folder);
  const found = await all(history.versions());
  return found.map(({ commit, path }) => `${history.commits.indexOf(commit)} ${path}`);
}

test("each commit tells what it brought; the oldest comes first", async () => {
  const root = gitFolder({ "a.yaml": "one", "b.yaml": "b" });
  writeFileSync(join(root, "a.yaml"), "two");
  commitAll(root, "second");
  git(root, "mv", "b.yaml", "c d\n.yaml");
  commitAll(root, "third");
  git(root, "rm", "-q", "a.yaml");
  commitAll(root, "fourth");
  expect(await versions(root)).toEqual(["0 a.yaml", "0 b.yaml", "1 a.yaml", "2 c d\n.yaml"]);
  const history = gitHistory(root);
  expect(history.commits).toHaveLength(4);
  expect(history.filesOf().map(({ path }) => path)).toEqual(["c d\n.yaml"]);
});

test("of a merge, what none of its parents has", async () => {
  const root = gitFolder({ "a.yaml": "one" });
  git(root, "switch", "-q", "-c", "other");
  writeFileSync(join(root, "b.yaml"), "b");
  commitAll(root, "other");
  git(root, "switch", "-q", "main");
  writeFileSync(join(root, "c.yaml"), "c");
  commitAll(root, "main");
  git(root, "merge", "-q", "--no-commit", "other");
  writeFileSync(join(root, "slipped-in.yaml"), "x");
  writeFileSync(join(root, "b.yaml"), "changed in the merge");
  commitAll(root, "merge");
  const found = await versions(root);
  expect(found.filter((each) => each.startsWith("3 "))).toEqual(["3 b.yaml", "3 slipped-in.yaml"]);
  expect(found).toHaveLength(5);
});

test("branches, tags, the last stash and remote branches are followed", async () => {
  const root = gitFolder({ "a.yaml": "one" });
  git(root, "switch", "-q", "-c", "gone");
  writeFileSync(join(root, "tagged.yaml"), "t");
  commitAll(root, "only a tag leads here");
  git(root, "tag", "-m", "a tag", "v1");
  git(root, "switch", "-q", "main");
  git(root, "branch", "-q", "-D", "gone");
  writeFileSync(join(root, "a.yaml"), "stashed");
  git(root, "stash", "-q");
  git(root, "switch", "-q", "-c", "far");
  writeFileSync(join(root, "far.yaml"), "f");
  commitAll(root, "far");
  git(root, "update-ref", "refs/remotes/origin/far", "far");
  git(root, "switch", "-q", "main");
  git(root, "branch", "-q", "-D", "far");
  const paths = (await all(gitHistory(root).versions())).map(({ path }) => path);
  expect(paths).toContain("tagged.yaml");
  expect(paths).toContain("far.yaml");
  expect(paths.filter((path) => path === "a.yaml").length).toBeGreaterThanOrEqual(2);
});

test("bytes come in the order in which they are asked, and not more than are wanted", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 1500 }, (_, index) => [`${index}.txt`, `file ${index}\n`]),
  );
  const binary = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  const root = gitFolder({
    ...files,
    "binary.bin": binary,
    "empty.txt": "",
    "large.txt": "x".repeat(200_000),
  });
  const history = gitHistory(root);
  const nameOf = ({ object }: FileVersion) => object;
  const found = await all(history.objects(history.versions(), nameOf, 100_000));
  expect(found).toHaveLength(1503);
  for (const { about, bytes, size, head } of found) {
    if (about.path === "large.txt") {
      expect({ bytes, size, head: head.length }).toEqual({ bytes: undefined, size: 200_000, head: 8000 });
    } else if (about.path === "binary.bin") expect(Buffer.from(bytes ?? []).equals(binary)).toBe(true);
    else expect(Buffer.from(bytes ?? []).toString()).toBe(files[about.path] ?? "");
  }
});

test("an object that is missing is told as such, and does not shift the others", async () => {
  const root = gitFolder({ "a.txt": "a", "b.txt": "b" });
  const history = gitHistory(root);
  const [a = "", b = ""] = history.filesOf().map(({ object }) => object);
  const asked = [a, "0".repeat(40), b];
  const found = await all(history.objects(asked, (name) => name, 100));
  expect(found.map(({ bytes }) => bytes && Buffer.from(bytes).toString())).toEqual(["a", undefined, "b"]);
});

test("a reader that stops early leaves nothing running", async () => {
  const root = gitFolder(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${at}.txt`, `${at}`])));
  for await (const version of gitHistory(root).versions()) {
    expect(version.path).toBe("0.txt");
    break;
  }
});

test("a subfolder, a shallow clone, no commits and no repository are told", () => {
  const root = gitFolder({ "we/us/a.yaml": "one" });
  writeFileSync(join(root, "we/us/a.yaml"), "two");
  commitAll(root, "second");
  expect(gitHistory(join(root, "we/us")).prefix).toBe("we/us");
  expect(gitHistory(root)).toMatchObject({ prefix: "", isShallow: false });
  const near = folderWith();
  git(near, "clone", "-q", "--depth", "1", `file://${root}`, "clone");
  expect(gitHistory(join(near, "clone"))).toMatchObject({ isShallow: true, commits: [expect.any(String)] });
  git(near, "init", "-q", "empty");
  expect(gitHistory(join(near, "empty")).commits).toEqual([]);
  expect(() => gitHistory(folderWith())).toThrow(RevisionError);
});

test("neither grafts nor replaced objects hide a part of the history", async () => {
  const root = gitFolder({ "secret.yaml": "s" });
  const first = git(root, "rev-parse", "HEAD");
  git(root, "rm", "-q", "secret.yaml");
  commitAll(root, "second");
  const second = git(root, "rev-parse", "HEAD");
  const orphan = git(root, "commit-tree", "-m", "alone", `${second}^{tree}`);
  git(root, "replace", second, orphan);
  writeFileSync(join(root, ".git/info/grafts"), `${second}\n`);
  const history = gitHistory(root);
  expect(history.commits).toContain(first);
  expect((await all(history.versions())).map(({ path }) => path)).toContain("secret.yaml");
});

test("settings of the repository start no program", async () => {
  const root = gitFolder({ "a.yaml": "a", ".gitattributes": "*.yaml filter=evil diff=evil" });
  for (const name of [
    "filter.evil.smudge",
    "diff.evil.textconv",
    "diff.evil.command",
    "diff.external",
    "core.fsmonitor",
    "core.pager",
    "gpg.program",
    "core.sshCommand",
    "alias.rev-list",
  ]) {
    git(root, "config", name, "touch pwned; cat");
  }
  git(root, "config", "log.showSignature", "true");
  expect(tryGit(root, ["tag", "-m", "t", "t"]).status).toBe(0);
  const history = gitHistory(root);
  await all(history.objects(history.versions(), ({ object }) => object, 100));
  expect(existsSync(join(root, "pwned"))).toBe(false);
});

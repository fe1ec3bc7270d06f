import { execFileSync } from "node:child_process";
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diskTree, findRoot } from "../../src/files/disk.ts";
import { folderWith } from "../support/folder.ts";

const text = (root: string, path: string) => {
  const result = diskTree(root).read(path);
  return result.ok ? Buffer.from(result.bytes).toString() : result.trouble;
};

test("files of a coalition, sorted; dot-entries and node_modules stay out", () => {
  const root = folderWith({
    "impact.yaml": "format: 1",
    "data/2025.csv": "a,b\n",
    "data/.cache/x.csv": "",
    ".git/HEAD": "",
    ".env": "secret",
    "node_modules/a/b.yaml": "",
  });
  expect(diskTree(root).list()).toEqual([
    { path: "data/2025.csv", size: 4 },
    { path: "impact.yaml", size: 9 },
  ]);
  expect(text(root, "impact.yaml")).toBe("format: 1");
  expect(text(root, ".env")).toBe("gone");
});

test("a link is followed only to a file of the same tree", () => {
  const outside = folderWith({ "secret.yaml": "secret", "folder/a.yaml": "secret" });
  const root = folderWith({ "real/a.yaml": "a", ".hidden/b.yaml": "secret" });
  const links: Record<string, string> = {
    "inside.yaml": join(root, "real/a.yaml"),
    "outside.yaml": join(outside, "secret.yaml"),
    "out-folder": join(outside, "folder"),
    "in-folder": join(root, "real"),
    "loop.yaml": join(root, "loop.yaml"),
    self: root,
    "broken.yaml": join(root, "nothing"),
    "hidden.yaml": join(root, ".hidden/b.yaml"),
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
  expect(diskTree(root).list()).toEqual([
    { path: "broken.yaml", size: 0, trouble: "gone" },
    { path: "hidden.yaml", size: 0, trouble: "link-outside" },
    { path: "in-folder", size: 0, trouble: "linked-folder" },
    { path: "inside.yaml", size: 1 },
    { path: "loop.yaml", size: 0, trouble: "link-outside" },
    { path: "out-folder", size: 0, trouble: "link-outside" },
    { path: "outside.yaml", size: 0, trouble: "link-outside" },
    { path: "real/a.yaml", size: 1 },
    { path: "self", size: 0, trouble: "linked-folder" },
  ]);
  expect(text(root, "inside.yaml")).toBe("a");
  for (const path of ["outside.yaml", "out-folder/a.yaml", "hidden.yaml", "loop.yaml"]) {
    expect(text(root, path), path).toBe("link-outside");
  }
});

test.each(["../secret.yaml", "a/../../secret.yaml", "/etc/passwd", "", ".", "a//b", "a\0b", "impact.yaml/x"])(
  "%j is never joined outside the root",
  (path) => {
    expect(text(folderWith({ "impact.yaml": "" }), path)).toBe("gone");
  },
);

test("a named pipe does not make reading wait", async () => {
  const root = folderWith({ "a.yaml": "" });
  execFileSync("mkfifo", [join(root, "pipe.csv")]);
  expect(diskTree(root).list()).toContainEqual({ path: "pipe.csv", size: 0, trouble: "not-a-file" });
  expect(text(root, "pipe.csv")).toBe("not-a-file");
  expect(diskTree(root).stream("pipe.csv")).toEqual({ ok: false, trouble: "not-a-file" });
});

test("odd names are names like any other", () => {
  const names = ["a\\b.yaml", "new\nline.yaml", "$(touch x).yaml", "-rf.yaml", "a b.yaml", "\u202e.yaml"];
  const root = folderWith(Object.fromEntries(names.map((name) => [name, name])));
  expect(
    diskTree(root)
      .list()
      .map(({ path }) => path),
  ).toEqual([...names].sort());
  for (const name of names) expect(text(root, name)).toBe(name);
});

test("limits and permissions are told, and a table comes in pieces", async () => {
  const root = folderWith({ "a.csv": "x".repeat(100_000), "b.csv": "" });
  expect(diskTree(root).read("a.csv", { maximumBytes: 99_999 })).toEqual({ ok: false, trouble: "too-large" });
  expect(diskTree(root).read("a.csv", { maximumBytes: 100_000 })).toMatchObject({ ok: true });
  const stream = diskTree(root).stream("a.csv");
  if ("ok" in stream) throw new Error(stream.trouble);
  let length = 0;
  for await (const piece of stream) length += piece.length;
  expect(length).toBe(100_000);
  chmodSync(join(root, "b.csv"), 0);
  if (process.getuid?.() !== 0) expect(text(root, "b.csv")).toBe("no-permission");
});

test("a hard link and a file that grows are read like files", () => {
  const root = folderWith({ "a.yaml": "a" });
  linkSync(join(root, "a.yaml"), join(root, "b.yaml"));
  const tree = diskTree(root);
  expect(tree.list().length).toBe(2);
  writeFileSync(join(root, "a.yaml"), "longer");
  expect(text(root, "b.yaml")).toBe("longer");
});

test("the root is the nearest folder upwards with an impact.yaml", () => {
  const root = folderWith({ "impact.yaml": "", "data/deep/a.csv": "", "inner/impact.yaml": "" });
  expect(findRoot(join(root, "data/deep"))).toBe(root);
  expect(findRoot(join(root, "inner"))).toBe(join(root, "inner"));
  const empty = folderWith();
  mkdirSync(join(empty, "impact.yaml"));
  expect(findRoot(empty)).toBeUndefined();
});

test("a part of a file is read as safely as the whole", () => {
  const root = folderWith({ "impact.yaml": "format: 1", "data/2025.csv": "a,b\n1,2\n" });
  symlinkSync("/etc/hostname", join(root, "data", "out.csv"));
  const part = (path: string, from: number, length: number) => {
    const result = diskTree(root).readPart(path, from, length);
    return result.ok ? Buffer.from(result.bytes).toString() : result.trouble;
  };
  expect(part("data/2025.csv", 4, 3)).toBe("1,2");
  expect(part("data/2025.csv", 4, 100)).toBe("1,2\n");
  expect(part("data/2025.csv", 100, 5)).toBe("");
  expect(part("data/out.csv", 0, 5)).toBe("link-outside");
  expect(part("data/none.csv", 0, 5)).toBe("gone");
  expect(part("../x", 0, 5)).toBe("gone");
});

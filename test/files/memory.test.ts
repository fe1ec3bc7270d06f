import { expect, test } from "vitest";
import type { FileTree } from "../../src/files/file-tree.ts";
import { memoryTree } from "../../src/files/memory.ts";

async function streamed(tree: FileTree, path: string): Promise<string> {
  const stream = tree.stream(path);
  if ("ok" in stream) return stream.trouble;
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

test("files are listed by code units, without dot-folders, node_modules and paths that leave the tree", () => {
  const tree = memoryTree({
    "partners.yaml": "",
    "data/b.csv": "x",
    "data/Z.csv": "",
    "é.md": "é",
    ".git/config": "",
    "node_modules/a.yaml": "",
    "data/.hidden": "",
    "../outside.yaml": "",
    "/etc/passwd": "",
    "a//b": "",
  });
  expect(tree.list()).toEqual([
    { path: "data/Z.csv", size: 0 },
    { path: "data/b.csv", size: 1 },
    { path: "partners.yaml", size: 0 },
    { path: "é.md", size: 2 },
  ]);
});

test("bytes come whole and in pieces, and a missing file or a limit is told", async () => {
  const long = "x".repeat(200_000);
  const tree = memoryTree({ "a.csv": long, __proto__: "" });
  expect(await streamed(tree, "a.csv")).toBe(long);
  expect(tree.read("a.csv")).toMatchObject({ ok: true });
  expect(tree.read("a.csv", { maximumBytes: 10 })).toEqual({ ok: false, trouble: "too-large" });
  expect(tree.read("constructor")).toEqual({ ok: false, trouble: "gone" });
  expect(await streamed(tree, "b.csv")).toBe("gone");
});

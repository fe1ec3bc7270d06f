import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diskTree } from "../../src/files/disk.ts";
import { IgnoreRules } from "../../src/files/git-ignore.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git } from "../support/git.ts";

/** As a walk asks: a folder that is left out is not entered. */
function leavesOut(rules: IgnoreRules, path: string): boolean {
  const parts = path.split("/");
  return parts.some((_, index) =>
    rules.leavesOut(parts.slice(0, index + 1).join("/"), index < parts.length - 1),
  );
}

test.each([
  ["*.log", ["a.log", "x/b.log"], ["a.logs", "log"]],
  ["/.env*", [".env", ".env.local"], ["x/.env"]],
  [".cache/", [".cache/a", "x/.cache/b"], [".cache"]],
  ["docs/**/.x", ["docs/.x", "docs/a/b/.x"], [".x", "a/docs/.x"]],
  ["**/tmp", ["tmp", "a/b/tmp"], ["tmps"]],
  ["a/**", ["a/b", "a/b/c"], ["a", "b/a/c"]],
  [".x/*\n!.x/keep.md", [".x/a"], [".x/keep.md"]],
  [".x/\n!.x/keep.md", [".x/a", ".x/keep.md"], []],
  ["# all\n\n\\#x\n\\!y", ["#x", "!y"], ["# all", "x", "y"]],
  ["[ab]?[!c]", ["axd", "bxx"], ["axc", "cxd", "ax"]],
  ["[[:digit:]]*.txt", ["1.txt", "9x.txt"], ["x.txt"]],
  ["a[", [], ["a[", "a"]],
  ["x \ny\\ ", ["x", "y "], ["x ", "y"]],
  ["a*\r", ["ab"], ["b"]],
])("%j", (text, left, carried) => {
  const rules = IgnoreRules.none.with("", text);
  expect(left.filter((path) => !leavesOut(rules, path))).toEqual([]);
  expect(carried.filter((path) => leavesOut(rules, path))).toEqual([]);
});

test("a file further down counts before one above it, for what lies below it", () => {
  const rules = IgnoreRules.none.with("", "*.x\n").with("a", "!*.x\n/b\n");
  expect(leavesOut(rules, "c.x")).toBe(true);
  expect(leavesOut(rules, "a/c.x")).toBe(false);
  expect(leavesOut(rules, "a/b")).toBe(true);
  expect(leavesOut(rules, "a/c/b")).toBe(false);
});

describe("git itself says the same", () => {
  const name = fc.stringMatching(/^[ab.x]{1,4}$/).filter((text) => !/^\.+$/.test(text));
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
  const piece = fc.constantFrom(
    "a",
    "b",
    ".",
    "x",
    "*",
    "**",
    "?",
    "[ab]",
    "[!a]",
    "[a-x]",
    "\\a",
    "/",
    "/**/",
    "**/",
  );
  const pattern = fc
    .tuple(fc.constantFrom("", "", "", "!", "/"), fc.array(piece, { minLength: 1, maxLength: 4 }))
    .map(([start, pieces]) => start + pieces.join(""))
    // Two asterisks in a name git reads in a way of its own, which is not in its manual.
    .filter((text) => !/[^/!]\*\*|\*\*[^/]/.test(text));

  function byGit(root: string, text: string, paths: readonly string[]): readonly string[] {
    writeFileSync(join(root, ".gitignore"), text);
    const { stdout } = spawnSync("git", ["check-ignore", "--no-index", "-z", "--stdin"], {
      cwd: root,
      input: paths.join("\0"),
      encoding: "utf8",
      env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    });
    return stdout.split("\0").filter((each) => each !== "");
  }

  test("of any patterns and paths", () => {
    const root = folderWith();
    git(root, "init", "-q");
    const some = fc.uniqueArray(path, { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), some, (patterns, paths) => {
        const text = `${patterns.join("\n")}\n`;
        const rules = IgnoreRules.none.with("", text);
        expect(paths.filter((each) => leavesOut(rules, each))).toEqual(byGit(root, text, paths));
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

test("work is bounded, and too many rules leave nothing out", () => {
  const rules = IgnoreRules.none.with("", `${"*a".repeat(120)}\n`.repeat(900));
  expect(rules.leavesOut(`${"a".repeat(250)}b`, false)).toBe(false);
  expect(IgnoreRules.none.with("", "*\n".repeat(1001))).toBe(IgnoreRules.none);
});

test("what git has already is looked at, whatever is left out for others", () => {
  const root = folderWith({
    ".gitignore": ".secret*\n.idea\n",
    ".secret.env": "x",
    ".secrets/a": "x",
    ".idea/a.xml": "x",
    ".cache/b": "x",
    "docs/.gitignore": "/.*.tmp\n",
    "docs/.a.tmp": "x",
    "docs/.b.md": "x",
  });
  const seen = () =>
    diskTree(root)
      .hidden?.list()
      .map(({ path }) => path);
  expect(seen()).toEqual([".gitignore", "docs/.b.md", "docs/.gitignore"]);
  git(root, "init", "-q");
  expect(seen()).toEqual([".gitignore", "docs/.b.md", "docs/.gitignore"]);
  git(root, "add", "-f", ".secrets", ".idea", "docs/.a.tmp");
  expect(seen()).toEqual([
    ".gitignore",
    ".idea/a.xml",
    ".secrets/a",
    "docs/.a.tmp",
    "docs/.b.md",
    "docs/.gitignore",
  ]);
  rmSync(join(root, ".secrets"), { recursive: true });
  expect(seen()).not.toContain(".secrets/a");
  expect(diskTree(root).hidden?.read(".idea/a.xml")).toMatchObject({ ok: true });
  commitAll(root, "Begin");
});

import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownExportOf } from "../../src/import/own-export.ts";
import { impact } from "../support/command.ts";
import { folderWith } from "../support/folder.ts";
import { git } from "../support/git.ts";

const EXAMPLES = readdirSync("examples", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe("what `impact export` wrote says nothing new", () => {
  test.each(EXAMPLES)("%s", (example) => {
    const root = folderWith();
    cpSync(join("examples", example), root, { recursive: true });
    git(root, "init", "-q");
    git(root, "add", "-A");
    const out = join(folderWith(), "figures");
    for (const lang of ["nl", "fr"]) {
      const exported = impact(["export", "--to", "csv", "--output", out, "--lang", lang], { cwd: root });
      expect(exported.status, exported.stderr).toBe(0);
      const done = impact(["import", join(out, "data.csv"), "--lang", "en", "--format", "json"], {
        cwd: root,
      });
      expect(done.status, done.stdout + done.stderr).toBe(0);
      const { summary, paths } = JSON.parse(done.stdout);
      expect(done.stderr).toContain("nothing to write");
      expect({ paths, ...summary }).toMatchObject({ paths: [], added: 0, changed: 0, troubles: 0 });
      expect(summary.unchanged).toBeGreaterThan(30);
      expect(git(root, "diff", "--name-only") + git(root, "ls-files", "--others")).toBe("");
    }
  });

  test("a figure that somebody changed in it is one that changes", () => {
    const root = folderWith();
    cpSync(join("examples", "neighbourhood"), root, { recursive: true });
    const out = join(folderWith(), "figures");
    expect(impact(["export", "--to", "csv", "--output", out], { cwd: root }).status).toBe(0);
    const lines = readFileSync(join(out, "data.csv"), "utf8").split("\n");
    const at = lines.findIndex((line) => /,row,/.test(line) && /,\d+\.\d+,\d+,\d+,/.test(line));
    const changed = lines.with(
      at,
      (lines[at] ?? "").replace(/(\.\d+),(\d+),(\d+),/, (_, value, one, all) => {
        return `${value},${Number(one) - 1},${all},`;
      }),
    );
    const file = join(folderWith({ "mended.csv": changed.join("\n") }), "mended.csv");
    const done = impact(["import", file, "--dry-run", "--format", "json"], { cwd: root });
    expect(JSON.parse(done.stdout).summary, done.stderr).toMatchObject({ added: 0, changed: 1 });
  });
});

test("another table that begins much the same is none", () => {
  const rows = [
    ["figure", "indicator", "indicator-name", "period"],
    ["a", "b", "c", "2025"],
  ];
  expect(ownExportOf("a.csv", [{ rows, visibility: "visible" }])).toBeUndefined();
  expect(ownExportOf("a.csv", [])).toBeUndefined();
});

import { mkdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diskTree } from "../../src/files/disk.ts";
import type { FileTree, ReadTrouble } from "../../src/files/file-tree.ts";
import { memoryTree } from "../../src/files/memory.ts";
import { loadRepository } from "../../src/model/load.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { folderWith } from "../support/folder.ts";

/** The base repository in which a folder cannot be looked into. */
function without(folder: string, trouble: ReadTrouble = "no-permission"): FileTree {
  const files = Object.entries(BASE_REPOSITORY).filter(([path]) => !path.startsWith(`${folder}/`));
  const tree = memoryTree(Object.fromEntries(folder === "." ? [] : files));
  return { ...tree, list: () => [...tree.list(), { path: folder, size: 0, trouble }] };
}

async function found(tree: FileTree) {
  const { findings, incomplete } = await loadRepository(tree);
  return {
    incomplete,
    findings: findings.map(
      ({ rule, args, where }) => `${rule} ${where.path} ${"problem" in args ? args.problem : ""}`,
    ),
  };
}

describe("a folder that cannot be read", () => {
  it.each([
    ["data", "measurement"],
    ["data/2025", "measurement"],
    ["indicators", "indicator"],
    ["evidence", "evidence"],
    ["theory-of-change", "node"],
    [".", "partner"],
  ] as const)("%s is one finding, and what it may hold is not called absent", async (folder, kind) => {
    const { findings, incomplete } = await found(without(folder));
    expect(findings).toEqual([`file-unreadable ${folder} no-permission`]);
    expect(incomplete.has(kind)).toBe(true);
  });

  it("is not searched for data about people, and told so, where it is not of the format", async () => {
    expect((await found(without("photos"))).findings).toEqual(["unsearched-file photos unreadable"]);
  });

  it("is told where it is a link, inside or outside, or a file of the format", async () => {
    const root = folderWith(BASE_REPOSITORY);
    mkdirSync(join(root, "elsewhere"));
    for (const folder of ["data", "indicators"]) {
      renameSync(join(root, folder), join(root, "elsewhere", folder));
    }
    symlinkSync("elsewhere/data", join(root, "data"));
    symlinkSync(folderWith(), join(root, "indicators"));
    symlinkSync("elsewhere", join(root, "trajectory.yaml"));
    const { findings } = await found(diskTree(root));
    expect(findings.filter((finding) => finding.startsWith("file-unreadable")).sort()).toEqual([
      "file-unreadable data linked-folder",
      "file-unreadable indicators link-outside",
      "file-unreadable trajectory.yaml linked-folder",
    ]);
  });
});

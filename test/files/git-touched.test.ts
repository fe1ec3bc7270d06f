import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { RevisionError } from "../../src/files/git-run.ts";
import { touchedFolders } from "../../src/files/git-touched.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git, gitFolder } from "../support/git.ts";

/** What commits brought, each with its subject. */
function told(root: string, below = ""): readonly string[] {
  return touchedFolders(join(root, below), ["reports", "releases"]).commits.flatMap(({ commit, files }) =>
    files.map(({ path }) => `${git(root, "log", "-1", "--format=%s", commit)}: ${path}`),
  );
}

it("tells what commits brought to some folders, parents first, and every side of a merge", () => {
  const root = gitFolder({ "reports/a.yaml": "1", "data/x.csv": "x" });
  git(root, "checkout", "-q", "-b", "side");
  writeFileSync(join(root, "reports/a.nl.md"), "made");
  commitAll(root, "Made on a branch");
  git(root, "checkout", "-q", "main");
  writeFileSync(join(root, "reports/a.yaml"), "2");
  commitAll(root, "Changed");
  writeFileSync(join(root, "data/x.csv"), "y");
  commitAll(root, "Something else");
  git(root, "merge", "-q", "--no-edit", "side");
  rmSync(join(root, "reports/a.nl.md"));
  commitAll(root, "Gone");
  const all = told(root);
  expect(all.slice(0, 3).toSorted()).toEqual([
    "Begin: reports/a.yaml",
    "Changed: reports/a.yaml",
    "Made on a branch: reports/a.nl.md",
  ]);
  expect(all[0]).toBe("Begin: reports/a.yaml");
  expect(all.some((each) => each.startsWith("Something") || each.startsWith("Gone"))).toBe(false);
});

it("reads files as they were at a commit, from a part of the repository, whatever their names", async () => {
  const root = gitFolder({
    "coalition/reports/a b\n.md": "x",
    "coalition/reports/a.yaml": "1",
    "reports/z.yaml": "z",
  });
  const folder = join(root, "coalition");
  const first = git(root, "rev-parse", "HEAD");
  writeFileSync(join(folder, "reports/a.yaml"), "2");
  commitAll(root, "Changed");
  expect(told(root, "coalition")).toEqual([
    "Begin: reports/a b\n.md",
    "Begin: reports/a.yaml",
    "Changed: reports/a.yaml",
  ]);
  const touched = touchedFolders(folder, ["reports"]);
  const [then, none, now] = touched.objectsAt([
    { commit: first, path: "reports/a.yaml" },
    { commit: first, path: "reports/nothing.yaml" },
    { commit: "HEAD", path: "reports/a.yaml" },
  ]);
  expect(none).toBeUndefined();
  const texts = await touched.read([then ?? "", now ?? ""]);
  expect([then, now].map((object) => Buffer.from(texts.get(object ?? "") ?? []).toString())).toEqual([
    "1",
    "2",
  ]);
});

it("tells nothing of links, and nothing where there is no commit; without git it says so", () => {
  const root = folderWith({ "reports/a.yaml": "1" });
  git(root, "init", "-q", "-b", "main");
  expect(touchedFolders(root, ["reports"]).commits).toEqual([]);
  mkdirSync(join(root, "releases"));
  symlinkSync("../reports/a.yaml", join(root, "releases/l.yaml"));
  commitAll(root, "Begin");
  expect(told(root)).toEqual(["Begin: reports/a.yaml"]);
  expect(touchedFolders(root, ["reports"]).isShallow).toBe(false);
  rmSync(join(root, ".git"), { recursive: true });
  expect(() => touchedFolders(root, ["reports"])).toThrow(RevisionError);
});

import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carryOut, carryOutMany } from "../../src/files/disk-write.ts";
import { WriteRefused } from "../../src/files/plan.ts";
import { folderWith } from "../support/folder.ts";

function trouble(action: () => void): string {
  try {
    action();
  } catch (error) {
    if (error instanceof WriteRefused) return error.trouble;
    throw error;
  }
  return "written";
}

test("files are created in new folders and replaced with their mode kept; nothing else is left behind", () => {
  const root = folderWith({ "impact.yaml": "old" });
  chmodSync(join(root, "impact.yaml"), 0o600);
  carryOut(root, [
    { path: "impact.yaml", text: "new é", action: "replace" },
    { path: "claims/deep/a.yaml", text: "a", action: "create" },
  ]);
  expect(readFileSync(join(root, "impact.yaml"), "utf8")).toBe("new é");
  expect(statSync(join(root, "impact.yaml")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(root, "claims/deep/a.yaml"), "utf8")).toBe("a");
  expect(readdirSync(root).sort()).toEqual(["claims", "impact.yaml"]);
  expect(readdirSync(join(root, "claims/deep"))).toEqual(["a.yaml"]);
});

test.each([
  ["../a.yaml", "create", "outside"],
  ["/tmp/a.yaml", "create", "outside"],
  ["a/../../b", "create", "outside"],
  [".git/hooks/pre-commit", "create", "outside"],
  ["x/.GIT/config", "create", "outside"],
  ["linked/a.yaml", "create", "through-link"],
  ["link.yaml", "replace", "through-link"],
  ["there.yaml", "create", "exists"],
  ["not-there.yaml", "replace", "not-there"],
  ["folder", "replace", "not-a-file"],
  ["there.yaml/below.yaml", "create", "not-a-file"],
] as const)("%s to %s is refused: %s", (path, action, expected) => {
  const elsewhere = folderWith({ "link.yaml": "kept" });
  const root = folderWith({ "there.yaml": "kept" });
  symlinkSync(elsewhere, join(root, "linked"));
  symlinkSync(join(elsewhere, "link.yaml"), join(root, "link.yaml"));
  mkdirSync(join(root, "folder"));
  const plan = [
    { path: "first.yaml", text: "", action: "create" },
    { path, text: "x", action },
  ] as const;
  expect(trouble(() => carryOut(root, plan))).toBe(expected);
  expect(readdirSync(root).sort()).toEqual(["folder", "link.yaml", "linked", "there.yaml"]);
  expect(readFileSync(join(root, "there.yaml"), "utf8")).toBe("kept");
  expect(readdirSync(elsewhere)).toEqual(["link.yaml"]);
});

test("bytes are written as they are, also over a file that is there", () => {
  const root = folderWith({ "there.xlsx": "old" });
  const bytes = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff, 0xfe, 0x0d, 0x0a]);
  carryOut(root, [
    { path: "there.xlsx", text: bytes, action: "replace" },
    { path: "new.xlsx", text: bytes, action: "create" },
  ]);
  for (const name of ["there.xlsx", "new.xlsx"])
    expect(new Uint8Array(readFileSync(join(root, name)))).toEqual(bytes);
});

test("one path may be planned once", () => {
  const file = { path: "a.yaml", text: "", action: "create" } as const;
  expect(trouble(() => carryOut(folderWith(), [file, file]))).toBe("planned-twice");
});

test("when a later file fails, what was written before it is put back", () => {
  const root = folderWith({ "impact.yaml": "old" });
  const plan = [
    { path: "impact.yaml", text: "new", action: "replace" },
    { path: "new/a.yaml", text: "a", action: "create" },
    { path: "new/a.yaml/b.yaml", text: "b", action: "create" },
  ] as const;
  expect(trouble(() => carryOut(root, plan))).not.toBe("written");
  expect(readdirSync(root)).toEqual(["impact.yaml"]);
  expect(readFileSync(join(root, "impact.yaml"), "utf8")).toBe("old");
});

test("many files together are written as one by one: all of them, or none", async () => {
  const root = folderWith({ "impact.yaml": "old" });
  const many = Array.from({ length: 100 }, (_, at) => `data/table-${at}.csv`);
  const plan = [
    { path: "impact.yaml", text: "new", action: "replace" as const },
    ...many.map((path) => ({ path, text: path, action: "create" as const })),
  ];
  const broken = [...plan, { path: "data/table-0.csv/below.csv", text: "", action: "create" as const }];
  await expect(carryOutMany(root, broken)).rejects.toThrow(WriteRefused);
  expect(readdirSync(root)).toEqual(["impact.yaml"]);
  expect(readFileSync(join(root, "impact.yaml"), "utf8")).toBe("old");
  await carryOutMany(root, plan);
  expect(readdirSync(root).sort()).toEqual(["data", "impact.yaml"]);
  expect(readdirSync(join(root, "data")).sort()).toEqual(many.map((path) => path.slice(5)).sort());
  for (const path of many) expect(readFileSync(join(root, path), "utf8")).toBe(path);
  expect(readFileSync(join(root, "impact.yaml"), "utf8")).toBe("new");
});

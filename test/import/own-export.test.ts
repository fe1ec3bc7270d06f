import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownExportOf } from "../../src/import/own-export.ts";
import { codeBookWords } from "../../src/language/code-book.ts";
import { impactHere } from "../support/command.ts";
import { folderWith } from "../support/folder.ts";
import { git } from "../support/git.ts";

const EXAMPLES = readdirSync("examples", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe("what `impact export` wrote says nothing new", () => {
  test.each(EXAMPLES.flatMap((example) => ["csv", "xlsx"].map((form) => [example, form] as const)))(
    "%s as %s",
    async (example, form) => {
      const root = folderWith();
      cpSync(join("examples", example), root, { recursive: true });
      git(root, "init", "-q");
      git(root, "add", "-A");
      const out = join(folderWith(), form === "csv" ? "figures" : "figures.xlsx");
      for (const lang of form === "csv" ? ["nl", "fr"] : ["fr"]) {
        const exported = await impactHere(["export", "--to", form, "--output", out, "--lang", lang], {
          cwd: root,
        });
        expect(exported.status, exported.stderr).toBe(0);
        const file = form === "csv" ? join(out, "data.csv") : out;
        const done = await impactHere(["import", file, "--lang", "en", "--format", "json"], { cwd: root });
        expect(done.status, done.stdout + done.stderr).toBe(0);
        const { summary, paths } = JSON.parse(done.stdout);
        expect(done.stderr).toContain("nothing to write");
        expect({ paths, ...summary }).toMatchObject({ paths: [], added: 0, changed: 0, troubles: 0 });
        expect(summary.unchanged).toBeGreaterThan(30);
        expect(git(root, "diff", "--name-only") + git(root, "ls-files", "--others")).toBe("");
      }
    },
  );

  test("a figure that somebody changed in it is one that changes", async () => {
    const root = folderWith();
    cpSync(join("examples", "neighbourhood"), root, { recursive: true });
    const out = join(folderWith(), "figures");
    expect((await impactHere(["export", "--to", "csv", "--output", out], { cwd: root })).status).toBe(0);
    const lines = readFileSync(join(out, "data.csv"), "utf8").split("\n");
    const at = lines.findIndex((line) => /,row,/.test(line) && /,\d+\.\d+,\d+,\d+,/.test(line));
    const changed = lines.with(
      at,
      (lines[at] ?? "").replace(/(\.\d+),(\d+),(\d+),/, (_, value, one, all) => {
        return `${value},${Number(one) - 1},${all},`;
      }),
    );
    const file = join(folderWith({ "mended.csv": changed.join("\n") }), "mended.csv");
    const done = await impactHere(["import", file, "--dry-run", "--format", "json"], { cwd: root });
    expect(JSON.parse(done.stdout).summary, done.stderr).toMatchObject({ added: 0, changed: 1 });
  });
});

test("of a workbook, the sheet with the figures; what somebody added to it is asked about", () => {
  const header = [
    ...["figure", "indicator", "indicator-name", "period", "period-start", "period-end", "partner"],
    ...["group-name", "value", "origin", "hidden"],
  ];
  const figures = {
    name: "Cijfers",
    rows: [header, ["a", "b", "B", "2025", "2025-01-01", "2025-12-31", "", "", 5, "row", ""]],
    visibility: "visible",
  } as const;
  const sheet = (name: string) => ({ name, rows: [["key"]], visibility: "visible" }) as const;
  const about = codeBookWords("nl").sheet.about;
  expect(ownExportOf("a.xlsx", [sheet(about), figures])?.table.sheet).toBe("Cijfers");
  expect(ownExportOf("a.xlsx", [sheet(about), figures, sheet("Kladblok")])).toBeUndefined();
  expect(ownExportOf("a.xlsx", [figures, figures])).toBeUndefined();
});

test("another table that begins much the same is none", () => {
  const rows = [
    ["figure", "indicator", "indicator-name", "period"],
    ["a", "b", "c", "2025"],
  ];
  expect(ownExportOf("a.csv", [{ rows, visibility: "visible" }])).toBeUndefined();
  expect(ownExportOf("a.csv", [])).toBeUndefined();
});

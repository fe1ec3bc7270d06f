import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";
import { folderWith } from "../support/folder.ts";
import { withBase } from "../support/repository.ts";

const FILES = withBase({ "reports/open.yaml": "title: Open\nreader: public\n", ".git/HEAD": "" });

async function call(cwd: string, ...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, {
    cwd,
    stdout: { write: (text) => void out.push(text), isTTY: false },
    stderr: { write: (text) => void err.push(text), isTTY: false },
    stdin: { isTTY: false },
    env: {},
    today: () => "2026-03-01",
    version: "0.0.0",
  });
  return { code, out: out.join(""), err: err.join("") };
}

describe("--output", () => {
  it.each([
    ["map", "-o", "linked/t.md"],
    ["report", "open", "-o", "linked/t.md"],
    ["report", "open", "-o", "linked/deep/t.md"],
    ["report", "-o", "linked"],
  ])("passes through no link: %s %s %s %s", async (...argv) => {
    const [root, outside] = [folderWith(FILES), folderWith()];
    symlinkSync(outside, join(root, "linked"));
    const { code, err } = await call(root, ...argv.filter((word) => word !== undefined));
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("(through-link)") });
    expect(readdirSync(outside)).toEqual([]);
  });

  it("never writes in .git, of this repository or of another", async () => {
    const [root, other] = [folderWith(FILES), folderWith({ ".git/hooks/x": "" })];
    mkdirSync(join(root, ".git/hooks"));
    for (const target of [".git/hooks/pre-commit", join(other, ".git/hooks/pre-commit")]) {
      expect((await call(root, "map", "-o", target)).code).toBe(2);
      expect((await call(root, "report", "open", "-o", target)).code).toBe(2);
    }
    expect((await call(root, "report", "-o", join(other, ".git/new"))).code).toBe(2);
    expect(readdirSync(join(root, ".git/hooks"))).toEqual([]);
    expect(readdirSync(join(other, ".git"))).toEqual(["hooks"]);
    expect(readdirSync(join(other, ".git/hooks"))).toEqual(["x"]);
  });

  it.each(["impact.yaml", "data/homes.csv", "./reports/open.yaml"])(
    "never replaces %s, which the repository reads",
    async (path) => {
      const root = folderWith(FILES);
      symlinkSync(root, `${root}-alias`);
      onTestFinished(() => rmSync(`${root}-alias`));
      const before = readFileSync(join(root, path), "utf8");
      for (const target of [path, join(`${root}-alias`, path)]) {
        for (const lang of ["nl", "en", "fr"]) {
          expect(await call(root, "map", "-o", target, "--lang", lang)).toMatchObject({ code: 2, out: "" });
        }
        expect((await call(root, "report", "open", "-o", target)).err).toContain("is read by impact");
      }
      expect(readFileSync(join(root, path), "utf8")).toBe(before);
    },
  );

  it("is no folder named - and no empty name", async () => {
    const root = folderWith(FILES);
    expect((await call(root, "report", "-o", "-")).err).toContain("prints one report");
    expect((await call(root, "report", "-o", "")).err).toContain("needs a value");
    expect((await call(root, "map", "-o", "")).err).toContain("needs a value");
    expect(existsSync(join(root, "-"))).toBe(false);
    expect((await call(root, "report", "open", "-o", "-")).out).toMatch(/^# Open/);
  });

  it("makes a new folder outside", async () => {
    const [root, outside] = [folderWith(FILES), folderWith()];
    expect((await call(root, "report", "-o", join(outside, "a/b"))).code).toBe(0);
    expect(readdirSync(join(outside, "a/b"))).toEqual(["open.en.md"]);
  });
});

describe("options", () => {
  it("before the command count for it; the last one wins", async () => {
    const root = folderWith(
      Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`ours/${path}`, text])),
    );
    expect((await call(root, "-C", "ours", "validate")).code).toBe(0);
    expect((await call(root, "-C", "nowhere", "validate", "-C", "ours")).code).toBe(0);
    expect((await call(root, "-C", "ours", "validate", "-C", "nowhere")).err).toContain("`nowhere`");
    expect((await call(root, "--lang", "fr", "map", "-C", "nowhere")).err).toContain("n'est pas un dossier");
    expect((await call(root, "-C", "ours")).out).toMatch(/^Usage:/);
  });

  it.each(["report", "init"])("%s has no --format, and none is suggested", async (command) => {
    const { code, err } = await call(folderWith(FILES), command, "--format", "json");
    expect({ code, err }).toEqual({
      code: 2,
      err: "There is no option `--format`.\nAdd --help to see the options.\n",
    });
  });
});

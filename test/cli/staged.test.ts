import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { LANGS } from "../../src/language/locale.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { git, gitFolder } from "../support/git.ts";
import { withBase } from "../support/repository.ts";

/** Nobody's: the serial 999 is never given. */
const NUMBER = "85.07.30-999-32";

async function staged(cwd: string, ...argv: readonly string[]) {
  const { context, out, err } = contextIn(cwd);
  const code = await run(["validate", "--staged", ...argv], context);
  return { code, out: out(), err: err() };
}

function place(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

describe("impact validate --staged where git holds nothing of the coalition", () => {
  test.each(LANGS)("is no clean check, and says what to do (%s)", async (lang) => {
    const root = folderWith(withBase({}));
    git(root, "init", "-q");
    const { code, out, err } = await staged(root, "--lang", lang);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("`git add`");
    git(root, "add", "-A");
    expect((await staged(root, "--lang", lang)).code).toBe(0);
  });

  test("also beside files of others, and below them", async () => {
    const root = gitFolder({ "notes/todo.txt": "later\n" });
    place(root, withBase({}));
    expect((await staged(root)).code).toBe(2);
    const above = gitFolder({ "readme.md": "# Ours\n" });
    place(join(above, "we"), withBase({}));
    const { code, out } = await staged(join(above, "we"), "--format", "json");
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ format: "impact-error", code: "nothing-staged" });
  });

  test("also where only impact.yaml was forgotten", async () => {
    const root = folderWith(withBase({}));
    git(root, "init", "-q");
    git(root, "add", "-A");
    git(root, "rm", "-q", "--cached", "impact.yaml");
    expect((await staged(root)).code).toBe(2);
  });

  test("what is found all the same is told", async () => {
    const root = gitFolder({ "notes.md": `About ${NUMBER}\n` });
    place(root, withBase({}));
    const { code, out } = await staged(root, "--lang", "en");
    expect(code).toBe(1);
    expect(out).toContain("personal-data");
  });
});

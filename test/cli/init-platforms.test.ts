import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { init } from "../../src/cli/commands/init.ts";
import type { InitOptions } from "../../src/cli/init-answers.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git } from "../support/git.ts";

const FLAGS: InitOptions = { template: "neighbourhood", name: "Weverij Samen", lang: "en" };

/** Makes a coalition, and gives what is told of it. */
async function made(cwd: string, directory?: string, options: InitOptions = {}): Promise<string> {
  let told = "";
  const write = (text: string) => {
    told += text;
  };
  const sink = { isTTY: false, write: () => {} };
  const code = await init(
    {
      ...{ cwd, env: {}, stdin: { isTTY: false }, stdout: sink, version: "1.2.3" },
      stderr: { isTTY: false, write },
      today: () => "2026-11-22",
    },
    directory,
    { ...FLAGS, ...options },
  );
  expect(code).toBe(0);
  return told;
}

/** A git repository with one commit, on that branch. */
function repository(branch: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith({ "notes.md": "Ours.\n", ...files });
  git(folder, "init", "-q", "-b", branch);
  commitAll(folder, "What was there");
  return folder;
}

const workflow = (folder: string) =>
  parse(readFileSync(join(folder, ".github/workflows/impact.yml"), "utf8"), { strict: true });

describe("below the top of a git repository", () => {
  test.each([
    ["en", "ATTENTION: on GitHub and GitLab nothing is checked yet"],
    ["nl", "LET OP: op GitHub en GitLab wordt nog niets nagekeken"],
    ["fr", "ATTENTION : sur GitHub et GitLab, rien n'est encore vérifié"],
  ] as const)("it is said (%s) that nothing is checked until the files are moved", async (lang, said) => {
    const top = repository("main");
    const told = await made(top, "work/coal", { lang });
    expect(told).toContain(said);
    expect(told).toContain(top);
    expect(told).toContain("\n  work/coal/.github\n  work/coal/.gitlab-ci.yml\n  work/coal/.gitlab\n");
    expect(told).not.toMatch(/will fail until|mislukt tot|échouera/);
    expect(workflow(join(top, "work/coal")).env.IMPACT_FOLDER).toBe("work/coal");
  });

  test("the README claims no check either", async () => {
    for (const lang of ["nl", "en", "fr"] as const) {
      const top = repository("main");
      await made(top, "coal", { lang });
      expect(readFileSync(join(top, "coal/README.md"), "utf8")).toContain("IMPACT_FOLDER");
    }
  });

  test("a dry run says it too, and makes nothing", async () => {
    const top = repository("main");
    expect(await made(top, "coal", { dryRun: true })).toContain("ATTENTION");
    expect(existsSync(join(top, "coal"))).toBe(false);
  });

  test("no CODEOWNERS is made that no platform would read", async () => {
    const top = repository("main");
    expect(await made(top, "coal")).toContain("`impact init --owners` makes it there");
    expect(existsSync(join(top, "coal/CODEOWNERS"))).toBe(false);
  });

  test("a folder whose name a workflow cannot hold is to be filled in", async () => {
    const top = repository("main");
    expect(await made(top, "$" + "{{ github.token }}")).toContain("fill that in as IMPACT_FOLDER");
    const text = readFileSync(join(top, "$" + "{{ github.token }}", ".github/workflows/impact.yml"), "utf8");
    expect(text).not.toContain("github.token");
    expect(parse(text).env.IMPACT_FOLDER).toBe("");
  });
});

test("at the top nothing has to be moved, and nothing is said of it", async () => {
  for (const cwd of [repository("main"), folderWith()]) {
    const told = await made(cwd);
    expect(told).not.toMatch(/ATTENTION|CODEOWNERS/);
    expect(existsSync(join(cwd, "CODEOWNERS"))).toBe(true);
    expect(workflow(cwd).env).not.toHaveProperty("IMPACT_FOLDER");
  }
});

test.each([".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"])(
  "beside %s no second one is made, and how to add to it is said",
  async (path) => {
    const top = repository("main", { [path]: "* @us/all\n" });
    const told = await made(top);
    expect(told).toContain(`${path} is there`);
    expect(told).toContain("impact init --owners");
    expect(readFileSync(join(top, path), "utf8")).toBe("* @us/all\n");
    expect(existsSync(join(top, "CODEOWNERS"))).toBe(path === "CODEOWNERS");
    const bigger = repository("main", { [path]: "* @us/all\n" });
    expect(await made(bigger, "coal")).toContain(`${path} is there`);
    expect(existsSync(join(bigger, "coal/CODEOWNERS"))).toBe(false);
  },
);

describe("the main branch of the workflow", () => {
  const branches = async (folder: string) => {
    await made(folder);
    return workflow(folder).on.push.branches;
  };

  test("is main, and the branch of now where that is another", async () => {
    expect(await branches(repository("main"))).toEqual(["main"]);
    expect(await branches(repository("trunk"))).toEqual(["main", "trunk"]);
    expect(await branches(folderWith())).toEqual(["main"]);
    expect(await branches(folderWith({ ".git/config": "x" }))).toEqual(["main"]);
  });

  test("is what the other side says, also on another branch", async () => {
    const folder = folderWith();
    git(folder, "clone", "-q", repository("trunk"), ".");
    git(folder, "checkout", "-q", "-b", "begin");
    expect(await branches(folder)).toEqual(["trunk"]);
  });

  test("is never a pattern", async () => {
    expect(await branches(repository("!x{{+}}"))).toEqual(["main"]);
  });
});

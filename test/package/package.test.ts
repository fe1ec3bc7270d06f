import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readAction, runStep } from "../support/action.ts";
import { checkout, emptyFolder, plainEnvironment, run } from "../support/checkout.ts";
import { commitAll, git } from "../support/git.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** A clean checkout, in which the action makes the program once; the package is packed from it. */
let project = "";
/** An empty folder in which the packed package was installed; its name has a space and an accent. */
let installed = "";
let tarball = "";
const made: string[] = [];

function folder(name?: string): string {
  const path = emptyFolder(name);
  made.push(path);
  return path;
}

/** Runs the installed program, as npm puts it in `node_modules/.bin`. */
function impact(args: readonly string[], cwd = installed) {
  return run([join(installed, "node_modules/.bin/impact"), ...args], { cwd });
}

beforeAll(() => {
  project = checkout();
  made.push(project);
  const making = runStep(readAction(project), "Make impact", { checkout: project, workspace: folder() });
  if (making.status !== 0) throw new Error(making.stderr || making.stdout);
  // What `npm pack` would make first is made; it is not made twice.
  const packed = run(["npm", "pack", "--ignore-scripts", "--pack-destination", folder()], { cwd: project });
  tarball = join(made.at(-1) ?? "", packed.stdout.trim());
  installed = folder("impact d'été-");
  const install = run(["npm", "install", "--no-audit", "--no-fund", tarball], { cwd: installed });
  if (install.status !== 0) throw new Error(install.stderr);
}, 600_000);

afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

describe("the action", () => {
  const check = (workspace: string, inputs: Record<string, string> = {}) =>
    runStep(readAction(project), "Check", { checkout: project, workspace, inputs });

  function coalition(): string {
    const workspace = folder();
    impact(["init", "--template", "neighbourhood", "--name", "Weverij", "--lang", "nl"], workspace);
    return workspace;
  }

  test("finds nothing in what init makes, and says so in the language of the coalition", () => {
    const ran = check(coalition());
    expect(ran).toMatchObject({ status: 0 });
    expect(ran.stdout).toContain("Niets gevonden");
  });

  test("fails where there is an error, with an annotation and a summary", () => {
    const workspace = coalition();
    writeFileSync(join(workspace, "rivals.yaml"), "- id: rent\n  text: Rents fell\n  verdict: maybe\n");
    const ran = check(workspace, { lang: "en", sarif: "impact.sarif" });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/^::error file=rivals\.yaml,line=3,/m);
    expect(ran.summary).toContain("rivals.yaml");
    expect(JSON.parse(readFileSync(join(workspace, "impact.sarif"), "utf8")).version).toBe("2.1.0");
  });

  test("what is filled in is never a command", () => {
    const workspace = coalition();
    for (const input of ["folder", "fail-on", "lang", "sarif"]) {
      const ran = check(workspace, { [input]: '$(touch pwned)"; touch pwned; "`touch pwned`' });
      expect([input, existsSync(join(workspace, "pwned"))]).toEqual([input, false]);
      expect(ran.status).toBe(input === "sarif" ? 0 : 2);
    }
    for (const { run: script } of readAction(project).runs.steps) expect(script ?? "").not.toContain("${{");
  });

  test("a folder of the repository, and no coalition at all", () => {
    const workspace = folder();
    impact(["init", "our coalition", "--template", "blank", "--name", "X", "--lang", "en"], workspace);
    expect(check(workspace, { folder: "our coalition" }).status).toBe(0);
    expect(check(workspace)).toMatchObject({ status: 2 });
  });

  test("takes what others made by its commit", () => {
    const uses = readAction(project).runs.steps.flatMap((step) => step.uses ?? []);
    expect(uses).toHaveLength(1);
    for (const used of uses) expect(used).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
  });
});

describe("the hooks for pre-commit", () => {
  const hooks = () =>
    parse(readFileSync(join(project, ".pre-commit-hooks.yaml"), "utf8"), { strict: true }) as {
      id: string;
      name: string;
      entry: string;
      language: string;
      pass_filenames: boolean;
      always_run: boolean;
    }[];

  /** As pre-commit does: the words of the entry, with the installed program first on the PATH. */
  const runHook = (id: string, cwd: string, args: readonly string[] = []) => {
    const [program = "", ...words] =
      hooks()
        .find((hook) => hook.id === id)
        ?.entry.split(" ") ?? [];
    const env = plainEnvironment({
      PATH: `${join(installed, "node_modules/.bin")}:${process.env.PATH}`,
    });
    return run([program, ...words, ...args], { cwd, env });
  };

  function coalitionInGit(): string {
    const root = folder();
    impact(["init", "coalition", "--template", "neighbourhood", "--name", "X", "--lang", "en"], root);
    git(root, "init", "-q", "-b", "main");
    commitAll(root, "Begin");
    return root;
  }

  test("are written as pre-commit reads them", () => {
    for (const hook of hooks()) {
      expect(hook).toMatchObject({ language: "node", always_run: true, pass_filenames: false });
      expect(hook.entry).toMatch(/^impact /);
    }
  });

  test("impact-validate looks at what is staged, and stops at an error", () => {
    const root = coalitionInGit();
    const args = ["-C", "coalition"];
    expect(runHook("impact-validate", root, args)).toMatchObject({ status: 0, stderr: "" });
    writeFileSync(join(root, "coalition/notes.md"), "Spoke with 85.07.30-999-32\n");
    expect(runHook("impact-validate", root, args).status).toBe(0);
    git(root, "add", ".");
    const stopped = runHook("impact-validate", root, args);
    expect(stopped.status).toBe(1);
    expect(stopped.stdout).toContain("personal-data");
    expect(stopped.stdout).not.toContain("85.07.30-999-32");
  });

  test("impact-fmt finds what init makes well laid out, and changes nothing", () => {
    const root = coalitionInGit();
    const args = ["-C", "coalition"];
    expect(runHook("impact-fmt", root, args).status).toBe(0);
    const file = join(root, "coalition/rivals.yaml");
    const untidy = '-   text:   "Rents fell"\n    id: rent\n';
    writeFileSync(file, untidy);
    expect(runHook("impact-fmt", root, args).status).toBe(1);
    expect(readFileSync(file, "utf8")).toBe(untidy);
  });
});

describe("the package", () => {
  const packedFiles = () => run(["tar", "-tzf", tarball], { cwd: project }).stdout.trim().split("\n").sort();

  test("holds what it needs and nothing else", () => {
    const top = new Set(packedFiles().map((path) => path.split("/").slice(1, 2).join()));
    expect([...top].sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "bin",
      "dist",
      "docs",
      "examples",
      "package.json",
      "schemas",
      "templates",
    ]);
    const paths = packedFiles();
    for (const path of ["package/bin/impact.js", "package/dist/main.js", "package/dist/highs.wasm"]) {
      expect(paths).toContain(path);
    }
  });

  test("names no folder of the machine that made it", () => {
    const root = join(installed, "node_modules/impact-as-code");
    const programs = packedFiles().filter((path) => /^package\/(bin|dist)\/.*\.js$/.test(path));
    expect(programs.length).toBeGreaterThan(10);
    for (const path of programs.map((packed) => packed.replace("package/", ""))) {
      const text = readFileSync(join(root, path), "utf8");
      expect([path, text.includes(project), text.includes(process.cwd())]).toEqual([path, false, false]);
    }
  });

  test("depends on no other package", () => {
    expect(readdirSync(join(installed, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "impact-as-code",
    ]);
  });

  test("starts by its own name and through npx", () => {
    expect(impact(["--version"])).toMatchObject({ status: 0, stdout: `${version}\n` });
    expect(run(["npx", "--no-install", "impact", "--version"], { cwd: installed }).stdout).toBe(
      `${version}\n`,
    );
    const elsewhere = folder();
    const env = plainEnvironment({ npm_config_cache: folder() });
    const npx = run(["npx", "--yes", "--package", tarball, "impact", "--version"], { cwd: elsewhere, env });
    expect([npx.status, npx.stdout]).toEqual([0, `${version}\n`]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("does in an empty folder what the pages say", () => {
    const coalition = join(installed, "coalition");
    const init = ["init", "coalition", "--template", "youth-homelessness", "--name", "Roof", "--lang", "en"];
    expect(impact(init).status).toBe(0);
    expect(impact(["validate"], coalition)).toMatchObject({ status: 0 });
    expect(impact(["map"], coalition).stdout).toContain("flowchart");
    expect(impact(["report"], coalition).status).toBe(0);
    expect(existsSync(join(coalition, "reports/public.en.md"))).toBe(true);
    expect(impact(["explain", "personal-data"], coalition).status).toBe(0);
    expect(impact(["completion", "bash"], coalition).stdout).toContain("impact");
    expect(impact(["validate", "--lang", "fr"], coalition).stdout).toContain("Rien");
  });

  test("protects and writes figures, with the pieces that are loaded only then", () => {
    const example = join(installed, "node_modules/impact-as-code/examples/youth-homelessness");
    expect(impact(["status", "--lang", "en"], example)).toMatchObject({ status: 0, stderr: "" });
    const out = folder();
    for (const [format, name] of [
      ["xlsx", "figures.xlsx"],
      ["csv", "figures.csv"],
    ] as const) {
      const ran = impact(["export", "-C", example, "--to", format, "-o", join(out, name)], out);
      expect([format, ran.status, ran.stderr]).toEqual([format, 0, expect.any(String)]);
      expect(existsSync(join(out, name))).toBe(true);
    }
  });
});

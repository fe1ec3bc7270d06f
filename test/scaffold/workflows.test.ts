import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { STARTING_LANGUAGES, type StartingLanguage } from "../../src/scaffold/answers.ts";
import { platformFiles } from "../../src/scaffold/platform-files.ts";
import { IS_PUBLISHED } from "../../src/scaffold/publication.ts";
import { readWords } from "../../src/scaffold/theme.ts";
import { folderWith } from "../support/folder.ts";
import { ASSETS, plan } from "./samples.ts";

const GITHUB = ".github/workflows/impact.yml";
const GITLAB = ".gitlab-ci.yml";

function made(published: boolean, lang: StartingLanguage = "en"): ReadonlyMap<string, string> {
  const answers = { template: "blank", name: "Us", id: "us", lang, mustHappenFirst: [] } as const;
  const words = readWords(ASSETS, lang);
  const files = platformFiles({ answers, words, assets: ASSETS, version: "1.2.3", published });
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** What the shell is given on each platform, one script after the other, with what is filled in at the top. */
function scripts(files: ReadonlyMap<string, string>, path: string) {
  const file = parse(files.get(path) ?? "", { strict: true });
  if (path === GITLAB) return { filledIn: file.impact.variables, lines: file.impact.script as string[] };
  const steps: readonly { run?: string }[] = file.jobs.validate.steps;
  return { filledIn: file.env, lines: steps.flatMap(({ run }) => (run === undefined ? [] : [run])) };
}

/** Runs the scripts as a platform does, with programs that only note how they were called. */
function carriedOut(lines: readonly string[], env: Record<string, string>) {
  const folder = folderWith();
  const log = join(folder, "log");
  mkdirSync(join(folder, "impact"));
  for (const name of ["git", "npm", "npx", "node"]) {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\necho "${name} $*" >> "${log}"\n`);
    chmodSync(path, 0o755);
  }
  // A subshell each: the steps of a job begin in the same folder.
  const script = lines
    .map((line) => `(\n${line.replaceAll("/tmp/impact", `${folder}/impact`)}\n)`)
    .join("\n");
  const { status, stdout } = spawnSync("/bin/bash", ["-e", "-c", script], {
    env: { ...env, PATH: `${folder}:/usr/bin:/bin`, RUNNER_TEMP: folder },
    encoding: "utf8",
  });
  const called = existsSync(log)
    ? readFileSync(log, "utf8").replaceAll(folder, "…").trimEnd().split("\n")
    : [];
  return { status, stdout, called };
}

const CHECKS = {
  [GITHUB]: "node …/impact/bin/impact.js validate --format github",
  [GITLAB]:
    "node …/impact/bin/impact.js validate --format markdown --output gitlab=gl-code-quality-report.json",
};

test("as long as the package is not on npm, no new repository fetches it", () => {
  expect(IS_PUBLISHED).toBe(false);
  for (const [path, text] of plan()) {
    expect(text, path).not.toMatch(/npx|npm (install|exec|i)\b.*impact-as-code|impact-as-code@/);
  }
});

describe.each([GITHUB, GITLAB] as const)("%s of a program that is not on npm", (path) => {
  test.each(STARTING_LANGUAGES)(
    "stops with a sentence until it is filled in where it comes from (%s)",
    (lang) => {
      const { filledIn, lines } = scripts(made(false, lang), path);
      expect(filledIn).toMatchObject({ IMPACT_SOURCE: "", IMPACT_COMMIT: "" });
      for (const given of [{}, { IMPACT_SOURCE: "https://example.org/i.git" }, { IMPACT_COMMIT: "0123" }]) {
        const { status, stdout, called } = carriedOut(lines, { ...filledIn, ...given });
        expect([status, called]).toEqual([1, []]);
        expect(stdout.trimEnd().split("\n")).toHaveLength(1);
        expect(stdout).toContain(readWords(ASSETS, lang).machine.no_program);
        expect(stdout).toContain(path);
      }
    },
  );

  test("makes it from the repository and the commit that are filled in", () => {
    const { filledIn, lines } = scripts(made(false), path);
    const source = { IMPACT_SOURCE: "https://example.org/i t.git", IMPACT_COMMIT: "0123abc" };
    const { status, called } = carriedOut(lines, { ...filledIn, ...source });
    expect(status).toBe(0);
    expect(called.map((call) => call.replace(" -C …/impact", ""))).toEqual([
      "git clone --quiet -- https://example.org/i t.git …/impact",
      "git checkout --quiet --detach 0123abc",
      "npm ci --include=dev --ignore-scripts --no-audit --no-fund",
      "npm run build",
      CHECKS[path],
    ]);
  });
});

describe.each([GITHUB, GITLAB] as const)("%s of a program that is on npm", (path) => {
  test("runs exactly the version that made the repository", () => {
    const files = made(true);
    const { lines } = scripts(files, path);
    expect(carriedOut(lines, {})).toMatchObject({
      status: 0,
      called: [CHECKS[path].replace("node …/impact/bin/impact.js", "npx --yes impact-as-code@1.2.3")],
    });
    expect(files.get(path)).not.toContain("IMPACT_SOURCE");
    expect(files.get("README.md")).toContain("npx impact-as-code@1.2.3 validate");
  });
});

test("the workflows may read only, print no figures, and see the whole history", () => {
  for (const published of [true, false]) {
    const files = made(published);
    const github = parse(files.get(GITHUB) ?? "");
    expect(github.permissions).toEqual({ contents: "read" });
    expect(github.jobs.validate.steps[0].with).toEqual({ "fetch-depth": 0, "persist-credentials": false });
    const gitlab = parse(files.get(GITLAB) ?? "").impact;
    expect(gitlab.variables.GIT_DEPTH).toBe("0");
    expect(gitlab.artifacts).toEqual({
      when: "always",
      reports: { codequality: "gl-code-quality-report.json" },
    });
  }
});

import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { STARTING_LANGUAGES, type StartingLanguage } from "../../src/scaffold/answers.ts";
import { IS_PUBLISHED } from "../../src/scaffold/publication.ts";
import { readWords } from "../../src/scaffold/theme.ts";
import { folderWith } from "../support/folder.ts";
import { ASSETS, madePlatformFiles, plan } from "./samples.ts";

const GITHUB = ".github/workflows/impact.yml";
const GITLAB = ".gitlab-ci.yml";

function made(published: boolean, lang: StartingLanguage = "en"): ReadonlyMap<string, string> {
  return madePlatformFiles({ published, lang });
}

const OUTSIDE_PROPOSALS = "github.event_name != 'pull_request'";

/** What the shell is given on each platform, one script after the other, with what is filled in at the top. */
function scripts(files: ReadonlyMap<string, string>, path: string) {
  const file = parse(files.get(path) ?? "", { strict: true });
  if (path === GITLAB) return { filledIn: file.impact.variables, lines: file.impact.script as string[] };
  // The other steps run in `carried-out.test.ts`, with the real program.
  const steps: readonly { run?: string; if?: string }[] = file.jobs.validate.steps;
  const first = steps.filter(({ if: when = OUTSIDE_PROPOSALS }) => when === OUTSIDE_PROPOSALS);
  return { filledIn: file.env, lines: first.flatMap(({ run }) => (run === undefined ? [] : [run])) };
}

/** Runs the scripts as a platform does, with programs that only note how they were called. */
function carriedOut(lines: readonly string[], env: Record<string, string>) {
  const folder = folderWith();
  const log = join(folder, "log");
  const project = folderWith();
  mkdirSync(join(folder, "impact"));
  for (const name of ["git", "npm", "npx", "node"]) {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\necho "$(pwd): ${name} $*" >> "${log}"\n`);
    chmodSync(path, 0o755);
  }
  // A subshell each: the steps of a job begin in the same folder.
  const script = lines.map((line) => `(\n${line.replaceAll(/\/tmp\b/g, folder)}\n)`).join("\n");
  const { status, stdout } = spawnSync("/bin/bash", ["-e", "-c", script], {
    env: {
      ...env,
      PATH: `${folder}:/usr/bin:/bin`,
      RUNNER_TEMP: folder,
      GITHUB_WORKSPACE: project,
      CI_PROJECT_DIR: project,
    },
    cwd: project,
    encoding: "utf8",
  });
  const called = existsSync(log)
    ? readFileSync(log, "utf8").replaceAll(folder, "…").replaceAll(project, "PROJECT").trimEnd().split("\n")
    : [];
  return { status, stdout, called };
}

/** After the program is there: where it runs, and how it is called. */
const CHECKS = {
  [GITHUB]: ["…: node …/impact/bin/impact.js validate -C PROJECT --format github"],
  [GITLAB]: [
    "…: node …/impact/bin/impact.js validate -C PROJECT --format markdown --output gitlab=PROJECT/out/gl-code-quality-report.json",
    "…: node …/impact/bin/impact.js map -C PROJECT --format markdown -o PROJECT/out/map.md",
    "…: node …/impact/bin/impact.js report --quiet -C PROJECT -o PROJECT/out/reports",
  ],
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
    const from = path === GITHUB ? "…" : "PROJECT";
    const within = path === GITHUB ? "…/impact: git" : "PROJECT: git -C …/impact";
    expect(called).toEqual([
      `${from}: git clone --quiet -- https://example.org/i t.git …/impact`,
      `${within} checkout --quiet --detach 0123abc`,
      "…/impact: npm ci --include=dev --ignore-scripts --no-audit --no-fund",
      "…/impact: npm run build",
      ...CHECKS[path],
    ]);
  });
});

describe.each([GITHUB, GITLAB] as const)("%s of a program that is on npm", (path) => {
  test("runs exactly the version that made the repository", () => {
    const files = made(true);
    const { lines } = scripts(files, path);
    const npx = "npx --yes impact-as-code@1.2.3";
    const checks = CHECKS[path].map((call) => call.replace("node …/impact/bin/impact.js", npx));
    expect(carriedOut(lines, {})).toMatchObject({
      status: 0,
      called: [...(path === GITHUB ? [`…: ${npx} --version`] : []), ...checks],
    });
    expect(files.get(path)).not.toContain("IMPACT_SOURCE");
    expect(files.get("README.md")).toContain("npx impact-as-code@1.2.3 validate");
  });
});

test("the pipeline of GitLab sees the whole history, and keeps what was made", () => {
  for (const published of [true, false]) {
    const gitlab = parse(made(published).get(GITLAB) ?? "").impact;
    expect(gitlab.variables.GIT_DEPTH).toBe("0");
    expect(gitlab.artifacts).toMatchObject({
      when: "always",
      paths: ["out/"],
      reports: { codequality: "out/gl-code-quality-report.json" },
    });
  }
});

test("the pipeline of GitLab compares a merge request with what it would be merged into", () => {
  const { lines } = scripts(made(true), GITLAB);
  const request = { CI_MERGE_REQUEST_IID: "7", CI_MERGE_REQUEST_DIFF_BASE_SHA: "0aa" };
  const compared = (env: Record<string, string>) =>
    carriedOut(lines, env)
      .called.filter((call) => /--since|--commits|diff/.test(call))
      .join("\n");
  expect(compared(request)).toMatch(
    /--since 0aa .*\n.* --commits HEAD \^0aa\n.* diff 0aa\.\.\. .*-o PROJECT\/out\/comment\.md$/,
  );
  expect(compared({ ...request, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: "1bb" })).toMatch(
    /--since 1bb .*\n.* --commits HEAD \^1bb\n.* diff 1bb\.\.\. /,
  );
  expect(compared({})).toBe("");
});

import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { folderWith } from "../support/folder.ts";
import { commitAll, git } from "../support/git.ts";
import { readWorkflow, runJob } from "../support/workflow.ts";
import { madePlatformFiles } from "./samples.ts";

const EXAMPLE = join(import.meta.dirname, "../../examples/youth-homelessness");
const CHECK = readWorkflow(madePlatformFiles({ published: false }).get(".github/workflows/impact.yml") ?? "");
const PROPOSAL = { event_name: "pull_request", event: { pull_request: { number: 7 } } };

/** A coalition in git, and what a proposal makes of it: merged, as GitHub checks it out. */
function proposed(change: (folder: string) => void): string {
  const folder = folderWith();
  cpSync(EXAMPLE, folder, { recursive: true });
  git(folder, "init", "-q", "-b", "main");
  commitAll(folder, "What we agreed");
  git(folder, "checkout", "-q", "-b", "proposal");
  change(folder);
  commitAll(folder, "A proposal");
  git(folder, "checkout", "-q", "--detach", "main");
  git(folder, "merge", "-q", "--no-ff", "-m", "Merged to look at", "proposal");
  return folder;
}

function edit(folder: string, path: string, from: string, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(file, text.replace(from, to));
}

function lowerTarget(folder: string): void {
  edit(folder, "indicators/stable-housing-12m.yaml", "value: 0.68", "value: 0.62");
}

const check = (workspace: string, github: Record<string, unknown> = PROPOSAL) =>
  runJob(CHECK, "validate", { github, workspace, done: ["program"] });

test("the workflow tells of a lowered target beside the line, in the summary and for a comment, and makes all the rest", () => {
  const workspace = proposed(lowerTarget);
  const { log, summary, artifacts, used } = check(workspace);
  expect(log).toMatch(/^::\w+ file=indicators\/stable-housing-12m\.yaml,.*goalpost/m);
  const comment = readFileSync(join(artifacts.get("impact-comment") ?? "", "comment.md"), "utf8");
  expect(comment.split("\n")[0]).toBe("<!-- impact diff -->");
  expect(comment).toContain("| 68% | 62% |");
  expect(summary).toContain(comment);
  const made = artifacts.get("impact-map-and-reports") ?? "";
  expect(readFileSync(join(made, "map.md"), "utf8")).toContain("```mermaid");
  const reports = readdirSync(join(EXAMPLE, "reports")).filter((name) => name.endsWith(".md"));
  expect(readdirSync(join(made, "reports")).sort()).toEqual(reports.sort());
  const sarif = JSON.parse(readFileSync(join(artifacts.get("impact-sarif") ?? "", "impact.sarif"), "utf8"));
  expect(sarif.version).toBe("2.1.0");
  expect(used.map(({ uses }) => uses.split("@")[0])).toEqual([
    "actions/setup-node",
    "actions/checkout",
    "actions/upload-artifact",
    "actions/upload-artifact",
    "actions/upload-artifact",
  ]);
  // The checkout stays what it was.
  expect(git(workspace, "status", "--porcelain", "--ignored")).toBe("");
});

describe("the workflow, carried out", () => {
  test("passes what changes nothing that was agreed, and says so", () => {
    const ran = check(proposed((folder) => writeFileSync(join(folder, "notes.md"), "A word.\n")));
    expect(ran.isFailed).toBe(false);
    expect(readFileSync(join(ran.artifacts.get("impact-comment") ?? "", "comment.md"), "utf8")).toContain(
      "<!-- impact diff -->",
    );
  });

  test("fails where a commit holds data about people that a later one took away", () => {
    const workspace = proposed((folder) => {
      writeFileSync(join(folder, "notes.md"), "Spoke with 85.07.30-999-32\n");
      commitAll(folder, "Notes ##[add-mask]x");
      writeFileSync(join(folder, "notes.md"), "Spoke with somebody\n");
    });
    const ran = check(workspace);
    expect(ran.outcomes.get("Check what the proposal brings")).toBe("success");
    expect(ran.isFailed).toBe(true);
    expect(ran.log).toMatch(/^\| .*85\.••\.••-•••-32/m);
    expect(ran.log).not.toContain("85.07.30-999-32");
    expect(ran.artifacts.has("impact-comment")).toBe(true);
  });

  test("fails where a proposal brings an error, and still hands over what it says", () => {
    const ran = check(
      proposed((folder) =>
        writeFileSync(join(folder, "rivals.yaml"), "- {id: rent, text: x, verdict: maybe}\n"),
      ),
    );
    expect(ran.isFailed).toBe(true);
    expect(ran.log).toMatch(/^::error file=rivals\.yaml/m);
    expect([...ran.artifacts.keys()].sort()).toEqual([
      "impact-comment",
      "impact-map-and-reports",
      "impact-sarif",
    ]);
    expect(existsSync(join(ran.artifacts.get("impact-map-and-reports") ?? "", "reports"))).toBe(false);
    expect(ran.log).toMatch(/^::warning::The map and the reports/m);
  });

  test("checks everything on the main branch and every week, and compares nothing there", () => {
    expect(Object.keys(CHECK.on)).toEqual(["pull_request", "push", "schedule", "workflow_dispatch"]);
    const ran = check(proposed(lowerTarget), { event_name: "schedule", event: {} });
    expect([ran.isFailed, ran.outcomes.get("Check everything")]).toEqual([false, "success"]);
    expect(ran.outcomes.get("Check what the proposal brings")).toBe("skipped");
    expect(ran.artifacts.has("impact-comment")).toBe(false);
  });

  test("does nothing more where the program could not be made", () => {
    const ran = runJob(CHECK, "validate", { github: PROPOSAL, workspace: proposed(lowerTarget) });
    expect(ran.isFailed).toBe(true);
    expect(ran.log.trimEnd().split("\n")).toHaveLength(1);
    expect([...ran.artifacts.keys()]).toEqual([]);
  });
});

test("a coalition below the top of the git repository is found where it lies", () => {
  const place = { folder: "our work", branches: ["trunk"] };
  const made = madePlatformFiles({ published: false, place }).get(".github/workflows/impact.yml") ?? "";
  const workspace = folderWith({ "notes.md": "Beside it.\n" });
  cpSync(EXAMPLE, join(workspace, "our work"), { recursive: true });
  git(workspace, "init", "-q", "-b", "trunk");
  commitAll(workspace, "What we agreed");
  git(workspace, "checkout", "-q", "-b", "proposal");
  lowerTarget(join(workspace, "our work"));
  commitAll(workspace, "A proposal");
  git(workspace, "checkout", "-q", "--detach", "trunk");
  git(workspace, "merge", "-q", "--no-ff", "-m", "Merged to look at", "proposal");
  const ran = runJob(readWorkflow(made), "validate", { github: PROPOSAL, workspace, done: ["program"] });
  expect(ran.log).toMatch(/^::error file=our work\/indicators\/stable-housing-12m\.yaml,.*goalpost/m);
  const comment = readFileSync(join(ran.artifacts.get("impact-comment") ?? "", "comment.md"), "utf8");
  expect(comment).toContain("| 68% | 62% |");
});

/** Everything by which the files of somebody else could try to be more than files. */
function hostile(folder: string, marks: string): void {
  const pwned = `touch "${marks}/pwned"`;
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: 0o755 });
  };
  const scripts = Object.fromEntries(
    ["preinstall", "install", "postinstall", "prepare", "build", "start"].map((name) => [name, pwned]),
  );
  write("package.json", JSON.stringify({ name: "impact-as-code", packageManager: "yarn@4.0.0", scripts }));
  write(
    ".npmrc",
    `registry=https://example.invalid/\nscript-shell=${marks}/shell\nnode-options=--require ./evil.cjs\n`,
  );
  write(".yarnrc.yml", "yarnPath: ./evil.cjs\n");
  write("evil.cjs", `require("node:fs").writeFileSync(${JSON.stringify(join(marks, "pwned"))}, "")\n`);
  for (const name of ["impact", "node", "npm", "npx", "git"]) {
    write(`node_modules/.bin/${name}`, `#!/bin/sh\n${pwned}\n`);
    write(name, `#!/bin/sh\n${pwned}\n`);
  }
  write("node_modules/impact-as-code/bin/impact.js", `require("/evil.cjs")\n`);
  write(".gitattributes", "* filter=evil diff=evil merge=evil\n");
  write("-C", "x\n");
  write("a\n::set-output name=number::1\n.yaml", "id: x\n");
  write("indicators/x\n::add-mask::a.yaml", "name: x\n");
  write("claims/##[add-mask]x.yaml", "text: x\n");
  edit(
    folder,
    "indicators/stable-housing-12m.yaml",
    "name:",
    'note: "x\\n::set-env name=NODE_OPTIONS::--require ./evil.cjs\\n##[set-env name=A;]b $(touch pwned) `touch pwned` $%7B%7B github.token }}"\nname:'.replace(
      "%7B%7B",
      "{{",
    ),
  );
  const name = "Jongeren die twaalf maanden na toewijzing stabiel wonen";
  edit(folder, "indicators/stable-housing-12m.yaml", name, `"@everyone @us/team #1 ${name}"`);
  lowerTarget(folder);
  symlinkSync(marks, join(folder, "out"));
  symlinkSync("/etc/passwd", join(folder, "learning/secret.md"));
}

test("nothing of a hostile proposal runs, nor speaks to the runner", () => {
  const marks = folderWith();
  const workspace = proposed((folder) => hostile(folder, marks));
  const { log, summary, artifacts } = check(workspace);
  expect(readdirSync(marks)).toEqual([]);
  expect(existsSync(join(workspace, "pwned"))).toBe(false);
  expect(git(workspace, "status", "--porcelain", "--ignored")).toBe("");
  const commands = log.split("\n").filter((line) => /^\s*::|##\[/.test(line));
  for (const command of commands)
    expect(command).toMatch(/^::(error|warning|notice)( file=| title=impact|::The map)/);
  const comment = readFileSync(join(artifacts.get("impact-comment") ?? "", "comment.md"), "utf8");
  expect(comment).toContain("62%");
  // Somebody is called only by what is no code.
  const spoken = comment.replace(/```[\s\S]*?```|`[^`]*`/g, "");
  expect([comment.includes("everyone"), spoken.match(/@\w|#\d/g)]).toEqual([true, null]);
  for (const text of [comment, summary, log]) expect(text).not.toMatch(/root:x:0|the-token/);
});

/** The script of the pipeline of GitLab after the program is there, as its runner carries it out. */
function pipeline(project: string, request: Readonly<Record<string, string>> = {}) {
  const file = parse(madePlatformFiles({ published: false }).get(".gitlab-ci.yml") ?? "");
  const script: string = file.impact.script.at(-1);
  const temporary = folderWith();
  symlinkSync(join(import.meta.dirname, "../.."), join(temporary, "impact"));
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["-e", "-c", script.replaceAll(/\/tmp\b/g, temporary)],
    {
      cwd: project,
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", HOME: temporary, CI_PROJECT_DIR: project, ...request },
    },
  );
  return { status, log: stdout + stderr, made: (path: string) => join(project, "out", path) };
}

describe("the pipeline of GitLab, carried out", () => {
  const requestFor = (project: string) => ({
    CI_MERGE_REQUEST_IID: "7",
    CI_MERGE_REQUEST_DIFF_BASE_SHA: git(project, "rev-parse", "main"),
  });

  test("says what a merge request changes, and fails where a goalpost moved without a reason", () => {
    const project = proposed(lowerTarget);
    const { status, log, made } = pipeline(project, requestFor(project));
    expect(status).toBe(1);
    expect(log).toContain("goalpost-moved");
    expect(readFileSync(made("comment.md"), "utf8")).toContain("62%");
    expect(JSON.parse(readFileSync(made("gl-code-quality-report.json"), "utf8"))).toMatchObject([
      { check_name: "goalpost-moved" },
    ]);
    expect(readFileSync(made("map.md"), "utf8")).toContain("```mermaid");
    expect(readdirSync(made("reports")).length).toBeGreaterThan(1);
  });

  test("checks everything elsewhere, and compares nothing", () => {
    const project = proposed(lowerTarget);
    const { status, made } = pipeline(project);
    expect([status, existsSync(made("comment.md")), existsSync(made("map.md"))]).toEqual([0, false, true]);
  });

  test("runs nothing of a hostile request, and writes nowhere else", () => {
    const marks = folderWith();
    const project = proposed((folder) => hostile(folder, marks));
    const { log, made } = pipeline(project, requestFor(project));
    expect(readdirSync(marks)).toEqual([]);
    expect(existsSync(join(project, "pwned"))).toBe(false);
    expect(readFileSync(made("comment.md"), "utf8")).toContain("62%");
    expect(log).not.toContain("root:x:0");
  });
});

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

describe("the workflow, carried out on a proposal that lowers a target", () => {
  test("says so beside the line, in the summary, and in a text for a comment", () => {
    const workspace = proposed(lowerTarget);
    const ran = check(workspace);
    expect(ran.log).toMatch(/^::\w+ file=indicators\/stable-housing-12m\.yaml,.*goalpost/m);
    const comment = readFileSync(join(ran.artifacts.get("impact-comment") ?? "", "comment.md"), "utf8");
    expect(comment.split("\n")[0]).toBe("<!-- impact diff -->");
    expect(comment).toMatch(/68% \| 62%|68% +\| +62%/);
    expect(ran.summary).toContain(comment);
    expect(git(workspace, "status", "--porcelain", "--ignored")).toBe("");
  });

  test("hands over the map, the reports and all findings", () => {
    const { artifacts, used } = check(proposed(lowerTarget));
    const made = artifacts.get("impact-map-and-reports") ?? "";
    expect(readFileSync(join(made, "map.md"), "utf8")).toContain("```mermaid");
    expect(readdirSync(join(made, "reports")).sort()).toEqual(
      readdirSync(join(EXAMPLE, "reports"))
        .filter((name) => name.endsWith(".md"))
        .sort(),
    );
    const sarif = JSON.parse(readFileSync(join(artifacts.get("impact-sarif") ?? "", "impact.sarif"), "utf8"));
    expect(sarif.version).toBe("2.1.0");
    expect(used.map(({ uses }) => uses.split("@")[0])).toEqual([
      "actions/setup-node",
      "actions/checkout",
      "actions/upload-artifact",
      "actions/upload-artifact",
      "actions/upload-artifact",
    ]);
  });
});

describe("the workflow, carried out", () => {
  test("passes what changes nothing that was agreed, and says so", () => {
    const ran = check(proposed((folder) => writeFileSync(join(folder, "notes.md"), "A word.\n")));
    expect(ran.isFailed).toBe(false);
    expect(readFileSync(join(ran.artifacts.get("impact-comment") ?? "", "comment.md"), "utf8")).toContain(
      "<!-- impact diff -->",
    );
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
    for (const event of ["push", "schedule", "workflow_dispatch"]) {
      const workspace = proposed(lowerTarget);
      const ran = check(workspace, { event_name: event, event: {} });
      expect([event, ran.isFailed, ran.outcomes.get("Check everything")]).toEqual([event, false, "success"]);
      expect(ran.outcomes.get("Check what the proposal brings")).toBe("skipped");
      expect(ran.artifacts.has("impact-comment")).toBe(false);
    }
  });

  test("does nothing more where the program could not be made", () => {
    const ran = runJob(CHECK, "validate", { github: PROPOSAL, workspace: proposed(lowerTarget) });
    expect(ran.isFailed).toBe(true);
    expect(ran.log.trimEnd().split("\n")).toHaveLength(1);
    expect([...ran.artifacts.keys()]).toEqual([]);
  });
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
  for (const text of [comment, summary, log]) expect(text).not.toMatch(/root:x:0|the-token/);
});

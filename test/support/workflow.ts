import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { parse } from "yaml";
import { folderWith } from "./folder.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}

export interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A workflow as GitHub reads it; strict, so that a slip throws. */
export function readWorkflow(text: string): Workflow {
  return parse(text, { strict: true, uniqueKeys: true }) as Workflow;
}

/** What a job left behind. */
export interface JobRan {
  /** Whether a step failed. */
  readonly isFailed: boolean;
  /** What the steps printed, on both streams, as the log holds it. */
  readonly log: string;
  readonly summary: string;
  /** The outcome of each step that has an id or a name. */
  readonly outcomes: ReadonlyMap<string, string>;
  /** What was handed to `actions/upload-artifact`: the folder, by the name of the artifact. */
  readonly artifacts: ReadonlyMap<string, string>;
  /** Other actions that would have run, with what is filled in. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
  /** `$RUNNER_TEMP` */
  readonly temporary: string;
}

/** Where and upon what a job runs. */
export interface Running {
  /** `github`, as expressions see it. */
  readonly github: Readonly<Record<string, unknown>>;
  /** The checkout, which is where steps begin. */
  readonly workspace: string;
  /** Steps that are taken as done, by their id. */
  readonly done?: readonly string[];
  /** Programs that come first on the PATH: a shell script by its name. */
  readonly programs?: Readonly<Record<string, string>>;
}

/**
 * Carries out the shell scripts of a job as a runner of GitHub does, in bash that stops at the first failure. The
 * program itself is this project, as it was built.
 */
export function runJob(workflow: Workflow, name: string, running: Running): JobRan {
  const job = workflow.jobs[name];
  if (job === undefined) throw new Error(`there is no job ${name}`);
  const temporary = folderWith({ summary: "", output: "" });
  symlinkSync(ROOT, join(temporary, "impact"));
  const run = new Run(workflow, running, temporary);
  for (const step of job.steps) run.step(step);
  const summary = readFileSync(join(temporary, "summary"), "utf8");
  return { ...run.result(), summary, temporary };
}

class Run {
  readonly #workflow: Workflow;
  readonly #running: Running;
  readonly #temporary: string;
  readonly #path: string;
  #isFailed = false;
  #log = "";
  readonly #outcomes = new Map<string, string>();
  readonly #outputs = new Map<string, Record<string, string>>();
  readonly #artifacts = new Map<string, string>();
  readonly #used: { uses: string; with: Record<string, string> }[] = [];

  constructor(workflow: Workflow, running: Running, temporary: string) {
    this.#workflow = workflow;
    this.#running = running;
    this.#temporary = temporary;
    const scripts = Object.entries(running.programs ?? {}).map(([program, text]) => [program, text] as const);
    const bin = folderWith(Object.fromEntries(scripts));
    for (const [program] of scripts) spawnSync("chmod", ["+x", join(bin, program)]);
    this.#path = `${bin}:${process.env.PATH ?? ""}`;
  }

  step(step: Step): void {
    const isAsked = /\b(cancelled|always|failure)\(/.test(step.if ?? "");
    const isDone = step.id !== undefined && this.#running.done?.includes(step.id) === true;
    const isWanted =
      (isAsked || !this.#isFailed) && (step.if === undefined || Boolean(this.#evaluate(step.if)));
    let outcome = "skipped";
    if (isWanted) outcome = isDone || this.#carriedOut(step) ? "success" : "failure";
    if (outcome === "failure") this.#isFailed = true;
    for (const key of [step.id, step.name]) if (key !== undefined) this.#outcomes.set(key, outcome);
  }

  result() {
    return {
      isFailed: this.#isFailed,
      log: this.#log,
      outcomes: this.#outcomes,
      artifacts: this.#artifacts,
      used: this.#used,
    };
  }

  #carriedOut(step: Step): boolean {
    if (step.run !== undefined) return this.#script(step, step.run);
    const filled = Object.fromEntries(
      Object.entries(step.with ?? {}).map(([key, value]) => [key, this.#fill(String(value))]),
    );
    const uses = step.uses ?? "";
    this.#used.push({ uses, with: filled });
    if (uses.startsWith("actions/upload-artifact@")) this.#keep(filled);
    return true;
  }

  #keep({ name = "", path = "" }: Record<string, string>): void {
    if (!existsSync(path)) return;
    const kept = folderWith();
    cpSync(path, kept, { recursive: true });
    this.#artifacts.set(name, kept);
  }

  #script(step: Step, script: string): boolean {
    const file = join(this.#temporary, "step.sh");
    const output = join(this.#temporary, "output");
    writeFileSync(file, script);
    writeFileSync(output, "");
    const given = { ...this.#workflow.env, ...step.env };
    const env = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, this.#fill(value)]));
    const { status, stdout, stderr } = spawnSync("bash", ["-e", file], {
      cwd: this.#running.workspace,
      encoding: "utf8",
      env: {
        ...env,
        PATH: this.#path,
        HOME: this.#temporary,
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_REPOSITORY: "us/coalition",
        GITHUB_WORKSPACE: this.#running.workspace,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: join(this.#temporary, "summary"),
        RUNNER_TEMP: this.#temporary,
      },
    });
    this.#log += stdout + stderr;
    if (step.id !== undefined) this.#outputs.set(step.id, outputsIn(readFileSync(output, "utf8")));
    return status === 0;
  }

  #fill(text: string): string {
    return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
      String(this.#evaluate(expression) ?? ""),
    );
  }

  /** The expressions that are used here mean the same in JavaScript. */
  #evaluate(expression: string): unknown {
    const steps = Object.fromEntries(
      [...this.#outcomes].map(([id, outcome]) => [id, { outcome, outputs: this.#outputs.get(id) ?? {} }]),
    );
    const bare = expression.trim().replace(/^\$\{\{([\s\S]*)\}\}$/, "$1");
    return runInNewContext(bare, {
      github: { token: "the-token", ...this.#running.github },
      runner: { temp: this.#temporary },
      steps,
      cancelled: () => false,
    });
  }
}

function outputsIn(text: string): Record<string, string> {
  const pairs = text.split("\n").flatMap((line) => {
    const at = line.indexOf("=");
    return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
  });
  return Object.fromEntries(pairs);
}

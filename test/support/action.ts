import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { emptyFolder, plainEnvironment, run } from "./checkout.ts";
import type { Ran } from "./command.ts";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** `action.yml` of a checkout. */
export function readAction(folder: string): Action {
  return parse(readFileSync(join(folder, "action.yml"), "utf8"), { strict: true }) as Action;
}

/** What a step left behind, and what it said. */
export interface StepRan extends Ran {
  readonly summary: string;
}

/**
 * Runs a step of the action as a runner of GitHub does: by its name, in bash that stops at the first failure, with
 * the inputs filled in where `env` asks for them, in the folder of whoever uses the action.
 */
export function runStep(
  action: Action,
  name: string,
  where: { readonly checkout: string; readonly workspace: string; readonly inputs?: Record<string, string> },
): StepRan {
  const step = action.runs.steps.find((one) => one.name === name);
  if (step?.run === undefined || step.shell !== "bash") throw new Error(`${name} is no step of bash`);
  const temporary = emptyFolder("impact-runner-");
  const script = join(temporary, "step.sh");
  const summary = join(temporary, "summary.md");
  writeFileSync(script, step.run);
  writeFileSync(summary, "");
  const filled = Object.entries(step.env ?? {}).map(([key, value]) => [
    key,
    fill(action, value, where.inputs),
  ]);
  const env = plainEnvironment({
    ...Object.fromEntries(filled),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION_PATH: where.checkout,
    GITHUB_WORKSPACE: where.workspace,
    GITHUB_STEP_SUMMARY: summary,
  });
  const ran = run(["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script], {
    cwd: where.workspace,
    env,
  });
  return { ...ran, summary: readFileSync(summary, "utf8") };
}

function fill(action: Action, value: string, given: Readonly<Record<string, string>> = {}): string {
  return value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => {
    const input = action.inputs[name];
    if (input === undefined) throw new Error(`the action has no input ${name}`);
    return given[name] ?? input.default;
  });
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/run.ts";
import { contextIn, realToday } from "./context.ts";

const BUILT = fileURLToPath(new URL("../../bin/impact.js", import.meta.url));
/** Another starter of the command, for work on it that is not yet built. */
const BIN = process.env.IMPACT_BIN ?? BUILT;

/** What a run of the command gave. `status` is null where it was stopped after its time. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** In milliseconds; default a minute. */
  readonly timeout?: number;
}

/** Runs the built command, as a person does; without a terminal, without this machine's settings. */
export function impact(args: readonly string[], { cwd, env = {}, timeout = 60_000 }: RunOptions): Ran {
  if (!existsSync(BIN)) throw new Error(`${BIN} is not there: run \`npm run build\` first`);
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? "", HOME: cwd, ...env },
    encoding: "utf8",
    timeout,
    killSignal: "SIGKILL",
    maxBuffer: 256 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { stdout, stderr, status, milliseconds: performance.now() - started };
}

/** The same command from the sources, in the process of the tests; on the day that they run. */
export async function impactHere(
  args: readonly string[],
  { cwd, env = {} }: Pick<RunOptions, "cwd" | "env">,
): Promise<Omit<Ran, "milliseconds">> {
  const { context, out, err } = contextIn(cwd, {
    env: { PATH: process.env.PATH ?? "", HOME: cwd, ...env },
    today: realToday,
  });
  const status = await run(args, context);
  return { stdout: out(), stderr: err(), status };
}

import { basename, dirname, resolve } from "node:path";
import { carryOut } from "../files/disk-write.ts";
import { WriteRefused } from "../files/plan.ts";
import type { CliContext } from "./context.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Puts what a command made on standard output, or in the file of `--output` (relative to where the
 * command runs), whole or not at all. `-` is standard output. Throws a `UsageError` where the file
 * cannot be written.
 */
export function writeOutput(context: CliContext, output: string | undefined, text: string): void {
  if (output === undefined || output === "-") {
    context.stdout.write(text);
    return;
  }
  const file = resolve(context.cwd, output);
  try {
    createOrReplace(dirname(file), basename(file), text);
  } catch (error) {
    throw notWritten(output, error);
  }
}

function createOrReplace(folder: string, path: string, text: string): void {
  try {
    carryOut(folder, [{ path, text, action: "create" }]);
  } catch (error) {
    if (!(error instanceof WriteRefused && error.trouble === "exists")) throw error;
    carryOut(folder, [{ path, text, action: "replace" }]);
  }
}

function notWritten(output: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const why = error instanceof WriteRefused ? error.trouble : code;
  if (why === undefined) return error;
  return new UsageError(
    "not-written",
    `Could not write ${JSON.stringify(output)} (${String(why)}).`,
    "Check that the folder exists and that you may write in it.",
  );
}

import { basename, dirname, resolve } from "node:path";
import { carryOut } from "../files/disk-write.ts";
import { WriteRefused } from "../files/plan.ts";
import type { Lang } from "../language/locale.ts";
import type { CliContext } from "./context.ts";
import { usageError } from "./usage-error.ts";

/** What a command made, and where it goes. */
export interface Output {
  readonly text: string;
  /** Of `--output`, relative to where the command runs; absent or `-` is standard output. */
  readonly file?: string | undefined;
  /** The language of an error. */
  readonly lang: Lang;
}

/** Writes whole or not at all. Throws a `UsageError` where the file cannot be written. */
export function writeOutput(context: CliContext, output: Output): void {
  const { file, text, lang } = output;
  if (file === undefined || file === "-") {
    context.stdout.write(text);
    return;
  }
  const path = resolve(context.cwd, file);
  try {
    createOrReplace(dirname(path), basename(path), text);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw usageError(lang, "not-written", { path: file, reason });
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

/** The plan's own word, or the system's (`ENOENT`); anything else is a fault of ours. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof WriteRefused) return error.trouble;
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

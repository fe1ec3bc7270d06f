import { basename, dirname, join, resolve } from "node:path";
import { pathBelow } from "../files/below.ts";
import { addToFile, pathsThere, realPlace, standingAt } from "../files/disk-target.ts";
import { carryOut } from "../files/disk-write.ts";
import { WriteRefused } from "../files/plan.ts";
import type { Lang } from "../language/locale.ts";
import { fileKindOf, isTable } from "../model/file-kinds.ts";
import type { CliContext } from "./context.ts";
import { usageError } from "./usage-error.ts";

/** What a command made, and where it goes. */
export interface Output {
  readonly text: string;
  /** Of `--output`, relative to where the command runs; absent or `-` is standard output. */
  readonly file?: string | undefined;
  /** The root of the repository that the text was made from. */
  readonly root: string;
  /** True to make the folders on the way; otherwise they must be there. */
  readonly makeFolders?: boolean;
  /** The language of an error. */
  readonly lang: Lang;
}

/** Files to write, and the folder that their names are relative to. */
export interface OutputFiles {
  readonly files: readonly { readonly path: string; readonly text: string | Uint8Array }[];
  readonly folder: string;
  /** What the person calls this place, for an error. */
  readonly named: string;
  /** The root of the repository that the texts were made from. */
  readonly root: string;
  readonly lang: Lang;
  /** True to leave alone what is there: then nothing is written, and the reason is `exists`. */
  readonly keepExisting?: boolean;
  /** Files that this tool itself keeps in the repository, and reads. */
  readonly records?: ReadonlySet<string>;
}

/** Writes whole or not at all. Throws a `UsageError` where the file cannot be written. */
export function writeOutput(context: CliContext, output: Output): void {
  const { file, text, root, lang } = output;
  if (file === undefined || file === "-") {
    context.stdout.write(text);
    return;
  }
  if (file === "") throw usageError(lang, "missing-value", { option: "--output" });
  const target = resolve(context.cwd, file);
  if (output.makeFolders !== true && standingAt(dirname(target)) === "nothing") {
    throw usageError(lang, "not-written", { path: file, reason: "ENOENT" });
  }
  const files = [{ path: basename(target), text }];
  writeFiles(context, { files, folder: dirname(target), named: file, root, lang });
}

/** Documents that each have a file of their own. */
export interface SeveralOutputs {
  /** Of the files, the name as the person gave it, relative to where the command runs. */
  readonly outputs: readonly { readonly file: string; readonly text: string | Uint8Array }[];
  readonly root: string;
  readonly lang: Lang;
}

/**
 * Writes the documents and replaces what is there; those of one folder tree all of them or none. All names are
 * looked at before anything is written. Throws a `UsageError` as `writeFiles` does.
 */
export function writeOutputs(context: CliContext, { outputs, root, lang }: SeveralOutputs): void {
  const byBase = new Map<string, { path: string; text: string | Uint8Array; named: string }[]>();
  const seen = new Map<string, string>();
  for (const { file, text } of outputs) {
    const target = resolve(context.cwd, file);
    const other = seen.get(realPlace(target));
    if (other !== undefined) {
      throw usageError(lang, "not-together", { options: [`--output ${other}`, `--output ${file}`] });
    }
    seen.set(realPlace(target), file);
    refuseInput(target, root, lang);
    const folder = dirname(target);
    if (standingAt(folder) !== "folder")
      throw usageError(lang, "not-written", { path: file, reason: "ENOENT" });
    if (standingAt(target) === "folder")
      throw usageError(lang, "not-written", { path: file, reason: "EISDIR" });
    const base = [root, context.cwd].find((around) => pathBelow(around, folder) !== undefined) ?? folder;
    const planned = { path: pathBelow(base, target) ?? basename(target), text, named: file };
    byBase.set(base, [...(byBase.get(base) ?? []), planned]);
  }
  for (const [base, files] of byBase) carry(base, { files, lang });
}

function carry(
  base: string,
  {
    files,
    lang,
  }: {
    readonly files: readonly {
      readonly path: string;
      readonly text: string | Uint8Array;
      readonly named: string;
    }[];
    readonly lang: Lang;
  },
): void {
  const paths = files.map(({ path }) => path);
  const there = new Set(pathsThere(base, paths));
  try {
    carryOut(
      base,
      files.map(({ path, text }) => ({ path, text, action: there.has(path) ? "replace" : "create" })),
    );
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const path = error instanceof WriteRefused ? error.path : "";
    const named =
      files.find((file) => file.path === path)?.named ?? files.map((file) => file.named).join(", ");
    throw usageError(lang, "not-written", { path: named, reason });
  }
}

/**
 * Adds to the end of a file of another program, such as the summary of a job. False where it cannot be done, or
 * where the repository reads that file.
 */
export function addToOutput(target: string, text: string, root: string): boolean {
  if (isInput(target, root)) return false;
  try {
    addToFile(target, text);
    return true;
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
    return false;
  }
}

/**
 * Writes all of the files or none, makes the folders on the way, and replaces what is there. Within
 * the repository, or below where the command runs, no link is passed through. Throws a `UsageError`
 * where that cannot be done, and for files that the repository reads.
 */
export function writeFiles(context: CliContext, output: OutputFiles): void {
  const { files, folder, named, root, lang } = output;
  for (const { path } of files) {
    if (output.records?.has(path) !== true) refuseInput(join(folder, path), root, lang);
  }
  const base =
    [root, context.cwd].find((around) => pathBelow(around, folder) !== undefined) ?? standing(folder);
  const inside = pathBelow(base, folder);
  const paths = files.map(({ path }) => (inside ? `${inside}/${path}` : path));
  const there = new Set(output.keepExisting === true ? [] : pathsThere(base, paths));
  const plan = files.map(({ text }, index) => {
    const path = paths[index] ?? "";
    return { path, text, action: there.has(path) ? ("replace" as const) : ("create" as const) };
  });
  try {
    carryOut(base, plan);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    if (reason === "exists" && output.keepExisting === true) {
      throw usageError(lang, "output-exists", { path: named });
    }
    throw usageError(lang, "not-written", { path: named, reason });
  }
}

/** The nearest folder upwards that is there. */
function standing(folder: string): string {
  const above = dirname(folder);
  return above !== folder && standingAt(folder) === "nothing" ? standing(above) : folder;
}

/** What a coalition wrote is never replaced by what was made from it. */
function refuseInput(target: string, root: string, lang: Lang): void {
  const path = pathBelow(realPlace(root), realPlace(target));
  if (path !== undefined && isInput(target, root)) throw usageError(lang, "output-is-read", { path });
}

function isInput(target: string, root: string): boolean {
  const path = pathBelow(realPlace(root), realPlace(target));
  if (path === undefined) return false;
  return fileKindOf(path) !== undefined || isTable(path) || /^templates\/[^/]+\.hbs$/.test(path);
}

/** The plan's own word, or the system's (`ENOENT`); anything else is a fault of ours. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof WriteRefused) return error.trouble;
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

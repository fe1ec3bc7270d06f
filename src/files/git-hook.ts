import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { realPlace, standingAt } from "./disk-target.ts";
import { type Git, prefixOf, RevisionError, runGit } from "./git-run.ts";

/** Where git looks for the hook of a repository. */
export interface HookPlace {
  /** The hook itself, as a path of this machine. */
  readonly path: string;
  /** The folder's place below the root of the git repository, POSIX; empty where they are the same. */
  readonly prefix: string;
  /**
   * `own`: in git's own folder, for this clone only. `shared`: in the work tree, where it is kept with the
   * files. `outside`: in a folder that other repositories may use as well.
   */
  readonly lies: "own" | "shared" | "outside";
  /** What stands there: nothing, or a hook with this text; `null` where it cannot be read as one. */
  readonly text: string | null | undefined;
}

/**
 * Where the hook of that name of the git repository around `folder` is or would be, as git itself finds
 * it: `core.hooksPath` counts, and work trees share one place. Throws `RevisionError`.
 */
export function hookPlace(folder: string, name: string): HookPlace {
  const standing = nearestStanding(folder);
  const git: Git = { folder: standing, revision: "" };
  const prefix = joined(prefixOf(git), relative(standing, resolve(folder)));
  const top = realPlace(answer(git, ["rev-parse", "--show-toplevel"]));
  // Asked at the top: git gives the path as seen from where it stands.
  const atTop = { ...git, folder: top };
  const hooks = realPlace(resolve(top, answer(atTop, ["rev-parse", "--git-path", "hooks"])));
  const common = realPlace(resolve(top, answer(atTop, ["rev-parse", "--git-common-dir"])));
  const lies = isWithin(common, hooks) ? "own" : isWithin(top, hooks) ? "shared" : "outside";
  const path = join(hooks, name);
  return { path, prefix, lies, text: textAt(path) };
}

/** Writes a hook that git can start. Throws the system's own error: `EEXIST` where something is there. */
export function writeHook(path: string, text: string): void {
  mkdirSync(join(path, ".."), { recursive: true });
  const descriptor = openSync(path, "wx", 0o755);
  try {
    writeSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
  // What the person's own settings take away from new files, git needs here.
  chmodSync(path, 0o755);
}

/**
 * Beside hooks that are kept with the files: its lines end as sh wants them, also where git gives others the line ends
 * of Windows. What is there stays as it is. Throws the system's own error.
 */
export function keepLineEnds(folder: string, names: readonly string[]): void {
  const lines = names.map((name) => `${name} text eol=lf\n`);
  try {
    writeFileSync(join(folder, ".gitattributes"), lines.join(""), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** The folder itself, or where it is not made yet, the one that it will lie in. */
function nearestStanding(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (standingAt(at) === "folder" || dirname(at) === at) return at;
  }
}

function joined(prefix: string, rest: string): string {
  return [prefix, rest.split(sep).join("/")].filter((part) => part !== "").join("/");
}

function answer(git: Git, args: readonly string[]): string {
  const result = runGit(git, args, { ownHooks: true });
  const text = result.ok ? result.output.toString("utf8").replace(/\n$/, "") : "";
  // A repository without a work tree has no commits made in it.
  if (!result.ok || text === "") throw new RevisionError("no-repository", git.revision);
  return text;
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

const LARGEST_HOOK = 64 * 1024;

function textAt(path: string): string | null | undefined {
  try {
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status === undefined) return undefined;
    return status.isFile() && status.size <= LARGEST_HOOK ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}

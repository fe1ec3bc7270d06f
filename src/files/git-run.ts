import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { win32 } from "node:path";
import { env, platform } from "node:process";
import { Readable } from "node:stream";

/**
 * Why git cannot answer. `not-trusted`: the folder belongs to another user of the machine and git
 * refuses it. `incomplete`: objects are missing, or git cannot read its own. `unmerged`: files wait for
 * somebody to choose between two versions. `cut-off`: a shallow clone does not reach so far back. `unrelated`: two
 * revisions have no commit in common.
 */
export type RevisionTrouble =
  | "no-git"
  | "no-repository"
  | "not-trusted"
  | "unknown-revision"
  | "incomplete"
  | "unmerged"
  | "cut-off"
  | "unrelated";

/** There is no such revision, no git repository, or no git on this machine. */
export class RevisionError extends Error {
  override readonly name = "RevisionError";
  readonly trouble: RevisionTrouble;
  readonly revision: string;

  constructor(trouble: RevisionTrouble, revision: string, detail = "") {
    super(detail === "" ? trouble : `${trouble}: ${detail}`);
    this.trouble = trouble;
    this.revision = revision;
  }
}

/** Where git works, and for which revision, to name it in an error. */
export interface Git {
  readonly folder: string;
  readonly revision: string;
  /** What this one use needs to know from outside; nothing else of git's variables is passed on. */
  readonly env?: NodeJS.ProcessEnv;
}

export type Outcome =
  | { readonly ok: true; readonly output: Buffer }
  | { readonly ok: false; readonly overflow: boolean; readonly message: string };

interface RunOptions {
  /** The most bytes that the answer may have; default 1 MB. */
  readonly limit?: number;
  readonly input?: string;
  /** The repository's own folder of hooks counts: only to ask where it is, never where one could run. */
  readonly ownHooks?: boolean;
}

const MILLISECONDS = 60_000;

/** What a repository's own settings could make git start, switched off. */
const SAFE: readonly (readonly [string, string])[] = [
  ["core.fsmonitor", "false"],
  ["core.pager", "cat"],
  ["protocol.allow", "never"],
  ["core.hooksPath", "/dev/null"],
];

function settings(ownHooks: boolean): readonly string[] {
  const safe = SAFE.filter(([name]) => !(ownHooks && name === "core.hooksPath"));
  return [
    "--no-replace-objects",
    "--no-pager",
    ...safe.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/**
 * The program to start. Windows looks for a name in the folder one stands in before the PATH; a repository of a
 * stranger may hold a `git.exe`, so there the PATH is searched here. Undefined where git is not on it.
 */
export function programOnPath(
  name: string,
  from: {
    readonly platform: string;
    readonly path: string;
    readonly exists: (path: string) => boolean;
  },
): string | undefined {
  if (from.platform !== "win32") return name;
  const places = from.path.split(";").filter((folder) => win32.isAbsolute(folder));
  return places.map((folder) => win32.join(folder, `${name}.exe`)).find(from.exists);
}

let program: string | undefined;

function gitProgram({ revision }: Git): string {
  const { PATH: path = "" } = env;
  program ??= programOnPath("git", { platform, path, exists: existsSync });
  if (program === undefined) throw new RevisionError("no-git", revision);
  return program;
}

/** One short question to git. No shell; nothing of a repository runs. Throws where there is no git. */
export function runGit(git: Git, args: readonly string[], options: RunOptions = {}): Outcome {
  const result = spawnSync(
    gitProgram(git),
    ["-C", git.folder, ...settings(options.ownHooks === true), ...args],
    {
      env: environment(git),
      input: options.input ?? "",
      maxBuffer: options.limit ?? 1024 * 1024,
      timeout: MILLISECONDS,
      windowsHide: true,
    },
  );
  const code = (result.error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOENT") throw new RevisionError("no-git", git.revision);
  if (code === undefined && result.status === 0) return { ok: true, output: result.stdout };
  return { ok: false, overflow: code === "ENOBUFS", message: firstLine(result.stderr) };
}

/** The folder's place below git's own, `""` where they are the same. Throws where git has nothing there. */
export function prefixOf(git: Git): string {
  const result = runGit(git, ["rev-parse", "--show-prefix"]);
  if (!result.ok) throw new RevisionError(whyNone(result.message), git.revision, result.message);
  return result.output.toString("utf8").replace(/\n$/, "").replace(/\/$/, "");
}

function whyNone(message: string): RevisionTrouble {
  return /dubious ownership|unsafe repository/.test(message) ? "not-trusted" : "no-repository";
}

/**
 * A long answer of git, in pieces as they come; what is put in is taken at git's own pace, so that no
 * more than a few pieces are in memory. Throws `RevisionError` where git fails or is not there.
 */
export async function* streamGit(
  git: Git,
  args: readonly string[],
  input: AsyncIterable<string> | Iterable<string> = [],
): AsyncGenerator<Buffer> {
  const child = spawn(gitProgram(git), ["-C", git.folder, ...settings(false), ...args], {
    env: environment(git),
    windowsHide: true,
  });
  const source = Readable.from(input, { objectMode: true });
  const ended = endOf(child, source, git);
  // Looked at below; until then a failure has no listener.
  ended.catch(() => {});
  source.pipe(child.stdin);
  try {
    for await (const piece of child.stdout) yield piece as Buffer;
    await ended;
  } finally {
    source.destroy();
    child.kill();
  }
}

/** Settles when git has ended; a program that was never there, and one that failed, are errors. */
function endOf(child: ChildProcessWithoutNullStreams, source: Readable, git: Git): Promise<void> {
  let told = Buffer.alloc(0);
  child.stderr.on("data", (piece: Buffer) => {
    if (told.length < 4096) told = Buffer.concat([told, piece]);
  });
  // Git may end before it has taken everything; why, its own end tells.
  child.stdin.on("error", () => {});
  return new Promise((done, fail) => {
    source.on("error", (error) => {
      fail(error);
      child.kill();
    });
    child.on("error", (error: NodeJS.ErrnoException) => {
      fail(error.code === "ENOENT" ? new RevisionError("no-git", git.revision) : error);
    });
    child.on("close", (status) => {
      if (status === 0) done();
      else fail(new RevisionError("incomplete", git.revision, firstLine(told)));
    });
  });
}

/**
 * Inside a hook git sets variables that point at another repository or index, so none is passed on
 * except those that say where git itself may look, and what the caller passes on.
 */
function environment(git: Git): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !name.toUpperCase().startsWith("GIT_") || /^GIT_(EXEC_PATH|CEILING_DIRECTORIES)$/i.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
    ...git.env,
  };
}

function firstLine(bytes: Buffer | null): string {
  return bytes?.toString("utf8").split("\n", 1)[0] ?? "";
}

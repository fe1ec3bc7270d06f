import { spawnSync } from "node:child_process";
import { env } from "node:process";
import type { FileEntry, FileTree, ReadResult } from "./file-tree.ts";
import { pieces } from "./memory.ts";
import { belongs, byPath, MAXIMUM_BYTES, MAXIMUM_ENTRIES, TreeTooLarge } from "./paths.ts";

const MILLISECONDS = 60_000;
const LISTING_BYTES = 128 * 1024 * 1024;
/** Files are fetched together with their neighbours, because starting git costs more than reading. */
const BATCH_BYTES = 16 * 1024 * 1024;
const BATCH_FILES = 2000;

/** Why a revision cannot be read; `incomplete` is a partial clone that lacks its objects. */
export type RevisionTrouble = "no-git" | "no-repository" | "unknown-revision" | "incomplete";

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

/** An entry and the object that holds its bytes. */
interface GitFile extends FileEntry {
  readonly object: string;
}

interface Git {
  readonly folder: string;
  readonly revision: string;
}

/**
 * The files of `folder` as they were at a revision, read through git's own commands and never
 * checked out; no hook, filter, pager or transfer runs. `folder` may be a subfolder of the git
 * repository; where it did not exist at that revision, the tree is empty.
 *
 * Throws `RevisionError` at once, and `TreeTooLarge` from `list`.
 */
export function gitTree(folder: string, revision: string): FileTree {
  const git: Git = { folder, revision };
  const root = rootObject(git);
  let files: ReadonlyMap<string, GitFile> | undefined;
  let batch: ReadonlyMap<string, Uint8Array> = new Map();

  function list(): ReadonlyMap<string, GitFile> {
    files ??= root === undefined ? new Map() : listFiles(git, root);
    return files;
  }

  function read(path: string, options?: { readonly maximumBytes?: number }): ReadResult {
    const file = list().get(path);
    if (file === undefined) return { ok: false, trouble: "gone" };
    if (file.trouble !== undefined) return { ok: false, trouble: file.trouble };
    if (file.size > (options?.maximumBytes ?? MAXIMUM_BYTES)) return { ok: false, trouble: "too-large" };
    if (!batch.has(file.object)) batch = readObjects(git, neighbours(list(), file));
    const bytes = batch.get(file.object);
    return bytes === undefined ? { ok: false, trouble: "gone" } : { ok: true, bytes };
  }

  return {
    list: () => [...list().values()].map(({ object: _, ...entry }) => entry),
    read,
    stream(path) {
      const result = read(path);
      return result.ok ? pieces(result.bytes) : result;
    },
    readPart(path, from, length) {
      const result = read(path);
      return result.ok ? { ok: true, bytes: result.bytes.subarray(from, from + length) } : result;
    },
  };
}

/** The tree object of `folder` at the revision; undefined where the folder did not exist then. */
function rootObject(git: Git): string | undefined {
  const { revision } = git;
  const prefix = run(git, ["rev-parse", "--show-prefix"]);
  if (!prefix.ok) throw new RevisionError("no-repository", revision, prefix.message);
  const commit = verify(git, `${revision}^{commit}`);
  if (revision === "" || revision.startsWith("-") || commit === undefined) {
    throw new RevisionError("unknown-revision", revision);
  }
  const below = prefix.output.toString("utf8").replace(/\n$/, "").replace(/\/$/, "");
  return verify(git, below === "" ? `${commit}^{tree}` : `${commit}:${below}`);
}

/** The name of the object that an expression means, or undefined. */
function verify(git: Git, expression: string): string | undefined {
  if (expression.includes("\0") || expression.startsWith("-")) return undefined;
  const result = run(git, ["rev-parse", "--verify", "--quiet", "--end-of-options", expression]);
  const name = result.ok ? result.output.toString("utf8").trim().split("\n").at(-1) : undefined;
  return name !== undefined && /^[0-9a-f]{40,64}$/.test(name) ? name : undefined;
}

function listFiles(git: Git, root: string): ReadonlyMap<string, GitFile> {
  const result = run(git, ["ls-tree", "-r", "-z", "--long", "--full-tree", root], { limit: LISTING_BYTES });
  if (!result.ok) {
    if (result.overflow) throw new TreeTooLarge();
    throw new RevisionError("incomplete", git.revision, result.message);
  }
  const lines = result.output.toString("utf8").split("\0");
  if (lines.length > MAXIMUM_ENTRIES) throw new TreeTooLarge();
  const files = lines.map(fileOf).filter((file) => file !== undefined);
  return new Map(files.sort(byPath).map((file) => [file.path, file]));
}

/** One line of `ls-tree --long`: mode, type, object, size, tab, path. Submodules have no files. */
function fileOf(line: string): GitFile | undefined {
  const [, mode, object, size, path] = /^(\d+) blob ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
  if (mode === undefined || object === undefined || path === undefined || !belongs(path)) return undefined;
  if (mode === "120000") return { path, object, size: 0, trouble: "link-outside" };
  if (size === "-") return { path, object, size: 0, trouble: "gone" };
  return { path, object, size: Number(size) };
}

/** The wanted file and those listed after it, as many as fit in one batch. */
function neighbours(files: ReadonlyMap<string, GitFile>, wanted: GitFile): readonly GitFile[] {
  const chosen = [wanted];
  let room = BATCH_BYTES - wanted.size;
  let after = false;
  for (const file of files.values()) {
    if (file === wanted) after = true;
    else if (after && file.trouble === undefined && file.size <= room) {
      chosen.push(file);
      room -= file.size;
    }
    if (chosen.length === BATCH_FILES || room <= 0) break;
  }
  return chosen;
}

function readObjects(git: Git, files: readonly GitFile[]): ReadonlyMap<string, Uint8Array> {
  const objects = new Map(files.map((file) => [file.object, file.size]));
  const limit = [...objects.values()].reduce((sum, size) => sum + size + 200, 1024);
  const result = run(git, ["cat-file", "--batch"], { limit, input: `${[...objects.keys()].join("\n")}\n` });
  return result.ok ? splitBatch(result.output) : new Map();
}

/** Git's answer is, per object, `<name> <type> <size>`, a newline, the bytes and a newline. */
function splitBatch(output: Buffer): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  let from = 0;
  for (let end = output.indexOf(10, from); end !== -1; end = output.indexOf(10, from)) {
    const [name = "", type, size] = output.toString("utf8", from, end).split(" ");
    from = end + 1;
    if (type !== "blob") continue;
    contents.set(name, output.subarray(from, from + Number(size)));
    from += Number(size) + 1;
  }
  return contents;
}

type Outcome =
  | { readonly ok: true; readonly output: Buffer }
  | { readonly ok: false; readonly overflow: boolean; readonly message: string };

/** What a repository's own settings could make git start, switched off. */
const SAFE_SETTINGS = ["--no-replace-objects", "--no-pager"].concat(
  [
    ["core.fsmonitor", "false"],
    ["core.hooksPath", "/dev/null"],
    ["core.pager", "cat"],
    ["protocol.allow", "never"],
  ].flatMap(([name, value]) => ["-c", `${name}=${value}`]),
);

function run(git: Git, args: readonly string[], options: { limit?: number; input?: string } = {}): Outcome {
  const result = spawnSync("git", ["-C", git.folder, ...SAFE_SETTINGS, ...args], {
    env: environment(),
    input: options.input ?? "",
    maxBuffer: options.limit ?? 1024 * 1024,
    timeout: MILLISECONDS,
    windowsHide: true,
  });
  const code = (result.error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOENT") throw new RevisionError("no-git", git.revision);
  if (code === undefined && result.status === 0) return { ok: true, output: result.stdout };
  return { ok: false, overflow: code === "ENOBUFS", message: firstLine(result.stderr) };
}

/**
 * Inside a hook git sets variables that point at another repository or index, so none is passed on
 * except those that say where git itself may look.
 */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !name.toUpperCase().startsWith("GIT_") || /^GIT_(EXEC_PATH|CEILING_DIRECTORIES)$/i.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}

function firstLine(bytes: Buffer | null): string {
  return bytes?.toString("utf8").split("\n", 1)[0] ?? "";
}

import { objectsOf } from "./git-history.ts";
import { type Git, prefixOf, RevisionError, runGit } from "./git-run.ts";

const LISTED_BYTES = 256 * 1024 * 1024;
/** Definitions and records are small; a larger file is none that somebody wrote. */
const LARGEST_OBJECT = 8 * 1024 * 1024;

/** A version of a file that a commit brought. */
export interface TouchedFile {
  /** POSIX, from the folder. */
  readonly path: string;
  readonly object: string;
}

/** A commit that touched files of some folders; a merge once for each of its parents. */
export interface TouchingCommit {
  /** Its full name. */
  readonly commit: string;
  /** The day on which it was written, `YYYY-MM-DD`, in the time zone of who wrote it. */
  readonly day: string;
  readonly files: readonly TouchedFile[];
}

/** What the history of a commit says about a few folders. */
export interface TouchedFolders {
  /** True where the clone lacks what came before some of its commits. */
  readonly isShallow: boolean;
  /** Parents before children. */
  readonly commits: readonly TouchingCommit[];
  /** The objects behind files as they were at commits, in the same order; undefined where there was none. */
  objectsAt(
    wanted: readonly { readonly commit: string; readonly path: string }[],
  ): readonly (string | undefined)[];
  /** The bytes of objects by their names; what is too large is left out. */
  read(objects: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Every commit and every side of a merge counts; no settings change the answer. */
const LOG = [
  ...["log", "--topo-order", "--reverse", "--full-history", "-m", "--root", "--raw", "-z", "--no-abbrev"],
  ...[
    "--diff-filter=AMT",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--no-show-signature",
    "--no-notes",
  ],
  ...["--no-color", "--relative", "--date=short", "--format=%x1e%H%x1f%ad"],
];

/**
 * The files below `folders` that commits before (and with) `HEAD` brought. `folder` may be a part of the git
 * repository; paths are from there. Throws `RevisionError` where git cannot say; a repository without a commit has none.
 */
export function touchedFolders(folder: string, folders: readonly string[]): TouchedFolders {
  const git: Git = { folder, revision: "HEAD" };
  prefixOf(git);
  const isShallow = answer(git, ["rev-parse", "--is-shallow-repository"]).trim() === "true";
  const isBorn = runGit(git, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).ok;
  return {
    isShallow,
    commits: isBorn ? commitsIn(answer(git, [...LOG, "HEAD", "--", ...folders])) : [],
    objectsAt: (wanted) => objectsAt(git, wanted),
    read: (objects) => read(git, objects),
  };
}

function answer(git: Git, args: readonly string[], input = ""): string {
  const result = runGit(git, args, { limit: LISTED_BYTES, input });
  if (!result.ok) throw new RevisionError("incomplete", git.revision, result.message);
  return result.output.toString("utf8");
}

/** Fields between zeros: a commit begins with a record separator, a file is its objects and then its path. */
function commitsIn(output: string): readonly TouchingCommit[] {
  const commits: { commit: string; day: string; files: TouchedFile[] }[] = [];
  const fields = output.split("\0");
  for (let at = 0; at < fields.length; at += 1) {
    const field = (fields[at] ?? "").replace(/^\n/, "");
    if (field.startsWith("\x1e")) {
      const [commit = "", day = ""] = field.slice(1).split("\x1f");
      commits.push({ commit, day, files: [] });
    } else if (field.startsWith(":")) {
      at += 1;
      const [, mode = "", , object = ""] = field.slice(1).split(" ");
      const path = fields[at];
      // Only files: no links, and no commits of other repositories.
      if (path !== undefined && mode.startsWith("100")) commits.at(-1)?.files.push({ path, object });
    }
  }
  return commits;
}

function objectsAt(
  git: Git,
  wanted: readonly { readonly commit: string; readonly path: string }[],
): readonly (string | undefined)[] {
  if (wanted.length === 0) return [];
  const input = wanted.map(({ commit, path }) => `${commit}:./${path}\n`).join("");
  const lines = answer(git, ["cat-file", "--batch-check"], input).split("\n");
  return wanted.map((_, at) => /^([0-9a-f]{40,64}) blob \d+$/.exec(lines[at] ?? "")?.[1]);
}

async function read(git: Git, objects: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const wanted = [...new Set(objects)];
  if (wanted.length === 0) return found;
  const options = { wanted, nameOf: (name: string) => name, maximumBytes: LARGEST_OBJECT };
  for await (const { about, bytes } of objectsOf(git, options)) {
    if (bytes) found.set(about, Uint8Array.from(bytes));
  }
  return found;
}

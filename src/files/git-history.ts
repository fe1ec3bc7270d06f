import { objectNamed } from "./git.ts";
import { LISTING_BYTES } from "./git-objects.ts";
import { type Git, prefixOf, RevisionError, runGit, streamGit } from "./git-run.ts";

/** Names of commits are short to people; so long that they stay unique in a large repository. */
const LISTED_BYTES = 512 * 1024 * 1024;

/** A version of a file, at its first commit. Paths are POSIX, from the root of the git repository. */
export interface FileVersion {
  /** The full name of the commit; empty for a file that a tag holds by itself. */
  readonly commit: string;
  readonly path: string;
  /** The object that holds the bytes. */
  readonly object: string;
}

/** An object's bytes, or why there are none. `head` are its first bytes, also where it is too large. */
export interface GitObject<T> {
  readonly about: T;
  readonly size: number;
  readonly head: Uint8Array;
  readonly bytes?: Uint8Array;
}

/** A name that the repository gives to a commit or another object: a branch, a tag, a stash. */
export interface Ref {
  /** In full: `refs/tags/report-2025`. */
  readonly name: string;
  readonly object: string;
  readonly type: string;
  /** What a tag that is an object itself points at. */
  readonly peeledType?: string;
  readonly peeled?: string;
}

/** Everything that the references of a repository lead to; the reflog is not followed. */
export interface GitHistory {
  /** The folder's place below the root of the git repository; empty where they are the same. */
  readonly prefix: string;
  /** True where the clone lacks what came before some of its commits. */
  readonly isShallow: boolean;
  /** True where only some commits were asked for. */
  readonly isPart: boolean;
  readonly refs: readonly Ref[];
  /** Full names of all commits, parents before children, the oldest first. */
  readonly commits: readonly string[];
  /** What each commit brought: files that none of its parents has in that version. */
  versions(): AsyncGenerator<FileVersion>;
  /** Of each wanted object the bytes, in the same order; more than `maximumBytes` are not kept in memory. */
  objects<T>(
    wanted: AsyncIterable<T> | Iterable<T>,
    nameOf: (about: T) => string,
    maximumBytes: number,
  ): AsyncGenerator<GitObject<T>>;
  /** The files of a commit or a tree, or of the last commit; empty where there is none. */
  filesOf(revision?: string): readonly FileVersion[];
}

/**
 * The history of the git repository that `folder` lies in: the whole repository, also where the folder
 * is only a part of it, because it is passed on as a whole. Throws `RevisionError`.
 * @param only revisions as git writes them: what they lead to, less what those with `^` in front lead to; with the
 * names of the branches and tags that they are
 */
export function gitHistory(folder: string, only?: readonly string[]): GitHistory {
  const git: Git = { folder, revision: only === undefined ? "HEAD" : only.join(" ") };
  const prefix = prefixOf(git);
  const isShallow = answer(git, ["rev-parse", "--is-shallow-repository"]).trim() === "true";
  const part = only === undefined ? undefined : partOf(git, only);
  const commits = part?.commits ?? linesOf(answer(git, ["rev-list", "--all", "--date-order", "--reverse"]));
  return {
    prefix,
    isShallow: isShallow && part?.hasBeginning !== false,
    isPart: part !== undefined,
    refs: part === undefined ? refsOf(git) : refsOf(git).filter(({ object }) => part.tips.has(object)),
    commits,
    versions: () => versionsOf(git, commits),
    objects: (wanted, nameOf, maximumBytes) => objectsOf(git, { wanted, nameOf, maximumBytes }),
    filesOf: (revision = "HEAD") => filesOf(git, revision),
  };
}

interface Part {
  readonly commits: readonly string[];
  /** What the revisions without `^` are themselves: commits, or tags. */
  readonly tips: ReadonlySet<string>;
  /** True where one of the commits has no parent: in a shallow clone it may have been cut off there. */
  readonly hasBeginning: boolean;
}

function partOf(git: Git, only: readonly string[]): Part {
  // Given as lines, so that there may be many; one that looks like an option is none.
  if (only.length === 0 || only.some((word) => !/^\^?[^-^\s\0][^\s\0]*$/.test(word))) throw unknown(git);
  const list = (...args: readonly string[]) => {
    const input = `${only.join("\n")}\n`;
    const result = runGit(git, ["rev-list", ...args, "--stdin"], { limit: LISTED_BYTES, input });
    if (!result.ok) throw unknown(git);
    return linesOf(result.output.toString("utf8"));
  };
  const tips = only.flatMap((word) => (word.startsWith("^") ? [] : (objectNamed(git, word) ?? [])));
  return {
    commits: list("--date-order", "--reverse"),
    tips: new Set(tips),
    hasBeginning: list("--max-parents=0").length > 0,
  };
}

function unknown(git: Git): RevisionError {
  return new RevisionError("unknown-revision", git.revision);
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").slice(0, -1);
}

function answer(git: Git, args: readonly string[]): string {
  const result = runGit(git, args, { limit: LISTED_BYTES });
  if (!result.ok) throw new RevisionError("incomplete", git.revision, result.message);
  return result.output.toString("utf8");
}

function refsOf(git: Git): readonly Ref[] {
  const fields = ["objectname", "objecttype", "*objectname", "*objecttype", "refname"];
  const lines = answer(git, ["for-each-ref", `--format=${fields.map((field) => `%(${field})`).join(" ")}`]);
  return lines
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const [object = "", type = "", peeled = "", peeledType = "", ...name] = line.split(" ");
      return { object, type, name: name.join(" "), ...(peeled !== "" && { peeled, peeledType }) };
    });
}

/**
 * Plumbing, which settings do not change: no renames are guessed, nothing is converted, and of a merge
 * only what differs from all its parents.
 */
export const DIFF = [
  ...["diff-tree", "--stdin", "--root", "-r", "-c", "-z", "--raw", "--no-abbrev"],
  ...["--no-renames", "--no-ext-diff", "--no-textconv"],
];

async function* versionsOf(git: Git, commits: readonly string[]): AsyncGenerator<FileVersion> {
  let commit = "";
  let entry: string | undefined;
  for await (const field of fieldsOf(streamGit(git, DIFF, inLines(commits)))) {
    if (entry === undefined) {
      if (field.startsWith(":")) entry = field;
      else commit = field;
      continue;
    }
    const object = newObject(entry);
    entry = undefined;
    if (object !== undefined) yield { commit, path: field, object };
  }
}

/** The object after the change: of `:mode mode object object status`, with more colons for more parents. */
function newObject(entry: string): string | undefined {
  const parents = /^:+/.exec(entry)?.[0].length ?? 1;
  const words = entry.slice(parents).split(" ");
  const [mode, object] = [words[parents], words[2 * parents + 1]];
  // Removed, or the commit of another repository.
  return mode === "000000" || mode === "160000" ? undefined : object;
}

/** The parts between zeros, in a stream of bytes. */
export async function* fieldsOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of stream) {
    const bytes: Buffer = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let from = 0;
    for (let end = bytes.indexOf(0, from); end !== -1; end = bytes.indexOf(0, from)) {
      yield bytes.toString("utf8", from, end);
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
}

export function* inLines(names: readonly string[]): Generator<string> {
  for (let from = 0; from < names.length; from += 500) yield `${names.slice(from, from + 500).join("\n")}\n`;
}

function filesOf(git: Git, revision: string): readonly FileVersion[] {
  const args = ["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", revision];
  const result = runGit(git, args, { limit: LISTING_BYTES });
  if (!result.ok) {
    if (result.overflow) throw new RevisionError("incomplete", revision, "too many files");
    return [];
  }
  return result.output
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const [, object, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return object === undefined || path === undefined ? [] : [{ commit: "", path, object }];
    });
}

interface Wanted<T> {
  readonly wanted: AsyncIterable<T> | Iterable<T>;
  readonly nameOf: (about: T) => string;
  readonly maximumBytes: number;
}

/** As much of an object as tells whether it is text. */
const HEAD_BYTES = 8000;

/**
 * Questions and answers of one running `cat-file`. What was asked waits in a queue for its answer; git
 * takes no more questions than fit in its pipe, so the queue stays short.
 */
export async function* objectsOf<T>(
  git: Git,
  { wanted, nameOf, maximumBytes }: Wanted<T>,
): AsyncGenerator<GitObject<T>> {
  const asked: T[] = [];
  let answered = 0;
  async function* questions(): AsyncGenerator<string> {
    for await (const about of wanted) {
      asked.push(about);
      yield `${nameOf(about)}\n`;
    }
  }
  const reader = new AnswerReader(maximumBytes);
  for await (const piece of streamGit(git, ["cat-file", "--batch", "--buffer"], questions())) {
    for (const { size, head, bytes } of reader.take(piece)) {
      const about = asked[answered] as T;
      answered += 1;
      if (answered === 1000) {
        asked.splice(0, answered);
        answered = 0;
      }
      yield { about, size, head, ...(bytes && { bytes }) };
    }
  }
  if (asked.length > answered) throw new RevisionError("incomplete", git.revision, "no answer");
}

interface Answer {
  readonly size: number;
  readonly head: Uint8Array;
  readonly bytes?: Uint8Array;
}

const NOTHING = new Uint8Array();

/** Takes the answers of `cat-file --batch` apart: a line with name, type and size, the bytes, a newline. */
class AnswerReader {
  readonly #most: number;
  #pieces: Buffer[] = [];
  #held = 0;
  #size: number | undefined;
  /** Bytes of an object, and the newline behind it, that are still to come. */
  #left = 0;

  constructor(maximumBytes: number) {
    this.#most = maximumBytes;
  }

  *take(piece: Buffer): Generator<Answer> {
    let from = 0;
    while (from < piece.length) {
      if (this.#size === undefined) {
        const end = piece.indexOf(10, from);
        this.#keep(piece.subarray(from, end === -1 ? piece.length : end));
        if (end === -1) return;
        from = end + 1;
        const header = this.#all().toString("utf8");
        const size = /^\S+ (?:blob|commit|tag|tree) (\d+)$/.exec(header)?.[1];
        if (size === undefined) yield { size: 0, head: NOTHING };
        else [this.#size, this.#left] = [Number(size), Number(size) + 1];
        continue;
      }
      const part = piece.subarray(from, from + this.#left);
      from += part.length;
      this.#left -= part.length;
      this.#keepWithin(part);
      if (this.#left === 0) yield this.#answer();
    }
  }

  #keep(part: Buffer): void {
    this.#pieces.push(part);
    this.#held += part.length;
  }

  #keepWithin(part: Buffer): void {
    const most = (this.#size ?? 0) > this.#most ? HEAD_BYTES : Number.POSITIVE_INFINITY;
    if (this.#held < most) this.#keep(part.subarray(0, most - this.#held));
  }

  #all(): Buffer {
    const all = this.#pieces.length === 1 ? (this.#pieces[0] as Buffer) : Buffer.concat(this.#pieces);
    [this.#pieces, this.#held] = [[], 0];
    return all;
  }

  #answer(): Answer {
    const size = this.#size ?? 0;
    const all = this.#all();
    this.#size = undefined;
    const head = all.subarray(0, Math.min(size, HEAD_BYTES));
    return size > this.#most ? { size, head } : { size, head, bytes: all.subarray(0, size) };
  }
}

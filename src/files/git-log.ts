import { DIFF, fieldsOf, inLines, objectsOf } from "./git-history.ts";
import { type Git, prefixOf, RevisionError, runGit, streamGit } from "./git-run.ts";

const LISTED_BYTES = 512 * 1024 * 1024;
/** As much as a file of people's own writing may have; a table that is larger is not looked into. */
const LARGEST_OBJECT = 32 * 1024 * 1024;

/** A commit as git tells it; nothing is masked. */
export interface LoggedCommit {
  readonly name: string;
  readonly parents: readonly string[];
  /** The day on which it was written, `YYYY-MM-DD`, in the time zone of who wrote it. */
  readonly day: string;
  /** The author's name, never an address. */
  readonly who: string;
  readonly subject: string;
  /** The text below the subject; of merges only. */
  readonly body: string;
}

/** A file that a commit changed, against each of its parents. */
export interface Touch {
  /** POSIX, from the folder. */
  readonly path: string;
  /** The object in each parent; undefined where it was not there. A commit without parents has one empty side. */
  readonly before: readonly (string | undefined)[];
  readonly after: string | undefined;
}

/** The history of a folder up to a commit. */
export interface GitLog {
  /** True where the clone lacks what came before some of its commits. */
  readonly isShallow: boolean;
  /** Children before parents. */
  readonly commits: readonly LoggedCommit[];
  /** By the name of the commit; of merges only what differs from all parents. */
  touches(isWanted: (path: string) => boolean): Promise<ReadonlyMap<string, readonly Touch[]>>;
  /** Objects in the order of their names, as git gives them; what is too large or not there has no bytes. */
  read(
    objects: readonly string[],
  ): AsyncGenerator<{ readonly object: string; readonly bytes?: Uint8Array }, undefined>;
}

/** Reads which commits lead to `revision`, by plumbing that settings do not change. Throws `RevisionError`. */
export function gitLog(folder: string, revision: string): GitLog {
  const git: Git = { folder, revision };
  const prefix = prefixOf(git);
  const isShallow = answer(git, ["rev-parse", "--is-shallow-repository"]).trim() === "true";
  const commits = commitsOf(git, revision);
  return {
    isShallow,
    commits,
    touches: (isWanted) => touchesOf(git, { commits, prefix, isWanted }),
    async *read(objects) {
      if (objects.length === 0) return undefined;
      const [wanted, maximumBytes] = [objects, LARGEST_OBJECT];
      for await (const { about, bytes } of objectsOf(git, { wanted, nameOf: (name) => name, maximumBytes })) {
        // A copy: the piece that they came in holds others as well.
        yield { object: about, ...(bytes && { bytes: Uint8Array.from(bytes) }) };
      }
      return undefined;
    },
  };
}

function answer(git: Git, args: readonly string[]): string {
  const result = runGit(git, args, { limit: LISTED_BYTES });
  if (!result.ok) throw new RevisionError("incomplete", git.revision, result.message);
  return result.output.toString("utf8");
}

const LOG = ["log", "-z", "--no-color", "--no-notes", "--no-show-signature", "--encoding=UTF-8"];
const FIELDS = ["%H", "%P", "%ad", "%an", "%s"];

function commitsOf(git: Git, revision: string): readonly LoggedCommit[] {
  const format = `--format=${FIELDS.join("%x1f")}`;
  const lines = answer(git, [...LOG, "--date-order", "--date=short", format, "--end-of-options", revision]);
  const merges = answer(git, [...LOG, "--merges", "--format=%H%x1f%b", "--end-of-options", revision]);
  const bodies = new Map(
    partsOf(merges).map((part) => {
      const [name = "", ...body] = part.split("\x1f");
      return [name, body.join("\x1f")] as const;
    }),
  );
  return partsOf(lines).map((line) => {
    const [name = "", parents = "", day = "", who = "", ...subject] = line.split("\x1f");
    return {
      name,
      parents: parents === "" ? [] : parents.split(" "),
      day,
      who,
      subject: subject.join(" "),
      body: bodies.get(name) ?? "",
    };
  });
}

/** Parts that each end with a zero, or are set apart by one. */
function partsOf(output: string): readonly string[] {
  return output
    .split("\0")
    .map((part) => part.replace(/^\n/, ""))
    .filter((part) => part !== "");
}

interface Touching {
  readonly commits: readonly LoggedCommit[];
  readonly prefix: string;
  readonly isWanted: (path: string) => boolean;
}

async function touchesOf(
  git: Git,
  { commits, prefix, isWanted }: Touching,
): Promise<ReadonlyMap<string, readonly Touch[]>> {
  const touches = new Map<string, Touch[]>();
  const below = prefix === "" ? "" : `${prefix}/`;
  let own: Touch[] = [];
  let entry: string | undefined;
  const names = commits.map(({ name }) => name);
  for await (const field of fieldsOf(streamGit(git, DIFF, inLines(names)))) {
    if (entry === undefined) {
      if (field.startsWith(":")) entry = field;
      else {
        own = [];
        touches.set(field, own);
      }
      continue;
    }
    const touch = field.startsWith(below) ? touchOf(entry, field.slice(below.length)) : undefined;
    if (touch && isWanted(touch.path)) own.push(touch);
    entry = undefined;
  }
  return touches;
}

/** `:mode mode object object status`, with a colon, a mode and an object more for each more parent. */
function touchOf(entry: string, path: string): Touch {
  const parents = /^:+/.exec(entry)?.[0].length ?? 1;
  const words = entry.slice(parents).split(" ");
  const objects = Array.from({ length: parents + 1 }, (_, at) => {
    const [mode = "", object] = [words[at], words[parents + 1 + at]];
    // Only files: no links, and no commits of other repositories.
    return mode.startsWith("100") ? object : undefined;
  });
  return { path, before: objects.slice(0, -1), after: objects.at(-1) };
}

import { objectsOf } from "./git-history.ts";
import { Places } from "./git-places.ts";
import { type Git, prefixOf, RevisionError, runGit } from "./git-run.ts";
import { type Touches, touchesOfEach, touchesThroughMoves } from "./git-touches.ts";

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

/** The history of a folder up to a commit. */
export interface GitLog {
  /** True where the clone lacks what came before some of its commits. */
  readonly isShallow: boolean;
  /** Children before parents. */
  readonly commits: readonly LoggedCommit[];
  /**
   * Of merges only what differs from all parents. Where the coalition's folder was moved, it is followed to where it
   * stood before.
   */
  touches(isWanted: (path: string) => boolean): Promise<Touches>;
  /** Of these merges also what differs from one of the parents; `touches` comes first. */
  sides(merges: readonly LoggedCommit[], isWanted: (path: string) => boolean): Promise<Touches>;
  /** Objects in the order of their names, as git gives them; what is too large or not there has no bytes. */
  read(
    objects: readonly string[],
  ): AsyncGenerator<{ readonly object: string; readonly bytes?: Uint8Array }, undefined>;
}

/** Reads which commits lead to `revision`, by plumbing that settings do not change. Throws `RevisionError`. */
export function gitLog(folder: string, revision: string): GitLog {
  const git: Git = { folder, revision };
  let places = new Places(prefixOf(git), []);
  const isShallow = answer(git, ["rev-parse", "--is-shallow-repository"]).trim() === "true";
  const commits = commitsOf(git, revision);
  return {
    isShallow,
    commits,
    async touches(isWanted) {
      const found = await touchesThroughMoves(git, { commits, places, isWanted });
      places = found.places;
      return found.touches;
    },
    sides: (merges, isWanted) => touchesOfEach(git, { commits: merges, places, isWanted }),
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

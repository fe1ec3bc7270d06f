import { objectsOf } from "./git-history.ts";
import { Places } from "./git-places.ts";
import { type Git, prefixOf, RevisionError, runGit } from "./git-run.ts";
import { type Touch, type Touches, touchesOfEach, touchesThroughMoves } from "./git-touches.ts";

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
  /** Begins to read what commits touched, while others load the newest version. */
  begin(): void;
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

/**
 * Reads which commits lead to `revision`, by plumbing that settings do not change. Throws `RevisionError`.
 * @param mayBeWanted of which files anything will ever be asked
 */
export function gitLog(
  folder: string,
  revision: string,
  mayBeWanted: (path: string) => boolean = () => true,
): GitLog {
  const git: Git = { folder, revision };
  let places = new Places(prefixOf(git), []);
  const isShallow = answer(git, ["rev-parse", "--is-shallow-repository"]).trim() === "true";
  const commits = commitsOf(git, revision);
  let reading: ReturnType<typeof touchesThroughMoves> | undefined;
  const read = () => {
    reading ??= touchesThroughMoves(git, { commits, places, isWanted: mayBeWanted });
    return reading;
  };
  return {
    isShallow,
    commits,
    begin() {
      // Who asks for the touches hears of what went wrong.
      read().catch(() => {});
    },
    async touches(isWanted) {
      const found = await read();
      places = found.places;
      const own = (touches: readonly Touch[]) => touches.filter(({ path }) => isWanted(path));
      return new Map([...found.touches].map(([name, touches]) => [name, own(touches)]));
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
  const format = `--format=${FIELDS.join("%x1f")}%x00%b`;
  const parts = answer(git, [...LOG, "--date-order", "--date=short", format, "--end-of-options", revision]);
  // Neither part can hold a zero: each commit is two of them, and a third behind the last is empty.
  const texts = parts.split("\0");
  return Array.from({ length: Math.floor(texts.length / 2) }, (_, at) => {
    const [name = "", parents = "", day = "", who = "", ...subject] = (texts[2 * at] ?? "").split("\x1f");
    const isMerge = parents.includes(" ");
    return {
      name,
      parents: parents === "" ? [] : parents.split(" "),
      day,
      who,
      subject: subject.join(" "),
      body: isMerge ? (texts[2 * at + 1] ?? "") : "",
    };
  });
}

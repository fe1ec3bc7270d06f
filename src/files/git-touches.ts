import { DIFF, fieldsOf, inLines } from "./git-history.ts";
import { type Commit, type MarkedChange, type Move, moveTo, Places } from "./git-places.ts";
import { type Git, streamGit } from "./git-run.ts";

/** A file that a commit changed, against each of its parents. */
export interface Touch {
  /** POSIX, from the folder. */
  readonly path: string;
  /** The object in each parent; undefined where it was not there. A commit without parents has one empty side. */
  readonly before: readonly (string | undefined)[];
  readonly after: string | undefined;
}

/** By the name of the commit. */
export type Touches = ReadonlyMap<string, readonly Touch[]>;

/** Of what touches are read. */
interface Touching {
  readonly commits: readonly Commit[];
  readonly places: Places;
  readonly isWanted: (path: string) => boolean;
}

/** The file that a coalition's folder has, wherever it stands. */
const MARKER = "impact.yaml";
/** More moves of one folder are not followed. */
const MOST_MOVES = 8;

/**
 * What each commit changed; of merges only what differs from all parents. A folder that was moved is followed to where
 * it stood before.
 */
export async function touchesThroughMoves(
  git: Git,
  { commits, places: { now }, isWanted }: Touching,
): Promise<{ readonly touches: Touches; readonly places: Places }> {
  const marked: Marked = new Map();
  let places = new Places(now, []);
  const touches = await touchesOf(git, { commits, places, isWanted }, marked);
  for (let moves: readonly Move[] = []; moves.length < MOST_MOVES; places = new Places(now, moves)) {
    const move = moveTo(places, commits, marked);
    if (!move) break;
    moves = [...moves, move];
  }
  if (!places.areMany) return { touches, places };
  return { touches: await touchesOf(git, { commits, places, isWanted }), places };
}

/** What each of these commits changed against any of its parents. */
export async function touchesOfEach(git: Git, { commits, places, isWanted }: Touching): Promise<Touches> {
  const pairs = commits.flatMap((commit) => commit.parents.map((_, parent) => ({ commit, parent })));
  const found = new Map(commits.map((commit) => [commit.name, new Gathered(commit, places)]));
  let at = -1;
  await readDiff(git, ["--always"], {
    lines: inLines(pairs.map(({ commit, parent }) => `${commit.name} ${commit.parents[parent] ?? ""}`)),
    commit: () => {
      at += 1;
    },
    entry: (entry, path) => {
      const { commit, parent } = pairs[at] ?? {};
      if (!commit || parent === undefined) return;
      const [[before], after] = objectsOf(entry);
      found.get(commit.name)?.add(path, { parents: [parent], before: [before], after });
    },
  });
  return new Map([...found].map(([name, gathered]) => [name, gathered.touches(isWanted)]));
}

/** By commit, what became of marking files, wherever they stand: from these it is known what moved. */
type Marked = Map<string, readonly MarkedChange[]>;

async function touchesOf(
  git: Git,
  { commits, places, isWanted }: Touching,
  marked?: Marked,
): Promise<Touches> {
  const known = new Map(commits.map((commit) => [commit.name, commit]));
  const touches = new Map<string, readonly Touch[]>();
  const below = places.now === "" ? "" : `${places.now}/`;
  let name = "";
  let own: Touch[] = [];
  let gathered: Gathered | undefined;
  const finish = () => {
    if (gathered) touches.set(name, gathered.touches(isWanted));
  };
  await readDiff(git, [], {
    lines: inLines([...known.keys()]),
    commit: (next) => {
      finish();
      name = next;
      const commit = places.areMany ? known.get(next) : undefined;
      gathered = commit && new Gathered(commit, places);
      own = [];
      touches.set(next, own);
    },
    entry: (entry, path) => {
      const [before, after] = objectsOf(entry);
      if (marked && isMarker(path)) {
        marked.set(name, [...(marked.get(name) ?? []), { path, before: before[0], after }]);
      }
      if (gathered) gathered.add(path, { parents: before.map((_, parent) => parent), before, after });
      else if (path.startsWith(below) && isWanted(path.slice(below.length))) {
        own.push({ path: path.slice(below.length), before, after });
      }
    },
  });
  finish();
  return touches;
}

function isMarker(path: string): boolean {
  return path.endsWith(MARKER) && (path.length === MARKER.length || path.endsWith(`/${MARKER}`));
}

interface Entry {
  /** Against which of the parents. */
  readonly parents: readonly number[];
  readonly before: readonly (string | undefined)[];
  readonly after: string | undefined;
}

/** What one commit changed, put together from what stood where the folder stood on each of its sides. */
class Gathered {
  readonly #place: string;
  readonly #before: readonly string[];
  readonly #sides: number;
  readonly #found = new Map<string, { before: Map<number, string | undefined>; after: string | undefined }>();

  constructor(commit: Commit, places: Places) {
    this.#place = places.at(commit.name);
    this.#sides = Math.max(1, commit.parents.length);
    this.#before =
      commit.parents.length === 0 ? [this.#place] : commit.parents.map((parent) => places.at(parent));
  }

  add(path: string, { parents, before, after }: Entry): void {
    for (const place of new Set([this.#place, ...this.#before])) {
      const below = place === "" ? "" : `${place}/`;
      if (!path.startsWith(below)) continue;
      const own = path.slice(below.length);
      const found = this.#found.get(own) ?? { before: new Map(), after: undefined };
      if (place === this.#place) found.after = after;
      for (const [index, parent] of parents.entries()) {
        if (this.#before[parent] === place) found.before.set(parent, before[index]);
      }
      this.#found.set(own, found);
    }
  }

  touches(isWanted: (path: string) => boolean): readonly Touch[] {
    return [...this.#found].flatMap(([path, { before, after }]) => {
      if (!isWanted(path)) return [];
      const sides = Array.from({ length: this.#sides }, (_, parent) =>
        // A side that git says nothing of is as it is now, unless the folder stood elsewhere there.
        before.has(parent) || this.#before[parent] !== this.#place ? before.get(parent) : after,
      );
      return sides.every((side) => side === after) ? [] : [{ path, before: sides, after }];
    });
  }
}

interface Reading {
  readonly lines: Iterable<string>;
  commit(name: string): void;
  entry(entry: string, path: string): void;
}

async function readDiff(git: Git, more: readonly string[], { lines, commit, entry }: Reading): Promise<void> {
  let waiting: string | undefined;
  for await (const field of fieldsOf(streamGit(git, [...DIFF, ...more], lines))) {
    if (waiting === undefined) {
      if (field.startsWith(":")) waiting = field;
      else commit(field);
      continue;
    }
    entry(waiting, field);
    waiting = undefined;
  }
}

/** `:mode mode object object status`, with a colon, a mode and an object more for each more parent. */
function objectsOf(entry: string): readonly [before: (string | undefined)[], after: string | undefined] {
  const parents = /^:+/.exec(entry)?.[0].length ?? 1;
  const words = entry.slice(parents).split(" ");
  const objects = Array.from({ length: parents + 1 }, (_, at) => {
    const [mode = "", object] = [words[at], words[parents + 1 + at]];
    // Only files: no links, and no commits of other repositories.
    return mode.startsWith("100") ? object : undefined;
  });
  return [objects.slice(0, -1), objects.at(-1)];
}

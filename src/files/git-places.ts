/** A commit and what it follows. */
export interface Commit {
  readonly name: string;
  readonly parents: readonly string[];
}

/** A commit that moved the folder, and where it stood until then. */
export interface Move {
  readonly commit: string;
  readonly from: string;
  /** That commit, and all that follow it. */
  readonly since: ReadonlySet<string>;
}

/** Where a folder stood at each commit, from the root of the git repository; `""` is the root itself. */
export class Places {
  readonly now: string;
  readonly #moves: readonly Move[];

  /** @param moves the newest first */
  constructor(now: string, moves: readonly Move[]) {
    this.now = now;
    this.#moves = moves;
  }

  get areMany(): boolean {
    return this.#moves.length > 0;
  }

  /** Where it stood at first, as far as is known. */
  get first(): string {
    return this.#moves.at(-1)?.from ?? this.now;
  }

  /** Whether a commit knows the folder in its first place only. */
  isFirst(commit: string): boolean {
    return this.#moves.every(({ since }) => !since.has(commit));
  }

  at(commit: string): string {
    let place = this.now;
    for (const { since, from } of this.#moves) {
      if (since.has(commit)) return place;
      place = from;
    }
    return place;
  }
}

/** A file that marks such a folder came or went at a commit. */
export interface MarkedChange {
  /** From the root of the git repository. */
  readonly path: string;
  /** The object before and after; undefined where there was none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * The last commit, of those that know the folder in its first place only, that brought the marking file there and took
 * one away elsewhere: the very same, or else the only one. Merges move nothing themselves. Linear.
 * @param commits children before parents
 */
export function moveTo(
  places: Places,
  commits: readonly Commit[],
  changes: ReadonlyMap<string, readonly MarkedChange[]>,
): Move | undefined {
  for (const { name, parents } of commits) {
    const own = parents.length === 1 && places.isFirst(name) ? (changes.get(name) ?? []) : [];
    const came = own.find(({ path, before }) => before === undefined && folderOf(path) === places.first);
    if (!came) continue;
    const gone = own.filter(({ after }) => after === undefined);
    const same = gone.filter(({ before }) => before === came.after);
    const [from, ...others] = same.length > 0 ? same : gone;
    if (from && others.length === 0) {
      return { commit: name, from: folderOf(from.path), since: following(name, commits) };
    }
  }
  return undefined;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function following(name: string, commits: readonly Commit[]): ReadonlySet<string> {
  const since = new Set([name]);
  for (let index = commits.length - 1; index >= 0; index -= 1) {
    const commit = commits[index];
    if (commit?.parents.some((parent) => since.has(parent))) since.add(commit.name);
  }
  return since;
}

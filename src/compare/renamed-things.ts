import type { Repository } from "../model/repository.ts";
import { type Rename, referenceNow, renameMaps, renamesBetween } from "./renames.ts";
import { type Thing, thingsOf } from "./things.ts";

/** What things were called at an earlier revision. */
export interface RenamedThings {
  /** A typed reference by the names of then; in any other text, the identifiers in it. */
  reference(text: string): string;
  /** The files of things that have another name now: the file of now, and that of then. */
  readonly files: ReadonlyMap<string, string>;
}

/** What was renamed between two revisions of a repository, as `previously` says; nothing is guessed. */
export function renamedThings(now: Repository, before: Repository): RenamedThings {
  const [olds, nows] = [thingsOf(before), thingsOf(now)];
  const back = renamesBetween(olds, nows)
    .filter(({ isGuess }) => !isGuess)
    .map((rename): Rename => ({ ...rename, from: rename.to, to: rename.from }));
  const names = renameMaps(back);
  const words = new Map(back.map(({ from, to }) => [from, to]));
  return {
    files: filesOf(back, { olds, nows }),
    reference: (text) => (/^[a-z-]+:\S+$/.test(text) ? referenceNow(text, names) : wordsThen(text, words)),
  };
}

function filesOf(
  back: readonly Rename[],
  { olds, nows }: { readonly olds: readonly Thing[]; readonly nows: readonly Thing[] },
): ReadonlyMap<string, string> {
  const paths = (things: readonly Thing[]) =>
    new Map(
      things
        .filter(({ pointer }) => pointer.length === 0)
        .map(({ kind, id, document }) => [`${kind}:${id}`, document.path]),
    );
  const [then, here] = [paths(olds), paths(nows)];
  return new Map(
    back.flatMap(({ kind, from, to }) => {
      const [path, old] = [here.get(`${kind}:${from}`), then.get(`${kind}:${to}`)];
      return path === undefined || old === undefined ? [] : [[path, old] as const];
    }),
  );
}

/** A row as text holds identifiers beside other words. */
function wordsThen(text: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return text;
  return text.replace(/[a-z0-9]+(?:-[a-z0-9]+)*/g, (word) => names.get(word) ?? word);
}

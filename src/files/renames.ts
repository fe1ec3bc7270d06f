import type { FileEntry, FileTree } from "./file-tree.ts";
import { byPath } from "./paths.ts";

/** A renamed file of more bytes is two files. */
const LARGEST = 8 * 1024 * 1024;
/** Of each side so many files and bytes are compared; a change that moves more is no change that anybody reads. */
const MOST_FILES = 2000;
const MOST_BYTES = 64 * 1024 * 1024;
/** So much of the larger of two files has to stand in the other, as git asks. */
const ENOUGH = 0.5;
/** Lines that stand in so many files tell nothing. */
const EVERYWHERE = 20;

/** A file as its lines, each with how often it stands there. */
interface Lines {
  readonly path: string;
  readonly bytes: number;
  readonly counts: ReadonlyMap<string, number>;
}

interface Candidate {
  readonly now: string;
  readonly before: string;
  readonly share: number;
}

/**
 * Files that have another path than before, by that path: of what is only there now and what was only there
 * before, the pairs that have most lines in common. Each file is in one pair at most. Linear in the number of
 * lines; nothing is asked of git, so that a work tree, what is staged and a revision are compared alike.
 */
export function renamedFiles(now: FileTree, before: FileTree): ReadonlyMap<string, string> {
  const [here, there] = [everything(now), everything(before)];
  const fresh = only(here, there);
  const gone = only(there, here);
  if (fresh.length === 0 || gone.length === 0) return new Map();
  const pairs = candidates(linesOf(now, fresh), linesOf(before, gone));
  pairs.sort((a, b) => b.share - a.share || compare(a.now, b.now) || compare(a.before, b.before));
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  for (const pair of pairs) {
    if (renamed.has(pair.now) || taken.has(pair.before)) continue;
    renamed.set(pair.now, pair.before);
    taken.add(pair.before);
  }
  return renamed;
}

function everything(tree: FileTree): readonly FileEntry[] {
  return [...tree.list(), ...(tree.hidden?.list() ?? [])].sort(byPath);
}

function only(entries: readonly FileEntry[], others: readonly FileEntry[]): readonly FileEntry[] {
  const paths = new Set(others.map(({ path }) => path));
  return entries.filter(
    ({ path, size, trouble }) => !paths.has(path) && trouble === undefined && size > 0 && size <= LARGEST,
  );
}

function linesOf(tree: FileTree, entries: readonly FileEntry[]): readonly Lines[] {
  const read: Lines[] = [];
  let room = MOST_BYTES;
  for (const { path, size } of entries.slice(0, MOST_FILES)) {
    room -= size;
    if (room < 0) break;
    const result = tree.read(path, { maximumBytes: LARGEST });
    const file = result.ok ? result : (tree.hidden?.read(path, { maximumBytes: LARGEST }) ?? result);
    if (!file.ok) continue;
    const counts = new Map<string, number>();
    // Every byte stays what it is; the ends of lines of Windows do not count.
    for (const line of Buffer.from(file.bytes).toString("latin1").split(/\r?\n/)) {
      if (line !== "") counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    const bytes = [...counts].reduce((sum, [line, count]) => sum + line.length * count, 0);
    if (bytes > 0) read.push({ path, bytes, counts });
  }
  return read;
}

function candidates(fresh: readonly Lines[], gone: readonly Lines[]): Candidate[] {
  const holders = new Map<string, Lines[]>();
  for (const file of gone) {
    for (const line of file.counts.keys()) {
      const known = holders.get(line);
      if (known) known.push(file);
      else holders.set(line, [file]);
    }
  }
  return fresh.flatMap((file) => {
    const shared = new Map<Lines, number>();
    for (const [line, count] of file.counts) {
      const those = holders.get(line) ?? [];
      if (those.length > EVERYWHERE) continue;
      for (const other of those) {
        const both = Math.min(count, other.counts.get(line) ?? 0) * line.length;
        shared.set(other, (shared.get(other) ?? 0) + both);
      }
    }
    return [...shared].flatMap(([other, bytes]) => {
      const share = bytes / Math.max(file.bytes, other.bytes);
      return share < ENOUGH ? [] : [{ now: file.path, before: other.path, share }];
    });
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

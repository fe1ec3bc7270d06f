import { folderHolding } from "../files/disk-target.ts";
import { wholeFile } from "../findings/finding.ts";
import { listedIn } from "../model/declared.ts";
import { fileKindOf, isTable } from "../model/file-kinds.ts";
import type { Incomplete, Repository } from "../model/repository.ts";
import { wholeConflict } from "../read/conflicts.ts";

type KindIn = Incomplete extends ReadonlySet<infer One> ? One : never;

/**
 * The repository, told of files that one side of a merge changed and the other took away, and that nobody decided about
 * yet: git puts no marks in them. As with marks, what such a file says is not yet known. Of one with marks in it, or that
 * is gone already, nothing more is said.
 */
export async function withUnmerged(repository: Repository, root: string): Promise<Repository> {
  if (folderHolding(root, ".git") === undefined) return repository;
  const { unmergedFiles } = await import("../files/git-unmerged.ts");
  const unmerged = unmergedFiles(root);
  if (unmerged.size === 0) return repository;
  const { masker, findings, paths, incomplete, unreadPaths = [] } = repository;
  const there = new Set(paths);
  const marked = new Set(
    findings.flatMap(({ rule, where }) => (rule === "conflict-markers" ? where.path : [])),
  );
  const found = [...unmerged].filter(([path]) => there.has(path) && !marked.has(masker.path(path)));
  const unread = found.map(([path]) => path).filter((path) => fileKindOf(path) || isTable(path));
  if (found.length === 0) return repository;
  const { indicatorsWithGaps, ...others } = repository;
  const things = unread.flatMap(thingsIn);
  // Of which indicators rows may go, nobody knows.
  const isTableUnread = things.includes("measurement");
  return {
    ...others,
    ...(indicatorsWithGaps && !isTableUnread && { indicatorsWithGaps }),
    findings: [
      ...findings,
      ...found.map(([path, what]) => wholeConflict(wholeFile(masker.path(path)), what)),
    ],
    incomplete: new Set([...incomplete, ...things]),
    unreadPaths: [...new Set([...unreadPaths, ...unread.map((path) => masker.path(path))])].sort(),
  };
}

/** Kinds of things that stand in a file, and that may go with it. */
function thingsIn(path: string): readonly KindIn[] {
  if (isTable(path)) return ["measurement"];
  const kind = fileKindOf(path);
  if (kind === undefined) return [];
  return [...(kind.thing ? [kind.thing] : []), ...listedIn(kind)];
}

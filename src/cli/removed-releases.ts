import { folderHolding } from "../files/disk-target.ts";
import type { FileTree } from "../files/file-tree.ts";
import { type AnyFinding, wholeFile } from "../findings/finding.ts";
import { rank } from "../findings/rank.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { fileKindOf, identifierOf } from "../model/file-kinds.ts";
import type { Repository } from "../model/repository.ts";
import { loadAtRevision, type RepositoryAt } from "./load-at-revision.ts";

/** What only git can answer. */
export const OF_GIT: ReadonlySet<RuleName> = new Set(["release-removed"]);

/** What only a comparison with an earlier revision can answer. */
export const OF_CHANGES: ReadonlySet<RuleName> = new Set(["goalpost-moved"]);

/**
 * The records of releases that the history of git (of the last commit, or another) holds and that are not among the
 * files (any more): whoever has what was published keeps it. `undefined` where nobody could look: there is no git here, or it cannot say.
 */
export async function removedReleases(
  root: string,
  tree: FileTree,
  revision?: string,
): Promise<readonly AnyFinding[] | undefined> {
  if (folderHolding(root, ".git") === undefined) return undefined;
  const { filesEverAdded } = await import("../files/git-added.ts");
  const added = filesEverAdded(root, "releases/", revision);
  if (added === undefined) return undefined;
  const present = new Set(tree.list().map(({ path }) => path));
  return [...added]
    .filter((path) => fileKindOf(path)?.schema === "release" && !present.has(path))
    .sort()
    .map((path) => ({
      rule: "release-removed",
      args: { release: identifierOf(path) },
      where: wholeFile(path),
    }));
}

/**
 * A repository as it was at a revision, for what tells figures of it: it knows which records its own past held. Throws
 * as `loadAtRevision`.
 * @param asOf `YYYY-MM-DD`: the day on which everything is judged
 */
export async function loadForFigures(root: string, commit: string, asOf: string): Promise<RepositoryAt> {
  const { tree, repository } = await loadAtRevision(root, commit, () => asOf);
  return { tree, repository: withRemoved(repository, await removedReleases(root, tree, commit), asOf) };
}

/**
 * The repository, told that records are gone: then nobody here knows what others know, as with one that cannot be read.
 * Only an exemption says that one was never published; how heavy the rule weighs says nothing of that.
 * @param asOf `YYYY-MM-DD`: the day on which exemptions are judged
 */
export function withRemoved(
  repository: Repository,
  removed: readonly AnyFinding[] | undefined,
  asOf: string,
): Repository {
  const { releases, settings } = repository;
  const { exemptions, stage } = settings;
  const { findings } = rank(removed ?? [], { severities: new Map(), exemptions, stage, asOf });
  if (!findings.some(({ rule }) => rule === "release-removed")) return repository;
  return { ...repository, releases: { all: releases?.all ?? new Map(), areKnown: false } };
}

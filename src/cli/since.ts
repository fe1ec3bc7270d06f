import { type RenamedThings, renamedThings } from "../compare/renamed-things.ts";
import type { FileTree } from "../files/file-tree.ts";
import { baseOf, commitOf } from "../files/git-base.ts";
import { RevisionError } from "../files/git-run.ts";
import { TreeTooLarge } from "../files/paths.ts";
import { renamedFiles } from "../files/renames.ts";
import { brought, type FoundAt } from "../findings/brought.ts";
import type { AnyFinding, RankedFinding } from "../findings/finding.ts";
import { NATIONAL_KINDS } from "../findings/personal-kinds.ts";
import { inFixedOrder } from "../findings/rank.ts";
import type { Since } from "../language/since.ts";
import type { Repository } from "../model/repository.ts";
import { findingsIn } from "./checked.ts";
import { askingGit } from "./git-error.ts";
import { judgedAsBefore } from "./judged-as-before.ts";
import { holdsCoalition, loadAtRevision, type RepositoryAt } from "./load-at-revision.ts";
import { movedGoalposts } from "./moved-goalposts.ts";
import type { OpenedRepository } from "./open-repository.ts";
import { removedReleases } from "./removed-releases.ts";
import { usageError } from "./usage-error.ts";

/** What a change brings, and what it was compared with. */
export interface SinceRevision {
  /** In the fixed order, without what belongs to one person by either of the two revisions. */
  readonly findings: readonly RankedFinding[];
  /** Goalposts that moved, and that exemptions set aside which stood there before. */
  readonly setAside: readonly RankedFinding[];
  readonly compared: Omit<Since, "known">;
  /** True where data about people are among what stood there already. */
  readonly holdsPersonal: boolean;
  /** A text on its way out, as both revisions would show it. */
  mask(text: string): string;
}

/** What is asked, and how the person calls the folder. */
interface Asked {
  readonly revision: string;
  readonly named: string;
  /**
   * True before a commit: then only what this commit brings may stop it, so that what stands in the history already,
   * national numbers included, is counted and not told.
   */
  readonly isCommit?: boolean;
}

/**
 * Compares what is found now with what was found at the last commit that `HEAD` shares with a revision, both on the
 * same day, each with the settings of its own; what weighs less now weighs as it did. Throws a `UsageError` where git
 * cannot give that commit.
 */
export async function sinceRevision(
  opened: OpenedRepository,
  { revision: asked, named, isCommit = false }: Asked,
): Promise<SinceRevision> {
  const { root, repository, lang } = opened;
  // `main...` is what `impact diff` calls the same commit.
  const revision = asked.replace(/(?<=.)\.{3}$/, "");
  if (revision === "") throw usageError(lang, "missing-value", { option: "--since" });
  return await askingGit(lang, named, async () => {
    const base = baseOf(root, revision);
    const before = await loadBefore(opened, base.commit);
    const removed = await removedReleases(root, before.tree, base.commit);
    const [here, there] = [repository.masker, before.repository.masker];
    const judged = { ...opened, findings: await judgedAsBefore(opened, before.repository.settings) };
    const found = compare(judged, { ...before, removed, isCommit }).map((finding) => there.finding(finding));
    const goalposts = movedGoalposts(before.repository, repository, opened.asOf);
    return {
      findings: inFixedOrder([...found, ...goalposts.findings]),
      setAside: goalposts.setAside,
      compared: {
        revision: there.mask(here.mask(revision)),
        commit: base.commit,
        isRevision: base.commit === base.revision,
        unread: goalposts.unread,
        // What is broken now as well is said as such.
        ...(!holdsCoalition(before.tree) && repository.coalition !== undefined && { isNewHere: true }),
      },
      holdsPersonal: opened.findings.filter(isPersonal).length > found.filter(isPersonal).length,
      mask: (text) => there.mask(here.mask(text)),
    };
  });
}

/** True where git has no commit yet on this branch. */
export function isBeforeFirst(root: string): boolean {
  try {
    commitOf(root, "HEAD");
    return false;
  } catch (error) {
    return error instanceof RevisionError && error.trouble === "unknown-revision";
  }
}

async function loadBefore({ root, asOf, lang }: OpenedRepository, commit: string): Promise<RepositoryAt> {
  try {
    return await loadAtRevision(root, commit, () => asOf);
  } catch (error) {
    if (error instanceof TreeTooLarge) throw usageError(lang, "tree-too-large", { most: error.limit });
    throw error;
  }
}

interface Before extends RepositoryAt {
  /** What only git knows; absent where it cannot say. */
  readonly removed: readonly AnyFinding[] | undefined;
  readonly isCommit: boolean;
}

function compare(opened: OpenedRepository, before: Before): readonly RankedFinding[] {
  const { repository, tree, findings, asOf } = opened;
  const things = renamedThings(repository, before.repository);
  const paths = formerPaths(opened, before, things);
  const [now, then] = [new RawLines(tree, repository), new RawLines(before.tree, before.repository)];
  const same = (text: string) => text;
  const foundNow: FoundAt = {
    findings,
    naming: {
      path: (path) => paths.get(path) ?? path,
      reference: (text) => things.reference(text),
      line: (path, line) => now.line(path, line),
    },
  };
  return brought(foundNow, {
    // A national number is never set aside: it is told for as long as it stands there. Only a commit cannot undo it.
    findings: findingsIn(before.repository, { asOf, removed: before.removed }).filter(
      (finding) => before.isCommit || !isNational(finding),
    ),
    naming: { path: same, reference: same, line: (path, line) => then.line(path, line) },
    hasLine: (path, text) => then.has(path, text),
  });
}

function isPersonal({ rule }: RankedFinding): boolean {
  return rule === "personal-data";
}

function isNational(finding: RankedFinding): boolean {
  return finding.rule === "personal-data" && NATIONAL_KINDS.has(finding.args.kind);
}

/** Paths of then for paths of now, both as findings show them. */
function formerPaths(
  { tree, repository }: OpenedRepository,
  before: RepositoryAt,
  { files }: RenamedThings,
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const [now, then] of renamedFiles(tree, before.tree)) {
    paths.set(repository.masker.path(now), before.repository.masker.path(then));
  }
  for (const [now, then] of files) paths.set(now, then);
  return paths;
}

/** A larger file is not looked into for single lines. */
const LARGEST = 64 * 1024 * 1024;

/** Lines as they stand in the files, to compare them; never to show them. */
class RawLines {
  readonly #tree: FileTree;
  readonly #repository: Repository;
  readonly #files = new Map<string, readonly string[]>();
  readonly #sets = new Map<string, ReadonlySet<string>>();

  constructor(tree: FileTree, repository: Repository) {
    this.#tree = tree;
    this.#repository = repository;
  }

  line(path: string, line: number): string | undefined {
    return this.#linesOf(path)[line - 1];
  }

  has(path: string, text: string): boolean {
    const set = this.#sets.get(path) ?? new Set(this.#linesOf(path));
    this.#sets.set(path, set);
    return set.has(text);
  }

  #linesOf(path: string): readonly string[] {
    const lines = this.#files.get(path) ?? this.#read(path);
    this.#files.set(path, lines);
    return lines;
  }

  #read(shown: string): readonly string[] {
    const path = this.#repository.masker.realPath(shown);
    const options = { maximumBytes: LARGEST };
    const listed = this.#tree.read(path, options);
    const file = listed.ok ? listed : (this.#tree.hidden?.read(path, options) ?? listed);
    return file.ok ? new TextDecoder().decode(file.bytes).split(/\r\n|\n|\r/) : [];
  }
}

import { diskTree } from "../files/disk.ts";
import type { FileTree } from "../files/file-tree.ts";
import { commitOf } from "../files/git-base.ts";
import { type GitLog, gitLog } from "../files/git-log.ts";
import { TreeTooLarge } from "../files/paths.ts";
import { formatDate } from "../language/dates.ts";
import { lifeSentences } from "../language/life/life.ts";
import type { Lang } from "../language/locale.ts";
import { fileKindOf, isTable } from "../model/file-kinds.ts";
import { loadRepository } from "../model/load.ts";
import type { Repository } from "../model/repository.ts";
import { holdsCoalition, loadAtRevision } from "./load-at-revision.ts";
import { UsageError, usageError } from "./usage-error.ts";

/** Of which repository a past is asked, and up to which day. */
export interface AskedPast {
  readonly root: string;
  readonly lang: Lang;
  readonly asOf?: string;
}

/** The past of a repository, and its newest version. */
export interface Past extends Newest {
  readonly log: GitLog;
  /** The files as they are now, also where a day was asked: who takes back a consent takes back what was told before. */
  readonly latest: Repository;
  /** `YYYY-MM-DD`: the day on which what the files of now allow is judged. */
  readonly latestDay: string;
  /** The first day that a shallow clone holds; absent where the history is whole. */
  readonly cutOffAt?: string;
  dayOf(own: string | undefined): string;
}

/** Opens the past of a repository. Throws a `UsageError` where nothing was there yet on the day that was asked. */
export async function openPast(asked: AskedPast, today: () => string): Promise<Past> {
  const { root, asOf } = asked;
  const dayOf = (own: string | undefined) => asOf ?? own ?? today();
  const log = logUpTo(logOf(root, commitOf(root, "HEAD")), asked);
  log.begin();
  const first = log.isShallow ? log.commits.map(({ day }) => day).sort()[0] : undefined;
  const then = await newest(asked, log, dayOf);
  const { repository: latest } =
    asOf === undefined ? then : await newest({ root, lang: asked.lang }, log, (own) => own ?? today());
  return {
    log,
    ...then,
    latest,
    latestDay: latest.settings.asOf ?? today(),
    dayOf,
    ...(first !== undefined && { cutOffAt: first }),
  };
}

/** With a day: what the last commit of the main line of that day leads to. */
function logUpTo(log: GitLog, { root, lang, asOf }: AskedPast): GitLog {
  if (asOf === undefined) return log;
  const commits = new Map(log.commits.map((commit) => [commit.name, commit]));
  let commit = log.commits[0];
  while (commit && commit.day > asOf) commit = commits.get(commit.parents[0] ?? "");
  if (!commit) {
    const { message, help } = lifeSentences(lang).before(formatDate(asOf, lang));
    throw new UsageError("nothing-yet", message, help);
  }
  return logOf(root, commit.name);
}

function logOf(root: string, commit: string): GitLog {
  return gitLog(root, commit, (path) => fileKindOf(path) !== undefined || isTable(path));
}

interface Newest {
  readonly tree: FileTree;
  readonly repository: Repository;
}

async function newest(
  { root, lang, asOf }: AskedPast,
  log: GitLog,
  dayOf: (own: string | undefined) => string,
): Promise<Newest> {
  try {
    if (asOf !== undefined) {
      const then = await loadAtRevision(root, log.commits[0]?.name ?? "HEAD", dayOf);
      if (holdsCoalition(then.tree)) return then;
      const { message, help } = lifeSentences(lang).notHere(formatDate(asOf, lang));
      throw new UsageError("nothing-yet", message, help);
    }
    const tree = diskTree(root);
    return { tree, repository: await loadRepository(tree, { dayOf }) };
  } catch (error) {
    if (error instanceof TreeTooLarge) throw usageError(lang, "tree-too-large", { most: error.limit });
    throw error;
  }
}

import { namesIn } from "../../compare/names.ts";
import { diskTree } from "../../files/disk.ts";
import type { FileTree } from "../../files/file-tree.ts";
import { commitOf } from "../../files/git-base.ts";
import { type GitLog, gitLog } from "../../files/git-log.ts";
import { TreeTooLarge } from "../../files/paths.ts";
import type { Change } from "../../language/changes/change.ts";
import { formatDate } from "../../language/dates.ts";
import { lifeSentences } from "../../language/life/life.ts";
import type { Lang } from "../../language/locale.ts";
import { loadRepository } from "../../model/load.ts";
import type { Repository } from "../../model/repository.ts";
import { type LifeDocument, type LifeMoment, lifeJson, lifeRemarks, lifeText } from "../../render/life.ts";
import type { CliContext } from "../context.ts";
import { askingGit } from "../git-error.ts";
import { type LifeEvent, lifeOf } from "../life.ts";
import { requestsOf } from "../life-requests.ts";
import { followedBy, type Wanted } from "../life-wanted.ts";
import { loadAtRevision } from "../load-at-revision.ts";
import { masked } from "../masked.ts";
import { findRepository, type OpenOptions } from "../open-repository.ts";
import { paintFor } from "../paint.ts";
import { UsageError, usageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

/** What `impact history` can be told, as commander gives it. */
export interface HistoryOptions extends OpenOptions {
  readonly format?: "text" | "json";
  /** A file, relative to where the command runs; default standard output. */
  readonly output?: string;
}

const USUAL_WIDTH = 80;
const WIDEST = 120;

/**
 * Tells the life of one thing through renames and moved files: when, who, from, to, why. With `--as-of` up to that day,
 * by the names of then. Exit code 0; 2 where nothing is or was called so.
 */
export async function history(
  context: CliContext,
  what: string | undefined,
  options: HistoryOptions,
): Promise<number> {
  const { root, lang } = findRepository(context, options);
  if (what === undefined || what === "") throw usageError(lang, "missing-argument", { argument: "what" });
  const document = await askingGit(lang, options.C ?? ".", () =>
    documentOf({ root, lang, what, ...(options.asOf !== undefined && { asOf: options.asOf }) }, context),
  );
  const isFile = options.output !== undefined && options.output !== "-";
  const shown = isFile ? { ...context, stdout: { ...context.stdout, isTTY: false } } : context;
  const width = isFile ? USUAL_WIDTH : Math.min(context.stdout.columns ?? USUAL_WIDTH, WIDEST);
  const text =
    options.format === "json"
      ? lifeJson(document)
      : lifeText(document, { paint: paintFor(shown, options.color, lang), width });
  writeOutput(context, { file: options.output, text, root, lang });
  for (const remark of lifeRemarks(document)) context.stderr.write(`${remark}\n`);
  return 0;
}

interface Asked {
  readonly root: string;
  readonly lang: Lang;
  readonly what: string;
  readonly asOf?: string;
}

async function documentOf(asked: Asked, { today }: CliContext): Promise<LifeDocument> {
  const { root, lang, what, asOf } = asked;
  const dayOf = (own: string | undefined) => asOf ?? own ?? today();
  const log = logUpTo(gitLog(root, commitOf(root, "HEAD")), asked);
  const { tree, repository } = await newest(asked, log, dayOf);
  const wanted = followedBy(what, repository, lang);
  const life = await lifeOf({ ...wanted, log, tree, repository, dayOf });
  if (life.events.length === 0 && !wanted.isKnown) throw wanted.unknown();
  return withMoments(wanted, {
    events: life.events,
    names: life.names,
    log,
    repository,
    asked,
  });
}

/** With a day: what the last commit of the main line of that day leads to. */
function logUpTo(log: GitLog, { root, lang, asOf }: Asked): GitLog {
  if (asOf === undefined) return log;
  const commits = new Map(log.commits.map((commit) => [commit.name, commit]));
  let commit = log.commits[0];
  while (commit && commit.day > asOf) commit = commits.get(commit.parents[0] ?? "");
  if (!commit) {
    const { message, help } = lifeSentences(lang).before(formatDate(asOf, lang));
    throw new UsageError("nothing-yet", message, help);
  }
  return gitLog(root, commit.name);
}

interface Newest {
  readonly tree: FileTree;
  readonly repository: Repository;
}

async function newest(
  { root, lang, asOf }: Asked,
  log: GitLog,
  dayOf: (own: string | undefined) => string,
): Promise<Newest> {
  try {
    if (asOf !== undefined) return await loadAtRevision(root, log.commits[0]?.name ?? "HEAD", dayOf);
    const tree = diskTree(root);
    return { tree, repository: await loadRepository(tree, { dayOf }) };
  } catch (error) {
    if (error instanceof TreeTooLarge) throw usageError(lang, "tree-too-large", { most: error.limit });
    throw error;
  }
}

interface Told {
  readonly events: readonly LifeEvent[];
  readonly names: ReadonlySet<string>;
  readonly log: GitLog;
  readonly repository: Repository;
  readonly asked: Asked;
}

function withMoments(wanted: Wanted, { events, names, log, repository, asked }: Told): LifeDocument {
  const requests = requestsOf(log.commits);
  const { masker, settings } = repository;
  const nameOf = namesIn(repository, repository);
  const { id, kind } = wanted;
  const name = wanted.name ?? events[0]?.changes[0]?.name;
  const mask = (text: string) => masker.mask(text);
  const first = log.isShallow ? log.commits.map(({ day }) => day).sort()[0] : undefined;
  return {
    kind,
    id: mask(id),
    formerNames:
      kind === "figure"
        ? []
        : [...names]
            .filter((each) => each !== id)
            .map(mask)
            .sort(),
    ...(name !== undefined && { name: masked(name, events[0]?.mask ?? mask) }),
    ...(asked.asOf !== undefined && { asOf: asked.asOf }),
    ...(first !== undefined && { cutOffAt: first }),
    moments: [...events].reverse().map((event) => momentOf(event, requests)),
    speaking: {
      lang: asked.lang,
      languages: settings.languages,
      nameOf: (reference) => masked(nameOf(reference), mask),
    },
  };
}

function momentOf(
  { commit, changes, isUntold, isUnread, learned, mask }: LifeEvent,
  requests: ReturnType<typeof requestsOf>,
): LifeMoment {
  const { subject, number } = requests(commit);
  const request = number === undefined ? {} : { request: number };
  return {
    commit: commit.name,
    day: commit.day,
    who: mask(commit.who),
    subject: mask(subject),
    ...request,
    changes: changes.map((change): Change => masked({ ...change, touches: [] }, mask)),
    isUntold,
    isUnread,
    learned: learned.map((each) => masked(each, mask)),
  };
}

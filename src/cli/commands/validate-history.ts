import { relative, resolve, sep } from "node:path";
import { diskTree } from "../../files/disk.ts";
import { type GitHistory, gitHistory } from "../../files/git-history.ts";
import { TreeTooLarge } from "../../files/paths.ts";
import type { RankedFinding } from "../../findings/finding.ts";
import { rank } from "../../findings/rank.ts";
import { historyWords } from "../../language/history.ts";
import type { NotLookedAt } from "../../language/history-shape.ts";
import type { Lang } from "../../language/locale.ts";
import { fileKindOf, isTable } from "../../model/file-kinds.ts";
import { contextOf, loadRepository } from "../../model/load.ts";
import { FIXED_COLUMNS } from "../../model/measurements.ts";
import type { Repository } from "../../model/repository.ts";
import { FileSearch, type SearchSettings } from "../../personal/file-search.ts";
import { type HistorySearch, searchHistory } from "../../personal/history.ts";
import { atRevisions, inHistoryOrder } from "../../personal/history-places.ts";
import type { NotLooked } from "../../personal/not-looked.ts";
import { documentJson } from "../../render/findings-json.ts";
import { historyText, type StoppedPush } from "../../render/history-text.ts";
import type { CliContext } from "../context.ts";
import { askingGit } from "../git-error.ts";
import { findRepository } from "../open-repository.ts";
import { paintFor } from "../paint.ts";
import { stoppedPush, wordsOf } from "../stopped-push.ts";
import { usageError } from "../usage-error.ts";
import { fails, type ValidateOptions } from "../validate-options.ts";

/**
 * Looks for data about people through all revisions of the git repository around the coalition, or through the commits
 * that are asked for. Exit code
 * 1 where something is found that weighs enough, else 2 where the clone lacks part of the history: what was
 * not looked at is not clean.
 */
export async function validateHistory(
  context: CliContext,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<number> {
  const { lang, root } = findRepository(context, options);
  if (options.staged === true) {
    throw usageError(lang, "not-together", { options: ["--history", "--staged"] });
  }
  const named = options.C ?? ".";
  const { repository, asOf } = await current(context, options, { root, lang });
  return await askingGit(lang, named, async () => {
    const history = gitHistory(root, options.commits === undefined ? undefined : wordsOf(options.commits));
    if (history.commits.length === 0 && !history.isPart)
      throw usageError(lang, "no-commits", { folder: named });
    const search = await searchHistory({
      history,
      search: new FileSearch(settingsOf(repository)),
      pathOf: (path) => fromRoot(path, history.prefix),
    });
    const wanted = paths.map((path) => wantedPath(path, { context, options, root, lang, search }));
    const found = inHistoryOrder(ranked(search, repository, asOf), history.commits).filter((finding) =>
      isWanted(finding, wanted),
    );
    const isStopped = fails(found, options);
    const stopped = isStopped && stoppedPush(context, { found, options, root, lang });
    print(context, { found, options, asOf, lang, history, search, ...(stopped && { stopped }) });
    if (isStopped) return 1;
    return history.isShallow || search.notLooked.count("missing") > 0 ? 2 : 0;
  });
}

/** The repository as it is now: what it exempts, and which columns are its own. */
async function current(
  context: CliContext,
  options: ValidateOptions,
  { root, lang }: { readonly root: string; readonly lang: Lang },
): Promise<{ readonly repository: Repository; readonly asOf: string }> {
  try {
    const dayOf = (own: string | undefined) => options.asOf ?? own ?? context.today();
    const repository = await loadRepository(diskTree(root), { dayOf });
    return { repository, asOf: dayOf(repository.settings.asOf) };
  } catch (error) {
    if (error instanceof TreeTooLarge) throw usageError(lang, "tree-too-large", { most: error.limit });
    throw error;
  }
}

function settingsOf({ entities }: Repository): SearchSettings {
  return {
    readAs(path) {
      const kind = fileKindOf(path);
      if (kind === undefined) return isTable(path) ? "table" : "other";
      return contextOf(kind).organisations === true ? "document-of-organisations" : "document";
    },
    isKnown: (column) => FIXED_COLUMNS.includes(column) || entities.dimension.has(column),
  };
}

/** What stands beside the folder of the coalition, in the same git repository, is seen from that folder. */
function fromRoot(path: string, prefix: string): string {
  if (prefix === "") return path;
  return path.startsWith(`${prefix}/`)
    ? path.slice(prefix.length + 1)
    : `${"../".repeat(prefix.split("/").length)}${path}`;
}

/** Exemptions hold for earlier revisions too; whether one is used or past, the files of today say. */
function ranked(search: HistorySearch, { settings }: Repository, asOf: string): readonly RankedFinding[] {
  const { severities, exemptions, stage } = settings;
  return rank(atRevisions(search.findings), { severities, exemptions, stage, asOf }).findings;
}

/** A path as the person gives it, relative to the root. One that never was there must not look clean. */
function wantedPath(
  path: string,
  about: {
    readonly context: CliContext;
    readonly options: ValidateOptions;
    readonly root: string;
    readonly lang: Lang;
    readonly search: HistorySearch;
  },
): string {
  const absolute = resolve(about.context.cwd, about.options.C ?? ".", path);
  const inside = relative(about.root, absolute).split(sep).join("/");
  const wasThere = inside === "" || [...about.search.paths].some((each) => isBelow(each, inside));
  if (!wasThere) throw usageError(about.lang, "no-such-path", { path });
  return inside;
}

function isWanted({ revision }: RankedFinding, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const isFile = revision?.in === "file" || revision?.in === "file-name";
  return isFile && wanted.some((each) => isBelow(revision.path, each));
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

interface Printing {
  readonly found: readonly RankedFinding[];
  readonly options: ValidateOptions;
  readonly asOf: string;
  readonly lang: Lang;
  readonly history: GitHistory;
  readonly search: HistorySearch;
  readonly stopped?: StoppedPush;
}

function print(
  context: CliContext,
  { found, options, asOf, lang, history, search, stopped }: Printing,
): void {
  const { commits, texts, messages } = search;
  const lookedAt = { commits, texts, messages };
  const notLookedAt = countsOf(search.notLooked);
  const { isShallow, isPart } = history;
  if (options.format !== "json") {
    const paint = paintFor(context, options.color, lang);
    const full = options.verbose === true;
    const about = { lang, paint, lookedAt, notLookedAt, isShallow, isPart, full, stopped };
    context.stdout.write(historyText(found, about));
    return;
  }
  const { endings: _, ...counts } = notLookedAt;
  const words = historyWords(lang);
  const about = {
    ...lookedAt,
    complete: !isShallow && !isPart && notLookedAt.missing === 0,
    shallow: isShallow,
    notLookedAt: counts,
    advice: found.length === 0 ? [] : (stopped?.steps ?? words.steps),
  };
  for (const piece of documentJson(found, { asOf, lang, history: about })) context.stdout.write(piece);
}

function countsOf(notLooked: NotLooked): NotLookedAt {
  return {
    binary: notLooked.count("binary"),
    endings: notLooked.endings,
    tooLarge: notLooked.count("too-large"),
    missing: notLooked.count("missing"),
    elsewhere: notLooked.count("elsewhere"),
    packages: notLooked.count("packages"),
  };
}

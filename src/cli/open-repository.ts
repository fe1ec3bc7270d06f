import { resolve } from "node:path";
import { diskTree, findRoot, isFolder } from "../files/disk.ts";
import type { FileTree } from "../files/file-tree.ts";
import { TreeTooLarge } from "../files/paths.ts";
import type { AnyFinding, RankedFinding } from "../findings/finding.ts";
import { isLang, LANGS, type Lang } from "../language/locale.ts";
import { readWords } from "../language/read.ts";
import type { Measures } from "../measure/figures.ts";
import { measure } from "../measure/series.ts";
import { loadRepository } from "../model/load.ts";
import { isDate } from "../model/period.ts";
import type { Repository } from "../model/repository.ts";
import { checked } from "./checked.ts";
import { colorChoice } from "./color-choice.ts";
import type { CliContext } from "./context.ts";
import { preferredLang } from "./preferred-lang.ts";
import { removedReleases, withRemoved } from "./removed-releases.ts";
import { withUnmerged } from "./unmerged.ts";
import { usageError } from "./usage-error.ts";

/** The options that every command about a repository has, as commander gives them. */
export interface OpenOptions {
  /** The folder to work in, relative to where the command runs. */
  readonly C?: string;
  readonly lang?: string;
  readonly asOf?: string;
  /** `auto`, `always` or `never`; looked at also where nothing is coloured. */
  readonly color?: string;
  /** Says on standard error what was read. */
  readonly verbose?: boolean;
  /** Reads what is staged for the next commit instead of the files as they are. */
  readonly staged?: boolean;
  /** Judges as in another stage than that of impact.yaml. */
  readonly stage?: Repository["settings"]["stage"];
}

/** Where a repository is, and how to speak about it; nothing of it is read yet. */
interface FoundRepository {
  /** The folder that holds impact.yaml. */
  readonly root: string;
  readonly lang: Lang;
}

/** Finds the repository around a folder. Throws a `UsageError` as `openRepository` does. */
export function findRepository(context: CliContext, options: OpenOptions): FoundRepository {
  const lang = askedLang(context, options);
  checkDate(options.asOf, lang);
  colorChoice(options.color, lang);
  return { lang, root: rootOf(context, options, lang) };
}

/** A repository, read and checked. */
export interface OpenedRepository {
  /** The folder that holds impact.yaml. */
  readonly root: string;
  readonly tree: FileTree;
  readonly repository: Repository;
  readonly measures: Measures;
  /** Ranked, sorted, exemptions applied. */
  readonly findings: readonly RankedFinding[];
  /** What exemptions of impact.yaml cover. */
  readonly setAside: readonly RankedFinding[];
  /** The language of messages. */
  readonly lang: Lang;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
}

/** What a command wants to know besides. */
interface OpenFor {
  /** Git is asked for records of releases that are gone: by what checks, and by what shows figures. */
  readonly releasesInGit?: boolean;
  /** Asks the web; absent where nothing may leave the machine. */
  readonly online?: (repository: Repository, lang: Lang) => Promise<readonly AnyFinding[]>;
}

/**
 * Finds the repository around a folder, reads it and checks it. Throws a `UsageError` where there is
 * none, or where an option makes no sense.
 */
export async function openRepository(
  context: CliContext,
  options: OpenOptions,
  { releasesInGit = false, online }: OpenFor = {},
): Promise<OpenedRepository> {
  const { lang, root } = findRepository(context, options);
  try {
    const tree = await treeOf(context, options, { root, lang });
    const dayOf = (own: string | undefined) => options.asOf ?? own ?? context.today();
    const read = atStage(await loadRepository(tree, { dayOf }), options.stage);
    // What is staged is refused where versions still have to be chosen.
    const loaded = options.staged === true ? read : await withUnmerged(read, root);
    const asOf = dayOf(loaded.settings.asOf);
    const removed = releasesInGit ? await removedReleases(root, tree) : undefined;
    const repository = withRemoved(loaded, removed, asOf);
    const measures = measure(repository);
    const asked = await online?.(repository, lang);
    const { findings, setAside } = checked(repository, { asOf, measures, removed, online: asked });
    if (options.staged === true && isUnchecked(tree, findings)) {
      throw usageError(lang, "nothing-staged", { folder: options.C ?? "." });
    }
    if (options.verbose === true) {
      const [files, measurements] = [repository.inputs.length, repository.measurements.length];
      const { stage } = repository.settings;
      context.stderr.write(
        `${readWords(lang)({ root: repository.masker.mask(root), files, measurements, stage, asOf })}\n`,
      );
    }
    return { root, tree, repository, measures, findings, setAside, lang, asOf };
  } catch (error) {
    if (error instanceof TreeTooLarge) throw usageError(lang, "tree-too-large", { most: error.limit });
    throw error;
  }
}

function atStage(repository: Repository, stage: OpenOptions["stage"]): Repository {
  return stage === undefined ? repository : { ...repository, settings: { ...repository.settings, stage } };
}

/** Without impact.yaml most rules are silent: then that no error was found says nothing. */
function isUnchecked(tree: FileTree, findings: readonly RankedFinding[]): boolean {
  const isThere = tree.list().some(({ path }) => path === "impact.yaml");
  return !isThere && !findings.some(({ severity }) => severity === "error");
}

/** Git is loaded only where it is asked. */
async function treeOf(
  context: CliContext,
  options: OpenOptions,
  { root, lang }: FoundRepository,
): Promise<FileTree> {
  if (options.staged !== true) return diskTree(root);
  const { openStaged } = await import("./staged-tree.ts");
  return await openStaged(context, { root, lang, named: options.C ?? "." });
}

function askedLang(context: CliContext, options: OpenOptions): Lang {
  const lang = preferredLang(context, options);
  if (options.lang !== undefined && !isLang(options.lang)) {
    throw usageError(lang, "wrong-choice", { option: "--lang", value: options.lang, allowed: LANGS });
  }
  return lang;
}

function checkDate(asOf: string | undefined, lang: Lang): void {
  if (asOf !== undefined && !isDate(asOf)) {
    throw usageError(lang, "wrong-date", { option: "--as-of", value: asOf });
  }
}

function rootOf(context: CliContext, options: OpenOptions, lang: Lang): string {
  const folder = resolve(context.cwd, options.C ?? ".");
  if (!isFolder(folder)) throw usageError(lang, "not-a-folder", { folder: options.C ?? "." });
  const root = findRoot(folder);
  if (root === undefined) throw usageError(lang, "no-repository", { folder: options.C ?? "." });
  return root;
}

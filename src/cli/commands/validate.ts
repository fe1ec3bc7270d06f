import { resolve } from "node:path";
import { sizeOfFile } from "../../files/disk-target.ts";
import type { FileTree } from "../../files/file-tree.ts";
import type { RankedFinding } from "../../findings/finding.ts";
import type { Lang } from "../../language/locale.ts";
import { beforeCommitSentence } from "../../language/since.ts";
import type { Checked } from "../../language/validate.ts";
import type { Repository } from "../../model/repository.ts";
import type { Masker } from "../../personal/masker.ts";
import { summarize } from "../../render/findings-text.ts";
import { countByRule } from "../../render/rule-counts.ts";
import type { CliContext } from "../context.ts";
import { gitTop } from "../git-top.ts";
import { nextStage } from "../next-stage.ts";
import { type OpenedRepository, openRepository } from "../open-repository.ts";
import { paintFor } from "../paint.ts";
import { preferredLang } from "../preferred-lang.ts";
import { OF_CHANGES } from "../removed-releases.ts";
import type { SinceRevision } from "../since.ts";
import { usageError } from "../usage-error.ts";
import { Documents } from "../validate-documents.ts";
import { type AskedOutputs, askedOutputs, refuseWithHistory } from "../validate-formats.ts";
import { fails, type ValidateOptions } from "../validate-options.ts";
import { insideRoot, isWanted } from "../wanted-paths.ts";
import { addToOutput, writeOutputs } from "../write-output.ts";

/**
 * Checks a repository. Exit code 1 where a finding that is shown weighs at least `--fail-on`. The
 * paths only filter what is shown: everything is read, so that references are always checked.
 */
export async function validate(
  context: CliContext,
  paths: readonly string[],
  given: ValidateOptions,
): Promise<number> {
  const options = given.commits === undefined ? given : { ...given, history: true };
  const asked = askedOutputs(options, preferredLang(context, options));
  refuseWithStage(options, preferredLang(context, options));
  if (options.exemptAll !== undefined || options.until !== undefined || options.dryRun === true) {
    (await import("../exempt-all.ts")).checkExemptAll(options, preferredLang(context, options));
  }
  if (options.fix === true) {
    const status = await (await import("../fix.ts")).fixFirst(context, paths, options);
    if (status !== undefined) return status;
  }
  if (options.history === true) {
    refuseWithHistory(options, preferredLang(context, options));
    return (await import("./validate-history.ts")).validateHistory(context, paths, options);
  }
  refuseOnlineSince(options, preferredLang(context, options));
  const online = options.online === true ? { online: askingWeb(context, options) } : {};
  const opened = await openRepository(context, options, { releasesInGit: true, ...online });
  const { tree, root, lang, asOf, repository, setAside } = opened;
  const { masker } = repository;
  const around = { context, folder: options.C, root, tree, lang };
  const wanted = paths.map((path) => masker.path(insideRoot(path, around)));
  const found = opened.findings.filter(({ where }) => isWanted(where.path, wanted));
  const since = await sinceAsked(opened, options);
  // What rests on a file that is not shown and could not be read was not looked at.
  const unread = (repository.unreadPaths ?? []).filter((path) => !isWanted(path, wanted));
  const all = since === undefined ? opened.findings : since.findings;
  const shown = all.filter(({ where }) => isWanted(where.path, wanted));
  const goalposts = (since?.setAside ?? []).filter(({ where }) => isWanted(where.path, wanted));
  if (options.exemptAll !== undefined) {
    return (await import("../exempt-all.ts")).exemptShown(context, options, { opened, shown });
  }
  const { fromTop, ...top } = gitTop(root);
  // An owner may be named by an address of e-mail.
  const ownersOf = (path: string) => top.ownersOf(masker.realPath(path)).map((owner) => masker.mask(owner));
  const documents = new Documents({
    findings: shown,
    checked: {
      files: repository.inputs.length,
      measurements: repository.measurements.length,
      asOf,
      ...(wanted.length > 0 && {
        elsewhere: {
          paths: wanted,
          unread,
          summary: summarize(all.filter(({ where }) => !isWanted(where.path, wanted))),
        },
      }),
      ...exemptOf([...setAside.filter(({ where }) => isWanted(where.path, wanted)), ...goalposts]),
      ...(since === undefined && next(opened, wanted)),
      ...(since && {
        since: {
          ...since.compared,
          known: countOf(found) - countOf(shown.filter(isOfThese)),
          ...(goalposts.length > 0 && { exemptGoalposts: goalposts.length }),
        },
      }),
    },
    lang,
    version: context.version,
    ...(asked.most !== undefined && { most: asked.most }),
    grouping: asked.grouping,
    options,
    top: { fromTop, ownersOf },
    lineOf: withoutUnknown(lineReader(tree, masker, since), repository),
  });
  await hand(documents, asked, { context, options, root, lang });
  if (fails(shown, options)) return 1;
  if (since !== undefined && options.staged === true) {
    // A commit may be what repairs a file that could not be read: it is not stopped for that, and it is said.
    const known = countOf(found) - countOf(shown.filter(isOfThese));
    const told =
      options.quiet === true ? beforeCommitSentence({ ...since.compared, ...since, known }, lang) : "";
    if (told !== "") context.stderr.write(`impact: ${told}\n`);
    return 0;
  }
  // Where a goalpost may have moved unseen, or not all was looked at, nothing was found to be well.
  return unread.length > 0 || (since?.compared.unread.length ?? 0) > 0 ? 2 : 0;
}

function exemptOf(setAside: readonly RankedFinding[]): Pick<Checked, "exempt"> {
  return setAside.length === 0 ? {} : { exempt: countOf(setAside) };
}

/** What the next stage would find in these files; only where there is one. */
function next(opened: OpenedRepository, wanted: readonly string[]): Pick<Checked, "next"> {
  const after = nextStage(opened, (path) => isWanted(path, wanted));
  if (after === undefined) return {};
  const { stage, findings, isCut } = after;
  const rules = [...new Set(countByRule(findings).map(({ rule }) => rule))];
  return { next: { stage, count: countOf(findings), ...(isCut && { atLeast: true }), rules } };
}

/** What is written or compared goes by the stage that the coalition chose. */
function refuseWithStage(options: ValidateOptions, lang: Lang): void {
  const others: Readonly<Record<string, boolean>> = {
    "--since": options.since !== undefined,
    "--history": options.history === true,
    "--fix": options.fix === true,
    "--exempt-all": options.exemptAll !== undefined,
  };
  for (const [option, isGiven] of Object.entries(others)) {
    if (options.stage !== undefined && isGiven) {
      throw usageError(lang, "not-together", { options: ["--stage", option] });
    }
  }
}

/** Of an earlier revision nobody knows which addresses answered then. */
function refuseOnlineSince({ online, since }: ValidateOptions, lang: Lang): void {
  if (online === true && since !== undefined) {
    throw usageError(lang, "not-together", { options: ["--online", "--since"] });
  }
}

/** What asks the web is loaded only then. */
function askingWeb(context: CliContext, { quiet }: ValidateOptions) {
  return async (repository: Repository, lang: Lang) => {
    const { askAddresses } = await import("../online.ts");
    return askAddresses(repository, context, { lang, quiet: quiet === true });
  };
}

/** False for what only the comparison itself finds: it is not among the findings of now. */
function isOfThese({ rule }: RankedFinding): boolean {
  return !OF_CHANGES.has(rule);
}

/** With those that are only counted. */
function countOf(findings: readonly RankedFinding[]): number {
  return findings.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
}

/** What the change brings, where that is asked; git is loaded only then. */
async function sinceAsked(
  opened: OpenedRepository,
  { since, C = ".", staged: isCommit = false }: ValidateOptions,
): Promise<SinceRevision | undefined> {
  if (since === undefined) return undefined;
  const { isBeforeFirst, sinceRevision } = await import("../since.ts");
  // The first commit brings everything.
  if (isCommit && since === "HEAD" && isBeforeFirst(opened.root)) return undefined;
  return await sinceRevision(opened, { revision: since, named: C, isCommit });
}

/** Files first: where one cannot be written, what is printed is the error and nothing else. */
async function hand(
  documents: Documents,
  asked: AskedOutputs,
  { context, options, root, lang }: Surroundings,
): Promise<void> {
  const outputs: { file: string; text: Uint8Array }[] = [];
  for (const { format, file } of asked.written) {
    const paint = paintFor({ ...context, stdout: { ...context.stdout, isTTY: false } }, options.color, lang);
    outputs.push({ file, text: bytesOf(await documents.make(format, { paint })) });
  }
  if (outputs.length > 0) writeOutputs(context, { outputs, root, lang });
  if (asked.printed === undefined) return;
  const paint = paintFor(context, options.color, lang);
  const hasSummary = asked.printed === "github" && (await addSummary(documents, context, root));
  const place = { paint, hasSummary, columns: context.stdout.columns };
  for (const piece of await documents.make(asked.printed, place)) context.stdout.write(piece);
}

/** What annotations have no room for; false where this is no job of GitHub, or its file cannot be written. */
async function addSummary(documents: Documents, context: CliContext, root: string): Promise<boolean> {
  const named = context.env.GITHUB_STEP_SUMMARY;
  if (named === undefined || named === "") return false;
  const target = resolve(context.cwd, named);
  const { LONGEST_SUMMARY } = await import("../../render/findings-markdown.ts");
  const text = await documents.markdown(LONGEST_SUMMARY - sizeOfFile(target) - 1);
  return addToOutput(target, `${text}\n`, root);
}

/** A million findings are more than one text can hold. */
function bytesOf(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  return Buffer.concat([...pieces].map((piece) => encoder.encode(piece)));
}

interface Surroundings {
  readonly context: CliContext;
  readonly options: ValidateOptions;
  readonly root: string;
  readonly lang: Lang;
}

/**
 * Lines for code frames, without what belongs to one person; each file is read once more, only where something was
 * found in it.
 */
function lineReader(
  tree: FileTree,
  masker: Masker,
  masking: Pick<SinceRevision, "mask"> = masker,
): (path: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (path, line) => {
    const lines = files.get(path) ?? linesOf(tree, masker.realPath(path));
    files.set(path, lines);
    const text = lines[line - 1];
    return text === undefined ? undefined : masking.mask(text);
  };
}

/** Where dimensions could not be read, a column of a table may be anything, names of people included. */
function withoutUnknown(
  lineOf: ReturnType<typeof lineReader>,
  { incomplete, tablesWithGaps }: Repository,
): typeof lineOf {
  if (!incomplete.has("dimension")) return lineOf;
  return (path, line) => (line > 1 && tablesWithGaps?.has(path) === true ? undefined : lineOf(path, line));
}

/** Larger files have no code frame: the line alone would not help. */
const LARGEST_FRAMED = 16 * 1024 * 1024;

function linesOf(tree: FileTree, path: string): readonly string[] {
  const file = tree.read(path, { maximumBytes: LARGEST_FRAMED });
  if (!file.ok) return [];
  // In UTF-16 every letter is two bytes: what belongs to one person would not be known again, and be shown.
  if (file.bytes.includes(0)) return [];
  // Code frames count lines as the readers do; text in an old encoding is shown as well as it can be.
  return new TextDecoder().decode(file.bytes).split(/\r\n|\n|\r/);
}

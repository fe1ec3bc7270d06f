import { carryOutMany } from "../files/disk-write.ts";
import { overlayTree } from "../files/overlay.ts";
import { WriteRefused } from "../files/plan.ts";
import type { RankedFinding } from "../findings/finding.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { fixWords } from "../language/fix.ts";
import { fileKindOf, isTable } from "../model/file-kinds.ts";
import { loadRepository } from "../model/load.ts";
import { fixPreview, fixSummary, type ShownRepair } from "../render/fix.ts";
import { vocabularyOf } from "../repair/cells.ts";
import { repairDocument } from "../repair/document.ts";
import type { FileRepair } from "../repair/repair.ts";
import { repairTable } from "../repair/table.ts";
import { repeatedRows } from "../rules/duplicates.ts";
import { findingsIn } from "./checked.ts";
import type { CliContext } from "./context.ts";
import { type OpenedRepository, openRepository } from "./open-repository.ts";
import { paintFor } from "./paint.ts";
import { preferredLang } from "./preferred-lang.ts";
import { usageError } from "./usage-error.ts";
import { fails, type ValidateOptions } from "./validate-options.ts";
import { insideRoot, isWanted } from "./wanted-paths.ts";

/**
 * Repairs what needs nobody's judgement, in the named files or in all, before they are checked: says on standard error
 * what was done. With `--dry-run` it prints what would change, writes nothing, and gives the exit code that would
 * follow. Throws a `UsageError` where options do not go together, or a file cannot be written; then none was.
 */
export async function fixFirst(
  context: CliContext,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<number | undefined> {
  refuseTogether(options, context);
  const isDry = options.dryRun === true;
  const opened = await openRepository(context, options);
  const { lang, root, tree } = opened;
  const around = { context, folder: options.C, root, tree, lang };
  const wanted = paths.map((path) => insideRoot(path, around));
  const isAsked = (path: string) => isWanted(path, wanted);
  const repairs = await repairsOf(opened, isAsked);
  const shown = repairs.map((repair) => asShown(repair, opened));
  if (isDry) {
    const paint = paintFor(context, options.color, lang);
    context.stdout.write(fixPreview(shown, { lang, paint }));
  } else {
    await write(root, repairs, opened);
    if (repairs.length > 0) shown.push(...(await furtherRounds(context, options, isAsked)));
  }
  if (options.quiet !== true) context.stderr.write(fixSummary(shown, { lang, isDry }));
  if (!isDry) return undefined;
  const left = (await leftAfter(repairs, opened)).filter(({ where }) =>
    isAsked(opened.repository.masker.realPath(where.path)),
  );
  if (options.quiet !== true) context.stderr.write(`${fixWords(lang).left(left.length)}\n`);
  return fails(left, options) ? 1 : 0;
}

/** A row that can be read at last may be found to stand there twice; more rounds than this nothing needs. */
const MOST_ROUNDS = 3;

async function furtherRounds(
  context: CliContext,
  options: ValidateOptions,
  isAsked: (path: string) => boolean,
): Promise<readonly ShownRepair[]> {
  const shown: ShownRepair[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const opened = await openRepository(context, options);
    const repairs = await repairsOf(opened, isAsked);
    if (repairs.length === 0) break;
    await write(opened.root, repairs, opened);
    shown.push(...repairs.map((repair) => asShown(repair, opened)));
  }
  return shown;
}

function refuseTogether(options: ValidateOptions, context: CliContext): void {
  const others: Readonly<Record<string, boolean>> = {
    "--staged": options.staged === true,
    "--history": options.history === true,
    "--since": options.since !== undefined,
    "--exempt-all": options.exemptAll !== undefined,
    "--output": options.dryRun === true && options.output !== undefined,
    "--format": options.dryRun === true && options.format !== undefined && options.format !== "text",
  };
  for (const [option, isGiven] of Object.entries(others)) {
    if (!isGiven) continue;
    const first = option === "--output" || option === "--format" ? "--dry-run" : "--fix";
    throw usageError(preferredLang(context, options), "not-together", { options: [first, option] });
  }
}

/** What can be repaired, file by file, in the order of their paths. */
async function repairsOf(
  { repository, findings, tree }: OpenedRepository,
  isAsked: (path: string) => boolean,
): Promise<readonly FileRepair[]> {
  const byPath = new Map<string, RankedFinding[]>();
  for (const finding of findings) {
    const path = repository.masker.realPath(finding.where.path);
    if (finding.fixable !== true || !isAsked(path)) continue;
    const inFile = byPath.get(path);
    if (inFile) inFile.push(finding);
    else byPath.set(path, [finding]);
  }
  const vocabulary = vocabularyOf(repository);
  const repeated = repeatedRows(repository.measurements);
  const repairs: FileRepair[] = [];
  for (const [path, found] of [...byPath].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = tree.read(path);
    if (!read.ok) continue;
    const kind = fileKindOf(path);
    const rules: ReadonlySet<RuleName> = new Set(found.map(({ rule }) => rule));
    const task = { path, bytes: read.bytes };
    const twice = repeated.get(repository.masker.path(path)) ?? new Set();
    const repair = isTable(path)
      ? await repairTable({ ...task, rules, vocabulary, repeated: twice })
      : kind && repairDocument({ ...task, kind, findings: found });
    if (repair) repairs.push(repair);
  }
  return repairs;
}

/** Nothing that belongs to one person is shown, neither in a line nor in a path. */
function asShown(
  { path, changes, counts, isRewritten }: FileRepair,
  { repository }: OpenedRepository,
): ShownRepair {
  const { masker } = repository;
  return {
    path: masker.path(path),
    counts,
    isRewritten,
    changes: changes.map(({ line, before, after }) => ({
      line,
      before: masker.mask(before),
      ...(after !== undefined && { after: masker.mask(after) }),
    })),
  };
}

async function write(
  root: string,
  repairs: readonly FileRepair[],
  { lang }: OpenedRepository,
): Promise<void> {
  if (repairs.length === 0) return;
  try {
    await carryOutMany(
      root,
      repairs.map(({ path, text }) => ({ path, text, action: "replace" })),
    );
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    throw usageError(lang, "not-written", { path: error.path, reason: error.trouble });
  }
}

/** What would be found after the repairs. */
async function leftAfter(
  repairs: readonly FileRepair[],
  { tree, asOf, findings }: OpenedRepository,
): Promise<readonly RankedFinding[]> {
  if (repairs.length === 0) return findings;
  const over = Object.fromEntries(repairs.map(({ path, text }) => [path, text]));
  const repository = await loadRepository(overlayTree(tree, over), { dayOf: () => asOf });
  return findingsIn(repository, { asOf });
}

import { basename, join, relative, resolve, sep } from "node:path";
import { diskTree, isFolder } from "../../files/disk.ts";
import { folderHolding, makeFolder, pathsThere, realPlace, standingAt } from "../../files/disk-target.ts";
import { carryOutMany } from "../../files/disk-write.ts";
import { memoryTree } from "../../files/memory.ts";
import { TreeTooLarge } from "../../files/paths.ts";
import { WriteRefused } from "../../files/plan.ts";
import { figuresNotTaken, partialTables, REASONS } from "../../import/open-sdg/account.ts";
import { type OpenSdgPlan, planOpenSdg } from "../../import/open-sdg/plan.ts";
import type { MadeFile } from "../../import/open-sdg/planning.ts";
import { openSdgWords } from "../../language/import-open-sdg.ts";
import type { CommandWords } from "../../language/import-open-sdg-shape.ts";
import { isLang, type Lang } from "../../language/locale.ts";
import { loadRepository } from "../../model/load.ts";
import { editorFiles } from "../../scaffold/editor-files.ts";
import { platformFiles } from "../../scaffold/platform-files.ts";
import { readWords } from "../../scaffold/theme.ts";
import { readAsset } from "../assets.ts";
import { findingsIn } from "../checked.ts";
import type { CliContext } from "../context.ts";
import { type PlatformPlace, platformPlace, platformRemarks, withoutLostOwners } from "../init-platforms.ts";
import { preferredLang } from "../preferred-lang.ts";
import type { Options } from "../program.ts";
import { UsageError, usageError } from "../usage-error.ts";

const DONE = 0;
const WITH_ERRORS = 1;
/** So many tables that could not be read are named on the screen; IMPORT.md names all. */
const MOST_NAMED = 3;

interface Refusal {
  readonly message: string;
  readonly help: string;
}

interface Place {
  readonly root: string;
  /** As it is shown: relative to where the command runs. */
  readonly shown: string;
}

/**
 * `impact import open-sdg <dir> [target]`: makes a whole repository of the data repository of an Open SDG
 * site. Nothing that exists is overwritten. Gives 1 where the new repository has errors of its own,
 * and where a table could not be read to its end.
 */
export async function importOpenSdg(context: CliContext, dir: string, options: Options): Promise<number> {
  const spoken = languageOf(context, options);
  checkOptions(options, spoken);
  const here = resolve(context.cwd, textIn(options.C) ?? ".");
  const source = resolve(here, dir);
  const before = openSdgWords(spoken).command;
  if (!isFolder(source)) throw refusal("not-a-folder", before.notAFolder(dir));
  const target = targetOf({ context, here, source, options }, before);
  const plan = await planned({ source, dir, options, spoken }, before);
  const lang = options.lang === undefined ? plan.lang : spoken;
  const { command } = openSdgWords(lang);
  const place = target && platformPlace(target.root);
  const made = [...plan.files, ...platform(plan, context.version, place)];
  // What comes with the package is the same for everybody, and nothing is found in it: a test holds that. So the
  // identifiers of the site are not in it yet: `impact init --editor` adds them.
  const help = editorFiles({ assets: { read: readAsset }, lang: plan.lang, known: new Map() });
  const files = [...made, ...help].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (target !== undefined) checkNothingThere(target, files, command);
  const found = await check(made, context.today());
  const quiet = options.quiet === true;
  const tell = (text: string): void => void (quiet || context.stderr.write(`${text}\n`));
  tellFigures(plan, command, tell);
  const paths = files.map(({ path }) => path);
  const remarks = place ? platformRemarks(place, paths, lang) : [];
  if (target === undefined || options.dryRun === true) {
    context.stdout.write(`${paths.join("\n")}\n`);
    tell(command.wouldWrite(files.length, textIn(options.target) ?? "…"));
    for (const remark of remarks) tell(`\n${remark}`);
    return tellIncomplete(plan, command, tell) ? WITH_ERRORS : DONE;
  }
  await write(target.root, files, command);
  tell(command.written(files.length, target.shown));
  tell(command.list(join(target.shown, "IMPORT.md")));
  tell(command.checked(found));
  tell(command.next(target.shown));
  for (const remark of remarks) tell(`\n${remark}`);
  return tellIncomplete(plan, command, tell) || found.error > 0 ? WITH_ERRORS : DONE;
}

/** True where something stayed behind that nobody can count. */
function tellIncomplete(
  { account }: OpenSdgPlan,
  words: CommandWords,
  tell: (text: string) => void,
): boolean {
  if (partialTables(account).length === 0) return false;
  tell(words.incomplete);
  return true;
}

function tellFigures(plan: OpenSdgPlan, words: CommandWords, tell: (text: string) => void): void {
  const { account, counts, lang } = plan;
  const { read, taken, tables, files, notTaken } = account;
  tell(words.read({ read, tables: tables.read, taken, notTaken: figuresNotTaken(account) }));
  const partial = partialTables(account);
  if (partial.length > 0) tell(words.partial(partial.length, partial.slice(0, MOST_NAMED)));
  const { reason, fileReason } = openSdgWords(lang).page;
  const sums = new Map<string, number>();
  const add = (name: string, figures: number): void => void sums.set(name, (sums.get(name) ?? 0) + figures);
  for (const each of REASONS) {
    const rows = notTaken.filter((row) => row.reason === each).length;
    if (rows > 0) add(reason[each].name, rows);
  }
  // How many figures an unreadable table holds is not known: nought would be a claim.
  for (const file of files) if (file.reason !== "unreadable") add(fileReason[file.reason].name, file.figures);
  const width = String(read).length;
  for (const [name, figures] of sums) tell(`  ${String(figures).padStart(width)}  ${name}`);
  tell(words.made(counts));
}

function languageOf(context: CliContext, options: Options): Lang {
  const lang = textIn(options.lang);
  const spoken = preferredLang(context, { ...(lang !== undefined && { lang }) });
  if (lang !== undefined && !isLang(lang)) {
    throw usageError(spoken, "wrong-choice", { option: "--lang", value: lang, allowed: ["nl", "en", "fr"] });
  }
  return spoken;
}

/** The options of `impact import <file>` that mean nothing here, by the name that commander gives them. */
const OF_FILES: ReadonlyMap<string, string> = new Map([
  ["using", "--using"],
  ["sheet", "--sheet"],
  ["headerRow", "--header-row"],
  ["map", "--map"],
  ["set", "--set"],
  ["values", "--values"],
  ["skip", "--skip"],
  ["into", "--into"],
  ["skipBadRows", "--skip-bad-rows"],
]);

/** An option that would do nothing is refused: nobody should think that it did. */
function checkOptions(options: Options, lang: Lang): void {
  for (const [key, option] of OF_FILES) {
    if (options[key] !== undefined) throw usageError(lang, "unknown-option", { option });
  }
  if (options.format !== undefined && options.format !== "text") {
    throw usageError(lang, "wrong-choice", {
      option: "--format",
      value: String(options.format),
      allowed: ["text"],
    });
  }
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function refusal(code: string, { message, help }: Refusal): UsageError {
  return new UsageError(code, message, help);
}

/** Where the repository comes; nothing for a dry run without a place. */
function targetOf(
  from: {
    readonly context: CliContext;
    readonly here: string;
    readonly source: string;
    readonly options: Options;
  },
  words: CommandWords,
): Place | undefined {
  const { context, here, source, options } = from;
  const named = textIn(options.target);
  if (named === undefined && options.dryRun !== true) throw refusal("missing-argument", words.noTarget);
  if (named === undefined) return undefined;
  const root = resolve(here, named);
  const standing = standingAt(root);
  if (standing === "other" || standing === "unreachable")
    throw refusal("not-a-folder", words.notAFolder(named));
  if (isWithin(realPlace(root), realPlace(source))) throw refusal("inside-source", words.insideSource(named));
  const coalition = folderHolding(root, "impact.yaml");
  if (coalition !== undefined) throw refusal("already-there", words.insideAnother(coalition));
  if (standing === "folder" && diskTree(root).list().length > 0)
    throw refusal("already-there", words.notEmpty(named));
  return { root, shown: relative(context.cwd, root) || "." };
}

/** A folder that looks empty may hold files with a dot in front, such as `.gitattributes`. */
function checkNothingThere(
  { root, shown }: Place,
  files: readonly { readonly path: string }[],
  words: CommandWords,
): void {
  const there = pathsThere(
    root,
    files.map(({ path }) => path),
  );
  if (there.length > 0) throw refusal("already-there", words.inTheWay(shown, there));
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}${sep}`);
}

async function planned(
  from: { readonly source: string; readonly dir: string; readonly options: Options; readonly spoken: Lang },
  words: CommandWords,
): Promise<OpenSdgPlan> {
  const { source, dir, options, spoken } = from;
  const name = textIn(options.name);
  try {
    const plan = await planOpenSdg(diskTree(source), {
      folder: basename(source),
      ...(name !== undefined && { name }),
      ...(options.lang !== undefined && { lang: spoken }),
    });
    if (!("refused" in plan)) return plan;
    if (plan.refused === "not-open-sdg") throw refusal("not-open-sdg", words.notOpenSdg(dir));
    throw refusal("not-supported", words.otherInputs(dir, plan.inputs));
  } catch (error) {
    if (error instanceof TreeTooLarge) throw usageError(spoken, "tree-too-large", { most: error.limit });
    throw error;
  }
}

/** What git, GitHub and GitLab need at that place; the README is the import's own. */
function platform(
  { name, lang }: OpenSdgPlan,
  version: string,
  place: PlatformPlace | undefined,
): readonly { path: string; text: string }[] {
  const assets = { read: readAsset };
  const answers = { template: "blank", name, id: "open-sdg", lang, mustHappenFirst: [] } as const;
  const files = platformFiles({ answers, words: readWords(assets, lang), assets, version, place });
  return (place ? withoutLostOwners(files, place) : files).filter(({ path }) => path !== "README.md");
}

/** What `impact validate` will say of the new repository, before it is written. */
async function check(
  files: readonly MadeFile[],
  today: string,
): Promise<Record<"error" | "warning" | "info", number>> {
  const repository = await loadRepository(
    memoryTree(Object.fromEntries(files.map(({ path, text }) => [path, text]))),
  );
  const asOf = repository.settings.asOf ?? today;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findingsIn(repository, { asOf })) counts[severity] += 1;
  return counts;
}

async function write(root: string, files: readonly MadeFile[], words: CommandWords): Promise<void> {
  try {
    makeFolder(root);
    await carryOutMany(
      root,
      files.map((file) => ({ ...file, action: "create" as const })),
    );
  } catch (error) {
    if (error instanceof WriteRefused)
      throw refusal("cannot-write", words.cannotWrite(join(root, error.path)));
    if (error instanceof Error && "syscall" in error) throw refusal("cannot-write", words.cannotWrite(root));
    throw error;
  }
}

import { basename, join, relative, resolve } from "node:path";
import { folderHolding, makeFolder, pathsThere, standingAt } from "../../files/disk-target.ts";
import { carryOut } from "../../files/disk-write.ts";
import { WriteRefused } from "../../files/plan.ts";
import { hookWords } from "../../language/hook.ts";
import { INIT_WORDS, type InitWords } from "../../language/init.ts";
import type { Answers, StartingLanguage } from "../../scaffold/answers.ts";
import { IS_PUBLISHED } from "../../scaffold/publication.ts";
import { planRepository } from "../../scaffold/scaffold.ts";
import { type Asker, AskingStopped, terminalAsker } from "../asker.ts";
import { readAsset } from "../assets.ts";
import type { CliContext } from "../context.ts";
import {
  answersFromFlags,
  askAnswers,
  askForHook,
  checkedLanguage,
  type InitOptions,
  refusal,
} from "../init-answers.ts";
import type { HookPlan } from "../init-hook.ts";
import { type PlatformPlace, platformPlace, platformRemarks, withoutLostOwners } from "../init-platforms.ts";
import { usageError } from "../usage-error.ts";

export type { InitOptions };

const DONE = 0;
const NOT_DONE = 2;

/**
 * Makes a new repository in `directory` (here, where there is none given). Asks on a terminal, takes
 * flags elsewhere, and never writes over anything. Gives the exit code; wrong use is a `UsageError`.
 */
export async function init(
  context: CliContext,
  directory: string | undefined,
  options: InitOptions,
  openAsker: (tell: (text: string) => void) => Promise<Asker> = terminalAsker,
): Promise<number> {
  const root = resolve(context.cwd, options.C ?? ".", directory ?? ".");
  if ((options.hook === true || isOnlyAdded(options)) && isNothingNew(options)) {
    const coalition = folderHolding(root, "impact.yaml");
    if (coalition !== undefined) return await addTo(coalition, context, options);
    if (options.hook !== true)
      throw usageError(languageOf(context, options), "no-repository", { folder: options.C ?? "." });
  }
  const spoken = languageOf(context, options);
  checkPlace(root, INIT_WORDS[spoken]);
  const hook = await hookFor(root, options, spoken);
  const collected = await collectAnswers({ context, options, root, spoken, openAsker, hook });
  if (collected === undefined) {
    context.stderr.write(`${INIT_WORDS[spoken].nothingWritten}\n`);
    return NOT_DONE;
  }
  return make(context, { root, ...collected, options });
}

/** What is asked for a coalition that is there already. */
async function addTo(coalition: string, context: CliContext, options: InitOptions): Promise<number> {
  if (options.hook === true) (await loadHook()).makeHook(context, coalition, options);
  if (options.editor === true) {
    await (await import("../init-editor.ts")).makeEditorHelp(context, coalition, options);
  }
  if (options.owners === true) {
    await (await import("../init-owners.ts")).makeOwners(context, coalition, options);
  }
  return DONE;
}

/** Asked for what only a coalition that is there can have made again. */
function isOnlyAdded({ editor, owners }: InitOptions): boolean {
  return editor === true || owners === true;
}

/** Git is loaded only where it is asked. */
async function loadHook(): Promise<typeof import("../init-hook.ts")> {
  return await import("../init-hook.ts");
}

/** True where nothing is said about a new repository. */
function isNothingNew({ template, name, id }: InitOptions): boolean {
  return template === undefined && name === undefined && id === undefined;
}

/** Where a hook can be put, looked at before anything is written: who asks for one gets it or is told why not. */
async function hookFor(
  root: string,
  options: InitOptions,
  spoken: StartingLanguage,
): Promise<HookPlan | undefined> {
  if (options.hook !== true && folderHolding(root, ".git") === undefined) return undefined;
  const { planHook } = await loadHook();
  return planHook(root, spoken, options.hook === true);
}

/** `--lang`, else the machine's own language: the one command where that counts. */
function languageOf(context: CliContext, options: InitOptions): StartingLanguage {
  const locale = context.env.LC_ALL || context.env.LC_MESSAGES || context.env.LANG || "";
  const machine = (["nl", "fr"] as const).find((lang) => locale.toLowerCase().startsWith(lang)) ?? "en";
  return checkedLanguage(options, INIT_WORDS[machine]) ?? machine;
}

function checkPlace(root: string, words: InitWords): void {
  const standing = standingAt(root);
  if (standing === "other") throw refusal("not-a-folder", words.notAFolder(root));
  if (standing === "unreachable") throw refusal("cannot-write", words.cannotWrite(root));
  const coalition = folderHolding(root, "impact.yaml");
  if (coalition !== undefined) throw refusal("already-there", words.insideAnother(coalition));
}

async function collectAnswers(from: {
  readonly context: CliContext;
  readonly options: InitOptions;
  readonly root: string;
  readonly spoken: StartingLanguage;
  readonly openAsker: (tell: (text: string) => void) => Promise<Asker>;
  readonly hook: HookPlan | undefined;
}): Promise<Pick<Work, "answers" | "hook"> | undefined> {
  const { context, options, root, spoken, openAsker, hook } = from;
  const asked = options.hook === true ? hook : undefined;
  const folderName = basename(root);
  const terminal = context.stdin.isTTY && context.stdout.isTTY;
  if (options.yes || !terminal)
    return { answers: answersFromFlags(options, spoken, folderName), hook: asked };
  try {
    const asker = await openAsker((text) => context.stderr.write(`${text}\n`));
    const answers = await askAnswers(asker, options, { lang: spoken, folderName });
    if (answers === undefined) return undefined;
    const isWanted = asked !== undefined || (hook !== undefined && (await askForHook(asker, answers.lang)));
    return { answers, hook: isWanted ? hook : undefined };
  } catch (error) {
    if (error instanceof AskingStopped) return undefined;
    throw error;
  }
}

interface Work {
  readonly root: string;
  readonly answers: Answers;
  readonly options: InitOptions;
  /** Absent where no hook is wanted, or there is no place for one. */
  readonly hook: HookPlan | undefined;
}

function make(context: CliContext, { root, answers, options, hook }: Work): number {
  const words = INIT_WORDS[answers.lang];
  const place = platformPlace(root);
  const making = { today: context.today(), toolVersion: context.version, place };
  const files = withoutLostOwners(planRepository(answers, { read: readAsset }, making), place);
  const paths = files.map(({ path }) => path);
  const there = pathsThere(root, paths);
  if (there.length > 0) throw refusal("already-there", words.inTheWay(root, there));
  const shown = relative(context.cwd, root) || ".";
  const tell = (text: string) => (options.quiet ? undefined : context.stderr.write(`${text}\n`));
  const remarks = platformRemarks(place, paths, answers.lang);
  if (options.dryRun) {
    context.stdout.write(`${paths.join("\n")}\n`);
    tell(words.wouldMake(files.length, shown));
    for (const path of hook?.paths ?? []) tell(hookWords(answers.lang).wouldMake(path));
    for (const remark of remarks) tell(`\n${remark}`);
    return DONE;
  }
  write(root, files, words);
  tell(words.made(files.length, shown));
  if (hook) tell(hook.write(answers.lang, context.program));
  tell(`\n${nextSteps(root, shown, words)}`);
  for (const remark of [...notPublished(place, words), ...remarks]) tell(`\n${remark}`);
  return DONE;
}

function write(root: string, files: readonly { path: string; text: string }[], words: InitWords): void {
  try {
    makeFolder(root);
    carryOut(
      root,
      files.map((file) => ({ ...file, action: "create" as const })),
    );
  } catch (error) {
    if (error instanceof WriteRefused && error.trouble === "exists") {
      throw refusal("already-there", words.inTheWay(root, [error.path]));
    }
    if (error instanceof WriteRefused)
      throw refusal("cannot-write", words.cannotWrite(join(root, error.path)));
    if (isSystemError(error)) throw refusal("cannot-write", words.cannotWrite(root));
    throw error;
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

/** The three things to do now, and where history is not kept yet, how to begin that. */
function nextSteps(root: string, shown: string, words: InitWords): string {
  const steps: (readonly [string, string])[] = [
    ...(shown === "." ? [] : [[`cd ${quoted(shown)}`, words.goThere] as const]),
    ...(folderHolding(root, ".git") === undefined
      ? ([
          ["git init -b main", words.startGit],
          ["impact init --hook", words.checkCommits],
        ] as const)
      : []),
    ["impact validate", words.checkIt],
    ["impact map", words.drawIt],
    ["theory-of-change.yaml", words.editIt],
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  const lines = steps.map(([command, why]) => `  ${command.padEnd(width)}  # ${why}`);
  return [words.next, ...lines].join("\n");
}

/** Only a workflow that is run can fail. */
function notPublished({ folder }: PlatformPlace, words: InitWords): readonly string[] {
  return IS_PUBLISHED || folder !== "" ? [] : [words.notPublished];
}

/** A folder's name as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

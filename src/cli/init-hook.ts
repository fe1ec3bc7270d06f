import { dirname } from "node:path";
import { type HookPlace, hookPlace, keepLineEnds, writeHook } from "../files/git-hook.ts";
import { RevisionError } from "../files/git-run.ts";
import { hookWords } from "../language/hook.ts";
import { isLang, LANGS, type Lang } from "../language/locale.ts";
import { HOOKS, type HookName, hookLine, hookText, isHookFor, startsNowhere } from "../scaffold/hook.ts";
import type { CliContext } from "./context.ts";
import { type InitOptions, refusal } from "./init-answers.ts";
import { preferredLang } from "./preferred-lang.ts";
import { usageError } from "./usage-error.ts";

/** Hooks that can be put in place. */
export interface HookPlan {
  readonly paths: readonly string[];
  /** Writes them, in a language, and gives the sentences that say so. Throws a `UsageError`. */
  write(lang: Lang, program: string | undefined): string;
}

/** One of them: its place, and that of nobody else. */
interface OneHook {
  readonly name: HookName;
  readonly place: HookPlace;
}

/**
 * `impact init --hook` in a coalition that is there: the hooks and nothing else. What stands in the way of one keeps
 * the other from nothing. Gives the exit code; throws a `UsageError` where one could not be put in place.
 */
export function makeHook(context: CliContext, root: string, options: InitOptions): number {
  const { lang: asked } = options;
  if (asked !== undefined && !isLang(asked)) {
    throw usageError("en", "wrong-choice", { option: "--lang", value: asked, allowed: LANGS });
  }
  const lang = preferredLang(context, { C: root, ...(asked !== undefined && { lang: asked }) });
  const words = hookWords(lang);
  const tell = (text: string) => (options.quiet === true ? undefined : context.stderr.write(`${text}\n`));
  const troubles: unknown[] = [];
  for (const { name, place } of placesOf(root, lang)) {
    try {
      if (isThere({ name, place }, lang)) tell(words.there(place.path));
      else if (checkPlace({ name, place }, lang) && options.dryRun === true)
        tell(words.wouldMake(place.path));
      else tell(writeOne({ name, place }, lang, context.program));
    } catch (error) {
      troubles.push(error);
    }
  }
  // Of two, the first is said whole; the second is known by running it again.
  if (troubles.length > 0) throw troubles[0];
  return 0;
}

/**
 * The hooks of a coalition that is about to be made; undefined where there is no place for one and none was
 * asked for. Throws a `UsageError` where they were asked for and cannot be.
 */
export function planHook(root: string, lang: Lang, isAsked: boolean): HookPlan | undefined {
  try {
    const hooks = placesOf(root, lang);
    for (const hook of hooks) checkPlace(hook, lang);
    return {
      paths: hooks.map(({ place }) => place.path),
      write: (spoken, program) => hooks.map((hook) => writeOne(hook, spoken, program)).join("\n"),
    };
  } catch (error) {
    if (isAsked) throw error;
    return undefined;
  }
}

function placesOf(root: string, lang: Lang): readonly OneHook[] {
  try {
    return HOOKS.map((name) => ({ name, place: hookPlace(root, name) }));
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    if (error.trouble === "no-git") throw usageError(lang, "no-git", {});
    if (error.trouble === "not-trusted") throw usageError(lang, "git-not-trusted", { folder: root });
    throw refusal("no-git-repository", hookWords(lang).noGit(root));
  }
}

function isThere({ name, place: { text, prefix, path } }: OneHook, lang: Lang): boolean {
  if (typeof text !== "string" || !isHookFor(text, prefix, name)) return false;
  if (startsNowhere(text)) throw refusal("already-there", hookWords(lang).windowsLines(path));
  return true;
}

/** What is there is never written over, and what others use as well is not written at all. */
function checkPlace({ name, place: { path, prefix, lies, text } }: OneHook, lang: Lang): true {
  const words = hookWords(lang);
  const line = hookLine(prefix, name);
  if (text !== undefined) throw refusal("already-there", words.otherHook(path, line));
  if (lies === "outside") throw refusal("cannot-write", words.outside(path, line));
  return true;
}

function writeOne({ name, place }: OneHook, lang: Lang, program: string | undefined): string {
  const { path, prefix, lies } = place;
  const words = hookWords(lang);
  const isShared = lies === "shared";
  try {
    // A path of this machine has no place in a file that others get.
    const facts = { folder: prefix, lang, program: isShared ? undefined : program };
    writeHook(path, hookText(facts, name));
    if (isShared) keepLineEnds(dirname(path), HOOKS);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw refusal("cannot-write", words.notWritten(path));
  }
  const made = name === "pre-commit" ? words.made(path) : words.madeForPush(path);
  return isShared ? `${made}\n${words.shared(path)}` : made;
}

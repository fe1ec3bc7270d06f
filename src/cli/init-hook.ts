import { type HookPlace, hookPlace, keepLineEnds, writeHook } from "../files/git-hook.ts";
import { RevisionError } from "../files/git-run.ts";
import { hookWords } from "../language/hook.ts";
import { isLang, LANGS, type Lang } from "../language/locale.ts";
import { hookLine, hookText, isHookFor, startsNowhere } from "../scaffold/hook.ts";
import type { CliContext } from "./context.ts";
import { type InitOptions, refusal } from "./init-answers.ts";
import { preferredLang } from "./preferred-lang.ts";
import { usageError } from "./usage-error.ts";

const HOOK = "pre-commit";

/** A hook that can be put in place. */
export interface HookPlan {
  readonly path: string;
  /** Writes it, in a language, and gives the sentence that says so. Throws a `UsageError`. */
  write(lang: Lang, program: string | undefined): string;
}

/** `impact init --hook` in a coalition that is there: the hook and nothing else. Gives the exit code. */
export function makeHook(context: CliContext, root: string, options: InitOptions): number {
  const { lang: asked } = options;
  if (asked !== undefined && !isLang(asked)) {
    throw usageError("en", "wrong-choice", { option: "--lang", value: asked, allowed: LANGS });
  }
  const lang = preferredLang(context, { C: root, ...(asked !== undefined && { lang: asked }) });
  const words = hookWords(lang);
  const tell = (text: string) => (options.quiet === true ? undefined : context.stderr.write(`${text}\n`));
  const place = placeOf(root, lang);
  if (typeof place.text === "string" && isHookFor(place.text, place.prefix)) {
    if (startsNowhere(place.text)) throw refusal("already-there", words.windowsLines(place.path));
    tell(words.there(place.path));
    return 0;
  }
  const plan = planned(place, lang);
  tell(options.dryRun === true ? words.wouldMake(plan.path) : plan.write(lang, context.program));
  return 0;
}

/**
 * The hook of a coalition that is about to be made; undefined where there is no place for one and none was
 * asked for. Throws a `UsageError` where one was asked for and cannot be.
 */
export function planHook(root: string, lang: Lang, isAsked: boolean): HookPlan | undefined {
  try {
    return planned(placeOf(root, lang), lang);
  } catch (error) {
    if (isAsked) throw error;
    return undefined;
  }
}

function placeOf(root: string, lang: Lang): HookPlace {
  try {
    return hookPlace(root, HOOK);
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    if (error.trouble === "no-git") throw usageError(lang, "no-git", {});
    if (error.trouble === "not-trusted") throw usageError(lang, "git-not-trusted", { folder: root });
    throw refusal("no-git-repository", hookWords(lang).noGit(root));
  }
}

/** What is there is never written over, and what others use as well is not written at all. */
function planned({ path, prefix, lies, text }: HookPlace, lang: Lang): HookPlan {
  const words = hookWords(lang);
  const line = hookLine(prefix);
  if (text !== undefined) throw refusal("already-there", words.otherHook(path, line));
  if (lies === "outside") throw refusal("cannot-write", words.outside(path, line));
  return {
    path,
    write(spoken, program) {
      const said = hookWords(spoken);
      const isShared = lies === "shared";
      try {
        // A path of this machine has no place in a file that others get.
        writeHook(path, hookText({ folder: prefix, lang: spoken, program: isShared ? undefined : program }));
        if (isShared) keepLineEnds(path);
      } catch (error) {
        if (!(error instanceof Error && "syscall" in error)) throw error;
        throw refusal("cannot-write", said.notWritten(path));
      }
      return isShared ? `${said.made(path)}\n${said.shared(path)}` : said.made(path);
    },
  };
}

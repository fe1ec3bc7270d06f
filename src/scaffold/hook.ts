import { hookWords } from "../language/hook.ts";
import type { Lang } from "../language/locale.ts";
import { type HookSentences, pushHookWords } from "../language/push-hook.ts";
import { IS_PUBLISHED } from "./publication.ts";

/** What a hook has to know of where it works. */
export interface HookFacts {
  /** The coalition's folder below the root of the git repository, POSIX; empty where they are the same. */
  readonly folder: string;
  readonly lang: Lang;
  /** The program that made the hook: asked last, where none is installed. Absent in hooks that are shared. */
  readonly program?: string | undefined;
}

/** What `impact init --hook` puts in place. */
export const HOOKS = ["pre-commit", "pre-push"] as const;
export type HookName = (typeof HOOKS)[number];

/** What one hook does otherwise than the other, in lines of sh. */
interface Hook {
  readonly words: HookSentences;
  /** Around what was found: that the work is stopped, and what to do. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What the check has to know besides, in front of the program: `NAME=value `. */
  readonly env: string;
  /** Before the program is looked for. */
  readonly first: readonly string[];
  /** The arguments of the check. */
  readonly check: string;
  /** By this option in its help the program is known to be ours, and to be able to do it. */
  readonly option: string;
}

const REPORT = "printf '%s\\n\\n' \"$report\" >&2";

/** What `impact init --hook` recognises its own hooks by. */
function markOf(name: HookName): string {
  return `# impact-as-code ${name}`;
}

/**
 * A git hook: POSIX sh, also for the sh that comes with git on Windows. Before a commit it checks what is staged,
 * before a push it looks in what is pushed for data about people, with the installed program; it stops where that finds
 * errors, cannot check, or is not there.
 */
export function hookText({ folder, lang, program }: HookFacts, name: HookName = "pre-commit"): string {
  const { words, before, after, env, first, check, option } =
    name === "pre-commit" ? commitHook(folder, lang) : pushHook(lang);
  const { howToInstall, howToReach } = hookWords(lang);
  const missing = [words.missing, IS_PUBLISHED ? howToInstall : howToReach, words.once];
  return [
    "#!/bin/sh",
    markOf(name),
    ...words.about.map((line) => `# ${line}`),
    "",
    folderLine(folder),
    `program=${quoted(program ?? "")}`,
    "",
    ...first,
    "",
    "# The nearest installed program counts, then the one on the PATH, then the one that made this hook.",
    "at=$folder",
    'until [ -x "$at/node_modules/.bin/impact" ] || [ "$at" = . ]; do at=$(dirname "$at"); done',
    'if [ -x "$at/node_modules/.bin/impact" ]; then',
    '  set -- "$at/node_modules/.bin/impact"',
    "elif command -v impact >/dev/null 2>&1; then",
    "  set -- impact",
    'elif [ -n "$program" ] && [ -f "$program" ] && command -v node >/dev/null 2>&1; then',
    '  set -- node "$program"',
    "else",
    ...say(...missing),
    "  exit 1",
    "fi",
    "",
    `report=$(${env}"$@" validate ${check} --quiet -C "$folder" 2>&1)`,
    "status=$?",
    'if [ "$status" -eq 0 ]; then',
    "  # A program of the same name that does something else finds nothing either.",
    `  case "$("$@" validate --help 2>/dev/null)" in *${option}*)`,
    "    # What was there before is said in one line, and stops nothing.",
    "    printf '%s\\n' \"$report\" | grep '^impact: ' >&2",
    "    exit 0 ;;",
    "  esac",
    ...say(...missing),
    "  exit 1",
    "fi",
    "# Node too ends with 1 where it cannot start the program; its own version is the last that it prints then.",
    `case "$status $(printf '%s\\n' "$report" | tail -n 1)" in "1 Node.js v"*) status=2 ;; esac`,
    'if [ "$status" -eq 1 ]; then',
    ...say(...before),
    `  ${REPORT}`,
    ...say(...after),
    "else",
    `  ${REPORT}`,
    ...say(words.couldNot),
    "fi",
    ...say(words.once).map((line) => line.trimStart()),
    "exit 1",
    "",
  ].join("\n");
}

function commitHook(folder: string, lang: Lang): Hook {
  const words = hookWords(lang);
  return {
    words,
    before: [],
    after: [words.stopped, words.repair],
    env: "",
    first: [
      "# Nothing of the coalition is staged, not even what was committed before.",
      'if [ "$folder" != . ] && [ -z "$(git --literal-pathspecs ls-files -- "$folder" | head -n 1)" ]; then',
      ...say(words.folderGone(folder)),
      "  exit 0",
      "fi",
    ],
    check: "--staged --since HEAD",
    option: "--staged",
  };
}

/** By this the check knows that nothing is sent where it finds something. */
const BEFORE_PUSH = "IMPACT_HOOK=pre-push ";

/**
 * What git tells a hook before a push, as revisions: what is pushed, less what the other side has. Of what is taken
 * away there nothing is pushed. Where it is not known what they have, all of it is looked at.
 */
function pushHook(lang: Lang): Hook {
  const words = pushHookWords(lang);
  return {
    words,
    before: [words.stopped, ""],
    // What to do depends on who has what was found: the check says it.
    after: [],
    env: BEFORE_PUSH,
    first: [
      "remote=$1",
      "commits=",
      "known=",
      "while read -r _ pushed _ there; do",
      '  case "$pushed" in *[!0]*) commits="$commits $pushed" ;; *) continue ;; esac',
      '  case "$there" in',
      '    *[!0]*) if git cat-file -e "$there" 2>/dev/null; then known="$known ^$there"; fi ;;',
      "  esac",
      "done",
      '[ -n "$commits" ] || exit 0',
      "# So many of their branches as fit on a line, the newest first.",
      "newest='--count=1000 --sort=-committerdate'",
      'known="$known $(git for-each-ref $newest --format=\'^%(objectname)\' "refs/remotes/$remote/")"',
    ],
    check: '--commits "$commits $known"',
    option: "--commits",
  };
}

function say(...lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  printf '%s\\n' ${quoted(line)} >&2`);
}

/** True for a hook of ours that looks after this folder, of whatever version. */
export function isHookFor(text: string, folder: string, name: HookName = "pre-commit"): boolean {
  const plain = text.replaceAll("\r\n", "\n");
  return plain.includes(`\n${markOf(name)}\n`) && plain.includes(`\n${folderLine(folder)}\n`);
}

/** True for a hook with line ends of Windows: sh looks for a program `sh\r` then, and nothing is checked. */
export function startsNowhere(text: string): boolean {
  return text.includes("\r\n");
}

/** The line that somebody adds to a hook of their own. */
export function hookLine(folder: string, name: HookName = "pre-commit"): string {
  const known = "$(git for-each-ref --format='^%(objectname)' \"refs/remotes/$1/\")";
  const check = name === "pre-commit" ? "--staged --since HEAD" : `--commits "HEAD ${known}"`;
  const env = name === "pre-commit" ? "" : BEFORE_PUSH;
  return `${env}impact validate ${check} --quiet -C ${quoted(here(folder))} || exit 1`;
}

/** From where git starts its hooks. */
function here(folder: string): string {
  return folder === "" ? "." : `./${folder}`;
}

function folderLine(folder: string): string {
  return `folder=${quoted(here(folder))}`;
}

/** A word that sh takes as it is, whatever stands in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

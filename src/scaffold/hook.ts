import { hookWords } from "../language/hook.ts";
import type { Lang } from "../language/locale.ts";
import { IS_PUBLISHED } from "./publication.ts";

/** What a hook has to know of where it works. */
export interface HookFacts {
  /** The coalition's folder below the root of the git repository, POSIX; empty where they are the same. */
  readonly folder: string;
  readonly lang: Lang;
  /** The program that made the hook: asked last, where none is installed. Absent in hooks that are shared. */
  readonly program?: string | undefined;
}

/** What `impact init --hook` recognises its own hooks by. */
const MARK = "# impact-as-code pre-commit";

/**
 * The pre-commit hook: POSIX sh, also for the sh that comes with git on Windows. It checks what is staged with
 * the installed program, and stops the commit where that finds errors, cannot check, or is not there.
 */
export function hookText({ folder, lang, program }: HookFacts): string {
  const words = hookWords(lang);
  const howTo = IS_PUBLISHED ? words.howToInstall : words.howToReach;
  const say = (...lines: readonly string[]) => lines.map((line) => `  printf '%s\\n' ${quoted(line)} >&2`);
  return [
    "#!/bin/sh",
    MARK,
    ...words.about.map((line) => `# ${line}`),
    "",
    folderLine(folder),
    `program=${quoted(program ?? "")}`,
    "",
    "# Nothing of the coalition is staged, not even what was committed before.",
    'if [ "$folder" != . ] && [ -z "$(git --literal-pathspecs ls-files -- "$folder" | head -n 1)" ]; then',
    ...say(words.folderGone(folder)),
    "  exit 0",
    "fi",
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
    ...say(words.missing, howTo, words.once),
    "  exit 1",
    "fi",
    "",
    'report=$("$@" validate --staged --quiet -C "$folder" 2>&1)',
    "status=$?",
    'if [ "$status" -eq 0 ]; then',
    "  # A program of the same name that does something else finds nothing either.",
    '  case "$("$@" validate --help 2>/dev/null)" in *--staged*) exit 0 ;; esac',
    ...say(words.missing, howTo, words.once),
    "  exit 1",
    "fi",
    "printf '%s\\n\\n' \"$report\" >&2",
    "# Node too ends with 1 where it cannot start the program; its own version is the last that it prints then.",
    `case "$status $(printf '%s\\n' "$report" | tail -n 1)" in "1 Node.js v"*) status=2 ;; esac`,
    'if [ "$status" -eq 1 ]; then',
    ...say(words.stopped, words.repair),
    "else",
    ...say(words.couldNot),
    "fi",
    ...say(words.once).map((line) => line.trimStart()),
    "exit 1",
    "",
  ].join("\n");
}

/** True for a hook of ours that looks after this folder, of whatever version. */
export function isHookFor(text: string, folder: string): boolean {
  const plain = text.replaceAll("\r\n", "\n");
  return plain.includes(`\n${MARK}\n`) && plain.includes(`\n${folderLine(folder)}\n`);
}

/** True for a hook with line ends of Windows: sh looks for a program `sh\r` then, and nothing is checked. */
export function startsNowhere(text: string): boolean {
  return text.includes("\r\n");
}

/** The line that somebody adds to a hook of their own. */
export function hookLine(folder: string): string {
  return `impact validate --staged --quiet -C ${quoted(here(folder))} || exit 1`;
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

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { git, tryGit } from "../support/git.ts";

interface Edit {
  readonly was: string;
  readonly is: string;
}

/** A commit; see the remarks at the top of `year.yaml`. */
interface Commit {
  readonly says: string;
  readonly day: string;
  readonly who: string;
  readonly on: string;
  readonly from?: string;
  readonly write?: Readonly<Record<string, string>>;
  readonly change?: Readonly<Record<string, readonly Edit[]>>;
  readonly add?: Readonly<Record<string, string>>;
  readonly move?: Readonly<Record<string, string>>;
  readonly merges?: string;
  readonly torn?: boolean;
}

/** Somebody who reads. */
interface Look {
  readonly look: string;
  readonly day: string;
  readonly what: string;
  readonly commands: readonly string[];
}

interface Story {
  readonly title: string;
  readonly people: Readonly<Record<string, string>>;
  readonly steps: readonly (Commit | Look)[];
}

/** What is true while somebody looks. */
export interface Moment {
  readonly look: Look;
  /** The last commit of each day so far. */
  readonly commits: ReadonlyMap<string, string>;
}

/** Reads a story that stands beside this file. */
export function readStory(name: string): Story {
  return parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8")) as Story;
}

/** True for a step that is a commit. */
export function isCommit(step: Commit | Look): step is Commit {
  return "says" in step;
}

/** Plays a story in an empty folder, and stops at each look. The same story gives the same commits everywhere. */
export async function play(
  story: Story,
  folder: string,
  onLook: (at: Moment) => Promise<void>,
): Promise<void> {
  git(folder, "init", "-q", "-b", "main");
  const commits = new Map<string, string>();
  for (const step of story.steps) {
    if (isCommit(step)) commits.set(step.day, carryOut(step, folder));
    else await onLook({ look: step, commits: new Map(commits) });
  }
}

function carryOut(step: Commit, folder: string): string {
  if (step.from !== undefined) git(folder, "checkout", "-q", "-b", step.on, step.from);
  else if (git(folder, "branch", "--show-current") !== step.on) git(folder, "checkout", "-q", step.on);
  if (step.merges !== undefined) merge(step, folder);
  for (const [from, to] of Object.entries(step.move ?? {})) renameSync(join(folder, from), join(folder, to));
  for (const [path, text] of Object.entries(step.write ?? {})) put(join(folder, path), text);
  for (const [path, text] of Object.entries(step.add ?? {})) {
    put(join(folder, path), readFileSync(join(folder, path), "utf8") + text);
  }
  for (const [path, edits] of Object.entries(step.change ?? {})) {
    put(join(folder, path), edits.reduce(edited, readFileSync(join(folder, path), "utf8")));
  }
  git(folder, "add", "-A");
  must(folder, ["commit", "-q", "-m", step.says], step);
  return git(folder, "rev-parse", "HEAD").slice(0, 12);
}

/** Leaves the merge to be committed. */
function merge(step: Commit, folder: string): void {
  const { status, stderr } = tryGit(
    folder,
    ["merge", "-q", "--no-ff", "--no-commit", step.merges ?? ""],
    maker(step),
  );
  if ((status !== 0) !== (step.torn === true))
    throw new Error(`${step.says}: git merged otherwise: ${stderr}`);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function edited(text: string, { was, is }: Edit): string {
  const parts = text.split(was);
  if (parts.length !== 2) throw new Error(`this stands ${parts.length - 1} times in the file:\n${was}`);
  return parts.join(is);
}

function must(folder: string, args: readonly string[], step: Commit): void {
  const { status, stderr } = tryGit(folder, args, maker(step));
  if (status !== 0) throw new Error(`${step.says}: ${stderr}`);
}

function maker({ who, day }: Commit): Readonly<Record<string, string>> {
  const name = `${who} Maker`;
  const mail = `${who.toLowerCase()}@open-door.example`;
  const date = `${day}T12:00:00Z`;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: mail,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: mail,
    GIT_COMMITTER_DATE: date,
  };
}

import { execFileSync, spawnSync } from "node:child_process";
import { folderWith } from "./folder.ts";

const WHO = ["-c", "user.name=An Maker", "-c", "user.email=an@maker.example", "-c", "commit.gpgsign=false"];

/** What a run of git gave; it is not an error that it failed. */
export interface GitRan {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The settings of this machine do not count. */
function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: process.env.PATH ?? "", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", ...more };
}

/** Runs git, and gives what it prints; throws where it fails. */
export function git(folder: string, ...args: readonly string[]): string {
  const options = { cwd: folder, encoding: "utf8", stdio: "pipe", env: environment({}) } as const;
  return execFileSync("git", [...WHO, ...args], options).trim();
}

/** Runs git where it may be stopped: by a hook. */
export function tryGit(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): GitRan {
  const options = { cwd: folder, encoding: "utf8", env: environment(env) } as const;
  const { status, stdout, stderr } = spawnSync("git", [...WHO, ...args], options);
  return { status, stdout, stderr };
}

/** A git repository with these files in one commit. */
export function gitFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = folderWith(files);
  git(root, "init", "-q", "-b", "main");
  commitAll(root, "Begin");
  return root;
}

/** Stages everything and commits it; gives the short name of the commit. */
export function commitAll(folder: string, message: string): string {
  git(folder, "add", "-A", "-f");
  git(folder, "commit", "-q", "--allow-empty", "--allow-empty-message", "-m", message);
  return git(folder, "rev-parse", "HEAD").slice(0, 7);
}

/** Repositories with a long history, for the benchmarks: an example, and made commits on top of it. */
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./runs.ts";

/** The example that histories begin with. */
export const EXAMPLE = join(ROOT, "examples/youth-homelessness");

const WHO = "Somebody <somebody@example.org>";
const ROWS = 1_500;

function git(folder: string, args: readonly string[], input?: string): void {
  const { status, stderr } = spawnSync("git", args, { cwd: folder, input, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args[0]} ended with ${status}: ${stderr}`);
}

/** A table of 1,500 rows about one indicator; another version has other figures. */
export function tableOf(indicator: string, version: number): string {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const month = `${2021 + (row % 5)}-${String(1 + (row % 12)).padStart(2, "0")}`;
    return `${indicator},${month},partner-${row % 9},${(row * 7 + version) % 400}`;
  });
  return `indicator,period,partner,value\n${rows.join("\n")}\n`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** What a commit writes: where, and what. */
export type Written = (at: number) => readonly [path: string, text: string];

/** One commit as `git fast-import` takes it. */
function commit(at: number, written: Written): string {
  const [path, text] = written(at);
  return [
    `commit refs/heads/main\ncommitter ${WHO} ${1_600_000_000 + at * 80_000} +0100\n`,
    data(`Figures and notes ${at}`),
    ...(at === 0 ? ["from refs/heads/main^0\n"] : []),
    `M 100644 inline ${path}\n`,
    data(text),
  ].join("");
}

/** Fills an empty folder with the example and so many commits, the first included; the files are those of the last. */
export function makeHistory(folder: string, commits: number, written: Written): void {
  cpSync(EXAMPLE, folder, { recursive: true });
  git(folder, ["init", "-q", "-b", "main"]);
  git(folder, ["add", "-A"]);
  git(folder, ["-c", "user.name=S", "-c", "user.email=s@example.org", "commit", "-q", "-m", "Begin"]);
  const made = Array.from({ length: commits - 1 }, (_, at) => commit(at, written));
  git(folder, ["fast-import", "--quiet", "--force"], made.join(""));
  git(folder, ["reset", "-q", "--hard"]);
}

/**
 * `impact validate --history` on 2,000 commits, a coalition of five years: `npm run build && npx tsx bench/history.ts`.
 * One commit in two changes a table, the others a text; one in two hundred brings a synthetic national number that the
 * next takes out again. Prints Markdown.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alternate, BIN, machine, markdownTable, median, ROOT } from "./runs.ts";

const COMMITS = 2_000;
const TABLES = 12;
const ROWS = 1_500;
const TURNS = 5;
const WHO = "Somebody <somebody@example.org>";

function git(folder: string, args: readonly string[], input?: string): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: folder, input, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args[0]} ended with ${status}: ${stderr}`);
  return stdout;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** A Belgian number of somebody who was never born: serial 999. */
function syntheticNumber(at: number): string {
  const day = String(1 + (at % 28)).padStart(2, "0");
  const first = `85${String(1 + (at % 12)).padStart(2, "0")}${day}999`;
  return `${first}${String(97 - (Number(first) % 97)).padStart(2, "0")}`;
}

function table(version: number): string {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const month = `${2021 + (row % 5)}-${String(1 + (row % 12)).padStart(2, "0")}`;
    return `people-housed,${month},partner-${row % 9},${(row * 7 + version) % 400}`;
  });
  return `indicator,period,partner,value\n${rows.join("\n")}\n`;
}

/** One commit as `git fast-import` takes it. */
function commit(at: number): string {
  const brings = at % 200 === 0 ? `Spoke with ${syntheticNumber(at)}.\n` : "";
  const note = `---\ntitle: Meeting ${at}\n---\n\n${"What we learned, and what we do now. ".repeat(20)}\n${brings}`;
  const [path, text] =
    at % 2 === 1 ? [`data/table-${at % TABLES}.csv`, table(at)] : [`learning/meeting-${at % 150}.md`, note];
  return [
    `commit refs/heads/main\ncommitter ${WHO} ${1_600_000_000 + at * 80_000} +0100\n`,
    data(`Figures and notes ${at}`),
    ...(at === 0 ? ["from refs/heads/main^0\n"] : []),
    `M 100644 inline ${path}\n`,
    data(text),
  ].join("");
}

const folder = mkdtempSync(join(tmpdir(), "impact-history-"));
try {
  cpSync(join(ROOT, "examples/youth-homelessness"), folder, { recursive: true });
  git(folder, ["init", "-q", "-b", "main"]);
  git(folder, ["add", "-A"]);
  git(folder, ["-c", "user.name=S", "-c", "user.email=s@example.org", "commit", "-q", "-m", "Begin"]);
  const commits = Array.from({ length: COMMITS - 1 }, (_, at) => commit(at));
  git(folder, ["fast-import", "--quiet", "--force"], commits.join(""));
  const args = [BIN, "validate", "--history", "--format", "json", "-C", folder];
  const name = "impact validate --history";
  const runs = alternate([{ name, args, codes: [1] }], TURNS).get(name);
  if (runs === undefined) throw new Error("nothing was measured");
  const { history, findings } = JSON.parse(runs.output) as {
    history: { commits: number; texts: number; messages: number };
    findings: readonly unknown[];
  };
  console.log(`${machine()}\n`);
  const head = ["commits", "versions of files", "found", "median s", "slowest s", "MB"];
  const times = runs.times.map((time) => time / 1000);
  console.log(
    markdownTable(head, [
      [
        history.commits.toLocaleString("en"),
        history.texts.toLocaleString("en"),
        String(findings.length),
        median(times).toFixed(2),
        (times.at(-1) ?? 0).toFixed(2),
        median(runs.peaks).toFixed(0),
      ],
    ]),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * `impact history` on 2,000 commits of a coalition of five years: `npm run build && npx tsx bench/life.ts`. One commit in
 * two changes a table of 1,500 rows; the others a note, the theory or, one in twenty, the indicator whose life is asked.
 * Prints Markdown.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alternate, BIN, machine, markdownTable, median, ROOT } from "./runs.ts";

const COMMITS = 2_000;
const TABLES = 12;
const ROWS = 1_500;
const TURNS = 3;
const WHO = "Somebody <somebody@example.org>";
const EXAMPLE = join(ROOT, "examples/youth-homelessness");
const INDICATOR = "indicators/stable-housing-12m.yaml";
const THEORY = "theory-of-change.yaml";

function git(folder: string, args: readonly string[], input?: string): void {
  const { status, stderr } = spawnSync("git", args, { cwd: folder, input, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args[0]} ended with ${status}: ${stderr}`);
}

function table(version: number): string {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const month = `${2021 + (row % 5)}-${String(1 + (row % 12)).padStart(2, "0")}`;
    return `homes-for-young-adults,${month},partner-${row % 9},${(row * 7 + version) % 400}`;
  });
  return `indicator,period,partner,value\n${rows.join("\n")}\n`;
}

const [indicator, theory] = [INDICATOR, THEORY].map((path) => readFileSync(join(EXAMPLE, path), "utf8"));

/** What a commit writes: where, and what. */
function written(at: number): readonly [path: string, text: string] {
  if (at % 2 === 1) return [`data/table-${at % TABLES}.csv`, table(at)];
  if (at % 20 === 0) return [INDICATOR, (indicator ?? "").replace("0.68", `0.${60 + ((at / 20) % 30)}`)];
  if (at % 10 === 2) return [THEORY, `${theory ?? ""}# ${at}\n`];
  return [
    `learning/meeting-${at % 150}.md`,
    `---\ntitle: Meeting ${at}\n---\n${"What we learned. ".repeat(40)}\n`,
  ];
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** One commit as `git fast-import` takes it. */
function commit(at: number): string {
  const [path, text] = written(at);
  return [
    `commit refs/heads/main\ncommitter ${WHO} ${1_600_000_000 + at * 80_000} +0100\n`,
    data(`Figures and notes ${at}`),
    ...(at === 0 ? ["from refs/heads/main^0\n"] : []),
    `M 100644 inline ${path}\n`,
    data(text),
  ].join("");
}

const folder = mkdtempSync(join(tmpdir(), "impact-life-"));
try {
  cpSync(EXAMPLE, folder, { recursive: true });
  git(folder, ["init", "-q", "-b", "main"]);
  git(folder, ["add", "-A"]);
  git(folder, ["-c", "user.name=S", "-c", "user.email=s@example.org", "commit", "-q", "-m", "Begin"]);
  git(
    folder,
    ["fast-import", "--quiet", "--force"],
    Array.from({ length: COMMITS - 1 }, (_, at) => commit(at)).join(""),
  );
  git(folder, ["reset", "-q", "--hard"]);
  const asked = ["indicator:stable-housing-12m", "node:stable-housing", "claim:more-stable-housing"];
  const commands = asked.map((name) => ({
    name,
    args: [BIN, "history", name, "--format", "json", "-C", folder],
  }));
  const runs = alternate(commands, TURNS);
  console.log(`${machine()}\n`);
  const rows = asked.map((name) => {
    const { times, peaks, output } = runs.get(name) ?? { times: [], peaks: [], output: "{}" };
    const { moments } = JSON.parse(output) as { readonly moments: readonly unknown[] };
    const seconds = times.map((time) => time / 1000);
    return [
      name,
      String(moments.length),
      median(seconds).toFixed(2),
      (seconds.at(-1) ?? 0).toFixed(2),
      median(peaks).toFixed(0),
    ];
  });
  console.log(markdownTable(["life of", "moments", "median s", "slowest s", "MB"], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * `impact validate --history` on 2,000 commits, a coalition of five years: `npm run build && npx tsx bench/history.ts`.
 * One commit in two changes a table, the others a text; one in two hundred brings a synthetic national number that the
 * next takes out again. Prints Markdown.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeHistory, tableOf, type Written } from "./made-history.ts";
import { alternate, BIN, machine, markdownTable, median } from "./runs.ts";

const COMMITS = 2_000;
const TABLES = 12;
const TURNS = 5;

/** A Belgian number of somebody who was never born: serial 999. */
function syntheticNumber(at: number): string {
  const day = String(1 + (at % 28)).padStart(2, "0");
  const first = `85${String(1 + (at % 12)).padStart(2, "0")}${day}999`;
  return `${first}${String(97 - (Number(first) % 97)).padStart(2, "0")}`;
}

/** What a commit writes: a table, or a note that now and then holds a number. */
const written: Written = (at) => {
  if (at % 2 === 1) return [`data/table-${at % TABLES}.csv`, tableOf("people-housed", at)];
  const brings = at % 200 === 0 ? `Spoke with ${syntheticNumber(at)}.\n` : "";
  const note = `---\ntitle: Meeting ${at}\n---\n\n${"What we learned, and what we do now. ".repeat(20)}\n${brings}`;
  return [`learning/meeting-${at % 150}.md`, note];
};

const folder = mkdtempSync(join(tmpdir(), "impact-history-"));
try {
  makeHistory(folder, COMMITS, written);
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

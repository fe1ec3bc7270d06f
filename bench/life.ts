/**
 * `impact history` on 2,000 commits of a coalition of five years: `npm run build && npx tsx bench/life.ts`. One commit in
 * two changes a table of 1,500 rows; the others a note, the theory or, one in twenty, the indicator whose life is asked.
 * Prints Markdown.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXAMPLE, makeHistory, tableOf, type Written } from "./made-history.ts";
import { alternate, BIN, machine, markdownTable, median } from "./runs.ts";

const COMMITS = 2_000;
const TABLES = 12;
const TURNS = 3;
const TIMELINE = "--timeline";
const INDICATOR = "indicators/stable-housing-12m.yaml";
const THEORY = "theory-of-change.yaml";

const [indicator, theory] = [INDICATOR, THEORY].map((path) => readFileSync(join(EXAMPLE, path), "utf8"));

/** What a commit writes: where, and what. */
const written: Written = (at) => {
  if (at % 2 === 1) return [`data/table-${at % TABLES}.csv`, tableOf("homes-for-young-adults", at)];
  if (at % 20 === 0) return [INDICATOR, (indicator ?? "").replace("0.68", `0.${60 + ((at / 20) % 30)}`)];
  if (at % 10 === 2) return [THEORY, `${theory ?? ""}# ${at}\n`];
  return [
    `learning/meeting-${at % 150}.md`,
    `---\ntitle: Meeting ${at}\n---\n${"What we learned. ".repeat(40)}\n`,
  ];
};

/** A life has moments, a timeline entries. */
interface Told {
  readonly moments?: readonly unknown[];
  readonly entries?: readonly unknown[];
}

const folder = mkdtempSync(join(tmpdir(), "impact-life-"));
try {
  makeHistory(folder, COMMITS, written);
  const asked = ["indicator:stable-housing-12m", "node:stable-housing", "claim:more-stable-housing"];
  const commands = asked.map((name) => ({
    name,
    args: [BIN, "history", name, "--format", "json", "-C", folder],
  }));
  commands.push({ name: TIMELINE, args: [BIN, "history", TIMELINE, "--format", "json", "-C", folder] });
  const runs = alternate(commands, TURNS);
  console.log(`${machine()}\n`);
  const rows = commands.map(({ name }) => {
    const { times, work, peaks, output } = runs.get(name) ?? { times: [], work: [], peaks: [], output: "{}" };
    const { moments, entries } = JSON.parse(output) as Told;
    const seconds = times.map((time) => time / 1000);
    return [
      name,
      String((moments ?? entries ?? []).length),
      median(seconds).toFixed(2),
      (seconds.at(-1) ?? 0).toFixed(2),
      (median(work) / 1000).toFixed(2),
      median(peaks).toFixed(0),
    ];
  });
  console.log(markdownTable(["life of", "moments", "median s", "slowest s", "of the processor", "MB"], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

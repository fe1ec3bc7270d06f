/**
 * `impact validate` beside DuckDB, on repositories of 5,000 to 10,000,000 rows, one row of a thousand wrong:
 * `npm run build && npx tsx bench/validate.ts`. With `--small` only up to 1,000,000. Prints Markdown.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { DEFECTS, type Made, type Size, writeRepository } from "./repository.ts";
import { alternate, BIN, machine, markdownTable, median, ROOT, type Runs } from "./runs.ts";

interface Trial {
  readonly name: string;
  readonly size: Size;
  readonly turns: number;
  /** The whole again with everything that is found: for the counts. */
  readonly isCounted: boolean;
}

const TRIALS: readonly Trial[] = [
  {
    name: "5,000",
    size: { indicators: 3, partners: 4, months: 18, filesPerPartner: 2 },
    turns: 5,
    isCounted: true,
  },
  {
    name: "100,000",
    size: { indicators: 7, partners: 10, months: 60, filesPerPartner: 5 },
    turns: 5,
    isCounted: true,
  },
  {
    name: "165,000 in 264 files",
    size: { indicators: 20, partners: 12, months: 29, filesPerPartner: 22 },
    turns: 5,
    isCounted: true,
  },
  {
    name: "1,000,000",
    size: { indicators: 35, partners: 20, months: 60, filesPerPartner: 5 },
    turns: 5,
    isCounted: true,
  },
  {
    name: "10,000,000",
    size: { indicators: 60, partners: 100, months: 70, filesPerPartner: 6 },
    turns: 3,
    isCounted: false,
  },
];

const NOTHING: Runs = { times: [], work: [], peaks: [], output: "" };

/** DuckDB's answer, in the order of `DEFECTS`; the first two are one number there. */
function isSameCount(made: Made, duck: Runs): boolean {
  const { counts } = JSON.parse(duck.output) as { counts: readonly string[] };
  const [first = 0, second = 0, ...rest] = made.defects;
  return [first + second, ...rest].every((count, index) => count === Number(counts[index]));
}

/** How often `impact` found what was planted; `more` are those that it only counts. */
function countsOf(impact: Runs): ReadonlyMap<string, number> {
  const { findings } = JSON.parse(impact.output) as { findings: { rule: string; more?: number }[] };
  const counts = new Map<string, number>();
  for (const { rule, more = 0 } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1 + more);
  return counts;
}

function isFound(made: Made, impact: Runs): boolean {
  const planted = new Map<string, number>();
  for (const [index, [rule]] of DEFECTS.entries()) {
    planted.set(rule, (planted.get(rule) ?? 0) + (made.defects[index] ?? 0));
  }
  const found = countsOf(impact);
  return [...planted].every(([rule, count]) => (found.get(rule) ?? 0) === count);
}

function lineOf({ name, turns, isCounted, size }: Trial, folder: string, duckdb: string): readonly string[] {
  const path = join(folder, name.replace(/\W/g, ""));
  const made = writeRepository(path, size);
  const runs = alternate(
    [
      { name: "impact", args: [BIN, "validate", "-C", path], codes: [0, 1] },
      { name: "duckdb", args: [duckdb, path] },
    ],
    turns,
  );
  const [impact = NOTHING, duck = NOTHING] = [runs.get("impact"), runs.get("duckdb")];
  const json = [BIN, "validate", "-C", path, "--format", "json"];
  const counted = isCounted
    ? alternate([{ name: "json", args: json, codes: [0, 1] }], 1).get("json")
    : undefined;
  const same = isSameCount(made, duck) && (counted === undefined || isFound(made, counted));
  rmSync(path, { recursive: true });
  const [own, other] = [median(impact.times), median(duck.times)];
  return [
    name,
    (made.bytes / 1e6).toFixed(1),
    String(made.files),
    (own / 1000).toFixed(2),
    (other / 1000).toFixed(2),
    (own / other).toFixed(2),
    ((own * 1000) / made.rows).toFixed(2),
    median(impact.peaks).toFixed(0),
    median(duck.peaks).toFixed(0),
    same ? "yes" : "NO",
  ];
}

const folder = mkdtempSync(join(tmpdir(), "impact-bench-"));
const duckdb = join(ROOT, "node_modules", `.bench-duckdb-${process.pid}.mjs`);
try {
  await build({
    entryPoints: [join(ROOT, "bench", "duckdb-check.ts")],
    outfile: duckdb,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["@duckdb/node-api"],
    logLevel: "error",
  });
  const trials = process.argv.includes("--small") ? TRIALS.slice(0, -1) : TRIALS;
  const lines = trials.map((trial) => lineOf(trial, folder, duckdb));
  console.log(`${machine()}. Medians of whole processes.\n`);
  console.log(
    markdownTable(
      [
        "rows",
        "MB",
        "files",
        "impact s",
        "DuckDB s",
        "ratio",
        "impact µs a row",
        "impact MB",
        "DuckDB MB",
        "same defects",
      ],
      lines,
    ),
  );
} finally {
  rmSync(duckdb, { force: true });
  rmSync(folder, { recursive: true, force: true });
}

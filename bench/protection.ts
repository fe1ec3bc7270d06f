/**
 * How long it takes to know what may be shown of a large repository: `tsx bench/protection.ts`. Without small groups
 * nothing has to be worked out, and that has to be seen quickly; with a few, only what they hang together with.
 * Fresh processes; measured is from the repository that was read to the answer, which every command waits for.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { prepareProtection } from "../src/disclosure/protection.ts";
import { diskTree } from "../src/files/disk.ts";
import { measure } from "../src/measure/series.ts";
import { loadRepository } from "../src/model/load.ts";
import { type Size, writeRepository } from "./repository.ts";
import { machine, markdownTable, median, plainEnvironment } from "./runs.ts";

const RUNS = 3;

const SIZES: Readonly<Record<string, Size>> = {
  "100,000": { indicators: 7, partners: 10, months: 60, filesPerPartner: 5 },
  "1,000,000": { indicators: 35, partners: 20, months: 60, filesPerPartner: 5 },
};

/** Two counts that have one more month, in which one gender is three people. */
const SMALL = ["stable-housed-0", "school-housed-0"].flatMap((id) =>
  [",40", "man,20", "woman,17", "x,3"].map((group) => `${id},2023-01,${group}\n`),
);

interface Done {
  readonly milliseconds: number;
  /** Of the processor, all threads. */
  readonly work: number;
  /** Megabytes: before, and the most until the end. */
  readonly read: number;
  readonly most: number;
  readonly hidden: number;
}

async function prepared(folder: string): Promise<Done> {
  const repository = await loadRepository(diskTree(folder));
  const known = { repository, measures: measure(repository) };
  const read = process.resourceUsage().maxRSS / 1000;
  const [begin, before] = [performance.now(), process.cpuUsage()];
  const { hidden } = await prepareProtection(known);
  const milliseconds = performance.now() - begin;
  const { user, system } = process.cpuUsage(before);
  const most = process.resourceUsage().maxRSS / 1000;
  return { milliseconds, work: (user + system) / 1000, read, most, hidden: hidden.size };
}

function lineOf(name: string, folder: string): readonly string[] {
  const runs = Array.from({ length: RUNS }, () => {
    const args = [...process.execArgv, fileURLToPath(import.meta.url), "--folder", folder];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      env: plainEnvironment(),
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr.slice(-2000)}`);
    return JSON.parse(stdout) as Done;
  });
  const middle = (of: (run: Done) => number) => median(runs.map(of).sort((a, b) => a - b));
  return [
    name,
    (middle(({ milliseconds }) => milliseconds) / 1000).toFixed(2),
    (middle(({ work }) => work) / 1000).toFixed(2),
    middle(({ read }) => read).toFixed(0),
    middle(({ most }) => most).toFixed(0),
    String(runs[0]?.hidden ?? 0),
  ];
}

function linesOf(): readonly (readonly string[])[] {
  return Object.entries(SIZES).flatMap(([name, size]) => {
    const folder = mkdtempSync(join(tmpdir(), "impact-bench-"));
    try {
      writeRepository(folder, size);
      const without = lineOf(`${name} rows, no small group`, folder);
      writeFileSync(join(folder, "data", "small.csv"), `indicator,period,gender,value\n${SMALL.join("")}`);
      return [without, lineOf(`${name} rows, a few small groups`, folder)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

const asked = process.argv.indexOf("--folder");
if (asked > 0) {
  console.log(JSON.stringify(await prepared(process.argv[asked + 1] ?? "")));
} else {
  console.log(`${machine()}\n`);
  const head = ["repository", "median s", "processor s", "MB when read", "MB at most", "hidden figures"];
  console.log(markdownTable(head, linesOf()));
}

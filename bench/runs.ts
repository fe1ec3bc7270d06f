/** Fresh processes, one after the other, taking turns, so that what else the machine does touches all alike. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { arch, cpus, platform, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT: string = fileURLToPath(new URL("../", import.meta.url));
export const BIN: string = join(ROOT, "bin", "impact.js");
const PEAK = fileURLToPath(new URL("peak.cjs", import.meta.url));

/** One program to measure: what stands behind `node`. */
export interface Case {
  readonly name: string;
  readonly args: readonly string[];
  /** The exit codes that are right; 0 where nothing else is said. */
  readonly codes?: readonly number[];
  /** What is put in order before each run, outside of its time. */
  readonly before?: () => void;
}

/** What was measured of a program, sorted. */
export interface Runs {
  /** Milliseconds, the start of the process included. */
  readonly times: readonly number[];
  /** Milliseconds of the processor, of all threads: tells more where the machine does other work. */
  readonly work: readonly number[];
  /** Highest resident memory, in MB (a million bytes). */
  readonly peaks: readonly number[];
  /** What the last run wrote. */
  readonly output: string;
}

/** Settings of a machine's own that make Node itself slower to start. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
  return rest;
}

interface Run {
  readonly time: number;
  readonly work: number;
  readonly peak: number;
  readonly output: string;
}

function run({ name, args, codes = [0], before }: Case): Run {
  const file = join(tmpdir(), `impact-peak-${process.pid}`);
  const workFile = `${file}-work`;
  before?.();
  const begin = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", PEAK, ...args], {
    env: { ...plainEnvironment(), PEAK_FILE: file, WORK_FILE: workFile },
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  const time = Number(process.hrtime.bigint() - begin) / 1e6;
  if (status === null || !codes.includes(status)) throw new Error(`${name} ended with ${status}: ${stderr}`);
  const peak = Number(readFileSync(file, "utf8")) / 1000;
  const work = Number(readFileSync(workFile, "utf8")) / 1000;
  for (const each of [file, workFile]) rmSync(each);
  return { time, work, peak, output: stdout };
}

/** Every program so often; the first turn only warms the machine's caches. */
export function alternate(cases: readonly Case[], turns: number): ReadonlyMap<string, Runs> {
  const runs = new Map(cases.map(({ name }) => [name, { times: [0], work: [0], peaks: [0], output: "" }]));
  for (const { times, work, peaks } of runs.values()) for (const each of [times, work, peaks]) each.pop();
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const each of cases) {
      const { time, work, peak, output } = run(each);
      const known = runs.get(each.name);
      if (turn === 0 || !known) continue;
      known.times.push(time);
      known.work.push(work);
      known.peaks.push(peak);
      known.output = output;
    }
  }
  for (const { times, work, peaks } of runs.values()) {
    for (const each of [times, work, peaks]) each.sort((a, b) => a - b);
  }
  return runs;
}

export function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** The machine in words. */
export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return (
    `${processors.length} × ${processors[0]?.model.trim()}, ${memory} GB of memory, ` +
    `${platform()} ${release().split("-")[0]} ${arch()}, Node ${process.version}`
  );
}

/** A table in Markdown; all columns but the first are numbers. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, index) => (index === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map(line).join("\n");
}

/**
 * What starting the command costs beside starting Node: `npm run build && npm run bench`. The runs
 * alternate, so that what else the machine does touches all alike.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const BIN = join(ROOT, "bin", "impact.js");
const QUICK_RUNS = 40;
const SLOW_RUNS = 10;
const NODES = 1000;

interface Case {
  readonly name: string;
  readonly args: readonly string[];
}

/** Milliseconds, sorted. */
type Times = readonly number[];

/** Settings of the machine's own that make Node itself slower to start. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
  return rest;
}

function time({ name, args }: Case): number {
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: plainEnvironment(),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return Number(end - begin) / 1e6;
}

/** Takes turns; the first turn of each only warms the machine's caches. */
function alternate(cases: readonly Case[], runs: number): ReadonlyMap<string, Times> {
  const times = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
  for (let turn = 0; turn <= runs; turn++) {
    for (const each of cases) {
      const milliseconds = time(each);
      if (turn > 0) times.get(each.name)?.push(milliseconds);
    }
  }
  return new Map([...times].map(([name, list]) => [name, list.sort((a, b) => a - b)]));
}

function median(times: Times): number {
  const middle = (times.length - 1) / 2;
  return ((times[Math.floor(middle)] ?? 0) + (times[Math.ceil(middle)] ?? 0)) / 2;
}

function print(results: ReadonlyMap<string, Times>): void {
  console.log("| process | runs | median ms | min | max |\n| --- | ---: | ---: | ---: | ---: |");
  for (const [name, times] of results) {
    const figures = [median(times), times[0] ?? 0, times.at(-1) ?? 0].map((value) => value.toFixed(1));
    console.log(`| ${name} | ${times.length} | ${figures.join(" | ")} |`);
  }
}

/** A coalition of a thousand nodes in layers of ten, each linked to one of the next layer. */
function writeLarge(folder: string): void {
  const files: Record<string, string> = {
    "impact.yaml": "format: 1\ncoalition: {id: large, name: Large}\nlanguages: [en]\n",
    "partners.yaml": "- {id: all, name: All of us}\n",
    "theory-of-change.yaml": theory(),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function theory(): string {
  const nodes: string[] = [];
  const links: string[] = [];
  for (let index = 0; index < NODES; index++) {
    const kind = index < 10 ? "activity" : index < NODES - 10 ? "outcome" : "impact";
    nodes.push(
      `  - id: node-${index}\n    kind: ${kind}\n    title: Something that changes, number ${index}\n` +
        "    partners: [all]\n    not_measured: {because: nobody asked}",
    );
    if (index + 10 < NODES)
      links.push(`  - {from: node-${index}, to: node-${index + 10}, strength: plausible}`);
  }
  return `nodes:\n${nodes.join("\n")}\nlinks:\n${links.join("\n")}\n`;
}

const NODE = "node -e 0";
const VERSION = "impact --version";
const folder = mkdtempSync(join(tmpdir(), "impact-bench-"));
try {
  writeLarge(folder);
  const example = join(ROOT, "examples", "youth-homelessness");
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`,
  );
  const quick = alternate(
    [
      { name: NODE, args: ["-e", "0"] },
      { name: VERSION, args: [BIN, "--version"] },
    ],
    QUICK_RUNS,
  );
  print(quick);
  const [node, version] = [quick.get(NODE) ?? [], quick.get(VERSION) ?? []];
  const medians = (median(version) - median(node)).toFixed(1);
  const minima = ((version[0] ?? 0) - (node[0] ?? 0)).toFixed(1);
  console.log(`\n${VERSION} costs ${medians} ms more than ${NODE} by medians, ${minima} ms by minima.\n`);
  print(
    alternate(
      [
        { name: "impact --help", args: [BIN, "--help"] },
        { name: "impact validate, example youth-homelessness", args: [BIN, "validate", "-C", example] },
        { name: "impact status, example youth-homelessness", args: [BIN, "status", "-C", example] },
        { name: "impact map, example youth-homelessness", args: [BIN, "map", "-C", example] },
        { name: `impact validate, ${NODES} nodes`, args: [BIN, "validate", "-C", folder] },
      ],
      SLOW_RUNS,
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

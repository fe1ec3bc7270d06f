import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { folderWith } from "../support/folder.ts";
import { gitFolder } from "../support/git.ts";

// Three and a half megabytes that most people never need.

const loaded = vi.hoisted(() => ({ times: 0 }));
vi.mock("../../src/disclosure/audit/highs.ts", () => {
  loaded.times += 1;
  return { loadHighs: () => Promise.reject(new Error("no solver here")) };
});

// A solver that another test loaded would answer here.
vi.resetModules();
const { run } = await import("../../src/cli/run.ts");

const INDICATOR = "name: X\ntype: count\ncounts: people\nbreakdowns: [{by: gender, complete: true}]\n";

async function runIn(
  root: string,
  argv: readonly string[],
): Promise<{ readonly out: string; readonly err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = { write: (text: string) => void out.push(text), isTTY: false };
  const stderr = { write: (text: string) => void err.push(text), isTTY: false };
  const context = { cwd: root, stdout, stderr, stdin: { isTTY: false }, env: {} };
  await run(argv, { ...context, today: () => "2026-03-01", version: "0.0.0" });
  return { out: out.join(""), err: err.join("") };
}

async function printed(root: string, argv: readonly string[]): Promise<string> {
  return (await runIn(root, argv)).out;
}

function files(rows: readonly string[]): Record<string, string> {
  return {
    ...BASE_REPOSITORY,
    "dimensions.yaml": "- {id: gender, name: g, values: [{id: m, name: m}, {id: v, name: v}]}\n",
    "indicators/x.yaml": INDICATOR,
    "data/x.csv": `indicator,period,gender,value\n${rows.map((row) => `x,2025,${row}\n`).join("")}`,
  };
}

function folderOf(rows: readonly string[]): string {
  return folderWith(files(rows));
}

it("the solver is not loaded where there is nothing to protect", async () => {
  const root = folderOf([",60", "m,20", "v,40"]);
  for (const argv of [["--version"], ["validate"], ["status"], ["status", "--by", "group"]])
    await printed(root, argv);
  expect(loaded.times).toBe(0);
});

it("nor where small tables tell what has to be hidden besides", async () => {
  const rows = Array.from({ length: 50 }, (_, at) => `g${at},${at < 1 ? 3 : 20 + at}`);
  const values = rows.map((row) => `{id: ${row.split(",")[0]}, name: x}`).join(", ");
  const root = folderWith({
    ...BASE_REPOSITORY,
    "dimensions.yaml": `- {id: gender, name: g, values: [${values}]}\n`,
    "indicators/x.yaml": INDICATOR,
    "data/x.csv": `indicator,period,gender,value\n${[",2208", ...rows].map((row) => `x,2025,${row}\n`).join("")}`,
  });
  const json = await printed(root, ["status", "x", "--by", "group", "--format", "json"]);
  expect(loaded.times).toBe(0);
  expect(json).not.toMatch(/"value": 3\b/);
  expect(json).toMatch(/"value": 40\b/);
});

it("and where there is, and it cannot be loaded, what hangs together is hidden", async () => {
  const root = folderOf([",60", "m,3", "v,57"]);
  const json = await printed(root, ["status", "x", "--by", "group", "--format", "json"]);
  expect(loaded.times).toBe(1);
  expect(json).not.toMatch(/"(value|latest)": (3|57|60)\b/);
});

const FAILED = "The part that works out what may be shown did not work";

/** Figures that need the solver, without any error beside them. */
function reportable(): string {
  return folderWith(reportableFiles());
}

function reportableFiles(): Record<string, string> {
  return {
    ...BASE_REPOSITORY,
    "indicators/x.yaml": INDICATOR.replace("name: X", "name: X\nmeasures: [stable-housing]"),
    "data/x.csv": "indicator,period,gender,value\nx,2025,,60\nx,2025,m,3\nx,2025,v-x,57\n",
    "reports/all.yaml": "title: All\nreader: funder\nfunder: linden-fund\n",
  };
}

it.each([
  ["status"],
  ["status", "--format", "json"],
  ["report", "all"],
  ["report", "--quiet"],
  ["export", "--to", "csv", "--quiet"],
  ["show", "privacy"],
])("then says so, once: impact %s %s", async (...argv) => {
  const { err } = await runIn(reportable(), argv);
  expect(err.split(FAILED)).toHaveLength(2);
});

it("and a difference says so too, of either side", async () => {
  const root = gitFolder(reportableFiles());
  const other = "indicator,period,gender,value\nx,2025,,80\nx,2025,m,23\nx,2025,v-x,57\n";
  writeFileSync(join(root, "data/x.csv"), other);
  const { out, err } = await runIn(root, ["diff"]);
  expect(err.split(FAILED)).toHaveLength(2);
  expect(out).not.toMatch(/\b(3|57|60)\b/);
});

it("and the report tells its readers", async () => {
  const text = await printed(reportable(), ["report", "all"]);
  expect(text).toMatch(/hidden\. More than needed: the part of the program/);
});

it("but not where nothing had to be worked out", async () => {
  const root = folderOf([",60", "m,20", "v,40"]);
  expect((await runIn(root, ["status"])).err).not.toContain(FAILED);
});

it("and what is not proven names what stands in one sum with it", async () => {
  const json = JSON.parse(await printed(reportable(), ["show", "privacy", "--format", "json"]));
  const rows = json.indicators[0].hidden as readonly Record<string, unknown>[];
  const unproven = rows.filter(({ reason }) => reason === "unproven");
  expect(unproven.map(({ figure, from, beside }) => [figure, from, beside])).toEqual([
    ["x/2025", [], ["x/2025/gender=m", "x/2025/gender=v-x"]],
    ["x/2025/gender=v-x", [], ["x/2025", "x/2025/gender=m"]],
  ]);
});

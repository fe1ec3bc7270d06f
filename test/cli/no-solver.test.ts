import { expect, it, vi } from "vitest";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { folderWith } from "../support/folder.ts";

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

async function printed(root: string, argv: readonly string[]): Promise<string> {
  const out: string[] = [];
  const sink = { write: (text: string) => void out.push(text), isTTY: false };
  const quiet = { write: () => {}, isTTY: false };
  const context = { cwd: root, stdout: sink, stderr: quiet, stdin: { isTTY: false }, env: {} };
  await run(argv, { ...context, today: () => "2026-03-01", version: "0.0.0" });
  return out.join("");
}

function folderOf(rows: readonly string[]): string {
  return folderWith({
    ...BASE_REPOSITORY,
    "dimensions.yaml": "- {id: gender, name: g, values: [{id: m, name: m}, {id: v, name: v}]}\n",
    "indicators/x.yaml": INDICATOR,
    "data/x.csv": `indicator,period,gender,value\n${rows.map((row) => `x,2025,${row}\n`).join("")}`,
  });
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

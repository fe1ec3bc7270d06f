import { expect, it, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { folderWith } from "../support/folder.ts";

// Three and a half megabytes that most people never need.

const loaded = vi.hoisted(() => ({ times: 0 }));
vi.mock("../../src/disclosure/audit/highs.ts", () => {
  loaded.times += 1;
  return { loadHighs: () => Promise.reject(new Error("no solver here")) };
});

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

it("and where there is, and it cannot be loaded, what hangs together is hidden", async () => {
  const root = folderOf([",60", "m,3", "v,57"]);
  const json = await printed(root, ["status", "x", "--by", "group", "--format", "json"]);
  expect(loaded.times).toBe(1);
  expect(json).not.toMatch(/"(value|latest)": (3|57|60)\b/);
});

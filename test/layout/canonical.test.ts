import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { diskTree } from "../../src/files/disk.ts";
import type { FileTree } from "../../src/files/file-tree.ts";
import { memoryTree } from "../../src/files/memory.ts";
import { planOpenSdg } from "../../src/import/open-sdg/plan.ts";
import { dimensionsOf, hasLayout, layOutFile } from "../../src/layout/format-file.ts";
import { FRENCH, OFFICIAL, WIDE } from "../import/open-sdg-samples.ts";
import { EVERY_BEGINNING, plan } from "../scaffold/samples.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { coalitionWith, imported } from "../support/import.ts";
import { withBase } from "../support/repository.ts";

/** The files that are not in the canonical layout, each with the first line that would be another. */
async function otherwise(tree: FileTree): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  const dimensions = dimensionsOf(tree);
  for (const entry of tree.list()) {
    if (!hasLayout(entry.path)) continue;
    const made = await layOutFile(tree, entry, dimensions);
    if (made.state === "left") found[entry.path] = JSON.stringify(made.reason);
    if (made.state === "changed") found[entry.path] = firstDifference(tree, entry.path, made.text);
  }
  return found;
}

function firstDifference(tree: FileTree, path: string, text: string): string {
  const read = tree.read(path);
  const [is, would] = [read.ok ? new TextDecoder().decode(read.bytes) : "", text].map((each) =>
    each.split("\n"),
  );
  const at = would?.findIndex((line, index) => line !== is?.[index]) ?? -1;
  return `line ${at + 1} is ${JSON.stringify(is?.[at])}, would be ${JSON.stringify(would?.[at])}`;
}

const EXAMPLES = ["youth-homelessness", "school-transition", "neighbourhood", "solidary-housing"];

describe("what this tool writes has the canonical layout", () => {
  it.each(EXAMPLES)("the example %s", async (name) => {
    const folder = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
    expect(await otherwise(diskTree(folder))).toEqual({});
  });

  it.each(EVERY_BEGINNING)("`impact init` with $template in $lang", async (beginning) => {
    expect(await otherwise(memoryTree(Object.fromEntries(plan(beginning))))).toEqual({});
  });

  it("`impact init` with answers of somebody's own", async () => {
    const files = plan({
      change: "Every child: a school that fits # and stays",
      name: 'The "House" of us all',
      place: "Ghent, Ledeberg",
      forWhom: "yes",
      partners: ["OCMW - Gent", "no", "[us]"],
      mustHappenFirst: [{ title: "Teachers: know earlier", activities: ["Talk, often", "- listen"] }],
    });
    expect(await otherwise(memoryTree(Object.fromEntries(files)))).toEqual({});
  });

  it("`impact import`, a new table, its agreements, and rows among others", async () => {
    const root = coalitionWith({
      "mine.csv": "Jaar;Geslacht;Aantal\n2025;vrouw of x;12\n2024;man;15\n2024;vrouw of x;9\n",
      "later.csv": "Jaar;Geslacht;Aantal\n2023;man;11\n2023;vrouw of x;8\n2026;man;1\n",
    });
    const before = await otherwise(diskTree(root));
    const flags = {
      set: ["indicator=homes-let", "partner=riverside"],
      map: ["Jaar=period", "Geslacht=gender", "Aantal=value"],
      values: ["Geslacht:man=m", "Geslacht:vrouw of x=v-x"],
      yes: true,
      name: "homes",
      into: "data/new.csv",
    };
    const first = await imported(root, ["mine.csv"], flags);
    expect(first.status, first.stderr).toBe(0);
    expect(await otherwise(diskTree(root))).toEqual(before);
    const second = await imported(root, ["later.csv"], { using: "homes", yes: true });
    expect(second.status, second.stderr).toBe(0);
    expect(readFileSync(join(root, "data/new.csv"), "utf8")).toMatch(/^indicator.*\nhomes-let,2023,.*\n/);
    expect(await otherwise(diskTree(root))).toEqual(before);
  });

  it.each(Object.entries({ OFFICIAL, FRENCH, WIDE }))("`impact import open-sdg` of %s", async (_, site) => {
    const made = await planOpenSdg(memoryTree(site), { folder: "site" });
    if ("refused" in made) throw new Error(made.refused);
    const files = Object.fromEntries(made.files.map(({ path, text }) => [path, text]));
    // Its tables keep the order of the site's rows: an import of hundreds of thousands of rows sorts nothing.
    const found = Object.keys(await otherwise(memoryTree(files)));
    expect(found.filter((path) => !path.startsWith("data/"))).toEqual([]);
  });

  it("`impact report --release` and `impact validate --exempt-all`", async () => {
    const base = withBase({
      "policy.yaml": "- id: plan\n  name: Plan\n  valid: {until: 2025-01-01}\n",
      "reports/open.yaml": "title: Open\nreader: public\n",
    });
    const root = folderWith(base);
    const before = await otherwise(diskTree(root));
    for (const argv of [
      ["report", "--release", "spring"],
      ["validate", "--exempt-all", "known: since # long", "--until", "2026-12-31"],
    ]) {
      const { context, err } = contextIn(root);
      expect(await run(argv, context), err()).toBe(0);
    }
    expect(readFileSync(join(root, "impact.yaml"), "utf8")).toContain("exempt:");
    expect(await otherwise(diskTree(root))).toEqual(before);
  });
});

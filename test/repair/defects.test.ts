import { describe, expect, it } from "vitest";
import { memoryTree } from "../../src/files/memory.ts";
import type { RuleName } from "../../src/findings/rule-names.ts";
import { fileKindOf, isTable } from "../../src/model/file-kinds.ts";
import { loadRepository } from "../../src/model/load.ts";
import { vocabularyOf } from "../../src/repair/cells.ts";
import { repairDocument } from "../../src/repair/document.ts";
import { repairTable } from "../../src/repair/table.ts";
import { CELLS } from "../defects/cells.ts";
import { PERIODS } from "../defects/periods.ts";
import { STRUCTURE } from "../defects/structure.ts";
import { check, type Files, withBase } from "../support/repository.ts";

/** Stories of which a part is said to be mechanical. */
const STORIES = [...STRUCTURE, ...CELLS, ...PERIODS].filter(({ found }) =>
  found.some(({ fixable }) => fixable),
);

/** The files with everything repaired as far as its findings say that it can be. */
async function repaired(files: Files): Promise<Files> {
  const findings = (await check(files)).filter(({ fixable }) => fixable);
  const tree = memoryTree(files);
  const vocabulary = vocabularyOf(await loadRepository(tree));
  const texts: Record<string, string | Uint8Array> = { ...files };
  for (const path of new Set(findings.map(({ where }) => where.path))) {
    const read = tree.read(path);
    if (!read.ok) throw new Error(path);
    const here = findings.filter(({ where }) => where.path === path);
    const rules: ReadonlySet<RuleName> = new Set(here.map(({ rule }) => rule));
    const task = { path, bytes: read.bytes };
    const kind = fileKindOf(path);
    const made = isTable(path)
      ? await repairTable({ ...task, rules, vocabulary, repeated: new Set() })
      : kind && repairDocument({ ...task, kind, findings: here });
    if (made) texts[path] = made.text;
  }
  return texts;
}

describe("what is called mechanical", () => {
  it("is told of many kinds of trouble", () => {
    expect(STORIES.length).toBeGreaterThan(20);
  });

  it.each(STORIES)("is repaired: $story", async ({ files, found }) => {
    const before = withBase(files);
    const after = await check(await repaired(before));
    for (const { rule, fixable } of found) {
      if (fixable === true) expect(after.filter((each) => each.rule === rule && each.fixable)).toEqual([]);
    }
  });
});

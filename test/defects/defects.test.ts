import { describe, expect, it } from "vitest";
import { findingText } from "../../src/language/findings/sentences.ts";
import { LANGS } from "../../src/language/locale.ts";
import { check, withBase } from "../support/repository.ts";
import { CELLS } from "./cells.ts";
import { CLASSES, type Defect } from "./defect.ts";
import { PERIODS } from "./periods.ts";
import { STRUCTURE } from "./structure.ts";

const DEFECTS: readonly Defect[] = [...STRUCTURE, ...CELLS, ...PERIODS];

it("has a story for every kind of trouble", () => {
  expect(new Set(DEFECTS.map((defect) => defect.class))).toEqual(new Set(CLASSES));
});

describe.each(CLASSES)("%s", (kind) => {
  const stories = DEFECTS.filter((defect) => defect.class === kind);

  it.each(stories)("$story", async ({ files, found }) => {
    const findings = await check(withBase(files));
    const told = findings.map(({ rule, where }) => `${rule} ${where.path}:${where.line}:${where.column}`);
    expect(told).toEqual(found.map(({ rule, at }) => `${rule} ${at}`));
    for (const [index, { args = {}, fixable, more }] of found.entries()) {
      const finding = findings[index];
      expect(finding?.args).toMatchObject(args);
      if (fixable !== undefined) expect(finding?.fixable === true).toBe(fixable);
      expect(finding?.more).toBe(more);
      for (const lang of LANGS)
        if (finding) expect(findingText(finding, lang).message).not.toContain("undefined");
    }
  });
});

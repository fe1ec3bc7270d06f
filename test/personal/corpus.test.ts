import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  corpusTables,
  falseAlarms,
  HARMLESS,
  PERSONAL,
  recall,
  recallOfWay,
  SAMPLES_OF_EACH,
  WAYS,
} from "../../bench/personal-corpus.ts";

const PAGE = new URL("../../docs/privacy.md", import.meta.url);
const PART = /(<!-- corpus -->\n)[\s\S]*?(<!-- \/corpus -->)/;
/** Kinds that rest on words and patterns rather than on a check: most, not all, are found. */
const LEAST: Readonly<Record<string, number>> = {
  telephone: 0.98,
  // Only first names that many people have are known as such.
  "`name`, with a bare age": 0.7,
};

describe("the corpus", () => {
  it.each(Object.keys(PERSONAL))("%s: recognised", (kind) => {
    const found = recall(kind as keyof typeof PERSONAL, 2000);
    expect(found / 2000).toBeGreaterThanOrEqual(LEAST[kind] ?? 1);
  });

  it.each(Object.keys(WAYS))("%s: mostly recognised", (way) => {
    expect(recallOfWay(way, 2000) / 2000).toBeGreaterThanOrEqual(LEAST[way] ?? 0.99);
  });

  it.each(Object.keys(HARMLESS))("%s: nobody's, of 10,000", (kind) => {
    expect(falseAlarms(kind, SAMPLES_OF_EACH)).toBe(0);
  });

  it("gives the tables of docs/privacy.md", () => {
    const page = readFileSync(PAGE, "utf8");
    const expected = page.replace(
      PART,
      (_, open: string, close: string) => `${open}\n${corpusTables()}\n\n${close}`,
    );
    if (process.env.UPDATE_GOLDEN === "1") writeFileSync(PAGE, expected);
    else expect(page).toBe(expected);
  }, 120_000);
});

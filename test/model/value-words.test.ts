import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { translatedValue } from "../../src/model/value-words.ts";
import { check, swap, withBase } from "../support/repository.ts";

const HOMES = "indicators/homes-let.yaml";

describe("a value in Dutch or French", () => {
  it.each([
    ["type: count", "type: aantal", "count"],
    ["type: count", "type: Nombre", "count"],
    ["direction: increase", "direction: stijgen", "increase"],
    ["direction: increase", "direction: augmenter", "increase"],
  ])("%s written as %s is taken for %s", async (from, to, value) => {
    const findings = await check(withBase({ [HOMES]: swap(from, to) }));
    const found = findings.find(({ rule }) => rule === "wrong-value");
    expect(found).toMatchObject({ args: { problem: { is: "not-in-list", nearest: value } } });
    expect(found).not.toHaveProperty("fixable");
  });

  it.each([
    ["uitkomst", ["activity", "outcome"], "outcome"],
    ["jaarlijks", ["month", "year"], "year"],
    ["année scolaire", ["year", "school-year"], "school-year"],
    ["gemiddeld", ["low", "medium", "high"], "medium"],
    ["gemiddeld", ["count", "mean"], "mean"],
    ["uitkomst", ["high", "low"], undefined],
    ["constructor", ["constructor"], undefined],
    ["x".repeat(1_000_000), ["count"], undefined],
  ])("is taken for what is allowed at that place, and for nothing else: %.20s", (word, allowed, value) => {
    expect(translatedValue(word, allowed)).toBe(value);
  });

  it("stands for values that the format has", () => {
    const source = readFileSync("src/model/value-words.ts", "utf8");
    const meant = [...source.matchAll(/^ {2}"?([a-z-]+)"?: "/gm)].map(([, value]) => value ?? "");
    const schemas = readdirSync("schemas/v1").map((name) => readFileSync(`schemas/v1/${name}`, "utf8"));
    expect(meant.length).toBeGreaterThan(100);
    expect(meant.filter((value) => !schemas.some((text) => text.includes(`"${value}"`)))).toEqual([]);
  });
});

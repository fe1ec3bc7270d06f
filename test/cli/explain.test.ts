import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { CliContext } from "../../src/cli/context.ts";
import { run } from "../../src/cli/run.ts";
import { RULE_NAMES } from "../../src/findings/catalogue.ts";
import { LANGS } from "../../src/language/locale.ts";
import { contextIn, terminal } from "../support/context.ts";

/** Not a repository. */
const FOLDER = tmpdir();

async function impact(args: readonly string[], changes: Partial<CliContext> = {}) {
  const { context, out, err } = contextIn(FOLDER, changes);
  return { status: await run(args, context), out: out(), err: err() };
}

function validator(name: string) {
  const path = new URL(`../../schemas/output/${name}.schema.json`, import.meta.url);
  return new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(path, "utf8")) as object);
}

describe("impact explain", () => {
  it("needs no repository and gives the whole page in English", async () => {
    const { status, out, err } = await impact(["explain", "leap"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("leap  warning, from stage grow\n");
    expect(out).toContain(
      "\nWhy\n  Between doing something and the final goal something has to change first;",
    );
    expect(out).toContain("      - {from: coaching, to: no-homelessness, strength: plausible}\n");
    expect(out).toContain(
      "        - {rule: leap, at: link:coaching/no-homelessness, reason: why it may stay}\n",
    );
  });

  it("tells it in Dutch and French with the sentences that findings have", async () => {
    const nl = await impact(["explain", "leap", "--lang", "nl"]);
    expect(nl.out).toContain("\nHerstellen\n  Zet er minstens één effect tussen:");
    expect(nl.out).toContain("De activiteit `coaching` is rechtstreeks verbonden met de impact\n");
    const fr = await impact(["--lang", "fr", "explain", "leap"]);
    expect(fr.out).toContain("\nQuoi\n  Une activité liée directement à l'impact.\n");
  });

  it("says of what is suggested that it is the example's", async () => {
    const nl = await impact(["explain", "unknown-reference", "--lang", "nl"]);
    expect(nl.out).toContain("\nHerstellen\n  In het voorbeeld: Bedoelde je");
    const fr = await impact(["explain", "unknown-reference", "--lang", "fr"]);
    expect(fr.out).toContain("\nRéparer\n  Dans l'exemple : Vouliez-vous dire");
  });

  it.each(LANGS)("explains every rule in %s, within the width and without leftovers", async (lang) => {
    for (const rule of RULE_NAMES) {
      const { status, out } = await impact(["explain", rule, "--lang", lang]);
      expect(status).toBe(0);
      expect(out).not.toMatch(/undefined|\[object|```|\]\(/);
      const [, , ...prose] = out.split("\n").filter((line) => !/^ {4}/.test(line));
      // Only a word that is longer than the line may stick out.
      for (const line of prose) if (line.length > 80) expect(line.trim()).not.toContain(" ");
    }
  });

  it("is as wide as the terminal, and never wider than reads well", async () => {
    for (const [columns, most] of [
      [50, 50],
      [200, 100],
    ] as const) {
      const screen = terminal(columns);
      await impact(["explain", "leap", "--color", "never"], { stdout: screen.sink });
      const prose = screen
        .text()
        .split("\n")
        .filter((line) => !/^ {4}/.test(line));
      const longest = Math.max(...prose.map((line) => line.length));
      expect(longest).toBeLessThanOrEqual(most);
      expect(longest).toBeGreaterThan(most - 15);
    }
  });

  it("says of what could not be read that it cannot be set aside, and of people what it takes", async () => {
    expect((await impact(["explain", "yaml-syntax"])).out).toContain("Cannot be switched off or exempted.");
    const people = await impact(["explain", "personal-data"]);
    expect(people.out.replace(/\s+/g, " ")).toContain("a national number is never exempted.");
    expect(people.out).not.toContain("{rule: personal-data, at: evidence/2025-visit.md");
  });

  it("lists all rules, one line each", async () => {
    const { status, out } = await impact(["explain"]);
    expect(status).toBe(0);
    const lines = out.split("\n");
    expect(
      lines.filter((line) => / {2}(start|grow|full) {2}/.test(line)).map((line) => line.split(" ")[0]),
    ).toEqual(RULE_NAMES);
    expect(out).toMatch(/^dead-end +warning {2}start {2}an activity or output that leads to no outcome$/m);
  });

  it("names the nearest rules, and those with the same word", async () => {
    const leep = await impact(["explain", "leep"]);
    expect([leep.status, leep.out]).toEqual([2, ""]);
    expect(leep.err).toBe("There is no rule `leep`.\nDid you mean leap?\n");
    expect((await impact(["explain", "baseline"])).err).toContain(
      "baseline-differs or baseline-without-measurement",
    );
    expect((await impact(["explain", "zzzzzzzzzz"])).err).toContain(
      "`impact explain` without a name lists all rules.",
    );
    expect((await impact(["explain", "__proto__"])).status).toBe(2);
  });

  it("prints documents that fit their schemas", async () => {
    const one = validator("rule");
    for (const rule of RULE_NAMES) {
      one(JSON.parse((await impact(["explain", rule, "--format", "json", "--lang", "fr"])).out));
      expect(one.errors ?? []).toEqual([]);
    }
    const all = validator("rules");
    all(JSON.parse((await impact(["explain", "--format", "json"])).out));
    expect(all.errors ?? []).toEqual([]);
    const none = JSON.parse((await impact(["explain", "nothing-of-it", "--format", "json"])).out) as object;
    expect(none).toMatchObject({ format: "impact-error", code: "unknown-rule" });
  });
});

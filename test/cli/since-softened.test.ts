import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { contextIn } from "../support/context.ts";
import { commitAll, gitFolder } from "../support/git.ts";
import { swap, withBase } from "../support/repository.ts";

type Change = (text: string) => string;

async function news(cwd: string, ...argv: readonly string[]): Promise<readonly string[]> {
  const { context, out } = contextIn(cwd);
  await run(["validate", "--format", "json", "--since", "HEAD", ...argv], context);
  const { findings } = JSON.parse(out()) as {
    findings: { rule: string; path: string; severity: string }[];
  };
  return findings.map(({ rule, path, severity }) => `${severity} ${rule} ${path}`);
}

function edit(root: string, path: string, change: Change): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

const OFF = "rules: {small-group: off, goalpost-moved: off, release-removed: off}\n";

/** Two women where there were twelve, in a total that follows. */
const SMALL: Change = (text) =>
  text.replace("2025,,27,54,", "2025,,14,27,").replace("2025,v-x,15,29,", "2025,v-x,2,2,");

describe("a change that makes a rule weigh less", () => {
  test("is judged by what held before it, and is a goalpost itself where the rule guards people or yardsticks", async () => {
    const root = gitFolder(withBase({ "impact.yaml": (text) => `${text}privacy: {in_data: warn}\n` }));
    edit(root, "impact.yaml", (text) => text + OFF);
    expect(await news(root)).toEqual([
      "error goalpost-moved impact.yaml",
      "error goalpost-moved impact.yaml",
      "error goalpost-moved impact.yaml",
    ]);
    edit(root, "data/stable-housing.csv", SMALL);
    edit(root, "indicators/homes-let.yaml", swap("value: 20", "value: 5"));
    const found = await news(root);
    expect(found).toContain("warning small-group data/stable-housing.csv");
    expect(found).toContain("error goalpost-moved indicators/homes-let.yaml");
  });

  test("is judged so by any rule, with the severity of then", async () => {
    const root = gitFolder(withBase({ "impact.yaml": (text) => `${text}rules: {unknown-file: error}\n` }));
    edit(root, "impact.yaml", swap("unknown-file: error", "unknown-file: off"));
    writeFileSync(join(root, "rivals.yml"), "[]\n");
    expect(await news(root)).toEqual(["error unknown-file rivals.yml"]);
    edit(root, "impact.yaml", swap("unknown-file: off", "unknown-file: info"));
    expect(await news(root)).toEqual(["error unknown-file rivals.yml"]);
    commitAll(root, "agreed");
    writeFileSync(join(root, "claims.yml"), "[]\n");
    expect(await news(root)).toEqual(["info unknown-file claims.yml"]);
  });

  test("is judged by a rule that weighs more now as it weighs now", async () => {
    const root = gitFolder(withBase({}));
    edit(root, "impact.yaml", (text) => `${text}rules: {unknown-file: error}\n`);
    writeFileSync(join(root, "rivals.yml"), "[]\n");
    expect(await news(root)).toEqual(["error unknown-file rivals.yml"]);
  });

  test("is judged so where the stage was lowered", async () => {
    const root = gitFolder(withBase({}));
    edit(root, "indicators/homes-let.yaml", swap("owner: keyhome\n", ""));
    edit(root, "impact.yaml", swap("stage: full", "stage: start"));
    expect(await news(root)).toContain("warning indicator-without-owner indicators/homes-let.yaml");
  });
});

describe("a source that is said to be public", () => {
  test("takes figures of people out of protection, also with an address", async () => {
    const root = gitFolder(withBase({}));
    edit(
      root,
      "sources.yaml",
      swap("kind: register\n", "kind: public-statistics\n  url: https://example.org/rent\n"),
    );
    expect(await news(root)).toContain("error goalpost-moved sources.yaml");
  });
});

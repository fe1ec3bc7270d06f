import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { contextIn } from "../support/context.ts";
import { gitFolder } from "../support/git.ts";
import { swap, withBase } from "../support/repository.ts";

const TURNED = "“Homes let to young people”: the judgement was “on course”, is now “behind”.";

async function diff(folder: string, ...args: readonly string[]): Promise<string> {
  const { context, out } = contextIn(folder);
  expect(await run(["diff", "--lang", "en", ...args], context)).toBe(0);
  return out();
}

/** The base repository in git, with one file changed since. */
function changed(path: string, change: (text: string) => string): string {
  const root = gitFolder(withBase({}));
  const file = join(root, path);
  writeFileSync(file, change(readFileSync(file, "utf8")));
  return root;
}

describe("a judgement that turned", () => {
  it("is told in each form, where a goalpost moved", async () => {
    const root = changed("indicators/homes-let.yaml", swap("value: 20", "value: 60"));
    expect((await diff(root)).replace(/\s+/g, " ")).toContain(TURNED);
    expect(await diff(root, "--format", "markdown")).toContain(`- ${TURNED}`);
    const json = JSON.parse(await diff(root, "--format", "json")) as { changes: readonly object[] };
    expect(json.changes).toContainEqual(
      expect.objectContaining({
        class: "meaning",
        kind: "indicator",
        id: "homes-let",
        what: "judgement",
        before: "on-course",
        after: "behind",
        message: TURNED,
      }),
    );
  });

  it("is told where a figure was revised", async () => {
    const root = changed("data/homes.csv", swap("2025,17", "2025,13"));
    expect((await diff(root)).replace(/\s+/g, " ")).toContain(TURNED);
  });

  it("is not told where the figures behind it are not", async () => {
    const root = changed("data/stable-housing.csv", swap("2025,,27,54", "2025,,24,54"));
    const text = await diff(root);
    expect(text.replace(/\s+/g, " ")).toContain("figures of people were added or revised.");
    expect(text).not.toContain("judgement");
  });

  it("is not told of the passing of time", async () => {
    expect(await diff(gitFolder(withBase({})), "--as-of", "2027-12-31")).toBe("");
  });
});

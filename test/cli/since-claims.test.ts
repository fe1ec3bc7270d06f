import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { LANGS } from "../../src/language/locale.ts";
import { contextIn } from "../support/context.ts";
import { gitFolder } from "../support/git.ts";
import { both, swap, withBase } from "../support/repository.ts";

const OLD = "claims/more-stable-housing.yaml";
const NEW = "claims/homes-that-last.yaml";

const GROWN = swap("strength: moderate", "strength: substantial");
const REWRITTEN = swap(
  "The coalition helped more young people to stay in their home.",
  "Homes last by our work.",
);

function moved(change: (text: string) => string): string {
  const root = gitFolder(withBase({}));
  const text = change(readFileSync(join(root, OLD), "utf8"));
  rmSync(join(root, OLD));
  writeFileSync(join(root, NEW), text);
  return root;
}

async function asked(root: string, ...words: readonly string[]) {
  const { context, out } = contextIn(root);
  const code = await run([...words], context);
  return { code, out: out() };
}

describe("a claim in a file of another name that says more", () => {
  test.each([
    ["with the same words", GROWN],
    ["with other words", both(GROWN, REWRITTEN)],
  ])("is found, and told among the goalposts: %s", async (_, change) => {
    const root = moved(change);
    const { code, out } = await asked(root, "validate", "--since", "HEAD", "--lang", "en");
    expect(code).toBe(1);
    expect(out).toContain(
      "`strength` of `claim:homes-that-last` became stronger without new evidence, and this change gives no reason.",
    );
    expect((await asked(root, "diff", "--fail-on", "goalpost", "--lang", "en")).code).toBe(1);
  });

  test.each(LANGS)("says what it takes the place of (%s)", async (lang) => {
    const { out } = await asked(moved(both(GROWN, REWRITTEN)), "diff", "--lang", lang);
    expect(out).toMatch(/claim that is gone|claim die weg is|affirmation qui a disparu/);
  });
});

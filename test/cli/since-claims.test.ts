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

describe("a claim that says more beside one that stays", () => {
  test.each(LANGS)("is found, and told beside what it stands (%s)", async (lang) => {
    const root = gitFolder(withBase({}));
    writeFileSync(join(root, NEW), both(GROWN, REWRITTEN)(readFileSync(join(root, OLD), "utf8")));
    expect((await asked(root, "validate", "--since", "HEAD")).code).toBe(1);
    const { out } = await asked(root, "diff", "--lang", lang);
    expect(out).toMatch(/claimed of this part|over dit onderdeel|affirmé sur cet élément/);
  });
});

describe("a claim that moves to another part of the theory", () => {
  test.each(LANGS)("is found (%s)", async (lang) => {
    const root = gitFolder(withBase({}));
    const text = readFileSync(join(root, OLD), "utf8");
    writeFileSync(join(root, OLD), swap("node: stable-housing", "node: no-homelessness")(text));
    const { code, out } = await asked(root, "validate", "--since", "HEAD", "--lang", lang);
    expect(code).toBe(1);
    expect(out).toMatch(/another part of the theory|ander onderdeel|autre élément de la théorie/);
  });
});

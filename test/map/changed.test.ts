import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderMermaid } from "@mermaid-js/mermaid-cli";
import puppeteer, { type Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { browserSettings, findBrowser } from "../support/browser.ts";
import { contextIn } from "../support/context.ts";
import { gitFolder } from "../support/git.ts";
import { hostileTitles } from "./theories.ts";

const THEORY = "theory-of-change.yaml";
const executablePath = findBrowser();

/** What the comment about a change of the theory draws. */
async function drawings(before: string, after: string, lang: string): Promise<readonly string[]> {
  const folder = gitFolder({ ...BASE_REPOSITORY, [THEORY]: before });
  writeFileSync(join(folder, THEORY), after);
  const { context, out } = contextIn(folder);
  expect(await run(["diff", "--format", "markdown", "--lang", lang], context)).toBe(0);
  return [...out().matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? "");
}

/** One more node and link, one that goes, one with another title, and every given title. */
function theories(titles: readonly string[]): { readonly before: string; readonly after: string } {
  const before = BASE_REPOSITORY[THEORY] ?? "";
  const nodes = titles.map(
    (title, index) => `  - {id: node-${index}, kind: output, title: ${JSON.stringify(title)}}\n`,
  );
  const links = titles.map((_, index) => `  - {from: node-${index}, to: stable-housing}\n`);
  const after = before
    .replace("title: Young people live in one place for a year", "title: Nobody moves against their will")
    .replace("  - {from: coaching, to: homes-let, strength: plausible}\n", links.join(""))
    .replace("links:\n", `${nodes.join("")}links:\n`);
  return { before, after };
}

describe.skipIf(executablePath === undefined)("the drawing in a comment", { timeout: 60_000 }, () => {
  let browser: Browser;
  const warnings: string[] = [];

  beforeAll(async () => {
    browser = await puppeteer.launch(browserSettings(executablePath ?? ""));
    vi.spyOn(console, "warn").mockImplementation((text) => void warnings.push(String(text)));
  }, 60_000);

  afterAll(async () => {
    vi.restoreAllMocks();
    await browser?.close();
  });

  async function shown(text: string): Promise<{ readonly nodes: string; readonly tags: number }> {
    warnings.length = 0;
    const config = { securityLevel: "strict" } as const;
    const picture = await renderMermaid(browser, text, "svg", { mermaidConfig: config });
    const svg = new TextDecoder().decode(picture.data);
    expect(warnings).toEqual([]);
    expect(svg).not.toMatch(/Syntax error|Maximum text size|Unsupported markdown/);
    const page = await browser.newPage();
    try {
      await page.setContent(svg);
      return (await page.evaluate(`({
        nodes: [...document.querySelectorAll("g.node, g.edgeLabel")].map((each) => each.textContent).join(" | "),
        tags: document.querySelectorAll("script,img,a,b,i,math,code,li").length,
      })`)) as { readonly nodes: string; readonly tags: number };
    } finally {
      await page.close();
    }
  }

  it.each(["nl", "en", "fr"])(
    "is accepted by Mermaid, with what came, went and changed, in %s",
    async (lang) => {
      const { before, after } = theories(["Landlords talk with us"]);
      const [text = "", ...others] = await drawings(before, after, lang);
      expect(others).toEqual([]);
      const { nodes } = await shown(text);
      expect(nodes.replace(/[\s\u200b]/gu, "")).toContain("+Landlordstalkwithus");
      expect(nodes.replace(/[\s\u200b]/gu, "")).toContain("≠Nobodymovesagainsttheirwill");
      expect(nodes).toContain("−");
    },
  );

  it.each(Array.from({ length: Math.ceil(hostileTitles.length / 12) }, (_, part) => part * 12))(
    "shows hostile titles from the %dth on as text, and nothing else",
    async (from) => {
      const titles = hostileTitles.slice(from, from + 12);
      const { before, after } = theories(titles);
      const found = await drawings(before, after, "en");
      expect(found.length).toBe(1);
      const { nodes, tags } = await shown(found[0] ?? "");
      expect(tags).toBe(0);
      expect(nodes.split(" | ").length).toBeGreaterThanOrEqual(titles.length);
    },
  );

  it("stays whole where titles hold the marks of a block of code", async () => {
    const titles = ["a\n```\n<script>alert(1)</script>", "~~~", "````mermaid", "<details>"];
    const { before, after } = theories(titles);
    const found = await drawings(before, after, "en");
    expect(found.length).toBe(1);
    expect((await shown(found[0] ?? "")).tags).toBe(0);
  });
});

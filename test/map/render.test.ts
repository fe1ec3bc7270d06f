import { renderMermaid } from "@mermaid-js/mermaid-cli";
import puppeteer, { type Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { oneLineTitle } from "../../src/map/label.ts";
import { mermaidText } from "../../src/map/mermaid.ts";
import { type MapOptions, outcomeMap } from "../../src/map/view.ts";
import { browserSettings, findBrowser } from "../support/browser.ts";
import { coalitionWith, type Theory } from "../support/coalition.ts";
import { everyKind, hostile, loops } from "./theories.ts";

const executablePath = findBrowser();

it.runIf(process.env.CI === "true")("finds a browser, so that nothing is skipped", () => {
  expect(executablePath).toBeDefined();
});

describe.skipIf(executablePath === undefined)("drawn by Mermaid in a browser", { timeout: 60_000 }, () => {
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

  async function drawn(theory: Theory, options: Partial<MapOptions> = {}, mermaidConfig: object = {}) {
    warnings.length = 0;
    const view = outcomeMap(coalitionWith(theory), { lang: "nl", legend: true, drafts: true, ...options });
    const picture = await renderMermaid(browser, mermaidText(view), "svg", { mermaidConfig });
    const svg = new TextDecoder().decode(picture.data);
    expect(warnings).toEqual([]);
    expect(svg).not.toMatch(/Syntax error|Maximum text size|Unsupported markdown/);
    return { svg, view, title: picture.title, description: picture.desc };
  }

  it.each(["LR", "TB"] as const)(
    "draws every kind of box and line without a warning, %s",
    async (direction) => {
      const { svg, view, title } = await drawn(everyKind, { direction });
      const texts = await textsOf(browser, svg);
      for (const node of view.nodes) expect(texts).toContain(bare(node.title) + stateOf(node.state));
      expect(title).toBe(view.title);
    },
  );

  it("draws with plain text instead of HTML labels too", async () => {
    const { svg, view } = await drawn(everyKind, {}, { htmlLabels: false, flowchart: { htmlLabels: false } });
    const texts = await textsOf(browser, svg);
    for (const node of view.nodes) expect(texts).toContain(bare(node.title) + stateOf(node.state));
  });

  it("shows hostile titles exactly as they are, and nothing else", async () => {
    const config = { securityLevel: "strict", theme: "dark" };
    const { svg, view, title, description } = await drawn(hostile, {}, config);
    const texts = await textsOf(browser, svg);
    const missing = view.nodes.map((node) => bare(node.title)).filter((one) => !texts.includes(one));
    expect({ missing, instead: missing.length > 0 ? texts : [] }).toEqual({ missing: [], instead: [] });
    expect(bare(title ?? "")).toBe(bare(view.title));
    expect(bare(description ?? "")).toBe(bare(view.description));
    const tags = await inPage(
      browser,
      svg,
      `[...document.querySelectorAll("script,img,a,b,i,math,code,li")].length`,
    );
    expect(tags).toBe(0);
  });

  it.each([
    ["feedback", everyKind],
    ["feedback from the impact to several activities", loops],
  ])("keeps the columns: inputs left, impact right, each under its heading, with %s", async (_, theory) => {
    const { svg, view } = await drawn(theory);
    const places = await placesOf(browser, svg);
    const headings = await headingsOf(browser, svg);
    for (const node of view.nodes) {
      expect(places.get(node.id)).toBeCloseTo(headings.get(node.column) ?? Number.NaN, 0);
    }
  });

  it("gives a line that runs back one tip, where it goes", async () => {
    const { svg } = await drawn(loops, { legend: false });
    const look = `[...document.querySelectorAll("path.flowchart-link[marker-start]")].map((path) => {
      const style = getComputedStyle(path);
      return [style.markerStart !== "none", style.markerEnd !== "none"];
    })`;
    expect(await inPage(browser, svg, look)).toEqual(Array(4).fill([true, false]));
  });
});

/** A title without what the map may change: where lines break, and signs that cannot be seen. */
function bare(text: string): string {
  return oneLineTitle(text).replace(/[\s\u200b]/gu, "");
}

function stateOf(state: string | undefined): string {
  return state === "planned" ? "(gepland)" : "";
}

/** The text of each box, as a browser shows it. */
async function textsOf(browser: Browser, svg: string): Promise<string[]> {
  const look = `[...document.querySelectorAll("g.node")].map((node) => node.textContent)`;
  return ((await inPage(browser, svg, look)) as string[]).map((text) => text.replace(/[\s\u200b]/gu, ""));
}

/** How far to the right the middle of each box is, by the identifier of its node. */
async function placesOf(browser: Browser, svg: string): Promise<Map<string, number>> {
  const found = await middlesOf(browser, svg);
  return new Map(
    found.map(([id, x]) => [(/flowchart-n_(.*)-\d+$/.exec(id)?.[1] ?? "").replaceAll("_", "-"), x]),
  );
}

/** The same of each heading, by its column. */
async function headingsOf(browser: Browser, svg: string): Promise<Map<number, number>> {
  const found = await middlesOf(browser, svg);
  return new Map(found.map(([id, x]) => [Number(/flowchart-rank_(\d+)-\d+$/.exec(id)?.[1] ?? -1), x]));
}

async function middlesOf(browser: Browser, svg: string): Promise<[string, number][]> {
  const look = `[...document.querySelectorAll("g.node")].map((node) => {
    const box = node.getBoundingClientRect();
    return [node.id, box.x + box.width / 2];
  })`;
  return (await inPage(browser, svg, look)) as [string, number][];
}

async function inPage(browser: Browser, svg: string, look: string): Promise<unknown> {
  const page = await browser.newPage();
  try {
    await page.setContent(svg);
    return await page.evaluate(look);
  } finally {
    await page.close();
  }
}

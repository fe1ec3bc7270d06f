/**
 * Draws the pictures of the README anew: `npx tsx scripts/pictures.ts`. Needs Chromium (see
 * test/support/browser.ts).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { renderMermaid } from "@mermaid-js/mermaid-cli";
import puppeteer, { type Browser } from "puppeteer";
import { diskTree } from "../src/files/disk.ts";
import { mermaidText } from "../src/map/mermaid.ts";
import { outcomeMap } from "../src/map/view.ts";
import { loadRepository } from "../src/model/load.ts";
import { browserSettings, findBrowser } from "../test/support/browser.ts";

const PICTURES = [{ example: "youth-homelessness", lang: "en", file: "map-youth-homelessness.png" }] as const;

const root = fileURLToPath(new URL("../", import.meta.url));

async function draw(browser: Browser, picture: (typeof PICTURES)[number]): Promise<void> {
  const repository = await loadRepository(diskTree(`${root}examples/${picture.example}`));
  const view = outcomeMap(repository, { lang: picture.lang, legend: true, drafts: true });
  const viewport = { width: 2400, height: 1200, deviceScaleFactor: 1 };
  const { data } = await renderMermaid(browser, mermaidText(view), "png", { viewport });
  writeFileSync(`${root}docs/images/${picture.file}`, data);
  console.log(`docs/images/${picture.file}`);
}

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error("No Chromium found; set CHROMIUM_PATH.");
mkdirSync(`${root}docs/images`, { recursive: true });
const browser = await puppeteer.launch(browserSettings(executablePath));
try {
  for (const picture of PICTURES) await draw(browser, picture);
} finally {
  await browser.close();
}

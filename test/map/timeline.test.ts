import { renderMermaid } from "@mermaid-js/mermaid-cli";
import puppeteer, { type Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timelineText } from "../../src/map/timeline.ts";
import { browserSettings, findBrowser } from "../support/browser.ts";

const executablePath = findBrowser();

/** Whatever people write, beside what Mermaid gives a meaning. */
const HOSTILE = [
  "a : b : c",
  "<script>alert(1)</script> <b>x</b>",
  "# hash ; semi # %% comment %%{init: x}",
  "section of a year",
  "title of a chapter",
  "line\nsection b",
  "$$x^2$$ fa:fa-home",
  "ﬂ°60¶ß ¶ß",
  "`tick` \"quote\" 'q' {a} [b] |c|",
  "1. first",
  "- dash",
  "style x: y; classDef z",
  "\\n new",
  "end",
  "accTitle: x",
  "https://example.org/a?b=c&d=e&lt;",
  "een-woord-dat-veel-te-lang-is-voor-één-enkele-kaart",
];

const bare = (text: string) => text.replace(/[\s\u200b]/g, "");

describe("the text of a timeline", () => {
  it("has one line for each event, and none that is empty", () => {
    const view = {
      title: "",
      description: "",
      sections: [{ periods: [{ name: "2025", events: [...HOSTILE, " "] }] }],
    };
    const lines = timelineText(view).split("\n");
    expect(lines.filter((line) => /^ {12}: \S/.test(line))).toHaveLength(HOSTILE.length + 1);
    expect(lines.filter((line) => /:/.test(line.replace(/^ *(: |accTitle: |accDescr: )/, "")))).toEqual(
      lines.filter((line) => /^(config| {2,4}\w+):/.test(line) && !/acc(Title|Descr)/.test(line)),
    );
  });
});

describe.skipIf(executablePath === undefined)("drawn by Mermaid in a browser", { timeout: 60_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await puppeteer.launch(browserSettings(executablePath ?? ""));
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  it("shows hostile words exactly as they are, and nothing else", async () => {
    const view = {
      title: "Tijdlijn: <i>De Zetel</i>: #1",
      description: "Wat er gebeurde",
      sections: [
        { name: "2025: a # b", periods: [{ name: "januari 2025", events: HOSTILE }] },
        { name: "2026", periods: [{ name: "maart: x", events: ["Besluit: iets"] }] },
      ],
    };
    for (const theme of ["default", "dark"] as const) {
      const { data } = await renderMermaid(browser, timelineText(view), "svg", {
        mermaidConfig: { securityLevel: "strict", theme },
      });
      const svg = new TextDecoder().decode(data);
      expect(svg).not.toMatch(/Syntax error|Maximum text size/);
      const page = await browser.newPage();
      await page.setContent(svg);
      const texts = (await page.evaluate(
        `[...document.querySelectorAll("text")].map((each) => each.textContent ?? "")`,
      )) as string[];
      const tags = await page.evaluate(`document.querySelectorAll("script,img,a,b,i,math").length`);
      await page.close();
      const shown = texts.map(bare);
      const wanted = [...HOSTILE, view.title, "2025: a # b", "januari 2025", "maart: x", "Besluit: iets"];
      expect(wanted.map(bare).filter((text) => !shown.includes(text))).toEqual([]);
      expect(tags).toBe(0);
    }
  });
});

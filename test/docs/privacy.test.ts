import { describe, expect, it } from "vitest";
import { publishSeries } from "../../src/disclosure/series.ts";
import { seriesFor } from "../../src/measure/series.ts";
import { detect } from "../../src/personal/detect.ts";
import { check } from "../rules/check.ts";
import type { IndicatorStory } from "../support/indicator.ts";
import { measured } from "../support/measured.ts";
import { readPage } from "./page.ts";

// What docs/privacy.md and docs/privacy.nl.md say, held against what is so. Where one of these changes, both
// pages have to.

const ENGLISH = "docs/privacy.md";
const DUTCH = "docs/privacy.nl.md";

/** A page without the measured tables, which only the English one has. */
function told(path: string): string {
  return readPage(path).split("\n## What is recognised")[0] ?? "";
}

describe("the page in two languages", () => {
  const [english, dutch] = [told(ENGLISH), told(DUTCH)];

  it.each([
    ["headings, points and rows", /^(?:#+ |- |\d\. |\|)/gm],
    ["articles, years and other numbers", /\d+/g],
  ])("has the same %s, in the same order", (_, pattern) => {
    expect(dutch.match(pattern)).toEqual(english.match(pattern));
  });

  it.each([
    ["commands, keys and values", /`[^`]+`/g],
    ["pages linked to", /(?<=\]\()(?!privacy)[\w./-]+\.md(?=[)#])/g],
  ])("has the same %s", (_, pattern) => {
    const found = (page: string) => [...new Set(page.match(pattern))].sort();
    expect(found(dutch)).toEqual(found(english));
  });
});

describe("what is promised of masks", () => {
  it.each([
    ["a national number", "nr. 85073099932", "85•••••••32"],
    ["a Dutch number", "BSN 111222333", "•••••••33"],
    ["an account number", "op BE68539007547034", "BE"],
    ["a telephone number", "bel 0470 99 99 99", "04"],
    ["an e-mail address", "fatima.benali@example.org", "f"],
    ["a French number", "NIR 1 85 05 78 006 084 91", "91"],
    ["a name beside an age", "Fatima Benali, 17 jaar", "FB"],
    ["a street", "woont in de Kerkstraat 12, 9000 Gent", "K"],
    ["coordinates", "51.05432, 3.72543", "51"],
    ["a day of birth", "geboren op 14 mei 2007", ""],
    ["the number of a card", "identiteitskaart 591-1234567-89", ""],
  ])("%s", (_, text, start) => {
    const [hit] = detect(text);
    const shown = (hit?.masked ?? "").replace(/[^\p{L}\d]/gu, "");
    expect(shown).toBe(start.replace(/[^\p{L}\d]/gu, ""));
  });
});

describe("what is not promised", () => {
  it("a name alone is not recognised", () => {
    expect(detect("Gesproken met Fatima Benali over haar zoon.")).toEqual([]);
  });

  it("a mean of nothing, of enough people, is shown", async () => {
    const indicator = "type: rating\ncounts: people\nscale: {from: 0, to: 10}";
    expect(await shownOf({ indicator, rows: "indicator,period,value,n\nx,2025,0,6\n" })).toEqual([0]);
  });

  it("a group of exactly the minimum is shown, one fewer is not", async () => {
    const rows = (count: number) => `indicator,period,value\nx,2025,${count}\n`;
    expect(await shownOf({ indicator: "type: count\ncounts: people", rows: rows(5) })).toEqual([5]);
    expect(await shownOf({ indicator: "type: count\ncounts: people", rows: rows(4) })).toEqual(["■"]);
    expect(await shownOf({ indicator: "type: count\ncounts: things", rows: rows(4) })).toEqual([4]);
  });
});

describe("what stops", () => {
  it("a picture is named as not looked into", async () => {
    const found = await check({ "impact.yaml": IMPACT, "docs/visit.png": "\u0000PNG" });
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(["info unsearched-file"]);
  });

  it.each(["off", "info"])("%s does not make the rules on people any lighter", async (severity) => {
    const found = await check({
      "impact.yaml": `${IMPACT}rules: {personal-data: ${severity}}\n`,
      "notes.md": "Spoke with 85073099932.\n",
    });
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toContain("error personal-data");
  });
});

const IMPACT = "format: 1\ncoalition: {id: here, name: Here}\nlanguages: [en]\nas_of: 2026-03-01\n";

/** What is shown of the total of `x`. */
async function shownOf(story: IndicatorStory): Promise<readonly (number | string | undefined)[]> {
  const all = await measured(story);
  const series = seriesFor(all.measures, "x", {});
  if (!series) throw new Error("the indicator was not read");
  return publishSeries(series, all).figures.map((figure) => (figure.hidden ? "■" : figure.value));
}

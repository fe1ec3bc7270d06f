import { describe, expect, it } from "vitest";
import { markdownLinks } from "../../src/read/markdown-links.ts";

const CASES: readonly (readonly [title: string, text: string, found: readonly string[]])[] = [
  ["a link", "See [the table](../data/homes.csv).", ["../data/homes.csv 0:17-34"]],
  ["a picture", "![The square](square.png)", ["square.png 0:15-25"]],
  ["a title", '[a](b.md "A title")', ["b.md 0:5-9"]],
  ["between < and >", "[a](<my file.md>)", ["my file.md 0:6-16"]],
  ["brackets that close again", "[a](map_(old).md)", ["map_(old).md 0:5-17"]],
  ["a picture in a link", "[![a](b.png)](c.md)", ["b.png 0:7-12", "c.md 0:15-19"]],
  ["a definition", "[plan]: plan.pdf", ["plan.pdf 0:9-17"]],
  ["no footnote", "[^1]: What was said.", []],
  ["HTML", "<img src=\"a.png\"> <a href='b.md'>b</a>", ["a.png 0:11-16", "b.md 0:28-32"]],
  ["an attribute of another name", '<img data-src="a.png">', []],
  [
    "an address",
    "<https://example.org/a> and https://example.org/b.",
    ["https://example.org/a 0:2-23", "https://example.org/b 0:29-50"],
  ],
  [
    "an address in brackets",
    "(https://example.org/a_(b)) and **https://example.org**",
    ["https://example.org/a_(b) 0:2-27", "https://example.org 0:35-54"],
  ],
  ["the second line", "one\r\n[a](b.md)\nthree", ["b.md 1:5-9"]],
  ["code", "`[a](b.md)` and ``[a](`c`)`` and [d](e.md)", ["e.md 0:38-42"]],
  ["a block of code", "```md\n[a](b.md)\n```\n[c](d.md)", ["d.md 3:5-9"]],
  ["a block in a longer fence", "````\n```\n[a](b.md)\n```\n````\n[c](d.md)", ["d.md 5:5-9"]],
  ["a block that is not closed", "~~~\n[a](b.md)", []],
  ["a place in the same file", "[a](#part)", ["#part 0:5-10"]],
  ["nothing", "[a]() and [b] (c)", []],
];

describe("the links of a Markdown text", () => {
  it.each(CASES)("%s", (_title, text, found) => {
    expect(
      markdownLinks(text).map(
        ({ target, line, column, endColumn }) => `${target} ${line}:${column}-${endColumn}`,
      ),
    ).toEqual(found);
  });

  it("are found in linear time", () => {
    const pieces = [
      "[a](",
      "](",
      "`",
      "``x`",
      "](a(",
      "<",
      "[",
      "https://a",
      "(",
      "src='",
      "[a]: ",
      "](<",
      "* ",
    ];
    for (const piece of pieces) {
      const start = performance.now();
      markdownLinks(`${piece.repeat(100_000)}](x`);
      expect(performance.now() - start, piece).toBeLessThan(5000);
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, markdownLink, safeAddress, tidy } from "../../src/report/markdown.ts";
import { markdownOf, withReport } from "../support/report.ts";

describe("somebody's words in Markdown", () => {
  it.each([
    ["Dak & Draad", "Dak & Draad"],
    ["casustafel 17+", "casustafel 17+"],
    ["same_worker_12m", "same_worker_12m"],
    ["a | b", "a \\| b"],
    ["first\nsecond\r\n\r\nthird", "first second third"],
    ["# no heading", "\\# no heading"],
    ["C #", "C \\#"],
    ["- no list", "\\- no list"],
    ["12. no list", "12\\. no list"],
    ["3,5 op 10", "3,5 op 10"],
    ["> no quote", "&gt; no quote"],
    ["*bold* _slanted_ ~gone~ `code`", "\\*bold\\* \\_slanted\\_ \\~gone\\~ \\`code\\`"],
    ["[a](javascript:alert(1))", "\\[a\\](javascript:alert(1))"],
    ["![a](https://x)", "!\\[a\\](https\\://x)"],
    ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["&lt;b&gt; &amp; &#60;", "&amp;lt;b&amp;gt; &amp;amp; &amp;#60;"],
    ["$x$ and $$y$$", "\\$x\\$ and \\$\\$y\\$\\$"],
    ["www.example.org", "www\\.example.org"],
    ["back\\slash", "back\\\\slash"],
    ["---", "\\---"],
    ["===", "\\==="],
    ["turn\u202earound\u0000", "turnaround"],
  ])("%j is shown as it is", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("whatever they are, they stay on one line and mean nothing", () => {
    const signs = fc.constantFrom(..."|<>[]()*_`~#&$\\!+-=.:/ \n\t1aé\u202e\u0000");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: signs })), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[\n\r<>\u0000\u202e]/);
        // Every sign with a meaning has an uneven number of backslashes before it.
        for (const match of escaped.matchAll(/(\\*)([|`*[\]~$])/g))
          expect((match[1]?.length ?? 0) % 2).toBe(1);
        expect(escaped).not.toMatch(/^[-+=#]|^\d+[.)](\s|$)|&(?!amp;|lt;|gt;)[a-z#]/i);
      }),
      { numRuns: 2000, seed: 20260301 },
    );
  });

  it("a link goes only to a page", () => {
    expect(markdownLink("https://example.org/a b?c=<d>|e", "See [this]")).toBe(
      "[See \\[this\\]](<https://example.org/a%20b?c=%3Cd%3E%7Ce>)",
    );
    for (const address of ["javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:1", "not an address", ""]) {
      expect(safeAddress(address)).toBeUndefined();
    }
  });

  it("a template's own controls and turned text are gone, its lines and tabs are not", () => {
    expect(tidy("a\u001b[31m \u0007\n\u009b2J\tb\u202e\u2066c\u0000\u000b\n")).toBe("a[31m\n2J\tbc\n");
  });

  it("long runs of one sign take no longer than their length", () => {
    const start = performance.now();
    const run = (sign: string) => `a${sign.repeat(300_000)}b`;
    for (const sign of [" ", "\t", "#", " \u200e"]) expect(escapeMarkdown(run(sign))).toMatch(/^a.*b$/);
    for (const sign of [" ", "\t"]) expect(tidy(run(sign))).toHaveLength(300_003);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("the layout is the same everywhere", () => {
    expect(tidy("\n\na  \r\n\r\n\r\n\r\nb\n```\nx \n\n\ny\n```\n\n\n")).toBe("a\n\nb\n```\nx\n\n\ny\n```\n");
  });
});

const HOSTILE = "| a\\n\\n# b <script>alert(1)</script> [c](javascript:x) `d` {{e}} ![f](https://g) \\n- h";

describe("a report of a hostile repository", () => {
  it("has the headings and tables of a friendly one", async () => {
    const skeleton = (text: string) =>
      text
        .split("\n")
        .filter((line) => /^(#|\||<|```|- |> )/.test(line))
        .map((line) =>
          line.startsWith("|") ? `row ${line.replace(/\\\|/g, "").split("|").length}` : line.slice(0, 2),
        );
    const named = (name: string) => ({
      "impact.yaml": (text: string) => text.replace("name: Open Door", `name: "${name}"`),
      "partners.yaml": (text: string) => text.replace("Riverside Youth Work", `"${name}"`),
      "theory-of-change.yaml": (text: string) =>
        text.replace("Young people live in one place for a year", `"${name}"`),
      "indicators/homes-let.yaml": (text: string) => text.replace("Homes let to young people", `"${name}"`),
      "claims/more-stable-housing.yaml": (text: string) =>
        text.replace("The coalition helped more young people to stay in their home.", `"${name}"`),
      "funders/linden-fund.yaml": (text: string) =>
        text.replace("at most five core indicators with a baseline and a target", `"${name}"`),
    });
    const friendly = markdownOf(await withReport(named("Name")), "yearly", "en");
    const hostile = markdownOf(await withReport(named(HOSTILE)), "yearly", "en");
    expect(skeleton(hostile)).toEqual(skeleton(friendly));
    expect(hostile).not.toMatch(/<script|[^\\]\]\(javascript|!\[f/);
  });
});

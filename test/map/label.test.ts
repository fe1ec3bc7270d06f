import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encoded, label, oneLineTitle, wrapped } from "../../src/map/label.ts";
import { markdownText } from "../../src/map/markdown.ts";
import { mermaidText } from "../../src/map/mermaid.ts";
import { mermaidId } from "../../src/map/mermaid-id.ts";
import { outcomeMap } from "../../src/map/view.ts";
import { coalitionWith } from "../support/coalition.ts";
import { hostileTitles } from "./theories.ts";

/** Text from strangers: anything at all, and pieces that mean something to Mermaid or HTML. */
const spells = fc.constantFrom(
  ...hostileTitles,
  '"',
  "#quot;",
  "<br/>",
  "]",
  "end\n",
  "%%{",
  "```",
  "\u202e",
);
const hostileText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.oneof(spells, fc.string({ unit: "grapheme" })), { maxLength: 6 })
    .map((parts) => parts.join("")),
);

/** What Mermaid makes of an encoded line. */
function decoded(text: string): string {
  return text
    .replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("\u200b", "");
}

describe("a label", () => {
  it("never holds what could end it: quotes, tags of its own, line breaks, comments, fences", () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        expect(label(title).replaceAll("<br/>", "")).not.toMatch(
          /["<>\n\r`{}[\]|\\&%@=~$]|#(?!\d+;)|(?<!#\d+);/,
        );
      }),
    );
  });

  it("holds the whole title, whatever is in it", () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const shown = decoded(label(title).replaceAll("<br/>", " "));
        const bare = (text: string) => text.replace(/[\s\u200b]/gu, "");
        expect(bare(shown)).toBe(bare(oneLineTitle(title)));
      }),
    );
  });

  it("breaks between words, and never inside a character", () => {
    expect(wrapped("Jongeren verlaten de jeugdhulp met een overgangsplan", 20)).toEqual([
      "Jongeren verlaten de",
      "jeugdhulp met een",
      "overgangsplan",
    ]);
    expect(wrapped("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 4).join("|")).not.toContain("\u200d|");
    expect(wrapped("aaaaaaaaaa", 4)).toEqual(["aaaa", "aaaa", "aa"]);
  });

  it("keeps ordinary titles readable for who reads the text", () => {
    expect(encoded("Woonpool: studio's, kamers (12) en één bureau – 50/50?")).toBe(
      "Woonpool: studio's, kamers (12) en één bureau – 50/50?",
    );
  });

  it("does not let Mermaid mend semicolons after a style", () => {
    expect(encoded("style: #fff;")).toBe("style#58; #35;fff#59;");
  });
});

describe("a whole map", () => {
  it("has one line for each thing, whatever the titles", () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), hostileText, (titles, name) => {
        const nodes = titles.map((title, index) => ({ id: `n${index}`, kind: "activity" as const, title }));
        const plain = nodes.map((node) => ({ ...node, title: "A" }));
        const lines = (list: typeof nodes, coalition: string) =>
          mermaidText(
            outcomeMap(coalitionWith({ name: coalition, nodes: list }), {
              lang: "en",
              legend: true,
              drafts: true,
            }),
          ).split("\n").length;
        expect(lines(nodes, name)).toBe(lines(plain, "B"));
      }),
    );
  });
});

describe("identifiers for Mermaid", () => {
  it("differ where identifiers differ, and hold only letters, digits and underscores", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(mermaidId(a)).toMatch(/^n_[A-Za-z0-9_]*$/);
        expect(mermaidId(a) === mermaidId(b)).toBe(a === b);
      }),
    );
    expect(mermaidId("stable-housing-12m")).toBe("n_stable_housing_12m");
    expect(mermaidId("end")).toBe("n_end");
  });
});

describe("a title in Markdown", () => {
  it("is never a link, a picture, code, emphasis or HTML", () => {
    expect(markdownText("[x](javascript:y) ![z](u) `c` **b** <b> &amp; www.x.be https://y")).toBe(
      "\\[x\\](javascript:y) !\\[z\\](u) \\`c\\` \\*\\*b\\*\\* &lt;b&gt; &amp;amp; www\\.x.be https\\://y",
    );
  });

  it("stays on its line", () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        expect(markdownText(title)).not.toMatch(/[\n\r\u2028\u2029\u0085]/);
      }),
    );
  });
});

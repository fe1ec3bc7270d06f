import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingText } from "../../src/language/findings/sentences.ts";
import { conflictFindings } from "../../src/read/conflicts.ts";
import { readMarkdown } from "../../src/read/front-matter.ts";
import { readYaml } from "../../src/read/yaml.ts";

type Holds = Parameters<typeof conflictFindings>[2];

function told(text: string, holds: Holds = "fields"): readonly string[] {
  return conflictFindings("a", text, holds).map(({ args, where, more }) => {
    const { problem, mark, above, below, onlyAbove, onlyBelow, linesAbove, linesBelow } = args;
    const rest = more === undefined ? "" : ` and ${more} more`;
    if (problem === "unfinished") return `${where.line} ${mark} ${above}${below}${rest}`;
    const side = (label: string, lines: readonly string[], count: number) =>
      `${label || "?"} ${count}[${lines.join("|")}]`;
    return `${where.line} ${side(above, onlyAbove, linesAbove)} / ${side(below, onlyBelow, linesBelow)}${rest}`;
  });
}

const TWO = "<<<<<<< HEAD\nvalue: 0.62\n=======\nvalue: 0.68\n>>>>>>> add-indicator\n";
const THREE = TWO.replace("=======", "||||||| 40f98c3\nvalue: 0.7\n=======");

describe("what git left of a merge", () => {
  it.each<[string, string, Holds, readonly string[]]>([
    [
      "two versions",
      `a: 1\n${TWO}b: 2\n`,
      "fields",
      ["2 HEAD 1[value: 0.62] / add-indicator 1[value: 0.68]"],
    ],
    ["with what both came from", THREE, "fields", ["1 HEAD 1[value: 0.62] / add-indicator 1[value: 0.68]"]],
    [
      "with carriage returns",
      TWO.replaceAll("\n", "\r\n"),
      "fields",
      ["1 HEAD 1[value: 0.62] / add-indicator 1[value: 0.68]"],
    ],
    [
      "at the end of a file",
      TWO.trimEnd(),
      "fields",
      ["1 HEAD 1[value: 0.62] / add-indicator 1[value: 0.68]"],
    ],
    [
      "several",
      `${TWO}x: 1\n${THREE}`,
      "fields",
      [
        "1 HEAD 1[value: 0.62] / add-indicator 1[value: 0.68]",
        "7 HEAD 1[value: 0.62] / add-indicator 1[value: 0.68]",
      ],
    ],
    [
      "lines that both have",
      "<<<<<<< a\nx\ny\n\n=======\n  x\nz\n>>>>>>> b\n",
      "rows",
      ["1 a 1[y] / b 1[z]"],
    ],
    ["only one side", "<<<<<<< a\n=======\nz\n>>>>>>> b\n", "rows", ["1 a 0[] / b 1[z]"]],
    ["the same in another order", "<<<<<<< a\nx\ny\n=======\ny\nx\n>>>>>>> b\n", "rows", ["1 a 0[] / b 0[]"]],
    ["many lines", `<<<<<<< a\n${"x\n".repeat(9)}=======\n>>>>>>> b\n`, "rows", ["1 a 9[x|x|x] / b 0[]"]],
    ["no names", "<<<<<<<\nx\n=======\ny\n>>>>>>>\n", "rows", ["1 ? 1[x] / ? 1[y]"]],
    [
      "marks of a merge inside the merge",
      `<<<<<<< a\n1\n||||||| m\n<<<<<<<<< t\n0\n=========\n2\n>>>>>>>>> t\n=======\n3\n>>>>>>> b\n`,
      "rows",
      ["1 a 1[1] / b 1[3]"],
    ],
    ["not closed", "<<<<<<< a\nx\n=======\ny\n", "rows", ["1 <<<<<<< a"]],
    ["without what is between", "<<<<<<< a\nx\n>>>>>>> b\n", "rows", ["1 <<<<<<< a"]],
    ["only the end", "x\n=======\ny\n>>>>>>> b\n", "fields", ["4 >>>>>>> b"]],
    ["only the middle of three", "x\n||||||| b\ny\n", "fields", ["2 ||||||| "]],
    [
      "a second one before the first ends",
      `<<<<<<< a\nx\n${TWO}`,
      "fields",
      ["1 <<<<<<< a", "3 HEAD 1[value: 0.62] / add-indicator 1[value: 0.68]"],
    ],
    ["indented", "a: |\n  <<<<<<< a\n  =======\n  >>>>>>> b\n", "fields", []],
    ["longer or shorter marks", "<<<<<<<< a\n======\n>>>>>>>> b\n<<<<<< c\n", "fields", []],
    ["a heading that is underlined", "---\na: 1\n---\nTitle\n=======\ntext\n", "page", []],
    ["a quotation in quotations", "---\na: 1\n---\n>>>>>>> said long ago\n", "page", []],
    ["a heading, and later such a quotation", "Title\n=======\n\n>>>>>>> b\n", "text", ["4 >>>>>>> b"]],
    ["in a text", `---\na: 1\n---\n${TWO}`, "page", ["4 HEAD 1[value: 0.62] / add-indicator 1[value: 0.68]"]],
    [
      "in the fields of a text",
      `---\n${TWO}---\nText.\n`,
      "page",
      ["2 HEAD 1[value: 0.62] / add-indicator 1[value: 0.68]"],
    ],
    [
      "over the line that ends the fields",
      "---\n<<<<<<< a\nx: 1\n---\nA\n=======\nx: 2\n---\nB\n>>>>>>> b\n",
      "page",
      ["2 a 2[x: 1|A] / b 2[x: 2|B]"],
    ],
    ["quoted in a block of code", `---\na: 1\n---\n\`\`\`text\n${TWO}\`\`\`\n`, "page", []],
    [
      "behind a block that is never closed",
      `\`\`\`\n${TWO}`,
      "text",
      ["2 HEAD 1[value: 0.62] / add-indicator 1[value: 0.68]"],
    ],
    [
      "around blocks of code",
      "<<<<<<< a\n```\n1\n```\n=======\n```\n2\n```\n>>>>>>> b\n",
      "text",
      ["1 a 1[1] / b 1[2]"],
    ],
    [
      "a heading in the first version",
      "<<<<<<< a\nT\n=======\nx\n=======\ny\n>>>>>>> b\n",
      "text",
      ["1 a 1[T] / b 3[x|=======|y]"],
    ],
  ])("%s", (_, text, holds, expected) => {
    expect(told(text, holds)).toEqual(expected);
  });

  it("is one finding, and nothing else is said of that file", () => {
    const bytes = Buffer.from(`a: 1\n${TWO}`);
    expect(readYaml("a.yaml", bytes).findings.map(({ rule }) => rule)).toEqual(["conflict-markers"]);
    const page = Buffer.from(`---\na: 1\n---\n${TWO}`);
    const read = readMarkdown("a.md", page);
    expect(read.findings.map(({ rule }) => rule)).toEqual(["conflict-markers"]);
    expect(read.document).toBeUndefined();
  });

  it("says both sides in words", () => {
    const [finding] = conflictFindings("a", TWO, "fields");
    if (finding === undefined) throw new Error("nothing was found");
    expect(findingText(finding, "en").message).toBe(
      "Two versions stand here, one below the other. The version that was there (`HEAD`): `value: 0.62`. The version that came in (`add-indicator`): `value: 0.68`.",
    );
    expect(findingText(finding, "nl").message).toBe(
      "Hier staan twee versies onder elkaar. De versie die er stond (`HEAD`): `value: 0.62`. De versie die binnenkwam (`add-indicator`): `value: 0.68`.",
    );
  });

  it.each([
    [TWO, ["value"]],
    [
      "<<<<<<< a\n  - {period: 2026, value: 18}\n=======\n  - {period: 2026, value: 24}\n>>>>>>> b\n",
      ["value"],
    ],
    ["<<<<<<< a\n- id: x\n  name: y\n=======\n>>>>>>> b\n", ["id", "name"]],
    ["<<<<<<< a\n  text: so, piet: no\n=======\n>>>>>>> b\n", ["text"]],
  ])("names the fields that differ", (text, fields) => {
    expect(conflictFindings("a", text, "fields")[0]?.args.fields).toEqual(fields);
  });

  it("writes out what a hostile name hides", () => {
    const [finding] = conflictFindings("a", TWO.replace("add-indicator", "x`\u001b[2J\u202e@an"), "fields");
    if (finding === undefined) throw new Error("nothing was found");
    expect(findingText(finding, "en").message).toContain("(`x'\\u{1b}[2J\\u{202e}@an`)");
  });

  it("counts what nobody reads", () => {
    expect(told(TWO.repeat(1000)).length).toBe(50);
    expect(told(TWO.repeat(1000)).at(-1)).toMatch(/ and 950 more$/);
  });

  it("never throws, and takes linear time", () => {
    const piece = fc.constantFrom(
      "<<<<<<< a",
      "||||||| b",
      "=======",
      ">>>>>>> c",
      "---",
      "```",
      "x: 1",
      "\r",
      "",
    );
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.constantFrom<Holds>("rows", "fields", "page", "text"),
        (lines, holds) => {
          const text = lines.join("\n");
          const found = conflictFindings("a", text, holds);
          if (!/^(?:<{7}|>{7}|\|{7})/m.test(text)) expect(found).toEqual([]);
          if (holds === "rows" && /^(?:<{7}|>{7}|\|{7}) /m.test(text)) expect(found).not.toEqual([]);
        },
      ),
    );
    const started = performance.now();
    for (const line of ["<<<<<<< a\n", "=======\n", ">>>>>>> a\n", "```\n", TWO])
      told(line.repeat(200_000), "page");
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkdown } from "../../src/read/front-matter.ts";

const read = (text: string) => readMarkdown("evidence/a.md", Buffer.from(text));

test("front matter and body, with positions in the whole file", () => {
  const { document, findings } = read(
    "\ufeff---\r\nkind: story\r\nn: 9\r\n---\r\n# Title\r\n\r\n---\r\nText\r\n",
  );
  expect(findings).toEqual([]);
  expect(document?.data).toEqual({ kind: "story", n: 9 });
  expect(document?.body).toBe("# Title\r\n\r\n---\r\nText\r\n");
  expect(document?.locate(["n"])).toEqual({
    path: "evidence/a.md",
    line: 3,
    column: 4,
    endLine: 3,
    endColumn: 5,
  });
});

test.each([
  ["---\n---\n", null, ""],
  ["---  \na: 1\n---", { a: 1 }, ""],
  ["---\na: |\n  ---\n  x\n---\nb", { a: "---\nx\n" }, "b"],
])("%j is read", (text, data, body) => {
  expect(read(text)).toMatchObject({ findings: [], document: { data, body } });
});

test.each([
  ["# Title\n", "no-front-matter", 1],
  ["\n---\na: 1\n---\n", "no-front-matter", 1],
  ["---\na: 1\n", "unclosed-front-matter", 1],
  ["---\na: 1\n ---\n", "unclosed-front-matter", 1],
  ["---\na: 1\nb: [x\n---\nbody", "syntax", 4],
  ["---\na: 1\na: 2\n---\n", "duplicate-key", 3],
])("%j: %s", (text, problem, line) => {
  expect(read(text).findings).toMatchObject([{ rule: "yaml-syntax", args: { problem }, where: { line } }]);
});

test("no bytes make reading throw", () => {
  const pieces = fc.constantFrom("---", "\n", "\r\n", "a: ", "b", "- ", "[", "# ", " ");
  const text = fc.array(pieces, { maxLength: 40 }).map((parts) => Buffer.from(parts.join("")));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array()), (bytes) => void readMarkdown("a.md", bytes)),
    { numRuns: 1000 },
  );
});

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { lineIndex } from "../../src/read/lines.ts";
import { readYamlText } from "../../src/read/yaml.ts";
import { cutOffTexts, slipBefore } from "../../src/read/yaml-slips.ts";

function found(text: string): readonly string[] {
  const { findings } = readYamlText({ path: "x.yaml", text, offset: 0, lines: lineIndex(text) });
  return findings.map(({ rule, args, where, severity }) => {
    const { problem, detail } = args as { problem: string; detail: string };
    const { line, column, endLine, endColumn } = where;
    return `${rule} ${severity ?? ""} ${problem} ${detail} @${line}:${column}-${endLine}:${endColumn}`;
  });
}

const AFTER = '\n\n# Zo precies.\ndefinition: "Van alle jongeren"\nmeasures: [a]\n';

describe("slips in YAML stand where they were made", () => {
  it.each([
    [`# a\n\nname:Jongeren die${AFTER}`, "syntax NO_SPACE @3:1-3:6"],
    ["unit: x\nname:Jongeren\n", "syntax NO_SPACE @2:1-2:6"],
    ["- id: a\n  name:Jongeren\n  kind: x\n", "syntax NO_SPACE @2:3-2:8"],
    [`name: "Jongeren die${AFTER}`, "syntax QUOTE_NOT_CLOSED @1:7-1:20"],
    [`a: b\nname: 'Jongeren van ''t plein${AFTER}`, "syntax QUOTE_NOT_CLOSED @2:7-2:30"],
    ['a: "b \\" c\nd: e\n', "syntax QUOTE_NOT_CLOSED @1:4-1:11"],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([`yaml-syntax  ${expected}`]);
  });

  it.each([
    ["what goes on over lines", 'a: "b\n  c"\nd: "e" f\n'],
    ["an address", "a: https://example.org\nb: [\n"],
    ["text in a block", 'a: |\n  b:c\n  d: "e\nf: [\n'],
  ])("says nothing of %s", (_, text) => {
    expect(found(text).join()).not.toMatch(/NO_SPACE|QUOTE_NOT_CLOSED/);
  });
});

describe("a list item without its dash", () => {
  const ITEMS = "nodes:\n  - id: a\n    kind: x\n    title: t\n";

  it("is one finding, where the dash is missing", () => {
    expect(found(`${ITEMS}\n    id: trust\n    kind: y\n    title: z\n  - id: c\n`)).toEqual([
      "yaml-syntax  missing-dash id @6:5-6:7",
    ]);
  });

  it("is not what a single field is that stands there twice", () => {
    expect(found(`${ITEMS}    title: z\n`)).toEqual(["yaml-syntax  duplicate-key title @5:5-5:10"]);
    expect(found(`${ITEMS}    id: z\n`)).toEqual(["yaml-syntax  duplicate-key id @5:5-5:7"]);
    expect(found("name: a\nunit: b\nname: c\nunit: d\n")).toHaveLength(2);
  });
});

test("a decimal comma between braces is one finding", () => {
  expect(found("targets:\n  - {period: 2026, value: 0,65, set_by: x}\n")).toEqual([
    "yaml-syntax  decimal-comma 0,65 @2:27-2:31",
  ]);
  expect(found("targets:\n  - {period: 2026, value: 0, 65}\n")).toEqual([]);
  expect(found("targets: [0,65]\n")).toEqual([]);
});

describe("a text that is cut off at a sign for remarks", () => {
  it("is told, with what is lost", () => {
    expect(found("name: Jongeren #1 prioriteit\nlist:\n  - a b #c\n")).toEqual([
      "yaml-syntax warning cut-off #1 prioriteit @1:16-1:29",
      "yaml-syntax warning cut-off #c @3:9-3:11",
    ]);
  });

  it.each([
    "a: ok # a remark",
    "a: ok ## x",
    'a: "b #c"',
    "a: 12 #x",
    "a: [b, c] #x",
    "a: |\n  b #c",
    "a: >-\n  b #c\n  d #e",
    "a: 'b\n  c: d #e\n  f'",
    "#baseline: x #y",
    "a: b#c",
    "a: b # c #d",
    "a: #b",
  ])("says nothing of %j", (text) => {
    expect(found(`${text}\n`)).toEqual([]);
  });
});

test("no text makes it throw, or point outside itself", () => {
  const pieces = fc.constantFrom("a", ":", " ", "\n", '"', "'", "#", "- ", "1", "|", "{", "}", ",", "\r");
  const text = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, fc.nat(60), (written, at) => {
      const slip = slipBefore(written, at);
      for (const { from, to } of [...(slip ? [slip] : []), ...cutOffTexts(written)]) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(written.length);
      }
    }),
    { numRuns: 3000 },
  );
});

test("a large file takes no longer than it is", () => {
  const many = "a:b\n".repeat(200_000);
  const start = performance.now();
  slipBefore(many, many.length);
  cutOffTexts("a: b #c\n".repeat(200_000));
  expect(performance.now() - start).toBeLessThan(5000);
});

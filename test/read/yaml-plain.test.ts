import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Lexer } from "yaml";
import type { Document, Pointer } from "../../src/read/document.ts";
import { lineIndex } from "../../src/read/lines.ts";
import { parseYamlText, readYamlText } from "../../src/read/yaml.ts";
import { plainPlaces, plainYaml } from "../../src/read/yaml-plain.ts";
import { mostLexemes } from "../../src/read/yaml-plain-words.ts";

const source = (text: string) => ({ path: "a.yaml", text, offset: 0, lines: lineIndex(text) });

/** What the quick way gives must be what the parser gives, with nothing found; else it must give nothing. */
function agrees(text: string): void {
  const plain = plainYaml(text);
  if (plain === undefined) return;
  const parsed = parseYamlText(source(text));
  expect(parsed.findings, text).toEqual([]);
  // Not vitest's own comparison, which asks for the `constructor` that a text may have as a key.
  expect(isDeepStrictEqual(plain.data, parsed.document?.data), text).toBe(true);
  expect(JSON.stringify(plain.data), text).toBe(JSON.stringify(parsed.document?.data)); // the order of keys
  expect(mostLexemes(text, 1e9), text).toBeGreaterThanOrEqual([...new Lexer().lex(text)].length);
  // With the line ends of Windows both are the parser's.
  if (!text.includes("\r")) agreesOnPlaces(text, plain.data, parsed.document);
}

/** Every place that the quick way gives must be the place that the parser gives. */
function agreesOnPlaces(text: string, data: unknown, parsed: Document | undefined): void {
  const quick = readYamlText(source(text)).document;
  const differences = [...pointersIn(data)].flatMap((pointer) =>
    (["key", "value"] as const).flatMap((part) => {
      const [one, other] = [quick?.locate(pointer, part), parsed?.locate(pointer, part)];
      return isDeepStrictEqual(one, other) ? [] : [{ pointer, part, one, other }];
    }),
  );
  expect(differences, text).toEqual([]);
}

/** Of everything in the data, and of what is not there. */
function* pointersIn(value: unknown, way: Pointer = []): Generator<Pointer> {
  yield way;
  yield [...way, "not there"];
  yield [...way, 99, "deeper"];
  if (typeof value !== "object" || value === null) return;
  for (const [step, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    yield* pointersIn(item, [...way, step]);
  }
}

const FILES = ["examples", "templates"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
);

/** Pieces of YAML, usual and odd, that mean something else beside each other. */
const PIECES = [
  ..."a: |b: |c:|- |-|  |    | |\n|\n|\n  |\n    |\n- |\n  - |\n\n|{|}|[|]|, |,|: |:|'|\"|#| # note|x|one two|1".split(
    "|",
  ),
  ..."0.50 -3 +4 - ? &a *a !t ~ null true False 2025-01-01 12e3 1e 0x1F 0o7 .5 +.5 .inf -1 1_000 1. 1.e5".split(
    " ",
  ),
  ...[
    "|",
    "|-",
    "|+",
    "|2",
    ">",
    ">-",
    "''",
    '\\"',
    "\\n",
    "\\\\",
    "\\u00e9",
    "\\x",
    "? ",
    " a",
    "é",
    "\u00a0",
  ],
  ...[
    "\u2028",
    "\u0085",
    "\ufeff",
    "\t",
    "\r\n",
    "\r",
    "---",
    "...",
    "%",
    "@",
    "`",
    "=",
    "<",
    ">",
    "/",
    "(",
    ")",
  ],
  ...["<<: ", "__proto__: ", "constructor: ", "a: b\n", "- x\n", "a: {a: 1}\n", "b: |\n  text\n", "  text\n"],
];

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join(""));

interface Damage {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(),
  remove: fc.constantFrom(0, 0, 0, 1, 2, 3),
  insert: fc.constantFrom("", ...PIECES),
});

/** A stretch of a real file, brought to the margin or not, and damaged. */
const stretches = fc
  .record({
    file: fc.constantFrom(...FILES),
    from: fc.nat(),
    count: fc.integer({ min: 1, max: 12 }),
    toMargin: fc.boolean(),
    damages: fc.array(damage, { maxLength: 3 }),
    ends: fc.boolean(),
  })
  .map(({ file, from, count, toMargin, damages, ends }) => {
    const lines = file.split("\n");
    const start = from % lines.length;
    const part = lines.slice(start, start + count);
    const indents = part.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
    const margin = toMargin ? Math.min(...indents, 99) : 0;
    const text = part.map((line) => line.slice(margin)).join("\n") + (ends ? "\n" : "");
    return damages.reduce((damaged, { at, remove, insert }) => {
      const place = at % (damaged.length + 1);
      return damaged.slice(0, place) + insert + damaged.slice(place + remove);
    }, text);
  });

test("of texts of odd pieces, the quick way says what the parser says, or nothing", () => {
  fc.assert(fc.property(pieces, agrees), { numRuns: 20_000 });
});

test("the same for pieces of real files that were damaged", () => {
  fc.assert(fc.property(stretches, agrees), { numRuns: 10_000 });
});

test("the same with the line ends of Windows, everywhere or here and there", () => {
  const texts = fc.oneof(pieces, stretches);
  const windows = texts.map((text) => text.replace(/\r?\n/g, "\r\n"));
  const mixed = fc.tuple(texts, fc.nat()).map(([text, seed]) => {
    let count = seed;
    return text.replace(/\n/g, () => (count++ % 3 === 0 ? "\r\n" : "\n"));
  });
  fc.assert(fc.property(fc.oneof(windows, mixed), agrees), { numRuns: 10_000 });
});

test("files as people write them are read the quick way", () => {
  for (const text of FILES) for (const each of [text, text.replaceAll("\n", "\r\n")]) agrees(each);
  const plain = FILES.filter((text) => plainYaml(text) !== undefined);
  expect(plain.length).toBeGreaterThan(FILES.length * 0.95);
});

test.each([
  ["objects, lists, comments", "# x\na: 1 # y\nb:\n- c: d\n  e:\n\n  # z\n- - f\n  - g\n-\n  h: -1.50\n"],
  ["between brackets", "a: {b: [1, 'it''s', \"q\\\"\"], c: {d: e f}}\ng: [\n  h,\n\n  k ]\n"],
  ["texts over lines", "a: one\n  two\n\n  three # x\nb: |\n  c\n    d\n\n  e\n\nf: >-\n  g\n  h\n\n  i\n"],
  [
    "dates, codes, words",
    "a: 2025-01-01\nb: 007\nc: 0.5 VTE\nd: 71%\ne: Nee\nf: no\ng: 1e3\nh: False\ni: null\n",
  ],
  ["keys", "1: a\ntrue: b\n\"c: d\": e\n'f': g\n__proto__: h\nconstructor: {toString: i}\n"],
  ["line ends of Windows", "a:\r\n  - |\r\n    b\r\n\r\n    c\r\n  - d\r\n    e\r\n"],
  ["no line end at the end", "a:\n  - b: >\n      c"],
])("plain: %s", (_, text) => {
  expect(plainYaml(text)).toBeDefined();
  agrees(text);
});

test.each([
  ["nothing", "# x\n"],
  ["a lone text", "x\n"],
  ["brackets at the margin", "[a]\n"],
  ["the same key twice", "a: 1\nb: 2\na: 3\n"],
  ["the same key twice between brackets", "x: {a: 1, a: 2}\n"],
  ["anchors and aliases", "a: &b c\nd: *b\n"],
  ["tags", "a: !x b\n"],
  ["documents", "---\na: b\n"],
  ["a tab", "a:\tb\n"],
  ["a lone carriage return", "a: b\rc\n"],
  ["a colon in a text", "a: b: c\n"],
  ["a line that is not deep enough", "a:\n    b: c\n  d: e\n"],
  ["brackets that do not close", "a: [b\n"],
  ["a quotation mark that does not close", 'a: "b\n'],
  ["text behind a quotation mark", "a: 'b' c\n"],
  ["another base", "a: 0x1F\n"],
  ["a very long key", `${"k".repeat(1025)}: a\n`],
  ["too deep", Array.from({ length: 60 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
])("left to the parser: %s", (_, text) => {
  expect(plainYaml(text)).toBeUndefined();
});

test("places are found the quick way in files as people write them", () => {
  const texts = FILES.filter((text) => plainYaml(text) !== undefined);
  expect(texts.filter((text) => plainPlaces(text) !== undefined).length).toBeGreaterThan(texts.length * 0.95);
});

test.each([
  ["blanks behind an empty value", "a:\n  - b: {c: d}\n    e: \nf: |\n  g\n"],
  ["line ends of Windows", "a:\r\n  - b: {c: d}\r\nf: e\r\n"],
])("places are those of the parser for %s", (_, text) => {
  const plain = plainYaml(text);
  expect([plain !== undefined, plainPlaces(text)]).toEqual([true, undefined]);
  agreesOnPlaces(text, plain?.data, parseYamlText(source(text)).document);
});

test("a large text takes time in proportion", () => {
  const text = `a: ${"- ".repeat(50_000)}\n`;
  expect(plainYaml(text)).toBeUndefined();
  expect(plainYaml(`a: >-\n${"  b\n".repeat(40_000)}`)).toBeDefined();
  expect(plainYaml(`a: ${"b\n\n  ".repeat(30_000)}`)).toBeDefined();
  const nodes = (count: number) => `a:\n${"- {id: n, kind: factor, title: N}\n".repeat(count)}`;
  expect(plainYaml(nodes(18_000))).toBeDefined();
  expect(plainPlaces(nodes(18_000))?.(["a", 17_999, "kind"], "key")).toMatchObject({ from: 611_979 });
  // More than the parser is given: it says so.
  expect(plainYaml(nodes(19_000))).toBeUndefined();
  expect(readYamlText(source(nodes(19_000))).findings).toMatchObject([{ rule: "file-unreadable" }]);
});

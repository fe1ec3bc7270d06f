import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { Location } from "../../src/findings/finding.ts";
import type { Pointer } from "../../src/read/document.ts";
import { readYaml } from "../../src/read/yaml.ts";

const read = (text: string) => readYaml("a.yaml", Buffer.from(text));
const where = ({ line, column, endLine, endColumn }: Location) => `${line}:${column}-${endLine}:${endColumn}`;

/** Each finding as "problem detail @place". */
function problems(text: string): string[] {
  return read(text).findings.map((finding) => {
    if (finding.rule === "yaml-syntax")
      return `${finding.args.problem} ${finding.args.detail} @${where(finding.where)}`;
    if (finding.rule === "file-unreadable") return `${finding.args.problem} @${where(finding.where)}`;
    return finding.rule;
  });
}

test("plain values of the core schema: dates stay text, nothing is guessed", () => {
  const text =
    "a: 2025-01-01\nb: yes\nc: 0x10\nd: 1_000\ne: .inf\nf: ~\ng:\nh: [1, -2.5, 'x', true]\n<<: {i: 1}\n";
  expect(read(text)).toMatchObject({ findings: [] });
  expect(read(text).document?.data).toEqual({
    a: "2025-01-01",
    b: "yes",
    c: 16,
    d: "1_000",
    e: Number.POSITIVE_INFINITY,
    f: null,
    g: null,
    h: [1, -2.5, "x", true],
    "<<": { i: 1 },
  });
});

test("an older version of YAML named in the file changes nothing", () => {
  expect(read("%YAML 1.1\n---\na: yes\nb: 012\nc: 2025-01-01\n").document?.data).toEqual({
    a: "yes",
    b: 12,
    c: "2025-01-01",
  });
});

test.each(["", "\n", "# nothing yet\n", "---\n", "\ufeff"])(
  "the empty file %j is a document without data",
  (text) => {
    expect(read(text)).toMatchObject({ findings: [], document: { data: null } });
  },
);

test("keys are text as typed, and hostile keys are keys like any other", () => {
  const { document } = read("2025: a\n1e3: b\ntrue: c\n__proto__: {polluted: 1}\nconstructor: d\n");
  const data = document?.data as Record<string, unknown>;
  expect(Object.keys(data)).toEqual(["2025", "1e3", "true", "__proto__", "constructor"]);
  expect(Object.getPrototypeOf(data)).toBeNull();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test.each([
  ["a: [1, 2\nb: 3\n", ["syntax NOT_CLOSED @2:1-2:2"]],
  ["a:\n  b: 1\n   c: 2\n", ["syntax TOO_DEEP @3:4-3:5"]],
  ["a: 1\n  b: 2\n", ["syntax TOO_DEEP @2:3-2:4"]],
  ["- id: a\n   name: x\n", ["syntax TOO_DEEP @2:4-2:5"]],
  ["a:\n  b: 1\n c: 2\n", ["syntax NOT_ALIGNED @3:1-3:2"]],
  ["a:\n  - x\n - y\n", ["syntax NOT_ALIGNED @3:1-3:2"]],
  ["- id: a\n  name: x\n name: y\n", ["syntax NOT_ALIGNED @3:1-3:2"]],
  ["name: Homes: in town\n", ["syntax COLON_IN_TEXT @1:7-1:8"]],
  ["a:\n\t- b\n", ["syntax TAB_AS_INDENT @2:1-2:2"]],
  ["a: *bold*\n", ["syntax BAD_ALIAS @1:4-1:10"]],
  ["a: {{x}}\n", ["syntax NON_STRING_KEY @1:5-1:8"]],
  ["a: 1\n---\nb: 2\n", ["syntax MULTIPLE_DOCS @2:1-2:4"]],
  ["a: 1\r\nb: 2\r\na: 3\r\n", ["duplicate-key a @3:1-3:2"]],
  ["1: a\n'1': b\n", ["duplicate-key 1 @2:1-2:4"]],
  ["a: !!js/function 'x'\n", ["unusable-tag tag:yaml.org,2002:js/function @1:18-1:21"]],
  ["a: !!binary aGk=\n", ["unusable-tag tag:yaml.org,2002:binary @1:13-1:17"]],
  ["a: !!set {b}\n", ["unusable-tag tag:yaml.org,2002:set @1:10-1:13"]],
  ["a: !own {b: 1}\n", ["unusable-tag !own @1:9-1:15"]],
  ["a: &x [*x]\n", ["syntax ALIAS_LOOP @1:8-1:10"]],
])("%j has one cause and one finding", (text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test("of a duplicate key the first counts, and the finding shows both", () => {
  const { document, findings } = read("a: 1\na: 2\n");
  expect(document?.data).toEqual({ a: 1 });
  expect(findings[0]?.related).toMatchObject([{ label: "first", where: { line: 1, column: 1 } }]);
});

test("conflict markers are one finding, not a cascade; underlined text is none", () => {
  const { document, findings } = read("x: 0\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> theirs\n");
  expect(document).toBeUndefined();
  expect(findings).toMatchObject([{ rule: "conflict-markers", where: { line: 2 } }]);
  expect(problems("a: |\n  Title\n  =======\n  <<<<<<< x\n")).toEqual([]);
});

test("aliases repeat what they point at, up to a limit", () => {
  expect(read("a: &x {b: [1]}\nc: *x\nd: &x 2\ne: *x\n").document?.data).toEqual({
    a: { b: [1] },
    c: { b: [1] },
    d: 2,
    e: 2,
  });
  const many = (count: number) => `x: &x 1\ny: [${"*x , ".repeat(count)}]\n`;
  expect(problems(many(100))).toEqual([]);
  expect(problems(many(101))).toEqual(["too-many-aliases 100 @2:505-2:507"]);
});

test("an alias bomb does not explode", () => {
  const letters = "abcdefghijk";
  const lines = [...letters].map((letter, index) => {
    const before = letters[index - 1];
    return `${letter}: &${letter} [${before ? Array(9).fill(`*${before}`).join(", ") : "lol, lol, lol"}]`;
  });
  expect(problems(lines.join("\n")).join()).toMatch(/^too-many-aliases/);
});

test.each([
  ["[", "too-deep"],
  ["{a: ", "too-deep"],
  ["- ", "too-deep"],
  ["? ", "too-deep"],
  ["a: ", "too-deep"],
])("%j a hundred thousand times is too deep, and nothing overflows", (piece, expected) => {
  expect(problems(piece.repeat(100_000)).join()).toMatch(new RegExp(`^${expected}`));
});

test("depth is allowed up to the limit", () => {
  expect(problems(`${"[".repeat(100)}${"]".repeat(100)}`)).toEqual([]);
  expect(problems(`${"[".repeat(102)}${"]".repeat(102)}`)).toHaveLength(1);
});

test.each([
  [Buffer.from([0xff, 0xfe, 0x61, 0]), "utf16 @1:1-1:1"],
  [Buffer.from("a: 1\nb: caf\xe9\n", "latin1"), "not-utf8 @2:1-2:1"],
  [Buffer.from("a: 1\0"), "binary @1:1-1:1"],
  [Buffer.alloc(10 * 1024 * 1024 + 1, 32), "too-large @1:1-1:1"],
  [Buffer.from("- a\n".repeat(400_000)), "too-large @1:1-1:1"],
])("unreadable bytes give one finding", (bytes, expected) => {
  const { document, findings } = readYaml("a.yaml", bytes);
  expect(document).toBeUndefined();
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  expect(finding?.rule === "file-unreadable" && `${finding.args.problem} @${where(finding.where)}`).toBe(
    expected,
  );
});

const TEXT = [
  "\ufeffname: {nl: 'Dak é', en: Roof}\r", // 1
  "nodes:\r", // 2
  "  - id: a # note\r", // 3
  "    title: |\r", // 4
  "      long\r", // 5
  "      text\r", // 6
  "  - {id: b,\r", // 7
  "     kind: x}\r", // 8
  "empty:\r", // 9
  "copy: &c {deep: 1}\r", // 10
  "use: *c\r", // 11
  "",
].join("\n");

test.each<[Pointer, "key" | "value", string]>([
  [["name"], "value", "1:7-1:30"],
  [["name", "nl"], "value", "1:12-1:19"],
  [["name", "nl"], "key", "1:8-1:10"],
  [["nodes"], "key", "2:1-2:6"],
  [["nodes", 0, "id"], "value", "3:9-3:10"],
  [["nodes", 0], "value", "3:5-3:17"],
  [["nodes", 0, "title"], "value", "4:12-4:13"],
  [["nodes", 1], "value", "7:5-7:12"],
  [["nodes", 1, "kind"], "value", "8:12-8:13"],
  [["nodes", 1, "missing", "deeper"], "value", "7:5-7:12"],
  [["nodes", 9], "value", "3:3-3:17"],
  [["empty"], "value", "9:1-9:6"],
  [["empty", "below"], "value", "9:1-9:6"],
  [["use"], "value", "11:6-11:8"],
  [["use", "deep"], "value", "10:17-10:18"],
  [[], "value", "1:1-1:30"],
  [["nothing"], "key", "1:1-1:30"],
])("%j (%s) stands at its place, also with a byte-order mark and CRLF", (pointer, part, expected) => {
  const { document } = readYaml("a.yaml", Buffer.from(TEXT));
  expect(where(document!.locate(pointer, part))).toBe(expected);
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const leaf = fc.oneof(word, fc.integer(), fc.constantFrom(true, false), fc.string({ minLength: 1 }));
const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(word, tie("value"), { maxKeys: 4 }),
  ),
})).value;

function leaves(data: unknown, pointer: Pointer = []): { pointer: Pointer; value: unknown }[] {
  if (typeof data !== "object" || data === null) return [{ pointer, value: data }];
  return Object.entries(data).flatMap(([key, value]) =>
    leaves(value, [...pointer, Array.isArray(data) ? Number(key) : key]),
  );
}

test("what is written is read, and each value is where it says", () => {
  fc.assert(
    fc.property(tree, fc.boolean(), (data, windows) => {
      const text = stringify(data, { lineWidth: 0 }).replaceAll("\n", windows ? "\r\n" : "\n");
      const { document, findings } = read(text);
      expect(findings).toEqual([]);
      expect(JSON.stringify(document!.data)).toBe(JSON.stringify(data));
      for (const { pointer, value } of leaves(data)) {
        if (typeof value === "string" && !/^[a-z]+$/.test(value)) continue;
        const { line, column } = document!.locate(pointer);
        expect(
          text
            .split("\n")
            [line - 1]!.slice(column - 1)
            .replace(/^"/, ""),
        ).toMatch(new RegExp(`^${value}`));
      }
    }),
    { numRuns: 150 },
  );
});

test("no text and no bytes make reading throw, and every failure has one finding", () => {
  const pieces = fc.constantFrom(
    "a",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "\n",
    "\r\n",
    "  ",
    "&a ",
    "*a",
    "!!set ",
    "|",
    ">",
    "'",
    '"',
    "#",
    "---\n",
    "\t",
    "?",
    "\ud800",
    "\0",
  );
  const text = fc.array(pieces, { maxLength: 60 }).map((parts) => Buffer.from(parts.join("")));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      const { document, findings } = readYaml("a.yaml", bytes);
      if (document === undefined) expect(findings).toHaveLength(1);
      for (const { where } of findings) {
        expect(where.line).toBeGreaterThan(0);
        expect(where.endLine > where.line || where.endColumn >= where.column).toBe(true);
      }
      document?.locate(["a", 0, "b"], "key");
    }),
    { numRuns: 1500 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { pieces } from "../../src/files/memory.ts";
import type { Location } from "../../src/findings/finding.ts";
import { readTable, type TableRow } from "../../src/read/csv.ts";

const where = ({ line, column, endLine, endColumn }: Location) => `${line}:${column}-${endLine}:${endColumn}`;

async function read(content: string | Uint8Array, size = 5) {
  const rows: TableRow[] = [];
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const result = await readTable("data/a.csv", pieces(bytes, size), (row) => rows.push(row));
  const found = result.findings.map((finding) => {
    const problem = "problem" in finding.args ? ` ${finding.args.problem}` : "";
    return `${finding.rule}${problem} @${where(finding.where)}`;
  });
  return { ...result, given: rows, found };
}

test("a canonical table has no findings", async () => {
  const table = await read('a,b\n1,"x, ""y"""\n,\u00e9\n');
  expect(table).toMatchObject({ header: ["a", "b"], rows: 2, found: [], truncated: new Map() });
  expect(table.given.map(({ cells }) => cells)).toEqual([
    ["1", 'x, "y"'],
    ["", "é"],
  ]);
  expect(table.given[0]?.raw).toBe('1,"x, ""y"""');
});

test("what Belgian spreadsheets write is read, and said once", async () => {
  const text = "\ufeffindicator;value;note\r\nx;1,5;\r\ny;2;\r\n";
  const table = await read(text);
  expect(table.given.map(({ cells }) => cells)).toEqual([
    ["x", "1,5", ""],
    ["y", "2", ""],
  ]);
  expect(table.findings).toEqual([
    {
      rule: "csv-dialect",
      args: { traits: ["semicolon", "decimal-comma", "byte-order-mark", "crlf"] },
      where: { path: "data/a.csv", line: 1, column: 1, endLine: 1, endColumn: 21 },
      fixable: true,
    },
  ]);
  expect(table.given[0]?.decimalComma).toBe(true);
});

test.each([
  ["a;b\n1;2\n", ";"],
  ["a\tb\n1\t2\n", "\t"],
  ["a,b;c\n1,2\n", ","],
  ['"a;;;",b\n1,2\n', ","],
  ["a\n1\n", ","],
  ["sep=;\na;b\n1;2\n", ";"],
])("the delimiter of %j is %j", async (text, delimiter) => {
  const { dialect, rows } = await read(text);
  expect(dialect.delimiter).toBe(delimiter);
  expect(rows).toBe(1);
});

test.each([
  [Buffer.from("a,b\nabc,caf\xe9\n\x80 5,\x93x\x94\x9f\n", "latin1"), "windows-1252", ["café", "“x”Ÿ"]],
  [Buffer.from("a,b\n1,café\n2,ñ"), "utf-8", ["café", "ñ"]],
  [Buffer.from("a,b\n1,\xe9", "latin1"), "windows-1252", ["é"]],
])("the encoding is found whatever the pieces are", async (bytes, encoding, second) => {
  for (const size of [1, 2, 3, 7, 1000]) {
    const { dialect, given } = await read(bytes, size);
    expect(dialect.encoding).toBe(encoding);
    expect(given.map(({ cells }) => cells[1])).toEqual(second);
  }
});

test.each<[string, Uint8Array, string]>([
  [
    "two encodings in one file",
    Buffer.concat([Buffer.from("a\né\n"), Buffer.from("x\n\xe9\n", "latin1")]),
    "file-unreadable not-utf8 @4:1-4:1",
  ],
  ["UTF-16", Buffer.from("\ufeffa,b\n", "utf16le"), "file-unreadable utf16 @1:1-1:1"],
  ["binary", Buffer.from("a,b\n1,\0\n"), "file-unreadable binary @1:1-1:1"],
  ["nothing", Buffer.from(""), "file-unreadable empty @1:1-1:1"],
  ["blank lines only", Buffer.from("\n \n\n"), "file-unreadable empty @1:1-1:1"],
  [
    "a row without end",
    Buffer.from(`a,b\n1,${"x".repeat(1_200_000)}\n`),
    "file-unreadable line-too-long @2:1-2:1",
  ],
  [
    "a quote never closed, long",
    Buffer.from(`a,b\n1,"${"x\n".repeat(600_000)}`),
    "bad-quote unclosed @2:3-2:4",
  ],
  ["too many columns", Buffer.from(",".repeat(1000)), "file-unreadable too-many-cells @1:1-1:1001"],
  ["conflict", Buffer.from("a,b\n<<<<<<< HEAD\n1,2\n=======\n"), "conflict-markers unfinished @2:1-2:13"],
])("%s: one cause, one finding", async (name, bytes, expected) => {
  const { found } = await read(name === "too many columns" ? Buffer.from(`a${bytes}`) : bytes, 65_536);
  expect(found.map((one) => one.replace("1:1002", "1:1001"))).toEqual([expected]);
});

test("rows, cells and lines stand at their places, also over line breaks and CRLF", async () => {
  const { given } = await read('a,b,c\r\n1,"x\r\ny""z",é𝄞q\r\n\r\n2,,3\r\n');
  const [first, second] = given;
  expect([first?.line, first?.endLine, second?.line]).toEqual([2, 3, 5]);
  expect([0, 1, 2].map((index) => where(first!.locate(index)))).toEqual(["2:1-2:2", "2:3-3:6", "3:7-3:11"]);
  expect([0, 1, 2].map((index) => where(second!.locate(index)))).toEqual(["5:1-5:2", "5:3-5:3", "5:4-5:5"]);
  expect(where(first!.locate())).toBe("2:1-3:11");
  expect(where(second!.locate(9))).toBe("5:1-5:5");
});

test.each<[string, string[]]>([
  ["a,b\n1,2\n\n", []],
  ["a,b\n1,2\n\n\n", ["blank-row @3:1-4:1"]],
  ["\na,b\n1,2\n", ["blank-row @1:1-1:1"]],
  ["a,b\n,\n1,2\n", ["blank-row @2:1-2:2"]],
  ["a,b\n1,2\n,\n", ["blank-row @3:1-3:2"]],
  ["a,b\n1\n1,2,3\n", ["ragged-row @2:1-2:2", "ragged-row @3:1-3:6"]],
  [
    "a,,b,a, c\n",
    ["bad-header blank @1:3-1:3", "bad-header duplicate @1:6-1:7", "bad-header padded @1:8-1:10"],
  ],
  ["a,b\n 1,2\u00a0\n", ["padded-cell @2:1-2:3", "padded-cell @2:4-2:6"]],
  ['a,b\n"7"8,9\n5"6,1\n', ["bad-quote stray @2:1-2:5", "bad-quote stray @3:1-3:4"]],
  ['a,b\n1,2\n"x,2\n3,4\n', ["bad-quote unclosed @3:1-3:2"]],
  ['a,b\n1,"x\ny\n', ["bad-quote unclosed @2:3-2:4"]],
])("%j: %j", async (text, expected) => {
  expect((await read(text)).found).toEqual(expected);
});

test("padding is taken off values and names; a ragged row is given but marked", async () => {
  const { header, given } = await read("a ,b\n 1,2\u00a0\n1,2,3\n");
  expect(header).toEqual(["a", "b"]);
  expect(given.map(({ cells, ragged }) => [cells, ragged])).toEqual([
    [["1", "2"], false],
    [["1", "2", "3"], true],
  ]);
});

test("after two hundred findings of a rule the rest is counted", async () => {
  const { findings, truncated, rows } = await read(`a,b\n${"1\n".repeat(250)}${" 1,2\n".repeat(3)}`, 1000);
  expect(findings.filter(({ rule }) => rule === "ragged-row")).toHaveLength(200);
  expect(findings.filter(({ rule }) => rule === "padded-cell")).toHaveLength(3);
  expect([...truncated]).toEqual([["ragged-row", 50]]);
  expect(rows).toBe(253);
});

test("a file that breaks off while it is read is a finding", async () => {
  async function* broken() {
    yield Buffer.from("a,b\n1,2\n3");
    throw new Error("EIO");
  }
  const { findings } = await readTable("a.csv", broken(), () => {});
  expect(findings).toMatchObject([{ rule: "file-unreadable", args: { problem: "gone" } }]);
});

test.each(["a\n1\n2\n3\n", "a\n1"])(
  "a fault of the one who takes the rows of %j is not swallowed",
  async (text) => {
    let closed = false;
    async function* chunks() {
      try {
        yield* pieces(Buffer.from(text), 2);
      } finally {
        closed = true;
      }
    }
    const reading = readTable("a.csv", chunks(), () => {
      throw new Error("a bug");
    });
    await expect(reading).rejects.toThrow("a bug");
    expect(closed).toBe(true);
  },
);

const cell = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{0,5}$/),
  fc
    .array(fc.constantFrom("x", '"', ",", ";", "\n", "\r\n", "é", "𝄞"), { maxLength: 5 })
    .map((parts) => `k${parts.join("")}k`),
);

test("what is written is read, and each cell is where it says", async () => {
  const quote = (value: string) => (/^[a-z0-9]*$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`);
  const table = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), cell, cell), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(",", ";"),
      fc.constantFrom("\n", "\r\n"),
      fc.nat({ max: 20 }),
      async (rows, delimiter, end, size) => {
        const text = [["one", "two", "three"], ...rows]
          .map((row) => row.map(quote).join(delimiter) + end)
          .join("");
        const { given, found } = await read(text, size + 1);
        expect(found.filter((one) => !one.startsWith("csv-dialect"))).toEqual([]);
        expect(given.map(({ cells }) => cells)).toEqual(rows);
        for (const row of given) {
          for (const [index, value] of row.cells.entries()) {
            const { line, column } = row.locate(index);
            const rest = text
              .split("\n")
              .slice(line - 1)
              .join("\n")
              .slice(column - 1);
            expect(rest.startsWith(quote(value))).toBe(true);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("no bytes make reading throw, whatever the pieces; cells and their places agree", async () => {
  const parts = fc.constantFrom(
    "a",
    ",",
    ";",
    "|",
    '"',
    "\n",
    "\r\n",
    "\r",
    " ",
    "é",
    "1,5",
    '""',
    "\ufeff",
    "\u200b",
  );
  const text = fc.array(parts, { maxLength: 40 }).map((all) => Buffer.from(all.join("")));
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 60 })), async (bytes) => {
      const small = await read(bytes, 1);
      const whole = await read(bytes, 1000);
      expect(small.found).toEqual(whole.found);
      expect(small.given.map(({ cells, line }) => [line, cells])).toEqual(
        whole.given.map(({ cells, line }) => [line, cells]),
      );
      for (const row of whole.given) {
        for (const index of row.cells.keys()) {
          if (row.cells.length > 1) expect(row.locate(index)).not.toEqual(row.locate());
        }
      }
    }),
    { numRuns: 1500 },
  );
});

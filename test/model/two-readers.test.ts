import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileTree } from "../../src/files/file-tree.ts";
import { memoryTree, pieces } from "../../src/files/memory.ts";
import { loadRepository } from "../../src/model/load.ts";
import { measurementKey, NUMBER_COLUMNS } from "../../src/model/measurements.ts";
import { PlainScanner } from "../../src/read/csv-plain.ts";

/**
 * Plain rows are read by their bytes, others as text, and csv-parse is the reference. All three must say the
 * same of every input, however it is damaged and however it is cut into pieces.
 */
const DOCUMENTS = {
  "impact.yaml": "format: 1\ncoalition: {id: a, name: A}\nlanguages: [en]\n",
  "partners.yaml": "- {id: one, name: One}\n- {id: two-2, name: Two}\n",
  "dimensions.yaml":
    "- {id: gender, name: g, values: [{id: m, name: m}, {id: v-x, name: v}]}\n" +
    '- {id: age, name: a, values: [{id: "0-17", name: y}, {id: é, name: o}, {id: "1,5", name: h}]}\n',
  "indicators/homes.yaml": "name: Homes\ntype: count\nunit: homes\ndirection: increase\n",
  "indicators/share.yaml": "name: Share\ntype: proportion\nunit: people\ndirection: increase\n",
  "indicators/score.yaml":
    "name: Score\ntype: mean\nunit: points\ndirection: increase\nscale: {from: 0, to: 5}\n",
  "indicators/sum.yaml":
    "name: Sum\ntype: computed\nunit: people\ndirection: increase\ncompute: {ratio: {of: [homes, share]}}\n",
};

const COLUMNS = [
  "indicator",
  "period",
  "partner",
  "gender",
  "age",
  "numerator",
  "denominator",
  "value",
  "n",
  "sd",
  "status",
] as const;

/** For each column, what mostly stands there; what stands there sometimes comes from `ODD`. */
const USUAL: Readonly<Record<(typeof COLUMNS)[number], readonly string[]>> = {
  indicator: ["homes", "share", "score"],
  period: ["2024", "2025", "2025-03", "2025-Q1"],
  partner: ["", "one", "two-2"],
  gender: ["", "m", "v-x"],
  age: ["", "0-17", "é"],
  numerator: ["", "", "3", "0"],
  denominator: ["", "", "10", "7"],
  value: ["", "1", "12", "2.5", "0,5", "-3", "0.10", "0.385", "1.102"],
  n: ["", "", "40"],
  sd: ["", "", "1.25"],
  // Numbers beside `withheld` and `na` are read as text; often there, they would leave nothing to compare.
  status: [
    ...Array<string>(6).fill(""),
    ...Array<string>(6).fill("final"),
    "provisional",
    "estimate",
    "withheld",
  ],
};

const ODD = [
  "na",
  "n/a",
  "1.000",
  "-12.345",
  "1234.567",
  '"1.102"',
  "1,000",
  "-0",
  "007",
  "00000000000000000000012",
  "123456789012345678",
  "0.1234567890123456789",
  "1.",
  ".5",
  "1e3",
  "--1",
  "-",
  "0x10",
  " m",
  "m ",
  "1 ",
  "\u00a0one",
  '"m"',
  '""',
  '"1"',
  '"0,5"',
  '"2.5"',
  '" m"',
  '"a""b"',
  '"1,5"',
  "1,5",
  'a"b',
  '"a"b',
  '"open',
  '"two\nlines"',
  '"1\n"',
  "\r",
  "\t",
  "sum",
  "nobody",
  "homse",
  "2024-13",
  "K1 2024",
  "definitief",
  "\ufeff",
  "<<<<<<< x",
  "indicator",
  "\u200b1",
  "é",
];

interface Table {
  readonly header: readonly (typeof COLUMNS)[number][];
  readonly rows: readonly (readonly string[])[];
}

const oddCell = fc.record({ at: fc.nat(20), text: fc.constantFrom(...ODD) });

/** What fits the type of the indicator. */
function usualIn(column: (typeof COLUMNS)[number], indicator: string): readonly string[] {
  if (column === "indicator") return [indicator];
  if (column === "numerator" || column === "denominator") return indicator === "share" ? USUAL[column] : [""];
  if (column === "value")
    return { homes: ["12", "0", "7", "3", "5", "8", "na"], share: [""], score: USUAL.value }[indicator] ?? [];
  return USUAL[column];
}

/** Rows repeat each other, as in real tables, so that most of them are plain; now and then a cell is odd. */
function rowsUnder(header: Table["header"]): fc.Arbitrary<Table["rows"]> {
  const usual = fc
    .constantFrom("homes", "share", "score")
    .chain((indicator) =>
      fc.tuple(...header.map((column) => fc.constantFrom(...usualIn(column, indicator)))),
    );
  return fc.array(usual, { minLength: 1, maxLength: 4 }).chain((pool) => {
    const known: fc.Arbitrary<readonly string[]> = fc.constantFrom(...pool);
    const odd = fc
      .tuple(known, oddCell)
      .map(([row, { at, text }]) => row.map((cell, index) => (index === at % row.length ? text : cell)));
    const ragged = fc.array(fc.constantFrom("", "1", "one"), { maxLength: 12 });
    return fc.array(
      fc.oneof(
        { weight: 120, arbitrary: known },
        { weight: 4, arbitrary: usual },
        { weight: 4, arbitrary: odd },
        { weight: 1, arbitrary: ragged },
      ),
      { maxLength: 30 },
    );
  });
}

const tables: fc.Arbitrary<Table> = fc
  .shuffledSubarray([...COLUMNS.slice(2)], { minLength: 3 })
  .map((columns) => [...COLUMNS.slice(0, 2), ...columns])
  .map((columns) => (columns.includes("value") ? columns : [...columns, "value" as const]))
  .chain((header) => fc.record({ header: fc.constant(header), rows: rowsUnder(header) }));

/** How a table is put on paper. */
const styles = fc.record({
  delimiter: fc.constantFrom(",", ",", ";", "\t"),
  ends: fc.constantFrom(["\n"], ["\n"], ["\r\n"], ["\n", "\n", "\n", "\r\n"], ["\r\n", "\r\n", "\n"], ["\r"]),
  lastEnd: fc.boolean(),
  quoted: fc.constantFrom("never", "never", "always", "words"),
  mark: fc.constantFrom("", "", "", "\ufeff", "sep=;\n", "\n"),
  encoding: fc.constantFrom<("utf8" | "latin1")[]>("utf8", "utf8", "utf8", "latin1"),
});

type Style = typeof styles extends fc.Arbitrary<infer S> ? S : never;

function written({ header, rows }: Table, style: Style): Buffer {
  const cell = (text: string) => {
    if (text.includes('"') || style.quoted === "never") return text;
    return style.quoted === "always" || /^[a-z]/.test(text) ? `"${text}"` : text;
  };
  const lines = [header, ...rows].map((cells) => cells.map(cell).join(style.delimiter));
  const text = lines.map((line, index) => {
    const isLast = index === lines.length - 1 && !style.lastEnd;
    return line + (isLast ? "" : (style.ends[index % style.ends.length] ?? "\n"));
  });
  return Buffer.from(style.mark + text.join(""), style.encoding);
}

const damage = fc.array(
  fc.record({
    at: fc.nat(10_000),
    remove: fc.nat(3),
    insert: fc.constantFrom(
      '"',
      ",",
      ";",
      "\n",
      "\r",
      "\r\n",
      "\0",
      "\u00e9",
      " ",
      "\n\n",
      "\x80",
      "1",
      "\ufeff",
    ),
    latin: fc.boolean(),
  }),
  { maxLength: 2 },
);

function damaged(bytes: Buffer, blows: typeof damage extends fc.Arbitrary<infer D> ? D : never): Buffer {
  let result = bytes;
  for (const { at, remove, insert, latin } of blows) {
    const place = at % (result.length + 1);
    const more = Buffer.from(insert, latin ? "latin1" : "utf8");
    result = Buffer.concat([result.subarray(0, place), more, result.subarray(place + remove)]);
  }
  return result;
}

/** A tree whose streams come in pieces of a size. */
function inPieces(files: Readonly<Record<string, string | Uint8Array>>, size: number): FileTree {
  const tree = memoryTree({ ...files });
  return {
    ...tree,
    stream(path) {
      const file = tree.read(path);
      return file.ok ? pieces(file.bytes, size) : file;
    },
  };
}

async function said(files: Readonly<Record<string, string | Uint8Array>>, size: number, parserOnly: boolean) {
  const { measurements, findings, incomplete } = await loadRepository(inPieces(files, size), { parserOnly });
  const rows = [...measurements].map((row) => ({
    key: measurementKey(row),
    kind: row.period.kind,
    numbers: NUMBER_COLUMNS.map((column) => row[column]),
    notApplicable: row.notApplicable,
    status: row.status,
    path: row.path,
    line: row.line,
    raw: row.raw,
    places: [undefined, ...COLUMNS].map((column) => row.locate(column)),
  }));
  return { rows, findings, incomplete: [...incomplete].sort() };
}

async function agree(tables: readonly Uint8Array[], size: number): Promise<number> {
  const files: Record<string, string | Uint8Array> = { ...DOCUMENTS };
  for (const [index, bytes] of tables.entries()) files[`data/${index}.csv`] = bytes;
  const reference = await said(files, 1 << 20, true);
  expect(await said(files, size, false)).toEqual(reference);
  return reference.rows.length;
}

const sizes = fc.oneof(fc.integer({ min: 1, max: 80 }), fc.constant(1 << 20));

/** How many rows were read by their bytes: a test in which none is proves nothing. */
let plainRows = 0;
const { run } = PlainScanner.prototype;
PlainScanner.prototype.run = function counted(...args) {
  const { line } = this;
  const end = run.apply(this, args);
  plainRows += this.line - line;
  return end;
};

describe("the quick reader and csv-parse", () => {
  test("say the same of every table", async () => {
    let rows = 0;
    const input = fc.tuple(fc.array(fc.tuple(tables, styles), { minLength: 1, maxLength: 2 }), sizes);
    await fc.assert(
      fc.asyncProperty(input, async ([given, size]) => {
        rows += await agree(
          given.map(([table, style]) => written(table, style)),
          size,
        );
      }),
      { numRuns: 300 },
    );
    expect(rows).toBeGreaterThan(500);
    expect(plainRows, `${plainRows} of ${rows}`).toBeGreaterThan(rows / 4);
  }, 120_000);

  test("say the same of damaged ones", async () => {
    await fc.assert(
      fc.asyncProperty(tables, styles, damage, sizes, async (table, style, blows, size) => {
        await agree([damaged(written(table, style), blows)], size);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test("both refuse what may be thousands, after rows that taught the quick one points and commas", async () => {
    const text =
      "indicator;period;value\nscore;2019;2.5\nscore;2020;0,5\nscore;2021;2.5\nscore;2022;1.102\n" +
      'score;2023;0.385\nscore;2024;"1.102"\nscore;2025;1234.567\nscore;2026;1,102\nscore;2027;-12.345\n';
    const bytes = Buffer.from(text);
    expect(await agree([bytes], 1 << 20)).toBe(6);
    expect(await agree([Buffer.from(text.replaceAll(",", ".").replaceAll(";", ","))], 1 << 20)).toBe(9);
  });

  test("say the same wherever a piece ends", async () => {
    const text =
      "indicator,period,partner,gender,value,status\r\nhomes,2025,one,m,12,final\r\nhomes,2025,one,v-x,-3,\r\n" +
      'homes,2025-03,"two-2",m,7,final\r\n homes,2024,one,m,1,\r\nhomes,2024,one,v-x,1,\nhomes,2023,one,,2.5,\r\n';
    const bytes = Buffer.from(text);
    for (let size = 1; size <= bytes.length; size += 1) expect(await agree([bytes], size)).toBe(5);
  });
});

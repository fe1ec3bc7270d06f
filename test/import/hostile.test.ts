import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryTree } from "../../src/files/memory.ts";
import { NOTHING_AGREED } from "../../src/import/agreements.ts";
import { extractRows } from "../../src/import/extract.ts";
import { findLayout } from "../../src/import/layout.ts";
import { settle } from "../../src/import/settle.ts";
import { readSource } from "../../src/import/sources.ts";
import { editTable, newTable } from "../../src/import/table-text.ts";
import { vocabularyOf } from "../../src/import/vocabulary.ts";
import { loadRepository } from "../../src/model/load.ts";
import { COALITION, coalitionWith, imported } from "../support/import.ts";

const NASTY = [
  "__proto__",
  "constructor",
  "=HYPERLINK(1)",
  "\u001b[31m",
  '"',
  "a\nb",
  "toString",
  " ",
  "2025",
  "Totaal",
  "man",
  "1.000",
  "é".repeat(300),
];
const cell = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string(),
  fc.integer().map(String),
  fc.constant(null),
  fc.double(),
  fc.constant({ error: "#REF!" }),
);

describe("no table makes it throw", () => {
  test("whatever stands in the cells", async () => {
    const vocabulary = vocabularyOf(await loadRepository(memoryTree(COALITION)));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        const grid = { rows };
        const layout = findLayout(grid);
        if (layout === undefined) return;
        const settled = settle(
          { grid, layout },
          { ...NOTHING_AGREED, set: { indicator: "homes-let", period: "2025", partner: "" } },
          vocabulary,
        );
        const { rows: taken } = extractRows(
          { grid, layout, place: { file: "x" } },
          settled.agreements,
          vocabulary,
        );
        expect(taken.length).toBeLessThanOrEqual(rows.length * 6);
      }),
      { numRuns: 300 },
    );
  });

  test("whatever the bytes of a file are", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 200 }).map((rest) => Uint8Array.from([0x50, 0x4b, 3, 4, ...rest])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom("a.xlsx", "a.csv", "a.txt"), async (content, name) => {
        expect(typeof (await readSource(name, content)).ok).toBe("boolean");
      }),
      { numRuns: 300 },
    );
  });
});

describe("a table that is changed", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "1", ",", ";", '"', "\n", "\r", " ", "é"),
    maxLength: 60,
  });

  test("keeps every byte where nothing is to be changed, damaged or not", () => {
    fc.assert(
      fc.property(text, (content) => {
        const edited = editTable(Buffer.from(content), {
          edits: [],
          added: [],
          columns: [],
          cellOf: () => "",
        });
        if (edited.ok) expect(edited.text).toBe(content);
      }),
    );
  });

  test("has only its row changed, in its own dialect", () => {
    const table = "\uFEFFindicator;period;value\r\nhomes;2024;2,5\r\n\r\nhomes;2025;3\r\n";
    const edited = editTable(Buffer.from(table), {
      edits: [{ line: 4, cells: new Map([["value", "4.5"]]) }],
      added: [["homes", "2026", "6.5", "p1"]],
      columns: ["indicator", "period", "value", "partner"],
      cellOf: (row, column) => row[["indicator", "period", "value", "partner"].indexOf(column)] ?? "",
    });
    expect(edited).toEqual({
      ok: true,
      text: "\uFEFFindicator;period;value;partner\r\nhomes;2024;2,5;\r\n\r\nhomes;2025;4,5;\r\nhomes;2026;6,5;p1\r\n",
    });
  });

  test("is refused where it is in an old encoding, and where the row is not there", () => {
    const none = { edits: [], added: [], columns: [], cellOf: () => "" };
    expect(editTable(Buffer.from("indicator,é", "latin1"), none)).toMatchObject({ problem: "not-utf8" });
    expect(editTable(Buffer.from(""), none)).toMatchObject({ problem: "no-header" });
    const moved = { ...none, edits: [{ line: 9, cells: new Map([["a", "1"]]) }] };
    expect(editTable(Buffer.from("a\n1\n"), moved)).toMatchObject({ problem: "row-moved" });
  });

  test("new, has quotes where a cell needs them", () => {
    expect(
      newTable({
        columns: ["a", "b"],
        added: [["x,y", 'z"']],
        cellOf: (row, name) => row[name === "a" ? 0 : 1] ?? "",
      }),
    ).toBe('a,b\n"x,y","z"""\n');
  });
});

test("signs that steer a terminal are not printed, wherever they stand", async () => {
  const root = coalitionWith({ "a.csv": "Jaar;Soort\u001b[31m;Aantal\n2026;\u001b]0;x\u0007;3\n2025;b;4\n" });
  const done = await imported(root, ["a.csv"], { set: ["indicator=homes-let", "partner="] });
  expect(done.status).toBe(2);
  expect(done.stderr + done.stdout).not.toMatch(/[\u001b\u0007]/);
});

test("a mapping cannot send figures out of data/", async () => {
  const root = coalitionWith({ "a.csv": "Jaar,Aantal\n2026,3\n" });
  expect(await imported(root, ["a.csv"], { into: "../x.csv" })).toMatchObject({
    status: 2,
    code: "wrong-flag",
  });
  expect(await imported(root, ["a.csv"], { into: "data/../impact.yaml" })).toMatchObject({ status: 2 });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paint } from "../../src/render/paint.ts";
import { type Table, tableLines, wrapped } from "../../src/render/table.ts";
import { widthOf } from "../../src/render/visible.ts";

const same = (text: string) => text;
const PLAIN: Paint = { error: same, warning: same, info: same, good: same, strong: same, quiet: same };
const MARKED: Paint = { ...PLAIN, good: (text) => `<${text}>`, quiet: (text) => `(${text})` };

const TABLE: Table = {
  name: "Indicator",
  columns: ["Course", "Baseline", "Nothing", "Latest"],
  verdict: "Judgement",
  groups: [
    {
      title: "Living stably",
      rows: [
        {
          name: "Young people who live in the same place for twelve months",
          cells: [[{ text: "▄▆█" }], [{ text: "38% (2023)" }], [], [{ text: "55%" }, { text: "41 of 74" }]],
          verdict: { text: "on course", paint: "good" },
          below: [{ text: "break in the series in 2024; two of three partners reported" }],
        },
      ],
    },
  ],
};

describe("a table in a terminal", () => {
  it("stands on one line where there is room", () => {
    expect(tableLines(TABLE, { paint: PLAIN, width: 100 })).toEqual([
      "  Indicator                                         Course  Baseline    Latest    Judgement",
      "",
      "Living stably",
      "  Young people who live in the same place for       ▄▆█     38% (2023)  55%       on course",
      "  twelve months                                                         41 of 74",
      "    break in the series in 2024; two of three partners reported",
    ]);
  });

  it("folds its columns under the name where there is none", () => {
    expect(tableLines(TABLE, { paint: PLAIN, width: 44 })).toEqual([
      "  Indicator                        Judgement",
      "    Course  Baseline    Latest",
      "",
      "Living stably",
      "  Young people who live in the     on course",
      "  same place for twelve months",
      "    ▄▆█     38% (2023)  55%",
      "                        41 of 74",
      "    break in the series in 2024; two of",
      "      three partners reported",
    ]);
  });

  it("leaves out columns and verdicts that no row has", () => {
    const [row] = TABLE.groups[0]?.rows ?? [];
    const rows = [{ name: row?.name ?? "", cells: row?.cells ?? [], below: [] }];
    const lines = tableLines({ ...TABLE, groups: [{ title: "x", rows }] }, { paint: PLAIN, width: 100 });
    expect(lines[0]).not.toMatch(/Nothing|Judgement/);
  });

  it("emphasises what is written, and not the blanks around it", () => {
    const lines = tableLines(TABLE, { paint: MARKED, width: 100 });
    expect(lines[0]).toMatch(/^ {2}\(Indicator\) {2,}\(Course\)/);
    expect(lines[3]).toMatch(/<on course>$/);
  });

  it("gives a column that stands alone one line instead of two", () => {
    const cells = [[{ text: "a".repeat(30) }], [{ text: "60% (2026)" }, { text: "68% (2027)" }]];
    const table = {
      ...TABLE,
      columns: ["One", "Two"],
      groups: [{ title: "x", rows: [{ name: "n", cells, below: [] }] }],
    };
    expect(tableLines(table, { paint: PLAIN, width: 40 }).at(-1)).toBe("    60% (2026)    68% (2027)");
  });

  it("counts wide signs as two places", () => {
    const rows = ["青年", "ab"].map((name) => ({ name, cells: [[{ text: "1" }]], below: [] }));
    const table = { ...TABLE, columns: ["Latest"], groups: [{ title: "x", rows }] };
    const lines = tableLines(table, { paint: PLAIN, width: 80 });
    expect(lines.slice(-2)).toEqual(["  青年       1", "  ab         1"]);
  });

  it("never is wider than asked, but for words that are too long", () => {
    const words = fc.array(fc.stringMatching(/^[a-z青]{1,8}$/), { minLength: 1, maxLength: 12 });
    const text = words.map((each) => each.join(" "));
    const cell = fc.array(fc.record({ text: fc.stringMatching(/^[a-z0-9%]{1,14}$/) }), { maxLength: 3 });
    const row = fc.record({
      name: text,
      cells: fc.array(cell, { minLength: 4, maxLength: 4 }),
      verdict: fc.record({ text: fc.stringMatching(/^[a-z]{1,10}$/) }),
      below: fc.array(fc.record({ text }), { maxLength: 2 }),
    });
    const group = fc.record({ title: text, rows: fc.array(row, { minLength: 1, maxLength: 4 }) });
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 40, max: 160 }),
        (groups, width) => {
          const lines = tableLines({ ...TABLE, groups }, { paint: PLAIN, width });
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
          for (const line of lines) expect(line).toBe(line.trimEnd());
        },
      ),
      { numRuns: 200, seed: 20260301 },
    );
  });
});

describe("a text over several lines", () => {
  it("keeps words whole", () => {
    expect(wrapped("a bb ccc dddddddd e", 5)).toEqual(["a bb", "ccc", "dddddddd", "e"]);
    expect(wrapped("", 5)).toEqual([""]);
  });
});

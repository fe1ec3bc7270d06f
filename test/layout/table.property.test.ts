import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pieces } from "../../src/files/memory.ts";
import { formatTable } from "../../src/layout/format-table.ts";
import { readTable } from "../../src/read/csv.ts";
import { readAmount, readWholeNumber } from "../../src/read/number.ts";

const RUNS = Number(process.env.FMT_RUNS ?? 150);
const DIMENSIONS = ["gender", "area"];
const NUMBERS = new Set(["numerator", "denominator", "value", "n", "sd"]);

const columns = fc
  .shuffledSubarray(["partner", "gender", "area", "numerator", "value", "n", "status"])
  .chain((others) =>
    fc.shuffledSubarray(["indicator", "period", ...others], { minLength: others.length + 2 }),
  );
const number = fc.oneof(
  fc.nat(3000).map(String),
  fc.constantFrom(
    "",
    "",
    "0,385",
    "12,5",
    "0.60",
    "1.102",
    "1.250",
    "1,250",
    "1.234,5",
    "n.b.",
    "na",
    "-3",
    "12%",
    "1 234",
  ),
);
const period = fc.constantFrom(
  "2023",
  "2024",
  "2024-Q1",
  "2024-Q3",
  "2024-03",
  "2023-2024",
  "K1 2024",
  "20222",
  "",
);
const words = fc.constantFrom(
  "",
  "v-x",
  "m",
  " m",
  "m\u00a0",
  'with "quotes"',
  "two\nlines",
  "a,b",
  "a;b",
  "é",
  "town",
);

interface Written {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly end: string;
  readonly mark: boolean;
  readonly latin: boolean;
}

const table: fc.Arbitrary<Written> = columns.chain((names) =>
  fc.record({
    columns: fc.constant(names),
    rows: fc.array(
      fc.tuple(
        ...names.map((name) =>
          NUMBERS.has(name)
            ? number
            : name === "period"
              ? period
              : name === "indicator"
                ? fc.constantFrom("homes-let", "rent", "typo-here")
                : words,
        ),
      ),
      { maxLength: 12 },
    ),
    delimiter: fc.constantFrom(",", ";", "\t"),
    end: fc.constantFrom("\n", "\r\n"),
    mark: fc.boolean(),
    latin: fc.boolean(),
  }),
);

function bytesOf({ columns: names, rows, delimiter, end, mark, latin }: Written): Uint8Array {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => quoted(cell, delimiter)).join(delimiter) + end;
  const text = (mark && !latin ? "\ufeff" : "") + [names, ...rows].map(line).join("");
  return Buffer.from(text, latin ? "latin1" : "utf8");
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Each row as the figures and words that the repository reads from it; blank rows are none. */
async function meaning(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  const rows: string[] = [];
  const result = await readTable("", pieces(bytes), (row) => {
    const cells = row.header.map((name, index) => {
      const text = row.cells[index] ?? "";
      const read = NUMBERS.has(name) ? [readAmount(text, row), readWholeNumber(text, row)] : [];
      return [name, ...(read.some((value) => value !== undefined) ? read : [text])];
    });
    rows.push(JSON.stringify([row.ragged, cells.sort()]));
  });
  return result.header && rows.sort();
}

describe("the canonical form of tables", () => {
  it("keeps every figure and word of every row, in every dialect, and is its own canonical form", async () => {
    let formatted = 0;
    await fc.assert(
      fc.asyncProperty(table, async (written) => {
        const bytes = bytesOf(written);
        const made = await formatTable(bytes, DIMENSIONS);
        if (!made.ok) return;
        formatted += 1;
        const text = Buffer.from(made.text);
        expect(await meaning(text)).toEqual(await meaning(bytes));
        expect(await formatTable(text, DIMENSIONS)).toEqual(made);
        const { dialect, findings } = await readTable("", pieces(text), () => true);
        expect(dialect).toEqual({
          delimiter: ",",
          decimalComma: false,
          encoding: "utf-8",
          byteOrderMark: false,
          lineEnd: "lf",
        });
        expect(findings).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(formatted).toBeGreaterThan(RUNS / 3);
  });

  it("leaves a table alone, or keeps it, whatever bytes stand in it", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ maxLength: 200 }).map((text) => Buffer.from(`indicator,period,value\n${text}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const made = await formatTable(given, DIMENSIONS);
        if (made.ok) expect(await meaning(Buffer.from(made.text))).toEqual(await meaning(given));
      }),
      { numRuns: RUNS },
    );
  });
});

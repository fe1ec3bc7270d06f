import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDelimited } from "../../src/read/delimited.ts";

const rowsOf = (text: string | Uint8Array) => {
  const read = readDelimited(typeof text === "string" ? Buffer.from(text) : text);
  return read.ok ? read.rows : read.trouble;
};

describe("text with rows, as programs export it", () => {
  test.each([
    [
      "a;b\n1,5;2,5\n",
      [
        ["a", "b"],
        ["1,5", "2,5"],
      ],
    ],
    [
      "Titel\n\nJaar;Aantal;Gemiddelde\n2025;1,5;2,5\n2026;1,5;3,5\n",
      [["Titel"], [""], ["Jaar", "Aantal", "Gemiddelde"], ["2025", "1,5", "2,5"], ["2026", "1,5", "3,5"]],
    ],
    ["sep=|\na|b,c\n", [[], ["a", "b,c"]]],
    [
      "a\tb\r1\t2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ['a,"b\nc"\n', [["a", "b\nc"]]],
    ['a,b\n"x', "unclosed-quote"],
    ["", "empty"],
  ])("%j", (text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });

  test("in every encoding that spreadsheets write", () => {
    const expected = [
      ["année", "café"],
      ["1", "2"],
    ];
    const text = "année;café\n1;2\n";
    expect(rowsOf(text)).toEqual(expected);
    expect(rowsOf(`\uFEFF${text}`)).toEqual(expected);
    expect(rowsOf(Buffer.from(text, "latin1"))).toEqual(expected);
    expect(rowsOf(Buffer.from(`\uFEFF${text}`, "utf16le"))).toEqual(expected);
    expect(rowsOf(Uint8Array.from([1, 2, 3, 0]))).toBe("binary");
  });

  test("without quotation marks it says what the parser says", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "1", ";", ",", "\n", "\r", " ", "é"),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (content) => {
        if (content.trim() === "") return;
        const delimiter = ";";
        const parsed = parse(content, {
          delimiter,
          record_delimiter: ["\r\n", "\n", "\r"],
          relax_column_count: true,
          skip_empty_lines: false,
        });
        const read = readDelimited(Buffer.from(`sep=${delimiter}\n${content}`));
        expect(read.ok && read.rows.slice(1)).toEqual(parsed);
      }),
      { numRuns: 2000 },
    );
  });
});

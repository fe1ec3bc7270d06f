import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  columnStyleOf,
  decimalSignOf,
  numberText,
  percentText,
  readFigure,
} from "../../src/import/figures.ts";

const read = (text: string | number, decimal?: "comma" | "point", percent = false) => {
  const figure = readFigure(text, { decimal, percent });
  return figure.ok ? figure.text : figure.trouble;
};

describe("a figure as somebody wrote it", () => {
  test.each([
    ["12", undefined, "12"],
    ["12,5", undefined, "12.5"],
    ["12.5", undefined, "12.5"],
    ["1.250", undefined, "which-decimals"],
    ["1,250", undefined, "which-decimals"],
    ["0,250", undefined, "0.25"],
    ["0.385", undefined, "0.385"],
    ["0.385", "comma", "not-a-number"],
    ["0,385", "point", "not-a-number"],
    ["00.125", "comma", "not-a-number"],
    ["0 125", undefined, "not-a-number"],
    ["2 1000", undefined, "not-a-number"],
    ["-0.600", undefined, "-0.6"],
    ["1.250", "comma", "1250"],
    ["1.250", "point", "1.25"],
    ["1,250", "point", "1250"],
    ["1.234.567,89", "comma", "1234567.89"],
    ["1 234", undefined, "1234"],
    ["1\u00a0234,5", "comma", "1234.5"],
    ["€ 12,50", "comma", "12.5"],
    ["45%", undefined, "0.45"],
    ["45,5 %", "comma", "0.455"],
    ["−3", undefined, "-3"],
    ["007", undefined, "7"],
    ["n.v.t.", undefined, "na"],
    ["s.o.", undefined, "na"],
    ["<5", undefined, "hidden-by-source"],
    ["circa 5", undefined, "not-a-number"],
    ["1e5", undefined, "not-a-number"],
    ["Infinity", undefined, "not-a-number"],
    ["", undefined, ""],
  ] as const)("%s (%s) is %s", (text, decimal, expected) => {
    expect(read(text, decimal)).toBe(expected);
  });

  test("a percentage without its sign is a hundredth, exactly", () => {
    expect(read("13,8", "comma", true)).toBe("0.138");
    expect(read(7, undefined, true)).toBe("0.07");
  });

  test("what a spreadsheet worked out loses the noise of binary numbers", () => {
    expect(numberText(0.1 + 0.2)).toBe("0.3");
    expect(numberText(1e21)).toBe("1000000000000000000000");
    expect(numberText(1e-7)).toBe("0.0000001");
    expect(numberText(-0)).toBe("0");
  });

  test("a whole number stays itself, however it is grouped", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (number) => {
        const grouped = String(number).replace(/\B(?=(\d{3})+$)/g, ".");
        expect(read(grouped, "comma")).toBe(String(number));
        expect(read(number)).toBe(String(number));
      }),
    );
  });

  test("written in one dialect and read without knowing which, it is that number or a question", () => {
    const number = fc.tuple(
      fc.boolean(),
      fc.oneof(fc.constantFrom("0", "1", "12", "999", "1000", "1234567"), fc.nat().map(String)),
      fc.stringMatching(/^\d{0,6}$/),
      fc.boolean(),
    );
    fc.assert(
      fc.property(number, fc.constantFrom(",", "."), ([negative, whole, decimals, grouped], sign) => {
        const thousands = sign === "," ? "." : ",";
        const digits = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
        const text = `${negative ? "-" : ""}${digits}${decimals === "" ? "" : sign + decimals}`;
        const meant = Number(`${negative ? "-" : ""}${whole}.${decimals || "0"}`) + 0;
        const column = decimalSignOf([text]);
        for (const decimal of [undefined, column === "unclear" ? undefined : column]) {
          const found = read(text, decimal);
          if (Number(found) !== meant) expect(found).toBe("which-decimals");
        }
        expect(Number(read(text, sign === "," ? "comma" : "point"))).toBe(meant);
      }),
      { numRuns: 2000 },
    );
  });

  test("in a column with both signs nothing is taken that can be two numbers", () => {
    const style = columnStyleOf(["12,5", "0.385", "1.234"], "comma");
    const all = ["12,5", "0.385", "1.234"].map((cell) => readFigure(cell, { decimal: "comma", style }));
    expect(all).toEqual([
      { ok: true, text: "12.5" },
      { ok: false, trouble: "not-a-number" },
      { ok: false, trouble: "which-decimals" },
    ]);
  });

  test("what a spreadsheet shows as a percentage is a fraction already; a bare number beside it may be either", () => {
    const cells = [{ fraction: 0.138 }, 0.3, 0, "14%"];
    const style = columnStyleOf(cells, undefined);
    expect(cells.map((cell) => readFigure(cell, { percent: true, style }))).toEqual([
      { ok: true, text: "0.138" },
      { ok: false, trouble: "mixed-percent" },
      { ok: true, text: "0" },
      { ok: true, text: "0.14" },
    ]);
    expect(percentText(0.138)).toBe("13.8%");
  });

  test("no text makes it throw", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(undefined, "comma" as const, "point" as const),
        (text, decimal) => typeof read(text, decimal) === "string",
      ),
    );
  });
});

test("the figures of a file together say what stands before the decimals", () => {
  expect(decimalSignOf(["12", "1.250", "12,5"])).toBe("comma");
  expect(decimalSignOf(["1,250", "3.5"])).toBe("point");
  expect(decimalSignOf(["1.250", "2.000"])).toBe("unclear");
  expect(decimalSignOf(["0.125", "0.385", "0.600"])).toBe("point");
  expect(decimalSignOf(["12,5", "0.385"])).toBe("unclear");
  expect(decimalSignOf(["1,5", "1.5"])).toBe("unclear");
  expect(decimalSignOf(["12", "x"])).toBeUndefined();
});

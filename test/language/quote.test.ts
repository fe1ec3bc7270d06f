import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine, quote } from "../../src/language/quote.ts";

describe("quote", () => {
  it.each([
    ["stable-housing", "`stable-housing`"],
    ["", '`""`'],
    [" homes ", "`␣homes␣`"],
    ["a\nb\tc\r", "`a\\nb\\tc\\r`"],
    ["a`b", "`a'b`"],
    ["a\u00a0b", "`a\\u{a0}b`"],
    ["a\u202eb", "`a\\u{202e}b`"],
    ["\u001b[31mred", "`\\u{1b}[31mred`"],
    ["a\u200bb", "`a\\u{200b}b`"],
    ["\ud800", "`\\u{d800}`"],
    ["été Zoë 你好", "`été Zoë 你好`"],
  ])("shows %j", (value, shown) => {
    expect(quote(value)).toBe(shown);
  });

  it("cuts on whole characters and says so", () => {
    expect(oneLine("x".repeat(60))).toBe("x".repeat(60));
    expect(oneLine("x".repeat(61))).toBe(`${"x".repeat(60)}…`);
    expect(oneLine("abc\n", 4)).toBe("abc…");
  });

  it("gives one line of bounded length for anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (value) => {
        const shown = quote(value);
        expect(shown.length).toBeLessThanOrEqual(63);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(shown.slice(1, -1)).not.toContain("`");
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framedLine } from "../../src/render/code-frame.ts";
import { widthOf } from "../../src/render/visible.ts";

/** The line with the marked part between brackets. */
function shown(source: string, mark: string, width = 40): string {
  const start = source.indexOf(mark);
  const { before, marked, after } = framedLine(source, { start, end: start + mark.length, width });
  return `${before}[${marked}]${after}`;
}

describe("the line in question", () => {
  it.each([
    ["homes,2024,12,final", "12", "homes,2024,[12],final"],
    [`${"a".repeat(60)},12,final`, "12", `…${"a".repeat(29)},[12],final`],
    [`12,${"b".repeat(60)}`, "12", `[12],${"b".repeat(15)}…`],
    [`${"a".repeat(60)},12,${"b".repeat(60)}`, "12", `…${"a".repeat(19)},[12],${"b".repeat(15)}…`],
    [`x: ${"c".repeat(90)}`, "c".repeat(90), `x: [${"c".repeat(18)}]…`],
    ["名前".repeat(30).concat("12"), "12", `…${"名前".repeat(9)}[12]`],
    ["a\tb\u0000c12", "12", "a    b\\u0000c[12]"],
  ])("%s", (source, mark, expected) => {
    expect(shown(source, mark)).toBe(expected);
  });

  it("is never wider than asked, and never cuts a character in two", () => {
    const sign = fc.constantFrom("a", "名", "😀", "é", "\t", "e\u0301", "\u202e", ",");
    fc.assert(
      fc.property(
        fc.array(sign),
        fc.array(sign),
        fc.array(sign),
        fc.integer({ min: 30, max: 100 }),
        (a, b, c, width) => {
          const [one, two] = [a.join(""), b.join("")];
          const source = one + two + c.join("");
          const frame = framedLine(source, { start: one.length, end: one.length + two.length, width });
          const text = frame.before + frame.marked + frame.after;
          expect(widthOf(text)).toBeLessThanOrEqual(width);
          expect(text).not.toMatch(/\p{Cs}/u);
          if (two !== "") expect(frame.marked).not.toBe("");
        },
      ),
    );
  });

  it("is found quickly in a very long line", () => {
    const line = "x".repeat(2_000_000);
    expect(widthOf(framedLine(line, { start: 1_000_000, end: 1_500_000, width: 80 }).marked)).toBeGreaterThan(
      50,
    );
  });
});

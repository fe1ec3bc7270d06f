import { describe, expect, it } from "vitest";
import { type RankedFinding, wholeFile } from "../../src/findings/finding.ts";
import { findingsText } from "../../src/render/findings-text.ts";

const same = (text: string) => text;
const PLAIN = { error: same, warning: same, info: same, good: same, strong: same, quiet: same };

function finding(index: number, severity: RankedFinding["severity"]): RankedFinding {
  const path = `data/${String(index).padStart(4, "0")}.csv`;
  return { rule: "unused-exemption", args: { rule: "leap", at: path }, where: wholeFile(path), severity };
}

function textOf(findings: readonly RankedFinding[], full = false): string {
  return findingsText(findings, {
    lang: "en",
    paint: PLAIN,
    lineOf: () => undefined,
    checked: { files: 1, measurements: 0, asOf: "2026-03-01" },
    brief: true,
    full,
  });
}

describe("more findings than anybody reads", () => {
  const many = [
    ...Array.from({ length: 250 }, (_, index) => finding(index, "warning")),
    finding(900, "error"),
    finding(901, "info"),
  ];

  it("show the errors, however far down they stand", () => {
    const text = textOf(many);
    expect(text).toContain("data/0900.csv");
    expect(text).not.toContain("data/0901.csv");
    expect(text).toContain("… and 52 more findings");
    expect(text.indexOf("data/0198.csv")).toBeLessThan(text.indexOf("data/0900.csv"));
    expect(text).not.toContain("data/0199.csv");
  });

  it("are all shown to who asks for all", () => {
    expect(textOf(many, true)).toContain("data/0901.csv");
  });
});

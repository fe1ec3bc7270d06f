import { describe, expect, it } from "vitest";
import { filesOf, listsOf } from "../../scripts/new-rule.ts";

describe("npm run new-rule", () => {
  it("makes a rule, its page and its test, all of one name", () => {
    expect(filesOf("late-measurements").map(({ path }) => path)).toEqual([
      "src/rules/late-measurements.ts",
      "docs/rules/late-measurements.md",
      "test/rules/late-measurements.test.ts",
    ]);
    const [rule, page] = filesOf("late-measurements");
    expect(rule?.text).toContain('export const lateMeasurements: Rule<"late-measurements">');
    expect(page?.text).toContain("# late-measurements\n\nSeverity: warning · from stage: grow\n");
  });

  it("names every list that wants a line", () => {
    const lists = listsOf("late-measurements").join("\n");
    for (const part of [
      "findings/arguments",
      "catalogue",
      "shown-to-others",
      "language",
      "rules/index",
      "samples",
      "docs/rules/README",
    ])
      expect(lists).toContain(part);
  });

  it.each(["", "late", "Late-measurements", "../late-measurements", "late measurements"])(
    "refuses %j",
    (name) => {
      expect(() => filesOf(name)).toThrow("no name of a rule");
    },
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, parseDocument, stringify } from "yaml";
import { addToList } from "../../src/read/yaml-add.ts";

const PLACE = { outer: "rules", inner: "exempt" };
const ITEM = { rule: "leap", at: "link:a/b", reason: "later" };
const LINE = "- {rule: leap, at: link:a/b, reason: later}";

function add(text: string, items = [ITEM]): string | undefined {
  return addToList(text, PLACE, items);
}

describe("adding to a list in YAML", () => {
  it.each([
    ["no rules", "format: 1\n", `format: 1\nrules:\n  exempt:\n    ${LINE}\n`],
    ["no line end", "format: 1", `format: 1\nrules:\n  exempt:\n    ${LINE}\n`],
    ["rules without a value", "rules:\nformat: 1\n", `rules:\n  exempt:\n    ${LINE}\nformat: 1\n`],
    ["empty rules", "rules: {} # none\nformat: 1\n", `rules: # none\n  exempt:\n    ${LINE}\nformat: 1\n`],
    [
      "rules on one line",
      "rules: {leap: info, dead-end: off}\nformat: 1\n",
      `rules:\n  leap: info\n  dead-end: off\n  exempt:\n    ${LINE}\nformat: 1\n`,
    ],
    [
      "rules without the list",
      "rules:\n    leap: info # for now\n\n# what follows\nformat: 1\n",
      `rules:\n    leap: info # for now\n    exempt:\n      ${LINE}\n\n# what follows\nformat: 1\n`,
    ],
    [
      "a list with remarks",
      "rules:\n  exempt:\n  # why\n  - {rule: x, at: y, reason: z} # here\n  # below\nformat: 1\n",
      `rules:\n  exempt:\n  # why\n  - {rule: x, at: y, reason: z} # here\n  ${LINE}\n  # below\nformat: 1\n`,
    ],
    [
      "a list of blocks",
      "rules:\n  exempt:\n    - rule: x\n      at: y\n      reason: >-\n        z\n        and more\n  leap: info\n",
      `rules:\n  exempt:\n    - rule: x\n      at: y\n      reason: >-\n        z\n        and more\n    ${LINE}\n  leap: info\n`,
    ],
    [
      "an empty list",
      "rules:\n  exempt: []\n  leap: info\n",
      `rules:\n  exempt:\n    ${LINE}\n  leap: info\n`,
    ],
    ["a list without a value", "rules:\n  exempt:\n", `rules:\n  exempt:\n    ${LINE}\n`],
    [
      "a list on one line",
      "rules: {exempt: [{rule: x, at: y, reason: z}], leap: info}\n",
      `rules:\n  leap: info\n  exempt:\n    - {rule: x, at: y, reason: z}\n    ${LINE}\n`,
    ],
    [
      "lines of Windows",
      "format: 1\r\nrules:\r\n  leap: info\r\n",
      `format: 1\r\nrules:\r\n  leap: info\r\n  exempt:\r\n    ${LINE}\r\n`,
    ],
  ])("%s", (_, before, after) => {
    expect(add(before)).toBe(after);
  });

  it.each([
    ["rules that are no map", "rules: [a]\n"],
    ["a list that is none", "rules:\n  exempt: x\n"],
    ["everything on one line", "{format: 1}\n"],
    ["what cannot be read", "a: b: c\n"],
    ["nothing", ""],
    ["rules that are named elsewhere", "a: &a {leap: info}\nrules: *a\n"],
  ])("leaves alone %s", (_, text) => {
    expect(add(text)).toBeUndefined();
  });

  it("writes any text so that it comes back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (at, reason) => {
        const item = { rule: "leap", at, reason };
        const after = add("format: 1\n", [item]);
        expect(parse(after ?? "")).toEqual({ format: 1, rules: { exempt: [item] } });
        expect(after?.split("\n")).toHaveLength(5);
      }),
    );
    const plain = add("format: 1\n", [{ ...ITEM, reason: 'Komt van vóór de start: zie "nota", {2} # 3' }]);
    expect((parse(plain ?? "") as { rules: { exempt: unknown[] } }).rules.exempt).toHaveLength(1);
  });

  it("keeps all that was there, however it was written", () => {
    const severity = fc.constantFrom("info", "off", "error");
    const exemption = fc.record({
      rule: fc.constantFrom("leap", "dead-end"),
      at: fc.string(),
      reason: fc.string(),
    });
    const rules = fc.record({ leap: severity, exempt: fc.array(exemption) }, { requiredKeys: [] });
    const file = fc.record(
      { format: fc.constant(1), rules, meta: fc.record({ x: fc.string() }) },
      { requiredKeys: [] },
    );
    const layout = fc.record({
      indent: fc.integer({ min: 1, max: 6 }),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom("any" as const, "block" as const),
    });
    fc.assert(
      fc.property(file, layout, fc.array(exemption, { minLength: 1, maxLength: 3 }), (data, how, items) => {
        const before = stringify(data, how);
        // The library writes an empty list without indentation so that it does not read it itself.
        fc.pre(parseDocument(before).errors.length === 0);
        const after = addToList(before, PLACE, items);
        if (after === undefined) {
          // An empty map is written as `{}`, which nothing is added to.
          expect(Object.keys(data)).toEqual([]);
          return;
        }
        const was = data as { rules?: { exempt?: unknown[] } };
        expect(parse(after)).toEqual({
          ...data,
          rules: { ...was.rules, exempt: [...(was.rules?.exempt ?? []), ...items] },
        });
      }),
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { validators } from "../../src/generated/validators.js";
import { oneLine, STARTING_LANGUAGES, TEMPLATES } from "../../src/scaffold/answers.ts";
import { shortIdentifier } from "../../src/scaffold/short-identifier.ts";
import { danglingReferences, things } from "./references.ts";
import { filesOfTheFormat, plan } from "./samples.ts";

const NASTY = [
  'a: "b" # {{x}}',
  "{{{name}}} {{#each words}}",
  "--- \n...\n- 'x'",
  "yes",
  "null",
  "2026-01-01",
  "0x1F",
  "*anchor",
  "!!js/function",
  "# geen commentaar",
  "| a | <script>alert(1)</script> [x](javascript:y)",
  "\u0000\u001b[31m\u2028",
  "\ud800",
  "constructor",
  "__proto__",
  "x\r\nname: overgenomen",
  "%",
  "@",
  "`",
  "? ",
  "- ",
  "'",
  '"',
  "\\",
];

const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ maxLength: 80 }),
);

const said = fc.record({
  template: fc.constantFrom(...TEMPLATES),
  lang: fc.constantFrom(...STARTING_LANGUAGES),
  name: text.filter((name) => oneLine(name) !== ""),
  place: text,
  forWhom: text,
  change: text,
  mustHappenFirst: fc.array(fc.record({ title: text, activities: fc.array(text, { maxLength: 3 }) }), {
    maxLength: 3,
  }),
  partners: fc.array(text, { maxLength: 4 }),
});

test("whatever somebody answers, the repository is right and says the same", () => {
  fc.assert(
    fc.property(said, (answers) => {
      const files = plan({ ...answers, id: shortIdentifier(answers.name, "coalition") });
      const format = filesOfTheFormat(files);
      for (const { schema, content } of format) expect(validators[schema](content)).toEqual([]);
      expect(danglingReferences(format)).toEqual([]);
      const all = format.flatMap(things);
      expect(all).toEqual([...new Set(all)]);
      const coalition = format.find(({ schema }) => schema === "impact")?.content;
      expect(coalition).toMatchObject({ coalition: { name: oneLine(answers.name) } });
      expect((files.get("README.md") ?? "").split("\n")[0]).toMatch(/^# [^<]*(\\<[^<]*)*$/);
    }),
    { numRuns: 150 },
  );
});

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { KEY_ORDER } from "../../src/generated/key-order.ts";
import { formatYaml } from "../../src/layout/format-yaml.ts";

const ORDER = KEY_ORDER.indicator;
const RUNS = Number(process.env.FMT_RUNS ?? 150);

/** Texts as people type them, and as they should not. */
const scalar = fc.oneof(
  fc.constantFrom("plain text", "'single'", '"double"', '"with: colon"', "'it''s'", '"2025"', "2025", "0.60"),
  fc.constantFrom(
    '"yes"',
    "yes",
    "null",
    "~",
    '""',
    "node:trust",
    '"node:trust"',
    "'a # b'",
    "é à ü",
    '"tab\\there"',
  ),
  fc.constantFrom(
    '"2024-01-01"',
    '"12 homes"',
    "'- x'",
    '"[x]"',
    '"a, b"',
    '"x:"',
    '"no"',
    '"-"',
    '"1e3"',
    "<<",
    '"0x1F"',
  ),
  fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text.replace(/[\0-\x1f\x7f-\x9f\ufeff]/g, ""))),
);
const flow: fc.Arbitrary<string> = fc.oneof(
  fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(" ,  ")}]`),
  fc
    .array(scalar, { maxLength: 2 })
    .map((items) => `{ ${items.map((item, index) => `k${index}:  ${item}`).join(",")} }`),
);
const remark = fc.constantFrom("", "", "", " # why", "   # far off", "\t# tabbed");
const above = fc.constantFrom(
  "",
  "",
  "",
  "\n",
  "\n\n\n",
  "# about\n",
  "\n# about\n",
  "# one\n\n# two\n",
  "#switched: off\n",
);
const key = fc.constantFrom(
  "name",
  "type",
  "definition",
  "targets",
  "baseline",
  "unit",
  "meta",
  "draft",
  "constructor",
  "__proto__",
  "own",
  '"quoted"',
  "'single'",
);

interface Shape {
  readonly depth: number;
  readonly step: number;
}

/** Lines of a value behind a key or a dash, beginning with what stands on that line. */
function value({ depth, step }: Shape): fc.Arbitrary<string> {
  const pad = " ".repeat(step);
  const leaf = fc.oneof(
    fc.tuple(scalar, remark).map(([text, why]) => ` ${text}${why}\n`),
    fc.tuple(flow, remark).map(([text, why]) => `  ${text}${why}\n`),
    remark.map((why) => `${why}\n`),
    fc.constantFrom(
      ` |\n${pad}  one\n\n${pad}    two\n`,
      ` >-   # folded\n${pad}one\n${pad}two\n\n`,
      ` |+\n${pad}kept\n\n\n`,
      ` plain\n${pad}over lines\n\n${pad} and more\n`,
      ` "quoted\n${pad}over\\\n${pad}  lines"\n`,
      `\n${pad}below\n`,
      `\n${pad}below\n${pad}and on # why\n`,
      ` [\n${pad}  a,  b, # why\n${pad}  c ]\n`,
      ` &a x\n`,
      ` !!str 2025\n`,
    ),
  );
  if (depth === 0) return leaf;
  const deeper = { depth: depth - 1, step };
  return fc.oneof({ weight: 3, arbitrary: leaf }, indented(map(deeper), pad), indented(list(deeper), pad));
}

function indented(block: fc.Arbitrary<string>, pad: string): fc.Arbitrary<string> {
  return fc.tuple(remark, block).map(([why, text]) => `${why}\n${text.replace(/^(?=[^\n])/gm, pad)}`);
}

function map(shape: Shape): fc.Arbitrary<string> {
  return fc
    .uniqueArray(fc.tuple(key, above, value(shape)), {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 4,
    })
    .map((entries) => entries.map(([name, before, text]) => `${before}${name}:${text}`).join(""));
}

function list(shape: Shape): fc.Arbitrary<string> {
  const item = fc.oneof(
    value({ ...shape, depth: 0 }),
    map({ ...shape, depth: Math.max(0, shape.depth - 1) }).map(
      (text) => ` ${text.trimStart().replace(/\n(?=[^\n])/g, "\n  ")}`,
    ),
  );
  return fc
    .array(fc.tuple(above, item), { minLength: 1, maxLength: 3 })
    .map((items) => items.map(([before, text]) => `${before}-${text}`).join(""));
}

const yamlText = fc
  .tuple(
    fc.constantFrom("", "# A file.\n", "# A file.\n\n", "---\n", "\ufeff"),
    fc.constantFrom(1, 2, 4),
    fc.boolean(),
  )
  .chain(([head, step, crlf]) =>
    fc
      .oneof(map({ depth: 3, step }), list({ depth: 3, step }))
      .map((body) => (crlf ? (head + body).replaceAll("\n", "\r\n") : head + body)),
  );

/** What the library itself reads, which knows nothing of how this one checks itself. */
function read(text: string): { readonly data: string; readonly remarks: readonly string[] } | undefined {
  const documents = parseAllDocuments(text, { schema: "core", merge: false, logLevel: "silent" });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  const data = documents.map((document) => sorted(document.toJS({ maxAliasCount: 1000 })));
  const remarks = [
    ...text.matchAll(
      /(?:^\ufeff?|[ \t])(# ?(?:about|one|two|why|far off|tabbed|folded|A file\.|switched: off)) *\r?$/gm,
    ),
  ];
  return { data: JSON.stringify(data), remarks: remarks.map(([, remark = ""]) => remark).sort() };
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return typeof value === "bigint" ? `${value}n` : value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}

function expectKept(text: string): "formatted" | "refused" {
  const made = formatYaml(text, ORDER);
  if (!made.ok) {
    expect(made.problem).toBe("unreadable");
    return "refused";
  }
  expect(read(made.text)).toEqual(read(text));
  expect(formatYaml(made.text, ORDER)).toEqual(made);
  return "formatted";
}

describe("the canonical layout of YAML", () => {
  it("says what the text said, with each remark, and is its own canonical layout", () => {
    let formatted = 0;
    fc.assert(
      fc.property(yamlText, (text) => {
        if (expectKept(text) === "formatted") formatted += 1;
      }),
      { numRuns: RUNS },
    );
    expect(formatted).toBeGreaterThan(RUNS / 2);
  });

  it("holds for the files of an example with some signs damaged", () => {
    const folder = new URL("../../examples/youth-homelessness/", import.meta.url);
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => readFileSync(new URL(name, folder), "utf8").slice(0, 1500));
    const damage = fc.tuple(
      fc.nat(1499),
      fc.nat(3),
      fc.constantFrom("", " ", "\n", "  ", "#", ":", "- ", '"', "\t", "\r\n", "'"),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        (text, damages) => {
          const damaged = damages.reduce(
            (all, [at, cut, put]) => all.slice(0, at) + put + all.slice(at + cut),
            text,
          );
          const made = formatYaml(damaged, KEY_ORDER["theory-of-change"]);
          if (!made.ok) return;
          expect(sorted(parseAllDocuments(made.text, { schema: "core" }).map((each) => each.toJS()))).toEqual(
            sorted(
              parseAllDocuments(damaged.replace(/^\ufeff/, ""), { schema: "core" }).map((each) =>
                each.toJS(),
              ),
            ),
          );
          expect(formatYaml(made.text, KEY_ORDER["theory-of-change"])).toEqual(made);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

import { describe, expect, it } from "vitest";
import { isSchema, loadSchemas, type Schema } from "../../scripts/schemas/load.ts";
import { TEXT_KEYS } from "../../src/compare/weight.ts";
import { codeWord } from "../../src/language/changes/codes.ts";
import { KNOWN_KEYS } from "../../src/language/changes/keys.ts";
import { ELSE_NO } from "../../src/language/changes/sentences.ts";

/** How files are imported is how work is done, not what is agreed: it is not compared. */
const FORMAT = new Map([...loadSchemas("schemas/v1")].filter(([name]) => name !== "import"));

interface Key {
  readonly name: string;
  readonly schema: Schema;
}

/** Every key that an object of the format may have. */
function keysOf(schema: Schema): readonly Key[] {
  const own = isSchema(schema.properties)
    ? Object.entries(schema.properties).flatMap(([name, part]) =>
        isSchema(part) ? [{ name, schema: part }] : [],
      )
    : [];
  const parts = Object.values(schema).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return [...own, ...parts.flatMap((part) => (isSchema(part) ? keysOf(part) : []))];
}

const KEYS = [...FORMAT.values()].flatMap(keysOf);

describe("the keys of the format", () => {
  it("are found", () => {
    expect(KEYS.length).toBeGreaterThan(200);
  });

  it("have a word in each language", () => {
    const unknown = KEYS.filter(({ name }) => !KNOWN_KEYS.has(name) && !FREE.has(name));
    expect([...new Set(unknown.map(({ name }) => name))].sort()).toEqual([]);
  });

  it("have a word in each language for each of their codes", () => {
    const codes = KEYS.flatMap(({ name, schema }) =>
      Array.isArray(schema.enum) ? schema.enum.map((code) => [name, String(code)] as const) : [],
    );
    expect(codes.length).toBeGreaterThan(100);
    const unknown = codes.filter(
      ([name, code]) => !OF_THE_TOOL.has(name) && codeWord(name, code, "nl") === undefined,
    );
    expect([...new Set(unknown.map(([name, code]) => `${name}: ${code}`))].sort()).toEqual([]);
  });

  it("that are no where they are not written are known", () => {
    // Keys that every thing may have are defined once, by their names.
    const common = Object.entries(FORMAT.get("common")?.$defs ?? {}).map(([name, schema]) => ({
      name,
      schema,
    }));
    const isElseNo = (schema: Parameters<typeof isSchema>[0]) =>
      isSchema(schema) && schema.type === "boolean" && schema.default === false;
    const no = [...KEYS, ...common].filter(({ schema }) => isElseNo(schema)).map(({ name }) => name);
    expect([...new Set(no)].sort()).toEqual([...ELSE_NO].sort());
  });

  it("that hold a text for people are compared as texts", () => {
    const texts = KEYS.filter(({ schema }) => /#\/\$defs\/text$/.test(String(schema.$ref)));
    expect(texts.length).toBeGreaterThan(20);
    const missed = texts.filter(({ name }) => !TEXT_KEYS.has(name));
    expect([...new Set(missed.map(({ name }) => name))].sort()).toEqual([]);
  });
});

/** Codes that a person who writes the settings of the tool knows by their own name. */
const OF_THE_TOOL: ReadonlySet<string> = new Set(["format", "stage", "hidden", "of"]);

/** Lists that are told item by item, languages of a text, and rows of a release, of which nothing is said. */
const FREE: ReadonlySet<string> = new Set([
  "coalition",
  "nodes",
  "links",
  "conditions",
  "scores",
  "asks",
  "nl",
  "en",
  "fr",
  "figure",
  "typed",
]);

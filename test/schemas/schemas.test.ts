import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isSchema, type Json, loadSchemas, type Schema } from "../../scripts/schemas/load.ts";
import { referencesOf } from "../../scripts/schemas/references.ts";
import { generateTypes } from "../../scripts/schemas/types.ts";
import { strictAjv } from "../../scripts/schemas/validators.ts";
import { REFERENCES } from "../../src/generated/references.ts";
import { type SchemaError, type SchemaName, validators } from "../../src/generated/validators.js";
import { FIXTURES } from "./fixtures.ts";

const FORMAT = loadSchemas("schemas/v1");
const OUTPUT = loadSchemas("schemas/output");
const ALL = [...FORMAT, ...OUTPUT].map(([name, schema]) => ({ name, schema }));

interface Part {
  readonly at: string;
  readonly schema: Schema;
}

/** Every schema inside a schema, with the way to it. */
function partsOf(schema: Schema, at: string): readonly Part[] {
  const parts: Part[] = [{ at, schema }];
  for (const keyword of ["properties", "patternProperties", "$defs"]) {
    const map = schema[keyword];
    for (const [key, part] of isSchema(map) ? Object.entries(map) : []) {
      if (isSchema(part)) parts.push(...partsOf(part, `${at}/${keyword}/${key}`));
    }
  }
  for (const keyword of ["items", "additionalProperties", "propertyNames"]) {
    const part = schema[keyword];
    if (isSchema(part)) parts.push(...partsOf(part, `${at}/${keyword}`));
  }
  return parts;
}

const PARTS = ALL.flatMap(({ name, schema }) => partsOf(schema, name));

function hasType(schema: Schema, type: string): boolean {
  return [schema.type].flat().includes(type);
}

function brief({ keyword, path, key }: SchemaError): string {
  return [keyword, path.join("/"), ...(key === undefined ? [] : [key])].join(" ");
}

function errorsOf(name: SchemaName, data: unknown): readonly SchemaError[] {
  return validators[name](data);
}

describe("every schema", () => {
  test.each(ALL)("$name compiles in strict mode", ({ schema }) => {
    const schemas = schema.$id?.toString().includes("/output/") ? OUTPUT : FORMAT;
    expect(strictAjv(schemas).getSchema(String(schema.$id))).toBeTypeOf("function");
  });

  test("has an identifier that follows from its name", () => {
    for (const [name, schema] of FORMAT) {
      expect(schema.$id).toBe(`https://impact-as-code.org/schemas/v1/${name}.schema.json`);
    }
  });

  test("describes each of its parts in words", () => {
    const silent = PARTS.filter(({ schema }) => String(schema.description ?? "").length < 4);
    // A bare reference or type takes the words of what it refers to, or of the list that it stands in.
    const excused = (schema: Schema) => Object.keys(schema).join() === "$ref" || schema.type === "null";
    expect(silent.filter(({ schema }) => !excused(schema)).map(({ at }) => at)).toEqual([]);
  });

  test("explains each value of its lists", () => {
    const texts = PARTS.filter(({ schema }) => Array.isArray(schema.enum)).flatMap(({ at, schema }) =>
      [schema.enum as Json].flat().map((value) => ({ at, value, description: String(schema.description) })),
    );
    const missing = texts.filter(
      ({ value, description }) => value !== null && !description.includes(`\`${value}\``),
    );
    expect(missing).toEqual([]);
  });

  test("is closed in all its objects, but for `meta` and for maps with a rule for their values", () => {
    const open = PARTS.filter(({ schema }) => hasType(schema, "object"))
      .filter(({ schema }) => schema.additionalProperties !== false && !isSchema(schema.propertyNames))
      .map(({ at }) => at);
    expect(open).toEqual(["common/$defs/meta"]);
  });

  test("has a title on each object with keys of its own", () => {
    const untitled = PARTS.filter(({ schema }) => isSchema(schema.properties) && !schema.title);
    expect(untitled.map(({ at }) => at)).toEqual([]);
  });

  test("allows draft, fictional, note and meta in every object of the format", () => {
    const without = PARTS.filter(({ at, schema }) => !at.startsWith("common") && isSchema(schema.properties))
      .filter(({ at }) => FORMAT.has(at.split("/")[0] ?? ""))
      .filter(
        ({ schema }) =>
          !["draft", "fictional", "note", "meta"].every((key) => key in (schema.properties as Schema)),
      )
      .map(({ at }) => at);
    expect(without).toEqual(["impact/$defs/rules"]);
  });

  test("says of each typed reference in its pattern what it says in x-refers", () => {
    const references = PARTS.filter(({ schema }) => isSchema(schema["x-refers"]));
    expect(references.length).toBeGreaterThan(5);
    for (const { at, schema } of references) {
      const kinds = (schema["x-refers"] as { readonly typed: readonly string[] }).typed;
      expect(schema.pattern, at).toBe(`^(${kinds.join("|")}):\\S+$`);
    }
  });
});

describe("a document", () => {
  test.each(FIXTURES)("$schema: $story", ({ schema, yaml, wrong }) => {
    expect(
      errorsOf(schema, parse(yaml, { version: "1.2", schema: "core" }))
        .map(brief)
        .sort(),
    ).toEqual(wrong);
  });

  test.each(Object.keys(validators))("%s is tried both right and wrong", (name) => {
    const verdicts = FIXTURES.filter(({ schema }) => schema === name).map(({ wrong }) => wrong.length > 0);
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
  });
});

describe("an error", () => {
  test("about an unknown key carries the keys that exist and the object's title", () => {
    const [error] = errorsOf("rivals", [{ id: "a", text: "A", plausable: "high" }]);
    expect(error).toMatchObject({ key: "plausable", path: [0], object: "Rival" });
    expect(error?.allowed).toContain("plausibility");
  });

  test("carries the form that was meant, also where the type is wrong", () => {
    const errors = errorsOf("policy", [{ id: 3, name: "P", watch: "soon", touches: ["A b"] }]);
    expect(errors.map(({ keyword, form, refers }) => [keyword, form, refers])).toEqual([
      ["type", "identifier", undefined],
      ["pattern", "identifier", ["node"]],
      ["format", "date", undefined],
    ]);
  });

  test("carries the limit that was passed and the value", () => {
    expect(errorsOf("report", { reader: "public", pages: 0 })).toEqual([
      { keyword: "minimum", path: ["pages"], types: ["integer"], limit: 1, value: 0 },
    ]);
  });

  test("tells a position in a list from a key that looks like one", () => {
    const records = { "0": "many" };
    const [error] = errorsOf("sources", [
      { id: "a", name: "A", overlaps: [{ period: 2025, records, unique: 1 }] },
    ]);
    expect(error?.path).toEqual([0, "overlaps", 0, "records", "0"]);
  });
});

describe("hostile documents", () => {
  const HOSTILE = [
    null,
    undefined,
    0,
    "",
    [],
    {},
    [[]],
    Number.NaN,
    Object.create(null),
    { constructor: {} },
  ];

  test.each(Object.keys(validators))("%s survives anything", (name) => {
    for (const data of HOSTILE) expect(() => errorsOf(name as SchemaName, data)).not.toThrow();
  });

  test("keys of the language's own objects are unknown keys", () => {
    const data = JSON.parse('{"node": "a", "statement": "s", "__proto__": 1, "toString": 2}');
    expect(errorsOf("claim", data).map(({ key }) => key)).toEqual(["__proto__", "toString"]);
  });

  test("a hundred thousand errors give two hundred, soon", () => {
    const data = { nodes: Array.from({ length: 100_000 }, (_, index) => ({ id: `A ${index}`, kid: "x" })) };
    const start = performance.now();
    expect(errorsOf("theory-of-change", data)).toHaveLength(200);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("a second document knows nothing of the first", () => {
    expect(errorsOf("rivals", [{}])).not.toEqual([]);
    expect(errorsOf("rivals", [])).toEqual([]);
  });
});

describe("the table of references", () => {
  test.each([
    ["theory-of-change", ["links", "*", "from"], ["node"], false],
    ["theory-of-change", ["nodes", "*", "not_measured", "evidence", "*"], ["evidence"], false],
    ["indicator", ["breakdowns", "*", "by"], ["dimension", "partner-word"], false],
    ["evidence", ["supports", "*"], ["node", "link", "assumption"], true],
    ["partners", ["*", "members", "*"], ["partner"], false],
    ["report", ["only", "outcomes", "*"], ["node"], false],
  ] as const)("%s knows %j", (name, path, to, typed) => {
    expect(REFERENCES[name]).toContainEqual({ path, to, typed, keys: false });
  });

  test("knows the keys that refer to sources", () => {
    expect(REFERENCES.sources).toContainEqual({
      path: ["*", "overlaps", "*", "records"],
      to: ["source"],
      typed: false,
      keys: true,
    });
  });

  test("is what the schemas say now", () => {
    for (const name of Object.keys(REFERENCES)) {
      expect(REFERENCES[name as SchemaName]).toEqual(referencesOf(FORMAT, name));
    }
  });
});

describe("the types", () => {
  test("have the names that the code imports, and are made the same every time", async () => {
    const text = await generateTypes(FORMAT);
    const names = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
    const needed =
      "Text CoalitionFile Partner TheoryOfChangeFile Node Link Assumption Dimension Source Policy Indicator Evidence Claim Rival Learning ConditionsFile ConditionScore Funder Ask Report Trajectory";
    expect(names).toEqual(expect.arrayContaining(needed.split(" ")));
    expect(new Set(names).size).toBe(names.length);
    expect(await generateTypes(FORMAT)).toBe(text);
  });
});

describe("the documents that the tool prints", () => {
  const place = { path: "impact.yaml", line: 1, column: 1 };
  const finding = {
    rule: "leap",
    severity: "warning",
    ...place,
    endLine: 1,
    endColumn: 2,
    message: "m",
    why: "w",
    help: "h",
    related: [{ ...place, message: "r" }],
    fixable: false,
  };
  const latest = { period: "2025", value: null, hidden: true, n: null, interval: null, status: "final" };
  const indicator = {
    indicator: "a",
    nodes: ["b"],
    unit: null,
    baseline: null,
    latest,
    change: null,
    sincePrevious: null,
    trend: { method: "none", verdict: "too-few", points: 1, center: null, limits: null, signals: [] },
    next: { period: "2026", value: 0.6, progress: 0.79 },
    final: null,
    coverage: { reported: 1, expected: 2, missing: ["c"] },
    judgement: "behind",
    series: [{ period: "2025", hidden: true, value: null }],
    bounds: [{ period: "2026", least: 79, most: 188, status: "provisional" }],
    refusals: [{ period: "2026", reason: "incomplete", over: "periods", parts: ["2026-Q4"] }],
    movers: [],
  };
  const status = {
    format: "impact-status",
    version: "1.0",
    asOf: "2026-03-01",
    period: null,
    by: "outcome",
    indicators: [indicator],
    groups: [{ id: "b", title: "B", rows: [{ indicator: "a" }] }],
    overdue: [],
  };
  const asOf = "2026-03-01";
  const documents = [
    {
      name: "findings",
      right: true,
      data: {
        format: "impact-findings",
        version: "1.0",
        asOf,
        summary: { error: 0, warning: 1, info: 0 },
        findings: [finding],
      },
    },
    {
      name: "findings",
      right: false,
      data: { format: "impact-findings", version: "1.0", asOf, findings: [] },
    },
    {
      name: "status",
      right: true,
      data: status,
    },
    {
      name: "status",
      right: false,
      data: { ...status, indicators: [{ ...indicator, judgement: "fine" }] },
    },
    {
      name: "error",
      right: true,
      data: { format: "impact-error", version: "1.0", code: "no-repository", message: "m", help: "h" },
    },
    {
      name: "error",
      right: false,
      data: {
        format: "impact-error",
        version: "1.0",
        code: "no-repository",
        message: "m",
        help: "h",
        stack: "…",
      },
    },
  ];

  test.each(documents)("$name, right: $right", ({ name, right, data }) => {
    expect(strictAjv(OUTPUT).validate(String(OUTPUT.get(name)?.$id), data)).toBe(right);
  });
});

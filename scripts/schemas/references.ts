import { isSchema, type Json, resolve, type Schema } from "./load.ts";

/** One place of a kind of file where a reference stands. */
export interface ReferencePlace {
  /** Keys from the top of the file; `*` is each item of a list or each value of a map. */
  readonly path: readonly string[];
  /** The kinds it may refer to. */
  readonly to: readonly string[];
  /** True where the reference itself names its kind, as in `indicator:stable-housing`. */
  readonly typed: boolean;
  /** True where the keys of the map at `path` are the references, not its values. */
  readonly keys: boolean;
}

interface Step {
  readonly name: string;
  readonly schema: Schema;
  readonly path: readonly string[];
}

function placeOf(refers: Json | undefined, path: readonly string[], keys: boolean): ReferencePlace[] {
  if (Array.isArray(refers)) return [{ path, to: refers.map(String), typed: false, keys }];
  const kinds = isSchema(refers) ? refers.typed : undefined;
  return Array.isArray(kinds) ? [{ path, to: kinds.map(String), typed: true, keys }] : [];
}

/** The parts of a schema one step deeper, each with its path. */
function partsOf({ name, schema, path }: Step): readonly Step[] {
  const steps: Step[] = [];
  const properties = isSchema(schema.properties) ? schema.properties : {};
  for (const [key, part] of Object.entries(properties)) {
    if (isSchema(part)) steps.push({ name, schema: part, path: [...path, key] });
  }
  for (const keyword of ["items", "additionalProperties"]) {
    const part = schema[keyword];
    if (isSchema(part)) steps.push({ name, schema: part, path: [...path, "*"] });
  }
  return steps;
}

function placesOf(schemas: ReadonlyMap<string, Schema>, step: Step): readonly ReferencePlace[] {
  const { name, schema, path } = step;
  const places = placeOf(schema["x-refers"], path, false);
  if (isSchema(schema.propertyNames)) places.push(...placeOf(schema.propertyNames["x-refers"], path, true));
  if (typeof schema.$ref === "string" && places.length === 0) {
    places.push(...placesOf(schemas, { ...resolve(schemas, name, schema.$ref), path }));
  }
  for (const part of partsOf(step)) places.push(...placesOf(schemas, part));
  return places;
}

/** All places with references of one kind of file, in the order of its schema. */
export function referencesOf(schemas: ReadonlyMap<string, Schema>, name: string): readonly ReferencePlace[] {
  const schema = schemas.get(name);
  if (!schema) throw new Error(`no schema is named ${name}`);
  return placesOf(schemas, { name, schema, path: [] });
}

/** The module `references.ts` as text. */
export function generateReferences(schemas: ReadonlyMap<string, Schema>, names: readonly string[]): string {
  const table = names.map((name) => {
    const places = referencesOf(schemas, name).map((place) => `    ${JSON.stringify(place)},\n`);
    return `  ${JSON.stringify(name)}: [\n${places.join("")}  ],\n`;
  });
  return [
    "// Made by scripts/generate.ts from schemas/v1. Do not edit.",
    'import type { SchemaName } from "./validators.js";',
    "",
    "/** One place of a kind of file where a reference stands. */",
    "export interface ReferencePlace {",
    "  /** Keys from the top of the file; `*` is each item of a list or each value of a map. */",
    "  readonly path: readonly string[];",
    "  /** The kinds it may refer to. */",
    "  readonly to: readonly string[];",
    "  /** True where the reference itself names its kind, as in `indicator:stable-housing`. */",
    "  readonly typed: boolean;",
    "  /** True where the keys of the map at `path` are the references, not its values. */",
    "  readonly keys: boolean;",
    "}",
    "",
    "export const REFERENCES: Readonly<Record<SchemaName, readonly ReferencePlace[]>> = {",
    `${table.join("")}};`,
    "",
  ].join("\n");
}

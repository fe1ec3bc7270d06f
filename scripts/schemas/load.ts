import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Any value of a JSON document. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON Schema, or a part of one, as plain data. */
export type Schema = { readonly [key: string]: Json };

const SUFFIX = ".schema.json";

/**
 * The keywords of our own: what a reference may point to, the form that a text must have, and what an editor offers
 * where nothing is referred to.
 */
export const ANNOTATIONS = ["x-refers", "x-form", "x-offers"] as const;

/** The schemas of a folder, by name (the file's name without `.schema.json`), sorted. */
export function loadSchemas(folder: string): ReadonlyMap<string, Schema> {
  const names = readdirSync(folder).filter((file) => file.endsWith(SUFFIX));
  names.sort();
  return new Map(
    names.map((file) => [
      file.slice(0, -SUFFIX.length),
      JSON.parse(readFileSync(join(folder, file), "utf8")) as Schema,
    ]),
  );
}

export function isSchema(value: Json | undefined): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Where a `$ref` leads: the name of the schema's file and the schema itself. */
export function resolve(
  schemas: ReadonlyMap<string, Schema>,
  from: string,
  reference: string,
): { readonly name: string; readonly schema: Schema } {
  const [file = "", pointer = ""] = reference.split("#");
  const name = file === "" ? from : file.slice(0, -SUFFIX.length);
  let found: Json | undefined = schemas.get(name);
  for (const key of pointer.split("/").slice(1)) found = isSchema(found) ? found[key] : undefined;
  if (!isSchema(found)) throw new Error(`${from}: ${reference} leads nowhere`);
  return { name, schema: found };
}

/** The type or types that a schema allows. */
export function typesOf(schema: Schema): readonly string[] {
  const type = schema.type;
  if (typeof type === "string") return [type];
  return Array.isArray(type) ? type.map(String) : [];
}

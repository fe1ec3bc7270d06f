// Fills the tables of docs/format.md from the schemas in schemas/v1. Run it with `npx tsx scripts/format-docs.ts`.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isSchema, type Json, loadSchemas, resolve, type Schema, typesOf } from "./schemas/load.ts";

const PAGE = fileURLToPath(new URL("../docs/format.md", import.meta.url));
const SCHEMAS = fileURLToPath(new URL("../schemas/v1", import.meta.url));

/** On every object; the page explains them once. */
const EVERYWHERE = new Set(["draft", "fictional", "note", "meta", "previously"]);
const MARKED = /(<!-- keys: ([a-z-]+) -->\n)[\s\S]*?(<!-- end of keys -->)/g;
const FORMS: Readonly<Record<string, string>> = {
  text: "text",
  identifier: "identifier",
  date: "date",
  period: "period",
  language: "language code",
  url: "web address",
  reference: "reference",
  standard: "reference",
};
const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  integer: "whole number",
  boolean: "true or false",
  object: "map",
};

type Schemas = ReadonlyMap<string, Schema>;

/** A schema, and the file that its own references start from. */
interface Part {
  readonly name: string;
  readonly schema: Schema;
}

/** The page with the tables between its markers written anew: `<!-- keys: indicator -->`. */
export function withTables(page: string, schemas: Schemas): string {
  return page.replace(MARKED, (_, open: string, name: string, close: string) => {
    const schema = schemas.get(name);
    if (!schema) throw new Error(`there is no schema ${name}`);
    return `${open}\n${tablesOf(schemas, { name, schema })}\n${close}`;
  });
}

/** The kinds of file that the page must have a table for. */
export function kindsOf(schemas: Schemas): readonly string[] {
  return [...schemas.keys()].filter((name) => name !== "common");
}

/** A table for the file, then one for each object inside, in the order in which they are met. */
function tablesOf(schemas: Schemas, root: Part): string {
  const queue: Part[] = [listed(schemas, root)];
  const seen = new Set<string>();
  const tables: string[] = [];
  for (let part = queue.shift(); part; part = queue.shift()) {
    const title = String(part.schema.title ?? "");
    if (seen.has(title)) continue;
    seen.add(title);
    if (!isSchema(part.schema.properties)) continue;
    tables.push(`**${title}**\n\n${tableOf(schemas, part)}`);
    queue.push(...objectsIn(schemas, part));
  }
  return `${tables.join("\n\n")}\n`;
}

/** A file that is one list is described by what it is a list of. */
function listed(schemas: Schemas, part: Part): Part {
  return isSchema(part.schema.items) ? followed(schemas, { ...part, schema: part.schema.items }) : part;
}

/** Where a reference leads, with what is said beside it. */
function followed(schemas: Schemas, part: Part): Part {
  const { $ref: reference, ...beside } = part.schema;
  if (typeof reference !== "string") return part;
  const target = resolve(schemas, part.name, reference);
  return { name: target.name, schema: { ...target.schema, ...beside } };
}

function ownKeys({ schema }: Part): readonly (readonly [string, Schema])[] {
  const properties = isSchema(schema.properties) ? schema.properties : {};
  return Object.entries(properties).flatMap(([key, value]) =>
    isSchema(value) && !EVERYWHERE.has(key) ? [[key, value] as const] : [],
  );
}

function objectsIn(schemas: Schemas, part: Part): readonly Part[] {
  return ownKeys(part).flatMap(([, schema]) => {
    const inner = innermost(schemas, { name: part.name, schema });
    return isSchema(inner.schema.properties) && inner.schema["x-form"] !== "text" ? [inner] : [];
  });
}

/** What a list, or a map with free keys, holds in the end. */
function innermost(schemas: Schemas, part: Part): Part {
  const { name, schema } = followed(schemas, part);
  if (isSchema(schema.items)) return innermost(schemas, { name, schema: schema.items });
  if (!isSchema(schema.properties) && isSchema(schema.additionalProperties))
    return innermost(schemas, { name, schema: schema.additionalProperties });
  return { name, schema };
}

function tableOf(schemas: Schemas, part: Part): string {
  const required = Array.isArray(part.schema.required) ? part.schema.required : [];
  const rows = ownKeys(part).map(([key, schema]) => {
    const property = followed(schemas, { name: part.name, schema });
    const needed = required.includes(key) ? "yes" : "";
    const meaning = cell(String(property.schema.description ?? ""));
    return `| \`${key}\` | ${cell(inWords(schemas, property))} | ${needed} | ${meaning} |`;
  });
  return ["| key | value | needed | what it is |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** What a value may be, in a few words: `list of identifier (node)`. */
function inWords(schemas: Schemas, part: Part): string {
  const { name, schema } = followed(schemas, part);
  if (isSchema(schema.items)) return `list of ${inWords(schemas, { name, schema: schema.items })}`;
  if (Array.isArray(schema.enum)) return choice(schema, schema.enum);
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  const form = FORMS[String(schema["x-form"])];
  if (form !== undefined) return `${form}${refersTo(schema)}`;
  if (isSchema(schema.properties) && typeof schema.title === "string")
    return `${schema.title.toLowerCase()} (below)`;
  return typesOf(schema)
    .map((type) => TYPES[type] ?? type)
    .join(" or ");
}

/** The choices are told in the description, each with its meaning; only where they are not, here. */
function choice(schema: Schema, values: readonly Json[]): string {
  if (String(schema.description).includes("One of:")) return "a choice";
  return values.map((value) => `\`${String(value)}\``).join(", ");
}

function refersTo(schema: Schema): string {
  const refers = schema["x-refers"];
  return Array.isArray(refers) ? ` (${refers.join(", ")})` : "";
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = readFileSync(PAGE, "utf8");
  writeFileSync(PAGE, withTables(page, loadSchemas(SCHEMAS)));
}

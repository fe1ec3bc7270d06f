import { compile } from "json-schema-to-typescript";
import { isSchema, type Json, resolve, type Schema, typesOf } from "./load.ts";

/**
 * Objects of which only some keys are known give a poor type; these are written by hand.
 * The keys of `rules` are names of rules, next to `exempt`.
 */
const BY_HAND: Readonly<Record<string, string>> = {
  Rules: [
    "/** Severities by name of rule, and exemptions. */",
    "export type Rules = { exempt?: Exemption[] } & {",
    "  [rule: string]: RuleSeverity | Exemption[] | undefined;",
    "};",
    'export type RuleSeverity = "error" | "warning" | "info" | "off";',
    "",
  ].join("\n"),
};

const BANNER = "// Made by scripts/generate.ts from schemas/v1. Do not edit.\n";

function typeName(title: string): string {
  return title.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function titleOf(schema: Schema): string | undefined {
  return typeof schema.title === "string" ? schema.title : undefined;
}

/** A file that may be empty is typed as the object that it otherwise is. */
function withoutNull(schema: Schema): Schema {
  return typesOf(schema).join() === "object,null" ? { ...schema, type: "object" } : schema;
}

/** What gets a name in TypeScript: every object with a title, and `Text`. */
function namedParts(schema: Schema): readonly Schema[] {
  const parts = isSchema(schema.$defs) ? Object.values(schema.$defs).filter(isSchema) : [];
  const { $defs: _, ...root } = schema;
  return [root, ...parts].filter((part) => titleOf(part) !== undefined && typesOf(part).includes("object"));
}

/** Replaces each `$ref` by the name of the type it leads to, or by what it leads to where that has no name. */
function inlineReferences(schemas: ReadonlyMap<string, Schema>, name: string, value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => inlineReferences(schemas, name, item));
  if (!isSchema(value)) return value;
  if (typeof value.$ref === "string") {
    const { $ref: reference, ...siblings } = value;
    const target = resolve(schemas, name, String(reference));
    const title = titleOf(target.schema);
    if (title !== undefined)
      return { description: target.schema.description ?? "", ...siblings, tsType: typeName(title) };
    return { ...(inlineReferences(schemas, target.name, target.schema) as Schema), ...siblings };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, inlineReferences(schemas, name, part)]),
  );
}

async function typeText(schemas: ReadonlyMap<string, Schema>, name: string, part: Schema): Promise<string> {
  const title = titleOf(part) ?? "";
  const byHand = BY_HAND[title];
  if (byHand !== undefined) return byHand;
  const schema = inlineReferences(schemas, name, withoutNull(part)) as Parameters<typeof compile>[0];
  return compile(schema, title, {
    additionalProperties: false,
    bannerComment: "",
    style: { printWidth: 110 },
  });
}

/** The TypeScript types of all objects of the format, sorted by schema. */
export async function generateTypes(schemas: ReadonlyMap<string, Schema>): Promise<string> {
  const texts = [BANNER];
  const seen = new Set<string>();
  for (const [name, schema] of schemas) {
    for (const part of namedParts(schema)) {
      const type = typeName(titleOf(part) ?? "");
      if (seen.has(type)) throw new Error(`two objects have the title of ${type}`);
      seen.add(type);
      texts.push(await typeText(schemas, name, part));
    }
  }
  return texts.join("\n");
}

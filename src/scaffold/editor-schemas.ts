import { RULE_NAMES } from "../findings/catalogue.ts";
import { USUAL_CONDITIONS } from "../model/declared.ts";
import type { Assets } from "./assets.ts";
import type { ScaffoldedFile } from "./coalition-files.ts";

/** The identifiers that a coalition has, by kind: `node`, `partner`, … and `link` as `from/to`. */
export type KnownIdentifiers = ReadonlyMap<string, readonly string[]>;

export const SCHEMA_FOLDER = ".vscode/impact-schemas";

/** So many of one kind are offered: an editor shows them in a list, and all of them when it explains the field. */
const OFFERED = 500;

/** What stands in YAML as it is and stays a text; `x-refers` has no other form. */
const IDENTIFIER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Identifiers that YAML reads as something else where they stand bare: they have to be quoted by hand. */
const NO_TEXT = /^(true|false|null|yes|no|on|off|[yn]|\d+|\d+e\d+|0[ox][0-9a-f]+|\d{4}-\d{2}-\d{2})$/;

type Json = unknown;
type Schema = { readonly [key: string]: Json };

/**
 * The schemas as an editor reads them, from a folder of the repository itself: without an address to fetch, and with
 * the identifiers of this coalition as examples, so that an editor offers them where one is referred to. Examples
 * forbid nothing: an identifier that is newer than the schemas is no mistake in the editor.
 */
export function editorSchemas(
  assets: Assets,
  names: readonly string[],
  known: KnownIdentifiers,
): readonly ScaffoldedFile[] {
  return names.map((name) => {
    const { $id: _, ...schema } = JSON.parse(assets.read(`schemas/v1/${name}.schema.json`)) as Schema;
    return {
      path: `${SCHEMA_FOLDER}/${name}.schema.json`,
      text: `${JSON.stringify(withExamples(schema, known), null, 2)}\n`,
    };
  });
}

function withExamples(value: Json, known: KnownIdentifiers): Json {
  if (Array.isArray(value)) return value.map((item) => withExamples(item, known));
  if (typeof value !== "object" || value === null) return value;
  const schema = value as Schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [key, withExamples(part, known)]),
  );
  const examples = offered(schema, known);
  return examples.length === 0 ? inner : { ...inner, examples };
}

/** What can stand where this part of a schema is asked. */
function offered(schema: Schema, known: KnownIdentifiers): readonly string[] {
  if (schema["x-offers"] === "rule") return RULE_NAMES;
  const refers = schema["x-refers"];
  if (Array.isArray(refers)) return refers.flatMap((kind) => identifiersOf(known, String(kind)));
  const typed = isSchema(refers) ? refers.typed : undefined;
  if (!Array.isArray(typed)) return [];
  return typed.flatMap((kind) => identifiersOf(known, String(kind)).map((id) => `${kind}:${id}`));
}

function identifiersOf(known: KnownIdentifiers, kind: string): readonly string[] {
  const isWhole = (id: string) => id.split("/").every((part) => IDENTIFIER.test(part)) && !NO_TEXT.test(id);
  const all = [...(kind === "condition" ? USUAL_CONDITIONS : []), ...(known.get(kind) ?? [])];
  return [...new Set(all)].filter(isWhole).slice(0, OFFERED).sort();
}

function isSchema(value: Json): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { readFileSync } from "node:fs";
import { Ajv, type Options } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { ANNOTATIONS, isSchema, type Json, type Schema } from "./load.ts";

/** What people read but validators do not need; it would triple the size of the code. */
const FOR_PEOPLE = new Set(["description", "default", "$schema"]);

const COLLECT = "scripts/schemas/collect-errors.ts";

/** A schema as it is compiled: without the words for people. Names of properties are never dropped. */
function bare(value: Json, isMap = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => bare(item));
  if (!isSchema(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isMap || !FOR_PEOPLE.has(key))
      .map(([key, part]) => [
        key,
        bare(part, !isMap && ["properties", "patternProperties", "$defs"].includes(key)),
      ]),
  );
}

/** `common.schema.json#/$defs/text` as the name that the part has after `split`. */
function partName(name: string, reference: string): string {
  const [file = "", pointer = ""] = reference.split("#/$defs/");
  return `${file === "" ? name : file.replace(".schema.json", "")}.${pointer}`;
}

function withPartNames(name: string, value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withPartNames(name, item));
  if (!isSchema(value)) return value;
  // Words beside a `$ref` are for people; the part itself says how it is to be checked.
  if (typeof value.$ref === "string") return { $ref: partName(name, value.$ref) };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withPartNames(name, part)]));
}

/**
 * Each part of each schema as a schema of its own, by name (`indicator`, `indicator.target`): ajv
 * copies a schema into the code with all parts in it, and then each part once more.
 */
function split(schemas: ReadonlyMap<string, Schema>): ReadonlyMap<string, Schema> {
  const parts = new Map<string, Schema>();
  for (const [name, { $defs, $id: _, ...root }] of schemas) {
    parts.set(name, { ...(withPartNames(name, bare(root)) as Schema), $id: name });
    for (const [key, part] of Object.entries(isSchema($defs) ? $defs : {})) {
      const id = `${name}.${key}`;
      parts.set(id, { ...(withPartNames(name, bare(part)) as Schema), $id: id });
    }
  }
  return parts;
}

const OPTIONS: Options = {
  allErrors: true,
  // With the part of the schema that failed: its title, form and kinds of references word the error.
  verbose: true,
  messages: false,
  strict: true,
  allowUnionTypes: true,
  // One function for each shared part, instead of a copy at each place.
  inlineRefs: false,
  code: { source: true, esm: true, optimize: 2 },
};

function prepared<Validator extends Ajv>(ajv: Validator, schemas: ReadonlyMap<string, Schema>): Validator {
  addFormats.default(ajv, ["date"]);
  for (const keyword of ANNOTATIONS) ajv.addKeyword({ keyword, valid: true });
  for (const schema of schemas.values()) ajv.addSchema(schema as Record<string, unknown>);
  return ajv;
}

/** An ajv in strict mode that knows our own keywords, with all schemas added as they are published. */
export function strictAjv(schemas: ReadonlyMap<string, Schema>): Ajv2020 {
  return prepared(new Ajv2020(OPTIONS), schemas);
}

/**
 * ajv joins the errors of each part with `concat`, which copies the whole list every time: with 100,000
 * wrong rows that takes minutes. The lists are fresh on every call, so they can grow in place.
 */
function joinInPlace(code: string): string {
  const joined = code.replaceAll(/vErrors\.concat\((validate\d+\.errors)\)/g, "joinErrors(vErrors, $1)");
  const helper =
    "function joinErrors(all, more) { for (const error of more) all.push(error); return all; }\n";
  return `${helper}${joined}`;
}

function standalone(schemas: ReadonlyMap<string, Schema>, names: readonly string[]): string {
  const exported = Object.fromEntries(names.map((name, index) => [`v${index}`, name]));
  // Once split, a schema needs nothing that the plain class lacks; the one for 2020-12 makes twice the code.
  const code = standaloneCode.default(prepared(new Ajv(OPTIONS), split(schemas)), exported);
  return joinInPlace(code);
}

/** The validators as one ECMAScript module that needs nothing else. */
export async function generateValidators(
  schemas: ReadonlyMap<string, Schema>,
  names: readonly string[],
): Promise<string> {
  const table = names.map(
    (name, index) => `  ${JSON.stringify(name)}: (data) => collectErrors(v${index}, data),\n`,
  );
  const contents = [
    standalone(schemas, names),
    `import { collectErrors } from "./${COLLECT}";`,
    `export const validators = {\n${table.join("")}};`,
  ].join("\n");
  const result = await build({
    stdin: { contents, resolveDir: ".", sourcefile: "validators-entry.js", loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    target: "node20",
    platform: "node",
    minifyWhitespace: true,
    minifySyntax: true,
    // Half a megabyte that every command loads: nobody reads its names.
    minifyIdentifiers: true,
    banner: { js: "// Made by scripts/generate.ts from schemas/v1. Do not edit." },
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error("esbuild gave no file");
  return file.text;
}

/** The types of the module: the shape of an error is copied from where it is made. */
export function generateValidatorTypes(names: readonly string[]): string {
  const source = readFileSync(COLLECT, "utf8");
  const start = source.indexOf("/** One thing that is wrong");
  const end = source.indexOf("/** What a validator made by ajv says");
  return [
    "// Made by scripts/generate.ts from schemas/v1. Do not edit.",
    "/** The kinds of files, by the name of their schema. */",
    `export type SchemaName =\n${names.map((name) => `  | ${JSON.stringify(name)}`).join("\n")};`,
    "",
    source.slice(start, end).trim(),
    "",
    "/** Checks the shape of a document; gives the first 200 errors, none where all is well. */",
    "export declare const validators: Readonly<",
    "  Record<SchemaName, (data: unknown) => readonly SchemaError[]>",
    ">;",
    "",
  ].join("\n");
}

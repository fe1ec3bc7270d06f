import { isSchema, resolve, type Schema } from "./load.ts";

/** In which order the keys of a map stand, and the same for what stands behind them. */
export interface KeyOrder {
  /** Absent where the keys are the author's own, such as the languages of a text. */
  readonly keys?: readonly string[];
  /** Of the values behind keys that have an order of their own. */
  readonly parts?: Readonly<Record<string, KeyOrder>>;
  /** Of each item of a list, or of each value of a map with keys of one's own. */
  readonly each?: KeyOrder;
}

/** The order of the keys of one kind of file: that of its schema. Undefined where there is none. */
export function keyOrderOf(schemas: ReadonlyMap<string, Schema>, name: string): KeyOrder | undefined {
  const schema = schemas.get(name);
  if (!schema) throw new Error(`no schema is named ${name}`);
  return orderIn(schemas, name, schema);
}

function orderIn(schemas: ReadonlyMap<string, Schema>, name: string, schema: Schema): KeyOrder | undefined {
  if (typeof schema.$ref === "string") {
    const target = resolve(schemas, name, schema.$ref);
    return orderIn(schemas, target.name, target.schema);
  }
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const parts = Object.entries(properties).flatMap(([key, part]) => {
    const order = isSchema(part) ? orderIn(schemas, name, part) : undefined;
    return order ? [[key, order] as const] : [];
  });
  const deeper = [schema.items, schema.additionalProperties].find(isSchema);
  const each = deeper && orderIn(schemas, name, deeper);
  // Where any key may stand, the author has put them in order; nobody wants a text in another order of languages.
  const isOpen = isSchema(schema.patternProperties) || schema.additionalProperties !== false;
  const keys = isOpen ? [] : Object.keys(properties);
  if (keys.length < 2 && parts.length === 0 && each === undefined) return undefined;
  return {
    ...(keys.length > 1 && { keys }),
    ...(parts.length > 0 && { parts: Object.fromEntries(parts) }),
    ...(each && { each }),
  };
}

/** The module `key-order.ts` as text. */
export function generateKeyOrder(schemas: ReadonlyMap<string, Schema>, names: readonly string[]): string {
  const table = names.map((name) => {
    const order = JSON.stringify(keyOrderOf(schemas, name) ?? {});
    return `  ${JSON.stringify(name)}: ${order},\n`;
  });
  return [
    "// Made by scripts/generate.ts from schemas/v1. Do not edit.",
    'import type { SchemaName } from "./validators.js";',
    "",
    "/** In which order the keys of a map stand, and the same for what stands behind them. */",
    "export interface KeyOrder {",
    "  /** Absent where the keys are the author's own, such as the languages of a text. */",
    "  readonly keys?: readonly string[];",
    "  /** Of the values behind keys that have an order of their own. */",
    "  readonly parts?: Readonly<Record<string, KeyOrder>>;",
    "  /** Of each item of a list, or of each value of a map with keys of one's own. */",
    "  readonly each?: KeyOrder;",
    "}",
    "",
    "export const KEY_ORDER: Readonly<Record<SchemaName, KeyOrder>> = {",
    `${table.join("")}};`,
    "",
  ].join("\n");
}

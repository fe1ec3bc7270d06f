import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { kindsOf, withTables } from "../../scripts/format-docs.ts";
import { isSchema, type Json, loadSchemas } from "../../scripts/schemas/load.ts";
import { check } from "../rules/check.ts";
import { readPage, stepsOf } from "./page.ts";

const schemas = loadSchemas(fileURLToPath(new URL("../../schemas/v1", import.meta.url)));
const page = readPage("docs/format.md");

describe("docs/format.md", () => {
  it("has the tables that the schemas give", () => {
    expect(page).toBe(withTables(page, schemas));
  });

  it("has a table for every kind of file", () => {
    const kinds = [...page.matchAll(/<!-- keys: ([a-z-]+) -->/g)].map(([, kind]) => kind);
    expect(kinds.sort()).toEqual(kindsOf(schemas));
  });

  it("names every key of every schema", () => {
    const keys = kindsOf(schemas).flatMap((kind) => keysIn(schemas.get(kind) ?? null));
    expect(keys.filter((key) => !new RegExp(`\`${key}[\`:]`).test(page))).toEqual([]);
  });

  it("shows examples that together are a repository with nothing wrong at stage full", async () => {
    const files = Object.fromEntries(
      stepsOf(page).flatMap((step) => (step.kind === "file" ? [[step.path, step.text] as const] : [])),
    );
    expect(Object.keys(files).length).toBeGreaterThan(kindsOf(schemas).length);
    expect(await check(files)).toEqual([]);
  });
});

/** Every key that a schema gives to an object, however deep. */
function keysIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => keysIn(item));
  if (!isSchema(value)) return [];
  const own = isSchema(value.properties) ? Object.keys(value.properties) : [];
  return [...own, ...Object.values(value).flatMap((part) => keysIn(part))];
}

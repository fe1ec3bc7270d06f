import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AnyFinding } from "../../src/findings/finding.ts";
import { wholeFile } from "../../src/findings/finding.ts";
import { findingText } from "../../src/language/findings/sentences.ts";
import { LANGS } from "../../src/language/locale.ts";

/** What the tool writes itself, or what a reference already says. */
const SAID_OTHERWISE = new Set(["release"]);

interface Patterned {
  readonly at: string;
  readonly form: unknown;
  readonly isReference: boolean;
}

function* patterned(schema: unknown, at: string): Generator<Patterned> {
  if (typeof schema !== "object" || schema === null) return;
  const map = schema as Readonly<Record<string, unknown>>;
  if (typeof map.pattern === "string")
    yield { at, form: map["x-form"], isReference: map["x-refers"] !== undefined };
  for (const [key, value] of Object.entries(map)) yield* patterned(value, `${at}/${key}`);
}

const all = readdirSync("schemas/v1")
  .sort()
  .filter((name) => name.endsWith(".schema.json"))
  .flatMap((name) => [
    ...patterned(
      JSON.parse(readFileSync(`schemas/v1/${name}`, "utf8")),
      name.slice(0, -".schema.json".length),
    ),
  ]);
const forms = [...new Set(all.flatMap(({ form }) => (typeof form === "string" ? [form] : [])))].sort();

describe("the form of a text", () => {
  it("has a name wherever the schemas ask for one", () => {
    const nameless = all.filter(
      ({ at, form, isReference }) =>
        form === undefined && !isReference && !SAID_OTHERWISE.has(at.split("/")[0] ?? ""),
    );
    expect(nameless.map(({ at }) => at)).toEqual([]);
  });

  it.each(forms)("%s is said in words, in every language", (form) => {
    const finding: AnyFinding = {
      rule: "wrong-value",
      args: { problem: { is: "form", expected: form }, value: "?", key: "key" },
      where: wholeFile("impact.yaml"),
    };
    for (const lang of LANGS) expect(findingText(finding, lang).help).not.toContain(`\`${form}\``);
  });
});

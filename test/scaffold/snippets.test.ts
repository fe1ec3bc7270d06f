import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { validators } from "../../src/generated/validators.js";
import { fileKindOf, type SchemaName } from "../../src/model/file-kinds.ts";
import { STARTING_LANGUAGES } from "../../src/scaffold/answers.ts";
import { type Piece, readPieces } from "../../src/scaffold/theme.ts";
import { ASSETS, contentOf, plan } from "./samples.ts";

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

const SNIPPETS = ".vscode/impact.code-snippets";

function snippetsOf(lang: (typeof STARTING_LANGUAGES)[number]): readonly Snippet[] {
  return Object.values(JSON.parse(plan({ lang }).get(SNIPPETS) ?? "") as Record<string, Snippet>);
}

const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: "2026",
  CURRENT_MONTH: "11",
  CURRENT_DATE: "22",
};

/**
 * What stands in the file after every stop was passed with Tab, and once for each further choice of each list. The
 * syntax: `${1:what stands there}`, `${2|one,another|}`, `$0` and variables.
 */
function expansions(body: string): readonly string[] {
  const known = body.replace(/\$([A-Z_]+)/g, (whole, name: string) => VARIABLES[name] ?? whole);
  const choices = [...known.matchAll(/\$\{(\d+)\|([^|]*)\|\}/g)];
  const expand = (chosen?: { readonly stop: string; readonly value: string }) =>
    known
      .replace(/\$\{(\d+)\|([^|,]*)[^|]*\|\}/g, (_, stop: string, first: string) =>
        chosen?.stop === stop ? chosen.value : first,
      )
      .replace(/\$\{\d+:([^}]*)\}/g, "$1")
      .replace(/\$0/g, "");
  const others = choices.flatMap(([, stop = "", values = ""]) =>
    values.split(",").map((value) => expand({ stop, value })),
  );
  return [expand(), ...others];
}

/** A file with nothing but what must be there and the piece where it belongs, in its own layout. */
function fileWith({ file, at }: Piece, text: string): string {
  if (at === undefined) return text;
  const required: Readonly<Record<string, object>> = {
    "theory-of-change.yaml": {},
    "indicators/new.yaml": { name: "x", type: "count" },
    "funders/new.yaml": { name: "x" },
    "impact.yaml": { format: 1, coalition: { id: "x", name: "X" }, languages: ["en"] },
  };
  const keys = at.split("/");
  const heads = keys.map((key, depth) => `${"  ".repeat(depth)}${key}:\n`).join("");
  const top = Object.keys(required[file] ?? {}).length > 0 ? stringify(required[file]) : "";
  return `${top}${heads}${text.replace(/^(?=.)/gm, "  ".repeat(keys.length))}`;
}

function errorsOf(piece: Piece, text: string): readonly unknown[] {
  const schema = fileKindOf(piece.file)?.schema as SchemaName;
  return validators[schema](contentOf(piece.file, fileWith(piece, `${text}\n`)));
}

describe.each(STARTING_LANGUAGES)("the snippets in %s", (lang) => {
  const pieces = readPieces(ASSETS, lang);
  const snippets = snippetsOf(lang);

  test("are one for each piece, with words that nobody else has", () => {
    expect(snippets).toHaveLength(pieces.length);
    expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(pieces.length);
    for (const { prefix, description } of snippets) {
      expect(prefix).toMatch(/^[\p{Ll}-]+$/u);
      expect(description.length).toBeGreaterThan(10);
    }
  });

  test.each(pieces.map((piece, nth) => [piece.prefix, piece, snippets[nth]] as const))(
    "%s has the shape that the schema asks, whatever is chosen",
    (_, piece, snippet) => {
      const body = snippet?.body.join("\n") ?? "";
      expect(body).not.toMatch(/\{\{|undefined/);
      expect(snippet?.scope).toBe(piece.file.endsWith(".md") ? "markdown" : "yaml");
      for (const text of expansions(body)) expect([text, errorsOf(piece, text)]).toEqual([text, []]);
    },
  );
});

test("every language has the same pieces", () => {
  const shape = (lang: (typeof STARTING_LANGUAGES)[number]) =>
    readPieces(ASSETS, lang).map(({ file, at, body, words }) => [file, at, body, Object.keys(words)]);
  expect(shape("en")).toEqual(shape("nl"));
  expect(shape("fr")).toEqual(shape("nl"));
});

test("every word of a piece is used, and every gap has a word", () => {
  for (const { body, words } of readPieces(ASSETS, "en")) {
    const gaps = [...body.matchAll(/\{\{(\w+)\}\}/g)].map(([, word]) => word);
    expect(gaps.sort()).toEqual(Object.keys(words).sort());
  }
});

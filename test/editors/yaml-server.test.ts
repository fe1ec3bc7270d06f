import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isMap, LineCounter, parseDocument, type Scalar, visit } from "yaml";
import { RULE_NAMES } from "../../src/findings/catalogue.ts";
import { fileKindOf } from "../../src/model/file-kinds.ts";
import { EVERY_BEGINNING, plan } from "../scaffold/samples.ts";
import { emptyFolder, removeFolder, writeFiles } from "../support/checkout.ts";
import { type Position, startYamlServer, type YamlServer } from "../support/yaml-server.ts";

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));

/** The editor stands in a coalition that init made in English, with the schemas and settings that are in it. */
const files = plan({ template: "youth-homelessness", lang: "en" });
let root = "";
let server: YamlServer;

beforeAll(async () => {
  root = emptyFolder("impact editor ");
  writeFiles(root, files);
  server = await startYamlServer(root, JSON.parse(files.get(".vscode/settings.json") ?? ""));
});

afterAll(() => {
  server.stop();
  removeFolder(root);
});

/** The YAML files of a folder that the format knows, with their text. */
function yamlFilesOf(folder: string): readonly (readonly [string, string])[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return paths
    .filter((path) => path.endsWith(".yaml") && fileKindOf(path) !== undefined)
    .map((path) => [path, readFileSync(join(folder, path), "utf8")]);
}

/** What is underlined, by file; files without any are left out. */
async function underlined(texts: readonly (readonly [string, string])[]) {
  const found = await Promise.all(
    texts.map(async ([path, text]) => {
      const diagnostics = await server.open(path, text);
      return diagnostics.map(({ range, message }) => `${path}:${range.start.line + 1} ${message}`);
    }),
  );
  return found.flat();
}

/** Opens a text in which `▮` stands where somebody writes; gives what is offered there. */
async function offered(path: string, textWithCursor: string): Promise<readonly string[]> {
  const before = textWithCursor.slice(0, textWithCursor.indexOf("▮")).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  await server.open(path, textWithCursor.replace("▮", ""));
  return (await server.completions(path, position)).map(({ label }) => label);
}

describe("nothing is underlined", () => {
  test.each(readdirSync(EXAMPLES).filter((name) => !name.endsWith(".md")))("in examples/%s", async (name) => {
    const texts = yamlFilesOf(join(EXAMPLES, name));
    expect(texts.length).toBeGreaterThan(8);
    expect(await underlined(texts)).toEqual([]);
  });

  test.each(EVERY_BEGINNING)("in what init makes: $template in $lang", async (beginning) => {
    const texts = [...plan(beginning)].filter(([path]) => path.endsWith(".yaml") && fileKindOf(path));
    expect(await underlined(texts)).toEqual([]);
  });

  test("where an identifier is newer than the schemas", async () => {
    expect(
      await underlined([["indicators/new.yaml", "name: New\ntype: count\nmeasures: [made-today]\n"]]),
    ).toEqual([]);
  });
});

describe("a mistake is underlined in its line", () => {
  test.each([
    ["impact.yaml", "format: 1\ncoalition: {id: x, name: X}\nstaeg: grow\n", 3, "staeg"],
    ["indicators/x.yaml", "name: X\ntype: number\n", 2, '"proportion"'],
    ["indicators/x.yaml", "type: count\n", 1, "name"],
    ["indicators/x.yaml", "name: X\ntype: count\nmeasures: [Stable Housing]\n", 3, "pattern"],
    ["theory-of-change.yaml", "nodes:\n  - id: a\n    kind: goal\n    title: A\n", 3, '"outcome"'],
    ["theory-of-change/part.yaml", "nodes:\n  - id: a\n    kind: impact\n", 2, "title"],
    ["partners.yaml", "- id: a\n  name: A\n  role: boss\n", 3, '"backbone"'],
    ["conditions.yaml", "scale: {from: one, to: 5}\n", 1, "number"],
    ["funders/x.yaml", "name: X\nasks:\n  - id: a\n    answered_by: [stable-housing]\n", 4, "pattern"],
    ["reports/x.yaml", "title: X\nreader: everyone\n", 2, '"public"'],
    ["claims/x.yaml", "node: a\nstatement: A\nstrength: proven\n", 3, '"not-yet"'],
    ["policy.yaml", "- id: a\n  name: A\n  watch: soon\n", 3, "date"],
    ["sources.yaml", "- id: a\n  name: A\n  kind: notes\n", 3, '"survey"'],
    ["rivals.yaml", "- id: a\n  text: A\n  verdict: maybe\n", 3, '"untested"'],
    ["dimensions.yaml", "- id: a\n  name: A\n", 1, "values"],
  ])("%s: %j", async (path, text, line, said) => {
    const found = await server.open(path, text);
    expect(found.map(({ range }) => range.start.line + 1)).toContain(line);
    expect(found.map(({ message }) => message).join("\n")).toContain(said);
  });
});

describe("every word of an example is explained", () => {
  const example = yamlFilesOf(join(EXAMPLES, "youth-homelessness"));

  test.each(example.map(([path]) => path))("%s", async (path) => {
    const text = readFileSync(join(EXAMPLES, "youth-homelessness", path), "utf8");
    await server.open(path, text);
    const silent: string[] = [];
    for (const { key, position } of keysOf(text)) {
      const shown = await server.hover(path, position);
      if (
        shown
          .replace(/^#+ .*$/gm, "")
          .replace(/^Source: .*$/gm, "")
          .trim().length < 10
      )
        silent.push(key);
    }
    expect(silent).toEqual([]);
  });
});

/** The first place of each key of a file. */
function keysOf(text: string): readonly { readonly key: string; readonly position: Position }[] {
  const lines = new LineCounter();
  const keys = new Map<string, Position>();
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair(_, { key }, path) {
      const name = String((key as Scalar).value);
      const [start = 0] = (key as Scalar).range ?? [];
      const { line, col } = lines.linePos(start);
      if (isMap(path.at(-1)) && !keys.has(name)) keys.set(name, { line: line - 1, character: col - 1 });
    },
  });
  return [...keys].map(([key, position]) => ({ key, position }));
}

describe("what can be written is offered", () => {
  test("fields", async () => {
    expect(await offered("indicators/y.yaml", "name: Y\n▮\n")).toEqual(
      expect.arrayContaining(["type", "measures", "baseline", "targets", "delivered_by"]),
    );
    expect(await offered("partners.yaml", "- id: a\n  name: A\n  ▮\n")).toEqual(
      expect.arrayContaining(["kind", "role", "tier"]),
    );
  });

  test("words of a list", async () => {
    expect(await offered("indicators/y.yaml", "name: Y\ntype: ▮\n")).toEqual(
      expect.arrayContaining(["count", "proportion", "mean"]),
    );
    expect(await offered("theory-of-change.yaml", "nodes:\n  - id: a\n    kind: ▮\n")).toEqual(
      expect.arrayContaining(["outcome", "impact", "factor"]),
    );
  });

  test.each([
    ["nodes", "indicators/y.yaml", "name: Y\nmeasures:\n  - ▮\n", "stable-housing"],
    ["sources", "indicators/y.yaml", "name: Y\nsource: ▮\n", "case-table-register"],
    ["partners", "indicators/y.yaml", "name: Y\ndelivered_by:\n  - ▮\n", "welfare-centre"],
    ["nodes of a link", "theory-of-change.yaml", "links:\n  - from: ▮\n", "stable-housing"],
    ["nodes of a policy", "policy.yaml", "- id: a\n  name: A\n  touches:\n    - ▮\n", "stable-housing"],
    ["dimensions", "indicators/y.yaml", "name: Y\nbreakdowns:\n  - by: ▮\n", "gender"],
    [
      "a typed reference",
      "funders/y.yaml",
      "name: Y\nasks:\n  - id: a\n    answered_by:\n      - ▮\n",
      "report:funder",
    ],
    ["conditions", "conditions.yaml", "scores:\n  - condition: ▮\n", "shared-measurement"],
    ["a funder", "reports/y.yaml", "title: Y\nfunder: ▮\n", "our-funder"],
  ])("identifiers: %s", async (_, path, text, id) => {
    expect(await offered(path, text)).toContain(id);
  });

  test("rules, where a finding is set aside", async () => {
    const text = "format: 1\nrules:\n  exempt:\n    - rule: ▮\n";
    expect(await offered("impact.yaml", text)).toEqual(expect.arrayContaining([...RULE_NAMES]));
  });
});

test("the editor asks nothing of the network", () => {
  expect(server.asked.filter((address) => !address.includes("file://"))).toEqual([]);
});

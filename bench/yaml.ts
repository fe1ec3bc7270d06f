/**
 * What `impact validate` costs beside only parsing, on 1,000 YAML files and on the largest example:
 * `npm run build && npx tsx bench/yaml.ts`. Both in fresh processes, the start of Node included. Prints Markdown.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { alternate, BIN, machine, markdownTable, median, ROOT } from "./runs.ts";

const FILES = 1000;
const TURNS = 7;

/** Reads and parses all YAML below a folder, that on top of Markdown too, positions kept, and does nothing with it. */
const PARSER = `
import { readdirSync, readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
for (const name of readdirSync(process.argv[2], { recursive: true })) {
  const isMarkdown = name.endsWith(".md");
  if (!isMarkdown && !name.endsWith(".yaml")) continue;
  const text = readFileSync(process.argv[2] + "/" + name, "utf8");
  const yaml = isMarkdown ? (/^---\\n([^]*?)\\n---\\n/.exec(text)?.[1] ?? "") : text;
  const lineCounter = new LineCounter();
  parseDocument(yaml, { lineCounter }).toJS();
}`;

function indicator(index: number): string {
  return `name: {nl: Jongeren die stabiel wonen ${index}, en: Young people who live stably ${index}}
measures: [outcome-${index % 20}]
definition:
  en: >-
    Young people from 17 to 25 who left youth care, and lived in the same home, with a contract in their
    own name, for twelve months or longer on the last day of the period.
type: proportion
unit: young people
counts: people
direction: increase
over_partners: ratio-of-sums
breakdowns:
  - {by: gender, complete: true}
  - {by: age}
  - {by: partner}
targets:
  - {period: 2025-Q4, value: 0.5, set_by: steering group}
  - {period: 2026-Q4, value: 0.6, because: half of those who wait today}
source: register
owner: partner-${index % 20}
notes:
  - {period: 2025-Q1, text: A new form was used from this quarter on.}
`;
}

function write(folder: string): void {
  mkdirSync(join(folder, "indicators"));
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const many = (line: (index: number) => string) =>
    Array.from({ length: 20 }, (_, index) => line(index)).join("");
  put(
    "impact.yaml",
    "format: 1\ncoalition: {id: many, name: Many}\nlanguages: [nl, en]\nas_of: 2025-01-01\n",
  );
  put(
    "partners.yaml",
    many((index) => `- {id: partner-${index}, name: Partner ${index}}\n`),
  );
  put(
    "theory-of-change.yaml",
    `nodes:\n${many((index) => `  - {id: outcome-${index}, kind: outcome, title: Outcome ${index}}\n`)}`,
  );
  put("sources.yaml", "- {id: register, name: Register, kind: register}\n");
  put(
    "dimensions.yaml",
    "- {id: gender, name: gender, values: [{id: m, name: man}]}\n- {id: age, name: age, values: [{id: y, name: young}]}\n",
  );
  for (let index = 0; index < FILES - 5; index += 1) put(`indicators/stable-${index}.yaml`, indicator(index));
}

interface Subject {
  readonly title: string;
  readonly folder: string;
}

function compare({ title, folder }: Subject): void {
  const runs = alternate(
    [
      { name: "the parser alone", args: [parser, folder] },
      { name: "impact validate", args: [BIN, "validate", "-C", folder], codes: [0, 1] },
    ],
    TURNS,
  );
  const base = median(runs.get("the parser alone")?.times ?? []);
  console.log(`${title}\n`);
  console.log(
    markdownTable(
      ["process", "ms", "ratio", "MB"],
      [...runs].map(([name, { times, peaks }]) => [
        name,
        median(times).toFixed(0),
        (median(times) / base).toFixed(2),
        median(peaks).toFixed(0),
      ]),
    ),
  );
}

/** By the bytes of its files; its tables and texts are read by `impact validate` only. */
function largestExample(): string {
  const examples = join(ROOT, "examples");
  const sizeOf = (name: string) =>
    readdirSync(join(examples, name), { recursive: true, encoding: "utf8" })
      .map((path) => statSync(join(examples, name, path)))
      .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sizes = folders.map(({ name }) => ({ name, size: sizeOf(name) })).sort((a, b) => b.size - a.size);
  return sizes[0]?.name ?? "";
}

const folder = mkdtempSync(join(tmpdir(), "impact-bench-"));
const parser = join(ROOT, "node_modules", `.bench-yaml-${process.pid}.mjs`);
try {
  write(folder);
  await build({
    stdin: { contents: PARSER, resolveDir: ROOT },
    outfile: parser,
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
    logLevel: "error",
  });
  const largest = largestExample();
  console.log(`${machine()}. Medians of ${TURNS} whole processes.\n`);
  compare({ title: `${FILES} YAML files:`, folder });
  compare({ title: `The largest example, ${largest}:`, folder: join(ROOT, "examples", largest) });
} finally {
  rmSync(parser, { force: true });
  rmSync(folder, { recursive: true, force: true });
}

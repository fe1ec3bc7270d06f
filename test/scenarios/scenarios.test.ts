import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { impact, impactHere } from "../support/command.ts";
import { folderWith } from "../support/folder.ts";
import { encoded, matches, readCommand, readScenario, type Section, writeScenario } from "./scenario.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const UPDATE = process.env.UPDATE_SCENARIOS === "1";

/** The published schemas of what programs read. */
const validators = new Map(
  ["findings", "status", "privacy", "error", "import-plan"].map((name) => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const schema = JSON.parse(
      readFileSync(join(ROOT, `schemas/output/${name}.schema.json`), "utf8"),
    ) as object;
    return [name, ajv.compile(schema)];
  }),
);

interface Step {
  readonly section: Section;
  readonly actual: Readonly<Record<string, string>>;
}

/** Goes through a scenario from top to bottom; gives the sections as they should stand in the file. */
async function play(sections: readonly Section[]): Promise<Section[]> {
  const folder = folderWith();
  let actual: Step["actual"] = {};
  const played: Section[] = [];
  for (const section of sections) {
    if (section.kind === "start") start(section.about, folder);
    else if (section.kind === "file") putFile(section, folder);
    else if (section.kind === "command" || section.kind === "program")
      actual = await carryOut(section, folder);
    else if (section.kind === "json") expectDocument(section.about, actual.stdout ?? "");
    const isOutput = section.kind in actual;
    played.push(isOutput ? compared({ section, actual }) : section);
  }
  return played;
}

/** `base` is the small repository of the rules' tests; other names are examples. */
function start(name: string, folder: string): void {
  if (name !== "base") cpSync(join(ROOT, "examples", name), folder, { recursive: true });
  else for (const [path, text] of Object.entries(BASE_REPOSITORY)) put(join(folder, path), Buffer.from(text));
}

/** `path`, or `path | windows-1252, bom, crlf`. */
function putFile({ about, text }: Section, folder: string): void {
  const [path = "", traits = ""] = about.split(" | ");
  put(join(folder, path), encoded(text, traits.split(", ")));
}

function put(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

async function carryOut({ kind, text }: Section, folder: string): Promise<Step["actual"]> {
  const { args, env } = readCommand(text.trim());
  const start = kind === "program" ? impact : impactHere;
  const { stdout, stderr, status } = await start(args, { cwd: folder, env });
  const shown = (output: string) => output.replaceAll(folder, "{folder}").replaceAll("\u001b", "␛");
  expect(stderr).not.toMatch(/^ {4}at /m);
  return { stdout: shown(stdout), stderr: shown(stderr), status: `${status}\n` };
}

function expectDocument(name: string, stdout: string): void {
  const validate = validators.get(name);
  if (!validate) throw new Error(`no such document: ${name}`);
  validate(JSON.parse(stdout));
  expect(validate.errors ?? []).toEqual([]);
  expect(stdout.endsWith("}\n")).toBe(true);
}

function compared({ section, actual }: Step): Section {
  const text = actual[section.kind] ?? "";
  // A text without a line end at its end cannot stand in a scenario.
  const whole = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  if (matches(whole, section.text)) return section;
  if (!UPDATE) expect(`${section.kind}:\n${whole}`).toBe(`${section.kind}:\n${section.text}`);
  return { ...section, text: whole };
}

describe("the scenario", () => {
  const names = readdirSync(HERE).filter((name) => name.endsWith(".scenario"));

  it.each(names.sort())("%s", async (name) => {
    const path = join(HERE, name);
    const sections = readScenario(path);
    const played = await play(sections);
    if (UPDATE) writeFileSync(path, writeScenario(played));
    expect(sections.some(({ kind }) => kind === "status")).toBe(true);
  });
});

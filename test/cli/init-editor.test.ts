import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { plan } from "../scaffold/samples.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";

const SCHEMA = ".vscode/impact-schemas/indicator.schema.json";

/** A coalition as init makes it, in Dutch. */
function coalition(changes: Readonly<Record<string, string>> = {}): string {
  return folderWith({ ...Object.fromEntries(plan({ template: "neighbourhood", lang: "nl" })), ...changes });
}

async function renew(root: string, ...more: readonly string[]) {
  const { context, out, err } = contextIn(root);
  const code = await run(["init", "--editor", ...more], context);
  return { code, out: out(), err: err() };
}

function offeredNodes(root: string): readonly string[] {
  const schema = JSON.parse(readFileSync(join(root, SCHEMA), "utf8"));
  return schema.properties.measures.items.examples;
}

describe("impact init --editor", () => {
  test("changes nothing where nothing is new", async () => {
    expect(await renew(coalition())).toEqual({
      code: 0,
      out: "",
      err: "De hulp voor de editor is al bij. Er is niets veranderd.\n",
    });
  });

  test("offers what the coalition has now, and leaves everything else as it is", async () => {
    const theory = "nodes:\n  - {id: made-today, kind: impact, title: Vandaag}\n";
    const root = coalition({ "theory-of-change.yaml": theory });
    expect(offeredNodes(root)).not.toContain("made-today");
    const settings = readFileSync(join(root, ".vscode/settings.json"), "utf8");
    expect((await renew(root)).code).toBe(0);
    expect(offeredNodes(root)).toEqual(["made-today"]);
    expect(readFileSync(join(root, "theory-of-change.yaml"), "utf8")).toBe(theory);
    expect(readFileSync(join(root, ".vscode/settings.json"), "utf8")).toBe(settings);
  });

  test("makes what is absent, also in a coalition that cannot be read in full", async () => {
    const root = folderWith({ "impact.yaml": "format: 1\nlanguages: [fr]\n", "partners.yaml": "- id: [" });
    expect((await renew(root)).err).toContain("renouvelée");
    for (const path of [SCHEMA, ".vscode/settings.json", ".vscode/impact.code-snippets"]) {
      expect(existsSync(join(root, path)), path).toBe(true);
    }
  });

  test("keeps settings of one's own, and says what is not in them", async () => {
    const root = coalition({ ".vscode/settings.json": '{"editor.fontSize": 20}' });
    const { err } = await renew(root, "--lang", "en");
    expect(err).toContain("does not name the schemas");
    expect(readFileSync(join(root, ".vscode/settings.json"), "utf8")).toBe('{"editor.fontSize": 20}');
  });

  test("--dry-run lists what would be made, and makes nothing", async () => {
    const root = folderWith({ "impact.yaml": "format: 1\n" });
    const { code, out, err } = await renew(root, "--dry-run");
    expect([code, out.split("\n")]).toEqual([0, expect.arrayContaining([SCHEMA, ".vscode/settings.json"])]);
    expect(err).toContain("Nothing was written");
    expect(existsSync(join(root, ".vscode"))).toBe(false);
  });

  test("writes nothing through a link", async () => {
    const elsewhere = folderWith();
    const root = folderWith({ "impact.yaml": "format: 1\n" });
    symlinkSync(elsewhere, join(root, ".vscode"));
    expect((await renew(root)).code).toBe(2);
    expect(existsSync(join(elsewhere, "impact-schemas"))).toBe(false);
    const linked = folderWith({ "impact.yaml": "format: 1\n" });
    mkdirSync(join(linked, ".vscode/impact-schemas"), { recursive: true });
    writeFileSync(join(elsewhere, "mine.json"), "mine");
    symlinkSync(join(elsewhere, "mine.json"), join(linked, SCHEMA));
    expect((await renew(linked)).code).toBe(2);
    expect(readFileSync(join(elsewhere, "mine.json"), "utf8")).toBe("mine");
  });

  test("is refused where there is no coalition, and makes none", async () => {
    const root = folderWith();
    const { code, err } = await renew(root);
    expect([code, err]).toEqual([2, expect.stringContaining("impact.yaml")]);
    expect(existsSync(join(root, ".vscode"))).toBe(false);
  });

  test("offers no identifier that YAML would not read as a text", async () => {
    const nodes = ["yes", "12", "1e5", "2026-01-01", "true", "a-node"].map(
      (id) => `  - {id: "${id}", kind: outcome, title: X}\n`,
    );
    const root = coalition({ "theory-of-change.yaml": `nodes:\n${nodes.join("")}` });
    await renew(root);
    expect(offeredNodes(root)).toEqual(["a-node"]);
  });
});

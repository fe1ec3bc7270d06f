import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type MapCommandOptions, map } from "../../src/cli/commands/map.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";

const COALITION = "format: 1\ncoalition: {id: roof-thread, name: Roof & Thread}\nlanguages: [en]\n";
const THEORY = `nodes:
  - {id: case-table, kind: activity, title: Case table}
  - {id: stable-housing, kind: outcome, horizon: medium, title: Living stably}
links:
  - {from: case-table, to: stable-housing, strength: plausible}
`;

/** Runs the command in a folder with these texts, and gives all that came out. */
async function run(theory: string | undefined, options: MapCommandOptions = {}, folder = folderWith()) {
  writeFileSync(join(folder, "impact.yaml"), COALITION);
  if (theory !== undefined) writeFileSync(join(folder, "theory-of-change.yaml"), theory);
  const { context, out, err } = contextIn(folder);
  const code = await map(context, options);
  return { code, out: out(), err: err() };
}

describe("impact map", () => {
  it("prints Mermaid text and nothing else", async () => {
    const { code, out, err } = await run(THEORY);
    expect(out).toContain('n_stable_housing("Living stably")');
    expect(out).toContain('subgraph legend["Legend"]');
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("prints Markdown with the theory in words, in the asked language", async () => {
    const { out } = await run(THEORY, { format: "markdown", lang: "fr", legend: false, direction: "TB" });
    expect(out).toMatch(/^```mermaid\n/);
    expect(out).toContain("flowchart TB");
    expect(out).toContain("mène à: Living stably (plausible)");
    expect(out).not.toContain("subgraph");
  });

  it("says what --color may be, though a map has no colours of its own", async () => {
    await expect(run(THEORY, { color: "sometimes" })).rejects.toMatchObject({ code: "wrong-choice" });
    expect((await run(THEORY, { color: "always" })).code).toBe(0);
  });

  it("writes a file, also over an older one, and leaves standard output empty", async () => {
    const folder = folderWith();
    const first = await run(THEORY, { output: "map.mmd" }, folder);
    await run(THEORY.replace("Case table", "Meeting"), { output: "map.mmd" }, folder);
    expect(first.out).toBe("");
    expect(readFileSync(join(folder, "map.mmd"), "utf8")).toContain("Meeting");
  });

  it("says why a file cannot be written", async () => {
    const folder = folderWith({ "taken/map.mmd": "" });
    for (const output of ["nowhere/map.mmd", "taken"]) {
      await expect(run(THEORY, { output }, folder)).rejects.toMatchObject({ code: "not-written" });
    }
  });

  it("draws what can be read, says that it is not all, and fails", async () => {
    const { code, out, err } = await run(THEORY.replace("kind: activity", "kind: magic"));
    expect(out).toContain("Living stably");
    expect(err).toContain("impact validate");
    expect(code).toBe(1);
  });

  it.each([undefined, "", "nodes: []\n", "nodes: [\n"])(
    "says that there is nothing to draw: %j",
    async (theory) => {
      const { code, out, err } = await run(theory);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain("There is no step to draw yet");
    },
  );

  it.each([{ format: "png" }, { direction: "up" }, { lang: "de" }])("refuses %j", async (options) => {
    await expect(run(THEORY, options)).rejects.toMatchObject({ name: "UsageError", code: "wrong-choice" });
  });
});

import { describe, expect, it } from "vitest";
import { open, swap, withBase } from "../support/repository.ts";

const THEORY = "theory-of-change.yaml";

/** The findings about references, each with its file and how many more like it there are. */
async function references(files: Parameters<typeof withBase>[0]): Promise<readonly string[]> {
  const { findings } = await open(withBase(files));
  return findings
    .filter(({ rule }) => rule === "unknown-reference" || rule === "unknown-key")
    .map(({ rule, where, more }) => `${rule} ${where.path}:${where.line}${more ? ` +${more}` : ""}`);
}

describe("a list that is lost", () => {
  it.each(["Nodes:", "node:", "NODES:"])("is not called empty where its key is %s", async (key) => {
    expect(await references({ [THEORY]: swap("nodes:", key) })).toEqual([`unknown-key ${THEORY}:1`]);
  });

  it("is told once in each file, with how many more it brings", async () => {
    const found = await references({ "partners.yaml": null });
    const files = found.map((each) => each.split(":")[0]);
    expect(new Set(files).size).toBe(files.length);
    expect(found).toContain("unknown-reference theory-of-change.yaml:5 +1");
  });

  it("hides no wrong name where other names are there", async () => {
    const found = await references({
      [THEORY]: swap("partners: [riverside]", "partners: [riversides, keyhomes]"),
    });
    expect(found).toEqual([`unknown-reference ${THEORY}:5`, `unknown-reference ${THEORY}:5`]);
  });
});

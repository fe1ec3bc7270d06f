import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { translatedKey } from "../../src/model/key-words.ts";
import { checkShape } from "../../src/model/shape.ts";
import { readYaml } from "../../src/read/yaml.ts";

const PARTNERS = "partners.yaml";

function unknownKeys(text: string) {
  const { document } = readYaml(PARTNERS, Buffer.from(text));
  if (document === undefined) throw new Error("the example is not YAML");
  return checkShape("partners", document).findings.filter(({ rule }) => rule === "unknown-key");
}

describe("a key in Dutch or French", () => {
  it.each([
    ["soort", "kind"],
    ["genre", "kind"],
    ["Naam", "name"],
    ["nom", "name"],
    ["leden", "members"],
    ["rôle", "role"],
  ])("%s is taken for %s", (word, key) => {
    const found = unknownKeys(`- id: riverside\n  name: Riverside\n  ${word}: x\n`);
    expect(found).toMatchObject([{ args: { key: word, nearest: key } }]);
  });

  it.each(["naam", "nom", "Name", "nmae"])(
    "%s is one finding: what it stands for is not missing too",
    (word) => {
      const text = `- id: riverside\n  ${word}: Riverside\n- id: keyhome\n`;
      const { document } = readYaml(PARTNERS, Buffer.from(text));
      if (document === undefined) throw new Error("the example is not YAML");
      const found = checkShape("partners", document).findings;
      expect(found.map(({ rule, where }) => `${rule} ${where.line}`)).toEqual([
        "unknown-key 2",
        "missing-key 3",
      ]);
    },
  );

  it("is never repaired by itself, as a key in another way of writing is", () => {
    expect(unknownKeys("- id: riverside\n  name: Riverside\n  soort: x\n")[0]).not.toHaveProperty("fixable");
    expect(unknownKeys("- id: riverside\n  name: Riverside\n  Kind: x\n")[0]).toHaveProperty("fixable", true);
  });

  it("is taken for the key that is allowed at that place, and for none where none is", () => {
    expect(translatedKey("reden", ["reason", "rule"])).toBe("reason");
    expect(translatedKey("reden", ["because", "reason"])).toBe("because");
    expect(translatedKey("unité", ["unit"])).toBe("unit");
    expect(translatedKey("groupe cible", ["target_group"])).toBe("target_group");
    expect(translatedKey("soort", ["name"])).toBeUndefined();
    expect(translatedKey("constructor", ["constructor"])).toBeUndefined();
    expect(translatedKey("x".repeat(1_000_000), ["kind"])).toBeUndefined();
  });

  it("stands for keys that the format has", () => {
    const source = readFileSync("src/model/key-words.ts", "utf8");
    const meant = [...source.matchAll(/: \[([^\]]+)\]/g)].flatMap(([, keys]) => keys?.match(/\w+/g) ?? []);
    const schemas = readdirSync("schemas/v1").map((name) => readFileSync(`schemas/v1/${name}`, "utf8"));
    const missing = meant.filter((key) => !schemas.some((text) => text.includes(`"${key}": {`)));
    expect(missing).toEqual([]);
  });
});

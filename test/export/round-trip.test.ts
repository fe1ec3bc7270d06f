import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { diskTree } from "../../src/files/disk.ts";
import { loadRepository } from "../../src/model/load.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { fillInOffice } from "../support/office.ts";
import { withBase } from "../support/repository.ts";

/** Two partners that house young people, and one of them that also asks how content they are. */
const STORY = withBase({
  "impact.yaml": (text) =>
    text.replace("languages: [en]", "languages: [nl, en]").replace("stage: full", "stage: grow"),
  "indicators/stay.yaml": `name: Jongeren die een jaar blijven wonen
definition: Van wie een jaar geleden een woonst kreeg, het deel dat er nog woont.
measures: [stable-housing]
type: proportion
unit: jongeren
counts: people
direction: increase
frequency: year
over_partners: ratio-of-sums
breakdowns: [{by: gender, complete: true}]
delivered_by: [keyhome, riverside]
baseline: {period: 2024}
targets: [{period: 2026, value: 0.7}]
source: rent-register
owner: keyhome
`,
  "indicators/content.yaml": `name: Tevredenheid
measures: [stable-housing]
type: mean
scale: {from: 1, to: 10}
unit: punten
counts: people
direction: increase
frequency: year
delivered_by: [keyhome]
baseline: {period: 2024}
targets: [{period: 2026, value: 8}]
source: rent-register
owner: keyhome
`,
  "data/content.csv": "indicator,period,value,n,sd,status\ncontent,2024,6.8,38,1.5,final\n",
  "data/keyhome.csv": `indicator,period,partner,gender,numerator,denominator,status
stay,2024,keyhome,,20,40,final
stay,2024,riverside,,15,30,final
`,
});

async function impact(folder: string, ...argv: readonly string[]) {
  const test = contextIn(folder);
  const code = await run(argv, test.context);
  return { code, out: test.out(), err: test.err() };
}

/** The rows of a period as they stand in the tables. */
async function figuresOf(folder: string, period: string) {
  const { measurements } = await loadRepository(diskTree(folder));
  return [...measurements]
    .filter((row) => row.period.text === period && ["content", "stay"].includes(row.indicator))
    .map(({ indicator, partner, dimensions, numerator, denominator, value, n, status }) => {
      const row = {
        indicator,
        partner,
        ...Object.fromEntries(dimensions),
        numerator,
        denominator,
        value,
        n,
        status,
      };
      return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== undefined));
    });
}

const SHEET = ["export", "--to", "collection-sheet", "--partner", "keyhome", "--period", "2025"];

describe("a collection sheet", () => {
  it("goes to a partner, is filled in with LibreOffice, and comes back without a question", {
    timeout: 120_000,
  }, async () => {
    const folder = folderWith(STORY);
    const path = join(folder, "keyhome-2025.xlsx");
    expect(await impact(folder, ...SHEET)).toMatchObject({ code: 0 });
    const sheet = "Cijfers";
    // Row 5 is the mean; 6, 7 and 8 are the proportion: total, man, woman or x.
    fillInOffice(path, path, [
      { sheet, at: "G5", value: 7.25 },
      { sheet, at: "H5", value: 41 },
      { sheet, at: "J5", value: "voorlopig" },
      { sheet, at: "D6", value: 26 },
      { sheet, at: "E6", value: 44 },
      { sheet, at: "D7", value: 12 },
      { sheet, at: "E7", value: 20 },
      { sheet, at: "D8", value: 14 },
      { sheet, at: "E8", value: 24 },
      { sheet, at: "J8", value: "schatting" },
    ]);
    const taken = await impact(folder, "import", path);
    expect(taken.err).not.toContain("?\n");
    expect(taken, taken.out + taken.err).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "imports"))).toBe(false);
    expect(await figuresOf(folder, "2025")).toEqual([
      { indicator: "content", value: 7.25, n: 41, status: "provisional" },
      { indicator: "stay", partner: "keyhome", numerator: 26, denominator: 44, status: "final" },
      { indicator: "stay", partner: "keyhome", gender: "m", numerator: 12, denominator: 20, status: "final" },
      {
        indicator: "stay",
        partner: "keyhome",
        gender: "v-x",
        numerator: 14,
        denominator: 24,
        status: "estimate",
      },
    ]);
    expect(await impact(folder, "validate", "--fail-on", "error")).toMatchObject({ code: 0 });

    // The same sheet again changes nothing; a sheet with what is known says the same.
    expect((await impact(folder, "import", path)).code).toBe(0);
    rmSync(path);
    expect((await impact(folder, ...SHEET, "--filled")).code).toBe(0);
    const before = readFileSync(join(folder, "data/keyhome.csv"), "utf8");
    expect((await impact(folder, "import", path)).code).toBe(0);
    expect(readFileSync(join(folder, "data/keyhome.csv"), "utf8")).toBe(before);
  });

  it("takes a figure that may not be shared as withheld, and one that does not apply as na", {
    timeout: 120_000,
  }, async () => {
    const folder = folderWith(STORY);
    const path = join(folder, "riverside.xlsx");
    const asked = [
      ...SHEET.map((word) => (word === "keyhome" ? "riverside" : word)),
      "-o",
      path,
      "--lang",
      "fr",
    ];
    expect(await impact(folder, ...asked)).toMatchObject({ code: 0 });
    const sheet = "Chiffres";
    fillInOffice(path, path, [
      { sheet, at: "G5", value: "na" },
      { sheet, at: "H6", value: "non communiqué" },
    ]);
    const taken = await impact(folder, "import", path);
    expect(taken, taken.out + taken.err).toMatchObject({ code: 0 });
    expect(await figuresOf(folder, "2025")).toEqual([
      { indicator: "stay", partner: "riverside", status: "final" },
      { indicator: "stay", partner: "riverside", gender: "m", status: "withheld" },
    ]);
  });
});

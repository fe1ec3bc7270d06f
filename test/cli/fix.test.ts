import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { withBase } from "../support/repository.ts";

const BROKEN = `indicator,period,partner,value,status
homes-let,2024 ,riverside, 12,final

homes-let,2025,Riverside,17,final,,
homes-let,K1 2025,,1 250,final
homes-let,K1 2025,,1 250,final
homes-let,2025-Q2,,n.b.,final
`;
const REPAIRED = `indicator,period,partner,value,status
homes-let,2024,riverside,12,final
homes-let,2025,riverside,17,final
homes-let,2025-Q1,,1250,final
homes-let,2025-Q2,,n.b.,final
`;

async function impact(root: string, ...args: readonly string[]) {
  const { context, out, err } = contextIn(root);
  return { code: await run(args, context), out: out(), err: err() };
}

const repository = (changes: Readonly<Record<string, string | Uint8Array>>) =>
  folderWith(withBase({ "data/homes.csv": null, ...changes }));
const textIn = (root: string, path: string) => readFileSync(join(root, path), "utf8");

interface Json {
  readonly findings: readonly { readonly rule: string; readonly path: string; readonly fixable: boolean }[];
}

async function found(root: string): Promise<Json["findings"]> {
  return (JSON.parse((await impact(root, "validate", "--format", "json")).out) as Json).findings;
}

describe("impact validate --fix", () => {
  it("repairs what is certain, row by row, and says what is left", async () => {
    const root = repository({ "data/mess.csv": BROKEN });
    const { out, err, code } = await impact(root, "validate", "--fix", "--quiet");
    expect(textIn(root, "data/mess.csv")).toBe(REPAIRED);
    expect(err).toBe("");
    expect(out).toContain("n.b.");
    expect(code).toBe(1);
    const again = await impact(root, "validate", "--fix");
    expect(again.err).toBe("Nothing of what was found can be repaired without somebody deciding.\n");
    expect((await found(root)).filter(({ fixable }) => fixable)).toEqual([]);
  });

  it("says on standard error what it did, so that a document on standard output stays one", async () => {
    const root = repository({ "data/mess.csv": BROKEN });
    const { out, err } = await impact(root, "validate", "--fix", "--format", "json");
    expect(err).toBe(
      "Repaired in 1 file:\n  data/mess.csv  bad-period (2), blank-row (1), identical-duplicate (1), not-a-number (2), padded-cell (2), ragged-row (1), unknown-reference (1)\n",
    );
    expect((JSON.parse(out) as Json).findings.map(({ rule }) => rule)).toContain("not-a-number");
  });

  it("shows with --dry-run what would change, writes nothing, and exits as it would then", async () => {
    const root = repository({ "data/mess.csv": BROKEN });
    const { out, err, code } = await impact(root, "validate", "--fix", "--dry-run");
    expect(out).toBe(`data/mess.csv
-2: homes-let,2024 ,riverside, 12,final
+2: homes-let,2024,riverside,12,final
-3:
-4: homes-let,2025,Riverside,17,final,,
+4: homes-let,2025,riverside,17,final
-5: homes-let,K1 2025,,1 250,final
+5: homes-let,2025-Q1,,1250,final
-6: homes-let,K1 2025,,1 250,final
+6: homes-let,2025-Q1,,1250,final

`);
    expect(err).toContain("This would be repaired in 1 file; nothing was written:");
    expect(err).toMatch(/After that, \d+ findings? would be left\./);
    expect(code).toBe(1);
    expect(textIn(root, "data/mess.csv")).toBe(BROKEN);
  });

  it("makes a Belgian spreadsheet's table canonical, and keeps its rows in their order", async () => {
    const table = Buffer.from("\ufeffperiod;indicator;value\r\n2025;rent;612,5\r\n2024;rent;600\r\n");
    const root = repository({
      "data/rent.csv": table,
      "indicators/rent.yaml": "name: Rent\ntype: amount\ncounts: things\nunit: euro\n",
    });
    const { err } = await impact(root, "validate", "--fix");
    expect(textIn(root, "data/rent.csv")).toBe("period,indicator,value\n2025,rent,612.5\n2024,rent,600\n");
    expect(err).toContain("data/rent.csv  csv-dialect (1)");
  });

  it("leaves a table's numbers alone where they may be two", async () => {
    const table = "indicator;period;value\nrent;2024;1.102\nrent;2025;612,5\n";
    const root = repository({
      "data/rent.csv": table,
      "indicators/rent.yaml": "name: Rent\ntype: amount\ncounts: things\nunit: euro\n",
    });
    const { err } = await impact(root, "validate", "--fix");
    expect(textIn(root, "data/rent.csv")).toBe(table);
    expect(err).toBe("Nothing of what was found can be repaired without somebody deciding.\n");
  });

  it("touches nothing in a table whose columns are not known, or whose quotes are astray", async () => {
    const files = {
      "data/names.csv": "indicator,period,naam,value\nhomes-let,2024 ,Jan, 5\n",
      "data/quote.csv": 'indicator,period,value\nhomes-let,2024 ,"12\nhomes-let,2023, 4\n',
    };
    const root = repository(files);
    await impact(root, "validate", "--fix");
    for (const [path, text] of Object.entries(files)) expect(textIn(root, path)).toBe(text);
  });

  it("writes a key as the format does, and mends text read in the wrong encoding; remarks stay", async () => {
    const before = `# Wie meedoet (cafÃ©)
- id: riverside   # van in het begin
  Name: "MÃ©nages â€” samen"
  kind: youth-work
  naam: x
`;
    const root = repository({ "partners.yaml": before });
    const { err } = await impact(root, "validate", "--fix");
    expect(err).toContain("unknown-key (1)");
    await impact(root, "validate", "--fix");
    expect(textIn(root, "partners.yaml")).toContain('  name: "M');
    expect(textIn(root, "partners.yaml")).toContain("  naam: x");
    expect(textIn(root, "partners.yaml")).toMatch(
      /^# Wie meedoet \(cafÃ©\)\n- id: riverside {3}# van in het begin\n/,
    );
  });

  it("does not repair what was set aside, nor outside the named paths", async () => {
    const exempt = `rules:\n  exempt:\n    - {rule: padded-cell, at: data/a.csv, reason: known}\n`;
    const table = "indicator,period,value\nhomes-let,2024 ,12\n";
    const root = folderWith(
      withBase({
        "impact.yaml": (text) => text + exempt,
        "data/homes.csv": null,
        "data/a.csv": table,
        "data/b.csv": table.replace("2024", "2023"),
        "data/c.csv": table.replace("2024", "2022"),
      }),
    );
    const { err } = await impact(root, "validate", "--fix", "data/a.csv", "data/b.csv");
    expect(err).toContain("data/b.csv");
    expect(textIn(root, "data/a.csv")).toBe(table);
    expect(textIn(root, "data/b.csv")).not.toContain(" ");
    expect(textIn(root, "data/c.csv")).toContain(" ");
  });

  it("shows nobody in a preview", async () => {
    const root = repository({
      "data/mess.csv": "indicator,period,partner,value\nhomes-let,2024 ,jan.peeters@example.org,12\n",
    });
    const { out, err } = await impact(root, "validate", "--fix", "--dry-run");
    expect(out).toContain("+2: homes-let,2024,");
    expect(out + err).not.toContain("peeters");
  });

  it("goes not together with what reads something else than the files", async () => {
    const root = repository({});
    for (const other of ["--staged", "--history", "--since=HEAD"]) {
      const { code, err } = await impact(root, "validate", "--fix", other);
      expect({ code, err }).toMatchObject({
        code: 2,
        err: expect.stringContaining(other.replace("=HEAD", "")),
      });
    }
    expect((await impact(root, "validate", "--fix", "--dry-run", "--format", "json")).code).toBe(2);
    expect((await impact(root, "validate", "--dry-run")).code).toBe(2);
  });

  it("speaks Dutch and French", async () => {
    const root = repository({ "data/mess.csv": BROKEN });
    expect((await impact(root, "validate", "--fix", "--dry-run", "--lang", "fr")).err).toContain(
      "Ceci serait réparé",
    );
    expect((await impact(root, "validate", "--fix", "--lang", "nl")).err).toContain("Hersteld in 1 bestand:");
  });
});

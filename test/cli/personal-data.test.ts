import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";

/** Invented, each in a place of its own; serial 999 is given to nobody. */
const SECRETS = [
  "85.07.30-999.32",
  "85073099961",
  "99.12.31-999",
  "991231999",
  "jan.peeters@example.org",
  "lotte@example.org",
  "noor@example.org",
  "0470 99 99 12",
  "0470999913",
  "BE68 5390 0754 7034",
  "1984-02-29",
  "Fatima",
  "Youssef",
  "Karim",
  "Dubois",
  "Veldstraat 41",
  "50.84673",
];

const COUNTS = "indicator,period,partner,value\n";

/** The base repository with somebody's data in every kind of place. */
function hostile(): Readonly<Record<string, string>> {
  const files: Record<string, string> = { ...BASE_REPOSITORY };
  const edit = (path: string, text: (before: string) => string) => {
    files[path] = text(files[path] ?? "");
  };
  edit("impact.yaml", (text) => `# vragen: jan.peeters@example.org\n${text}`);
  edit(
    "partners.yaml",
    (text) => `${text}- {id: noor@example.org, name: "Fatima, 17 jaar", kind: welfare}\n`,
  );
  edit("theory-of-change.yaml", (text) =>
    text.replace(/name: .*/, 'name: "Fatima, 17 jaar, 85.07.30-999.32"'),
  );
  edit(
    "policy.yaml",
    (text) => `${text}- id: 85073099961\n  naam 0470 99 99 12: x\n  name: geboren 1984-02-29\n`,
  );
  files["indicators/85073099961.yaml"] = "name: Fatima, 17 jaar\ntype: cuont jan.peeters@example.org\n";
  files["evidence/lotte@example.org.md"] =
    "---\ntitle: Bezoek aan Fatima, 17 jaar\nkind: BE68 5390 0754 7034\n---\nWoont Veldstraat 41. <!-- 85.07.30-999.32 -->\n";
  files["data/x.csv"] =
    `${COUNTS}homes,2025,,85073099961\n0470999913,lotte@example.org,85.07.30-999.32,1\nhomes,1984,BE68 5390 0754 7034,na\n`;
  files["data/odd.csv"] =
    `indicator,period,value,voornaam,Naam,85.07.30-999.32\nhomes,2025,3,Youssef,Karim Dubois,x\nhomes,2025,Karim Dubois,Youssef,,0470 99 99 12,1\n`;
  files["data/ragged.csv"] = `${COUNTS}homes,2025,jan.peeters@example.org,12,85.07.30-999.32,0470999913\n`;
  files["data/quote.csv"] = `${COUNTS}homes,2025,,"3\nhomes,2024,,jan.peeters@example.org\n`;
  files["notes/85.07.30-999.32/list.csv"] = "voornaam,geboortedatum\nYoussef,1984-02-29\nKarim,1984-02-29\n";
  files["notes/plan.txt"] = "coördinaten 50.84673, 4.35212; bel 0470 99 99 12\n";
  files["notes/plan.json"] = '{"email": "noor@example.org", "rrn": 85073099961}\n';
  return files;
}

function leaks(text: string): readonly string[] {
  return SECRETS.filter((secret) => text.includes(secret));
}

function written(folder: string, before: ReadonlySet<string>): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => !before.has(path) && statSync(join(folder, path)).isFile())
    .map((path) => readFileSync(join(folder, path), "latin1"))
    .join("\n");
}

describe("in a repository full of data about people", () => {
  it.each([
    ["validate"],
    ["validate", "--verbose"],
    ["validate", "--quiet"],
    ["validate", "--format", "json"],
    ["validate", "indicators/85073099961.yaml"],
    ["validate", "no/85.07.30-999.32.yaml"],
    ["validate", "no/85.07.30-999.32.yaml", "--format", "json"],
    ["validate", "--jan.peeters@example.org"],
    ["jan.peeters@example.org"],
    ["status"],
    ["status", "--verbose"],
    ["status", "--format", "json"],
    ["status", "--explain", "85073099961"],
    ["map"],
    ["map", "--lang", "nl"],
    ["map", "--format", "mermaid"],
    ["export", "--output", "out.xlsx"],
    ["export", "--form", "csv", "--output", "out"],
    ["report", "--all"],
    ["report"],
    ["report", "0470 99 99 12"],
    ["import", "notes/85.07.30-999.32/list.csv"],
    ["import", "data/odd.csv", "--format", "json"],
    ["import", "notes/plan.txt"],
    ["import", "no-85.07.30-999.32.csv"],
  ])("%j %j %j prints none of them", async (...args) => {
    const root = folderWith(hostile());
    const before = new Set(readdirSync(root, { recursive: true, encoding: "utf8" }));
    for (const lang of ["nl", "en", "fr"]) {
      const { context, out, err } = contextIn(root);
      await run([...args, "-C", root, ...(args.includes("--lang") ? [] : ["--lang", lang])], context);
      expect(leaks(out())).toEqual([]);
      expect(leaks(err())).toEqual([]);
    }
    expect(leaks(written(root, before))).toEqual([]);
  });

  it("finds each of them, at its place", async () => {
    const root = folderWith(hostile());
    const { context, out } = contextIn(root);
    expect(await run(["validate", "-C", root, "--format", "json"], context)).toBe(1);
    const { findings } = JSON.parse(out()) as { findings: { rule: string; path: string; line: number }[] };
    const places = findings
      .filter(({ rule }) => rule === "personal-data")
      .map(({ path, line }) => `${path}:${line}`);
    for (const place of [
      "impact.yaml:1",
      "indicators/85•••••••61.yaml:1",
      "indicators/85•••••••61.yaml:2",
      "evidence/l••••@•••••••.•••.md:5",
      "data/x.csv:2",
      "data/x.csv:3",
      "data/x.csv:4",
      "data/odd.csv:1",
      "data/odd.csv:3",
      "data/ragged.csv:2",
      "data/quote.csv:3",
      "notes/85.••.••-•••.32/list.csv:1",
      "notes/plan.txt:1",
      "notes/plan.json:1",
    ]) {
      expect(places).toContain(place);
    }
    expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toContain(
      "records-of-people notes/85.••.••-•••.32/list.csv",
    );
  });
});

describe("of many in one file, as many are told as somebody reads", () => {
  it.each([
    ["docs/list.txt", 40, 10],
    ["docs/list.csv", 40, 5],
  ])("%s: %i stand in it, %i are listed, and the JSON counts all", async (path, count, listed) => {
    const rows = Array.from({ length: count }, () => "85.07.30-999.32\n").join("");
    const { context, out } = contextIn(folderWith({ ...BASE_REPOSITORY, [path]: `nr\n${rows}` }));
    await run(["validate", "--format", "json"], context);
    const { summary, findings } = JSON.parse(out());
    const told = (findings as readonly { rule: string; path: string; more?: number }[]).filter(
      (each) => each.rule === "personal-data" && each.path === path,
    );
    expect(told).toHaveLength(listed);
    expect(told.map(({ more = 0 }) => more)).toEqual([...Array(listed - 1).fill(0), count - listed]);
    expect(summary.error).toBe(count);
  });
});

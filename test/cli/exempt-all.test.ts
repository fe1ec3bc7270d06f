import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { CATALOGUE, RULE_NAMES } from "../../src/findings/catalogue.ts";
import type { RuleName } from "../../src/findings/rule-names.ts";
import { readRulePage } from "../../src/render/rule-page.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";

async function impact(folder: string, ...args: readonly string[]) {
  const { context, out, err } = contextIn(folder);
  return { status: await run(args, context), out: out(), err: err() };
}

interface Found {
  readonly rule: RuleName;
  readonly path: string;
  readonly message: string;
}

async function findingsIn(folder: string): Promise<readonly Found[]> {
  const { out } = await impact(folder, "validate", "--format", "json");
  return (JSON.parse(out) as { findings: readonly Found[] }).findings;
}

function settings(folder: string): string {
  return readFileSync(join(folder, "impact.yaml"), "utf8");
}

/** Files with a few things wrong: a spaced cell, rows that are not possible, a node without links. */
const DEBT: Readonly<Record<string, string>> = {
  ...BASE_REPOSITORY,
  "impact.yaml": `${BASE_REPOSITORY["impact.yaml"]}# what follows is ours\nrules:\n  policy-expired: info # for now\n`,
  "data/homes.csv": "indicator,period,value,status\nhomes-let,2024, 12,final\nhomes-let,2025,17,final\n",
  "data/stable-housing.csv": `indicator,period,gender,numerator,denominator,status
stable-housing-12m,2024,,20,50,final
stable-housing-12m,2025,,57,54,final
`,
  "policy.yaml":
    "- id: plan\n  name: Plan\n  tier: local\n  touches: [homes-let]\n  valid: {until: 2025-01-01}\n",
};

describe("impact validate --exempt-all", () => {
  it("writes one exemption per place, keeps the rest of the file, and leaves nothing", async () => {
    const folder = folderWith({ ...DEBT });
    const { status, out, err } = await impact(
      folder,
      "validate",
      "--exempt-all",
      "from before we began",
      "--until",
      "2026-12-31",
    );
    expect([status, err]).toEqual([0, ""]);
    expect(out).toBe(`3 findings are set aside in impact.yaml, by 3 exemptions:
  numerator-above-denominator  figure:stable-housing-12m/2025
  padded-cell                  data/homes.csv
  policy-expired               policy:plan

Take an exemption out again as soon as its finding is repaired; \`impact validate\` says which ones are no longer needed.
`);
    expect(settings(folder)).toBe(`${DEBT["impact.yaml"]}  exempt:
    - {rule: numerator-above-denominator, at: figure:stable-housing-12m/2025, until: 2026-12-31, reason: from before we began}
    - {rule: padded-cell, at: data/homes.csv, until: 2026-12-31, reason: from before we began}
    - {rule: policy-expired, at: policy:plan, until: 2026-12-31, reason: from before we began}
`);
    expect(await findingsIn(folder)).toEqual([]);
  });

  it("says in the next run which exemptions a repair has made needless", async () => {
    const folder = folderWith({ ...DEBT });
    await impact(folder, "validate", "--exempt-all", "later");
    writeFileSync(join(folder, "data/homes.csv"), BASE_REPOSITORY["data/homes.csv"] ?? "");
    expect((await findingsIn(folder)).map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      expect.stringMatching(/^unused-exemption .*`padded-cell`.*`data\/homes\.csv`/),
    ]);
  });

  it("writes nothing with --dry-run", async () => {
    const folder = folderWith({ ...DEBT });
    const { status, out } = await impact(
      folder,
      "validate",
      "--exempt-all",
      "later",
      "--dry-run",
      "--lang",
      "nl",
    );
    expect(status).toBe(0);
    expect(out).toContain(
      "Dit zou 3 bevindingen opzijzetten in impact.yaml, met 3 uitzonderingen; er is niets geschreven:\n",
    );
    expect(settings(folder)).toBe(DEBT["impact.yaml"]);
  });

  it("sets aside only what a path shows", async () => {
    const folder = folderWith({ ...DEBT });
    expect((await impact(folder, "validate", "policy.yaml", "--exempt-all", "later")).out).toContain(
      "1 finding is set aside",
    );
    expect((await findingsIn(folder)).map(({ rule }) => rule)).toEqual([
      "padded-cell",
      "numerator-above-denominator",
    ]);
  });

  it("never sets aside data about people, small groups, or what could not be read", async () => {
    const folder = folderWith({
      ...DEBT,
      "impact.yaml": DEBT["impact.yaml"]?.replace("rules:\n", "privacy: {in_data: warn}\nrules:\n") ?? "",
      "data/homes.csv": "indicator,period,value,status\nhomes-let,2024,twelve,final\n",
      "evidence/visit.md":
        "---\ntitle: Visit\nkind: observation\ndate: 2025-05-12\n---\nNumber 85.07.30-999.32, mail an.peeters@example.org\n",
      "data/stable-housing.csv":
        "indicator,period,gender,numerator,denominator,status\nstable-housing-12m,2024,,20,50,final\nstable-housing-12m,2025,,2,54,final\n",
    });
    const { status, out } = await impact(folder, "validate", "--exempt-all", "later");
    expect(status).toBe(1);
    expect(out).toContain("  not-a-number (1): cannot be set aside");
    expect(out).toMatch(/ {2}personal-data \(\d\): is about people: somebody looks at each place/);
    expect(out).toContain("  small-group (1): is about people");
    expect(settings(folder)).not.toMatch(/personal-data|small-group|not-a-number/);
    const left = new Set((await findingsIn(folder)).map(({ rule }) => rule));
    expect(
      [...left].filter((rule) => CATALOGUE[rule].exemptible && CATALOGUE[rule].oneByOne !== true),
    ).toEqual([]);
  });

  it("renews what has expired, and says that the old exemption can go", async () => {
    const past =
      "rules:\n  exempt:\n    - {rule: padded-cell, at: data/homes.csv, until: 2026-01-01, reason: x}\n";
    const folder = folderWith({
      ...BASE_REPOSITORY,
      "impact.yaml": BASE_REPOSITORY["impact.yaml"] + past,
      "data/homes.csv": DEBT["data/homes.csv"] ?? "",
    });
    const { out } = await impact(folder, "validate", "--exempt-all", "later");
    expect(out).toContain("  padded-cell  data/homes.csv\n");
    expect(out).toContain("  expired-exemption (1): is about an exemption: take it out");
    expect((await findingsIn(folder)).map(({ rule }) => rule)).toEqual(["expired-exemption"]);
  });

  it("says that there is nothing to do", async () => {
    const folder = folderWith({ ...BASE_REPOSITORY });
    const { status, out } = await impact(folder, "validate", "--exempt-all", "later");
    expect([status, out]).toEqual([0, "There is nothing to set aside.\n"]);
    expect(settings(folder)).toBe(BASE_REPOSITORY["impact.yaml"]);
  });

  it.each([
    [["--until", "2026-12-31"], "--until goes only with --exempt-all."],
    [["--dry-run"], "--dry-run goes only with --fix or --exempt-all."],
    [["--exempt-all", " "], "--exempt-all needs a reason."],
    [["--exempt-all", " … ."], "--exempt-all needs a reason."],
    [["--exempt-all", "later", "--until", "soon"], "--until wants a day of the calendar; `soon` is none."],
    [["--exempt-all", "later", "--until", "2026-02-01"], "`2026-02-01` has passed already on 2026-03-01"],
    [["--exempt-all", "later", "--staged"], "--exempt-all and --staged do not go together."],
    [["--exempt-all", "later", "--format", "json"], "--exempt-all and --format do not go together."],
    [["--exempt-all", "Jan Peeters, 85.07.30-999.32"], "With this reason, impact.yaml would hold something"],
  ])("refuses %j and changes nothing", async (args, message) => {
    const folder = folderWith({ ...DEBT });
    const { status, err } = await impact(folder, "validate", ...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(settings(folder)).toBe(DEBT["impact.yaml"]);
  });

  it("refuses a file that it cannot add to, or that has errors", async () => {
    const folder = folderWith({
      ...DEBT,
      "impact.yaml":
        "{format: 1, coalition: {id: a, name: A}, languages: [en], stage: full, as_of: 2026-03-01}\n",
    });
    expect((await impact(folder, "validate", "--exempt-all", "later")).err).toContain(
      "without changing something else",
    );
    writeFileSync(join(folder, "impact.yaml"), `${DEBT["impact.yaml"]}format: 1\n`);
    expect((await impact(folder, "validate", "--exempt-all", "later")).err).toContain(
      "impact.yaml has errors of its own",
    );
  });

  it("names odd files, and writes nobody's address into impact.yaml", async () => {
    const folder = folderWith({
      ...BASE_REPOSITORY,
      "an.peeters@example.org.yaml": "x: 1\n",
      'we\nird: "x".yaml': "x: 1\n",
      "é, {b}.yaml": "x: 1\n",
    });
    const { status, out } = await impact(folder, "validate", "--exempt-all", "later");
    expect(status).toBe(1);
    expect(out + settings(folder)).not.toContain("peeters");
    expect((await findingsIn(folder)).map(({ rule }) => rule)).toEqual(["personal-data"]);
  });

  it("cannot be led astray by what a reason holds", async () => {
    for (const reason of [
      "a: b # c",
      "- {x}",
      '"',
      "'",
      "*a",
      "&b",
      "| x",
      "é\u2028é",
      "\u0007",
      "true",
      "2026-01-01",
    ]) {
      const folder = folderWith({ ...DEBT });
      const { status } = await impact(folder, "validate", "--exempt-all", reason);
      expect([reason, status]).toEqual([reason, 0]);
      expect(await findingsIn(folder)).toEqual([]);
    }
  });

  const pages = RULE_NAMES.map((rule) => {
    const page = readFileSync(new URL(`../../docs/rules/${rule}.md`, import.meta.url), "utf8");
    return Object.fromEntries(readRulePage(page).wrong.map(({ path, text }) => [path, text]));
  });

  it("leaves nothing that may be set aside, whatever was wrong", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat({ max: pages.length - 1 }), { minLength: 1, maxLength: 6 }),
        async (chosen) => {
          const files = Object.assign({}, BASE_REPOSITORY, ...chosen.map((index) => pages[index])) as Record<
            string,
            string
          >;
          const folder = folderWith(files);
          const before = await findingsIn(folder);
          const { status, out } = await impact(folder, "validate", "--exempt-all", "later");
          if (status === 2) {
            expect(before.some(({ rule, path }) => path === "impact.yaml" && rule === "yaml-syntax")).toBe(
              true,
            );
            return;
          }
          const after = await findingsIn(folder);
          const open = after.filter(
            ({ rule }) => CATALOGUE[rule].exemptible && CATALOGUE[rule].oneByOne !== true,
          );
          expect([out, open]).toEqual([out, []]);
          const unused = (found: readonly Found[]) =>
            found.filter(({ rule }) => rule === "unused-exemption").length;
          expect(unused(after)).toBe(unused(before));
        },
      ),
      { numRuns: 40 },
    );
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CATALOGUE, RULE_NAMES } from "../../src/findings/catalogue.ts";
import { EXAMPLES } from "../../src/findings/examples.ts";
import type { RuleName } from "../../src/findings/rule-names.ts";
import { ruleTitle } from "../../src/language/rule-titles.ts";
import { BASE_REPOSITORY } from "./base-repository.ts";
import { check } from "./check.ts";

const FOLDER = new URL("../../docs/rules/", import.meta.url);
const SECTIONS = ["What", "Why", "Repair", "Wrong", "Right"];
/** What the wrong example cannot but break as well. */
const ALSO_FOUND: Readonly<Partial<Record<RuleName, readonly RuleName[]>>> = {
  "expired-exemption": ["expired-exemption", "policy-watch-due"],
};
const FIXED = "Cannot be switched off or exempted.";

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

function facts(rule: RuleName): string {
  const { severity, stage, escalates } = CATALOGUE[rule];
  const later = escalates ? `, ${escalates.severity} from stage ${escalates.stage}` : "";
  return `Severity: ${severity}${later} · from stage: ${stage}`;
}

/** The text under a heading, up to the next one. */
function section(page: string, heading: string): string {
  const [, rest = ""] = page.split(`\n## ${heading}\n`);
  return rest.split("\n## ")[0] ?? "";
}

/** The fenced blocks of a section: the first line of each names the file. */
function blocks(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^```\w+\n# path: (.+)\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...found].map(([, path = "", content = ""]) => [path, content]));
}

describe("the pages of the rules", () => {
  it("are there for every rule, and for nothing else", () => {
    const pages = readdirSync(FOLDER).filter((name) => name !== "README.md");
    expect(pages.map((name) => name.replace(/\.md$/, "")).sort()).toEqual(RULE_NAMES);
  });

  it("are all in the table, with severity and stage", () => {
    const rows = read("README.md")
      .split("\n")
      .filter((line) => line.startsWith("| ["));
    const expected = RULE_NAMES.map((rule) => {
      const { severity, stage, escalates } = CATALOGUE[rule];
      const later = escalates ? ` (${escalates.severity} in ${escalates.stage})` : "";
      return `| [\`${rule}\`](${rule}.md) | ${severity}${later} | ${stage} |`;
    });
    expect(rows.map((row) => `${row.split(" | ").slice(0, 3).join(" | ")} |`)).toEqual(expected);
    for (const row of rows) expect(row.split(" | ")[3]?.length ?? 0).toBeGreaterThan(10);
    // `impact explain` shows the same words.
    expect(rows.map((row) => row.split(" | ")[3]?.replace(/ \|$/, ""))).toEqual(
      RULE_NAMES.map((rule) => ruleTitle(rule, "en")),
    );
  });

  it("have a base repository with nothing wrong", async () => {
    expect(await check(BASE_REPOSITORY)).toEqual([]);
  });
});

describe.each(RULE_NAMES)("%s", (rule) => {
  const page = read(`${rule}.md`);

  it("has the fixed parts", () => {
    const lines = page.split("\n");
    expect(lines[0]).toBe(`# ${rule}`);
    expect(lines[2]).toBe(facts(rule));
    expect(page.includes(`\n${FIXED}\n`)).toBe(!CATALOGUE[rule].exemptible);
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(SECTIONS);
    for (const heading of SECTIONS) expect(section(page, heading).trim()).not.toBe("");
  });

  const [wrong, right] = [blocks(section(page, "Wrong")), blocks(section(page, "Right"))];
  const isText = !section(page, "Wrong").includes("Not shown as text.");

  it.runIf(isText)("is all that the wrong example gives, and the right one gives nothing", async () => {
    expect(Object.keys(wrong)).not.toEqual([]);
    expect(Object.keys(right)).not.toEqual([]);
    const rules = async (files: Readonly<Record<string, string>>) =>
      (await check({ ...BASE_REPOSITORY, ...files })).map((finding) => finding.rule);
    expect([...new Set(await rules(wrong))]).toEqual(ALSO_FOUND[rule] ?? [rule]);
    expect(await rules(right)).toEqual([]);
  });

  it.runIf(isText)("is explained by what the wrong example gives", async () => {
    const findings = await check({ ...BASE_REPOSITORY, ...wrong });
    const given = findings
      .filter((finding) => finding.rule === rule)
      .map(({ args, about, where }) => ({ args, at: about ?? where.path }));
    expect(given).toContainEqual(EXAMPLES[rule]);
  });
});

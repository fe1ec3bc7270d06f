import { describe, expect, it } from "vitest";
import { tell } from "../../src/render/told.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { check } from "../rules/check.ts";

const HOMES = "indicators/homes-let.yaml";

function file(path: string): string {
  return BASE_REPOSITORY[path] ?? "";
}

/** A file in which the lines of `what` stand in two versions. */
function torn(path: string, what: string, other: string): Readonly<Record<string, string>> {
  const text = file(path);
  if (!text.includes(what)) throw new Error(`${what} does not stand in ${path}`);
  const both = `<<<<<<< HEAD\n${what}=======\n${other}>>>>>>> anderson\n`;
  return { ...BASE_REPOSITORY, [path]: text.replace(what, both) };
}

async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await check(files)).map(({ rule, where }) => `${rule} ${where.path}:${where.line}`);
}

const TABLE = Object.keys(BASE_REPOSITORY).find((path) => path.endsWith(".csv")) ?? "";
const ROWS = file(TABLE).split("\n");
const [, FIRST = "", SECOND = ""] = ROWS;

describe("a merge that nobody finished", () => {
  it.each(Object.keys(BASE_REPOSITORY).filter((path) => path !== "impact.yaml"))(
    "in %s brings no finding but its own",
    async (path) => {
      const text = file(path);
      const files = { ...BASE_REPOSITORY, [path]: `<<<<<<< HEAD\n${text}=======\n>>>>>>> b\n` };
      expect(await found(files)).toEqual([`conflict-markers ${path}:1`]);
    },
  );

  it("in impact.yaml is told", async () => {
    const files = torn("impact.yaml", "stage: full\n", "stage: grow\n");
    expect(await found(files)).toContain("conflict-markers impact.yaml:7");
  });

  it("stands in a table twice", async () => {
    const [header = ""] = ROWS;
    const text = `${header}\n<<<<<<< HEAD\n${FIRST}\n=======\n>>>>>>> b\n${SECOND}\n<<<<<<< HEAD\n=======\n${SECOND}\n>>>>>>> b\n`;
    expect(await found({ ...BASE_REPOSITORY, [TABLE]: text })).toEqual([
      `conflict-markers ${TABLE}:2`,
      `conflict-markers ${TABLE}:7`,
    ]);
  });

  it("stands in a page that the format does not read", async () => {
    const files = { ...BASE_REPOSITORY, "README.md": "# Door\n\nWe\n=======\n" };
    expect(await found(files)).toEqual([]);
    const torn = { ...files, "README.md": "# Door\n<<<<<<< a\nWe\n=======\nThey\n>>>>>>> b\n" };
    expect(await found(torn)).toEqual(["conflict-markers README.md:2"]);
  });

  it.each([
    ["the version above", "# 93.05.18-223.61\n", ""],
    ["the version below", "", "# 93.05.18-223.61\n"],
  ])("does not hide a national number in %s", async (_, above, below) => {
    for (const path of [HOMES, TABLE]) {
      const text = `${file(path)}<<<<<<< HEAD\n${above}=======\n${below}>>>>>>> b\n`;
      const findings = await check({ ...BASE_REPOSITORY, [path]: text });
      const rules = findings.map(({ rule }) => rule).sort();
      expect(rules).toEqual(["conflict-markers", "personal-data"]);
      expect(JSON.stringify(findings)).not.toContain("223");
    }
  });

  it.each([HOMES, TABLE, "evidence/tenant-survey.md"])(
    "masks whom a branch is named after, in %s",
    async (path) => {
      const text = `${file(path)}<<<<<<< HEAD\n=======\nx: 1\n>>>>>>> 40f98c3 (for jan.peeters@gmail.com)\n`;
      const findings = await check({ ...BASE_REPOSITORY, [path]: text });
      expect(findings.map(({ rule }) => rule).sort()).toEqual(["conflict-markers", "personal-data"]);
      expect(JSON.stringify(findings)).not.toMatch(/peeters/);
    },
  );

  it("shows no row of a table whose columns nobody knows", async () => {
    const text = "naam,period\n<<<<<<< HEAD\nJan Peeters,2025\n=======\nEls Claes,2025\n>>>>>>> b\n";
    const findings = await check({ ...BASE_REPOSITORY, "data/extra.csv": text });
    expect(findings.some(({ rule }) => rule === "conflict-markers")).toBe(true);
    expect(JSON.stringify(findings)).not.toMatch(/Peeters|Claes/);
  });

  it("tells others no figure of either version", async () => {
    const text = `${file(TABLE)}<<<<<<< HEAD\nhomes-let,2023,,,7123,,,\n=======\nhomes-let,2023,,,7124,,,\n>>>>>>> b\n`;
    const findings = await check({ ...BASE_REPOSITORY, [TABLE]: text });
    const telling = { lang: "en", fromTop: (path: string) => path, ownersOf: () => [] } as const;
    const [told] = tell(findings, telling);
    expect(JSON.stringify(findings)).toContain("7123");
    expect(JSON.stringify(told)).not.toMatch(/712/);
    expect(told?.message).toBe(
      "Two versions stand here, one below the other. The version that was there (`HEAD`): one row of its own. The version that came in (`b`): one row of its own.",
    );
  });
});

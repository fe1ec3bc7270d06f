import { describe, expect, it, test } from "vitest";
import { check, open, swap, withBase } from "../support/repository.ts";

const NUMBER = "85.07.30-999.32";
const found = async (files: Parameters<typeof withBase>[0]) =>
  (await check(withBase(files))).map(({ rule, where }) => `${rule} ${where.path}:${where.line}`);
const exempt = (lines: string) => (text: string) => `${text}rules:\n  exempt:\n    - ${lines}\n`;
const MAIL = { "docs/contact.md": "Vraag het aan jan.peeters@example.org.\n" };
const WHY = "reviewed_by: data protection officer, until: 2026-12-31, reason: public by its nature";

describe("exemptions of personal data", () => {
  test.each([
    [
      "a place, a kind, a role and a last day",
      `{rule: personal-data, at: docs/contact.md, kind: e-mail, ${WHY}}`,
      [],
    ],
    [
      "another kind",
      `{rule: personal-data, at: docs/contact.md, kind: telephone, ${WHY}}`,
      ["personal-data docs/contact.md:1", "unused-exemption impact.yaml:11"],
    ],
    [
      "without the role that reviewed it",
      "{rule: personal-data, at: docs/contact.md, kind: e-mail, until: 2026-12-31, reason: x}",
      ["personal-data docs/contact.md:1", "missing-key impact.yaml:11"],
    ],
    [
      "without a last day, a kind or a role",
      "{rule: personal-data, at: docs/contact.md, reason: x}",
      [
        "personal-data docs/contact.md:1",
        "missing-key impact.yaml:11",
        "missing-key impact.yaml:11",
        "missing-key impact.yaml:11",
      ],
    ],
    [
      "past its day",
      "{rule: personal-data, at: docs/contact.md, kind: e-mail, reviewed_by: dpo, until: 2026-01-31, reason: x}",
      ["personal-data docs/contact.md:1", "expired-exemption impact.yaml:11"],
    ],
    [
      "the whole repository",
      `{rule: personal-data, at: docs, kind: e-mail, ${WHY}}`,
      ["personal-data docs/contact.md:1", "unused-exemption impact.yaml:11"],
    ],
  ])("%s", async (_, line, expected) => {
    expect(await found({ ...MAIL, "impact.yaml": exempt(line) })).toEqual(expected);
  });

  test.each(["national-number", "bsn", "nir"])("a national number (%s) is never accepted", async (kind) => {
    const rules = await found({
      "docs/contact.md": `${NUMBER}\n`,
      "impact.yaml": exempt(`{rule: personal-data, at: docs/contact.md, kind: ${kind}, ${WHY}}`),
    });
    expect(rules).toContain("personal-data docs/contact.md:1");
    expect(rules).toContain("wrong-value impact.yaml:11");
  });

  test.each(["off", "warning", "info"])("the rule set to %s is an error still", async (severity) => {
    const files = withBase({
      ...MAIL,
      "impact.yaml": (text) => `${text}rules: {personal-data: "${severity}"}\n`,
    });
    const found = (await check(files)).map((each) => `${each.severity} ${each.rule}`);
    // That it cannot be set to anything else is said where somebody tried.
    expect(found.sort()).toEqual(["error personal-data", "warning wrong-value"]);
  });

  it("what was accepted is passed on, what was not is not", async () => {
    const title = {
      "theory-of-change.yaml": swap("Homes are let to young people", '"Ask jan.peeters@example.org"'),
    };
    const line = `{rule: personal-data, at: theory-of-change.yaml, kind: e-mail, ${WHY}}`;
    const titleOf = async (files: Parameters<typeof withBase>[0]) =>
      (await open(withBase(files))).repository.entities.node.get("homes-let")?.data.title;
    expect(await titleOf({ ...title, "impact.yaml": exempt(line) })).toBe("Ask jan.peeters@example.org");
    expect(await titleOf(title)).toBe("Ask j••.•••••••@•••••••.•••");
  });
});

describe("files that look like records of people", () => {
  const rows = (count: number, row: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `${row(index)}\n`).join("");
  test.each([
    ["a list with names", `voornaam,wijk\n${rows(3, () => "An,Oost")}`, true],
    ["a number and an age per row", `id,age\n${rows(12, (index) => `${index},${20 + (index % 3)}`)}`, true],
    [
      "mostly unique traits",
      `age,gender,postcode\n${rows(12, (index) => `${16 + index},m,90${index + 10}`)}`,
      true,
    ],
    [
      "a count that is always 1",
      `age,gender,postcode,count\n${rows(12, (index) => `${16 + index},m,90${index + 10},1`)}`,
      true,
    ],
    [
      "counts per group",
      `age,gender,count\n${rows(12, (index) => `${16 + index},m,${index * 3 + 7}`)}`,
      false,
    ],
    [
      "a series of a statistic",
      `Year,Age,Sex,Value\n${rows(40, (index) => `${1980 + index},18-25,F,${index}`)}`,
      false,
    ],
    ["a list of things", `code,title\n${rows(40, (index) => `K${index},Thing ${index}`)}`, false],
    [
      "the eight of a small project",
      `leeftijd,geslacht,postcode,slaapplaats\n${rows(8, (index) => `${16 + index},m,28${index + 10},opvang`)}`,
      true,
    ],
    ["groups that are agreed", `age,gender,language\n${rows(8, () => "18-25,m,nl")}`, false],
    ["few rows", `id,age\n${rows(3, (index) => `${index},${20 + index}`)}`, false],
    ["a score beside a name", "voornaam,score\nAn,3\nJan,4\n", true],
    ["how often a first name is given", "voornaam,aantal\nAn,3120\nJan,4002\n", false],
    [
      "a score beside a number and an age",
      `nr,leeftijd,geslacht,score\n${rows(12, (index) => `${index},${17 + (index % 5)},v,${index % 7}`)}`,
      true,
    ],
    [
      "a score beside an age, without a number",
      `leeftijd,geslacht,score\n${rows(12, (index) => `${17 + index},${index % 2 ? "v" : "m"},${index % 7}`)}`,
      true,
    ],
    [
      "a mean score per group",
      `leeftijd,geslacht,mean score\n${rows(12, (index) => `${17 + index},${index % 2 ? "v" : "m"},3`)}`,
      false,
    ],
    [
      "a score per age and gender",
      `age,gender,score\n${rows(40, (index) => `${20 + (index >> 1)},${index % 2 ? "f" : "m"},${index}`)}`,
      false,
    ],
    ["an index per country", `country code,language,index\n${rows(30, (index) => `C${index},nl,4`)}`, false],
    [
      "the children of each",
      `nr,leeftijd,nationaliteit,postcode,aantal kinderen\n${rows(12, (index) => `${index},${20 + index},n${index % 6},90${index + 10},2`)}`,
      true,
    ],
    [
      "people by single year of age, with a number per row",
      `id,age,gender,nationality,count\n${rows(160, (index) => `${index},${20 + (index >> 2)},${index % 2 ? "f" : "m"},${index % 4 > 1 ? "be" : "x"},${index}`)}`,
      false,
    ],
    [
      "five with a number, an age and a gender",
      `nr,leeftijd,m/v\n${rows(5, (index) => `${index},${17 + index},v`)}`,
      true,
    ],
  ])("%s: %j", async (_, text, expected) => {
    const rules = (await check(withBase({ "docs/list.csv": text }))).map(({ rule }) => rule);
    expect(rules.includes("records-of-people")).toBe(expected);
  });
});

describe("a table in Markdown whose columns announce nobody", () => {
  const table = (head: readonly string[], lines: readonly (readonly string[])[]) =>
    [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
  const FOUR = [
    ["Amina", "17", "v", "opvang"],
    ["**Jan** Peeters", "18", "m", "thuis"],
    ["Fatima", "19", "v", "straat"],
    ["Bilal", "22", "m", "vrienden"],
  ];
  test.each([
    ["first names beside an age", table(["wie", "leeftijd", "", "waar"], FOUR), true],
    ["first names beside m or v", table(["a", "b", "c", "d"], FOUR), true],
    ["three traits, m/v among them", table(["x", "Leeftijd (jaar)", "V/M/X", "woonplaats"], FOUR), true],
    [
      "first names alone",
      table(
        ["wie", "plaats"],
        [
          ["Amina", "Gent"],
          ["Jan", "Aalst"],
          ["An", "Gent"],
        ],
      ),
      false,
    ],
    [
      "how many are called so",
      table(
        ["naam", "geslacht", "aantal"],
        [
          ["Emma", "v", "402"],
          ["Louise", "v", "388"],
          ["Noah", "m", "410"],
        ],
      ),
      false,
    ],
    [
      "counts per group",
      table(
        ["leeftijd", "m/v", "aantal"],
        [
          ["16-20", "v", "12"],
          ["16-20", "m", "9"],
          ["21-25", "v", "7"],
        ],
      ),
      false,
    ],
    [
      "places",
      table(
        ["plaats", "taal", "x"],
        [
          ["Gent", "nl", "a"],
          ["Brussel", "fr", "b"],
          ["Eupen", "de", "c"],
        ],
      ),
      false,
    ],
  ])("%s", async (_, text, expected) => {
    for (const path of ["docs/wie.md", "docs/wie.csv"]) {
      const content = path.endsWith(".md")
        ? text
        : text
            .replace(/^\| | \|$/gm, "")
            .replace(/^---.*\n/m, "")
            .replaceAll(" | ", ",");
      const rules = (await check(withBase({ [path]: content }))).map(({ rule }) => rule);
      expect(rules.includes("records-of-people")).toBe(expected);
    }
  });
});

describe("every text file is looked through", () => {
  test.each([
    "notes.txt",
    "docs/a.md",
    "templates/x.hbs",
    "tools/run.json",
    "odd",
    "docs/b.yaml",
    "sub/c.csv",
    "d.html",
  ])("%s", async (path) => {
    const rules = await check(withBase({ [path]: `a,b\n${NUMBER},x\n` }));
    expect(rules.filter(({ rule }) => rule === "personal-data").map(({ where }) => where.line)).toEqual([2]);
  });

  it("also in an old encoding, in UTF-16, and with a mark", async () => {
    const utf16 = Buffer.from(`\ufeff${NUMBER} é`, "utf16le");
    const files = {
      "a.txt": Buffer.from(`${NUMBER} é`, "latin1"),
      "b.txt": utf16,
      "c.txt": `\ufeff${NUMBER}`,
    };
    expect(await found(files)).toEqual([
      "personal-data a.txt:1",
      "personal-data b.txt:1",
      "personal-data c.txt:1",
    ]);
  });

  it("what is no text is told once per folder", async () => {
    const picture = new Uint8Array([0x89, 0x50, 0, 0, 1]);
    const findings = await check(
      withBase({ "photos/a.png": picture, "photos/b.png": picture, "plan.pdf": picture }),
    );
    expect(findings.map(({ rule, where, more }) => [rule, where.path, more])).toEqual([
      ["unsearched-file", "photos/a.png", 1],
      ["unsearched-file", "plan.pdf", undefined],
    ]);
  });
});

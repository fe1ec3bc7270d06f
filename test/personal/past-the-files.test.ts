import { expect, test } from "vitest";
import { diskTree } from "../../src/files/disk.ts";
import { folderWith } from "../support/folder.ts";
import { check, open, withBase } from "../support/repository.ts";

const found = async (files: Parameters<typeof withBase>[0]) =>
  (await check(withBase(files))).flatMap(({ rule, where }) =>
    rule === "personal-data" || rule === "records-of-people" ? [`${rule} ${where.path}:${where.line}`] : [],
  );
const PEOPLE = [
  ["Amina", "1985-07-30"],
  ["Jan", "1990-01-02"],
  ["Nadia", "1979-11-12"],
] as const;

test.each([
  ["a file of the platform", ".gitlab-ci.yml", "# 85.07.30-999.32\n"],
  ["a dot-folder", ".github/ISSUE_TEMPLATE/intake.md", "nr 85.07.30-999.32\n"],
  ["a dot-folder deep down", "docs/.notes/x.txt", "nr 85.07.30-999.32\n"],
  ["a template", "templates/report.md.hbs", "{{#if x}}85.07.30-999.32{{/if}}\n"],
  ["a page of HTML", "docs/x.html", "<!-- 85.07.30-999.32 -->\n"],
  ["a drawing", "docs/x.md", "```mermaid\ngraph TD; A[85.07.30-999.32]\n```\n"],
  ["a link", "docs/x.md", "[file](https://example.org/?nr=85073099932)\n"],
])("%s is looked through", async (_, path, text) => {
  expect((await found({ [path]: text }))[0]).toMatch(/^personal-data /);
});

test("what git leaves out is not looked through, and nothing of git itself", () => {
  const root = folderWith({
    ".gitignore": "/.env\n.secret/\n",
    ".env": "x",
    ".secret/a.txt": "x",
    ".git/config": "x",
    ".venv/lib/x.py": "x",
    "docs/.notes/a.md": "x",
    ".github/a.yml": "x",
    "node_modules/x/.eslintrc": "x",
    "a.yaml": "x",
  });
  const { hidden } = diskTree(root);
  expect(hidden?.list().map(({ path }) => path)).toEqual([".github/a.yml", ".gitignore", "docs/.notes/a.md"]);
  expect(hidden?.read(".git/config")).toEqual({ ok: false, trouble: "gone" });
  expect(hidden?.read("a.yaml")).toEqual({ ok: false, trouble: "gone" });
  expect(diskTree(root).read(".github/a.yml")).toEqual({ ok: false, trouble: "gone" });
});

test.each([
  ["people.yaml", PEOPLE.map(([name, day]) => `- voornaam: ${name}\n  geboortedatum: ${day}\n`).join("")],
  ["people.yml", PEOPLE.map(([name, day]) => `- {voornaam: ${name}, geboortedatum: ${day}}\n`).join("")],
  [
    "people.json",
    JSON.stringify({ all: PEOPLE.map(([voornaam, day]) => ({ voornaam, geboortedatum: day })) }),
  ],
  [
    "people.jsonl",
    PEOPLE.map(([voornaam, day]) => `${JSON.stringify({ voornaam, geboortedatum: day })}\n`).join(""),
  ],
  [
    "people.md",
    `| voornaam | geboortedatum |\n|---|---|\n${PEOPLE.map((row) => `| ${row.join(" | ")} |\n`).join("")}`,
  ],
  ["people.txt", `voornaam;geboortedatum;x\n${PEOPLE.map((row) => `${row.join(";")};1\n`).join("")}`],
])("docs/%s is a list of people", async (name, text) => {
  expect((await found({ [`docs/${name}`]: text })).some((each) => each.startsWith("records-of-people"))).toBe(
    true,
  );
});

test("a table in another encoding is a table as well", async () => {
  const text = `voornaam;geboortedatum\n${PEOPLE.map((row) => row.join(";")).join("\n")}\n`;
  for (const bytes of [
    Buffer.from(`\ufeff${text}`, "utf16le"),
    Buffer.from(text.replace("Jan", "Zoë"), "latin1"),
  ]) {
    expect(await found({ "docs/people.csv": bytes } as never)).toContain(
      "records-of-people docs/people.csv:1",
    );
  }
});

test("lists of things are no lists of people", async () => {
  const steps =
    "- name: Check out\n  uses: actions/checkout@v4\n- name: Validate\n  run: npx impact validate\n";
  const table = "| age | gender | count |\n|---|---|---|\n| 16-20 | f | 12 |\n| 16-20 | m | 9 |\n";
  const towns = JSON.stringify([1, 2, 3].map((id) => ({ id, town: `T${id}`, inhabitants: id * 1000 })));
  expect(await found({ ".github/w.yml": steps, "docs/a.md": table, "docs/a.json": towns })).toEqual([]);
});

const DAYS = ["850730", "900102", "791112", "630305"];
const serialOf = (day: string) => `999${String(97 - (Number(`${day}999`) % 97)).padStart(2, "0")}`;

test("a number over two columns is one number, and neither part is shown", async () => {
  const csv = `geb;rest;x\n${DAYS.map((day) => `${day};${serialOf(day)};a\n`).join("")}`;
  const findings = await check(withBase({ "docs/list.csv": csv }));
  const numbers = findings.filter(({ args }) => "kind" in args && args.kind === "national-number");
  expect(numbers.map(({ where }) => where.line)).toEqual([2]);
  const all = JSON.stringify(findings);
  for (const day of DAYS) expect(all).not.toContain(day);
});

test("figures side by side are no numbers", async () => {
  const rows = Array.from({ length: 500 }, (_, index) => `${100_000 + index * 1777};${10_000 + index * 173}`);
  expect(await found({ "docs/list.csv": `count;value\n${rows.join("\n")}\n` })).toEqual([]);
});

test("the model never sees a file of a dot-folder", async () => {
  const { repository } = await open(withBase({ ".x/partners.yaml": "a: 1\n" }));
  expect(repository.inputs.some(({ path }) => path.startsWith("."))).toBe(false);
});

test("a number over two lines shows in no frame of one line", async () => {
  const { repository } = await open(withBase({ "docs/x.md": "number 85.07.30\n  999.32\n" }));
  expect(repository.masker.mask("number 85.07.30")).toBe("number 85.••.••");
  expect(JSON.stringify(repository.findings)).not.toContain("85.07");
});

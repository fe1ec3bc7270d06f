import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { AnyFinding } from "../../src/findings/finding.ts";
import { FileSearch } from "../../src/personal/file-search.ts";
import { HistoryTold } from "../../src/personal/history-told.ts";
import { PersonalSearch } from "../../src/personal/search.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { contextIn } from "../support/context.ts";
import { gitFolder } from "../support/git.ts";

/** Nobody's: the serial 999 is never given. */
const NUMBER = "85.07.30-999-32";
const DAYS = ["850730", "900102", "791112", "630305"];
const serialOf = (day: string) => `999${String(97 - (Number(`${day}999`) % 97)).padStart(2, "0")}`;
const PEOPLE = [
  ["Amina", "1985-07-30"],
  ["Jan", "1990-01-02"],
] as const;
const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;
const mails = (count: number) => Array.from({ length: count }, (_, index) => `jan${index}@gmail.com`);
const table = (header: string, rows: number) =>
  lines(header, ...Array.from({ length: rows }, (_, index) => `v${index};x${index % 3}`));

interface Shown {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly more?: number;
}

async function found(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { context, out } = contextIn(folder);
  await run(["validate", "--format", "json", ...args], context);
  const { findings } = JSON.parse(out()) as { findings: readonly Shown[] };
  return findings
    .filter(({ rule }) => rule === "personal-data" || rule === "records-of-people")
    .map(({ rule, path, line, column, message, more = 0 }) =>
      JSON.stringify({ rule, path: path.replace(/@[0-9a-f]+$/, ""), line, column, message, more }),
    )
    .sort();
}

/** Each is a file in a coalition's folder, and whether something is found in it. */
const FILES: readonly (readonly [string, string, string | Uint8Array, boolean])[] = [
  ["a column of names", "docs/list.csv", "naam;jaar\nRoos;2024\nBo;2025\n", true],
  ["a column that names a thing", "docs/fires.csv", "Fire name (county);year\nCreek;2024\n", false],
  ["a column of remarks about things", "docs/list.csv", "opmerking bij de bron;jaar\ngoed;2024\n", false],
  ["names of indicators", "docs/list.csv", "naam indicator;jaar\nWonen;2024\n", false],
  [
    "a column of names in a table of the format",
    "data/x.csv",
    "indicator,period,naam,value\na,2024,Roos,3\n",
    true,
  ],
  [
    "a number over two columns",
    "docs/s.csv",
    lines("geb;rest;x", ...DAYS.map((day) => `${day};${serialOf(day)};a`)),
    true,
  ],
  [
    "a number over three columns",
    "docs/s.csv",
    lines("rrn;b;c", `850730;${serialOf("850730").slice(0, 3)};${serialOf("850730").slice(3)}`),
    true,
  ],
  [
    "figures side by side",
    "docs/s.csv",
    lines("a;b", ...DAYS.map((day, index) => `${day};${index}1234`)),
    false,
  ],
  [
    "a list in YAML",
    "docs/p.yaml",
    PEOPLE.map(([name, day]) => `- voornaam: ${name}\n  geboortedatum: ${day}\n`).join(""),
    true,
  ],
  [
    "a list in JSON",
    "docs/p.json",
    JSON.stringify({
      b: PEOPLE.map(([voornaam, day]) => ({ voornaam, dob: day })),
      c: PEOPLE.map(([voornaam]) => ({ voornaam, achternaam: "x" })),
    }),
    true,
  ],
  [
    "a list in Markdown",
    "docs/p.md",
    lines(
      "# Us",
      "",
      "| voornaam | geboortedatum |",
      "|---|---|",
      ...PEOPLE.map((row) => `| ${row.join(" | ")} |`),
    ),
    true,
  ],
  [
    "a list in a document of the format",
    "stories/p.md",
    lines("| voornaam | geboortedatum |", "|---|---|", ...PEOPLE.map((row) => `| ${row.join(" | ")} |`)),
    true,
  ],
  [
    "partners with names of their own",
    "partners.yaml",
    "- {id: x, name: X, contact: {name: Y}}\n- {id: y, name: Z}\n",
    false,
  ],
  ["an office's number", "partners.yaml", "- {id: x, name: X, note: '02 123 45 67'}\n", false],
  ["the same number elsewhere", "docs/x.yaml", "- {id: x, name: X, note: '02 123 45 67'}\n", true],
  ["one number thrice", "docs/x.md", lines(`a ${NUMBER}`, `b ${NUMBER} c ${NUMBER}`), true],
  ["more addresses than are told", "docs/x.md", lines(...mails(30)), true],
  [
    "a column with more than are told",
    "docs/x.csv",
    lines("a;b", ...mails(30).map((mail) => `1;${mail}`)),
    true,
  ],
  [
    "a key of its own for each row",
    "docs/x.csv",
    lines("client id;leeftijd", ...Array.from({ length: 12 }, (_, index) => `c${index};${20 + index}`)),
    true,
  ],
  ["a harmless table", "docs/x.csv", table("soort;waarde", 40), false],
  ["a broken quotation mark", "docs/x.csv", `a;b\n1;"two ${NUMBER}\n3;4\n`, true],
  ["an old encoding", "docs/x.csv", Buffer.from(`voornaam;gsm\nZoë;0470 12 34 56\nJan;\n`, "latin1"), true],
  ["UTF-16", "data/wide.csv", Buffer.from(`\ufeffindicator;naam\na;${NUMBER}\n`, "utf16le"), true],
  [
    "a table without an ending of one",
    "docs/x.txt",
    lines("naam;jaar;stad", "Roos;2024;Gent", "Bo;2025;Gent"),
    true,
  ],
  ["the name of a file", `docs/intake_${NUMBER}.md`, "x\n", true],
  ["a dot-folder", ".github/ISSUE_TEMPLATE/x.md", `${NUMBER}\n`, true],
  [
    "a dot-folder of a program that was committed",
    ".idea/workspace.xml",
    `<a mail="piet@gmail.com"/>\n`,
    true,
  ],
  ["those who make commits", ".mailmap", "Piet Pieters <piet@gmail.com> <piet@old.example>\n", false],
  ["a number among them", ".mailmap", `Piet Pieters <piet@gmail.com> ${NUMBER}\n`, true],
  ["the same file elsewhere", "docs/.mailmap", "Piet Pieters <piet@gmail.com>\n", true],
  ["an invented story", "stories/s.md", "---\nfictional: true\n---\nJan, 17 jaar, woont hier.\n", false],
  ["a picture", "docs/x.png", Uint8Array.from([137, 80, 0, 1]), false],
];

describe("validate, --staged and --history say the same of", () => {
  test.each(FILES)("%s", async (_, path, content, isFound) => {
    const root = gitFolder({ ...BASE_REPOSITORY, [path]: content });
    const ofFiles = await found(root);
    expect(await found(root, "--history")).toEqual(ofFiles);
    expect(await found(root, "--staged")).toEqual(ofFiles);
    expect(ofFiles.length > 0).toBe(isFound);
  });

  test("all of them in one folder", async () => {
    const all = Object.fromEntries(FILES.map(([, path, content]) => [path, content]));
    const root = gitFolder({ ...BASE_REPOSITORY, ...all });
    const ofFiles = await found(root);
    expect(await found(root, "--history")).toEqual(ofFiles);
    expect(await found(root, "--staged")).toEqual(ofFiles);
  });
});

describe("whatever a file holds", () => {
  const word = fc.constantFrom(
    ...[
      "naam",
      "voornaam",
      "gsm",
      "geboortedatum",
      "client id",
      "leeftijd",
      "waarde",
      "n",
      "Roos",
      "Gent",
      "Jan (17)",
    ],
    ...[
      NUMBER,
      "85073099932",
      "850730",
      "99932",
      "jan@gmail.com",
      "info@huis.be",
      "0470 12 34 56",
      "1985-07-30",
    ],
    ...["12", "0", '"', "'", "- ", ": ", "{", "}", "[", "]", "|", "|---|---|", "fictional: true", "é", "#"],
  );
  const sign = fc.constantFrom(";", ";", ";", "\n", "\n", "\n", " ", ",", "\t", "\r\n");
  const text = fc
    .array(fc.tuple(word, sign), { maxLength: 60 })
    .map((parts) => parts.map(([each, after]) => each + after).join(""));
  const path = fc.constantFrom("x.csv", "x.txt", "x.yaml", "x.json", "x.jsonl", "x.md", ".mailmap", "x.html");
  const shown = (findings: readonly AnyFinding[]) =>
    findings.map(({ rule, args, where, more = 0 }) => ({ rule, args, where, more }));

  it("a check of the files and a search through the history tell the same", async () => {
    await fc.assert(
      fc.asyncProperty(path, text, async (name, content) => {
        const bytes = Buffer.from(content);
        const ofFiles = new PersonalSearch(() => false);
        await ofFiles.other({ read: () => ({ ok: true, bytes }) }, { path: name, size: bytes.length });
        const ofHistory = new FileSearch({ readAs: () => "other", isKnown: () => false });
        const told = new HistoryTold();
        const found = await ofHistory.file(name, bytes);
        if (found) told.tell(found, { in: "file", path: name, commit: "" });
        const order = (one: { rule: string }, two: { rule: string }) =>
          one.rule < two.rule ? -1 : one.rule > two.rule ? 1 : 0;
        expect(shown(told.findings()).sort(order)).toEqual(shown(ofFiles.findings).sort(order));
      }),
      { numRuns: 1000 },
    );
  });
});

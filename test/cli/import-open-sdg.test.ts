import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { importOpenSdg } from "../../src/cli/commands/import-open-sdg.ts";
import type { CliContext } from "../../src/cli/context.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { diskTree } from "../../src/files/disk.ts";
import { rank } from "../../src/findings/rank.ts";
import { measure } from "../../src/measure/series.ts";
import { loadRepository } from "../../src/model/load.ts";
import { checkAll } from "../../src/rules/index.ts";
import { FRENCH, OFFICIAL, UGLY, WIDE } from "../import/open-sdg-samples.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git } from "../support/git.ts";

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(cwd: string, dir: string, options: Record<string, unknown> = {}): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const context: CliContext = {
    cwd,
    stdout: { write: (text) => void out.push(text), isTTY: false },
    stderr: { write: (text) => void err.push(text), isTTY: false },
    stdin: { isTTY: false },
    env: {},
    today: () => "2026-03-01",
    version: "0.0.0",
  };
  const code = await importOpenSdg(context, dir, options);
  return { code, stdout: out.join(""), stderr: err.join("") };
}

async function refused(cwd: string, dir: string, options: Record<string, unknown> = {}): Promise<string> {
  try {
    await run(cwd, dir, options);
  } catch (error) {
    if (error instanceof UsageError) return error.code;
    throw error;
  }
  return "done";
}

const under = (folder: string, files: Record<string, string | Uint8Array>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

test("makes the repository, and says what became of the figures", async () => {
  const cwd = folderWith(under("site", UGLY));
  const { code, stdout, stderr } = await run(cwd, "site", { target: "new", lang: "en" });
  expect([code, stdout]).toEqual([0, ""]);
  expect(stderr).toContain("19 figures read in 1 table: 7 taken over, 12 not.");
  expect(stderr).toContain("   2  same key, different values");
  expect(stderr).toMatch(/Checked: 0 errors/);
  expect(readFileSync(join(cwd, "new/data/8-5-2.csv"), "utf8")).toContain("8-5-2-percent,2016,,140");
  expect(existsSync(join(cwd, "new/IMPORT.md"))).toBe(true);
  expect(existsSync(join(cwd, "new/.vscode/settings.json"))).toBe(true);
});

test("speaks the language of the site unless another is asked", async () => {
  const cwd = folderWith(under("site", FRENCH));
  expect((await run(cwd, "site", { dryRun: true })).stderr).toContain("4 chiffres lus");
  expect((await run(cwd, "site", { dryRun: true, lang: "nl" })).stderr).toContain("4 cijfers gelezen");
});

test("a dry run prints the files and makes none", async () => {
  const cwd = folderWith(under("site", FRENCH));
  const { stdout } = await run(cwd, "site", { target: "new", dryRun: true });
  expect(stdout.split("\n")).toContain("data/1-2-1.csv");
  expect(existsSync(join(cwd, "new"))).toBe(false);
});

test("is quiet where asked", async () => {
  const cwd = folderWith(under("site", FRENCH));
  expect(await run(cwd, "site", { target: "new", quiet: true })).toEqual({ code: 0, stdout: "", stderr: "" });
});

test.each([
  ["en", "ATTENTION: on GitHub and GitLab nothing is checked yet"],
  ["nl", "LET OP: op GitHub en GitLab wordt nog niets nagekeken"],
  ["fr", "ATTENTION : sur GitHub et GitLab, rien n'est encore vérifié"],
] as const)(
  "below the top of a git repository it says what platforms do not see (%s)",
  async (lang, said) => {
    const cwd = folderWith({ ...under("site", FRENCH), "notes.md": "Ours.\n" });
    git(cwd, "init", "-q", "-b", "main");
    commitAll(cwd, "What was there");
    const dry = await run(cwd, "site", { target: "work/new", dryRun: true, lang });
    expect(dry.stdout.split("\n")).not.toContain("CODEOWNERS");
    expect(dry.stderr).toContain(said);
    const { stderr } = await run(cwd, "site", { target: "work/new", lang });
    expect(stderr).toContain(said);
    expect(stderr).toContain("\n  work/new/.github\n");
    expect(stderr).toContain("impact init --owners");
    expect(existsSync(join(cwd, "work/new/CODEOWNERS"))).toBe(false);
    expect(readFileSync(join(cwd, "work/new/.github/workflows/impact.yml"), "utf8")).toContain('"work/new"');
    expect((await run(folderWith(under("site", FRENCH)), "site", { target: "new" })).stderr).not.toMatch(
      /CODEOWNERS|ATTENTION/,
    );
  },
);

test("never writes over anything, into the site, or into another coalition", async () => {
  const cwd = folderWith({
    ...under("site", FRENCH),
    "full/a.txt": "a",
    "other/impact.yaml": "format: 1\n",
    file: "x",
  });
  expect(await refused(cwd, "site", { target: "full" })).toBe("already-there");
  expect(await refused(cwd, "site", { target: "site/new" })).toBe("inside-source");
  expect(await refused(cwd, "site", { target: "other/new" })).toBe("already-there");
  expect(await refused(cwd, "site", { target: "file" })).toBe("not-a-folder");
  expect(await refused(cwd, "site")).toBe("missing-argument");
  expect(await refused(cwd, "nowhere", { target: "new" })).toBe("not-a-folder");
  expect(await refused(cwd, "full", { target: "new" })).toBe("not-open-sdg");
  expect(await refused(cwd, "site", { target: "new", lang: "xx" })).toBe("wrong-choice");
  expect(existsSync(join(cwd, "new"))).toBe(false);
});

test.each([
  ["nl", "staan al bestanden die gemaakt zouden worden: .gitattributes, .gitignore"],
  ["en", "already has files that would be made: .gitattributes, .gitignore"],
  ["fr", "contient déjà des fichiers à créer : .gitattributes, .gitignore"],
])("a file with a dot in front that is in the way is named, in %s", async (lang, message) => {
  const cwd = folderWith({
    ...under("site", FRENCH),
    "new/.gitattributes": "mine\n",
    "new/.gitignore": "mine\n",
  });
  for (const more of [{}, { dryRun: true }]) {
    const ran = run(cwd, "site", { target: "new", lang, ...more });
    await expect(ran).rejects.toThrow(message);
    await expect(ran).rejects.toMatchObject({ code: "already-there" });
  }
  expect(readFileSync(join(cwd, "new/.gitattributes"), "utf8")).toBe("mine\n");
  expect(existsSync(join(cwd, "new/impact.yaml"))).toBe(false);
});

test("options that would do nothing here are refused", async () => {
  const cwd = folderWith(under("site", FRENCH));
  expect(await refused(cwd, "site", { target: "new", sheet: "x" })).toBe("unknown-option");
  expect(await refused(cwd, "site", { target: "new", format: "json" })).toBe("wrong-choice");
  expect(await refused(cwd, "site", { target: "new", format: "text" })).toBe("done");
});

const BROKEN = 'Year,Value\n2019,5\n2020,"6\n2021,7\n2022,8';

test.each([
  ["nl", "1 tabel kon niet tot het einde gelezen worden: hoeveel cijfers er nog in staan, is niet bekend."],
  ["en", "1 table could not be read to the end: how many more figures it holds is not known."],
  [
    "fr",
    "1 tableau n'a pas pu être lu jusqu'au bout : on ne sait pas combien de chiffres il contient encore.",
  ],
])(
  "a table that cannot be read to its end is counted, named and no success, in %s",
  async (lang, sentence) => {
    const cwd = folderWith({ "site/data/indicator_1-1-1.csv": BROKEN });
    const { code, stderr } = await run(cwd, "site", { target: "new", lang });
    expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)]);
    expect(stderr).toMatch(/(Zie|See|Voir) ?: .data\/indicator_1-1-1\.csv/);
    expect(stderr).not.toMatch(/^ +0 /m);
    expect(readFileSync(join(cwd, "new/data/1-1-1.csv"), "utf8")).toContain("2019,5");
    const page = readFileSync(join(cwd, "new/IMPORT.md"), "utf8");
    expect(page).toContain(sentence);
    expect(page).toMatch(/\| (niet bekend|not known|inconnu) \|/);
    expect((await run(cwd, "site", { dryRun: true, quiet: true })).code).toBe(1);
  },
);

test("of many tables that cannot be read a few are named on the screen, and all on the page", async () => {
  const names = ["1-1-1", "1-1-2", "1-1-3", "1-1-4"];
  const site = Object.fromEntries(names.map((name, at) => [`site/data/${name}.csv`, `${BROKEN}${at}`]));
  const cwd = folderWith({ ...site, "site/data/notes.csv": `${BROKEN}9` });
  const { code, stderr } = await run(cwd, "site", { target: "new", lang: "en" });
  expect([code, stderr]).toEqual([1, expect.stringContaining("5 tables could not be read to the end")]);
  expect(stderr).toMatch(/1-1-3\.csv[^,]*, …/);
  expect(stderr).not.toContain("1-1-4.csv");
  const page = readFileSync(join(cwd, "new/IMPORT.md"), "utf8");
  expect(page).toContain("`data/1-1-4.csv`, from line 3 on");
  expect(page).toContain("`data/notes.csv`: 1 figure (not read to the end)");
});

test("an empty table has been read to its end", async () => {
  const cwd = folderWith({ ...under("site", FRENCH), "site/data/indicator_9-9-9.csv": "" });
  const { code, stderr } = await run(cwd, "site", { target: "new", lang: "en" });
  expect([code, stderr]).toEqual([0, expect.not.stringContaining("to the end")]);
});

test.each(["le", "be"])("a table in UTF-16 with its mark is read like any other, %s", async (order) => {
  const rows = "Year,Place,Value\n2019,Liège,5\n2020,Gent,6\n2021,Gent,7\n2021,Gent,8\n";
  const bytes = Buffer.from(`\ufeff${rows}`, "utf16le");
  const cwd = folderWith({ "site/data/indicator_1-1-1.csv": order === "le" ? bytes : bytes.swap16() });
  const { code, stderr } = await run(cwd, "site", { target: "new", lang: "en" });
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining("4 figures read in 1 table: 2 taken over, 2 not."),
  ]);
  expect(readFileSync(join(cwd, "new/data/1-1-1.csv"), "utf8")).toContain("2020,gent,6");
  expect(readFileSync(join(cwd, "new/IMPORT.md"), "utf8")).toContain("`2021,Gent,7`");
});

test("half a table in UTF-16, or one without its mark, is told as unreadable", async () => {
  const text = "Year,Value\n2019,5\n2020,6\n";
  const cwd = folderWith({
    "site/data/indicator_1-1-1.csv": Buffer.from(`\ufeff${text}`, "utf16le").subarray(0, 33),
    "site/data/indicator_1-1-2.csv": Buffer.from(text, "utf16le"),
  });
  const { code, stderr } = await run(cwd, "site", { target: "new", lang: "en" });
  expect([code, stderr]).toEqual([1, expect.stringContaining("2 tables could not be read to the end")]);
});

test.each(["neighbourhood", "youth-homelessness", "school-transition", "solidary-housing"])(
  "a folder that is no site is refused, and nothing is made: %s",
  async (example) => {
    const cwd = folderWith({ file: "x" });
    const dir = fileURLToPath(new URL(`../../examples/${example}`, import.meta.url));
    expect(await refused(cwd, dir, { target: "new" })).toBe("not-open-sdg");
    expect(existsSync(join(cwd, "new"))).toBe(false);
  },
);

test("a site is known by its settings, its metadata, or the names of its tables; what this command made is none", async () => {
  const table = "Year,Value\n2019,5\n";
  const metadata = "---\nindicator_name: a\n---\n";
  const site = (files: Record<string, string>, options = {}) =>
    refused(folderWith(under("site", files)), "site", { dryRun: true, ...options });
  expect(await site({ "data/rent-statistics.csv": table })).toBe("not-open-sdg");
  expect(await site({ "data/rent-statistics.csv": table, "config.yml": "title: a\n" })).toBe("not-open-sdg");
  expect(await site({ "data/rent-statistics.csv": table, "config.yml": "inputs: []\n" })).toBe("done");
  expect(await site({ "data/rent-statistics.csv": table, "config_data.yml": "a: 1\n" })).toBe("done");
  expect(await site({ "data/rent-statistics.csv": table, "meta/rent-statistics.md": metadata })).toBe("done");
  for (const name of ["indicator_local-1", "1-a-1", "8.5.2-x", "11-1-1"])
    expect(await site({ [`data/${name}.csv`]: table })).toBe("done");
  const cwd = folderWith(under("site", FRENCH));
  await run(cwd, "site", { target: "new" });
  expect(await refused(cwd, "new", { dryRun: true })).toBe("not-open-sdg");
});

test("links out of the site are not followed", async () => {
  const cwd = folderWith({ ...under("site", FRENCH), "secret.csv": "Year,Value\n2019,123456\n" });
  symlinkSync(join(cwd, "secret.csv"), join(cwd, "site/data/indicator_9-9-9.csv"));
  const { code } = await run(cwd, "site", { target: "new" });
  expect(code).toBe(1);
  expect(readFileSync(join(cwd, "new/IMPORT.md"), "utf8")).toContain("indicator_9-9-9.csv");
  expect(existsSync(join(cwd, "new/data/9-9-9.csv"))).toBe(false);
});

/** Somebody's name, number and address where a site may have them, and a table that contradicts itself. */
const DIRTY = {
  ...FRENCH,
  "data/indicator_5-5-5.csv":
    "Year,Helper,Value\n2019,Jan Peeters 85.07.30-033.28,1\n2019,jan.peeters@gmail.com,2\n2020,,70123456789\n2020,,5\n",
  "meta/5-5-5.md":
    "---\nindicator_name: Ask Jan Peeters on 0470 12 34 56\n---\nOr at Kerkstraat 12, 9000 Gent.\n",
};

test.each([
  ["french", FRENCH],
  ["ugly", UGLY],
  ["wide", WIDE],
  ["official", OFFICIAL],
  ["with somebody's data", DIRTY],
])("says of the new repository what validate says of it once it is written: %s", async (_, site) => {
  const cwd = folderWith(under("site", site));
  const { stderr } = await run(cwd, "site", { target: "new", lang: "en", name: "Around 0470 12 34 56" });
  const repository = await loadRepository(diskTree(join(cwd, "new")));
  const { settings } = repository;
  const measures = measure(repository);
  const { findings } = rank(checkAll(repository, measures, "2026-03-01"), {
    ...settings,
    asOf: "2026-03-01",
  });
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  expect(count("error") + count("warning")).toBeGreaterThan(0);
  expect(stderr).toMatch(
    new RegExp(`Checked: ${count("error")} errors?, ${count("warning")} warnings?, ${count("info")} notes?`),
  );
  expect(findings.filter(({ where }) => where.path.startsWith(".vscode/"))).toEqual([]);
});

test("hostile sites cannot crash it or write elsewhere", async () => {
  const bomb = `a: &a [${"x,".repeat(50)}x]\n${Array.from({ length: 30 }, (_, at) => `b${at}: &b${at} [*a,*a,*a]`).join("\n")}\n`;
  const cwd = folderWith(
    under("site", {
      "config_data.yml":
        "src_dir: ../..\nlanguages: {a: 1}\ninputs: [1, {class: InputCsvData, path_pattern: ../*.csv}]\n",
      "data/indicator_..-..-x.csv": "Year,Value\n2019,1\n",
      "data/indicator_1-1-1.csv":
        'Year,Value,__proto__,constructor\n2019,1,"<script>",`a`\n2019,2,=cmd(),`b`\n"unclosed',
      "data/indicator_1-1-2.csv": new Uint8Array([0xff, 0xfe, 0, 1]),
      "data/indicator_1-1-3.csv": "",
      "meta/1-1-1.md": `---\n${bomb}---\n`,
      "meta/1-1-2.md":
        "---\ngraph_title: '<img src=x onerror=alert(1)>[x](javascript:alert(1))'\ntarget_id: ../../etc\nsdg_goal: [1]\n---\n",
      "meta/1-1-3.yml": "graph_title: {a: b}\npublished: [false]\n",
    }),
  );
  mkdirSync(join(cwd, "site/meta/fr"));
  writeFileSync(join(cwd, "site/meta/fr/1-1-2.md"), "no front matter \u0000");
  const { code, stderr } = await run(cwd, "site", { target: "new" });
  // One table breaks off in a quote: all the rest is made, and the exit code says that it is not all.
  expect([code, stderr]).toEqual([1, expect.stringContaining("Checked: 0 errors")]);
  expect(readFileSync(join(cwd, "new/indicators/1-1-2.yaml"), "utf8")).not.toContain("<img");
});

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { LANGS } from "../../src/language/locale.ts";
import { filesOf } from "../fixtures/examples.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git, gitFolder } from "../support/git.ts";
import { withBase } from "../support/repository.ts";

/** Nobody's: the serial 999 is never given. */
const NUMBER = "85.07.30-999-32";

/** Two rows too many, that are known. */
const ROWS =
  "indicator,period,value,status\nhomes-let,2024,12,final\nhomes-let,2024,13,final\nhomes-let,2025,17,final\n";
const DEBT = withBase({ "data/homes.csv": ROWS, "rivals.yml": "[]\n" });

async function validate(cwd: string, ...argv: readonly string[]) {
  const { context, out, err } = contextIn(cwd);
  const code = await run(["validate", ...argv], context);
  return { code, out: out(), err: err() };
}

async function news(cwd: string, ...argv: readonly string[]): Promise<readonly string[]> {
  const { out } = await validate(cwd, "--format", "json", ...argv);
  const { findings } = JSON.parse(out) as { findings: { rule: string; path: string; line: number }[] };
  return findings.map(({ rule, path, line }) => `${rule} ${path}:${line}`);
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function change(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), "utf8");
  if (!text.includes(from)) throw new Error(`not in ${path}: ${from}`);
  write(
    root,
    path,
    text.replace(from, () => to),
  );
}

describe("impact validate --since", () => {
  test("never sets a national number aside, however long it stands there", async () => {
    const root = gitFolder(withBase({ "rivals.yaml": (text) => `${text}# ${NUMBER} and jan@example.org\n` }));
    const { code, out } = await validate(root, "--since", "HEAD", "--format", "json");
    const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
    expect({ code, rules: findings.map(({ rule }) => rule) }).toEqual({ code: 1, rules: ["personal-data"] });
    expect(out).not.toContain(NUMBER);
  });

  test("shows only what the change brings, and says what it was compared with", async () => {
    const root = gitFolder(DEBT);
    expect((await validate(root)).code).toBe(1);
    const clean = await validate(root, "--since", "main", "--lang", "en");
    expect(clean).toMatchObject({ code: 0, err: "" });
    expect(clean.out).toMatch(
      /^Nothing new found: \d+ files and \d+ measurements checked, as of 1 March 2026\. Compared with `main` \([0-9a-f]{7}\): 2 findings that were there before are not shown\.\n$/,
    );
    write(root, "data/homes.csv", `${ROWS}homes-let,2025,18,final\n`);
    write(root, "claims.yml", "[]\n");
    expect(await news(root, "--since", "main")).toEqual([
      "unknown-file claims.yml:1",
      "conflicting-duplicate data/homes.csv:5",
    ]);
    expect((await validate(root, "--since", "main")).code).toBe(1);
    expect((await validate(root, "--since", "main", "claims.yml")).code).toBe(0);
    expect((await validate(root, "--since", "main", "--fail-on", "warning", "claims.yml")).code).toBe(1);
    const counted = await validate(root, "--since", "main", "--statistics", "--lang", "en");
    expect(counted.out).toContain("Found 1 error and 1 warning in 2 files. Compared with `main`");
  });

  test.each(LANGS)("says so in words and in JSON (%s)", async (lang) => {
    const root = gitFolder(DEBT);
    const { out } = await validate(root, "--since", "HEAD", "--lang", lang);
    expect(out).toContain("`HEAD` (");
    expect(out).toMatch(/\b2\b/);
    const json = JSON.parse((await validate(root, "--since", "HEAD", "--format", "json")).out);
    expect(json).toMatchObject({
      summary: { error: 0, warning: 0, info: 0 },
      since: { revision: "HEAD", commit: git(root, "rev-parse", "HEAD"), shared: false, known: 2 },
      findings: [],
    });
  });

  test("compares with where the work departs: what others bring or repair there is not of this change", async () => {
    const root = gitFolder(DEBT);
    const start = git(root, "rev-parse", "HEAD");
    git(root, "checkout", "-q", "-b", "work");
    write(root, "claims.yml", "[]\n");
    commitAll(root, "work");
    git(root, "checkout", "-q", "main");
    rmSync(join(root, "rivals.yml"));
    commitAll(root, "repaired");
    git(root, "checkout", "-q", "work");
    expect(await news(root, "--since", "main")).toEqual(["unknown-file claims.yml:1"]);
    expect(await news(root, "--since", "main...")).toEqual(["unknown-file claims.yml:1"]);
    const { out } = await validate(root, "--since", "main", "--lang", "en");
    expect(out).toContain(`Compared with ${start.slice(0, 7)}, the last commit shared with \`main\``);
    expect(JSON.parse((await validate(root, "--since", "main", "--format", "json")).out).since).toMatchObject(
      {
        commit: start,
        shared: true,
      },
    );
  });

  test("lines, files and things that moved are no change", async () => {
    const root = gitFolder(DEBT);
    write(
      root,
      "theory-of-change.yaml",
      `# why\n# we do this\n${readFileSync(join(root, "theory-of-change.yaml"), "utf8")}`,
    );
    write(
      root,
      "data/homes.csv",
      ROWS.replace("homes-let,2025,17,final\n", "").replace("\n", "\nhomes-let,2025,17,final\n"),
    );
    git(root, "mv", "data/homes.csv", "data/houses.csv");
    expect(await news(root, "--since", "main")).toEqual([]);
    commitAll(root, "moved");
    expect(await news(root, "--since", "HEAD~1")).toEqual([]);
    expect((await news(root)).length).toBe(2);
  });

  test("an indicator that has another name is the same one", async () => {
    const root = gitFolder(DEBT);
    git(root, "mv", "indicators/homes-let.yaml", "indicators/homes-rented.yaml");
    write(root, "data/homes.csv", ROWS.replaceAll("homes-let", "homes-rented"));
    const path = "indicators/homes-rented.yaml";
    const text = readFileSync(join(root, path), "utf8");
    write(root, path, `${text}previously: [homes-let]\n`);
    const found = await news(root, "--since", "main");
    expect(found.filter((each) => each.startsWith("conflicting-duplicate"))).toEqual([]);
    write(root, path, text);
    expect((await news(root, "--since", "main")).join()).toContain("conflicting-duplicate");
  });

  test("looks at what is staged where that is asked", async () => {
    const root = gitFolder(DEBT);
    write(root, "claims.yml", "[]\n");
    git(root, "add", "-A");
    rmSync(join(root, "claims.yml"));
    write(root, "evidence.yml", "[]\n");
    expect(await news(root, "--since", "main", "--staged")).toEqual(["unknown-file claims.yml:1"]);
    expect(await news(root, "--since", "main")).toEqual(["unknown-file evidence.yml:1"]);
  });

  test("works in a folder of a larger repository, and where there was no coalition before", async () => {
    const root = gitFolder({ "readme.md": "# Ours\n" });
    for (const [path, text] of Object.entries(DEBT)) write(root, `we/us/${path}`, String(text));
    expect(await news(join(root, "we/us"), "--since", "main")).toHaveLength(2);
    commitAll(root, "begin");
    expect(await news(join(root, "we/us"), "--since", "HEAD")).toEqual([]);
  });

  test("judges both on one day, each with its own settings", async () => {
    const root = gitFolder(DEBT);
    const known = await news(root, "--since", "main", "--as-of", "2040-01-01");
    expect(known).toEqual([]);
    change(root, "impact.yaml", "coalition:", "rules: {unknown-file: error}\ncoalition:");
    expect(await news(root, "--since", "main")).toEqual(["unknown-file rivals.yml:1"]);
  });

  test("an exemption that is taken out brings its finding back", async () => {
    const root = gitFolder(DEBT);
    const text = readFileSync(join(root, "impact.yaml"), "utf8");
    write(
      root,
      "impact.yaml",
      `${text}rules:\n  exempt:\n    - {rule: unknown-file, at: rivals.yml, reason: ours}\n`,
    );
    commitAll(root, "exempted");
    write(root, "impact.yaml", text);
    expect(await news(root, "--since", "HEAD")).toEqual(["unknown-file rivals.yml:1"]);
    expect(await news(root, "--since", "HEAD~1")).toEqual([]);
  });

  test("shows nothing of a person, by what either revision knows", async () => {
    const root = gitFolder({
      ...DEBT,
      "data/list.csv": "naam,indicator,period,value\nHadewijch Vandenbroucke,homes-let,2023,3\n",
    });
    write(root, "data/list.csv", "indicator,period,value\nHadewijch Vandenbroucke,2023,3\n");
    write(root, "notes.md", `About ${NUMBER}\n`);
    for (const format of ["text", "json", "markdown", "sarif", "github", "gitlab", "junit"]) {
      const { out, err } = await validate(root, "--since", "main", "--verbose", "--format", format);
      expect(out, format).toContain("personal-data");
      expect(out + err, format).not.toContain(NUMBER);
      expect(out + err, format).not.toContain("Hadewijch");
    }
    commitAll(root, "with a number");
    write(root, "notes.md", `Again about ${NUMBER}\n`);
    expect((await news(root, "--since", "HEAD")).filter((each) => each.includes("notes.md"))).toHaveLength(1);
  });

  test("a revision named after a person is masked", async () => {
    const root = gitFolder(DEBT);
    git(root, "tag", NUMBER);
    const { out } = await validate(root, "--since", NUMBER, "--lang", "en");
    expect(out).toContain("Compared with");
    expect(out).not.toContain(NUMBER);
    expect((await validate(root, "--since", `${NUMBER}x`)).err).not.toContain(NUMBER);
  });
});

describe("the JSON document", () => {
  test("is the one that the schema describes", async () => {
    const root = gitFolder(DEBT);
    write(root, "claims.yml", "[]\n");
    const schema = readFileSync(
      new URL("../../schemas/output/findings.schema.json", import.meta.url),
      "utf8",
    );
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const check = ajv.compile(JSON.parse(schema));
    check(JSON.parse((await validate(root, "--since", "main", "--format", "json")).out));
    expect(check.errors).toBe(null);
  });
});

describe("the examples", () => {
  test.each(["youth-homelessness", "solidary-housing"] as const)(
    "%s: remarks above everything, other files and other orders bring nothing",
    async (example) => {
      const files = Object.entries(filesOf(example)).filter(([path]) => !path.startsWith("reports/"));
      const root = gitFolder(Object.fromEntries(files));
      for (const [path, content] of files) {
        const text = String(content);
        if (path.endsWith(".yaml")) write(root, path, `# Looked at.\n\n${text}`);
        if (!path.startsWith("data/") || !path.endsWith(".csv")) continue;
        const [header = "", ...rows] = text.trimEnd().split("\n");
        rmSync(join(root, path));
        write(root, path.replace(".csv", "-table.csv"), `${[header, ...rows.reverse()].join("\n")}\n`);
      }
      expect(await news(root, "--since", "HEAD")).toEqual([]);
    },
  );
});

describe("what only git knows", () => {
  test("a release that was removed before is not removed by this change", async () => {
    const root = gitFolder({
      ...DEBT,
      "releases/spring.yaml": "date: 2025-01-01\n",
      "releases/autumn.yaml": "date: 2025-01-01\n",
    });
    rmSync(join(root, "releases/spring.yaml"));
    commitAll(root, "gone");
    rmSync(join(root, "releases/autumn.yaml"));
    expect(await news(root, "--since", "HEAD")).toEqual(["release-removed releases/autumn.yaml:1"]);
    expect(await news(root, "--since", "HEAD~1")).toHaveLength(2);
  });
});

describe("impact validate --since that cannot be", () => {
  test.each(LANGS)("says why, with what to do (%s)", async (lang) => {
    const root = gitFolder(DEBT);
    const none = await validate(root, "--since", "nothing", "--lang", lang);
    expect(none).toMatchObject({ code: 2, out: "" });
    expect(none.err).toContain("`nothing`");
    expect(none.err).toContain("`git fetch`");
    expect((await validate(root, "--since", "", "--lang", lang)).code).toBe(2);
    const bare = await validate(folderWith(DEBT), "--since", "main", "--lang", lang);
    expect(bare.code).toBe(2);
    expect(bare.err).toContain("git init");
    write(root, "claims.yml", "");
    commitAll(root, "second");
    const clone = join(folderWith(), "clone");
    git(root, "clone", "-q", "--depth", "1", `file://${root}`, clone);
    const shallow = await validate(clone, "--since", "HEAD~1", "--lang", lang);
    expect(shallow).toMatchObject({ code: 2, out: "" });
    expect(shallow.err).toContain("fetch-depth: 0");
  });

  test("is an error document for programs", async () => {
    const { out, code } = await validate(gitFolder(DEBT), "--since", "nothing", "--format", "sarif");
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ format: "impact-error", code: "unknown-revision" });
  });

  test("a clone that lacks files is not compared with", async () => {
    const root = gitFolder(DEBT);
    write(root, "rivals.yml", "# nothing\n[]\n");
    commitAll(root, "second");
    git(root, "config", "uploadpack.allowFilter", "true");
    const clone = join(folderWith(), "clone");
    git(root, "clone", "-q", "--filter=blob:none", `file://${root}`, clone);
    expect(await validate(clone, "--since", "HEAD~1")).toMatchObject({ code: 2, out: "" });
  });

  test.each([["--history"], ["--exempt-all", "known"]])("does not go with %s", async (...more) => {
    const root = gitFolder(DEBT);
    const { code, err } = await validate(root, "--since", "main", "--lang", "en", ...more);
    expect(code).toBe(2);
    expect(err).toContain("do not go together");
  });

  const HOMES = "indicators/homes-let.yaml";
  const lowered = (text: string) => text.replace("value: 20", "value: 15");

  test.each([
    ["a file", "name: [x\n"],
    ["a part of one", (text: string) => text.replace("value: 20", "value: many")],
  ])("says that %s could not be read then, and does not look clean", async (_, broken) => {
    const text = String(withBase({})[HOMES]);
    const root = gitFolder(withBase({ [HOMES]: broken }));
    write(root, HOMES, lowered(text));
    for (const lang of LANGS) {
      const { code, out } = await validate(root, "--since", "HEAD", "--lang", lang);
      expect(code).toBe(2);
      expect(out).toMatch(/Niet vergeleken|Not compared|Non comparé/);
      expect(out).toContain("indicat");
    }
    const { out } = await validate(root, "--since", "HEAD", "--format", "json");
    const document = JSON.parse(out) as { since: object };
    expect(document.since).toMatchObject({ notCompared: ["indicator"] });
  });

  test("says that rows could not be read, then or now, and does not look clean", async () => {
    const table = String(withBase({})["data/homes.csv"]);
    const root = gitFolder(withBase({}));
    write(root, "data/homes.csv", table.replace("2025,17", "2025,1.5"));
    for (const lang of LANGS) {
      const { code, out } = await validate(root, "--since", "HEAD", "--lang", lang);
      expect(code).toBe(1);
      expect(out).toMatch(/(Niet vergeleken|Not compared|Non comparé).*(cijfers|figures|chiffres)/);
    }
    commitAll(root, "broken");
    write(root, "data/homes.csv", table);
    const { code, out } = await validate(root, "--since", "HEAD", "--format", "json");
    expect(code).toBe(2);
    expect((JSON.parse(out) as { since: object }).since).toMatchObject({ notCompared: ["measurement"] });
  });

  test("a full stop is no reason for a goalpost that moved; words are", async () => {
    const root = gitFolder(withBase({}));
    change(root, HOMES, "value: 20", 'value: 15, because: "."');
    expect(await news(root, "--since", "HEAD")).toEqual([expect.stringContaining(`goalpost-moved ${HOMES}`)]);
    change(root, HOMES, 'because: "."', "because: fewer homes were built");
    expect(await news(root, "--since", "HEAD")).toEqual([]);
  });

  test("an indicator counts as in use where its figures could not be read then", async () => {
    const whole = withBase({ "data/homes.csv": "x\n" });
    const root = gitFolder(whole);
    write(root, "data/homes.csv", String(withBase({})["data/homes.csv"]));
    write(root, HOMES, lowered(String(whole[HOMES])));
    expect(await news(root, "--since", "HEAD")).toEqual([expect.stringContaining(`goalpost-moved ${HOMES}`)]);
  });

  test("nothing of the repository's own settings runs", async () => {
    const root = gitFolder(DEBT);
    const trap = join(folderWith(), "ran");
    const program = `touch ${trap}`;
    for (const name of [
      "core.fsmonitor",
      "core.pager",
      "diff.external",
      "filter.x.smudge",
      "filter.x.clean",
      "diff.x.textconv",
    ]) {
      git(root, "config", name, program);
    }
    write(root, ".gitattributes", "* filter=x diff=x\n");
    write(root, "claims.yml", "[]\n");
    expect(await news(root, "--since", "main")).toEqual(["unknown-file claims.yml:1"]);
    expect(() => readFileSync(trap)).toThrow();
  });
});

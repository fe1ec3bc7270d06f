import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git, gitFolder } from "../support/git.ts";

const COALITION = "format: 1\ncoalition: {id: roof-thread, name: Roof & Thread}\nlanguages: [en]\n";
/** Nobody's: the serial 999 is never given. */
const NUMBER = "85.07.30-999-32";
const DIGITS = "85073099932";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function history(folder: string, ...args: readonly string[]): Promise<Ran> {
  const { context, out, err } = contextIn(folder);
  const code = await run(["validate", "--history", ...args], context);
  return { code, out: out(), err: err() };
}

/** The findings of a run as a program sees them. */
async function found(folder: string, ...args: readonly string[]) {
  const { code, out } = await history(folder, "--format", "json", ...args);
  const document = JSON.parse(out) as {
    history: { complete: boolean; shallow: boolean; notLookedAt: Record<string, number>; advice: string[] };
    findings: {
      rule: string;
      path: string;
      line: number;
      message: string;
      revision: { in: string; commit: string; isCurrent: boolean };
    }[];
  };
  return { code, out, ...document };
}

function put(folder: string, path: string, text: string | Uint8Array): void {
  writeFileSync(join(folder, path), text);
}

describe("impact validate --history", () => {
  test("finds what was taken out again, at the first commit that brought it", async () => {
    const root = gitFolder({ "impact.yaml": COALITION, "README.md": "# Us\n" });
    put(root, "notes.md", `First line\nThe number ${NUMBER} is nobody's\n`);
    const brought = commitAll(root, "Notes");
    put(root, "notes.md", `Another line\n\nThe number ${DIGITS} is nobody's\n`);
    commitAll(root, "Notes again");
    rmSync(join(root, "notes.md"));
    commitAll(root, "Taken out");
    const { code, findings, history: searched } = await found(root);
    expect(code).toBe(1);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: "personal-data",
      path: `notes.md@${brought}`,
      line: 2,
      revision: { in: "file", isCurrent: false },
    });
    expect(searched).toMatchObject({ complete: true, shallow: false });
    expect(searched.advice.join(" ")).toContain("72 hours");
    const { out } = await history(root);
    expect(out).toContain(`notes.md@${brought}\n`);
    expect(out).toContain("no longer in the files of the last commit");
    expect(out.match(/filter-repo/g)).toHaveLength(1);
  });

  test("the value itself is in no output", async () => {
    const root = gitFolder({
      "impact.yaml": COALITION,
      [`case-${DIGITS}.md`]: `${NUMBER}\npiet.pieters@gmail.com\n`,
      "a.csv": `insz,mail\n${DIGITS},piet.pieters@gmail.com\n`,
    });
    git(root, "tag", "-m", `About ${NUMBER}`, "v1");
    git(root, "branch", `client-${DIGITS}`);
    put(root, "b.txt", "b");
    commitAll(root, `Spoke with ${NUMBER}, piet.pieters@gmail.com`);
    for (const lang of ["nl", "en", "fr"]) {
      for (const format of ["text", "json"]) {
        const { out, err, code } = await history(root, "--lang", lang, "--format", format, "--verbose");
        expect(code).toBe(1);
        expect(out + err).not.toMatch(/85\.07|850730|999-32|pieters@|gmail/);
      }
    }
    const { findings } = await found(root);
    const places = new Set(findings.map(({ revision }) => revision.in));
    expect([...places].sort()).toEqual(["commit-message", "file", "file-name", "ref-name", "tag-message"]);
  });

  test("a branch is called one, and a note is named after its commit", async () => {
    const root = gitFolder({ "impact.yaml": COALITION, "README.md": "# Us\n" });
    git(root, "branch", `client-${DIGITS}`);
    git(root, "notes", "add", "-m", `About ${NUMBER}`);
    const [commit = ""] = git(root, "rev-parse", "HEAD").trim().split("\n");
    const { out } = await history(root, "--lang", "en");
    expect(out).toContain("The name of this branch or tag holds");
    expect(out).not.toContain("The name of this file or folder");
    expect(out).toContain(`a note at commit ${commit.slice(0, 7)}\n`);
  });

  test("those who made a commit are not those whom it is about", async () => {
    const root = gitFolder({ "impact.yaml": COALITION });
    put(root, "a.txt", "a");
    commitAll(
      root,
      "Together\n\nMail an@maker.example for more.\n\nCo-authored-by: Jan Jans <jan@jans.example>",
    );
    expect((await found(root)).findings).toEqual([]);
    put(root, "a.txt", "b");
    commitAll(root, `Talked to client@people.example\n\nReviewed-by: ${NUMBER}`);
    const { findings } = await found(root);
    expect(findings.map(({ line }) => line)).toEqual([1, 3]);
  });

  test("finds what only a merge, a tag, a stash or UTF-16 holds", async () => {
    const root = gitFolder({ "impact.yaml": COALITION, "a.txt": "a\n" });
    git(root, "switch", "-q", "-c", "other");
    put(root, "c.txt", "c");
    commitAll(root, "other");
    git(root, "switch", "-q", "main");
    put(root, "d.txt", "d");
    commitAll(root, "main");
    git(root, "merge", "-q", "--no-commit", "other");
    put(root, "merged.txt", `only here: ${NUMBER}`);
    commitAll(root, "merge");
    rmSync(join(root, "merged.txt"));
    commitAll(root, "taken out");
    put(root, "a.txt", "stashed 86.01.01-999-08");
    git(root, "stash", "-q");
    put(root, "wide.csv", Buffer.from(`\ufeffx\n${DIGITS}\n`, "utf16le"));
    commitAll(root, "wide");
    const { findings } = await found(root);
    const paths = findings.map(({ path }) => path.split("@")[0]);
    expect(paths).toContain("merged.txt");
    expect(paths).toContain("wide.csv");
    expect(paths).toContain("a.txt");
  });

  test("an exemption holds for earlier revisions; none holds for a national number", async () => {
    const exempt = (kind: string, at: string) =>
      `    - {rule: personal-data, kind: ${kind}, at: ${at}, reason: Agreed, reviewed_by: coordinator, until: 2027-01-01}\n`;
    const root = gitFolder({
      "impact.yaml": COALITION,
      "notes.md": `Mail piet.pieters@gmail.com about ${NUMBER}\n`,
    });
    put(root, "notes.md", "Nothing\n");
    commitAll(root, "Taken out");
    expect((await found(root)).findings).toHaveLength(2);
    put(
      root,
      "impact.yaml",
      `${COALITION}rules:\n  exempt:\n${exempt("e-mail", "notes.md")}${exempt("national-number", "notes.md")}`,
    );
    const { findings, code } = await found(root);
    expect(findings.map(({ message }) => message).join()).toContain("national number");
    expect(findings).toHaveLength(1);
    expect(code).toBe(1);
  });

  test("what is no text, elsewhere or too large is counted, not silently skipped", async () => {
    const root = gitFolder({
      "impact.yaml": COALITION,
      "list.xlsx": Uint8Array.from([80, 75, 3, 4, 0, 0, 1]),
      "big.txt": "x ".repeat(17 * 1024 * 1024),
      "far.csv": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
      "node_modules/a/package.json": '{"author": "Piet <piet.pieters@gmail.com>"}',
    });
    const { code, history: searched, findings } = await found(root);
    expect(findings).toEqual([]);
    expect(code).toBe(0);
    expect(searched.notLookedAt).toEqual({ binary: 1, tooLarge: 1, elsewhere: 1, packages: 1, missing: 0 });
    expect((await history(root)).out).toContain(".xlsx 1");
  });

  test("a shallow clone is not clean: exit code 2, and it says why", async () => {
    const root = gitFolder({ "impact.yaml": COALITION, "a.txt": NUMBER });
    rmSync(join(root, "a.txt"));
    commitAll(root, "taken out");
    const folder = folderWith();
    git(folder, "clone", "-q", "--depth", "1", `file://${root}`, "near");
    const near = join(folder, "near");
    const { code, out } = await history(near);
    expect(code).toBe(2);
    expect(out).toContain("shallow: earlier revisions were not looked at");
    expect(out).not.toContain("Nothing found in the history.");
    expect((await found(near)).history).toMatchObject({ complete: false, shallow: true });
  });

  test("a clone without its objects is not clean either", async () => {
    const root = gitFolder({ "impact.yaml": COALITION, "a.txt": NUMBER });
    rmSync(join(root, "a.txt"));
    commitAll(root, "taken out");
    const name = git(root, "rev-parse", "HEAD~1:a.txt");
    const object = join(root, ".git/objects", name.slice(0, 2), name.slice(2));
    chmodSync(object, 0o600);
    rmSync(object);
    const { code, out } = await history(root);
    expect(code).toBe(2);
    expect(out).toContain("not complete");
  });

  test("no repository of git, no commits, and what does not go together: exit code 2", async () => {
    const folder = folderWith({ "impact.yaml": COALITION });
    expect(await history(folder)).toMatchObject({ code: 2, out: "" });
    expect((await history(folder)).err).toContain("is not in a git repository");
    git(folder, "init", "-q");
    expect((await history(folder)).err).toContain("has no commits yet");
    expect(JSON.parse((await history(folder, "--format", "json")).out)).toMatchObject({ code: "no-commits" });
    commitAll(folder, "Begin");
    expect((await history(folder, "--staged")).err).toContain("do not go together");
    const nowhere = contextIn(folder, { env: {} });
    expect(await run(["validate", "--history", "nothing.md"], nowhere.context)).toBe(2);
  });

  test("a coalition in a subfolder: the whole git repository is searched, seen from there", async () => {
    const root = gitFolder({ "we/us/impact.yaml": COALITION, "we/us/a.txt": NUMBER, "beside/b.txt": DIGITS });
    const { findings } = await found(join(root, "we/us"));
    expect(findings.map(({ path }) => path.split("@")[0])).toEqual(["../../beside/b.txt", "a.txt"]);
    expect((await found(join(root, "we/us"), "a.txt")).findings).toHaveLength(1);
  });

  test("the document is the one that the schema describes", async () => {
    const root = gitFolder({ "impact.yaml": COALITION, "a.txt": NUMBER });
    const schema = JSON.parse(
      readFileSync(new URL("../../schemas/output/findings.schema.json", import.meta.url), "utf8"),
    );
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const check = ajv.compile(schema);
    check(JSON.parse((await found(root)).out));
    expect(check.errors).toBe(null);
  });

  test("the same history gives the same bytes", async () => {
    const root = gitFolder({ "impact.yaml": COALITION, "a.txt": NUMBER, "b.csv": `insz\n${DIGITS}\n` });
    expect((await history(root)).out).toBe((await history(root)).out);
  });
});

describe("impact validate --staged", () => {
  async function staged(folder: string, ...args: readonly string[]): Promise<Ran> {
    const { context, out, err } = contextIn(folder);
    const code = await run(["validate", "--staged", ...args], context);
    return { code, out: out(), err: err() };
  }

  test("what is not staged neither hides nor shows anything", async () => {
    const root = gitFolder({ "impact.yaml": COALITION, "a.txt": "fine" });
    put(root, "a.txt", NUMBER);
    expect((await staged(root)).code).toBe(0);
    git(root, "add", "a.txt");
    put(root, "a.txt", "fine");
    const { code, out } = await staged(root);
    expect(code).toBe(1);
    expect(out).toContain("85.••.••-•••-32");
    expect(out).not.toContain(NUMBER);
  });

  test("no git, or a merge that is not finished: exit code 2", async () => {
    const folder = folderWith({ "impact.yaml": COALITION });
    expect(await staged(folder)).toMatchObject({ code: 2 });
    expect((await staged(folder, "--lang", "fr")).err).toContain("n'est pas dans un dépôt git");
  });
});

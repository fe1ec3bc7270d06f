import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { EVERY_BEGINNING, plan } from "../scaffold/samples.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The files of the project as git holds them, with the kind of each: `100644 path`. */
function filesInGit(): readonly { readonly mode: string; readonly path: string }[] {
  const list = execFileSync("git", ["ls-files", "-s", "-z"], { cwd: ROOT, encoding: "utf8" });
  return list
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => ({ mode: line.slice(0, 6), path: line.slice(line.indexOf("\t") + 1) }));
}

/** What Windows does not take as the name of a file or a folder. */
function refusedByWindows(path: string): boolean {
  return path
    .split("/")
    .some(
      (name) =>
        /[<>:"|?*\\]/.test(name) ||
        /[. ]$/.test(name) ||
        [...name].some((character) => character < " ") ||
        /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i.test(name),
    );
}

/** Names that one machine tells apart and another does not: by capitals (Windows, macOS) or by how é is written. */
function confused(paths: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  return paths.filter((path) => {
    const key = path.normalize("NFC").toLowerCase();
    const first = seen.get(key);
    seen.set(key, path);
    return first !== undefined && first !== path;
  });
}

const LONGEST = 160;

describe("names that every machine takes", () => {
  const inProject = filesInGit().map(({ path }) => path);

  test("of the project, and so of the package", () => {
    expect(inProject.length).toBeGreaterThan(500);
    expect(inProject.filter(refusedByWindows)).toEqual([]);
    expect(inProject.filter((path) => path.length > LONGEST)).toEqual([]);
    expect(confused(inProject)).toEqual([]);
  });

  test("no link stands in for a file: on Windows it would be a text", () => {
    expect(filesInGit().filter(({ mode }) => !["100644", "100755"].includes(mode))).toEqual([]);
  });

  test.each(EVERY_BEGINNING)("of what init makes: $template in $lang", (beginning) => {
    const paths = [...plan(beginning).keys()];
    expect(paths.filter(refusedByWindows)).toEqual([]);
    expect(paths.filter((path) => path.length > LONGEST)).toEqual([]);
    expect(confused(paths)).toEqual([]);
  });
});

describe("line ends", () => {
  test("git gives text with plain line ends on every machine", () => {
    const rules = readFileSync(join(ROOT, ".gitattributes"), "utf8");
    expect(rules).toMatch(/^\* text=auto eol=lf$/m);
    expect(readFileSync(join(ROOT, "bin/impact.js"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n[^\r]*$/);
  });

  test.each(EVERY_BEGINNING)("init writes plain ones: $template in $lang", (beginning) => {
    for (const [path, text] of plan(beginning)) expect([path, text.includes("\r")]).toEqual([path, false]);
    expect(plan(beginning).get(".gitattributes")).toMatch(/^\* text=auto eol=lf$/m);
  });

  const examples = readdirSync(join(ROOT, "examples")).filter((name) => !name.endsWith(".md"));

  test.each(examples)("of Windows change no finding and no figure of examples/%s", async (name) => {
    const plain = folderWith();
    const windows = folderWith();
    for (const folder of [plain, windows]) cpSync(join(ROOT, "examples", name), folder, { recursive: true });
    for (const path of readdirSync(windows, { recursive: true, encoding: "utf8" })) {
      if (!/\.(yaml|md|csv)$/.test(path)) continue;
      const text = readFileSync(join(windows, path), "utf8");
      writeFileSync(join(windows, path), text.replaceAll(/\r?\n/g, "\r\n"));
    }
    expect(await findingsIn(windows)).toEqual(await findingsIn(plain));
    expect(await printed(windows, "map")).toBe(await printed(plain, "map"));
  });
});

async function printed(folder: string, ...args: readonly string[]): Promise<string> {
  const { context, out } = contextIn(folder);
  await run([...args], context);
  return out();
}

/** Rule, place and sentence of each; that a table has line ends of Windows is a note of its own. */
async function findingsIn(folder: string): Promise<readonly unknown[]> {
  const { findings } = JSON.parse(await printed(folder, "validate", "--format", "json")) as {
    findings: readonly { readonly rule: string }[];
  };
  return findings.filter(({ rule }) => rule !== "csv-dialect");
}

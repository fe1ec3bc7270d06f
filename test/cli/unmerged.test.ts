import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { contextIn } from "../support/context.ts";
import { commitAll, git, gitFolder, tryGit } from "../support/git.ts";

const HOMES = "indicators/homes-let.yaml";
const TABLE = Object.keys(BASE_REPOSITORY).find((path) => path.endsWith(".csv")) ?? "";

/** A merge in which one side changed a file and the other took it away; `changes` is who did not take it. */
function torn(path: string, changes: "ours" | "theirs", folder = "."): string {
  const files = Object.entries({ ...BASE_REPOSITORY, "README.md": "# Us\n" });
  const root = gitFolder(Object.fromEntries(files.map(([name, text]) => [join(folder, name), text])));
  const change = () => {
    const text = readFileSync(join(root, folder, path), "utf8");
    writeFileSync(
      join(root, folder, path),
      path.endsWith(".csv") ? text.replace(/\n[^\n]+\n$/, "\n") : `${text}\n`,
    );
  };
  const remove = () => rmSync(join(root, folder, path));
  git(root, "checkout", "-q", "-b", "theirs");
  (changes === "theirs" ? change : remove)();
  commitAll(root, "Theirs");
  git(root, "checkout", "-q", "main");
  (changes === "ours" ? change : remove)();
  commitAll(root, "Ours");
  expect(tryGit(root, ["merge", "-q", "theirs"]).status).toBe(1);
  return join(root, folder);
}

async function impact(cwd: string, ...args: readonly string[]) {
  const { context, out, err } = contextIn(cwd);
  const code = await run([...args, "--lang", "en"], context);
  return { code, out: out(), err: err() };
}

async function conflicts(cwd: string, ...args: readonly string[]) {
  const { code, out } = await impact(cwd, "validate", "--format", "json", ...args);
  const { findings } = JSON.parse(out) as { findings: { rule: string; path: string; message: string }[] };
  return { code, found: findings.filter(({ rule }) => rule === "conflict-markers") };
}

describe("a file that one side of a merge changed and the other took away", () => {
  test.each([
    [HOMES, "ours", "The version that was there changed this file, the one that came in took it away."],
    [
      HOMES,
      "theirs",
      "The version that came in changed this file, the one that was there had taken it away.",
    ],
    [TABLE, "ours", "The version that was there changed this file"],
    ["README.md", "theirs", "The version that came in changed this file"],
  ] as const)("is told: %s, changed by %s", async (path, changes, sentence) => {
    const root = torn(path, changes);
    const { code, found } = await conflicts(root);
    expect(code).toBe(1);
    expect(found).toEqual([expect.objectContaining({ path, message: expect.stringContaining(sentence) })]);
    expect((await conflicts(root, "--since", "HEAD")).found).toHaveLength(1);
    const { out } = await impact(root, "validate");
    expect(out).toContain("To keep it: `git add` with its name. To let it go: `git rm` with its name.");
    // Somebody chooses.
    if (changes === "ours") git(root, "add", path);
    else git(root, "rm", "-q", path);
    expect((await conflicts(root)).found).toEqual([]);
  });

  test.each([HOMES, TABLE])("is not called unchanged: %s", async (path) => {
    const root = torn(path, "ours", "we/us");
    const { code, found } = await conflicts(root);
    expect([code, found.map((one) => one.path)]).toEqual([1, [path]]);
    const diff = await impact(root, "diff", "--exit-code");
    expect(diff.out + diff.err).toContain(
      `Not everything was compared: this cannot be read: \`${path}\` (now).`,
    );
    expect(diff.out + diff.err).not.toContain("Nothing that is said has changed.");
    expect(diff.code).toBe(2);
    expect((await impact(root, "report")).code).toBe(1);
    // Between two revisions nothing is unsettled.
    expect(await impact(root, "diff", "HEAD", "HEAD")).toMatchObject({
      code: 0,
      err: expect.stringContaining("Nothing that is said has changed."),
    });
  });

  test("is told after a stash and in another work tree, and not where it is gone", async () => {
    const root = gitFolder(BASE_REPOSITORY);
    writeFileSync(join(root, HOMES), `${BASE_REPOSITORY[HOMES]}\n`);
    git(root, "stash", "-q");
    git(root, "rm", "-q", HOMES);
    commitAll(root, "Gone");
    git(root, "worktree", "add", "-q", join(root, "node_modules", "beside"));
    const beside = join(root, "node_modules", "beside");
    expect(tryGit(beside, ["stash", "pop", "-q"]).status).toBe(1);
    expect((await conflicts(beside)).found).toHaveLength(1);
    expect((await conflicts(root)).found).toEqual([]);
    rmSync(join(beside, HOMES));
    expect((await conflicts(beside)).found).toEqual([]);
  });

  test("is told of a file that both sides gave another name", async () => {
    const root = gitFolder(BASE_REPOSITORY);
    git(root, "checkout", "-q", "-b", "theirs");
    git(root, "mv", "sources.yaml", "theirs.yaml");
    commitAll(root, "Theirs");
    git(root, "checkout", "-q", "main");
    git(root, "mv", "sources.yaml", "ours.yaml");
    commitAll(root, "Ours");
    expect(tryGit(root, ["merge", "-q", "theirs"]).status).toBe(1);
    const { found } = await conflicts(root);
    expect(found.map(({ path }) => path)).toEqual(["ours.yaml", "theirs.yaml"]);
    expect(found[0]?.message).toContain("Only one of the two versions");
  });

  test("with marks is told once, where they stand", async () => {
    const root = gitFolder(BASE_REPOSITORY);
    const text = BASE_REPOSITORY[HOMES] ?? "";
    git(root, "checkout", "-q", "-b", "theirs");
    writeFileSync(join(root, HOMES), `# a\n${text}`);
    commitAll(root, "Theirs");
    git(root, "checkout", "-q", "main");
    writeFileSync(join(root, HOMES), `# b\n${text}`);
    commitAll(root, "Ours");
    expect(tryGit(root, ["merge", "-q", "theirs"]).status).toBe(1);
    const { found } = await conflicts(root);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining("Two versions stand here")]);
  });

  test("stops nothing where git cannot say", async () => {
    const root = torn(HOMES, "ours");
    expect((await impact(root, "validate", "--staged")).code).toBe(2);
    rmSync(join(root, ".git"), { recursive: true });
    mkdirSync(join(root, ".git"));
    expect((await conflicts(root)).found).toEqual([]);
  });
});

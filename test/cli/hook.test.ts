import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { Asker } from "../../src/cli/asker.ts";
import { init } from "../../src/cli/commands/init.ts";
import { run } from "../../src/cli/run.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { git, tryGit } from "../support/git.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BIN = process.env.IMPACT_BIN ?? join(ROOT, "bin/impact.js");
const COALITION = "format: 1\ncoalition: {id: roof-thread, name: Roof & Thread}\nlanguages: [en]\n";
/** Nobody's: the serial 999 is never given. */
const NUMBER = "85.07.30-999-32";

/** Tools without a program called impact. */
const PATH = `${dirname(process.execPath)}:/usr/bin:/bin`;

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A coalition in a git repository, perhaps in a folder of it, with an installed program. */
function coalition(folder = "."): { readonly root: string; readonly inside: string } {
  const root = folderWith();
  git(root, "init", "-q", "-b", "main");
  const inside = join(root, folder);
  write(inside, "impact.yaml", COALITION);
  return { root, inside };
}

/** Puts a program in a folder as npm does. */
function install(root: string): void {
  const bin = join(root, "node_modules/.bin/impact");
  write(root, "node_modules/.bin/impact", `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(bin, 0o755);
  write(root, ".gitignore", "node_modules/\n");
}

async function hook(folder: string, ...args: readonly string[]) {
  const { context, err, out } = contextIn(folder);
  const code = await run(["init", "--hook", ...args], context);
  return { code, err: err(), out: out() };
}

function commit(root: string, message: string, env: Record<string, string> = { PATH }) {
  git(root, "add", "-A");
  return tryGit(root, ["commit", "-q", "--allow-empty", "-m", message], env);
}

beforeAll(() => {
  if (!existsSync(BIN)) throw new Error(`${BIN} is not there: run \`npm run build\` first`);
});

describe("the git hook", () => {
  test("refuses a commit with a national number, and lets it through without", async () => {
    const { root } = coalition();
    install(root);
    expect(await hook(root)).toMatchObject({ code: 0, out: "" });
    expect(commit(root, "first")).toMatchObject({ status: 0, stderr: "" });
    write(root, "notes.md", `About ${NUMBER}\n`);
    const refused = commit(root, "second");
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("85.••.••-•••-32");
    expect(refused.stderr).toContain("The commit was stopped: impact found errors");
    expect(refused.stderr).toContain("--no-verify");
    expect(refused.stderr).not.toContain(NUMBER);
    write(root, "notes.md", "About nobody\n");
    expect(commit(root, "second").status).toBe(0);
    expect(git(root, "log", "--format=%s")).toBe("second\nfirst");
  });

  test("looks at what is staged, also with -a, with paths, in subfolders and in work trees", async () => {
    const { root, inside } = coalition("we/us of ours");
    install(root);
    expect((await hook(inside)).code).toBe(0);
    expect(commit(root, "first").status).toBe(0);
    write(inside, "a.txt", "fine");
    git(root, "add", "-A");
    write(inside, "a.txt", NUMBER);
    expect(tryGit(root, ["commit", "-qm", "staged is fine"], { PATH }).status).toBe(0);
    expect(tryGit(inside, ["commit", "-qam", "all"], { PATH }).status).toBe(1);
    write(inside, "b.txt", "fine");
    git(root, "add", "we/us of ours/b.txt");
    expect(tryGit(inside, ["commit", "-qm", "only", "--", "b.txt"], { PATH }).status).toBe(0);
    expect(tryGit(inside, ["commit", "-qm", "only", "--", "a.txt"], { PATH }).status).toBe(1);
    const tree = join(folderWith(), "tree");
    git(root, "worktree", "add", "-q", tree, "-b", "other");
    install(tree);
    write(tree, "we/us of ours/c.txt", NUMBER);
    expect(commit(tree, "in a work tree").status).toBe(1);
    write(tree, "we/us of ours/c.txt", "fine");
    expect(commit(tree, "in a work tree").status).toBe(0);
  });

  test("stops and shows only what the commit brings; what was there before is one line", async () => {
    const { root } = coalition();
    install(root);
    await hook(root);
    write(root, "impact.yaml", `${COALITION}stage: grow\n`);
    write(root, "notes.md", `About ${NUMBER}\n`);
    write(
      root,
      "theory-of-change.yaml",
      "nodes:\n  - {id: a, kind: outcome, title: A}\nlinks:\n  - {from: a, to: b}\n",
    );
    expect(commit(root, "first").status).toBe(1);
    expect(tryGit(root, ["commit", "-qm", "first", "--no-verify"], { PATH }).status).toBe(0);
    write(root, "readme.txt", "Hello\n");
    const through = commit(root, "readme alone");
    expect(through.status).toBe(0);
    expect(through.stderr).toMatch(
      /^impact: \d+ findings that were there before this commit are not shown, data about people among them; impact validate shows them\.\n$/,
    );
    write(root, "more.md", `About ${NUMBER}\n`);
    const refused = commit(root, "more");
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("more.md");
    expect(refused.stderr).not.toContain("notes.md");
    expect(refused.stderr).not.toContain("theory-of-change.yaml");
    write(root, "more.md", "About nobody\n");
    write(root, "notes.md", "About nobody\n");
    write(root, "theory-of-change.yaml", "nodes: [\n");
    expect(commit(root, "breaks a file").status).toBe(1);
    expect(tryGit(root, ["commit", "-qm", "breaks a file", "--no-verify"], { PATH }).status).toBe(0);
    write(root, "readme.txt", "Hello again\n");
    const unread = commit(root, "readme again");
    expect(unread.status).toBe(0);
    expect(unread.stderr).toMatch(/^impact: .*; impact validate shows .*could not be read/s);
    write(root, "theory-of-change.yaml", "nodes: []\n");
    expect(commit(root, "mended").status).toBe(0);
    expect(commit(root, "nothing").stderr).not.toContain("could not be read");
  });

  test("warnings do not stop a commit; a check that cannot be made does", async () => {
    const { root } = coalition();
    install(root);
    await hook(root);
    write(root, "theory-of-change.yaml", "nodes:\n  - {id: a, kind: outcome, horizon: long, title: A}\n");
    expect(commit(root, "with a warning").status).toBe(0);
    write(root, "node_modules/.bin/impact", "#!/bin/sh\necho broken >&2\nexit 2\n");
    const stopped = commit(root, "no check");
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain("broken");
    expect(stopped.stderr).toContain("could not be carried out");
  });

  test.each([
    ["en", "could not be carried out"],
    ["nl", "de controle kon niet gebeuren"],
    ["fr", "la vérification n'a pas pu se faire"],
  ])("a program that breaks down has found no errors (%s)", async (lang, words) => {
    const { root } = coalition();
    write(root, "impact.yaml", COALITION.replace("[en]", `[${lang}]`));
    install(root);
    await hook(root);
    const broken = join(folderWith({ "main.mjs": 'import "./is-not-there.js";\n' }), "main.mjs");
    const throws = join(folderWith({ "main.mjs": "null.x;\n" }), "main.mjs");
    const ways = [
      `exec node "${broken}" "$@"`,
      `exec node "${throws}" "$@"`,
      "kill -9 $$",
      "exec ./is-not-there",
    ];
    for (const way of ways) {
      write(root, "node_modules/.bin/impact", `#!/bin/sh\n${way}\n`);
      const stopped = commit(root, "no check");
      expect(stopped.status).toBe(1);
      expect(stopped.stderr).toContain(words);
    }
    install(root);
    write(root, "notes.md", `Node.js v20 ${NUMBER}\nNode.js v20\n`);
    const refused = commit(root, "found");
    expect(refused.status).toBe(1);
    expect(refused.stderr).not.toContain(words);
  });

  test("a program of the same name that finds nothing is not taken for this one", async () => {
    const { root } = coalition();
    const bin = folderWith();
    write(bin, "impact", "#!/bin/sh\necho fine\n");
    chmodSync(join(bin, "impact"), 0o755);
    await hook(root);
    const stopped = commit(root, "first", { PATH: `${bin}:${PATH}` });
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain("was not found, so nothing was checked");
  });

  test("kept with the files it works for others, also after line ends of Windows", async () => {
    const { root, inside } = coalition("us");
    git(root, "config", "core.hooksPath", ".githooks");
    const { err } = await hook(inside);
    expect(err).toContain("git add --chmod=+x");
    install(root);
    expect(commit(root, "first")).toMatchObject({ status: 0, stderr: "" });
    const folder = folderWith();
    git(folder, "clone", "-q", "-c", "core.autocrlf=true", root, "theirs");
    const theirs = join(folder, "theirs");
    expect(readFileSync(join(theirs, "us/impact.yaml"), "utf8")).toContain("\r\n");
    const text = readFileSync(join(theirs, ".githooks/pre-commit"), "utf8");
    expect(text).not.toContain("\r");
    git(theirs, "config", "core.hooksPath", ".githooks");
    install(theirs);
    write(theirs, "us/a.txt", NUMBER);
    expect(commit(theirs, "second").stderr).toContain("The commit was stopped: impact found errors");
    write(theirs, ".githooks/pre-commit", text.replaceAll("\n", "\r\n"));
    const again = await hook(join(theirs, "us"));
    expect(again.code).toBe(2);
    expect(again.err).toContain("its lines end as on Windows");
  });

  test("says so and stops where the program is missing; --no-verify passes once", async () => {
    const { root } = coalition();
    await hook(root);
    const stopped = commit(root, "first");
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain("the program `impact` was not found, so nothing was checked");
    expect(tryGit(root, ["commit", "-qm", "first", "--no-verify"], { PATH }).status).toBe(0);
  });

  test("takes the program on the PATH, else the one that made it", async () => {
    const { root } = coalition();
    const bin = folderWith();
    write(bin, "impact", `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
    chmodSync(join(bin, "impact"), 0o755);
    await hook(root);
    write(root, "a.txt", NUMBER);
    expect(commit(root, "first", { PATH: `${bin}:${PATH}` }).stderr).toContain("85.••.••-•••-32");
    const { root: other } = coalition();
    const { context } = contextIn(other, { program: BIN });
    expect(await run(["init", "--hook"], context)).toBe(0);
    write(other, "a.txt", NUMBER);
    expect(commit(other, "first").stderr).toContain("85.••.••-•••-32");
  });

  test("says that nothing was checked where the coalition has moved", async () => {
    const { root, inside } = coalition("us");
    install(root);
    await hook(inside);
    commit(root, "first");
    git(root, "mv", "us", "them");
    const done = commit(root, "moved");
    expect(done.status).toBe(0);
    expect(done.stderr).toContain("nothing is staged in the folder us, so nothing was checked");
  });

  test("speaks the language of the coalition", async () => {
    const { root } = coalition();
    write(root, "impact.yaml", COALITION.replace("[en]", "[fr]"));
    expect((await hook(root)).err).toContain("Hook git créé");
    expect(commit(root, "first").stderr).toContain("Le commit a été arrêté");
  });

  test("names that a shell could take for commands are names", async () => {
    const folder = "it's $(touch pwned) `touch pwned`; touch pwned";
    const { root, inside } = coalition(folder);
    install(root);
    await hook(inside);
    expect(commit(root, "first")).toMatchObject({ status: 0, stderr: "" });
    write(inside, "a.txt", NUMBER);
    expect(commit(root, "second").status).toBe(1);
    expect(existsSync(join(root, "pwned"))).toBe(false);
  });
});

describe("impact init --hook", () => {
  test("writes nothing but the hook, and says where it is there already", async () => {
    const { root } = coalition();
    expect((await hook(root, "--dry-run")).err).toContain("Nothing was written");
    const path = join(root, ".git/hooks/pre-commit");
    expect(existsSync(path)).toBe(false);
    expect(await hook(root)).toMatchObject({ code: 0, out: "" });
    const text = readFileSync(path, "utf8");
    expect(git(root, "status", "--porcelain", "-uall")).toBe("?? impact.yaml");
    const again = await hook(root);
    expect(again.code).toBe(0);
    expect(again.err).toContain("is there already");
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  test("never writes over a hook, nor through a link; it says which line to add", async () => {
    const { root } = coalition();
    write(root, ".git/hooks/pre-commit", "#!/bin/sh\necho ours\n");
    const { code, err } = await hook(root);
    expect(code).toBe(2);
    expect(err).toContain("impact validate --staged --since HEAD --quiet -C '.' || exit 1");
    expect(readFileSync(join(root, ".git/hooks/pre-commit"), "utf8")).toContain("echo ours");
    const { root: linked } = coalition();
    mkdirSync(join(linked, ".git/hooks"), { recursive: true });
    symlinkSync(join(linked, "elsewhere"), join(linked, ".git/hooks/pre-commit"));
    expect((await hook(linked)).code).toBe(2);
    expect(existsSync(join(linked, "elsewhere"))).toBe(false);
  });

  test("respects core.hooksPath: in the work tree without a path of this machine, elsewhere not at all", async () => {
    const { root, inside } = coalition("us");
    git(root, "config", "core.hooksPath", ".githooks");
    const { context, err } = contextIn(inside, { program: "/some/where/impact.js" });
    expect(await run(["init", "--hook"], context)).toBe(0);
    expect(err()).toContain("kept with the files");
    const text = readFileSync(join(root, ".githooks/pre-commit"), "utf8");
    expect(text).not.toContain("/some/where");
    expect(text).not.toContain(root);
    install(root);
    write(inside, "a.txt", NUMBER);
    expect(commit(root, "first").status).toBe(1);
    const outside = folderWith();
    git(root, "config", "core.hooksPath", outside);
    const refused = await hook(inside);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("impact validate --staged --since HEAD --quiet -C './us' || exit 1");
    expect(existsSync(join(outside, "pre-commit"))).toBe(false);
  });

  test("with a new repository: refused before anything is written where there is no git", async () => {
    const folder = folderWith();
    const { code, err } = await hook(folder, "new", "--template", "blank", "--name", "X");
    expect(code).toBe(2);
    expect(err).toContain("git init");
    expect(existsSync(join(folder, "new"))).toBe(false);
    git(folder, "init", "-q");
    expect((await hook(folder, "new", "--template", "blank", "--name", "X")).code).toBe(0);
    expect(readFileSync(join(folder, ".git/hooks/pre-commit"), "utf8")).toContain("folder='./new'");
  });

  test.each([
    ["yes", true],
    ["no", false],
  ])("asked on a terminal, the answer %s counts", async (answer, isMade) => {
    const folder = folderWith();
    git(folder, "init", "-q");
    const asked: string[] = [];
    const asker: Asker = {
      text: async () => "X",
      choose: async (question, choices) => {
        asked.push(question);
        const wanted = question.includes("git hook") ? answer : "yes";
        return (choices.find(({ value }) => value === wanted) ?? choices[0])?.value as never;
      },
      tell: () => {},
    };
    const sink = { write: () => {}, isTTY: true };
    const { context } = contextIn(folder, { stdin: { isTTY: true }, stdout: sink, stderr: sink });
    const options = { template: "neighbourhood", name: "X", lang: "en" };
    expect(await init(context, undefined, options, async () => asker)).toBe(0);
    expect(asked.at(-1)).toContain("git hook");
    expect(existsSync(join(folder, ".git/hooks/pre-commit"))).toBe(isMade);
  });
});

test("works in an empty folder with the package as it is published", async () => {
  const folder = folderWith();
  const npm = (cwd: string, ...args: readonly string[]) =>
    execFileSync("npm", [...args, "--silent"], { cwd, encoding: "utf8", stdio: "pipe" }).trim();
  const packed = npm(ROOT, "pack", "--ignore-scripts", "--pack-destination", folder);
  const root = join(folder, "ours");
  mkdirSync(root);
  git(root, "init", "-q");
  npm(root, "install", "--offline", "--no-audit", "--no-fund", join(folder, packed.split("\n").at(-1) ?? ""));
  const impact = join(root, "node_modules/.bin/impact");
  execFileSync(impact, ["init", "--template", "blank", "--name", "X", "--lang", "en", "--hook", "-q"], {
    cwd: root,
  });
  expect(commit(root, "first")).toMatchObject({ status: 0, stderr: "" });
  write(root, "notes.md", `About ${NUMBER}\n`);
  expect(commit(root, "second")).toMatchObject({ status: 1 });
  write(root, "notes.md", "About nobody\n");
  expect(commit(root, "second").status).toBe(0);
}, 120_000);

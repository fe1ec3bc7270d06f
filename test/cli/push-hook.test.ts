import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { impact } from "../support/command.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll as commitEverything, git, gitFolder, tryGit } from "../support/git.ts";

const BIN = process.env.IMPACT_BIN ?? fileURLToPath(new URL("../../bin/impact.js", import.meta.url));
const COALITION = "format: 1\ncoalition: {id: roof-thread, name: Roof & Thread}\nlanguages: [en]\n";
/** Nobody's: the serial 999 is never given. */
const NUMBER = "85.07.30-999-32";
const PATH = `${dirname(process.execPath)}:/usr/bin:/bin`;

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A coalition with the hook, a program, and another side that has its first commit. */
async function coalition(folder = "."): Promise<{ readonly root: string; readonly other: string }> {
  const root = folderWith();
  const other = folderWith();
  git(other, "init", "-q", "--bare");
  git(root, "init", "-q", "-b", "main");
  git(root, "remote", "add", "origin", other);
  write(root, join(folder, "impact.yaml"), COALITION);
  write(root, ".gitignore", "node_modules/\n");
  write(root, "node_modules/.bin/impact", `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(root, "node_modules/.bin/impact"), 0o755);
  git(root, "add", "-A");
  git(root, "commit", "-qm", "Begin");
  const { context, err } = contextIn(join(root, folder));
  expect(await run(["init", "--hook"], context)).toBe(0);
  expect(err()).toContain("Before every push");
  // What is tried here came past the other hook.
  rmSync(join(root, ".git/hooks/pre-commit"));
  expect(push(root, "origin", "main")).toMatchObject({ status: 0 });
  return { root, other };
}

/** All but what git is told to leave alone: the program. */
function commitAll(root: string, message: string): void {
  git(root, "add", "-A");
  git(root, "commit", "-q", "--allow-empty", "-m", message);
}

function push(root: string, ...args: readonly string[]) {
  return tryGit(root, ["push", "-q", ...args], { PATH });
}

/** What the other side has, by its names. */
function has(other: string): string {
  return git(other, "for-each-ref", "--format=%(refname) %(contents:subject)");
}

describe("the hook before a push", () => {
  test("stops data about people that a later commit took away again", async () => {
    const { root, other } = await coalition();
    write(root, "notes.md", `About ${NUMBER}\n`);
    commitAll(root, "Notes");
    write(root, "notes.md", "About nobody\n");
    commitAll(root, "Better");
    const stopped = push(root, "origin", "main");
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain("85.••.••-•••-32");
    expect(stopped.stderr).toContain("The push was stopped: impact found data about people");
    expect(stopped.stderr).not.toContain(NUMBER);
    expect(has(other)).toBe("refs/heads/main Begin");
    git(root, "reset", "-q", "--hard", "HEAD~2");
    write(root, "notes.md", "About nobody\n");
    commitAll(root, "Notes");
    expect(push(root, "origin", "main")).toMatchObject({ status: 0, stderr: "" });
  });

  test("says first that nothing was sent, and then only how to make the commits again", async () => {
    const { root } = await coalition();
    const sent = git(root, "rev-parse", "HEAD");
    write(root, "notes.md", `About ${NUMBER}\n`);
    commitAll(root, "Notes");
    write(root, "more.md", "More\n");
    commitAll(root, `Spoke with ${NUMBER}`);
    const { stderr } = push(root, "origin", "main");
    const lines = stderr.split("\n").filter((line) => line !== "");
    expect(lines.slice(0, 2)).toEqual([
      "The push was stopped: impact found data about people in the commits that would be sent.",
      "Nothing was sent. As far as git knows, nobody else has these commits.",
    ]);
    for (const leaked of [
      "72 hours",
      "sent before",
      "officer",
      "forks",
      "filter-repo",
      "after-a-leak",
      "reflog",
    ])
      expect(stderr).not.toContain(leaked);
    expect(lines.slice(lines.indexOf("What to do now"))).toHaveLength(5 + 1);
    // What it says is what helps.
    write(root, "notes.md", "About nobody\n");
    const [, command = ""] =
      /`(git reset --soft \S+) && git commit -a` Write another message\.$/m.exec(stderr) ?? [];
    expect(command).toBe(`git reset --soft ${sent.slice(0, 10)}`);
    git(root, ...command.split(" ").slice(1));
    git(root, "commit", "-qam", "Again");
    expect(push(root, "origin", "main")).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(join(root, "more.md"), "utf8")).toBe("More\n");
  });

  test("does not say that nobody has what somebody has", async () => {
    const { root } = await coalition("we");
    write(root, "we/notes.md", NUMBER);
    commitAll(root, "Notes");
    tryGit(root, ["push", "-q", "--no-verify", "origin", "main"], { PATH });
    const third = folderWith();
    git(third, "init", "-q", "--bare");
    git(root, "remote", "add", "third", third);
    const elsewhere = push(root, "third", "main").stderr;
    expect(elsewhere).toContain("somebody else has some of these commits already");
    expect(elsewhere).toContain("within 72 hours");
    // Another commit, and a file that was sent before: of what stood in it nothing is promised.
    write(root, "we/notes.md", `Still ${NUMBER}`);
    commitAll(root, "Still");
    const again = push(root, "origin", "main").stderr;
    expect(again).toContain("nobody else has these commits");
    expect(again).toContain("It may have been sent before");
    git(root, "mv", "we/notes.md", "beside.md");
    git(root, "commit", "-qm", "Beside", "--amend");
    expect(push(root, "origin", "main").stderr).toContain("It may have been sent before");
  });

  test("knows what can be made again, and what it cannot say in one line", async () => {
    const { root, other } = await coalition();
    git(root, "fetch", "-q", "origin");
    git(root, "checkout", "-q", "-b", "mine");
    write(root, "notes.md", NUMBER);
    commitAll(root, "Mine");
    const mine = git(root, "rev-parse", "HEAD~1").slice(0, 10);
    git(root, "checkout", "-q", "main");
    write(root, "ours.md", "o\n");
    commitAll(root, "Ours");
    expect(push(root, "origin", "main").status).toBe(0);
    // Not what stands in the work tree: to put that back would help nobody.
    expect(push(root, "origin", "mine").stderr).toContain("without it: `git rebase -i`, or ask for help.");
    git(root, "checkout", "-q", "mine");
    expect(push(root, "origin", "mine").stderr).toContain(`git reset --soft ${mine} `);
    git(root, "merge", "-q", "--no-edit", "main");
    // What they sent meanwhile stays theirs.
    const main = git(root, "rev-parse", "main").slice(0, 10);
    expect(push(root, "origin", "mine").stderr).toContain(`git reset --soft ${main} `);
    // Nothing was ever sent.
    git(root, "remote", "remove", "origin");
    expect(push(root, other, "mine:new").stderr).toContain("`git update-ref -d HEAD && git commit -a`");
    git(root, "branch", NUMBER, "main");
    git(root, "tag", "-a", "-m", `About ${NUMBER}`, "report", "main");
    const { stderr } = push(root, other, NUMBER, "report");
    expect(stderr).toContain("Nothing was sent.\n");
    expect(stderr).toContain("git branch -m OLD NEW");
    expect(stderr).toContain("git tag -f -a NAME");
    expect(stderr).not.toContain("git commit -a");
  });

  test("looks in messages, in the names of branches and in tags", async () => {
    const { root } = await coalition();
    const clean = git(root, "rev-parse", "HEAD");
    commitAll(root, `Spoke with ${NUMBER}`);
    expect(push(root, "origin", "main").status).toBe(1);
    git(root, "reset", "-q", "--hard", clean);
    git(root, "branch", NUMBER);
    expect(push(root, "origin", NUMBER).status).toBe(1);
    expect(push(root, "origin", "main").status).toBe(0);
    git(root, "tag", "-a", "-m", `About ${NUMBER}`, "report");
    expect(push(root, "origin", "report").status).toBe(1);
    git(root, "tag", "-a", "-m", "About nobody", "clean");
    expect(push(root, "origin", "clean").status).toBe(0);
  });

  test("leaves alone what is not sent: other branches, and what the other side has", async () => {
    const { root, other } = await coalition();
    git(root, "checkout", "-q", "-b", "mine");
    write(root, "notes.md", NUMBER);
    commitAll(root, "Mine");
    git(root, "checkout", "-q", "main");
    write(root, "notes.md", "x\n");
    commitAll(root, "Ours");
    expect(push(root, "origin", "main").status).toBe(0);
    expect(push(root, "origin", "main", "mine").status).toBe(1);
    expect(push(root, "--all", "origin").status).toBe(1);
    expect(tryGit(root, ["push", "-q", "--no-verify", "origin", "mine"], { PATH }).status).toBe(0);
    git(root, "checkout", "-q", "mine");
    write(root, "more.md", "y\n");
    commitAll(root, "More");
    // It is there already; stopping every push after it would repair nothing.
    expect(push(root, "origin", "mine").status).toBe(0);
    expect(has(other)).toContain("refs/heads/mine More");
  });

  test("lets through new branches, deletions, forced pushes and nothing at all", async () => {
    const { root, other } = await coalition();
    git(root, "checkout", "-q", "-b", "new");
    write(root, "a.md", "a\n");
    commitAll(root, "New");
    expect(push(root, "origin", "new", "main:copy")).toMatchObject({ status: 0 });
    git(root, "commit", "-q", "--amend", "-m", "Newer");
    expect(push(root, "--force", "origin", "new").status).toBe(0);
    expect(push(root, "origin", "new").status).toBe(0);
    write(root, "a.md", NUMBER);
    git(root, "commit", "-qa", "--amend", "-m", "Newest");
    expect(push(root, "--force", "origin", "new").status).toBe(1);
    expect(push(root, "origin", ":copy").status).toBe(0);
    expect(has(other)).toBe("refs/heads/main Begin\nrefs/heads/new Newer");
  });

  test("looks at everything where it is not known what the other side has", async () => {
    const { root, other } = await coalition();
    write(root, "notes.md", NUMBER);
    commitAll(root, "Notes");
    expect(tryGit(root, ["push", "-q", "--no-verify", "origin", "main"], { PATH }).status).toBe(0);
    const third = folderWith();
    git(third, "init", "-q", "--bare");
    git(root, "remote", "add", "third", third);
    expect(push(root, "third", "main").status).toBe(1);
    expect(push(root, third, "main").status).toBe(1);
    // What others pushed there meanwhile is not known here.
    const clone = folderWith();
    git(clone, "clone", "-q", other, ".");
    write(clone, "theirs.md", "t\n");
    commitAll(clone, "Theirs");
    git(clone, "push", "-q");
    write(root, "ours.md", "o\n");
    commitAll(root, "Ours");
    expect(push(root, "--force", "origin", "main").status).toBe(0);
  });

  test("says when it could not look, and stops", async () => {
    const { root } = await coalition();
    write(root, "a.md", "a\n");
    commitAll(root, "A");
    const bin = join(root, "node_modules/.bin/impact");
    for (const [program, sentence] of [
      ["echo broken >&2; exit 2", "the check could not be carried out"],
      ["echo 'Node.js v20.0.0'; exit 1", "the check could not be carried out"],
      ["exit 0", "the program `impact` was not found"],
    ]) {
      writeFileSync(bin, `#!/bin/sh\n${program}\n`);
      const stopped = push(root, "origin", "main");
      expect([stopped.status, stopped.stderr]).toEqual([1, expect.stringContaining(sentence ?? "")]);
    }
    rmSync(bin);
    // Without the program that made the hook.
    const hook = join(root, ".git/hooks/pre-push");
    writeFileSync(hook, readFileSync(hook, "utf8").replace(/^program=.*$/m, "program=''"));
    expect(push(root, "origin", "main").stderr).toContain("the program `impact` was not found");
  });

  test("stops where the coalition is not among the files, since nothing can be looked at then", async () => {
    const { root } = await coalition("we/us of ours");
    write(root, "we/us of ours/a.md", "a\n");
    commitAll(root, "A");
    expect(push(root, "origin", "main").status).toBe(0);
    git(root, "checkout", "-q", "--orphan", "pages");
    git(root, "rm", "-rqf", "we");
    commitAll(root, "Pages");
    expect(push(root, "origin", "pages").stderr).toContain("could not be carried out");
  });

  test("is not put over a hook of somebody else's, while the other one is made", async () => {
    const { root } = await coalition();
    const path = join(root, ".git/hooks/pre-push");
    writeFileSync(path, "#!/bin/sh\ngit lfs pre-push\n");
    const { context, err } = contextIn(root);
    expect(await run(["init", "--hook"], context)).toBe(2);
    expect(existsSync(join(root, ".git/hooks/pre-commit"))).toBe(true);
    rmSync(join(root, ".git/hooks/pre-commit"));
    expect(readFileSync(path, "utf8")).toContain("git lfs");
    const line = /Add this line to it, at the end: (.*)$/m.exec(err())?.[1] ?? "";
    writeFileSync(path, `#!/bin/sh\nPATH="$PWD/node_modules/.bin:$PATH"\n${line}\n`);
    chmodSync(path, 0o755);
    write(root, "notes.md", "n\n");
    commitAll(root, "Notes");
    expect(push(root, "origin", "main")).toMatchObject({ status: 0 });
    write(root, "notes.md", NUMBER);
    commitAll(root, "Notes");
    expect(push(root, "origin", "main").status).not.toBe(0);
  });
});

describe("impact validate --commits", () => {
  const check = (cwd: string, commits: string, ...more: readonly string[]) =>
    impact(["validate", "--commits", commits, "--lang", "en", ...more], { cwd });

  test("looks in these commits only, and does not say more than that", () => {
    const root = gitFolder({ "impact.yaml": COALITION, "a.md": NUMBER });
    write(root, "a.md", "a\n");
    const second = commitEverything(root, "Second");
    expect(check(root, "HEAD")).toMatchObject({ status: 1 });
    for (const range of ["HEAD~1..HEAD", `${second} ^HEAD~1`, `^HEAD~1\n${second}`, "HEAD ^HEAD"]) {
      const { status, stdout } = check(root, range);
      expect([range, status, stdout.split("\n")[0]]).toEqual([
        range,
        0,
        "Nothing found in the part of the history that was looked at.",
      ]);
    }
    const json = JSON.parse(check(root, "HEAD~1..HEAD", "--format", "json").stdout);
    expect(json.history).toMatchObject({ commits: 1, complete: false, shallow: false });
  });

  test.each(["nonsense", "", "  ", "--all", "^--all", "HEAD -1", "HEAD^^^^^", "^HEAD --all"])(
    "refuses %j",
    (commits) => {
      const root = gitFolder({ "impact.yaml": COALITION });
      expect(check(root, commits)).toMatchObject({ status: 2, stdout: "" });
    },
  );

  test("says all that a leak asks for outside the hook, where the commits may have been sent", () => {
    const root = gitFolder({ "impact.yaml": COALITION, "a.md": NUMBER });
    expect(check(root, "HEAD").stdout).toContain("within 72 hours");
    expect(check(root, "HEAD").stdout).not.toContain("Nothing was sent");
    const env = { IMPACT_HOOK: "pre-push" };
    for (const [lang, sentence] of [
      ["nl", "Er is niets verstuurd."],
      ["fr", "Rien n'a été envoyé."],
    ] as const) {
      const { stdout } = impact(["validate", "--commits", "HEAD", "--lang", lang], { cwd: root, env });
      expect(stdout.startsWith(sentence)).toBe(true);
      expect(stdout).not.toMatch(/72 (uur|heures)/);
    }
    const whole = impact(["validate", "--history", "--lang", "en"], { cwd: root, env }).stdout;
    expect(whole).toContain("within 72 hours");
  });

  test("is whole in a shallow clone, of what came after it", () => {
    const origin = gitFolder({ "impact.yaml": COALITION });
    write(origin, "a.md", "a\n");
    commitEverything(origin, "Second");
    const clone = folderWith();
    git(clone, "clone", "-q", "--depth", "1", `file://${origin}`, ".");
    write(clone, "b.md", "b\n");
    commitEverything(clone, "Third");
    expect(check(clone, "origin/main..HEAD").status).toBe(0);
    expect(check(clone, "HEAD").status).toBe(2);
  });
});

import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Asker, AskingStopped } from "../../src/cli/asker.ts";
import { init } from "../../src/cli/commands/init.ts";
import type { CliContext } from "../../src/cli/context.ts";
import type { InitOptions } from "../../src/cli/init-answers.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { folderWith } from "../support/folder.ts";

interface Told {
  stdout: string;
  stderr: string;
}

function contextIn(
  cwd: string,
  terminal = false,
  env: Record<string, string> = {},
): CliContext & { told: Told } {
  const told: Told = { stdout: "", stderr: "" };
  const sink = (stream: keyof Told) => ({
    isTTY: terminal,
    write: (text: string) => {
      told[stream] += text;
    },
  });
  return {
    cwd,
    env,
    told,
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    stdin: { isTTY: terminal },
    today: () => "2026-11-22",
    version: "1.2.3",
  };
}

async function refused(work: Promise<number>): Promise<UsageError> {
  const error = await work.then(
    (code) => code,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

const FLAGS: InitOptions = { template: "neighbourhood", name: "Weverij Samen", lang: "nl" };

describe("without a terminal", () => {
  test("makes a repository from flags alone", async () => {
    const cwd = folderWith();
    const context = contextIn(cwd);
    expect(await init(context, "weverij", FLAGS)).toBe(0);
    const coalition = parse(readFileSync(join(cwd, "weverij/impact.yaml"), "utf8"));
    expect(coalition).toMatchObject({
      coalition: { id: "weverij-samen", name: "Weverij Samen" },
      languages: ["nl"],
    });
    expect(existsSync(join(cwd, "weverij/.github/workflows/impact.yml"))).toBe(true);
    expect(context.told.stdout).toBe("");
    expect(context.told.stderr).toContain("Wat nu?\n  cd weverij");
    expect(context.told.stderr).toContain("impact validate");
  });

  test.each([
    [{ name: "X" }, "--template"],
    [{ template: "blank" }, "--name"],
    [{ template: "blank", name: "  " }, "--name"],
  ])("%j is refused, naming %s", async (options, flag) => {
    const cwd = folderWith();
    const error = await refused(init(contextIn(cwd), undefined, options));
    expect(error.code).toBe("missing-option");
    expect(error.message).toContain(flag);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.each([
    [{ ...FLAGS, template: "youth" }, "youth-homelessness"],
    [{ ...FLAGS, lang: "de" }, "nl, en, fr"],
    [{ ...FLAGS, id: "Weverij Samen" }, "dak-en-draad"],
  ])("a value that is not possible is refused with what is: %j", async (options, possible) => {
    const error = await refused(
      init(contextIn(folderWith(), false, { LANG: "nl_BE.UTF-8" }), undefined, options),
    );
    expect(error.code).toBe("wrong-value");
    expect(error.help).toContain(possible);
  });

  test("--yes takes the folder's name, an empty theory and the machine's language", async () => {
    const cwd = folderWith();
    expect(
      await init(contextIn(cwd, true, { LC_ALL: "fr_BE.UTF-8", LANG: "nl_BE" }), "Toit et fil", {
        yes: true,
      }),
    ).toBe(0);
    expect(parse(readFileSync(join(cwd, "Toit et fil/impact.yaml"), "utf8"))).toMatchObject({
      coalition: { id: "toit-et-fil", name: "Toit et fil" },
      languages: ["fr"],
    });
  });

  test("English where the machine speaks something else", async () => {
    const cwd = folderWith();
    await init(contextIn(cwd, false, { LANG: "de_DE.UTF-8" }), "x", { yes: true });
    expect(readFileSync(join(cwd, "x/README.md"), "utf8")).toContain("shared memory of our coalition");
  });

  test("--dry-run lists the files and makes nothing", async () => {
    const cwd = folderWith();
    const context = contextIn(cwd);
    expect(await init(context, "new/place", { ...FLAGS, dryRun: true })).toBe(0);
    const paths = context.told.stdout.trimEnd().split("\n");
    expect(paths).toContain("theory-of-change.yaml");
    expect(paths).toEqual([...paths].sort());
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("works beside .git and files of other kinds, and leaves them alone", async () => {
    const cwd = folderWith({ ".git/config": "x", "verslag.docx": "x" });
    const context = contextIn(cwd);
    expect(await init(context, undefined, FLAGS)).toBe(0);
    expect(readFileSync(join(cwd, ".git/config"), "utf8")).toBe("x");
    expect(context.told.stderr).not.toContain("git init");
    expect(context.told.stderr).not.toContain("cd ");
  });
});

describe("what is there already stays as it is", () => {
  test("files in the way are named, and nothing is written", async () => {
    const cwd = folderWith({ "README.md": "van ons", "data/measurements.csv": "a" });
    const error = await refused(init(contextIn(cwd), undefined, FLAGS));
    expect(error.code).toBe("already-there");
    expect(error.message).toContain("README.md, data/measurements.csv");
    expect(readdirSync(cwd).sort()).toEqual(["README.md", "data"]);
    expect(readFileSync(join(cwd, "README.md"), "utf8")).toBe("van ons");
  });

  test("a coalition here or in a folder above is not begun again", async () => {
    const cwd = folderWith({ "impact.yaml": "format: 1\n" });
    for (const directory of [undefined, "data", "a/b"]) {
      const error = await refused(init(contextIn(cwd), directory, FLAGS));
      expect(error.message).toContain(cwd);
    }
    expect(readdirSync(cwd)).toEqual(["impact.yaml"]);
  });

  test("a second time is refused", async () => {
    const cwd = folderWith();
    await init(contextIn(cwd), undefined, FLAGS);
    expect((await refused(init(contextIn(cwd), undefined, FLAGS))).code).toBe("already-there");
  });

  test("a file, a broken link and a folder under a file are no folders", async () => {
    const cwd = folderWith({ file: "x" });
    symlinkSync("nowhere", join(cwd, "link"));
    for (const directory of ["file", "link", "file/under"]) {
      const error = await refused(init(contextIn(cwd), directory, FLAGS));
      expect(["not-a-folder", "cannot-write"]).toContain(error.code);
    }
    expect(readdirSync(cwd).sort()).toEqual(["file", "link"]);
  });

  test("a file where a folder is needed, or a linked folder, stops everything", async () => {
    const outside = folderWith();
    for (const inTheWay of ["indicators", "reports"]) {
      const cwd = folderWith();
      if (inTheWay === "indicators") writeFileSync(join(cwd, inTheWay), "x");
      else symlinkSync(outside, join(cwd, inTheWay));
      expect((await refused(init(contextIn(cwd), undefined, FLAGS))).code).toBe("cannot-write");
      expect(readdirSync(cwd)).toEqual([inTheWay]);
    }
    expect(readdirSync(outside)).toEqual([]);
  });
});

/** Answers from a list, in order; the questions are kept. */
function scripted(answers: readonly string[]) {
  const questions: string[] = [];
  const told: string[] = [];
  const next = (question: string) => {
    questions.push(question);
    const answer = answers[questions.length - 1];
    if (answer === undefined) throw new AskingStopped();
    return answer;
  };
  const asker: Asker = {
    text: async (question, options) => next(question) || (options?.suggestion ?? ""),
    choose: async (question, choices) => {
      const answer = next(question);
      const choice = choices.find(({ value }) => value === answer);
      if (!choice) throw new Error(`${question}: ${answer}`);
      return choice.value;
    },
    tell: (text) => told.push(text),
  };
  return { questions, told, open: async () => asker };
}

const FROM_THE_CHANGE_BACK = [
  "nl",
  "blank",
  "Samen aan tafel",
  "Mechelen",
  "kinderen van zes tot twaalf",
  "Geen kind begint de dag met honger",
  "Elke school heeft een ontbijt",
  "Ouders vragen hulp zonder schaamte",
  "",
  "Vrijwilligers koken",
  "",
  "Gesprek aan de schoolpoort",
  "Vrijwilligers koken",
  "",
  "OCMW Mechelen",
  "",
];

describe("on a terminal", () => {
  test("asks from the change backwards, shows the theory, and makes it", async () => {
    const cwd = folderWith();
    const person = scripted([...FROM_THE_CHANGE_BACK, "yes"]);
    const context = contextIn(cwd, true);
    expect(await init(context, "tafel", {}, person.open)).toBe(0);
    expect(person.questions[6]).toContain("“Geen kind begint de dag met honger”");
    expect(person.questions[9]).toContain("“Elke school heeft een ontbijt”");
    const shown = person.told.join("\n");
    expect(shown.indexOf("Geen kind begint")).toBeLessThan(shown.indexOf("Elke school heeft"));
    expect(shown.indexOf("Elke school heeft")).toBeLessThan(shown.indexOf("Vrijwilligers koken"));
    const theory = parse(readFileSync(join(cwd, "tafel/theory-of-change.yaml"), "utf8"));
    expect(theory.links).toHaveLength(5);
    expect(theory.nodes).toHaveLength(5);
  });

  test.each([
    ["says no at the end", [...FROM_THE_CHANGE_BACK, "no"]],
    ["stops in the middle", FROM_THE_CHANGE_BACK.slice(0, 7)],
  ])("nothing is written when the person %s", async (_, answers) => {
    const cwd = folderWith();
    const context = contextIn(cwd, true, { LANG: "nl_BE" });
    expect(await init(context, "tafel", {}, scripted(answers).open)).toBe(2);
    expect(context.told.stderr).toContain("Er is niets bewaard");
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("asks only what the flags leave open; a theme offers its own words", async () => {
    const cwd = folderWith();
    const person = scripted(["", "", "", "yes"]);
    expect(await init(contextIn(cwd, true), "w", FLAGS, person.open)).toBe(0);
    expect(person.questions).toHaveLength(4);
    expect(statSync(join(cwd, "w/indicators")).isDirectory()).toBe(true);
    const { coalition } = parse(readFileSync(join(cwd, "w/impact.yaml"), "utf8"));
    expect(coalition.target_group).toContain("de bewoners van de wijk");
    expect(coalition).not.toHaveProperty("place");
  });
});
